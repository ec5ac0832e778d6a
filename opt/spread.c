/* spread.c - the header of a slice in a slice is read where it is.

     t = a[i]; check j < len(t); S(t.ptr[j])    becomes    check j < a[i].len; S(a[i].ptr[j])

   Where locals live in memory, a copy costs an address, a load and a store for each word, and a load for each use. Only when nothing between the copy
   and the last use stores to memory or calls, so that a[i] is still what it was, and the place cannot fault. */
#include "internal.h"

enum { LOOK_AHEAD = 8, MAX_USES = 5 };

/* An element, index checked already, of a slice in a variable. */
static bool is_fixed_place(Opt *o, X *x) {
  return x->kind == X_ELEM && x->a->kind == X_PART && x_is_private(o, x->a->a) && (x_is_private(o, x->b) || x->b->kind == X_INT);
}

static bool is_copy(Opt *o, S *s) {
  return s->kind == S_ASSIGN && x_is_private(o, s->x) && s->x->var->is_temp && !facts_of(o, s->x->var)->whole &&
         facts_of(o, s->x->var)->uses <= MAX_USES && is_fixed_place(o, s->y);
}

/* How often v is read in x by PART; with, if given, takes its place. */
static int parts_of(X *x, Var *v, X *with) {
  if (!x)
    return 0;
  if (x->kind == X_PART && x->a->kind == X_VAR && x->a->var == v) {
    if (with)
      x->a = with;
    return 1;
  }
  int n = parts_of(x->a, v, with) + parts_of(x->b, v, with) + parts_of(x->c, v, with);
  for (int i = 0; i < x->list.len; i++)
    n += parts_of(x->list.at[i], v, with);
  return n;
}

static int parts_in(S *s, Var *v, X *with) {
  int n = parts_of(s->x, v, with) + parts_of(s->y, v, with);
  for (int i = 0; i < s->body.len; i++)
    n += parts_in(s->body.at[i], v, with);
  return n;
}

static bool is_check(S *s) { return s_is_check(s) && !x_has_call(s->x); }

/* Another temporary is set, not one that the place is made of. */
static bool is_load(Opt *o, S *s, X *place) {
  return s->kind == S_ASSIGN && x_is_private(o, s->x) && s->x->var->is_temp && !x_mentions(place, s->x->var) && !x_has_call(s->y);
}

/* Reads all its operands before it stores. */
static bool is_last(S *s) {
  return (s->kind == S_ASSIGN && !x_has_call(s->x) && !x_has_call(s->y)) || (s->kind == S_RETURN && !x_has_call(s->x));
}

/* Index of the statement with the last use of the variable that l->at[def] sets, or -1. */
static int last_use(Opt *o, SList *l, int def) {
  S *d = l->at[def];
  int left = facts_of(o, d->x->var)->uses - 1;
  for (int i = def + 1; i < l->len && i <= def + LOOK_AHEAD; i++) {
    S *s = l->at[i];
    left -= parts_in(s, d->x->var, NULL);
    if (left == 0)
      return is_check(s) || is_last(s) ? i : -1;
    if (!is_check(s) && !is_load(o, s, d->y))
      return -1;
  }
  return -1;
}

static void spread_stmts(Opt *o, SList *l) {
  int n = 0;
  for (int i = 0; i < l->len; i++) {
    S *s = l->at[i];
    spread_stmts(o, &s->body);
    spread_stmts(o, &s->body2);
    int last = is_copy(o, s) ? last_use(o, l, i) : -1;
    for (int k = i + 1; k <= last; k++)
      parts_in(l->at[k], s->x->var, s->y);
    if (last < 0)
      l->at[n++] = s;
    else
      o->fresh = false; /* later: the copy is gone, and its uses with it */
  }
  l->len = n;
}

void opt_spread(Opt *o) {
  opt_facts(o);
  spread_stmts(o, &o->fn->body);
}
