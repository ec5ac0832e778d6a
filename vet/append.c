/* append.c - append whose result is not read.

   s = append(s, x) on a parameter or local variable that is never read otherwise: the elements are lost, as the caller's
   slice has a length of its own. A variable made by slicing (s := buf[:0]) shares memory on purpose and is left alone. */
#include "internal.h"

typedef struct Grown {
  Object *var;
  Node *call;
  bool read;
} Grown;
typedef struct Search {
  Vet *v;
  PtrMap vars;
  VEC(Grown *) all;
} Search;

static Grown *grown(Search *s, Object *o) {
  Grown *g = ptrmap_get(&s->vars, o);
  if (g) return g;
  g = ARENA_NEW(s->v->a, Grown);
  g->var = o;
  ptrmap_put(&s->vars, o, g);
  vec_push(s->v->a, &s->all, g);
  return g;
}

static bool is_local_slice(const Object *o) {
  return o && o->kind == OBJ_VAR && !o->is_global && !o->is_result && o->type && kind_of(o->type) == K_SLICE;
}

static bool search(void *ctx, Node *n);

/* s = append(s, ...) for a local s: only what is appended is read. */
static bool is_growing(Node *n) {
  if (n->kind != N_ASSIGN || n->op != OP_NONE || !node_lhs(n) || !node_rhs(n) || node_items(node_lhs(n))->len != 1 ||
      node_items(node_rhs(n))->len != 1)
    return false;
  Node *lhs = node_items(node_lhs(n))->at[0], *call = node_items(node_rhs(n))->at[0];
  return lhs->kind == N_IDENT && is_local_slice(lhs->obj) && vet_is_builtin(call, B_APPEND) && node_args(call)->len > 1 &&
         node_args(call)->at[0]->kind == N_IDENT && node_args(call)->at[0]->obj == lhs->obj;
}

static void define(Search *s, Node *names, Node *values) {
  if (!names) return;
  for (int i = 0; i < node_items(names)->len; i++) {
    Node *id = node_items(names)->at[i];
    bool sliced = values && node_items(values)->len == node_items(names)->len && node_unparen(node_items(values)->at[i])->kind == N_SLICE;
    if (id->kind != N_IDENT || !is_local_slice(id->obj) || sliced || id->obj->pos != id->pos) node_walk(id, search, NULL, s);
  }
  if (values) node_walk(values, search, NULL, s);
}

static bool search(void *ctx, Node *n) {
  Search *s = ctx;
  if (is_growing(n)) {
    Node *call = node_items(node_rhs(n))->at[0];
    Grown *g = grown(s, node_items(node_lhs(n))->at[0]->obj);
    if (!g->call) g->call = call;
    for (int i = 1; i < node_args(call)->len; i++) node_walk(node_args(call)->at[i], search, NULL, s);
    return false;
  }
  if (n->kind == N_DEFINE || n->kind == N_VARDECL) {
    bool var = n->kind == N_VARDECL;
    define(s, var ? node_idents(n) : node_lhs(n), var ? node_values(n) : node_rhs(n));
    return false;
  }
  if (n->kind == N_IDENT && n->obj && is_local_slice(n->obj)) grown(s, n->obj)->read = true;
  return true;
}

static void check_function(Vet *v, Node *body) {
  Search s = {.v = v, .vars = {.arena = v->a}};
  node_walk(body, search, NULL, &s);
  for (int i = 0; i < s.all.len; i++) {
    Grown *g = s.all.at[i];
    if (!g->call || g->read) continue;
    if (g->var->is_param)
      vet_report(v, V_append, g->call->pos, "result of append is lost: %s is a parameter, the caller's slice does not grow",
                 g->var->name->s);
    else
      vet_report(v, V_append, g->call->pos, "result of append is lost: %s is never read", g->var->name->s);
  }
}

void vet_append(Vet *v, Node *n) {
  if (n->kind == N_FUNCDECL && node_body(n)) check_function(v, node_body(n));
  if (vet_is_builtin(n, B_APPEND) && node_args(n)->len == 1) vet_report(v, V_append, n->pos, "append with no values");
  if (n->kind != N_ASSIGN || n->op != OP_NONE || !node_lhs(n) || !node_rhs(n) ||
      node_items(node_lhs(n))->len != node_items(node_rhs(n))->len)
    return;
  for (int i = 0; i < node_items(node_lhs(n))->len; i++) {
    Node *lhs = node_items(node_lhs(n))->at[i], *call = node_items(node_rhs(n))->at[i];
    bool blank = node_is_blank(lhs);
    if (blank && vet_is_builtin(call, B_APPEND) && node_args(call)->len > 1 && node_unparen(node_args(call)->at[0])->kind != N_SLICE)
      vet_report(v, V_append, call->pos, "result of append call not used");
  }
}
