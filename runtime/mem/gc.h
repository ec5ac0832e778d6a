/* gc.h - what gc.c and pace.c, the two files that know libgc, share. */
#ifndef MINIGO_RUNTIME_GC_H
#define MINIGO_RUNTIME_GC_H

#include "../internal.h"

/* Objects counted per thread, so that counting costs no locked instruction. */
typedef struct RtCounts {
  struct RtCounts *link;
  uint64_t mallocs, bytes;
  uint64_t look; /* rt_pace_look is called when bytes is there; UINT64_MAX: never */
} RtCounts;

extern RtCounts *rt_gc_counts; /* of all threads */

/* Reads GOGC, GOMEMLIMIT and GODEBUG; libgc is ready. */
void rt_pace_init(void);
/* The thread that counts has allocated what it may: collects, or says how much more may come. */
void rt_pace_look(RtCounts *c);
/* A collection that the program did not ask for. */
void rt_pace_collect(void);

#endif
