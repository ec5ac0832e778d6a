/* escapewalk.c - the flows of values in a function, for escape.c.

   value(g, k, n) walks expression n, whose value goes to hole k; a selector, index or star on the way adds loads
   to the hole, & takes one away. place(g, n) is the hole that an assignment to n fills. Loads are never counted
   too high, which would hide an escape; too low only costs memory. */
#include "escape.h"

static const Hole nowhere = {NULL, 0};

static void value(Graph *g, Hole k, Node *n);
static void stmt(Graph *g, Node *n);
static void stmts(Graph *g, NodeList *l);

static Hole heap(Graph *g) { return (Hole){g->heap, 0}; }
static Hole to(Loc *l) { return (Hole){l, 0}; }
static Hole shift(Hole k, int loads) { return (Hole){k.to, k.derefs + loads < -1 ? -1 : k.derefs + loads}; }

static bool may_point(Type *t) { return !t || t->has_typeparam || t->kind == K_TUPLE || type_has_pointers(t); }
static Kind node_kind(Node *n) { return n->type ? kind_of(n->type) : K_INVALID; }
static bool is_qualified(Node *n) { return n->a->kind == N_IDENT && n->a->obj && n->a->obj->kind == OBJ_PKGNAME; }

static void each(Graph *g, Hole k, NodeList *l) {
  for (int i = 0; i < l->len; i++) value(g, k, l->at[i]);
}

/* ---- Variables ---- */

static Loc *declare(Graph *g, Object *v) {
  Loc *x = ptrmap_get(&g->vars, v);
  if (!x) {
    x = esc_loc(g, v, NULL);
    ptrmap_put(&g->vars, v, x);
  }
  return x;
}

/* A variable of a loop's header: a new one each time round, but its value is handed on. */
static void declare_loop(Graph *g, Object *v) {
  if (ptrmap_has(&g->vars, v)) return;
  declare(g, v)->lives++;
}

static Object *local_var(Node *n) {
  Object *o = n->kind == N_IDENT ? n->obj : NULL;
  return o && o->kind == OBJ_VAR && !o->is_global && o->func ? o : NULL;
}

static void variable(Graph *g, Hole k, Object *v) {
  if (!k.to) return;
  Loc *x = ptrmap_get(&g->vars, v);
  if (!x) { /* not seen declared: be safe */
    x = declare(g, v);
    esc_flow(g, (Hole){g->heap, -1}, x);
  }
  esc_flow(g, k, x);
}

/* An allocation by n whose address goes to k. */
static Loc *allocate(Graph *g, Hole k, Node *n) {
  Loc *x = esc_loc(g, NULL, n);
  esc_flow(g, shift(k, -1), x);
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
  if (!n->sel->path.len) return n->a->type && kind_of(n->a->type) == K_POINTER;
  return path_loads(n->a->type, n->sel->path.at, n->sel->path.len, &end);
}

static Hole receiver_hole(Hole k, Node *n) {
  Type *end;
  Selection *s = n->sel;
  int loads = path_loads(n->a->type, s->path.at, s->path.len, &end);
  return shift(k, loads + (s->addr_recv ? -1 : 0) + (s->deref_recv ? 1 : 0));
}

static void selector(Graph *g, Hole k, Node *n) {
  if (is_qualified(n) || !n->sel || n->sel->kind == SEL_METHOD_EXPR) return;
  if (n->sel->kind == SEL_FIELD) {
    value(g, shift(k, field_loads(n)), n->a);
    return;
  }
  allocate(g, k, n); /* a method value; who calls it is not known */
  value(g, shift(heap(g), n->sel->addr_recv ? -1 : 0), n->a);
}

/* ---- Calls ---- */

static Object *static_callee(Node *fn) {
  if (fn->kind == N_INDEX) fn = node_unparen(fn->a);
  if (fn->kind == N_IDENT) return fn->obj && fn->obj->kind == OBJ_FUNC ? fn->obj : NULL;
  if (fn->kind != N_SELECTOR) return NULL;
  if (is_qualified(fn)) return fn->b->obj && fn->b->obj->kind == OBJ_FUNC ? fn->b->obj : NULL;
  if (!fn->sel || fn->sel->kind != SEL_METHOD_VAL) return NULL;
  if (fn->sel->recv && fn->sel->recv->has_typeparam && kind_of(fn->sel->recv) == K_TYPEPARAM) return NULL;
  return fn->sel->obj;
}

/* Where an argument goes whose result, if any, goes to k. */
static Hole argument_hole(Graph *g, const Summary *s, int i, Hole k) {
  if (!s || i >= s->n) return heap(g);
  bool leaks = s->heap[i] != NO_LEAK, returned = s->result[i] != NO_LEAK && k.to;
  Hole h = {g->heap, s->heap[i]}, r = shift(k, s->result[i] == NO_LEAK ? 0 : s->result[i]);
  if (!leaks || !returned) return leaks ? h : returned ? r : nowhere;
  Loc *both = esc_loc(g, NULL, NULL);
  esc_flow(g, h, both);
  esc_flow(g, r, both);
  return to(both);
}

static void arguments(Graph *g, Node *call, Type *sig, const Summary *s, Hole k) {
  int n = call->list.len, np = sig ? sig->params.len : 0;
  bool spread = n == 1 && call->list.at[0]->type && call->list.at[0]->type->kind == K_TUPLE;
  if (!sig || spread) {
    each(g, heap(g), &call->list);
    return;
  }
  Loc *rest = NULL;
  for (int i = 0; i < n; i++) {
    bool variadic = sig->variadic && i >= np - 1 && !(call->flags & NF_DOTS);
    if (variadic && !rest) rest = allocate(g, argument_hole(g, s, np, k), call);
    value(g, variadic ? to(rest) : argument_hole(g, s, i + 1, k), call->list.at[i]);
  }
}

static void walk_literal(Graph *g, Node *n, bool direct, EscFn **fn);

/* func(...) {...}(...): arguments go to its parameters, its results to k. */
static void call_literal(Graph *g, Node *call, Node *lit, Hole k) {
  EscFn *fn = NULL;
  walk_literal(g, lit, true, &fn);
  Type *sig = fn->info->sig ? fn->info->sig : lit->type;
  for (int i = 0; i < call->list.len; i++) {
    Object *p = i < sig->param_objs.len && !(sig->variadic && i >= sig->params.len - 1) ? sig->param_objs.at[i] : NULL;
    Loc *x = p ? ptrmap_get(&g->vars, p) : NULL;
    value(g, x ? to(x) : heap(g), call->list.at[i]);
  }
  if (k.to) esc_flow(g, k, fn->result);
}

static void builtin(Graph *g, Hole k, Node *n) {
  NodeList *l = &n->list;
  Node *first = l->len ? l->at[0] : NULL;
  switch ((int)n->obj->builtin) {
  case B_NEW: {
    Loc *x = allocate(g, k, n);
    value(g, to(x), first); /* of a type nothing */
    break;
  }
  case B_APPEND: { /* the old elements may move to a new array, on the heap or, once per call, in the frame */
    allocate(g, k, n)->lives = 0;
    Loc *s = esc_loc(g, NULL, NULL);
    if (k.to) esc_flow(g, k, s);
    Type *u = first->type ? under(first->type) : NULL;
    bool pointers = !u || u->kind != K_SLICE || may_point(u->elem);
    if (pointers) esc_flow(g, (Hole){g->heap, 1}, s);
    value(g, to(s), first);
    for (int i = 1; i < l->len; i++)
      value(g, !pointers ? nowhere : n->flags & NF_DOTS ? (Hole){g->heap, 1} : heap(g), l->at[i]);
    break;
  }
  case B_COPY:
    value(g, nowhere, first);
    value(g, l->len > 1 && may_point(l->at[1]->type) ? (Hole){g->heap, 1} : nowhere, l->at[1]);
    break;
  case B_PANIC: each(g, heap(g), l); break;
  case B_LEN: case B_CAP: case B_PRINT: case B_PRINTLN: case B_DELETE: case B_CLOSE: case B_REAL: case B_IMAG:
  case B_COMPLEX: case B_CLEAR: case B_MAKE: case B_RECOVER:
    each(g, nowhere, l);
    break;
  default: each(g, k.to ? k : nowhere, l); /* min, max, unsafe's: the result may be an operand */
  }
}

/* From pointer to integer nobody follows. string <-> slice copies. */
static void conversion(Graph *g, Hole k, Node *n) {
  Node *x = n->list.at[0];
  Kind t = node_kind(n), from = node_kind(x);
  if (t == K_UINTPTR && from == K_UNSAFEPOINTER) value(g, heap(g), x);
  else if ((t == K_STRING) != (from == K_STRING) && t != K_INTERFACE && t != K_TYPEPARAM && from != K_TYPEPARAM) {
    if (t == K_SLICE) allocate(g, k, n);
    value(g, nowhere, x);
  } else value(g, k, x);
}

static void call(Graph *g, Hole k, Node *n) {
  Node *fn = node_unparen(n->a);
  if (n->flags & NF_CONVERSION) {
    conversion(g, k, n);
    return;
  }
  if (n->flags & NF_BUILTIN) {
    builtin(g, k, n);
    return;
  }
  if (fn->kind == N_FUNCLIT && closure_direct(g->l, fn)) {
    call_literal(g, n, fn, k);
    return;
  }
  Object *o = static_callee(fn);
  const Summary *s = o ? esc_summary(g->l, o) : NULL;
  Type *sig = fn->type ? under(fn->type) : NULL;
  if (sig && sig->kind != K_FUNC) sig = NULL;
  if (fn->kind == N_SELECTOR && !is_qualified(fn) && fn->sel && fn->sel->kind != SEL_FIELD && fn->sel->kind != SEL_METHOD_EXPR)
    value(g, receiver_hole(argument_hole(g, s, 0, k), fn), fn->a);
  else if (!o)
    value(g, nowhere, fn);
  arguments(g, n, sig, s, k);
}

/* ---- Literals ---- */

static bool by_value(Graph *g, Object *v) { return !v->type->has_typeparam && var_by_value(g->l, v, v->type); }

static Hole place(Graph *g, Node *n);

/* for x, a[i] = range f: what f passes comes from the heap. */
static void range_places(Graph *g, Node *range) {
  for (int i = 0; range->a && !(range->flags & NF_DEFINE) && i < range->a->list.len; i++) place(g, range->a->list.at[i]);
}

static void walk_literal(Graph *g, Node *n, bool direct, EscFn **out) {
  EscFn *fn = ARENA_NEW(g->l->a, EscFn), *outer = g->fn;
  *fn = (EscFn){.outer = outer, .info = func_info(g->l->ts, n), .direct = direct, .depth = 1};
  RangeBody *body = rangefunc_of(g->l, n);
  fn->body = body != NULL;
  g->fn = fn;
  fn->result = esc_loc(g, NULL, NULL);
  fn->result->is_result = true;
  Type *sig = fn->info->sig ? fn->info->sig : n->type;
  for (int i = 0; i < sig->param_objs.len; i++)
    if (sig->param_objs.at[i]) declare(g, sig->param_objs.at[i]);
  for (int i = 0; i < sig->result_objs.len; i++)
    if (sig->result_objs.at[i]) esc_flow(g, to(fn->result), declare(g, sig->result_objs.at[i]));
  if (body) range_places(g, rangefunc_loop(body));
  stmt(g, n->b);
  g->fn = outer;
  if (out) *out = fn;
}

static void literal(Graph *g, Hole k, Node *n) {
  Loc *x = allocate(g, k, n);
  FuncInfoT *info = func_info(g->l->ts, n);
  for (int i = 0; info && i < info->captures.len; i++) {
    Object *v = info->captures.at[i];
    variable(g, (Hole){x, by_value(g, v) ? 0 : -1}, v);
  }
  walk_literal(g, n, false, NULL);
}

static void elements(Graph *g, Hole k, NodeList *l, bool keys) {
  for (int i = 0; i < l->len; i++) {
    Node *e = l->at[i];
    if (e->kind == N_KEYVALUE && keys) value(g, k, e->a);
    value(g, k, e->kind == N_KEYVALUE ? e->b : e);
  }
}

/* t: the literal's type, for elided &T the element. */
static void composite(Graph *g, Hole k, Node *n, Type *t) {
  switch (kind_of(t)) {
  case K_POINTER: composite(g, to(allocate(g, k, n)), n, under(t)->elem); break;
  case K_SLICE: elements(g, to(allocate(g, k, n)), &n->list, false); break;
  case K_MAP: elements(g, heap(g), &n->list, true); break;
  case K_STRUCT: case K_ARRAY: elements(g, k, &n->list, false); break;
  default: elements(g, heap(g), &n->list, true);
  }
}

/* ---- Expressions ---- */

static void unary(Graph *g, Hole k, Node *n) {
  Node *x = node_unparen(n->a);
  if (n->op == OP_AND && x->kind == N_COMPOSITE && x->type) {
    Loc *obj = allocate(g, k, n);
    composite(g, to(obj), x, x->type);
  } else if (n->op == OP_AND) {
    value(g, k.to ? shift(k, -1) : k, x);
  } else {
    value(g, nowhere, x); /* numbers; what a channel gives has been sent, so it is on the heap */
  }
}

static void index_expr(Graph *g, Hole k, Node *n) {
  if (node_kind(n) == K_FUNC && static_callee(n)) return; /* an instance of a generic function */
  each(g, nowhere, &n->list);
  switch ((int)node_kind(n->a)) {
  case K_ARRAY: value(g, k, n->a); break;
  case K_SLICE: case K_POINTER: value(g, shift(k, 1), n->a); break;
  case K_MAP: case K_STRING: value(g, nowhere, n->a); break;
  default: value(g, k, n->a);
  }
}

static void slice_expr(Graph *g, Hole k, Node *n) {
  Node *idx[] = {n->b, n->c, n->d};
  for (int i = 0; i < 3; i++)
    if (idx[i]) value(g, nowhere, idx[i]);
  Kind t = node_kind(n->a);
  value(g, t == K_ARRAY || t == K_TYPEPARAM ? shift(k, -1) : k, n->a);
}

static void value(Graph *g, Hole k, Node *n) {
  if (!n || (n->flags & NF_TYPE) || n->val) return;
  if (k.derefs >= 0 && !may_point(n->type)) k = nowhere;
  switch (n->kind) {
  case N_PAREN: value(g, k, n->a); break;
  case N_IDENT:
    if (local_var(n)) variable(g, k, n->obj);
    break;
  case N_BASICLIT: break;
  case N_COMPOSITE:
    if (n->type) composite(g, k, n, n->type);
    break;
  case N_FUNCLIT: literal(g, k, n); break;
  case N_SELECTOR: selector(g, k, n); break;
  case N_INDEX: index_expr(g, k, n); break;
  case N_SLICE: slice_expr(g, k, n); break;
  case N_ASSERT: value(g, k, n->a); break;
  case N_TYPESWITCHGUARD: value(g, k, n->a); break;
  case N_CALL: call(g, k, n); break;
  case N_STAR: value(g, shift(k, 1), n->a); break;
  case N_UNARY: unary(g, k, n); break;
  case N_BINARY: /* strings are joined on the heap */
    value(g, nowhere, n->a);
    value(g, nowhere, n->b);
    break;
  default: break; /* types */
  }
}

/* ---- Assignments ---- */

static Hole place(Graph *g, Node *n) {
  n = node_unparen(n);
  switch (n->kind) {
  case N_IDENT: {
    Object *v = local_var(n);
    if (!n->obj || (n->obj->kind == OBJ_VAR && n->name->len == 1 && n->name->s[0] == '_')) return nowhere;
    return v && ptrmap_has(&g->vars, v) ? to(ptrmap_get(&g->vars, v)) : heap(g);
  }
  case N_SELECTOR:
    if (!is_qualified(n) && n->sel && field_loads(n) == 0) return place(g, n->a);
    break;
  case N_INDEX:
    if (node_kind(n->a) == K_ARRAY) {
      each(g, nowhere, &n->list);
      return place(g, n->a);
    }
    each(g, node_kind(n->a) == K_MAP || node_kind(n->a) == K_TYPEPARAM ? heap(g) : nowhere, &n->list);
    break;
  default: break;
  }
  if (n->a && n->kind != N_IDENT && !(n->kind == N_SELECTOR && is_qualified(n))) value(g, nowhere, n->a);
  return heap(g);
}

static void declare_new(Graph *g, NodeList *lhs, bool loop) {
  for (int i = 0; i < lhs->len; i++) {
    Object *v = local_var(lhs->at[i]);
    if (v && loop) declare_loop(g, v);
    else if (v) declare(g, v);
  }
}

/* lhs = rhs, one to one or several from one. */
static void assign(Graph *g, NodeList *lhs, NodeList *rhs) {
  if (lhs->len == rhs->len) {
    for (int i = 0; i < lhs->len; i++) value(g, place(g, lhs->at[i]), rhs->at[i]);
    return;
  }
  if (!rhs->len) return;
  Loc *all = esc_loc(g, NULL, NULL);
  for (int i = 0; i < lhs->len; i++) {
    Hole k = place(g, lhs->at[i]);
    if (k.to) esc_flow(g, k, all);
  }
  value(g, to(all), rhs->at[0]);
}

static void var_decl(Graph *g, Node *n) {
  declare_new(g, &n->a->list, false);
  if (n->c) assign(g, &n->a->list, &n->c->list);
}

static void define(Graph *g, Node *n, bool loop) {
  declare_new(g, &n->a->list, loop);
  assign(g, &n->a->list, &n->b->list);
}

/* ---- Statements ---- */

static void for_stmt(Graph *g, Node *n) {
  if (n->a && n->a->kind == N_DEFINE) define(g, n->a, true);
  else stmt(g, n->a);
  g->fn->depth++;
  value(g, nowhere, n->b);
  stmt(g, n->c);
  stmt(g, n->d);
  g->fn->depth--;
}

/* One for all loops of the function. */
static void declare_outermost(Graph *g, Object *v) {
  if (v && !ptrmap_has(&g->vars, v)) {
    Loc *x = declare(g, v);
    x->lives = x->holds = 1;
  }
}

static void range_func(Graph *g, Node *n, RangeBody *b) {
  declare(g, rangefunc_state(b));
  declare_outermost(g, rangefunc_next(b));
  declare_outermost(g, rangefunc_token(b));
  value(g, nowhere, n->c);
}

static void range_stmt(Graph *g, Node *n) {
  Kind k = node_kind(n->b);
  Type *u = n->b->type ? under(n->b->type) : NULL;
  RangeBody *body = rangefunc_of(g->l, n);
  if (body) {
    range_func(g, n, body);
    return;
  }
  if (n->a && (n->flags & NF_DEFINE)) declare_new(g, &n->a->list, true);
  Hole elem = nowhere;
  if (n->a && n->a->list.len > 1) elem = place(g, n->a->list.at[1]);
  if (n->a && n->a->list.len > 0) place(g, n->a->list.at[0]);
  if (k == K_SLICE || k == K_POINTER) elem = shift(elem, 1);
  else if (k == K_MAP || k == K_CHAN || k == K_STRING || (u && k <= K_UINTPTR)) elem = nowhere;
  value(g, elem, n->b);
  g->fn->depth++;
  stmt(g, n->d);
  g->fn->depth--;
}

static void type_switch(Graph *g, Node *n) {
  Loc *x = esc_loc(g, NULL, NULL);
  value(g, to(x), n->b->a);
  for (int i = 0; i < n->list.len; i++) {
    Object *v = n->list.at[i]->obj;
    if (v && v->kind == OBJ_VAR) esc_flow(g, to(declare(g, v)), x);
    stmts(g, &n->list.at[i]->list);
  }
}

static void switch_stmt(Graph *g, Node *n) {
  stmt(g, n->a);
  if (n->b && n->b->kind == N_TYPESWITCHGUARD) {
    type_switch(g, n);
    return;
  }
  value(g, nowhere, n->b);
  for (int i = 0; i < n->list.len; i++) {
    if (n->list.at[i]->a) each(g, nowhere, &n->list.at[i]->a->list);
    stmts(g, &n->list.at[i]->list);
  }
}

/* Everything that a call needs outlives this iteration, or this goroutine's frame. */
static void leak_call(Graph *g, Node *n) {
  Node *fn = node_unparen(n->a);
  if (n->flags & NF_CONVERSION) {
    each(g, heap(g), &n->list);
    return;
  }
  if (fn->kind == N_SELECTOR && !is_qualified(fn) && fn->sel && fn->sel->kind != SEL_FIELD && fn->sel->kind != SEL_METHOD_EXPR)
    value(g, receiver_hole(heap(g), fn), fn->a);
  else if (!(n->flags & NF_BUILTIN))
    value(g, heap(g), fn);
  each(g, heap(g), &n->list);
}

static void defer_stmt(Graph *g, Node *n) {
  Node *c = node_unparen(n->a);
  if (c->kind != N_CALL) return;
  Node *fn = node_unparen(c->a);
  bool once = g->fn->depth == 1 && !g->fn->body && !(fn->kind == N_FUNCLIT && !closure_direct(g->l, fn));
  if (once) call(g, nowhere, c);
  else leak_call(g, c);
}

static void return_stmt(Graph *g, Node *n) {
  EscFn *fn = g->fn;
  while (fn->body) fn = fn->outer;
  each(g, to(fn->result), &n->list);
  Type *sig = fn->info && fn->info->sig ? fn->info->sig : NULL; /* return x also sets a named result */
  for (int i = 0; sig && i < sig->result_objs.len; i++) {
    Loc *r = sig->result_objs.at[i] ? ptrmap_get(&g->vars, sig->result_objs.at[i]) : NULL;
    if (r && n->list.len) esc_flow(g, to(r), fn->result);
  }
}

static void stmt(Graph *g, Node *n) {
  if (!n) return;
  switch (n->kind) {
  case N_BLOCK: stmts(g, &n->list); break;
  case N_EXPRSTMT: value(g, nowhere, n->a); break;
  case N_SEND:
    value(g, nowhere, n->a);
    value(g, heap(g), n->b);
    break;
  case N_INCDEC: place(g, n->a); break;
  case N_ASSIGN:
    if (n->op == OP_NONE) assign(g, &n->a->list, &n->b->list);
    else {
      place(g, n->a->list.at[0]);
      each(g, nowhere, &n->b->list);
    }
    break;
  case N_DEFINE: define(g, n, false); break;
  case N_GO:
    if (node_unparen(n->a)->kind == N_CALL) leak_call(g, node_unparen(n->a));
    break;
  case N_DEFER: defer_stmt(g, n); break;
  case N_RETURN: return_stmt(g, n); break;
  case N_LABELED:
    if (g->fn->info && g->fn->info->has_goto_back) g->fn->depth++; /* to the end: a goto may lead back here */
    stmt(g, n->b);
    break;
  case N_IF:
    stmt(g, n->a);
    value(g, nowhere, n->b);
    stmt(g, n->c);
    stmt(g, n->d);
    break;
  case N_SWITCH: switch_stmt(g, n); break;
  case N_SELECT: stmts(g, &n->list); break;
  case N_COMMCASE:
    stmt(g, n->a);
    stmts(g, &n->list);
    break;
  case N_FOR: for_stmt(g, n); break;
  case N_RANGE: range_stmt(g, n); break;
  case N_DECLSTMT: stmts(g, &n->list); break;
  case N_VARDECL: var_decl(g, n); break;
  default: break;
  }
}

static void stmts(Graph *g, NodeList *l) {
  for (int i = 0; i < l->len; i++) stmt(g, l->at[i]);
}

/* ---- Roots ---- */

static void param(Graph *g, Object *v, int i) {
  if (v) declare(g, v)->param = i;
}

void esc_walk_func(Graph *g, Node *decl) {
  FuncInfoT *info = func_info(g->l->ts, decl);
  EscFn *fn = ARENA_NEW(g->l->a, EscFn);
  *fn = (EscFn){.info = info, .depth = 1};
  g->fn = fn;
  fn->result = esc_loc(g, NULL, NULL);
  fn->result->is_result = true;
  Type *sig = info->sig ? info->sig : info->obj ? info->obj->type : NULL;
  if (info->obj) param(g, info->obj->recv, 0);
  for (int i = 0; sig && i < sig->param_objs.len; i++) param(g, sig->param_objs.at[i], i + 1);
  for (int i = 0; sig && i < sig->result_objs.len; i++)
    if (sig->result_objs.at[i]) esc_flow(g, to(fn->result), declare(g, sig->result_objs.at[i]));
  stmt(g, decl->c);
}

void esc_walk_init(Graph *g, Node *expr) {
  EscFn *fn = ARENA_NEW(g->l->a, EscFn);
  fn->depth = 1;
  g->fn = fn;
  value(g, heap(g), expr);
}
