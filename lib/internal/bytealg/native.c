/* native.c - package bytealg's searches, by the C library's vector code. */
#define _GNU_SOURCE
#include <string.h>

#include "runtime/rt.h"

static int64_t offset(const uint8_t *p, const void *found) { return found ? (const uint8_t *)found - p : -1; }

int64_t go_internal_sbytealg_ocompare(const uint8_t *a, const uint8_t *b, int64_t na, int64_t nb) {
  int64_t n = na < nb ? na : nb;
  int r = n ? memcmp(a, b, (size_t)n) : 0;
  if (r != 0) return r < 0 ? -1 : 1;
  return na < nb ? -1 : na > nb;
}

uint8_t go_internal_sbytealg_oequal(const uint8_t *a, const uint8_t *b, int64_t n) { return n == 0 || memcmp(a, b, (size_t)n) == 0; }

int64_t go_internal_sbytealg_oindexByte(const uint8_t *p, int64_t n, uint8_t c) { return n ? offset(p, memchr(p, c, (size_t)n)) : -1; }

int64_t go_internal_sbytealg_olastIndexByte(const uint8_t *p, int64_t n, uint8_t c) { return n ? offset(p, memrchr(p, c, (size_t)n)) : -1; }

int64_t go_internal_sbytealg_ocount(const uint8_t *p, int64_t n, uint8_t c) {
  int64_t found = 0;
  for (int64_t i = 0; i < n; i++) found += p[i] == c;
  return found;
}

int64_t go_internal_sbytealg_oindex(const uint8_t *p, int64_t n, const uint8_t *sep, int64_t nsep) {
  if (nsep == 0) return 0;
  return nsep > n ? -1 : offset(p, memmem(p, (size_t)n, sep, (size_t)nsep));
}
