/* native.c - the system calls of package syscall.

   A Go string is not terminated, so paths are copied to the stack; one with a NUL inside is EINVAL, as in Go. Reads and
   writes that a signal interrupted are started again. Failures return -errno. */
#define _GNU_SOURCE
#include "runtime/sched/scheduler.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **rt_envp;

static int64_t result(int64_t r) { return r < 0 ? -errno : r; }

#define RETRY(call)                                                                                                                        \
  do {                                                                                                                                     \
    int64_t r_;                                                                                                                            \
    do r_ = (call);                                                                                                                        \
    while (r_ < 0 && errno == EINTR);                                                                                                      \
    return result(r_);                                                                                                                     \
  } while (0)

/* char name[] holding the string s, or return an error. */
#define PATH(name, s)                                                                                                                      \
  char name[PATH_MAX];                                                                                                                     \
  if ((s).len >= PATH_MAX) return -ENAMETOOLONG;                                                                                           \
  if ((s).len > 0 && memchr((s).ptr, 0, (size_t)(s).len)) return -EINVAL;                                                                  \
  if ((s).len > 0) memcpy(name, (s).ptr, (size_t)(s).len);                                                                                 \
  name[(s).len] = 0

int64_t go_syscall_oopen(String path, int64_t flags, int64_t mode) {
  PATH(name, path);
  int64_t r;
  do r = rt_syscall((SysCall){SYS_openat, {(uint64_t)AT_FDCWD, (uintptr_t)name, (uint64_t)flags, (uint64_t)mode}});
  while (r == -EINTR);
  return r;
}

int64_t go_syscall_oclosefd(int64_t fd) { return result(close((int)fd)); }
int64_t go_syscall_ocallRead(int64_t fd, void *p, int64_t n) {
  rt_wait_read((int)fd);
  RETRY(read((int)fd, p, (size_t)n));
}
int64_t go_syscall_ocallWrite(int64_t fd, const void *p, int64_t n) {
  n = rt_wait_write((int)fd, n);
  if (RT_UNLIKELY(rt_wrote != NULL) && n > 0) rt_wrote((int)fd, p, (size_t)n);
  RETRY(write((int)fd, p, (size_t)n));
}
int64_t go_syscall_ostatPath(String path, struct stat *out, int64_t follow) {
  PATH(name, path);
  return result(follow ? stat(name, out) : lstat(name, out));
}

int64_t go_syscall_ounlink(String path) {
  PATH(name, path);
  return result(unlink(name));
}

int64_t go_syscall_ormdir(String path) {
  PATH(name, path);
  return result(rmdir(name));
}

int64_t go_syscall_omkdir(String path, int64_t mode) {
  PATH(name, path);
  return result(mkdir(name, (mode_t)mode));
}

int64_t go_syscall_orename(String from, String to) {
  PATH(a, from);
  PATH(b, to);
  return result(rename(a, b));
}

int64_t go_syscall_olink(String from, String to, int64_t symbolic) {
  PATH(a, from);
  PATH(b, to);
  return result(symbolic ? symlink(a, b) : link(a, b));
}

int64_t go_syscall_ochmod(String path, int64_t mode) {
  PATH(name, path);
  return result(chmod(name, (mode_t)mode));
}

int64_t go_syscall_ochdir(String path) {
  PATH(name, path);
  return result(chdir(name));
}

int64_t go_syscall_otruncate(String path, int64_t size) {
  PATH(name, path);
  RETRY(truncate(name, size));
}

int64_t go_syscall_oreadlink(String path, char *p, int64_t n) {
  PATH(name, path);
  return result(readlink(name, p, (size_t)n));
}

/* Never to be made so: a call that does not return, or returns twice. */
uint64_t go_syscall_osyscall6(uint64_t trap, uint64_t a, uint64_t b, uint64_t c, uint64_t d, uint64_t e, uint64_t f) {
  return (uint64_t)rt_syscall((SysCall){(long)trap, {a, b, c, d, e, f}});
}

void go_syscall_oexit(int64_t code) { rt_exit((int)code); }

/* ---- texts ------------------------------------------------------------------- */

static String outside(const char *s) { return (String){(const uint8_t *)s, (int64_t)strlen(s)}; }

/* libc's texts are Go's but for a capital first letter that begins a word. */
static String lowered(const char *text) {
  size_t n = strlen(text);
  char copy[128];
  if (n >= sizeof copy) n = sizeof copy - 1;
  memcpy(copy, text, n);
  if (n > 1 && copy[0] >= 'A' && copy[0] <= 'Z' && copy[1] >= 'a' && copy[1] <= 'z') copy[0] += 'a' - 'A';
  return rt_bytestostring((const uint8_t *)copy, (int64_t)n);
}

String go_syscall_oerrtext(int64_t e) {
  if (e <= 0 || e > 132) return (String){NULL, 0};
  if (e == 41 || e == 58) return (String){NULL, 0}; /* numbers that Linux leaves out */
  return lowered(strerror((int)e));
}

String go_syscall_osigname(int64_t s) {
  if (s <= 0 || s > 31) return (String){NULL, 0};
  return lowered(strsignal((int)s));
}

/* ---- environment ------------------------------------------------------ */

int64_t go_syscall_oenvc(void) {
  int64_t n = 0;
  while (rt_envp && rt_envp[n]) n++;
  return n;
}

String go_syscall_oenvv(int64_t i) { return outside(rt_envp[i]); }

/* ---- new processes ------------------------------------------------------------------ */

/* exec.go's spawn. */
typedef struct Spawn {
  const char *path;
  char **argv, **envv;
  const char *dir, *chroot;
  int64_t *files, nfiles;
  uint64_t flags;
  int64_t pgid, ctty, pdeathsig;
  uint64_t unshareflags;
  uint32_t uid, gid;
  const uint32_t *groups;
  int64_t ngroups;
  const uint64_t *caps;
  int64_t ncaps;
} Spawn;
enum { SETSID = 1, SETPGID = 2, SETCTTY = 4, NOCTTY = 8, FOREGROUND = 16, PTRACED = 32, CREDENTIAL = 64 };

static int identity(const Spawn *s, pid_t parent) {
  if (s->flags & SETSID && setsid() < 0) return -1;
  if (s->flags & SETPGID && setpgid(0, (pid_t)s->pgid) < 0) return -1;
  if (s->flags & FOREGROUND) {
    pid_t group = s->pgid != 0 ? (pid_t)s->pgid : getpid();
    signal(SIGTTOU, SIG_IGN);
    if (ioctl((int)s->ctty, TIOCSPGRP, &group) < 0) return -1;
    signal(SIGTTOU, SIG_DFL);
  }
  if (s->unshareflags != 0 && unshare((int)s->unshareflags) < 0) return -1;
  if (s->chroot != NULL && chroot(s->chroot) < 0) return -1;
  if (s->flags & CREDENTIAL) {
    if (s->ngroups >= 0 && syscall(SYS_setgroups, s->ngroups, s->groups) < 0) return -1;
    if (syscall(SYS_setgid, s->gid) < 0 || syscall(SYS_setuid, s->uid) < 0) return -1;
  }
  for (int64_t i = 0; i < s->ncaps; i++)
    if (prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_RAISE, s->caps[i], 0, 0) < 0) return -1;
  if (s->dir != NULL && chdir(s->dir) < 0) return -1;
  if (s->pdeathsig == 0) return 0;
  if (prctl(PR_SET_PDEATHSIG, s->pdeathsig, 0, 0, 0) < 0) return -1;
  if (getppid() != parent) raise((int)s->pdeathsig); /* it ended before it could be noticed */
  return 0;
}

/* Descriptor i becomes what files[i] is. Those that would be overwritten first move out of the way. */
static int arrange_files(const Spawn *s, int *report) {
  int64_t *files = s->files, n = s->nfiles;
  int beyond = (int)n;
  for (int64_t i = 0; i < n; i++)
    if (files[i] >= beyond) beyond = (int)files[i] + 1;
  if (*report < beyond && (*report = fcntl(*report, F_DUPFD_CLOEXEC, beyond)) < 0) return -1;
  for (int64_t i = 0; i < n; i++)
    if (files[i] >= 0 && files[i] < i && (files[i] = fcntl((int)files[i], F_DUPFD_CLOEXEC, beyond)) < 0) return -1;
  for (int64_t i = 0; i < n; i++) {
    if (files[i] < 0)
      close((int)i);
    else if (files[i] == i) {
      if (fcntl((int)i, F_SETFD, 0) < 0) return -1;
    } else if (dup2((int)files[i], (int)i) < 0)
      return -1;
  }
  for (int64_t i = n; i < 3; i++) close((int)i);
  return 0;
}

static RT_NORETURN void child(Spawn *s, int report, pid_t parent) {
  sigset_t none;
  if (identity(s, parent) == 0 && arrange_files(s, &report) == 0 && (!(s->flags & NOCTTY) || ioctl(0, TIOCNOTTY) == 0) &&
      (!(s->flags & SETCTTY) || ioctl((int)s->ctty, TIOCSCTTY, 1) == 0) &&
      (!(s->flags & PTRACED) || ptrace(PTRACE_TRACEME, 0, NULL, NULL) == 0)) {
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    execve(s->path, s->argv, s->envv);
  }
  int error = errno;
  if (write(report, &error, sizeof error) < 0) _exit(253);
  _exit(253);
}

/* The pid. The child tells through a pipe, which a successful exec closes, what failed. */
int64_t go_syscall_oforkexec(Spawn *s) {
  int report[2], error = 0;
  sigset_t all, before;
  if (pipe2(report, O_CLOEXEC) < 0) return -errno;
  pid_t parent = getpid();
  sigfillset(&all);
  sigprocmask(SIG_SETMASK, &all, &before); /* no handler of ours runs in the child */
  pid_t pid = fork();
  if (pid == 0) child(s, report[1], parent);
  error = errno;
  sigprocmask(SIG_SETMASK, &before, NULL);
  close(report[1]);
  if (pid < 0) {
    close(report[0]);
    return -error;
  }
  ssize_t n;
  do n = read(report[0], &error, sizeof error);
  while (n < 0 && errno == EINTR);
  close(report[0]);
  if (n == 0) return pid;
  while (waitpid(pid, NULL, 0) < 0 && errno == EINTR) {
  }
  return n == sizeof error ? -error : -EPIPE;
}

int64_t go_syscall_oexecve(const char *path, char **argv, char **envv) { return result(execve(path, argv, envv)); }
