/* effect.c - what keeps the value of an expression, or its failing: temporaries and explicit nil checks. */
#include "build.h"
#include "walk.h"

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
  case X_VAR:
  case X_GLOBAL: return true;
  case X_FIELD:
  case X_PART:
  case X_CAST: return plain(x->a);
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
