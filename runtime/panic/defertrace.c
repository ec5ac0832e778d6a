/* defertrace.c - MINIGOTRACE=defer: every step of every record, as lines on standard error.

     defer: g1 main.f (f.go:12) record 0x7f.. frame 0x7f..: Pending -> Executed (runDirectly)
     defer: g1 panic
       main.g+0x2c sp+0 frame 64

   Called only when rt_trace_defer is set; the normal path pays one test. */
#include "trace.h"

#include <string.h>

static const char *const states[] = {"Pending", "Deferred", "Executed"};

static void print_goroutine(Out *o, const G *g) {
  out_str(o, "defer: g");
  out_dec(o, g != NULL ? g->id : 0);
  out_char(o, ' ');
}

static const char *base_name(const char *path) {
  const char *slash = strrchr(path, '/');
  return slash != NULL ? slash + 1 : path;
}

static void print_record(Out *o, const Defer *d) {
  RtFrame frames[RT_MAXINLINE];
  int n = rt_symbolize(d->pc, 0, frames);
  print_goroutine(o, rt_g);
  if (n > 0) {
    out_str(o, frames[0].name != NULL ? frames[0].name : frames[0].cname != NULL ? frames[0].cname : "?");
    out_str(o, " (");
    out_str(o, base_name(frames[0].file));
    out_char(o, ':');
    out_dec(o, frames[0].line);
    out_str(o, ") ");
  }
  out_str(o, "record ");
  out_hex(o, (uint64_t)d);
  out_str(o, " frame ");
  out_hex(o, d->fp);
}

void rt_trace_line(const Defer *d, const char *what, int from, int to) {
  char buf[1024];
  Out o = {buf, 0, sizeof buf, 2};
  print_record(&o, d);
  out_str(&o, ": ");
  if (from >= 0) {
    out_str(&o, states[from]);
    out_str(&o, " -> ");
    out_str(&o, states[to]);
    out_str(&o, " (");
  }
  out_str(&o, what);
  out_str(&o, from >= 0 ? ")\n" : "\n");
  out_flush(&o);
}

/* Function and pc offset, distance of the frame from the first, frame size. */
static void print_step(Out *o, const Walk *w, uintptr_t first, uintptr_t next) {
  RtFrame frames[RT_MAXINLINE];
  int n = rt_symbolize(w->pc, w->exact, frames);
  if (n == 0 || w->fp == 0) return;
  const RtFrame *f = &frames[n - 1];
  out_str(o, "  ");
  out_str(o, f->name != NULL ? f->name : f->cname != NULL ? f->cname : "?");
  out_char(o, '+');
  out_hex(o, w->pc - f->entry);
  out_str(o, " sp+");
  out_dec(o, (int64_t)(w->fp - first));
  if (next > w->fp) {
    out_str(o, " frame ");
    out_dec(o, (int64_t)(next - w->fp));
  }
  out_char(o, '\n');
}

void rt_trace_snapshot(const G *g, const char *what, Walk w) {
  char buf[2048];
  Out o = {buf, 0, sizeof buf, 2};
  uintptr_t first = w.fp;
  int more = 1;
  print_goroutine(&o, g);
  out_str(&o, what);
  out_char(&o, '\n');
  for (int n = 0; more && n < 100; n++) {
    Walk here = w;
    more = rt_walk_next(&w);
    print_step(&o, &here, first, more ? w.fp : 0);
  }
  out_flush(&o);
}
