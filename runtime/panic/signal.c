/* signal.c - faults become panics; SIGQUIT dumps; the rest keeps its default.

   The handler runs on an alternate stack, because the usual fault may be that
   there is no stack left. For a fault in Go code it changes nothing but the
   interrupted context: it pushes the faulting pc and goes to rt_sigtramp, so
   that the panic is raised on the goroutine's own stack, as if the faulting
   instruction had called it, and the signal is over before any Go code runs.

   A fault in a leaf without a frame (memmove in assembly or libc; a call through
   a null pointer) would hide its caller from the traceback, since rbp is still
   the caller's: there the return address on top of the stack is the place. */
#define _GNU_SOURCE
#include "../internal.h"

#include <stdlib.h>
#include <sys/mman.h>
#include <ucontext.h>
#include <unistd.h>

enum { ALT_STACK = 256 << 10, RED_ZONE = 128, NIL_PAGE = 4096, ROOM = 4096 };

extern char __executable_start[] __attribute__((weak)), etext[] __attribute__((weak));
extern char __start_rtleaf[] __attribute__((weak)), __stop_rtleaf[] __attribute__((weak));

const char *rt_signame(int sig) {
  switch (sig) {
  case SIGSEGV: return "SIGSEGV: segmentation violation";
  case SIGBUS: return "SIGBUS: bus error";
  case SIGFPE: return "SIGFPE: floating-point exception";
  case SIGQUIT: return "SIGQUIT: quit";
  case SIGABRT: return "SIGABRT: abort";
  case SIGILL: return "SIGILL: illegal instruction";
  }
  return NULL;
}

static uintptr_t reg(const ucontext_t *uc, int r) { return (uintptr_t)uc->uc_mcontext.gregs[r]; }

static int keeps_frames(uintptr_t pc) {
  if (pc >= (uintptr_t)__start_rtleaf && pc < (uintptr_t)__stop_rtleaf) return 0;
  if (pc >= (uintptr_t)__executable_start && pc < (uintptr_t)etext) return 1;
  return rt_in_jit(pc);
}

/* The pc to show: an instruction of a function that has set up its frame. */
static RT_NOSAN uintptr_t visible_pc(const ucontext_t *uc) {
  uintptr_t pc = reg(uc, REG_RIP);
  if (keeps_frames(pc)) return pc;
  uintptr_t ret = *(const uintptr_t *)reg(uc, REG_RSP);
  return keeps_frames(ret - 1) ? ret - 1 : pc;
}

static void note_fault(G *g, int sig, const siginfo_t *info, const ucontext_t *uc) {
  g->sig = sig;
  g->sigcode = info->si_code;
  g->sigaddr = sig == SIGSEGV || sig == SIGBUS ? (uintptr_t)info->si_addr : reg(uc, REG_RIP);
  g->sigpc = reg(uc, REG_RIP);
}

/* ---- fatal ones ---------------------------------------------------------------------- */

static RT_NORETURN void stack_overflow(G *g, const ucontext_t *uc) {
  char buf[4096];
  Out o = {buf, 0, sizeof buf, 2};
  Walk w;
  rt_dying_lock();
  rt_tbthrowing();
  out_str(&o, "runtime: goroutine stack exceeds ");
  out_dec(&o, rt_set_maxstack(-1));
  out_str(&o, "-byte limit\nruntime: sp=");
  out_hex(&o, reg(uc, REG_RSP));
  out_str(&o, " stack=[");
  out_hex(&o, g->stacklo);
  out_str(&o, ", ");
  out_hex(&o, g->stackhi);
  out_str(&o, "]\nfatal error: stack overflow\n");
  out_flush(&o);
  if (rt_tblevel() > TB_NONE) {
    out_str(&o, "\nruntime stack:\nruntime.throw(...)\n\n");
    rt_goroutineheader(&o, g, "running");
    rt_walk_from(&w, g, visible_pc(uc), reg(uc, REG_RBP), 1);
    rt_traceback(&o, g, w, 0);
    rt_traceothers(&o, g);
    out_flush(&o);
  }
  rt_die();
}

/* Not on a goroutine's stack: nobody could recover. */
static RT_NORETURN void fault_in_runtime(int sig, const siginfo_t *info, const ucontext_t *uc) {
  G self = {.sig = sig};
  char buf[512];
  Out o = {buf, 0, sizeof buf, 2};
  rt_dying_lock();
  note_fault(&self, sig, info, uc);
  out_str(&o, "fatal error: unexpected signal during runtime execution\n");
  rt_print_signal(&o, &self);
  out_flush(&o);
  rt_die();
}

static void on_quit(int sig, siginfo_t *info, void *context) {
  const ucontext_t *uc = context;
  G *g = rt_g;
  char buf[4096];
  Out o = {buf, 0, sizeof buf, 2};
  (void)sig;
  rt_dying_lock();
  rt_tbthrowing();
  out_str(&o, "SIGQUIT: quit\nPC=");
  out_hex(&o, reg(uc, REG_RIP));
  out_str(&o, " m=0 sigcode=");
  out_dec(&o, info->si_code);
  out_char(&o, '\n');
  if (g != NULL) {
    Walk w;
    out_char(&o, '\n');
    rt_goroutineheader(&o, g, "running");
    rt_walk_from(&w, g, visible_pc(uc), reg(uc, REG_RBP), 1);
    rt_traceback(&o, g, w, 0);
  }
  rt_traceothers(&o, g);
  out_char(&o, '\n');
  out_flush(&o);
  rt_die();
}

/* ---- faults that become panics --------------------------------------------------------- */

static int on_stack(const G *g, uintptr_t sp) { return g != NULL && sp >= g->stacklo && sp < g->stackhi; }

static void on_fault(int sig, siginfo_t *info, void *context) {
  ucontext_t *uc = context;
  G *g = rt_g;
  uintptr_t sp = reg(uc, REG_RSP);
  if (sig == SIGSEGV && rt_preempt_fault != NULL && rt_preempt_fault(uc)) return;
  if (sig == SIGSEGV && (rt_in_guard(g, (uintptr_t)info->si_addr) || (on_stack(g, sp) && sp < g->stacklo + ROOM))) stack_overflow(g, uc);
  if (!on_stack(g, sp)) fault_in_runtime(sig, info, uc);
  uintptr_t pc = visible_pc(uc);
  note_fault(g, sig, info, uc);
  sp = ((sp - RED_ZONE) & ~(uintptr_t)15) - 8;
  *(uintptr_t *)sp = pc;
  uc->uc_mcontext.gregs[REG_RSP] = (greg_t)sp;
  uc->uc_mcontext.gregs[REG_RIP] = (greg_t)(uintptr_t)rt_sigtramp;
}

RT_NORETURN void go_runtime_opanicMem(void); /* lib/runtime/error.go */
RT_NORETURN void go_runtime_opanicMemAddr(uintptr_t addr);
RT_NORETURN void go_runtime_opanicFloat(void);
RT_NORETURN void go_runtime_opanicOverflow(void);

/* debug.SetPanicOnFault chooses. */
static RT_NORETURN void odd_address(const G *g) {
  char buf[80];
  if (g->paniconfault) go_runtime_opanicMemAddr(g->sigaddr);
  Out o = {buf, 0, sizeof buf, 2};
  out_str(&o, "unexpected fault address ");
  out_hex(&o, g->sigaddr);
  out_char(&o, '\n');
  out_flush(&o);
  rt_throw("fault");
}

void rt_sigpanic(void) {
  G *g = rt_g;
  switch (g->sig) {
  case SIGSEGV: /* 0: kill(2); else SEGV_MAPERR, SEGV_ACCERR */
    if (g->sigcode < 0 || g->sigcode > 2 || g->sigaddr >= NIL_PAGE) odd_address(g);
    break;
  case SIGBUS:
    if (g->sigcode != BUS_ADRERR || g->sigaddr >= NIL_PAGE) odd_address(g);
    break;
  case SIGFPE:
    if (g->sigcode == FPE_INTDIV) {
      g->sig = 0; /* Go checks divisors: no signal line */
      rt_panicdivide();
    }
    if (g->sigcode == FPE_INTOVF) go_runtime_opanicOverflow();
    go_runtime_opanicFloat();
  }
  go_runtime_opanicMem();
}

static void on_broken_pipe(int sig, siginfo_t *info, void *context) { (void)sig, (void)info, (void)context; }

/* ---- installing ---------------------------------------------------------------------------- */

void rt_signals_thread(void) {
  void *p = mmap(NULL, ALT_STACK, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (p == MAP_FAILED) rt_throw("runtime: cannot allocate a signal stack");
  stack_t ss = {.ss_sp = p, .ss_size = ALT_STACK};
  sigaltstack(&ss, NULL);
}

static void install(int sig, void (*handler)(int, siginfo_t *, void *)) {
  struct sigaction sa = {.sa_sigaction = handler, .sa_flags = SA_SIGINFO | SA_ONSTACK | SA_RESTART | SA_NODEFER};
  sigemptyset(&sa.sa_mask);
  sigaction(sig, &sa, NULL);
}

void rt_signals_init(void) {
  rt_signals_thread();
  install(SIGSEGV, on_fault);
  install(SIGBUS, on_fault);
  install(SIGFPE, on_fault);
  install(SIGQUIT, on_quit);
  /* SIGINT and SIGTERM kill: their defaults. A write to a broken pipe fails with EPIPE; package os makes SIGPIPE of
     it where that was standard output. It is not ignored, since programs that are started would inherit that. */
  install(SIGPIPE, on_broken_pipe);
}
