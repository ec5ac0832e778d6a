/* expr.c - expressions: one arm per kind of node.

   lower_expr() gives a value, as a pure tree; where the node is addressable the tree is also a place.
   Constants were folded by the checker and come first. */
#include "call.h"
#include "expr.h"
#include "func.h"
#include "program.h"
#include "stmt.h"

/* ---- Constants ------------------------------------------------------------- */

static X *int_const(Fn *f, const Const *c, Type *t) {
  bool ok;
  int64_t v = const_int64(c, &ok);
  if (!ok) v = (int64_t)const_uint64(c, &ok);
  return x_int(f->b, t, v);
}

static X *float_const(Fn *f, const Const *c, Type *t) {
  return x_float(f->b, t, kind_of(t) == K_FLOAT32 ? (double)const_float32(c) : const_float64(c));
}

static X *complex_const(Fn *f, const Const *c, Type *t) {
  const Const *re = const_real(f->l->a, c), *im = const_imag(f->l->a, c);
  bool small = kind_of(t) == K_COMPLEX64;
  return small ? x_complex(f->b, t, (double)const_float32(re), (double)const_float32(im))
               : x_complex(f->b, t, const_float64(re), const_float64(im));
}

static Type *const_default(const Const *c) {
  switch (const_kind(c)) {
  case C_BOOL: return T_BOOL;
  case C_STRING: return T_STRING;
  case C_INT: return T_INT;
  case C_FLOAT: return type_basic[K_FLOAT64];
  case C_COMPLEX: return type_basic[K_COMPLEX128];
  case C_UNKNOWN: break;
  }
  ice("constant without value");
}

X *lower_const(Fn *f, const Const *c, Type *t) {
  switch (kind_of(t)) {
  case K_BOOL: return x_int(f->b, t, const_bool(c));
  case K_FLOAT32:
  case K_FLOAT64: return float_const(f, c, t);
  case K_COMPLEX64:
  case K_COMPLEX128: return complex_const(f, c, t);
  case K_STRING: {
    size_t n;
    const char *s = const_string(c, &n);
    X *x = x_str(f->b, s, n);
    x->type = t;
    return x;
  }
  case K_INTERFACE: return lower_iface_of(f, lower_const(f, c, const_default(c)), const_default(c), t);
  case K_UNSAFEPOINTER: return x_cast(f->b, t, int_const(f, c, type_basic[K_UINTPTR]));
  default: return int_const(f, c, t);
  }
}

/* ---- Selectors ---------------------------------------------------------------- */

/* The dereference under a place, made safe by a check in front of it. */
static X *ensure_nonnil(Fn *f, X *x) {
  if (x->kind != X_DEREF && x->kind != X_FIELD && x->kind != X_INDEX) return x;
  if (x->kind == X_DEREF && x->nonnil) return x;
  X *c = ARENA_NEW(f->l->a, X);
  *c = *x;
  if (x->kind == X_DEREF) {
    c->a = x_dup(f->b, x->a);
    s_check_nil(f->b, c->a, x->off);
    c->nonnil = true;
  } else {
    c->a = ensure_nonnil(f, x->a);
  }
  return c;
}

static const X *base_deref(const X *x) {
  while (x->kind == X_FIELD || x->kind == X_INDEX) x = x->a;
  return x->kind == X_DEREF && !x->nonnil ? x : NULL;
}

static bool on_line(Fn *f, Pos pos) {
  const SourceFile *s = f->b->func->file;
  Pos from = f->b->pos < pos ? f->b->pos : pos, to = f->b->pos < pos ? pos : f->b->pos;
  if (!s || from < s->base || to > s->base + s->len) return true;
  return !memchr(s->text + (from - s->base), '\n', to - from);
}

X *lower_check_here(Fn *f, X *x, Pos pos) {
  if (!base_deref(x) || on_line(f, pos)) return x;
  Pos old = f->b->pos;
  f->b->pos = pos;
  x = ensure_nonnil(f, x);
  f->b->pos = old;
  return x;
}

/* Page 0 ends at 4096: beyond it a nil pointer would not fault. */
static X *near_enough(Fn *f, X *x) {
  const X *d = base_deref(x);
  if (!d) return x;
  return d->off + type_size(x->type) > 4096 || type_size(x->type) == 0 ? ensure_nonnil(f, x) : x;
}

X *lower_select_field(Fn *f, X *x, int i) {
  if (kind_of(x->type) == K_POINTER) x = x_deref(f->b, under(x->type)->elem, x);
  return x_field(f->b, x, i);
}

X *lower_walk_path(Fn *f, X *x, const int *path, int n) {
  for (int i = 0; i < n; i++) x = lower_select_field(f, x, path[i]);
  return n ? near_enough(f, x) : x;
}

static X *func_value(Fn *f, Object *o, struct TypeList *inst, Type *t) {
  return x_funcval(f->b, lower_func_of(f->l, o, lower_subst_list(f, inst)), t);
}

static X *lower_object(Fn *f, Node *n, Object *o) {
  switch (o->kind) {
  case OBJ_VAR: return lower_var(f, o);
  case OBJ_FUNC: return func_value(f, o, n->inst, lower_type_of(f, n));
  case OBJ_NIL: return x_zero(f->b, lower_type_of(f, n));
  case OBJ_CONST: return lower_const(f, o->val, lower_type_of(f, n));
  default: ice("object %s as a value", o->name->s);
  }
}

static X *lower_selector(Fn *f, Node *n) {
  if (node_is_qualified(n)) {
    Node id = *n;
    id.inst = n->inst ? n->inst : node_member(n)->inst;
    return lower_object(f, &id, node_member(n)->obj);
  }
  Selection *sel = lower_selection_of(f, n);
  switch (sel->kind) {
  case SEL_FIELD: return lower_check_here(f, lower_walk_path(f, lower_expr(f, node_x(n)), sel->path.at, sel->path.len), n->end);
  case SEL_METHOD_EXPR: return lower_method_expr(f, n, sel);
  default: return lower_method_value(f, n, sel);
  }
}

/* ---- Index expressions ------------------------------------------------------------ */

static bool is_unsigned(Type *t) {
  Kind k = kind_of(t);
  return k >= K_UINT && k <= K_UINTPTR;
}

static bool always_inside(const X *idx, const X *len) {
  if (len->kind != X_INT) return false;
  if (idx->kind == X_INT) return (uint64_t)idx->ival < (uint64_t)len->ival;
  return (kind_of(idx->type) == K_UINT8 && len->ival >= 256) || (kind_of(idx->type) == K_UINT16 && len->ival >= 65536);
}

void lower_check_bounds(Fn *f, X *idx, X *len, int code) {
  if (code == BOUNDS_INDEX && always_inside(idx, len)) return;
  if (code != BOUNDS_INDEX && idx->kind == X_INT && (idx->ival == 0 || (len->kind == X_INT && (uint64_t)idx->ival <= (uint64_t)len->ival)))
    return;
  Op out = code == BOUNDS_INDEX ? OP_GEQ : OP_GTR;
  S *s = s_if(f->b, x_cmp(f->b, out, x_conv(f->b, T_UINT64, idx), x_conv(f->b, T_UINT64, len)));
  SList *old = s_in_body(f->b, s);
  X *c = x_int(f->b, T_INT64, code + (is_unsigned(idx->type) ? 1 : 0));
  s_expr(f->b, x_rt(f->b, RT_rt_panicbounds, NULL, 3, x_conv(f->b, T_INT64, idx), x_conv(f->b, T_INT64, len), c));
  s_unreachable(f->b);
  f->b->out = old;
  f->b->effects--;
}

static bool is_lvalue(const X *x) {
  switch (x->kind) {
  case X_VAR:
  case X_GLOBAL:
  case X_DEREF:
  case X_ELEM:
  case X_RESULT: return true;
  case X_FIELD:
  case X_INDEX: return is_lvalue(x->a);
  default: return false;
  }
}

static X *array_elem(Fn *f, X *arr, X *idx) {
  Type *t = under(arr->type);
  if (!is_lvalue(arr)) {
    Var *v = var_temp(f->b, arr->type);
    s_assign(f->b, x_var(f->b, v), arr);
    arr = x_var(f->b, v);
  }
  idx = x_dup(f->b, idx);
  int at = f->b->out->len;
  lower_check_bounds(f, idx, x_i(f->b, t->len), BOUNDS_INDEX);
  lower_fault_first(f, arr, at);
  if (idx->kind != X_INT && base_deref(arr) && base_deref(arr)->off + type_size(t) > 4096) arr = ensure_nonnil(f, arr);
  return near_enough(f, x_index(f->b, arr, idx));
}

X *lower_index_place(Fn *f, X *base, X *idx, Type *t, Type *idxtype) {
  (void)idxtype;
  switch (kind_of(t)) {
  case K_ARRAY: return array_elem(f, base, idx);
  case K_POINTER: return array_elem(f, x_deref(f->b, under(t)->elem, base), idx);
  case K_SLICE:
    base = x_dup(f->b, base);
    idx = x_dup(f->b, idx);
    lower_check_bounds(f, idx, x_part(f->b, base, PART_LEN), BOUNDS_INDEX);
    return x_elem(f->b, under(t)->elem, x_part(f->b, base, PART_PTR), idx);
  case K_STRING:
    base = base->kind == X_STR ? base : x_dup(f->b, base);
    idx = x_dup(f->b, idx);
    lower_check_bounds(f, idx, x_part(f->b, base, PART_LEN), BOUNDS_INDEX);
    return x_elem(f->b, T_UINT8, x_part(f->b, base, PART_PTR), idx);
  default: ice("index of kind %d", (int)kind_of(t));
  }
}

static X *map_index(Fn *f, Node *n) {
  Type *mt = lower_type_of(f, node_x(n)), *et = under(mt)->elem;
  X *v[2];
  Node *nodes[2] = {node_x(n), node_indices(n)->at[0]};
  lower_operands(f, nodes, (Type *[]){NULL, under(mt)->key}, 2, v);
  X *key = lower_convert_assign(f, v[1], lower_type_of(f, node_indices(n)->at[0]), under(mt)->key);
  X *p = x_spill(f->b, lower_map_ref(f, RT_rt_mapaccess1, v[0], key, mt));
  return x_deref_nn(f->b, et, p);
}

static bool is_func_instance(Node *n) {
  Node *a = node_unparen(node_x(n));
  return n->inst || (a->type && a->type->kind == K_FUNC) || (a->kind == N_IDENT && a->obj && a->obj->kind == OBJ_FUNC);
}

static X *lower_index(Fn *f, Node *n) {
  if (is_func_instance(n)) {
    Node *fn = node_unparen(node_x(n));
    Object *o = fn->kind == N_IDENT ? fn->obj : node_member(fn)->obj;
    return func_value(f, o, n->inst ? n->inst : fn->inst, lower_type_of(f, n));
  }
  Type *t = lower_type_of(f, node_x(n));
  if (kind_of(t) == K_MAP) return map_index(f, n);
  X *v[2];
  Node *nodes[2] = {node_x(n), node_indices(n)->at[0]};
  lower_operands(f, nodes, NULL, 2, v);
  return lower_index_place(f, v[0], v[1], t, lower_type_of(f, node_indices(n)->at[0]));
}

/* ---- Pointers ------------------------------------------------------------------------- */

X *lower_place(Fn *f, Node *n) {
  X *x = lower_expr(f, n);
  if (!is_lvalue(x)) return x_spill(f->b, x);
  return x;
}

X *lower_addr(Fn *f, X *place, Type *ptr) { return x_cast(f->b, ptr, x_addr(f->b, ensure_nonnil(f, place))); }

static X *lower_amp(Fn *f, Node *n) {
  Node *a = node_unparen(node_x(n));
  Type *t = lower_type_of(f, n);
  if (a->kind == N_COMPOSITE) return x_cast(f->b, t, lower_composite_addr(f, a, under(t)->elem, n));
  return lower_addr(f, lower_place(f, a), t);
}

/* ---- Operators -------------------------------------------------------------------------- */

static bool is_complex(Type *t) { return kind_of(t) == K_COMPLEX64 || kind_of(t) == K_COMPLEX128; }
static bool is_integer(Type *t) { return kind_of(t) >= K_INT && kind_of(t) <= K_UINTPTR; }

static X *negate(Fn *f, X *a) {
  if (!is_complex(a->type)) return x_unary(f->b, OP_SUB, a);
  a = x_dup(f->b, a);
  return x_mkcomplex(f->b, a->type, x_unary(f->b, OP_SUB, x_real(f->b, a)), x_unary(f->b, OP_SUB, x_imag(f->b, a)));
}

static X *lower_unary(Fn *f, Node *n) {
  switch (n->op) {
  case OP_AND: return lower_amp(f, n);
  case OP_ADD: return lower_expr(f, node_x(n));
  case OP_SUB: return negate(f, lower_expr(f, node_x(n)));
  case OP_XOR: return x_unary(f->b, OP_XOR, lower_expr(f, node_x(n)));
  case OP_NOT: return x_not(f->b, lower_expr(f, node_x(n)));
  case OP_ARROW: return lower_receive(f, n, NULL);
  default: ice("unary %s", op_string((Op)n->op));
  }
}

static void check_divisor(Fn *f, X *b) {
  if (b->kind == X_INT && b->ival) return;
  S *s = s_if(f->b, x_cmp(f->b, OP_EQL, b, x_int(f->b, b->type, 0)));
  SList *old = s_in_body(f->b, s);
  s_expr(f->b, x_rt(f->b, RT_rt_panicdivide, NULL, 0));
  s_unreachable(f->b);
  f->b->out = old;
  f->b->effects--;
}

static void check_shift(Fn *f, X *b) {
  if (b->kind == X_INT || is_unsigned(b->type)) return;
  S *s = s_if(f->b, x_cmp(f->b, OP_LSS, b, x_int(f->b, b->type, 0)));
  SList *old = s_in_body(f->b, s);
  s_expr(f->b, x_rt(f->b, RT_rt_panicshift, NULL, 0));
  s_unreachable(f->b);
  f->b->out = old;
  f->b->effects--;
}

/* Constant, whatever a is: the C compilers, and codegen, would not look at it then. */
static bool absorbs(Op op, X *a, X *b) {
  if (b->kind != X_INT || !is_integer(a->type)) return false;
  int64_t bits = type_size(a->type) * 8, ones = bits == 64 ? -1 : ((int64_t)1 << bits) - 1, v = b->ival & ones;
  switch (op) {
  case OP_MUL:
  case OP_AND: return v == 0;
  case OP_OR:
  case OP_ANDNOT: return v == ones;
  case OP_REM: return b->ival == 1 || b->ival == -1;
  case OP_SHL: return (uint64_t)b->ival >= (uint64_t)bits;
  case OP_SHR: return (uint64_t)b->ival >= (uint64_t)bits && is_unsigned(a->type);
  default: return false;
  }
}

static bool commutes(Op op) { return op == OP_MUL || op == OP_AND || op == OP_OR; }

X *lower_binary_values(Fn *f, Op op, X *a, X *b, Type *t, Node *bnode) {
  (void)bnode;
  if (op == OP_ADD && kind_of(t) == K_STRING) {
    return x_limit_depth(f->b, x_rt(f->b, RT_rt_concat2, t, 2, a, b));
  }
  int at = f->b->out->len;
  if ((op == OP_DIV || op == OP_REM) && is_integer(t)) {
    b = x_dup(f->b, b);
    check_divisor(f, b);
  }
  if (op == OP_SHL || op == OP_SHR) {
    b = x_dup(f->b, b);
    check_shift(f, b);
  }
  lower_fault_first(f, a, at);
  if (absorbs(op, a, b))
    x_drop(f->b, a);
  else if (commutes(op) && absorbs(op, b, a))
    x_drop(f->b, b);
  X *x = x_binary(f->b, op, x_limit_depth(f->b, a), x_limit_depth(f->b, b));
  if (x->type != t && x->kind == X_BINARY)
    x->type = t;
  else if (x->type != t)
    x = x_cast(f->b, t, x);
  return x;
}

static X *logical(Fn *f, Node *n) {
  Type *t = lower_type_of(f, n);
  bool is_and = n->op == OP_ANDAND;
  X *a = lower_expr(f, node_x(n));
  if (a->kind == X_INT && (a->ival != 0) != is_and) return a;
  if (a->kind == X_INT) return lower_expr(f, node_y(n));
  SList rhs = {0}, *old = f->b->out;
  f->b->out = &rhs;
  X *b = lower_expr(f, node_y(n));
  f->b->out = old;
  if (rhs.len == 0) {
    if (b->kind == X_INT) x_drop(f->b, a);
    a = x_limit_depth(f->b, a);
    X *x = is_and ? x_and(f->b, a, b) : x_or(f->b, a, b);
    return x;
  }
  Var *v = var_join(f->b, t);
  s_assign(f->b, x_var(f->b, v), a);
  S *s = s_if(f->b, is_and ? x_var(f->b, v) : x_not(f->b, x_var(f->b, v)));
  s->body = rhs;
  s_in_body(f->b, s);
  s_assign(f->b, x_var(f->b, v), b);
  f->b->out = old;
  return x_var(f->b, v);
}

static void concat_operands(Fn *f, Node *n, NodeList *list) {
  Node *p = node_unparen(n);
  if (p->kind == N_BINARY && p->op == OP_ADD && !p->val) {
    concat_operands(f, node_x(p), list);
    concat_operands(f, node_y(p), list);
  } else {
    vec_push(f->l->a, list, n);
  }
}

X *lower_concat(Fn *f, Node *n) {
  NodeList list = {0};
  concat_operands(f, n, &list);
  X **v = ARENA_ARRAY(f->l->a, X *, list.len);
  lower_operands(f, list.at, NULL, list.len, v);
  Type *t = lower_type_of(f, n);
  if (list.len == 2) return x_limit_depth(f->b, x_rt(f->b, RT_rt_concat2, t, 2, v[0], v[1]));
  Var *arr = var_temp(f->b, type_array(f->l->ts, T_STRING, list.len));
  for (int i = 0; i < list.len; i++) {
    X *e = x_index(f->b, x_var(f->b, arr), x_i(f->b, i));
    s_assign(f->b, e, v[i]);
  }
  return x_spill(f->b, x_rt(f->b, RT_rt_concatn, t, 2, x_addr(f->b, x_var(f->b, arr)), x_i(f->b, list.len)));
}

static X *lower_binary(Fn *f, Node *n) {
  switch (n->op) {
  case OP_ANDAND:
  case OP_OROR: return logical(f, n);
  case OP_EQL:
  case OP_NEQ:
  case OP_LSS:
  case OP_LEQ:
  case OP_GTR:
  case OP_GEQ: return lower_compare(f, n);
  default: break;
  }
  Type *t = lower_type_of(f, n);
  if (kind_of(t) == K_STRING) return lower_concat(f, n);
  X *v[2];
  Node *nodes[2] = {node_x(n), node_y(n)};
  lower_operands(f, nodes, NULL, 2, v);
  return lower_binary_values(f, (Op)n->op, v[0], v[1], t, node_y(n));
}

/* ---- All kinds ------------------------------------------------------------------------------ */

static X *lower_star(Fn *f, Node *n) { return near_enough(f, x_deref(f->b, lower_type_of(f, n), lower_expr(f, node_x(n)))); }

/* The checker's answer may be that for a type parameter. */
static bool is_constant(Fn *f, Node *n) {
  if (!n->val || const_kind(n->val) == C_UNKNOWN) return false;
  return !(f->sub && n->kind == N_CALL && (n->flags & NF_BUILTIN) && n->obj->builtin == B_UNSAFE_OFFSETOF);
}

/* What can fail by a check reports its own line. */
static X *checked(Fn *f, Node *n, X *(*lower)(Fn *, Node *)) {
  Pos pos = f->b->pos;
  f->b->pos = node_run_pos(n);
  X *x = lower(f, n);
  f->b->pos = pos;
  return x;
}

static X *lower_plain_assert(Fn *f, Node *n) { return lower_assert(f, n, false, NULL); }

X *lower_expr(Fn *f, Node *n) {
  X *x;
  if (is_constant(f, n)) return lower_const(f, n->val, lower_type_of(f, n));
  if (lower_order_take(f, n, &x)) return x;
  switch (n->kind) {
  case N_IDENT: return lower_object(f, n, n->obj);
  case N_PAREN: return lower_expr(f, node_x(n));
  case N_FUNCLIT: return lower_funclit(f, n);
  case N_COMPOSITE: return lower_composite(f, n, lower_type_of(f, n));
  case N_SELECTOR: return lower_selector(f, n);
  case N_INDEX: return checked(f, n, lower_index);
  case N_SLICE: return checked(f, n, lower_slice);
  case N_ASSERT: return checked(f, n, lower_plain_assert);
  case N_CALL: return lower_call(f, n);
  case N_STAR: return lower_star(f, n);
  case N_UNARY: return lower_unary(f, n);
  case N_BINARY: return checked(f, n, lower_binary);
  default: ice("expression %s", node_names[n->kind]);
  }
}

X *lower_as(Fn *f, Node *n, Type *t) { return lower_convert_assign(f, lower_expr(f, n), lower_type_of(f, n), t); }

X *lower_cond(Fn *f, Node *n) { return lower_expr(f, n); }

void lower_discard(Fn *f, Node *n) {
  X *x = lower_expr(f, n);
  if (!x) return;
  x = s_take_call(f->b, x);
  /* Nil dereferences in a value nobody wants still fail. */
  if (x->kind == X_CALL || x->kind == X_CALLFV || x->kind == X_CALLSLOT || x->kind == X_CALLRT || s_check_faults(f->b, x)) s_expr(f->b, x);
}
