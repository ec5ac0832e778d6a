/* testprogram.c - what a process becomes that runs a package's tests.

   It compiles the package, or finds it in the cache, tells through a pipe how that ended (Outcome), and becomes the test program. Its
   errors of compilation and what the program prints go through two more pipes. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include "test.h"

static void note(int fd, Outcome o) {
  char c = (char)o;
  if (write(fd, &c, 1) != 1) _exit(EXIT_ERRORS);
}

static _Noreturn void give_up(Compilation *c, DriverStatus s, const DriverTestResult *r, int fd) {
  if (r->title) fprintf(stderr, "# %s\n", r->title);
  compile_report(c, s);
  fflush(stderr);
  note(fd, r->setup ? SETUP_FAILED : BUILD_FAILED);
  const char *cause = r->cause ? r->cause : r->title ? r->title : "";
  if (write(fd, cause, strlen(cause)) < 0) _exit(EXIT_ERRORS);
  _exit(EXIT_ERRORS);
}

static DriverProgram *compile(const TestOptions *t, const DriverTest *test, DriverCache *cache, int fd) {
  DriverOptions how = compile_options(&t->compile);
  how.cache = cache;
  DriverTestResult r = {0};
  Compilation *c = driver_new(&how);
  DriverStatus s = c ? driver_check_test(c, test, &r) : DRIVER_NO_MEMORY;
  if (s != DRIVER_OK) give_up(c, s, &r, fd);
  if (r.no_tests) {
    note(fd, NO_TESTS);
    _exit(0);
  }
  DriverProgram *p;
  r.title = r.cause = test->path;
  s = driver_emit(c, &p);
  if (s != DRIVER_OK) give_up(c, s, &r, fd);
  driver_free(c);
  return p;
}

/* The cache for a package's test program; the folder that minigo was started in is the current one. */
static DriverCache *open_cache(const TestOptions *t, const DriverTest *test) {
  char *names[] = {"test", test->std ? "std" : "user", (char *)test->path, (char *)test->dir};
  Options opt = t->compile;
  DriverCache *cache;
  opt.names = names;
  opt.nnames = sizeof names / sizeof *names;
  return cache_open(&opt, DRIVER_MEMORY, &cache) ? cache : NULL;
}

/* Compiled, or from the cache. */
static DriverCode *get_code(const TestOptions *t, const DriverTest *test, int fd) {
  DriverCache *cache = open_cache(t, test);
  DriverCode *code;
  if (!driver_cached_code(cache, &code)) {
    DriverProgram *p = compile(t, test, cache, fd);
    if (driver_jit(p, &code) != DRIVER_OK) give_up(NULL, DRIVER_NO_MEMORY, &(DriverTestResult){.title = test->path}, fd);
    driver_program_free(p);
  }
  driver_cache_close(cache);
  return code;
}

/* For the processes that the test starts from its own program, which is ours: cmd_run_test_again. */
static void remember(const TestOptions *t, const DriverTest *test, const char *from) {
  Buf b = {0};
  const char *tags = t->compile.tags, *mod = t->compile.mod;
  buf_printf(&b, "%c%s\n%s%s\n%s\n%s\n%s", test->std ? 's' : 'u', test->path, tags ? "=" : "", tags ? tags : "", mod ? mod : "", test->dir,
             from);
  setenv(TEST_AGAIN, buf_cstr(&b), 1);
  buf_free(&b);
}

_Noreturn void cmd_become_test(const TestOptions *t, const DriverTest *test, char *program, const int fd[NPIPES]) {
  dup2(fd[ERRORS], 2);
  char *from = getcwd(NULL, 0);
  DriverCode *code = get_code(t, test, fd[NOTE]);
  if (chdir(test->dir) != 0) give_up(NULL, DRIVER_NO_MEMORY, &(DriverTestResult){.title = test->path}, fd[NOTE]);
  char *cwd = getcwd(NULL, 0);
  if (cwd) setenv("PWD", cwd, 1);
  int null = open("/dev/null", O_RDONLY);
  dup2(null, 0);
  dup2(fd[OUTPUT], 1);
  dup2(fd[OUTPUT], 2);
  note(fd[NOTE], RUNNING);
  for (int i = 0; i < NPIPES; i++) close(fd[i]);
  close(null);
  remember(t, test, from ? from : "/");
  char **argv = (char **)t->args.at;
  argv[0] = program;
  driver_start(code, t->args.len, argv, t->compile.model, NULL);
}

int cmd_run_test_again(const char *what, int argc, char **argv) {
  char *rest = strdup(what), *path = strsep(&rest, "\n"), *tags = strsep(&rest, "\n"), *mod = strsep(&rest, "\n");
  char *dir = strsep(&rest, "\n");
  int here = open(".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (!rest || chdir(rest) != 0) return EXIT_ERRORS;
  DriverTest test = {.path = path + 1, .dir = dir, .std = path[0] == 's'};
  TestOptions t = {.compile = {.level = -1, .tags = *tags ? tags + 1 : NULL, .mod = *mod ? mod : NULL}};
  DriverCode *code = get_code(&t, &test, 2);
  if (here < 0 || fchdir(here) != 0) return EXIT_ERRORS;
  close(here);
  driver_start(code, argc, argv, NULL, NULL);
}
