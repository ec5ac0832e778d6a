/* scheduler.h - what the scheduler's files share: sched.c, stackpool.c, chan.c, select.c, sema.c, timer.c, syscall.c.

   All goroutines run on one thread and give it up only where they wait, yield or end; in the user's own code they
   are made to yield (preempt.c). So nothing here is locked: between two calls of rt_park the world belongs to the
   running goroutine, as long as the runtime or a bundled package runs. */
#ifndef MINIGO_RUNTIME_SCHEDULER_H
#define MINIGO_RUNTIME_SCHEDULER_H

#include "../internal.h"

/* ---- sched.c -------------------------------------------------------------------- */

/* Stops the running goroutine until rt_ready; why is shown in tracebacks. Whoever is
   to wake it must be able to find it before this is called. */
void rt_park(const char *why);
RT_NORETURN void rt_park_forever(const char *why);
void rt_ready(G *g);                           /* it runs next */
void rt_ready_last(G *g);                      /* it runs after all that are ready now */
void rt_yield(void);                           /* rt_gosched, where that is possible */
G *rt_newproc_at(FuncVal *fn, uintptr_t gopc); /* gopc: shown as "created by" */

int rt_work_waiting(void); /* somebody is ready, or a timer due; for signal handlers too */

/* ---- mem/finalizer.c: lib/runtime's SetFinalizer and AddCleanup -------------------- */

void rt_setfinalizer(Eface object, Eface finalizer);
uint64_t rt_addcleanup(void *pointer, FuncVal *fn); /* fn: func(); 0: the object lives for ever */
void rt_stopcleanup(void *pointer, uint64_t id);
void rt_finalizers_start(void); /* makes the goroutine that runs what waits */

/* ---- preempt.c ---------------------------------------------------------------------- */

void rt_preempt_start(void); /* from the first goroutine or timer on; once */
void rt_preempted(void);

/* ---- poll.c -------------------------------------------------------------------------- */

void rt_wait_read(int fd);                /* returns when read will not block, or nobody else could run anyway */
int64_t rt_wait_write(int fd, int64_t n); /* the same; how much of n may be written then */
/* For a descriptor that does not block: returns when it is ready, when deadline (monotonic ns; 0: none) has come, or when
   rt_wake_fd is called; the caller looks which. */
void rt_wait_fd(int fd, int write, int64_t deadline);
void rt_wake_fd(int fd);
int rt_polls_pending(void);
void rt_poll(int64_t ns); /* readies those that can go on, after at most ns; -1: whenever one can */

/* ---- syscall.c ------------------------------------------------------------------------ */

typedef struct SysCall {
  long number;
  uint64_t arg[6];
} SysCall;

/* The result, or -errno. Others run meanwhile if the call blocks. */
int64_t rt_syscall(SysCall c);
int rt_syscall_fd(void);         /* readable when a call has been finished; -1: none is being made */
void rt_syscalls_finished(void); /* readies those whose calls are */

/* ---- netpoll.c ----------------------------------------------------------------------- */

typedef struct PollDesc PollDesc;

int rt_netpoll_fd(void); /* readable when rt_netpoll has something to do; -1: nobody waits there */
void rt_netpoll(void);   /* readies those whose sockets are ready */
/* runtime/netpoll.go of Go under the same names. */
void rt_netpoll_init(void);
int rt_netpoll_is(int64_t fd);
PollDesc *rt_netpoll_open(int64_t fd, int64_t *why); /* NULL: *why is the error's number */
void rt_netpoll_close(PollDesc *d);
int64_t rt_netpoll_reset(PollDesc *d, int64_t mode);
int64_t rt_netpoll_wait(PollDesc *d, int64_t mode);
void rt_netpoll_waitcanceled(PollDesc *d, int64_t mode);
void rt_netpoll_setdeadline(PollDesc *d, int64_t ns, int64_t mode);
void rt_netpoll_unblock(PollDesc *d);

/* ---- stackpool.c: goroutines' stacks ----------------------------------------------- */

void rt_stack_reserve(G *g); /* sets stacklo and stackhi; they stay g's for ever */
void rt_stack_reuse(G *g);   /* before a stack's second life: memory of deep calls goes back */

/* ---- chan.c, select.c --------------------------------------------------------------- */

typedef struct Waiter Waiter;
typedef struct Select Select;

/* One goroutine in one channel's queue; lies on the stack of that goroutine. */
struct Waiter {
  G *g;
  Chan *c;
  void *elem; /* where the value is taken from or put; NULL: not wanted */
  Waiter *next, *prev;
  Select *select; /* NULL: a single send or receive */
  int64_t index;  /* among the select's cases */
  int send, queued;
  int ok; /* a value was passed; 0: the channel was closed */
};

typedef struct WaitQueue {
  Waiter *first, *last;
} WaitQueue;

struct Chan {
  int64_t len, cap;    /* what the program sees; generated code reads these two */
  int64_t count, room; /* the same, but a timer's channel keeps one element that nobody sees */
  uint8_t *buf;
  int64_t at;  /* index of the oldest element */
  size_t size; /* of an element */
  int closed;
  WaitQueue receivers, senders;
};

/* What a goroutine waits for in a select. */
struct Select {
  Waiter *all;
  int64_t n;
  Waiter *chosen;
};

/* 1: done (receive: *ok tells whether there was a value); 0: it would wait. */
int chan_try_send(Chan *c, const void *elem); /* panics: send on closed channel */
int chan_try_recv(Chan *c, void *elem, int *ok);
void chan_hide_buffer(Chan *c);
void chan_enqueue(Waiter *w);
void chan_dequeue(Waiter *w);

/* ---- sema.c ----------------------------------------------------------------------- */

void rt_semacquire(uint32_t *addr, const char *why);
void rt_semrelease(uint32_t *addr);

/* ---- timer.c ---------------------------------------------------------------------- */

/* Lies at the start of Go's time.runtimeTimer. */
typedef struct RtTimer {
  int64_t when, period; /* monotonic ns; period 0: once */
  FuncVal *fn;          /* called by the scheduler; must not wait */
  G *sleeper;           /* NULL: fn is called */
  int64_t index;        /* place in the heap + 1; 0: not running */
  int64_t order;        /* of equal times the older first */
} RtTimer;

int64_t rt_nanotime(void);
void rt_timer_start(RtTimer *t);
int rt_timer_stop(RtTimer *t); /* 1: it was running */
int rt_timers_pending(void);
int rt_timers_due(void);         /* has the first one's time come? */
void rt_timers_run(void);        /* those whose time has come */
int64_t rt_timers_wait_ns(void); /* until the first is due, at least 0 */
void rt_timers_push(void);       /* roots, for the collector */
void rt_sleep(int64_t ns);

#endif
