/* out.c - the plain text writer of everything that the runtime prints.

   An Out is a buffer of its user's that is written to a file descriptor when it is full, or cut there when there is
   none. Nothing allocates: it must work when the heap does not, and in signal handlers. */
#include "../internal.h"

#include <errno.h>
#include <unistd.h>

void out_flush(Out *o) {
  size_t at = 0;
  if (o->fd < 0) return;
  while (at < o->len) {
    ssize_t n = write(o->fd, o->buf + at, o->len - at);
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) break;
    at += (size_t)n;
  }
  o->len = 0;
}

void out_char(Out *o, char c) {
  if (o->len == o->cap) {
    if (o->fd < 0) return;
    out_flush(o);
  }
  o->buf[o->len++] = c;
}

void out_str(Out *o, const char *s) {
  while (*s) out_char(o, *s++);
}

void out_string(Out *o, String s) {
  for (int64_t i = 0; i < s.len; i++) out_char(o, (char)s.ptr[i]);
}

void out_indented(Out *o, String s) {
  for (int64_t i = 0; i < s.len; i++) {
    out_char(o, (char)s.ptr[i]);
    if (s.ptr[i] == '\n') out_char(o, '\t');
  }
}

void out_dec(Out *o, int64_t v) {
  char b[24];
  int n = 0;
  uint64_t u = v < 0 ? 0 - (uint64_t)v : (uint64_t)v;
  do b[n++] = (char)('0' + u % 10);
  while ((u /= 10) != 0);
  if (v < 0) out_char(o, '-');
  while (n > 0) out_char(o, b[--n]);
}

void out_hex(Out *o, uint64_t v) {
  int shift = 60;
  while (shift > 0 && (v >> shift) == 0) shift -= 4;
  out_str(o, "0x");
  for (; shift >= 0; shift -= 4) out_char(o, "0123456789abcdef"[(v >> shift) & 15]);
}
