/* buf.c - text builder. The storage doubles; a NUL always follows the text. */
#define _GNU_SOURCE
#include "buf.h"
#include "arena.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Room for n more bytes and the NUL. */
static void reserve(Buf *b, size_t n) {
  if (n < b->cap - b->len) return;
  size_t cap = b->cap ? b->cap : 64;
  while (cap - b->len <= n) cap *= 2;
  b->s = xrealloc(b->s, cap);
  b->cap = cap;
}

void buf_free(Buf *b) {
  free(b->s);
  *b = (Buf){0};
}

void buf_reset(Buf *b) {
  b->len = 0;
  if (b->s) b->s[0] = 0;
}

void buf_putc(Buf *b, char c) {
  reserve(b, 1);
  b->s[b->len++] = c;
  b->s[b->len] = 0;
}

void buf_write(Buf *b, const void *p, size_t n) {
  reserve(b, n);
  if (n) memcpy(b->s + b->len, p, n);
  b->len += n;
  b->s[b->len] = 0;
}

void buf_int(Buf *b, int64_t v) {
  char digits[24], *at = digits + sizeof digits;
  uint64_t u = v < 0 ? 0 - (uint64_t)v : (uint64_t)v;
  do *--at = (char)('0' + u % 10);
  while (u /= 10);
  if (v < 0) *--at = '-';
  buf_write(b, at, (size_t)(digits + sizeof digits - at));
}

/* The C library's, for the rest of a format. */
static void print_rest(Buf *b, const char *fmt, va_list ap) {
  va_list again;
  reserve(b, 80);
  size_t room = b->cap - b->len;
  va_copy(again, ap);
  int n = vsnprintf(b->s + b->len, room, fmt, ap);
  if ((size_t)n >= room) {
    reserve(b, (size_t)n);
    vsnprintf(b->s + b->len, (size_t)n + 1, fmt, again);
  }
  va_end(again);
  b->len += (size_t)n;
}

void buf_vprintf(Buf *b, const char *fmt, va_list ap) {
  for (;;) {
    const char *p = strchrnul(fmt, '%');
    buf_write(b, fmt, (size_t)(p - fmt));
    if (!*p) return;
    if (p[1] == 's') {
      buf_puts(b, va_arg(ap, const char *));
      fmt = p + 2;
    } else if (p[1] == 'd') {
      buf_int(b, va_arg(ap, int));
      fmt = p + 2;
    } else if (p[1] == 'l' && p[2] == 'l' && p[3] == 'd') {
      buf_int(b, va_arg(ap, long long));
      fmt = p + 4;
    } else if (p[1] == '.' && p[2] == '*' && p[3] == 's') {
      size_t n = (size_t)va_arg(ap, int);
      const char *s = va_arg(ap, const char *);
      buf_write(b, s, strnlen(s, n));
      fmt = p + 4;
    } else {
      print_rest(b, p, ap);
      return;
    }
  }
}

void buf_printf(Buf *b, const char *fmt, ...) {
  va_list ap;
  va_start(ap, fmt);
  buf_vprintf(b, fmt, ap);
  va_end(ap);
}

char *buf_cstr(Buf *b) {
  reserve(b, 0);
  b->s[b->len] = 0;
  return b->s;
}
