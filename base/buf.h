/* buf.h - text builder; owns malloc'ed storage, always NUL-terminated. */
#ifndef BASE_BUF_H
#define BASE_BUF_H
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

typedef struct Buf {
  char *s;
  size_t len, cap;
} Buf; /* zeroed: empty */

void buf_free(Buf *b);
void buf_reset(Buf *b); /* keeps the storage */
void buf_putc(Buf *b, char c);
void buf_write(Buf *b, const void *p, size_t n);
static inline void buf_puts(Buf *b, const char *s) { buf_write(b, s, strlen(s)); }
void buf_int(Buf *b, int64_t v); /* decimal, without printf's cost */
/* printf: what is %s, %d, %lld or %.*s is done here, without its cost. */
void buf_vprintf(Buf *b, const char *fmt, va_list ap) __attribute__((format(printf, 2, 0), nonnull(1, 2)));
void buf_printf(Buf *b, const char *fmt, ...) __attribute__((format(printf, 2, 3), nonnull(1, 2)));
char *buf_cstr(Buf *b); /* never NULL */
#endif
