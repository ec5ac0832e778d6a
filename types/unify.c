/* unify.c - matching a parameter type against an argument type, to find type arguments.

   Only the pattern holds type parameters to be found: the argument's own type parameters (of the function around
   the call, which may be the same ones) are ordinary types. Inexact matching looks through the name of one defined type
   and through channel directions, as assignment does. Spec: Type unification. */
#include "core.h"

static int param_index(Unifier *u, Type *t) {
  if (type_is_typeparam(t))
    for (int i = 0; i < u->n; i++)
      if (u->tparams[i] == t) return i;
  return -1;
}

bool unify_mentions(Unifier *u, Type *t) { return type_mentions(t, u->tparams, u->n); }

static bool list(Unifier *u, const TypeList *a, const TypeList *b) {
  if (a->len != b->len) return false;
  for (int i = 0; i < a->len; i++)
    if (!type_unify(u, a->at[i], b->at[i], true)) return false;
  return true;
}

static bool bind(Unifier *u, int i, Type *t, bool exact) {
  Type *old = u->found[i];
  if (!old) {
    u->found[i] = t;
    return true;
  }
  if (type_identical(old, t)) return true;
  if (exact) return false;
  /* inexact: the same type but for a name; the named one wins */
  if (type_is_named(old) && type_is_named(t)) return false;
  if (type_is_typeparam(old) || type_is_typeparam(t)) return false;
  Type *a = under(old), *b = under(t);
  if (a->kind == K_CHAN && b->kind == K_CHAN && type_identical(a->elem, b->elem)) {
    if (a->chandir == CHAN_BOTH) u->found[i] = t;
    return a->chandir == CHAN_BOTH || b->chandir == CHAN_BOTH;
  }
  if (!type_identical(a, b)) return false;
  if (type_is_named(t)) u->found[i] = t;
  return true;
}

/* Methods that the pattern interface demands, against those of t. */
static bool methods(Unifier *u, Type *p, Type *t) {
  TypeSet *s = type_set(u->ts, under(p));
  for (int i = 0; i < s->methods.len; i++) {
    Method *m = &s->methods.at[i];
    Selection *sel = NULL;
    if (lookup_member(u->ts, t, false, m->pkg, m->name, false, &sel) != LOOK_FOUND || !sel || sel->obj->kind != OBJ_FUNC) return false;
    if (sel->obj->color != BLACK) object_resolve(u->ts, sel->obj);
    if (m->type && sel->obj->type && !type_unify(u, m->type, sel->obj->type, true)) return false;
  }
  return true;
}

static bool structs(Unifier *u, Type *p, Type *t) {
  if (p->fields.len != t->fields.len) return false;
  for (int i = 0; i < p->fields.len; i++) {
    Field *a = &p->fields.at[i], *b = &t->fields.at[i];
    if (a->embedded != b->embedded || !name_same(a->name, a->pkg, b->name, b->pkg) || !type_unify(u, a->type, b->type, true)) return false;
  }
  return true;
}

static bool interfaces(Unifier *u, Type *p, Type *t) {
  TypeSet *a = type_set(u->ts, p), *b = type_set(u->ts, t);
  if (a->methods.len != b->methods.len) return false;
  for (int i = 0; i < a->methods.len; i++)
    if (!name_same(a->methods.at[i].name, a->methods.at[i].pkg, b->methods.at[i].name, b->methods.at[i].pkg) ||
        !type_unify(u, a->methods.at[i].type, b->methods.at[i].type, true))
      return false;
  return true;
}

static bool literals(Unifier *u, Type *p, Type *t, bool exact) {
  if (p->kind != t->kind) return false;
  switch (p->kind) {
  case K_ARRAY: return (p->len < 0 || t->len < 0 || p->len == t->len) && type_unify(u, p->elem, t->elem, true);
  case K_SLICE:
  case K_POINTER: return type_unify(u, p->elem, t->elem, true);
  case K_MAP: return type_unify(u, p->key, t->key, true) && type_unify(u, p->elem, t->elem, true);
  case K_CHAN: return (!exact || p->chandir == t->chandir) && type_unify(u, p->elem, t->elem, true);
  case K_FUNC: return p->variadic == t->variadic && list(u, &p->params, &t->params) && list(u, &p->results, &t->results);
  case K_STRUCT: return structs(u, p, t);
  case K_INTERFACE: return interfaces(u, p, t);
  default: return type_identical(p, t);
  }
}

bool type_unify(Unifier *u, Type *p, Type *t, bool exact) {
  if (p == t && !unify_mentions(u, p)) return true;
  int i = param_index(u, p);
  if (i >= 0) return bind(u, i, t, exact);
  if (!unify_mentions(u, p))
    return exact ? type_identical(p, t) : type_identical(p, t) || type_identical(under(p), under(t)) || kind_of(p) == K_INTERFACE;
  if (type_is_typeparam(t)) { /* of the function around: stands for what all its types have in common */
    Type *core = type_core(t);
    return core && type_unify(u, p, core, exact);
  }
  if (p->named && t->named) {
    Type *po = p->named->origin, *to = t->named->origin;
    if (po && to && po == to) return list(u, &p->named->targs, &t->named->targs);
    if (!exact && kind_of(p) == K_INTERFACE) return methods(u, p, t);
    return false;
  }
  if (!exact) {
    if (kind_of(p) == K_INTERFACE && kind_of(t) != K_INTERFACE) return methods(u, p, t);
    if (p->named || t->named) return literals(u, under(p), under(t), exact);
  }
  if (p->named || t->named) return false;
  return literals(u, p, t, exact);
}
