/* convert.c - conversions, explicit and implied by assignment. Spec: Conversions, Assignability. */
#include "expr.h"
#include "func.h"
#include "program.h"

/* Structs and arrays of identical shape may be different C types: read through the other type. */
static X *reinterpret(Fn *f, X *x, Type *to) {
  Var *v = var_temp(f->b, x->type);
  s_assign(f->b, x_var(f->b, v), x);
  return x_deref_nn(f->b, to, x_cast(f->b, lower_ptr_to(f, to), x_addr(f->b, x_var(f->b, v))));
}

X *lower_convert_assign(Fn *f, X *x, Type *from, Type *to) {
  if (from->kind == K_UNTYPED_NIL) return x_zero(f->b, to);
  if (from == to) return x;
  Kind k = kind_of(to);
  if (k == K_INTERFACE) return type_identical(from, to) ? x : lower_iface_of(f, x, from, to);
  if (type_identical(from, to)) return x;
  switch (k) {
  case K_STRUCT:
  case K_ARRAY: return type_size(to) == 0 ? x_zero(f->b, to) : reinterpret(f, x, to);
  case K_POINTER:
  case K_MAP:
  case K_FUNC:
  case K_CHAN:
  case K_UNSAFEPOINTER: return x_cast(f->b, to, x);
  default: return x;
  }
}

static X *to_string(Fn *f, X *x, Type *from, Type *to) {
  Kind k = kind_of(from);
  if (k == K_STRING) return x;
  if (k != K_SLICE) return x_rt(f->b, RT_rt_intstring, to, 1, x_conv(f->b, T_INT64, x));
  x = x_dup(f->b, x);
  bool bytes = kind_of(under(from)->elem) == K_UINT8;
  return x_rt(f->b, bytes ? RT_rt_bytestostring : RT_rt_runestostring, to, 2, x_part(f->b, x, PART_PTR), x_part(f->b, x, PART_LEN));
}

enum { BUFFER = 32 }; /* elements that a conversion which does not escape has room for */

/* n: the conversion. */
static X *string_to_slice(Fn *f, X *x, Type *to, Node *n) {
  Var *v = var_temp(f->b, to);
  Type *elem = under(to)->elem;
  bool bytes = kind_of(elem) == K_UINT8, local = x->kind != X_STR && !escape_expr(f->l->escape, n);
  X *buf = local ? x_cast(f->b, T_PTR, x_addr(f->b, x_var(f->b, var_temp(f->b, type_array(f->l->ts, elem, BUFFER)))))
                 : x_new(f->b, X_NIL, T_PTR);
  s_expr(f->b, x_rt(f->b, bytes ? RT_rt_stringtobytes : RT_rt_stringtorunes, NULL, 3, x_addr(f->b, x_var(f->b, v)), buf, x));
  if (x->kind != X_STR) return x_var(f->b, v);
  X *len = x_part(f->b, x_var(f->b, v), PART_LEN); /* gc makes a literal of it: as long as its elements */
  return x_mkslice(f->b, to, x_part(f->b, x_var(f->b, v), PART_PTR), len, len);
}

static void check_length(Fn *f, X *have, int64_t want) {
  S *s = s_if(f->b, x_cmp(f->b, OP_LSS, have, x_i(f->b, want)));
  SList *old = s_in_body(f->b, s);
  s_expr(f->b, x_rt(f->b, RT_rt_panicbounds, NULL, 3, have, x_i(f->b, want), x_i(f->b, BOUNDS_CONVERT)));
  s_unreachable(f->b);
  f->b->out = old;
  f->b->effects--;
}

static X *slice_to_array(Fn *f, X *x, Type *to, Type *arr) {
  x = x_dup(f->b, x);
  check_length(f, x_part(f->b, x, PART_LEN), under(arr)->len);
  X *p = x_part(f->b, x, PART_PTR);
  if (kind_of(to) == K_POINTER) return x_cast(f->b, to, p);
  if (type_size(to) == 0) return x_zero(f->b, to);
  return x_spill(f->b, x_deref_nn(f->b, to, x_cast(f->b, lower_ptr_to(f, to), p)));
}

static bool is_numeric(Kind k) { return k >= K_INT && k <= K_COMPLEX128; }

X *lower_convert_value(Fn *f, X *x, Type *from, Type *to, Node *n) {
  Kind k = kind_of(to), kf = kind_of(from);
  if (from->kind == K_UNTYPED_NIL || k == K_INTERFACE) return lower_convert_assign(f, x, from, to);
  if (k == K_STRING) return to_string(f, x, from, to);
  if (k == K_SLICE && kf == K_STRING) return string_to_slice(f, x, to, n);
  if (kf == K_SLICE && k == K_ARRAY) return slice_to_array(f, x, to, to);
  if (kf == K_SLICE && k == K_POINTER) return slice_to_array(f, x, to, under(to)->elem);
  if (k == K_UNSAFEPOINTER || kf == K_UNSAFEPOINTER) return x_cast(f->b, to, x);
  if (is_numeric(k) && is_numeric(kf)) return x_conv(f->b, to, x);
  return lower_convert_assign(f, x, from, to);
}

/* In a generic body a constant is converted when the type is known. */
static bool constant_fits(Node *arg, Type *to) {
  if (!arg->val || !is_numeric(kind_of(to))) return false;
  ConstKind k = const_kind(arg->val);
  return k == C_INT || k == C_FLOAT || k == C_COMPLEX;
}

X *lower_conversion(Fn *f, Node *n) {
  Type *to = lower_type_of(f, n), *from = lower_type_of(f, node_args(n)->at[0]);
  if (constant_fits(node_args(n)->at[0], to)) return lower_const(f, node_args(n)->at[0]->val, to);
  X *x = lower_expr(f, node_args(n)->at[0]);
  return lower_convert_value(f, x, from, to, n);
}
