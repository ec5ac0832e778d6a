/* terms.c - union, intersection and inclusion of term lists. See terms.h. */
#include "terms.h"
#include "core.h"

/* No type is in both. */
static bool disjoint(Term x, Term y) {
  Type *ux = y.tilde ? under(x.type) : x.type;
  Type *uy = x.tilde ? under(y.type) : y.type;
  return !type_identical(ux, uy);
}

bool term_includes(Term x, Type *t) { return type_identical(x.type, x.tilde ? under(t) : t); }

bool term_subset(Term x, Term y) { return !disjoint(x, y) && (!x.tilde || y.tilde); }

void terms_add(Arena *a, Terms *l, Term t) {
  if (l->all) return;
  for (int i = 0; i < l->len; i++) {
    if (term_subset(t, l->at[i])) return;
    if (term_subset(l->at[i], t)) { /* the wider term replaces it; others may be covered too */
      l->at[i] = l->at[--l->len];
      i--;
    }
  }
  vec_push(a, l, t);
}

Terms terms_intersect(Arena *a, const Terms *x, const Terms *y) {
  if (x->all) return *y;
  if (y->all) return *x;
  Terms r = {0};
  for (int i = 0; i < x->len; i++)
    for (int j = 0; j < y->len; j++)
      if (!disjoint(x->at[i], y->at[j])) terms_add(a, &r, !x->at[i].tilde || y->at[j].tilde ? x->at[i] : y->at[j]);
  return r;
}

bool terms_has(const Terms *l, Type *t) {
  for (int i = 0; i < l->len; i++)
    if (term_includes(l->at[i], t)) return true;
  return l->all;
}

static bool covered(Term x, const Terms *l) {
  for (int i = 0; i < l->len; i++)
    if (term_subset(x, l->at[i])) return true;
  return false;
}

bool terms_is_subset(const Terms *x, const Terms *y) {
  if (y->all) return true;
  if (x->all) return false;
  for (int i = 0; i < x->len; i++)
    if (!covered(x->at[i], y)) return false;
  return true;
}
