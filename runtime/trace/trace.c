/* trace.c - walking stacks and printing them as Go does.

   Every function keeps a frame pointer, so a stack is a chain: at fp lies the
   caller's fp, above it the return address. A return address names the
   instruction after the call, hence pc - 1 when looking up; the pc of a fault or of a
   preemption, found below a trampoline's frame, is exact.

   Shown are Go functions: not C, not compiler-made wrappers, not runtime.x in
   lower case. gopanic shows as panic({type, data}). Of more than 100 frames the
   first and the last 50. */
#define _GNU_SOURCE
#include "../internal.h"

#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <time.h>

/* ---- walking --------------------------------------------------------------------- */

void rt_walk_from(Walk *w, const G *g, uintptr_t pc, uintptr_t fp, int exact) {
  *w = (Walk){.pc = pc, .fp = fp, .lo = g->stacklo, .hi = g->stackhi, .exact = exact};
}

static int in_trampoline(uintptr_t pc) {
  return (pc >= (uintptr_t)rt_sigtramp && pc <= (uintptr_t)rt_sigtramp_end) ||
         (pc >= (uintptr_t)rt_preempttramp && pc <= (uintptr_t)rt_preempttramp_end);
}

RT_NOSAN int rt_walk_next(Walk *w) {
  uintptr_t fp = w->fp;
  if (fp < w->lo || fp + 16 > w->hi || fp % 8 != 0) return 0;
  const uintptr_t *frame = (const uintptr_t *)fp;
  w->exact = in_trampoline(w->pc);
  w->pc = frame[1];
  w->fp = frame[0] > fp ? frame[0] : 0;
  return w->pc != 0;
}

/* ---- which frames ------------------------------------------------------------------- */

static int starts(const char *s, const char *prefix) { return strncmp(s, prefix, strlen(prefix)) == 0; }

static int is_gopanic(const RtFrame *f) { return strcmp(f->name, "runtime.gopanic") == 0; }

/* panicked: f called gopanic itself. Then a wrapper is all there is to see of "defer panic(x)". */
static int shown(const RtFrame *f, int nth, int panicked) {
  if (f->name == NULL) return 0;
  if (rt_tblevel() >= TB_SYSTEM) return 1;
  if (f->flags & FI_WRAPPER) return panicked;
  if (is_gopanic(f)) return nth > 0;
  return !starts(f->name, "runtime.") || (f->name[8] >= 'A' && f->name[8] <= 'Z');
}

/* ---- one frame ------------------------------------------------------------------------ */

/* Type arguments show as [...]. */
static void print_name(Out *o, const char *name) {
  const char *open = strchr(name, '['), *close = strrchr(name, ']');
  if (open == NULL || close == NULL || close < open) {
    out_str(o, name);
    return;
  }
  while (name <= open) out_char(o, *name++);
  out_str(o, "...");
  out_str(o, close);
}

static void print_panic_call(Out *o, const G *g, uintptr_t fp) {
  const Panic *p = g != NULL ? g->panic : NULL;
  while (p != NULL && (uintptr_t)p->self != fp) p = p->link;
  out_str(o, "panic(");
  if (p == NULL) {
    out_str(o, "...)");
    return;
  }
  out_char(o, '{');
  out_hex(o, (uint64_t)p->arg.type);
  out_str(o, "?, ");
  out_hex(o, (uint64_t)p->arg.data);
  out_str(o, "?})");
}

static int no_arguments(const RtFrame *f) { return (f->flags & FI_NOARGS) || strcmp(f->name, "main.main") == 0; }

static void print_place(Out *o, const RtFrame *f) {
  out_str(o, "\n\t");
  out_str(o, f->file);
  out_char(o, ':');
  out_dec(o, f->line);
  if (!f->inlined && f->pc >= f->entry) {
    out_str(o, " +");
    out_hex(o, f->pc - f->entry);
  }
  out_char(o, '\n');
}

static void print_frame(Out *o, const G *g, const RtFrame *f, uintptr_t fp) {
  RtFrame at = *f;
  if (is_gopanic(f)) {
    const char *root = getenv("GOROOT");
    print_panic_call(o, g, fp);
    out_str(o, "\n\t");
    out_str(o, root != NULL && *root ? root : "/usr/local/go");
    out_str(o, "/src/runtime/panic.go:860 +");
    out_hex(o, f->pc - f->entry);
    out_char(o, '\n');
    return;
  }
  print_name(o, f->name);
  out_str(o, no_arguments(f) && !f->inlined ? "()" : "(...)");
  print_place(o, &at);
}

/* ---- a whole stack ---------------------------------------------------------------------- */

enum { HALF = 50, PLACES = 64 };
_Static_assert(RT_MAXINLINE <= 64, "a bit for each frame at a place");

typedef struct Spot {
  uintptr_t pc, fp;
  int exact, inlined;
} Spot; /* inlined: index among the frames at pc */

static void print_spot(Out *o, const G *g, const Spot *s) {
  RtFrame frames[RT_MAXINLINE];
  if (rt_symbolize(s->pc, s->exact, frames) > s->inlined) print_frame(o, g, &frames[s->inlined], s->fp);
}

static void print_created(Out *o, const G *g) {
  RtFrame frames[RT_MAXINLINE];
  int n = g->gopc != 0 ? rt_symbolize(g->gopc, 0, frames) : 0;
  if (n == 0 || frames[0].name == NULL) return;
  out_str(o, "created by ");
  print_name(o, frames[0].name);
  if (g->parent != 0) {
    out_str(o, " in goroutine ");
    out_dec(o, g->parent);
  }
  print_place(o, &frames[0]);
}

/* A deep stack has millions of frames at few places: what is shown of each is remembered. */
typedef struct Place {
  uintptr_t pc;
  uint64_t shown; /* of the frames there, one bit each */
  int exact, panicked;
} Place;

static const Place *look_up(Place *places, const Walk *w) {
  Place *p = &places[w->pc % PLACES];
  RtFrame frames[RT_MAXINLINE];
  if (p->pc == w->pc && p->exact == w->exact) return p;
  int here = rt_symbolize(w->pc, w->exact, frames);
  *p = (Place){.pc = w->pc, .exact = w->exact};
  for (int i = 0; i < here; i++) {
    if (shown(&frames[i], 1, p->panicked)) p->shown |= (uint64_t)1 << i;
    p->panicked = frames[i].name != NULL && is_gopanic(&frames[i]);
  }
  return p;
}

/* Goes on after the HALF frames that are printed; returns how many there are in all, and the last of them. */
static int64_t walk_rest(Walk *w, int64_t n, Spot *last) {
  Place places[PLACES] = {{0}};
  do {
    const Place *p = look_up(places, w);
    for (uint64_t rest = p->shown; rest != 0; rest &= rest - 1) last[n++ % HALF] = (Spot){w->pc, w->fp, w->exact, __builtin_ctzll(rest)};
  } while (rt_walk_next(w));
  return n;
}

void rt_traceback(Out *o, const G *g, Walk w, int panicked) {
  Spot last[HALF];
  int64_t n = 0;
  int more = 1;
  while (more && n < HALF) {
    RtFrame frames[RT_MAXINLINE];
    int here = rt_symbolize(w.pc, w.exact, frames);
    for (int i = 0; i < here; i++) {
      int show = shown(&frames[i], n > 0, panicked);
      panicked = frames[i].name != NULL && is_gopanic(&frames[i]);
      if (!show) continue;
      if (n < HALF)
        print_frame(o, g, &frames[i], w.fp);
      else
        last[n % HALF] = (Spot){w.pc, w.fp, w.exact, i};
      n++;
    }
    more = rt_walk_next(&w);
  }
  if (more) n = walk_rest(&w, n, last);
  if (n > 2 * HALF) {
    out_str(o, "...");
    out_dec(o, n - 2 * HALF);
    out_str(o, " frames elided...\n");
  }
  int64_t from = n - HALF < HALF ? HALF : n - HALF;
  for (int64_t i = from; i < n; i++) print_spot(o, g, &last[i % HALF]);
  print_created(o, g);
}

/* ---- goroutines ---------------------------------------------------------------------------- */

static const char *status_text(const G *g) {
  switch (g->status) {
  case G_RUNNABLE: return "runnable";
  case G_RUNNING: return "running";
  case G_SYSCALL: return "syscall";
  case G_WAITING: return g->wait != NULL ? g->wait : "waiting";
  case G_DEAD: return "dead";
  }
  return "idle";
}

static int64_t minutes_waiting(const G *g) {
  struct timespec now;
  if (g->waitsince == 0 || (g->status != G_WAITING && g->status != G_SYSCALL)) return 0;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return ((int64_t)now.tv_sec * 1000000000 + now.tv_nsec - g->waitsince) / 60000000000;
}

/* Its thread, if it has one. */
static void print_address(Out *o, const G *g) {
  out_str(o, " gp=");
  out_hex(o, (uint64_t)g);
  if (g->status != G_RUNNING && g->status != G_SYSCALL) {
    out_str(o, " m=nil");
    return;
  }
  out_str(o, " m=0 mp=");
  out_hex(o, (uint64_t)g->m);
}

void rt_goroutineheader(Out *o, const G *g, const char *status) {
  out_str(o, "goroutine ");
  out_dec(o, g->id);
  if (rt_tblevel() >= TB_SYSTEM) print_address(o, g);
  out_str(o, " [");
  out_str(o, status);
  int64_t minutes = minutes_waiting(g);
  if (minutes >= 1) {
    out_str(o, ", ");
    out_dec(o, minutes);
    out_str(o, " minutes");
  }
  if (g->locked) out_str(o, ", locked to thread");
  out_str(o, "]:\n");
}

static void trace_other(Out *o, const G *g) {
  out_char(o, '\n');
  rt_goroutineheader(o, g, status_text(g));
  if (g->status == G_RUNNING) {
    out_str(o, "\tgoroutine running on other thread; stack unavailable\n");
    print_created(o, g);
    return;
  }
  Walk w;
  rt_walk_from(&w, g, g->sched.pc, g->sched.fp, 0);
  rt_traceback(o, g, w, 0);
}

/* Oldest first; the list is newest first. */
void rt_traceothers(Out *o, const G *me) {
  size_t n = 0, i;
  if (rt_stopworld != NULL) rt_stopworld();
  for (const G *g = rt_allgs; g != NULL; g = g->alllink) n++;
  if (n == 0) return;
  const G **all = mmap(NULL, n * sizeof *all, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (all == MAP_FAILED) return;
  i = n;
  for (const G *g = rt_allgs; g != NULL && i > 0; g = g->alllink) all[--i] = g;
  for (i = 0; i < n; i++)
    if (all[i] != me && all[i]->status != G_DEAD && all[i]->status != G_IDLE) trace_other(o, all[i]);
  munmap(all, n * sizeof *all);
}

int64_t rt_stack_text(Slice buf, int all, Walk w, int64_t skip) {
  Out o = {buf.ptr, 0, (size_t)buf.len, -1};
  G *g = rt_g;
  while (skip-- > 0 && rt_walk_next(&w)) {
  }
  rt_goroutineheader(&o, g, "running");
  rt_traceback(&o, g, w, 0);
  if (all) rt_traceothers(&o, g);
  return (int64_t)o.len;
}

/* ---- for runtime.Callers ------------------------------------------------------------------------ */

int64_t rt_callers(Walk w, int64_t skip, RtFrame *out, int64_t max) {
  int64_t n = 0;
  do {
    RtFrame frames[RT_MAXINLINE];
    int here = rt_symbolize(w.pc, w.exact, frames);
    for (int i = 0; i < here && n < max; i++) {
      if (frames[i].name == NULL || (frames[i].flags & FI_WRAPPER)) continue;
      if (skip-- > 0) continue;
      out[n++] = frames[i];
    }
  } while (n < max && rt_walk_next(&w));
  return n;
}
