/* anoncycle.c - interfaces without a name that refer to themselves, which gc refuses after all other checks.

   A defined type ends the search: it has a name to be referred to by. Source: cmd/compile/internal/noder, cycleFinder;
   go.dev/issue/56103. */
#include <stdlib.h>
#include "internal.h"

typedef struct Finder {
  Types *ts;
  PtrMap seen; /* interface Type * -> &open while it is being searched, else &done */
} Finder;

static const char open, done;

static bool has_cycle(Finder *f, Type *iface);
static bool visit_all(Finder *f, const TypeList *l);

static bool visit(Finder *f, Type *t) {
  while (t && !t->named && (t->kind == K_POINTER || t->kind == K_ARRAY || t->kind == K_CHAN || t->kind == K_SLICE || t->kind == K_MAP)) {
    if (t->kind == K_MAP && visit(f, t->key)) return true;
    t = t->elem;
  }
  if (!t || t->named) return false;
  switch (t->kind) {
  case K_STRUCT:
    for (int i = 0; i < t->fields.len; i++)
      if (visit(f, t->fields.at[i].type)) return true;
    return false;
  case K_FUNC: return visit_all(f, &t->params) || visit_all(f, &t->results);
  case K_INTERFACE: {
    const char *state = ptrmap_get(&f->seen, t);
    if (state) return state == &open;
    ptrmap_put(&f->seen, t, (void *)&open);
    if (has_cycle(f, t)) return true;
    ptrmap_put(&f->seen, t, (void *)&done);
    return false;
  }
  default: return false;
  }
}

static bool visit_all(Finder *f, const TypeList *l) {
  for (int i = 0; i < l->len; i++)
    if (visit(f, l->at[i])) return true;
  return false;
}

static bool has_cycle(Finder *f, Type *iface) {
  TypeSet *s = type_set(f->ts, iface);
  for (int i = 0; s && i < s->methods.len; i++)
    if (visit(f, s->methods.at[i].type)) return true;
  return false;
}

/* What belongs to a cycle that has been reported is not reported again. */
static void forget(Finder *f) {
  for (int i = 0; i < f->seen.len; i++) f->seen.entries[i].val = (void *)&done;
}

static int by_pos(const void *a, const void *b) {
  Pos x = ((const TypeAt *)a)->pos, y = ((const TypeAt *)b)->pos;
  return x < y ? -1 : x > y;
}

void check_anonymous_cycles(Checker *c) {
  if (c->interfaces.len) qsort(c->interfaces.at, (size_t)c->interfaces.len, sizeof *c->interfaces.at, by_pos);
  Finder f = {.ts = c->ts};
  f.seen.arena = c->a;
  for (int i = 0; i < c->interfaces.len; i++)
    if (has_cycle(&f, c->interfaces.at[i].type)) {
      check_error_after(c, c->interfaces.at[i].pos,
                        "invalid recursive type: anonymous interface refers to itself (see https://go.dev/issue/56103)");
      forget(&f);
    }
}
