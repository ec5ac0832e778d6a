/* iface.c - values in interfaces: making, asking, taking out.

   The first word is the type's descriptor (any) or an itab; the second the value itself for pointer-shaped types, else
   the address of an immutable copy. Two itabs of one pair may exist, so dynamic types are compared by descriptor. */
#include "expr.h"
#include "program.h"

bool lower_type_is_direct(Type *t) {
  Kind k = kind_of(t);
  return k == K_POINTER || k == K_MAP || k == K_CHAN || k == K_FUNC || k == K_UNSAFEPOINTER;
}

bool lower_type_is_empty_iface(Fn *f, Type *t) { return type_set(f->l->ts, under(t))->methods.len == 0; }

static X *type_word(Fn *f, Type *t, Type *iface) {
  return lower_type_is_empty_iface(f, iface) ? lower_descriptor_of(f, t) : lower_itab_of(f, t, iface);
}

X *lower_iface_typeword(Fn *f, X *x, Type *t) {
  X *w = x_part(f->b, x, PART_TYPE);
  if (lower_type_is_empty_iface(f, t)) return w;
  w = x_dup(f->b, w);
  return x_cond(f->b, x_isnil(f->b, w), x_new(f->b, X_NIL, T_PTR), x_elem(f->b, T_PTR, w, x_i(f->b, 1)));
}

X *lower_iface_load(Fn *f, X *x, Type *t) {
  X *d = x_part(f->b, x, PART_DATA);
  if (lower_type_is_direct(t)) return x_cast(f->b, t, d);
  if (type_size(t) == 0) return x_zero(f->b, t);
  return x_deref_nn(f->b, t, d);
}

/* ---- Making ------------------------------------------------------------------- */

static X *constant_box(Fn *f, X *x, Type *t) {
  Data *d = ARENA_NEW(f->l->a, Data);
  d->type = t;
  d->value = x;
  d->readonly = true;
  vec_push(f->l->a, &f->l->u->datas, d);
  return x_cast(f->b, T_PTR, x_static(f->b, d));
}

static bool constant_value(const X *x) {
  switch (x->kind) {
  case X_INT:
  case X_FLOAT:
  case X_COMPLEX:
  case X_STR:
  case X_ZERO: return true;
  default: return false;
  }
}

static X *box(Fn *f, X *x, Type *t) {
  if (type_size(t) == 0) {
    s_expr(f->b, x);
    return constant_box(f, x_int(f->b, T_UINT8, 0), T_UINT8);
  }
  if (constant_value(x)) return constant_box(f, x, t);
  switch (kind_of(t)) {
  case K_BOOL:
  case K_INT8:
  case K_UINT8: return x_rt(f->b, RT_rt_convT8, T_PTR, 1, x);
  case K_INT16:
  case K_UINT16: return x_rt(f->b, RT_rt_convT16, T_PTR, 1, x);
  case K_INT32:
  case K_UINT32: return x_rt(f->b, RT_rt_convT32, T_PTR, 1, x);
  case K_INT:
  case K_INT64:
  case K_UINT:
  case K_UINT64:
  case K_UINTPTR: return x_rt(f->b, RT_rt_convT64, T_PTR, 1, x);
  case K_STRING: return x_rt(f->b, RT_rt_convTstring, T_PTR, 1, x);
  default: break;
  }
  if (x->kind != X_VAR || x->var->obj) {
    Var *v = var_temp(f->b, t);
    s_assign(f->b, x_var(f->b, v), x);
    x = x_var(f->b, v);
  }
  return x_rt(f->b, RT_rt_convT, T_PTR, 2, lower_descriptor_of(f, t), x_addr(f->b, x));
}

static X *iface_to_iface(Fn *f, X *x, Type *from, Type *to) {
  bool empty = lower_type_is_empty_iface(f, to);
  if (empty && lower_type_is_empty_iface(f, from)) return x;
  x = x_dup(f->b, x);
  X *type = lower_iface_typeword(f, x, from), *data = x_part(f->b, x, PART_DATA);
  if (empty) return x_mkiface(f->b, to, type, data);
  if (type_identical(under(from), under(to))) return x;
  lower_want_methods(f->l, to);
  return x_mkiface(f->b, to, x_spill(f->b, x_rt(f->b, RT_rt_getitab, T_PTR, 2, lower_descriptor_of(f, to), type)), data);
}

X *lower_iface_of(Fn *f, X *x, Type *from, Type *to) {
  if (type_is_interface(from)) return iface_to_iface(f, x, from, to);
  X *word = type_word(f, from, to);
  X *data = lower_type_is_direct(from) ? x_cast(f->b, T_PTR, x) : box(f, x, from);
  return x_mkiface(f->b, to, word, data);
}

/* ---- Type assertions -------------------------------------------------------------- */

X *lower_iface_test(Fn *f, X *type, Type *to, X **itab) {
  *itab = NULL;
  if (!type_is_interface(to)) return x_cmp(f->b, OP_EQL, type, lower_descriptor_of(f, to));
  if (lower_type_is_empty_iface(f, to)) return x_not(f->b, x_isnil(f->b, type));
  *itab = x_spill(f->b, x_rt(f->b, RT_rt_getitab, T_PTR, 2, lower_descriptor_of(f, to), type));
  return x_not(f->b, x_isnil(f->b, *itab));
}

static X *assert_or_panic(Fn *f, X *x, X *type, Type *from, Type *to) {
  if (type_is_interface(to)) {
    X *tab = x_rt(f->b, RT_rt_assertE2I, T_PTR, 2, lower_descriptor_of(f, to), type);
    tab = x_spill(f->b, tab);
    return x_mkiface(f->b, to, lower_type_is_empty_iface(f, to) ? type : tab, x_part(f->b, x, PART_DATA));
  }
  S *s = s_if(f->b, x_cmp(f->b, OP_NEQ, type, lower_descriptor_of(f, to)));
  SList *old = s_in_body(f->b, s);
  s_expr(f->b, x_rt(f->b, RT_rt_panicdottype, NULL, 3, type, lower_descriptor_of(f, to), lower_descriptor_of(f, from)));
  s_unreachable(f->b);
  f->b->out = old;
  f->b->effects--;
  return lower_iface_load(f, x, to);
}

static X *loaded(Fn *f, X *x, X *type, X *itab, Type *to) {
  if (!type_is_interface(to)) return lower_iface_load(f, x, to);
  return x_mkiface(f->b, to, itab ? itab : type, x_part(f->b, x, PART_DATA));
}

X *lower_assert(Fn *f, Node *n, bool commaok, X **ok) {
  Type *from = lower_type_of(f, node_x(n)), *to = lower_subst(f, node_texpr(n)->type);
  X *x = lower_expr(f, node_x(n));
  x = x_spill(f->b, x);
  X *type = x_spill(f->b, lower_iface_typeword(f, x, from));
  if (!commaok) return assert_or_panic(f, x, type, from, to);
  X *itab;
  X *is = x_spill(f->b, lower_iface_test(f, type, to, &itab));
  Var *v = var_join(f->b, to);
  s_zero(f->b, x_var(f->b, v));
  S *s = s_if(f->b, is);
  SList *old = s_in_body(f->b, s);
  s_assign(f->b, x_var(f->b, v), loaded(f, x, type, itab, to));
  f->b->out = old;
  *ok = is;
  return x_var(f->b, v);
}
