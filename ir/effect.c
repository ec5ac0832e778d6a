/* effect.c - what an expression may do: call, fail, be evaluated twice; and what keeps its value or its failing. */
#include "build.h"
#include "walk.h"

bool x_is_call(const X *x) {
  return x->kind == X_CALL || x->kind == X_CALLFV || x->kind == X_CALLSLOT || x->kind == X_CALLRT;
}

bool x_is_const(const X *x) {
  switch (x->kind) {
  case X_INT: case X_FLOAT: case X_COMPLEX: case X_STR: case X_NIL: case X_ZERO:
  case X_FUNC: case X_FUNCVAL: case X_TYPE: case X_ITAB: case X_STATIC: case X_CSTR: case X_FRAME: return true;
  case X_CAST: return x_is_const(x->a);
  default: return false;
  }
}
bool x_is_int(const X *x, int64_t v) { return x->kind == X_INT && x->ival == v; }

X *x_spill(Builder *b, X *x) {
  if (x_is_const(x) || (x->kind == X_VAR && x->var->is_temp)) return x;
  Var *t = var_temp(b, x->type);
  s_assign(b, x_var(b, t), x);
  return x_var(b, t);
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

X *x_dup(Builder *b, X *x) { return plain(x) ? x : x_spill(b, x); }

bool s_check_faults(Builder *b, X *x) {
  bool call = x_is_call(x);
  if (x->a) call |= s_check_faults(b, x->a);
  if (x->kind == X_DEREF && !x->nonnil && !call) s_check_nil(b, x_dup(b, x->a), x->off);
  if (x->kind == X_ANDAND || x->kind == X_OROR || x->kind == X_COND) return true;
  X *kid;
  for (int i = x->a != NULL; (kid = x_kid(x, i)); i++) call |= s_check_faults(b, kid);
  return call;
}

bool x_may_fault(const X *x) {
  if (x->kind == X_DEREF && !x->nonnil) return true;
  X *kid;
  for (int i = 0; (kid = x_kid(x, i)); i++)
    if (x_may_fault(kid)) return true;
  return false;
}

void x_drop(Builder *b, X *x) {
  if (x_may_fault(x) && s_check_faults(b, x)) x_spill(b, x);
}

void s_check_nil(Builder *b, X *p, int64_t off) {
  S *s = s_if(b, x_isnil(b, p));
  SList *old = s_in_body(b, s);
  s_expr(b, x_rt(b, RT_rt_panicnil, NULL, 1, x_i(b, off)));
  s_unreachable(b);
  b->out = old;
  b->effects--; /* a check changes nothing */
}

X *x_limit_depth(Builder *b, X *x) { return x->depth >= 30 ? x_spill(b, x) : x; }
