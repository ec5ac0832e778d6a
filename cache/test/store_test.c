/* store_test.c - entries of a folder as the compiler never makes them, and digests. */
#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cmocka.h>
#include "../inputs.h"
#include "../store.h"

static char folder[] = "/tmp/store_testXXXXXX";
#define NAME "0123456789abcdef0123456789abcdef-x"

static int set_up(void **state) {
  (void)state;
  return mkdtemp(folder) ? 0 : -1;
}

static int tear_down(void **state) {
  (void)state;
  return store_clean(folder) && access(folder, F_OK) != 0 ? 0 : -1;
}

/* Each bit of short texts counts, and so does where a piece ends. */
static void digests_differ(void **state) {
  (void)state;
  unsigned char text[100] = {0};
  for (size_t n = 0; n <= sizeof text; n++) {
    Hash plain = hash_of(text, n);
    if (n) assert_false(hash_equal(plain, hash_of(text, n - 1)));
    for (size_t bit = 0; bit < n * 8; bit++) {
      text[bit / 8] ^= (unsigned char)(1 << bit % 8);
      assert_false(hash_equal(plain, hash_of(text, n)));
      text[bit / 8] = 0;
    }
  }
  Hasher a = hash_begin(), b = hash_begin();
  hash_add(&a, "ab", 2), hash_add(&a, "c", 1);
  hash_add(&b, "a", 1), hash_add(&b, "bc", 2);
  assert_false(hash_equal(hash_end(&a), hash_end(&b)));
}

static void reads_what_was_written(void **state) {
  (void)state;
  Store *s = store_open(folder, 0);
  uint64_t notes[STORE_NOTES] = {1, 2, 3, 4, 5, 6};
  StorePart parts[] = {{"first", 5}, {"", 0}, {"second", 6}};
  StoreEntry e;
  size_t n;
  assert_false(store_find(s, NAME, &e));
  store_write(s, NAME, parts, 3, notes);
  assert_true(store_find(s, NAME, &e));
  assert_int_equal(e.size, 11);
  assert_memory_equal(e.notes, notes, sizeof notes);
  assert_true(store_proves(&e, parts, 3));
  parts[2].at = "sEcond";
  assert_false(store_proves(&e, parts, 3));
  close(e.fd);
  store_write(s, NAME, &(StorePart){"", 0}, 1, NULL);
  char *text = store_read(s, NAME, &n);
  assert_non_null(text);
  assert_int_equal(n, 0);
  free(text);
  store_close(s);
}

/* A copy under another name proves nothing. */
static void names_count(void **state) {
  (void)state;
  char from[200], to[200];
  Store *s = store_open(folder, 0);
  size_t n;
  store_write(s, NAME, &(StorePart){"text", 4}, 1, NULL);
  snprintf(from, sizeof from, "%s/%s", folder, NAME);
  snprintf(to, sizeof to, "%s/1%s", folder, &NAME[1]);
  assert_int_equal(rename(from, to), 0);
  assert_null(store_read(s, strrchr(to, '/') + 1, &n));
  assert_int_not_equal(access(to, F_OK), 0);
  store_close(s);
}

static void stays_small(void **state) {
  (void)state;
  enum { LIMIT = 1 << 20, SIZE = 50000 };
  char name[STORE_NAME];
  static char text[SIZE];
  Store *s = store_open(folder, LIMIT);
  StoreEntry e;
  int there = 0;
  for (int i = 0; i < 100; i++) {
    snprintf(name, sizeof name, "%032x-x", i);
    store_write(s, name, &(StorePart){text, SIZE}, 1, NULL);
  }
  for (int i = 0; i < 100; i++) {
    snprintf(name, sizeof name, "%032x-x", i);
    if (!store_find(s, name, &e)) continue;
    there++;
    close(e.fd);
  }
  assert_in_range(there, LIMIT / 2 / (SIZE + STORE_HEAD), LIMIT / (SIZE + STORE_HEAD));
  store_close(s);
}

static void put(const char *path, const char *text) {
  FILE *f = fopen(path, "w");
  assert_non_null(f);
  fputs(text, f);
  fclose(f);
}

/* A file that was just written is read again, whatever its times say. */
static void records_answers(void **state) {
  (void)state;
  char path[200];
  size_t n;
  struct stat st;
  Buf record = {0};
  Inputs *in = inputs_new();
  snprintf(path, sizeof path, "%s/.new-file", folder);
  put(path, "one");
  free(inputs_read(in, path, &n));
  inputs_note_dir(in, folder);
  inputs_note_path(in, "/nonexistent/file");
  assert_true(inputs_write(in, &record));
  assert_true(inputs_same(record.s, record.len));
  assert_int_equal(stat(path, &st), 0);
  put(path, "two");
  utimensat(AT_FDCWD, path, (struct timespec[]){st.st_atim, st.st_mtim}, 0);
  assert_false(inputs_same(record.s, record.len));
  put(path, "one");
  assert_true(inputs_same(record.s, record.len));
  for (size_t len = 1; len < record.len; len += 7) (void)inputs_same(record.s, len); /* any answer but a crash */
  free(inputs_read(in, path, &n));
  put(path, "three");
  free(inputs_read(in, path, &n)); /* it changed while it was compiled */
  assert_false(inputs_write(in, &record));
  inputs_free(in);
  buf_free(&record);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(digests_differ), cmocka_unit_test(reads_what_was_written), cmocka_unit_test(names_count),
      cmocka_unit_test(stays_small),    cmocka_unit_test(records_answers),
  };
  return cmocka_run_group_tests(tests, set_up, tear_down);
}
