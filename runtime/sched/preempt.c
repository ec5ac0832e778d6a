/* preempt.c - a goroutine that computes without end gives way too.

   A timer of the thread's CPU time sends SIGURG every 10 ms, once there is somebody to give way to. If the signal
   finds the program's own code, and another goroutine is ready or a timer due, the handler makes it look as if the
   interrupted instruction had called rt_preempttramp, which saves all registers and yields: as Go's asyncPreempt.

   Only the user's code is ever interrupted so, never the runtime or a bundled package: these rely on being alone between
   two calls of rt_park. What tcc made in memory is the user's; gcc and clang put it into section gotext.
   GODEBUG=asyncpreemptoff=1 turns it off. */
#define _GNU_SOURCE
#include "scheduler.h"

#include <cpuid.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <time.h>
#include <ucontext.h>
#include <unistd.h>

#ifndef sigev_notify_thread_id
#define sigev_notify_thread_id _sigev_un._tid
#endif

enum { SLICE_NS = 10000000, RED_ZONE = 128, ROOM = 32 << 10, FXSAVE = 512 };

extern char __start_gotext[] __attribute__((weak)), __stop_gotext[] __attribute__((weak));

/* What rt_preempttramp must save of the vector registers. */
uint64_t rt_xsave_size = FXSAVE + 64;
uint32_t rt_xsave_works;

static int in_user_code(uintptr_t pc) { return (pc >= (uintptr_t)__start_gotext && pc < (uintptr_t)__stop_gotext) || rt_in_jit(pc); }

static void on_tick(int sig, siginfo_t *info, void *context) {
  ucontext_t *uc = context;
  greg_t *regs = uc->uc_mcontext.gregs;
  uintptr_t sp = (uintptr_t)regs[REG_RSP];
  G *g = rt_g;
  (void)sig;
  (void)info;
  if (g == NULL || g->status != G_RUNNING || sp < g->stacklo + ROOM || sp >= g->stackhi) return;
  if (!in_user_code((uintptr_t)regs[REG_RIP]) || rt_printing()) return;
  if (!rt_work_waiting()) {
    rt_writes = 0;
    return;
  }
  sp -= RED_ZONE + 8; /* rt_preempttramp takes both off again */
  *(uintptr_t *)sp = (uintptr_t)regs[REG_RIP];
  regs[REG_RSP] = (greg_t)sp;
  regs[REG_RIP] = (greg_t)(uintptr_t)rt_preempttramp;
}

/* Called by rt_preempttramp, on the goroutine's stack. */
void rt_preempted(void) {
  Map *m = rt_map_race_begin();
  if (rt_timers_pending()) rt_timers_run();
  if (rt_polls_pending()) rt_poll(0);
  rt_gosched();
  rt_map_race_end(m);
}

static void measure_registers(void) {
  unsigned a, b, c, d;
  if (!__get_cpuid(1, &a, &b, &c, &d) || !(c & bit_OSXSAVE)) return;
  if (!__get_cpuid_count(13, 0, &a, &b, &c, &d)) return;
  rt_xsave_size = b + 64; /* what is enabled now, and room to align it */
  rt_xsave_works = 1;
}

static int turned_off(void) {
  const char *debug = getenv("GODEBUG");
  return debug != NULL && strstr(debug, "asyncpreemptoff=1") != NULL;
}

void rt_preempt_start(void) {
  static int started;
  if (started) return;
  started = 1;
  if (turned_off()) return;
  measure_registers();
  rt_in_jit(0); /* makes its tables, which the handler may not */
  struct sigaction sa = {.sa_sigaction = on_tick, .sa_flags = SA_SIGINFO | SA_ONSTACK | SA_RESTART};
  sigfillset(&sa.sa_mask);
  sigaction(SIGURG, &sa, NULL);
  struct sigevent ev = {.sigev_notify = SIGEV_THREAD_ID, .sigev_signo = SIGURG};
  ev.sigev_notify_thread_id = (pid_t)syscall(SYS_gettid);
  struct itimerspec every = {{0, SLICE_NS}, {0, SLICE_NS}};
  timer_t timer;
  if (timer_create(CLOCK_THREAD_CPUTIME_ID, &ev, &timer) == 0) timer_settime(timer, 0, &every, NULL);
}
