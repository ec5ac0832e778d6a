/* traceevents.c - what is told of the defer list and the panic chain, and why a recover gave nil.

   defer.c and panic.c call these where something happens, all behind one test of rt_trace_defer. What is told is put into
   the trace file; without one, transitions, panics and recoveries go to standard error as lines. Why recover gave nil is found
   here, from the frames between the one that asked and the one that the unwinder entered. */
#include "trace.h"

#include <string.h>

enum { FRAMES = 64 }; /* of a stack, in a trace */

static TraceEvent event(TraceKind kind) {
  G *g = rt_g;
  if (g != NULL && g->traced != g->id) {
    g->traced = g->id;
    rt_trace_put((TraceEvent){.kind = TR_GO, .g = (uint32_t)g->id, .x = (uint64_t)g->parent, .place = rt_trace_place(g->gopc, 0)});
  }
  return (TraceEvent){.kind = (uint16_t)kind, .g = g != NULL ? (uint32_t)g->id : 0};
}

static TraceEvent of_record(TraceKind kind, const Defer *d) {
  TraceEvent e = event(kind);
  e.record = (uint64_t)d;
  e.frame = d->fp;
  e.place = rt_trace_place(d->pc, 0);
  return e;
}

static TraceEvent of_panic(TraceKind kind, const Panic *p) {
  TraceEvent e = event(kind);
  e.record = (uint64_t)p;
  return e;
}

/* ---- records ---- */

static void pushed(const Defer *d, TraceWhere where) {
  if (!rt_tracing()) return;
  TraceEvent e = of_record(TR_PUSH, d);
  e.how = (uint16_t)where;
  e.x = (uint64_t)d->siz;
  if (d->fn != NULL) e.fn = rt_trace_place((uintptr_t)d->fn->code, 1);
  rt_trace_put(e);
}

void rt_trace_pushed(const Defer *d) { pushed(d, (uintptr_t)d - rt_deferregion < rt_deferregion_size ? WHERE_LOOP : WHERE_FRAME); }
void rt_trace_inserted(const Defer *d) { pushed(d, WHERE_RANGEFUNC); }

void rt_trace_step(const Defer *d, TraceStep by, int from, int to) {
  static const char *const names[] = {"runDirectly", "markDeferred", "executeNow", "requeue", "legacyDone", "legacy run"};
  if (!rt_tracing()) {
    rt_trace_line(d, names[by], by == STEP_LEGACYRUN ? -1 : from, to);
    return;
  }
  TraceEvent e = of_record(TR_STEP, d);
  e.how = (uint16_t)by;
  if (by == STEP_MARKDEFERRED || by == STEP_EXECUTENOW) e.x = (uint64_t)d->owner;
  rt_trace_put(e);
}

void rt_trace_begin(const Defer *d, const FuncVal *fn, uintptr_t fp, const Panic *p) {
  if (!rt_tracing()) return;
  TraceEvent e = event(TR_BEGIN);
  e.record = (uint64_t)d;
  e.frame = fp;
  e.x = (uint64_t)p;
  e.how = p != NULL && p->goexit;
  if (fn != NULL) e.fn = rt_trace_place((uintptr_t)fn->code, 1);
  rt_trace_put(e);
}

void rt_trace_end(const Defer *d, uintptr_t fp) {
  if (!rt_tracing()) return;
  TraceEvent e = event(TR_END);
  e.record = (uint64_t)d;
  e.frame = fp;
  rt_trace_put(e);
}

void rt_trace_left(uintptr_t fp, uintptr_t pc) {
  if (!rt_tracing()) return;
  TraceEvent e = event(TR_LEFT);
  e.frame = fp;
  e.place = rt_trace_place(pc, 0);
  rt_trace_put(e);
}

void rt_trace_dropped(const Defer *d) {
  if (rt_tracing())
    rt_trace_put(of_record(TR_DROP, d));
  else
    rt_trace_line(d, "legacy drop", -1, 0);
}

/* ---- panics ---- */

static void put_frames(const G *g, Walk w) {
  uintptr_t first = w.fp;
  int more = 1;
  for (int n = 0; more && n < FRAMES; n++) {
    Walk here = w;
    more = rt_walk_next(&w);
    if (here.fp == 0) break;
    rt_trace_put((TraceEvent){.kind = TR_FRAME,
                              .g = (uint32_t)g->id,
                              .how = (uint16_t)n,
                              .frame = here.fp,
                              .place = rt_trace_place(here.pc, here.exact),
                              .x = more && w.fp > here.fp ? w.fp - here.fp : 0,
                              .y = here.fp - first});
  }
}

static uint32_t value_text(const Panic *p) {
  char buf[1024];
  Out o = {buf, 0, sizeof buf, -1};
  rt_panicvalue(&o, p);
  return rt_trace_text(buf, o.len);
}

void rt_trace_panic(const G *g, const Panic *p) {
  const uintptr_t *self = p->self;
  Walk w;
  rt_walk_from(&w, g, self[1], self[0], 0);
  if (!rt_tracing()) {
    rt_trace_snapshot(g, "panic", w);
    return;
  }
  TraceEvent e = of_panic(TR_PANIC, p);
  const Panic *q = p->link;
  e.place = rt_trace_place(self[1], 0);
  e.frame = self[0];
  e.x = value_text(p);
  e.how = q != NULL && q->recovered && !q->goexit && q->arg.type == p->arg.type && q->arg.data == p->arg.data;
  rt_trace_put(e);
  put_frames(g, w);
}

void rt_trace_superseded(const Panic *old, const Panic *p) {
  if (!rt_tracing()) return;
  TraceEvent e = of_panic(TR_SUPERSEDED, old);
  e.x = (uint64_t)p;
  rt_trace_put(e);
}

void rt_trace_recovered(const G *g, const Panic *p, const Ctx *to) {
  if (!rt_tracing()) {
    Walk w;
    rt_walk_from(&w, g, p->ctx.pc, p->ctx.fp, 0);
    rt_trace_snapshot(g, "recovered, resuming", w);
    return;
  }
  TraceEvent e = of_panic(TR_RECOVERED, p);
  e.frame = to->fp;
  e.place = rt_trace_place(to->pc, 0);
  e.how = to != &p->ctx; /* a Goexit goes on instead */
  rt_trace_put(e);
  for (const Panic *q = p->link; q != NULL && (uintptr_t)q < p->ctx.sp && !q->goexit; q = q->link) {
    TraceEvent a = of_panic(TR_ABORTED, q);
    a.x = (uint64_t)p;
    rt_trace_put(a);
  }
}

static void put_panic(TraceKind kind, const Panic *p) {
  if (rt_tracing()) rt_trace_put(of_panic(kind, p));
}

void rt_trace_goexit(const Panic *p) { put_panic(TR_GOEXIT, p); }
void rt_trace_goend(void) { put_panic(TR_GOEND, NULL); }
void rt_trace_fatal(const Panic *p) { put_panic(TR_FATAL, p); }

void rt_trace_exit(int status) {
  if (!rt_tracing()) return;
  TraceEvent e = event(TR_EXIT);
  e.x = (uint64_t)status;
  rt_trace_put(e);
}

void rt_trace_write(int fd, const void *p, size_t n) {
  enum { SHOWN = 400 };
  if (!rt_tracing() || (fd != 1 && fd != 2)) return;
  TraceEvent e = event(TR_WRITE);
  e.how = (uint16_t)fd;
  e.x = rt_trace_text(p, n < SHOWN ? n : SHOWN);
  e.y = n;
  rt_trace_put(e);
}

/* ---- why recover gave nil ---- */

static int others_panic(const G *me) {
  for (const G *g = rt_allgs; g != NULL; g = g->alllink)
    if (g != me && g->status != G_DEAD && g->panic != NULL && !g->panic->goexit) return 1;
  return 0;
}

/* Is this return address that of a call made by deferreturn? */
static int from_deferreturn(uintptr_t pc) {
  RtFrame frames[RT_MAXINLINE];
  int n = rt_symbolize(pc, 0, frames);
  const char *name = n > 0 ? frames[n - 1].cname != NULL ? frames[n - 1].cname : frames[n - 1].name : NULL;
  return name != NULL && strstr(name, "deferreturn") != NULL;
}

/* p is not recovered, and the frame that asked was not entered from p's unwinder: how far away is it? */
static TraceRule distance(const Panic *p, const void *frame, uint64_t *between) {
  const uintptr_t *f = frame;
  int first = 1;
  for (*between = 0; f != NULL && *between < 10000; f = (const uintptr_t *)f[0], first = 0) {
    if ((const void *)f[0] == p->callframe) return RULE_HELPER;
    if (first && from_deferreturn(f[1])) return RULE_OTHER_DEFER;
    if (f[0] <= (uintptr_t)f) break;
    ++*between;
  }
  return RULE_HELPER;
}

static TraceRule rule(const Panic *p, const void *frame, const void *asker, uint64_t *between) {
  if (p == NULL) return others_panic(rt_g) ? RULE_OTHER_GOROUTINE : RULE_NOT_PANICKING;
  if (p->goexit) return RULE_GOEXIT;
  if (p->recovered) return RULE_RECOVERED;
  if (p->callframe == NULL) return RULE_PRINTING;
  if (frame != asker) return RULE_DIRECT;
  return distance(p, frame, between);
}

void rt_trace_recover(const Panic *p, const void *frame, const void *asker, uintptr_t pc, int gave) {
  if (!rt_tracing()) return;
  G *g = rt_g;
  TraceEvent e = of_panic(TR_RECOVER, p);
  uint64_t between = 0;
  e.how = (uint16_t)(gave ? RULE_VALUE : rule(p, frame, asker, &between));
  e.place = rt_trace_place(pc, 0);
  e.frame = (uint64_t)asker;
  e.y = between;
  if (p != NULL && !p->goexit) e.x = value_text(p);
  rt_trace_put(e);
  if (gave) return;
  Walk w;
  rt_walk_from(&w, g, pc, (uintptr_t)asker, 0);
  put_frames(g, w);
}
