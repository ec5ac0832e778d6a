/* decl.c - declarations: an object gets its type (and value) when it is first needed.

   Colours: white objects are untouched, grey ones are being resolved and lie on c->path, black ones are done.
   Meeting a grey object is a cycle: fine through a defined type, left to initorder.c when it is
   constants and variables only, an error otherwise. Spec: Declarations and scope. */
#include "internal.h"

/* ---- scopes and variables -------------------------------------------------------- */

void check_open_scope(Checker *c, const char *kind) { c->env.scope = scope_new(c->ts, c->env.scope, kind); }
void check_close_scope(Checker *c) { c->env.scope = scope_outer(c->env.scope); }

void check_redeclared(Checker *c, Object *o, Object *other) {
  if (other->pos)
    check_error(c, o->pos, "%s redeclared in this block\n\t%s: other declaration of %s", o->name->s, type_place_string(c->ts, other->pos),
                other->name->s);
  else
    check_error(c, o->pos, "%s redeclared in this block", o->name->s);
}

void check_declare(Checker *c, Scope *s, Object *o) {
  if (o->name == c->ts->n.blank) return;
  Object *alt = scope_insert(s, o, 0);
  if (!alt) return;
  o->used = true; /* nothing can use it: one error is enough */
  check_redeclared(c, o, alt);
}

Object *check_new_local(Checker *c, Name name, Pos pos, Type *t, Node *decl) {
  Object *o = object_new(c->ts, OBJ_VAR, name, c->pkg, pos, t);
  o->color = BLACK;
  o->decl = decl;
  o->file = c->env.file;
  o->func = c->env.fn;
  if (c->env.fn) vec_push(c->a, &c->env.fn->locals, o);
  return o;
}

static bool has_capture(FuncInfoT *f, Object *o) {
  for (int i = 0; i < f->captures.len; i++)
    if (f->captures.at[i] == o) return true;
  return false;
}

/* A variable named here: captured by every function literal between here and its own function. */
static void capture(Checker *c, Object *o) {
  if (!o->func || o->func == c->env.fn) return;
  for (FuncInfoT *f = c->env.fn; f && f != o->func; f = f->outer)
    if (!has_capture(f, o)) vec_push(c->a, &f->captures, o);
}

void check_use_object(Checker *c, Object *o) {
  if (o->kind != OBJ_VAR) return;
  if (o->pkg == c->pkg) o->used = true;
  capture(c, o);
}

static bool forget(void *ctx, Node *n) {
  (void)ctx;
  n->type = NULL;
  n->val = NULL;
  n->obj = NULL;
  n->inst = NULL;
  return true;
}

Node *check_clone_expr(Arena *a, const Node *n) {
  Node *m = node_clone(a, n);
  node_walk(m, forget, NULL, NULL);
  return m;
}

/* ---- constants and variables ---------------------------------------------------------- */

static void init_const(Checker *c, Object *o, Operand *x) {
  if (x->mode == M_INVALID || is_invalid(x->type) || (o->type && is_invalid(o->type))) {
    if (!o->type) o->type = type_invalid();
    return;
  }
  if (x->mode != M_CONST) {
    check_error_at(c, x->node, "%s is not constant", check_op_text(c, x));
    if (!o->type) o->type = type_invalid();
    return;
  }
  if (!o->type) o->type = x->type;
  check_assignment(c, x, o->type, "constant declaration");
  if (x->mode != M_INVALID) o->val = x->val;
}

void check_const_decl(Checker *c, Object *o, Node *type, Node *init, bool inherited, int iota) {
  Env saved = c->env;
  c->env.iota = const_from_int(c->a, iota);
  c->env.const_errpos = 0;
  o->val = const_unknown();
  if (type) {
    Type *t = check_type(c, type);
    if (!type_is_const_type(t)) {
      if (!is_invalid(under(t))) check_error_at(c, type, "invalid constant type %s", check_type_text(c, t));
      o->type = type_invalid();
      c->env = saved;
      return;
    }
    o->type = t;
  }
  Operand x = {.mode = M_INVALID, .type = type_invalid()};
  if (init) {
    if (inherited) c->env.const_errpos = o->pos;
    check_expr(c, &x, init);
  }
  init_const(c, o, &x);
  c->env = saved;
}

void check_var_decl(Checker *c, Object *o, Object **lhs, int nlhs, Node *type, Node *init) {
  if (type) o->type = check_var_type(c, type);
  if (!init) {
    if (!type) o->type = type_invalid();
  } else if (!lhs || nlhs == 1) {
    Operand x;
    check_expr_hint(c, &x, init, NULL);
    if (type) check_generic_value(c, &x, o->type, false);
    check_init_var(c, o, &x, "variable declaration");
  } else {
    if (type)
      for (int i = 0; i < nlhs; i++) lhs[i]->type = o->type;
    NodeList one = {&init, 1, 1};
    check_init_vars(c, lhs, nlhs, &one, NULL);
  }
}

/* ---- types ----------------------------------------------------------------------------- */

static void check_valid_type(Checker *c, void *arg) {
  TypeWork *w = arg;
  Type *t = w->o->type;
  if (!t || !t->named || is_invalid(t) || !t->named->underlying) return;
  Object *few[64], **path = few;
  int n = type_find_cycle(c->ts, t, path, 64);
  if (n > 64) {
    path = arena_alloc(c->a, (size_t)n * sizeof *path);
    type_find_cycle(c->ts, t, path, n);
  }
  if (n) {
    check_cycle_error_from(c, path, n, 0);
    for (int i = 0; i < n; i++)
      if (path[i]->type && path[i]->type->named && !path[i]->tparams.len) /* other instances may be finite */
        path[i]->type->named->underlying = type_invalid();
    Type *origin = path[0]->type->named->origin;
    if (origin) origin->named->underlying = type_invalid();
    t->named->underlying = type_invalid();
  }
}

static void late_underlying(Checker *c, void *arg) {
  TypeWork *w = arg;
  Type *u = under(w->rhs);
  if (!u || u->kind == K_NAMED) {
    check_cycle_error(c, &w->o, 1);
    u = type_invalid();
  }
  w->o->type->named->underlying = u;
}

/* The methods declared for o, in source order; duplicates are reported. */
static void collect_methods(Checker *c, Object *o) {
  ObjList *l = ptrmap_get(&c->methods, o);
  if (!l || !o->type || !o->type->named) return;
  Named *nm = o->type->named;
  for (int i = 0; i < l->len; i++) {
    Object *m = l->at[i], *alt = NULL;
    for (int k = 0; k < nm->methods.len; k++)
      if (nm->methods.at[k].name == m->name) alt = nm->methods.at[k].obj;
    if (alt) {
      check_error(c, m->pos, "method %s.%s already declared at %s", o->name->s, m->name->s, type_place_string(c->ts, alt->pos));
      continue;
    }
    Method entry = {.name = m->name, .pkg = c->pkg, .type = NULL, .obj = m, .pos = m->pos};
    m->recv_named = o->type;
    vec_push(c->a, &nm->methods, entry);
  }
}

static void check_field_names(Checker *c, void *arg) {
  TypeWork *w = arg;
  Type *t = w->o->type;
  if (!t || !t->named || kind_of(t) != K_STRUCT) return;
  Type *u = under(t);
  for (int i = 0; i < t->named->methods.len; i++)
    for (int k = 0; k < u->fields.len; k++)
      if (u->fields.at[k].name == t->named->methods.at[i].name && u->fields.at[k].name != c->ts->n.blank)
        check_error(c, t->named->methods.at[i].obj->pos, "field and method with the same name %s\n\t%s: other declaration of %s",
                    u->fields.at[k].name->s, type_place_string(c->ts, u->fields.at[k].pos), u->fields.at[k].name->s);
}

static void alias_decl(Checker *c, Object *o, Node *d) {
  if (node_tparams(d)) {
    check_open_scope(c, "function");
    TypeList tp = {0};
    check_declare_tparams(c, node_tparams(d), c->env.scope, &tp, NULL);
    for (int i = 0; i < tp.len; i++) vec_push(c->a, &o->tparams, tp.at[i]);
  }
  Type *t = check_type(c, node_texpr(d));
  for (int i = 0; i < o->tparams.len; i++)
    if (t == o->tparams.at[i]) {
      check_error_at(c, node_texpr(d), "cannot use type parameter declared in alias declaration as RHS");
      t = o->type = type_invalid();
    }
  if (!o->type) {
    TypeList own = {0};
    for (int i = 0; i < o->tparams.len; i++) check_type_push(c, &own, o->tparams.at[i]);
    o->type = type_new_alias(c->ts, o, t, own);
  }
  if (node_tparams(d)) check_close_scope(c);
}

/* Type parameters of the functions around a local type: it depends on them. */
static void add_outer(Checker *c, Type *t) {
  for (FuncInfoT *f = c->env.fn; f; f = f->outer)
    if (f->obj)
      for (int i = 0; i < f->obj->tparams.len; i++) vec_push(c->a, &t->named->outer, f->obj->tparams.at[i]);
  if (t->named->outer.len) t->has_typeparam = true;
}

/* ---- type A B, where B is not known yet ---- */

static Type *waits_for(Checker *c, const Object *o) {
  for (int i = 0; i < c->waiting.len; i++)
    if (c->waiting.at[i].o == o) return c->waiting.at[i].rhs;
  return NULL;
}

/* Gives those that wait for a type with a structure what they wait for. */
static void end_waiting(Checker *c) {
  for (int i = 0; i < c->waiting.len;) {
    TypeWork w = c->waiting.at[i];
    if (!w.rhs->named->underlying) {
      i++;
      continue;
    }
    w.o->type->named->underlying = under(w.rhs);
    c->waiting.at[i] = vec_pop(&c->waiting);
    i = 0;
  }
}

/* o is declared as rhs. Nothing but names in a circle: an error. */
static void wait_for(Checker *c, Object *o, Type *rhs) {
  ObjList chain = {0};
  vec_push(c->a, &chain, o);
  Type *t = rhs;
  for (; t && t->named->obj != o; t = waits_for(c, t->named->obj)) vec_push(c->a, &chain, t->named->obj);
  if (!t) {
    TypeWork w = {o, rhs, NULL};
    vec_push(c->a, &c->waiting, w);
    return;
  }
  check_cycle_error(c, chain.at, chain.len);
  o->type->named->underlying = type_invalid();
}

static void set_underlying(Checker *c, Object *o, Type *t, Type *rhs, Node *d) {
  Named *nm = t->named;
  if (!rhs->named) rhs = type_unalias(rhs);
  if (is_typeparam(rhs)) {
    check_error_at(c, node_texpr(d), "cannot use a type parameter as RHS in type declaration");
    nm->underlying = type_invalid();
    return;
  }
  if (!rhs->named) {
    nm->underlying = rhs;
    return;
  }
  Object *origin = rhs->named->obj;
  bool grey = false;
  for (int i = 0; i < c->path.len; i++) grey |= c->path.at[i] == origin;
  if (rhs->named->origin && grey) {
    TypeWork *w = ARENA_NEW(c->a, TypeWork);
    *w = (TypeWork){o, rhs, d};
    check_later(c, late_underlying, w);
    return;
  }
  if (!rhs->named->origin) nm->rhs = rhs;
  if (!rhs->named->origin && !rhs->named->underlying)
    wait_for(c, o, rhs);
  else
    nm->underlying = under(rhs);
}

void check_type_decl(Checker *c, Object *o, Node *d) {
  if (d->flags & NF_ALIAS) {
    if (!node_tparams(d) || !node_fields(node_tparams(d))->len ||
        check_lang_require(c, node_fields(node_tparams(d))->at[0], 23, "generic type alias"))
      check_lang_require(c, d, 9, "type alias");
    alias_decl(c, o, d);
    return;
  }
  Type *t = type_new_named(c->ts, o);
  if (c->env.fn) {
    t->named->local_id = ++c->nlocal;
    add_outer(c, t);
  }
  collect_methods(c, o);
  TypeWork *w = ARENA_NEW(c->a, TypeWork);
  *w = (TypeWork){o, NULL, d};
  check_later(c, check_valid_type, w); /* before those of the types on its right side: the error begins with it */
  if (node_tparams(d)) {
    check_open_scope(c, "function");
    TypeList tp = {0};
    if (node_fields(node_tparams(d))->len) check_lang_require(c, node_fields(node_tparams(d))->at[0], 18, "type parameter");
    check_declare_tparams(c, node_tparams(d), c->env.scope, &tp, t);
    o->tparams.len = 0;
    for (int i = 0; i < tp.len; i++) vec_push(c->a, &o->tparams, tp.at[i]);
  }
  Type *rhs = check_defined_type(c, node_texpr(d), t);
  if (node_tparams(d)) check_close_scope(c);
  if (is_invalid(rhs))
    t->named->underlying = type_invalid();
  else
    set_underlying(c, o, t, rhs, d);
  end_waiting(c);
  check_later(c, check_field_names, w);
}

/* ---- functions -------------------------------------------------------------------------- */

static void func_decl(Checker *c, Object *o, Node *d) {
  Type *sig = type_new(c->ts, K_FUNC);
  o->type = sig; /* guards against cycles */
  o->color = BLACK;
  check_functype(c, sig, node_sig(d), node_recv(d), o);
  bool generic = o->tparams.len > 0;
  if (!node_body(d)) {
    if (generic && !c->lazy && !node_recv(d))
      check_error_at(c, node_ident(d), "generic function is missing function body");
    else if (!c->lazy && !c->ts->check->natives && o->name != c->ts->n.init && !parse_file_linkname(o->file, o->name->s))
      check_error_after(c, node_recv(d) ? node_recv(d)->pos : node_ident(d)->pos, "missing function body");
    return;
  }
  if (c->lazy && !generic) return;
  FuncInfoT *f = check_new_func(c, d, sig, o);
  Body b = {f, node_body(d), c->env};
  vec_push(c->a, &c->bodies, b);
}

/* ---- any object --------------------------------------------------------------------------- */

void check_object(Checker *c, Object *o) {
  if (o->color == BLACK) return;
  if (o->pkg != c->pkg) {
    object_resolve(c->ts, o);
    return;
  }
  if (o->color == GREY) {
    check_grey_object(c, o);
    return;
  }
  if (o->type) {
    o->color = BLACK;
    return;
  }
  DeclInfo *info = ptrmap_get(&c->infos, o);
  if (!info) {
    o->type = type_invalid();
    o->color = BLACK;
    return;
  }
  o->color = GREY;
  vec_push(c->a, &c->path, o);
  Env saved = c->env;
  c->env = (Env){.scope = info->scope, .file = info->file, .at = o->pos};
  switch (o->kind) {
  case OBJ_CONST: check_const_decl(c, o, info->type, info->init, info->inherited, info->iota); break;
  case OBJ_VAR:
    if (info->embed)
      check_embed_var(c, o, info);
    else
      check_var_decl(c, o, info->lhs, info->nlhs, info->type, info->init);
    break;
  case OBJ_TYPE: check_type_decl(c, o, info->node); break;
  case OBJ_FUNC: func_decl(c, o, info->node); break;
  }
  c->env = saved;
  (void)vec_pop(&c->path);
  if (!o->type) o->type = type_invalid();
  o->color = BLACK;
}

/* ---- bodies ------------------------------------------------------------------------------------ */

FuncInfoT *check_new_func(Checker *c, Node *node, Type *sig, Object *obj) {
  FuncInfoT *f = ARENA_NEW(c->a, FuncInfoT);
  f->node = node;
  f->outer = obj ? NULL : c->env.fn;
  f->obj = obj;
  f->sig = sig;
  if (obj && obj->recv) vec_push(c->a, &f->locals, obj->recv);
  for (int i = 0; i < sig->param_objs.len; i++) vec_push(c->a, &f->locals, sig->param_objs.at[i]);
  for (int i = 0; i < sig->result_objs.len; i++) vec_push(c->a, &f->locals, sig->result_objs.at[i]);
  for (int i = 0; i < f->locals.len; i++) f->locals.at[i]->func = f;
  ptrmap_put(&c->ts->check->funcs, node, f);
  return f;
}

/* gc does not look at the labels and branches of a body with an error of the parser's. */
static bool spelled_well(const File *file, const Node *body) {
  for (int i = 0; file && i < file->nwrong; i++)
    if (file->wrong[i] >= body->pos && file->wrong[i] <= body->end) return false;
  return true;
}

void check_func_body(Checker *c, FuncInfoT *f, Node *body, Env env) {
  Env saved = c->env;
  c->env = env;
  c->env.fn = f;
  c->env.scope = ptrmap_get(&c->fscopes, f->sig);
  c->env.const_errpos = 0;
  c->env.no_branches = !spelled_well(c->env.file, body);
  check_block(c, node_stmts(body));
  if (!c->env.no_branches) check_flow_labels(c->ts, f, c->pkg, body);
  check_flow_return(c->ts, f->sig, body);
  check_unused_vars(c->ts, f);
  c->env = saved;
}
