/* syscall.c - system calls that may block let the other goroutines run.

   There is one thread for goroutines, and a call that sleeps in the kernel would stop all of them. So a call that may
   sleep (may_block), and that somebody else could run beside, is made by a helper thread, and its goroutine waits. A
   helper takes no signals and touches nothing of the runtime but the two lists below; the memory that a call's arguments
   point to is kept by the waiting goroutine's stack. Helpers are made when none is idle and never end: as with
   Go's threads, there are as many as there were calls at a time.

   The scheduler polls `bell`, an eventfd that a helper rings when it has put a finished call on the list.

   What a thread may do and where it stands belongs to each thread by itself (user, groups, capabilities, namespaces). A
   helper has what its maker had; so after a call that changes any of it (changes_thread) the helpers of before end
   when they have nothing to do, and calls go to new ones.

   Lock: `lock` guards `todo`, `done`, `idle` and `epoch`; nothing is called with it held. `pending`, the calls that are not yet
   taken off `done`, belongs to the scheduler's thread. */
#define _GNU_SOURCE
#include "scheduler.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/file.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/sysmacros.h>
#include <sys/wait.h>
#include <unistd.h>

typedef struct Call Call;
struct Call { /* on the stack of the goroutine that waits */
  SysCall what;
  int64_t result;
  G *g;
  int epoch; /* made by a helper of the same */
  Call *next;
};

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t work = PTHREAD_COND_INITIALIZER;
static Call *todo, *done;
static int idle, epoch; /* idle: helpers of this epoch that wait for work */
static int pending, bell = -1;

static int64_t make_call(const SysCall *c) {
  const uint64_t *a = c->arg;
  long r = syscall(c->number, a[0], a[1], a[2], a[3], a[4], a[5]);
  return r == -1 ? -errno : r;
}

/* ---- which ones ----------------------------------------------------------------------------- */

enum { MEMORY_DEVICES = 1, FUTEX_OPERATION = 0x7f, FUTEX_WAIT_BITSET_ = 9 };

/* To open a pipe is to wait for its other end, a terminal for its carrier. */
static int open_blocks(int at, const char *path, uint64_t flags) {
  struct stat st;
  if (flags & (O_NONBLOCK | O_PATH) || path == NULL || fstatat(at, path, &st, 0) != 0) return 0;
  return S_ISFIFO(st.st_mode) || (S_ISCHR(st.st_mode) && major(st.st_rdev) != MEMORY_DEVICES);
}

static int descriptor_blocks(int fd) {
  struct stat st;
  int flags = fcntl(fd, F_GETFL);
  if (flags < 0 || flags & O_NONBLOCK || fstat(fd, &st) != 0) return 0;
  return S_ISFIFO(st.st_mode) || S_ISSOCK(st.st_mode) || S_ISCHR(st.st_mode);
}

static int socket_blocks(const SysCall *c, uint64_t flags) { return !(flags & MSG_DONTWAIT) && descriptor_blocks((int)c->arg[0]); }

static int futex_waits(uint64_t op) { return (op & FUTEX_OPERATION) == 0 || (op & FUTEX_OPERATION) == FUTEX_WAIT_BITSET_; }

/* Those that wait for time or for any of several; with a signal mask of their own they need the caller's thread. */
static int wait_blocks(const SysCall *c) {
  const uint64_t *a = c->arg;
  switch (c->number) {
  case SYS_nanosleep:
  case SYS_clock_nanosleep:
  case SYS_select: return 1;
  case SYS_poll: return (int)a[2] != 0;
  case SYS_ppoll: return a[3] == 0;
  case SYS_pselect6: return a[5] == 0;
  case SYS_epoll_wait: return (int)a[3] != 0;
  case SYS_epoll_pwait: return (int)a[3] != 0 && a[4] == 0;
  case SYS_wait4: return !(a[2] & WNOHANG);
  case SYS_waitid: return !(a[3] & WNOHANG);
  case SYS_futex: return futex_waits(a[1]);
  }
  return 0;
}

static int changes_thread(long number) {
  switch (number) {
  case SYS_setuid:
  case SYS_setgid:
  case SYS_setreuid:
  case SYS_setregid:
  case SYS_setresuid:
  case SYS_setresgid:
  case SYS_setfsuid:
  case SYS_setfsgid:
  case SYS_setgroups:
  case SYS_capset:
  case SYS_prctl:
  case SYS_seccomp:
  case SYS_unshare:
  case SYS_setns: return 1;
  }
  return 0;
}

static int may_block(const SysCall *c) {
  const uint64_t *a = c->arg;
  switch (c->number) {
  case SYS_open: return open_blocks(AT_FDCWD, (const char *)a[0], a[1]); /* NOLINT */
  case SYS_openat: return open_blocks((int)a[0], (const char *)a[1], a[2]);
  case SYS_flock: return !(a[1] & LOCK_NB);
  case SYS_fcntl: return a[1] == F_SETLKW || a[1] == F_OFD_SETLKW;
  case SYS_fsync:
  case SYS_fdatasync: return 1;
  case SYS_read:
  case SYS_write:
  case SYS_readv:
  case SYS_writev:
  case SYS_accept:
  case SYS_accept4:
  case SYS_connect: return descriptor_blocks((int)a[0]);
  case SYS_recvfrom:
  case SYS_sendto:
  case SYS_recvmmsg:
  case SYS_sendmmsg: return socket_blocks(c, a[3]);
  case SYS_recvmsg:
  case SYS_sendmsg: return socket_blocks(c, a[2]);
  case SYS_msgrcv:
  case SYS_msgsnd:
  case SYS_semop:
  case SYS_semtimedop: return 1;
  }
  return wait_blocks(c);
}

/* ---- the helpers -------------------------------------------------------------------------------- */

static Call *take(int born) {
  for (Call **at = &todo; *at != NULL; at = &(*at)->next) {
    Call *c = *at;
    if (c->epoch != born) continue;
    *at = c->next;
    return c;
  }
  return NULL;
}

/* NULL: this helper is of an older epoch and ends. */
static Call *next_call(int born) {
  Call *c;
  pthread_mutex_lock(&lock);
  if (born == epoch) idle++;
  while ((c = take(born)) == NULL && born == epoch) pthread_cond_wait(&work, &lock);
  if (born == epoch) idle--;
  pthread_mutex_unlock(&lock);
  return c;
}

static void new_epoch(void) {
  pthread_mutex_lock(&lock);
  epoch++;
  idle = 0;
  pthread_cond_broadcast(&work);
  pthread_mutex_unlock(&lock);
}

static void finish(Call *c) {
  uint64_t one = 1;
  pthread_mutex_lock(&lock);
  c->next = done;
  done = c;
  pthread_mutex_unlock(&lock);
  while (write(bell, &one, sizeof one) < 0 && errno == EINTR) {
  }
}

static void *helper(void *born) {
  Call *c;
  while ((c = next_call((int)(intptr_t)born)) != NULL) {
    c->result = make_call(&c->what);
    finish(c);
  }
  return NULL;
}

static int new_helper(void) {
  enum { STACK = 64 << 10 };
  pthread_t thread;
  pthread_attr_t attr;
  sigset_t all, before;
  pthread_attr_init(&attr);
  pthread_attr_setstacksize(&attr, STACK);
  pthread_attr_setdetachstate(&attr, PTHREAD_CREATE_DETACHED);
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  int error = pthread_create(&thread, &attr, helper, (void *)(intptr_t)epoch);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  pthread_attr_destroy(&attr);
  return error == 0;
}

/* 0: no thread could be made, and none is idle. */
static int hand_over(Call *c) {
  int queued = 0;
  pthread_mutex_lock(&lock);
  for (Call *q = todo; q != NULL; q = q->next) queued += q->epoch == epoch;
  int have = idle > queued;
  pthread_mutex_unlock(&lock);
  if (!have && !new_helper()) return 0;
  pthread_mutex_lock(&lock);
  c->epoch = epoch;
  c->next = todo;
  todo = c;
  pthread_cond_signal(&work);
  pthread_mutex_unlock(&lock);
  return 1;
}

/* ---- the scheduler's side ------------------------------------------------------------------------- */

int rt_syscall_fd(void) { return pending > 0 ? bell : -1; }

void rt_syscalls_finished(void) {
  uint64_t rings;
  if (pending == 0 || read(bell, &rings, sizeof rings) < 0) return;
  pthread_mutex_lock(&lock);
  Call *c = done;
  done = NULL;
  pthread_mutex_unlock(&lock);
  for (Call *next; c != NULL; c = next) {
    next = c->next;
    pending--;
    rt_ready_last(c->g);
  }
}

int64_t rt_syscall(SysCall what) {
  Call c = {.what = what, .g = rt_g};
  if (changes_thread(what.number)) {
    c.result = make_call(&what);
    new_epoch();
    return c.result;
  }
  if ((rt_ngoroutines <= 1 && !rt_timers_pending()) || rt_g->status != G_RUNNING || !may_block(&what)) return make_call(&what);
  if (bell < 0 && (bell = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) < 0) return make_call(&what);
  if (!hand_over(&c)) return make_call(&what);
  pending++;
  rt_preempt_start();
  rt_park("syscall");
  return c.result;
}
