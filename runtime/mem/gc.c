/* gc.c - the collector: Boehm's libgc behind one door.

   This is the only file that includes libgc's headers. Everything the program
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
#include "../internal.h"

#include <stdlib.h>
#include <string.h>

/* Objects counted per thread, so that counting costs no locked instruction. */
typedef struct Counts {
  struct Counts *link;
  uint64_t mallocs, bytes;
} Counts;

static Counts *all_counts;
static _Thread_local Counts *counts;

static Counts *counts_register(void) {
  Counts *c = calloc(1, sizeof *c);
  if (c == NULL) rt_throw("runtime: out of memory");
  c->link = __atomic_load_n(&all_counts, __ATOMIC_ACQUIRE);
  while (!__atomic_compare_exchange_n(&all_counts, &c->link, c, 1, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE)) {
  }
  return counts = c;
}

static inline void count(size_t size) {
  Counts *c = counts;
  if (__builtin_expect(c == NULL, 0)) c = counts_register();
  c->mallocs++;
  c->bytes += size;
}

static void sum_counts(RtMemStats *out) {
  for (Counts *c = __atomic_load_n(&all_counts, __ATOMIC_ACQUIRE); c != NULL; c = c->link) {
    out->mallocs += c->mallocs;
    out->total_alloc += c->bytes;
  }
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
void rt_gc_collect(void) {}
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
  if (p == NULL) rt_throw("runtime: out of memory");
  return p;
}

void *rt_gc_alloc_dirty(size_t size, int noptr) {
  void *p = rt_gc_alloc(size, noptr);
  if (noptr) memset(p, 0xdb, size); /* code that relies on zeros here fails in tests */
  return p;
}

void rt_memstats(RtMemStats *out) {
  memset(out, 0, sizeof *out);
  sum_counts(out);
  out->alloc = out->heap_sys = out->total_alloc;
}

#else

#define GC_THREADS
#define GC_NO_THREAD_REDIRECTS
#include <gc/gc.h>
#include <gc/gc_inline.h>
#include <gc/gc_mark.h>

enum { INITIAL_HEAP = 32 << 20, MAX_ROOTS_FNS = 8 };

/* Our own kind of scanned object: libgc's leaves out the last word of a block,
   which it takes for the byte it adds, and we use that word (see alloc_bytes). */
static int scanned;

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

static void *out_of_memory(size_t size) {
  (void)size;
  rt_throw("runtime: out of memory");
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
  GC_set_oom_fn(out_of_memory);
  GC_set_finalize_on_demand(1);
  GC_set_finalizer_notifier(note_finalizers);
  scanned = (int)GC_new_kind(GC_new_free_list(), 0 | GC_DS_LENGTH, 1, 1);
  /* libgc's own first heap is so small that it would collect all the time. */
  GC_expand_hp(INITIAL_HEAP);
  GC_set_free_space_divisor(1); /* collect when the heap has about doubled, as Go does */
  libgc_roots = GC_get_push_other_roots();
  GC_set_push_other_roots(push_roots);
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

void rt_gc_collect(void) { GC_gcollect(); }

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
  if (++n % RT_GC_STRESS == 0) GC_gcollect();
}
#else
static inline void stress(void) {}
#endif

/* libgc adds a byte to every request so that a pointer just past the end is
   inside, which doubles 16-byte objects. Go's slicing rules never need the
   memory after such a pointer, so ask for one byte less. */
static inline size_t alloc_bytes(size_t size) { return size - (size % 16 == 0); }

void *rt_gc_alloc(size_t size, int noptr) {
  stress();
  count(size);
  if (!noptr) return GC_malloc_kind(alloc_bytes(size), scanned);
  void *p = GC_malloc_atomic(alloc_bytes(size));
  return memset(p, 0, size);
}

void *rt_gc_alloc_dirty(size_t size, int noptr) {
  stress();
  count(size);
  return noptr ? GC_malloc_atomic(alloc_bytes(size)) : GC_malloc_kind(alloc_bytes(size), scanned);
}

void rt_memstats(RtMemStats *out) {
  memset(out, 0, sizeof *out);
  sum_counts(out);
  out->heap_sys = GC_get_heap_size();
  out->alloc = out->heap_sys - GC_get_free_bytes();
  out->num_gc = GC_get_gc_no();
}

#endif
