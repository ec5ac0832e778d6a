/* hash.h - 128-bit digests of bytes: names of what is remembered by its content, and the proof that it is undamaged.

   Not for secrets: who wants two texts with one digest can make them. Chance does not: a change within one word always
   changes the digest. */
#ifndef BASE_HASH_H
#define BASE_HASH_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { HASH_LANES = 4, HASH_BLOCK = HASH_LANES * 8, HASH_HEX = 32 };

typedef struct Hash {
  uint64_t w[2];
} Hash;

typedef struct Hasher { /* digests what is added in pieces; where the pieces end counts */
  uint64_t lane[HASH_LANES];
  uint64_t pieces;
} Hasher;

Hasher hash_begin(void);
void hash_add(Hasher *h, const void *p, size_t n);
/* s and its NUL; NULL differs from every text. */
void hash_add_text(Hasher *h, const char *s);
Hash hash_end(const Hasher *h);
/* Of one piece. */
Hash hash_of(const void *p, size_t n);
static inline bool hash_equal(Hash a, Hash b) { return a.w[0] == b.w[0] && a.w[1] == b.w[1]; }
/* Writes HASH_HEX digits and a NUL. */
void hash_hex(Hash h, char *out);
#endif
