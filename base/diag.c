/* diag.c - the user's errors: collected, sorted by position, printed.
   Nothing is printed before diag_flush. Messages keep the order of reporting where positions are equal.
   Syntax errors: no two in a row for the same line. Any error: dropped when the same stands at the same position.
   As gc does (opt.gc): other errors are dropped when the last one said the same of the same line; the limit cuts off
   what was reported last, not what stands last; files come in the order of their first errors. */
#include "diag.h"
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include "buf.h"
#include "caret.h"
#include "map.h"
#include "vec.h"

typedef struct Diag {
  Pos pos;
  int order; /* of reporting */
  int rank;  /* of its file */
  const char *text;
  bool unsupported; /* ours to do, not the user's mistake */
  bool load;        /* of imports that name no package */
} Diag;

struct Diags {
  Arena *arena;
  Sources *sources;
  DiagOptions opt;
  VEC(Diag) all;
  Pos syntax_line;   /* start of the line of the last syntax error */
  Pos other_line;    /* the same of the last other error, and ... */
  const char *other; /* ... its message */
  StrMap seen;       /* "pos:message" */
  int settled;       /* how many there were when they were settled to be shown; then ... */
  int shown;         /* ... so many are, the first ones of all */
  Pos last;          /* of them the one reported last, where the limit cuts; else 0 */
};

Diags *diags_new(Arena *a, Sources *s, DiagOptions opt) {
  Diags *d = ARENA_NEW(a, Diags);
  d->arena = a;
  d->sources = s;
  d->opt = opt;
  d->seen.arena = a;
  return d;
}

int diag_count(const Diags *d) { return d->all.len; }

Pos diag_pos(const Diags *d, int i) { return d->all.at[i].pos; }

/* Position of the first byte of pos's line: names the line. */
static Pos line_start(Diags *d, Pos pos) {
  Place p = sources_true_place(d->sources, pos);
  return p.file ? pos - (Pos)(p.col - 1) : 0;
}

/* The last error, not of syntax, that gc would compare with said the same of the same line. */
static bool repeats(Diags *d, Pos pos, const char *text) {
  if (!d->opt.gc || strncmp(text, "syntax error: ", 14) == 0) return false;
  Pos line = line_start(d, pos);
  if (d->other && line == d->other_line && strcmp(d->other, text) == 0) return true;
  d->other_line = line;
  d->other = arena_strndup(d->arena, text, strlen(text));
  return false;
}

static void add(Diags *d, Pos pos, const char *text, size_t len) {
  if (repeats(d, pos, text)) return;
  char *key = arena_printf(d->arena, "%u:%s", pos, text);
  if (strmap_get(&d->seen, key, strlen(key))) return;
  strmap_put(&d->seen, key, strlen(key), d);
  Diag x = {.pos = pos, .order = d->all.len, .text = arena_strndup(d->arena, text, len)};
  vec_push(d->arena, &d->all, x);
}

static void add_prefixed(Diags *d, Pos pos, const char *prefix, const char *fmt, va_list ap) {
  va_list again;
  va_copy(again, ap);
  size_t plen = strlen(prefix);
  int n = vsnprintf(NULL, 0, fmt, ap);
  char *text = xmalloc(plen + (size_t)n + 1);
  memcpy(text, prefix, plen);
  vsnprintf(text + plen, (size_t)n + 1, fmt, again);
  va_end(again);
  add(d, pos, text, plen + (size_t)n);
  free(text);
}

void diag_verror(Diags *d, Pos pos, const char *fmt, va_list ap) { add_prefixed(d, pos, "", fmt, ap); }

void diag_error(Diags *d, Pos pos, const char *fmt, ...) {
  va_list ap;
  va_start(ap, fmt);
  add_prefixed(d, pos, "", fmt, ap);
  va_end(ap);
}

typedef enum Mark { LOAD, UNSUPPORTED } Mark;

/* Marks the one added; it may be dropped as told before. */
static void add_marked(Diags *d, Mark mark, Pos pos, const char *prefix, const char *fmt, va_list ap) {
  int before = d->all.len;
  add_prefixed(d, pos, prefix, fmt, ap);
  if (d->all.len == before) return;
  vec_last(&d->all).load = mark == LOAD;
  vec_last(&d->all).unsupported = mark == UNSUPPORTED;
}

void diag_load(Diags *d, Pos pos, const char *fmt, ...) {
  va_list ap;
  va_start(ap, fmt);
  add_marked(d, LOAD, pos, "", fmt, ap);
  va_end(ap);
}

void diag_unsupported(Diags *d, Pos pos, const char *fmt, ...) {
  va_list ap;
  va_start(ap, fmt);
  add_marked(d, UNSUPPORTED, pos, "not supported: ", fmt, ap);
  va_end(ap);
}

void diag_syntax(Diags *d, Pos pos, const char *fmt, ...) {
  Pos line = line_start(d, pos);
  if (line && line == d->syntax_line) return;
  d->syntax_line = line;
  va_list ap;
  va_start(ap, fmt);
  add_prefixed(d, pos, "syntax error: ", fmt, ap);
  va_end(ap);
}

static int compare(const void *a, const void *b) {
  const Diag *x = a, *y = b;
  if (x->rank != y->rank) return x->rank < y->rank ? -1 : 1;
  if (x->pos != y->pos) return x->pos < y->pos ? -1 : 1;
  return (x->order > y->order) - (x->order < y->order);
}

static void sort(Diag *at, int n) {
  if (n) qsort(at, (size_t)n, sizeof *at, compare);
}

void diag_settle(Diags *d, int from) {
  sort(d->all.at + from, d->all.len - from);
  for (int i = from; i < d->all.len; i++) d->all.at[i].order = i;
}

void diag_forget(Diags *d, int from, Pos behind) {
  int kept = from;
  for (int i = from; i < d->all.len; i++)
    if (d->all.at[i].pos <= behind) d->all.at[kept++] = d->all.at[i];
  d->all.len = kept;
}

int diag_loading(const Diags *d) {
  int n = 0;
  for (int i = 0; i < d->all.len; i++) n += d->all.at[i].load;
  return n;
}

int diag_errors(const Diags *d) {
  int n = 0;
  for (int i = 0; i < d->all.len; i++) n += !d->all.at[i].unsupported;
  return n;
}

Place diag_place(const Diags *d, Pos pos) { return sources_place(d->sources, pos); }

Diags *diags_apart(const Diags *d) { return diags_new(d->arena, d->sources, d->opt); }

void diag_adopt(Diags *d, const Diags *from, bool loading) {
  for (int i = 0; i < from->all.len; i++) {
    const Diag *x = &from->all.at[i];
    int before = d->all.len;
    if (!loading || x->load || x->unsupported) add(d, x->pos, x->text, strlen(x->text));
    if (d->all.len == before) continue;
    vec_last(&d->all).load = x->load;
    vec_last(&d->all).unsupported = x->unsupported;
  }
}

const char *diag_first(const Diags *d) {
  if (!d->all.len) return NULL;
  const Diag *x = &d->all.at[0];
  Place p = sources_place(d->sources, x->pos);
  const char *prefix = "not supported: ";
  const char *text = strncmp(x->text, prefix, strlen(prefix)) ? x->text : x->text + strlen(prefix);
  return p.file ? arena_printf(d->arena, "%s:%d:%d: %s", p.file->name, p.line, p.col, text) : text;
}

/* Ranks the files by their first errors. */
static void rank_files(Diags *d) {
  PtrMap first = {.arena = d->arena};
  for (int i = 0; i < d->all.len; i++) {
    Diag *x = &d->all.at[i];
    const SourceFile *f = sources_file(d->sources, x->pos);
    Diag *earlier = f ? ptrmap_get(&first, f) : NULL;
    x->rank = earlier ? earlier->rank : f ? i + 1 : 0;
    if (f && !earlier) ptrmap_put(&first, f, x);
  }
}

static void put_json_string(Buf *out, const char *s) {
  buf_putc(out, '"');
  for (; *s; s++) {
    unsigned char c = (unsigned char)*s;
    if (c == '"' || c == '\\') buf_putc(out, '\\');
    if (c == '\n')
      buf_puts(out, "\\n");
    else if (c == '\t')
      buf_puts(out, "\\t");
    else if (c < 0x20 || c == 0x7f)
      buf_printf(out, "\\u%04x", c);
    else
      buf_putc(out, (char)c);
  }
  buf_putc(out, '"');
}

static void put_json(Buf *out, Place p, const char *text) {
  buf_puts(out, "{\"file\":");
  put_json_string(out, p.file ? p.file->name : "");
  buf_printf(out, ",\"line\":%d,\"col\":%d,\"message\":", p.line, p.col);
  put_json_string(out, text);
  buf_puts(out, "}\n");
}

static void put_caret(Buf *out, Place p) {
  const char *line = p.file->text + p.file->lines[p.line - 1];
  const char *end = p.file->text + p.file->len;
  const char *nl = memchr(line, '\n', (size_t)(end - line));
  size_t n = (size_t)((nl ? nl : end) - line);
  if (n && line[n - 1] == '\r') n--;
  caret_put(out, line, n, (size_t)(p.col - 1));
}

/* gc has eight bits for a column: it shows none from 255 on. */
static void put_place(const Diags *d, Buf *out, Place p) {
  bool col = p.col && (!d->opt.gc || p.col < 255);
  buf_printf(out, col ? "%s:%d:%d:" : "%s:%d:%.0d", p.file->name, p.line, col ? p.col : 0);
}

static void put_text(const Diags *d, Buf *out, Place p, Place in_text, const char *text) {
  bool color = d->opt.color;
  if (p.file) {
    buf_puts(out, color ? "\033[1m" : "");
    put_place(d, out, p);
    buf_puts(out, color ? "\033[0m " : " ");
  }
  buf_puts(out, text);
  buf_putc(out, '\n');
  if (p.file && color) put_caret(out, in_text);
}

/* Errors of loading are said alone; "not supported" matters to a program that is right otherwise. */
static bool matters(const Diag *x, int load) { return load ? x->load : !x->unsupported; }

static void drop_lesser(Diags *d) {
  int errors = 0, load = 0;
  for (int i = 0; i < d->all.len; i++) load += d->all.at[i].load;
  for (int i = 0; i < d->all.len; i++)
    if (matters(&d->all.at[i], load)) d->all.at[errors++] = d->all.at[i];
  if (errors) d->all.len = errors;
}

static void put(Diags *d, Buf *out, const Diag *x) {
  Place p = sources_place(d->sources, x->pos);
  if (d->opt.json)
    put_json(out, p, x->text);
  else
    put_text(d, out, p, sources_true_place(d->sources, x->pos), x->text);
}

/* gc stops at the last one permitted, whether or not another would follow. */
static void put_limit(Diags *d, Buf *out, Pos last) {
  Place p = sources_place(d->sources, last);
  if (p.file) {
    put_place(d, out, p);
    buf_putc(out, ' ');
  }
  buf_puts(out, "too many errors\n");
}

int diag_shown(Diags *d) {
  if (d->settled && d->settled == d->all.len) return d->shown;
  drop_lesser(d);
  int n = d->all.len;
  bool cut = d->opt.limit && n >= d->opt.limit;
  if (cut) n = d->opt.limit;
  d->last = cut ? d->all.at[n - 1].pos : 0;
  if (d->opt.gc) rank_files(d);
  sort(d->all.at, n);
  d->settled = d->all.len;
  return d->shown = n;
}

Place diag_get(Diags *d, int i, const char **text) {
  *text = d->all.at[i].text;
  return sources_place(d->sources, d->all.at[i].pos);
}

int diag_print(Diags *d, Buf *out) {
  int n = diag_shown(d);
  for (int i = 0; i < n; i++) put(d, out, &d->all.at[i]);
  if (d->opt.limit && n == d->opt.limit && !d->opt.json) put_limit(d, out, d->last);
  return d->all.len;
}

int diag_flush(Diags *d, FILE *out) {
  Buf text = {0};
  int n = diag_print(d, &text);
  fwrite(buf_cstr(&text), 1, text.len, out);
  fflush(out);
  buf_free(&text);
  return n;
}

void ice_at(const char *file, int line, const char *fmt, ...) {
  va_list ap;
  fflush(stdout);
  fputs("internal error: ", stderr);
  va_start(ap, fmt);
  vfprintf(stderr, fmt, ap);
  va_end(ap);
  fprintf(stderr, " (%s:%d)\nThis is a bug in minigo: please report it with the program that shows it.\n", file, line);
  exit(1);
}
