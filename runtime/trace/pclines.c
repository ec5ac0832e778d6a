/* pclines.c - the line table of code run in memory.

   Codegen spells it so that libtcc has little to read: section gopc holds addresses only, Module.lines their Go lines, as
   text. A record per address: what to add to the line before, as a number; a number after '!' first says which of
   Module.files the lines from here on belong to (0: the function's own file). A number is zigzag (sign in the lowest
   bit), least significant digit first, five bits a digit, characters from '0'; the sixth bit says that more follows. */
#include "../internal.h"

#include <stdlib.h>

static int64_t number(const char **at) {
  uint64_t n = 0;
  for (int shift = 0;; shift += 5) {
    uint64_t digit = (uint64_t)(*(*at)++ - '0');
    n |= (digit & 31) << shift;
    if (digit < 32) break;
  }
  return (int64_t)(n >> 1) ^ -(int64_t)(n & 1);
}

PcLine *rt_pclines(const Module *m) {
  int64_t n = m->pcs_end - m->pcs, line = 0;
  const char *at = m->lines, *file = NULL;
  PcLine *table = malloc((size_t)(n ? n : 1) * sizeof *table);
  for (int64_t i = 0; table != NULL && i < n; i++) {
    if (*at == '!') {
      at++;
      int64_t k = number(&at);
      file = k ? m->files[k - 1] : NULL;
    }
    line += number(&at);
    table[i] = (PcLine){(uintptr_t)m->pcs[i], file, line};
  }
  return table;
}
