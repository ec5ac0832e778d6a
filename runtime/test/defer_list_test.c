/* defer_list_test.c - order, recovery's second return, recover's frame rule,
   nested panics, Goexit; written as generated code is (docs/abi.md). */
#include "heart_support.c" /* each test is one file */

#include <stdio.h>
#include <stdlib.h>

#ifndef __clang__
#pragma GCC diagnostic ignored "-Wclobbered" /* nothing but F is used after a recovery */
#endif

/* ---- building blocks: deferred closures `void f(FuncVal *ctx)` ---- */

static void note_n(FuncVal *f) { note_int(((Closure *)f)->n); }

static NOINLINE void recover_note(FuncVal *f) {
  (void)f;
  note("r");
  note_int(int_of(gorecover(RT_FRAME())));
}

static NOINLINE void helper_recover(void) {
  note("h");
  note_int(int_of(gorecover(RT_FRAME())));
}

static NOINLINE void via_helper(FuncVal *f) {
  (void)f;
  helper_recover();
}

static NOINLINE void via_wrapper(FuncVal *f) {
  rt_wrapper(RT_FRAME());
  recover_note(f);
}

static void panic_n(FuncVal *f) { gopanic(box_int(((Closure *)f)->n)); }
static void goexit_now(FuncVal *f) {
  (void)f;
  rt_goexit();
}

#define FV(c) ((FuncVal *)&(c))
#define CODE(fn) ((void *)(fn))

/* One frame that defers the closures in order, then panics with v unless 0. */
static NOINLINE int64_t frame3(Closure a, Closure b, Closure c, int64_t v) {
  struct {
    Defer d0, d1, d2;
    Closure a, b, c;
    int64_t r;
  } F;
  F.r = 1;
  F.a = a;
  F.b = b;
  F.c = c;
  if (F.a.code && deferproc(&F.d0, FV(F.a))) goto recovered;
  if (F.b.code && deferproc(&F.d1, FV(F.b))) goto recovered;
  if (F.c.code && deferproc(&F.d2, FV(F.c))) goto recovered;
  F.r = 2;
  if (v) gopanic(box_int(v));
  F.r = 3;
  deferreturn();
  return F.r;
recovered:
  deferreturn();
  return F.r;
}

#define N(k) ((Closure){CODE(note_n), k, NULL})
#define R ((Closure){CODE(recover_note), 0, NULL})
#define NONE ((Closure){0})

static void log_is(const char *want) {
  assert_string_equal(noted(), want);
  assert_null(rt_g->defer);
  assert_null(rt_g->panic);
}

static void lifo(void **state) {
  (void)state;
  assert_int_equal(frame3(N(1), N(2), N(3), 0), 3);
  log_is("3 2 1");
}

static void recovery_returns_twice(void **state) {
  (void)state;
  assert_int_equal(frame3(N(1), R, N(3), 42), 2); /* the result as of the panic */
  log_is("3 r 42 1");
}

static void recover_without_panic(void **state) {
  (void)state;
  assert_int_equal(frame3(R, NONE, NONE, 0), 3);
  log_is("r -1");
}

static void recover_frame_rule(void **state) {
  (void)state;
  frame3(R, (Closure){CODE(via_helper), 0, NULL}, (Closure){CODE(via_wrapper), 0, NULL}, 7);
  log_is("r 7 h -1 r -1");
}

/* A deferred function that defers a recover itself and calls one. */
static NOINLINE void inner_defers_recover(FuncVal *f) {
  (void)f;
  frame3(R, NONE, NONE, 0);
  note("self");
  note_int(int_of(gorecover(RT_FRAME())));
  note_int(int_of(gorecover(RT_FRAME())));
}

static void nested_defer_does_not_see(void **state) {
  (void)state;
  frame3((Closure){CODE(inner_defers_recover), 0, NULL}, NONE, NONE, 5);
  log_is("r -1 self 5 -1");
}

/* `defer recover()`: the thunk passes the frame of the function containing it. */
static void thunk(FuncVal *f) { note_int(int_of(gorecover(((Closure *)f)->p))); }

static NOINLINE void contains_defer_recover(FuncVal *f) {
  struct {
    Defer d0;
    Closure c0;
  } F;
  (void)f;
  F.c0 = (Closure){CODE(thunk), 0, RT_FRAME()};
  if (deferproc(&F.d0, FV(F.c0))) goto recovered;
recovered:
  deferreturn();
}

static NOINLINE void panics_with_defer_recover(void) {
  struct {
    Defer d0;
    Closure c0;
  } F;
  F.c0 = (Closure){CODE(thunk), 0, RT_FRAME()};
  if (deferproc(&F.d0, FV(F.c0))) goto recovered;
  gopanic(box_int(9));
recovered:
  deferreturn();
}

static NOINLINE void outer_catch(void (*fn)(void)) {
  struct {
    Defer d0;
    Closure c0;
  } F;
  F.c0 = R;
  if (deferproc(&F.d0, FV(F.c0))) goto recovered;
  fn();
recovered:
  deferreturn();
}

static void defer_recover(void **state) {
  (void)state;
  frame3((Closure){CODE(contains_defer_recover), 0, NULL}, NONE, NONE, 5); /* B05 */
  outer_catch(panics_with_defer_recover);                                  /* B04 */
  log_is("5 -1 r 9");
}

/* ---- nested panics ---- */

static void replaced_panic(void **state) {
  (void)state;
  frame3(R, (Closure){CODE(panic_n), 2, NULL}, NONE, 1);
  log_is("r 2");
}

static NOINLINE void inner_panic_recovered(FuncVal *f) {
  (void)f;
  frame3(R, NONE, NONE, 2);
}

static void inner_recovered_outer_continues(void **state) {
  (void)state;
  frame3(R, (Closure){CODE(inner_panic_recovered), 0, NULL}, N(8), 1);
  log_is("8 r 2 r 1");
}

static NOINLINE void recover_and_panic(FuncVal *f) {
  note_int(int_of(gorecover(RT_FRAME())));
  gopanic(box_int(((Closure *)f)->n));
}

static void repanic_levels(void **state) {
  (void)state;
  frame3(R, (Closure){CODE(recover_and_panic), 3, NULL}, (Closure){CODE(recover_and_panic), 2, NULL}, 1);
  log_is("1 2 r 3");
}

static void panic_in_deferreturn(void **state) {
  (void)state;
  assert_int_equal(frame3(N(4), R, (Closure){CODE(panic_n), 6, NULL}, 0), 3);
  log_is("r 6 4");
}

static int once;
static void panics_first_time(FuncVal *f) {
  (void)f;
  note("run");
  if (once++ == 0) gopanic(box_int(2));
}

/* ---- the three defects ---- */

static void defect_truncation(void **state) {
  (void)state;
  rt_model = MODEL_LEGACY;
  frame3(N(1), R, N(3), 42);
  log_is("3 r 42"); /* 1 never runs */
}

static void defect_runs_twice(void **state) {
  (void)state;
  once = 0;
  frame3(R, (Closure){CODE(panics_first_time), 0, NULL}, NONE, 1);
  log_is("run r 2");
  heart_reset(state);
  rt_model = MODEL_LEGACY;
  once = 0;
  frame3(R, (Closure){CODE(panics_first_time), 0, NULL}, NONE, 1);
  log_is("run run r 2");
}

static NOINLINE void callee_panics(void) { frame3((Closure){CODE(inner_panic_recovered), 0, NULL}, NONE, NONE, 1); }

static void defect_outer_cleared(void **state) {
  (void)state;
  outer_catch(callee_panics);
  log_is("r 2 r 1");
  heart_reset(state);
  rt_model = MODEL_LEGACY;
  outer_catch(callee_panics);
  log_is("r 2 r -1"); /* the outer panic was forgotten */
}

static void always_panics(void) {
  rt_model = MODEL_LEGACY;
  frame3(R, (Closure){CODE(panic_n), 2, NULL}, NONE, 1);
}

static void defect_bound(void **state) {
  (void)state;
  Death d = dying(always_panics);
  assert_int_equal(d.status, 2);
  assert_true(begins(d.text, "fatal error: defer: legacy model: one record ran 100 times\n"));
}

/* ---- loops ---- */

static NOINLINE void loop(int n, int64_t v) {
  for (int i = 0; i < n; i++) {
    Closure *c = malloc(sizeof *c);
    *c = i == 0 && v ? R : N(i);
    if (deferproc(rt_newdefer(), (FuncVal *)c)) goto recovered;
  }
  if (v) gopanic(box_int(v));
recovered:
  deferreturn();
}

static void loop_records(void **state) {
  (void)state;
  int64_t before = rt_deferpool_live();
  loop(4, 0);
  loop(3, 9);
  log_is("3 2 1 0 2 1 r 9");
  assert_int_equal(rt_deferpool_live(), before);
}

static void count_one(FuncVal *f) { ++*(int64_t *)((Closure *)f)->p; }

static NOINLINE void many(int64_t *n, int with_panic) {
  struct {
    Defer d0;
    Closure c0, c;
  } F;
  F.c0 = R;
  F.c = (Closure){CODE(count_one), 0, n};
  if (deferproc(&F.d0, FV(F.c0))) goto recovered;
  for (int i = 0; i < 100000; i++)
    if (deferproc(rt_newdefer(), FV(F.c))) goto recovered;
  if (with_panic) gopanic(box_int(1));
recovered:
  deferreturn();
}

static void hundred_thousand(void **state) {
  (void)state;
  int64_t n = 0, before = rt_deferpool_live();
  many(&n, 0);
  many(&n, 1);
  assert_int_equal(n, 200000);
  assert_int_equal(rt_deferpool_live(), before);
}

/* ---- range over a function ---- */

typedef struct Body {
  void *code;
  Defer *token;
  int64_t n;
} Body;

static NOINLINE void body(Body *b, int64_t i) {
  Closure *c = malloc(sizeof *c);
  *c = i == 1 ? R : N(i);
  deferprocat(b->token, rt_newdefer(), (FuncVal *)c);
}

static NOINLINE void iterate(Body *b, int64_t v) {
  struct {
    Defer d0;
    Closure c0;
  } F;
  F.c0 = N(99);
  if (deferproc(&F.d0, FV(F.c0))) goto recovered;
  for (int64_t i = 1; i <= 3; i++) body(b, i);
  if (v) gopanic(box_int(v));
recovered:
  deferreturn();
}

static NOINLINE int64_t ranges(int64_t v) {
  struct {
    Defer t0, d0;
    Body b;
    Closure c0;
    int64_t r;
  } F;
  F.r = 0;
  F.c0 = N(50);
  if (deferproc(&F.d0, FV(F.c0))) goto recovered;
  if (rt_deferrangefunc(&F.t0)) goto recovered;
  F.r = 1;
  F.b = (Body){NULL, &F.t0, 0};
  iterate(&F.b, v);
  note("loop-over");
  F.r = 2;
recovered:
  deferreturn();
  return F.r;
}

static void range_func(void **state) {
  (void)state;
  assert_int_equal(ranges(0), 2);
  log_is("99 loop-over 3 2 r -1 50");
  heart_reset(state);
  assert_int_equal(ranges(7), 1);
  log_is("99 3 2 r 7 50");
}

/* ---- Goexit: ends in a child ---- */

static void print_log(void) {
  fprintf(stderr, "%s\n", noted());
  fflush(stderr);
}

static void print_log_deferred(FuncVal *f) {
  (void)f;
  print_log();
}

static NOINLINE void under_log(void (*fn)(void)) {
  struct {
    Defer d0;
    Closure c0;
  } F;
  F.c0 = (Closure){CODE(print_log_deferred), 0, NULL};
  if (deferproc(&F.d0, FV(F.c0))) goto recovered;
  fn();
  note("returned");
recovered:
  deferreturn();
}

static void goexit_plain(void) { frame3(R, (Closure){CODE(goexit_now), 0, NULL}, NONE, 0); }
static void goexit_drops_panic(void) { frame3(R, (Closure){CODE(goexit_now), 0, NULL}, NONE, 3); }
static void goexit_then_recovered_panic(void) {
  frame3(N(1), R, (Closure){CODE(panic_n), 4, NULL}, 0);
  struct {
    Defer d0, d1, d2;
    Closure c0, c1, c2;
  } F;
  F.c0 = N(1);
  F.c1 = R;
  F.c2 = (Closure){CODE(panic_n), 5, NULL};
  if (deferproc(&F.d0, FV(F.c0)) || deferproc(&F.d1, FV(F.c1)) || deferproc(&F.d2, FV(F.c2))) {
    note("stopped");
    return;
  }
  rt_goexit();
}

static void run_plain(void) { under_log(goexit_plain); }
static void run_drops(void) { under_log(goexit_drops_panic); }
static void run_recovered(void) { under_log(goexit_then_recovered_panic); }

static void goexit(void **state) {
  static const char end[] = "\nfatal error: no goroutines (main called runtime.Goexit) - deadlock!\n";
  char want[300];
  (void)state;
  snprintf(want, sizeof want, "r -1%s", end);
  assert_string_equal(dying(run_plain).text, want);
  assert_string_equal(dying(run_drops).text, want);
  snprintf(want, sizeof want, "r 4 1 r 5 1%s", end);
  assert_string_equal(dying(run_recovered).text, want);
}

#define T(fn) cmocka_unit_test_setup(fn, heart_reset)
int main(void) {
  const struct CMUnitTest tests[] = {
      T(lifo),
      T(recovery_returns_twice),
      T(recover_without_panic),
      T(recover_frame_rule),
      T(nested_defer_does_not_see),
      T(defer_recover),
      T(replaced_panic),
      T(inner_recovered_outer_continues),
      T(repanic_levels),
      T(panic_in_deferreturn),
      T(defect_truncation),
      T(defect_runs_twice),
      T(defect_outer_cleared),
      T(defect_bound),
      T(loop_records),
      T(hundred_thousand),
      T(range_func),
      T(goexit),
  };
  return cmocka_run_group_tests(tests, heart_setup, NULL);
}
