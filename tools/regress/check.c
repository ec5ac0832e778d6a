/* check.c - the invariants of the defer list, as the head of runtime/panic/defer.c promises them. It stands in for the trace:
   the runtime tells rt_trace_NAME of each event, and here each event is followed by a look at the whole list.

   The shadow is the list as the events tell it. It is compared record by record, so that a record that is lost, comes twice
   or comes out of order is found at the event that did it. The legacy model has no shadow: its defects are what it is for. */
#include "defers.h"
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

static Goroutine *self(void) { return (Goroutine *)rt_g; }

void check_failed(const char *what, const void *at) {
  static int first;
  sigset_t all; /* a handler that finds the same would wait for this one for ever */
  sigfillset(&all);
  pthread_sigmask(SIG_BLOCK, &all, NULL);
  if (__atomic_exchange_n(&first, 1, __ATOMIC_SEQ_CST))
    for (;;) {
    }
  Goroutine *g = self();
  fprintf(stderr, "defers: %s", what);
  if (at) fprintf(stderr, " (record %p)", at);
  fputc('\n', stderr);
  if (g) {
    const Log *l[] = {&g->got, &g->want};
    program_print(&g->program);
    for (int k = 0; k < 2; k++) {
      fprintf(stderr, "%s: outcome %d, value %d:", k ? "model" : "runtime", l[k]->outcome, l[k]->value);
      for (int i = 0; i < l[k]->n; i++) fprintf(stderr, " %d", l[k]->line[i]);
      fputc('\n', stderr);
    }
    for (const Defer *d = g->g.defer; d; d = d->link)
      fprintf(stderr, "record %p: state %d, flags %u, frame %#lx, owner %p, fn %p\n", (const void *)d, d->state, d->flags, (long)d->fp,
              d->owner, (void *)d->fn);
  }
  abort();
}

/* ---- the whole list ---- */

static bool in_chain(const G *g, const void *owner) {
  for (const Panic *p = g->panic; p; p = p->link)
    if (p == owner) return true;
  return false;
}

static void check_record(const Goroutine *g, const Defer *d, uintptr_t frame) {
  if (d->fp < frame) check_failed("frames do not go from younger to older", d);
  if (d == g->going || rt_model == MODEL_LEGACY) return;
  if (!d->fn) check_failed("a linked record without a function", d);
  if (d->state != DEFER_PENDING && d->state != DEFER_DEFERRED) check_failed("a linked record that has run", d);
  if (d->flags) check_failed("a linked record with flags", d);
  if (d->state == DEFER_DEFERRED && !in_chain(&g->g, d->owner)) check_failed("claimed by no panic of this goroutine", d);
}

static void check_panics(const G *g) {
  uintptr_t at = (uintptr_t)__builtin_frame_address(0);
  for (const Panic *p = g->panic; p; p = p->link) {
    if ((uintptr_t)p < at) check_failed("the panics are not in the order of their frames", p);
    at = (uintptr_t)p;
  }
}

void check_list(Goroutine *g) {
  uintptr_t frame = (uintptr_t)__builtin_frame_address(0);
  int n = g->nshadow;
  bool shadow = rt_model == MODEL_FIXED && rt_trace_defer;
  g->events++;
  for (const Defer *d = g->g.defer; d; frame = d->fp, d = d->link) {
    check_record(g, d, frame);
    if (!shadow || d == g->going) continue;
    if (n == 0 || g->shadow[--n] != d) check_failed("the list is not what the events made it", d);
  }
  if (shadow && n) check_failed("a record is lost", g->shadow[n - 1]);
  check_panics(&g->g);
}

/* A signal's handler asks, with the list in the middle of anything: enough must hold for a dump of another thread's list. */
void check_anywhere(const G *g, uintptr_t sp) {
  uintptr_t frame = sp;
  int n = 0;
  for (const Defer *d = __atomic_load_n(&g->defer, __ATOMIC_ACQUIRE); d; d = d->link, n++) {
    int state = __atomic_load_n(&d->state, __ATOMIC_RELAXED);
    if (d->fp < frame) check_failed("interrupted: frames do not go from younger to older", d);
    if (n > 0 && (state > DEFER_DEFERRED || !d->fn)) check_failed("interrupted: a linked record below the first that has run", d);
    if (n > MAX_RECORDS) check_failed("interrupted: a list without end", d);
    frame = d->fp;
  }
}

void check_end(Goroutine *g) {
  if (g->g.defer) check_failed("a record is left on the list", g->g.defer);
  if (g->nshadow && rt_model == MODEL_FIXED) check_failed("a record has not run", g->shadow[0]);
}

/* ---- the events ---- */

static void insert(Goroutine *g, Defer *d, bool by_frame) {
  int at = g->nshadow;
  if (rt_model == MODEL_LEGACY) return;
  while (by_frame && at > 0 && g->shadow[at - 1]->fp < d->fp) at--;
  if (g->nshadow == MAX_RECORDS) check_failed("too many records", d);
  for (int i = g->nshadow++; i > at; i--) g->shadow[i] = g->shadow[i - 1];
  g->shadow[at] = d;
}

void rt_trace_pushed(const Defer *d) {
  insert(self(), (Defer *)(uintptr_t)d, false);
  check_list(self());
}

void rt_trace_inserted(const Defer *d) {
  insert(self(), (Defer *)(uintptr_t)d, true);
  check_list(self());
}

void rt_trace_step(const Defer *d, TraceStep by, int from, int to) {
  static const struct {
    int from, to;
  } legal[] = {[STEP_RUNDIRECTLY] = {DEFER_PENDING, DEFER_EXECUTED}, [STEP_MARKDEFERRED] = {DEFER_PENDING, DEFER_DEFERRED},
               [STEP_EXECUTENOW] = {DEFER_DEFERRED, DEFER_EXECUTED}, [STEP_REQUEUE] = {DEFER_DEFERRED, DEFER_PENDING},
               [STEP_LEGACYDONE] = {DEFER_PENDING, DEFER_EXECUTED},  [STEP_LEGACYRUN] = {DEFER_PENDING, DEFER_PENDING}};
  Goroutine *g = self();
  if (from != legal[by].from || to != legal[by].to || d->state != to) check_failed("a transition that is none of the four", d);
  if (rt_model == MODEL_FIXED && to == DEFER_EXECUTED) {
    if (!g->nshadow || g->shadow[g->nshadow - 1] != d) check_failed("a record runs that is not the newest", d);
    g->nshadow--;
    g->going = d;
  }
  check_list(g);
}

/* The record is unlinked when its call begins, and one panic owns all that is claimed of its frame. */
void rt_trace_begin(const Defer *d, const FuncVal *fn, uintptr_t fp, const Panic *p) {
  Goroutine *g = self();
  (void)fn;
  g->going = NULL;
  check_list(g);
  for (const Defer *e = g->g.defer; p && e && e->fp == fp && rt_model == MODEL_FIXED; e = e->link)
    if (e->state != DEFER_DEFERRED || e->owner != p) check_failed("a record of the frame that the panic runs is not the panic's", e);
  if (rt_model == MODEL_FIXED && g->g.defer == d) check_failed("a record runs while it is linked", d);
}

static void look(void) { check_list(self()); }

void rt_trace_end(const Defer *d, uintptr_t fp) { (void)d, (void)fp, look(); }
void rt_trace_left(uintptr_t fp, uintptr_t pc) {
  (void)pc, look();
  if (rt_g->defer && rt_g->defer->fp <= fp) check_failed("a frame is left and has a record", rt_g->defer);
}
void rt_trace_dropped(const Defer *d) { (void)d; }
void rt_trace_panic(const G *g, const Panic *p) { (void)g, (void)p, look(); }
void rt_trace_superseded(const Panic *old, const Panic *p) {
  look();
  if ((uintptr_t)old < (uintptr_t)p) check_failed("a panic supersedes a newer one", p);
}
void rt_trace_recover(const Panic *p, const void *frame, const void *asker, uintptr_t pc, int gave) {
  (void)p, (void)frame, (void)asker, (void)pc, (void)gave, look();
}
void rt_trace_recovered(const G *g, const Panic *p, const Ctx *to) {
  look();
  for (const Defer *d = g->defer; d && d->fp == p->frame && rt_model == MODEL_FIXED; d = d->link)
    if (d->state != DEFER_PENDING) check_failed("a recovery leaves a claim behind", d);
  if (to->sp < (uintptr_t)p) check_failed("a recovery goes to a frame that is gone", p);
}
void rt_trace_goexit(const Panic *p) { (void)p, look(); }
void rt_trace_goend(void) { look(); }
void rt_trace_fatal(const Panic *p) { (void)p, look(); }
