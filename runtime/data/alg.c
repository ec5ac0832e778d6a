/* alg.c - hashing and equality of any comparable value, read off its descriptor.

   Types whose equality is that of their bytes (TF_MEMEQ) take one memcmp or
   one pass of the byte hash; the rest is interpreted member by member, in
   order, stopping at the first difference (Spec: Comparison operators, 1.20),
   blank fields left out. Equal values hash equally: +0 and -0 alike. A NaN
   equals nothing, so it hashes to a random number to keep NaN keys apart.

   The byte hash multiplies 64 x 64 -> 128 bits and folds the halves; each map
   has its own seed. */
#include "../internal.h"

#include <string.h>
#include <sys/random.h>
#include <time.h>

#define K0 0x9E3779B97F4A7C15u
#define K1 0xD6E8FEB86659FD93u
#define K2 0xA0761D6478BD642Fu

static inline uint64_t mix(uint64_t a, uint64_t b) {
  unsigned __int128 p = (unsigned __int128)a * b;
  return (uint64_t)p ^ (uint64_t)(p >> 64);
}

/* ---- Random numbers ---------------------------------------------------------- */

static _Thread_local uint64_t random_state;

static void random_seed(void) {
  if (getrandom(&random_state, sizeof random_state, GRND_NONBLOCK) != sizeof random_state)
    random_state = (uint64_t)time(NULL) ^ (uintptr_t)&random_state;
  random_state |= 1;
}

uint64_t rt_random(void) {
  if (random_state == 0) random_seed();
  random_state += K0;
  return mix(random_state, random_state ^ K1);
}

/* ---- Hash -------------------------------------------------------------------- */

static inline uint64_t load64(const uint8_t *p) {
  uint64_t v;
  memcpy(&v, p, 8);
  return v;
}

static inline uint64_t load32(const uint8_t *p) {
  uint32_t v;
  memcpy(&v, p, 4);
  return v;
}

uint64_t rt_hash64(uint64_t v, uint64_t seed) { return mix(v ^ seed, K0 ^ (seed & ~(uint64_t)1)) ^ seed; }

uint64_t rt_hashbytes(const void *data, int64_t n, uint64_t seed) {
  const uint8_t *p = data;
  uint64_t a = 0, b = 0, len = (uint64_t)n;
  seed ^= K2;
  for (; n > 16; n -= 16, p += 16) seed = mix(load64(p) ^ K0, load64(p + 8) ^ seed);
  if (n >= 8) {
    a = load64(p);
    b = load64(p + n - 8);
  } else if (n >= 4) {
    a = load32(p);
    b = load32(p + n - 4);
  } else if (n > 0) {
    a = (uint64_t)p[0] << 16 | (uint64_t)p[n >> 1] << 8 | p[n - 1];
  }
  return mix(K1 ^ len, mix(a ^ K0, b ^ seed));
}

static uint64_t hash_double(double d, uint64_t seed) {
  uint64_t bits;
  if (d == 0) return rt_hash64(0, seed);
  if (d != d) return rt_random();
  memcpy(&bits, &d, 8);
  return rt_hash64(bits, seed);
}

static int is_blank(String name) { return name.len == 1 && name.ptr[0] == '_'; }

static const Type *dynamic_type(const Type *inter, const void *p, void **data) {
  const Eface *e = p; /* an Iface has the same shape */
  *data = e->data;
  if (e->type == NULL || inter->nlist == 0) return e->type;
  return ((const Iface *)p)->tab->type;
}

/* Where the value of an interface's data word lies. */
static const void *boxed(const Type *t, void *const *data) { return t->flags & TF_DIRECT ? (const void *)data : *data; }

static RT_NORETURN void panic_unhashable(const Type *t) { rt_panicerror(rt_concat2(RT_STR("hash of unhashable type "), t->str)); }

static uint64_t hash_interface(const Type *inter, const void *p, uint64_t seed) {
  void *data;
  const Type *t = dynamic_type(inter, p, &data);
  if (t == NULL) return rt_hash64(0, seed);
  if (!(t->flags & TF_COMPARABLE)) panic_unhashable(t);
  return rt_hash(t, boxed(t, &data), seed ^ t->hash);
}

static uint64_t hash_struct(const Type *t, const uint8_t *p, uint64_t seed) {
  const TypeField *f = t->list;
  for (int64_t i = 0; i < t->nlist; i++)
    if (!is_blank(f[i].name)) seed = rt_hash(f[i].type, p + f[i].offset, seed);
  return seed;
}

uint64_t rt_hash(const Type *t, const void *p, uint64_t seed) {
  if (t->flags & TF_MEMEQ) return t->size == 8 ? rt_hash64(load64(p), seed) : rt_hashbytes(p, t->size, seed);
  switch (t->kind) {
  case KIND_STRING: {
    const String *s = p;
    return rt_hashbytes(s->ptr, s->len, seed);
  }
  case KIND_FLOAT32: return hash_double((double)*(const float *)p, seed);
  case KIND_FLOAT64: return hash_double(*(const double *)p, seed);
  case KIND_COMPLEX64: {
    const float *c = p;
    return hash_double((double)c[1], hash_double((double)c[0], seed));
  }
  case KIND_COMPLEX128: {
    const double *c = p;
    return hash_double(c[1], hash_double(c[0], seed));
  }
  case KIND_INTERFACE: return hash_interface(t, p, seed);
  case KIND_STRUCT: return hash_struct(t, p, seed);
  case KIND_ARRAY:
    for (int64_t i = 0; i < t->len; i++) seed = rt_hash(t->elem, (const uint8_t *)p + i * t->elem->size, seed);
    return seed;
  case KIND_SLICE:
  case KIND_MAP:
  case KIND_FUNC: panic_unhashable(t);
  default: return rt_hashbytes(p, t->size, seed);
  }
}

const Type *rt_unhashable(const Type *t, const void *p) {
  const Type *bad = NULL;
  if (t->flags & TF_MEMEQ) return NULL;
  switch (t->kind) {
  case KIND_INTERFACE: {
    void *data;
    const Type *dyn = dynamic_type(t, p, &data);
    if (dyn == NULL) return NULL;
    return dyn->flags & TF_COMPARABLE ? rt_unhashable(dyn, boxed(dyn, &data)) : dyn;
  }
  case KIND_STRUCT: {
    const TypeField *f = t->list;
    for (int64_t i = 0; i < t->nlist && bad == NULL; i++)
      if (!is_blank(f[i].name)) bad = rt_unhashable(f[i].type, (const uint8_t *)p + f[i].offset);
    return bad;
  }
  case KIND_ARRAY:
    for (int64_t i = 0; i < t->len && bad == NULL; i++) bad = rt_unhashable(t->elem, (const uint8_t *)p + i * t->elem->size);
    return bad;
  default: return NULL;
  }
}

/* ---- Equality ------------------------------------------------------------------ */

static int64_t same_dynamic(const Type *t, void *a, void *b) {
  if (!(t->flags & TF_COMPARABLE)) rt_panicerror(rt_concat2(RT_STR("comparing uncomparable type "), t->str));
  if (t->flags & TF_DIRECT) return a == b;
  return rt_equal(t, a, b);
}

int64_t rt_efaceeq(Eface a, Eface b) {
  if (a.type != b.type) return 0;
  if (a.type == NULL) return 1;
  return same_dynamic(a.type, a.data, b.data);
}

int64_t rt_ifaceeq(Iface a, Iface b) {
  if (a.tab == NULL || b.tab == NULL) return a.tab == b.tab;
  if (a.tab->type != b.tab->type) return 0;
  return same_dynamic(a.tab->type, a.data, b.data);
}

static int64_t equal_struct(const Type *t, const uint8_t *a, const uint8_t *b) {
  const TypeField *f = t->list;
  for (int64_t i = 0; i < t->nlist; i++) {
    int64_t at = f[i].offset;
    if (!is_blank(f[i].name) && !rt_equal(f[i].type, a + at, b + at)) return 0;
  }
  return 1;
}

static int64_t equal_array(const Type *t, const uint8_t *a, const uint8_t *b) {
  int64_t width = t->elem->size;
  for (int64_t i = 0; i < t->len; i++)
    if (!rt_equal(t->elem, a + i * width, b + i * width)) return 0;
  return 1;
}

int64_t rt_equal(const Type *t, const void *a, const void *b) {
  if (t->flags & TF_MEMEQ) return t->size == 8 ? load64(a) == load64(b) : memcmp(a, b, (size_t)t->size) == 0;
  switch (t->kind) {
  case KIND_STRING: return rt_eqstring(*(const String *)a, *(const String *)b);
  case KIND_FLOAT32: return *(const float *)a == *(const float *)b;
  case KIND_FLOAT64: return *(const double *)a == *(const double *)b;
  case KIND_COMPLEX64: {
    const float *x = a, *y = b;
    return x[0] == y[0] && x[1] == y[1];
  }
  case KIND_COMPLEX128: {
    const double *x = a, *y = b;
    return x[0] == y[0] && x[1] == y[1];
  }
  case KIND_INTERFACE:
    if (t->nlist == 0) return rt_efaceeq(*(const Eface *)a, *(const Eface *)b);
    return rt_ifaceeq(*(const Iface *)a, *(const Iface *)b);
  case KIND_STRUCT: return equal_struct(t, a, b);
  case KIND_ARRAY: return equal_array(t, a, b);
  case KIND_SLICE:
  case KIND_MAP:
  case KIND_FUNC: rt_panicerror(rt_concat2(RT_STR("comparing uncomparable type "), t->str));
  default: return memcmp(a, b, (size_t)t->size) == 0;
  }
}
