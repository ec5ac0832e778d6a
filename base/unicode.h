/* unicode.h - characters: their classes as the Go specification asks for them, and UTF-8. */
#ifndef BASE_UNICODE_H
#define BASE_UNICODE_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include "buf.h"

/* One character of UTF-8; *size bytes. U+FFFD with size 1 when malformed. */
uint32_t utf8_decode(const char *s, size_t len, int *size);
void utf8_encode(Buf *out, uint32_t c);
bool unicode_is_letter(uint32_t c); /* category L, and _ */
bool unicode_is_digit(uint32_t c);  /* category Nd */
bool unicode_is_upper(uint32_t c);  /* category Lu: decides what is exported */
#endif
