/* assign.c - assignments and variable declarations. Spec: Assignment statements.

   Two phases: the operands of index expressions and indirections on the left and the values on the right are
   evaluated first, then the assignments happen from left to right, each with its own checks. With one target without
   calls the second phase can simply follow the first. */
#include "internal.h"

typedef enum LvalKind { L_BLANK, L_PLACE, L_INDEX, L_MAP } LvalKind;

typedef struct Lval {
  LvalKind kind;
  X *base, *idx;           /* PLACE: base; INDEX, MAP: both */
  Type *type, *base_type;
} Lval;

static bool is_blank(Node *n) { return n->kind == N_IDENT && n->name->len == 1 && n->name->s[0] == '_'; }

static bool has_call(Node *n) {
  if (!n || n->kind == N_FUNCLIT) return false;
  if (n->kind == N_CALL && !(n->flags & NF_CONVERSION) && !n->val) return true;
  if (n->kind == N_UNARY && n->op == OP_ARROW) return true;
  if (has_call(n->a) || has_call(n->b) || has_call(n->c) || has_call(n->d)) return true;
  for (int i = 0; i < n->list.len; i++)
    if (has_call(n->list.at[i])) return true;
  return false;
}

/* ---- Left sides -------------------------------------------------------------- */

static X *hold(Fn *f, X *x, bool strong) { return strong ? keep(f, x) : dup_ok(f, x); }

/* The place with its pointers and indices evaluated now. */
static X *freeze(Fn *f, X *x, bool strong) {
  if (x->kind != X_FIELD && x->kind != X_INDEX && x->kind != X_DEREF && x->kind != X_ELEM) return x;
  X *c = ARENA_NEW(f->l->a, X);
  *c = *x;
  if (x->kind == X_FIELD) {
    c->a = freeze(f, x->a, strong);
  } else if (x->kind == X_INDEX) {
    c->a = freeze(f, x->a, strong);
    c->b = hold(f, x->b, strong);
  } else if (x->kind == X_DEREF) {
    c->a = hold(f, x->a, strong);
  } else {
    c->a = hold(f, x->a, strong);
    c->b = hold(f, x->b, strong);
  }
  return c;
}

static Lval lval_index(Fn *f, Node *n, bool strong) {
  Type *bt = type_of(f, n->a);
  Node *nodes[2] = {n->a, n->list.at[0]};
  X *v[2];
  lower_operands(f, nodes, 2, v);
  Lval l = {L_INDEX, v[0], v[1], NULL, bt};
  if (kind_of(bt) == K_MAP) {
    l.kind = L_MAP;
    l.type = under(bt)->elem;
    l.base = hold(f, l.base, strong);
    l.idx = convert_assign(f, l.idx, type_of(f, n->list.at[0]), under(bt)->key);
    l.idx = hold(f, l.idx, strong);
    return l;
  }
  l.type = kind_of(bt) == K_POINTER ? under(under(bt)->elem)->elem : under(bt)->elem;
  l.base = kind_of(bt) == K_ARRAY ? freeze(f, l.base, strong) : hold(f, l.base, strong);
  l.idx = hold(f, l.idx, strong);
  return l;
}

static Lval lval_of(Fn *f, Node *n, bool strong) {
  n = node_unparen(n);
  if (is_blank(n)) return (Lval){.kind = L_BLANK};
  if (n->kind == N_INDEX) return lval_index(f, n, strong);
  X *p = lower_expr(f, n);
  return (Lval){L_PLACE, freeze(f, p, strong), NULL, p->type, NULL};
}

static X *lval_place(Fn *f, Lval *l) {
  switch (l->kind) {
  case L_PLACE: return l->base;
  case L_INDEX: return index_place(f, l->base, l->idx, l->base_type, NULL);
  case L_MAP: {
    X *p = spill(f, map_ref(f, RT_rt_mapassign, l->base, l->idx, l->base_type));
    return x_deref_nn(f, l->type, p);
  }
  case L_BLANK: break;
  }
  ice("no place");
}

static void store_value(Fn *f, X *place, X *v) {
  if (type_size(place->type) == 0) {
    if (place->kind == X_DEREF && !place->nonnil) check_nil(f, dup_ok(f, place->a), 0);
    s_expr(f, take_call(f, v));
    return;
  }
  s_assign(f, place, v);
}

static void lval_store(Fn *f, Lval *l, X *v, Type *vt) {
  if (l->kind == L_BLANK) {
    v = take_call(f, v);
    s_expr(f, v);
    return;
  }
  v = convert_assign(f, v, vt, l->type);
  if (l->kind == L_MAP) v = keep(f, v);
  store_value(f, lval_place(f, l), v);
}

void assign_node(Fn *f, Node *lhs, X *v, Type *vt) {
  Lval l = lval_of(f, lhs, true);
  lval_store(f, &l, v, vt);
}

/* a, b = va, vb: both places are found before either changes. */
void assign_pair(Fn *f, Node *a, X *va, Type *ta, Node *b, X *vb, Type *tb) {
  Lval la = lval_of(f, a, true), lb = lval_of(f, b, true);
  va = keep(f, va);
  vb = keep(f, vb);
  lval_store(f, &la, va, ta);
  lval_store(f, &lb, vb, tb);
}

/* ---- Several values from one expression ------------------------------------------- */

static void map_commaok(Fn *f, Node *n, X **vals, Type **types) {
  Type *mt = type_of(f, n->a), *et = under(mt)->elem;
  Node *nodes[2] = {n->a, n->list.at[0]};
  X *v[2];
  lower_operands(f, nodes, 2, v);
  X *key = convert_assign(f, v[1], type_of(f, n->list.at[0]), under(mt)->key);
  X *p = spill(f, map_ref(f, RT_rt_mapaccess2, v[0], key, mt));
  Var *t = new_temp(f, et);
  s_zero(f, x_var(f, t));
  X *ok = spill(f, x_not(f, x_isnil(f, p)));
  S *s = s_if(f, ok);
  SList *old = in_body(f, s);
  s_assign(f, x_var(f, t), x_deref_nn(f, et, p));
  f->out = old;
  vals[0] = x_var(f, t);
  vals[1] = ok;
  types[0] = et;
  types[1] = T_BOOL;
}

void multi_values(Fn *f, Node *n, int want, X **vals, Type **types) {
  n = node_unparen(n);
  if (n->kind == N_CALL) {
    X *x = lower_call(f, n);
    Type *t = type_of(f, n);
    if (t->kind != K_TUPLE || t->results.len != want) ice("%d values expected", want);
    for (int i = 0; i < want; i++) {
      types[i] = t->results.at[i];
      vals[i] = want == 1 ? x : x_field(f, x, i);
    }
  } else if (n->kind == N_ASSERT) {
    types[0] = subst(f, n->b->type);
    types[1] = T_BOOL;
    vals[0] = lower_assert(f, n, true, &vals[1]);
  } else if (n->kind == N_INDEX) {
    map_commaok(f, n, vals, types);
  } else {
    types[0] = under(type_of(f, n->a))->elem;
    types[1] = T_BOOL;
    vals[0] = lower_receive(f, n, &vals[1]);
  }
}

/* Values of the right side, one per target, each safe from the assignments to come. */
static void right_values(Fn *f, NodeList *rhs, int n, X **vals, Type **types) {
  if (rhs->len == 1 && n > 1) {
    multi_values(f, rhs->at[0], n, vals, types);
    return;
  }
  lower_operands(f, rhs->at, n, vals);
  for (int i = 0; i < n; i++) types[i] = type_of(f, rhs->at[i]);
  if (n == 1) return;
  for (int i = 0; i < n; i++)
    if (types[i]->kind != K_UNTYPED_NIL) vals[i] = keep(f, vals[i]);
}

static NodeList as_list(Fn *f, Node *n) {
  if (n->kind == N_LIST) return n->list;
  NodeList l = {0};
  vec_push(f->l->a, &l, n);
  return l;
}

/* ---- Statements --------------------------------------------------------------------- */

static bool op_may_panic(Op op) { return op == OP_DIV || op == OP_REM || op == OP_SHL || op == OP_SHR; }

static void op_assign(Fn *f, Node *lhs, Op op, Node *rhs, Type *t) {
  bool strong = rhs && has_call(rhs);
  Lval l = lval_of(f, lhs, strong);
  X *v = rhs ? lower_expr(f, rhs) : NULL;
  if (rhs && op != OP_SHL && op != OP_SHR) v = convert_assign(f, v, type_of(f, rhs), t);
  if (!v) {
    bool fl = kind_of(t) == K_FLOAT32 || kind_of(t) == K_FLOAT64, cx = kind_of(t) == K_COMPLEX64 || kind_of(t) == K_COMPLEX128;
    v = x_new(f, fl ? X_FLOAT : cx ? X_COMPLEX : X_INT, t);
    if (fl || cx) v->fval = 1;
    else v->ival = 1;
  }
  if (l.kind == L_MAP && op_may_panic(op)) {
    X *p = spill(f, map_ref(f, RT_rt_mapaccess1, l.base, l.idx, l.base_type));
    v = spill(f, binary_values(f, op, x_deref_nn(f, l.type, p), v, t, rhs));
    s_assign(f, lval_place(f, &l), v);
    return;
  }
  if (l.kind == L_MAP) v = keep(f, v); /* a fault on the right leaves the map as it was */
  X *place = lval_place(f, &l);
  s_assign(f, place, binary_values(f, op, place, v, t, rhs));
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
  if ((lhs->kind != N_IDENT && lhs->kind != N_SELECTOR) || rhs->list.len < 2) return false;
  Node *first = node_unparen(rhs->list.at[0]);
  if (first->kind != lhs->kind || (lhs->kind == N_IDENT && first->obj != lhs->obj) || has_call(first)) return false;
  if (!type_identical(type_of(f, lhs), type_of(f, first))) return false;
  Call c;
  call_prepare(f, rhs, &c);
  X *place = lower_expr(f, lhs);
  bool same = same_place(place, c.args.at[0], 0);
  c.in_place = same;
  X *v = call_emit(f, &c);
  if (!same) s_assign(f, place, v);
  return true;
}

static void single_assign(Fn *f, Node *lhs, Node *rhs) {
  lhs = node_unparen(lhs);
  if (is_blank(lhs)) {
    lower_discard(f, rhs);
    return;
  }
  if (has_call(lhs) || lhs->kind == N_INDEX) {
    bool strong = has_call(rhs);
    Lval l = lval_of(f, lhs, strong);
    X *v = lower_expr(f, rhs);
    lval_store(f, &l, v, type_of(f, rhs));
    return;
  }
  if (append_in_place(f, lhs, rhs)) return;
  X *v = lower_expr(f, rhs);
  X *place;
  if (lhs->kind == N_IDENT) {
    place = lower_expr(f, lhs);
  } else {
    v = convert_assign(f, v, type_of(f, rhs), type_of(f, lhs));
    place = lower_expr(f, lhs);
    store_value(f, place, v);
    return;
  }
  store_value(f, place, convert_assign(f, v, type_of(f, rhs), place->type));
}

void lower_assign(Fn *f, Node *n) {
  NodeList lhs = as_list(f, n->a), rhs = as_list(f, n->b);
  if (n->op != OP_NONE) {
    op_assign(f, lhs.at[0], (Op)n->op, rhs.at[0], type_of(f, lhs.at[0]));
    return;
  }
  if (lhs.len == 1) {
    single_assign(f, lhs.at[0], rhs.at[0]);
    return;
  }
  Lval *l = ARENA_ARRAY(f->l->a, Lval, lhs.len);
  X **vals = ARENA_ARRAY(f->l->a, X *, lhs.len);
  Type **types = ARENA_ARRAY(f->l->a, Type *, lhs.len);
  for (int i = 0; i < lhs.len; i++) l[i] = lval_of(f, lhs.at[i], true);
  right_values(f, &rhs, lhs.len, vals, types);
  for (int i = 0; i < lhs.len; i++) lval_store(f, &l[i], vals[i], types[i]);
}

void lower_incdec(Fn *f, Node *n) { op_assign(f, n->a, (Op)n->op, NULL, type_of(f, n->a)); }

/* ---- Declarations ------------------------------------------------------------------------ */

void declare_init(Fn *f, Object *v, X *x) {
  VarInfo *i = declare_var(f, v);
  X *place = info_place(f, i, subst(f, v->type));
  if (!x) {
    if (!i->box) s_zero(f, place);
  } else if (type_size(place->type) == 0) {
    s_expr(f, take_call(f, x));
  } else {
    s_assign(f, place, x);
  }
}

/* A box is made after the value: the call that gives it must stay the last statement. */
static void init_converted(Fn *f, Object *v, X *x, Type *t) {
  x = convert_assign(f, x, t, subst(f, v->type));
  if (var_on_heap(f->l, v)) x = spill(f, x);
  declare_init(f, v, x);
}

static bool defines(Node *id) { return id->obj && id->obj->kind == OBJ_VAR && id->obj->pos == id->pos; }

static void define_one(Fn *f, Node *id, X *x, Type *t) {
  if (is_blank(id)) s_expr(f, take_call(f, x));
  else if (defines(id)) init_converted(f, id->obj, x, t);
  else assign_node(f, id, x, t);
}

void lower_define(Fn *f, Node *n) {
  NodeList lhs = as_list(f, n->a), rhs = as_list(f, n->b);
  X **vals = ARENA_ARRAY(f->l->a, X *, lhs.len);
  Type **types = ARENA_ARRAY(f->l->a, Type *, lhs.len);
  if (lhs.len == 1 && is_blank(lhs.at[0])) {
    lower_discard(f, rhs.at[0]);
    return;
  }
  right_values(f, &rhs, lhs.len, vals, types);
  for (int i = 0; i < lhs.len; i++) define_one(f, lhs.at[i], vals[i], types[i]);
}

void assign_received(Fn *f, Node *n, X **vals, Type **types) {
  NodeList lhs = as_list(f, n->a);
  if (n->kind == N_DEFINE) {
    for (int i = 0; i < lhs.len; i++) define_one(f, lhs.at[i], vals[i], types[i]);
  } else if (lhs.len == 2) {
    assign_pair(f, lhs.at[0], vals[0], types[0], lhs.at[1], vals[1], types[1]);
  } else {
    assign_node(f, lhs.at[0], vals[0], types[0]);
  }
}

void lower_vardecl(Fn *f, Node *n) {
  NodeList names = as_list(f, n->a);
  if (!n->c) {
    for (int i = 0; i < names.len; i++)
      if (!is_blank(names.at[i])) declare_init(f, names.at[i]->obj, NULL);
    return;
  }
  NodeList rhs = as_list(f, n->c);
  X **vals = ARENA_ARRAY(f->l->a, X *, names.len);
  Type **types = ARENA_ARRAY(f->l->a, Type *, names.len);
  if (names.len == 1 && is_blank(names.at[0])) {
    lower_discard(f, rhs.at[0]);
    return;
  }
  right_values(f, &rhs, names.len, vals, types);
  for (int i = 0; i < names.len; i++) {
    if (is_blank(names.at[i])) s_expr(f, take_call(f, vals[i]));
    else init_converted(f, names.at[i]->obj, vals[i], types[i]);
  }
}
