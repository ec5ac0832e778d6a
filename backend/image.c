/* image.c - code as bytes, which another process of the same minigo maps where they were.

   Relocated code holds addresses: its own, those of the runtime and of the bundled packages. The latter are where the linker put
   them, the same in each process of one executable; jit_identity digests what tells that. Its own are right if it lies where it lay:
   if that place is taken, the image is of no use and the program is compiled. The longest run of zeros is not part of the image: it is where
   libtcc puts the program's large variables. */
#define _GNU_SOURCE /* MAP_FIXED_NOREPLACE */
#include <elf.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>
#include "../runtime/internal.h"
#include "../runtime/trace/symbols.h"
#include "backend.h"
#include "bundled.h"

extern const Elf64_Ehdr __ehdr_start __attribute__((weak)); /* where the linker maps the file's head */

enum { NOTE_PLACE, NOTE_SIZE, NOTE_MODULE, NOTE_GAP, NOTE_AFTER, LARGEST = 64 << 20 };

/* The linker's digest of the whole executable. */
static bool add_build_id(Hasher *h) {
  const Elf64_Ehdr *file = &__ehdr_start;
  const Elf64_Phdr *p = file ? (const void *)((const char *)file + file->e_phoff) : NULL;
  for (int i = 0; file && i < file->e_phnum; i++) {
    if (p[i].p_type != PT_NOTE) continue;
    const char *at = (const char *)p[i].p_vaddr, *end = at + p[i].p_memsz;
    for (size_t step; (size_t)(end - at) >= sizeof(Elf64_Nhdr); at += step) {
      const Elf64_Nhdr *n = (const void *)at;
      size_t name = (n->n_namesz + 3u) & ~3u, content = (n->n_descsz + 3u) & ~3u;
      step = sizeof *n + name + content;
      if (step > (size_t)(end - at)) break;
      if (n->n_type != NT_GNU_BUILD_ID || n->n_namesz != 4 || memcmp(n + 1, "GNU", 4) != 0) continue;
      hash_add(h, at, step);
      return true;
    }
  }
  return false;
}

bool jit_identity(Hasher *h) {
  if (!add_build_id(h)) return false;
  for (size_t i = 0; i < rt_nsymbols; i++) hash_add(h, &rt_symbols[i].addr, sizeof rt_symbols[i].addr);
  for (int i = 0; i < lib_nsymbols; i += 1 + lib_nsymbols / 16) hash_add(h, &lib_symbols[i].addr, sizeof lib_symbols[i].addr);
  return true;
}

enum { PAGE = 4096, WORDS = PAGE / 8 };

static bool is_zero(const unsigned char *page) {
  const uint64_t *w = (const void *)page;
  for (int i = 0; i < WORDS; i++)
    if (w[i]) return false;
  return true;
}

/* The longest run of pages without content. */
static void find_gap(const JitCode *c, uint64_t notes[IMAGE_NOTES]) {
  size_t from = 0, best = 0, end = c->size & ~(size_t)(PAGE - 1);
  for (size_t at = 0; at <= end; at += PAGE) {
    if (at < end && is_zero(c->mem + at)) continue;
    if (at - from > best) {
      best = at - from;
      notes[NOTE_GAP] = from;
      notes[NOTE_AFTER] = at;
    }
    from = at + PAGE;
  }
}

static bool set_parts(JitImage *image) {
  const uint64_t *n = image->notes;
  image->start[0] = 0, image->start[1] = n[NOTE_AFTER];
  image->size[0] = n[NOTE_GAP], image->size[1] = n[NOTE_SIZE] - n[NOTE_AFTER];
  return n[NOTE_GAP] <= n[NOTE_AFTER] && n[NOTE_AFTER] <= n[NOTE_SIZE] && (n[NOTE_GAP] | n[NOTE_AFTER]) % PAGE == 0;
}

bool jit_image(const JitCode *c, JitImage *image) {
  *image = (JitImage){.notes = {[NOTE_PLACE] = (uintptr_t)c->mem, [NOTE_SIZE] = c->size, [NOTE_MODULE] = (uintptr_t)c->module}};
  find_gap(c, image->notes);
  return set_parts(image) && image->size[0] + image->size[1] <= LARGEST;
}

static bool fill(unsigned char *to, int fd, size_t at, size_t n) {
  int prot = PROT_READ | PROT_WRITE | PROT_EXEC;
  if (!n || mmap(to, n, prot, MAP_PRIVATE | MAP_FIXED, fd, (off_t)at) != MAP_FAILED) return true;
  /* A file system whose files may not be executed. */
  for (ssize_t got; n; to += got, at += (size_t)got, n -= (size_t)got)
    if ((got = pread(fd, to, n, (off_t)at)) <= 0) return false;
  return true;
}

bool jit_map_image(int fd, size_t at, size_t n, JitImage *image, JitCode *code) {
  int prot = PROT_READ | PROT_WRITE | PROT_EXEC;
  unsigned char *place = (unsigned char *)(uintptr_t)image->notes[NOTE_PLACE];
  size_t size = image->notes[NOTE_SIZE];
  if (!set_parts(image) || image->size[0] + image->size[1] != n) return false;
  unsigned char *got = mmap(place, size, prot, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE, -1, 0);
  if (got == MAP_FAILED) return false;
  if (got == place && fill(place, fd, at, image->size[0]) && fill(place + image->start[1], fd, at + image->size[0], image->size[1])) {
    *code = (JitCode){.mem = place, .size = size, .module = (const void *)(uintptr_t)image->notes[NOTE_MODULE]};
    return true;
  }
  munmap(got, size);
  return false;
}

void jit_unmap(const JitCode *c) { munmap(c->mem, c->size); }
