/* asmdiff.c - minigo asmdiff A B: is the machine code of two listings, objects or executables the same, but for what asmread.c
   makes the same? Each function that differs is told. A change of a call, a jump, a lea or an access to memory gives exit
   status 1, as does a function that only one side has; a change of anything else is told and passes. */
#include <errno.h>
#include <regex.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include "../../base/buf.h"
#include "asm.h"
#include "minigo.h"

enum { TOO_LONG = 6000 }; /* lines that differ: beyond, all of them count as changed */

static void slurp(FILE *f, Buf *b) {
  char part[65536];
  size_t n;
  while ((n = fread(part, 1, sizeof part, f)) > 0) buf_write(b, part, n);
}

static bool complain(const char *path, const char *why) {
  fprintf(stderr, "minigo asmdiff: %s: %s\n", path, why);
  return false;
}

static bool list_elf(const char *path, bool all, Buf *b) {
  FILE *out = tmpfile();
  if (!out) return complain(path, strerror(errno));
  bool ok = driver_list_executable(path, all, out) == DRIVER_OK;
  rewind(out);
  if (ok) slurp(out, b);
  fclose(out);
  return ok || complain(path, "no symbols to list");
}

/* The executable that minigo build makes of a .go file, compiled here and removed again. */
static bool list_source(char *path, bool all, Buf *b) {
  char exe[] = "/tmp/minigo-asmdiff-XXXXXX";
  int fd = mkstemp(exe);
  if (fd < 0) return complain(exe, strerror(errno));
  close(fd);
  Options build = {.out = exe, .names = &path, .nnames = 1, .level = -1};
  bool ok = cmd_build(&build) == 0 && list_elf(exe, all, b);
  unlink(exe);
  return ok;
}

static bool read_side(char *path, bool all, AsmText *t) {
  Buf b = {0};
  const char *dot = strrchr(path, '.');
  if (dot && strcmp(dot, ".go") == 0) return list_source(path, all, &b) && asm_read(buf_cstr(&b), t);
  FILE *f = fopen(path, "rb");
  if (!f) return complain(path, strerror(errno));
  slurp(f, &b);
  bool bad = ferror(f);
  fclose(f);
  if (bad) return complain(path, strerror(errno ? errno : EIO));
  char *s = buf_cstr(&b);
  if (b.len >= 4 && memcmp(s, "\177ELF", 4) == 0) {
    b = (Buf){0};
    if (!list_elf(path, all, &b)) return false;
    s = buf_cstr(&b);
    if (!*s) return complain(path, all ? "no functions" : "no functions of a Go program");
  }
  return asm_read(s, t) || complain(path, "neither a listing nor an executable");
}

/* Keeps the functions that -s asks for. */
static bool choose(const char *path, const regex_t *which, AsmText *t) {
  int n = 0;
  for (int i = 0; i < t->nfuncs; i++)
    if (regexec(which, t->funcs[i].name, 0, NULL, 0) == 0) t->funcs[n++] = t->funcs[i];
  t->nfuncs = n;
  return n > 0 || complain(path, "no function with such a name");
}

static bool read_sides(const Options *opt, AsmText *a, AsmText *b) {
  char **path = opt->names;
  bool all = opt->symbols != NULL;
  regex_t which;
  int wrong = all ? regcomp(&which, opt->symbols, REG_EXTENDED | REG_NOSUB) : 0;
  if (wrong) {
    char why[200];
    regerror(wrong, &which, why, sizeof why);
    fprintf(stderr, "minigo asmdiff: invalid value \"%s\" for flag -s: %s\n", opt->symbols, why);
    return false;
  }
  bool ok = read_side(path[0], all, a) && read_side(path[1], all, b);
  ok = ok && (!all || (choose(path[0], &which, a) && choose(path[1], &which, b)));
  if (all) regfree(&which);
  return ok;
}

/* ---- one function ---- */

static bool same(const AsmLine *a, const AsmLine *b) { return strcmp(a->text, b->text) == 0; }

typedef struct Change {
  int strict, loose;
  bool print;
} Change;

static void tell(Change *c, char sign, const AsmLine *l) {
  if (sign != ' ') *(l->strict ? &c->strict : &c->loose) += 1;
  if (c->print) printf("%c%s\n", sign, l->text);
}

/* The lines between the common head and tail, by their longest common subsequence. */
static void middle(Change *c, const AsmLine *a, int n, const AsmLine *b, int m) {
  unsigned short *best = n <= TOO_LONG && m <= TOO_LONG ? calloc((size_t)(n + 1) * (size_t)(m + 1), sizeof *best) : NULL;
  size_t w = (size_t)m + 1;
  int i = 0, j = 0;
  for (int x = best ? n - 1 : -1; x >= 0; x--)
    for (int y = m - 1; y >= 0; y--) {
      unsigned short down = best[(size_t)(x + 1) * w + (size_t)y], right = best[(size_t)x * w + (size_t)y + 1];
      best[(size_t)x * w + (size_t)y] = same(&a[x], &b[y]) ? (unsigned short)(best[(size_t)(x + 1) * w + (size_t)y + 1] + 1)
                                                           : (down >= right ? down : right);
    }
  while (best && i < n && j < m) {
    if (same(&a[i], &b[j])) {
      tell(c, ' ', &a[i]);
      i++, j++;
    } else if (best[(size_t)(i + 1) * w + (size_t)j] >= best[(size_t)i * w + (size_t)j + 1]) {
      tell(c, '-', &a[i++]);
    } else {
      tell(c, '+', &b[j++]);
    }
  }
  while (i < n) tell(c, '-', &a[i++]);
  while (j < m) tell(c, '+', &b[j++]);
  free(best);
}

static Change compare(const AsmFunc *a, const AsmFunc *b, bool print) {
  enum { CONTEXT = 3 };
  Change c = {.print = print};
  int head = 0, tail = 0, n = a->nlines, m = b->nlines;
  while (head < n && head < m && same(&a->lines[head], &b->lines[head])) head++;
  while (tail < n - head && tail < m - head && same(&a->lines[n - 1 - tail], &b->lines[m - 1 - tail])) tail++;
  if (head == n && head == m) return c;
  int before = head < CONTEXT ? head : CONTEXT, after = tail < CONTEXT ? tail : CONTEXT, start = head - before;
  if (print) printf("@@ -%d,%d +%d,%d @@ %s\n", start + 1, n - tail + after - start, start + 1, m - tail + after - start, a->name);
  for (int i = start; i < head; i++) tell(&c, ' ', &a->lines[i]);
  middle(&c, a->lines + head, n - head - tail, b->lines + head, m - head - tail);
  for (int i = n - tail; i < n - tail + after; i++) tell(&c, ' ', &a->lines[i]);
  return c;
}

/* ---- both sides ---- */

static const AsmFunc *find(const AsmText *t, const char *name) {
  for (int i = 0; i < t->nfuncs; i++)
    if (strcmp(t->funcs[i].name, name) == 0) return &t->funcs[i];
  return NULL;
}

static int only_in(const char *path, const AsmText *t, const AsmText *other) {
  int n = 0;
  for (int i = 0; i < t->nfuncs; i++) {
    if (find(other, t->funcs[i].name)) continue;
    printf("%s: only in %s\n", t->funcs[i].name, path);
    n++;
  }
  return n;
}

int cmd_asmdiff(const Options *opt) {
  AsmText a = {0}, b = {0};
  if (opt->nnames != 2) {
    fputs("usage: minigo asmdiff [-u] [-s regexp] A B\n", stderr);
    return EXIT_USAGE;
  }
  if (!read_sides(opt, &a, &b)) return EXIT_USAGE;
  if (opt->unified) printf("--- %s\n+++ %s\n", opt->names[0], opt->names[1]);
  int bad = only_in(opt->names[0], &a, &b) + only_in(opt->names[1], &b, &a);
  for (int i = 0; i < a.nfuncs; i++) {
    const AsmFunc *f = &a.funcs[i], *g = find(&b, f->name);
    if (!g) continue;
    Change c = compare(f, g, opt->unified);
    if (c.strict && !opt->unified)
      printf("%s: %d calls, jumps, leas or memory accesses changed, %d other lines\n", f->name, c.strict, c.loose);
    if (!c.strict && c.loose && !opt->unified) printf("%s: %d lines changed, none a call, jump, lea or memory access\n", f->name, c.loose);
    bad += c.strict > 0;
  }
  return bad ? EXIT_ERRORS : 0;
}
