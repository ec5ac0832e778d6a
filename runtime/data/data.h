/* data.h - the data half's share of internal.h: heap, types, hashing.

   Contracts only; the ideas are told at the top of each .c file. */
#ifndef MINIGO_RUNTIME_DATA_H
#define MINIGO_RUNTIME_DATA_H

#include "../rt.h"

/* ---- gc.c: the collector behind heap.c ----------------------------------- */

typedef void (*RtRootsFn)(void);

/* Prepares the heap; call once, on the main thread, before any other entry. */
void rt_heap_init(void);
/* Scans [lo, hi) for pointers at every collection, for ever (globals of JIT code). */
void rt_gc_add_roots(void *lo, void *hi);
void rt_gc_remove_roots(void *lo, void *hi);
/* The calling thread now runs on the stack [lo, hi); collections scan from its sp to hi. */
void rt_gc_set_stack(void *lo, void *hi);
/* The same asked at each collection, for a thread that often changes its stack. */
void rt_gc_stack_fn(void *(*end)(void));
/* fn is called, with the world stopped, at each collection; it names more
   roots with rt_gc_push. Later calls chain: every fn stays registered. */
void rt_gc_add_roots_fn(RtRootsFn fn);
void rt_gc_push(void *lo, void *hi);
/* word, which the collector does not scan, becomes 0 when object is collected; read it by rt_gc_read_weak. */
void rt_gc_clear_with(void *object, uintptr_t *word);
uintptr_t rt_gc_read_weak(uintptr_t *word);
/* weak.c: the weak pointer of an address, NULL of NULL; where it points to, NULL when that is gone. */
void *rt_weak_make(void *object);
void *rt_weak_get(void *cell);
/* The object that p points into, NULL if that is none of ours. */
void *rt_gc_base(void *p);
/* Sets what is called, with data, when object (its start) is no longer reachable, once; data stays reachable until then.
   fn NULL: nothing. Returns the data set before. Calls are made by rt_gc_run_finalizers, some time after rt_gc_finalizers_ready says 1. */
void *rt_gc_finalizer(void *object, void (*fn)(void *object, void *data), void *data);
int rt_gc_finalizers_ready(void);
void rt_gc_run_finalizers(void);
/* *link, which must not look like a pointer, becomes 0 when object is no longer reachable. */
void rt_gc_weak(void **link, void *object);

/* Memory that may hold pointers (noptr 0) or never does (1). Zeroed; never NULL. */
void *rt_gc_alloc(size_t size, int noptr);
/* The same with unspecified contents when noptr is 1. */
void *rt_gc_alloc_dirty(size_t size, int noptr);

/* An array of n >= 0 elements, zeroed; never NULL. */
void *rt_newarray(const Type *elem, int64_t n);
/* As print shows a pointer: 0x and hexadecimal digits. */
void rt_printhex(uint64_t v);

/* ---- pace.c --------------------------------------------------------------- */

typedef struct RtMemStats {
  uint64_t alloc, total_alloc;                 /* bytes of live and not yet collected objects; ever allocated */
  uint64_t mallocs, heap_objects;              /* objects ever allocated; live and not yet collected */
  uint64_t heap_sys, heap_idle, heap_released; /* bytes of the heap; of its free blocks; given back */
  uint64_t gc_sys, stack_sys;                  /* bytes of the collector's own; of stacks, which this room does not know */
  uint64_t next_gc, last_gc, pause_total;      /* heap size of the next collection; ns since 1970; ns */
  uint64_t num_gc, num_forced;                 /* collections; those that the program asked for */
  double cpu_fraction;                         /* of the time since the start */
} RtMemStats;
void rt_memstats(RtMemStats *out);
/* The last 256 collections, number n (from 1) at (n - 1) % 256: how long the world stood still, when it went on. */
void rt_gc_pauses(uint64_t ns[256], uint64_t end[256]);
/* Set GOGC's percentage (below 0: off) and the memory limit (below 0: only asks); return the old one. */
int64_t rt_gc_percent(int64_t percent);
int64_t rt_gc_limit(int64_t limit);
/* Collects; rt_gc_release also gives free blocks back to the system. */
void rt_gc_collect(void);
void rt_gc_release(void);

/* ---- limit.c -------------------------------------------------------------- */

typedef struct RtMemory {
  uint64_t total; /* bytes that the machine, or the process's control group, has; UINT64_MAX: unknown */
  uint64_t left;  /* that can still be had without being killed */
} RtMemory;
void rt_memory(RtMemory *out);

/* ---- map.c: races -------------------------------------------------------- */

extern Map *rt_written;    /* written to by the running goroutine; NULL since it did what others can wait for */
extern uint32_t rt_writes; /* how often in this time slice */
/* Around the time in which a goroutine is preempted: the map that it was busy writing to, or NULL. */
Map *rt_map_race_begin(void);
void rt_map_race_end(Map *m);

/* ---- heap.c --------------------------------------------------------------- */

extern uint8_t rt_zerobase[16]; /* address of every object of size 0 */
enum { RT_PAGE_SIZE = 8192 };
#define RT_MAX_ALLOC ((uint64_t)1 << 48)
/* The size Go's allocator would give an object of this size: capacities show it. */
uint64_t rt_roundupsize(uint64_t size, int noptr);

/* ---- alg.c ---------------------------------------------------------------- */

uint64_t rt_hash(const Type *t, const void *p, uint64_t seed); /* panics: unhashable */
uint64_t rt_hash64(uint64_t v, uint64_t seed);
uint64_t rt_hashbytes(const void *p, int64_t n, uint64_t seed);
/* The dynamic type inside *p that makes it unhashable, or NULL. */
const Type *rt_unhashable(const Type *t, const void *p);
uint64_t rt_random(void);

/* ---- type.c --------------------------------------------------------------- */

/* Makes a module's descriptors findable. */
void rt_register_types(const Module *m);
/* Makes one findable; the registry does not keep it alive. */
void rt_type_register(const Type *t);
/* The registered type printed as str that comes after a given one, or the first; NULL: no more. */
const Type *rt_type_next(String str, const Type *after);
/* Identical as far as descriptors tell, for copies of one type in two modules. */
int rt_type_same(const Type *a, const Type *b);

/* ---- string.c ------------------------------------------------------------- */

String rt_gostring(const char *s);                /* heap copy */
int64_t rt_encoderune(uint8_t out[4], int64_t r); /* bytes written */
#define RT_STR(lit) ((String){(const uint8_t *)(lit), (int64_t)sizeof(lit) - 1})

/* ---- iface.c -------------------------------------------------------------- */

/* The itab, or NULL with *missing naming the first absent method. */
const Itab *rt_itab_find(const Type *inter, const Type *type, String *missing);

#endif
