/* state_test.c - compilations share nothing: they take turns step by step in one thread, and work at once in two, and
   each gives what it gives alone. Under TSan and ASan too (make tsan-state, make asan).

   The programs are those of testdata/, correct ones and wrong ones. What a compilation gives is one text: the C text, or the
   errors as they are printed. */
#include <dirent.h>
#include <pthread.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <cmocka.h>
#include "../driver.h"
#include "../internal.h"

enum { MAX_PROGRAMS = 400 };
static char *programs[MAX_PROGRAMS];
static char *alone[MAX_PROGRAMS]; /* what each gives when nothing else is compiled */
static int nprograms;

typedef struct Course {
  Compilation *c;
  DriverStatus status;
  char *result;
} Course;
enum { STEPS = 6 };

static char *printed_errors(Compilation *c) {
  char *text = NULL;
  size_t len;
  FILE *f = open_memstream(&text, &len);
  driver_print_errors(c, f);
  fclose(f);
  return text;
}

static void emit(Course *x) {
  DriverProgram *p;
  x->status = driver_emit(x->c, &p);
  if (x->status == DRIVER_OK) x->result = strdup(p->text.s);
  driver_program_free(p);
}

static void step(Course *x, int i, char *name) {
  switch (i) {
  case 0: x->c = driver_new(&(DriverOptions){.target = DRIVER_EXECUTABLE, .all_errors = true}); return;
  case 1: x->status = driver_check(x->c, &name, 1); return;
  case 2: x->status = driver_lower(x->c); return;
  case 3: x->status = driver_opt(x->c); return;
  case 4: emit(x); return;
  case 5:
    if (x->status == DRIVER_ERRORS) x->result = printed_errors(x->c);
    driver_free(x->c);
  }
}

static char *compile(char *name) {
  Course x = {0};
  for (int i = 0; i < STEPS; i++) step(&x, i, name);
  return x.result;
}

static void take_turns(void **state) {
  (void)state;
  for (int i = 0; i + 1 < nprograms; i++) {
    Course x = {0}, y = {0};
    for (int k = 0; k < STEPS; k++) {
      step(&x, k, programs[i]);
      step(&y, k, programs[i + 1]);
    }
    assert_string_equal(x.result, alone[i]);
    assert_string_equal(y.result, alone[i + 1]);
    free(x.result), free(y.result);
  }
}

/* One is begun before and ended after many others. */
static void one_outlasts_others(void **state) {
  (void)state;
  Course x = {0};
  for (int i = 0; i < STEPS; i++) {
    for (int k = 1; k < nprograms; k += 7) free(compile(programs[k]));
    step(&x, i, programs[0]);
  }
  assert_string_equal(x.result, alone[0]);
  free(x.result);
}

typedef struct Worker {
  int first, way;
  int wrong;
} Worker;

static void *work(void *arg) {
  Worker *w = arg;
  for (int i = 0, k = w->first; i < nprograms; i++, k = (k + w->way + nprograms) % nprograms) {
    char *result = compile(programs[k]);
    w->wrong += !result || strcmp(result, alone[k]) != 0;
    free(result);
  }
  return NULL;
}

static void in_two_threads(void **state) {
  (void)state;
  pthread_t a, b;
  Worker up = {0, 1, 0}, down = {nprograms - 1, -1, 0};
  pthread_create(&a, NULL, work, &up);
  pthread_create(&b, NULL, work, &down);
  pthread_join(a, NULL);
  pthread_join(b, NULL);
  assert_int_equal(up.wrong + down.wrong, 0);
}

/* ---- failures are values ---- */

static void missing_file_is_an_error(void **state) {
  (void)state;
  char name[] = "/no/such/file.go", *names[] = {name};
  Compilation *c = driver_new(&(DriverOptions){0});
  assert_int_equal(driver_check(c, names, 1), DRIVER_ERRORS);
  assert_int_equal(driver_errors(c), 1);
  DriverError e = driver_error(c, 0);
  assert_null(e.file);
  assert_string_equal(e.message, "/no/such/file.go: no such file or directory");
  DriverProgram *p;
  assert_int_equal(driver_emit(c, &p), DRIVER_ERRORS); /* the same failure again */
  assert_null(p);
  driver_free(c);
}

static void errors_have_places(void **state) {
  (void)state;
  char path[] = "/tmp/state-XXXXXX.go", *names[] = {path};
  int fd = mkstemps(path, 3);
  assert_true(write(fd, "package main\n\nfunc main() { undefined() }\n", 42) > 0);
  close(fd);
  Compilation *c = driver_new(&(DriverOptions){0});
  assert_int_equal(driver_check(c, names, 1), DRIVER_ERRORS);
  assert_int_equal(driver_errors(c), 1);
  DriverError e = driver_error(c, 0);
  assert_string_equal(e.file, path);
  assert_int_equal(e.line, 3);
  assert_int_equal(e.col, 15);
  assert_string_equal(e.message, "undefined: undefined");
  driver_free(c);
  unlink(path);
}

static void unknown_window_is_a_failure(void **state) {
  (void)state;
  Compilation *c = driver_new(&(DriverOptions){0});
  assert_int_equal(driver_check(c, &programs[0], 1), DRIVER_OK);
  assert_int_equal(driver_dump(c, "main.nothing.lower", stdout), DRIVER_FAILED);
  assert_string_equal(driver_why(c), "no function main.nothing in what -dump=lower shows");
  driver_free(c);
}

static void failing_compiler_is_a_text(void **state) {
  (void)state;
  Compilation *c = driver_new(&(DriverOptions){.target = DRIVER_EXECUTABLE});
  DriverProgram *p;
  assert_int_equal(driver_check(c, &programs[0], 1), DRIVER_OK);
  assert_int_equal(driver_emit(c, &p), DRIVER_OK);
  driver_free(c);
  char *why;
  DriverBuild b = {.out = "/tmp/no/such/dir/x", .unfinished = "/tmp/no/such/dir/x.tmp", .root = "/tmp"};
  setenv("CC", "false", 1);
  assert_int_equal(driver_build(p, &b, &why), DRIVER_FAILED);
  assert_string_equal(why, "false failed:\n");
  free(why);
  setenv("CC", "/no/such/cc", 1);
  assert_int_equal(driver_build(p, &b, &why), DRIVER_FAILED);
  assert_string_equal(why, "/no/such/cc: No such file or directory\n");
  free(why);
  unsetenv("CC");
  driver_program_free(p);
}

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define LIMITED 0 /* sanitizers reserve more address space than any limit leaves */
#else
#define LIMITED 1
#endif

/* How a large program goes with so much memory beyond what the process has: the status, by fork, since a limit stays. */
static int compile_within(char *name, rlim_t more) {
  pid_t pid = fork();
  if (pid == 0) {
    char line[128] = "";
    FILE *f = fopen("/proc/self/statm", "r");
    if (f && fgets(line, sizeof line, f)) fclose(f);
    struct rlimit limit = {strtoul(line, NULL, 10) * 4096 + more, strtoul(line, NULL, 10) * 4096 + more};
    setrlimit(RLIMIT_AS, &limit);
    Compilation *c = driver_new(&(DriverOptions){.target = DRIVER_EXECUTABLE});
    DriverProgram *p = NULL;
    DriverStatus s = !c ? DRIVER_NO_MEMORY : driver_check(c, &name, 1);
    if (s == DRIVER_OK) s = driver_emit(c, &p);
    driver_program_free(p);
    driver_free(c);
    _exit((int)s);
  }
  int how;
  waitpid(pid, &how, 0);
  return WIFEXITED(how) ? WEXITSTATUS(how) : 128 + WTERMSIG(how);
}

/* Many limits, so that memory runs out in every step. */
static void exhausted_memory_is_a_status(void **state) {
  (void)state;
  char path[] = "/tmp/state-XXXXXX.go";
  FILE *f = fdopen(mkstemps(path, 3), "w");
  fputs("package main\n\nfunc main() {}\n", f);
  for (int i = 0; i < 4000; i++)
    fprintf(f,
            "\nfunc F%d(a, b int) (s []string) { for i := a; i < b; i++ { s = append(s, string(rune(i))) }; return s }\n"
            "\nvar V%d = F%d(%d, 7)\n",
            i, i, i, i);
  fclose(f);
  bool failed = false, done = false;
  for (rlim_t mb = 0; LIMITED && mb < 100; mb += 5) {
    int status = compile_within(path, mb << 20);
    assert_true(status == DRIVER_OK || status == DRIVER_NO_MEMORY);
    failed |= status == DRIVER_NO_MEMORY;
    done |= status == DRIVER_OK;
  }
  assert_true(!LIMITED || (failed && done));
  unlink(path);
}

/* ---- */

static int by_name(const void *a, const void *b) { return strcmp(*(char *const *)a, *(char *const *)b); }

/* Every stride-th program of the folder. */
static void take_programs(const char *dir, int stride) {
  DIR *d = opendir(dir);
  char *all[4096];
  int n = 0;
  for (struct dirent *e; d && n < 4096 && (e = readdir(d));) {
    char path[1024];
    size_t len = strlen(e->d_name);
    snprintf(path, sizeof path, "%s/%s", dir, e->d_name);
    if (len > 3 && strcmp(e->d_name + len - 3, ".go") == 0) all[n++] = strdup(path);
  }
  closedir(d);
  qsort(all, (size_t)n, sizeof *all, by_name);
  for (int i = 0; i < n; i++)
    if (i % stride == 0 && nprograms < MAX_PROGRAMS)
      programs[nprograms++] = all[i];
    else
      free(all[i]);
}

int main(void) {
  int stride = getenv("STRIDE") ? atoi(getenv("STRIDE")) : 5;
  const char *dirs[] = {"testdata/run", "testdata/spec", "testdata/lib", "testdata/lower", "testdata/check", "testdata/parse"};
  for (size_t i = 0; i < sizeof dirs / sizeof *dirs; i++) take_programs(dirs[i], stride);
  for (int i = 0; i < nprograms; i++) alone[i] = compile(programs[i]);
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(take_turns),
      cmocka_unit_test(one_outlasts_others),
      cmocka_unit_test(in_two_threads),
      cmocka_unit_test(missing_file_is_an_error),
      cmocka_unit_test(errors_have_places),
      cmocka_unit_test(unknown_window_is_a_failure),
      cmocka_unit_test(failing_compiler_is_a_text),
      cmocka_unit_test(exhausted_memory_is_a_status),
  };
  int failed = cmocka_run_group_tests(tests, NULL, NULL);
  for (int i = 0; i < nprograms; i++) free(programs[i]), free(alone[i]);
  return failed;
}
