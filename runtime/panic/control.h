/* control.h - the control half's share of internal.h: goroutines, defer and
   panic, signals, tracebacks, start.

   Contracts only; the ideas are told at the top of each .c file. The offsets
   that context.S knows are asserted in layout.c. */
#ifndef MINIGO_RUNTIME_CONTROL_H
#define MINIGO_RUNTIME_CONTROL_H

#include "../rt.h"

#include <signal.h>

/* ---- G: a goroutine ------------------------------------------------------- */

/* What a stopped stack needs to go on: the callee-saved registers. */
typedef struct Ctx {
  uintptr_t sp, pc, fp, rbx, r12, r13, r14, r15;
} Ctx;

typedef struct Panic Panic;

enum { G_IDLE, G_RUNNABLE, G_RUNNING, G_SYSCALL, G_WAITING, G_DEAD };

struct G {
  Defer *defer;      /*  0 newest pending record; written by this goroutine only */
  Panic *panic;      /*  8 newest panic in progress */
  uintptr_t stacklo; /* 16 usable stack is [stacklo, stackhi); a guard lies below */
  uintptr_t stackhi; /* 24 */
  Ctx sched;         /* 32 where it stopped; valid unless G_RUNNING */
  int64_t id;        /* 1 is the main goroutine */
  uint32_t status;   /* G_* */
  uint32_t locked;   /* LockOSThread calls outstanding */
  const char *wait;  /* reason shown while G_WAITING: "chan receive" */
  int64_t waitsince; /* monotonic ns, 0 unknown */
  G *alllink;        /* next older in rt_allgs */
  FuncVal *fn;       /* what it runs */
  uintptr_t gopc;    /* return address of its go statement, 0 for main */
  int64_t parent;    /* id of the goroutine that made it */
  /* The fault that became the newest panic; sig 0: none. */
  int32_t sig, sigcode;
  uintptr_t sigaddr, sigpc;
  int32_t preprinting;  /* calling Error methods of a fatal panic */
  int32_t paniclevel;   /* faults while dying */
  int32_t paniconfault; /* debug.SetPanicOnFault */
  /* The scheduler's own. */
  void *m;
  G *schedlink;
  void *waiting;
  void *param;
  uint32_t reuses;   /* of the stack */
  uintptr_t slotlo;  /* the lowest that stacklo can be: the end of what is reserved */
  struct Coro *coro; /* the coroutine that this is; NULL: a goroutine */
  int64_t traced;    /* the id with which the trace knows it */
};

/* The running goroutine, NULL on a thread that runs none. Read it once per
   function: a goroutine keeps its G, but not its thread. */
extern __thread G *rt_g __attribute__((tls_model("initial-exec")));

/* Every goroutine, newest first; changed under rt_allgslock. */
extern G *rt_allgs;
extern G rt_main_g;

/* ---- defer.c --------------------------------------------------------------- */

enum { DEFER_PENDING, DEFER_DEFERRED, DEFER_EXECUTED };        /* Defer.state */
enum { DEFER_EXECUTING = 1, DEFER_DONE = 2, DEFER_PANIC = 4 }; /* Defer.flags */
enum { DEFER_LEGACY_RUNS = 100 };                              /* a record that ran this often is a loop */

/* The four legal transitions; any other stops the program. */
void runDirectly(Defer *d);
void markDeferred(Defer *d, Panic *owner);
void executeNow(Defer *d, Panic *owner);
void requeue(Defer *d);
void legacyDone(Defer *d); /* Pending -> Executed after the call: legacy model only */

/* deferreturn's, in context.S. */
extern uintptr_t rt_deferregion, rt_deferregion_size; /* where records of loops lie; size 0: none yet */
void rt_deferreturn_traced(uintptr_t fp);
void rt_recycledefer(Defer *d);

int rt_freedefer(Defer *d);      /* gives a loop's record back and returns 1; 0: it lies in a frame */
int64_t rt_deferpool_live(void); /* records of loops in use, single-threaded: for tests */

/* ---- panic.c ---------------------------------------------------------------- */

struct Panic { /* in the frame of gopanic or rt_goexit */
  Panic *link; /* next older */
  Eface arg;
  void *callframe; /* frame from which the deferred function was entered; NULL: none runs */
  uintptr_t frame; /* fp of the frame whose record runs */
  Ctx ctx;         /* where a recovery goes on; Goexit: its loop */
  void *self;      /* gopanic's own frame, for tracebacks */
  uint8_t goexit, recovered, repanicked, printed;
  String text; /* what Error or String gave */
  uint8_t hastext;
};

RT_NORETURN void rt_fatalpanic(G *g, Panic *p); /* printpanics.c: nobody recovered */
RT_NORETURN void rt_sigpanic(void);             /* signal.c: called by the trampoline */

/* ---- context.S ------------------------------------------------------- */

void rt_callfn(FuncVal *fn, void **slot); /* stores its frame in *slot, calls fn */
int64_t rt_savectx(Ctx *c) __attribute__((returns_twice));
RT_NORETURN void rt_resume(const Ctx *c);                                /* the save (or deferproc) returns 1 */
void rt_switch(Ctx *from, const Ctx *to);                                /* saves into from, goes on at to */
RT_NORETURN void rt_callon(uintptr_t sp, void (*fn)(void *), void *arg); /* on another stack, rbp 0 */
void rt_sigtramp(void);
extern char rt_sigtramp_end[];
void rt_preempttramp(void);
extern char rt_preempttramp_end[];

/* ---- start.c, stack.c -------------------------------------------------------- */

enum { RT_MODEL_DEFAULT, RT_MODEL_FIXED, RT_MODEL_LEGACY };
typedef struct RtOptions {
  int model;           /* RT_MODEL_*; default: $MINIGOMODEL, else fixed */
  int trace_defer;     /* as MINIGOTRACE=defer */
  const char *trace;   /* as MINIGOTRACE=file:PATH; NULL: none */
  void (*flush)(void); /* called before the process ends, may be NULL */
} RtOptions;

/* Runs a program; opt may be NULL. */
RT_NORETURN void rt_start(const Module *m, int argc, char **argv, char **envp, const RtOptions *opt);
RT_NORETURN void rt_exit(int code);

enum { MODEL_FIXED, MODEL_LEGACY };
extern int rt_model;       /* which defer list: docs/defer.md */
extern int rt_trace_defer; /* trace.h: every step of the defer list is told */
extern int rt_argc;
extern char **rt_argv, **rt_envp;
extern int64_t rt_ngoroutines; /* atomic; alive, main included */

enum { RT_GUARD = 256 << 10 };
void rt_stack_main(G *g); /* reserves the main goroutine's stack */
int rt_in_guard(const G *g, uintptr_t addr);
enum { GUARD_PAGES = 1, GUARD_MAPPING };
int rt_guard(uintptr_t lo);             /* makes [lo, lo + RT_GUARD) inaccessible: GUARD_*; 0: not possible */
void rt_stack_bound(G *g);              /* g runs here or not at all: its stack ends where debug.SetMaxStack says */
int64_t rt_set_maxstack(int64_t bytes); /* below 0: only asks; returns the old limit */

/* The scheduler's, weak here: without it there is one goroutine. */
void rt_sched_init(G *main) __attribute__((weak));              /* before the main goroutine's first step */
RT_NORETURN void rt_goroutine_exit(G *g) __attribute__((weak)); /* Goexit ran all records */
void rt_gosched(void) __attribute__((weak));
void rt_stopworld(void) __attribute__((weak)); /* before other stacks are printed */
/* preempt.c: the memory that libtcc's code lies in, readable, writable and executable. */
void rt_preempt_code(void *lo, size_t size) __attribute__((weak));
/* 1: the fault at this context was a trap of preempt.c's, and the program may go on. */
int rt_preempt_fault(void *context) __attribute__((weak));

/* ---- print.c: of the running thread ---------------------------------------------- */

int rt_printing(void); /* between printlock and printunlock */
/* Told of what the program writes to a descriptor; NULL: nobody is. Set once, by a trace. */
extern void (*rt_wrote)(int fd, const void *p, size_t n);

/* ---- coro.c ------------------------------------------------------------------- */

typedef struct Coro Coro;
extern int64_t rt_ncoros;       /* made and not ended: NumGoroutine counts them, as Go's are goroutines */
Coro *rt_coro_new(FuncVal *fn); /* starts when it is first switched to */
void rt_coro_switch(Coro *c);
void rt_coro_exit(Coro *c); /* by the coroutine itself: back to its caller, for good */

/* ---- signal.c ----------------------------------------------------------------- */

void rt_signals_init(void);
void rt_signals_thread(void); /* alternate stack of this thread */
const char *rt_signame(int sig);

/* ---- symbolize.c: what is at a pc ------------------------------------------------- */

typedef struct RtFrame {
  uintptr_t pc, entry;
  const char *name;  /* Go's name; NULL for C */
  const char *cname; /* of C code, may be NULL */
  const char *file;
  int64_t line, startline;
  int32_t flags; /* FI_* */
  uint8_t inlined;
} RtFrame;

enum { RT_MAXINLINE = 16 };
/* Registers a module's functions and types: bundled packages before rt_start, which
   registers the program's own and runs that one's init. */
void rt_addmodule(const Module *m);
int64_t rt_nmodules(void);
const Module *rt_module(int64_t i);

/* From pc on, this line of file (NULL: the function's own), as far as the function goes. */
typedef struct PcLine {
  uintptr_t pc;
  const char *file;
  int64_t line;
} PcLine;
/* m's line table, an entry per element of m->pcs, from malloc. NULL: no memory. */
PcLine *rt_pclines(const Module *m);
int rt_in_jit(uintptr_t pc);
int rt_by_tcc(uintptr_t pc); /* in memory or in a file: libtcc's calling convention differs (lib/reflect/abi.go) */
/* The functions at pc, innermost first (several where gcc inlined). exact: pc
   is an instruction, not a return address. Returns their number. */
int rt_symbolize(uintptr_t pc, int exact, RtFrame out[RT_MAXINLINE]);
int rt_findfunc(uintptr_t pc, RtFrame *out);                /* outermost function at exactly pc; 0: none */
int rt_demangle(const char *cname, char *out, size_t size); /* demangle.c; 0: not a Go name */

/* ---- trace.c ------------------------------------------------------------------- */

typedef struct Walk {
  uintptr_t pc, fp, lo, hi;
  int exact;
} Walk;
void rt_walk_from(Walk *w, const G *g, uintptr_t pc, uintptr_t fp, int exact);
int rt_walk_next(Walk *w); /* 0: no more frames */

typedef struct Out Out;
void rt_traceback(Out *o, const G *g, Walk w, int panicked); /* frames only */
void rt_goroutineheader(Out *o, const G *g, const char *status);
void rt_traceothers(Out *o, const G *me);
/* Text of the running goroutine's stack from w, skip frames left out, cut at buf's length. */
int64_t rt_stack_text(Slice buf, int all, Walk w, int64_t skip);
/* Logical frames, wrappers left out, starting with the function of w. */
int64_t rt_callers(Walk w, int64_t skip, RtFrame *out, int64_t max);

/* ---- fatal.c ------------------------------------------------------------------- */

struct Out {
  char *buf;
  size_t len, cap;
  int fd;
}; /* fd -1: text is cut at cap */
void out_char(Out *o, char c);
/* printfloat.c: v as print shows it, at out; the length, at most FLOAT_TEXT - 1. bits: of the type. */
enum { FLOAT_TEXT = 96 };
size_t float_text(char *out, double v, int bits);
size_t complex_text(char *out, double re, double im, int bits);
void out_str(Out *o, const char *s);
void out_string(Out *o, String s);   /* raw */
void out_indented(Out *o, String s); /* each newline followed by a TAB */
void out_dec(Out *o, int64_t v);
void out_hex(Out *o, uint64_t v); /* 0x... */
void out_flush(Out *o);

enum { TB_NONE, TB_SINGLE, TB_SYSTEM };
int rt_tblevel(void);     /* TB_*: how much of a goroutine is shown */
int rt_tball(void);       /* 1: the other goroutines too */
void rt_tbthrowing(void); /* the runtime is at fault: from now on all is shown */
void rt_settraceback(const char *level);
RT_NORETURN void rt_die(void);                /* exit 2, or abort under GOTRACEBACK=crash */
void rt_dying_lock(void);                     /* the first to die prints; others wait for the end */
RT_NORETURN void rt_fatalstring(String text); /* as rt_fatal */
void rt_print_signal(Out *o, const G *g);
/* Text as "fatal error: TEXT", then the stacks; throwing adds the runtime's own details. */
RT_NORETURN void rt_fatal_at(String text, G *g, Walk w, int throwing);

/* ASan is told of a change to the stack of g, before and after. */
#ifdef __SANITIZE_ADDRESS__
#include <sanitizer/common_interface_defs.h>
#define RT_LEAVE_STACK(g) __sanitizer_start_switch_fiber(NULL, (void *)(g)->stacklo, (g)->stackhi - (g)->stacklo)
#define RT_ENTER_STACK() __sanitizer_finish_switch_fiber(NULL, NULL, NULL)
#else
#define RT_LEAVE_STACK(g) ((void)0)
#define RT_ENTER_STACK() ((void)0)
#endif

#define RT_NOSAN __attribute__((no_sanitize("address", "thread", "undefined")))

#endif
