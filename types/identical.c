/* identical.c - type identity. Spec: Type identity.

   Types written as literals are compared part by part; defined types by their declaration (and arguments).
   Only interfaces can lead back to themselves without a defined type between, through the types of
   their methods; a stack of the pairs being compared ends that.
   One difference ends the whole comparison, so a pair that was looked at need not be looked at again: types of two parts of one type,
   many levels deep, would take twice as long at each level. */
#include "core.h"

enum { MAX_DEPTH = 1000, FEW = 32, SEEN = 256 };

typedef struct Pair {
  const Type *x, *y;
  const struct Pair *outer;
} Pair;

typedef struct Cmp {
  bool tags; /* struct tags count */
  int depth;
  const Pair *pairs; /* interfaces being compared */
  int steps;
  struct {
    const Type *x, *y;
  } seen[SEEN]; /* some of the pairs compared after the first few; not set before */
} Cmp;

static bool same(Cmp *c, Type *x, Type *y);

static bool same_list(Cmp *c, const TypeList *x, const TypeList *y) {
  if (x->len != y->len) return false;
  for (int i = 0; i < x->len; i++)
    if (!same(c, x->at[i], y->at[i])) return false;
  return true;
}

static bool same_struct(Cmp *c, const Type *x, const Type *y) {
  if (x->fields.len != y->fields.len) return false;
  for (int i = 0; i < x->fields.len; i++) {
    const Field *f = &x->fields.at[i], *g = &y->fields.at[i];
    if (f->embedded != g->embedded || !name_same(f->name, f->pkg, g->name, g->pkg)) return false;
    if (c->tags && (f->taglen != g->taglen || (f->taglen && memcmp(f->tag, g->tag, (size_t)f->taglen) != 0))) return false;
    if (!same(c, f->type, g->type)) return false;
  }
  return true;
}

static bool same_terms(Cmp *c, const TypeSet *a, const TypeSet *b) {
  (void)c;
  return a->has_terms == b->has_terms && terms_subset(a, b) && terms_subset(b, a);
}

static bool same_interface(Cmp *c, Type *x, Type *y) {
  for (const Pair *p = c->pairs; p; p = p->outer)
    if ((p->x == x && p->y == y) || (p->x == y && p->y == x))
      return true; /* being compared further out: equal unless a difference is found elsewhere */
  Types *ts = x->home ? x->home : y->home;
  TypeSet *a = type_set(ts, x), *b = type_set(ts, y);
  if (a->methods.len != b->methods.len || a->comparable != b->comparable || !same_terms(c, a, b)) return false;
  Pair pair = {x, y, c->pairs};
  c->pairs = &pair;
  bool ok = true;
  for (int i = 0; ok && i < a->methods.len; i++) {
    const Method *m = &a->methods.at[i], *n = &b->methods.at[i];
    ok = name_same(m->name, m->pkg, n->name, n->pkg) && same(c, m->type, n->type);
  }
  c->pairs = pair.outer;
  return ok;
}

/* Both have the same kind. */
static bool same_parts(Cmp *c, Type *x, Type *y) {
  switch ((int)x->kind) {
  case K_ARRAY: return (x->len < 0 || y->len < 0 || x->len == y->len) && same(c, x->elem, y->elem);
  case K_SLICE:
  case K_POINTER: return same(c, x->elem, y->elem);
  case K_MAP: return same(c, x->key, y->key) && same(c, x->elem, y->elem);
  case K_CHAN: return x->chandir == y->chandir && same(c, x->elem, y->elem);
  case K_STRUCT: return same_struct(c, x, y);
  case K_TUPLE: return same_list(c, &x->results, &y->results);
  case K_FUNC: return x->variadic == y->variadic && same_list(c, &x->params, &y->params) && same_list(c, &x->results, &y->results);
  case K_INTERFACE: return same_interface(c, x, y);
  case K_TYPEPARAM: return false;
  }
  return type_is_basic(x);
}

/* Notes the pair; true when it was noted. */
static bool was_seen(Cmp *c, const Type *x, const Type *y) {
  if (++c->steps < FEW) return false;
  if (c->steps == FEW) memset(c->seen, 0, sizeof c->seen);
  size_t i = ((uintptr_t)x / sizeof *x * 31 + (uintptr_t)y / sizeof *y) % SEEN;
  if (c->seen[i].x == x && c->seen[i].y == y) return true;
  c->seen[i].x = x;
  c->seen[i].y = y;
  return false;
}

static bool same(Cmp *c, Type *x, Type *y) {
  if (x == y) return true;
  if (!x || !y) return false;
  if (x->named || y->named) {
    if (!x->named || !y->named) return false;
    Named *a = x->named, *b = y->named;
    return a == b || (a->origin && a->origin == b->origin && (was_seen(c, x, y) || same_list(c, &a->targs, &b->targs)));
  }
  if (x->kind != y->kind || c->depth > MAX_DEPTH) return false;
  if (was_seen(c, x, y)) return true;
  c->depth++;
  bool r = same_parts(c, x, y);
  c->depth--;
  return r;
}

bool type_identical(Type *x, Type *y) {
  Cmp c;
  c.tags = true;
  c.depth = c.steps = 0;
  c.pairs = NULL;
  return same(&c, x, y);
}

bool type_identical_no_tags(Type *x, Type *y) {
  Cmp c;
  c.tags = false;
  c.depth = c.steps = 0;
  c.pairs = NULL;
  return same(&c, x, y);
}
