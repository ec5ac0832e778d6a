/* format.c - takes a format apart as package fmt does: %[flags][index][width][.precision][index]verb.
   Only the text is looked at here; whether arguments and verbs agree is printf.c's. */
#include <string.h>
#include "internal.h"

typedef struct Scan {
  Arena *a;
  Directive *d;
  const char *name, *s;
  size_t len, at;
  int first, nargs;
  int arg;      /* the argument to be read next */
  bool pending; /* an index was read and nothing has used it yet */
} Scan;

static char peek(const Scan *s) { return s->at < s->len ? s->s[s->at] : 0; }

static void digits(Scan *s) {
  while (peek(s) >= '0' && peek(s) <= '9') s->at++;
}

static void flag(Scan *s, char c) {
  if (s->d->nflags < (int)sizeof s->d->flags) s->d->flags[s->d->nflags++] = c;
}

static bool problem(Scan *s, const char *text) {
  s->d->problem = text;
  return false;
}

/* [n] */
static bool scan_index(Scan *s) {
  if (peek(s) != '[') return true;
  size_t start = ++s->at;
  digits(s);
  bool ok = s->at > start && peek(s) == ']';
  if (!ok) {
    const char *close = memchr(s->s, ']', s->len);
    if (!close) return problem(s, arena_printf(s->a, "%s format %.*s is missing closing ]", s->name, (int)s->len, s->s));
    s->at = (size_t)(close - s->s);
  }
  int64_t n = 0;
  for (size_t i = start; ok && i < s->at && n < INT32_MAX; i++) n = n * 10 + (s->s[i] - '0');
  if (!ok || n <= 0 || n > s->nargs - s->first) {
    int len = s->at > start ? (int)(s->at - start) : 0;
    return problem(s, arena_printf(s->a, "%s format has invalid argument index [%.*s]", s->name, len, s->s + start));
  }
  s->at++;
  s->arg = (int)n + s->first - 1;
  s->d->indexed = s->pending = true;
  return true;
}

static void use_arg(Scan *s) {
  if (s->d->nargs < DIRECTIVE_ARGS) s->d->args[s->d->nargs++] = s->arg;
}

static void scan_number(Scan *s) {
  if (peek(s) != '*') {
    digits(s);
    return;
  }
  s->pending = false;
  s->at++;
  use_arg(s);
  s->arg++;
}

static bool scan_precision(Scan *s) {
  if (peek(s) != '.') return true;
  flag(s, '.');
  s->at++;
  if (!scan_index(s)) return false;
  scan_number(s);
  return true;
}

/* One character of UTF-8; a byte that begins none counts as U+FFFD, as in Go. */
static uint32_t scan_rune(Scan *s) {
  unsigned char c = (unsigned char)s->s[s->at];
  int more = c >= 0xF0 ? 3 : c >= 0xE0 ? 2 : c >= 0xC0 ? 1 : 0;
  if (c < 0x80 || !more || s->at + (size_t)more >= s->len) {
    s->at++;
    return c < 0x80 ? c : 0xFFFD;
  }
  uint32_t r = c & (0x3Fu >> more);
  for (int i = 1; i <= more; i++) r = r << 6 | ((unsigned char)s->s[s->at + (size_t)i] & 0x3F);
  s->at += (size_t)more + 1;
  return r;
}

static bool scan(Scan *s) {
  while (peek(s) && strchr("#0+- ", peek(s))) flag(s, s->s[s->at++]);
  if (!scan_index(s)) return false;
  scan_number(s);
  if (!scan_precision(s) || (!s->pending && !scan_index(s))) return false;
  if (s->at == s->len) {
    s->d->at_fun = true;
    return problem(s, arena_printf(s->a, "%s format %.*s is missing verb at end of string", s->name, (int)s->len, s->s));
  }
  s->d->verb_at = s->at;
  s->d->verb = scan_rune(s);
  s->d->arg = s->arg;
  if (s->d->verb != '%') use_arg(s);
  s->d->len = s->at;
  return true;
}

Directive vet_directive_parse(Arena *a, const char *name, const char *format, size_t len, int first, int next, int nargs) {
  Directive d = {.text = format, .len = len};
  Scan s = {.a = a, .d = &d, .name = name, .s = format, .len = len, .at = 1, .first = first, .nargs = nargs, .arg = next};
  scan(&s);
  return d;
}

int vet_format_index(Node *call, const char **format, size_t *len) {
  Type *sig = node_fun(call)->type ? under(node_fun(call)->type) : NULL;
  if (!sig || sig->kind != K_FUNC || !sig->variadic) return -1;
  int i = sig->params.len - 2;
  if (i < 0 || i >= node_args(call)->len || !(*format = vet_const_text(node_args(call)->at[i], len))) return -1;
  return i;
}
