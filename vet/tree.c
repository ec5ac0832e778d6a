/* tree.c - questions that several checks ask about nodes, objects and types. What is written: text.c. */
#include <string.h>
#include "internal.h"

/* ---- objects ---- */

Object *vet_denoted(Node *n) {
  if (n->kind == N_IDENT) return n->obj;
  if (n->kind != N_SELECTOR) return NULL;
  if (node_is_qualified(n)) return node_member(n)->obj;
  return n->sel ? n->sel->obj : NULL;
}

Object *vet_callee(Node *call) {
  if (call->flags & (NF_CONVERSION | NF_BUILTIN)) return NULL;
  Node *fun = node_unparen(node_fun(call));
  if (fun->kind == N_INDEX) fun = node_unparen(node_x(fun));
  Object *o = vet_denoted(fun);
  if (!o || o->kind != OBJ_FUNC) return NULL;
  return o->origin ? o->origin : o;
}

bool vet_is_builtin(const Node *n, BuiltinId id) { return n->kind == N_CALL && (n->flags & NF_BUILTIN) && n->obj && n->obj->builtin == id; }

bool vet_is_nil(Node *n) {
  n = node_unparen(n);
  return n->kind == N_IDENT && n->obj && n->obj->kind == OBJ_NIL;
}

bool vet_is_func(const Object *o, const char *path, const char *name) {
  return o && o->kind == OBJ_FUNC && !o->recv_named && o->pkg && strcmp(o->pkg->path, path) == 0 && strcmp(o->name->s, name) == 0;
}

const char *vet_full_name(Vet *v, Object *f) {
  if (f->recv_named) return arena_printf(v->a, "(%s%s).%s", f->ptr_recv ? "*" : "", vet_type_text(v, f->recv_named), f->name->s);
  return f->pkg ? arena_printf(v->a, "%s.%s", f->pkg->path, f->name->s) : f->name->s;
}

/* ---- types and constants ---- */

Type *vet_arg_type(Node *n) { return vet_is_nil(n) ? type_basic[K_UNTYPED_NIL] : n->type; }

const char *vet_type_text(Vet *v, Type *t) { return type_path_string(v->ts, t); }

bool vet_is_error(Vet *v, Type *t) {
  if (!t || t->kind == K_UNTYPED_NIL || t->kind == K_TUPLE) return false;
  return type_implements(v->ts, t->kind == K_TYPEPARAM ? t->tparam->constraint : t, type_error(v->ts));
}

Object *vet_method_of(Vet *v, Type *t, const char *name) {
  if (!t || t->kind == K_UNTYPED_NIL || t->kind == K_TUPLE) return NULL;
  Selection *s = lookup_selection(v->ts, t, false, v->in.pkg, intern_cstr(v->in.names, name));
  return s && s->kind != SEL_FIELD ? s->obj : NULL;
}

bool vet_is_stringer(Type *sig) {
  return sig && sig->params.len == 0 && sig->results.len == 1 && type_identical(sig->results.at[0], type_basic[K_STRING]);
}

const char *vet_const_text(const Node *n, size_t *len) {
  return n->val && const_kind(n->val) == C_STRING ? const_string(n->val, len) : NULL;
}

/* ---- comparing ---- */

static bool same_list(const NodeList *x, const NodeList *y) {
  if (x->len != y->len) return false;
  for (int i = 0; i < x->len; i++)
    if (!vet_same_expr(x->at[i], y->at[i])) return false;
  return true;
}

bool vet_same_expr(const Node *x, const Node *y) {
  if (!x || !y) return x == y;
  if (x->kind != y->kind || x->op != y->op || x->name != y->name || (x->flags & NF_DOTS) != (y->flags & NF_DOTS) || x->kind == N_FUNCLIT)
    return false;
  ChildId id;
  for (int i = 0; (id = node_child_at((NodeKind)x->kind, i)) != CH_COUNT; i++) {
    NodeList *lx, *ly;
    const Node *cx = node_child(x, id, &lx), *cy = node_child(y, id, &ly);
    if (lx ? !same_list(lx, ly) : !vet_same_expr(cx, cy)) return false;
  }
  return true;
}

static bool find_effect(void *ctx, Node *n) {
  if ((n->kind == N_CALL && !(n->flags & NF_CONVERSION)) || (n->kind == N_UNARY && n->op == OP_ARROW)) *(bool *)ctx = true;
  return !*(bool *)ctx;
}

/* Any call that is not a conversion counts, len too: as in go vet. */
bool vet_has_side_effects(Node *n) {
  bool found = false;
  node_walk(n, find_effect, NULL, &found);
  return found;
}
