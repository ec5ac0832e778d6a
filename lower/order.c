/* order.c - order of evaluation. Spec: Order of evaluation.

   Calls, receive operations and checked failures are statements, emitted in lexical order; what is
   left is pure and may be read late, as gc does: in "x + f()" f runs first and x is read after it. ahead.c takes the calls out
   of operands that are checked, so that these too are read and checked behind them. Should a later operand have
   effects all the same, an earlier checked one is moved to a temporary in front of them. */
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

bool check_faults(Fn *f, X *x) {
  bool call = x->kind == X_CALLRT || x->kind == X_CALL || x->kind == X_CALLFV || x->kind == X_CALLSLOT;
  if (x->a) call |= check_faults(f, x->a);
  if (x->kind == X_DEREF && !x->nonnil && !call) check_nil(f, dup_ok(f, x->a), x->off);
  if (x->kind == X_ANDAND || x->kind == X_OROR || x->kind == X_COND) return true;
  if (x->b) call |= check_faults(f, x->b);
  if (x->c) call |= check_faults(f, x->c);
  for (int i = 0; i < x->list.len; i++) call |= check_faults(f, x->list.at[i]);
  return call;
}

bool x_may_fault(const X *x) {
  if (x->kind == X_DEREF && !x->nonnil) return true;
  if ((x->a && x_may_fault(x->a)) || (x->b && x_may_fault(x->b)) || (x->c && x_may_fault(x->c))) return true;
  for (int i = 0; i < x->list.len; i++)
    if (x_may_fault(x->list.at[i])) return true;
  return false;
}

void drop(Fn *f, X *x) {
  if (x_may_fault(x) && check_faults(f, x)) spill(f, x);
}

static bool is_check(const S *s) { return s->kind == S_IF && s->body.len && vec_last(&s->body)->kind == S_UNREACHABLE; }

void fault_first(Fn *f, X *x, int at) {
  if (!x_may_fault(x)) return;
  SList *out = f->out;
  for (int i = at; i < out->len; i++) {
    if (!is_check(out->at[i])) continue;
    SList failing = out->at[i]->body;
    out->at[i]->body = (SList){0};
    f->out = &out->at[i]->body;
    check_faults(f, x);
    for (int k = 0; k < failing.len; k++) vec_push(f->l->a, f->out, failing.at[k]);
    f->out = out;
  }
}

void lower_operands(Fn *f, Node **nodes, Type **to, int n, X **out) {
  bool begun = order_begin(f, nodes, to, n);
  for (int i = 0; i < n; i++) {
    int at = f->out->len, effects = f->effects;
    if (!nodes[i]) continue;
    out[i] = lower_expr(f, nodes[i]);
    for (int k = i - 1; k >= 0; k--) fault_first(f, out[k], at);
    if (f->effects == effects) continue;
    for (int k = 0; k < i; k++)
      if (!x_movable(out[k])) at += spill_before(f, at, &out[k]);
  }
  order_end(f, begun);
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
