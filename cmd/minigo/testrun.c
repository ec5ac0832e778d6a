/* testrun.c - the packages of `minigo test`, each compiled and run in a process of its own (testprogram.c).

   The parent keeps what a package printed until those before it are printed, or passes it on at once where only one is tested.
   What is printed, and when, is cmd/go's. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#include "test.h"

typedef struct Job {
  const DriverTest *test;
  pid_t pid;
  int fd[NPIPES]; /* -1: closed */
  Outcome outcome;
  double started, took;
  int status; /* as waitpid has it */
  bool killed, ended, reported, passed;
  bool streams, keeps;    /* what it prints is shown at once; is kept, to be looked at in the end */
  Buf out, errors, cause; /* cause: the package that the errors come from */
  TestJson *json;         /* -json, and the start of the test was told */
  size_t told;            /* of out, to json */
  char *folder, *program; /* a link to ourselves with the name of a test program, in a folder of its own */
} Job;

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

/* Tests ask whether os.Args[0] ends in ".test", and some start it. */
static bool make_program(Job *j, bool builds) {
  const char *tmp = getenv("TMPDIR");
  char self[PATH_MAX];
  ssize_t n = readlink("/proc/self/exe", self, sizeof self - 1);
  if (n <= 0 || asprintf(&j->folder, "%s/minigo-testXXXXXX", tmp && *tmp ? tmp : "/tmp") < 0 || !mkdtemp(j->folder)) return false;
  self[n] = 0;
  return asprintf(&j->program, "%s/%s", j->folder, cmd_test_name(j->test)) > 0 && (builds || symlink(self, j->program) == 0);
}

static char *log_file(const Job *j) {
  char *log;
  if (asprintf(&log, "%s/" TEST_LOG, j->folder ? j->folder : "") < 0) abort();
  return log;
}

static void remove_program(Job *j) {
  char *log = log_file(j);
  unlink(log);
  free(log);
  if (j->program) unlink(j->program);
  if (j->folder) rmdir(j->folder);
  free(j->program);
  free(j->folder);
}

static bool start(const TestOptions *t, Job *j) {
  if (!make_program(j, cmd_test_builds(t))) return false;
  int ends[NPIPES][2], theirs[NPIPES];
  for (int i = 0; i < NPIPES; i++) {
    if (pipe2(ends[i], O_CLOEXEC) != 0) return false;
    j->fd[i] = ends[i][0];
    theirs[i] = ends[i][1];
  }
  fflush(NULL);
  j->pid = fork();
  if (j->pid == 0) cmd_become_test(t, j->test, j->program, theirs);
  for (int i = 0; i < NPIPES; i++) close(theirs[i]);
  return j->pid > 0;
}

static void close_pipe(Job *j, int i) {
  close(j->fd[i]);
  j->fd[i] = -1;
}

static void take_note(Job *j, const char *text, size_t n) {
  if (j->outcome == UNKNOWN) {
    j->outcome = (Outcome)text[0];
    j->started = now();
    text++, n--;
  }
  buf_write(&j->cause, text, n);
}

static void take_input(Job *j, int i) {
  char text[1 << 14];
  ssize_t n = read(j->fd[i], text, sizeof text);
  if (n < 0 && errno == EINTR) return;
  if (n <= 0) {
    close_pipe(j, i);
  } else if (i == NOTE) {
    take_note(j, text, (size_t)n);
  } else {
    if (i == ERRORS || j->keeps) buf_write(i == OUTPUT ? &j->out : &j->errors, text, (size_t)n);
    if (i == OUTPUT && j->streams) {
      fwrite(text, 1, (size_t)n, stdout);
      fflush(stdout);
    }
  }
}

static void find_end(Job *j) {
  int status;
  if (!j->pid || j->ended) return;
  if (j->fd[OUTPUT] < 0 && j->fd[ERRORS] < 0 && j->fd[NOTE] < 0 && waitpid(j->pid, &status, 0) == j->pid) {
    j->ended = true;
    j->status = status;
    j->took = now() - j->started;
  }
}

/* Waits for something to happen to the first n jobs. */
static void attend(const TestOptions *t, Job *jobs, int n) {
  struct pollfd *fds = calloc((size_t)n * NPIPES, sizeof *fds);
  for (int i = 0; i < n * NPIPES; i++) fds[i] = (struct pollfd){.fd = jobs[i / NPIPES].fd[i % NPIPES], .events = POLLIN};
  poll(fds, (nfds_t)(n * NPIPES), 1000);
  for (int i = 0; i < n * NPIPES; i++)
    if (fds[i].fd >= 0 && fds[i].revents) take_input(&jobs[i / NPIPES], i % NPIPES);
  free(fds);
  for (int i = 0; i < n; i++) {
    Job *j = &jobs[i];
    if (j->outcome == RUNNING && !j->ended && !j->killed && t->kill_after > 0 && now() - j->started > t->kill_after) {
      j->killed = true;
      kill(j->pid, SIGKILL);
    }
    find_end(j);
  }
}

/* ---- results ---- */

static void say_text(Job *j, const char *s, size_t n) {
  if (j->json)
    cmd_json_write(j->json, s, n);
  else
    fwrite(s, 1, n, stdout);
}

static void __attribute__((format(printf, 2, 3))) say(Job *j, const char *fmt, ...) {
  Buf b = {0};
  va_list ap;
  va_start(ap, fmt);
  buf_vprintf(&b, fmt, ap);
  va_end(ap);
  say_text(j, b.s, b.len);
  buf_free(&b);
}

static bool ends_line(Job *j) { return j->out.len && j->out.s[j->out.len - 1] == '\n'; }

static void say_exit(Job *j) {
  if (WIFSIGNALED(j->status))
    say(j, "signal: %s%s\n", WTERMSIG(j->status) == SIGKILL ? "killed" : strsignal(WTERMSIG(j->status)),
        WCOREDUMP(j->status) ? " (core dumped)" : "");
  else
    say(j, "exit status %d\n", WEXITSTATUS(j->status));
}

/* A test that passed, whose key is known, is not run again. */
static void keep_result(Job *j) {
  char folder[PATH_MAX], *log = log_file(j);
  if (j->outcome == RUNNING && j->cause.len && cache_folder(folder, sizeof folder))
    driver_keep_result(folder, buf_cstr(&j->cause), j->test->dir, log, buf_cstr(&j->out), j->out.len);
  free(log);
}

static void say_passed(const TestOptions *t, Job *j) {
  const char *out = buf_cstr(&j->out);
  bool none = strncmp(out, "testing: warning: no tests to run\n", 34) == 0 || strstr(out, "\ntesting: warning: no tests to run\n");
  if (t->show_passes && !j->streams && !j->json) say_text(j, out, j->out.len);
  if (j->out.len && !ends_line(j) && (t->show_passes || j->streams || j->json)) say(j, "\n");
  keep_result(j);
  say(j, "ok  \t%s\t", j->test->path);
  if (j->outcome == CACHED)
    say(j, "(cached)");
  else
    say(j, "%.3fs", j->took);
  say(j, "%s\n", none ? " [no tests to run]" : "");
}

static void say_failed(const TestOptions *t, Job *j) {
  if (!j->streams && !j->json) say_text(j, buf_cstr(&j->out), j->out.len);
  if (j->killed) say(j, "*** Test killed: ran too long (%gs).\n", t->kill_after);
  if (!j->out.len || !WIFEXITED(j->status))
    say_exit(j);
  else if (!ends_line(j))
    say(j, "\n");
  say(j, "%sFAIL\t%s\t%.3fs\n", j->json ? "\x16" : "", j->test->path, j->took);
}

/* Did it compile? */
static bool is_good(const Job *j) { return strchr((const char[]){RUNNING, CACHED, NO_TESTS, BUILT, 0}, (int)j->outcome) && j->outcome; }

/* What is wrong with the package itself. */
static void put_errors(const TestOptions *t, Job *j) {
  const char *path = j->test->path;
  if (j->test->error) buf_printf(&j->errors, "# %s\n%s\n", path, j->test->error);
  fflush(stdout);
  if (!t->json || is_good(j))
    fwrite(buf_cstr(&j->errors), 1, j->errors.len, stderr);
  else
    cmd_json_build(j->cause.len ? buf_cstr(&j->cause) : path, buf_cstr(&j->errors), j->errors.len);
}

static bool say_result(const TestOptions *t, Job *j) {
  const char *path = j->test->path;
  bool passed = j->ended && WIFEXITED(j->status) && WEXITSTATUS(j->status) == 0;
  if (t->json && (t->stream || !t->packages.len)) buf_reset(&j->out); /* the go command looks only at what it keeps */
  switch (j->test->error ? SETUP_FAILED : j->outcome) {
  case BUILT: return true;
  case NO_TESTS: say(j, "?   \t%s\t[no test files]\n", path); return true;
  case SETUP_FAILED: say(j, "FAIL\t%s [setup failed]\n", path); return false;
  case CACHED:
  case RUNNING:
    if (passed)
      say_passed(t, j);
    else
      say_failed(t, j);
    return passed;
  default:
    if (t->only_build) return false;
    say(j, "FAIL\t%s [build failed]\n", path);
    return false;
  }
}

static void put_result(const TestOptions *t, Job *j) {
  if (j->reported) return;
  if (!t->json) put_errors(t, j);
  bool passed = j->passed = say_result(t, j);
  j->reported = true;
  if (j->json) cmd_json_end(j->json, passed, is_good(j) ? NULL : j->cause.len ? buf_cstr(&j->cause) : j->test->path);
}

/* -json: the events of all that have started, in the order of the packages, as far as there are any. */
static void tell(const TestOptions *t, Job *jobs, int n) {
  for (int i = 0; t->json && i < n && (jobs[i].outcome != UNKNOWN || jobs[i].ended); i++) {
    Job *j = &jobs[i];
    bool failed = !is_good(j);
    if (!j->json && failed && !j->ended) break; /* its errors are not all here */
    if (!j->json) {
      put_errors(t, j);
      if (t->only_build && j->outcome != SETUP_FAILED && j->outcome != NO_TESTS && !j->test->error) {
        put_result(t, j);
        continue;
      }
      j->json = cmd_json_new(j->test->path);
    }
    if (j->out.len > j->told) cmd_json_write(j->json, j->out.s + j->told, j->out.len - j->told);
    j->told = j->out.len;
    if (j->ended) put_result(t, j);
  }
}

int cmd_run_tests(const TestOptions *t, const DriverTest *tests, int n) {
  Job *jobs = calloc((size_t)n, sizeof *jobs);
  int begun = 0, done = 0, running = 0, status = 0;
  bool quiet = false;
  int most = t->parallel < 1 || t->stream ? 1 : t->parallel;
  if (!jobs) return EXIT_ERRORS;
  bool streams = t->packages.len == 0 || t->stream || (t->show_passes && (n == 1 || most == 1));
  while (done < n) {
    for (; begun < n && running < most && !(status && t->fail_fast); begun++) {
      Job *j = &jobs[begun];
      *j = (Job){.test = &tests[begun],
                 .fd = {-1, -1, -1},
                 .streams = streams && !t->json && (n == 1 || most == 1),
                 .keeps = t->json || (t->packages.len && !t->stream)};
      if (j->test->error)
        j->ended = true;
      else if (start(t, j))
        running++;
      else
        j->ended = true;
    }
    if (done == begun) break;
    if (!jobs[done].ended) attend(t, jobs + done, begun - done);
    tell(t, jobs + done, begun - done);
    for (; done < begun && jobs[done].ended; done++) {
      put_result(t, &jobs[done]);
      if (!jobs[done].passed) status = EXIT_ERRORS;
      quiet |= t->only_build && jobs[done].outcome == BUILD_FAILED; /* the go command prints no result then */
      remove_program(&jobs[done]);
    }
    running = 0;
    for (int i = done; i < begun; i++) running += !jobs[i].ended;
  }
  free(jobs);
  if (status && t->packages.len && !t->json && !quiet) puts("FAIL");
  fflush(stdout);
  return status;
}
