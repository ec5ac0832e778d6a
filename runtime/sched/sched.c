/* sched.c - which goroutine runs: run queue, go statements, waiting, ending, deadlock.

   There is no stack of the scheduler's own: a goroutine that stops picks the next one and switches to it (rt_switch
   saves into g->sched). Order is Go's with one processor: what was made or woken last runs next (`next`), and displaces
   the one before it to the end of the queue; one that yields goes to the end (`yielded`). So that two goroutines
   that wake each other do not keep the rest waiting, `next` is overruled after a while.

   Invariants: a G that is not rt_g and not dead has its registers in g->sched; the collector scans its stack from
   there. A dead G keeps its stack and waits in `spare`, and may still be running on it (rt_g) until the switch away. */
#define _GNU_SOURCE
#include "scheduler.h"

#include <stdlib.h>

typedef struct RunQueue {
  G *first, *last;
} RunQueue;

enum { NEXT_LIMIT = 64, YIELDED_EVERY = 61, TIMERS_EVERY = 8, POLL_EVERY = 64, FIRST_ID = 18, BATCH = 64, MOST_UNSTARTED = 4096 };

static RunQueue queue, yielded;
static G *next;
static G *spare;
static uint32_t ticks, nexts, unstarted; /* unstarted: goroutines that have not run yet */
static int64_t last_id = FIRST_ID - 1;

/* ---- queues ---------------------------------------------------------------------------- */

static void put(RunQueue *q, G *g) {
  g->schedlink = NULL;
  if (q->last != NULL)
    q->last->schedlink = g;
  else
    q->first = g;
  q->last = g;
}

static G *take(RunQueue *q) {
  G *g = q->first;
  if (g == NULL) return NULL;
  q->first = g->schedlink;
  if (q->first == NULL) q->last = NULL;
  return g;
}

void rt_ready(G *g) {
  rt_written = NULL;
  g->status = G_RUNNABLE;
  g->wait = NULL;
  if (next != NULL) put(&queue, next);
  next = g;
}

void rt_ready_last(G *g) {
  g->status = G_RUNNABLE;
  g->wait = NULL;
  put(&queue, g);
}

static G *take_next(void) {
  G *g = next;
  if (g == NULL) return NULL;
  next = NULL;
  if (++nexts < NEXT_LIMIT || (queue.first == NULL && yielded.first == NULL)) return g;
  put(&queue, g);
  return NULL;
}

static G *pick(void) {
  G *g = NULL;
  if (++ticks % YIELDED_EVERY == 0) g = take(&yielded);
  if (g == NULL && (g = take_next()) != NULL) return g;
  nexts = 0;
  if (g == NULL) g = take(&queue);
  if (g == NULL) g = take(&yielded);
  return g;
}

int rt_work_waiting(void) {
  return next != NULL || queue.first != NULL || yielded.first != NULL || rt_timers_due() || rt_polls_pending() || rt_gc_finalizers_ready();
}

static RT_NORETURN void deadlock(void) {
  String text = RT_STR("all goroutines are asleep - deadlock!");
  if (rt_ngoroutines == 0) text = RT_STR("no goroutines (main called runtime.Goexit) - deadlock!");
  rt_fatal_at(text, NULL, (Walk){0}, 0);
}

/* NULL: nobody can ever run again. */
static G *choose(void) {
  if (rt_gc_finalizers_ready()) rt_finalizers_start();
  if (rt_timers_pending() && ticks % TIMERS_EVERY == 0) rt_timers_run();
  if (rt_polls_pending() && ticks % POLL_EVERY == 0) rt_poll(0);
  for (;;) {
    G *g = pick();
    if (g != NULL) return g;
    if (!rt_timers_pending() && !rt_polls_pending()) return NULL;
    rt_poll(rt_timers_pending() ? rt_timers_wait_ns() : -1);
    rt_timers_run();
  }
}

/* ---- switching --------------------------------------------------------------------------- */

static __attribute__((noinline)) void reschedule(G *me) {
  rt_written = NULL;
  G *g = choose();
  if (g == NULL) { /* its registers, for its traceback as a waiting one */
    uintptr_t *fp = __builtin_frame_address(0);
    me->sched = (Ctx){.pc = fp[1], .fp = fp[0]};
    deadlock();
  }
  g->status = G_RUNNING;
  if (g == me) return;
  rt_g = g;
  RT_LEAVE_STACK(g);
  rt_switch(&me->sched, &g->sched);
  RT_ENTER_STACK();
}

void rt_park(const char *why) {
  G *me = rt_g;
  me->status = G_WAITING;
  me->wait = why;
  me->waitsince = 0;
  reschedule(me);
}

void rt_park_forever(const char *why) {
  for (;;) rt_park(why);
}

void rt_block(void) { rt_park_forever("select (no cases)"); }

void rt_gosched(void) {
  G *me = rt_g;
  me->status = G_RUNNABLE;
  put(&yielded, me);
  reschedule(me);
}

/* A timer's function runs on a goroutine that does not. */
void rt_yield(void) {
  if (rt_g != NULL && rt_g->status == G_RUNNING) rt_gosched();
}

/* ---- the life of a goroutine ---------------------------------------------------------------- */

void rt_goroutine_exit(G *g) {
  g->status = G_DEAD;
  g->fn = NULL;
  g->defer = NULL;
  g->panic = NULL;
  g->locked = 0;
  rt_ngoroutines--;
  if (g != &rt_main_g) {
    g->schedlink = spare;
    spare = g;
  }
  G *to = choose();
  if (to == NULL) deadlock();
  to->status = G_RUNNING;
  rt_g = to;
  RT_LEAVE_STACK(to);
  rt_resume(&to->sched);
}

static void goroutine_main(void) {
  G *g = rt_g;
  unstarted--;
  RT_ENTER_STACK();
  ((void (*)(FuncVal *))g->fn->code)(g->fn);
  rt_goroutine_exit(rt_g);
}

static G *new_g(void) {
  static G *batch;
  static int left;
  if (left == 0) {
    batch = calloc(BATCH, sizeof *batch);
    if (batch == NULL) rt_out_of_memory(BATCH * sizeof *batch, 1);
    left = BATCH;
  }
  G *g = batch++;
  left--;
  rt_stack_reserve(g);
  g->alllink = rt_allgs;
  rt_allgs = g;
  return g;
}

/* A timer may make a goroutine while a dead one's stack is still in use. */
static G *take_spare(void) {
  G **at = &spare;
  if (*at != NULL && *at == rt_g) at = &(*at)->schedlink;
  G *g = *at;
  if (g == NULL) return new_g();
  *at = g->schedlink;
  rt_stack_reuse(g);
  return g;
}

G *rt_newproc_at(FuncVal *fn, uintptr_t gopc) {
  if (fn == NULL) rt_fatal("go of nil func value");
  rt_preempt_start();
  rt_written = NULL;
  G *g = take_spare();
  g->id = ++last_id;
  g->fn = fn;
  g->gopc = gopc;
  g->parent = rt_g->id;
  g->sig = 0;
  g->preprinting = g->paniclevel = g->paniconfault = 0;
  uintptr_t *top = (uintptr_t *)g->stackhi - 3; /* aligned as after a call, from nowhere */
  top[0] = top[1] = top[2] = 0;
  g->sched = (Ctx){.sp = (uintptr_t)top, .pc = (uintptr_t)goroutine_main};
  rt_ngoroutines++;
  unstarted++;
  rt_ready(g);
  return g;
}

/* Who makes goroutines by the thousand lets them run now and then: those that end leave their stacks to the next ones. */
void rt_newproc(FuncVal *fn) {
  rt_newproc_at(fn, (uintptr_t)__builtin_return_address(0));
  G *me = rt_g;
  if (unstarted <= MOST_UNSTARTED || me->status != G_RUNNING) return;
  rt_ready_last(me);
  reschedule(me);
}

/* ---- the collector ------------------------------------------------------------------------------ */

static void push_goroutines(void) {
  for (G *g = rt_allgs; g != NULL; g = g->alllink) {
    if (g->status == G_DEAD) continue;
    rt_gc_push(g, g + 1);
    if (g != rt_g) rt_gc_push((void *)g->sched.sp, (void *)g->stackhi);
  }
  rt_timers_push();
  rt_gc_push(&rt_written, &rt_written + 1);
}

static void *stack_end(void) { return (void *)rt_g->stackhi; }

void rt_sched_init(G *main) {
  (void)main;
  rt_gc_stack_fn(stack_end);
  rt_gc_add_roots_fn(push_goroutines);
}
