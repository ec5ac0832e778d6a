/* native.c - what package os needs of the runtime: the command line, waiting for descriptors, ending by SIGPIPE. */
#include "runtime/sched/scheduler.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <unistd.h>

extern int rt_argc;
extern char **rt_argv;

int64_t go_os_oargc(void) { return rt_argc; }
String go_os_oargv(int64_t i) { return (String){(const uint8_t *)rt_argv[i], (int64_t)strlen(rt_argv[i])}; }

void go_os_owaitfd(int64_t fd, uint8_t write, int64_t deadline) { rt_wait_fd((int)fd, write, deadline); }
void go_os_owakefd(int64_t fd) { rt_wake_fd((int)fd); }
int64_t go_os_onanotime(void) { return rt_nanotime(); }
uint64_t go_os_orandom(void) { return rt_random(); }

/* Can one wait for it? Not for regular files and folders: epoll refuses what has no such thing as readiness. */
uint8_t go_os_opollable(int64_t fd) {
  static int probe = -1;
  struct epoll_event ev = {.events = EPOLLIN};
  if (probe < 0) probe = epoll_create1(EPOLL_CLOEXEC);
  if (epoll_ctl(probe, EPOLL_CTL_ADD, (int)fd, &ev) < 0) return errno == EEXIST;
  epoll_ctl(probe, EPOLL_CTL_DEL, (int)fd, NULL);
  return 1;
}

/* The process ends as if it had not asked for EPIPE; unless it asked for the signal, or ignores it (os/signal). */
void go_os_osigpipe(void) {
  struct sigaction sa;
  if (sigaction(SIGPIPE, NULL, &sa) == 0 && !(sa.sa_flags & SA_SIGINFO)) return;
  signal(SIGPIPE, SIG_DFL);
  raise(SIGPIPE);
}

/* ---- named pipes ---------------------------------------------------------------- */

typedef struct Opening {
  int flag, mode, report;
  char path[];
} Opening;

static void *open_and_report(void *arg) {
  Opening *o = arg;
  int64_t fd;
  do fd = open(o->path, o->flag, (mode_t)o->mode);
  while (fd < 0 && errno == EINTR);
  if (fd < 0) fd = -errno;
  if (write(o->report, &fd, sizeof fd) < 0 && fd >= 0) close((int)fd);
  close(o->report);
  free(o);
  return NULL;
}

uint8_t go_os_oothersRun(void) { return rt_ngoroutines > 1 || rt_timers_pending(); }

/* 0, or -errno. The thread owns report; it takes no signals and touches nothing of the collector's. */
int64_t go_os_oopenInThread(const char *path, int64_t flag, int64_t mode, int64_t report) {
  size_t n = strlen(path) + 1;
  Opening *o = malloc(sizeof *o + n);
  if (o == NULL) return -ENOMEM;
  o->flag = (int)flag;
  o->mode = (int)mode;
  o->report = (int)report;
  memcpy(o->path, path, n);
  pthread_t thread;
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  int error = pthread_create(&thread, NULL, open_and_report, o);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  if (error != 0) {
    free(o);
    return -error;
  }
  pthread_detach(thread);
  return 0;
}
