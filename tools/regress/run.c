/* run.c - a program's functions, written as generated code is (docs/abi.md), and the parts of the runtime that the defer list
   asks for: how a goroutine ends, what stops it, and nothing else of it. */
#include "defers.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#ifndef __clang__
#pragma GCC diagnostic ignored "-Wclobbered" /* nothing but F is used after a recovery */
#endif
#define NOINLINE __attribute__((noinline))

__thread G *rt_g __attribute__((tls_model("initial-exec")));
int rt_model, rt_trace_defer;
void (*defers_gosched)(void);

enum { ARENA = 4 << 20, MAX_STEPS = 1000 /* of the legacy model, which repeats itself */ };

typedef struct Closure {
  void *code;
  const Function *f;
  Defer *owner; /* in whose frame DO_YIELD defers */
  void *frame;  /* defer recover(): of the function that said it */
} Closure;

static Goroutine *self(void) { return (Goroutine *)rt_g; }

void __asan_handle_no_return(void) __attribute__((weak));

static RT_NORETURN void finish(Outcome how, int value) {
  Goroutine *g = self();
  if (__asan_handle_no_return) __asan_handle_no_return();
  g->got.outcome = how;
  g->got.value = value;
  rt_resume(&g->base);
}

static RT_NORETURN void abandon(void) {
  G *g = rt_g;
  while (g->defer) {
    Defer *d = g->defer;
    g->defer = d->link;
    rt_freedefer(d);
  }
  finish(ABANDONED, 0);
}

static void note(int line) {
  Log *l = &self()->got;
  if (l->n < MAX_LOG) l->line[l->n++] = line;
}

/* ---- values ---- */

static const Type type_int = {.size = 8, .kind = KIND_INT, .flags = TF_NAMED};

static Closure *closure(void *code, const Function *f, Defer *owner, void *frame) {
  Goroutine *g = self();
  if (g->used + sizeof(Closure) > ARENA) check_failed("out of closures", NULL);
  Closure *c = (Closure *)(void *)(g->arena + g->used);
  g->used += sizeof *c;
  *c = (Closure){code, f, owner, frame};
  return c;
}

static Eface boxed(int value) {
  Closure *c = closure(NULL, NULL, NULL, NULL);
  *(int64_t *)(void *)c = value;
  return (Eface){&type_int, c};
}

static void note_recovered(Eface v) { note(v.type ? LOG_RECOVERED + (int)*(int64_t *)v.data : LOG_NIL); }

/* ---- functions ---- */

static NOINLINE void helper(void) { note_recovered(gorecover(RT_FRAME())); }

static void recover_thunk(FuncVal *f) { note_recovered(gorecover(((Closure *)(void *)f)->frame)); }

static NOINLINE void function(FuncVal *ctx);

static NOINLINE void wrapper(FuncVal *ctx) {
  rt_wrapper(RT_FRAME());
  function(ctx);
  __asm__ volatile(""); /* not a jump */
}

#define FV(c) ((FuncVal *)(void *)(c))
#define CODE(fn) ((void *)(fn))

static void step(void) {
  Goroutine *g = self();
  if (rt_model == MODEL_LEGACY && ++g->steps > MAX_STEPS) abandon();
  check_list(g);
}

static void simple(const Statement *s) {
  switch (s->kind) {
  case DO_NOTE: note(s->number); break;
  case DO_HELPER: helper(); break;
  case DO_PANIC: gopanic(boxed(s->number));
  case DO_GOEXIT: rt_goexit();
  case DO_GOSCHED:
    if (defers_gosched) defers_gosched();
    break;
  default: break;
  }
}

static NOINLINE void function(FuncVal *ctx) {
  struct {
    Defer d[MAX_STATEMENTS], token;
    const Function *f;
    Defer *owner;
    const Statement *s;
    int i, k;
  } F;
  F.f = ((Closure *)(void *)ctx)->f;
  F.owner = ((Closure *)(void *)ctx)->owner;
  for (F.i = 0; F.i < F.f->n; F.i++) {
    F.s = &F.f->list[F.i];
    step();
    switch (F.s->kind) {
    case DO_RECOVER: note_recovered(gorecover(RT_FRAME())); break;
    case DO_CALL: function(FV(closure(CODE(function), F.s->child, F.owner, NULL))); break;
    case DO_RANGE:
      if (rt_deferrangefunc(&F.token)) goto recovered;
      function(FV(closure(CODE(function), F.s->child, &F.token, NULL)));
      break;
    case DO_YIELD: deferprocat(F.owner, rt_newdefer(), FV(closure(CODE(function), F.s->child, NULL, NULL))); break;
    case DO_DEFER:
      if (deferproc(&F.d[F.i], FV(closure(CODE(function), F.s->child, F.owner, NULL)))) goto recovered;
      break;
    case DO_DEFER_WRAPPER:
      if (deferproc(&F.d[F.i], FV(closure(CODE(wrapper), F.s->child, F.owner, NULL)))) goto recovered;
      break;
    case DO_DEFER_RECOVER:
      if (deferproc(&F.d[F.i], FV(closure(CODE(recover_thunk), NULL, NULL, RT_FRAME())))) goto recovered;
      break;
    case DO_LOOP:
      for (F.k = 0; F.k < F.s->times; F.k++)
        if (deferproc(rt_newdefer(), FV(closure(CODE(function), F.s->child, NULL, NULL)))) goto recovered;
      break;
    default: simple(F.s);
    }
  }
recovered:
  deferreturn();
}

/* ---- a program ---- */

Goroutine *defers_goroutine(void) {
  Goroutine *g = calloc(1, sizeof *g);
  void *p = mmap(NULL, ARENA, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (!g || p == MAP_FAILED) abort();
  g->arena = p;
  return g;
}

static NOINLINE void begin(Goroutine *g) {
  function(FV(closure(CODE(function), &g->program.functions[0], NULL, NULL)));
  finish(ENDS, 0);
}

void defers_run(Goroutine *g) {
  g->got.n = g->steps = g->nshadow = 0;
  g->used = 0;
  g->going = NULL;
  if (rt_savectx(&g->base) == 0) begin(g);
  g = self(); /* which may have come to another thread, but not to another stack */
  g->g.panic = NULL;
  check_end(g);
}

static bool same(const Log *a, const Log *b) {
  return a->n == b->n && a->outcome == b->outcome && a->value == b->value && memcmp(a->line, b->line, (size_t)a->n * sizeof *a->line) == 0;
}

void defers_try(Goroutine *g, const uint8_t *bytes, size_t n) {
  program_decode(&g->program, bytes, n);
  model_run(&g->program, &g->want);
  defers_run(g);
  if (rt_model == MODEL_FIXED && !same(&self()->got, &self()->want)) check_failed("the program does not do what the model says", NULL);
}

/* ---- what the defer list asks of the rest of the runtime ---- */

void rt_fatalpanic(G *g, Panic *p) {
  (void)g;
  finish(PANICS, (int)*(int64_t *)p->arg.data);
}

void rt_goroutine_exit(G *g) {
  (void)g;
  finish(EXITS, 0);
}

void rt_throw(const char *text) {
  if (rt_model == MODEL_LEGACY && strstr(text, "legacy model")) abandon();
  check_failed(text, NULL);
}

void rt_fatalstring(String s) {
  char text[200];
  snprintf(text, sizeof text, "%.*s", (int)s.len, (const char *)s.ptr);
  check_failed(text, NULL);
}

void out_str(Out *o, const char *s) {
  while (*s && o->len < o->cap) o->buf[o->len++] = *s++;
}

static RT_NORETURN void never(const char *what) { check_failed(what, NULL); }

RT_NORETURN void go_runtime_opanicNil(void);
void go_runtime_opanicNil(void) { never("panic(nil)"); }
void rt_sigpanic(void) { never("rt_sigpanic"); }
void rt_coro_exit(struct Coro *c) {
  (void)c;
  never("rt_coro_exit");
}
void rt_fatal_at(String text, G *g, Walk w, int status) {
  (void)text, (void)g, (void)w, (void)status;
  never("rt_fatal_at");
}
void rt_gc_add_roots(void *lo, void *hi) { (void)lo, (void)hi; }
