/* buf.h - text builder; owns malloc'ed storage, always NUL-terminated. */
#ifndef BASE_BUF_H
#define BASE_BUF_H
#include <stddef.h>
#include <stdint.h>

typedef struct Buf { char *s; size_t len, cap; } Buf; /* zeroed: empty */

void buf_free(Buf *b);
void buf_reset(Buf *b);                               /* keeps the storage */
void buf_putc(Buf *b, char c);
void buf_puts(Buf *b, const char *s);
void buf_write(Buf *b, const void *p, size_t n);
void buf_int(Buf *b, int64_t v);                      /* decimal, without printf's cost */
void buf_printf(Buf *b, const char *fmt, ...) __attribute__((format(printf, 2, 3), nonnull(1, 2)));
char *buf_cstr(Buf *b);                               /* never NULL */
#endif
