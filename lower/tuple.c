/* tuple.c - assignments of several values at once. Spec: Assignment statements.

   "The assignment proceeds in two phases": all operands, then all assignments. As in gc, an operand is only
   evaluated ahead of the assignments when one of those in front of its own could change it; all others follow at their
   assignment. That keeps the temporaries few (a, b = b, a+b needs one) and fails where gc fails. */
#include "expr.h"
#include "program.h"
#include "stmt.h"

typedef struct Writes { /* what the assignments so far may have changed */
  VEC(Object *) vars;   /* local variables that nobody else can reach */
  bool memory;          /* anything in memory */
  bool result;          /* a result that deferred calls will see should a later operand fail */
} Writes;

typedef struct Pair {
  Node *lhs, *rhs;
  Lval place;
  X *value;    /* NULL: evaluated at its assignment */
  bool placed; /* place is valid */
} Pair;

/* ---- What an operand reads -------------------------------------------------------- */

static bool reachable(Fn *f, Object *v) {
  if (v->is_global || !v->func) return true;
  const EscapeFacts *k = escape_var(f->l->escape, v);
  return k->addressed || k->captured;
}

static bool reads_variable(Fn *f, const Writes *w, Object *v) {
  if (!v || v->kind != OBJ_VAR) return false;
  for (int i = 0; i < w->vars.len; i++)
    if (w->vars.at[i] == v) return true;
  return w->memory && reachable(f, v);
}

/* n itself, its operands aside. */
static bool reads_memory(Fn *f, Node *n) {
  switch (n->kind) {
  case N_PAREN:
  case N_BINARY:
  case N_KEYVALUE:
  case N_ASSERT: return false;
  case N_UNARY: return n->op == OP_AND || n->op == OP_ARROW;
  case N_SELECTOR:
    if (node_is_qualified(n)) return node_member(n)->obj->kind == OBJ_VAR;
    return !node_x(n)->type || !lower_node_is_field(f, n);
  case N_CALL: return !(n->flags & NF_CONVERSION);
  default: return true;
  }
}

static bool affected(Fn *f, const Writes *w, Node *n);

typedef struct Search {
  Fn *f;
  const Writes *w;
  bool found;
} Search;

static void find_affected(void *search, Node *n) {
  Search *s = search;
  s->found = s->found || affected(s->f, s->w, n);
}

static bool affected(Fn *f, const Writes *w, Node *n) {
  if (!n || (n->val && const_kind(n->val) != C_UNKNOWN) || n->flags & NF_TYPE) return false;
  if (lower_order_taken(f, n)) return w->memory && n->kind == N_UNARY; /* the runtime put a received value there */
  if (w->result) return true;
  if (n->kind == N_IDENT) return reads_variable(f, w, n->obj);
  if (w->memory && reads_memory(f, n)) return true;
  if (n->kind == N_FUNCLIT) return w->vars.len > 0;
  if (n->kind == N_SELECTOR) return affected(f, w, node_x(n));
  Search s = {f, w, false};
  node_each_child(n, find_affected, &s);
  return s.found;
}

/* ---- What an assignment writes ------------------------------------------------------ */

/* The variable that n, a place within it, belongs to, or NULL behind a pointer. */
static Node *variable_of(Fn *f, Node *n) {
  for (;;) {
    n = node_unparen(n);
    if (lower_node_is_field(f, n))
      n = node_x(n);
    else if (n->kind == N_INDEX && kind_of(lower_type_of(f, node_x(n))) == K_ARRAY)
      n = node_x(n);
    else
      return n->kind == N_IDENT ? n : NULL;
  }
}

/* Operands on the left: indices and pointers; the variable itself is not read. */
static bool place_affected(Fn *f, const Writes *w, Node *n) {
  n = node_unparen(n);
  if (n->kind == N_IDENT) return false;
  if (n->kind == N_INDEX) {
    bool array = kind_of(lower_type_of(f, node_x(n))) == K_ARRAY;
    return affected(f, w, node_indices(n)->at[0]) || (array ? place_affected(f, w, node_x(n)) : affected(f, w, node_x(n)));
  }
  if (node_is_qualified(n)) return false;
  if (lower_node_is_field(f, n)) return place_affected(f, w, node_x(n));
  return affected(f, w, node_x(n));
}

static bool is_result(Fn *f, Object *v) { return f->has_defer && v->is_result; }

static void note_write(Fn *f, Writes *w, Node *lhs) {
  if (node_is_blank(lhs)) return;
  Node *id = variable_of(f, lhs);
  if (!id || !id->obj || id->obj->kind != OBJ_VAR)
    w->memory = true;
  else if (is_result(f, id->obj))
    w->result = true;
  else if (reachable(f, id->obj))
    w->memory = true;
  else
    vec_push(f->l->a, &w->vars, id->obj);
}

/* ---- The two phases ------------------------------------------------------------------ */

static Type *target_type(Fn *f, Node *lhs) { return node_is_blank(lhs) ? NULL : lower_type_of(f, lhs); }

static void save_operands(Fn *f, Pair *p, int n) {
  Writes w = {0};
  for (int i = 0; i < n; i++) {
    p[i].placed = place_affected(f, &w, p[i].lhs);
    if (p[i].placed) p[i].place = lower_lval_of(f, p[i].lhs, true);
    Type *t = lower_type_of(f, p[i].rhs);
    if (affected(f, &w, p[i].rhs) && t->kind != K_UNTYPED_NIL) p[i].value = lower_keep(f, lower_expr(f, p[i].rhs));
    note_write(f, &w, p[i].lhs);
  }
}

/* gc makes a map's entry before it evaluates the value, which may fail. Nothing in it can change the map. */
static void assign_entry(Fn *f, Pair *p) {
  if (!p->placed) p->place = lower_lval_of(f, p->lhs, true);
  X *entry = lower_lval_place(f, &p->place);
  lower_store_value(f, entry, lower_convert_assign(f, lower_expr(f, p->rhs), lower_type_of(f, p->rhs), entry->type));
}

static void assign_in_turn(Fn *f, Pair *p) {
  if (node_is_blank(p->lhs)) {
    if (!p->value) lower_discard(f, p->rhs);
    return;
  }
  Node *lhs = node_unparen(p->lhs);
  if (!p->value && lhs->kind == N_INDEX && kind_of(lower_type_of(f, node_x(lhs))) == K_MAP) {
    assign_entry(f, p);
    return;
  }
  X *v = p->value ? p->value : lower_expr(f, p->rhs);
  if (!p->placed) p->place = lower_lval_of(f, p->lhs, false);
  lower_lval_store(f, &p->place, v, lower_type_of(f, p->rhs));
}

/* v, ok = x.(T), m[k], <-c: only the operands run ahead. */
static int commaok_operands(Node *n, Node **operands) {
  n = node_unparen(n);
  operands[0] = n->kind == N_CALL ? n : node_x(n);
  operands[1] = n->kind == N_INDEX ? node_indices(n)->at[0] : NULL;
  return 2;
}

static bool order_tuple(Fn *f, NodeList *lhs, NodeList *rhs) {
  int n = lhs->len, count = n;
  Node **nodes = ARENA_ARRAY(f->l->a, Node *, 2 * n);
  Type **to = ARENA_ARRAY(f->l->a, Type *, 2 * n);
  for (int i = 0; i < n; i++) nodes[i] = node_is_blank(lhs->at[i]) ? NULL : lhs->at[i];
  if (rhs->len != n) count += commaok_operands(rhs->at[0], nodes + n);
  for (int i = 0; rhs->len == n && i < n; i++) {
    nodes[count] = rhs->at[i];
    to[count++] = target_type(f, lhs->at[i]);
  }
  return lower_order_all(f, nodes, to, count);
}

static void assign_results(Fn *f, NodeList *lhs, Node *rhs) {
  int n = lhs->len;
  X **vals = ARENA_ARRAY(f->l->a, X *, n);
  Type **types = ARENA_ARRAY(f->l->a, Type *, n);
  Lval *l = ARENA_ARRAY(f->l->a, Lval, n);
  lower_multi_values(f, rhs, n, vals, types);
  Writes w = {0};
  for (int i = 0; i < n; i++) {
    if (place_affected(f, &w, lhs->at[i]))
      l[i] = lower_lval_of(f, lhs->at[i], true);
    else
      l[i].type = NULL;
    note_write(f, &w, lhs->at[i]);
  }
  for (int i = 0; i < n; i++) {
    if (!l[i].type) l[i] = lower_lval_of(f, lhs->at[i], false);
    lower_lval_store(f, &l[i], vals[i], types[i]);
  }
}

void lower_tuple_assign(Fn *f, NodeList *lhs, NodeList *rhs) {
  int n = lhs->len;
  bool begun = order_tuple(f, lhs, rhs);
  if (rhs->len != n) {
    assign_results(f, lhs, rhs->at[0]);
  } else {
    Pair *p = ARENA_ARRAY(f->l->a, Pair, n);
    for (int i = 0; i < n; i++) p[i] = (Pair){.lhs = lhs->at[i], .rhs = rhs->at[i]};
    save_operands(f, p, n);
    for (int i = 0; i < n; i++) assign_in_turn(f, &p[i]);
  }
  lower_order_end(f, begun);
}

/* Variables that come to be here cannot be read on the right: only those declared before are written to. */
void lower_tuple_define(Fn *f, NodeList *lhs, NodeList *rhs) {
  int n = lhs->len;
  X **vals = ARENA_ARRAY(f->l->a, X *, n);
  Type **types = ARENA_ARRAY(f->l->a, Type *, n);
  if (rhs->len != n) {
    lower_multi_values(f, rhs->at[0], n, vals, types);
  } else {
    lower_operands(f, rhs->at, NULL, n, vals);
    for (int i = 0; i < n; i++) {
      types[i] = lower_type_of(f, rhs->at[i]);
      if (types[i]->kind != K_UNTYPED_NIL) vals[i] = lower_keep(f, vals[i]);
    }
  }
  for (int i = 0; i < n; i++) lower_define_one(f, lhs->at[i], vals[i], types[i]);
}
