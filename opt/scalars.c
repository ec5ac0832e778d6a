/* scalars.c - scalar replacement: an aggregate of which only parts are named is that many variables.

     t.ptr = a.ptr; t.len = a.len; ... t.len ...    becomes    o1 = a.ptr; o2 = a.len; ... o2 ...

   Afterwards a part is a variable like others: one that is set once and copied goes away (values), one that is read once stands where it
   is read (copies), and a C compiler need not prove that nothing else reaches it. Slices, strings, interfaces, complex numbers, and
   structs and arrays of few elements, if the variable is private and each mention of it names a constant part. Parameters stay:
   their parts are where the caller has put them. */
#include <stdlib.h>
#include "internal.h"

enum { MAX_PARTS = 8, ROUNDS = 3 }; /* a part may be an aggregate itself */

typedef struct Candidate {
  bool mentioned, bad;
  Var *part[MAX_PARTS];
} Candidate;

typedef struct Scalars {
  Opt *o;
  Candidate *at; /* by Var.index; variables made here are not in it */
  int n;
  bool some;
} Scalars;

static int parts_of(Type *t) {
  Kind k = kind_of(t);
  switch (k) {
  case K_STRING:
  case K_SLICE:
  case K_INTERFACE: return PART_DATA + 1;
  case K_COMPLEX64:
  case K_COMPLEX128: return 2;
  case K_STRUCT:
  case K_TUPLE:
  case K_ARRAY: return ir_field_count(t);
  default: return 0;
  }
}

/* The number of the part that x names of variable x->a; -1: it names none. */
static int part_of(X *x) {
  if (!x->a || x->a->kind != X_VAR) return -1;
  switch ((XKind)x->kind) {
  case X_PART: return (int)x->ival;
  case X_FIELD: return ir_size(x->type) ? (int)x->ival : -1;
  case X_INDEX: return x->b->kind == X_INT && x->b->ival >= 0 && x->b->ival < MAX_PARTS ? (int)x->b->ival : -1;
  case X_REAL: return 0;
  case X_IMAG: return 1;
  default: return -1;
  }
}

static Candidate *candidate(Scalars *c, Var *v) { return v->type && v->index < c->n ? &c->at[v->index] : NULL; }

/* ---- Who may be replaced ---- */

static void judge(Scalars *c, X *x) {
  if (!x) return;
  if (part_of(x) >= 0) {
    Candidate *v = candidate(c, x->a->var);
    if (v) v->mentioned = true;
    return;
  }
  if (x->kind == X_VAR && candidate(c, x->var)) candidate(c, x->var)->bad = true;
  judge(c, x->a);
  judge(c, x->b);
  judge(c, x->c);
  for (int i = 0; i < x->list.len; i++) judge(c, x->list.at[i]);
}

static bool is_zeroed(S *s) { return s->kind == S_ZEROVAR && s->x->kind == X_VAR; }

static void judge_all(Scalars *c, SList *l) {
  for (int i = 0; i < l->len; i++) {
    if (!is_zeroed(l->at[i])) judge(c, l->at[i]->x);
    judge(c, l->at[i]->y);
    judge_all(c, &l->at[i]->body);
    judge_all(c, &l->at[i]->body2);
  }
}

static bool is_replaced(Scalars *c, Var *v) {
  Candidate *k = candidate(c, v);
  return k && k->mentioned && !k->bad;
}

static bool some_are_good(Scalars *c) {
  for (int i = 0; i < c->n; i++)
    if (c->at[i].mentioned && !c->at[i].bad) return true;
  return false;
}

/* ---- Replacement ---- */

static Var *part_var(Scalars *c, Var *v, int i, Type *t) {
  Candidate *k = candidate(c, v);
  if (!k->part[i]) {
    k->part[i] = opt_var(c->o, t);
    k->part[i]->is_temp = k->part[i]->joins = true;
    c->some = true;
  }
  return k->part[i];
}

static void replace(Scalars *c, X *x) {
  if (!x) return;
  int i = part_of(x);
  if (i >= 0 && is_replaced(c, x->a->var)) {
    Var *v = part_var(c, x->a->var, i, x->type);
    *x = (X){.kind = X_VAR, .type = x->type, .var = v};
    return;
  }
  replace(c, x->a);
  replace(c, x->b);
  replace(c, x->c);
  for (i = 0; i < x->list.len; i++) replace(c, x->list.at[i]);
}

/* Part i of a variable of type t, and its type; NULL: t has no such part. */
static Type *part_type(Type *t, int i) {
  switch (kind_of(t)) {
  case K_STRUCT:
  case K_TUPLE:
  case K_ARRAY: return ir_size(ir_field_type(t, i)) ? ir_field_type(t, i) : NULL;
  case K_STRING: return i == PART_PTR ? type_basic[K_UNSAFEPOINTER] : i == PART_LEN ? type_basic[K_INT] : NULL;
  case K_SLICE: return i == PART_PTR ? type_basic[K_UNSAFEPOINTER] : i <= PART_CAP ? type_basic[K_INT] : NULL;
  case K_INTERFACE: return i >= PART_TYPE ? type_basic[K_UNSAFEPOINTER] : NULL;
  case K_COMPLEX64: return type_basic[K_FLOAT32];
  default: return type_basic[K_FLOAT64];
  }
}

static void zero_parts(Scalars *c, SList *all, S *s) {
  Var *v = s->x->var;
  Builder b = {.arena = c->o->arena, .types = c->o->unit->types};
  for (int i = 0; i < parts_of(v->type); i++) {
    Type *t = part_type(v->type, i);
    if (!t) continue;
    X *to = opt_use(c->o, part_var(c, v, i, t)), *zero = x_zero(&b, t);
    S *set = opt_assign(c->o, s->pos, to, zero);
    if (zero->kind == X_ZERO) {
      set->kind = S_ZEROVAR;
      set->y = NULL;
    }
    opt_push(c->o, all, set);
  }
}

static void replace_all(Scalars *c, SList *l) {
  SList *all = &c->o->list;
  int from = all->len;
  for (int i = 0; i < l->len; i++) {
    S *s = l->at[i];
    if (is_zeroed(s) && is_replaced(c, s->x->var)) {
      zero_parts(c, all, s);
      continue;
    }
    replace(c, s->x);
    replace(c, s->y);
    replace_all(c, &s->body);
    replace_all(c, &s->body2);
    opt_push(c->o, all, s);
  }
  opt_set(c->o, l, from);
}

static bool replace_round(Opt *o) {
  opt_facts(o);
  Scalars c = {.o = o, .n = o->nvars, .at = xmalloc((size_t)(o->nvars + 1) * sizeof(Candidate))};
  memset(c.at, 0, (size_t)(c.n + 1) * sizeof *c.at);
  bool some = false;
  for (int i = 0; i < o->fn->params.len; i++) c.at[o->fn->params.at[i]->index].bad = true;
  for (int i = 0; i < o->fn->locals.len; i++) {
    Var *v = o->fn->locals.at[i];
    bool fits = v->type && opt_var_is_private(o, v) && parts_of(v->type) > 0 && parts_of(v->type) <= MAX_PARTS;
    c.at[v->index].bad |= !fits;
    some |= fits;
  }
  if (some) {
    judge_all(&c, &o->fn->body);
    if (some_are_good(&c)) replace_all(&c, &o->fn->body);
  }
  free(c.at);
  o->fresh &= !c.some;
  return c.some;
}

void opt_scalars(Opt *o) {
  for (int i = 0; i < ROUNDS && replace_round(o); i++)
    ;
}
