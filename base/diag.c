/* diag.c - the user's errors: collected, sorted by position, printed.
   Nothing is printed before diag_flush. Messages keep the order of reporting where positions are equal.
   Syntax errors: no two in a row for the same line. Any error: dropped when the same message stands at the same line
   already, as gc does. */
#include "diag.h"
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include "buf.h"
#include "map.h"
#include "vec.h"

typedef struct Diag {
  Pos pos;
  int order;          /* of reporting */
  const char *text;
  bool unsupported;   /* ours to do, not the user's mistake */
} Diag;

struct Diags {
  Arena *arena;
  Sources *sources;
  DiagOptions opt;
  VEC(Diag) all;
  Pos syntax_line;     /* start of the line of the last syntax error */
  StrMap seen;         /* "pos:message" */
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

/* Position of the first byte of pos's line: names the line. */
static Pos line_start(Diags *d, Pos pos) {
  Place p = sources_true_place(d->sources, pos);
  return p.file ? pos - (Pos)(p.col - 1) : 0;
}

static void add(Diags *d, Pos pos, const char *text, size_t len) {
  char *key = arena_printf(d->arena, "%u:%s", pos, text);
  if (strmap_get(&d->seen, key, strlen(key)))
    return;
  strmap_put(&d->seen, key, strlen(key), d);
  Diag x = {pos, d->all.len, arena_strndup(d->arena, text, len), false};
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

void diag_unsupported(Diags *d, Pos pos, const char *fmt, ...) {
  va_list ap;
  va_start(ap, fmt);
  int before = d->all.len;
  add_prefixed(d, pos, "not supported: ", fmt, ap);
  if (d->all.len > before)
    vec_last(&d->all).unsupported = true;
  va_end(ap);
}

void diag_syntax(Diags *d, Pos pos, const char *fmt, ...) {
  Pos line = line_start(d, pos);
  if (line && line == d->syntax_line)
    return;
  d->syntax_line = line;
  va_list ap;
  va_start(ap, fmt);
  add_prefixed(d, pos, "syntax error: ", fmt, ap);
  va_end(ap);
}

static int compare(const void *a, const void *b) {
  const Diag *x = a, *y = b;
  if (x->pos != y->pos)
    return x->pos < y->pos ? -1 : 1;
  return (x->order > y->order) - (x->order < y->order);
}

static void put_json_string(Buf *out, const char *s) {
  buf_putc(out, '"');
  for (; *s; s++) {
    unsigned char c = (unsigned char)*s;
    if (c == '"' || c == '\\')
      buf_putc(out, '\\');
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

/* The source line and a caret below the column. Tabs are kept, so that the caret stands right. */
static void put_caret(Buf *out, Place p) {
  const char *line = p.file->text + p.file->lines[p.line - 1];
  const char *end = p.file->text + p.file->len;
  const char *nl = memchr(line, '\n', (size_t)(end - line));
  size_t n = (size_t)((nl ? nl : end) - line);
  buf_putc(out, '\t');
  buf_write(out, line, n);
  buf_puts(out, "\n\t");
  for (int i = 0; i < p.col - 1; i++) {
    unsigned char c = (size_t)i < n ? (unsigned char)line[i] : ' ';
    if ((c & 0xC0) != 0x80)   /* one column per character */
      buf_putc(out, c == '\t' ? '\t' : ' ');
  }
  buf_puts(out, "\033[1;32m^\033[0m\n");
}

static void put_text(Buf *out, Place p, Place in_text, const char *text, bool color) {
  const char *bold = color ? "\033[1m" : "", *plain = color ? "\033[0m" : "";
  if (p.file)
    buf_printf(out, p.col ? "%s%s:%d:%d:%s " : "%s%s:%d:%.0d%s ", bold, p.file->name, p.line, p.col, plain);
  buf_puts(out, text);
  buf_putc(out, '\n');
  if (p.file && color)
    put_caret(out, in_text);
}

/* "not supported" matters to a program that is right otherwise. */
static void drop_unsupported(Diags *d) {
  int errors = 0;
  for (int i = 0; i < d->all.len; i++)
    if (!d->all.at[i].unsupported)
      d->all.at[errors++] = d->all.at[i];
  if (errors)
    d->all.len = errors;
}

int diag_flush(Diags *d, FILE *out) {
  Buf text = {0};
  drop_unsupported(d);
  if (d->all.len)
    qsort(d->all.at, (size_t)d->all.len, sizeof(Diag), compare);
  for (int i = 0; i < d->all.len; i++) {
    if (d->opt.limit && i == d->opt.limit) {
      if (!d->opt.json)
        buf_puts(&text, "too many errors\n");
      break;
    }
    Diag *x = &d->all.at[i];
    Place p = sources_place(d->sources, x->pos);
    if (d->opt.json)
      put_json(&text, p, x->text);
    else
      put_text(&text, p, sources_true_place(d->sources, x->pos), x->text, d->opt.color);
  }
  fwrite(buf_cstr(&text), 1, text.len, out);
  fflush(out);
  buf_free(&text);
  return d->all.len;
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
