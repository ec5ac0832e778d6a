/* tracering.c - a trace in memory shared with a file: places, texts, events.

   An event takes its number from the header's counter, so the events of all threads have one order, and is written in
   place; its seq comes last. A pc is named once, at its first event, since naming it takes a thousand times as long as
   looking it up. The lock is for adding places and texts only. Nothing is allocated and no list is kept: whatever ends
   the program, the file is complete up to then. */
#define _GNU_SOURCE
#include "trace.h"

#include <fcntl.h>
#include <string.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

static char *base; /* NULL: not tracing into a file */
static int adding;

#define HEADER ((TraceHeader *)(void *)base)
#define PLACES ((TracePlace *)(void *)(base + TRACE_AT_PLACES))
#define TEXTS (base + TRACE_AT_TEXTS)
#define EVENTS ((TraceEvent *)(void *)(base + TRACE_AT_EVENTS))

static uint64_t clock_now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (uint64_t)t.tv_sec * 1000000000 + (uint64_t)t.tv_nsec;
}

int rt_trace_open(const char *path, int legacy) {
  int fd = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0666);
  if (fd < 0) return 0;
  int ok = ftruncate(fd, 0) == 0 && ftruncate(fd, TRACE_SIZE) == 0;
  void *p = ok ? mmap(NULL, TRACE_SIZE, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0) : MAP_FAILED;
  close(fd);
  if (p == MAP_FAILED) return 0;
  base = p;
  *HEADER = (TraceHeader){.version = TRACE_VERSION, .legacy = (uint32_t)legacy, .start = clock_now(), .text_used = 4};
  rt_wrote = rt_trace_write;
  memcpy(HEADER->magic, TRACE_MAGIC, sizeof HEADER->magic);
  return 1;
}

int rt_tracing(void) { return base != NULL; }

static void lock(void) {
  while (__atomic_exchange_n(&adding, 1, __ATOMIC_ACQUIRE)) {
  }
}
static void unlock(void) { __atomic_store_n(&adding, 0, __ATOMIC_RELEASE); }

/* ---- texts ---- */

static uint32_t add_text(const void *s, size_t n) {
  if (n == 0) return 0;
  TraceHeader *h = HEADER;
  uint32_t at = h->text_used, len = (uint32_t)n, need = (uint32_t)((n + 8) & ~(size_t)3); /* a zero byte behind it */
  if (n > TRACE_TEXTS / 4 || at + need > TRACE_TEXTS) {
    h->text_full = 1;
    return 0;
  }
  memcpy(TEXTS + at, &len, sizeof len);
  memcpy(TEXTS + at + sizeof len, s, n);
  __atomic_store_n(&h->text_used, at + need, __ATOMIC_RELEASE);
  return at;
}

uint32_t rt_trace_text(const void *s, size_t n) {
  lock();
  uint32_t at = add_text(s, n);
  unlock();
  return at;
}

/* A name that an earlier place has too is not stored again; neighbours in a table of names are alike. */
static uint32_t add_name(const char *s) {
  static struct {
    const char *s;
    uint32_t at;
  } seen[64];
  if (s == NULL) return 0;
  size_t i = ((uintptr_t)s >> 3) % 64;
  if (seen[i].s == s && strncmp(TEXTS + seen[i].at + 4, s, strlen(s)) == 0) return seen[i].at;
  uint32_t at = add_text(s, strlen(s));
  seen[i].s = s, seen[i].at = at;
  return at;
}

/* ---- places ---- */

/* The slot of key, or the free one where it belongs; NULL: the table is full. */
static TracePlace *slot_of(uint64_t key) {
  uint64_t i = key * 0x9e3779b97f4a7c15u >> 40;
  for (int n = 0; n < TRACE_PLACES; n++, i++) {
    TracePlace *p = &PLACES[i % TRACE_PLACES];
    uint64_t k = __atomic_load_n(&p->key, __ATOMIC_ACQUIRE);
    if (k == key || k == 0) return p;
  }
  return NULL;
}

/* The program's module is registered last. */
static int is_own(uintptr_t entry) {
  const Module *m = rt_module(rt_nmodules() - 1);
  for (int64_t i = 0; i < m->nfuncs; i++)
    if ((uintptr_t)m->funcs[i].entry == entry) return 1;
  return 0;
}

static __attribute__((noinline)) uint32_t add_place(uintptr_t pc, int exact, uint64_t key) {
  RtFrame frames[RT_MAXINLINE];
  int n = rt_symbolize(pc, exact, frames);
  const RtFrame *f = &frames[0];
  lock();
  TracePlace *p = slot_of(key);
  if (p == NULL || HEADER->nplaces > TRACE_PLACES / 4 * 3) {
    HEADER->place_full = 1;
    unlock();
    return 0;
  }
  if (p->key == 0) {
    if (n > 0) {
      p->name = add_name(f->name != NULL ? f->name : f->cname);
      p->file = add_name(f->file);
      p->line = (uint32_t)f->line;
      p->own = (uint32_t)is_own(frames[n - 1].entry);
      p->offset = (uint32_t)(pc - frames[n - 1].entry);
    }
    HEADER->nplaces++;
    __atomic_store_n(&p->key, key, __ATOMIC_RELEASE);
  }
  unlock();
  return (uint32_t)(p - PLACES) + 1;
}

uint32_t rt_trace_place(uintptr_t pc, int exact) {
  if (pc == 0) return 0;
  uint64_t key = (uint64_t)pc * 2 + (exact != 0);
  const TracePlace *p = slot_of(key);
  if (p != NULL && p->key == key) return (uint32_t)(p - PLACES) + 1;
  return add_place(pc, exact, key);
}

/* ---- events ---- */

void rt_trace_put(TraceEvent e) {
  uint64_t i = __atomic_fetch_add(&HEADER->head, 1, __ATOMIC_RELAXED);
  TraceEvent *at = &EVENTS[i % TRACE_EVENTS];
  e.time = clock_now() - HEADER->start;
  e.seq = 0;
  __atomic_store_n(&at->seq, 0, __ATOMIC_RELEASE);
  *at = e;
  __atomic_store_n(&at->seq, i + 1, __ATOMIC_RELEASE);
}
