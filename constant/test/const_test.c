/* const_test.c - exact arithmetic and rounding, against values that real Go computed. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <cmocka.h>
#include <string.h>
#include "base/intern.h"
#include "constant/constrep.h"

typedef struct Fixture {
  Arena *a;
  Intern *names;
} Fixture;

static int setup(void **state) {
  static Fixture f;
  f.a = arena_new();
  f.names = intern_new(f.a);
  *state = &f;
  return 0;
}

static int teardown(void **state) {
  arena_free(((Fixture *)*state)->a);
  return 0;
}

static const Const *literal(Fixture *f, int kind, const char *s) { return const_from_literal(f->a, kind, intern_cstr(f->names, s)); }

/* "-3", "0.5", "1e40", "2i" */
static const Const *value(Fixture *f, const char *s) {
  bool neg = *s == '-';
  s += neg;
  int kind = s[strlen(s) - 1] == 'i' ? LIT_IMAG : strpbrk(s, ".e") ? LIT_FLOAT : LIT_INT;
  const Const *c = literal(f, kind, s);
  return neg ? const_unary(f->a, OP_SUB, c, 0) : c;
}

static const char *exact(Arena *a, const Const *c) {
  if (c->kind == C_COMPLEX) return arena_printf(a, "(%s + %si)", exact(a, c->c.re), exact(a, c->c.im));
  if (c->kind == C_FLOAT && c->rep == REP_RAT) return mpq_get_str(NULL, 10, c->q);
  return const_print(a, c);
}

static void expect_text(const char *want, const char *got, int line) {
  if (strcmp(want, got) != 0) fail_msg("case line %d: want %s, got %s", line, want, got);
}

static void expect_bits(const char *what, uint64_t want, uint64_t got) {
  if (want != got) fail_msg("%s: want 0x%llx, got 0x%llx", what, (unsigned long long)want, (unsigned long long)got);
}

static uint64_t bits64(double d) {
  uint64_t u;
  memcpy(&u, &d, 8);
  return u;
}

static uint32_t bits32(float d) {
  uint32_t u;
  memcpy(&u, &d, 4);
  return u;
}

static void check_literal(Fixture *f, int kind, const char *s, const char *text, uint64_t b64, uint32_t b32, int line) {
  const Const *c = literal(f, kind, s);
  expect_text(text, const_print(f->a, c), line);
  expect_bits(s, b64, bits64(const_float64(c)));
  expect_bits(s, b32, bits32(const_float32(c)));
}

static void literals(void **state) {
#define LITERAL(kind, s, text, b64, b32) check_literal(*state, kind, s, text, b64, b32, __LINE__);
#define BINARY(x, op, y, int_div, want)
#define COMPARE(x, op, y, want)
#define SHIFT(x, op, n, want)
#define COMPLEMENT(x, bits, want)
#include "const_cases.inc"
#undef LITERAL
#undef BINARY
#undef COMPARE
#undef SHIFT
#undef COMPLEMENT
}

static void arithmetic(void **state) {
  Fixture *f = *state;
#define LITERAL(kind, s, text, b64, b32)
#define BINARY(x, op, y, int_div, want) expect_text(want, exact(f->a, const_binary(f->a, value(f, x), op, value(f, y), int_div)), __LINE__);
#define COMPARE(x, op, y, want) assert_int_equal(want, const_compare(value(f, x), op, value(f, y)));
#define SHIFT(x, op, n, want) expect_text(want, const_print(f->a, const_shift(f->a, value(f, x), op, n)), __LINE__);
#define COMPLEMENT(x, bits, want) expect_text(want, const_print(f->a, const_unary(f->a, OP_XOR, value(f, x), bits)), __LINE__);
#include "const_cases.inc"
}

/* Spec: Representability. */
static void representable(void **state) {
  Fixture *f = *state;
  assert_true(const_representable(value(f, "255"), K_UINT8));
  assert_false(const_representable(value(f, "256"), K_UINT8));
  assert_true(const_representable(value(f, "-128"), K_INT8));
  assert_false(const_representable(value(f, "-129"), K_INT8));
  assert_false(const_representable(value(f, "-1"), K_UINT));
  assert_true(const_representable(value(f, "18446744073709551615"), K_UINT64));
  assert_false(const_representable(value(f, "18446744073709551616"), K_UINT64));
  assert_true(const_representable(value(f, "1e3"), K_INT));
  assert_false(const_representable(value(f, "1.5"), K_INT));
  assert_true(const_representable(value(f, "3.4028235e38"), K_FLOAT32));
  assert_false(const_representable(value(f, "1e39"), K_FLOAT32));
  assert_false(const_representable(value(f, "1e400"), K_FLOAT64));
  assert_true(const_representable(value(f, "1e400"), K_UNTYPED_FLOAT));
  assert_true(const_representable(value(f, "1e-1000"), K_FLOAT64));
  assert_false(const_representable(value(f, "2i"), K_FLOAT64));
  assert_true(const_representable(value(f, "2i"), K_COMPLEX64));
}

/* 0.1 + 0.2 is exact; 1/3*3 is 1; results beyond rationals come back as integers. */
static void stays_exact(void **state) {
  Fixture *f = *state;
  const Const *s = const_binary(f->a, value(f, "0.1"), OP_ADD, value(f, "0.2"), false);
  assert_true(const_compare(s, OP_EQL, value(f, "0.3")));
  const Const *third = const_binary(f->a, value(f, "1"), OP_DIV, value(f, "3"), false);
  assert_true(const_compare(const_binary(f->a, third, OP_MUL, value(f, "3"), false), OP_EQL, value(f, "1")));
  const Const *big = value(f, "1e5000");
  const Const *r = const_to_int(
      f->a, const_binary(f->a, const_binary(f->a, value(f, "15e5000"), OP_DIV, big, false), OP_ADD, value(f, "0.0"), false));
  expect_text("15", const_print(f->a, r), __LINE__);
}

static void rounding_constants(void **state) {
  Fixture *f = *state;
  expect_bits("round32", bits64((double)0.1f), bits64(const_float64(const_round32(f->a, value(f, "0.1")))));
  assert_int_equal(C_UNKNOWN, const_kind(const_round32(f->a, value(f, "1e39"))));
  assert_int_equal(C_UNKNOWN, const_kind(const_round64(f->a, value(f, "1e309"))));
  assert_int_equal(0, const_sign(const_round64(f->a, value(f, "1e-400"))));
}

static void extremes(void **state) {
  Fixture *f = *state;
  assert_int_equal(C_UNKNOWN, const_kind(literal(f, LIT_FLOAT, "1e1000000000")));
  assert_int_equal(0, const_sign(literal(f, LIT_FLOAT, "1e-1000000000")));
  assert_int_equal(0, const_sign(literal(f, LIT_FLOAT, "0e999999999999999999999")));
  assert_int_equal(C_UNKNOWN, const_kind(const_shift(f->a, value(f, "1"), OP_SHL, 1ul << 40)));
  expect_text("-1", const_print(f->a, const_shift(f->a, value(f, "-5"), OP_SHR, ~0ul)), __LINE__);
  assert_int_equal(C_UNKNOWN, const_kind(const_binary(f->a, value(f, "1"), OP_DIV, value(f, "0"), true)));
  char *digits = arena_alloc(f->a, 1000001);
  memset(digits, '7', 1000000);
  assert_int_equal(C_INT, const_kind(literal(f, LIT_INT, digits)));
}

/* A long chain of concatenations is put together once. */
static void ropes(void **state) {
  Fixture *f = *state;
  const Const *c = const_from_string(f->a, "", 0), *piece = const_from_string(f->a, "ab", 2);
  for (int i = 0; i < 200000; i++) c = const_binary(f->a, c, OP_ADD, piece, false);
  size_t n;
  const char *s = const_string(c, &n);
  assert_int_equal(400000, n);
  assert_memory_equal(s, "abab", 4);
  assert_memory_equal(s + n - 4, "abab", 5);
  const Const *d = const_binary(f->a, const_from_string(f->a, "x", 1), OP_ADD, const_binary(f->a, c, OP_ADD, piece, false), false);
  s = const_string(d, &n);
  assert_int_equal(400003, n);
  assert_memory_equal(s, "xab", 3);
}

static void keys(void **state) {
  Fixture *f = *state;
  size_t n, m;
  const char *a = const_key(f->a, value(f, "1"), &n), *b = const_key(f->a, value(f, "1.0"), &m);
  assert_int_equal(n, m);
  assert_memory_equal(a, b, n);
  b = const_key(f->a, value(f, "1.5"), &m);
  assert_string_not_equal(a, b);
  a = const_key(f->a, const_from_string(f->a, "a\0b", 3), &n);
  assert_int_equal(4, n);
}

static void values64(void **state) {
  Fixture *f = *state;
  bool ok;
  assert_int_equal(INT64_MIN, const_int64(value(f, "-9223372036854775808"), &ok));
  assert_true(ok);
  const_int64(value(f, "9223372036854775808"), &ok);
  assert_false(ok);
  assert_true(const_uint64(value(f, "9223372036854775808"), &ok) == UINT64_C(1) << 63 && ok);
  assert_int_equal(3, const_int64(value(f, "3.0"), &ok));
  assert_true(ok);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test_setup_teardown(literals, setup, teardown),
      cmocka_unit_test_setup_teardown(arithmetic, setup, teardown),
      cmocka_unit_test_setup_teardown(representable, setup, teardown),
      cmocka_unit_test_setup_teardown(stays_exact, setup, teardown),
      cmocka_unit_test_setup_teardown(rounding_constants, setup, teardown),
      cmocka_unit_test_setup_teardown(extremes, setup, teardown),
      cmocka_unit_test_setup_teardown(ropes, setup, teardown),
      cmocka_unit_test_setup_teardown(keys, setup, teardown),
      cmocka_unit_test_setup_teardown(values64, setup, teardown),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
