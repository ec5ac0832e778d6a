/* coro.c - coroutines for iter.Pull: a function that runs on a stack of its own, whenever another calls rt_coro_switch.

   A coroutine has a G of its own, so that its defer list, its panics and the bounds of its stack are separate; at any
   time the chain of callers (c->caller) leads from the running one back to a goroutine. Each is in one of
   three states: fresh (no stack yet), stopped, active (it runs, or waits for one that it switched to, or for what
   goroutines wait for: then the scheduler knows its G like any other). A coroutine that does not run has its registers in g.sched.

   A finished coroutine goes, stack and all, to a free list. The collector scans the running stack by itself;
   push_stacks hands it those of all others. */
#define _GNU_SOURCE
#include "scheduler.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

struct Coro {
  G g;
  G *caller; /* active: who switched here; else NULL */
  FuncVal *fn;
  int started;
  Coro *next, *prev; /* of all that are not finished; next also links the free ones */
};

static Coro *live, *spare;

static void push_stacks(void) {
  for (Coro *c = live; c != NULL; c = c->next) {
    rt_gc_push(c, c + 1);
    if (c->started && &c->g != rt_g) rt_gc_push((void *)c->g.sched.sp, (void *)c->g.stackhi);
  }
}

int64_t rt_ncoros;

static Coro *new_coro(void) {
  static int registered;
  if (!registered) rt_gc_add_roots_fn(push_stacks);
  registered = 1;
  Coro *c = spare;
  if (c != NULL) {
    spare = c->next;
    uintptr_t lo = c->g.stacklo, hi = c->g.stackhi, slotlo = c->g.slotlo;
    memset(c, 0, sizeof *c);
    c->g.stacklo = lo;
    c->g.stackhi = hi;
    c->g.slotlo = slotlo;
    return c;
  }
  c = calloc(1, sizeof *c);
  if (c == NULL) rt_out_of_memory(sizeof *c, 1);
  return c;
}

Coro *rt_coro_new(FuncVal *fn) {
  Coro *c = new_coro();
  c->fn = fn;
  c->g.status = G_WAITING;
  c->g.wait = "coroutine";
  c->g.coro = c;
  rt_ncoros++;
  c->next = live;
  if (live != NULL) live->prev = c;
  live = c;
  return c;
}

/* The running coroutine has ended, by return or Goexit. */
void rt_coro_exit(Coro *c) {
  G *to = c->caller;
  rt_ncoros--;
  if (c->prev != NULL)
    c->prev->next = c->next;
  else
    live = c->next;
  if (c->next != NULL) c->next->prev = c->prev;
  c->g.status = G_DEAD;
  c->next = spare; /* nothing is taken from there before we are off this stack */
  spare = c;
  to->status = G_RUNNING;
  rt_g = to;
  RT_LEAVE_STACK(to);
  rt_resume(&to->sched);
}

/* rt_switch leaves the context that it loads in the first argument's register. */
static RT_NORETURN void coro_main(Ctx *sched) {
  Coro *c = (Coro *)(void *)((char *)sched - offsetof(Coro, g.sched));
  RT_ENTER_STACK();
  ((void (*)(FuncVal *))c->fn->code)(c->fn);
  rt_coro_exit(c);
  rt_throw("coroutine went on after its end");
}

static void start(Coro *c) {
  if (c->g.stackhi == 0) rt_stack_reserve(&c->g);
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
    rt_g = to;
    RT_LEAVE_STACK(to);
    rt_switch(&me->sched, &to->sched);
    RT_ENTER_STACK();
    return;
  }
  if (c->caller != NULL || c->g.status == G_DEAD) rt_throw("coroswitch on wrong thread");
  if (!c->started) start(c);
  c->caller = me;
  c->g.id = me->id;
  me->status = G_WAITING;
  me->wait = "coroutine";
  c->g.status = G_RUNNING;
  rt_g = &c->g;
  RT_LEAVE_STACK(&c->g);
  rt_switch(&me->sched, &c->g.sched);
  RT_ENTER_STACK();
}
