/* native.c - the clocks, sleeping, timers, and the system's time zone. */
#include "runtime/sched/scheduler.h"

#include <string.h>
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
void go_time_onewproc(FuncVal *fn) { rt_newproc_at(fn, (uintptr_t)__builtin_return_address(0)); }

static struct tm *local_time(int64_t sec, struct tm *out) {
  time_t t = (time_t)sec;
  return localtime_r(&t, out);
}

int64_t go_time_olocaloffset(int64_t sec) {
  struct tm tm;
  return local_time(sec, &tm) ? tm.tm_gmtoff : 0;
}

String go_time_olocalname(int64_t sec) {
  struct tm tm;
  const char *name = local_time(sec, &tm) && tm.tm_zone ? tm.tm_zone : "UTC";
  return rt_bytestostring((const uint8_t *)name, (int64_t)strlen(name));
}

int64_t go_time_olocaldst(int64_t sec) {
  struct tm tm;
  return local_time(sec, &tm) && tm.tm_isdst > 0;
}
