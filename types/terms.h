/* terms.h - sets of types as lists of terms T and ~T. Spec: General interfaces.
   A list is the union of its terms; `all` is the set of every type. Lists made here are in normal form: terms disjoint. */
#ifndef TYPES_TERMS_H
#define TYPES_TERMS_H
#include "types.h"

typedef struct Terms {
  bool all;
  Term *at;
  int len, cap;
} Terms;

bool term_includes(Term x, Type *t);
bool term_subset(Term x, Term y);
void terms_add(Arena *a, Terms *l, Term t); /* union with one term */
Terms terms_intersect(Arena *a, const Terms *x, const Terms *y);
bool terms_has(const Terms *l, Type *t);
bool terms_is_subset(const Terms *x, const Terms *y);
#endif
