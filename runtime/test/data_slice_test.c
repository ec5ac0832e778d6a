/* data_slice_test.c - append's capacities, recorded from Go; make; copy.

   Types without pointers grow alike in every Go since 1.18. With pointers,
   objects above 512 bytes carry an 8-byte header since 1.22, which shows. */
#include "data_support.h"

static void check_growth(const Type *elem, const int64_t *caps) {
  Slice s = {NULL, 0, 0};
  uint8_t zero[128] = {0};
  int64_t last = 0;
  for (int i = 0; i < 5000; i++) {
    rt_appendslice(&s, zero, 1, elem);
    if (s.cap == last) continue;
    last = s.cap;
    assert_int_equal(last, *caps++);
  }
  assert_int_equal(*caps, 0);
  assert_int_equal(s.len, 5000);
}

static void test_growth(void **state) {
  (void)state;
  static const struct {
    int64_t size, caps[24];
  } rows[] = {
      {1, {8, 16, 32, 64, 128, 256, 512, 896, 1408, 2048, 3072, 4096, 5376}},
      {2, {4, 8, 16, 32, 64, 128, 256, 512, 896, 1344, 2048, 3072, 4096, 5440}},
      {3, {2, 5, 10, 21, 42, 85, 170, 341, 682, 1066, 1621, 2261, 3157, 4522, 6144}},
      {4, {2, 4, 8, 16, 32, 64, 128, 256, 512, 864, 1344, 2048, 3072, 4096, 5440}},
      {5, {1, 3, 6, 12, 25, 51, 102, 204, 409, 819, 1228, 1894, 2713, 3686, 4915, 6553}},
      {8, {1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 848, 1280, 1792, 2560, 3408, 5120}},
      {16, {1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 848, 1280, 1792, 2560, 3584, 5120}},
      {24, {1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 853, 1365, 2048, 3072, 4096, 5461}},
      {40, {1, 2, 4, 8, 16, 32, 67, 134, 272, 544, 1024, 1638, 2252, 3072, 4096, 5324}},
      {100, {1, 2, 4, 8, 17, 34, 69, 143, 286, 573, 983, 1474, 2048, 2785, 3686, 4833, 6307}},
  };
  for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
    Type t = bytes_type(rows[i].size);
    check_growth(&t, rows[i].caps);
  }
}

static void test_append_many(void **state) {
  (void)state;
  static const struct {
    int64_t size, len, add, cap;
  } rows[] = {
      {1, 0, 1, 8},           {1, 0, 5, 8},         {1, 0, 9, 16},        {1, 0, 33, 48},      {1, 0, 1000, 1024},  {1, 0, 5000, 5376},
      {1, 0, 32760, 32768},   {1, 0, 32761, 32768}, {1, 0, 40000, 40960}, {8, 5, 1, 10},       {8, 5, 5, 10},       {8, 5, 6, 12},
      {8, 5, 7, 12},          {8, 5, 100, 112},     {8, 5, 5000, 5120},   {3, 300, 1, 597},    {3, 300, 300, 1024}, {3, 300, 301, 682},
      {3, 300, 10000, 10922}, {24, 0, 1, 1},        {24, 0, 1365, 1365},  {24, 0, 1366, 1706},
  };
  static uint8_t zeros[40000 * 3];
  for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
    Type t = bytes_type(rows[i].size);
    Slice s;
    rt_makeslice(&s, &t, rows[i].len, rows[i].len);
    rt_appendslice(&s, zeros, rows[i].add, &t);
    assert_int_equal(s.cap, rows[i].cap);
    assert_int_equal(s.len, rows[i].len + rows[i].add);
  }
}

static void test_growth_with_pointers(void **state) {
  (void)state;
  assert_int_equal(rt_roundupsize(512, 0), 512);
  assert_int_equal(rt_roundupsize(520, 0), 568);
  assert_int_equal(rt_roundupsize(1024, 0), 1144);
  assert_int_equal(rt_roundupsize(1024, 1), 1024);
  assert_int_equal(rt_roundupsize(40000, 0), 40960);
}

static void test_contents(void **state) {
  (void)state;
  Slice s = {NULL, 0, 0};
  for (int64_t i = 0; i < 1000; i++) {
    if (s.len == s.cap) rt_growslice(&s, s.len + 1, &type_int);
    assert_int_equal(((int64_t *)s.ptr)[s.len], 0);
    ((int64_t *)s.ptr)[s.len++] = i;
  }
  for (int64_t i = 0; i < 1000; i++) assert_int_equal(((int64_t *)s.ptr)[i], i);
  Slice t = s;
  t.cap = t.len; /* appending a slice to itself */
  rt_appendslice(&t, t.ptr, t.len, &type_int);
  assert_int_equal(((int64_t *)t.ptr)[1999], 999);
  assert_int_equal(rt_slicecopy((int64_t *)s.ptr + 1, 500, s.ptr, 1000, 8), 500);
  assert_int_equal(((int64_t *)s.ptr)[500], 499);
}

static void test_limits(void **state) {
  (void)state;
  Type empty = bytes_type(0);
  Slice s = {NULL, 0, 0};
  CATCH(rt_makeslice(&s, &type_int, -1, -1));
  assert_string_equal(panic_text, "makeslice: len out of range");
  CATCH(rt_makeslice(&s, &type_int, (int64_t)1 << 60, (int64_t)1 << 60));
  assert_string_equal(panic_text, "makeslice: len out of range");
  CATCH(rt_makeslice(&s, &type_int, 1, (int64_t)1 << 60));
  assert_string_equal(panic_text, "makeslice: cap out of range");
  CATCH(rt_makeslice(&s, &type_int, 2, 1));
  assert_string_equal(panic_text, "makeslice: cap out of range");
  rt_makeslice(&s, &empty, (int64_t)1 << 60, (int64_t)1 << 60);
  assert_ptr_equal(s.ptr, rt_zerobase);
  CATCH(rt_growslice(&s, (int64_t)(((uint64_t)1 << 63)), &empty));
  assert_string_equal(panic_text, "runtime error: growslice: len out of range");
}

void *rt_fast_memmove(void *to, const void *from, size_t n);
void *rt_fast_memset(void *to, int byte, size_t n);

static void test_fast_copies(void **state) {
  (void)state;
  uint8_t a[400], b[400];
  for (size_t n = 0; n <= 150; n++) {
    for (int shift = -20; shift <= 20; shift++) {
      for (int i = 0; i < 400; i++) a[i] = b[i] = (uint8_t)(i * 7 + 1);
      memmove(a + 100 + shift, a + 100, n);
      assert_ptr_equal(rt_fast_memmove(b + 100 + shift, b + 100, n), b + 100 + shift);
      assert_memory_equal(a, b, 400);
    }
    memset(a + 33, 0x5a, n);
    assert_ptr_equal(rt_fast_memset(b + 33, 0x5a, n), b + 33);
    memset(a, 0, 10), memset(b, 0, 10);
    assert_memory_equal(a + 30, b + 30, 200);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_growth),   cmocka_unit_test(test_append_many), cmocka_unit_test(test_growth_with_pointers),
      cmocka_unit_test(test_contents), cmocka_unit_test(test_limits),      cmocka_unit_test(test_fast_copies),
  };
  rt_heap_init();
  return cmocka_run_group_tests(tests, NULL, NULL);
}
