/* signature.c - functions' types: parameters, results, receivers and the type parameters that receivers declare.

   A receiver T[P] names the generic type T and declares P, with the constraint of T's own parameter. Whether T may
   have methods at all is asked when all types are complete. */
#include "internal.h"

/* ---- parameters ---- */

typedef struct ParamCtx {
  bool result, receiver;
} ParamCtx;

/* Parameters are in scope in the body only, not in one another's types: declared when all types are known. */
static void declare_params(Checker *c, Scope *s, ObjList *objs) {
  for (int i = 0; i < objs->len; i++)
    if (objs->at[i]->name->len) check_declare(c, s, objs->at[i]);
}

static bool collect_params(Checker *c, ParamCtx p, Node *list, TypeList *types, ObjList *objs) {
  bool variadic = false;
  Node *prev = NULL;
  Type *t = NULL;
  for (int i = 0; list && i < node_fields(list)->len; i++) {
    Node *f = node_fields(list)->at[i];
    if (node_texpr(f) != prev) {
      Node *tn = node_texpr(f);
      prev = tn;
      bool dots = tn->kind == N_ELLIPSIS;
      if (dots) { /* the parser has seen to it that it is the last parameter */
        variadic = true;
        tn = node_elem(tn);
      }
      t = check_var_type(c, tn);
      if (variadic) t = is_invalid(t) ? t : type_slice(c->ts, t);
      if (dots) check_note_type(node_texpr(f), t);
    }
    Object *o = object_new(c->ts, OBJ_VAR, node_ident(f) ? node_ident(f)->name : intern_cstr(c->ts->names, ""), c->pkg,
                           node_ident(f) ? node_ident(f)->pos : node_start(node_texpr(f)), t);
    o->color = BLACK;
    o->used = true;
    o->is_param = !p.result && !p.receiver;
    o->is_result = p.result;
    o->is_receiver = p.receiver;
    o->decl = f;
    o->file = c->env.file;
    if (node_ident(f)) node_ident(f)->obj = o;
    check_type_push(c, types, t);
    vec_push(c->a, objs, o);
  }
  return variadic;
}

/* ---- receivers ---- */

typedef struct RecvWork {
  Object *recv;
  Node *base;
} RecvWork;

static void later_receiver(Checker *c, void *arg) {
  RecvWork *w = arg;
  Type *t = w->recv->type;
  Pos pos = node_start(w->base);
  if (t->kind == K_POINTER && !t->named) t = t->elem;
  if (is_invalid(t)) return;
  if (type_is_basic(t)) {
    check_error(c, pos, "cannot define new methods on non-local type %s", check_type_text(c, t));
    return;
  }
  if (!t->named) {
    check_error(c, pos, "invalid receiver type %s", check_type_text(c, w->recv->type));
    return;
  }
  if (t->named->obj->pkg != c->pkg)
    check_error(c, pos, "cannot define new methods on non-local type %s", check_type_text(c, t));
  else if (kind_of(t) == K_POINTER || kind_of(t) == K_INTERFACE)
    check_error(c, pos, "invalid receiver type %s (pointer or interface type)", check_type_text(c, t));
  else if (kind_of(t) == K_UNSAFEPOINTER)
    check_error(c, pos, "invalid receiver type %s (unsafe.Pointer)", check_type_text(c, t));
}

/* What stands behind a receiver's star: T, or T[P]. */
static Node *receiver_base(Node *t, bool *ptr) {
  t = node_unparen(t);
  *ptr = t->kind == N_STAR;
  return *ptr ? node_unparen(node_x(t)) : t;
}

/* Stands for one that is no name. */
static Node *unnamed_tparam(Checker *c, Node *n) {
  Node *id = ARENA_NEW(c->a, Node);
  *id = (Node){.kind = N_IDENT, .pos = n->pos, .name = c->ts->n.blank};
  return id;
}

/* func (r *T[P, Q]) m(): P and Q are declared here, with the constraints of T's own parameters. */
static void receiver_tparams(Checker *c, Object *fn, Node *index) {
  Type *base = check_generic_type(c, node_x(index));
  Object *alias = check_alias_object(node_x(index));
  if (!is_invalid(base) && alias)
    check_error_at(c, node_x(index), "cannot define new methods on generic alias type %s", type_alias_string(c->ts, alias, c->pkg));
  else if (!is_invalid(base) && !type_is_generic(base))
    check_error_at(c, node_x(index), "%s is not a generic type", check_type_text(c, base));
  for (int i = 0; i < node_indices(index)->len; i++) {
    Node *id = node_indices(index)->at[i];
    if (id->kind != N_IDENT) {
      check_error_at(c, id, "receiver type parameter %s must be an identifier", check_node_text(c, id));
      id = unnamed_tparam(c, id);
    }
    Type *t = check_declare_tparam(c, c->env.scope, id, i);
    if (id->name == c->ts->n.blank) ptrmap_put(&c->blank_tparams, id, t);
    vec_push(c->a, &fn->tparams, t);
  }
  if (alias || !type_is_generic(base)) {
    index->kind = N_BAD; /* nothing more about this type */
    return;
  }
  int want = base->named->tparams.len, got = fn->tparams.len;
  if (got != want) {
    check_error_at(c, node_x(index), "receiver declares %s, but receiver base type declares %d", check_measure(c, got, "type parameter"),
                   want);
    index->kind = N_BAD;
  }
  for (int i = 0; i < got && i < want && got == want; i++) {
    Type *bound = base->named->tparams.at[i]->tparam->constraint;
    if (bound) fn->tparams.at[i]->tparam->constraint = type_subst(c->ts, bound, base->named->tparams.at, fn->tparams.at, want);
  }
}

/* type A = T[int]; func (A) m() */
static void alias_of_instance(Checker *c, Object *recv, const Node *base) {
  Type *t = recv->type;
  const Node *name = base;
  while (name->kind == N_STAR || name->kind == N_PAREN) name = node_x(name);
  while (t->kind == K_POINTER && !t->named) t = t->elem;
  if (name->kind == N_INDEX || !t->named || !t->named->origin) return;
  check_error_at(c, base, "cannot define new methods on instantiated type %s", check_type_text(c, type_unalias(t)));
  recv->type = type_invalid();
}

static void check_receiver(Checker *c, Object *fn, Node *recv) {
  if (!node_fields(recv)->len) {
    check_error_at(c, recv, "method has no receiver");
    return;
  }
  if (node_fields(recv)->len > 1) check_error_at(c, vec_last(node_fields(recv)), "method has multiple receivers");
  bool ptr = false;
  Node *base = receiver_base(node_texpr(node_fields(recv)->at[0]), &ptr);
  bool has_tparams = base->kind == N_INDEX;
  Node *generic = has_tparams ? node_x(base) : NULL;
  fn->ptr_recv = ptr;
  if (has_tparams) receiver_tparams(c, fn, base); /* which leaves nothing of base after an error */
  TypeList types = {0};
  ObjList objs = {0};
  Node list = *recv;
  *node_fields(&list) = (NodeList){node_fields(recv)->at, 1, 1};
  collect_params(c, (ParamCtx){false, true}, &list, &types, &objs);
  fn->recv = objs.at[0];
  if (has_tparams)
    base = generic;
  else
    alias_of_instance(c, fn->recv, base);
  RecvWork *w = ARENA_NEW(c->a, RecvWork);
  *w = (RecvWork){fn->recv, base};
  check_later(c, later_receiver, w);
}

static bool mentions(const TypeList *l) {
  for (int i = 0; i < l->len; i++)
    if (l->at[i]->has_typeparam) return true;
  return false;
}

void check_functype(Checker *c, Type *sig, Node *n, Node *recv, Object *fn) {
  check_open_scope(c, "function");
  Scope *scope = c->env.scope;
  ptrmap_put(&c->fscopes, sig, scope);
  if (recv && fn) check_receiver(c, fn, recv);
  if (node_tparams(n) && node_fields(node_tparams(n))->len && fn) {
    TypeList tp = {0};
    if (recv) check_error_at(c, node_fields(node_tparams(n))->at[0], "methods cannot have type parameters");
    if (fn->name != c->ts->n.init && (fn->name != c->ts->n.main || c->pkg->name != c->ts->n.main))
      check_lang_require(c, node_fields(node_tparams(n))->at[0], 18, "type parameter");
    check_declare_tparams(c, node_tparams(n), scope, &tp, NULL);
    for (int i = 0; !recv && i < tp.len; i++) vec_push(c->a, &fn->tparams, tp.at[i]);
  }
  ObjList params = {0}, results = {0};
  sig->variadic = collect_params(c, (ParamCtx){false, false}, node_params(n), &sig->params, &params);
  collect_params(c, (ParamCtx){true, false}, node_results(n), &sig->results, &results);
  if (fn && fn->recv && fn->recv->name->len) check_declare(c, scope, fn->recv);
  if (sig->params.len > 250) check_unsupported(c, n->pos, UNS_PARAMS);
  declare_params(c, scope, &params);
  declare_params(c, scope, &results);
  for (int i = 0; i < params.len; i++) vec_push(c->a, &sig->param_objs, params.at[i]);
  for (int i = 0; i < results.len; i++) vec_push(c->a, &sig->result_objs, results.at[i]);
  sig->has_typeparam = mentions(&sig->params) || mentions(&sig->results);
  sig->complete = true;
  c->env.scope = scope_outer(scope);
}
