/* child.c - a program run as a child process, its input and its output through pipes.

   Input is written and output is read as poll says, in turns: a child that prints much before it has read everything
   would else wait for us while we wait for it. SIGPIPE, which a child that stops reading causes, is held back for this
   thread and taken away again, so that the caller's handling of it stays as it is. */
#define _GNU_SOURCE /* pipe2 */
#include "child.h"
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

typedef struct Pipes {
  int in[2], out[2];
} Pipes;

static void close_pair(const int *fd) {
  int saved = errno;
  close(fd[0]), close(fd[1]);
  errno = saved;
}

static bool open_pipes(Pipes *p) {
  if (pipe2(p->in, O_CLOEXEC) != 0) return false;
  if (pipe2(p->out, O_CLOEXEC) == 0) return true;
  close_pair(p->in);
  return false;
}

static _Noreturn void become(char *const *argv, const Pipes *p, const sigset_t *mask) {
  dup2(p->in[0], 0), dup2(p->out[1], 1), dup2(p->out[1], 2);
  sigprocmask(SIG_SETMASK, mask, NULL);
  execvp(argv[0], argv);
  dprintf(2, "%s: %s\n", argv[0], strerror(errno));
  _exit(CHILD_CANNOT_START);
}

/* Writes a part; false: there is no more to write. */
static bool feed(int fd, const char **input, size_t *n) {
  ssize_t k = write(fd, *input, *n);
  if (k < 0) return errno == EINTR || errno == EAGAIN;
  *input += k;
  *n -= (size_t)k;
  return *n > 0;
}

/* Reads a part; false: there is no more to read. */
static bool drain(int fd, Buf *out) {
  char chunk[4096];
  ssize_t k = read(fd, chunk, sizeof chunk);
  if (k > 0) buf_write(out, chunk, (size_t)k);
  return k > 0 || (k < 0 && errno == EINTR);
}

/* Until the child closes its output. */
static void converse(int in, int out_fd, const char *input, size_t n, Buf *out) {
  fcntl(in, F_SETFL, O_NONBLOCK);
  if (n == 0) close(in), in = -1;
  for (bool more = true; more;) {
    struct pollfd p[] = {{.fd = out_fd, .events = POLLIN}, {.fd = in, .events = POLLOUT}};
    if (poll(p, 2, -1) < 0 && errno != EINTR) break;
    if (in >= 0 && p[1].revents && !feed(in, &input, &n)) close(in), in = -1;
    if (p[0].revents) more = drain(out_fd, out);
  }
  if (in >= 0) close(in);
}

bool child_run(char *const *argv, const char *input, size_t n, Buf *out, int *status) {
  Pipes p;
  sigset_t broken, mask;
  if (!open_pipes(&p)) return false;
  sigemptyset(&broken);
  sigaddset(&broken, SIGPIPE);
  pthread_sigmask(SIG_BLOCK, &broken, &mask);
  pid_t pid = fork();
  if (pid == 0) become(argv, &p, &mask);
  if (pid < 0) {
    close_pair(p.in), close_pair(p.out);
    pthread_sigmask(SIG_SETMASK, &mask, NULL);
    return false;
  }
  close(p.in[0]), close(p.out[1]);
  converse(p.in[1], p.out[0], input, n, out);
  close(p.out[0]);
  int how = 0;
  while (waitpid(pid, &how, 0) < 0 && errno == EINTR)
    ;
  *status = WIFEXITED(how) ? WEXITSTATUS(how) : 128 + WTERMSIG(how);
  while (!sigismember(&mask, SIGPIPE) && sigtimedwait(&broken, NULL, &(struct timespec){0}) > 0)
    ;
  pthread_sigmask(SIG_SETMASK, &mask, NULL);
  return true;
}
