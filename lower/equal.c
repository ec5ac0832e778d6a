/* equal.c - comparisons. Spec: Comparison operators.

   Strings compare lengths before bytes; small structs field by field; the rest is the runtime's. What is built
   here may stand under && and ||: nothing that depends on an earlier condition is evaluated early. */
#include "expr.h"
#include "func.h"
#include "program.h"

static X *truth(Fn *f, X *call) { return x_cmp(f->b, OP_NEQ, call, x_int(f->b, T_INT64, 0)); }

static X *string_equal(Fn *f, X *a, X *b) {
  if (a->kind == X_STR) {
    X *t = a;
    a = b;
    b = t;
  }
  a = x_dup(f->b, a);
  X *la = x_part(f->b, a, PART_LEN);
  if (b->kind == X_STR && b->str.len == 0) return x_cmp(f->b, OP_EQL, la, x_i(f->b, 0));
  if (b->kind != X_STR) b = x_dup(f->b, b);
  X *lb = x_part(f->b, b, PART_LEN);
  X *same = x_rt(f->b, RT_rt_memequal, T_INT64, 3, x_part(f->b, a, PART_PTR), x_part(f->b, b, PART_PTR), la);
  return x_and(f->b, x_cmp(f->b, OP_EQL, la, lb), truth(f, same));
}

X *lower_string_compare(Fn *f, Op op, X *a, X *b) {
  if (op == OP_EQL) return string_equal(f, a, b);
  if (op == OP_NEQ) return x_not(f->b, string_equal(f, a, b));
  return x_cmp(f->b, op, x_rt(f->b, RT_rt_cmpstring, T_INT64, 2, a, b), x_int(f->b, T_INT64, 0));
}

static X *complex_equal(Fn *f, X *a, X *b) {
  a = x_dup(f->b, a);
  b = x_dup(f->b, b);
  X *re = x_cmp(f->b, OP_EQL, x_real(f->b, a), x_real(f->b, b));
  X *im = x_cmp(f->b, OP_EQL, x_imag(f->b, a), x_imag(f->b, b));
  return x_and(f->b, re, im);
}

static bool is_scalar(Type *t) {
  Kind k = kind_of(t);
  return (k >= K_BOOL && k <= K_FLOAT64) || k == K_POINTER || k == K_UNSAFEPOINTER || k == K_CHAN;
}

static bool fieldwise(Type *t) {
  Type *u = under(t);
  if (u->kind != K_STRUCT || u->fields.len > 4) return false;
  for (int i = 0; i < u->fields.len; i++)
    if (!is_scalar(u->fields.at[i].type) && kind_of(u->fields.at[i].type) != K_STRING) return false;
  return true;
}

static X *struct_equal(Fn *f, X *a, X *b, Type *t) {
  Type *u = under(t);
  X *r = x_bool(f->b, true);
  a = x_dup(f->b, a);
  b = x_dup(f->b, b);
  for (int i = 0; i < u->fields.len; i++) {
    if (name_is_blank(u->fields.at[i].name)) continue;
    r = x_and(f->b, r, lower_equal(f, x_field(f->b, a, i), x_field(f->b, b, i), u->fields.at[i].type));
  }
  return r;
}

static X *place_addr(Fn *f, X *x) {
  if (x->kind != X_VAR && x->kind != X_GLOBAL && x->kind != X_DEREF && x->kind != X_FIELD) {
    Var *v = var_temp(f->b, x->type);
    s_assign(f->b, x_var(f->b, v), x);
    x = x_var(f->b, v);
  }
  if (x->kind == X_FIELD) x = x_spill(f->b, x);
  return lower_addr(f, x, lower_ptr_to(f, x->type));
}

X *lower_equal(Fn *f, X *a, X *b, Type *t) {
  switch (kind_of(t)) {
  case K_STRING: return string_equal(f, a, b);
  case K_COMPLEX64:
  case K_COMPLEX128: return complex_equal(f, a, b);
  case K_INTERFACE: return truth(f, x_rt(f->b, lower_type_is_empty_iface(f, t) ? RT_rt_efaceeq : RT_rt_ifaceeq, T_INT64, 2, a, b));
  case K_STRUCT:
  case K_ARRAY:
    if (type_size(t) == 0) return x_bool(f->b, true);
    if (fieldwise(t)) return struct_equal(f, a, b, t);
    return truth(f, x_rt(f->b, RT_rt_equal, T_INT64, 3, lower_descriptor_of(f, t), place_addr(f, a), place_addr(f, b)));
  default: return x_cmp(f->b, OP_EQL, a, b);
  }
}

/* ---- Comparison expressions ------------------------------------------------------- */

static bool is_nil(Node *n) {
  n = node_unparen(n);
  return (n->kind == N_IDENT && n->obj && n->obj->kind == OBJ_NIL) || (n->type && n->type->kind == K_UNTYPED_NIL);
}

static X *equals_nil(Fn *f, X *x, Type *t) {
  switch (kind_of(t)) {
  case K_SLICE: return x_isnil(f->b, x_part(f->b, x, PART_PTR));
  case K_INTERFACE: return x_isnil(f->b, x_part(f->b, x, PART_TYPE));
  case K_UNTYPED_NIL: return x_bool(f->b, true);
  default: return x_isnil(f->b, x);
  }
}

/* Reads through a pointer that may be nil. */
/* iface == value without making an interface of the value. */
static X *iface_equals(Fn *f, X *i, Type *it, X *v, Type *vt) {
  if (!is_scalar(vt) && kind_of(vt) != K_STRING) {
    return lower_equal(f, i, lower_convert_assign(f, v, vt, it), it);
  }
  i = x_dup(f->b, i);
  v = x_may_fault(v) ? x_spill(f->b, v) : x_dup(f->b, v); /* even when the types differ */
  X *same = x_cmp(f->b, OP_EQL, lower_iface_typeword(f, i, it), lower_descriptor_of(f, vt));
  X *load = lower_iface_load(f, i, vt);
  if (kind_of(vt) == K_STRING) return x_and(f->b, same, truth(f, x_rt(f->b, RT_rt_eqstring, T_INT64, 2, load, v)));
  return x_and(f->b, same, x_cmp(f->b, OP_EQL, load, v));
}

static X *equal_mixed(Fn *f, X *a, Type *ta, X *b, Type *tb) {
  bool ia = type_is_interface(ta), ib = type_is_interface(tb);
  if (ia && !ib) return iface_equals(f, a, ta, b, tb);
  if (ib && !ia) return iface_equals(f, b, tb, a, ta);
  if (ia && lower_type_is_empty_iface(f, ta) != lower_type_is_empty_iface(f, tb)) {
    Type *any = type_any(f->l->ts);
    return lower_equal(f, lower_convert_assign(f, a, ta, any), lower_convert_assign(f, b, tb, any), any);
  }
  if (kind_of(ta) == K_STRUCT && !type_identical(ta, tb)) b = lower_convert_assign(f, b, tb, ta);
  return lower_equal(f, a, b, ta);
}

X *lower_compare(Fn *f, Node *n) {
  X *v[2], *r;
  Node *nodes[2] = {node_x(n), node_y(n)};
  if (is_nil(node_x(n)) || is_nil(node_y(n))) {
    Node *o = is_nil(node_y(n)) ? node_x(n) : node_y(n);
    r = equals_nil(f, lower_expr(f, o), lower_type_of(f, o));
    return n->op == OP_EQL ? r : x_not(f->b, r);
  }
  Type *ta = lower_type_of(f, node_x(n)), *tb = lower_type_of(f, node_y(n));
  lower_operands(f, nodes, NULL, 2, v);
  if (kind_of(ta) == K_STRING && kind_of(tb) == K_STRING) return lower_string_compare(f, (Op)n->op, v[0], v[1]);
  if (n->op == OP_EQL || n->op == OP_NEQ) {
    r = equal_mixed(f, v[0], ta, v[1], tb);
    return n->op == OP_EQL ? r : x_not(f->b, r);
  }
  return x_cmp(f->b, (Op)n->op, x_limit_depth(f->b, v[0]), x_limit_depth(f->b, v[1]));
}

/* tag == the value of a case. */
X *lower_equal_case(Fn *f, X *tag, Type *t, Node *n) {
  if (is_nil(n)) return equals_nil(f, tag, t);
  Type *vt = lower_type_of(f, n);
  return equal_mixed(f, tag, t, lower_expr(f, n), vt);
}
