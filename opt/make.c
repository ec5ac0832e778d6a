/* make.c - nodes that passes make. */
#include <string.h>
#include "internal.h"

X *opt_x(Opt *o, XKind k, Type *t, X *a, X *b) {
  X *x = ARENA_NEW(o->arena, X);
  x->kind = (uint8_t)k;
  x->type = t;
  x->a = a;
  x->b = b;
  int depth = a ? a->depth + 1 : 0;
  if (b && b->depth >= depth) depth = b->depth + 1;
  x->depth = (uint8_t)(depth < 250 ? depth : 250);
  return x;
}

X *opt_copy(Opt *o, X *x) {
  if (!x) return NULL;
  X *y = ARENA_NEW(o->arena, X);
  *y = *x;
  y->a = opt_copy(o, x->a);
  y->b = opt_copy(o, x->b);
  y->c = opt_copy(o, x->c);
  y->list = (XList){0};
  for (int i = 0; i < x->list.len; i++) {
    X *item = opt_copy(o, x->list.at[i]);
    vec_push(o->arena, &y->list, item);
  }
  return y;
}

Var *opt_var(Opt *o, Type *t) {
  Var *v = ARENA_NEW(o->arena, Var);
  v->name = arena_printf(o->arena, "o%d", o->fn->locals.len); /* locals only grow, until unused.c */
  v->type = t;
  vec_push(o->arena, &o->fn->locals, v);
  opt_number(o, v);
  o->made = true;
  o->fresh = false;
  return v;
}

X *opt_use(Opt *o, Var *v) {
  X *x = opt_x(o, X_VAR, v->type, NULL, NULL);
  x->var = v;
  return x;
}

S *opt_assign(Opt *o, Pos pos, X *x, X *y) {
  S *s = ARENA_NEW(o->arena, S);
  s->kind = S_ASSIGN;
  s->pos = pos;
  s->x = x;
  s->y = y;
  return s;
}

void opt_push(Opt *o, SList *l, S *s) { vec_push(o->arena, l, s); }

/* Most lists stay as they are: nothing is allocated for them. */
void opt_set(Opt *o, SList *l, int from) {
  int n = o->list.len - from;
  if (n > l->cap) {
    l->at = ARENA_ARRAY(o->arena, S *, n);
    l->cap = n;
  }
  if (n) memcpy(l->at, o->list.at + from, (size_t)n * sizeof *l->at);
  l->len = n;
  o->list.len = from;
}
