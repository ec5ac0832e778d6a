/* coro.c - coroutines for iter.Pull: a function that runs on a stack of its own, whenever another calls rt_coro_switch.

   A coroutine has a G of its own, so that its defer list, its panics and the bounds of its stack are separate; at any
   time the chain of callers (c->caller) leads from the running one back to a goroutine. Each is in one of
   three states: fresh (no stack yet), stopped (its registers are in g.sched), active (it runs, or waits for one that it
   switched to; who switched to it has stopped in c->back).

   Stacks are reserved with a guard below and never unmapped: a finished coroutine goes, stack and all, to a free
   list. The collector scans the running stack by itself; push_stacks hands it all others. */
#define _GNU_SOURCE
#include "internal.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#define STACK_SIZE ((uintptr_t)8 << 20)

struct Coro {
  G g;
  Ctx back;        /* active: where the caller stopped */
  G *caller;       /* active: who switched here; else NULL */
  FuncVal *fn;
  int started;
  Coro *next, *prev; /* of all that are not finished; next also links the free ones */
};

static Coro *live, *spare;
static int64_t ids = 1 << 20; /* clear of goroutines' */

static void push_stacks(void) {
  for (Coro *c = live; c != NULL; c = c->next) {
    rt_gc_push(c, c + 1);
    if (c->caller != NULL) rt_gc_push((void *)c->back.sp, (void *)c->caller->stackhi);
    else if (c->started) rt_gc_push((void *)c->g.sched.sp, (void *)c->g.stackhi);
  }
}

static Coro *new_coro(void) {
  static int registered;
  if (!registered) rt_gc_add_roots_fn(push_stacks);
  registered = 1;
  Coro *c = spare;
  if (c != NULL) {
    spare = c->next;
    uintptr_t lo = c->g.stacklo, hi = c->g.stackhi;
    memset(c, 0, sizeof *c);
    c->g.stacklo = lo;
    c->g.stackhi = hi;
    return c;
  }
  c = calloc(1, sizeof *c);
  if (c == NULL) rt_throw("runtime: out of memory");
  return c;
}

static void reserve_stack(G *g) {
  if (g->stackhi != 0) return;
  char *p = mmap(NULL, STACK_SIZE + RT_GUARD, PROT_READ | PROT_WRITE,
                 MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_STACK, -1, 0);
  if (p == MAP_FAILED) rt_throw("runtime: cannot allocate a coroutine's stack");
  mprotect(p, RT_GUARD, PROT_NONE);
  g->stacklo = (uintptr_t)p + RT_GUARD;
  g->stackhi = g->stacklo + STACK_SIZE;
}

Coro *rt_coro_new(FuncVal *fn) {
  Coro *c = new_coro();
  c->fn = fn;
  c->g.id = ++ids;
  c->g.status = G_WAITING;
  c->g.wait = "coroutine";
  c->g.coro = c;
  c->next = live;
  if (live != NULL) live->prev = c;
  live = c;
  return c;
}

static void run_on(G *g) {
  rt_g = g;
  rt_gc_set_stack((void *)g->stacklo, (void *)g->stackhi);
}

/* The running coroutine has ended, by return or Goexit. */
void rt_coro_exit(Coro *c) {
  G *to = c->caller;
  if (c->prev != NULL) c->prev->next = c->next;
  else live = c->next;
  if (c->next != NULL) c->next->prev = c->prev;
  c->g.status = G_DEAD;
  c->next = spare; /* nothing is taken from there before we are off this stack */
  spare = c;
  to->status = G_RUNNING;
  run_on(to);
  rt_resume(&c->back);
}

/* rt_switch leaves the context that it loads in the first argument's register. */
static RT_NORETURN void coro_main(Ctx *sched) {
  Coro *c = (Coro *)(void *)((char *)sched - offsetof(Coro, g.sched));
  ((void (*)(FuncVal *))c->fn->code)(c->fn);
  rt_coro_exit(c);
  rt_throw("coroutine went on after its end");
}

static void start(Coro *c) {
  reserve_stack(&c->g);
  uintptr_t *top = (uintptr_t *)c->g.stackhi - 3; /* aligned as after a call, from nowhere */
  top[0] = top[1] = top[2] = 0;
  c->g.sched = (Ctx){.sp = (uintptr_t)top, .pc = (uintptr_t)coro_main};
  c->started = 1;
}

/* Inside c: back to who switched to it. Elsewhere: on with c. */
void rt_coro_switch(Coro *c) {
  G *me = rt_g;
  if (me == &c->g) {
    G *to = c->caller;
    c->caller = NULL;
    me->status = G_WAITING;
    to->status = G_RUNNING;
    run_on(to);
    rt_switch(&me->sched, &c->back);
    return;
  }
  if (c->caller != NULL || c->g.status == G_DEAD) rt_throw("coroswitch on wrong thread");
  if (!c->started) start(c);
  c->caller = me;
  me->status = G_WAITING;
  c->g.status = G_RUNNING;
  run_on(&c->g);
  rt_switch(&c->back, &c->g.sched);
}
