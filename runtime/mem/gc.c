/* gc.c - the collector: Boehm's libgc behind one door.

   This file and pace.c are the only ones that include libgc's headers. Everything the program
   allocates passes rt_gc_alloc, which picks the atomic (pointer-free) or the
   scanned kind, and counts. Roots, top to bottom:

     data and bss of the executable          libgc finds them itself
     globals of code run in memory           rt_gc_add_roots
     the stack that the thread runs on       rt_gc_set_stack, rt_gc_stack_fn, [sp, hi)
     other stacks, scheduler's own           rt_gc_add_roots_fn + rt_gc_push

   Invariants: memory comes back zeroed unless asked for dirty; the result is
   never NULL; interior pointers keep an object alive, a pointer one past its
   end does not (see alloc_bytes).

   Build variants: -DRT_HEAP_CALLOC takes memory from calloc and never frees,
   for the sanitizers, which libgc's stack scanning would upset;
   -DRT_GC_STRESS=N collects at every Nth allocation. */
#include "gc.h"

#include <stdlib.h>
#include <string.h>

RtCounts *rt_gc_counts;
static _Thread_local RtCounts *counts;

static RtCounts *counts_register(void) {
  RtCounts *c = calloc(1, sizeof *c);
  if (c == NULL) rt_out_of_memory(sizeof *c, 0);
  c->link = __atomic_load_n(&rt_gc_counts, __ATOMIC_ACQUIRE);
  while (!__atomic_compare_exchange_n(&rt_gc_counts, &c->link, c, 1, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE)) {
  }
  return counts = c;
}

static inline void count(size_t size) {
  RtCounts *c = counts;
  if (__builtin_expect(c == NULL, 0)) c = counts_register();
  c->mallocs++;
  c->bytes += size;
  if (RT_UNLIKELY(c->bytes >= c->look)) rt_pace_look(c);
}

#ifdef RT_HEAP_CALLOC

void rt_heap_init(void) {}
void rt_gc_add_roots(void *lo, void *hi) {
  (void)lo;
  (void)hi;
}
void rt_gc_remove_roots(void *lo, void *hi) {
  (void)lo;
  (void)hi;
}
void rt_gc_set_stack(void *lo, void *hi) {
  (void)lo;
  (void)hi;
}
void rt_gc_stack_fn(void *(*end)(void)) { (void)end; }
void rt_gc_add_roots_fn(RtRootsFn fn) { (void)fn; }
void rt_gc_push(void *lo, void *hi) {
  (void)lo;
  (void)hi;
}
void *rt_gc_base(void *p) {
  (void)p;
  return NULL;
}
void *rt_gc_finalizer(void *object, void (*fn)(void *, void *), void *data) {
  (void)object;
  (void)fn;
  (void)data;
  return NULL;
}
int rt_gc_finalizers_ready(void) { return 0; }
void rt_gc_clear_with(void *object, uintptr_t *word) {
  (void)object;
  (void)word;
}
uintptr_t rt_gc_read_weak(uintptr_t *word) { return *word; }
void rt_gc_run_finalizers(void) {}
void rt_gc_weak(void **link, void *object) {
  (void)link;
  (void)object;
}

void *rt_gc_alloc(size_t size, int noptr) {
  (void)noptr;
  count(size);
  void *p = calloc(1, size);
  if (p == NULL) rt_out_of_memory(size, 0);
  return p;
}

void *rt_gc_alloc_dirty(size_t size, int noptr) {
  void *p = rt_gc_alloc(size, noptr);
  if (noptr) memset(p, 0xdb, size); /* code that relies on zeros here fails in tests */
  return p;
}

#else

#include <sys/mman.h>

#define GC_THREADS
#define GC_NO_THREAD_REDIRECTS
#include <gc/gc.h>
#include <gc/gc_inline.h>
#include <gc/gc_mark.h>

enum { INITIAL_HEAP = 32 << 20, MAX_ROOTS_FNS = 8, LARGE = 32 << 20, PAGE = 4096, MIN_FREED = 16, LOOKS = 16, ATOMIC = GC_I_PTRFREE };

/* Our own kind of scanned object: libgc's leaves out the last word of a block,
   which it takes for the byte it adds, and we use that word (see alloc_bytes).
   The other one is for large objects, which we clear. */
static int scanned, scanned_dirty;

static RtRootsFn roots_fns[MAX_ROOTS_FNS];
static int nroots_fns;
static void *(*stack_end)(void);
static GC_push_other_roots_proc libgc_roots; /* registered before us */

/* Asked for only when it matters, since switching stacks is frequent. */
static void note_stack(void) {
  if (stack_end == NULL) return;
  struct GC_stack_base base = {.mem_base = stack_end()};
  GC_set_stackbottom(NULL, &base);
}

static void push_roots(void) {
  note_stack();
  for (int i = 0; i < nroots_fns; i++) roots_fns[i]();
  if (libgc_roots != NULL) libgc_roots();
}

/* libgc adds a byte to every request so that a pointer just past the end is
   inside, which doubles 16-byte objects. Go's slicing rules never need the
   memory after such a pointer, so ask for one byte less. */
static inline size_t alloc_bytes(size_t size) { return size - (size % 16 == 0); }

/* ---- growing, and the end of it ------------------------------------------------------ */

/* Memory could not be had; what asked decides. */
static void *no_memory(size_t size) {
  (void)size;
  return NULL;
}

/* libgc holds its lock. What it has just mapped was not touched yet and is still among what is left. Not so for a huge array:
   most of it may never be touched. */
static void note_growth(GC_word heap_size) {
  static GC_word before, look_again;
  GC_word grown = heap_size > before ? heap_size - before : 0;
  RtMemory m;
  before = heap_size;
  if (heap_size < look_again) return;
  rt_memory(&m);
  if (m.left == UINT64_MAX) return;
  if (grown < LARGE * 2) m.left = m.left > grown ? m.left - grown : 0;
  GC_set_max_heap_size(heap_size + m.left);
  look_again = heap_size + m.left / LOOKS;
}

/* Where memory ends the heap may be full of garbage, since libgc only makes it larger. A program whose heap stays
   full would collect for ever and get nowhere: it ends. */
static RT_NOINLINE void *try_again(size_t size, int kind) {
  GC_word heap = GC_get_heap_size();
  if (size <= heap) {
    rt_pace_collect();
    if (GC_get_free_bytes() + GC_get_unmapped_bytes() >= heap / MIN_FREED) {
      void *p = GC_malloc_kind(alloc_bytes(size), kind);
      if (p != NULL) return p;
    }
  }
  rt_out_of_memory(size, 0);
}

/* Before any other call of libgc's: what comes first initialises it. */
static void libgc_init(void) {
  if (GC_is_init_called()) return;
  GC_set_all_interior_pointers(1);
  GC_set_dont_precollect(1); /* it would mark the compiler's data: a quarter of a hello's instructions */
  GC_INIT();
}

void rt_gc_clear_with(void *object, uintptr_t *word) {
  void *base = GC_base(object);
  if (base != NULL) GC_general_register_disappearing_link((void **)word, base);
}

static void *read_word(void *word) { return *(void **)word; }

uintptr_t rt_gc_read_weak(uintptr_t *word) { return (uintptr_t)GC_call_with_alloc_lock(read_word, word); }

static int finalizers_ready;

static void note_finalizers(void) { finalizers_ready = 1; }

void rt_heap_init(void) {
  libgc_init();
  GC_set_warn_proc(GC_ignore_warn_proc);
  GC_set_oom_fn(no_memory);
  GC_set_finalize_on_demand(1);
  GC_set_finalizer_notifier(note_finalizers);
  scanned = (int)GC_new_kind(GC_new_free_list(), 0 | GC_DS_LENGTH, 1, 1);
  scanned_dirty = (int)GC_new_kind(GC_new_free_list(), 0 | GC_DS_LENGTH, 1, 0);

  GC_expand_hp(INITIAL_HEAP);
  GC_set_on_heap_resize(note_growth); /* not earlier: a small program has no use for it */
  GC_set_free_space_divisor(1);       /* grow by much at a time: pace.c collects */
  libgc_roots = GC_get_push_other_roots();
  GC_set_push_other_roots(push_roots);
  rt_pace_init();
}

void rt_gc_add_roots(void *lo, void *hi) {
  libgc_init();
  if (lo < hi) GC_add_roots(lo, hi);
}

void rt_gc_remove_roots(void *lo, void *hi) {
  if (lo < hi) GC_remove_roots(lo, hi);
}

static void *set_bottom(void *hi) {
  struct GC_stack_base base = {.mem_base = hi};
  GC_set_stackbottom(NULL, &base);
  return NULL;
}

void rt_gc_set_stack(void *lo, void *hi) {
  (void)lo; /* libgc scans from the stack pointer it finds */
  GC_call_with_alloc_lock(set_bottom, hi);
}

void rt_gc_stack_fn(void *(*end)(void)) { stack_end = end; }

void rt_gc_add_roots_fn(RtRootsFn fn) {
  if (nroots_fns == MAX_ROOTS_FNS) rt_throw("too many root callbacks");
  roots_fns[nroots_fns++] = fn;
}

/* Eager: pushing 100,000 stacks lazily overflows libgc's mark stack. */
void rt_gc_push(void *lo, void *hi) { GC_push_all_eager(lo, hi); }

/* ---- finalizers ---------------------------------------------------------------------- */

void *rt_gc_base(void *p) { return GC_base(p); }

void *rt_gc_finalizer(void *object, void (*fn)(void *, void *), void *data) {
  GC_finalization_proc old;
  void *old_data;
  GC_register_finalizer(object, fn, data, &old, &old_data);
  return old_data;
}

int rt_gc_finalizers_ready(void) { return finalizers_ready; }

void rt_gc_run_finalizers(void) {
  finalizers_ready = 0;
  GC_invoke_finalizers();
}

void rt_gc_weak(void **link, void *object) { GC_general_register_disappearing_link(link, object); }

#ifdef RT_GC_STRESS
static void stress(void) {
  static unsigned n;
  if (++n % RT_GC_STRESS == 0) rt_pace_collect();
}
#else
static inline void stress(void) {}
#endif

static inline void *allocate(size_t size, int kind) {
  void *p = GC_malloc_kind(alloc_bytes(size), kind);
  return RT_UNLIKELY(p == NULL) ? try_again(size, kind) : p;
}

/* Whole pages are given back: they come again as zeros when the program touches them, and most of a huge array it may never
   touch. */
static RT_NOINLINE void *allocate_large(size_t size, int kind) {
  char *p = allocate(size, kind);
  uintptr_t lo = ((uintptr_t)p + PAGE - 1) & ~(uintptr_t)(PAGE - 1), hi = ((uintptr_t)p + size) & ~(uintptr_t)(PAGE - 1);
  if (madvise((void *)lo, hi - lo, MADV_DONTNEED) != 0) return memset(p, 0, size);
  memset(p, 0, lo - (uintptr_t)p);
  memset((void *)hi, 0, (uintptr_t)p + size - hi);
  return p;
}

void *rt_gc_alloc(size_t size, int noptr) {
  stress();
  count(size);
  if (RT_UNLIKELY(size >= LARGE)) return allocate_large(size, noptr ? ATOMIC : scanned_dirty);
  void *p = allocate(size, noptr ? ATOMIC : scanned);
  return noptr ? memset(p, 0, size) : p;
}

void *rt_gc_alloc_dirty(size_t size, int noptr) {
  if (!noptr) return rt_gc_alloc(size, 0);
  stress();
  count(size);
  return allocate(size, ATOMIC);
}

#endif
