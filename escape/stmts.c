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
    if (v && loop)
      declare_loop(g, v);
    else if (v)
      esc_declare(g, v);
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
  declare_new(g, node_items(node_idents(n)), false);
  if (node_values(n)) assign(g, node_items(node_idents(n)), node_items(node_values(n)));
}

static void define(Graph *g, Node *n, bool loop) {
  declare_new(g, node_items(node_lhs(n)), loop);
  assign(g, node_items(node_lhs(n)), node_items(node_rhs(n)));
}

/* ---- Statements ---- */

static void for_stmt(Graph *g, Node *n) {
  if (node_init(n) && node_init(n)->kind == N_DEFINE)
    define(g, node_init(n), true);
  else
    esc_stmt(g, node_init(n));
  g->fn->depth++;
  esc_value(g, esc_nowhere, node_cond(n));
  esc_stmt(g, node_post(n));
  esc_stmt(g, node_body(n));
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
  Kind k = esc_kind(node_ranged(n));
  Type *u = node_ranged(n)->type ? under(node_ranged(n)->type) : NULL;
  RangeBody *body = escape_range_body(g->e, n);
  if (body) {
    range_func(g, body);
    return;
  }
  if (node_lhs(n) && (n->flags & NF_DEFINE)) declare_new(g, node_items(node_lhs(n)), true);
  Hole elem = esc_nowhere;
  if (node_lhs(n) && node_items(node_lhs(n))->len > 1) elem = esc_place(g, node_items(node_lhs(n))->at[1]);
  if (node_lhs(n) && node_items(node_lhs(n))->len > 0) esc_place(g, node_items(node_lhs(n))->at[0]);
  if (k == K_SLICE || k == K_POINTER)
    elem = esc_shift(elem, 1);
  else if (k == K_MAP || k == K_CHAN || k == K_STRING || (u && k <= K_UINTPTR))
    elem = esc_nowhere;
  esc_value(g, elem, node_ranged(n));
  g->fn->depth++;
  esc_stmt(g, node_body(n));
  g->fn->depth--;
}

static void type_switch(Graph *g, Node *n) {
  Loc *x = esc_loc(g, NULL, NULL);
  esc_value(g, esc_to(x), node_x(node_tag(n)));
  for (int i = 0; i < node_cases(n)->len; i++) {
    Object *v = node_cases(n)->at[i]->obj;
    if (v && v->kind == OBJ_VAR) esc_flow(g, esc_to(esc_declare(g, v)), x);
    stmts(g, node_stmts(node_cases(n)->at[i]));
  }
}

static void switch_stmt(Graph *g, Node *n) {
  esc_stmt(g, node_init(n));
  if (node_tag(n) && node_tag(n)->kind == N_TYPESWITCHGUARD) {
    type_switch(g, n);
    return;
  }
  esc_value(g, esc_nowhere, node_tag(n));
  for (int i = 0; i < node_cases(n)->len; i++) {
    if (node_exprs(node_cases(n)->at[i])) esc_each(g, esc_nowhere, node_items(node_exprs(node_cases(n)->at[i])));
    stmts(g, node_stmts(node_cases(n)->at[i]));
  }
}

static void defer_stmt(Graph *g, Node *n) {
  Node *c = node_unparen(node_call(n));
  if (c->kind != N_CALL) return;
  Node *fn = node_unparen(node_fun(c));
  bool once = g->fn->depth == 1 && !g->fn->body && !(fn->kind == N_FUNCLIT && !escape_is_direct(g->e, fn));
  if (once)
    esc_call(g, esc_nowhere, c);
  else
    esc_leak_call(g, c);
}

static void return_stmt(Graph *g, Node *n) {
  EscFn *fn = g->fn;
  while (fn->body) fn = fn->outer;
  esc_each(g, esc_to(fn->result), node_items(n));
  for (int i = 0; fn->info && i < fn->info->sig->results.len; i++) { /* return x also sets a named result */
    Object *v = escape_result(g->e, fn->info, i);
    Loc *r = v ? ptrmap_get(&g->vars, v) : NULL;
    if (r && node_items(n)->len) esc_flow(g, esc_to(r), fn->result);
  }
}

void esc_stmt(Graph *g, Node *n) {
  if (!n) return;
  switch (n->kind) {
  case N_BLOCK: stmts(g, node_stmts(n)); break;
  case N_EXPRSTMT: esc_value(g, esc_nowhere, node_x(n)); break;
  case N_SEND:
    esc_value(g, esc_nowhere, node_chan(n));
    esc_value(g, esc_heap(g), node_value(n));
    break;
  case N_INCDEC: esc_place(g, node_x(n)); break;
  case N_ASSIGN:
    if (n->op == OP_NONE)
      assign(g, node_items(node_lhs(n)), node_items(node_rhs(n)));
    else {
      esc_place(g, node_items(node_lhs(n))->at[0]);
      esc_each(g, esc_nowhere, node_items(node_rhs(n)));
    }
    break;
  case N_DEFINE: define(g, n, false); break;
  case N_GO:
    if (node_unparen(node_call(n))->kind == N_CALL) esc_leak_call(g, node_unparen(node_call(n)));
    break;
  case N_DEFER: defer_stmt(g, n); break;
  case N_RETURN: return_stmt(g, n); break;
  case N_LABELED:
    if (g->fn->info && g->fn->info->has_goto_back) g->fn->depth++; /* to the end: a goto may lead back here */
    esc_stmt(g, node_stmt(n));
    break;
  case N_IF:
    esc_stmt(g, node_init(n));
    esc_value(g, esc_nowhere, node_cond(n));
    esc_stmt(g, node_body(n));
    esc_stmt(g, node_els(n));
    break;
  case N_SWITCH: switch_stmt(g, n); break;
  case N_SELECT: stmts(g, node_cases(n)); break;
  case N_COMMCASE:
    esc_stmt(g, node_comm(n));
    stmts(g, node_stmts(n));
    break;
  case N_FOR: for_stmt(g, n); break;
  case N_RANGE: range_stmt(g, n); break;
  case N_DECLSTMT: stmts(g, node_decls(n)); break;
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
  esc_stmt(g, node_body(decl));
}

void esc_init(Graph *g, Node *expr) {
  EscFn *fn = ARENA_NEW(g->e->a, EscFn);
  fn->depth = 1;
  g->fn = fn;
  esc_value(g, esc_heap(g), expr);
}
