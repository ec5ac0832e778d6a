/* generic.c - the types of nodes in the body at hand.

   A generic function is lowered once per list of type arguments; its tree is shared, so
   every type that is read off the tree passes through here. Selections were found for type parameters and
   are looked up again for the arguments. */
#include "program.h"

Type *lower_default_untyped(Type *t) {
  switch (t->kind) {
  case K_UNTYPED_BOOL: return type_basic[K_BOOL];
  case K_UNTYPED_INT: return type_basic[K_INT];
  case K_UNTYPED_RUNE: return type_basic[K_INT32];
  case K_UNTYPED_FLOAT: return type_basic[K_FLOAT64];
  case K_UNTYPED_COMPLEX: return type_basic[K_COMPLEX128];
  case K_UNTYPED_STRING: return type_basic[K_STRING];
  default: return t;
  }
}

Type *lower_subst(Fn *f, Type *t) {
  if (t) t = type_unalias(t);
  if (!t || !f->sub || !f->sub->n) return t;
  return type_subst(f->l->ts, t, f->sub->tparams, f->sub->targs, f->sub->n);
}

Type *lower_type_of(Fn *f, const Node *n) {
  if (!n->type) ice("%s without type", node_names[n->kind]);
  return lower_subst(f, lower_default_untyped(n->type));
}

TypeList *lower_subst_list(Fn *f, TypeList *l) {
  if (!l || !f->sub || !f->sub->n) return l;
  TypeList *r = ARENA_NEW(f->l->a, TypeList);
  for (int i = 0; i < l->len; i++) vec_push(f->l->a, r, lower_subst(f, l->at[i]));
  return r;
}

Selection *lower_selection_of(Fn *f, Node *n) {
  Selection *s = n->sel;
  if (!s) ice("selector %s without selection", node_member(n)->name->s);
  if (!f->sub || !f->sub->n || !s->recv) return s;
  Type *t = lower_subst(f, s->recv);
  if (t == s->recv) return s;
  Selection *r = lookup_selection(f->l->ts, t, true, s->obj->pkg ? s->obj->pkg : f->pkg, node_member(n)->name);
  if (!r) ice("no %s in type argument", node_member(n)->name->s);
  if (s->kind == SEL_METHOD_EXPR && r->kind != SEL_METHOD_EXPR) {
    Selection *c = ARENA_NEW(f->l->a, Selection);
    *c = *r;
    c->kind = SEL_METHOD_EXPR;
    return c;
  }
  return r;
}
