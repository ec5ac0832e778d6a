/* netpoll.c - package internal/poll's descriptors: goroutines that wait for sockets, with deadlines.

   A descriptor that does not block is registered with epoll once, edge-triggered, for both directions. Per direction a
   PollDesc knows whether it is ready, or which goroutine waits. Goroutines wait only after the system has said EAGAIN,
   and whatever happens in between leaves `ready`, so that no edge is lost. A deadline is a timer that marks the
   direction as timed out and wakes who waits. Everything runs on the one thread between two calls of rt_park. */
#define _GNU_SOURCE
#include "scheduler.h"

#include <errno.h>
#include <stdlib.h>
#include <sys/epoll.h>
#include <unistd.h>

enum { NO_ERROR, CLOSING, TIMEOUT, NOT_POLLABLE }; /* as fd_poll_runtime.go numbers them */
enum { EVENTS = 128 };

typedef struct PollDesc PollDesc;

typedef struct Side { /* one direction */
  RtTimer timer;      /* of the deadline */
  struct {
    void *code;
    struct Side *side;
  } fire; /* the timer's FuncVal */
  G *waiter;
  int ready, expired;
} Side;

struct PollDesc {
  Side side[2]; /* to read, to write */
  int fd, closing;
  PollDesc *next; /* free ones */
};

static int epfd = -1, waiting;
static PollDesc *spare;

int rt_netpoll_fd(void) { return waiting > 0 ? epfd : -1; }

static void wake(Side *s) {
  G *g = s->waiter;
  if (g == NULL) return;
  s->waiter = NULL;
  waiting--;
  rt_ready_last(g);
}

static void expire(FuncVal *fn) {
  Side *s = ((struct {
              void *code;
              Side *side;
            } *)fn)
                ->side;
  s->expired = 1;
  wake(s);
}

void rt_netpoll(void) {
  struct epoll_event events[EVENTS];
  int n = epoll_wait(epfd, events, EVENTS, 0);
  for (int i = 0; i < n; i++) {
    PollDesc *d = events[i].data.ptr;
    uint32_t e = events[i].events;
    if (e & (EPOLLIN | EPOLLRDHUP | EPOLLHUP | EPOLLERR)) d->side[0].ready = 1, wake(&d->side[0]);
    if (e & (EPOLLOUT | EPOLLHUP | EPOLLERR)) d->side[1].ready = 1, wake(&d->side[1]);
  }
}

/* ---- what internal/poll calls; lib/runtime/netpoll.go ---------------------------------------- */

static Side *side_of(PollDesc *d, int64_t mode) { return &d->side[mode == 'w']; }

static int64_t check(PollDesc *d, Side *s) { return d->closing ? CLOSING : s->expired ? TIMEOUT : NO_ERROR; }

void rt_netpoll_init(void) {
  if (epfd < 0 && (epfd = epoll_create1(EPOLL_CLOEXEC)) < 0) rt_throw("runtime: netpollinit failed");
}

int rt_netpoll_is(int64_t fd) { return epfd >= 0 && fd == epfd; }

PollDesc *rt_netpoll_open(int64_t fd, int64_t *why) {
  PollDesc *d = spare;
  if (d != NULL)
    spare = d->next;
  else if ((d = malloc(sizeof *d)) == NULL)
    rt_out_of_memory(sizeof *d, 0);
  *d = (PollDesc){.fd = (int)fd};
  for (int i = 0; i < 2; i++) {
    d->side[i].fire.code = (void *)expire;
    d->side[i].fire.side = &d->side[i];
    d->side[i].timer.fn = (FuncVal *)&d->side[i].fire;
  }
  struct epoll_event e = {.events = EPOLLIN | EPOLLOUT | EPOLLRDHUP | EPOLLET, .data.ptr = d};
  *why = epoll_ctl(epfd, EPOLL_CTL_ADD, (int)fd, &e) == 0 ? 0 : errno;
  if (*why == 0) return d;
  d->next = spare;
  spare = d;
  return NULL;
}

void rt_netpoll_close(PollDesc *d) {
  struct epoll_event none;
  epoll_ctl(epfd, EPOLL_CTL_DEL, d->fd, &none);
  for (int i = 0; i < 2; i++) rt_timer_stop(&d->side[i].timer);
  d->next = spare;
  spare = d;
}

int64_t rt_netpoll_reset(PollDesc *d, int64_t mode) {
  Side *s = side_of(d, mode);
  int64_t r = check(d, s);
  if (r == NO_ERROR) s->ready = 0;
  return r;
}

static void park(Side *s) {
  s->waiter = rt_g;
  waiting++;
  rt_preempt_start();
  rt_park("IO wait");
}

int64_t rt_netpoll_wait(PollDesc *d, int64_t mode) {
  Side *s = side_of(d, mode);
  int64_t r = check(d, s);
  while (r == NO_ERROR && !s->ready) {
    park(s);
    r = check(d, s);
  }
  if (r == NO_ERROR) s->ready = 0;
  return r;
}

/* Until it is ready, whatever the deadline: the operation has been cancelled and ends soon. */
void rt_netpoll_waitcanceled(PollDesc *d, int64_t mode) {
  Side *s = side_of(d, mode);
  while (!s->ready) park(s);
  s->ready = 0;
}

static void set_deadline(Side *s, int64_t at) {
  rt_timer_stop(&s->timer);
  s->expired = at < 0;
  if (at < 0) wake(s);
  if (at <= 0) return;
  s->timer.when = at;
  rt_timer_start(&s->timer);
}

/* d: ns from now, 0: none, negative: it is over. */
void rt_netpoll_setdeadline(PollDesc *d, int64_t ns, int64_t mode) {
  if (d->closing) return;
  int64_t at = ns;
  if (ns > 0) {
    int64_t now = rt_nanotime();
    at = ns > INT64_MAX - now ? INT64_MAX : now + ns;
  }
  if (mode == 'r' || mode == 'r' + 'w') set_deadline(&d->side[0], at);
  if (mode == 'w' || mode == 'r' + 'w') set_deadline(&d->side[1], at);
}

/* Before the descriptor is closed: who waits finds it closing. */
void rt_netpoll_unblock(PollDesc *d) {
  d->closing = 1;
  for (int i = 0; i < 2; i++) {
    rt_timer_stop(&d->side[i].timer);
    wake(&d->side[i]);
  }
}
