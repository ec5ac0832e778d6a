/* listelf.c - the functions of an ELF file as listings: an executable's, or those of an object file that is not linked.

   An object file's sections all begin at address 0, and what the linker will fill in is 0 in the code. So each section gets an
   address of its own, and the relocations say what an instruction refers to: a function, a variable, or a constant
   without a name, which is shown by its bytes, so that the same constant elsewhere in its section is the same text.
   Nothing in the file is believed: each offset is checked before it is followed. */
#define _GNU_SOURCE /* qsort_r */
#include <backtrace.h>
#include <elf.h>
#include <stdlib.h>
#include <string.h>
#include "../base/arena.h"
#include "../runtime/trace/symbols.h"
#include "listing.h"

typedef struct Elf {
  char *data;
  size_t len;
  const Elf64_Shdr *sections;
  size_t nsections;
  const Elf64_Sym *syms;
  size_t nsyms;
  const char *strings;
  size_t nstrings;
  const Elf64_Sym **functions; /* by address */
  size_t nfunctions;
  bool relocatable;
  const Elf64_Rela *relocs; /* of the section being listed */
  size_t nrelocs, section;
  struct backtrace_state *lines;
  const char *file;
  int line;
} Elf;

/* ---- the file ---- */

static const void *content(const Elf *e, const Elf64_Shdr *s) {
  bool in = s->sh_type != SHT_NOBITS && s->sh_offset <= e->len && s->sh_size <= e->len - s->sh_offset;
  return in ? e->data + s->sh_offset : NULL;
}

static bool read_file(Elf *e, const char *path) {
  FILE *f = fopen(path, "rb");
  Buf b = {0};
  char part[65536];
  size_t n;
  if (!f) return false;
  while ((n = fread(part, 1, sizeof part, f)) > 0) buf_write(&b, part, n);
  bool ok = !ferror(f);
  fclose(f);
  e->len = b.len;
  e->data = buf_cstr(&b);
  return ok;
}

static bool find_tables(Elf *e) {
  const Elf64_Ehdr *h = (const void *)e->data;
  if (e->len < sizeof *h || memcmp(h->e_ident, ELFMAG, SELFMAG) != 0 || h->e_ident[EI_CLASS] != ELFCLASS64 || h->e_machine != EM_X86_64)
    return false;
  if (h->e_shoff > e->len || h->e_shoff % 8 || h->e_shnum > (e->len - h->e_shoff) / sizeof *e->sections) return false;
  e->relocatable = h->e_type == ET_REL;
  e->sections = (const void *)(e->data + h->e_shoff);
  e->nsections = h->e_shnum;
  for (size_t i = 0; i < e->nsections; i++) {
    const Elf64_Shdr *s = &e->sections[i], *names = s->sh_link < e->nsections ? &e->sections[s->sh_link] : NULL;
    if (s->sh_type != SHT_SYMTAB || s->sh_offset % 8 || !names) continue;
    e->syms = content(e, s);
    e->nsyms = s->sh_size / sizeof *e->syms;
    e->strings = content(e, names);
    e->nstrings = names->sh_size;
  }
  return e->syms && e->strings && e->nstrings && e->strings[e->nstrings - 1] == 0;
}

static const char *name_of(const Elf *e, const Elf64_Sym *s) { return s->st_name < e->nstrings ? e->strings + s->st_name : ""; }

static uint64_t section_address(const Elf *e, size_t i) { return e->relocatable ? (uint64_t)(i + 1) << 32 : e->sections[i].sh_addr; }

static uint64_t address_of(const Elf *e, const Elf64_Sym *s) {
  return e->relocatable ? section_address(e, s->st_shndx) + s->st_value : s->st_value;
}

/* The function's code, NULL: it is none that can be listed. */
static const uint8_t *code_of(const Elf *e, const Elf64_Sym *s) {
  if (ELF64_ST_TYPE(s->st_info) != STT_FUNC || !s->st_size || s->st_shndx >= e->nsections) return NULL;
  const Elf64_Shdr *sec = &e->sections[s->st_shndx];
  const uint8_t *bytes = content(e, sec);
  uint64_t at = address_of(e, s) - section_address(e, s->st_shndx);
  return bytes && at <= sec->sh_size && s->st_size <= sec->sh_size - at ? bytes + at : NULL;
}

static int by_address(const void *a, const void *b, void *e) {
  uint64_t x = address_of(e, *(const Elf64_Sym *const *)a), y = address_of(e, *(const Elf64_Sym *const *)b);
  const Elf64_Sym *s = *(const Elf64_Sym *const *)a, *t = *(const Elf64_Sym *const *)b;
  return x != y ? (x > y) - (x < y) : (s > t) - (s < t);
}

static void sort_functions(Elf *e) {
  e->functions = xmalloc((e->nsyms + 1) * sizeof *e->functions);
  for (size_t i = 0; i < e->nsyms; i++)
    if (code_of(e, &e->syms[i])) e->functions[e->nfunctions++] = &e->syms[i];
  qsort_r(e->functions, e->nfunctions, sizeof *e->functions, by_address, e);
}

/* libbacktrace maps the sections and the table of their names as the file says, and dies where the file is shorter. */
static bool whole(const Elf *e) {
  const Elf64_Ehdr *h = (const void *)e->data;
  if (h->e_shstrndx >= e->nsections) return false;
  for (size_t i = 1; i < e->nsections; i++)
    if (e->sections[i].sh_type != SHT_NOBITS && !content(e, &e->sections[i])) return false;
  const Elf64_Shdr *s = &e->sections[h->e_shstrndx];
  const char *names = content(e, s);
  return names && s->sh_size && names[s->sh_size - 1] == 0;
}

static bool elf_open(Elf *e, const char *path) {
  if (!read_file(e, path) || !find_tables(e)) return false;
  sort_functions(e);
  return true;
}

/* ---- what an instruction refers to ---- */

/* The first of the functions that begin at addr or, if there is none, the last that begins before it. NULL: none. */
static const Elf64_Sym *function_before(const Elf *e, uint64_t addr) {
  size_t lo = 0, hi = e->nfunctions;
  while (lo < hi) {
    size_t mid = lo + (hi - lo) / 2;
    if (address_of(e, e->functions[mid]) < addr)
      lo = mid + 1;
    else
      hi = mid;
  }
  if (lo < e->nfunctions && address_of(e, e->functions[lo]) == addr) return e->functions[lo];
  return lo ? e->functions[lo - 1] : NULL;
}

static const char *elf_symbol(Lister *l, uint64_t addr) {
  const Elf64_Sym *s = function_before(l->elf, addr);
  return s && address_of(l->elf, s) == addr ? listing_display(l, name_of(l->elf, s)) : NULL;
}

static const char *with_offset(Lister *l, int64_t offset) {
  size_t n = strlen(l->name);
  if (offset) snprintf(l->name + n, sizeof l->name - n, "%+lld", (long long)offset);
  return l->name;
}

/* A constant without a name, by its bytes: a string up to its end, else what a register can hold. */
static const char *constant(Lister *l, const Elf64_Shdr *s, int64_t offset) {
  enum { SHOWN = 64 };
  const uint8_t *bytes = content(l->elf, s);
  size_t at = (size_t)offset, out = 0, shown = (s->sh_flags & SHF_STRINGS) ? SHOWN : s->sh_entsize;
  if (!bytes || offset < 0 || at >= s->sh_size) return "?";
  for (size_t i = at; i < s->sh_size && i - at < shown && out + 3 < sizeof l->name; i++) {
    if ((s->sh_flags & SHF_STRINGS) && bytes[i] == 0) break;
    bool plain = (s->sh_flags & SHF_STRINGS) && bytes[i] > ' ' && bytes[i] < 0x7f && bytes[i] != ';' && bytes[i] != '(';
    out += (size_t)snprintf(l->name + out, sizeof l->name - out, plain ? "%c" : "%02x", bytes[i]);
  }
  return l->name;
}

/* What lies at offset of section i: code, a variable with a name, or a constant. */
static const char *place(Lister *l, size_t i, int64_t offset) {
  const Elf *e = l->elf;
  const Elf64_Shdr *s = &e->sections[i];
  uint64_t addr = section_address(e, i) + (uint64_t)offset;
  if (s->sh_flags & SHF_EXECINSTR) {
    const Elf64_Sym *f = function_before(e, addr);
    if (!f || f->st_shndx != i) return "?";
    listing_display(l, name_of(e, f));
    return with_offset(l, (int64_t)(addr - address_of(e, f)));
  }
  for (size_t j = 0; j < e->nsyms; j++) {
    const Elf64_Sym *v = &e->syms[j];
    int64_t into = offset - (int64_t)v->st_value;
    int type = ELF64_ST_TYPE(v->st_info);
    if (v->st_shndx != i || (type != STT_OBJECT && type != STT_TLS) || into < 0 || into >= (int64_t)v->st_size) continue;
    listing_display(l, name_of(e, v));
    return with_offset(l, into);
  }
  if (s->sh_flags & SHF_MERGE) return constant(l, s, offset);
  return (s->sh_flags & SHF_WRITE) ? "variable" : "constant";
}

/* The first relocation at or after offset: as and the compilers write them in the order of their places. */
static const Elf64_Rela *relocation(const Elf *e, uint64_t offset) {
  size_t lo = 0, hi = e->nrelocs;
  while (lo < hi) {
    size_t mid = lo + (hi - lo) / 2;
    if (e->relocs[mid].r_offset < offset)
      lo = mid + 1;
    else
      hi = mid;
  }
  return lo < e->nrelocs ? &e->relocs[lo] : NULL;
}

static const char *elf_referred(Lister *l, const cs_insn *in) {
  const Elf *e = l->elf;
  uint64_t at = in->address - section_address(e, e->section), end = at + in->size;
  const Elf64_Rela *r = relocation(e, at);
  if (!r || r->r_offset >= end || ELF64_R_SYM(r->r_info) >= e->nsyms) return NULL;
  const Elf64_Sym *s = &e->syms[ELF64_R_SYM(r->r_info)];
  int64_t offset = r->r_addend;
  switch (ELF64_R_TYPE(r->r_info)) {
  case R_X86_64_PC32:
  case R_X86_64_PLT32:
  case R_X86_64_GOTPCREL:
  case R_X86_64_GOTPCRELX:
  case R_X86_64_REX_GOTPCRELX:
  case R_X86_64_GOTTPOFF: offset += (int64_t)(end - r->r_offset); /* from the end of the instruction, where the address counts from */
  }
  if (ELF64_ST_TYPE(s->st_info) == STT_SECTION && s->st_shndx < e->nsections) return place(l, s->st_shndx, offset);
  listing_display(l, name_of(e, s));
  return with_offset(l, offset);
}

/* The relocations of section i; the functions of one section are listed one after the other. */
static void use_section(Elf *e, size_t i) {
  if (e->section == i) return;
  e->section = i;
  e->relocs = NULL;
  e->nrelocs = 0;
  for (size_t j = 0; j < e->nsections; j++) {
    const Elf64_Shdr *s = &e->sections[j];
    if (s->sh_type != SHT_RELA || s->sh_info != i || s->sh_offset % 8) continue;
    e->relocs = content(e, s);
    e->nrelocs = e->relocs ? s->sh_size / sizeof *e->relocs : 0;
  }
}

/* ---- lines, and all of it ---- */

static int take_line(void *data, uintptr_t pc, const char *file, int line, const char *fn) {
  Elf *e = data;
  (void)pc, (void)fn;
  e->file = file;
  e->line = line;
  return 1; /* the innermost is enough */
}

static void no_lines(void *data, const char *msg, int err) { (void)data, (void)msg, (void)err; }

static int elf_line(Lister *l, uint64_t addr, const char **file) {
  l->elf->file = NULL;
  l->elf->line = 0;
  if (l->elf->lines) backtrace_pcinfo(l->elf->lines, addr, take_line, no_lines, l->elf);
  if (l->elf->file) *file = l->elf->file;
  return l->elf->line;
}

bool listing_object(FILE *out, const char *path, bool all) {
  Elf e = {0};
  Lister l = {.out = out, .elf = &e, .symbol = elf_symbol, .line = elf_line};
  bool ok = elf_open(&e, path);
  if (ok && e.relocatable) l.referred = elf_referred;
  if (ok && !e.relocatable && whole(&e)) e.lines = backtrace_create_state(path, 0, no_lines, NULL);
  if (ok) listing_open(&l);
  for (size_t i = 0; i < e.nfunctions; i++) {
    const Elf64_Sym *s = e.functions[i];
    char name[sizeof l.name];
    if (!all && !e.relocatable && strncmp(name_of(&e, s), "go_main_", 8) != 0) continue;
    snprintf(name, sizeof name, "%s", listing_display(&l, name_of(&e, s)));
    use_section(&e, s->st_shndx);
    listing_function(&l, name, code_of(&e, s), address_of(&e, s), s->st_size);
  }
  if (ok) cs_close(&l.cs);
  free(e.functions);
  free(e.data);
  return ok;
}
