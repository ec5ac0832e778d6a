/* asmread.c - a listing as functions of normalised lines. What may differ between two compilations of the same code
   is made the same: registers are numbered in the order in which a function uses them (SP, BP and IP keep their names),
   jump targets in the order of their addresses, addresses of data are named after what they hold or not at all; padding
   is left out; the ways to clear a register are one instruction. Since registers are numbered and not dropped, a
   renaming is the same text and another use of a register is not. */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include "../../base/buf.h"
#include "asm.h"
#include "minigo.h"

enum { MAX_REGS = 64 };

typedef struct Raw {   /* an instruction as listed */
  long offset, target; /* target -1: no jump inside the function */
  char *mnemonic, *operands;
} Raw;

typedef struct Reader {
  Raw *raw;
  int nraw, room;
  char regs[MAX_REGS][8];
  int nregs;
  long *targets;
  int ntargets;
} Reader;

static void *grow(void *p, int n, size_t size) {
  void *q = realloc(p, (size_t)n * size);
  if (!q) abort();
  return q;
}

static bool starts(const char *s, const char *with) { return strncmp(s, with, strlen(with)) == 0; }

/* "	0x0004 00004 (x.go:1)	SUBQ	$0x10, SP"; false: another line of a listing. Cuts the line in its parts. */
static bool parse_line(char *line, Raw *r) {
  char *end, *p = line + (*line == '\t');
  if (!starts(p, "0x")) return false;
  r->offset = strtol(p, &end, 16);
  if (*end != ' ') return false;
  p = strstr(end, ")\t");
  if (!p || end[strspn(end, " 0123456789")] != '(') return false;
  r->mnemonic = p + 2;
  r->operands = r->mnemonic + strcspn(r->mnemonic, "\t");
  if (*r->operands) *r->operands++ = 0;
  r->target = -1;
  if (r->mnemonic[0] == 'J' && isdigit((unsigned char)*r->operands)) r->target = strtol(r->operands, &end, 10);
  return true;
}

static bool is_padding(const Raw *r) {
  static const char *const none[] = {"NOP", "CS NOP", "DATA16", "PCDATA", "FUNCDATA", "TEXT"};
  for (size_t i = 0; i < sizeof none / sizeof none[0]; i++)
    if (starts(r->mnemonic, none[i])) return true;
  return starts(r->mnemonic, "XCHG") && strcmp(r->operands, "AX, AX") == 0;
}

/* ---- operands ---- */

static bool is_register(const char *s, size_t n) {
  static const char *const names[] = {"AX", "BX", "CX", "DX", "SI", "DI"};
  for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
    if (n == 2 && memcmp(s, names[i], 2) == 0) return true;
  if (n < 2 || n > 3 || (s[0] != 'R' && s[0] != 'X')) return false;
  return isdigit((unsigned char)s[1]) && (n == 2 || isdigit((unsigned char)s[2]));
}

static void put_register(Reader *d, Buf *b, const char *s, size_t n) {
  int i = 0;
  while (i < d->nregs && (strlen(d->regs[i]) != n || memcmp(d->regs[i], s, n) != 0)) i++;
  if (i == d->nregs && i < MAX_REGS) {
    memcpy(d->regs[i], s, n);
    d->regs[i][n] = 0;
    d->nregs++;
  }
  buf_printf(b, "%s%d", s[0] == 'X' ? "x" : "r", i + 1);
}

/* A number: one that is an address of the process says nothing. named: the listing says what lies there. */
static size_t put_number(Buf *b, const char *s, bool named) {
  char *end;
  unsigned long long v = strtoull(s, &end, 0);
  size_t n = (size_t)(end - s);
  bool data = starts(end, "(IP)") || (named && v > 0x10000) || (v >> 40 && v >> 48 == 0);
  if (data)
    buf_puts(b, "ADDRESS");
  else
    buf_write(b, s, n);
  return n;
}

static void put_operands(Reader *d, Buf *b, const char *s) {
  const char *name = strstr(s, "; ");
  size_t len = name ? (size_t)(name - s) : strlen(s);
  bool symbol = strstr(s, "(SB)") && !name; /* the target of a call: its name may look like anything */
  for (size_t i = 0; i < len && !symbol;) {
    if (isdigit((unsigned char)s[i])) {
      i += put_number(b, s + i, name != NULL);
    } else if (isalpha((unsigned char)s[i])) {
      size_t n = 0;
      while (i + n < len && isalnum((unsigned char)s[i + n])) n++;
      if (is_register(s + i, n))
        put_register(d, b, s + i, n);
      else
        buf_write(b, s + i, n);
      i += n;
    } else {
      buf_putc(b, s[i++]);
    }
  }
  if (name || symbol) buf_puts(b, symbol ? s : name);
}

/* The register that the instruction clears, NULL: it does something else. */
static const char *cleared(const Raw *r) {
  const char *second = strstr(r->operands, ", ");
  if (!second || strchr(second, '(')) return NULL;
  size_t n = (size_t)(second - r->operands);
  second += 2;
  bool same = strlen(second) == n && memcmp(second, r->operands, n) == 0 && is_register(second, n);
  if (same && (starts(r->mnemonic, "XOR") || starts(r->mnemonic, "PXOR") || starts(r->mnemonic, "SUB"))) return second;
  bool zero = starts(r->operands, "$0, ") || starts(r->operands, "$0x0, ");
  bool whole = strcmp(r->mnemonic, "MOVQ") == 0 || strcmp(r->mnemonic, "MOVL") == 0;
  return zero && whole && is_register(second, strlen(second)) ? second : NULL;
}

/* ---- functions ---- */

static int by_value(const void *a, const void *b) {
  long x = *(const long *)a, y = *(const long *)b;
  return (x > y) - (x < y);
}

/* The targets of the function's jumps, ascending and each once. */
static void collect_targets(Reader *d) {
  int n = 0;
  d->targets = grow(d->targets, d->nraw + 1, sizeof *d->targets);
  for (int i = 0; i < d->nraw; i++)
    if (d->raw[i].target >= 0) d->targets[n++] = d->raw[i].target;
  qsort(d->targets, (size_t)n, sizeof *d->targets, by_value);
  d->ntargets = 0;
  for (int i = 0; i < n; i++)
    if (i == 0 || d->targets[i] != d->targets[i - 1]) d->targets[d->ntargets++] = d->targets[i];
}

static int label_of(const Reader *d, long target) {
  const long *at = bsearch(&target, d->targets, (size_t)d->ntargets, sizeof *at, by_value);
  return (int)(at - d->targets) + 1;
}

static AsmLine normalise(Reader *d, const Raw *r) {
  Buf b = {0};
  const char *zero = cleared(r);
  if (zero) {
    buf_puts(&b, "CLEAR ");
    put_register(d, &b, zero, strlen(zero));
  } else {
    buf_puts(&b, r->mnemonic);
    if (*r->operands) buf_putc(&b, ' ');
    if (r->target >= 0)
      buf_printf(&b, "L%d", label_of(d, r->target));
    else
      put_operands(d, &b, r->operands);
  }
  bool jump = r->mnemonic[0] == 'J' || starts(r->mnemonic, "CALL") || starts(r->mnemonic, "LEA") || starts(r->mnemonic, "RET");
  return (AsmLine){buf_cstr(&b), jump || (!zero && strchr(r->operands, '('))};
}

static void end_function(Reader *d, AsmText *t) {
  if (!t->nfuncs) return;
  AsmFunc *f = &t->funcs[t->nfuncs - 1];
  collect_targets(d);
  f->lines = grow(NULL, d->nraw + 1, sizeof *f->lines);
  for (int i = 0; i < d->nraw; i++)
    if (!is_padding(&d->raw[i])) f->lines[f->nlines++] = normalise(d, &d->raw[i]);
  d->nraw = d->nregs = 0;
}

static char *own_name(const AsmText *t, char *name) {
  Buf b = {0};
  int same = 1;
  for (int i = 0; i < t->nfuncs; i++) same += strcmp(t->funcs[i].plain, name) == 0;
  if (same == 1) return name;
  buf_printf(&b, "%s#%d", name, same);
  return buf_cstr(&b);
}

bool asm_read(char *listing, AsmText *t) {
  Reader d = {0};
  for (char *line = listing; *line;) {
    size_t n = strcspn(line, "\n");
    char *next = line + n + (line[n] == '\n'), *head;
    line[n] = 0;
    if ((head = strstr(line, " STEXT ")) && *line != '\t') {
      end_function(&d, t);
      *head = 0;
      t->funcs = grow(t->funcs, t->nfuncs + 1, sizeof *t->funcs);
      AsmFunc f = {.name = own_name(t, line), .plain = line};
      t->funcs[t->nfuncs++] = f;
    } else if (t->nfuncs) {
      if (d.nraw == d.room) d.raw = grow(d.raw, d.room = d.room * 2 + 64, sizeof *d.raw);
      d.nraw += parse_line(line, &d.raw[d.nraw]);
    }
    line = next;
  }
  end_function(&d, t);
  free(d.raw);
  free(d.targets);
  return t->nfuncs > 0;
}
