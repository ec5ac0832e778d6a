/* rangebody.c - the body of a loop over a function is a function of its own. Spec: For statements with range clause.

   Before a function's facts are gathered, each such body is made the function literal that lowering passes to the range
   function, and a call of the range function with it: nodes of our own, beside the checked tree, with what the literal captures
   worked out as the checker does for the user's literals. From then on facts and flows treat it as any other literal.

   The variables made here are Objects like the user's, so that they are captured, boxed or kept in the frame by the same
   rules: "state" per loop, "next" and "defers" for all loops nested in one function, and one for each result without a
   name of a function that such a body returns from. What they are for: lower/rangefunc.c. */
#include <string.h>
#include "internal.h"

typedef VEC(Object *) ResultVars;

typedef struct Prepare {
  Escape *e;
  FuncInfoT *real;
  RangeNest *nest; /* NULL until real has such a loop */
  RangeBody *body; /* innermost, NULL outside */
} Prepare;

static Object *new_var(Prepare *p, const char *name, Type *t, Pos pos) {
  Object *o = ARENA_NEW(p->e->a, Object);
  o->kind = OBJ_VAR;
  o->name = intern_cstr(p->e->names, name);
  o->type = t;
  o->pos = pos;
  o->func = p->real;
  return o;
}

static bool declared_inside(const RangeBody *b, const Object *v) {
  const Node *lhs = node_lhs(b->range);
  for (int i = 0; lhs && (b->range->flags & NF_DEFINE) && i < node_items(lhs)->len; i++)
    if (node_items(lhs)->at[i]->obj == v) return true;
  return v->pos > node_body(b->range)->pos && v->pos < node_body(b->range)->end;
}

static void capture_in(Prepare *p, RangeBody *b, Object *v) {
  for (; b && !declared_inside(b, v); b = b->outer) {
    for (int i = 0; i < b->info->captures.len; i++)
      if (b->info->captures.at[i] == v) return;
    vec_push(p->e->a, &b->info->captures, v);
  }
}

static void prepare(void *prepare, Node *n);

static void prepare_children(Prepare *p, Node *n) { node_each_child(n, prepare, p); }

static void prepare_literal(Prepare *p, Node *n) {
  FuncInfoT *info = check_func_info(p->e->ts, n);
  Prepare in = {.e = p->e, .real = info};
  prepare(&in, node_body(n));
  for (int i = 0; p->body && info && i < info->captures.len; i++) capture_in(p, p->body, info->captures.at[i]);
}

static void want_next(Prepare *p) {
  RangeNest *k = p->nest;
  if (!k->next) {
    k->next = new_var(p, "next", type_basic[K_INT], k->info->node->pos);
    esc_facts(p->e, k->next)->reassigned = true;
  }
  capture_in(p, p->body, k->next);
}

static void want_token(Prepare *p) {
  RangeNest *k = p->nest;
  if (!k->token) k->token = new_var(p, "defers", type_basic[K_UNSAFEPOINTER], k->info->node->pos);
  capture_in(p, p->body, k->token);
}

static bool is_nameless(const Object *v) { return !v || !v->name || v->name->len == 0 || name_is_blank(v->name); }

/* Every result of the real function gets a variable that the body can assign to. */
static ResultVars *results_of(Prepare *p) {
  ResultVars *vars = ptrmap_get(&p->e->results, p->real);
  if (vars) return vars;
  vars = ARENA_NEW(p->e->a, ResultVars);
  ptrmap_put(&p->e->results, p->real, vars);
  const Type *sig = p->real->sig;
  for (int i = 0; i < sig->results.len; i++) {
    Object *v = i < sig->result_objs.len ? sig->result_objs.at[i] : NULL;
    if (is_nameless(v)) {
      v = new_var(p, arena_printf(p->e->a, "rv%d", i + 1), sig->results.at[i], p->real->node->pos);
      v->is_result = true;
    }
    vec_push(p->e->a, vars, v);
  }
  return vars;
}

static void want_results(Prepare *p) {
  ResultVars *vars = results_of(p);
  for (int i = 0; i < vars->len; i++) {
    esc_facts(p->e, vars->at[i])->reassigned = true;
    capture_in(p, p->body, vars->at[i]);
  }
}

static RangeNest *nest_of(Prepare *p) {
  if (p->nest) return p->nest;
  p->nest = ARENA_NEW(p->e->a, RangeNest);
  p->nest->info = p->real;
  return p->nest;
}

static Node *new_node(Prepare *p, NodeKind k, Pos pos, Pos end, Type *t) {
  Node *n = ARENA_NEW(p->e->a, Node);
  n->kind = (uint8_t)k;
  n->pos = pos;
  n->end = end;
  n->type = t;
  return n;
}

/* The literal's own signature: its parameters are the loop's variables. */
static Type *body_signature(Prepare *p, Node *range, Type *yield) {
  Type *sig = ARENA_NEW(p->e->a, Type);
  *sig = *yield;
  memset(&sig->param_objs, 0, sizeof sig->param_objs);
  memset(&sig->result_objs, 0, sizeof sig->result_objs);
  for (int i = 0; i < sig->params.len; i++) {
    Node *lhs = node_lhs(range) && (range->flags & NF_DEFINE) && i < node_items(node_lhs(range))->len ? node_items(node_lhs(range))->at[i]
                                                                                                      : NULL;
    vec_push(p->e->a, &sig->param_objs, lhs ? lhs->obj : NULL);
  }
  return sig;
}

static RangeBody *new_body(Prepare *p, Node *n, Type *f) {
  Type *yield = type_core(f->params.at[0]);
  RangeBody *b = ARENA_NEW(p->e->a, RangeBody);
  b->outer = p->body;
  b->nest = nest_of(p);
  b->range = n;
  b->state = new_var(p, "state", type_basic[K_INT], n->pos);
  esc_facts(p->e, b->state)->reassigned = true;
  b->lit = new_node(p, N_FUNCLIT, n->pos, node_body(n)->end, f->params.at[0]);
  node_set_body(b->lit, node_body(n));
  b->info = ARENA_NEW(p->e->a, FuncInfoT);
  b->info->node = b->lit;
  b->info->outer = p->body ? p->body->info : p->real;
  b->info->sig = body_signature(p, n, yield);
  if (p->real) {
    b->info->has_recover = p->real->has_recover;
    b->info->has_goto_back = p->real->has_goto_back;
  }
  b->call = new_node(p, N_CALL, node_run_pos(node_ranged(n)), node_ranged(n)->end, type_tuple(p->e->ts, (TypeList){0}));
  node_set_fun(b->call, node_ranged(n));
  vec_push(p->e->a, node_args(b->call), b->lit);
  ptrmap_put(&p->e->bodies, n, b);
  ptrmap_put(&p->e->bodies, b->lit, b);
  return b;
}

static void prepare_range(Prepare *p, Node *n) {
  Type *f = node_ranged(n)->type ? type_core(node_ranged(n)->type) : NULL;
  if (!f || f->kind != K_FUNC) {
    prepare_children(p, n);
    return;
  }
  prepare(p, node_ranged(n));
  RangeBody *b = new_body(p, n, f);
  p->body = b;
  capture_in(p, b, b->state);
  if (!(n->flags & NF_DEFINE)) prepare(p, node_lhs(n));
  prepare(p, node_body(n));
  p->body = b->outer;
}

static void prepare(void *ctx, Node *n) {
  Prepare *p = ctx;
  if (!n) return;
  switch (n->kind) {
  case N_FUNCLIT: prepare_literal(p, n); return;
  case N_RANGE: prepare_range(p, n); return;
  case N_IDENT:
    if (p->body && n->obj && n->obj->kind == OBJ_VAR && !n->obj->is_global && n->obj->func) capture_in(p, p->body, n->obj);
    return;
  case N_SELECTOR: prepare(p, node_x(n)); return;
  case N_BREAK:
  case N_CONTINUE:
  case N_GOTO:
    if (p->body && node_label(n)) want_next(p);
    return;
  case N_RETURN:
    if (p->body) want_next(p);
    if (p->body && node_items(n)->len) want_results(p);
    break;
  case N_DEFER:
    if (p->body) want_token(p);
    break;
  case N_KEYVALUE:
    if (node_key(n) && node_key(n)->kind == N_IDENT && node_key(n)->obj && node_key(n)->obj->kind == OBJ_FIELD) {
      prepare(p, node_value(n));
      return;
    }
    break;
  default: break;
  }
  prepare_children(p, n);
}

void esc_prepare_bodies(Escape *e, Node *fn) {
  Prepare p = {.e = e, .real = fn->kind == N_FUNCDECL ? check_func_info(e->ts, fn) : NULL};
  prepare(&p, fn->kind == N_FUNCDECL ? node_body(fn) : fn);
}

/* ---- Questions ---- */

RangeBody *escape_range_body(Escape *e, const Node *n) { return ptrmap_get(&e->bodies, n); }

FuncInfoT *escape_func_info(Escape *e, const Node *fn) {
  const RangeBody *b = fn->kind == N_FUNCLIT ? escape_range_body(e, fn) : NULL;
  return b ? b->info : check_func_info(e->ts, fn);
}

Object *escape_result(Escape *e, const FuncInfoT *info, int i) {
  const ResultVars *vars = ptrmap_get(&e->results, info);
  if (vars) return vars->at[i];
  return i < info->sig->result_objs.len ? info->sig->result_objs.at[i] : NULL;
}
