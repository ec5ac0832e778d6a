/* buf.c - text builder. The storage doubles; a NUL always stands behind the text. */
#include "buf.h"
#include "arena.h"
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Room for n more bytes and the NUL. */
static void reserve(Buf *b, size_t n) {
  if (n < b->cap - b->len)
    return;
  size_t cap = b->cap ? b->cap : 64;
  while (cap - b->len <= n)
    cap *= 2;
  b->s = xrealloc(b->s, cap);
  b->cap = cap;
}

void buf_free(Buf *b) {
  free(b->s);
  *b = (Buf){0};
}

void buf_reset(Buf *b) {
  b->len = 0;
  if (b->s)
    b->s[0] = 0;
}

void buf_putc(Buf *b, char c) {
  reserve(b, 1);
  b->s[b->len++] = c;
  b->s[b->len] = 0;
}

void buf_write(Buf *b, const void *p, size_t n) {
  reserve(b, n);
  if (n)
    memcpy(b->s + b->len, p, n);
  b->len += n;
  b->s[b->len] = 0;
}

void buf_puts(Buf *b, const char *s) { buf_write(b, s, strlen(s)); }

void buf_int(Buf *b, int64_t v) {
  char digits[24], *at = digits + sizeof digits;
  uint64_t u = v < 0 ? 0 - (uint64_t)v : (uint64_t)v;
  do
    *--at = (char)('0' + u % 10);
  while (u /= 10);
  if (v < 0)
    *--at = '-';
  buf_write(b, at, (size_t)(digits + sizeof digits - at));
}

void buf_printf(Buf *b, const char *fmt, ...) {
  va_list ap;
  reserve(b, 80);
  size_t room = b->cap - b->len;
  va_start(ap, fmt);
  int n = vsnprintf(b->s + b->len, room, fmt, ap);
  va_end(ap);
  if ((size_t)n >= room) {
    reserve(b, (size_t)n);
    va_start(ap, fmt);
    vsnprintf(b->s + b->len, (size_t)n + 1, fmt, ap);
    va_end(ap);
  }
  b->len += (size_t)n;
}

char *buf_cstr(Buf *b) {
  reserve(b, 0);
  b->s[b->len] = 0;
  return b->s;
}
