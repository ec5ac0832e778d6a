/* listing.h - what the two files that list machine code share: listing.c and listelf.c. */
#ifndef BACKEND_LISTING_H
#define BACKEND_LISTING_H
#include <capstone/capstone.h>
#include "../base/buf.h"
#include "../runtime/internal.h"
#include "backend.h"

typedef struct Lister {
  FILE *out;
  csh cs;
  /* Go or C name of the code at addr, NULL when unknown. */
  const char *(*symbol)(struct Lister *l, uint64_t addr);
  /* What the linker will put into the instruction, NULL: nothing. Code in memory and executables have no such function. */
  const char *(*referred)(struct Lister *l, const cs_insn *in);
  /* Line of addr, or 0; *file is set when found. */
  int (*line)(struct Lister *l, uint64_t addr, const char **file);
  const JitCode *jit;
  const PcLine *lines; /* jit's */
  struct Elf *elf;
  char name[1024];
} Lister;

/* A C symbol as a listing shows it: go_main_of is main.f, rt_growslice is runtime.growslice. Lives until the next call. */
const char *listing_display(Lister *l, const char *c);
void listing_open(Lister *l);
void listing_function(Lister *l, const char *name, const uint8_t *code, uint64_t addr, size_t size);
#endif
