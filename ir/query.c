/* query.c - questions about the tree and the types in it; query.h says what they answer. */
#include "query.h"
#include "walk.h"
#include "../base/diag.h"

/* ---- Types ---- */

bool kind_is_integer(Kind k) { return k >= K_BOOL && k <= K_UINTPTR; }
bool kind_is_unsigned(Kind k) { return k == K_BOOL || (k >= K_UINT && k <= K_UINTPTR); }
bool kind_is_float(Kind k) { return k == K_FLOAT32 || k == K_FLOAT64; }
bool kind_is_pointer(Kind k) {
  return k == K_POINTER || k == K_MAP || k == K_CHAN || k == K_FUNC || k == K_UNSAFEPOINTER || k == K_UNTYPED_NIL;
}

bool kind_is_scalar(Kind k) { return kind_is_integer(k) || kind_is_float(k) || kind_is_pointer(k); }

int kind_bits(Kind k) {
  switch (k) {
  case K_BOOL:
  case K_INT8:
  case K_UINT8: return 8;
  case K_INT16:
  case K_UINT16: return 16;
  case K_INT32:
  case K_UINT32:
  case K_UNTYPED_RUNE: return 32;
  default: return 64;
  }
}

static int64_t align_up(int64_t n, int64_t a) { return (n + a - 1) / a * a; }

static bool is_tuple(Type *t) { return under(t)->kind == K_TUPLE; }

int64_t ir_align(Type *t) {
  if (!is_tuple(t)) return type_align(t);
  int64_t a = 1;
  TypeList *r = &under(t)->results;
  for (int i = 0; i < r->len; i++)
    if (type_align(r->at[i]) > a) a = type_align(r->at[i]);
  return a;
}

int ir_field_count(Type *st) {
  Type *u = under(st);
  return u->kind == K_TUPLE ? u->results.len : u->kind == K_ARRAY ? (int)u->len : u->fields.len;
}

Type *ir_field_type(Type *st, int i) {
  Type *u = under(st);
  if (u->kind == K_ARRAY) return u->elem;
  if (i < 0 || i >= ir_field_count(u)) ice("field %d of a type with %d fields", i, ir_field_count(u));
  return u->kind == K_TUPLE ? u->results.at[i] : u->fields.at[i].type;
}

int64_t ir_field_offset(Type *st, int i) {
  if (!is_tuple(st)) return struct_offset(under(st), i);
  TypeList *r = &under(st)->results;
  int64_t off = 0;
  for (int k = 0;; k++) {
    off = align_up(off, type_align(r->at[k]));
    if (k == i) return off;
    off += type_size(r->at[k]);
  }
}

int64_t ir_size(Type *t) {
  if (!t) return 0;
  if (!is_tuple(t)) return type_size(t);
  int n = under(t)->results.len;
  if (!n) return 0;
  return align_up(ir_field_offset(t, n - 1) + type_size(under(t)->results.at[n - 1]), ir_align(t));
}

bool ir_field_is_empty(Type *st, int i) { return ir_size(ir_field_type(st, i)) == 0; }

/* ---- Expressions ---- */

bool x_is_call(const X *x) { return x->kind == X_CALL || x->kind == X_CALLFV || x->kind == X_CALLSLOT || x->kind == X_CALLRT; }

bool x_is_const(const X *x) {
  switch (x->kind) {
  case X_INT:
  case X_FLOAT:
  case X_COMPLEX:
  case X_STR:
  case X_NIL:
  case X_ZERO:
  case X_FUNC:
  case X_FUNCVAL:
  case X_TYPE:
  case X_ITAB:
  case X_STATIC:
  case X_CSTR:
  case X_FRAME: return true;
  case X_CAST: return x_is_const(x->a);
  default: return false;
  }
}
bool x_is_int(const X *x, int64_t v) { return x->kind == X_INT && x->ival == v; }

bool x_may_fault(const X *x) {
  if (x->kind == X_DEREF && !x->nonnil) return true;
  X *kid;
  for (int i = 0; (kid = x_kid(x, i)); i++)
    if (x_may_fault(kid)) return true;
  return false;
}

static Kind kind(X *x) { return kind_of(x->type); }

bool x_has_call(X *x) {
  if (!x) return false;
  if (x_is_call(x)) return true;
  X *kid;
  for (int i = 0; (kid = x_kid(x, i)); i++)
    if (x_has_call(kid)) return true;
  return false;
}

bool x_may_trap(X *x) {
  if (!x) return false;
  if (x_is_call(x) || (x->kind == X_DEREF && !x->nonnil)) return true;
  X *kid;
  for (int i = 0; (kid = x_kid(x, i)); i++)
    if (x_may_trap(kid)) return true;
  return false;
}

bool x_mentions(X *x, Var *v) {
  if (!x) return false;
  if (x->kind == X_VAR && x->var == v) return true;
  X *kid;
  for (int i = 0; (kid = x_kid(x, i)); i++)
    if (x_mentions(kid, v)) return true;
  return false;
}

int x_height(const X *x) {
  int h = 0;
  const X *kid;
  for (int i = 0; (kid = x_kid(x, i)); i++) {
    int below = x_height(kid) + 1;
    if (below > h) h = below;
  }
  return h;
}

bool x_is_simple(X *x) {
  switch ((XKind)x->kind) {
  case X_INT:
  case X_FLOAT:
  case X_NIL:
  case X_VAR:
  case X_GLOBAL:
  case X_TYPE:
  case X_FUNCVAL:
  case X_STR: return true;
  case X_CAST: return x_is_simple(x->a);
  case X_FIELD:
  case X_PART:
  case X_REAL:
  case X_IMAG:
    return x->a->kind == X_VAR || x->a->kind == X_GLOBAL || (x->a->kind == X_FIELD && x_is_simple(x->a)) ||
           (x->a->kind == X_DEREF && x->a->nonnil && x->a->a->kind == X_VAR);
  default: return false;
  }
}

Var *x_root(X *x) {
  while (x && (x->kind == X_FIELD || x->kind == X_INDEX || x->kind == X_PART || x->kind == X_REAL || x->kind == X_IMAG)) x = x->a;
  return x && x->kind == X_VAR ? x->var : NULL;
}

static bool is_const_int(X *x, int64_t *v) {
  if (x->kind != X_INT) return false;
  *v = x->ival;
  return true;
}

/* Largest value count x can have, if that is easily seen; else -1. */
static int64_t count_limit(X *x) {
  int64_t v;
  if (is_const_int(x, &v)) return v;
  if (x->kind == X_BINARY && x->op == OP_AND && is_const_int(x->b, &v) && v >= 0) return v;
  if (x->kind == X_BINARY && x->op == OP_REM && kind_is_unsigned(kind(x)) && is_const_int(x->b, &v) && v > 0) return v - 1;
  return x->kind == X_CONV || x->kind == X_CAST ? (kind_is_unsigned(kind(x->a)) || x->a->kind == X_BINARY ? count_limit(x->a) : -1) : -1;
}

static int shift_width(X *shift) { return kind_bits(kind(shift)) < 32 ? 32 : kind_bits(kind(shift)); }

bool x_count_fits(X *shift, X *count) {
  int64_t limit = count_limit(count);
  return limit >= 0 && limit < shift_width(shift);
}

/* ---- Conditions ---- */

static int compare_consts(X *x) {
  int64_t a = x->a->ival, b = x->b->ival;
  bool less = kind_is_unsigned(kind(x->a)) ? (uint64_t)a < (uint64_t)b : a < b;
  switch ((Op)x->op) {
  case OP_EQL: return a == b;
  case OP_NEQ: return a != b;
  case OP_LSS: return less;
  case OP_GEQ: return !less;
  case OP_LEQ: return less || a == b;
  case OP_GTR: return !less && a != b;
  default: return -1;
  }
}

/* tcc drops statements when constants are nested in conditions, so none ever reaches it. */
int x_const_cond(X *x) {
  int a, b;
  switch ((XKind)x->kind) {
  case X_INT: return x->ival != 0;
  case X_ZERO: return 0;
  case X_COMPARE: return x->a->kind == X_INT && x->b->kind == X_INT ? compare_consts(x) : -1;
  case X_UNARY: return x->op == OP_NOT && (a = x_const_cond(x->a)) >= 0 ? !a : -1;
  case X_ANDAND: a = x_const_cond(x->a), b = x_const_cond(x->b); return a == 0 ? 0 : a == 1 ? b : b == 0 && !x_has_call(x->a) ? 0 : -1;
  case X_OROR: a = x_const_cond(x->a), b = x_const_cond(x->b); return a == 1 ? 1 : a == 0 ? b : b == 1 && !x_has_call(x->a) ? 1 : -1;
  default: return -1;
  }
}

/* ---- Statements ---- */

bool s_is_check(S *s) { return s->kind == S_IF && s->body.len && s->body.at[s->body.len - 1]->kind == S_UNREACHABLE && !s->body2.len; }
