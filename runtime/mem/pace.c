/* pace.c - when the collector runs, and what it tells of its work.

   libgc's own choice of the moment is switched off: it takes the distance between the stack pointer and the bottom of the
   thread's stack for memory that it has to scan, and on a goroutine's stack that can be terabytes, so that it never
   collects. The counts of allocated bytes decide: a thread that reaches its share looks here whether the heap is at the
   goal, which is what lived after the last collection and a part of it, and not more than the memory limit
   allows. A program whose live heap is at the limit still gets some growth, or it would only collect.

   With GOGC=100 the part is not all that lived but the work of marking it, twice what has pointers and a quarter of
   what has none: marking stops the program here, as it does not in Go.

   What lives is counted after each collection by libgc's walk over marked objects. Events are told while libgc holds
   its lock. */
#include "gc.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

enum {
  PAUSES = 256,
  MIN_HEAP = 4 << 20,
  FIRST_HEAP = 30 << 20,
  PAGE = 4096,
  MIN_GROWTH = 64 << 10,
  LEAST = 16,
  HEADERS = 12 /* libgc's own for each block, a part of this */
};

static struct {
  int64_t percent, limit;
  int trace, forced, repeated;                           /* of the collection that runs: the program asked; it only repeats one */
  uint64_t goal;                                         /* heap size of the next collection */
  uint64_t live, objects, noptr;                         /* bytes and objects found by the last one; bytes of them without pointers */
  uint64_t total, mallocs;                               /* ever allocated, at the last one */
  uint64_t num, num_forced;                              /* collections */
  uint64_t pause_total, last;                            /* ns; ns since 1970 */
  uint64_t begun, start, stop, stopped, started, before; /* ns; bytes */
  uint64_t pause_ns[PAUSES], pause_end[PAUSES];
} pace = {.percent = 100, .limit = INT64_MAX, .goal = FIRST_HEAP};

static void sum_counts(uint64_t *bytes, uint64_t *mallocs) {
  *bytes = *mallocs = 0;
  for (RtCounts *c = __atomic_load_n(&rt_gc_counts, __ATOMIC_ACQUIRE); c != NULL; c = c->link) {
    *bytes += c->bytes;
    *mallocs += c->mallocs;
  }
}

#ifdef RT_HEAP_CALLOC

void rt_pace_init(void) {}
void rt_pace_look(RtCounts *c) { c->look = UINT64_MAX; }
void rt_pace_collect(void) {}
void rt_gc_collect(void) {}
void rt_gc_release(void) {}

int64_t rt_gc_percent(int64_t percent) {
  int64_t old = pace.percent;
  pace.percent = percent < 0 ? -1 : percent;
  return old;
}

int64_t rt_gc_limit(int64_t limit) {
  int64_t old = pace.limit;
  if (limit >= 0) pace.limit = limit;
  return old;
}

void rt_memstats(RtMemStats *out) {
  memset(out, 0, sizeof *out);
  sum_counts(&out->total_alloc, &out->mallocs);
  out->alloc = out->heap_sys = out->total_alloc;
  out->heap_objects = out->mallocs;
}

void rt_gc_pauses(uint64_t ns[256], uint64_t end[256]) {
  memset(ns, 0, PAUSES * sizeof *ns);
  memset(end, 0, PAUSES * sizeof *end);
}

#else

#define GC_THREADS
#define GC_NO_THREAD_REDIRECTS
#include <gc/gc.h>
#include <gc/gc_inline.h>
#include <gc/gc_mark.h>

static uint64_t clock_ns(clockid_t which) {
  struct timespec now;
  clock_gettime(which, &now);
  return (uint64_t)now.tv_sec * 1000000000 + (uint64_t)now.tv_nsec;
}

/* ---- what lives ------------------------------------------------------------------------- */

typedef struct Census {
  uintptr_t page; /* all objects of a page are of one kind */
  int noptr;
} Census;

static void count_object(void *object, size_t size, void *data) {
  Census *c = data;
  uintptr_t page = (uintptr_t)object / PAGE;
  if (page != c->page) {
    c->page = page;
    c->noptr = GC_get_kind_and_size(object, NULL) == GC_I_PTRFREE;
  }
  pace.live += size;
  pace.objects++;
  if (c->noptr) pace.noptr += size;
}

static void count_live(void) {
  Census c = {0, 0};
  pace.live = pace.objects = pace.noptr = 0;
  GC_enumerate_reachable_objects_inner(count_object, &c);
}

/* Live at the last collection and allocated since. */
static uint64_t heap_now(void) {
  uint64_t total, mallocs;
  sum_counts(&total, &mallocs);
  return pace.live + (total - pace.total);
}

/* ---- the goal -------------------------------------------------------------------------------- */

static uint64_t goal_of_percent(void) {
  uint64_t live = pace.live, goal, least;
  if (pace.percent < 0) return UINT64_MAX;
  if (pace.percent == 100) {
    goal = live + (live - pace.noptr) * 2 + pace.noptr / 4;
    least = FIRST_HEAP;
  } else {
    goal = live + (uint64_t)((double)live * (double)pace.percent / 100);
    least = (uint64_t)pace.percent * MIN_HEAP / 100;
  }
  return goal < least ? least : goal;
}

static uint64_t next_goal(void) {
  uint64_t goal = goal_of_percent(), live = pace.live;
  if (pace.limit == INT64_MAX) return goal;
  uint64_t room = (uint64_t)(pace.limit - pace.limit / HEADERS), least = live + live / LEAST + MIN_GROWTH;
  if (room < least) room = least;
  return goal < room ? goal : room;
}

/* Every thread looks at its next allocation. */
static void set_goal(void) {
  pace.goal = next_goal();
  for (RtCounts *c = __atomic_load_n(&rt_gc_counts, __ATOMIC_ACQUIRE); c != NULL; c = c->link)
    __atomic_store_n(&c->look, 0, __ATOMIC_RELAXED);
}

void rt_pace_look(RtCounts *c) {
  if (pace.goal == UINT64_MAX) {
    c->look = UINT64_MAX;
    return;
  }
  if (heap_now() >= pace.goal) rt_pace_collect();
  uint64_t heap = heap_now();
  c->look = c->bytes + (heap < pace.goal ? pace.goal - heap : MIN_GROWTH);
}

/* What switches libgc's choice off holds for all collections. */
static void collect(int release) {
  GC_enable();
  if (release)
    GC_gcollect_and_unmap();
  else
    GC_gcollect();
  GC_disable();
}

void rt_pace_collect(void) { collect(0); }

static void collect_forced(int release) {
  pace.forced++;
  pace.num_forced++;
  collect(release);
  pace.forced--;
}

void rt_gc_collect(void) { collect_forced(0); }

/* libgc gives back blocks that were free for more than one collection. Those that only wait are not told of. */
void rt_gc_release(void) {
  collect_forced(1);
  for (int i = 0; i < 2 && GC_get_free_bytes() > MIN_HEAP; i++) {
    pace.repeated++;
    collect(1);
    pace.repeated--;
  }
}

static void *apply(void *unused) {
  set_goal();
  return unused;
}

static void changed(void) { GC_call_with_alloc_lock(apply, NULL); }

int64_t rt_gc_percent(int64_t percent) {
  int64_t old = pace.percent;
  pace.percent = percent < 0 ? -1 : percent;
  changed();
  return old;
}

int64_t rt_gc_limit(int64_t limit) {
  int64_t old = pace.limit;
  if (limit < 0) return old;
  pace.limit = limit;
  changed();
  return old;
}

/* ---- gctrace ---------------------------------------------------------------------------------- */

/* v / 10^dec, with dec digits after the point. */
static void out_point(Out *o, uint64_t v, int dec) {
  uint64_t unit = 1;
  for (int i = 0; i < dec; i++) unit *= 10;
  out_dec(o, (int64_t)(v / unit));
  if (dec == 0) return;
  out_char(o, '.');
  for (v %= unit; dec-- > 0; v %= unit) {
    unit /= 10;
    out_char(o, (char)('0' + v / unit));
  }
}

/* Two digits that count, in milliseconds. */
static void out_ms(Out *o, uint64_t ns) {
  uint64_t us = ns / 1000;
  int dec = 3;
  if (us == 0 || ns >= 10000000) {
    out_dec(o, (int64_t)(ns / 1000000));
    return;
  }
  for (; us >= 100; us /= 10) dec--;
  out_point(o, us, dec);
}

static void out_mb(Out *o, uint64_t bytes, const char *unit) {
  out_dec(o, (int64_t)(bytes >> 20));
  out_str(o, unit);
}

/* All marking is done while the world is stopped: the time between its stop and its start is the middle figure. */
static void print_trace(uint64_t end, uint64_t goal) {
  char buf[512];
  Out o = {buf, 0, sizeof buf, 2};
  uint64_t stop = pace.stopped - pace.start, mark = pace.started - pace.stopped, rest = end - pace.started;
  out_str(&o, "gc ");
  out_dec(&o, (int64_t)pace.num);
  out_str(&o, " @");
  out_point(&o, (pace.start - pace.begun) / 1000000, 3);
  out_str(&o, "s ");
  out_dec(&o, (int64_t)(pace.pause_total * 100 / (end - pace.begun + 1)));
  out_str(&o, "%: ");
  out_ms(&o, stop);
  out_char(&o, '+');
  out_ms(&o, mark);
  out_char(&o, '+');
  out_ms(&o, rest);
  out_str(&o, " ms clock, ");
  out_ms(&o, stop);
  out_str(&o, "+0/");
  out_ms(&o, mark);
  out_str(&o, "/0+");
  out_ms(&o, rest);
  out_str(&o, " ms cpu, ");
  out_mb(&o, pace.before, "->");
  out_mb(&o, pace.before, "->");
  out_mb(&o, pace.live, " MB, ");
  out_mb(&o, goal, " MB goal, 0 MB stacks, 0 MB globals, 1 P");
  if (pace.forced) out_str(&o, " (forced)");
  out_char(&o, '\n');
  out_flush(&o);
}

/* ---- events -------------------------------------------------------------------------------------- */

static void ended(void) {
  uint64_t now = clock_ns(CLOCK_MONOTONIC), pause = pace.started - pace.stop, goal = pace.goal;
  sum_counts(&pace.total, &pace.mallocs);
  count_live();
  set_goal();
  if (pace.repeated) return;
  pace.last = clock_ns(CLOCK_REALTIME);
  pace.pause_ns[pace.num % PAUSES] = pause;
  pace.pause_end[pace.num % PAUSES] = pace.last;
  pace.pause_total += pause;
  pace.num++;
  if (pace.trace) print_trace(now, goal);
}

static void on_event(GC_EventType event) {
  switch (event) {
  case GC_EVENT_START:
    pace.start = clock_ns(CLOCK_MONOTONIC);
    if (pace.trace) pace.before = heap_now();
    break;
  case GC_EVENT_PRE_STOP_WORLD: pace.stop = clock_ns(CLOCK_MONOTONIC); break;
  case GC_EVENT_POST_STOP_WORLD: pace.stopped = clock_ns(CLOCK_MONOTONIC); break;
  case GC_EVENT_PRE_START_WORLD: pace.started = clock_ns(CLOCK_MONOTONIC); break;
  case GC_EVENT_END: ended(); break;
  default: break;
  }
}

/* ---- statistics ------------------------------------------------------------------------------------ */

static void *read_stats(void *data) {
  RtMemStats *out = data;
  struct GC_prof_stats_s s;
  uint64_t now = clock_ns(CLOCK_MONOTONIC);
  GC_get_prof_stats_unsafe(&s, sizeof s);
  sum_counts(&out->total_alloc, &out->mallocs);
  out->alloc = pace.live + (out->total_alloc - pace.total);
  out->heap_objects = pace.objects + (out->mallocs - pace.mallocs);
  if (out->heap_objects > out->mallocs) out->heap_objects = out->mallocs; /* the collector's own objects */
  if (out->alloc > out->total_alloc) out->alloc = out->total_alloc;
  out->heap_sys = s.heapsize_full;
  out->heap_idle = s.free_bytes_full;
  out->heap_released = s.unmapped_bytes;
  out->gc_sys = s.obtained_from_os_bytes > s.heapsize_full ? s.obtained_from_os_bytes - s.heapsize_full : 0;
  out->next_gc = pace.goal;
  out->last_gc = pace.last;
  out->pause_total = pace.pause_total;
  out->num_gc = pace.num;
  out->num_forced = pace.num_forced;
  out->cpu_fraction = (double)pace.pause_total / (double)(now - pace.begun + 1);
  return NULL;
}

void rt_memstats(RtMemStats *out) {
  memset(out, 0, sizeof *out);
  GC_call_with_alloc_lock(read_stats, out);
}

void rt_gc_pauses(uint64_t ns[256], uint64_t end[256]) {
  memcpy(ns, pace.pause_ns, sizeof pace.pause_ns);
  memcpy(end, pace.pause_end, sizeof pace.pause_end);
}

/* ---- the environment ---------------------------------------------------------------------------------- */

static int number(const char *s, size_t len, int64_t *out) {
  size_t i = 0;
  uint64_t v = 0;
  int negative = len > 0 && s[0] == '-';
  if (len > 0 && (s[0] == '-' || s[0] == '+')) i++;
  if (i == len) return 0;
  for (; i < len; i++) {
    if (s[i] < '0' || s[i] > '9' || __builtin_mul_overflow(v, 10, &v) || __builtin_add_overflow(v, (uint64_t)(s[i] - '0'), &v)) return 0;
  }
  if (v > INT64_MAX) return 0;
  *out = negative ? -(int64_t)v : (int64_t)v;
  return 1;
}

/* 123, 123B, 123KiB, up to TiB. */
static int byte_count(const char *s, int64_t *out) {
  static const char units[] = "KMGT";
  size_t len = strlen(s);
  int64_t factor = 1;
  if (len > 1 && s[len - 1] == 'B') {
    len--;
    if (s[len - 1] == 'i') {
      const char *unit = len > 2 ? strchr(units, s[len - 2]) : NULL;
      if (unit == NULL) return 0;
      factor = (int64_t)1 << (10 * (unit - units + 1));
      len -= 2;
    }
  }
  return number(s, len, out) && *out >= 0 && !__builtin_mul_overflow(*out, factor, out);
}

static void read_limit(const char *s) {
  if (s == NULL || *s == 0 || strcmp(s, "off") == 0 || byte_count(s, &pace.limit)) return;
  char buf[256];
  Out o = {buf, 0, sizeof buf, 2};
  out_str(&o, "GOMEMLIMIT=");
  out_str(&o, s);
  out_char(&o, '\n');
  out_flush(&o);
  rt_throw_system("malformed GOMEMLIMIT; see `go doc runtime/debug.SetMemoryLimit`");
}

static void read_percent(const char *s) {
  int64_t n;
  if (s == NULL) return;
  if (strcmp(s, "off") == 0)
    pace.percent = -1;
  else if (number(s, strlen(s), &n) && n >= INT32_MIN && n <= INT32_MAX)
    pace.percent = n < 0 ? -1 : n;
}

/* The last of several counts. */
static void read_debug(const char *s) {
  static const char name[] = "gctrace=";
  for (; s != NULL && *s != 0; s = strchr(s, ',')) {
    if (*s == ',') s++;
    if (strncmp(s, name, sizeof name - 1) == 0) pace.trace = atoi(s + sizeof name - 1) > 0;
  }
}

void rt_pace_init(void) {
  pace.begun = clock_ns(CLOCK_MONOTONIC);
  read_limit(getenv("GOMEMLIMIT"));
  read_percent(getenv("GOGC"));
  read_debug(getenv("GODEBUG"));
  GC_set_on_collection_event(on_event);
  GC_disable();
  changed();
}

#endif
