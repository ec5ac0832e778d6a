/* map.c - maps: a dense array of entries in insertion order, and an index.

   block:  cap entries {key, elem} one after another, then cap 32-bit metas.
           Entries [0, used) have been handed out; meta 0 means deleted, else
           it is the key's hash with the top bit set.
   index:  open addressing, linear probing, a power of two of 64-bit slots
           {hash, entry number + 1}; 0 is free. A probe reads an entry only
           when the 32-bit hash matches. Deleting shifts later slots back, so
           there are no tombstones. Maps of up to SMALL entries have none and
           are scanned.

   When block is full, live entries move to a new one: twice the size, or the
   same if a quarter are dead.

   Iteration starts at a random entry and wraps. An iterator remembers the
   block it began with. While the map still has that block, deleted entries are
   skipped by their metas. When the map has moved on, the iterator keeps
   walking the old block, which then is frozen, and looks each key up again, so
   deleted ones are skipped and changed ones show their new value. Keys that are
   not equal to themselves (NaN) cannot be looked up, but cannot be deleted
   either, except by clear, which the epoch tells. So every entry is produced at
   most once and no entry that stays is missed (Spec: For statements with range
   clause). A block that an iterator has seen is never compacted in place.

   Element addresses are valid until the next assignment. Free entries are
   always zero, so a new element needs no clearing. */
#include "../internal.h"

#include <stdlib.h>
#include <string.h>

enum {
  SMALL = 8,
  BIG_ENTRY = 256, /* bytes; maps of these start with fewer entries */
  LIVE = 1u << 31, /* set in every meta */
  ZERO_BYTES = 1024,
};

enum { WRITING = 1, ITERATED = 2 }; /* Map.flags */

struct Map {
  int64_t count; /* live entries; first, so that len() needs no call */
  uint8_t *block;
  uint64_t *index; /* NULL while cap <= SMALL */
  uint32_t cap;    /* entries in block */
  uint32_t used;
  uint32_t mask;  /* slots in index - 1 */
  uint32_t epoch; /* times cleared */
  int64_t stride;
  int64_t elem_at; /* of the element in an entry */
  uint64_t seed;
  uint32_t flags;
};

/* Which specialised path a key type takes; all paths share one layout. */
typedef enum KeyClass { KEY_64, KEY_STRING, KEY_OTHER } KeyClass;

static inline KeyClass key_class(const Type *t) {
  if (t->key->kind == KIND_STRING) return KEY_STRING;
  if (t->key->size == 8 && (t->key->flags & TF_MEMEQ)) return KEY_64;
  return KEY_OTHER;
}

static inline uint8_t *entry(const Map *m, int64_t i) { return m->block + i * m->stride; }

static inline uint32_t *metas(uint8_t *block, uint32_t cap, int64_t stride) {
  return (uint32_t *)(block + (((int64_t)cap * stride + 3) & ~(int64_t)3));
}

static inline uint32_t meta_of(uint64_t hash) { return (uint32_t)(hash ^ hash >> 32) | LIVE; }

/* ---- Making and growing -------------------------------------------------------- */

static int64_t align_up(int64_t n, int64_t align) { return (n + align - 1) & -align; }

static uint8_t *new_block(const Type *t, const Map *m, uint32_t cap) {
  int64_t bytes = (((int64_t)cap * m->stride + 3) & ~(int64_t)3) + (int64_t)cap * 4;
  return rt_gc_alloc((size_t)bytes, t->key->flags & t->elem->flags & TF_NOPTR);
}

/* Entries that an index of this many slots serves: at most 5/8 full. */
static uint32_t index_room(uint64_t slots) { return (uint32_t)(slots / 2 + slots / 8); }

static void index_alloc(Map *m, uint32_t cap) {
  uint64_t slots = 16;
  while (index_room(slots) < cap) slots *= 2;
  m->index = rt_gc_alloc(slots * sizeof *m->index, 1);
  m->mask = (uint32_t)(slots - 1);
}

static inline void index_put(Map *m, uint32_t meta, uint32_t i) {
  uint32_t at = meta & m->mask;
  while (m->index[at] != 0) at = (at + 1) & m->mask;
  m->index[at] = (uint64_t)meta << 32 | (i + 1);
}

static uint32_t round_cap(int64_t want) {
  uint64_t slots = 16;
  if (want > (int64_t)1 << 30) rt_throw("map too large");
  while (index_room(slots) < (uint64_t)want) slots *= 2;
  return index_room(slots);
}

/* Moves the live entries to a block of cap entries and rebuilds the index. */
static void rehash(const Type *t, Map *m, uint32_t cap) {
  uint8_t *to = m->block;
  uint32_t *from_meta = metas(m->block, m->cap, m->stride), n = 0;
  int in_place = cap == m->cap && !(m->flags & ITERATED);
  if (!in_place) to = new_block(t, m, cap);
  uint32_t *to_meta = metas(to, cap, m->stride);
  if (cap > SMALL) {
    if (cap == m->cap)
      memset(m->index, 0, ((size_t)m->mask + 1) * sizeof *m->index);
    else
      index_alloc(m, cap);
  }
  for (uint32_t i = 0; i < m->used; i++) {
    uint32_t meta = from_meta[i];
    if (meta == 0) continue;
    if (to + n * m->stride != entry(m, i)) memcpy(to + n * m->stride, entry(m, i), (size_t)m->stride);
    to_meta[n] = meta;
    if (cap > SMALL) index_put(m, meta, n);
    n++;
  }
  if (in_place) {
    memset(to + n * m->stride, 0, (size_t)((m->used - n) * m->stride));
    memset(to_meta + n, 0, (m->used - n) * sizeof *to_meta);
  }
  m->block = to;
  m->cap = cap;
  m->used = n;
  m->flags &= ~(uint32_t)ITERATED;
}

static void make_room(const Type *t, Map *m) {
  if (m->block == NULL) {
    m->cap = m->stride > BIG_ENTRY ? 2 : SMALL;
    m->block = new_block(t, m, m->cap);
  } else if (m->count <= (int64_t)m->cap - (m->cap + 3) / 4) {
    rehash(t, m, m->cap);
  } else if (m->cap < SMALL) {
    rehash(t, m, m->cap * 2);
  } else {
    rehash(t, m, round_cap((int64_t)m->cap * 2 - SMALL / 2));
  }
}

Map *rt_makemap(const Type *t, int64_t hint) {
  Map *m = rt_gc_alloc(sizeof *m, 0);
  int64_t align = t->key->align > t->elem->align ? t->key->align : t->elem->align;
  m->elem_at = align_up(t->key->size, t->elem->align ? t->elem->align : 1);
  m->stride = align_up(m->elem_at + t->elem->size, align ? align : 1);
  m->seed = rt_random();
  uint64_t bytes;
  if (hint <= SMALL || hint > (int64_t)1 << 30) return m;
  if (__builtin_mul_overflow((uint64_t)hint, (uint64_t)m->stride + 4, &bytes) || bytes > RT_MAX_ALLOC / 2) return m;
  m->cap = round_cap(hint);
  m->block = new_block(t, m, m->cap);
  index_alloc(m, m->cap);
  return m;
}

/* ---- Finding: entry number, or -1 ---------------------------------------------- */

static inline uint64_t load64(const void *p) {
  uint64_t v;
  memcpy(&v, p, 8);
  return v;
}

/* Walks the entries whose meta matches, in i; the body leaves by return. */
#define FOR_MATCHES(m, meta, i)                                                                                                            \
  for (uint32_t at_ = (meta) & (m)->mask, i; (m)->index[at_] != 0; at_ = (at_ + 1) & (m)->mask)                                            \
    if ((uint32_t)((m)->index[at_] >> 32) == (meta) && ((i = (uint32_t)(m)->index[at_] - 1), 1))

static inline int64_t find64(const Map *m, uint64_t key) {
  if (m->index == NULL) {
    const uint32_t *meta = metas(m->block, m->cap, m->stride);
    for (uint32_t i = 0; i < m->used; i++)
      if (load64(entry(m, i)) == key && meta[i] != 0) return i;
    return -1;
  }
  uint32_t want = meta_of(rt_hash64(key, m->seed));
  FOR_MATCHES(m, want, i) if (load64(entry(m, i)) == key) return i;
  return -1;
}

static inline int same_string(String a, String b) {
  return a.len == b.len && (a.ptr == b.ptr || a.len == 0 || memcmp(a.ptr, b.ptr, (size_t)a.len) == 0);
}

static inline int64_t find_string(const Map *m, String key) {
  if (m->index == NULL) {
    const uint32_t *meta = metas(m->block, m->cap, m->stride);
    for (uint32_t i = 0; i < m->used; i++)
      if (meta[i] != 0 && same_string(*(const String *)entry(m, i), key)) return i;
    return -1;
  }
  uint32_t want = meta_of(rt_hashbytes(key.ptr, key.len, m->seed));
  FOR_MATCHES(m, want, i) if (same_string(*(const String *)entry(m, i), key)) return i;
  return -1;
}

static int64_t find_other(const Type *t, const Map *m, const void *key, uint32_t want) {
  if (m->index == NULL) {
    const uint32_t *meta = metas(m->block, m->cap, m->stride);
    for (uint32_t i = 0; i < m->used; i++)
      if (meta[i] == want && rt_equal(t->key, entry(m, i), key)) return i;
    return -1;
  }
  FOR_MATCHES(m, want, i) if (rt_equal(t->key, entry(m, i), key)) return i;
  return -1;
}

static uint32_t hash_other(const Type *t, const Map *m, const void *key) { return meta_of(rt_hash(t->key, key, m->seed)); }

/* ---- Reading ------------------------------------------------------------------- */

static void check_read(const Map *m) {
  if (__builtin_expect(m->flags & WRITING, 0)) rt_fatal("concurrent map read and map write");
}

static const uint8_t zero_bytes[ZERO_BYTES] __attribute__((aligned(16)));

/* A zero value of any size; programs only read it. */
static void *zero_value(const Type *elem) {
  static uint8_t *big;
  static size_t big_size;
  if (elem->size <= ZERO_BYTES) return (void *)zero_bytes;
  size_t size = (size_t)elem->size;
  uint8_t *p = __atomic_load_n(&big, __ATOMIC_ACQUIRE);
  if (p != NULL && __atomic_load_n(&big_size, __ATOMIC_RELAXED) >= size) return p;
  p = calloc(1, size); /* older, smaller ones may still be in use: never freed */
  if (p == NULL) rt_out_of_memory(size, 0);
  __atomic_store_n(&big_size, 0, __ATOMIC_RELAXED);
  __atomic_store_n(&big, p, __ATOMIC_RELEASE);
  __atomic_store_n(&big_size, size, __ATOMIC_RELEASE);
  return p;
}

/* Go 1.25 has a text of its own for keys looked up where nothing is. */
static void check_hashable(const Type *t, const void *key) {
  const Type *bad = rt_unhashable(t->key, key);
  if (bad != NULL) rt_panicplain(rt_concat2(RT_STR("hash of unhashable type: "), bad->str));
}

static int64_t find(const Type *t, const Map *m, const void *key) {
  switch (key_class(t)) {
  case KEY_64: return find64(m, load64(key));
  case KEY_STRING: return find_string(m, *(const String *)key);
  case KEY_OTHER: return find_other(t, m, key, hash_other(t, m, key));
  }
  return -1;
}

void *rt_mapaccess2(const Type *t, Map *m, const void *key) {
  if (m == NULL || m->count == 0) {
    check_hashable(t, key);
    return NULL;
  }
  check_read(m);
  int64_t i = find(t, m, key);
  return i < 0 ? NULL : entry(m, i) + m->elem_at;
}

void *rt_mapaccess1(const Type *t, Map *m, const void *key) {
  void *p = rt_mapaccess2(t, m, key);
  return p ? p : zero_value(t->elem);
}

void *rt_mapaccess2_64(const Type *t, Map *m, uint64_t key) {
  (void)t;
  if (m == NULL || m->count == 0) return NULL;
  check_read(m);
  int64_t i = find64(m, key);
  return i < 0 ? NULL : entry(m, i) + m->elem_at;
}

void *rt_mapaccess1_64(const Type *t, Map *m, uint64_t key) {
  void *p = rt_mapaccess2_64(t, m, key);
  return p ? p : zero_value(t->elem);
}

void *rt_mapaccess2_str(const Type *t, Map *m, String key) {
  (void)t;
  if (m == NULL || m->count == 0) return NULL;
  check_read(m);
  int64_t i = find_string(m, key);
  return i < 0 ? NULL : entry(m, i) + m->elem_at;
}

void *rt_mapaccess1_str(const Type *t, Map *m, String key) {
  void *p = rt_mapaccess2_str(t, m, key);
  return p ? p : zero_value(t->elem);
}

/* ---- Writing ------------------------------------------------------------------- */

/* What the running goroutine writes to again and again, since it last did something that others could wait for: they
   cannot know that it has stopped writing. Go finds such a race when two threads meet inside; here a goroutine that
   is preempted in the middle of it is taken to be inside until it goes on (rt_map_race_begin). */
Map *rt_written;
uint32_t rt_writes;
enum { MANY_WRITES = 1000 }; /* in one time slice */

static void begin_write(Map *m) {
  if (__builtin_expect(m->flags & WRITING, 0)) rt_fatal("concurrent map writes");
  if (rt_written != m) rt_writes = 0;
  rt_written = m;
  rt_writes++;
  m->flags |= WRITING;
}

static void end_write(Map *m) {
  if (__builtin_expect(!(m->flags & WRITING), 0)) rt_fatal("concurrent map writes");
  m->flags &= ~(uint32_t)WRITING;
}

Map *rt_map_race_begin(void) {
  Map *m = rt_writes >= MANY_WRITES ? rt_written : NULL;
  if (m != NULL) m->flags |= WRITING;
  return m;
}

void rt_map_race_end(Map *m) {
  if (m != NULL) m->flags &= ~(uint32_t)WRITING;
}

/* A new entry for a key with this meta; the caller stores the key. */
static uint8_t *insert(const Type *t, Map *m, uint32_t meta) {
  if (m->used == m->cap) make_room(t, m);
  uint32_t i = m->used++;
  metas(m->block, m->cap, m->stride)[i] = meta;
  if (m->index != NULL) index_put(m, meta, i);
  m->count++;
  return entry(m, i);
}

void *rt_mapassign_64(const Type *t, Map *m, uint64_t key) {
  if (m == NULL) rt_panicnilmap();
  begin_write(m);
  int64_t i = find64(m, key);
  uint8_t *e;
  if (i >= 0) {
    e = entry(m, i);
  } else {
    e = insert(t, m, meta_of(rt_hash64(key, m->seed)));
    memcpy(e, &key, 8);
  }
  end_write(m);
  return e + m->elem_at;
}

void *rt_mapassign_str(const Type *t, Map *m, String key) {
  if (m == NULL) rt_panicnilmap();
  begin_write(m);
  int64_t i = find_string(m, key);
  uint8_t *e = i >= 0 ? entry(m, i) : insert(t, m, meta_of(rt_hashbytes(key.ptr, key.len, m->seed)));
  *(String *)e = key; /* also when present: the old bytes may belong to a huge string */
  end_write(m);
  return e + m->elem_at;
}

static void *assign_other(const Type *t, Map *m, const void *key) {
  uint32_t meta = hash_other(t, m, key); /* may panic: not yet writing */
  begin_write(m);
  int64_t i = find_other(t, m, key, meta);
  uint8_t *e = i >= 0 ? entry(m, i) : insert(t, m, meta);
  memcpy(e, key, (size_t)t->key->size); /* also when present: -0 replaces +0 */
  end_write(m);
  return e + m->elem_at;
}

void *rt_mapassign(const Type *t, Map *m, const void *key) {
  if (m == NULL) rt_panicnilmap();
  switch (key_class(t)) {
  case KEY_64: return rt_mapassign_64(t, m, load64(key));
  case KEY_STRING: return rt_mapassign_str(t, m, *(const String *)key);
  case KEY_OTHER: break;
  }
  return assign_other(t, m, key);
}

/* Frees the slot of entry i and closes the gap: a later slot moves back when
   the gap lies between its home and its place. */
static void index_remove(Map *m, uint32_t meta, uint32_t i) {
  uint32_t mask = m->mask, gap = meta & mask;
  while ((uint32_t)m->index[gap] != i + 1) gap = (gap + 1) & mask;
  for (uint32_t at = (gap + 1) & mask; m->index[at] != 0; at = (at + 1) & mask) {
    uint32_t home = (uint32_t)(m->index[at] >> 32) & mask;
    if (((at - home) & mask) >= ((at - gap) & mask)) {
      m->index[gap] = m->index[at];
      gap = at;
    }
  }
  m->index[gap] = 0;
}

void rt_mapdelete(const Type *t, Map *m, const void *key) {
  if (m == NULL || m->count == 0) {
    check_hashable(t, key);
    return;
  }
  int64_t i = find(t, m, key);
  begin_write(m);
  if (i >= 0) {
    uint32_t *meta = metas(m->block, m->cap, m->stride);
    if (m->index != NULL) index_remove(m, meta[i], (uint32_t)i);
    meta[i] = 0;
    memset(entry(m, i), 0, (size_t)m->stride);
    m->count--;
    while (m->used > 0 && meta[m->used - 1] == 0) m->used--;
  }
  end_write(m);
}

void rt_mapclear(const Type *t, Map *m) {
  (void)t;
  if (m == NULL || m->used == 0) return;
  begin_write(m);
  m->epoch++;
  if (m->flags & ITERATED) { /* the iterators keep the old block */
    m->block = NULL;
    m->index = NULL;
    m->cap = 0;
    m->flags &= ~(uint32_t)ITERATED;
  } else {
    memset(m->block, 0, (size_t)(m->used * m->stride));
    memset(metas(m->block, m->cap, m->stride), 0, m->used * sizeof(uint32_t));
    if (m->index != NULL) memset(m->index, 0, ((size_t)m->mask + 1) * sizeof *m->index);
  }
  m->used = 0;
  m->count = 0;
  m->seed = rt_random();
  end_write(m);
}

/* ---- Iteration ------------------------------------------------------------------- */

enum { IT_BLOCK, IT_CAP, IT_NEXT, IT_END, IT_LEFT, IT_EPOCH }; /* MapIter.state */

void rt_mapiterinit(const Type *t, Map *m, MapIter *it) {
  memset(it, 0, sizeof *it);
  it->type = t;
  it->map = m;
  if (m == NULL || m->count == 0) return;
  check_read(m);
  m->flags |= ITERATED;
  it->state[IT_BLOCK] = (uintptr_t)m->block;
  it->state[IT_CAP] = m->cap;
  it->state[IT_END] = it->state[IT_LEFT] = m->used;
  it->state[IT_NEXT] = rt_random() % m->used;
  it->state[IT_EPOCH] = m->epoch;
  rt_mapiternext(it);
}

/* The map has another block now: e is an entry of the old one. */
static int produce_moved(MapIter *it, uint8_t *e) {
  const Type *t = it->type;
  Map *m = it->map;
  int64_t i = m->count > 0 ? find(t, m, e) : -1;
  if (i >= 0) {
    e = entry(m, i);
  } else if (it->state[IT_EPOCH] != m->epoch || rt_equal(t->key, e, e)) {
    return 0;
  }
  it->key = e;
  it->elem = e + m->elem_at;
  return 1;
}

void rt_mapiternext(MapIter *it) {
  Map *m = it->map;
  if (__builtin_expect(m->flags & WRITING, 0)) rt_fatal("concurrent map iteration and map write");
  uint8_t *block = (uint8_t *)(uintptr_t)it->state[IT_BLOCK];
  const uint32_t *meta = metas(block, (uint32_t)it->state[IT_CAP], m->stride);
  while (it->state[IT_LEFT] > 0) {
    uint64_t i = it->state[IT_NEXT];
    it->state[IT_NEXT] = i + 1 == it->state[IT_END] ? 0 : i + 1;
    it->state[IT_LEFT]--;
    if (meta[i] == 0) continue;
    uint8_t *e = block + (int64_t)i * m->stride;
    if (block != m->block) {
      if (produce_moved(it, e)) return;
      continue;
    }
    it->key = e;
    it->elem = e + m->elem_at;
    return;
  }
  it->key = it->elem = NULL;
}
