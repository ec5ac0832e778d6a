/* arena.c - memory that lives as long as one compilation.
   The idea: a chain of blocks, the newest first; an allocation bumps a pointer in the newest block.
   Large requests get a block of their own, linked after the newest block, whose rest stays in use.
   Blocks come from calloc, so fresh memory is zero without touching it; once a compilation is known to be large,
   from huge pages: a fifth of its time went into page faults.
   This is the only place where the compiler runs out of memory. It goes back to the innermost arena_guard of its thread:
   a rule of one thread's control flow, as errno is, so it is kept per thread. */
#define _GNU_SOURCE
#include "arena.h"
#include "buf.h"
#include "diag.h"
#include <setjmp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

enum { FIRST_BLOCK = 64 << 10, LAST_BLOCK = 4 << 20, HUGE_PAGE = 2 << 20, ALIGN = 8 };

typedef struct Block {
  struct Block *next;
  size_t cap; /* bytes of mem */
  void *map;  /* from mmap, map_len bytes; NULL: from calloc */
  size_t map_len;
  _Alignas(ALIGN) char mem[];
} Block;

struct Arena {
  Block *blocks;  /* newest first; the first one is being filled */
  char *at, *end; /* free part of the newest block */
  size_t used;
  size_t grow; /* size of the next block */
};

static _Thread_local jmp_buf *guard; /* of the innermost arena_guard */

static _Noreturn void out_of_memory(void) {
  if (!guard) ice("out of memory");
  longjmp(*guard, 1);
}

bool arena_guard(void (*run)(void *ctx), void *ctx) {
  jmp_buf here, *outer = guard;
  guard = &here;
  if (setjmp(here) != 0) {
    guard = outer;
    return false;
  }
  run(ctx);
  guard = outer;
  return true;
}

void *xmalloc(size_t size) {
  void *p = malloc(size ? size : 1);
  if (!p) out_of_memory();
  return p;
}

void *xrealloc(void *p, size_t size) {
  p = realloc(p, size ? size : 1);
  if (!p) out_of_memory();
  return p;
}

char *xstrdup(const char *s) {
  size_t n = strlen(s) + 1;
  return memcpy(xmalloc(n), s, n);
}

/* Aligned, so that the kernel can back all of it by huge pages. NULL when it cannot be had. */
static Block *block_map(size_t cap) {
  size_t len = (cap + HUGE_PAGE - 1) / HUGE_PAGE * HUGE_PAGE, map_len = len + HUGE_PAGE;
  void *map = mmap(NULL, map_len, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (map == MAP_FAILED) return NULL;
  Block *b = (Block *)(((uintptr_t)map + HUGE_PAGE - 1) / HUGE_PAGE * HUGE_PAGE);
  madvise(b, len, MADV_HUGEPAGE);
  *b = (Block){.cap = len - sizeof(Block), .map = map, .map_len = map_len};
  return b;
}

static void block_free(Block *b) {
  if (b->map)
    munmap(b->map, b->map_len);
  else
    free(b);
}

static Block *block_new(size_t cap) {
  if (cap > SIZE_MAX / 2) out_of_memory();
  Block *huge = cap >= HUGE_PAGE ? block_map(cap) : NULL;
  if (huge) return huge;
  Block *b = calloc(1, sizeof(Block) + cap);
  if (!b) out_of_memory();
  b->cap = cap;
  return b;
}

Arena *arena_new(void) {
  Arena *a = xmalloc(sizeof *a);
  *a = (Arena){.grow = FIRST_BLOCK};
  return a;
}

void arena_free(Arena *a) {
  if (!a) return;
  for (Block *b = a->blocks, *next; b; b = next) {
    next = b->next;
    block_free(b);
  }
  free(a);
}

/* The slow path: the newest block is full, or the request is too large for a shared one. */
static void *alloc_block(Arena *a, size_t size) {
  if (a->blocks && size > a->grow / 4) {
    Block *own = block_new(size);
    own->next = a->blocks->next;
    a->blocks->next = own;
    return own->mem;
  }
  Block *b = block_new(size > a->grow ? size : a->grow);
  b->next = a->blocks;
  a->blocks = b;
  a->at = b->mem + size;
  a->end = b->mem + b->cap;
  if (a->grow < LAST_BLOCK) a->grow *= 2;
  return b->mem;
}

void *arena_alloc(Arena *a, size_t size) {
  if (size > SIZE_MAX / 2) out_of_memory();
  size = (size + ALIGN - 1) & ~(size_t)(ALIGN - 1);
  a->used += size;
  if (size > (size_t)(a->end - a->at)) return alloc_block(a, size);
  void *p = a->at;
  a->at += size;
  return p;
}

char *arena_strndup(Arena *a, const char *s, size_t n) {
  char *p = arena_alloc(a, n + 1);
  if (n) memcpy(p, s, n);
  return p;
}

char *arena_printf(Arena *a, const char *fmt, ...) {
  Buf b = {0};
  va_list ap;
  va_start(ap, fmt);
  buf_vprintf(&b, fmt, ap);
  va_end(ap);
  char *p = arena_strndup(a, b.s, b.len);
  buf_free(&b);
  return p;
}

size_t arena_used(const Arena *a) { return a->used; }
