/* order.c - order of evaluation. Spec: Order of evaluation.

   Calls, receive operations and checked failures are statements, emitted in lexical order; what is
   left is pure and may be read late, as gc does: in "x + f()" f runs first and x is read after it. ahead.c takes the calls out
   of operands that are checked, so that these too are read and checked behind them. Should a later operand have
   effects all the same, an earlier checked one is moved to a temporary in front of them. */
#include "../ir/walk.h"
#include "expr.h"

/* A variable that nothing but this function's own assignments changes. */
static bool unshared(Fn *f, const Var *v) {
  if (v->is_temp) return true;
  if (!v->obj) return !v->shared;
  const EscapeFacts *k = escape_var(f->l->escape, v->obj);
  return !k->addressed && !k->captured && !k->reassigned;
}

X *lower_keep(Fn *f, X *x) {
  if (x_is_const(x) || (x->kind == X_VAR && unshared(f, x->var))) return x;
  return x_spill(f->b, x);
}

/* Conversions to strings and concatenations read their operands when they are used: gc does not count them as calls. */
static bool late_call(const X *x) {
  if (x->kind != X_CALLRT) return false;
  return x->rt == RT_rt_bytestostring || x->rt == RT_rt_runestostring || x->rt == RT_rt_intstring || x->rt == RT_rt_concat2;
}

/* The checked parts of x stay valid whatever other functions do. */
bool lower_x_movable(const X *x) {
  if (x->early) return false;
  switch (x->kind) {
  case X_ELEM:
  case X_CALL:
  case X_CALLFV:
  case X_CALLSLOT: return false;
  case X_CALLRT:
    if (!late_call(x)) return false;
    break;
  case X_INDEX: return x->b->kind == X_INT && lower_x_movable(x->a);
  case X_DEREF: return !(x->a->kind == X_VAR && x->a->var->is_temp) && lower_x_movable(x->a);
  case X_BINARY:
    if ((x->op == OP_DIV || x->op == OP_REM) && x->b->kind != X_INT) return false;
    break;
  default: break;
  }
  X *kid;
  for (int i = 0; (kid = x_kid(x, i)); i++)
    if (!lower_x_movable(kid)) return false;
  return true;
}

/* The statements from position at on go behind what spill() emits for *x. */
static int spill_before(Fn *f, int at, X **x) {
  int len = f->b->out->len, tail = len - at;
  S **saved = ARENA_ARRAY(f->l->a, S *, tail + 1);
  memcpy(saved, f->b->out->at + at, sizeof(S *) * (size_t)tail);
  f->b->out->len = at;
  *x = x_spill(f->b, *x);
  int added = f->b->out->len - at;
  for (int i = 0; i < tail; i++) vec_push(f->l->a, f->b->out, saved[i]);
  return added;
}

static bool is_check(const S *s) { return s->kind == S_IF && s->body.len && vec_last(&s->body)->kind == S_UNREACHABLE; }

void lower_fault_first(Fn *f, X *x, int at) {
  if (!x_may_fault(x)) return;
  SList *out = f->b->out;
  for (int i = at; i < out->len; i++) {
    if (!is_check(out->at[i])) continue;
    SList failing = out->at[i]->body;
    out->at[i]->body = (SList){0};
    f->b->out = &out->at[i]->body;
    s_check_faults(f->b, x);
    for (int k = 0; k < failing.len; k++) vec_push(f->l->a, f->b->out, failing.at[k]);
    f->b->out = out;
  }
}

void lower_operands(Fn *f, Node **nodes, Type **to, int n, X **out) {
  bool begun = lower_order_begin(f, nodes, to, n);
  for (int i = 0; i < n; i++) {
    int at = f->b->out->len, effects = f->b->effects;
    if (!nodes[i]) continue;
    out[i] = lower_expr(f, nodes[i]);
    for (int k = i - 1; k >= 0; k--) lower_fault_first(f, out[k], at);
    if (f->b->effects == effects) continue;
    for (int k = 0; k < i; k++)
      if (!lower_x_movable(out[k])) at += spill_before(f, at, &out[k]);
  }
  lower_order_end(f, begun);
}
