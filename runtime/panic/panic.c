/* panic.c - the unwinders: gopanic and Goexit; recover; the two models.

   A panic does not unwind the C stack: gopanic stays on top of it and calls the
   pending deferred functions, newest first, over all frames. Its Panic lives in
   its own frame, so the chain g->panic is ordered by address like the frames:
   newer panics lie at lower addresses. That is what recovery relies on: a
   recovery to the frame with stack pointer sp ends exactly those panics that
   lie below sp.

   One unwinder owns the records of one frame at a time. It claims them all
   (markDeferred) when it meets the frame, taking over the claim of an older
   panic that was stopped by it (requeue, then markDeferred). It runs them one
   by one (executeNow). When a deferred function has recovered and returns, the
   rest of the claim is requeued, and deferproc returns 1 in the frame, whose
   own deferreturn runs what is left.

   Who may recover: rt_callfn leaves its frame in p->callframe while a deferred
   function runs; a function was entered directly from there iff its saved frame
   pointer is that frame. Wrappers pass the mark on to themselves.

   The legacy model (docs/issue-50321.md) has two states and three defects, all
   of them in this file: a record is unlinked only after its call
   returns, so that a nested panic runs it again; a recovery drops the frame's
   remaining records; a recovery clears the older panics too. */
#include "trace.h"

/* ---- claims --------------------------------------------------------------------- */

static inline void full_fence(void) {
#ifdef __SANITIZE_THREAD__ /* knows no fences; a locked access is one */
  static int word;
  __atomic_fetch_add(&word, 0, __ATOMIC_SEQ_CST);
#else
  __atomic_thread_fence(__ATOMIC_SEQ_CST);
#endif
}

/* Takes all records of the newest record's frame for p. Records that p already
   owns are the older end of the frame's run: the walk stops there. */
static void claim_frame(Defer *d, Panic *p) {
  uintptr_t fp = d->fp;
  const Panic *told = NULL;
  while (d != NULL && d->fp == fp) {
    if (d->state == DEFER_DEFERRED) {
      if (d->owner == p) return;
      if (RT_UNLIKELY(rt_trace_defer) && d->owner != told) rt_trace_superseded(told = d->owner, p);
      requeue(d); /* an older panic's claim: that panic is aborted here */
    }
    markDeferred(d, p);
    d = d->link;
    /* Barrier 2: after each step along the list. Pairs with the release stores of
       the head and of link in deferproc and deferprocat: no half-linked record. */
    full_fence();
  }
}

static void release_claims(G *g, Panic *p) {
  for (Defer *d = g->defer; d != NULL && d->fp == p->frame; d = d->link)
    if (d->state == DEFER_DEFERRED) requeue(d);
}

/* The record to run next, or NULL. */
static Defer *next_record(G *g, Panic *p) {
  /* Barrier 1: acquire. Pairs with deferproc's release store of the head. */
  Defer *d = __atomic_load_n(&g->defer, __ATOMIC_ACQUIRE);
  if (d != NULL && rt_model == MODEL_FIXED) claim_frame(d, p);
  return d;
}

/* ---- running one record ------------------------------------------------------------ */

static void keep_context(Panic *p, const Defer *d) {
  p->frame = d->fp;
  p->ctx = (Ctx){.sp = d->sp, .pc = d->pc, .fp = d->fp, .rbx = d->rbx, .r12 = d->r12, .r13 = d->r13, .r14 = d->r14, .r15 = d->r15};
}

static void call_record(Panic *p, const Defer *d, FuncVal *fn) {
  uintptr_t fp = p->frame;
  if (RT_UNLIKELY(rt_trace_defer)) rt_trace_begin(d, fn, fp, p);
  rt_callfn(fn, &p->callframe);
  p->callframe = NULL;
  if (RT_UNLIKELY(rt_trace_defer)) rt_trace_end(d, fp);
}

/* A record in a frame may be looked at while it runs; a loop's record is given
   back before the call, because the call may never come back. */
static void run_fixed(G *g, Panic *p, Defer *d) {
  FuncVal *fn = d->fn;
  executeNow(d, p);
  d->fn = NULL;
  __atomic_store_n(&g->defer, d->link, __ATOMIC_RELEASE);
  int freed = rt_freedefer(d);
  call_record(p, d, fn);
  if (freed) return;
  __atomic_and_fetch(&d->flags, ~(uint32_t)DEFER_EXECUTING, __ATOMIC_SEQ_CST);
  __atomic_or_fetch(&d->flags, DEFER_DONE, __ATOMIC_SEQ_CST);
}

static void legacy_unlink(G *g, Defer *d) {
  Defer **at = &g->defer;
  while (*at != NULL && *at != d) at = &(*at)->link;
  if (*at == NULL) return; /* a nested panic has run and unlinked it */
  __atomic_store_n(at, d->link, __ATOMIC_RELEASE);
  legacyDone(d);
  d->fn = NULL;
  rt_freedefer(d);
}

/* The article's defect: the record stays on the list, Pending, while it runs. */
static void run_legacy(G *g, Panic *p, Defer *d) {
  if (d->runs == DEFER_LEGACY_RUNS) rt_throw("defer: legacy model: one record ran 100 times");
  d->runs++;
  __atomic_or_fetch(&d->flags, DEFER_EXECUTING | DEFER_PANIC, __ATOMIC_SEQ_CST);
  if (RT_UNLIKELY(rt_trace_defer)) rt_trace_step(d, STEP_LEGACYRUN, 0, 0);
  call_record(p, d, d->fn);
  __atomic_and_fetch(&d->flags, ~(uint32_t)DEFER_EXECUTING, __ATOMIC_SEQ_CST);
  __atomic_or_fetch(&d->flags, DEFER_DONE, __ATOMIC_SEQ_CST);
  legacy_unlink(g, d);
}

static void run_record(G *g, Panic *p, Defer *d) {
  if (rt_model == MODEL_LEGACY)
    run_legacy(g, p, d);
  else
    run_fixed(g, p, d);
}

/* ---- recovery ------------------------------------------------------------------------ */

void __asan_handle_no_return(void) __attribute__((weak)); /* forgets the frames that go */

static RT_NORETURN void resume(const Ctx *to) {
  if (__asan_handle_no_return != NULL) __asan_handle_no_return();
  Ctx copy = *to; /* *to may lie in a frame that is about to go */
  rt_resume(&copy);
}

/* p's deferred function recovered and returned. Ends p and every panic that it
   had superseded; but a Goexit among these cannot be stopped: it goes on. */
static RT_NORETURN void recovery_fixed(G *g, Panic *p) {
  uintptr_t sp = p->ctx.sp;
  const Ctx *to = &p->ctx;
  release_claims(g, p);
  Panic *q = p->link;
  while (q != NULL && (uintptr_t)q < sp && !q->goexit) q = q->link;
  if (q != NULL && (uintptr_t)q < sp) to = &q->ctx;
  if (RT_UNLIKELY(rt_trace_defer)) rt_trace_recovered(g, p, to);
  g->panic = q;
  resume(to);
}

/* Drops the frame's remaining records and forgets the older panics: their
   unwinders find themselves recovered when they go on. */
static RT_NORETURN void recovery_legacy(G *g, Panic *p) {
  uintptr_t sp = p->ctx.sp;
  const Ctx *to = &p->ctx;
  Defer *d = g->defer;
  while (d != NULL && d->fp == p->frame) {
    Defer *older = d->link;
    if (RT_UNLIKELY(rt_trace_defer)) rt_trace_dropped(d);
    d->fn = NULL;
    rt_freedefer(d);
    d = older;
  }
  __atomic_store_n(&g->defer, d, __ATOMIC_RELEASE);
  Panic *q = p->link;
  for (; q != NULL && !q->goexit; q = q->link) q->recovered = 1;
  if (q != NULL && (uintptr_t)q < sp) to = &q->ctx;
  if (RT_UNLIKELY(rt_trace_defer)) rt_trace_recovered(g, p, to);
  g->panic = q;
  resume(to);
}

static void recovery(G *g, Panic *p) {
  g->sig = 0;
  if (rt_model == MODEL_LEGACY) recovery_legacy(g, p);
  recovery_fixed(g, p);
}

/* ---- the walk -------------------------------------------------------------------------- */

/* Runs every pending record of the goroutine; returns when none is left. */
static void unwind(G *g, Panic *p) {
  Defer *d;
  while ((d = next_record(g, p)) != NULL) {
    keep_context(p, d);
    run_record(g, p, d);
    if (p->recovered) recovery(g, p);
  }
}

RT_NORETURN void go_runtime_opanicNil(void); /* lib/runtime/error.go */

void gopanic(Eface v) {
  if (v.type == NULL) go_runtime_opanicNil();
  G *g = rt_g;
  if (g == NULL) rt_throw("panic outside of a goroutine");
  Panic p = {.link = g->panic, .arg = v, .self = __builtin_frame_address(0)};
  g->panic = &p;
  if (RT_UNLIKELY(rt_trace_defer)) rt_trace_panic(g, &p);
  unwind(g, &p);
  if (RT_UNLIKELY(rt_trace_defer)) rt_trace_fatal(&p);
  rt_fatalpanic(g, &p);
}

static int may_recover(const Panic *p, void *frame) {
  return p != NULL && !p->goexit && !p->recovered && p->callframe != NULL && p->callframe == *(void **)frame;
}

Eface gorecover(void *frame) {
  Panic *p = rt_g->panic;
  int may = may_recover(p, frame);
  if (RT_UNLIKELY(rt_trace_defer))
    rt_trace_recover(p, frame, *(void **)__builtin_frame_address(0), (uintptr_t)__builtin_return_address(0), may);
  if (!may) return (Eface){NULL, NULL};
  p->recovered = 1;
  return p->arg;
}

void rt_wrapper(void *frame) {
  Panic *p = rt_g->panic;
  if (p != NULL && p->callframe != NULL && p->callframe == *(void **)frame) p->callframe = frame;
}

/* ---- Goexit ------------------------------------------------------------------------------ */

static RT_NORETURN void goroutine_end(G *g) {
  g->panic = NULL;
  if (RT_UNLIKELY(rt_trace_defer)) rt_trace_goend();
  if (g->coro != NULL) rt_coro_exit(g->coro);
  if (rt_goroutine_exit != NULL) rt_goroutine_exit(g);
  g->status = G_DEAD;
  rt_fatal_at(RT_STR("no goroutines (main called runtime.Goexit) - deadlock!"), NULL, (Walk){0}, 0);
}

/* Not a panic, but it shares the unwinder; no recover sees it. A recovery that
   would pass it comes back to rt_savectx, and the walk goes on. */
void rt_goexit(void) {
  G *g = rt_g;
  Panic p = {.link = g->panic, .goexit = 1, .self = __builtin_frame_address(0)};
  g->panic = &p;
  if (RT_UNLIKELY(rt_trace_defer)) rt_trace_goexit(&p);
  rt_savectx(&p.ctx);
  p.callframe = NULL;
  for (Defer *d; (d = next_record(g, &p)) != NULL;) {
    p.frame = d->fp;
    run_record(g, &p, d);
  }
  goroutine_end(g);
}
