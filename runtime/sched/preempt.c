/* preempt.c - a goroutine that computes without end gives way too.

   A timer of the thread's CPU time sends SIGURG every 10 ms, once there is somebody to give way to. If the signal
   finds the program's own code, and another goroutine is ready or a timer due, the handler makes it look as if the
   interrupted instruction had called rt_preempttramp, which saves all registers and yields: as Go's asyncPreempt.

   Only the user's code is ever interrupted so, never the runtime or a bundled package: these rely on being alone between
   two calls of rt_park. What tcc made in memory is the user's; gcc and clang put it into section gotext. A tick that
   finds other code must not be lost, since a program may spend nearly all its time there: the handler takes the right
   to execute from the pages of the user's code (set_trap). The first instruction that control comes back to then
   faults, and the fault's handler gives the right back and does what the tick would have done (rt_preempt_fault).

   Invariants: `trapped` is set exactly while the pages cannot be executed; only the two handlers change it, and each
   runs with the other's signal blocked or cannot be interrupted where it matters.
   GODEBUG=asyncpreemptoff=1 turns it off. */
#define _GNU_SOURCE
#include "scheduler.h"

#include <cpuid.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <time.h>
#include <ucontext.h>
#include <unistd.h>

#ifndef sigev_notify_thread_id
#define sigev_notify_thread_id _sigev_un._tid
#endif

enum { SLICE_NS = 10000000, RED_ZONE = 128, ROOM = 32 << 10, FXSAVE = 512, PAGE = 4096, LAST_FUNCTION = 1 << 16 };

extern char __start_gotext[] __attribute__((weak)), __stop_gotext[] __attribute__((weak));

/* What rt_preempttramp must save of the vector registers. */
uint64_t rt_xsave_size = FXSAVE + 64;
uint32_t rt_xsave_works;

typedef struct Pages { /* the user's code, and nothing else that is executed often */
  char *lo;
  size_t size;
  int exec; /* the protection that lets it run */
} Pages;

static Pages built, jit;
static volatile sig_atomic_t trapped;

static int in_user_code(uintptr_t pc) { return (pc >= (uintptr_t)__start_gotext && pc < (uintptr_t)__stop_gotext) || rt_in_jit(pc); }

/* ---- the trap ----------------------------------------------------------------------------- */

void rt_preempt_code(void *lo, size_t size) { jit = (Pages){lo, size, PROT_READ | PROT_WRITE | PROT_EXEC}; }

static int protect(const Pages *p, int exec) {
  if (p->size == 0) return 1;
  return mprotect(p->lo, p->size, exec ? p->exec : p->exec & ~PROT_EXEC) == 0;
}

static void set_trap(void) {
  if (trapped) return;
  trapped = 1;
  protect(&built, 0);
  protect(&jit, 0);
}

static void clear_trap(void) {
  if (!protect(&built, 1) || !protect(&jit, 1)) rt_throw("runtime: cannot make code executable");
  trapped = 0;
}

/* The part of libtcc's memory that has code: the program's variables follow it and may be large. */
static void find_jit(void) {
  uintptr_t lo = UINTPTR_MAX, hi = 0, end = (uintptr_t)jit.lo + jit.size;
  for (int64_t i = 0; i < rt_nmodules(); i++) {
    const Module *m = rt_module(i);
    for (int64_t k = 0; m->pcs != NULL && k < m->nfuncs; k++) {
      uintptr_t entry = (uintptr_t)m->funcs[k].entry;
      if (entry < lo) lo = entry;
      if (entry > hi) hi = entry;
    }
    if (m->pcs != m->pcs_end && (uintptr_t)m->pcs_end[-1] > hi) hi = (uintptr_t)m->pcs_end[-1];
  }
  lo &= ~(uintptr_t)(PAGE - 1);
  hi = (hi + LAST_FUNCTION) & ~(uintptr_t)(PAGE - 1);
  if (jit.size == 0 || lo < (uintptr_t)jit.lo || lo >= end) return;
  jit.lo = (char *)lo;
  jit.size = (hi < end ? hi : end) - lo;
}

/* Whole pages: the section begins with one, and nothing that runs before the program's end follows it in the last. */
static void find_built(void) {
  uintptr_t lo = (uintptr_t)__start_gotext, hi = (uintptr_t)__stop_gotext;
  if (lo == hi || lo % PAGE != 0) return;
  built = (Pages){(char *)lo, (hi - lo + PAGE - 1) & ~(uintptr_t)(PAGE - 1), PROT_READ | PROT_EXEC};
}

/* ---- the handlers --------------------------------------------------------------------------- */

/* The user's code at uc gives way, if somebody waits. */
static void interrupt(ucontext_t *uc) {
  greg_t *regs = uc->uc_mcontext.gregs;
  uintptr_t sp = (uintptr_t)regs[REG_RSP];
  if (!rt_work_waiting()) {
    rt_writes = 0;
    return;
  }
  sp -= RED_ZONE + 8; /* rt_preempttramp takes both off again */
  *(uintptr_t *)sp = (uintptr_t)regs[REG_RIP];
  regs[REG_RSP] = (greg_t)sp;
  regs[REG_RIP] = (greg_t)(uintptr_t)rt_preempttramp;
}

static int may_interrupt(const ucontext_t *uc) {
  uintptr_t sp = (uintptr_t)uc->uc_mcontext.gregs[REG_RSP];
  G *g = rt_g;
  if (g == NULL || g->status != G_RUNNING || sp < g->stacklo + ROOM || sp >= g->stackhi) return 0;
  return !rt_printing();
}

static void on_tick(int sig, siginfo_t *info, void *context) {
  ucontext_t *uc = context;
  (void)sig;
  (void)info;
  if (!in_user_code((uintptr_t)uc->uc_mcontext.gregs[REG_RIP]))
    set_trap();
  else if (may_interrupt(uc))
    interrupt(uc);
}

int rt_preempt_fault(void *context) {
  ucontext_t *uc = context;
  if (!trapped) return 0;
  uintptr_t pc = (uintptr_t)uc->uc_mcontext.gregs[REG_RIP];
  int ours = (pc - (uintptr_t)built.lo < built.size) || (pc - (uintptr_t)jit.lo < jit.size);
  clear_trap();
  if (ours && in_user_code(pc) && may_interrupt(uc)) interrupt(uc);
  return ours;
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
  find_built();
  find_jit();
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
