/* native.c - package internal/reflectlite's doors into the runtime: maps,
   boxes and itabs. The Go side is native.go; names follow docs/abi.md. */
#include "runtime/data/data.h"

#include <string.h>

void go_internal_sreflectlite_omapiterinit(const Type *t, Map *m, MapIter *it) { rt_mapiterinit(t, m, it); }

void go_internal_sreflectlite_omapiternext(MapIter *it) { rt_mapiternext(it); }

void *go_internal_sreflectlite_omapaccess(const Type *t, Map *m, void *key) { return rt_mapaccess2(t, m, key); }

void *go_internal_sreflectlite_obox(const Type *t, void *p) { return rt_convT(t, p); }

void *go_internal_sreflectlite_onewobject(const Type *t) { return rt_newobject(t); }

void *go_internal_sreflectlite_onewarray(const Type *t, int64_t n) { return rt_newarray(t, n); }

void go_internal_sreflectlite_omemmove(void *to, const void *from, uintptr_t n) {
  if (n) memmove(to, from, n);
}

uint8_t go_internal_sreflectlite_oimplements(const Type *inter, const Type *t) { return rt_getitab(inter, t) != NULL; }

const Itab *go_internal_sreflectlite_ogetitab(const Type *inter, const Type *t) { return rt_getitab(inter, t); }
