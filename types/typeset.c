/* typeset.c - what an interface admits: its methods, embedded ones included, and the types it is restricted to.

   A set is cached in the interface only when everything it was made from is fully declared; while declarations
   are still being resolved it is computed afresh each time. Cyclic embedding (an error reported by decl.c) ends at
   the interface already on the stack. Spec: Interface types. */
#include "core.h"
#include "terms.h"
#include <stdlib.h>

enum { MAX_TERMS = 100, MAX_VISITS = 20000, MAX_DEPTH = 100 };

typedef struct Builder Builder;
struct Builder {
  Types *ts;
  const Builder *outer; /* interfaces being computed around this one */
  Type *iface;
  bool partial; /* something was not declared yet: do not cache */
  int *visits;
  VEC(Method) methods;
  VEC(Pos) pos; /* where each came in: specification or embedding element */
  Terms terms;
  bool comparable;
  TypesetErrorFn report; /* NULL: silent */
  bool disjoint;         /* before Go 1.14: embedded interfaces share no method */
  void *ctx;
};

static TypeSet *build(Builder *b);

static TypeSet *set_of(Builder *outer, Type *iface) {
  if (iface->tset) return iface->tset;
  for (const Builder *o = outer; o; o = o->outer) {
    if (o->iface == iface) {
      outer->partial = true;
      return ARENA_NEW(outer->ts->arena, TypeSet);
    }
  }
  Builder b = {.ts = outer->ts, .outer = outer, .iface = iface, .visits = outer->visits};
  TypeSet *s = build(&b);
  outer->partial |= b.partial;
  return s;
}

static int find_method(const Builder *b, const Method *m) {
  for (int i = 0; i < b->methods.len; i++)
    if (name_same(b->methods.at[i].name, b->methods.at[i].pkg, m->name, m->pkg)) return i;
  return -1;
}

static void report_duplicate(Builder *b, Pos pos, Pos other, Name name) {
  char *msg = other ? arena_printf(b->ts->arena, "duplicate method %s\n\t%s: other declaration of method %s", name->s,
                                   type_place_string(b->ts, other), name->s)
                    : arena_printf(b->ts->arena, "duplicate method %s", name->s);
  b->report(b->ctx, pos, msg);
}

static void add_method(Builder *b, const Method *m, Pos pos, bool is_explicit) {
  int i = find_method(b, m);
  if (i < 0) {
    vec_push(b->ts->arena, &b->methods, *m);
    vec_push(b->ts->arena, &b->pos, pos);
  } else if (b->report) {
    Type *x = m->type, *y = b->methods.at[i].type;
    if (is_explicit || b->disjoint || (x && y && !type_identical(x, y))) report_duplicate(b, pos, b->pos.at[i], m->name);
  }
}

/* Terms of an embedded interface's set. */
static Terms terms_of(const TypeSet *s) {
  Terms l = {.all = !s->has_terms};
  if (s->has_terms) {
    l.at = s->terms.at;
    l.len = l.cap = s->terms.len; /* full: adding copies */
  }
  return l;
}

static Terms union_terms(Builder *b, Type *u, Pos pos) {
  Terms l = {0};
  for (int i = 0; i < u->terms.len; i++) {
    Term t = u->terms.at[i];
    Type *ut = under(t.type);
    if (ut->kind == K_INVALID || ut->kind == K_NAMED) {
      b->partial |= ut->kind == K_NAMED;
      continue;
    }
    if (ut->kind == K_INTERFACE) {
      Terms e = terms_of(set_of(b, ut));
      if (e.all) return e;
      for (int j = 0; j < e.len; j++) terms_add(b->ts->arena, &l, e.at[j]);
    } else if (!t.tilde || type_identical(t.type, ut)) {
      terms_add(b->ts->arena, &l, t);
    }
    if (l.len > MAX_TERMS) {
      if (b->report) b->report(b->ctx, pos, "cannot handle more than 100 union terms (implementation limitation)");
      return (Terms){.all = true};
    }
  }
  return l;
}

static void restrict_to(Builder *b, Terms l, bool comparable) {
  b->terms = terms_intersect(b->ts->arena, &b->terms, &l);
  b->comparable |= comparable;
  if (!b->comparable || b->terms.all) return;
  Terms kept = {0}; /* comparable and a list of terms: keep the comparable ones, then say no more of it */
  for (int i = 0; i < b->terms.len; i++)
    if (type_comparable(b->terms.at[i].type)) vec_push(b->ts->arena, &kept, b->terms.at[i]);
  b->terms = kept;
  b->comparable = false;
}

static void add_embedded(Builder *b, Type *e, Pos pos) {
  Type *u = under(e);
  Terms l = {.all = true};
  bool comparable = false;
  switch ((int)u->kind) {
  case K_NAMED: b->partial = true; return;
  case K_INVALID: return;
  case K_INTERFACE:
    if (u->is_union) {
      l = union_terms(b, u, pos);
    } else {
      TypeSet *s = set_of(b, u);
      for (int i = 0; i < s->methods.len; i++) add_method(b, &s->methods.at[i], pos, false);
      l = terms_of(s);
      comparable = s->comparable;
    }
    break;
  case K_TYPEPARAM: return; /* an error of the declaration */
  default: {
    Terms one = {0};
    terms_add(b->ts->arena, &one, (Term){false, e});
    l = one;
  }
  }
  restrict_to(b, l, comparable);
}

static int compare_methods(const void *x, const void *y) {
  const Method *a = x, *b = y;
  int c = strcmp(a->name->s, b->name->s);
  if (c) return c;
  return strcmp(a->pkg ? a->pkg->path : "", b->pkg ? b->pkg->path : "");
}

static void collect(Builder *b) {
  Type *t = b->iface;
  b->terms.all = true;
  b->comparable = t->is_comparable;
  b->partial |= !t->complete;
  if (++*b->visits > MAX_VISITS || b->ts->core.typeset_depth > MAX_DEPTH) {
    b->partial = true;
    return;
  }
  if (t->is_union) {
    b->terms = union_terms(b, t, 0);
    return;
  }
  for (int i = 0; i < t->methods.len; i++) add_method(b, &t->methods.at[i], t->methods.at[i].pos, true);
  for (int i = 0; i < t->embeds.len; i++) add_embedded(b, t->embeds.at[i], i < t->embed_pos.len ? t->embed_pos.at[i] : 0);
}

static TypeSet *build(Builder *b) {
  b->ts->core.typeset_depth++;
  collect(b);
  b->ts->core.typeset_depth--;
  if (b->methods.len > 1) qsort(b->methods.at, (size_t)b->methods.len, sizeof(Method), compare_methods);
  TypeSet *s = ARENA_NEW(b->ts->arena, TypeSet);
  memcpy(&s->methods, &b->methods, sizeof s->methods);
  s->has_terms = !b->terms.all;
  for (int i = 0; s->has_terms && i < b->terms.len; i++) vec_push(b->ts->arena, &s->terms, b->terms.at[i]);
  s->comparable = b->comparable;
  if (!b->partial) b->iface->tset = s;
  return s;
}

/* The set {t} of a constraint that is no interface. */
static TypeSet *single(Types *ts, Type *t) {
  TypeSet *s = ARENA_NEW(ts->arena, TypeSet);
  s->has_terms = true;
  vec_push(ts->arena, &s->terms, ((Term){false, t}));
  return s;
}

TypeSet *type_set(Types *ts, Type *t) {
  Type *u = under(t);
  if (u->kind == K_TYPEPARAM) return tparam_set(u);
  if (u->kind != K_INTERFACE) return u->kind == K_INVALID || u->kind == K_NAMED ? ARENA_NEW(ts->arena, TypeSet) : single(ts, t);
  if (u->tset) return u->tset;
  int visits = 0;
  Builder b = {.ts = ts, .iface = u, .visits = &visits};
  return build(&b);
}

void type_set_check(Types *ts, Type *iface, TypesetErrorFn report, void *ctx, bool disjoint) {
  Type *u = under(iface);
  if (u->kind != K_INTERFACE) return;
  int visits = 0;
  Builder b = {.ts = ts, .iface = u, .visits = &visits, .report = report, .ctx = ctx, .disjoint = disjoint};
  build(&b);
}

TypeSet *tparam_set(Type *tparam) {
  Type *c = tparam->tparam->constraint;
  if (!c) return ARENA_NEW(tparam->home->arena, TypeSet);
  return type_set(tparam->home, type_constraint_interface(tparam->home, c));
}

Type *type_constraint_interface(Types *ts, Type *c) {
  Type *u = under(c);
  if ((u->kind == K_INTERFACE && !u->is_union) || u->kind == K_INVALID || u->kind == K_NAMED) return c;
  Type *w = ptrmap_get(&ts->core.typesets, c);
  if (w) return w;
  w = type_new(ts, K_INTERFACE);
  w->implicit = true;
  w->complete = true;
  w->has_typeparam = c->has_typeparam;
  vec_push(ts->arena, &w->embeds, c);
  ptrmap_put(&ts->core.typesets, c, w);
  return w;
}

int type_set_find(const TypeSet *s, Package *pkg, Name name) {
  for (int i = 0; i < s->methods.len; i++)
    if (name_same(s->methods.at[i].name, s->methods.at[i].pkg, name, pkg)) return i;
  return -1;
}

bool type_set_empty(const TypeSet *s) { return s->has_terms && s->terms.len == 0; }
bool type_set_is_methods_only(const TypeSet *s) { return !s->has_terms && !s->comparable; }

bool terms_include(const TypeSet *s, Type *t) {
  Terms l = terms_of(s);
  return terms_has(&l, t);
}

bool terms_subset(const TypeSet *x, const TypeSet *y) {
  Terms lx = terms_of(x), ly = terms_of(y);
  return terms_is_subset(&lx, &ly);
}

bool type_set_comparable(const TypeSet *s) {
  if (!s->has_terms) return s->comparable;
  for (int i = 0; i < s->terms.len; i++)
    if (!type_strictly_comparable(s->terms.at[i].type)) return false;
  return s->terms.len > 0;
}
