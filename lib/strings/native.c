/* native.c - package strings' searches, by the C library's vector code. */
#define _GNU_SOURCE
#include <string.h>

#include "runtime/rt.h"

static int64_t offset(String s, const void *found) { return found ? (const uint8_t *)found - s.ptr : -1; }

int64_t go_strings_oindexByte(String s, uint8_t c) { return s.len ? offset(s, memchr(s.ptr, c, (size_t)s.len)) : -1; }

int64_t go_strings_olastIndexByte(String s, uint8_t c) { return s.len ? offset(s, memrchr(s.ptr, c, (size_t)s.len)) : -1; }

int64_t go_strings_oindex(String s, String sub) {
  if (sub.len == 0) return 0;
  if (sub.len > s.len) return -1;
  return offset(s, memmem(s.ptr, (size_t)s.len, sub.ptr, (size_t)sub.len));
}

int64_t go_strings_ocountByte(String s, uint8_t c) {
  int64_t n = 0;
  for (int64_t i = 0; i < s.len; i++) n += s.ptr[i] == c;
  return n;
}
