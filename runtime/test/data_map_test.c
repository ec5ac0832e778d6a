/* data_map_test.c - maps against a model: an array of (key, value, present).

   Random operations, also while an iteration is under way, for each of the
   three key classes; then NaN keys, clear, large elements and panics. */
#include "data_support.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

enum { KEYS = 400 };

typedef struct Model {
  int64_t value[KEYS];
  int present[KEYS];
  int64_t count;
} Model;

/* One key class under test. */
typedef struct Class {
  const Type *key;
  void (*make)(int k, void *out);
  int (*number)(const void *key);
} Class;

static char names[KEYS][24];

static void make_int(int k, void *out) { *(int64_t *)out = (int64_t)k * 1000003; }
static int int_number(const void *p) { return (int)(*(const int64_t *)p / 1000003); }
static void make_string(int k, void *out) {
  snprintf(names[k], sizeof names[k], "key number %d", k);
  *(String *)out = str(names[k]);
}
static int string_number(const void *p) {
  const String *s = p;
  return atoi((const char *)s->ptr + 11);
}
static void make_float(int k, void *out) { *(double *)out = k / 8.0; }
static int float_number(const void *p) { return (int)(*(const double *)p * 8); }
static void make_any(int k, void *out) {
  Eface *e = out;
  String s;
  if (k % 2) {
    *e = (Eface){&type_int, rt_convT64((uint64_t)k)};
  } else {
    make_string(k, &s);
    *e = (Eface){&type_string, rt_convTstring(s)};
  }
}
static int any_number(const void *p) {
  const Eface *e = p;
  return e->type == &type_int ? (int)*(int64_t *)e->data : string_number(e->data);
}
static void make_i16(int k, void *out) { *(int16_t *)out = (int16_t)k; }
static int i16_number(const void *p) { return *(const int16_t *)p; }

static const Class classes[] = {
    {&type_int, make_int, int_number}, {&type_string, make_string, string_number}, {&type_float64, make_float, float_number},
    {&type_any, make_any, any_number}, {&type_int16, make_i16, i16_number},
};
enum { NCLASSES = sizeof classes / sizeof classes[0] };

static void set(const Class *c, const Type *t, Map *m, Model *w, int k, int64_t v) {
  uint64_t key[2];
  c->make(k, key);
  *(int64_t *)rt_mapassign(t, m, key) = v;
  w->count += !w->present[k];
  w->present[k] = 1;
  w->value[k] = v;
}

static void del(const Class *c, const Type *t, Map *m, Model *w, int k) {
  uint64_t key[2];
  c->make(k, key);
  rt_mapdelete(t, m, key);
  w->count -= w->present[k];
  w->present[k] = 0;
}

static void check_all(const Class *c, const Type *t, Map *m, Model *w) {
  uint64_t key[2];
  assert_int_equal(*(int64_t *)m, w->count);
  for (int k = 0; k < KEYS; k++) {
    c->make(k, key);
    int64_t *p = rt_mapaccess2(t, m, key);
    assert_int_equal(p != NULL, w->present[k]);
    if (p) assert_int_equal(*p, w->value[k]);
    assert_int_equal(*(int64_t *)rt_mapaccess1(t, m, key), w->present[k] ? w->value[k] : 0);
  }
}

/* Entries present all the while must come exactly once, deleted ones not at
   all, new ones at most once, each with its value of that moment. */
static void iterate(const Class *c, const Type *t, Map *m, Model *w, int mutate) {
  int seen[KEYS] = {0}, stayed[KEYS];
  MapIter it;
  memcpy(stayed, w->present, sizeof stayed);
  for (rt_mapiterinit(t, m, &it); it.key != NULL; rt_mapiternext(&it)) {
    int k = c->number(it.key);
    assert_true(w->present[k]);
    assert_int_equal(*(int64_t *)it.elem, w->value[k]);
    seen[k]++;
    for (int i = 0; i < mutate; i++) {
      int j = rand() % KEYS;
      if (rand() % 2) {
        if (!w->present[j] && seen[j]) continue; /* may come again: not counted */
        set(c, t, m, w, j, rand());
      } else {
        del(c, t, m, w, j);
        stayed[j] = 0;
      }
    }
    if (mutate && rand() % 300 == 0) {
      rt_mapclear(t, m);
      memset(w, 0, sizeof *w);
      memset(stayed, 0, sizeof stayed);
    }
  }
  for (int k = 0; k < KEYS; k++) {
    assert_true(seen[k] <= 1);
    if (stayed[k]) assert_int_equal(seen[k], 1);
  }
}

static void test_model(void **state) {
  (void)state;
  for (int n = 0; n < NCLASSES * 12; n++) {
    const Class *c = &classes[n % NCLASSES];
    Type t = map_type(c->key, &type_int);
    static Model w;
    memset(&w, 0, sizeof w);
    Map *m = rt_makemap(&t, n % 3 ? 0 : 100);
    for (int step = 0; step < 40; step++) {
      int keys = 1 + rand() % KEYS;
      for (int i = 0; i < 60; i++) {
        if (rand() % 3)
          set(c, &t, m, &w, rand() % keys, rand());
        else
          del(c, &t, m, &w, rand() % keys);
      }
      check_all(c, &t, m, &w);
      iterate(c, &t, m, &w, 0);
      iterate(c, &t, m, &w, rand() % 6);
      check_all(c, &t, m, &w);
    }
  }
}

static void test_fast_paths(void **state) {
  (void)state;
  Type ti = map_type(&type_int, &type_int), ts = map_type(&type_string, &type_int);
  Map *mi = rt_makemap(&ti, 0), *ms = rt_makemap(&ts, 0);
  char buf[5000][8];
  for (int i = 0; i < 5000; i++) {
    sprintf(buf[i], "k%d", i);
    *(int64_t *)rt_mapassign_64(&ti, mi, (uint64_t)i) = i;
    *(int64_t *)rt_mapassign_str(&ts, ms, str(buf[i])) = i;
  }
  for (int i = 0; i < 5000; i++) {
    String s = str(buf[i]);
    assert_int_equal(*(int64_t *)rt_mapaccess1_64(&ti, mi, (uint64_t)i), i);
    assert_int_equal(*(int64_t *)rt_mapaccess1(&ti, mi, &(int64_t){i}), i);
    assert_int_equal(*(int64_t *)rt_mapaccess2_str(&ts, ms, s), i);
    assert_int_equal(*(int64_t *)rt_mapaccess2(&ts, ms, &s), i);
  }
  assert_null(rt_mapaccess2_64(&ti, mi, 5000));
  assert_null(rt_mapaccess2_str(&ts, ms, str("k5000")));
}

static void test_nan_keys(void **state) {
  (void)state;
  Type t = map_type(&type_float64, &type_int);
  Map *m = rt_makemap(&t, 0);
  double nan = NAN;
  int64_t sum = 0, n = 0;
  MapIter it;
  for (int i = 1; i <= 100; i++) *(int64_t *)rt_mapassign(&t, m, &nan) = i;
  assert_int_equal(*(int64_t *)m, 100);
  assert_null(rt_mapaccess2(&t, m, &nan));
  rt_mapdelete(&t, m, &nan);
  for (rt_mapiterinit(&t, m, &it); it.key; rt_mapiternext(&it), n++) {
    sum += *(int64_t *)it.elem;
    if (n < 50) *(int64_t *)rt_mapassign(&t, m, &(double){n + 0.5}) = 0; /* makes the map move */
  }
  assert_int_equal(sum, 5050);
  n = 0;
  for (rt_mapiterinit(&t, m, &it); it.key; rt_mapiternext(&it), n++) rt_mapclear(&t, m);
  assert_int_equal(n, 1);
  assert_int_equal(*(int64_t *)m, 0);
}

static void test_zeros(void **state) {
  (void)state;
  Type t = map_type(&type_float64, &type_int);
  Map *m = rt_makemap(&t, 0);
  MapIter it;
  *(int64_t *)rt_mapassign(&t, m, &(double){0.0}) = 1;
  *(int64_t *)rt_mapassign(&t, m, &(double){-0.0}) = 2;
  assert_int_equal(*(int64_t *)m, 1);
  rt_mapiterinit(&t, m, &it);
  assert_true(signbit(*(double *)it.key));
}

static void test_big_elements(void **state) {
  (void)state;
  Type elem = bytes_type(5000), empty = bytes_type(0);
  Type t = map_type(&type_int, &elem), te = map_type(&empty, &empty);
  Map *m = rt_makemap(&t, 0);
  uint8_t *zero = rt_mapaccess1_64(&t, m, 1);
  for (int i = 0; i < 5000; i++) assert_int_equal(zero[i], 0);
  for (uint64_t k = 0; k < 50; k++) memset(rt_mapassign_64(&t, m, k), (int)k + 1, 5000);
  for (uint64_t k = 0; k < 50; k++) assert_int_equal(((uint8_t *)rt_mapaccess1_64(&t, m, k))[4999], k + 1);
  rt_mapdelete(&t, m, &(uint64_t){7});
  uint8_t *fresh = rt_mapassign_64(&t, m, 7);
  for (int i = 0; i < 5000; i++) assert_int_equal(fresh[i], 0);
  Map *e = rt_makemap(&te, 0);
  rt_mapassign(&te, e, rt_zerobase);
  rt_mapassign(&te, e, rt_zerobase);
  assert_int_equal(*(int64_t *)e, 1);
}

static void test_panics(void **state) {
  (void)state;
  Type t = map_type(&type_any, &type_int);
  Map *m = rt_makemap(&t, 0);
  Slice s = {NULL, 0, 0};
  Eface bad = {&type_bytes, &s};
  CATCH(rt_mapassign(&t, NULL, &bad));
  assert_string_equal(panic_text, "assignment to entry in nil map");
  CATCH(rt_mapassign(&t, m, &bad));
  assert_string_equal(panic_text, "runtime error: hash of unhashable type []uint8");
  CATCH(rt_mapaccess1(&t, NULL, &bad));
  assert_string_equal(panic_text, "hash of unhashable type: []uint8");
  CATCH(rt_mapdelete(&t, m, &bad));
  assert_string_equal(panic_text, "hash of unhashable type: []uint8");
  rt_mapassign(&t, m, &(Eface){&type_int, rt_convT64(1)});
  CATCH(rt_mapaccess2(&t, m, &bad));
  assert_string_equal(panic_text, "runtime error: hash of unhashable type []uint8");
  CATCH(rt_mapassign(&t, m, &(Eface){&type_int, rt_convT64(2)}));
  assert_string_equal(panic_text, "");
}

static void test_order_is_random(void **state) {
  (void)state;
  Type t = map_type(&type_int, &type_int);
  Map *m = rt_makemap(&t, 0);
  int first[4] = {0};
  MapIter it;
  for (uint64_t k = 0; k < 4; k++) rt_mapassign_64(&t, m, k);
  for (int i = 0; i < 200; i++) {
    rt_mapiterinit(&t, m, &it);
    first[*(int64_t *)it.key]++;
  }
  for (int k = 0; k < 4; k++) assert_true(first[k] > 0);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_model),           cmocka_unit_test(test_fast_paths),   cmocka_unit_test(test_nan_keys),
      cmocka_unit_test(test_zeros),           cmocka_unit_test(test_big_elements), cmocka_unit_test(test_panics),
      cmocka_unit_test(test_order_is_random),
  };
  rt_heap_init();
  return cmocka_run_group_tests(tests, NULL, NULL);
}
