/* localdecl.c - declarations in functions: constants, variables and types. Spec: Declarations and scope. */
#include "internal.h"

/* ---- declarations in functions -------------------------------------------------------------- */

static Node *const_source(NodeList *list, int i) {
  Node *d = list->at[i];
  for (int k = i; k >= 0; k--) {
    Node *p = list->at[k];
    if (p->kind != N_CONSTDECL || p->end != d->end) break;
    if (!(p->flags & NF_IMPLICIT)) return p;
  }
  return d;
}

static void local_const(Checker *c, Node *d, Node *src) {
  bool inherited = src != d;
  NodeList *values = node_values(src) ? node_items(node_values(src)) : NULL;
  int n = node_items(node_idents(d))->len;
  Object **objs = ARENA_ARRAY(c->a, Object *, n);
  for (int i = 0; i < n; i++) {
    Node *id = node_items(node_idents(d))->at[i];
    Object *o = objs[i] = object_new(c->ts, OBJ_CONST, id->name, c->pkg, id->pos, NULL);
    o->decl = d;
    o->file = c->env.file;
    o->color = BLACK;
    Node *init = values && i < values->len ? values->at[i] : NULL;
    if (init && inherited) init = check_clone_expr(c->a, init);
    check_const_decl(c, o, node_texpr(src), init, inherited, d->u);
  }
  check_arity(c, d, node_items(node_idents(d)), values, true, inherited);
  for (int i = 0; i < n; i++) {
    node_items(node_idents(d))->at[i]->obj = objs[i];
    check_declare(c, c->env.scope, objs[i]);
  }
}

static void local_var(Checker *c, Node *d) {
  int n = node_items(node_idents(d))->len;
  NodeList *values = node_values(d) ? node_items(node_values(d)) : NULL;
  Object **objs = ARENA_ARRAY(c->a, Object *, n);
  for (int i = 0; i < n; i++)
    objs[i] = check_new_local(c, node_items(node_idents(d))->at[i]->name, node_items(node_idents(d))->at[i]->pos, NULL, d);
  for (int i = 0; i < n; i++) {
    Object *o = objs[i];
    Node *init = values && i < values->len ? values->at[i] : NULL;
    if (values && values->len == 1 && n > 1) {
      check_var_decl(c, o, objs, n, node_texpr(d), values->at[0]);
      for (int k = 0; k < n; k++)
        if (!objs[k]->type) objs[k]->type = type_invalid();
      break;
    }
    check_var_decl(c, o, NULL, 0, node_texpr(d), init);
  }
  if (values && values->len > n)
    for (int i = n; i < values->len; i++) {
      Operand x;
      check_raw_expr(c, &x, values->at[i], NULL, true);
    }
  if (!node_texpr(d) || values) check_arity(c, d, node_items(node_idents(d)), values, false, false);
  for (int i = 0; i < n; i++) {
    node_items(node_idents(d))->at[i]->obj = objs[i];
    check_declare(c, c->env.scope, objs[i]);
  }
}

static void local_type(Checker *c, Node *d) {
  Object *o = object_new(c->ts, OBJ_TYPE, node_ident(d)->name, c->pkg, node_ident(d)->pos, NULL);
  o->decl = d;
  o->file = c->env.file;
  o->is_alias = (d->flags & NF_ALIAS) != 0;
  d->obj = o;
  node_ident(d)->obj = o;
  check_declare(c, c->env.scope, o);
  o->color = GREY;
  vec_push(c->a, &c->path, o);
  check_type_decl(c, o, d);
  (void)vec_pop(&c->path);
  o->color = BLACK;
  if (!o->type) o->type = type_invalid();
  if (!c->path.len) check_process_delayed(c);
}

void check_declstmt(Checker *c, Node *n) {
  for (int i = 0; i < node_decls(n)->len; i++) {
    Node *d = node_decls(n)->at[i];
    c->env.at = d->pos;
    switch (d->kind) {
    case N_CONSTDECL: local_const(c, d, const_source(node_decls(n), i)); break;
    case N_VARDECL: local_var(c, d); break;
    case N_TYPEDECL: local_type(c, d); break;
    }
  }
}
