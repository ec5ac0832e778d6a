/* map.c - insertion-ordered hash tables.
   entries holds the pairs in order; index maps a hash to 1 + the entry's number (0: free), with linear probing.
   Up to SMALL entries there is no index: a scan is faster, and most scopes are that small. */
#include "map.h"
#include <stdint.h>
#include <string.h>

enum { SMALL = 8 };

static size_t hash_ptr(const void *p) {
  uint64_t h = (uint64_t)(uintptr_t)p * 0x9E3779B97F4A7C15u;
  return (size_t)(h >> 32);
}

static size_t hash_str(const char *s, size_t len) {
  uint64_t h = 14695981039346656037u;
  for (size_t i = 0; i < len; i++) h = (h ^ (unsigned char)s[i]) * 1099511628211u;
  return (size_t)(h ^ h >> 32);
}

static void *grow_array(Arena *a, void *old, int len, int cap, size_t size) {
  void *p = arena_alloc(a, size * (size_t)cap);
  if (len) memcpy(p, old, size * (size_t)len);
  return p;
}

static void index_add(int *index, int nindex, size_t hash, int entry) {
  size_t mask = (size_t)nindex - 1, at = hash & mask;
  while (index[at]) at = (at + 1) & mask;
  index[at] = entry + 1;
}

/* Size for an index over cap entries: at most half full. */
static int index_size(int cap) {
  int n = 32;
  while (n < cap * 2) n *= 2;
  return n;
}

static PtrEntry *ptr_find(const PtrMap *m, const void *key) {
  if (!m->index) {
    for (int i = 0; i < m->len; i++)
      if (m->entries[i].key == key) return &m->entries[i];
    return NULL;
  }
  size_t mask = (size_t)m->nindex - 1;
  for (size_t at = hash_ptr(key) & mask; m->index[at]; at = (at + 1) & mask)
    if (m->entries[m->index[at] - 1].key == key) return &m->entries[m->index[at] - 1];
  return NULL;
}

void *ptrmap_get(const PtrMap *m, const void *key) {
  PtrEntry *e = ptr_find(m, key);
  return e ? e->val : NULL;
}

static void ptr_grow(PtrMap *m) {
  m->cap = m->cap ? m->cap * 2 : 4;
  m->entries = grow_array(m->arena, m->entries, m->len, m->cap, sizeof(PtrEntry));
  if (m->cap <= SMALL) return;
  m->nindex = index_size(m->cap);
  m->index = ARENA_ARRAY(m->arena, int, m->nindex);
  for (int i = 0; i < m->len; i++) index_add(m->index, m->nindex, hash_ptr(m->entries[i].key), i);
}

void ptrmap_put(PtrMap *m, const void *key, void *val) {
  PtrEntry *e = ptr_find(m, key);
  if (e) {
    e->val = val;
    return;
  }
  if (m->len == m->cap) ptr_grow(m);
  if (m->index) index_add(m->index, m->nindex, hash_ptr(key), m->len);
  m->entries[m->len++] = (PtrEntry){key, val};
}

static StrEntry *str_find(const StrMap *m, const char *key, size_t len) {
  if (!m->index) {
    for (int i = 0; i < m->len; i++)
      if (m->entries[i].len == len && memcmp(m->entries[i].key, key, len) == 0) return &m->entries[i];
    return NULL;
  }
  size_t mask = (size_t)m->nindex - 1;
  for (size_t at = hash_str(key, len) & mask; m->index[at]; at = (at + 1) & mask) {
    StrEntry *e = &m->entries[m->index[at] - 1];
    if (e->len == len && memcmp(e->key, key, len) == 0) return e;
  }
  return NULL;
}

void *strmap_get(const StrMap *m, const char *key, size_t len) {
  StrEntry *e = str_find(m, key, len);
  return e ? e->val : NULL;
}

static void str_grow(StrMap *m) {
  m->cap = m->cap ? m->cap * 2 : 4;
  m->entries = grow_array(m->arena, m->entries, m->len, m->cap, sizeof(StrEntry));
  if (m->cap <= SMALL) return;
  m->nindex = index_size(m->cap);
  m->index = ARENA_ARRAY(m->arena, int, m->nindex);
  for (int i = 0; i < m->len; i++) index_add(m->index, m->nindex, hash_str(m->entries[i].key, m->entries[i].len), i);
}

void strmap_put(StrMap *m, const char *key, size_t len, void *val) {
  StrEntry *e = str_find(m, key, len);
  if (e) {
    e->val = val;
    return;
  }
  if (m->len == m->cap) str_grow(m);
  if (m->index) index_add(m->index, m->nindex, hash_str(key, len), m->len);
  m->entries[m->len++] = (StrEntry){arena_strndup(m->arena, key, len), len, val};
}
