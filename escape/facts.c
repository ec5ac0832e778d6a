/* facts.c - what a function does with its variables, found by one walk over it before escape.c looks at the flow of values.

   Notes for each local variable whether it is captured, addressed, assigned again, or made anew by each iteration, and for
   each function literal whether it is called or deferred on the spot. Parts of variables count, and results are assigned
   by return. */
#include "internal.h"

typedef struct Walk {
  Escape *e;
  int loops;
  bool back;   /* a backward goto: everything may repeat */
  bool shared; /* loop variables are not per iteration (before go 1.22) */
} Walk;

EscapeFacts *esc_facts(Escape *e, const Object *v) {
  EscapeFacts *k = ptrmap_get(&e->facts, v);
  if (!k) {
    k = ARENA_NEW(e->a, EscapeFacts);
    k->reassigned = v->is_result;
    ptrmap_put(&e->facts, v, k);
  }
  return k;
}

bool esc_is_package(const Node *n) { return n->kind == N_IDENT && n->obj && n->obj->kind == OBJ_PKGNAME; }

static Object *local_object(Node *n) {
  Object *o = n->kind == N_IDENT ? n->obj : NULL;
  return o && o->kind == OBJ_VAR && !o->is_global ? o : NULL;
}

/* The variable of which n is a part, when no pointer is followed. */
static Object *root_var(Node *n) {
  for (;;) {
    n = node_unparen(n);
    switch (n->kind) {
    case N_IDENT: return local_object(n);
    case N_SELECTOR:
      if (!n->sel || !node_x(n)->type || esc_is_package(node_x(n))) return NULL;
      if (kind_of(node_x(n)->type) == K_POINTER) return NULL;
      n = node_x(n);
      break;
    case N_INDEX:
      if (!node_x(n)->type || (kind_of(node_x(n)->type) != K_ARRAY && kind_of(node_x(n)->type) != K_TYPEPARAM)) return NULL;
      n = node_x(n);
      break;
    default: return NULL;
    }
  }
}

static void mark_assigned(Walk *w, Node *n, bool define) {
  Object *o = root_var(n);
  if (o && !(define && o->pos == n->pos)) esc_facts(w->e, o)->reassigned = true;
}
static void mark_addressed(Walk *w, Node *n) {
  Object *o = root_var(n);
  if (o) esc_facts(w->e, o)->addressed = true;
}

static bool through_pointer(Node *n) { return n->type && kind_of(n->type) == K_POINTER; }

static void mark_list(Walk *w, Node *list, bool define) {
  if (!list) return;
  if (list->kind != N_LIST)
    mark_assigned(w, list, define);
  else
    for (int i = 0; i < node_items(list)->len; i++) mark_assigned(w, node_items(list)->at[i], define);
}

static void visit(void *walk, Node *n);

static void visit_children(Walk *w, Node *n) { node_each_child(n, visit, w); }

static void visit_funclit(Walk *w, Node *n) {
  FuncInfoT *info = escape_func_info(w->e, n);
  bool direct = escape_is_direct(w->e, n);
  for (int i = 0; info && i < info->captures.len; i++) {
    EscapeFacts *k = esc_facts(w->e, info->captures.at[i]);
    k->captured = true;
    if (!direct) k->indirect = true;
  }
  int loops = escape_range_body(w->e, n) ? 1 : direct ? w->loops : 0; /* a body runs again and again */
  Walk inner = {w->e, loops, info && info->has_goto_back, w->shared};
  visit(&inner, node_body(n));
}

static void visit_call(Walk *w, Node *call, bool deferred) {
  Node *fn = node_unparen(node_fun(call));
  if (fn->kind == N_FUNCLIT && !(deferred && (w->loops || w->back))) ptrmap_put(&w->e->direct, fn, fn);
  visit_children(w, call);
}

static void note_iteration_vars(Walk *w, Node *init) {
  if (w->shared || !init || init->kind != N_DEFINE) return;
  for (int i = 0; i < node_items(node_lhs(init))->len; i++) {
    Object *v = local_object(node_items(node_lhs(init))->at[i]);
    if (v) esc_facts(w->e, v)->per_iteration = true;
  }
}

static void visit_for(Walk *w, Node *n) {
  note_iteration_vars(w, node_init(n));
  visit(w, node_init(n));
  w->loops++;
  visit(w, node_cond(n));
  visit(w, node_post(n));
  visit(w, node_body(n));
  w->loops--;
}

static void visit_range(Walk *w, Node *n) {
  mark_list(w, node_lhs(n), (n->flags & NF_DEFINE) && !w->shared);
  visit(w, node_lhs(n));
  const RangeBody *body = escape_range_body(w->e, n);
  if (body) {
    visit(w, body->call);
    return;
  }
  visit(w, node_ranged(n));
  w->loops++;
  visit(w, node_body(n));
  w->loops--;
}

static void visit_kind(Walk *w, Node *n) {
  switch (n->kind) {
  case N_FUNCLIT: visit_funclit(w, n); return;
  case N_FOR: visit_for(w, n); return;
  case N_RANGE: visit_range(w, n); return;
  case N_CALL: visit_call(w, n, false); return;
  case N_DEFER:
    if (node_unparen(node_call(n))->kind == N_CALL) visit_call(w, node_unparen(node_call(n)), true);
    return;
  case N_GO: visit_children(w, node_unparen(node_call(n))); return;
  case N_ASSIGN: mark_list(w, node_lhs(n), false); break;
  case N_DEFINE: mark_list(w, node_lhs(n), true); break;
  case N_INCDEC: mark_assigned(w, node_x(n), false); break;
  case N_UNARY:
    if (n->op == OP_AND) mark_addressed(w, node_x(n));
    break;
  case N_SLICE:
    if (node_x(n)->type && (kind_of(node_x(n)->type) == K_ARRAY || node_x(n)->type->has_typeparam)) mark_addressed(w, node_x(n));
    break;
  case N_SELECTOR:
    if (n->sel && !esc_is_package(node_x(n)) && !through_pointer(node_x(n)) &&
        (n->sel->addr_recv || (n->sel->kind == SEL_METHOD_VAL && node_x(n)->type && node_x(n)->type->has_typeparam)))
      mark_addressed(w, node_x(n));
    break;
  default: break;
  }
  visit_children(w, n);
}

static void visit(void *walk, Node *n) {
  if (n) visit_kind(walk, n);
}

void esc_facts_walk(Escape *e, Node *fn, Package *pkg) {
  FuncInfoT *info = fn->kind == N_FUNCDECL ? check_func_info(e->ts, fn) : NULL;
  Walk w = {e, 0, info && info->has_goto_back, check_package_goversion(pkg, fn->pos) < 22};
  visit(&w, fn->kind == N_FUNCDECL ? node_body(fn) : fn);
}
