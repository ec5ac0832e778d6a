/* testprogram.c - what a process becomes that runs a package's tests.

   It compiles the package, or finds it in the cache, tells through a pipe how that ended (Outcome), and becomes the test program. Its
   errors of compilation and what the program prints go through two more pipes. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
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

static void look_for_mistakes(Compilation *c, const TestOptions *t, const DriverTest *test, int fd) {
  const char *text, *cause;
  DriverStatus s = driver_vet_test(c, test, t->vet, &text, &cause);
  if (s == DRIVER_OK && !text) return;
  if (text) fputs(text, stderr);
  give_up(c, s, &(DriverTestResult){.cause = cause}, fd);
}

static DriverProgram *compile(const TestOptions *t, const DriverTest *test, DriverCache *cache, int fd) {
  DriverOptions how = compile_options(&t->compile);
  how.target = cmd_test_builds(t) ? DRIVER_EXECUTABLE : DRIVER_MEMORY;
  how.cache = cache;
  DriverTestResult r = {0};
  Compilation *c = driver_new(&how);
  DriverStatus s = c ? driver_check_test(c, test, &r) : DRIVER_NO_MEMORY;
  if (s != DRIVER_OK) give_up(c, s, &r, fd);
  if (!test->std && s == DRIVER_OK && *t->vet) look_for_mistakes(c, t, test, fd);
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
  char *names[] = {"test", test->std ? "std" : "user", (char *)test->path, (char *)test->dir, (char *)t->vet};
  Options opt = t->compile;
  DriverCache *cache;
  opt.names = names;
  opt.nnames = sizeof names / sizeof *names;
  return cache_open(&opt, cmd_test_builds(t) ? DRIVER_EXECUTABLE : DRIVER_MEMORY, &cache) ? cache : NULL;
}

bool cmd_test_caches(const TestOptions *t) {
  static const char *const good[] = {"benchtime", "cpu",     "list",     "parallel", "run",      "short",
                                     "skip",      "timeout", "failfast", "v",        "fullpath", "outputdir"};
  bool ok = t->packages.len && !cmd_test_builds(t);
  for (int i = 2; ok && i < t->args.len; i++) { /* after the program and -test.paniconexit0 */
    const char *arg = t->args.at[i];
    size_t n = strncmp(arg, "-test.", 6) == 0 ? strcspn(arg + 6, "=") : 0, k = 0;
    while (k < sizeof good / sizeof *good && (strlen(good[k]) != n || strncmp(good[k], arg + 6, n) != 0)) k++;
    ok = n && arg[6 + n] && k < sizeof good / sizeof *good;
  }
  return ok;
}

/* The test passed before: its output again, and the end. Else its key, "" where no result may be kept. */
static void use_result(const TestOptions *t, const DriverTest *test, DriverCache *cache, const int fd[NPIPES], DriverTestKey key) {
  char *out;
  size_t n;
  key[0] = 0;
  if (!cache || !fd || !cmd_test_caches(t) || !driver_cached_result(cache, t->args.at + 1, t->args.len - 1, test->dir, key, &out, &n))
    return;
  note(fd[NOTE], CACHED);
  for (ssize_t put; n > 0; out += put, n -= (size_t)put)
    if ((put = write(fd[OUTPUT], out, n)) <= 0) _exit(EXIT_ERRORS);
  _exit(0);
}

/* Compiled, or from the cache. fds: NULL: nobody asks for a result. */
static DriverCode *get_code(const TestOptions *t, const DriverTest *test, int fd, const int fds[NPIPES], DriverTestKey key) {
  DriverCache *cache = open_cache(t, test);
  DriverCode *code;
  if (!driver_cached_code(cache, &code)) {
    DriverProgram *p = compile(t, test, cache, fd);
    if (driver_jit(p, &code) != DRIVER_OK) give_up(NULL, DRIVER_NO_MEMORY, &(DriverTestResult){.title = test->path}, fd);
    driver_program_free(p);
  }
  use_result(t, test, cache, fds, key);
  driver_cache_close(cache);
  return code;
}

/* For the processes that the test starts from its own program, which is ours: cmd_run_test_again. */
static void remember(const TestOptions *t, const DriverTest *test, const char *from) {
  Buf b = {0};
  const char *tags = t->compile.tags, *mod = t->compile.mod;
  buf_printf(&b, "%c%s\n%s%s\n%s\n%s\n%s\n%s", test->std ? 's' : 'u', test->path, tags ? "=" : "", tags ? tags : "", mod ? mod : "", t->vet,
             test->dir, from);
  setenv(TEST_AGAIN, buf_cstr(&b), 1);
  buf_free(&b);
}

/* ---- executables ---- */

bool cmd_test_builds(const TestOptions *t) { return t->only_build || t->out || t->exec.len; }

char *cmd_test_name(const DriverTest *test) {
  const char *base = strrchr(test->path, '/');
  char *name;
  if (asprintf(&name, "%s.test", base ? base + 1 : test->path) < 0) abort();
  return name;
}

static bool is_folder(const char *path) {
  struct stat st;
  size_t n = strlen(path);
  return path[n - 1] == '/' || (stat(path, &st) == 0 && S_ISDIR(st.st_mode));
}

/* Packages whose executables would have one name. */
static bool names_differ(const DriverTest *tests, int n) {
  bool ok = true;
  for (int i = 0; i < n; i++) {
    char *name = cmd_test_name(&tests[i]);
    int found = 0, before = 0;
    for (int k = 0; k < n; k++) {
      char *other = cmd_test_name(&tests[k]);
      bool same = strcmp(name, other) == 0;
      found += same;
      before += same && k < i;
      free(other);
    }
    if (found > 1 && before == 0) fprintf(stderr, "cannot write test binary %s for multiple packages:\n%s\n", name, tests[i].path);
    for (int k = i + 1; found > 1 && before == 0 && k < n; k++) {
      char *other = cmd_test_name(&tests[k]);
      if (strcmp(name, other) == 0) fprintf(stderr, "%s\n", tests[k].path);
      free(other);
    }
    ok &= found == 1;
    free(name);
  }
  return ok;
}

bool cmd_place_tests(const TestOptions *t, const DriverTest *tests, int n) {
  if (n == 1 || !(t->only_build || t->out) || (t->out && strcmp(t->out, "/dev/null") == 0)) return true;
  if (!t->out || is_folder(t->out)) return names_differ(tests, n);
  fputs("with multiple packages, -o must refer to a directory or /dev/null\n", stderr);
  return false;
}

/* Where the executable stays; "": nowhere. */
static char *place(const TestOptions *t, const DriverTest *test) {
  char *name = cmd_test_name(test), *path;
  if (!t->out && !t->only_build) return "";
  if (!t->out) return name;
  if (strcmp(t->out, "/dev/null") == 0) return "";
  if (!is_folder(t->out)) return strdup(t->out);
  return asprintf(&path, "%s/%s", t->out, name) < 0 ? NULL : path;
}

/* With the folders above it, as the go command makes them. */
static void make_folders(const char *path) {
  char *copy = strdup(path);
  for (char *p = copy ? copy + 1 : NULL; p && (p = strchr(p, '/')); *p++ = '/') {
    *p = 0;
    mkdir(copy, 0777);
  }
  free(copy);
}

static void build(const TestOptions *t, const DriverTest *test, const char *program, int fd) {
  DriverCache *cache = open_cache(t, test);
  DriverProgram *p = compile_cached(&t->compile, cache);
  if (!p) p = compile(t, test, cache, fd);
  const char *kept = place(t, test);
  if (*kept) make_folders(kept);
  bool ok = !*kept || compile_executable(&t->compile, p, kept) == 0;
  ok = ok && (t->only_build || compile_executable(&t->compile, p, program) == 0);
  if (!ok) give_up(NULL, DRIVER_ERRORS, &(DriverTestResult){.title = NULL}, fd);
  driver_program_free(p);
  driver_cache_close(cache);
  if (!t->only_build) return;
  note(fd, BUILT);
  _exit(0);
}

/* The executable, perhaps run by another program. */
static _Noreturn void execute(const TestOptions *t, char *program) {
  Words all = {0};
  for (int i = 0; i < t->exec.len; i++) flags_add_word(&all, t->exec.at[i]);
  flags_add_word(&all, program);
  for (int i = 1; i < t->args.len; i++) flags_add_word(&all, t->args.at[i]);
  flags_add_word(&all, NULL);
  execvp(all.at[0], (char **)all.at);
  if (errno == ENOENT && !strchr(all.at[0], '/'))
    printf("exec: \"%s\": executable file not found in $PATH\n", all.at[0]);
  else
    printf("fork/exec %s: %s\n", all.at[0], strerror(errno));
  fflush(stdout);
  _exit(EXIT_ERRORS);
}

/* ---- */

/* The log lies beside the program. */
static const char *log_flag(const char *program) {
  char *flag;
  if (asprintf(&flag, "-test.testlogfile=%.*s/" TEST_LOG, (int)(strrchr(program, '/') - program), program) < 0) abort();
  return flag;
}

_Noreturn void cmd_become_test(const TestOptions *t, const DriverTest *test, char *program, const int fd[NPIPES]) {
  dup2(fd[ERRORS], 2);
  char *from = getcwd(NULL, 0);
  DriverCode *code = NULL;
  DriverTestKey key = "";
  if (cmd_test_builds(t))
    build(t, test, program, fd[NOTE]);
  else
    code = get_code(t, test, fd[NOTE], fd, key);
  if (chdir(test->dir) != 0) give_up(NULL, DRIVER_NO_MEMORY, &(DriverTestResult){.title = test->path}, fd[NOTE]);
  char *cwd = getcwd(NULL, 0);
  if (cwd) setenv("PWD", cwd, 1);
  int null = open("/dev/null", O_RDONLY);
  dup2(null, 0);
  dup2(fd[OUTPUT], 1);
  dup2(fd[OUTPUT], 2);
  note(fd[NOTE], RUNNING);
  if (*key && write(fd[NOTE], key, strlen(key)) < 0) _exit(EXIT_ERRORS);
  for (int i = 0; i < NPIPES; i++) close(fd[i]);
  close(null);
  if (!code) execute(t, program);
  remember(t, test, from ? from : "/");
  Words args = {0};
  flags_add_word(&args, program);
  if (*key) flags_add_word(&args, log_flag(program));
  for (int i = 1; i < t->args.len; i++) flags_add_word(&args, t->args.at[i]);
  driver_start(code, args.len, (char **)args.at, t->compile.model, NULL);
}

int cmd_run_test_again(const char *what, int argc, char **argv) {
  char *rest = strdup(what), *path = strsep(&rest, "\n"), *tags = strsep(&rest, "\n"), *mod = strsep(&rest, "\n");
  char *vet = strsep(&rest, "\n"), *dir = strsep(&rest, "\n");
  int here = open(".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (!rest || chdir(rest) != 0) return EXIT_ERRORS;
  DriverTest test = {.path = path + 1, .dir = dir, .std = path[0] == 's'};
  TestOptions t = {.vet = vet, .compile = {.level = -1, .tags = *tags ? tags + 1 : NULL, .mod = *mod ? mod : NULL}};
  DriverTestKey key;
  DriverCode *code = get_code(&t, &test, 2, NULL, key);
  if (here < 0 || fchdir(here) != 0) return EXIT_ERRORS;
  close(here);
  driver_start(code, argc, argv, NULL, NULL);
}
