/* stmts.c - the flows of values in the statements of a function, for escape.c: assignments, loops, returns. */
#include "internal.h"

static void stmts(Graph *g, NodeList *l);

/* ---- Assignments ---- */

/* A variable of a loop's header: a new one each time round, but its value is handed on. */
static void declare_loop(Graph *g, Object *v) {
  if (ptrmap_has(&g->vars, v)) return;
  esc_declare(g, v)->lives++;
}

static void declare_new(Graph *g, NodeList *lhs, bool loop) {
  for (int i = 0; i < lhs->len; i++) {
    Object *v = esc_local(lhs->at[i]);
    if (v && loop) declare_loop(g, v);
    else if (v) esc_declare(g, v);
  }
}

/* lhs = rhs, one to one or several from one. */
static void assign(Graph *g, NodeList *lhs, NodeList *rhs) {
  if (lhs->len == rhs->len) {
    for (int i = 0; i < lhs->len; i++) esc_value(g, esc_place(g, lhs->at[i]), rhs->at[i]);
    return;
  }
  if (!rhs->len) return;
  Loc *all = esc_loc(g, NULL, NULL);
  for (int i = 0; i < lhs->len; i++) {
    Hole k = esc_place(g, lhs->at[i]);
    if (k.to) esc_flow(g, k, all);
  }
  esc_value(g, esc_to(all), rhs->at[0]);
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
  else esc_stmt(g, n->a);
  g->fn->depth++;
  esc_value(g, esc_nowhere, n->b);
  esc_stmt(g, n->c);
  esc_stmt(g, n->d);
  g->fn->depth--;
}

/* One for all loops of the function. */
static void declare_outermost(Graph *g, Object *v) {
  if (v && !ptrmap_has(&g->vars, v)) {
    Loc *x = esc_declare(g, v);
    x->lives = x->holds = 1;
  }
}

static void range_func(Graph *g, const RangeBody *b) {
  esc_declare(g, b->state);
  declare_outermost(g, b->nest->next);
  declare_outermost(g, b->nest->token);
  esc_value(g, esc_nowhere, b->call);
}

static void range_stmt(Graph *g, Node *n) {
  Kind k = esc_kind(n->b);
  Type *u = n->b->type ? under(n->b->type) : NULL;
  RangeBody *body = escape_range_body(g->e, n);
  if (body) {
    range_func(g, body);
    return;
  }
  if (n->a && (n->flags & NF_DEFINE)) declare_new(g, &n->a->list, true);
  Hole elem = esc_nowhere;
  if (n->a && n->a->list.len > 1) elem = esc_place(g, n->a->list.at[1]);
  if (n->a && n->a->list.len > 0) esc_place(g, n->a->list.at[0]);
  if (k == K_SLICE || k == K_POINTER) elem = esc_shift(elem, 1);
  else if (k == K_MAP || k == K_CHAN || k == K_STRING || (u && k <= K_UINTPTR)) elem = esc_nowhere;
  esc_value(g, elem, n->b);
  g->fn->depth++;
  esc_stmt(g, n->d);
  g->fn->depth--;
}

static void type_switch(Graph *g, Node *n) {
  Loc *x = esc_loc(g, NULL, NULL);
  esc_value(g, esc_to(x), n->b->a);
  for (int i = 0; i < n->list.len; i++) {
    Object *v = n->list.at[i]->obj;
    if (v && v->kind == OBJ_VAR) esc_flow(g, esc_to(esc_declare(g, v)), x);
    stmts(g, &n->list.at[i]->list);
  }
}

static void switch_stmt(Graph *g, Node *n) {
  esc_stmt(g, n->a);
  if (n->b && n->b->kind == N_TYPESWITCHGUARD) {
    type_switch(g, n);
    return;
  }
  esc_value(g, esc_nowhere, n->b);
  for (int i = 0; i < n->list.len; i++) {
    if (n->list.at[i]->a) esc_each(g, esc_nowhere, &n->list.at[i]->a->list);
    stmts(g, &n->list.at[i]->list);
  }
}

static void defer_stmt(Graph *g, Node *n) {
  Node *c = node_unparen(n->a);
  if (c->kind != N_CALL) return;
  Node *fn = node_unparen(c->a);
  bool once = g->fn->depth == 1 && !g->fn->body && !(fn->kind == N_FUNCLIT && !escape_is_direct(g->e, fn));
  if (once) esc_call(g, esc_nowhere, c);
  else esc_leak_call(g, c);
}

static void return_stmt(Graph *g, Node *n) {
  EscFn *fn = g->fn;
  while (fn->body) fn = fn->outer;
  esc_each(g, esc_to(fn->result), &n->list);
  for (int i = 0; fn->info && i < fn->info->sig->results.len; i++) { /* return x also sets a named result */
    Object *v = escape_result(g->e, fn->info, i);
    Loc *r = v ? ptrmap_get(&g->vars, v) : NULL;
    if (r && n->list.len) esc_flow(g, esc_to(r), fn->result);
  }
}

void esc_stmt(Graph *g, Node *n) {
  if (!n) return;
  switch (n->kind) {
  case N_BLOCK: stmts(g, &n->list); break;
  case N_EXPRSTMT: esc_value(g, esc_nowhere, n->a); break;
  case N_SEND:
    esc_value(g, esc_nowhere, n->a);
    esc_value(g, esc_heap(g), n->b);
    break;
  case N_INCDEC: esc_place(g, n->a); break;
  case N_ASSIGN:
    if (n->op == OP_NONE) assign(g, &n->a->list, &n->b->list);
    else {
      esc_place(g, n->a->list.at[0]);
      esc_each(g, esc_nowhere, &n->b->list);
    }
    break;
  case N_DEFINE: define(g, n, false); break;
  case N_GO:
    if (node_unparen(n->a)->kind == N_CALL) esc_leak_call(g, node_unparen(n->a));
    break;
  case N_DEFER: defer_stmt(g, n); break;
  case N_RETURN: return_stmt(g, n); break;
  case N_LABELED:
    if (g->fn->info && g->fn->info->has_goto_back) g->fn->depth++; /* to the end: a goto may lead back here */
    esc_stmt(g, n->b);
    break;
  case N_IF:
    esc_stmt(g, n->a);
    esc_value(g, esc_nowhere, n->b);
    esc_stmt(g, n->c);
    esc_stmt(g, n->d);
    break;
  case N_SWITCH: switch_stmt(g, n); break;
  case N_SELECT: stmts(g, &n->list); break;
  case N_COMMCASE:
    esc_stmt(g, n->a);
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
  for (int i = 0; i < l->len; i++) esc_stmt(g, l->at[i]);
}

/* ---- Roots ---- */

static void param(Graph *g, Object *v, int i) {
  if (v) esc_declare(g, v)->param = i;
}

void esc_func(Graph *g, Node *decl) {
  FuncInfoT *info = escape_func_info(g->e, decl);
  EscFn *fn = ARENA_NEW(g->e->a, EscFn);
  *fn = (EscFn){.info = info, .depth = 1};
  g->fn = fn;
  fn->result = esc_loc(g, NULL, NULL);
  fn->result->is_result = true;
  Type *sig = info->sig;
  if (info->obj) param(g, info->obj->recv, 0);
  for (int i = 0; i < sig->param_objs.len; i++) param(g, sig->param_objs.at[i], i + 1);
  esc_declare_results(g, fn);
  esc_stmt(g, decl->c);
}

void esc_init(Graph *g, Node *expr) {
  EscFn *fn = ARENA_NEW(g->e->a, EscFn);
  fn->depth = 1;
  g->fn = fn;
  esc_value(g, esc_heap(g), expr);
}
