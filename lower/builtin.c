/* builtin.c - the predeclared functions and those of unsafe.

   lower_builtin_prepare() evaluates and converts the operands, lower_builtin_emit() does the work: a deferred
   builtin has its operands from captures. */
#include "call.h"
#include "expr.h"
#include "func.h"
#include "program.h"
#include "stmt.h"

/* ---- Maps ------------------------------------------------------------------- */

static RtCall map_variant(RtCall generic, bool str) {
  switch (generic) {
  case RT_rt_mapaccess1: return str ? RT_rt_mapaccess1_str : RT_rt_mapaccess1_64;
  case RT_rt_mapaccess2: return str ? RT_rt_mapaccess2_str : RT_rt_mapaccess2_64;
  case RT_rt_mapassign: return str ? RT_rt_mapassign_str : RT_rt_mapassign_64;
  default: ice("map entry %d", (int)generic);
  }
}

static X *in_memory(Fn *f, X *x) {
  if (x->kind == X_VAR) return x_addr(f->b, x);
  Var *v = var_temp(f->b, x->type);
  s_assign(f->b, x_var(f->b, v), x);
  return x_addr(f->b, x_var(f->b, v));
}

X *lower_map_ref(Fn *f, RtCall generic, X *m, X *key, Type *mt) {
  Type *kt = under(mt)->key;
  key = x_cast(f->b, kt, key);
  switch (kind_of(kt)) {
  case K_STRING: return x_rt(f->b, map_variant(generic, true), T_PTR, 3, lower_descriptor_of(f, mt), m, key);
  case K_INT:
  case K_INT64:
  case K_UINT:
  case K_UINT64:
  case K_UINTPTR: return x_rt(f->b, map_variant(generic, false), T_PTR, 3, lower_descriptor_of(f, mt), m, x_conv(f->b, T_UINT64, key));
  case K_POINTER:
  case K_CHAN:
  case K_UNSAFEPOINTER:
    return x_rt(f->b, map_variant(generic, false), T_PTR, 3, lower_descriptor_of(f, mt), m, x_cast(f->b, type_basic[K_UINTPTR], key));
  default:
    if (key->type != kt && kind_of(kt) != K_INTERFACE) key->type = kt;
    return x_rt(f->b, generic, T_PTR, 3, lower_descriptor_of(f, mt), m, in_memory(f, key));
  }
}

/* ---- Operands ------------------------------------------------------------------ */

static void add_arg(Fn *f, Call *c, X *x, Type *t) {
  vec_push(f->l->a, &c->args, x);
  vec_push(f->l->a, &c->argtypes, t);
}

static Type *operand_type(Fn *f, Call *c, int i, Type *first, Type *t) {
  switch (c->builtin) {
  case B_PANIC: return type_any(f->l->ts);
  case B_DELETE: return i == 1 ? under(first)->key : t;
  case B_APPEND: return i > 0 && !c->spread ? under(c->type)->elem : i == 0 ? c->type : t;
  case B_MIN:
  case B_MAX: return c->type;
  default: return t;
  }
}

/* unsafe.Offsetof(x.f): within x, embedded structs included. */
static int64_t offset_of(Fn *f, Node *n) {
  n = node_unparen(n);
  Selection *sel = lower_selection_of(f, n);
  Type *t = lower_type_of(f, node_x(n));
  if (kind_of(t) == K_POINTER) t = under(t)->elem;
  int64_t off = 0;
  for (int i = 0; i < sel->path.len; i++) {
    off += struct_offset(under(t), sel->path.at[i]);
    t = under(t)->fields.at[sel->path.at[i]].type;
  }
  return off;
}

/* Asks about a type only: the operand is not evaluated. */
static bool asks_type(Fn *f, Node *call, Call *c) {
  int64_t v;
  Node *arg = node_args(call)->len ? node_args(call)->at[0] : NULL;
  switch (c->builtin) {
  case B_UNSAFE_SIZEOF: v = type_size(lower_type_of(f, arg)); break;
  case B_UNSAFE_ALIGNOF: v = type_align(lower_type_of(f, arg)); break;
  case B_UNSAFE_OFFSETOF: v = offset_of(f, arg); break;
  default: return false;
  }
  add_arg(f, c, x_int(f->b, type_basic[K_UINTPTR], v), type_basic[K_UINTPTR]);
  return true;
}

void lower_builtin_prepare(Fn *f, Node *call, Call *c) {
  c->kind = CK_BUILTIN;
  c->builtin = call->obj->builtin;
  if (asks_type(f, call, c)) return;
  c->spread = call->flags & NF_DOTS;
  bool takes_type = c->builtin == B_MAKE || (c->builtin == B_NEW && node_args(call)->at[0]->flags & NF_TYPE);
  c->type = takes_type || c->builtin == B_NEW ? lower_subst(f, node_args(call)->at[0]->type) : call->type ? lower_type_of(f, call) : NULL;
  int first = takes_type ? 1 : 0, n = node_args(call)->len - first;
  X **v = ARENA_ARRAY(f->l->a, X *, n + 1);
  Type **t = ARENA_ARRAY(f->l->a, Type *, n + 1);
  if (n == 1 && !takes_type && lower_type_of(f, node_args(call)->at[0])->kind == K_TUPLE) {
    Type *tuple = lower_type_of(f, node_args(call)->at[0]);
    n = tuple->results.len;
    v = ARENA_ARRAY(f->l->a, X *, n + 1);
    t = ARENA_ARRAY(f->l->a, Type *, n + 1);
    lower_multi_values(f, node_args(call)->at[0], n, v, t);
  } else {
    Type **to = ARENA_ARRAY(f->l->a, Type *, n + 1);
    for (int i = 0; i < n; i++) t[i] = lower_type_of(f, node_args(call)->at[first + i]);
    for (int i = 0; i < n; i++) to[i] = operand_type(f, c, i, i ? t[0] : NULL, t[i]);
    lower_operands(f, node_args(call)->at + first, to, n, v);
  }
  for (int i = 0; i < n; i++) {
    Type *to = operand_type(f, c, i, t[0], t[i]);
    add_arg(f, c, to == t[i] ? v[i] : lower_convert_assign(f, v[i], t[i], to), to);
  }
}

/* ---- Slices ------------------------------------------------------------------------ */

/* Does x read a value of type t? It may be the slice that append is about to grow in place. */
static bool reads_type(const X *x, Type *t) {
  if ((x->kind == X_VAR || x->kind == X_GLOBAL || x->kind == X_DEREF) && type_identical(x->type, t)) return true;
  if ((x->a && reads_type(x->a, t)) || (x->b && reads_type(x->b, t)) || (x->c && reads_type(x->c, t))) return true;
  for (int i = 0; i < x->list.len; i++)
    if (reads_type(x->list.at[i], t)) return true;
  return false;
}

static X *append_values(Fn *f, Call *c) {
  int n = c->args.len - 1;
  Type *elem = under(c->type)->elem;
  if (n == 0) return c->args.at[0];
  for (int i = 1; i <= n; i++) /* a value must not change when the slice grows or an earlier one is stored */
    if (n > 1 || (c->in_place && reads_type(c->args.at[i], c->type))) c->args.at[i] = lower_keep(f, c->args.at[i]);
  X *sv = c->args.at[0];
  if (!c->in_place) {
    Var *s = var_join(f->b, c->type);
    s_assign(f->b, x_var(f->b, s), sv);
    sv = x_var(f->b, s);
  }
  X *len = x_part(f->b, sv, PART_LEN);
  Var *nl = var_temp(f->b, T_INT);
  s_assign(f->b, x_var(f->b, nl), x_binary(f->b, OP_ADD, len, x_i(f->b, n)));
  S *grow = s_if(f->b, x_cmp(f->b, OP_GTR, x_conv(f->b, T_UINT64, x_var(f->b, nl)), x_conv(f->b, T_UINT64, x_part(f->b, sv, PART_CAP))));
  SList *old = s_in_body(f->b, grow);
  if (lower_append_has_buffer(f, c)) lower_append_begin_buffer(f, c->type, sv, x_var(f->b, nl));
  X *big = x_var(f->b, var_temp(f->b, c->type)); /* so that only the slow path takes an address */
  s_assign(f->b, big, sv);
  s_expr(f->b, x_rt(f->b, RT_rt_growslice, NULL, 3, x_addr(f->b, big), x_var(f->b, nl), lower_descriptor_of(f, elem)));
  s_assign(f->b, sv, big);
  f->b->out = old;
  for (int i = 0; i < n; i++)
    s_assign(f->b, x_elem(f->b, elem, x_part(f->b, sv, PART_PTR), x_binary(f->b, OP_ADD, len, x_i(f->b, i))), c->args.at[i + 1]);
  s_assign(f->b, len, x_var(f->b, nl));
  return sv;
}

static X *append_slice(Fn *f, Call *c) {
  X *from = x_dup(f->b, c->args.at[1]);
  if (c->argtypes.at[1]->kind == K_UNTYPED_NIL) return c->args.at[0];
  Var *s = var_temp(f->b, c->type);
  s_assign(f->b, x_var(f->b, s), c->args.at[0]);
  s_expr(f->b, x_rt(f->b, RT_rt_appendslice, NULL, 4, x_addr(f->b, x_var(f->b, s)), x_part(f->b, from, PART_PTR),
                    x_part(f->b, from, PART_LEN), lower_descriptor_of(f, under(c->type)->elem)));
  return x_var(f->b, s);
}

static X *emit_copy(Fn *f, Call *c) {
  X *to = x_dup(f->b, c->args.at[0]), *from = x_dup(f->b, c->args.at[1]);
  int64_t width = type_size(under(c->argtypes.at[0])->elem);
  return x_spill(f->b, x_rt(f->b, RT_rt_slicecopy, T_INT, 5, x_part(f->b, to, PART_PTR), x_part(f->b, to, PART_LEN),
                            x_part(f->b, from, PART_PTR), x_part(f->b, from, PART_LEN), x_i(f->b, width)));
}

static X *emit_len(Fn *f, X *x, Type *t, int part) {
  Type *u = under(t);
  if (u->kind == K_POINTER || u->kind == K_ARRAY) x_drop(f->b, x);
  if (u->kind == K_POINTER || u->kind == K_ARRAY) return x_i(f->b, u->kind == K_ARRAY ? u->len : under(u->elem)->len);
  if (u->kind == K_STRING || u->kind == K_SLICE) return x_part(f->b, x, part);
  x = x_dup(f->b, x);
  X *load = x_elem(f->b, T_INT, x, x_i(f->b, part == PART_CAP ? 1 : 0));
  return x_cond(f->b, x_not(f->b, x_isnil(f->b, x)), load, x_i(f->b, 0));
}

static X *emit_make(Fn *f, Call *c) {
  X *n = c->args.len > 0 ? c->args.at[0] : NULL, *cap = c->args.len > 1 ? c->args.at[1] : NULL;
  switch (kind_of(c->type)) {
  case K_SLICE: {
    Var *s = var_temp(f->b, c->type);
    n = x_conv(f->b, T_INT, x_dup(f->b, n));
    cap = cap ? x_conv(f->b, T_INT, cap) : n;
    s_expr(f->b, x_rt(f->b, RT_rt_makeslice, NULL, 4, x_addr(f->b, x_var(f->b, s)), lower_descriptor_of(f, under(c->type)->elem), n, cap));
    return x_var(f->b, s);
  }
  case K_MAP:
    return x_cast(
        f->b, c->type,
        x_spill(f->b, x_rt(f->b, RT_rt_makemap, T_PTR, 2, lower_descriptor_of(f, c->type), n ? x_conv(f->b, T_INT, n) : x_i(f->b, 0))));
  default:
    return x_cast(
        f->b, c->type,
        x_spill(f->b, x_rt(f->b, RT_rt_makechan, T_PTR, 2, lower_descriptor_of(f, c->type), n ? x_conv(f->b, T_INT, n) : x_i(f->b, 0))));
  }
}

static void emit_clear(Fn *f, Call *c) {
  X *x = x_dup(f->b, c->args.at[0]);
  Type *t = c->argtypes.at[0];
  if (kind_of(t) == K_MAP) {
    s_expr(f->b, x_rt(f->b, RT_rt_mapclear, NULL, 2, lower_descriptor_of(f, t), x));
    return;
  }
  X *n = x_binary(f->b, OP_MUL, x_part(f->b, x, PART_LEN), x_i(f->b, type_size(under(t)->elem)));
  s_expr(f->b, x_rt(f->b, RT_rt_memclr, NULL, 2, x_part(f->b, x, PART_PTR), n));
}

static void emit_delete(Fn *f, Call *c) {
  Type *t = c->argtypes.at[0];
  X *m = lower_keep(f, c->args.at[0]), *key = c->args.at[1];
  s_expr(f->b, x_rt(f->b, RT_rt_mapdelete, NULL, 3, lower_descriptor_of(f, t), m, in_memory(f, key)));
}

/* ---- min, max, complex --------------------------------------------------------------- */

static X *pick(Fn *f, bool max, X *a, X *b, Type *t) {
  Kind k = kind_of(t);
  a = x_spill(f->b, a);
  b = x_spill(f->b, b);
  if (k == K_STRING) {
    X *c = x_spill(f->b, lower_string_compare(f, max ? OP_LSS : OP_GTR, a, b));
    return x_spill(f->b, x_cond(f->b, c, b, a));
  }
  if (k != K_FLOAT32 && k != K_FLOAT64) return x_cond(f->b, x_cmp(f->b, max ? OP_LSS : OP_GTR, a, b), b, a);
  /* NaN wins; of two zeros max takes +0 (their sum), min -0. The assignment may take the call that gives a. */
  Var *v = var_join(f->b, t);
  s_assign(f->b, x_var(f->b, v), a);
  a = x_var(f->b, v);
  X *sum = max ? x_binary(f->b, OP_ADD, a, b)
               : x_unary(f->b, OP_SUB, x_binary(f->b, OP_ADD, x_unary(f->b, OP_SUB, a), x_unary(f->b, OP_SUB, b)));
  X *both = x_float(f->b, t, 0);
  S *gt = s_if(f->b, x_cmp(f->b, max ? OP_LSS : OP_GTR, a, b));
  SList *old = s_in_body(f->b, gt);
  s_assign(f->b, x_var(f->b, v), b);
  s_in_else(f->b, gt);
  S *eq = s_if(f->b, x_and(f->b, x_cmp(f->b, OP_EQL, a, b), x_cmp(f->b, OP_EQL, a, both)));
  s_in_body(f->b, eq);
  s_assign(f->b, x_var(f->b, v), sum);
  s_in_else(f->b, eq);
  S *nan = s_if(f->b, x_cmp(f->b, OP_NEQ, b, b));
  s_in_body(f->b, nan);
  s_assign(f->b, x_var(f->b, v), b);
  f->b->out = old;
  return x_var(f->b, v);
}

static X *emit_minmax(Fn *f, Call *c) {
  X *r = c->args.at[0];
  for (int i = 1; i < c->args.len; i++) r = pick(f, c->builtin == B_MAX, r, c->args.at[i], c->type);
  return r;
}

static X *emit_part(Fn *f, Call *c, XKind k) {
  X *a = x_limit_depth(f->b, c->args.at[0]);
  return k == X_REAL ? x_real(f->b, a) : x_imag(f->b, a);
}

static X *emit_complex(Fn *f, Call *c) {
  X *re = x_limit_depth(f->b, c->args.at[0]), *im = x_limit_depth(f->b, c->args.at[1]);
  return x_mkcomplex(f->b, c->type, re, im);
}

/* ---- print ------------------------------------------------------------------------------- */

static X *print_complex(Fn *f, X *x) {
  int64_t bits = type_size(x->type) * 8;
  x = x_dup(f->b, x_conv(f->b, type_basic[K_COMPLEX128], x));
  return x_rt(f->b, RT_rt_printcomplex, NULL, 3, x_real(f->b, x), x_imag(f->b, x), x_int(f->b, T_INT64, bits));
}

static X *print_one(Fn *f, X *x, Type *t) {
  switch (kind_of(t)) {
  case K_BOOL: return x_rt(f->b, RT_rt_printbool, NULL, 1, x);
  case K_INT:
  case K_INT8:
  case K_INT16:
  case K_INT32:
  case K_INT64: return x_rt(f->b, RT_rt_printint, NULL, 1, x_conv(f->b, T_INT64, x));
  case K_UINT:
  case K_UINT8:
  case K_UINT16:
  case K_UINT32:
  case K_UINT64:
  case K_UINTPTR: return x_rt(f->b, RT_rt_printuint, NULL, 1, x_conv(f->b, T_UINT64, x));
  case K_FLOAT32:
  case K_FLOAT64:
    return x_rt(f->b, RT_rt_printfloat, NULL, 2, x_conv(f->b, type_basic[K_FLOAT64], x), x_int(f->b, T_INT64, type_size(t) * 8));
  case K_COMPLEX64:
  case K_COMPLEX128: return print_complex(f, x);
  case K_STRING: return x_rt(f->b, RT_rt_printstring, NULL, 1, x);
  case K_SLICE:
    x = x_dup(f->b, x);
    return x_rt(f->b, RT_rt_printslice, NULL, 3, x_part(f->b, x, PART_PTR), x_part(f->b, x, PART_LEN), x_part(f->b, x, PART_CAP));
  case K_INTERFACE:
    x = x_dup(f->b, x);
    return x_rt(f->b, RT_rt_printeface, NULL, 1,
                x_mkiface(f->b, type_any(f->l->ts), x_part(f->b, x, PART_TYPE), x_part(f->b, x, PART_DATA)));
  case K_STRUCT:
  case K_ARRAY: /* of a type parameter: the checker has seen to the others */
    diag_error(f->l->diags, f->b->func->pos, "illegal types for operand: print\n\t%s", type_reflect_string(f->l->ts, t));
    return x;
  default: return x_rt(f->b, RT_rt_printpointer, NULL, 1, x_cast(f->b, T_PTR, x));
  }
}

static void emit_print(Fn *f, Call *c) {
  for (int i = 0; i < c->args.len; i++) c->args.at[i] = lower_keep(f, c->args.at[i]);
  s_expr(f->b, x_rt(f->b, RT_rt_printlock, NULL, 0));
  for (int i = 0; i < c->args.len; i++) {
    if (i && c->builtin == B_PRINTLN) s_expr(f->b, x_rt(f->b, RT_rt_printsp, NULL, 0));
    s_expr(f->b, print_one(f, c->args.at[i], c->argtypes.at[i]));
  }
  if (c->builtin == B_PRINTLN) s_expr(f->b, x_rt(f->b, RT_rt_printnl, NULL, 0));
  s_expr(f->b, x_rt(f->b, RT_rt_printunlock, NULL, 0));
}

/* ---- unsafe ---------------------------------------------------------------------------------- */

static void panic_unsafe(Fn *f, X *cond, int code) {
  S *s = s_if(f->b, cond);
  SList *old = s_in_body(f->b, s);
  s_expr(f->b, x_rt(f->b, RT_rt_panicunsafe, NULL, 1, x_i(f->b, code)));
  s_unreachable(f->b);
  f->b->out = old;
}

static X *unsafe_slice(Fn *f, Call *c, bool string) {
  Type *elem = string ? T_UINT8 : under(c->argtypes.at[0])->elem;
  int64_t size = type_size(elem), max = size ? INT64_MAX / size : INT64_MAX;
  X *p = x_dup(f->b, c->args.at[0]), *n = x_dup(f->b, c->args.at[1]);
  panic_unsafe(f, x_cmp(f->b, OP_GTR, x_conv(f->b, T_UINT64, n), x_int(f->b, T_UINT64, max)), string ? 2 : 0);
  X *some = x_cmp(f->b, OP_NEQ, n, x_int(f->b, n->type, 0));
  panic_unsafe(f, x_and(f->b, x_isnil(f->b, p), some), string ? 3 : 1);
  n = x_conv(f->b, T_INT, n);
  Type *word = type_basic[K_UINTPTR];
  X *bytes = x_binary(f->b, OP_MUL, x_conv(f->b, word, n), x_int(f->b, word, size));
  X *room = x_unary(f->b, OP_SUB, x_cast(f->b, word, p)); /* up to the end of the address space */
  panic_unsafe(f, x_and(f->b, some, x_cmp(f->b, OP_GTR, bytes, room)), string ? 2 : 0);
  p = x_cast(f->b, T_PTR, p);
  return string ? x_mkstring(f->b, c->type, p, n) : x_mkslice(f->b, c->type, p, n, n);
}

static X *unsafe_add(Fn *f, Call *c) {
  X *e = x_elem(f->b, T_UINT8, c->args.at[0], x_conv(f->b, T_INT, c->args.at[1]));
  return x_cast(f->b, c->type, x_addr(f->b, e));
}

/* ---- All ---------------------------------------------------------------------------------------- */

static X *emit_recover(Fn *f, Call *c) {
  X *frame = c->args.len ? c->args.at[0] : x_frame(f->b);
  if (!c->args.len) f->b->func->has_recover = true;
  return x_spill(f->b, x_rt(f->b, RT_gorecover, type_any(f->l->ts), 1, frame));
}

static X *statement(Fn *f, X *x) {
  s_expr(f->b, x);
  return NULL;
}

/* new(T), or new(x): a variable with the value of x. */
static X *emit_new(Fn *f, Call *c) {
  X *p = lower_new_object(f, c->type, escape_expr(f->l->escape, c->node));
  if (c->args.len) s_assign(f->b, x_deref_nn(f->b, c->type, p), c->args.at[0]);
  return x_cast(f->b, lower_ptr_to(f, c->type), p);
}

/* gc counts these among the calls: what they read is read before later operands change it. */
static X *in_turn(X *x) {
  x->early = !x_is_const(x);
  return x;
}

X *lower_builtin_emit(Fn *f, Call *c) {
  X **a = c->args.at;
  switch (c->builtin) {
  case B_APPEND: return c->spread ? append_slice(f, c) : append_values(f, c);
  case B_CAP: return in_turn(emit_len(f, a[0], c->argtypes.at[0], PART_CAP));
  case B_CLEAR: emit_clear(f, c); return NULL;
  case B_CLOSE: s_expr(f->b, x_rt(f->b, RT_rt_closechan, NULL, 1, a[0])); return NULL;
  case B_COMPLEX: return in_turn(emit_complex(f, c));
  case B_COPY: return emit_copy(f, c);
  case B_DELETE: emit_delete(f, c); return NULL;
  case B_IMAG: return in_turn(emit_part(f, c, X_IMAG));
  case B_LEN: return in_turn(emit_len(f, a[0], c->argtypes.at[0], PART_LEN));
  case B_MAKE: return emit_make(f, c);
  case B_MAX:
  case B_MIN: return emit_minmax(f, c);
  case B_NEW: return emit_new(f, c);
  case B_PANIC:
    statement(f, x_rt(f->b, RT_gopanic, NULL, 1, a[0]));
    s_unreachable(f->b);
    return NULL;
  case B_PRINT:
  case B_PRINTLN: emit_print(f, c); return NULL;
  case B_REAL: return in_turn(emit_part(f, c, X_REAL));
  case B_RECOVER: return emit_recover(f, c);
  case B_UNSAFE_ADD: return unsafe_add(f, c);
  case B_UNSAFE_ALIGNOF:
  case B_UNSAFE_OFFSETOF:
  case B_UNSAFE_SIZEOF: return a[0];
  case B_UNSAFE_SLICE: return unsafe_slice(f, c, false);
  case B_UNSAFE_SLICEDATA: a[0] = x_dup(f->b, a[0]); return x_cast(f->b, c->type, x_part(f->b, a[0], PART_PTR));
  case B_UNSAFE_STRING: return unsafe_slice(f, c, true);
  case B_UNSAFE_STRINGDATA: a[0] = x_dup(f->b, a[0]); return x_cast(f->b, c->type, x_part(f->b, a[0], PART_PTR));
  case B_COUNT: break;
  }
  ice("builtin %d", (int)c->builtin);
}
