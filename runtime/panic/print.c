/* print.c - the builtins print and println, and the runtime's own messages.

   Text goes to standard error without buffering between statements, but as one
   write per statement: between printlock and printunlock it is collected, so
   that lines of several threads do not mix. Floats have seven digits and a
   three-digit exponent; the digits are found by the same double arithmetic
   as in Go, since an exact conversion differs in the last one now and then. */
#include "../internal.h"

#include <errno.h>
#include <pthread.h>
#include <string.h>
#include <unistd.h>

enum { BUFFER = 1024 };

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static _Thread_local int depth; /* printlock calls without printunlock */
static char buffer[BUFFER];     /* owned by whoever holds the lock */
static size_t filled;

void (*rt_wrote)(int fd, const void *p, size_t n);

static void write_all(const char *p, size_t n) {
  if (RT_UNLIKELY(rt_wrote != NULL) && n > 0) rt_wrote(2, p, n);
  while (n > 0) {
    ssize_t k = write(2, p, n);
    if (k < 0 && errno == EINTR) continue;
    if (k <= 0) return;
    p += k;
    n -= (size_t)k;
  }
}

static void flush(void) {
  write_all(buffer, filled);
  filled = 0;
}

static void put(const void *p, size_t n) {
  if (depth == 0) {
    write_all(p, n);
    return;
  }
  if (n > BUFFER - filled) flush();
  if (n > BUFFER) {
    write_all(p, n);
    return;
  }
  memcpy(buffer + filled, p, n);
  filled += n;
}

int rt_printing(void) { return depth > 0; }

void rt_printlock(void) {
  if (depth++ == 0) pthread_mutex_lock(&lock);
}

void rt_printunlock(void) {
  if (depth == 0 || --depth > 0) return;
  flush();
  pthread_mutex_unlock(&lock);
}

void rt_printstring(String s) {
  if (s.len > 0) put(s.ptr, (size_t)s.len);
}

void rt_printbool(int64_t v) { rt_printstring(v ? RT_STR("true") : RT_STR("false")); }

static void put_number(uint64_t v, unsigned base, const char *sign) {
  char text[24], *p = text + sizeof text;
  do *--p = "0123456789abcdef"[v % base];
  while ((v /= base) > 0);
  for (size_t i = strlen(sign); i > 0; i--) *--p = sign[i - 1];
  put(p, (size_t)(text + sizeof text - p));
}

void rt_printint(int64_t v) {
  if (v < 0)
    put_number(-(uint64_t)v, 10, "-");
  else
    put_number((uint64_t)v, 10, "");
}

void rt_printuint(uint64_t v) { put_number(v, 10, ""); }

void rt_printhex(uint64_t v) { put_number(v, 16, "0x"); }

void rt_printpointer(const void *p) { rt_printhex((uintptr_t)p); }

void rt_printslice(const void *p, int64_t len, int64_t cap) {
  put("[", 1);
  rt_printint(len);
  put("/", 1);
  rt_printint(cap);
  put("]", 1);
  rt_printpointer(p);
}

void rt_printeface(Eface e) {
  put("(", 1);
  rt_printpointer(e.type);
  put(",", 1);
  rt_printpointer(e.data);
  put(")", 1);
}

void rt_printsp(void) { put(" ", 1); }

void rt_printnl(void) { put("\n", 1); }
