/* build.c - constructors of the C-shaped tree.

   Expressions are made bottom up and never changed afterwards, but for take_call(),
   which moves a call out of the statement that was emitted for it, and for the offsets that
   x_field() notes in the dereference underneath. Small foldings happen here so that callers need
   not look: constants compare, *&x is x. */
#include "../lower/internal.h"
#include <stdarg.h>

X *x_new(Fn *f, XKind k, Type *t) {
  X *x = ARENA_NEW(f->l->a, X);
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

static X *make(Fn *f, XKind k, Type *t, X *a, X *b, X *c) {
  X *x = x_new(f, k, t);
  x->a = a;
  x->b = b;
  x->c = c;
  return over(x);
}

/* ---- Leaves ------------------------------------------------------------- */

X *x_int(Fn *f, Type *t, int64_t v) {
  X *x = x_new(f, X_INT, t);
  x->ival = v;
  return x;
}
X *x_i(Fn *f, int64_t v) { return x_int(f, T_INT, v); }
X *x_bool(Fn *f, bool v) { return x_int(f, T_BOOL, v); }

X *x_str(Fn *f, const char *s, size_t n) {
  X *x = x_new(f, X_STR, T_STRING);
  x->str.s = s;
  x->str.len = n;
  return x;
}

X *x_zero(Fn *f, Type *t) {
  switch (kind_of(t)) {
  case K_BOOL: case K_INT: case K_INT8: case K_INT16: case K_INT32: case K_INT64:
  case K_UINT: case K_UINT8: case K_UINT16: case K_UINT32: case K_UINT64: case K_UINTPTR:
    return x_int(f, t, 0);
  case K_FLOAT32: case K_FLOAT64: return x_new(f, X_FLOAT, t);
  case K_POINTER: case K_MAP: case K_CHAN: case K_FUNC: case K_UNSAFEPOINTER: return x_new(f, X_NIL, t);
  default: return x_new(f, X_ZERO, t);
  }
}

X *x_var(Fn *f, Var *v) {
  X *x = x_new(f, X_VAR, v->type);
  x->var = v;
  return x;
}
X *x_global(Fn *f, Global *g) {
  X *x = x_new(f, X_GLOBAL, g->type);
  x->global = g;
  return x;
}
X *x_func(Fn *f, Func *fn) {
  X *x = x_new(f, X_FUNC, T_PTR);
  x->func = fn;
  return x;
}
X *x_funcval(Fn *f, Func *fn, Type *t) {
  X *x = x_new(f, X_FUNCVAL, t);
  fn->is_static_fv = true;
  x->func = fn;
  return x;
}
X *x_type(Fn *f, Type *t) {
  X *x = x_new(f, X_TYPE, T_PTR);
  x->gotype = type_use(f->l, t)->type;
  return x;
}
X *x_itab(Fn *f, Type *t, Type *iface) {
  X *x = x_new(f, X_ITAB, T_PTR);
  ItabUse *u = itab_use(f->l, t, iface);
  x->gotype = u->type;
  x->gotype2 = u->iface;
  return x;
}
X *x_static(Fn *f, Data *d) {
  X *x = x_new(f, X_STATIC, ptr_to(f, d->type));
  x->data = d;
  return x;
}
X *x_raw(Fn *f, Type *t, const char *text) {
  X *x = x_new(f, X_RAW, t);
  x->text = text;
  return x;
}
X *x_frame(Fn *f) { return x_raw(f, T_PTR, "RT_FRAME()"); }

/* ---- Places --------------------------------------------------------------- */

static Type *field_type(Type *t, int i) {
  Type *u = t->kind == K_TUPLE ? t : under(t);
  if (u->kind == K_TUPLE) return u->results.at[i];
  if (u->kind != K_STRUCT || i >= u->fields.len) ice("field %d of kind %d", i, (int)u->kind);
  return u->fields.at[i].type;
}

/* a with n added to the offset that a fault in it would report. */
static X *shift_off(Fn *f, X *a, int64_t n) {
  if (n == 0 || (a->kind != X_DEREF && a->kind != X_FIELD && a->kind != X_INDEX)) return a;
  X *c = ARENA_NEW(f->l->a, X);
  *c = *a;
  if (a->kind == X_DEREF) c->off += n;
  else c->a = shift_off(f, a->a, n);
  return c;
}

X *x_field(Fn *f, X *a, int i) {
  if (a->kind == X_MKSTRUCT) {
    for (int k = 0; k < a->list.len; k++)
      if (k != i) drop(f, a->list.at[k]);
    return a->list.at[i];
  }
  Type *t = field_type(a->type, i);
  if (a->kind == X_ZERO) return x_zero(f, t);
  if (a->type->kind != K_TUPLE) a = shift_off(f, a, struct_offset(under(a->type), i));
  X *x = make(f, X_FIELD, t, a, NULL, NULL);
  x->ival = i;
  return x;
}

X *x_deref(Fn *f, Type *t, X *p) {
  if (p->kind == X_ADDR && p->a->type == t) return p->a;
  X *x = make(f, X_DEREF, t, p, NULL, NULL);
  x->nonnil = p->kind == X_ADDR || p->kind == X_STATIC;
  return x;
}
X *x_deref_nn(Fn *f, Type *t, X *p) {
  X *x = x_deref(f, t, p);
  if (x->kind == X_DEREF) x->nonnil = true;
  return x;
}

X *x_addr(Fn *f, X *place) {
  if (place->kind == X_DEREF && place->nonnil) return x_cast(f, ptr_to(f, place->type), place->a);
  return make(f, X_ADDR, place->type ? ptr_to(f, place->type) : T_PTR, place, NULL, NULL);
}
X *x_elem(Fn *f, Type *t, X *p, X *i) { return make(f, X_ELEM, t, p, i, NULL); }

X *x_index(Fn *f, X *arr, X *i) {
  Type *elem = under(arr->type)->elem;
  if (under(arr->type)->len == 0) return x_deref(f, elem, x_new(f, X_NIL, T_PTR)); /* never reached: its check fails */
  if (i->kind == X_INT) arr = shift_off(f, arr, i->ival * type_size(elem));
  return make(f, X_INDEX, elem, arr, i, NULL);
}

X *x_part(Fn *f, X *a, int part) {
  Type *t = part == PART_LEN || part == PART_CAP ? T_INT : T_PTR;
  if (a->kind == X_MKSLICE) return part == PART_PTR ? a->a : part == PART_LEN ? a->b : a->c;
  if (a->kind == X_MKSTRING) return part == PART_PTR ? a->a : a->b;
  if (a->kind == X_STR && part == PART_LEN) return x_i(f, (int64_t)a->str.len);
  if (a->kind == X_ZERO) return x_zero(f, t);
  X *x = make(f, X_PART, t, a, NULL, NULL);
  x->ival = part;
  return x;
}

X *x_off(Fn *f, X *p, int64_t n) {
  if (n == 0) return x_cast(f, T_PTR, p);
  X *e = x_elem(f, T_UINT8, p, x_i(f, n));
  return x_cast(f, T_PTR, make(f, X_ADDR, T_PTR, e, NULL, NULL));
}

/* ---- Operators ------------------------------------------------------------- */

bool x_is_const(const X *x) {
  switch (x->kind) {
  case X_INT: case X_FLOAT: case X_COMPLEX: case X_STR: case X_NIL: case X_ZERO:
  case X_FUNC: case X_FUNCVAL: case X_TYPE: case X_ITAB: case X_STATIC: return true;
  case X_RAW: return x->text[0] == '"' || x->text[0] == 'R';
  case X_CAST: return x_is_const(x->a);
  default: return false;
  }
}
bool x_is_int(const X *x, int64_t v) { return x->kind == X_INT && x->ival == v; }

X *x_unary(Fn *f, Op op, X *a) {
  X *x = make(f, X_UNARY, a->type, a, NULL, NULL);
  x->op = (uint8_t)op;
  return x;
}

X *x_binary(Fn *f, Op op, X *a, X *b) {
  if ((op == OP_ADD || op == OP_SUB) && x_is_int(b, 0)) return a;
  if (op == OP_ADD && x_is_int(a, 0)) return b;
  if (a->kind == X_INT && b->kind == X_INT && kind_of(a->type) == K_INT && (op == OP_ADD || op == OP_SUB))
    return x_int(f, a->type, (int64_t)(op == OP_ADD ? (uint64_t)a->ival + (uint64_t)b->ival
                                                    : (uint64_t)a->ival - (uint64_t)b->ival));
  X *x = make(f, X_BINARY, a->type, a, b, NULL);
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

X *x_cmp(Fn *f, Op op, X *a, X *b) {
  if (a->kind == X_INT && b->kind == X_INT && kind_of(a->type) == K_INT) return x_bool(f, fold_cmp(op, a->ival, b->ival));
  X *x = make(f, X_COMPARE, T_BOOL, a, b, NULL);
  x->op = (uint8_t)op;
  return x;
}

/* Constants never stand under && || ?: since tcc folds them wrongly there. */
X *x_and(Fn *f, X *a, X *b) {
  if (a->kind == X_INT) return a->ival ? b : a;
  if (x_is_int(b, 1)) return a;
  return make(f, X_ANDAND, T_BOOL, a, b, NULL);
}
X *x_or(Fn *f, X *a, X *b) {
  if (a->kind == X_INT) return a->ival ? a : b;
  if (x_is_int(b, 0)) return a;
  return make(f, X_OROR, T_BOOL, a, b, NULL);
}
X *x_not(Fn *f, X *a) {
  if (a->kind == X_INT) return x_bool(f, !a->ival);
  if (a->kind == X_UNARY && a->op == OP_NOT) return a->a;
  if (a->kind == X_COMPARE && (a->op == OP_EQL || a->op == OP_NEQ))
    return x_cmp(f, a->op == OP_EQL ? OP_NEQ : OP_EQL, a->a, a->b);
  X *x = make(f, X_UNARY, T_BOOL, a, NULL, NULL);
  x->op = OP_NOT;
  return x;
}
X *x_cond(Fn *f, X *a, X *b, X *c) {
  if (a->kind == X_INT) return a->ival ? b : c;
  return make(f, X_COND, b->type, a, b, c);
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

X *x_conv(Fn *f, Type *t, X *a) {
  if (kind_of(t) == kind_of(a->type)) return a->type == t ? a : x_cast(f, t, a);
  if (a->kind == X_INT && is_int_kind(t) && is_int_kind(a->type)) return x_int(f, t, wrap(a->ival, t));
  return make(f, X_CONV, t, a, NULL, NULL);
}

X *x_cast(Fn *f, Type *t, X *a) {
  if (a->type == t) return a;
  if (a->kind == X_CAST) a = a->a;
  if (a->type == t) return a;
  if (a->kind == X_NIL && !is_int_kind(t)) return x_new(f, X_NIL, t);
  if (a->kind == X_INT && is_int_kind(t)) return x_int(f, t, a->ival);
  return make(f, X_CAST, t, a, NULL, NULL);
}

X *x_isnil(Fn *f, X *p) { return x_cmp(f, OP_EQL, p, x_new(f, X_NIL, p->type)); }

/* ---- Aggregates --------------------------------------------------------------- */

X *x_mkstring(Fn *f, Type *t, X *p, X *len) { return make(f, X_MKSTRING, t, p, len, NULL); }
X *x_mkslice(Fn *f, Type *t, X *p, X *len, X *cap) { return make(f, X_MKSLICE, t, p, len, cap); }
X *x_mkiface(Fn *f, Type *t, X *word, X *data) { return make(f, X_MKIFACE, t, word, data, NULL); }
X *x_mkstruct(Fn *f, Type *t) { return x_new(f, X_MKSTRUCT, t); }

X *x_rt(Fn *f, RtCall rt, Type *result, int n, ...) {
  X *x = x_new(f, X_CALLRT, result);
  x->rt = rt;
  va_list ap;
  va_start(ap, n);
  for (int i = 0; i < n; i++) { X *arg = va_arg(ap, X *); vec_push(f->l->a, &x->list, arg); }
  va_end(ap);
  return over(x);
}

/* ---- Statements ------------------------------------------------------------------ */

S *s_new(Fn *f, SKind k) {
  S *s = ARENA_NEW(f->l->a, S);
  s->kind = (uint8_t)k;
  s->pos = f->pos;
  vec_push(f->l->a, f->out, s);
  return s;
}

static bool is_call(const X *x) {
  return x->kind == X_CALL || x->kind == X_CALLFV || x->kind == X_CALLSLOT || x->kind == X_CALLRT;
}

X *take_call(Fn *f, X *x) {
  if (x->kind != X_VAR || !x->var->is_temp || f->out->len == 0) return x;
  S *s = vec_last(f->out);
  if (s->kind != S_ASSIGN || s->x->kind != X_VAR || s->x->var != x->var || !is_call(s->y)) return x;
  f->out->len--;
  f->taken = s->y;
  f->taken_pos = s->pos;
  return s->y;
}

/* A statement that makes the call x stays where the call stands. */
static S *s_with(Fn *f, SKind k, X *x) {
  S *s = s_new(f, k);
  if (x && x == f->taken) s->pos = f->taken_pos;
  return s;
}

void s_expr(Fn *f, X *x) {
  if (x_is_const(x) || (x->kind == X_VAR)) return;
  S *s = s_with(f, S_EXPR, x);
  s->x = x;
  f->effects++;
}

/* A place that a callee cannot see may receive its results directly. */
static bool retarget_out(Fn *f, X *place, X *v) {
  if (place->kind != X_VAR || place->var->escapes_frame || v->kind != X_VAR || !v->var->is_temp || !f->out->len) return false;
  if (place->var->obj && (facts_of(f->l, place->var->obj)->captured || facts_of(f->l, place->var->obj)->addressed)) return false;
  S *s = vec_last(f->out);
  if (s->kind != S_CALLOUT || !s->y || s->y->kind != X_VAR || s->y->var != v->var || s->y->type != place->type) return false;
  s->y = place;
  return true;
}

void s_assign(Fn *f, X *place, X *v) {
  if (retarget_out(f, place, v)) return;
  if (place->kind == X_VAR || place->kind == X_GLOBAL) v = take_call(f, v);
  if (v->kind == X_ZERO) {
    s_zero(f, place);
    return;
  }
  if (v->kind == X_VAR && place->kind == X_VAR && v->var == place->var) return;
  S *s = s_with(f, S_ASSIGN, v);
  s->x = place;
  s->y = v;
  if (place->kind != X_VAR || !place->var->is_temp || is_call(v)) f->effects++;
}

void s_zero(Fn *f, X *place) {
  X *z = x_zero(f, place->type);
  S *s = s_new(f, z->kind == X_ZERO ? S_ZEROVAR : S_ASSIGN);
  s->x = place;
  s->y = z->kind == X_ZERO ? NULL : z;
  if (place->kind != X_VAR || !place->var->is_temp) f->effects++;
}

S *s_if(Fn *f, X *cond) {
  S *s = s_new(f, S_IF);
  s->x = cond;
  return s;
}

void s_goto(Fn *f, const char *label) { s_new(f, S_GOTO)->label = label; }
void s_label(Fn *f, const char *label) { s_new(f, S_LABEL)->label = label; }
void s_return(Fn *f, X *x) { s_with(f, S_RETURN, x)->x = x; }
void s_unreachable(Fn *f) { s_new(f, S_UNREACHABLE); }

SList *in_body(Fn *f, S *s) {
  SList *old = f->out;
  f->out = &s->body;
  return old;
}
SList *in_else(Fn *f, S *s) {
  SList *old = f->out;
  f->out = &s->body2;
  return old;
}

/* ---- Variables ---------------------------------------------------------------------- */

Type *ptr_to(Fn *f, Type *t) { return type_pointer(f->l->ts, t); }

static Var *add_local(Fn *f, const char *name, Type *t) {
  Var *v = ARENA_NEW(f->l->a, Var);
  v->name = name;
  v->type = t;
  vec_push(f->l->a, &f->func->locals, v);
  return v;
}

Var *new_temp(Fn *f, Type *t) {
  if (!t) ice("temporary without type");
  Var *v = add_local(f, arena_printf(f->l->a, "t%d", ++f->ntemps), t);
  v->is_temp = true;
  return v;
}

Var *new_raw_var(Fn *f, const char *rawtype, const char *stem) {
  Var *v = add_local(f, arena_printf(f->l->a, "%s%d", stem, ++f->ntemps), NULL);
  v->rawtype = rawtype;
  return v;
}

Var *new_local(Fn *f, Object *obj, Name n, Type *t) {
  Var *v = add_local(f, name_var(f, n), t);
  v->obj = obj;
  return v;
}
