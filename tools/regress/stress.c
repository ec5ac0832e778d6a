/* stress.c - thousands of goroutines run random programs of defer, panic, recover and Goexit on many threads.

   usage: stress MODE SECONDS THREADS GOROUTINES SEED
   MODE: events  every event of the list is followed by a check of it (check.c)
         calls   the way without a trace, as programs run; checks at each statement
         legacy  the other model, of which only the order of frames and an end are asked

   A goroutine changes threads at DO_GOSCHED, so records made in one thread are given back in another. Meanwhile signals
   interrupt the threads anywhere and look at the list that they find. At the end every record must be back in a pool.
   Prints one line of numbers; what is wrong goes to standard error with the program that showed it, and aborts. */
#define _GNU_SOURCE
#include "defers.h"
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

enum { STACK = 8 << 20 };

#ifdef __SANITIZE_THREAD__
void *__tsan_get_current_fiber(void);
void *__tsan_create_fiber(unsigned flags);
void __tsan_switch_to_fiber(void *fiber, unsigned flags);
#else
#define __tsan_get_current_fiber() NULL
#define __tsan_create_fiber(flags) NULL
#define __tsan_switch_to_fiber(fiber, flags) ((void)(fiber))
#endif

typedef struct Thread {
  pthread_t id;
  Ctx ctx;
  void *fiber;
  int64_t live; /* rt_deferpool_live at the end */
} Thread;

static __thread Thread *me;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static Goroutine *queue, **queue_end = &queue;
static int stopping, running; /* atomic */
static pthread_barrier_t stopped;
static uint64_t programs, looks, events, outcomes[4]; /* atomic */

static void add(uint64_t *to, uint64_t n) { __atomic_fetch_add(to, n, __ATOMIC_RELAXED); }

/* ---- goroutines ---- */

static void put(Goroutine *g) {
  pthread_mutex_lock(&lock);
  g->next = NULL;
  *queue_end = g;
  queue_end = &g->next;
  pthread_mutex_unlock(&lock);
}

static Goroutine *take(void) {
  pthread_mutex_lock(&lock);
  Goroutine *g = queue;
  if (g && !(queue = g->next)) queue_end = &queue;
  pthread_mutex_unlock(&lock);
  return g;
}

static __attribute__((noinline)) void leave(void) {
  Goroutine *g = (Goroutine *)rt_g;
  Thread *t = me;
  __tsan_switch_to_fiber(t->fiber, 0);
  rt_switch(&g->g.sched, &t->ctx);
}

static uint64_t random_next(uint64_t *s) {
  *s ^= *s << 13;
  *s ^= *s >> 7;
  *s ^= *s << 17;
  return *s;
}

/* Most bytes are any; sometimes one is repeated, which gives deep and long programs. */
static size_t random_bytes(uint64_t *seed, uint8_t *b) {
  size_t n = 1 + random_next(seed) % MAX_BYTES;
  for (size_t i = 0; i < n; i++) b[i] = i > 4 && random_next(seed) % 4 == 0 ? b[i - 1 - random_next(seed) % 4] : (uint8_t)random_next(seed);
  return n;
}

static void goroutine(void) {
  Goroutine *g = (Goroutine *)rt_g;
  uint64_t seed = (uint64_t)g->g.id * 0x9e3779b97f4a7c15u | 1;
  while (!__atomic_load_n(&stopping, __ATOMIC_RELAXED)) {
    uint8_t bytes[MAX_BYTES];
    size_t n = random_bytes(&seed, bytes);
    defers_try(g, bytes, n);
    add(&programs, 1);
    add(&outcomes[g->got.outcome], 1);
    leave();
  }
  add(&events, g->events);
  g->g.status = G_DEAD;
  leave();
  abort();
}

static Goroutine *make(int64_t id) {
  Goroutine *g = defers_goroutine();
  char *s = mmap(NULL, STACK, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (s == MAP_FAILED || mprotect(s, 4096, PROT_NONE) != 0) abort();
  g->g.id = id;
  g->g.status = G_RUNNABLE;
  g->g.stacklo = (uintptr_t)s + 4096;
  g->g.stackhi = (uintptr_t)s + STACK;
  g->g.sched = (Ctx){.sp = g->g.stackhi - 8, .pc = (uintptr_t)goroutine};
  g->fiber = __tsan_create_fiber(0);
  return g;
}

/* ---- threads ---- */

static void *thread(void *arg) {
  Thread *t = me = arg;
  t->fiber = __tsan_get_current_fiber();
  while (__atomic_load_n(&running, __ATOMIC_ACQUIRE)) {
    Goroutine *g = take();
    if (!g) {
      usleep(100);
      continue;
    }
    rt_g = &g->g;
    __tsan_switch_to_fiber(g->fiber, 0);
    rt_switch(&t->ctx, &g->g.sched);
    rt_g = NULL;
    if (g->g.status == G_DEAD)
      __atomic_fetch_sub(&running, 1, __ATOMIC_ACQ_REL);
    else
      put(g);
  }
  pthread_barrier_wait(&stopped); /* region_used no longer grows */
  t->live = rt_deferpool_live();
  return NULL;
}

static void interrupted(int sig) {
  const G *g = rt_g;
  uintptr_t sp = (uintptr_t)__builtin_frame_address(0);
  (void)sig;
  if (!g || sp < g->stacklo || sp >= g->stackhi) return; /* between two goroutines */
  if (rt_model == MODEL_LEGACY) return;                  /* drops records one by one under a head that still names them */
  check_anywhere(g, sp);
  add(&looks, 1);
}

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static void interrupt_all(const Thread *t, int n, double seconds) {
  double end = now() + seconds;
  for (int i = 0; now() < end; i = (i + 1) % n) {
    pthread_kill(t[i].id, SIGUSR1);
    usleep(20);
  }
  __atomic_store_n(&stopping, 1, __ATOMIC_RELAXED);
}

/* Every thread counts as lost what lies in another's pool. */
static int64_t lost(const Thread *t, int n) {
  int64_t free_somewhere = 0, all = rt_deferpool_live(); /* this thread's pool is empty */
  for (int i = 0; i < n; i++) free_somewhere += all - t[i].live;
  return all - free_somewhere;
}

int main(int argc, char **argv) {
  if (argc != 6) {
    fputs("usage: stress events|calls|legacy SECONDS THREADS GOROUTINES SEED\n", stderr);
    return 2;
  }
  int nthreads = atoi(argv[3]), n = atoi(argv[4]);
  rt_trace_defer = strcmp(argv[1], "calls") != 0;
  rt_model = strcmp(argv[1], "legacy") == 0 ? MODEL_LEGACY : MODEL_FIXED;
  defers_gosched = leave;
  struct sigaction on = {.sa_handler = interrupted, .sa_flags = SA_RESTART};
  sigaction(SIGUSR1, &on, NULL);
  Thread *t = calloc((size_t)nthreads, sizeof *t);
  if (!t || nthreads < 1 || n < 1) return 2;
  for (int i = 0; i < n; i++) put(make(atoll(argv[5]) * 1000000 + i));
  running = n;
  pthread_barrier_init(&stopped, NULL, (unsigned)nthreads);
  for (int i = 0; i < nthreads; i++) pthread_create(&t[i].id, NULL, thread, &t[i]);
  interrupt_all(t, nthreads, atof(argv[2]));
  for (int i = 0; i < nthreads; i++) pthread_join(t[i].id, NULL);
  if (rt_model == MODEL_FIXED && lost(t, nthreads)) {
    fprintf(stderr, "defers: %ld records are in no pool\n", (long)lost(t, nthreads));
    return 1;
  }
  printf("%s: programs %lu, checks %lu, interruptions %lu, end %lu, panic %lu, Goexit %lu, given up %lu\n", argv[1], programs, events,
         looks, outcomes[ENDS], outcomes[PANICS], outcomes[EXITS], outcomes[ABANDONED]);
  return 0;
}
