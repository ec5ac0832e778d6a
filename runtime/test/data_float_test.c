/* data_float_test.c - conversions and complex division against tables from Go,
   and the text of println. */
#include "data_support.h"

#include <math.h>
#include <stdio.h>
#include <unistd.h>

static double from_bits(uint64_t bits) {
  double d;
  memcpy(&d, &bits, 8);
  return d;
}

static uint64_t to_bits(double d) {
  uint64_t bits;
  memcpy(&bits, &d, 8);
  return isnan(d) ? 0x7ff8000000000000u : bits;
}

/* Recorded from Go on amd64: int64, uint64, int32, uint32 of a float64. */
static void test_to_integer(void **state) {
  (void)state;
  static const struct {
    uint64_t bits, i64, u64, i32, u32;
  } rows[] = {
      {0x7ff8000000000001, 0x8000000000000000, 0x8000000000000000, 0x80000000, 0x0},
      {0x7ff0000000000000, 0x8000000000000000, 0x8000000000000000, 0x80000000, 0x0},
      {0xfff0000000000000, 0x8000000000000000, 0x8000000000000000, 0x80000000, 0x0},
      {0xbff0000000000000, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffff, 0xffffffff},
      {0xbfe0000000000000, 0x0, 0x0, 0x0, 0x0},
      {0x3ff8000000000000, 0x1, 0x1, 0x1, 0x1},
      {0x41e0000000000000, 0x80000000, 0x80000000, 0x80000000, 0x80000000},
      {0x41f0000000000000, 0x100000000, 0x100000000, 0x80000000, 0x0},
      {0x41effffffff00000, 0xffffffff, 0xffffffff, 0x80000000, 0xffffffff},
      {0x43e0000000000000, 0x8000000000000000, 0x8000000000000000, 0x80000000, 0x0},
      {0x43e8000000000000, 0x8000000000000000, 0xc000000000000000, 0x80000000, 0x0},
      {0x43f0000000000000, 0x8000000000000000, 0x8000000000000000, 0x80000000, 0x0},
      {0x46293e5939a08cea, 0x8000000000000000, 0x8000000000000000, 0x80000000, 0x0},
      {0xc6293e5939a08cea, 0x8000000000000000, 0x8000000000000000, 0x80000000, 0x0},
      {0x43dfffffffffffff, 0x7ffffffffffffc00, 0x7ffffffffffffc00, 0x80000000, 0xfffffc00},
      {0x4072cb3333333333, 0x12c, 0x12c, 0x12c, 0x12c},
      {0xc072cb3333333333, 0xfffffffffffffed4, 0xfffffffffffffed4, 0xfffffed4, 0xfffffed4},
  };
  for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
    double d = from_bits(rows[i].bits);
    assert_int_equal(rt_f64toi64(d), rows[i].i64);
    assert_int_equal(rt_f64tou64(d), rows[i].u64);
    assert_int_equal((uint32_t)rt_f64toi32(d), rows[i].i32);
    assert_int_equal((uint32_t)rt_f64toi64(d), rows[i].u32);
  }
}

static void test_from_uint64(void **state) {
  (void)state;
  static const struct {
    uint64_t v, f64;
    uint32_t f32;
  } rows[] = {
      {0x0u, 0x0, 0x0},
      {0x1u, 0x3ff0000000000000, 0x3f800000},
      {0x1000001u, 0x4170000010000000, 0x4b800000},
      {0x20000000000001u, 0x4340000000000000, 0x5a000000},
      {0x8000000000000000u, 0x43e0000000000000, 0x5f000000},
      {0x8000000000000001u, 0x43e0000000000000, 0x5f000000},
      {0x8000008000000000u, 0x43e0000010000000, 0x5f000000},
      {0x8000008000000001u, 0x43e0000010000000, 0x5f000001},
      {0xffffffffffffffffu, 0x43f0000000000000, 0x5f800000},
      {0xffffff8000000000u, 0x43effffff0000000, 0x5f800000},
      {0xffffff7fffffffffu, 0x43effffff0000000, 0x5f7fffff},
      {0x20000030000001u, 0x4340000018000000, 0x5a000001},
      {0x8000000000000401u, 0x43e0000000000001, 0x5f000000},
      {0x8000000000000400u, 0x43e0000000000000, 0x5f000000},
      {0xfffffffffffffbffu, 0x43efffffffffffff, 0x5f800000},
      {0xfffffffffffffc00u, 0x43f0000000000000, 0x5f800000},
  };
  for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
    float f = (float)rt_u64tof32(rows[i].v);
    uint32_t bits;
    memcpy(&bits, &f, 4);
    assert_int_equal(bits, rows[i].f32);
    assert_int_equal(to_bits(rt_u64tof64(rows[i].v)), rows[i].f64);
  }
}

static void test_complex_division(void **state) {
  (void)state;
  static const uint64_t rows[][6] = {
#include "data_complex.inc"
  };
  for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
    Complex128 a = {from_bits(rows[i][0]), from_bits(rows[i][1])}, b = {from_bits(rows[i][2]), from_bits(rows[i][3])};
    Complex128 q = rt_complexdiv(a, b);
    assert_int_equal(to_bits(q.re), rows[i][4]);
    assert_int_equal(to_bits(q.im), rows[i][5]);
  }
}

/* What the statements write to standard error. */
static const char *captured(void (*print)(void)) {
  static char text[2048];
  int pipes[2], saved = dup(2);
  assert_int_equal(pipe(pipes), 0);
  dup2(pipes[1], 2);
  print();
  dup2(saved, 2);
  close(pipes[1]);
  close(saved);
  ssize_t n = read(pipes[0], text, sizeof text - 1);
  close(pipes[0]);
  text[n < 0 ? 0 : n] = 0;
  return text;
}

static void print_floats(void) {
  static const double values[] = {0,          1,
                                  -1,         1.5,
                                  3.14159265, 1e100,
                                  1e-100,     123456789,
                                  0.1,        9.9999999,
                                  99999999,   1.7976931348623157e308,
                                  5e-324,     2.2250738585072014e-308,
                                  1.0 / 3,    123456.75,
                                  -2.5,       -0.0};
  rt_printlock();
  for (size_t i = 0; i < sizeof values / sizeof values[0]; i++) {
    rt_printfloat(values[i], 64);
    rt_printnl();
  }
  rt_printunlock();
}

static void print_others(void) {
  rt_printlock();
  rt_printcomplex(1, -2, 128);
  rt_printsp();
  rt_printint(INT64_MIN);
  rt_printsp();
  rt_printuint(UINT64_MAX);
  rt_printsp();
  rt_printbool(1);
  rt_printstring(str("s"));
  rt_printslice((void *)0xc000, 2, 5);
  rt_printeface((Eface){NULL, (void *)0xab});
  rt_printhex(255);
  rt_printfloat(NAN, 64);
  rt_printfloat(INFINITY, 64);
  rt_printfloat(-INFINITY, 32);
  rt_printnl();
  rt_printunlock();
}

static void test_print(void **state) {
  (void)state;
  assert_string_equal(captured(print_floats),
                      "0\n1\n-1\n1.5\n3.14159265\n1e+100\n1e-100\n1.23456789e+08\n0.1\n9.9999999\n9.9999999e+07\n"
                      "1.7976931348623157e+308\n5e-324\n2.2250738585072014e-308\n0.3333333333333333\n123456.75\n-2.5\n-0\n");
  assert_string_equal(captured(print_others),
                      "(1-2i) -9223372036854775808 18446744073709551615 trues[2/5]0xc000(0x0,0xab)0xffNaN+Inf-Inf\n");
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_to_integer),
      cmocka_unit_test(test_from_uint64),
      cmocka_unit_test(test_complex_division),
      cmocka_unit_test(test_print),
  };
  rt_heap_init();
  return cmocka_run_group_tests(tests, NULL, NULL);
}
