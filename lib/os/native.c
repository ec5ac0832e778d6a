/* native.c - what package os needs of the runtime: the command line, waiting for descriptors, ending by SIGPIPE. */
#include "runtime/sched/scheduler.h"

#include <errno.h>
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
