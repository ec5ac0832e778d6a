/* iface.c - itabs, assertions to interface types, boxing of values.

   An itab pairs an interface type with a dynamic type and holds the code of
   each method. Itabs that the compiler can foresee are in the generated code;
   the others are built here on first use and kept for ever in one open-
   addressing table, failures too (fun[0] NULL), since type switches ask the same
   question again and again. Readers take no lock: a table is filled before
   it is published, entries are published by their itab pointer, and a table
   that was replaced by a larger one is never freed. */
#include "../internal.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

typedef struct Entry {
  Itab *tab;      /* NULL: free; published last */
  String missing; /* first absent method; ptr NULL when type implements inter */
} Entry;

typedef struct Table {
  size_t mask;
  size_t used;
  Entry *slots[];
} Table;

static Table *table;
static pthread_mutex_t table_lock = PTHREAD_MUTEX_INITIALIZER;

static size_t slot_of(const Type *inter, const Type *type) { return (size_t)rt_hash64((uintptr_t)inter, (uintptr_t)type); }

static Entry *table_find(const Table *t, const Type *inter, const Type *type) {
  if (t == NULL) return NULL;
  for (size_t i = slot_of(inter, type);; i++) {
    Entry *e = __atomic_load_n(&t->slots[i & t->mask], __ATOMIC_ACQUIRE);
    if (e == NULL || (e->tab->inter == inter && e->tab->type == type)) return e;
  }
}

static void table_put(Table *t, Entry *e) {
  size_t i = slot_of(e->tab->inter, e->tab->type);
  while (t->slots[i & t->mask] != NULL) i++;
  __atomic_store_n(&t->slots[i & t->mask], e, __ATOMIC_RELEASE);
  t->used++;
}

static void *must_alloc(size_t size) {
  void *p = calloc(1, size);
  if (p == NULL) rt_out_of_memory(size, 0);
  return p;
}

static void table_grow(void) {
  size_t slots = table ? (table->mask + 1) * 2 : 64;
  Table *t = must_alloc(sizeof *t + slots * sizeof(Entry *));
  t->mask = slots - 1;
  for (size_t i = 0; table && i <= table->mask; i++)
    if (table->slots[i]) table_put(t, table->slots[i]);
  __atomic_store_n(&table, t, __ATOMIC_RELEASE);
}

/* ---- Building ------------------------------------------------------------------ */

static int same_string(String a, String b) { return a.len == b.len && (a.len == 0 || memcmp(a.ptr, b.ptr, (size_t)a.len) == 0); }

/* A method type may be absent from the table (then names decide). */
static int same_type(const Type *a, const Type *b) { return a == b || a == NULL || b == NULL || rt_type_same(a, b); }

/* The linker saw no way to call the method and left its code out. */
static void unreachable_method(void) { rt_throw("unreachable method called. linker bug?"); }

/* Both lists are sorted alike, so one pass over each is enough. */
static int fill(Itab *tab, String *missing) {
  const TypeIMethod *want = tab->inter->list;
  const TypeMethod *have = tab->type->methods, *end = have + tab->type->nmethods;
  for (int64_t i = 0; i < tab->inter->nlist; i++) {
    while (have < end && !(same_string(have->name, want[i].name) && same_string(have->pkgpath, want[i].pkgpath))) have++;
    if (have == end || !same_type(have->type, want[i].type)) {
      *missing = want[i].name;
      return 0;
    }
    tab->fun[i] = have->ifn ? have->ifn : (void *)unreachable_method;
    have++;
  }
  return 1;
}

static Entry *build(const Type *inter, const Type *type) {
  int64_t extra = inter->nlist > 1 ? inter->nlist - 1 : 0;
  Entry *e = must_alloc(sizeof *e);
  e->tab = must_alloc(sizeof(Itab) + (size_t)extra * sizeof(void *));
  e->tab->inter = inter;
  e->tab->type = type;
  if (!fill(e->tab, &e->missing)) e->tab->fun[0] = NULL;
  return e;
}

static Entry *find_or_build(const Type *inter, const Type *type) {
  Entry *e = table_find(__atomic_load_n(&table, __ATOMIC_ACQUIRE), inter, type);
  if (e != NULL) return e;
  pthread_mutex_lock(&table_lock);
  e = table_find(table, inter, type);
  if (e == NULL) {
    if (table == NULL || table->used * 2 > table->mask) table_grow();
    e = build(inter, type);
    table_put(table, e);
  }
  pthread_mutex_unlock(&table_lock);
  return e;
}

const Itab *rt_itab_find(const Type *inter, const Type *type, String *missing) {
  Entry *e = find_or_build(inter, type);
  if (e->missing.ptr == NULL) return e->tab;
  *missing = e->missing;
  return NULL;
}

const Itab *rt_getitab(const Type *inter, const Type *type) {
  String missing;
  return type == NULL ? NULL : rt_itab_find(inter, type, &missing);
}

const Itab *rt_assertE2I(const Type *inter, const Type *type) {
  String missing = {NULL, 0};
  const Itab *tab = type ? rt_itab_find(inter, type, &missing) : NULL;
  if (tab == NULL) rt_panicassert(type, inter, missing);
  return tab;
}

/* ---- Boxing --------------------------------------------------------------------- */

/* Small integers are boxed once for all; the low bytes of each word serve the
   narrower types (little-endian). */
#define ROW(n) n, n + 1, n + 2, n + 3, n + 4, n + 5, n + 6, n + 7
#define ROWS(n) ROW(n), ROW(n + 8), ROW(n + 16), ROW(n + 24), ROW(n + 32), ROW(n + 40), ROW(n + 48), ROW(n + 56)
static const uint64_t small_ints[256] = {ROWS(0), ROWS(64), ROWS(128), ROWS(192)};
static const String empty_string;

void *rt_convT(const Type *t, const void *v) {
  void *p;
  if (t->flags & TF_DIRECT) return *(void *const *)v;
  if (t->size == 0) return rt_zerobase;
  p = rt_gc_alloc_dirty((size_t)t->size, t->flags & TF_NOPTR);
  return memcpy(p, v, (size_t)t->size);
}

void *rt_convT64(uint64_t v) {
  if (v < 256) return (void *)&small_ints[v];
  uint64_t *p = rt_gc_alloc_dirty(sizeof v, 1);
  *p = v;
  return p;
}

void *rt_convT32(uint32_t v) {
  if (v < 256) return (void *)&small_ints[v];
  uint32_t *p = rt_gc_alloc_dirty(sizeof v, 1);
  *p = v;
  return p;
}

void *rt_convT16(uint16_t v) {
  if (v < 256) return (void *)&small_ints[v];
  uint16_t *p = rt_gc_alloc_dirty(sizeof v, 1);
  *p = v;
  return p;
}

void *rt_convT8(uint8_t v) { return (void *)&small_ints[v]; }

void *rt_convTstring(String s) {
  if (s.len == 0) return (void *)&empty_string;
  String *p = rt_gc_alloc_dirty(sizeof s, 0);
  *p = s;
  return p;
}
