/* order.c - order of evaluation. Spec: Order of evaluation.

   Calls, receive operations and checked failures are statements, emitted in lexical order; what is
   left is pure and may be read late, as gc does: in "x + f()" f runs first and x is read after it. What must not be
   read late is a checked access (its slice may have changed since the check): when a later operand has effects, such
   an earlier one is moved to a temporary in front of them. */
#include "internal.h"

X *spill(Fn *f, X *x) {
  if (x_is_const(x) || (x->kind == X_VAR && x->var->is_temp)) return x;
  Var *t = new_temp(f, x->type);
  s_assign(f, x_var(f, t), x);
  return x_var(f, t);
}

/* Cheap and harmless to evaluate twice in a row. */
static bool plain(const X *x) {
  if (x->depth > 5) return false;
  switch (x->kind) {
  case X_VAR: case X_GLOBAL: return true;
  case X_FIELD: case X_PART: case X_CAST: return plain(x->a);
  case X_DEREF: return plain(x->a);
  case X_INDEX: return x->b->kind == X_INT && plain(x->a);
  case X_ADDR: return x->a->kind == X_VAR || x->a->kind == X_GLOBAL;
  default: return x_is_const(x);
  }
}

X *dup_ok(Fn *f, X *x) { return plain(x) ? x : spill(f, x); }

/* A variable that nothing but this function's own assignments changes. */
static bool unshared(Fn *f, const Var *v) {
  if (v->is_temp) return true;
  if (!v->obj) return !v->rawtype;
  VarFacts *k = facts_of(f->l, v->obj);
  return !k->addressed && !k->captured && !k->reassigned;
}

X *keep(Fn *f, X *x) {
  if (x_is_const(x) || (x->kind == X_VAR && unshared(f, x->var))) return x;
  return spill(f, x);
}


/* Conversions to strings and concatenations read their operands when they are used: gc does not count them as calls. */
static bool late_call(const X *x) {
  if (x->kind != X_CALLRT) return false;
  return x->rt == RT_rt_bytestostring || x->rt == RT_rt_runestostring || x->rt == RT_rt_intstring || x->rt == RT_rt_concat2;
}

/* The checked parts of x stay valid whatever other functions do. */
bool x_movable(const X *x) {
  if (x->early) return false;
  switch (x->kind) {
  case X_ELEM: case X_CALL: case X_CALLFV: case X_CALLSLOT: return false;
  case X_CALLRT:
    if (!late_call(x)) return false;
    break;
  case X_INDEX: return x->b->kind == X_INT && x_movable(x->a);
  case X_DEREF: return !(x->a->kind == X_VAR && x->a->var->is_temp) && x_movable(x->a);
  case X_BINARY:
    if ((x->op == OP_DIV || x->op == OP_REM) && x->b->kind != X_INT) return false;
    break;
  default: break;
  }
  if (x->a && !x_movable(x->a)) return false;
  if (x->b && !x_movable(x->b)) return false;
  if (x->c && !x_movable(x->c)) return false;
  for (int i = 0; i < x->list.len; i++)
    if (!x_movable(x->list.at[i])) return false;
  return true;
}

X *lower_kept(Fn *f, Node *n) { return keep(f, lower_expr(f, n)); }

/* The statements from position at on go behind what spill() emits for *x. */
static int spill_before(Fn *f, int at, X **x) {
  int len = f->out->len, tail = len - at;
  S **saved = ARENA_ARRAY(f->l->a, S *, tail + 1);
  memcpy(saved, f->out->at + at, sizeof(S *) * (size_t)tail);
  f->out->len = at;
  *x = spill(f, *x);
  int added = f->out->len - at;
  for (int i = 0; i < tail; i++) vec_push(f->l->a, f->out, saved[i]);
  return added;
}

/* Operands without a node are there already, in out. */
void lower_operands(Fn *f, Node **nodes, int n, X **out) {
  for (int i = 0; i < n; i++) {
    int at = f->out->len, effects = f->effects;
    if (!nodes[i]) continue;
    out[i] = lower_expr(f, nodes[i]);
    if (f->effects == effects) continue;
    for (int k = 0; k < i; k++)
      if (!x_movable(out[k])) at += spill_before(f, at, &out[k]);
  }
}

void check_nil(Fn *f, X *p, int64_t off) {
  S *s = s_if(f, x_isnil(f, p));
  SList *old = in_body(f, s);
  s_expr(f, x_rt(f, RT_rt_panicnil, NULL, 1, x_i(f, off)));
  s_unreachable(f);
  f->out = old;
  f->effects--; /* a check changes nothing */
}

X *limit_depth(Fn *f, X *x) { return x->depth >= 30 ? spill(f, x) : x; }
