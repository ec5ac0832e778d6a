/* data_string_test.c - UTF-8, conversions, concatenation, comparison. */
#include "data_support.h"

static void check_runes(const char *text, int64_t len, const int32_t *want, const int64_t *ends) {
  String s = {(const uint8_t *)text, len};
  int64_t i = 0;
  for (int n = 0; i < len; n++) {
    int32_t r;
    i = rt_decoderune(s, i, &r);
    assert_int_equal(r, want[n]);
    assert_int_equal(i, ends[n]);
  }
}

#define RUNES(text, runes, ends) check_runes(text, sizeof(text) - 1, (const int32_t[]){PAREN runes}, (const int64_t[]){PAREN ends})
#define PAREN(...) __VA_ARGS__

/* From ranging over the same strings in Go. */
static void test_decode(void **state) {
  (void)state;
  RUNES("a\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80", ('a', 0xe9, 0x20ac, 0x1f600), (1, 3, 6, 10));
  RUNES("\x80z", (0xfffd, 'z'), (1, 2));
  RUNES("\xc0\xaf", (0xfffd, 0xfffd), (1, 2));
  RUNES("\xe2\x82", (0xfffd, 0xfffd), (1, 2));
  RUNES("\xe2\x82z", (0xfffd, 0xfffd, 'z'), (1, 2, 3));
  RUNES("\xed\xa0\x80", (0xfffd, 0xfffd, 0xfffd), (1, 2, 3));
  RUNES("\xed\x9f\xbf", (0xd7ff), (3));
  RUNES("\xe0\x9f\xbf", (0xfffd, 0xfffd, 0xfffd), (1, 2, 3));
  RUNES("\xf4\x8f\xbf\xbf", (0x10ffff), (4));
  RUNES("\xf4\x90\x80\x80", (0xfffd, 0xfffd, 0xfffd, 0xfffd), (1, 2, 3, 4));
  RUNES("\xf0\x8f\xbf\xbf", (0xfffd, 0xfffd, 0xfffd, 0xfffd), (1, 2, 3, 4));
  RUNES("\xf8\x88\x80\x80\x80", (0xfffd, 0xfffd, 0xfffd, 0xfffd, 0xfffd), (1, 2, 3, 4, 5));
  RUNES("\xf0\x9f\x98", (0xfffd, 0xfffd, 0xfffd), (1, 2, 3));
}

static void check_intstring(int64_t v, const char *want) {
  String s = rt_intstring(v);
  assert_int_equal(s.len, strlen(want));
  assert_memory_equal(s.ptr, want, (size_t)s.len);
}

static void test_encode(void **state) {
  (void)state;
  check_intstring('a', "a");
  check_intstring(0x7ff, "\xdf\xbf");
  check_intstring(0xffff, "\xef\xbf\xbf");
  check_intstring(0x10ffff, "\xf4\x8f\xbf\xbf");
  check_intstring(0x110000, "\xef\xbf\xbd");
  check_intstring(0xd800, "\xef\xbf\xbd");
  check_intstring(-1, "\xef\xbf\xbd");
  check_intstring((int64_t)1 << 40, "\xef\xbf\xbd");
}

static void test_conversions(void **state) {
  (void)state;
  Slice b, r;
  rt_stringtobytes(&b, NULL, str("hello, world 12345"));
  assert_int_equal(b.len, 18);
  assert_int_equal(b.cap, 24);
  rt_stringtorunes(&r, NULL, str("a\xff\xe2\x82\xac"));
  assert_int_equal(r.len, 3);
  assert_int_equal(r.cap, 4);
  assert_int_equal(((int32_t *)r.ptr)[1], 0xfffd);
  String s = rt_runestostring(r.ptr, r.len);
  assert_int_equal(rt_eqstring(s, str("a\xef\xbf\xbd\xe2\x82\xac")), 1);
  assert_int_equal(rt_eqstring(rt_bytestostring(b.ptr, 5), str("hello")), 1);
  rt_stringtobytes(&b, NULL, str(""));
  assert_non_null(b.ptr);
  assert_int_equal(b.len, 0);
  assert_int_equal(rt_bytestostring(NULL, 0).len, 0);
}

static void test_concat(void **state) {
  (void)state;
  String parts[] = {str(""), str("ab"), str(""), str("c"), str("def")};
  assert_int_equal(rt_eqstring(rt_concatn(parts, 5), str("abcdef")), 1);
  assert_ptr_equal(rt_concatn(parts, 3).ptr, parts[1].ptr);
  assert_int_equal(rt_concatn(parts, 1).len, 0);
  assert_int_equal(rt_eqstring(rt_concat2(parts[1], parts[4]), str("abdef")), 1);
}

static void test_compare(void **state) {
  (void)state;
  assert_true(rt_cmpstring(str("a"), str("b")) < 0);
  assert_true(rt_cmpstring(str("ab"), str("a")) > 0);
  assert_true(rt_cmpstring(str("\xff"), str("a")) > 0);
  assert_int_equal(rt_cmpstring(str(""), (String){NULL, 0}), 0);
  assert_int_equal(rt_eqstring(str(""), (String){NULL, 0}), 1);
  assert_int_equal(rt_eqstring(str("ab"), str("ac")), 0);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_decode), cmocka_unit_test(test_encode),  cmocka_unit_test(test_conversions),
      cmocka_unit_test(test_concat), cmocka_unit_test(test_compare),
  };
  rt_heap_init();
  return cmocka_run_group_tests(tests, NULL, NULL);
}
