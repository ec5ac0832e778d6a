/* hash.c - 128-bit digests.

   Four lanes take eight bytes each in turn, so that the processor multiplies four numbers at a time: several bytes a cycle, as
   fast as memory gives them. Each step of a lane is a bijection of its state for a given word, and of the word for a given state:
   a change in one word cannot be lost. The lanes meet at the end, where each goes through a mixer. */
#include "hash.h"
#include <string.h>

#define ODD_A 0x9e3779b97f4a7c15u /* the golden ratio; any odd numbers with bits all over would do */
#define ODD_B 0xd1342543de82ef95u

static inline uint64_t turn(uint64_t x, int n) { return x << n | x >> (64 - n); }

static inline uint64_t step(uint64_t lane, uint64_t word) { return turn((lane ^ word) * ODD_A, 29); }

/* Every bit of x reaches every bit of the result. */
static uint64_t mix(uint64_t x) {
  x = (x ^ x >> 32) * ODD_B;
  x = (x ^ x >> 29) * ODD_A;
  return x ^ x >> 32;
}

Hasher hash_begin(void) { return (Hasher){.lane = {1, 2, 3, 4}}; }

void hash_add(Hasher *h, const void *p, size_t n) {
  const unsigned char *at = p;
  uint64_t w[HASH_LANES], a = h->lane[0], b = h->lane[1], c = h->lane[2], d = h->lane[3];
  size_t left = n;
  for (; left >= HASH_BLOCK; left -= HASH_BLOCK, at += HASH_BLOCK) {
    memcpy(w, at, HASH_BLOCK);
    a = step(a, w[0]), b = step(b, w[1]), c = step(c, w[2]), d = step(d, w[3]);
  }
  memset(w, 0, sizeof w);
  if (left) memcpy(w, at, left);
  h->lane[0] = step(step(a, w[0]), n);
  h->lane[1] = step(step(b, w[1]), ++h->pieces);
  h->lane[2] = step(c, w[2]);
  h->lane[3] = step(d, w[3]);
}

void hash_add_text(Hasher *h, const char *s) {
  if (s)
    hash_add(h, s, strlen(s) + 1);
  else
    hash_add(h, "", 0);
}

Hash hash_end(const Hasher *h) {
  uint64_t a = mix(h->lane[0]), b = mix(h->lane[1] + a), c = mix(h->lane[2] + b), d = mix(h->lane[3] + c);
  return (Hash){{d, mix(a ^ turn(b, 17) ^ turn(c, 34) ^ turn(d, 51))}};
}

Hash hash_of(const void *p, size_t n) {
  Hasher h = hash_begin();
  hash_add(&h, p, n);
  return hash_end(&h);
}

void hash_hex(Hash h, char *out) {
  for (int i = 0; i < HASH_HEX; i++) out[i] = "0123456789abcdef"[h.w[i / 16] >> (60 - i % 16 * 4) & 15];
  out[HASH_HEX] = 0;
}
