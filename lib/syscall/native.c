/* native.c - the system calls of package syscall.

   A Go string is not terminated, so paths are copied to the stack; one with a
   NUL inside is EINVAL, as in Go. Calls that a signal interrupted are started
   again, except close. Failures return -errno. */
#include "runtime/sched/scheduler.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

extern int rt_argc;
extern char **rt_argv, **rt_envp;

static int64_t result(int64_t r) {
  return r < 0 ? -errno : r;
}

#define RETRY(call)                        \
  do {                                     \
    int64_t r_;                            \
    do r_ = (call);                        \
    while (r_ < 0 && errno == EINTR);      \
    return result(r_);                     \
  } while (0)

/* char name[] holding the string s, or return an error. */
#define PATH(name, s)                                                     \
  char name[PATH_MAX];                                                    \
  if ((s).len >= PATH_MAX) return -ENAMETOOLONG;                          \
  if ((s).len > 0 && memchr((s).ptr, 0, (size_t)(s).len)) return -EINVAL; \
  if ((s).len > 0) memcpy(name, (s).ptr, (size_t)(s).len);                \
  name[(s).len] = 0

/* Layout of Go's Stat_t. */
typedef struct GoStat {
  uint64_t dev, ino, nlink, mode, uid, gid;
  int64_t size, sec, nsec;
} GoStat;

static void fill_stat(GoStat *out, const struct stat *st) {
  out->dev = st->st_dev;
  out->ino = st->st_ino;
  out->nlink = st->st_nlink;
  out->mode = st->st_mode;
  out->uid = st->st_uid;
  out->gid = st->st_gid;
  out->size = st->st_size;
  out->sec = st->st_mtim.tv_sec;
  out->nsec = st->st_mtim.tv_nsec;
}

int64_t go_syscall_oopen(String path, int64_t flags, int64_t mode) {
  PATH(name, path);
  RETRY(open(name, (int)flags, (mode_t)mode));
}

int64_t go_syscall_oclosefd(int64_t fd) { return result(close((int)fd)); }
int64_t go_syscall_oread(int64_t fd, void *p, int64_t n) {
  rt_wait_read((int)fd);
  RETRY(read((int)fd, p, (size_t)n));
}
int64_t go_syscall_owrite(int64_t fd, const void *p, int64_t n) {
  n = rt_wait_write((int)fd, n);
  RETRY(write((int)fd, p, (size_t)n));
}
int64_t go_syscall_opread(int64_t fd, void *p, int64_t n, int64_t off) { RETRY(pread((int)fd, p, (size_t)n, off)); }
int64_t go_syscall_opwrite(int64_t fd, const void *p, int64_t n, int64_t off) {
  RETRY(pwrite((int)fd, p, (size_t)n, off));
}
int64_t go_syscall_oseek(int64_t fd, int64_t off, int64_t whence) { return result(lseek((int)fd, off, (int)whence)); }

int64_t go_syscall_ostat(String path, GoStat *out, int64_t follow) {
  struct stat st;
  PATH(name, path);
  int r = follow ? stat(name, &st) : lstat(name, &st);
  if (r == 0) fill_stat(out, &st);
  return result(r);
}

int64_t go_syscall_ofstat(int64_t fd, GoStat *out) {
  struct stat st;
  int r = fstat((int)fd, &st);
  if (r == 0) fill_stat(out, &st);
  return result(r);
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

int64_t go_syscall_oftruncate(int64_t fd, int64_t size) { RETRY(ftruncate((int)fd, size)); }
int64_t go_syscall_ofsync(int64_t fd) { RETRY(fsync((int)fd)); }

int64_t go_syscall_ochtimes(String path, int64_t asec, int64_t ansec, int64_t msec, int64_t mnsec) {
  struct timespec times[2] = {{.tv_sec = asec, .tv_nsec = ansec}, {.tv_sec = msec, .tv_nsec = mnsec}};
  PATH(name, path);
  return result(utimensat(AT_FDCWD, name, times, 0));
}

/* The kernel's record of a directory entry (getdents64). */
typedef struct Dirent {
  uint64_t ino;
  int64_t off;
  uint16_t reclen;
  uint8_t type;
  char name[];
} Dirent;

int64_t go_syscall_ogetdents(int64_t fd, uint8_t *out, int64_t room) {
  _Alignas(8) char raw[4096];
  /* Our records are shorter than the kernel's, so all that fits in raw fits in out. */
  size_t ask = room < (int64_t)sizeof raw ? (size_t)room : sizeof raw;
  long got = syscall(SYS_getdents64, (int)fd, raw, ask);
  if (got < 0) return -errno;
  uint8_t *p = out;
  for (long at = 0; at < got;) {
    Dirent *d = (Dirent *)(raw + at);
    size_t n = strlen(d->name);
    at += d->reclen;
    *p++ = d->type;
    *p++ = (uint8_t)n;
    *p++ = (uint8_t)(n >> 8);
    memcpy(p, d->name, n);
    p += n;
  }
  return p - out;
}

int64_t go_syscall_oreadlink(String path, char *p, int64_t n) {
  PATH(name, path);
  return result(readlink(name, p, (size_t)n));
}

int64_t go_syscall_ogetcwd(char *p, int64_t n) {
  return getcwd(p, (size_t)n) ? (int64_t)strlen(p) : -errno;
}

int64_t go_syscall_ohostname(char *p, int64_t n) {
  if (gethostname(p, (size_t)n) < 0) return -errno;
  p[n - 1] = 0;
  return (int64_t)strlen(p);
}

int64_t go_syscall_ogetid(int64_t which) {
  switch (which) {
  case 0: return getpid();
  case 1: return getppid();
  case 2: return getuid();
  case 3: return geteuid();
  case 4: return getgid();
  default: return getegid();
  }
}

int64_t go_syscall_opipe(int64_t *fds) {
  int p[2];
  if (pipe(p) < 0) return -errno;
  fcntl(p[0], F_SETFD, FD_CLOEXEC);
  fcntl(p[1], F_SETFD, FD_CLOEXEC);
  fds[0] = p[0];
  fds[1] = p[1];
  return 0;
}

int64_t go_syscall_okill(int64_t pid, int64_t sig) { return result(kill((pid_t)pid, (int)sig)); }
int64_t go_syscall_oisatty(int64_t fd) { return isatty((int)fd); }
void go_syscall_oexit(int64_t code) { _exit((int)code); }

/* ---- texts ------------------------------------------------------------------- */

static String outside(const char *s) {
  return (String){(const uint8_t *)s, (int64_t)strlen(s)};
}

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
  if (e == ESTALE) return outside("stale NFS file handle");
  return lowered(strerror((int)e));
}

String go_syscall_osigname(int64_t s) {
  if (s <= 0 || s > 31) return (String){NULL, 0};
  return lowered(strsignal((int)s));
}

/* ---- arguments, environment ------------------------------------------------------ */

int64_t go_syscall_oargc(void) { return rt_argc; }
String go_syscall_oargv(int64_t i) { return outside(rt_argv[i]); }

int64_t go_syscall_oenvc(void) {
  int64_t n = 0;
  while (rt_envp && rt_envp[n]) n++;
  return n;
}

String go_syscall_oenvv(int64_t i) { return outside(rt_envp[i]); }
