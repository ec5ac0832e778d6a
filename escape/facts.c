/* facts.c - one walk over a function before it is lowered.

   Notes for each local variable whether it is captured, addressed or assigned again, and for each function
   literal whether it is called or deferred on the spot. The checker's flags of the same names are taken in as well; the walk
   exists because lowering's questions are finer: parts of variables count, and results are assigned by return. */
#include "../lower/internal.h"

typedef struct Walk {
  Lower *l;
  int loops;
  bool back;               /* a backward goto: everything may repeat */
  bool shared;             /* loop variables are not per iteration (before go 1.22) */
} Walk;

VarFacts *facts_of(Lower *l, Object *v) {
  if (!v->lower) {
    VarFacts *k = ARENA_NEW(l->a, VarFacts);
    k->reassigned = v->reassigned || v->is_result;
    k->addressed = v->addressed;
    k->captured = v->captured;
    v->lower = k;
  }
  return v->lower;
}

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
      if (!n->sel || !n->a->type || (n->a->kind == N_IDENT && n->a->obj && n->a->obj->kind == OBJ_PKGNAME)) return NULL;
      if (kind_of(n->a->type) == K_POINTER) return NULL;
      n = n->a;
      break;
    case N_INDEX:
      if (!n->a->type || (kind_of(n->a->type) != K_ARRAY && kind_of(n->a->type) != K_TYPEPARAM)) return NULL;
      n = n->a;
      break;
    default: return NULL;
    }
  }
}

static void mark_assigned(Walk *w, Node *n, bool define) {
  Object *o = root_var(n);
  if (o && !(define && o->pos == n->pos)) facts_of(w->l, o)->reassigned = true;
}
static void mark_addressed(Walk *w, Node *n) {
  Object *o = root_var(n);
  if (o) facts_of(w->l, o)->addressed = true;
}

static bool through_pointer(Node *n) { return n->type && kind_of(n->type) == K_POINTER; }

static void mark_list(Walk *w, Node *list, bool define) {
  if (!list) return;
  if (list->kind != N_LIST) mark_assigned(w, list, define);
  else
    for (int i = 0; i < list->list.len; i++) mark_assigned(w, list->list.at[i], define);
}

static void visit(void *walk, Node *n);

static void visit_children(Walk *w, Node *n) { node_each_child(n, visit, w); }

static void visit_funclit(Walk *w, Node *n) {
  FuncInfoT *info = func_info(w->l->ts, n);
  bool direct = closure_direct(w->l, n);
  for (int i = 0; info && i < info->captures.len; i++) {
    VarFacts *k = facts_of(w->l, info->captures.at[i]);
    k->captured = true;
    if (!direct) k->indirect = true;
  }
  int loops = rangefunc_of(w->l, n) ? 1 : direct ? w->loops : 0; /* a body runs again and again */
  Walk inner = {w->l, loops, info && info->has_goto_back, w->shared};
  visit(&inner, n->b);
}

static void visit_call(Walk *w, Node *call, bool deferred) {
  Node *fn = node_unparen(call->a);
  if (fn->kind == N_FUNCLIT && !(deferred && (w->loops || w->back))) ptrmap_put(&w->l->direct, fn, fn);
  visit_children(w, call);
}

static void visit_loop(Walk *w, Node *n) {
  if (n->kind == N_RANGE) {
    mark_list(w, n->a, (n->flags & NF_DEFINE) && !w->shared);
    visit(w, n->a);
    if (rangefunc_of(w->l, n)) {
      visit(w, n->c);
      return;
    }
    visit(w, n->b);
  } else {
    visit(w, n->a);
  }
  w->loops++;
  if (n->kind == N_FOR) visit(w, n->b);
  visit(w, n->c);
  visit(w, n->d);
  w->loops--;
}

static void visit_kind(Walk *w, Node *n) {
  switch (n->kind) {
  case N_FUNCLIT: visit_funclit(w, n); return;
  case N_FOR: case N_RANGE: visit_loop(w, n); return;
  case N_CALL: visit_call(w, n, false); return;
  case N_DEFER:
    if (node_unparen(n->a)->kind == N_CALL) visit_call(w, node_unparen(n->a), true);
    return;
  case N_GO: visit_children(w, node_unparen(n->a)); return;
  case N_ASSIGN: mark_list(w, n->a, false); break;
  case N_DEFINE: mark_list(w, n->a, true); break;
  case N_INCDEC: mark_assigned(w, n->a, false); break;
  case N_UNARY:
    if (n->op == OP_AND) mark_addressed(w, n->a);
    break;
  case N_SLICE:
    if (n->a->type && (kind_of(n->a->type) == K_ARRAY || n->a->type->has_typeparam)) mark_addressed(w, n->a);
    break;
  case N_SELECTOR:
    if (n->sel && !(n->a->kind == N_IDENT && n->a->obj && n->a->obj->kind == OBJ_PKGNAME) &&
        !through_pointer(n->a) &&
        (n->sel->addr_recv || (n->sel->kind == SEL_METHOD_VAL && n->a->type && n->a->type->has_typeparam)))
      mark_addressed(w, n->a);
    break;
  default: break;
  }
  visit_children(w, n);
}

static void note_ahead(void *found, Node *n) { *(bool *)found |= (n->flags & NF_AHEAD) != 0; }

static bool ahead_below(const Node *n) {
  bool found = false;
  if (n->kind != N_FUNCLIT) node_each_child(n, note_ahead, &found);
  return found;
}

static void visit(void *walk, Node *n) {
  if (!n) return;
  visit_kind(walk, n);
  if (node_runs_ahead(n) || ahead_below(n)) n->flags |= NF_AHEAD;
}

/* fn: FUNCDECL, or the right side of a package-level variable. */
void facts_function(Lower *l, Node *fn, Package *pkg) {
  if (ptrmap_has(&l->analysed, fn)) return;
  ptrmap_put(&l->analysed, fn, fn);
  rangefunc_prepare(l, fn);
  FuncInfoT *info = fn->kind == N_FUNCDECL ? func_info(l->ts, fn) : NULL;
  Walk w = {l, 0, info && info->has_goto_back, package_goversion(pkg, fn->pos) < 22};
  visit(&w, fn->kind == N_FUNCDECL ? fn->c : fn);
  escape_analyze(l, fn);
}

bool closure_direct(Lower *l, Node *funclit) { return ptrmap_has(&l->direct, funclit); }
