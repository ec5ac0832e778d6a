/* values.c - copies of variables that never change are the variables; what nobody reads is not stored.

     v = w; ... v ...    becomes    ... w ...    when both are set once (a parameter: never)

   Wherever v is read it has been set, so w had been set before and holds what it held: no way leads from a second setting of w to
   the reading of v without setting v again, or else v could be read without having been set. */
#include "internal.h"

static bool set_once(Opt *o, Var *v) {
  VarFacts *f = facts_of(o, v);
  return opt_var_is_private(o, v) && (v->is_param ? f->defs == 0 : f->defs == 1);
}

static bool is_same_in_c(Type *a, Type *b) {
  Kind k = kind_of(a), l = kind_of(b);
  return a == b || (k == l && kind_is_scalar(k)) || (kind_is_pointer(k) && kind_is_pointer(l)) ||
         (k == l && (k == K_SLICE || k == K_STRING));
}

/* The variable that v is a copy of, or v. */
static Var *original(Opt *o, Var *v) {
  enum { LONGEST = 32 };
  for (int i = 0; i < LONGEST && !v->is_param && set_once(o, v); i++) {
    S *def = facts_of(o, v)->def;
    if (def->kind != S_ASSIGN || def->x->kind != X_VAR) break;
    X *y = def->y;
    while (y->kind == X_CAST) y = y->a;
    if (y->kind != X_VAR || !set_once(o, y->var) || !is_same_in_c(v->type, y->var->type)) break;
    v = y->var;
  }
  return v;
}

static void replace(Opt *o, X *x) {
  if (!x) return;
  if (x->kind == X_VAR && x->var->type) {
    Var *v = original(o, x->var);
    if (v != x->var) o->changed = true;
    x->var = v;
  }
  replace(o, x->a);
  replace(o, x->b);
  replace(o, x->c);
  for (int i = 0; i < x->list.len; i++) replace(o, x->list.at[i]);
}

static void replace_all(Opt *o, SList *l) {
  for (int i = 0; i < l->len; i++) {
    S *s = l->at[i];
    bool sets = s->kind == S_ASSIGN && s->x->kind == X_VAR; /* stays what it sets: dropped below when nobody reads it */
    if (!sets && s->kind != S_ZEROVAR) replace(o, s->x);
    if (s->kind != S_CALLOUT) replace(o, s->y);
    replace_all(o, &s->body);
    replace_all(o, &s->body2);
  }
}

/* s only sets a variable that is set and never read. */
static bool is_dead(Opt *o, S *s) {
  if (s->kind != S_ASSIGN && s->kind != S_ZEROVAR) return false;
  Var *v = x_root(s->x);
  return v && !v->is_param && opt_var_is_private(o, v) && facts_of(o, v)->uses == facts_of(o, v)->defs && (!s->y || !x_may_trap(s->y)) &&
         !x_may_trap(s->x);
}

static bool drop_dead(Opt *o, SList *l) {
  int n = 0;
  bool some = false;
  for (int i = 0; i < l->len; i++) {
    S *s = l->at[i];
    if (s->body.len) some |= drop_dead(o, &s->body);
    if (s->body2.len) some |= drop_dead(o, &s->body2);
    if (is_dead(o, s))
      opt_uncount(o, s);
    else
      l->at[n++] = s;
  }
  some |= n < l->len;
  l->len = n;
  return some;
}

static bool has_copies(Opt *o) {
  for (int i = 0; i < o->fn->locals.len; i++)
    if (original(o, o->fn->locals.at[i]) != o->fn->locals.at[i]) return true;
  return false;
}

static bool has_dead(Opt *o) {
  for (int i = 0; i < o->fn->locals.len; i++) {
    VarFacts *f = facts_of(o, o->fn->locals.at[i]);
    if (f->uses && f->uses == f->defs) return true;
  }
  return false;
}

void opt_values(Opt *o) {
  enum { ROUNDS = 4 };
  opt_facts(o);
  if (has_copies(o)) replace_all(o, &o->fn->body);
  o->fresh &= !o->changed;
  opt_facts(o);
  for (int i = 0; i < ROUNDS && has_dead(o) && drop_dead(o, &o->fn->body); i++) /* what is dropped may have been the last reader */
    o->changed = true;
}
