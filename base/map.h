/* map.h - hash tables from pointers (PtrMap: interned names, objects, types) or
   byte strings (StrMap, keys copied) to pointers, in an arena. Iteration order is the order of insertion. */
#ifndef BASE_MAP_H
#define BASE_MAP_H
#include <stddef.h>
#include "arena.h"

typedef struct {
  const void *key;
  void *val;
} PtrEntry;
typedef struct PtrMap {
  Arena *arena;
  PtrEntry *entries;
  int len, cap;
  int *index;
  int nindex;
} PtrMap;

/* A zeroed PtrMap with .arena set is an empty map. */
void *ptrmap_get(const PtrMap *m, const void *key);     /* NULL when absent */
void ptrmap_put(PtrMap *m, const void *key, void *val); /* replaces */
#define ptrmap_has(m, key) (ptrmap_get((m), (key)) != NULL)

typedef struct {
  const char *key;
  size_t len;
  void *val;
} StrEntry;
typedef struct StrMap {
  Arena *arena;
  StrEntry *entries;
  int len, cap;
  int *index;
  int nindex;
} StrMap;
void *strmap_get(const StrMap *m, const char *key, size_t len);
void strmap_put(StrMap *m, const char *key, size_t len, void *val);
#endif
