/* native.c - the clocks, sleeping and timers. */
#include "runtime/sched/scheduler.h"

#include <time.h>

int64_t go_time_owallclock(int64_t *nsec) {
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  *nsec = now.tv_nsec;
  return now.tv_sec;
}

int64_t go_time_omonotonic(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1000000000 + now.tv_nsec;
}

void go_time_osleep(int64_t ns) { rt_sleep(ns); }
void go_time_ostartTimer(RtTimer *t) { rt_timer_start(t); }
uint8_t go_time_ostopTimer(RtTimer *t) { return rt_timer_stop(t) != 0; }
void go_time_ohideBuffer(Chan *c) { chan_hide_buffer(c); }
void go_time_onewproc(FuncVal *fn) { rt_newproc_at(fn, (uintptr_t)__builtin_return_address(0)); }
