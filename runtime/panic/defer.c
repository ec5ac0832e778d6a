/* defer.c - the defer list: records, their states, and the frame's normal return.

   g->defer is a list of Defer records, newest first, over all frames of the
   goroutine. deferproc (context.S) pushes, deferreturn takes the records
   of its caller's frame off and calls them, an unwinder (panic.c) takes them
   from wherever the panic was. Every change of Defer.state is one of four
   functions, and only these:

     Pending  --runDirectly-->  Executed    the frame returns normally
     Pending  --markDeferred--> Deferred    an unwinder claims the frame's records
     Deferred --executeNow-->   Executed    the unwinder reaches the record
     Deferred --requeue-->      Pending     the claim ended before its turn

   Invariants: a record is Executed before its function is called and unlinked
   at the same time; a linked record belongs to a live frame; within the list
   frames go from younger to older (fp grows) and the records of one frame are
   newest first; a record that is done holds no closure.

   Only the goroutine itself writes its list and its records. So plain relaxed
   stores are enough for a consistent picture in another thread (a dump, a
   tracer), and the normal path has no locked instruction; the unwinders, where
   time does not matter, use atomic or/and on the flags.

   A defer statement that may run more than once takes its record from a free
   list per thread. These records live in one reserved region of addresses:
   that alone tells them from records in frames, so deferproc need not know. */
#define _GNU_SOURCE
#include "trace.h"

#include <sys/mman.h>

/* ---- states ----------------------------------------------------------------- */

static const char *state_name(int s) {
  switch (s) {
  case DEFER_PENDING: return "Pending";
  case DEFER_DEFERRED: return "Deferred";
  case DEFER_EXECUTED: return "Executed";
  }
  return "?";
}

static RT_NORETURN __attribute__((noinline, cold)) void bad_transition(int from, int to) {
  char text[96];
  Out o = {text, 0, sizeof text, -1};
  out_str(&o, "defer: bad state transition ");
  out_str(&o, state_name(from));
  out_str(&o, " -> ");
  out_str(&o, state_name(to));
  rt_fatalstring((String){(const uint8_t *)text, (int64_t)o.len});
}

static inline void step(Defer *d, int from, int to, TraceStep by) {
  int now = __atomic_load_n(&d->state, __ATOMIC_RELAXED);
  if (RT_UNLIKELY(now != from)) bad_transition(now, to);
  __atomic_store_n(&d->state, (uint8_t)to, __ATOMIC_RELAXED);
  if (RT_UNLIKELY(rt_trace_defer)) rt_trace_step(d, by, from, to);
}

/* Flags and state change in one store: on the normal path every store counts. */
static inline void set_executed(Defer *d, uint32_t flags) {
  union {
    struct {
      uint32_t flags;
      uint8_t state, spare;
      uint16_t runs;
    };
    uint64_t word;
  } u = {.flags = flags};
  u.state = DEFER_EXECUTED;
  __atomic_store_n((uint64_t *)(void *)&d->flags, u.word, __ATOMIC_RELAXED);
}

/* deferreturn (context.S) spells this out; it comes here when the record is not Pending. */
void runDirectly(Defer *d) {
  step(d, DEFER_PENDING, DEFER_EXECUTED, STEP_RUNDIRECTLY);
  set_executed(d, DEFER_EXECUTING);
}

void markDeferred(Defer *d, Panic *owner) {
  d->owner = owner;
  step(d, DEFER_PENDING, DEFER_DEFERRED, STEP_MARKDEFERRED);
}

void executeNow(Defer *d, Panic *owner) {
  if (d->owner != owner && d->state == DEFER_DEFERRED) rt_throw("defer: record run by an unwinder that does not own it");
  step(d, DEFER_DEFERRED, DEFER_EXECUTED, STEP_EXECUTENOW);
  __atomic_or_fetch(&d->flags, DEFER_EXECUTING | DEFER_PANIC, __ATOMIC_SEQ_CST);
}

void requeue(Defer *d) {
  step(d, DEFER_DEFERRED, DEFER_PENDING, STEP_REQUEUE);
  d->owner = NULL;
}

void legacyDone(Defer *d) { step(d, DEFER_PENDING, DEFER_EXECUTED, STEP_LEGACYDONE); }

/* ---- records for loops --------------------------------------------------------- */

enum { CHUNK = 64 };
#define REGION ((uintptr_t)1 << 36)

uintptr_t rt_deferregion, rt_deferregion_size;
static uintptr_t region_used;
static int region_lock;
static __thread Defer *pool; /* linked by link; fn is NULL */

static void reserve_region(void) {
  for (uintptr_t size = REGION; size >= 1 << 20; size /= 4) {
    void *p = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (p == MAP_FAILED) continue;
    rt_deferregion_size = size;
    __atomic_store_n(&rt_deferregion, (uintptr_t)p, __ATOMIC_RELEASE);
    return;
  }
  rt_throw("runtime: cannot reserve memory for defer records");
}

/* Closures of these records are reachable only through them, so the used part of
   the region is a root. libgc joins root sets that begin at one address. */
static __attribute__((noinline)) void refill(void) {
  while (__atomic_exchange_n(&region_lock, 1, __ATOMIC_ACQUIRE)) {
  }
  if (rt_deferregion == 0) reserve_region();
  if (region_used + CHUNK * sizeof(Defer) > rt_deferregion_size) rt_throw("runtime: out of memory: defer records");
  Defer *chunk = (Defer *)(rt_deferregion + region_used);
  region_used += CHUNK * sizeof(Defer);
  rt_gc_add_roots((void *)rt_deferregion, (void *)(rt_deferregion + region_used));
  __atomic_store_n(&region_lock, 0, __ATOMIC_RELEASE);
  for (int i = CHUNK - 1; i >= 0; i--) {
    chunk[i].link = pool;
    pool = &chunk[i];
  }
}

static inline int in_region(const Defer *d) {
  return (uintptr_t)d - rt_deferregion < rt_deferregion_size; /* false while nothing is reserved: size 0 */
}

Defer *rt_newdefer(void) {
  if (RT_UNLIKELY(pool == NULL)) refill();
  Defer *d = pool;
  pool = d->link;
  return d;
}

static inline void give_back(Defer *d) {
  d->fn = NULL;
  d->aux = NULL;
  d->link = pool;
  pool = d;
}

int rt_freedefer(Defer *d) {
  if (!in_region(d)) return 0;
  give_back(d);
  return 1;
}

int64_t rt_deferpool_live(void) {
  int64_t n = (int64_t)(region_used / sizeof(Defer));
  for (Defer *d = pool; d != NULL; d = d->link) n--;
  return n;
}

/* ---- normal return ---------------------------------------------------------------- */

/* Takes the record off the list. Nothing of a loop's record is needed any more,
   and if the call panics no one comes back here to free it. */
static inline int unlink_record(G *g, Defer *d) {
  d->fn = NULL;
  __atomic_store_n(&g->defer, d->link, __ATOMIC_RELEASE);
  if (!in_region(d)) return 0;
  __atomic_store_n(&d->flags, DEFER_DONE, __ATOMIC_RELAXED);
  give_back(d);
  return 1;
}

/* A nil func faults here, when it is called: Spec, Defer statements. */
static inline __attribute__((no_sanitize("null"))) void enter(FuncVal *fn) { ((void (*)(FuncVal *))fn->code)(fn); }

/* deferreturn's loop with every transition told. The plain one is in context.S: what it costs is its
   instructions, and a compiler saves four registers for it where one is enough. */
void rt_deferreturn_traced(uintptr_t fp) {
  G *g = rt_g;
  Defer *d;
  while ((d = g->defer) != NULL && d->fp == fp) {
    FuncVal *fn = d->fn;
    runDirectly(d);
    int freed = unlink_record(g, d);
    rt_trace_begin(d, fn, fp, NULL);
    enter(fn);
    rt_trace_end(d, fp);
    if (!freed) __atomic_store_n(&d->flags, DEFER_DONE, __ATOMIC_RELAXED);
  }
  const uintptr_t *const *me = __builtin_frame_address(0);
  rt_trace_left(fp, me[0][1]);
}

/* A loop's record that deferreturn has unlinked. */
void rt_recycledefer(Defer *d) {
  __atomic_store_n(&d->flags, DEFER_DONE, __ATOMIC_RELAXED);
  give_back(d);
}

/* ---- defer in the body of a range over a function ------------------------------------ */

/* The body is a closure far above the frame that owns the record: the token,
   taken in that frame before the loop, lends its saved context. Younger frames
   (the iterator's) may have records on top, so this is an insertion: before the
   first record of the owner's frame or of an older one. */
void deferprocat(Defer *token, Defer *d, FuncVal *fn) {
  G *g = rt_g;
  *d = (Defer){.fn = fn,
               .sp = token->sp,
               .pc = token->pc,
               .fp = token->fp,
               .rbx = token->rbx,
               .r12 = token->r12,
               .r13 = token->r13,
               .r14 = token->r14,
               .r15 = token->r15};
  Defer **at = &g->defer;
  while (*at != NULL && (*at)->fp < d->fp) at = &(*at)->link;
  d->link = *at;
  __atomic_store_n(at, d, __ATOMIC_RELEASE);
  if (RT_UNLIKELY(rt_trace_defer)) rt_trace_inserted(d);
}
