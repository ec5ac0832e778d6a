/* build.c - constructors of expressions.

   Expressions are made bottom up and never changed afterwards, but for the offsets that x_field() notes in a copy of the
   dereference underneath. Small foldings happen here so that callers need not look. */
#include "build.h"
#include <stdarg.h>
#include <string.h>

X *x_new(Builder *b, XKind k, Type *t) {
  X *x = ARENA_NEW(b->arena, X);
  x->kind = (uint8_t)k;
  x->type = t;
  return x;
}

static X *over(X *x) {
  int d = 0;
  if (x->a && x->a->depth > d) d = x->a->depth;
  if (x->b && x->b->depth > d) d = x->b->depth;
  if (x->c && x->c->depth > d) d = x->c->depth;
  for (int i = 0; i < x->list.len; i++)
    if (x->list.at[i]->depth > d) d = x->list.at[i]->depth;
  x->depth = (uint8_t)(d < 250 ? d + 1 : d);
  return x;
}

static X *make(Builder *b, XKind k, Type *t, X *first, X *second, X *third) {
  X *x = x_new(b, k, t);
  x->a = first;
  x->b = second;
  x->c = third;
  return over(x);
}

/* ---- Leaves ------------------------------------------------------------- */

X *x_int(Builder *b, Type *t, int64_t v) {
  X *x = x_new(b, X_INT, t);
  x->ival = v;
  return x;
}
X *x_i(Builder *b, int64_t v) { return x_int(b, T_INT, v); }
X *x_bool(Builder *b, bool v) { return x_int(b, T_BOOL, v); }

X *x_float(Builder *b, Type *t, double v) {
  X *x = x_new(b, X_FLOAT, t);
  x->fval = v;
  return x;
}
X *x_complex(Builder *b, Type *t, double re, double im) {
  X *x = x_new(b, X_COMPLEX, t);
  x->fval = re;
  x->fval2 = im;
  return x;
}

X *x_str(Builder *b, const char *s, size_t n) {
  X *x = x_new(b, X_STR, T_STRING);
  x->str.s = s;
  x->str.len = n;
  return x;
}

X *x_zero(Builder *b, Type *t) {
  switch (kind_of(t)) {
  case K_BOOL:
  case K_INT:
  case K_INT8:
  case K_INT16:
  case K_INT32:
  case K_INT64:
  case K_UINT:
  case K_UINT8:
  case K_UINT16:
  case K_UINT32:
  case K_UINT64:
  case K_UINTPTR: return x_int(b, t, 0);
  case K_FLOAT32:
  case K_FLOAT64: return x_new(b, X_FLOAT, t);
  case K_POINTER:
  case K_MAP:
  case K_CHAN:
  case K_FUNC:
  case K_UNSAFEPOINTER: return x_new(b, X_NIL, t);
  default: return x_new(b, X_ZERO, t);
  }
}

X *x_var(Builder *b, Var *v) {
  X *x = x_new(b, X_VAR, v->type);
  x->var = v;
  return x;
}
X *x_global(Builder *b, Global *g) {
  X *x = x_new(b, X_GLOBAL, g->type);
  x->global = g;
  return x;
}
X *x_func(Builder *b, Func *fn) {
  X *x = x_new(b, X_FUNC, T_PTR);
  x->func = fn;
  return x;
}
X *x_funcval(Builder *b, Func *fn, Type *t) {
  X *x = x_new(b, X_FUNCVAL, t);
  fn->is_static_fv = true;
  x->func = fn;
  return x;
}
X *x_type(Builder *b, Type *t) {
  X *x = x_new(b, X_TYPE, T_PTR);
  x->gotype = t;
  return x;
}
X *x_itab(Builder *b, Type *t, Type *iface) {
  X *x = x_new(b, X_ITAB, T_PTR);
  x->gotype = t;
  x->gotype2 = iface;
  return x;
}
X *x_static(Builder *b, Data *d) {
  X *x = x_new(b, X_STATIC, type_pointer(b->types, d->type));
  x->data = d;
  return x;
}
X *x_cstr(Builder *b, const char *s) {
  X *x = x_new(b, X_CSTR, T_PTR);
  x->str.s = s;
  x->str.len = strlen(s);
  return x;
}
X *x_frame(Builder *b) { return x_new(b, X_FRAME, T_PTR); }

/* ---- Places --------------------------------------------------------------- */

static Type *field_type(Type *t, int i) {
  Type *u = t->kind == K_TUPLE ? t : under(t);
  if (u->kind == K_TUPLE) return u->results.at[i];
  if (u->kind != K_STRUCT || i >= u->fields.len) ice("field %d of kind %d", i, (int)u->kind);
  return u->fields.at[i].type;
}

/* a with n added to the offset that a fault in it would report. */
static X *shift_off(Builder *b, X *a, int64_t n) {
  if (n == 0 || (a->kind != X_DEREF && a->kind != X_FIELD && a->kind != X_INDEX)) return a;
  X *c = ARENA_NEW(b->arena, X);
  *c = *a;
  if (a->kind == X_DEREF)
    c->off += n;
  else
    c->a = shift_off(b, a->a, n);
  return c;
}

X *x_result(Builder *b) { return x_new(b, X_RESULT, b->func->result); }

X *x_field(Builder *b, X *a, int i) {
  if (a->kind == X_MKSTRUCT) {
    for (int k = 0; k < a->list.len; k++)
      if (k != i) x_drop(b, a->list.at[k]);
    return a->list.at[i];
  }
  Type *t = field_type(a->type, i);
  if (a->kind == X_ZERO) return x_zero(b, t);
  if (a->type->kind != K_TUPLE) a = shift_off(b, a, struct_offset(under(a->type), i));
  X *x = make(b, X_FIELD, t, a, NULL, NULL);
  x->ival = i;
  return x;
}

X *x_deref(Builder *b, Type *t, X *p) {
  if (p->kind == X_ADDR && p->a->type == t) return p->a;
  X *x = make(b, X_DEREF, t, p, NULL, NULL);
  x->nonnil = p->kind == X_ADDR || p->kind == X_STATIC;
  return x;
}
X *x_deref_nn(Builder *b, Type *t, X *p) {
  X *x = x_deref(b, t, p);
  if (x->kind == X_DEREF) x->nonnil = true;
  return x;
}

X *x_addr(Builder *b, X *place) {
  if (place->kind == X_DEREF && place->nonnil) return x_cast(b, type_pointer(b->types, place->type), place->a);
  return make(b, X_ADDR, place->type ? type_pointer(b->types, place->type) : T_PTR, place, NULL, NULL);
}
X *x_elem(Builder *b, Type *t, X *p, X *i) { return make(b, X_ELEM, t, p, i, NULL); }

X *x_index(Builder *b, X *arr, X *i) {
  Type *elem = under(arr->type)->elem;
  if (under(arr->type)->len == 0) return x_deref(b, elem, x_new(b, X_NIL, T_PTR)); /* never reached: its check fails */
  if (i->kind == X_INT) arr = shift_off(b, arr, i->ival * type_size(elem));
  return make(b, X_INDEX, elem, arr, i, NULL);
}

X *x_part(Builder *b, X *a, int part) {
  Type *t = part == PART_LEN || part == PART_CAP ? T_INT : T_PTR;
  if (a->kind == X_MKSLICE) return part == PART_PTR ? a->a : part == PART_LEN ? a->b : a->c;
  if (a->kind == X_MKSTRING) return part == PART_PTR ? a->a : a->b;
  if (a->kind == X_STR && part == PART_LEN) return x_i(b, (int64_t)a->str.len);
  if (a->kind == X_ZERO) return x_zero(b, t);
  X *x = make(b, X_PART, t, a, NULL, NULL);
  x->ival = part;
  return x;
}

static Type *half_of(Type *t) { return type_basic[kind_of(t) == K_COMPLEX64 ? K_FLOAT32 : K_FLOAT64]; }
X *x_real(Builder *b, X *a) { return make(b, X_REAL, half_of(a->type), a, NULL, NULL); }
X *x_imag(Builder *b, X *a) { return make(b, X_IMAG, half_of(a->type), a, NULL, NULL); }

X *x_off(Builder *b, X *p, int64_t n) {
  if (n == 0) return x_cast(b, T_PTR, p);
  X *e = x_elem(b, T_UINT8, p, x_i(b, n));
  return x_cast(b, T_PTR, make(b, X_ADDR, T_PTR, e, NULL, NULL));
}

/* ---- Operators ------------------------------------------------------------- */

X *x_unary(Builder *b, Op op, X *a) {
  X *x = make(b, X_UNARY, a->type, a, NULL, NULL);
  x->op = (uint8_t)op;
  return x;
}

X *x_binary(Builder *b, Op op, X *l, X *r) {
  bool adds = op == OP_ADD || op == OP_SUB;
  if (adds && x_is_int(r, 0)) return l;
  if (op == OP_ADD && x_is_int(l, 0)) return r;
  if (adds && l->kind == X_INT && r->kind == X_INT && kind_of(l->type) == K_INT) {
    uint64_t m = (uint64_t)l->ival, n = (uint64_t)r->ival;
    return x_int(b, l->type, (int64_t)(op == OP_ADD ? m + n : m - n));
  }
  X *x = make(b, X_BINARY, l->type, l, r, NULL);
  x->op = (uint8_t)op;
  return x;
}

static bool fold_cmp(Op op, int64_t a, int64_t b) {
  switch (op) {
  case OP_EQL: return a == b;
  case OP_NEQ: return a != b;
  case OP_LSS: return a < b;
  case OP_LEQ: return a <= b;
  case OP_GTR: return a > b;
  case OP_GEQ: return a >= b;
  default: ice("comparison %s", op_string(op));
  }
}

X *x_cmp(Builder *b, Op op, X *l, X *r) {
  if (l->kind == X_INT && r->kind == X_INT && kind_of(l->type) == K_INT) return x_bool(b, fold_cmp(op, l->ival, r->ival));
  X *x = make(b, X_COMPARE, T_BOOL, l, r, NULL);
  x->op = (uint8_t)op;
  return x;
}

/* Constants never stand under && || ?: since tcc folds them wrongly there. */
X *x_and(Builder *b, X *l, X *r) {
  if (l->kind == X_INT) return l->ival ? r : l;
  if (x_is_int(r, 1)) return l;
  return make(b, X_ANDAND, T_BOOL, l, r, NULL);
}
X *x_or(Builder *b, X *l, X *r) {
  if (l->kind == X_INT) return l->ival ? l : r;
  if (x_is_int(r, 0)) return l;
  return make(b, X_OROR, T_BOOL, l, r, NULL);
}
X *x_not(Builder *b, X *a) {
  if (a->kind == X_INT) return x_bool(b, !a->ival);
  if (a->kind == X_UNARY && a->op == OP_NOT) return a->a;
  if (a->kind == X_COMPARE && (a->op == OP_EQL || a->op == OP_NEQ)) return x_cmp(b, a->op == OP_EQL ? OP_NEQ : OP_EQL, a->a, a->b);
  X *x = make(b, X_UNARY, T_BOOL, a, NULL, NULL);
  x->op = OP_NOT;
  return x;
}
X *x_cond(Builder *b, X *cond, X *yes, X *no) {
  if (cond->kind == X_INT) return cond->ival ? yes : no;
  return make(b, X_COND, yes->type, cond, yes, no);
}

static int64_t wrap(int64_t v, Type *t) {
  switch (kind_of(t)) {
  case K_INT8: return (int8_t)v;
  case K_INT16: return (int16_t)v;
  case K_INT32: return (int32_t)v;
  case K_UINT8: return (uint8_t)v;
  case K_UINT16: return (uint16_t)v;
  case K_UINT32: return (uint32_t)v;
  default: return v;
  }
}

static bool is_int_kind(Type *t) { return kind_of(t) >= K_INT && kind_of(t) <= K_UINTPTR; }

X *x_conv(Builder *b, Type *t, X *a) {
  if (kind_of(t) == kind_of(a->type)) return a->type == t ? a : x_cast(b, t, a);
  if (a->kind == X_INT && is_int_kind(t) && is_int_kind(a->type)) return x_int(b, t, wrap(a->ival, t));
  return make(b, X_CONV, t, a, NULL, NULL);
}

X *x_cast(Builder *b, Type *t, X *a) {
  if (a->type == t) return a;
  if (a->kind == X_CAST) a = a->a;
  if (a->type == t) return a;
  if (a->kind == X_NIL && !is_int_kind(t)) return x_new(b, X_NIL, t);
  if (a->kind == X_INT && is_int_kind(t)) return x_int(b, t, a->ival);
  return make(b, X_CAST, t, a, NULL, NULL);
}

X *x_isnil(Builder *b, X *p) { return x_cmp(b, OP_EQL, p, x_new(b, X_NIL, p->type)); }

/* ---- Aggregates --------------------------------------------------------------- */

X *x_mkstring(Builder *b, Type *t, X *p, X *len) { return make(b, X_MKSTRING, t, p, len, NULL); }
X *x_mkslice(Builder *b, Type *t, X *p, X *len, X *cap) { return make(b, X_MKSLICE, t, p, len, cap); }
X *x_mkiface(Builder *b, Type *t, X *word, X *data) { return make(b, X_MKIFACE, t, word, data, NULL); }
X *x_mkcomplex(Builder *b, Type *t, X *re, X *im) { return make(b, X_MKCOMPLEX, t, re, im, NULL); }
X *x_mkstruct(Builder *b, Type *t) { return x_new(b, X_MKSTRUCT, t); }
X *x_call(Builder *b, XKind k, Type *result, X *callee) { return make(b, k, result, callee, NULL, NULL); }

void x_add(Builder *b, X *x, X *item) {
  vec_push(b->arena, &x->list, item);
  if (item->depth >= x->depth) over(x);
}

X *x_rt(Builder *b, RtCall rt, Type *result, int n, ...) {
  X *x = x_new(b, X_CALLRT, result);
  x->rt = rt;
  va_list ap;
  va_start(ap, n);
  for (int i = 0; i < n; i++) {
    X *arg = va_arg(ap, X *);
    vec_push(b->arena, &x->list, arg);
  }
  va_end(ap);
  return over(x);
}
