/* symbols.h - the names that code run in memory may refer to, with addresses. */
#ifndef MINIGO_RUNTIME_SYMBOLS_H
#define MINIGO_RUNTIME_SYMBOLS_H

#include <stddef.h>

typedef struct RtSymbol {
  const char *name;
  void *addr;
} RtSymbol;

extern const RtSymbol rt_symbols[];
extern const size_t rt_nsymbols;

#endif
