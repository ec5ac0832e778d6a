/* values.c - the flows of values in the expressions of a function, for escape.c.

   esc_value(g, k, n) walks expression n, whose value goes to hole k; a selector, index or star on the way adds loads
   to the hole, & takes one away. esc_place(g, n) is the hole that an assignment to n fills. Loads are never counted
   too high, which would hide an escape; too low only costs memory. */
#include "internal.h"

const Hole esc_nowhere = {NULL, 0};

Hole esc_heap(Graph *g) { return (Hole){g->heap, 0}; }
Hole esc_to(Loc *l) { return (Hole){l, 0}; }
Hole esc_shift(Hole k, int loads) { return (Hole){k.to, k.derefs + loads < -1 ? -1 : k.derefs + loads}; }

static bool may_point(Type *t) { return !t || t->has_typeparam || t->kind == K_TUPLE || type_has_pointers(t); }
Kind esc_kind(const Node *n) { return n->type ? kind_of(n->type) : K_INVALID; }

void esc_each(Graph *g, Hole k, NodeList *l) {
  for (int i = 0; i < l->len; i++) esc_value(g, k, l->at[i]);
}

/* ---- Variables ---- */

Loc *esc_declare(Graph *g, Object *v) {
  Loc *x = ptrmap_get(&g->vars, v);
  if (!x) {
    x = esc_loc(g, v, NULL);
    ptrmap_put(&g->vars, v, x);
  }
  return x;
}

Object *esc_local(const Node *n) {
  Object *o = n->kind == N_IDENT ? n->obj : NULL;
  return o && o->kind == OBJ_VAR && !o->is_global && o->func ? o : NULL;
}

static void variable(Graph *g, Hole k, Object *v) {
  if (!k.to) return;
  Loc *x = ptrmap_get(&g->vars, v);
  if (!x) { /* not seen declared: be safe */
    x = esc_declare(g, v);
    esc_flow(g, (Hole){g->heap, -1}, x);
  }
  esc_flow(g, k, x);
}

void esc_declare_results(Graph *g, EscFn *fn) {
  for (int i = 0; i < fn->info->sig->results.len; i++) {
    Object *v = escape_result(g->e, fn->info, i);
    if (v) esc_flow(g, esc_to(fn->result), esc_declare(g, v));
  }
}

/* An allocation by n whose address goes to k. */
static Loc *allocate(Graph *g, Hole k, Node *n) {
  Loc *x = esc_loc(g, NULL, n);
  esc_flow(g, esc_shift(k, -1), x);
  return x;
}

/* ---- Selectors ---- */

/* Loads that a path through fields of a value of type t takes; *end: type arrived at. */
static int path_loads(Type *t, const int *path, int n, Type **end) {
  int loads = 0;
  for (int i = 0; i < n && t; i++) {
    if (kind_of(t) == K_POINTER) {
      loads++;
      t = under(t)->elem;
    }
    Type *u = under(t);
    t = u->kind == K_STRUCT && path[i] < u->fields.len ? u->fields.at[path[i]].type : NULL;
  }
  *end = t;
  return loads;
}

static int field_loads(Node *n) {
  Type *end;
  if (!n->sel->path.len) return node_x(n)->type && kind_of(node_x(n)->type) == K_POINTER;
  return path_loads(node_x(n)->type, n->sel->path.at, n->sel->path.len, &end);
}

static Hole receiver_hole(Hole k, Node *n) {
  Type *end;
  Selection *s = n->sel;
  int loads = path_loads(node_x(n)->type, s->path.at, s->path.len, &end);
  return esc_shift(k, loads + (s->addr_recv ? -1 : 0) + (s->deref_recv ? 1 : 0));
}

static void selector(Graph *g, Hole k, Node *n) {
  if (node_is_qualified(n) || !n->sel || n->sel->kind == SEL_METHOD_EXPR) return;
  if (n->sel->kind == SEL_FIELD) {
    esc_value(g, esc_shift(k, field_loads(n)), node_x(n));
    return;
  }
  allocate(g, k, n); /* a method value; who calls it is not known */
  esc_value(g, esc_shift(esc_heap(g), n->sel->addr_recv ? -1 : 0), node_x(n));
}

/* ---- Calls ---- */

static Object *static_callee(Node *fn) {
  if (fn->kind == N_INDEX) fn = node_unparen(node_x(fn));
  if (fn->kind == N_IDENT) return fn->obj && fn->obj->kind == OBJ_FUNC ? fn->obj : NULL;
  if (fn->kind != N_SELECTOR) return NULL;
  if (node_is_qualified(fn)) return node_member(fn)->obj && node_member(fn)->obj->kind == OBJ_FUNC ? node_member(fn)->obj : NULL;
  if (!fn->sel || fn->sel->kind != SEL_METHOD_VAL) return NULL;
  if (fn->sel->recv && fn->sel->recv->has_typeparam && kind_of(fn->sel->recv) == K_TYPEPARAM) return NULL;
  return fn->sel->obj;
}

/* Where an argument goes whose result, if any, goes to k. */
static Hole argument_hole(Graph *g, const Summary *s, int i, Hole k) {
  if (!s || i >= s->n) return esc_heap(g);
  bool leaks = s->heap[i] != NO_LEAK, returned = s->result[i] != NO_LEAK && k.to;
  Hole h = {g->heap, s->heap[i]}, r = esc_shift(k, s->result[i] == NO_LEAK ? 0 : s->result[i]);
  if (!leaks || !returned) return leaks ? h : returned ? r : esc_nowhere;
  Loc *both = esc_loc(g, NULL, NULL);
  esc_flow(g, h, both);
  esc_flow(g, r, both);
  return esc_to(both);
}

static void arguments(Graph *g, Node *call, Type *sig, const Summary *s, Hole k) {
  int n = node_args(call)->len, np = sig ? sig->params.len : 0;
  bool spread = n == 1 && node_args(call)->at[0]->type && node_args(call)->at[0]->type->kind == K_TUPLE;
  if (!sig || spread) {
    esc_each(g, esc_heap(g), node_args(call));
    return;
  }
  Loc *rest = NULL;
  for (int i = 0; i < n; i++) {
    bool variadic = sig->variadic && i >= np - 1 && !(call->flags & NF_DOTS);
    if (variadic && !rest) rest = allocate(g, argument_hole(g, s, np, k), call);
    esc_value(g, variadic ? esc_to(rest) : argument_hole(g, s, i + 1, k), node_args(call)->at[i]);
  }
}

static void walk_literal(Graph *g, Node *n, bool direct, EscFn **fn);

/* func(...) {...}(...): arguments go to its parameters, its results to k. */
static void call_literal(Graph *g, Node *call, Node *lit, Hole k) {
  EscFn *fn = NULL;
  walk_literal(g, lit, true, &fn);
  Type *sig = fn->info->sig;
  for (int i = 0; i < node_args(call)->len; i++) {
    Object *p = i < sig->param_objs.len && !(sig->variadic && i >= sig->params.len - 1) ? sig->param_objs.at[i] : NULL;
    Loc *x = p ? ptrmap_get(&g->vars, p) : NULL;
    esc_value(g, x ? esc_to(x) : esc_heap(g), node_args(call)->at[i]);
  }
  if (k.to) esc_flow(g, k, fn->result);
}

static void builtin(Graph *g, Hole k, Node *n) {
  NodeList *l = node_args(n);
  Node *first = l->len ? l->at[0] : NULL;
  if (first && first->type && first->type->kind == K_TUPLE) { /* f(g()): which result goes where is not followed */
    if (n->obj->builtin == B_APPEND) allocate(g, k, n)->lives = 0;
    esc_value(g, k.to ? k : esc_nowhere, first);
    esc_value(g, esc_heap(g), first);
    return;
  }
  switch ((int)n->obj->builtin) {
  case B_NEW: {
    Loc *x = allocate(g, k, n);
    esc_value(g, esc_to(x), first); /* of a type nothing */
    break;
  }
  case B_APPEND: { /* the old elements may move to a new array, on the heap or, once per call, in the frame */
    allocate(g, k, n)->lives = 0;
    Loc *s = esc_loc(g, NULL, NULL);
    if (k.to) esc_flow(g, k, s);
    Type *u = first->type ? under(first->type) : NULL;
    bool pointers = !u || u->kind != K_SLICE || may_point(u->elem);
    if (pointers) esc_flow(g, (Hole){g->heap, 1}, s);
    esc_value(g, esc_to(s), first);
    for (int i = 1; i < l->len; i++)
      esc_value(g, !pointers ? esc_nowhere : n->flags & NF_DOTS ? (Hole){g->heap, 1} : esc_heap(g), l->at[i]);
    break;
  }
  case B_COPY:
    esc_value(g, esc_nowhere, first);
    esc_value(g, l->len > 1 && may_point(l->at[1]->type) ? (Hole){g->heap, 1} : esc_nowhere, l->at[1]);
    break;
  case B_PANIC: esc_each(g, esc_heap(g), l); break;
  case B_LEN:
  case B_CAP:
  case B_PRINT:
  case B_PRINTLN:
  case B_DELETE:
  case B_CLOSE:
  case B_REAL:
  case B_IMAG:
  case B_COMPLEX:
  case B_CLEAR:
  case B_MAKE:
  case B_RECOVER: esc_each(g, esc_nowhere, l); break;
  default: esc_each(g, k.to ? k : esc_nowhere, l); /* min, max, unsafe's: the result may be an operand */
  }
}

/* From pointer to integer nobody follows. string <-> slice copies. */
static void conversion(Graph *g, Hole k, Node *n) {
  Node *x = node_args(n)->at[0];
  Kind t = esc_kind(n), from = esc_kind(x);
  if (t == K_UINTPTR && from == K_UNSAFEPOINTER)
    esc_value(g, esc_heap(g), x);
  else if ((t == K_STRING) != (from == K_STRING) && t != K_INTERFACE && t != K_TYPEPARAM && from != K_TYPEPARAM) {
    if (t == K_SLICE) allocate(g, k, n);
    esc_value(g, esc_nowhere, x);
  } else
    esc_value(g, k, x);
}

void esc_call(Graph *g, Hole k, Node *n) {
  Node *fn = node_unparen(node_fun(n));
  if (n->flags & NF_CONVERSION) {
    conversion(g, k, n);
    return;
  }
  if (n->flags & NF_BUILTIN) {
    builtin(g, k, n);
    return;
  }
  if (fn->kind == N_FUNCLIT && escape_is_direct(g->e, fn)) {
    call_literal(g, n, fn, k);
    return;
  }
  Object *o = static_callee(fn);
  const Summary *s = o ? esc_summary(g->e, o) : NULL;
  Type *sig = fn->type ? under(fn->type) : NULL;
  if (sig && sig->kind != K_FUNC) sig = NULL;
  if (fn->kind == N_SELECTOR && !node_is_qualified(fn) && fn->sel && fn->sel->kind != SEL_FIELD && fn->sel->kind != SEL_METHOD_EXPR)
    esc_value(g, receiver_hole(argument_hole(g, s, 0, k), fn), node_x(fn));
  else if (!o)
    esc_value(g, esc_nowhere, fn);
  arguments(g, n, sig, s, k);
}

/* Everything that a call needs outlives this iteration, or this goroutine's frame. */
void esc_leak_call(Graph *g, Node *n) {
  Node *fn = node_unparen(node_fun(n));
  if (n->flags & NF_CONVERSION) {
    esc_each(g, esc_heap(g), node_args(n));
    return;
  }
  if (fn->kind == N_SELECTOR && !node_is_qualified(fn) && fn->sel && fn->sel->kind != SEL_FIELD && fn->sel->kind != SEL_METHOD_EXPR)
    esc_value(g, receiver_hole(esc_heap(g), fn), node_x(fn));
  else if (!(n->flags & NF_BUILTIN))
    esc_value(g, esc_heap(g), fn);
  esc_each(g, esc_heap(g), node_args(n));
}

/* ---- Literals ---- */

static bool by_value(Graph *g, Object *v) { return !v->type->has_typeparam && escape_var_by_value(g->e, v, v->type); }

/* for x, a[i] = range f: what f passes comes from the heap. */
static void range_places(Graph *g, Node *range) {
  for (int i = 0; node_lhs(range) && !(range->flags & NF_DEFINE) && i < node_items(node_lhs(range))->len; i++)
    esc_place(g, node_items(node_lhs(range))->at[i]);
}

static void walk_literal(Graph *g, Node *n, bool direct, EscFn **out) {
  EscFn *fn = ARENA_NEW(g->e->a, EscFn), *outer = g->fn;
  *fn = (EscFn){.outer = outer, .info = escape_func_info(g->e, n), .direct = direct, .depth = 1};
  RangeBody *body = escape_range_body(g->e, n);
  fn->body = body != NULL;
  g->fn = fn;
  fn->result = esc_loc(g, NULL, NULL);
  fn->result->is_result = true;
  Type *sig = fn->info->sig;
  for (int i = 0; i < sig->param_objs.len; i++)
    if (sig->param_objs.at[i]) esc_declare(g, sig->param_objs.at[i]);
  esc_declare_results(g, fn);
  if (body) range_places(g, body->range);
  esc_stmt(g, node_body(n));
  g->fn = outer;
  if (out) *out = fn;
}

static void literal(Graph *g, Hole k, Node *n) {
  Loc *x = allocate(g, k, n);
  FuncInfoT *info = escape_func_info(g->e, n);
  for (int i = 0; info && i < info->captures.len; i++) {
    Object *v = info->captures.at[i];
    variable(g, (Hole){x, by_value(g, v) ? 0 : -1}, v);
  }
  walk_literal(g, n, false, NULL);
}

static void elements(Graph *g, Hole k, NodeList *l, bool keys) {
  for (int i = 0; i < l->len; i++) {
    Node *e = l->at[i];
    if (e->kind == N_KEYVALUE && keys) esc_value(g, k, node_key(e));
    esc_value(g, k, e->kind == N_KEYVALUE ? node_value(e) : e);
  }
}

/* t: the literal's type, for elided &T the element. */
static void composite(Graph *g, Hole k, Node *n, Type *t) {
  switch (kind_of(t)) {
  case K_POINTER: composite(g, esc_to(allocate(g, k, n)), n, under(t)->elem); break;
  case K_SLICE: elements(g, esc_to(allocate(g, k, n)), node_elems(n), false); break;
  case K_MAP: elements(g, esc_heap(g), node_elems(n), true); break;
  case K_STRUCT:
  case K_ARRAY: elements(g, k, node_elems(n), false); break;
  default: elements(g, esc_heap(g), node_elems(n), true);
  }
}

/* ---- Expressions ---- */

static void unary(Graph *g, Hole k, Node *n) {
  Node *x = node_unparen(node_x(n));
  if (n->op == OP_AND && x->kind == N_COMPOSITE && x->type) {
    Loc *obj = allocate(g, k, n);
    composite(g, esc_to(obj), x, x->type);
  } else if (n->op == OP_AND) {
    esc_value(g, k.to ? esc_shift(k, -1) : k, x);
  } else {
    esc_value(g, esc_nowhere, x); /* numbers; what a channel gives has been sent, so it is on the heap */
  }
}

static void index_expr(Graph *g, Hole k, Node *n) {
  if (esc_kind(n) == K_FUNC && static_callee(n)) return; /* an instance of a generic function */
  esc_each(g, esc_nowhere, node_indices(n));
  switch ((int)esc_kind(node_x(n))) {
  case K_ARRAY: esc_value(g, k, node_x(n)); break;
  case K_SLICE:
  case K_POINTER: esc_value(g, esc_shift(k, 1), node_x(n)); break;
  case K_MAP:
  case K_STRING: esc_value(g, esc_nowhere, node_x(n)); break;
  default: esc_value(g, k, node_x(n));
  }
}

static void slice_expr(Graph *g, Hole k, Node *n) {
  Node *idx[] = {node_lo(n), node_hi(n), node_max(n)};
  for (int i = 0; i < 3; i++)
    if (idx[i]) esc_value(g, esc_nowhere, idx[i]);
  Kind t = esc_kind(node_x(n));
  esc_value(g, t == K_ARRAY || t == K_TYPEPARAM ? esc_shift(k, -1) : k, node_x(n));
}

void esc_value(Graph *g, Hole k, Node *n) {
  if (!n || (n->flags & NF_TYPE) || n->val) return;
  if (k.derefs >= 0 && !may_point(n->type)) k = esc_nowhere;
  switch (n->kind) {
  case N_PAREN: esc_value(g, k, node_x(n)); break;
  case N_IDENT:
    if (esc_local(n)) variable(g, k, n->obj);
    break;
  case N_BASICLIT: break;
  case N_COMPOSITE:
    if (n->type) composite(g, k, n, n->type);
    break;
  case N_FUNCLIT: literal(g, k, n); break;
  case N_SELECTOR: selector(g, k, n); break;
  case N_INDEX: index_expr(g, k, n); break;
  case N_SLICE: slice_expr(g, k, n); break;
  case N_ASSERT: esc_value(g, k, node_x(n)); break;
  case N_TYPESWITCHGUARD: esc_value(g, k, node_x(n)); break;
  case N_CALL: esc_call(g, k, n); break;
  case N_STAR: esc_value(g, esc_shift(k, 1), node_x(n)); break;
  case N_UNARY: unary(g, k, n); break;
  case N_BINARY: /* strings are joined on the heap */
    esc_value(g, esc_nowhere, node_x(n));
    esc_value(g, esc_nowhere, node_y(n));
    break;
  default: break; /* types */
  }
}

/* ---- Places ---- */

Hole esc_place(Graph *g, Node *n) {
  n = node_unparen(n);
  switch (n->kind) {
  case N_IDENT: {
    Object *v = esc_local(n);
    if (!n->obj || (n->obj->kind == OBJ_VAR && name_is_blank(n->name))) return esc_nowhere;
    return v && ptrmap_has(&g->vars, v) ? esc_to(ptrmap_get(&g->vars, v)) : esc_heap(g);
  }
  case N_SELECTOR:
    if (!node_is_qualified(n) && n->sel && field_loads(n) == 0) return esc_place(g, node_x(n));
    break;
  case N_INDEX:
    if (esc_kind(node_x(n)) == K_ARRAY) {
      esc_each(g, esc_nowhere, node_indices(n));
      return esc_place(g, node_x(n));
    }
    esc_each(g, esc_kind(node_x(n)) == K_MAP || esc_kind(node_x(n)) == K_TYPEPARAM ? esc_heap(g) : esc_nowhere, node_indices(n));
    break;
  default: break;
  }
  if (n->kind != N_IDENT && !node_is_qualified(n) && node_x(n)) esc_value(g, esc_nowhere, node_x(n));
  return esc_heap(g);
}
