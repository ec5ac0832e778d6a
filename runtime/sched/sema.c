/* sema.c - semaphores: what package sync waits with.

   A semaphore is a count at some address. A goroutine that finds it 0 waits in a table under that address, first come first served;
   a release goes to the first one who waits there, and only if there is none is it counted. */
#include "scheduler.h"

enum { BUCKETS = 251 };

typedef struct Sleeper {
  const uint32_t *addr;
  G *g;
  struct Sleeper *next;
} Sleeper;

typedef struct Bucket {
  Sleeper *first, *last;
} Bucket;

static Bucket table[BUCKETS];

static Bucket *bucket(const uint32_t *addr) { return &table[((uintptr_t)addr >> 3) % BUCKETS]; }

void rt_semacquire(uint32_t *addr, const char *why) {
  if (*addr > 0) {
    --*addr;
    return;
  }
  Bucket *b = bucket(addr);
  Sleeper s = {.addr = addr, .g = rt_g};
  if (b->last != NULL)
    b->last->next = &s;
  else
    b->first = &s;
  b->last = &s;
  rt_park(why);
}

void rt_semrelease(uint32_t *addr) {
  Bucket *b = bucket(addr);
  Sleeper *before = NULL, *s = b->first;
  while (s != NULL && s->addr != addr) {
    before = s;
    s = s->next;
  }
  if (s == NULL) {
    ++*addr;
    return;
  }
  if (before != NULL)
    before->next = s->next;
  else
    b->first = s->next;
  if (b->last == s) b->last = before;
  rt_ready(s->g);
}
