/* data_gc_test.c - objects survive when only these can reach them: a stack that
   is not the thread's, registered memory, the interior of another object. */
#include "data_support.h"

#include <sys/mman.h>
#include <ucontext.h>

enum { STACK = 1 << 20, CHAIN = 2000 };

typedef struct Cell {
  struct Cell *next;
  uint64_t value;
} Cell;

static const Type cell_type = {.size = sizeof(Cell), .align = 8, .kind = KIND_STRUCT, .str = {(const uint8_t *)"cell", 4}};

static Cell *make_chain(void) {
  Cell *head = NULL;
  for (uint64_t i = 0; i < CHAIN; i++) {
    Cell *c = rt_newobject(&cell_type);
    assert_null(c->next);
    c->next = head;
    c->value = i;
    head = c;
  }
  return head;
}

static void check_chain(const Cell *c) {
  uint64_t want = CHAIN;
  for (; c != NULL; c = c->next) assert_int_equal(c->value, --want);
  assert_int_equal(want, 0);
}

/* Allocates enough to overwrite whatever was freed by mistake. */
static void churn(void) {
  for (int round = 0; round < 5; round++) {
    rt_gc_collect();
    for (int i = 0; i < 20000; i++) ((Cell *)rt_newobject(&cell_type))->value = ~(uint64_t)0;
  }
}

static ucontext_t back, other;
static char *stack;

static void on_other_stack(void) {
  rt_gc_set_stack(stack, stack + STACK);
  Cell *chain = make_chain();
  churn();
  check_chain(chain);
}

static void test_other_stack(void **state) {
  (void)state;
  stack = mmap(NULL, STACK, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  assert_true(stack != MAP_FAILED);
  getcontext(&other);
  other.uc_stack.ss_sp = stack;
  other.uc_stack.ss_size = STACK;
  other.uc_link = &back;
  makecontext(&other, on_other_stack, 0);
  swapcontext(&back, &other);
}

static void test_roots(void **state) {
  (void)state;
  Cell **root = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  rt_gc_add_roots(root, root + 512);
  root[100] = make_chain();
  churn();
  check_chain(root[100]);
  rt_gc_remove_roots(root, root + 512);
}

static Cell **pushed;

static void push(void) {
  if (pushed) rt_gc_push(pushed, pushed + 512);
}

static void test_pushed_roots(void **state) {
  (void)state;
  pushed = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  rt_gc_add_roots_fn(push);
  pushed[7] = make_chain();
  churn();
  check_chain(pushed[7]);
}

static void ***last_words;

/* libgc's own kind of object does not scan the last word of a block. */
static void test_last_word(void **state) {
  (void)state;
  enum { N = 20000 };
  last_words = rt_mallocgc(N * 8, 0);
  for (uint64_t i = 0; i < N; i++) {
    uint64_t words = 1 + i % 40, *value = rt_mallocgc(8, 1);
    last_words[i] = rt_mallocgc((int64_t)words * 8, 0);
    last_words[i][words - 1] = value;
    *value = i;
  }
  rt_gc_collect();
  for (int i = 0; i < 10 * N; i++) *(uint64_t *)rt_mallocgc(8, 1) = ~(uint64_t)0;
  for (uint64_t i = 0; i < N; i++) assert_int_equal(*(uint64_t *)last_words[i][i % 40], i);
}

static uint64_t *interior; /* bss is a root */

static void test_interior(void **state) {
  (void)state;
  interior = (uint64_t *)rt_newarray(&type_int, 1000) + 999;
  for (int i = 0; i < 1000; i++) interior[-i] = 5;
  churn();
  for (int i = 0; i < 1000; i++) assert_int_equal(interior[-i], 5);
}

static void test_stats(void **state) {
  (void)state;
  RtMemStats before, after;
  rt_memstats(&before);
  for (int i = 0; i < 1000; i++) rt_newobject(&cell_type);
  rt_memstats(&after);
  assert_int_equal(after.mallocs - before.mallocs, 1000);
  assert_int_equal(after.total_alloc - before.total_alloc, 1000 * sizeof(Cell));
}

static void test_zero_size(void **state) {
  (void)state;
  Type empty = bytes_type(0);
  assert_ptr_equal(rt_newobject(&empty), rt_newarray(&type_int, 0));
  assert_ptr_equal(rt_mallocgc(0, 0), rt_zerobase);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_roots),       cmocka_unit_test(test_pushed_roots), cmocka_unit_test(test_interior),
      cmocka_unit_test(test_last_word),   cmocka_unit_test(test_stats),        cmocka_unit_test(test_zero_size),
      cmocka_unit_test(test_other_stack), /* last: the collector now looks at that stack */
  };
  rt_heap_init();
  return cmocka_run_group_tests(tests, NULL, NULL);
}
