/* panic_print_test.c - what an uncaught panic, a fault and a fatal error print. */
#include "heart_support.c" /* each test is one file */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#define FV(c) ((FuncVal *)&(c))

/* Up to the first empty line. */
static void head_is(void (*fn)(void), const char *want) {
  Death d = dying(fn);
  assert_int_equal(d.status, 2);
  char *end = strstr(d.text, "\n\n");
  assert_non_null(end);
  end[1] = 0;
  assert_string_equal(d.text, want);
}

static Eface value;
static void panic_value(void) { gopanic(value); }

static void prints(const Type *t, const void *p, const char *want) {
  value = (Eface){t, (void *)p};
  char line[200];
  snprintf(line, sizeof line, "panic: %s\n", want);
  head_is(panic_value, line);
}

static void values(void **state) {
  String s = {(const uint8_t *)"a\nb", 3};
  double f = 1.5, inf = -1.0 / 0.0, big = 1e100;
  Complex128 c = {1, -2};
  int64_t n = -7;
  (void)state;
  prints(&type_int, &n, "-7");
  prints(&type_string, &s, "a\n\tb");
  prints(&type_float, &f, "1.5");
  prints(&type_float, &inf, "-Inf");
  prints(&type_float, &big, "1e+100");
  prints(&type_cplx, &c, "(1-2i)");
  prints(&type_myint, &n, "main.My(-7)");
  prints(&type_mystr, &s, "main.My(\"a\n\tb\")");
  prints(&type_mycplx, &c, "main.My(1-2i)");
  prints(&type_struct, (void *)0x1234, "(struct { X int }) 0x1234");
  prints(&type_ptr, NULL, "(*main.T) 0x0");
  prints(&type_error, &s, "a\n\tb");
  prints(&type_stringer, &s, "a\n\tb");
}

static void failing_text(void **state) {
  (void)state;
  value = (Eface){&type_badtext, &value};
  head_is(panic_value, "fatal error: panic while printing panic value: again\n");
}

static void panic_nil(void **state) {
  (void)state;
  value = (Eface){NULL, NULL};
  head_is(panic_value, "panic: panic called with nil argument\n");
}

/* ---- chains ---- */

static NOINLINE void repanic_same(FuncVal *f) {
  (void)f;
  gopanic(gorecover(RT_FRAME()));
}

static NOINLINE void recover_then(FuncVal *f) {
  gorecover(RT_FRAME());
  gopanic(box_string(((Closure *)f)->p));
}

static void then_panic(FuncVal *f) { gopanic(box_string(((Closure *)f)->p)); }
static void goexit_now(FuncVal *f) {
  (void)f;
  rt_goexit();
}

static NOINLINE void go_main_otwo(Closure a, Closure b, const char *s) {
  struct {
    Defer d0, d1;
    Closure a, b;
  } F;
  F.a = a;
  F.b = b;
  if (a.code && deferproc(&F.d0, FV(F.a))) goto recovered;
  if (b.code && deferproc(&F.d1, FV(F.b))) goto recovered;
  if (s) gopanic(box_string(s));
recovered:
  deferreturn();
}

#define C(fn, s) ((Closure){(void *)(fn), 0, (void *)(s)})
#define NONE ((Closure){0})

static void same(void) { go_main_otwo(C(repanic_same, ""), NONE, "same"); }
static void chain3(void) { go_main_otwo(C(repanic_same, ""), C(recover_then, "middle"), "inner"); }
static void chain4(void) { go_main_otwo(C(repanic_same, ""), C(then_panic, "second"), "first"); }
static void aborted(void) { go_main_otwo(C(then_panic, "second"), NONE, "first"); }
static void after_goexit(void) { go_main_otwo(C(then_panic, "hello"), C(goexit_now, ""), NULL); }
static void dropped(void) { go_main_otwo(C(then_panic, "after"), C(goexit_now, ""), "before"); }

static void chains(void **state) {
  (void)state;
  head_is(same, "panic: same [recovered, repanicked]\n");
  head_is(chain3, "panic: inner [recovered]\n\tpanic: middle [recovered, repanicked]\n");
  head_is(chain4, "panic: first\n\tpanic: second [recovered, repanicked]\n");
  head_is(aborted, "panic: first\n\tpanic: second\n");
  head_is(after_goexit, "panic: hello\n");
  head_is(dropped, "panic: before\n\tpanic: after\n"); /* the TAB is the Goexit entry's */
}

/* ---- faults ---- */

static int64_t *volatile nil;
static void fault(void) { nil[1]++; }
static void wild(void) { ++*(volatile int64_t *)0x123450; }

static NOINLINE void catch (FuncVal *f) {
  Eface v = gorecover(RT_FRAME());
  (void)f;
  note(v.type == &type_error ? "error" : "?");
}

static NOINLINE void caught(void) {
  struct {
    Defer d0;
    Closure a;
  } F;
  F.a = C(catch, "");
  if (deferproc(&F.d0, FV(F.a))) goto recovered;
  fault();
recovered:
  deferreturn();
}

static NOINLINE void nil_func(void) {
  struct {
    Defer d0;
    Closure a;
    Defer d1;
  } F;
  F.a = C(catch, "");
  if (deferproc(&F.d0, FV(F.a)) || deferproc(&F.d1, NULL)) goto recovered;
  note("body");
recovered:
  deferreturn();
}

static void faults(void **state) {
  (void)state;
  rt_signals_init(); /* cmocka has its own handlers during a test */
  caught();
  caught();
  nil_func();
  assert_string_equal(noted(), "error error body error");
  Death d = dying(fault);
  assert_true(begins(d.text, "panic: runtime error: invalid memory address or nil pointer dereference\n"
                             "[signal SIGSEGV: segmentation violation code=0x1 addr=0x8 pc=0x"));
  d = dying(wild);
  assert_int_equal(d.status, 2);
  assert_true(begins(d.text, "unexpected fault address 0x123450\nfatal error: fault\n[signal SIGSEGV: "));
}

/* ---- a whole program under rt_start ---- */

static volatile int64_t depth = -1;
static NOINLINE int64_t go_main_odeep(int64_t n) { return n == depth ? 0 : go_main_odeep(n + 1) + n; }
static void go_main_omain(void) { go_main_odeep(0); }
static void init(void) {}
static const Module program = {.init = init, .main = go_main_omain};

static void overflow(void) {
  char *argv[] = {"x", NULL};
  rt_g = NULL;
  rt_start(&program, 1, argv, argv + 1, NULL);
}

static NOINLINE void go_main_oboom(void) { gopanic(box_string("boom")); }
static void go_main_oentry(void) { go_main_oboom(); }
static const Module exploding = {.main = go_main_oentry};

static void explode(void) {
  char *argv[] = {"x", NULL};
  rt_g = NULL;
  rt_start(&exploding, 1, argv, argv + 1, NULL);
}

static void programs(void **state) {
  (void)state;
  Death d = dying(explode);
  assert_true(begins(d.text, "panic: boom\n\ngoroutine 1 [running]:\nmain.boom(...)\n\t"));
  assert_non_null(strstr(d.text, "panic_print_test.c:"));
  assert_non_null(strstr(d.text, "main.entry(...)\n\t"));
  assert_null(strstr(d.text, "runtime."));
  d = dying(overflow);
  assert_int_equal(d.status, 2);
  assert_true(begins(d.text, "runtime: goroutine stack exceeds 1000000000-byte limit\nruntime: sp=0x"));
  assert_non_null(strstr(d.text, "\nfatal error: stack overflow\n\nruntime stack:\n"));
  assert_non_null(strstr(d.text, " frames elided...\n"));
  assert_non_null(strstr(d.text, "main.main()\n"));
}

#define T(fn) cmocka_unit_test_setup(fn, heart_reset)
int main(void) {
  const struct CMUnitTest tests[] = {
    T(values),
    T(failing_text),
    T(panic_nil),
    T(chains),
    T(faults),
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__) /* they do not follow a change of stack */
    T(programs),
#endif
  };
  return cmocka_run_group_tests(tests, heart_setup, NULL);
}
