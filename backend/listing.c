/* listing.c - -S: the machine code that really runs, in the manner of go's compiler.

   name STEXT size=N, then a line per instruction: 0xOFFSET DECIMAL (file.go:LINE) MNEMONIC operands.
   Capstone decodes; this file renames: registers and operand order as in Go's assembler, calls under the
   Go names of their targets. Two sources: code the JIT placed in memory, and functions of an executable. */
#include <backtrace.h>
#include <capstone/capstone.h>
#include <ctype.h>
#include <elf.h>
#include <stdlib.h>
#include <string.h>
#include "../base/buf.h"
#include "../base/diag.h"
#include "../runtime/internal.h"
#include "../runtime/symbols.h"
#include "backend.h"
#include "bundled.h"

typedef struct Lister {
  FILE *out;
  csh cs;
  /* Go or C name of the code at addr, NULL when unknown. */
  const char *(*symbol)(struct Lister *l, uint64_t addr);
  /* Line of addr, or 0; *file is set when found. */
  int (*line)(struct Lister *l, uint64_t addr, const char **file);
  const JitCode *jit;
  struct Elf *elf;
  char name[1024];
} Lister;

/* ---- names ---- */

/* A C symbol as a listing shows it: go_main_of is main.f, rt_growslice is runtime.growslice. */
static const char *display(Lister *l, const char *c) {
  char go[900];
  if (rt_demangle(c, go, sizeof go))
    snprintf(l->name, sizeof l->name, "%s", go);
  else
    snprintf(l->name, sizeof l->name, "runtime.%s", strncmp(c, "rt_", 3) == 0 ? c + 3 : c);
  return l->name;
}

static const char *const reg64[] = {"rax", "rbx", "rcx", "rdx", "rsi", "rdi", "rbp", "rsp", "rip"};
static const char *const goreg[] = {"AX", "BX", "CX", "DX", "SI", "DI", "BP", "SP", "IP"};

/* Register r (without %) as Go writes it: the width is in the mnemonic. */
static void put_register(Buf *b, const char *r, size_t n) {
  char s[16];
  snprintf(s, sizeof s, "%.*s", (int)n, r);
  for (int i = 0; i < 9; i++) {
    const char *full = reg64[i];
    bool low = (i < 4 && n == 2 && s[0] == full[1] && (s[1] == 'l' || s[1] == 'h')) ||
               (i >= 4 && n == 3 && strncmp(s, full + 1, 2) == 0 && s[2] == 'l');
    if (strcmp(s, full) == 0 || (s[0] == 'e' && strcmp(s + 1, full + 1) == 0) || strcmp(s, full + 1) == 0 || low) {
      buf_puts(b, goreg[i]);
      return;
    }
  }
  if (strncmp(s, "xmm", 3) == 0) {
    buf_printf(b, "X%s", s + 3);
    return;
  }
  if (s[0] == 'r' && isdigit((unsigned char)s[1])) { /* r8d, r8w, r8b */
    s[strspn(s + 1, "0123456789") + 1] = 0;
  }
  for (char *p = s; *p; p++)
    buf_putc(b, (char)toupper((unsigned char)*p));
}

static void put_operands(Buf *b, const char *ops) {
  for (const char *p = ops; *p;) {
    if (*p == '%') {
      size_t n = strspn(p + 1, "abcdefghijklmnopqrstuvwxyz0123456789");
      put_register(b, p + 1, n);
      p += n + 1;
    } else {
      buf_putc(b, *p++);
    }
  }
}

static const char *const conditions[][2] = {
    {"je", "JEQ"}, {"jne", "JNE"}, {"jl", "JLT"}, {"jle", "JLE"}, {"jg", "JGT"}, {"jge", "JGE"}, {"jb", "JCS"},
    {"jbe", "JLS"}, {"ja", "JHI"}, {"jae", "JCC"}, {"js", "JMI"}, {"jns", "JPL"}, {"jp", "JPS"}, {"jnp", "JPC"},
    {"callq", "CALL"}, {"call", "CALL"}, {"retq", "RET"}, {"ret", "RET"}, {"jmpq", "JMP"}, {"leaveq", "LEAVE"},
    {"movabsq", "MOVQ"}, {"pushq", "PUSHQ"}, {"popq", "POPQ"}, {"cltq", "CDQE"}, {"cqto", "CQO"},
};

static void put_mnemonic(Buf *b, const char *m) {
  for (size_t i = 0; i < sizeof conditions / sizeof conditions[0]; i++)
    if (strcmp(m, conditions[i][0]) == 0) {
      buf_puts(b, conditions[i][1]);
      return;
    }
  for (; *m; m++)
    buf_putc(b, (char)toupper((unsigned char)*m));
}

/* ---- one function ---- */

static bool is_branch(Lister *l, const cs_insn *in, uint64_t *target) {
  if (!cs_insn_group(l->cs, in, CS_GRP_CALL) && !cs_insn_group(l->cs, in, CS_GRP_JUMP))
    return false;
  const cs_x86 *x = &in->detail->x86;
  if (x->op_count != 1 || x->operands[0].type != X86_OP_IMM)
    return false;
  *target = (uint64_t)x->operands[0].imm;
  return true;
}

/* Address that a lea or mov names relative to rip, or an immediate that is a code address. */
static uint64_t named_address(const cs_insn *in) {
  const cs_x86 *x = &in->detail->x86;
  for (int i = 0; i < x->op_count; i++) {
    if (x->operands[i].type == X86_OP_MEM && x->operands[i].mem.base == X86_REG_RIP)
      return in->address + in->size + (uint64_t)x->operands[i].mem.disp;
    if (x->operands[i].type == X86_OP_IMM && (uint64_t)x->operands[i].imm > 0x10000)
      return (uint64_t)x->operands[i].imm;
  }
  return 0;
}

static void list_instruction(Lister *l, Buf *b, const cs_insn *in, uint64_t start, uint64_t end) {
  const char *file = "?", *name = NULL;
  uint64_t target = 0;
  int line = l->line(l, in->address, &file);
  const char *slash = strrchr(file, '/');
  unsigned off = (unsigned)(in->address - start);
  buf_printf(b, "\t0x%04x %05u (%s:%d)\t", off, off, slash ? slash + 1 : file, line);
  put_mnemonic(b, in->mnemonic);
  bool branch = is_branch(l, in, &target);
  if (branch && target >= start && target < end && !cs_insn_group(l->cs, in, CS_GRP_CALL))
    buf_printf(b, "\t%u", (unsigned)(target - start));
  else if (branch && (name = l->symbol(l, target)))
    buf_printf(b, "\t%s(SB)", name);
  else if (*in->op_str) {
    buf_putc(b, '\t');
    put_operands(b, in->op_str);
    if (!branch && (target = named_address(in)) && (name = l->symbol(l, target)))
      buf_printf(b, "\t; %s(SB)", name);
  }
  buf_putc(b, '\n');
}

/* size 0: up to the first RET at or behind limit. */
static void list_function(Lister *l, const char *name, const uint8_t *code, uint64_t addr, size_t size) {
  Buf b = {0};
  cs_insn *in = cs_malloc(l->cs);
  const uint8_t *p = code;
  size_t left = size;
  uint64_t at = addr;
  while (left && cs_disasm_iter(l->cs, &p, &left, &at, in))
    list_instruction(l, &b, in, addr, addr + size);
  fprintf(l->out, "%s STEXT size=%zu\n%s", name, size, buf_cstr(&b));
  cs_free(in, 1);
  buf_free(&b);
}

static void open_capstone(Lister *l) {
  if (cs_open(CS_ARCH_X86, CS_MODE_64, &l->cs) != CS_ERR_OK)
    ice("capstone: cannot open");
  cs_option(l->cs, CS_OPT_DETAIL, CS_OPT_ON);
  cs_option(l->cs, CS_OPT_SYNTAX, CS_OPT_SYNTAX_ATT);
}

/* ---- code in memory ---- */

static const char *address_name(Lister *l, uint64_t addr) {
  for (size_t i = 0; i < rt_nsymbols; i++)
    if ((uint64_t)rt_symbols[i].addr == addr)
      return display(l, rt_symbols[i].name);
  for (int i = 0; i < lib_nsymbols; i++)
    if ((uint64_t)lib_symbols[i].addr == addr)
      return display(l, lib_symbols[i].name);
  return NULL;
}

static const char *jit_symbol(Lister *l, uint64_t addr) {
  const Module *m = l->jit->module;
  for (int64_t i = 0; i < m->nfuncs; i++)
    if ((uint64_t)m->funcs[i]->entry == addr)
      return m->funcs[i]->name;
  uint64_t lo = (uint64_t)l->jit->mem, hi = lo + l->jit->size;
  const uint8_t *p = (const uint8_t *)addr;
  if (addr >= lo && addr + 6 <= hi && p[0] == 0xff && p[1] == 0x25) { /* jmp *table(%rip): what lies outside */
    int32_t disp;
    memcpy(&disp, p + 2, 4);
    uint64_t slot = addr + 6 + (uint64_t)(int64_t)disp, value;
    if (slot >= lo && slot + 8 <= hi) {
      memcpy(&value, (const void *)slot, 8);
      return address_name(l, value);
    }
  }
  return addr >= lo && addr < hi ? NULL : address_name(l, addr);
}

static int jit_line(Lister *l, uint64_t addr, const char **file) {
  const Module *m = l->jit->module;
  const PcLine *lo = m->pcs, *hi = m->pcs_end;
  const FuncInfo *fn = NULL;
  for (int64_t i = 0; i < m->nfuncs; i++)
    if ((uint64_t)m->funcs[i]->entry <= addr && (!fn || m->funcs[i]->entry > fn->entry))
      fn = m->funcs[i];
  while (lo < hi) {
    const PcLine *mid = lo + (hi - lo) / 2;
    if ((uint64_t)mid->pc <= addr)
      lo = mid + 1;
    else
      hi = mid;
  }
  if (fn)
    *file = fn->file;
  if (lo > m->pcs && lo[-1].fn == fn)
    return (int)lo[-1].line;
  return fn ? fn->line : 0;
}

static int by_entry(const void *a, const void *b) {
  const FuncInfo *x = *(const FuncInfo *const *)a, *y = *(const FuncInfo *const *)b;
  return (x->entry > y->entry) - (x->entry < y->entry);
}

/* The last function has no neighbour: it ends with the first RET behind its last known line. */
static size_t last_size(Lister *l, const FuncInfo *fn) {
  const Module *m = l->jit->module;
  uint64_t from = (uint64_t)fn->entry, end = (uint64_t)l->jit->mem + l->jit->size, at = from;
  for (const PcLine *p = m->pcs; p < m->pcs_end; p++)
    if (p->fn == fn && (uint64_t)p->pc > from)
      from = (uint64_t)p->pc;
  const uint8_t *p = fn->entry;
  size_t left = end - at, size = 0;
  cs_insn *in = cs_malloc(l->cs);
  while (left && cs_disasm_iter(l->cs, &p, &left, &at, in)) {
    size = at - (uint64_t)fn->entry;
    if (in->address >= from && cs_insn_group(l->cs, in, CS_GRP_RET))
      break;
  }
  cs_free(in, 1);
  return size;
}

void listing_jit(FILE *out, const JitCode *c) {
  Lister l = {.out = out, .jit = c, .symbol = jit_symbol, .line = jit_line};
  const Module *m = c->module;
  size_t n = (size_t)m->nfuncs;
  const FuncInfo **sorted = xmalloc((n + 1) * sizeof *sorted);
  memcpy(sorted, m->funcs, n * sizeof *sorted);
  qsort(sorted, n, sizeof *sorted, by_entry);
  open_capstone(&l);
  for (size_t i = 0; i < n; i++) {
    const FuncInfo *f = sorted[i];
    size_t size = i + 1 < n ? (size_t)((char *)sorted[i + 1]->entry - (char *)f->entry) : last_size(&l, f);
    list_function(&l, f->name, f->entry, (uint64_t)f->entry, size);
  }
  cs_close(&l.cs);
  free(sorted);
  fflush(out);
}

/* ---- an executable ---- */

typedef struct Elf {
  char *data;
  const Elf64_Sym *syms;
  size_t nsyms;
  const char *strings;
  const Elf64_Shdr *sections;
  struct backtrace_state *lines;
  const char *file;
  int line;
} Elf;

static bool elf_open(Elf *e, const char *path) {
  size_t len = 0;
  FILE *f = fopen(path, "rb");
  if (!f || fseek(f, 0, SEEK_END) != 0)
    return false;
  len = (size_t)ftell(f);
  rewind(f);
  e->data = xmalloc(len + 1);
  bool ok = fread(e->data, 1, len, f) == len && len > sizeof(Elf64_Ehdr) && memcmp(e->data, ELFMAG, SELFMAG) == 0;
  fclose(f);
  if (!ok)
    return false;
  const Elf64_Ehdr *h = (const void *)e->data;
  e->sections = (const void *)(e->data + h->e_shoff);
  for (int i = 0; i < h->e_shnum; i++)
    if (e->sections[i].sh_type == SHT_SYMTAB) {
      e->syms = (const void *)(e->data + e->sections[i].sh_offset);
      e->nsyms = e->sections[i].sh_size / sizeof *e->syms;
      e->strings = e->data + e->sections[e->sections[i].sh_link].sh_offset;
    }
  return e->syms != NULL;
}

static const char *elf_symbol(Lister *l, uint64_t addr) {
  for (size_t i = 0; i < l->elf->nsyms; i++) {
    const Elf64_Sym *s = &l->elf->syms[i];
    if (s->st_value == addr && ELF64_ST_TYPE(s->st_info) == STT_FUNC)
      return display(l, l->elf->strings + s->st_name);
  }
  return NULL;
}

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
  if (l->elf->lines)
    backtrace_pcinfo(l->elf->lines, addr, take_line, no_lines, l->elf);
  if (l->elf->file)
    *file = l->elf->file;
  return l->elf->line;
}

int listing_object(FILE *out, const char *path) {
  Elf e = {0};
  Lister l = {.out = out, .elf = &e, .symbol = elf_symbol, .line = elf_line};
  if (!elf_open(&e, path)) {
    fprintf(stderr, "minigo: %s: no symbols to list\n", path);
    free(e.data);
    return 1;
  }
  e.lines = backtrace_create_state(path, 0, no_lines, NULL);
  open_capstone(&l);
  for (size_t i = 0; i < e.nsyms; i++) {
    const Elf64_Sym *s = &e.syms[i];
    char go[900];
    const char *name = e.strings + s->st_name;
    if (ELF64_ST_TYPE(s->st_info) != STT_FUNC || !s->st_size || s->st_shndx >= SHN_LORESERVE ||
        strncmp(name, "go_main_", 8) != 0 || !rt_demangle(name, go, sizeof go))
      continue;
    const Elf64_Shdr *sec = &e.sections[s->st_shndx];
    list_function(&l, go, (const uint8_t *)e.data + sec->sh_offset + (s->st_value - sec->sh_addr), s->st_value, s->st_size);
  }
  cs_close(&l.cs);
  free(e.data);
  return 0;
}
