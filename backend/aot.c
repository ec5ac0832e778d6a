/* aot.c - C text to an executable: gcc or clang read it from a pipe, so no file of ours is
   left behind; the result is made under a temporary name and renamed when it is whole. */
#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>
#include "../base/arena.h"
#include "../base/buf.h"
#include "../base/diag.h"
#include "backend.h"

enum { MAX_ARGS = 64 };
static char unfinished[4096]; /* removed when a signal ends us: only a file-scope name is visible there */

static void interrupted(int sig) {
  unlink(unfinished);
  signal(sig, SIG_DFL);
  raise(sig);
}

static void catch_signals(void (*handler)(int)) {
  signal(SIGINT, handler);
  signal(SIGTERM, handler);
  signal(SIGHUP, handler);
}

/* Splits $CC at blanks; without it the first of gcc, clang, cc that is installed. Number of words, 0: none. */
static int compiler_words(char *buf, size_t size, char **words) {
  const char *cc = getenv("CC");
  static const char *const known[] = {"gcc", "clang", "cc"};
  char path[4096];
  for (int i = 0; i < 3 && (!cc || !*cc); i++) {
    const char *dirs = getenv("PATH");
    for (const char *p = dirs ? dirs : "/usr/bin:/bin"; *p; p += strcspn(p, ":"), p += *p == ':') {
      snprintf(path, sizeof path, "%.*s/%s", (int)strcspn(p, ":"), p, known[i]);
      if (access(path, X_OK) == 0) {
        cc = known[i];
        break;
      }
    }
  }
  if (!cc || !*cc)
    return 0;
  snprintf(buf, size, "%s", cc);
  int n = 0;
  for (char *w = strtok(buf, " \t"); w && n < MAX_ARGS / 2; w = strtok(NULL, " \t"))
    words[n++] = w;
  return n;
}

static bool send_text(int fd, const char *text, size_t len) {
  while (len) {
    ssize_t n = write(fd, text, len);
    if (n < 0 && errno == EINTR)
      continue;
    if (n < 0)
      return false;
    text += n;
    len -= (size_t)n;
  }
  return true;
}

/* Runs argv with text as its standard input, its messages collected in out. Exit status, 127: cannot be started. */
static int run_with_input(char **argv, const char *text, size_t len, Buf *out) {
  int in[2], err[2];
  if (pipe(in) || pipe(err))
    ice("pipe: %s", strerror(errno));
  pid_t pid = fork();
  if (pid < 0)
    ice("fork: %s", strerror(errno));
  if (pid == 0) {
    dup2(in[0], 0), dup2(err[1], 1), dup2(err[1], 2);
    close(in[0]), close(in[1]), close(err[0]), close(err[1]);
    execvp(argv[0], argv);
    dprintf(2, "%s: %s\n", argv[0], strerror(errno));
    _exit(127);
  }
  close(in[0]), close(err[1]);
  signal(SIGPIPE, SIG_IGN);
  send_text(in[1], text, len);
  close(in[1]);
  char chunk[4096];
  for (ssize_t n; (n = read(err[0], chunk, sizeof chunk)) != 0;)
    if (n > 0)
      buf_write(out, chunk, (size_t)n);
    else if (errno != EINTR)
      break;
  close(err[0]);
  signal(SIGPIPE, SIG_DFL);
  int status;
  while (waitpid(pid, &status, 0) < 0 && errno == EINTR)
    ;
  return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}

int aot_build(const char *text, size_t len, const AotOptions *opt) {
  char words[1024], *argv[MAX_ARGS], level[8], *archive, *include;
  Arena *a = arena_new();
  int n = compiler_words(words, sizeof words, argv);
  if (n == 0) {
    int status = jit_build_executable(text, len, opt);
    arena_free(a);
    return status;
  }
  snprintf(unfinished, sizeof unfinished, "%s.tmp%d", opt->out, (int)getpid());
  snprintf(level, sizeof level, "-O%d", opt->opt);
  archive = arena_printf(a, "%s/libminigo.a", opt->root);
  include = arena_printf(a, "-I%s", opt->root);
  /* Tracebacks would show the parts of a function as calls of it, functions of equal code without lines, and of two equal
     calls that panic the line of the other. */
  static const char *const gcc_only[] = {"-fno-partial-inlining", "-fno-ipa-icf", "-fno-crossjumping", "-fno-tree-tail-merge"};
  const char *rest[] = {level, "-std=gnu99", "-fwrapv", "-fno-strict-aliasing", "-fno-omit-frame-pointer",
                        "-fno-optimize-sibling-calls", "-ffp-contract=off",
                        /* gcc 12's drops a rounding to float between two operations */
                        "-fno-tree-slp-vectorize", "-fno-math-errno", "-g1",
                        /* in clang's version 5 libbacktrace finds no lines */
                        "-gdwarf-4", "-w", "-pipe", include,
                        "-x", "c", "-", "-x", "none", archive, "-lm", "-lpthread", "-ldl", "-no-pie", "-o", unfinished, NULL};
  if (strstr(argv[0], "clang")) { /* it counts brackets, and Go's may nest deeper */
    argv[n++] = "-fbracket-depth=1000000";
  } else {
    for (int i = 0; i < (int)(sizeof gcc_only / sizeof *gcc_only); i++)
      argv[n++] = (char *)(size_t)gcc_only[i];
  }
  for (int i = 0; rest[i] && n < MAX_ARGS - 1; i++)
    argv[n++] = (char *)(size_t)rest[i];
  argv[n] = NULL;
  Buf messages = {0}, source = {0};
  buf_write(&source, text, len);
  buf_printf(&source, "\nconst int go_default_model = %d;\n", !opt->model ? 0 : strcmp(opt->model, "legacy") == 0 ? 2 : 1);
  catch_signals(interrupted);
  int status = run_with_input(argv, source.s, source.len, &messages);
  if (status == 0 && rename(unfinished, opt->out) != 0) {
    fprintf(stderr, "minigo build: %s: %s\n", opt->out, strerror(errno));
    status = 1;
  } else if (status == 127) {
    fprintf(stderr, "minigo build: %s", buf_cstr(&messages));
  } else if (status != 0 && strstr(buf_cstr(&messages), "<stdin>:")) {
    unlink(unfinished);
    ice("generated C was rejected: %.2000s", buf_cstr(&messages));
  } else if (status != 0) {
    fprintf(stderr, "minigo build: %s failed:\n%s", argv[0], buf_cstr(&messages));
  }
  if (status != 0)
    unlink(unfinished);
  catch_signals(SIG_DFL);
  buf_free(&messages);
  buf_free(&source);
  arena_free(a);
  return status ? 1 : 0;
}
