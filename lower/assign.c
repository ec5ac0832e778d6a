/* assign.c - assignments and variable declarations. Spec: Assignment statements.

   Two phases: the operands of index expressions and indirections on the left and the values on the right are
   evaluated first, then the assignments happen from left to right, each with its own checks. With one target the value
   comes first, then the place; tuple.c has what goes for several. */
#include "call.h"
#include "expr.h"
#include "func.h"
#include "program.h"
#include "stmt.h"

/* ---- Left sides -------------------------------------------------------------- */

static X *hold(Fn *f, X *x, bool strong) { return strong ? lower_keep(f, x) : x_dup(f->b, x); }

/* A pointer's target or a variable, the pointer evaluated now. */
static X *freeze(Fn *f, X *x, bool strong) {
  if (x->kind != X_FIELD && x->kind != X_DEREF) return x;
  X *c = ARENA_NEW(f->l->a, X);
  *c = *x;
  c->a = x->kind == X_FIELD ? freeze(f, x->a, strong) : hold(f, x->a, strong);
  return c;
}

static Lval *inner_lval(Fn *f, Node *n, bool strong) {
  Lval *l = ARENA_NEW(f->l->a, Lval);
  *l = lower_lval_of(f, n, strong);
  return l;
}

static Lval lval_map(Fn *f, Node *n, Type *mt, bool strong) {
  Node *nodes[2] = {node_x(n), node_indices(n)->at[0]};
  X *v[2];
  lower_operands(f, nodes, (Type *[]){NULL, under(mt)->key}, 2, v);
  X *m = hold(f, v[0], strong), *key = lower_convert_assign(f, v[1], lower_type_of(f, nodes[1]), under(mt)->key);
  return (Lval){.kind = L_MAP, .base = m, .idx = hold(f, key, strong), .type = under(mt)->elem, .base_type = mt, .pos = n->end};
}

static Lval lval_index(Fn *f, Node *n, bool strong) {
  Type *bt = lower_type_of(f, node_x(n));
  Lval l = {.kind = L_INDEX, .base_type = bt, .pos = n->end};
  if (kind_of(bt) == K_MAP) return lval_map(f, n, bt, strong);
  l.type = kind_of(bt) == K_POINTER ? under(under(bt)->elem)->elem : under(bt)->elem;
  if (kind_of(bt) == K_ARRAY) {
    l.inner = inner_lval(f, node_x(n), strong);
    l.idx = hold(f, lower_expr(f, node_indices(n)->at[0]), strong);
    return l;
  }
  X *v[2];
  lower_operands(f, (Node *[]){node_x(n), node_indices(n)->at[0]}, NULL, 2, v);
  l.base = hold(f, v[0], strong);
  l.idx = hold(f, v[1], strong);
  return l;
}

/* x.f of a struct x whose own place is checked late: an element, or part of one. */
static bool part_of_element(Fn *f, Node *n) {
  n = node_unparen(n);
  if (n->kind == N_INDEX) return kind_of(lower_type_of(f, node_x(n))) != K_MAP;
  return lower_node_is_field(f, n) && part_of_element(f, node_x(n));
}

bool lower_node_is_field(Fn *f, Node *n) {
  if (n->kind != N_SELECTOR || node_is_qualified(n)) return false;
  return kind_of(lower_type_of(f, node_x(n))) == K_STRUCT && lower_selection_of(f, n)->path.len == 1;
}

Lval lower_lval_of(Fn *f, Node *n, bool strong) {
  n = node_unparen(n);
  if (node_is_blank(n)) return (Lval){.kind = L_BLANK};
  if (n->kind == N_INDEX) return lval_index(f, n, strong);
  if (lower_node_is_field(f, n) && part_of_element(f, node_x(n)))
    return (Lval){.kind = L_FIELD,
                  .inner = inner_lval(f, node_x(n), strong),
                  .field = lower_selection_of(f, n)->path.at[0],
                  .type = lower_type_of(f, n)};
  X *p = lower_expr(f, n);
  return (Lval){.kind = L_PLACE, .base = freeze(f, p, strong), .type = p->type};
}

/* Failures are the bracket's. */
static X *element_place(Fn *f, Lval *l) {
  Pos pos = f->b->pos;
  f->b->pos = l->pos;
  X *x = l->kind == L_INDEX ? lower_index_place(f, l->inner ? lower_lval_place(f, l->inner) : l->base, l->idx, l->base_type, NULL)
                            : x_deref_nn(f->b, l->type, x_spill(f->b, lower_map_ref(f, RT_rt_mapassign, l->base, l->idx, l->base_type)));
  f->b->pos = pos;
  return x;
}

X *lower_lval_place(Fn *f, Lval *l) {
  switch (l->kind) {
  case L_PLACE: return l->base;
  case L_FIELD: return lower_walk_path(f, lower_lval_place(f, l->inner), &l->field, 1);
  case L_INDEX:
  case L_MAP: return element_place(f, l);
  case L_BLANK: break;
  }
  ice("no place");
}

void lower_store_value(Fn *f, X *place, X *v) {
  if (type_size(place->type) == 0) {
    if (place->kind == X_DEREF && !place->nonnil) s_check_nil(f->b, x_dup(f->b, place->a), 0);
    s_expr(f->b, s_take_call(f->b, v));
    return;
  }
  s_assign(f->b, place, v);
}

void lower_lval_store(Fn *f, Lval *l, X *v, Type *vt) {
  if (l->kind == L_BLANK) {
    v = s_take_call(f->b, v);
    s_expr(f->b, v);
    return;
  }
  v = lower_convert_assign(f, v, vt, l->type);
  if (l->kind == L_MAP) v = lower_keep(f, v);
  int at = f->b->out->len;
  X *place = lower_lval_place(f, l);
  lower_fault_first(f, v, at);
  lower_store_value(f, place, v);
}

void lower_assign_node(Fn *f, Node *lhs, X *v, Type *vt) {
  Lval l = lower_lval_of(f, lhs, true);
  lower_lval_store(f, &l, v, vt);
}

/* a, b = va, vb: both places are found before either changes. */
void lower_assign_pair(Fn *f, Node *a, X *va, Type *ta, Node *b, X *vb, Type *tb) {
  Lval la = lower_lval_of(f, a, true), lb = lower_lval_of(f, b, true);
  va = lower_keep(f, va);
  vb = lower_keep(f, vb);
  lower_lval_store(f, &la, va, ta);
  lower_lval_store(f, &lb, vb, tb);
}

/* ---- Several values from one expression ------------------------------------------- */

static void map_commaok(Fn *f, Node *n, X **vals, Type **types) {
  Type *mt = lower_type_of(f, node_x(n)), *et = under(mt)->elem;
  Node *nodes[2] = {node_x(n), node_indices(n)->at[0]};
  X *v[2];
  lower_operands(f, nodes, (Type *[]){NULL, under(mt)->key}, 2, v);
  X *key = lower_convert_assign(f, v[1], lower_type_of(f, node_indices(n)->at[0]), under(mt)->key);
  X *p = x_spill(f->b, lower_map_ref(f, RT_rt_mapaccess2, v[0], key, mt));
  Var *t = var_join(f->b, et);
  s_zero(f->b, x_var(f->b, t));
  X *ok = x_spill(f->b, x_not(f->b, x_isnil(f->b, p)));
  S *s = s_if(f->b, ok);
  SList *old = s_in_body(f->b, s);
  s_assign(f->b, x_var(f->b, t), x_deref_nn(f->b, et, p));
  f->b->out = old;
  vals[0] = x_var(f->b, t);
  vals[1] = ok;
  types[0] = et;
  types[1] = T_BOOL;
}

void lower_multi_values(Fn *f, Node *n, int want, X **vals, Type **types) {
  n = node_unparen(n);
  if (n->kind == N_CALL) {
    X *x = lower_expr(f, n);
    Type *t = lower_type_of(f, n);
    if (t->kind != K_TUPLE || t->results.len != want) ice("%d values expected", want);
    for (int i = 0; i < want; i++) {
      types[i] = t->results.at[i];
      vals[i] = want == 1 ? x : x_field(f->b, x, i);
    }
  } else if (n->kind == N_ASSERT) {
    types[0] = lower_subst(f, node_texpr(n)->type);
    types[1] = T_BOOL;
    vals[0] = lower_assert(f, n, true, &vals[1]);
  } else if (n->kind == N_INDEX) {
    map_commaok(f, n, vals, types);
  } else {
    types[0] = under(lower_type_of(f, node_x(n)))->elem;
    types[1] = T_BOOL;
    vals[0] = lower_receive(f, n, &vals[1]);
  }
}

NodeList lower_as_list(Fn *f, Node *n) {
  if (n->kind == N_LIST) return *node_items(n);
  NodeList l = {0};
  vec_push(f->l->a, &l, n);
  return l;
}

/* ---- Statements --------------------------------------------------------------------- */

/* gc divides before it makes the entry of a map; all else, a shift that fails too, comes after. */
static bool divides(Op op) { return op == OP_DIV || op == OP_REM; }

static X *one_of(Fn *f, Type *t) {
  bool fl = kind_of(t) == K_FLOAT32 || kind_of(t) == K_FLOAT64, cx = kind_of(t) == K_COMPLEX64 || kind_of(t) == K_COMPLEX128;
  return fl ? x_float(f->b, t, 1) : cx ? x_complex(f->b, t, 1, 0) : x_int(f->b, t, 1);
}

static X *op_value(Fn *f, Op op, Node *rhs, Type *t) {
  if (!rhs) return one_of(f, t);
  X *v = lower_expr(f, rhs);
  return op == OP_SHL || op == OP_SHR ? v : lower_convert_assign(f, v, lower_type_of(f, rhs), t);
}

/* A failure on the right leaves the map as it was. */
static void op_assign_map(Fn *f, Lval *l, Op op, Node *rhs, Type *t) {
  X *v = op_value(f, op, rhs, t);
  if (divides(op)) {
    X *p = x_spill(f->b, lower_map_ref(f, RT_rt_mapaccess1, l->base, l->idx, l->base_type));
    v = x_spill(f->b, lower_binary_values(f, op, x_deref_nn(f->b, l->type, p), v, t, rhs));
    s_assign(f->b, lower_lval_place(f, l), v);
    return;
  }
  v = lower_keep(f, v);
  X *place = lower_lval_place(f, l);
  s_assign(f->b, place, lower_binary_values(f, op, place, v, t, rhs));
}

static void op_assign(Fn *f, Node *lhs, Op op, Node *rhs, Type *t) {
  bool begun = lower_order_begin(f, (Node *[]){lhs, rhs}, NULL, rhs ? 2 : 1);
  Lval l = lower_lval_of(f, lhs, false);
  if (l.kind == L_MAP) {
    op_assign_map(f, &l, op, rhs, t);
  } else {
    X *place = lower_lval_place(f, &l);
    int at = f->b->out->len;
    X *v = op_value(f, op, rhs, t);
    lower_fault_first(f, place, at);
    s_assign(f->b, place, lower_binary_values(f, op, place, v, t, rhs));
  }
  lower_order_end(f, begun);
}

/* The same variable, or the same field of what the same pointer variable points to. */
static bool same_place(const X *a, const X *b, int depth) {
  if (a->kind != b->kind || depth > 4) return false;
  switch (a->kind) {
  case X_VAR: return a->var == b->var;
  case X_GLOBAL: return a->global == b->global;
  case X_FIELD: return a->ival == b->ival && same_place(a->a, b->a, depth + 1);
  case X_DEREF: return same_place(a->a, b->a, depth + 1);
  default: return false;
  }
}

/* s = append(s, x): s grows where it is. */
static bool append_in_place(Fn *f, Node *lhs, Node *rhs) {
  rhs = node_unparen(rhs);
  if (rhs->kind != N_CALL || !(rhs->flags & NF_BUILTIN) || rhs->obj->builtin != B_APPEND || (rhs->flags & NF_DOTS)) return false;
  if ((lhs->kind != N_IDENT && lhs->kind != N_SELECTOR) || node_args(rhs)->len < 2) return false;
  Node *first = node_unparen(node_args(rhs)->at[0]);
  if (first->kind != lhs->kind || (lhs->kind == N_IDENT && first->obj != lhs->obj) || lower_order_holds_ahead(f->l, first)) return false;
  if (!type_identical(lower_type_of(f, lhs), lower_type_of(f, first))) return false;
  Call c;
  lower_call_prepare(f, rhs, &c);
  X *place = lower_expr(f, lhs);
  bool same = same_place(place, c.args.at[0], 0);
  c.in_place = same;
  X *v = lower_call_emit(f, &c);
  if (!same) s_assign(f->b, place, v);
  return true;
}

/* Value, then place: gc fails in this order too. */
static void single_assign(Fn *f, Node *lhs, Node *rhs) {
  lhs = node_unparen(lhs);
  if (node_is_blank(lhs)) {
    lower_discard(f, rhs);
    return;
  }
  if (append_in_place(f, lhs, rhs)) return;
  Node *nodes[2] = {lhs, rhs};
  Type *to[2] = {NULL, lower_type_of(f, lhs)};
  bool begun = lower_order_holds_ahead(f->l, lhs) ? lower_order_all(f, nodes, to, 2) : lower_order_begin(f, nodes, to, 2);
  X *v = lower_convert_assign(f, lower_expr(f, rhs), lower_type_of(f, rhs), lower_type_of(f, lhs));
  if (lhs->kind == N_INDEX && kind_of(lower_type_of(f, node_x(lhs))) == K_MAP) v = lower_keep(f, v);
  int at = f->b->out->len;
  Lval l = lower_lval_of(f, lhs, false);
  lower_fault_first(f, v, at);
  lower_lval_store(f, &l, v, l.type);
  lower_order_end(f, begun);
}

void lower_assign(Fn *f, Node *n) {
  NodeList lhs = lower_as_list(f, node_lhs(n)), rhs = lower_as_list(f, node_rhs(n));
  if (n->op != OP_NONE)
    op_assign(f, lhs.at[0], (Op)n->op, rhs.at[0], lower_type_of(f, lhs.at[0]));
  else if (lhs.len == 1)
    single_assign(f, lhs.at[0], rhs.at[0]);
  else
    lower_tuple_assign(f, &lhs, &rhs);
}

void lower_incdec(Fn *f, Node *n) { op_assign(f, node_x(n), (Op)n->op, NULL, lower_type_of(f, node_x(n))); }

/* ---- Declarations ------------------------------------------------------------------------ */

void lower_declare_init(Fn *f, Object *v, X *x) {
  VarInfo *i = lower_declare_var(f, v);
  X *place = lower_info_place(f, i, lower_subst(f, v->type));
  if (!x) {
    if (!i->box) s_zero(f->b, place);
  } else if (type_size(place->type) == 0) {
    s_expr(f->b, s_take_call(f->b, x));
  } else {
    s_assign(f->b, place, x);
  }
}

/* A box is made after the value: the call that gives it must stay the last statement. */
static void init_converted(Fn *f, Object *v, X *x, Type *t) {
  x = lower_convert_assign(f, x, t, lower_subst(f, v->type));
  if (escape_var_on_heap(f->l->escape, v)) x = x_spill(f->b, x);
  lower_declare_init(f, v, x);
}

static bool defines(Node *id) { return id->obj && id->obj->kind == OBJ_VAR && id->obj->pos == id->pos; }

void lower_define_one(Fn *f, Node *id, X *x, Type *t) {
  if (node_is_blank(id))
    s_expr(f->b, s_take_call(f->b, x));
  else if (defines(id))
    init_converted(f, id->obj, x, t);
  else
    lower_assign_node(f, id, x, t);
}

static void define_names(Fn *f, NodeList *names, NodeList *rhs) {
  if (names->len > 1)
    lower_tuple_define(f, names, rhs);
  else if (node_is_blank(names->at[0]))
    lower_discard(f, rhs->at[0]);
  else
    lower_define_one(f, names->at[0], lower_expr(f, rhs->at[0]), lower_type_of(f, rhs->at[0]));
}

void lower_define(Fn *f, Node *n) {
  NodeList lhs = lower_as_list(f, node_lhs(n)), rhs = lower_as_list(f, node_rhs(n));
  define_names(f, &lhs, &rhs);
}

void lower_assign_received(Fn *f, Node *n, X **vals, Type **types) {
  NodeList lhs = lower_as_list(f, node_lhs(n));
  if (n->kind == N_DEFINE) {
    for (int i = 0; i < lhs.len; i++) lower_define_one(f, lhs.at[i], vals[i], types[i]);
  } else if (lhs.len == 2) {
    lower_assign_pair(f, lhs.at[0], vals[0], types[0], lhs.at[1], vals[1], types[1]);
  } else {
    lower_assign_node(f, lhs.at[0], vals[0], types[0]);
  }
}

void lower_vardecl(Fn *f, Node *n) {
  NodeList names = lower_as_list(f, node_idents(n));
  if (!node_values(n)) {
    for (int i = 0; i < names.len; i++)
      if (!node_is_blank(names.at[i])) lower_declare_init(f, names.at[i]->obj, NULL);
    return;
  }
  NodeList rhs = lower_as_list(f, node_values(n));
  define_names(f, &names, &rhs);
}
