/* trace.c - minigo trace and explain: run a program in a child that traces into memory shared with us, then tell.

   The child is this process, forked, so the program is compiled there as for run. The trace is a file without a name: whatever
   ends the child, it holds what happened up to then. Without -o what the program prints goes to standard error, so that
   standard output holds the trace alone. The exit status is the program's. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include "../../lab/lab.h"
#include "minigo.h"

enum { PATH = 64 };

typedef enum Outputs { OUTPUT_KEPT, OUTPUT_ERR /* standard output goes to standard error */, OUTPUT_NONE } Outputs;

static _Noreturn void run_child(const Options *opt, const char *path, Outputs outputs, const sigset_t *mask) {
  sigprocmask(SIG_SETMASK, mask, NULL);
  Options run = *opt;
  run.trace = path;
  run.explain = false;
  run.json = false;
  if (outputs == OUTPUT_ERR) dup2(2, 1);
  int null = outputs == OUTPUT_NONE ? open("/dev/null", O_WRONLY) : -1;
  if (null >= 0) dup2(null, 1), dup2(null, 2), close(null);
  exit(cmd_run(&run));
}

/* Runs the program; the trace is at path. The exit status, 128 and the signal where one ended it. -1: no child. */
static int run_traced(const Options *opt, const char *path, Outputs outputs) {
  int status;
  sigset_t wanted, before;
  sigemptyset(&wanted);
  sigaddset(&wanted, SIGTERM), sigaddset(&wanted, SIGINT), sigaddset(&wanted, SIGCHLD);
  sigprocmask(SIG_BLOCK, &wanted, &before); /* we outlive what stops the program: the trace is still to be told */
  fflush(stdout);
  pid_t child = fork();
  if (child == 0) run_child(opt, path, outputs, &before);
  while (child > 0 && waitpid(child, &status, WNOHANG) == 0)
    if (sigwaitinfo(&wanted, NULL) == SIGTERM) kill(child, SIGTERM); /* of SIGINT the terminal tells the child too */
  sigprocmask(SIG_SETMASK, &before, NULL);
  if (child < 0) return -1;
  return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

static int failed(const char *what, const char *why) {
  fprintf(stderr, "minigo: %s: %s\n", what, why);
  return EXIT_ERRORS;
}

/* A run and its trace; NULL: no program ran, *status says how that ended. */
static LabTrace *traced_run(const Options *opt, Outputs outputs, int *status) {
  char path[PATH];
  int fd = memfd_create("trace", MFD_CLOEXEC);
  if (fd < 0) {
    *status = failed("trace", strerror(errno));
    return NULL;
  }
  snprintf(path, sizeof path, "/proc/%d/fd/%d", (int)getpid(), fd);
  *status = run_traced(opt, path, outputs);
  Buf why = {0};
  struct stat st;
  bool began = fstat(fd, &st) == 0 && st.st_size > 0; /* else it did not compile, which was said */
  LabTrace *t = *status >= 0 && began ? lab_open(path, &why) : NULL;
  if (*status < 0) *status = failed("trace", strerror(errno));
  if (why.len) *status = failed("trace", buf_cstr(&why));
  buf_free(&why);
  close(fd);
  return t;
}

static bool has_end(const char *s, const char *end) {
  size_t n = strlen(s), m = strlen(end);
  return n > m && strcmp(s + n - m, end) == 0;
}

static bool is_trace(const Options *opt) {
  struct stat st;
  const char *name = opt->names[0];
  return !has_end(name, ".go") && strcmp(name, "-") != 0 && stat(name, &st) == 0 && S_ISREG(st.st_mode);
}

static LabTrace *obtain(const Options *opt, Outputs outputs, int *status) {
  if (!is_trace(opt)) return traced_run(opt, outputs, status);
  Buf why = {0};
  LabTrace *t = lab_open(opt->names[0], &why);
  *status = t ? 0 : failed("trace", buf_cstr(&why));
  buf_free(&why);
  return t;
}

/* Of a trace file the program is not known, and standard input is read already: their pages show no code. */
static void write_page(const Options *opt, LabTrace *t, LabTrace *other, FILE *out) {
  static const char *const windows[] = {"c"};
  Buf c = {0}, listing = {0};
  bool known = !is_trace(opt) && strcmp(opt->names[0], "-") != 0 && compile_windows(opt, true, windows, 1, &c, &listing) == 0;
  LabCode code = {buf_cstr(&c), buf_cstr(&listing)};
  lab_theatre(t, other, opt->names[0], known ? &code : NULL, out);
  buf_free(&c), buf_free(&listing);
}

static int write_trace(const Options *opt, LabTrace *t, LabTrace *other, int status) {
  FILE *out = opt->out ? fopen(opt->out, "w") : stdout;
  if (!out) return failed(opt->out, strerror(errno));
  if (opt->out && has_end(opt->out, ".html"))
    write_page(opt, t, other, out);
  else if (opt->json)
    lab_json(t, out);
  else
    lab_story(t, out);
  bool bad = fflush(out) != 0 || ferror(out);
  if (opt->out) bad |= fclose(out) != 0;
  return bad ? failed(opt->out ? opt->out : "standard output", strerror(errno)) : status;
}

int cmd_trace(const Options *opt) {
  int status, ignored;
  LabTrace *t = obtain(opt, opt->out ? OUTPUT_KEPT : OUTPUT_ERR, &status), *other = NULL;
  if (!t) return status;
  if (opt->compare && !is_trace(opt)) {
    Options second = *opt;
    second.model = lab_legacy(t) ? "fixed" : "legacy";
    other = traced_run(&second, OUTPUT_NONE, &ignored);
  }
  status = write_trace(opt, t, other, status);
  lab_close(t);
  lab_close(other);
  return status;
}

int cmd_explain(const Options *opt) {
  int status;
  LabTrace *t = obtain(opt, OUTPUT_ERR, &status);
  if (!t) return status;
  lab_explain(t, stdout);
  lab_close(t);
  return status;
}

int trace_run_explained(const Options *opt) {
  int status;
  LabTrace *t = traced_run(opt, OUTPUT_KEPT, &status);
  if (!t) return status;
  fputc('\n', stderr);
  lab_explain(t, stderr);
  lab_close(t);
  return status;
}
