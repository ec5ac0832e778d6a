/* timer.c - timers and sleepers: a binary heap by time, run by the scheduler when it looks for work.

   A timer's function runs on the stack of whoever looks for work, possibly of a goroutine that waits or has ended: it
   may wake and make goroutines, but not wait itself. */
#define _GNU_SOURCE
#include "scheduler.h"

#include <stdlib.h>
#include <time.h>

static RtTimer **heap;
static int64_t count, capacity, orders;

int64_t rt_nanotime(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

int rt_timers_pending(void) { return count > 0; }
int rt_timers_due(void) { return count > 0 && heap[0]->when <= rt_nanotime(); }

void rt_timers_push(void) { rt_gc_push(heap, heap + count); }

/* ---- the heap ------------------------------------------------------------------------------- */

static int before(const RtTimer *a, const RtTimer *b) { return a->when != b->when ? a->when < b->when : a->order < b->order; }

static void place(RtTimer *t, int64_t i) {
  heap[i] = t;
  t->index = i + 1;
}

static void sift_up(RtTimer *t, int64_t i) {
  for (; i > 0 && before(t, heap[(i - 1) / 2]); i = (i - 1) / 2) place(heap[(i - 1) / 2], i);
  place(t, i);
}

static void sift_down(RtTimer *t, int64_t i) {
  for (;;) {
    int64_t child = 2 * i + 1;
    if (child >= count) break;
    if (child + 1 < count && before(heap[child + 1], heap[child])) child++;
    if (!before(heap[child], t)) break;
    place(heap[child], i);
    i = child;
  }
  place(t, i);
}

void rt_timer_start(RtTimer *t) {
  rt_preempt_start();
  rt_timer_stop(t);
  if (count == capacity) {
    capacity = capacity ? capacity * 2 : 64;
    heap = realloc(heap, (size_t)capacity * sizeof *heap);
    if (heap == NULL) rt_out_of_memory((uint64_t)capacity * sizeof *heap, 0);
  }
  t->order = ++orders;
  count++;
  sift_up(t, count - 1);
}

int rt_timer_stop(RtTimer *t) {
  if (t->index == 0) return 0;
  int64_t i = t->index - 1;
  t->index = 0;
  RtTimer *last = heap[--count];
  if (last == t) return 1;
  sift_down(last, i);
  sift_up(last, last->index - 1);
  return 1;
}

/* ---- running ----------------------------------------------------------------------------------- */

static void fire(RtTimer *t, int64_t now) {
  rt_timer_stop(t);
  if (t->sleeper != NULL) {
    if (t->sleeper->status == G_WAITING) rt_ready_last(t->sleeper); /* a file may have woken it */
    return;
  }
  if (t->period > 0) {
    t->when += t->period * (1 + (now - t->when) / t->period);
    rt_timer_start(t);
  }
  ((void (*)(FuncVal *))t->fn->code)(t->fn);
}

void rt_timers_run(void) {
  int64_t now = rt_nanotime();
  while (count > 0 && heap[0]->when <= now) fire(heap[0], now);
}

int64_t rt_timers_wait_ns(void) {
  int64_t ns = heap[0]->when - rt_nanotime();
  return ns > 0 ? ns : 0;
}

void rt_sleep(int64_t ns) {
  if (ns <= 0) return;
  int64_t now = rt_nanotime();
  RtTimer t = {.when = ns > INT64_MAX - now ? INT64_MAX : now + ns, .sleeper = rt_g};
  rt_timer_start(&t);
  rt_park("sleep");
}
