/* data_iface_test.c - equality, hashing, itabs, boxing, the type registry. */
#include "data_support.h"

#include <math.h>

#define NAME(text)                                                                                                                         \
  { (const uint8_t *)(text), sizeof(text) - 1 }

/* struct { a int8; _ int32; s string; f float64 }: padding and a blank field. */
typedef struct Mixed {
  int8_t a;
  int32_t blank;
  String s;
  double f;
} Mixed;

static const TypeField mixed_fields[] = {
    {.name = NAME("a"), .type = &type_byte, .offset = offsetof(Mixed, a)},
    {.name = NAME("_"), .type = &type_int32, .offset = offsetof(Mixed, blank)},
    {.name = NAME("s"), .type = &type_string, .offset = offsetof(Mixed, s)},
    {.name = NAME("f"), .type = &type_float64, .offset = offsetof(Mixed, f)},
};
static const Type mixed = {.size = sizeof(Mixed),
                           .align = 8,
                           .kind = KIND_STRUCT,
                           .flags = TF_COMPARABLE,
                           .str = NAME("main.Mixed"),
                           .list = mixed_fields,
                           .nlist = 4};

static void test_struct(void **state) {
  (void)state;
  char other[] = "text";
  Mixed x, y;
  memset(&x, 0x11, sizeof x);
  memset(&y, 0x22, sizeof y);
  x.a = y.a = 5;
  x.s = str("text");
  y.s = str(other);
  x.f = 0.0;
  y.f = -0.0;
  assert_int_equal(rt_equal(&mixed, &x, &y), 1);
  assert_true(rt_hash(&mixed, &x, 9) == rt_hash(&mixed, &y, 9));
  x.f = y.f = NAN;
  assert_int_equal(rt_equal(&mixed, &x, &x), 0);
  x.f = y.f = 1;
  other[0] = 'n';
  assert_int_equal(rt_equal(&mixed, &x, &y), 0);
  assert_true(rt_hash(&mixed, &x, 9) != rt_hash(&mixed, &y, 9));
}

static void test_hash_spread(void **state) {
  (void)state;
  static uint8_t seen[1 << 16];
  int hits = 0;
  for (uint64_t i = 0; i < 1 << 16; i++) {
    uint64_t h = rt_hash64(i << 8, 12345);
    seen[(h ^ h >> 32) & 0xffff] = 1;
  }
  for (int i = 0; i < 1 << 16; i++) hits += seen[i];
  assert_true(hits > 36000); /* a random function hits 63 % */
  uint8_t bytes[64] = {0};
  for (int n = 0; n < 64; n++)
    for (int k = 0; k < n; k++) {
      uint64_t before = rt_hashbytes(bytes, n, 1);
      bytes[k]++;
      assert_true(rt_hashbytes(bytes, n, 1) != before);
      bytes[k]--;
    }
}

static void test_interfaces(void **state) {
  (void)state;
  Slice s = {NULL, 0, 0};
  Eface nil = {NULL, NULL}, one = {&type_int, rt_convT64(1)}, one2 = {&type_int, rt_convT64(1000)};
  Eface big = {&type_int, rt_convT64(1000)}, f = {&type_float64, rt_convT64(1)}, bad = {&type_bytes, &s};
  Eface nan = {&type_float64, rt_convT(&type_float64, &(double){NAN})};
  int64_t local;
  Eface p = {&type_pint, &local}, q = {&type_pint, &local};
  assert_int_equal(rt_efaceeq(nil, nil), 1);
  assert_int_equal(rt_efaceeq(nil, one), 0);
  assert_int_equal(rt_efaceeq(one2, big), 1);
  assert_int_equal(rt_efaceeq(one, f), 0);
  assert_int_equal(rt_efaceeq(nan, nan), 0);
  assert_int_equal(rt_efaceeq(p, q), 1);
  assert_int_equal(rt_efaceeq(bad, one), 0);
  CATCH(rt_efaceeq(bad, bad));
  assert_string_equal(panic_text, "runtime error: comparing uncomparable type []uint8");
  assert_true(rt_hash(&type_any, &one2, 3) == rt_hash(&type_any, &big, 3));
}

static void test_boxing(void **state) {
  (void)state;
  Type empty = bytes_type(0);
  int64_t local;
  void *pointer = &local;
  for (int v = 0; v < 300; v++) {
    assert_int_equal(*(uint64_t *)rt_convT64((uint64_t)v), v);
    assert_int_equal(*(uint32_t *)rt_convT32((uint32_t)v), v);
    assert_int_equal(*(uint16_t *)rt_convT16((uint16_t)v), v);
    assert_int_equal(*(uint8_t *)rt_convT8((uint8_t)v), v & 255);
  }
  assert_ptr_equal(rt_convT(&type_pint, &pointer), pointer);
  assert_ptr_equal(rt_convT(&empty, &local), rt_zerobase);
  assert_int_equal(((String *)rt_convTstring(str("abc")))->len, 3);
  assert_int_equal(((String *)rt_convTstring(str("")))->len, 0);
}

/* ---- itabs ---- */

static const TypeIMethod two_methods[] = {{.name = NAME("Close"), .type = &type_func}, {.name = NAME("Read"), .type = &type_func}};
static const Type closer = {
    .size = 16, .kind = KIND_INTERFACE, .flags = TF_COMPARABLE, .str = NAME("main.ReadCloser"), .list = two_methods, .nlist = 2};
static const TypeMethod file_methods[] = {{.name = NAME("Close"), .type = &type_func, .ifn = (void *)1},
                                          {.name = NAME("Name"), .type = &type_func, .ifn = (void *)2},
                                          {.name = NAME("Read"), .type = &type_func, .ifn = (void *)3}};
static const Type file = {.size = 8, .kind = KIND_INT, .str = NAME("main.File"), .methods = file_methods, .nmethods = 3};
static const TypeMethod other_methods[] = {{.name = NAME("Close"), .type = &type_func, .ifn = (void *)1},
                                           {.name = NAME("Read"), .type = &type_int, .ifn = (void *)3}};
static const Type wrong = {.size = 8, .kind = KIND_INT, .str = NAME("main.Wrong"), .methods = other_methods, .nmethods = 2};
static const Type bare = {.size = 8, .kind = KIND_INT, .str = NAME("main.Bare")};

static void test_itabs(void **state) {
  (void)state;
  const Itab *tab = rt_getitab(&closer, &file);
  assert_non_null(tab);
  assert_ptr_equal(tab->fun[0], (void *)1);
  assert_ptr_equal(tab->fun[1], (void *)3);
  assert_ptr_equal(rt_assertE2I(&closer, &file), tab);
  assert_null(rt_getitab(&closer, NULL));
  for (int i = 0; i < 2; i++) {
    assert_null(rt_getitab(&closer, &bare));
    CATCH(rt_assertE2I(&closer, &bare));
    assert_string_equal(panic_text, "main.Bare is not main.ReadCloser: missing method Close");
    CATCH(rt_assertE2I(&closer, &wrong));
    assert_string_equal(panic_text, "main.Wrong is not main.ReadCloser: missing method Read");
  }
  static Type many[500];
  for (int i = 0; i < 500; i++) {
    many[i] = file;
    assert_non_null(rt_getitab(&closer, &many[i]));
  }
  for (int i = 0; i < 500; i++) assert_ptr_equal(rt_getitab(&closer, &many[i])->type, &many[i]);
  assert_ptr_equal(rt_getitab(&closer, &file), tab);
}

static void test_registry(void **state) {
  (void)state;
  static Type many[1000];
  static const Type *list[1003];
  static char names[1000][16];
  for (int i = 0; i < 1000; i++) {
    many[i] = type_int;
    names[i][0] = 't', names[i][1] = (char)('0' + i / 100), names[i][2] = (char)('0' + i / 10 % 10), names[i][3] = (char)('0' + i % 10);
    many[i].str = str(names[i]);
    list[i] = &many[i];
  }
  list[1000] = &type_int, list[1001] = &type_pint, list[1002] = &type_bytes;
  rt_register_types(&(Module){.types = list, .ntypes = 1003});
  for (int i = 0; i < 1000; i++) assert_ptr_equal(rt_type_next(str(names[i]), NULL), &many[i]);
  assert_null(rt_type_next(str("none"), NULL));
  assert_null(rt_type_next(type_pint.str, &type_pint));
  Type other = type_pint; /* of another package: printed alike */
  rt_type_register(&other);
  const Type *first = rt_type_next(type_pint.str, NULL), *second = rt_type_next(type_pint.str, first);
  assert_true((first == &other && second == &type_pint) || (first == &type_pint && second == &other));
  assert_null(rt_type_next(type_pint.str, second));
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_struct), cmocka_unit_test(test_hash_spread), cmocka_unit_test(test_interfaces),
      cmocka_unit_test(test_boxing), cmocka_unit_test(test_itabs),       cmocka_unit_test(test_registry),
  };
  rt_heap_init();
  return cmocka_run_group_tests(tests, NULL, NULL);
}
