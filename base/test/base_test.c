/* base_test.c - what every room relies on: memory, names, tables, text, positions, errors. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>
#include "base/buf.h"
#include "base/diag.h"
#include "base/intern.h"
#include "base/map.h"
#include "base/vec.h"

static void arena_gives_zeroed_aligned_memory(void **state) {
  (void)state;
  Arena *a = arena_new();
  for (int i = 0; i < 10000; i++) {
    size_t n = (size_t)(i * 37 % 5000) + 1;
    unsigned char *p = arena_alloc(a, n);
    assert_int_equal((uintptr_t)p % 8, 0);
    assert_true(p[0] == 0 && p[n - 1] == 0);
    memset(p, 0xAA, n);
  }
  char *large = arena_alloc(a, 20 << 20);
  assert_int_equal(large[(20 << 20) - 1], 0);
  assert_string_equal(arena_printf(a, "%d-%s", 7, "x"), "7-x");
  assert_string_equal(arena_strndup(a, "abcdef", 3), "abc");
  assert_true(arena_used(a) > 20 << 20);
  arena_free(a);
}

static void intern_gives_one_pointer_per_spelling(void **state) {
  (void)state;
  Arena *a = arena_new();
  Intern *t = intern_new(a);
  Name first[5000];
  char s[16];
  for (int i = 0; i < 5000; i++) {
    snprintf(s, sizeof s, "n%d", i);
    first[i] = intern_cstr(t, s);
  }
  for (int i = 0; i < 5000; i++) {
    snprintf(s, sizeof s, "n%d", i);
    assert_ptr_equal(intern(t, s, strlen(s)), first[i]);
    assert_string_equal(first[i]->s, s);
  }
  assert_ptr_not_equal(intern(t, "a\0b", 3), intern(t, "a", 1));
  assert_int_equal(intern(t, "", 0)->len, 0);
  arena_free(a);
}

static void maps_keep_order_and_replace(void **state) {
  (void)state;
  Arena *a = arena_new();
  PtrMap pm = {.arena = a};
  StrMap sm = {.arena = a};
  static char keys[3000];
  for (int i = 0; i < 3000; i++) {
    char s[16];
    int n = snprintf(s, sizeof s, "%d", i);
    ptrmap_put(&pm, &keys[i], &keys[i]);
    strmap_put(&sm, s, (size_t)n, &keys[i]);
  }
  ptrmap_put(&pm, &keys[5], &keys[6]);
  strmap_put(&sm, "5", 1, &keys[6]);
  assert_int_equal(pm.len, 3000);
  assert_int_equal(sm.len, 3000);
  for (int i = 0; i < 3000; i++) {
    char s[16];
    int n = snprintf(s, sizeof s, "%d", i);
    void *want = &keys[i == 5 ? 6 : i];
    assert_ptr_equal(pm.entries[i].key, &keys[i]);
    assert_ptr_equal(ptrmap_get(&pm, &keys[i]), want);
    assert_ptr_equal(strmap_get(&sm, s, (size_t)n), want);
  }
  assert_null(ptrmap_get(&pm, &pm));
  assert_null(strmap_get(&sm, "x", 1));
  assert_null(ptrmap_get(&(PtrMap){.arena = a}, &pm));
  arena_free(a);
}

static void vec_grows_and_pops(void **state) {
  (void)state;
  Arena *a = arena_new();
  VEC(int) v = {0};
  for (int i = 0; i < 100; i++) vec_push(a, &v, i);
  for (int i = 0; i < 100; i++) assert_int_equal(v.at[i], i);
  assert_int_equal(vec_last(&v), 99);
  assert_int_equal(vec_pop(&v), 99);
  assert_int_equal(v.len, 99);
  arena_free(a);
}

static void buf_builds_text(void **state) {
  (void)state;
  Buf b = {0};
  assert_string_equal(buf_cstr(&b), "");
  buf_int(&b, INT64_MIN);
  buf_putc(&b, ' ');
  buf_int(&b, 0);
  buf_printf(&b, " %s", "x");
  assert_string_equal(b.s, "-9223372036854775808 0 x");
  buf_reset(&b);
  for (int i = 0; i < 1000; i++) buf_printf(&b, "%0*d", 300, i);
  assert_int_equal(b.len, 300000);
  assert_int_equal(strlen(b.s), 300000);
  buf_free(&b);
}

static void positions_find_line_and_column(void **state) {
  (void)state;
  Arena *a = arena_new();
  Sources *s = sources_new(a);
  SourceFile *f = sources_add(s, "a.go", "/a.go", "ab\n\ncd", 6);
  SourceFile *g = sources_add(s, "b.go", "/b.go", "", 0);
  SourceFile *h = sources_add(s, "c.go", "/c.go", "x\ny\n", 4);
  static const int want[][2] = {{1, 1}, {1, 2}, {1, 3}, {2, 1}, {3, 1}, {3, 2}, {3, 3}};
  for (int i = 0; i < 14; i++) {
    int at = i < 7 ? i : 13 - i; /* forwards, then backwards */
    Place p = sources_place(s, f->base + (Pos)at);
    assert_ptr_equal(p.file, f);
    assert_int_equal(p.line, want[at][0]);
    assert_int_equal(p.col, want[at][1]);
    assert_int_equal(sources_line(s, h->base + 2), 2);
  }
  assert_ptr_equal(sources_file(s, g->base), g);
  assert_int_equal(sources_place(s, h->base + 4).line, 3);
  assert_null(sources_place(s, 0).file);
  assert_null(sources_place(s, h->base + 100).file);
  arena_free(a);
}

/* Flushes and gives back what was printed. */
static char *printed(Diags *d, int *count) {
  char *text = NULL;
  size_t n;
  FILE *out = open_memstream(&text, &n);
  *count = diag_flush(d, out);
  fclose(out);
  return text;
}

static void errors_come_sorted_and_once(void **state) {
  (void)state;
  Arena *a = arena_new();
  Sources *s = sources_new(a);
  SourceFile *f = sources_add(s, "a.go", "/a.go", "ab\ncd\n", 6);
  Diags *d = diags_new(a, s, (DiagOptions){.limit = 4});
  diag_error(d, f->base + 4, "second %d", 2);
  diag_error(d, f->base + 4, "second %d", 2);
  diag_error(d, f->base, "first\n\tmore");
  diag_error(d, 0, "no position");
  int n;
  char *text = printed(d, &n);
  assert_int_equal(n, 3);
  assert_string_equal(text, "no position\na.go:1:1: first\n\tmore\na.go:2:2: second 2\n");
  free(text);
  diag_error(d, f->base + 1, "the last");
  diag_error(d, f->base, "beyond the limit");
  text = printed(d, &n);
  assert_int_equal(n, 5);
  assert_string_equal(text, "no position\na.go:1:1: first\n\tmore\na.go:1:2: the last\na.go:2:2: second 2\n"
                            "a.go:1:2: too many errors\n");
  free(text);
  arena_free(a);
}

static void gc_says_it_once_per_line(void **state) {
  (void)state;
  Arena *a = arena_new();
  Sources *s = sources_new(a);
  SourceFile *f = sources_add(s, "a.go", "/a.go", "ab\ncd\n", 6);
  SourceFile *g = sources_add(s, "b.go", "/b.go", "ab\ncd\n", 6);
  Diags *d = diags_new(a, s, (DiagOptions){.gc = true});
  diag_error(d, g->base, "this");
  diag_error(d, g->base + 1, "this");
  diag_error(d, g->base + 3, "this");
  diag_error(d, f->base, "this");
  int n;
  char *text = printed(d, &n);
  assert_string_equal(text, "b.go:1:1: this\nb.go:2:1: this\na.go:1:1: this\n");
  free(text);
  arena_free(a);
}

static void unsupported_only_without_errors(void **state) {
  (void)state;
  Arena *a = arena_new();
  Sources *s = sources_new(a);
  SourceFile *f = sources_add(s, "a.go", "/a.go", "ab\ncd\n", 6);
  Diags *d = diags_new(a, s, (DiagOptions){0});
  int n;
  diag_unsupported(d, f->base + 3, "this");
  char *text = printed(d, &n);
  assert_string_equal(text, "a.go:2:1: not supported: this\n");
  free(text);
  diag_error(d, f->base, "mistake");
  text = printed(d, &n);
  assert_int_equal(n, 1);
  assert_string_equal(text, "a.go:1:1: mistake\n");
  free(text);
  arena_free(a);
}

static void one_syntax_error_per_line(void **state) {
  (void)state;
  Arena *a = arena_new();
  Sources *s = sources_new(a);
  SourceFile *f = sources_add(s, "a.go", "/a.go", "ab\ncd\n", 6);
  Diags *d = diags_new(a, s, (DiagOptions){0});
  diag_syntax(d, f->base, "one");
  diag_syntax(d, f->base + 1, "two");
  diag_syntax(d, f->base + 3, "three");
  int n;
  char *text = printed(d, &n);
  assert_string_equal(text, "a.go:1:1: syntax error: one\na.go:2:1: syntax error: three\n");
  free(text);
  arena_free(a);
}

static void errors_as_json(void **state) {
  (void)state;
  Arena *a = arena_new();
  Sources *s = sources_new(a);
  SourceFile *f = sources_add(s, "a.go", "/a.go", "x", 1);
  Diags *d = diags_new(a, s, (DiagOptions){.json = true});
  diag_error(d, f->base, "a \"b\"\n\tc\\");
  int n;
  char *text = printed(d, &n);
  assert_string_equal(text, "{\"file\":\"a.go\",\"line\":1,\"col\":1,\"message\":\"a \\\"b\\\"\\n\\tc\\\\\"}\n");
  free(text);
  arena_free(a);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(arena_gives_zeroed_aligned_memory),
      cmocka_unit_test(intern_gives_one_pointer_per_spelling),
      cmocka_unit_test(maps_keep_order_and_replace),
      cmocka_unit_test(vec_grows_and_pops),
      cmocka_unit_test(buf_builds_text),
      cmocka_unit_test(positions_find_line_and_column),
      cmocka_unit_test(errors_come_sorted_and_once),
      cmocka_unit_test(gc_says_it_once_per_line),
      cmocka_unit_test(unsupported_only_without_errors),
      cmocka_unit_test(one_syntax_error_per_line),
      cmocka_unit_test(errors_as_json),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
