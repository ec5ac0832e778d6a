/* defer_state_test.c - the four legal transitions, and that every other one stops
   the program with its message. */
#include "heart_support.c" /* each test is one file */

#include <string.h>

static Defer rec;
static Panic owner;

static void legal_transitions(void **state) {
  (void)state;
  rec = (Defer){0};
  runDirectly(&rec);
  assert_int_equal(rec.state, DEFER_EXECUTED);
  assert_int_equal(rec.flags, DEFER_EXECUTING);

  rec = (Defer){0};
  markDeferred(&rec, &owner);
  assert_int_equal(rec.state, DEFER_DEFERRED);
  assert_ptr_equal(rec.owner, &owner);
  requeue(&rec);
  assert_int_equal(rec.state, DEFER_PENDING);
  assert_null(rec.owner);
  markDeferred(&rec, &owner);
  executeNow(&rec, &owner);
  assert_int_equal(rec.state, DEFER_EXECUTED);
  assert_int_equal(rec.flags, DEFER_EXECUTING | DEFER_PANIC);
}

static void run_directly(void) { runDirectly(&rec); }
static void mark_deferred(void) { markDeferred(&rec, &owner); }
static void execute_now(void) { executeNow(&rec, &owner); }
static void do_requeue(void) { requeue(&rec); }

static void refuses(int from, void (*fn)(void), const char *arrow) {
  char want[100] = "fatal error: defer: bad state transition ";
  rec = (Defer){.state = (uint8_t)from, .owner = &owner};
  strcat(want, arrow);
  strcat(want, "\n");
  Death d = dying(fn);
  assert_int_equal(d.status, 2);
  assert_true(begins(d.text, want));
}

static void illegal_transitions(void **state) {
  (void)state;
  refuses(DEFER_DEFERRED, run_directly, "Deferred -> Executed");
  refuses(DEFER_EXECUTED, run_directly, "Executed -> Executed");
  refuses(DEFER_DEFERRED, mark_deferred, "Deferred -> Deferred");
  refuses(DEFER_EXECUTED, mark_deferred, "Executed -> Deferred");
  refuses(DEFER_PENDING, execute_now, "Pending -> Executed");
  refuses(DEFER_EXECUTED, execute_now, "Executed -> Executed");
  refuses(DEFER_PENDING, do_requeue, "Pending -> Pending");
  refuses(DEFER_EXECUTED, do_requeue, "Executed -> Pending");
}

static Panic other;
static void steal(void) { executeNow(&rec, &other); }

static void foreign_claim(void **state) {
  (void)state;
  rec = (Defer){.state = DEFER_DEFERRED, .owner = &owner};
  Death d = dying(steal);
  assert_true(begins(d.text, "fatal error: defer: record run by an unwinder that does not own it\n"));
}

static void names(void **state) {
  char b[100];
  (void)state;
  assert_true(rt_demangle("go_main_o_l_pT_r_oM", b, sizeof b));
  assert_string_equal(b, "main.(*T).M");
  assert_true(rt_demangle("go_a_sb_m1_of__x_bint_cmain_oT_e_xc3_xa9.part.0", b, sizeof b));
  assert_string_equal(b, "a/b-1.f_x[int,main.T]\xc3\xa9");
  assert_false(rt_demangle("gopanic", b, sizeof b));
  assert_false(rt_demangle("go_a_q", b, sizeof b));
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test_setup(legal_transitions, heart_reset),
      cmocka_unit_test_setup(illegal_transitions, heart_reset),
      cmocka_unit_test_setup(foreign_claim, heart_reset),
      cmocka_unit_test_setup(names, heart_reset),
  };
  return cmocka_run_group_tests(tests, heart_setup, NULL);
}
