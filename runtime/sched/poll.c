/* poll.c - goroutines that wait for a file or a pipe let the others run.

   Descriptors that package os made non-blocking are waited for in rt_wait_fd. Other reads and writes block the one
   thread there is. So before one that might, and when anybody else could run meanwhile,
   the goroutine waits here until poll(2) says that it will not block. The scheduler asks when nobody is ready, and now
   and then when somebody is. */
#define _GNU_SOURCE
#include "scheduler.h"

#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>

typedef struct Wait Wait;
struct Wait { /* on the stack of the goroutine that waits */
  G *g;
  struct pollfd fd;
  Wait *next;
};

static Wait *waits;
static int count;

int rt_polls_pending(void) { return count > 0 || rt_netpoll_fd() >= 0 || rt_syscall_fd() >= 0; }

static void enlist(Wait *w) {
  w->next = waits;
  waits = w;
  count++;
  rt_preempt_start();
}

static void wait_for(int fd, short events) {
  Wait w = {.g = rt_g, .fd = {fd, events, 0}};
  if (rt_ngoroutines <= 1 && !rt_timers_pending()) return; /* let it block */
  if (poll(&w.fd, 1, 0) != 0) return;                      /* ready, or wrong: the call will say how */
  if (fcntl(fd, F_GETFL) & O_NONBLOCK) return;             /* the same */
  enlist(&w);
  rt_park("IO wait");
}

/* Takes a goroutine that something else woke off the list; 0: it is not there. */
static int delist(Wait *w) {
  Wait **at = &waits;
  while (*at != NULL && *at != w) at = &(*at)->next;
  if (*at == NULL) return 0;
  *at = w->next;
  count--;
  return 1;
}

void rt_wait_fd(int fd, int write, int64_t deadline) {
  Wait w = {.g = rt_g, .fd = {fd, write ? POLLOUT : POLLIN, 0}};
  RtTimer t = {.when = deadline, .sleeper = rt_g};
  enlist(&w);
  if (deadline != 0) rt_timer_start(&t);
  rt_park("IO wait");
  rt_timer_stop(&t);
  delist(&w);
}

void rt_wake_fd(int fd) {
  for (Wait **at = &waits; *at != NULL;) {
    Wait *w = *at;
    if (w->fd.fd != fd) {
      at = &w->next;
      continue;
    }
    *at = w->next;
    count--;
    if (w->g->status == G_WAITING) rt_ready_last(w->g); /* not if its deadline woke it already */
  }
}

void rt_wait_read(int fd) { wait_for(fd, POLLIN); }

/* A pipe that is ready takes this much, and blocks on more. */
static int64_t room(int fd, int64_t n) {
  struct stat st;
  enum { ATOMIC = 4096 };
  if (n <= ATOMIC || fstat(fd, &st) != 0) return n;
  return S_ISFIFO(st.st_mode) || S_ISSOCK(st.st_mode) ? ATOMIC : n;
}

int64_t rt_wait_write(int fd, int64_t n) {
  if (rt_ngoroutines <= 1 && !rt_timers_pending()) return n;
  wait_for(fd, POLLOUT);
  return room(fd, n);
}

static void wake(const struct pollfd *fds) {
  int i = 0;
  for (Wait **at = &waits; *at != NULL; i++) {
    Wait *w = *at;
    if (fds[i].revents == 0) {
      at = &w->next;
      continue;
    }
    *at = w->next;
    count--;
    if (w->g->status == G_WAITING) rt_ready_last(w->g); /* not if its deadline woke it already */
  }
}

void rt_poll(int64_t ns) {
  static struct pollfd *fds;
  static int capacity;
  int n = 0, net = rt_netpoll_fd(), calls = rt_syscall_fd();
  if (ns == 0 && net >= 0) rt_netpoll();
  if (ns == 0) rt_syscalls_finished();
  if (ns == 0 && count == 0) return;
  if (count + 2 > capacity) {
    capacity = (count + 2) * 2;
    fds = realloc(fds, (size_t)capacity * sizeof *fds);
    if (fds == NULL) rt_out_of_memory((uint64_t)capacity * sizeof *fds, 0);
  }
  for (Wait *w = waits; w != NULL; w = w->next) fds[n++] = w->fd;
  fds[n] = (struct pollfd){net, POLLIN, 0}; /* -1 is left out */
  fds[n + 1] = (struct pollfd){calls, POLLIN, 0};
  struct timespec until = {ns / 1000000000, ns % 1000000000};
  if (ppoll(fds, (nfds_t)n + 2, ns < 0 ? NULL : &until, NULL) <= 0) return;
  wake(fds);
  if (fds[n].revents != 0) rt_netpoll();
  if (fds[n + 1].revents != 0) rt_syscalls_finished();
}
