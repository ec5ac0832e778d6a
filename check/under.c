/* under.c - what the types of a type set share, and the words for it when they share nothing.

   Operations on a type parameter's values work when all types of its set do; a type that is no type parameter is a
   set of itself. Spec: General interfaces; of each operation, what it says of type parameters. */
#include "internal.h"

TypeList check_specific_types(Checker *c, Type *t) {
  TypeList l = {0};
  if (t->kind != K_TYPEPARAM) {
    check_type_push(c, &l, t);
    return l;
  }
  TypeSet *s = tparam_set(t);
  for (int i = 0; s->has_terms && i < s->terms.len; i++) check_type_push(c, &l, s->terms.at[i].type);
  return l;
}

/* Why the types x and y of one type set have nothing in common. */
static const char *uncommon_cause(Checker *c, Type *x, Type *y) {
  Type *u = under(x), *v = under(y);
  const char *xs = check_type_text(c, x), *ys = check_type_text(c, y);
  if (u->kind != K_CHAN || v->kind != K_CHAN) return arena_printf(c->a, "%s and %s have different underlying types", xs, ys);
  const char *what = type_identical(u->elem, v->elem) ? "conflicting directions" : "different element types";
  return arena_printf(c->a, "channels %s and %s have %s", xs, ys, what);
}

Type *check_common_under(Checker *c, Type *t, UnderCond *cond, const char **cause) {
  TypeList l = check_specific_types(c, t);
  Type *ct = NULL, *cu = NULL;
  *cause = NULL;
  if (!l.len) {
    *cause = cond ? cond(c, NULL, NULL) : NULL;
    *cause = *cause ? *cause : "no specific type";
  }
  for (int i = 0; i < l.len; i++) {
    Type *u = under(l.at[i]), *merged = type_core_merge(cu, u);
    *cause = cond ? cond(c, l.at[i], u) : NULL;
    if (!*cause && !merged) *cause = uncommon_cause(c, ct, l.at[i]);
    if (*cause) return NULL;
    if (!ct || (merged == u && !type_identical(merged, cu))) /* a channel of one direction is the narrower one */
      ct = l.at[i];
    cu = merged;
  }
  return cu;
}
