/* native_signal.c - the signals that a program asks for by package os/signal.

   The handler notes the signal and writes a byte into a pipe; the goroutine of os/signal waits for it. A signal that
   is no longer asked for gets back what it did at the start. Faults stay the runtime's: a SIGSEGV that another process
   sends cannot be told from ours. */
#define _GNU_SOURCE
#include "runtime/sched/scheduler.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

enum { SIGNALS = 65 };

static volatile uint64_t pending[2];
static int bell[2] = {-1, -1};
static struct sigaction before[SIGNALS];
static uint8_t known[SIGNALS];   /* before[sig] is set */
static uint8_t ignored[SIGNALS]; /* by the program, and not asked for since */

static int is_ours(uint32_t sig) {
  return sig == 0 || sig >= SIGNALS || sig == SIGKILL || sig == SIGSTOP || sig == SIGSEGV || sig == SIGBUS || sig == SIGFPE ||
         sig == SIGILL || sig == 32 || sig == 33 || sig == 34; /* libc's own */
}

static void on_signal(int sig) {
  int saved = errno;
  __atomic_fetch_or(&pending[sig >> 6], 1ull << (sig & 63), __ATOMIC_SEQ_CST);
  if (write(bell[1], "", 1) < 0) errno = 0; /* full: it rings anyway */
  errno = saved;
}

static void remember(uint32_t sig) {
  if (known[sig]) return;
  sigaction((int)sig, NULL, &before[sig]);
  known[sig] = 1;
}

static void set(uint32_t sig, void (*handler)(int)) {
  struct sigaction sa = {.sa_handler = handler, .sa_flags = SA_ONSTACK | SA_RESTART};
  sigfillset(&sa.sa_mask);
  remember(sig);
  sigaction((int)sig, &sa, NULL);
}

static void open_bell(void) {
  if (bell[0] < 0 && pipe2(bell, O_CLOEXEC | O_NONBLOCK) != 0) rt_throw("runtime: no pipe for signals");
}

/* SIGURG may stop a goroutine that computes: it stays the scheduler's, who notes it first. */
void go_os_ssignal_osignal__enable(uint32_t sig) {
  if (is_ours(sig)) return;
  open_bell();
  ignored[sig] = 0;
  set(sig, on_signal);
}

void go_os_ssignal_osignal__disable(uint32_t sig) {
  if (is_ours(sig) || !known[sig]) return;
  struct sigaction sa = before[sig];
  if (sa.sa_handler == SIG_IGN && sig != SIGHUP && sig != SIGINT) sa.sa_handler = SIG_DFL;
  sigaction((int)sig, &sa, NULL);
}

void go_os_ssignal_osignal__ignore(uint32_t sig) {
  if (is_ours(sig)) return;
  ignored[sig] = 1;
  set(sig, SIG_IGN);
}

uint8_t go_os_ssignal_osignal__ignored(uint32_t sig) {
  struct sigaction sa; /* it may have been ignored from the start */
  if (sig >= SIGNALS || ignored[sig]) return sig < SIGNALS;
  return sigaction((int)sig, NULL, &sa) == 0 && sa.sa_handler == SIG_IGN;
}

static int take(void) {
  for (int i = 0; i < 2; i++) {
    uint64_t set = __atomic_load_n(&pending[i], __ATOMIC_SEQ_CST);
    if (set == 0) continue;
    int bit = __builtin_ctzll(set);
    __atomic_fetch_and(&pending[i], ~(1ull << bit), __ATOMIC_SEQ_CST);
    return i * 64 + bit;
  }
  return 0;
}

uint32_t go_os_ssignal_osignal__recv(void) {
  char rings[64];
  open_bell();
  for (;;) {
    int sig = take();
    if (sig != 0) return (uint32_t)sig;
    rt_wait_fd(bell[0], 0, 0);
    while (read(bell[0], rings, sizeof rings) == (ssize_t)sizeof rings) continue;
  }
}
