/* astdecl.c - makes the nodes of declarations; tells type parameters from array lengths. */
#include "parser/internal.h"

/* ---- declarations ---- */

Node *ast_import(Parser *p, Node *name, Pos pos, Node *path) { return ast_node2(p, N_IMPORTDECL, pos, name, path); }

Node *ast_value(Parser *p, NodeKind kind, NodeList names, Node *type, NodeList values) {
  Node *n = ast_node(p, kind, names.at[0]->pos);
  n->a_ = ast_list(p, names);
  n->b_ = type;
  n->c_ = ast_list(p, values);
  ast_finish(p, n);
  if (kind == N_CONSTDECL) {
    n->u = 0;
    n->flags = type || values.len ? 0 : NF_IMPLICIT;
  }
  return n;
}

Node *ast_type(Parser *p, Node *name, Node *tparams, bool alias, Node *type) {
  Node *n = ast_node(p, N_TYPEDECL, name->pos);
  n->a_ = name;
  n->b_ = type;
  n->c_ = tparams;
  n->flags = alias ? NF_ALIAS : 0;
  return ast_finish(p, n);
}

/* Can the expression be a type element only, not a value? */
static bool is_type_element(const Node *n) {
  switch (n->kind) {
  case N_ARRAYTYPE:
  case N_SLICETYPE:
  case N_STRUCTTYPE:
  case N_FUNCTYPE:
  case N_INTERFACETYPE:
  case N_MAPTYPE:
  case N_CHANTYPE: return true;
  case N_BINARY: return is_type_element(n->a_) || is_type_element(n->b_);
  case N_UNARY: return n->op == OP_TILDE || is_type_element(n->a_);
  case N_STAR:
  case N_PAREN: return is_type_element(n->a_);
  }
  return false;
}

/* Splits `P *E`, `P (E)`, `P *E|F`, read as an expression, into a name and a constraint. force: do it even if the
   expression could be a value. NULL: it is an array length. */
static Node *split_type_parameter(Parser *p, Node *x, bool force) {
  Node *name = x->a_, *type;
  if (x->kind == N_CALL) {
    bool one = x->list_.len == 1 && !(x->flags & NF_DOTS);
    if (name->kind != N_IDENT || !one || !(force || is_type_element(x->list_.at[0]))) return NULL;
    return ast_field(p, name, x->list_.at[0], NULL);
  }
  if (x->kind != N_BINARY) return NULL;
  if (x->op == OP_MUL) {
    if (name->kind != N_IDENT || !(force || is_type_element(x->b_))) return NULL;
    type = ast_star(p, x->end, x->b_);
    return ast_field(p, name, type, NULL);
  }
  if (x->op != OP_OR) return NULL;
  Node *left = split_type_parameter(p, x->a_, force || is_type_element(x->b_));
  if (!left) return NULL;
  type = ast_binary(p, left->b_, x->end, OP_OR, x->b_);
  return ast_field(p, left->a_, type, NULL);
}

Node *ast_type_bracket(Parser *p, Node *name, Pos open, Node *x, bool comma, NodeList more, Pos close, bool alias, Node *type) {
  Node *field = split_type_parameter(p, x, comma);
  if (field) return ast_type(p, name, ast_params(p, open, list_join(p, list_of(p, field), more), close, true), alias, type);
  if (comma || alias) p->rejected = true;
  return ast_type(p, name, NULL, alias, ast_array(p, open, x, type));
}

static bool is_generic_receiver(const Node *receiver) {
  if (receiver->list_.len != 1) return false;
  const Node *t = receiver->list_.at[0]->b_;
  while (t->kind == N_STAR || t->kind == N_PAREN) t = t->a_;
  return t->kind == N_INDEX;
}

bool ast_is_generic(const Node *receiver, const Node *tparams) { return tparams || (receiver && is_generic_receiver(receiver)); }

/* Returns what gc goes on with: nothing, or the first receiver. */
static Node *check_receiver(Parser *p, Node *receiver, Node *name, Node *tparams) {
  ast_check_dots(p, receiver, false);
  if (receiver->list_.len == 0)
    ast_late_error(p, name->pos, "method has no receiver");
  else if (receiver->list_.len > 1)
    ast_late_error(p, name->pos, "method has multiple receivers");
  if (tparams) ast_late_syntax(p, tparams->pos, "method must have no type parameters");
  if (receiver->list_.len > 1) receiver->list_.len = 1;
  return receiver->list_.len ? receiver : NULL;
}

Node *ast_func(Parser *p, Pos pos, Node *receiver, Node *name, Node *tparams, Node *signature, Node *body) {
  if (receiver) receiver = check_receiver(p, receiver, name, tparams);
  signature->c_ = tparams;
  ast_functype(signature, pos);
  Node *n = ast_node(p, N_FUNCDECL, pos);
  n->a_ = name;
  n->b_ = signature;
  n->c_ = body;
  n->d_ = receiver;
  return ast_finish(p, n);
}

NodeList ast_group(NodeList decls, Pos paren) {
  for (int i = 0; i < decls.len; i++) {
    decls.at[i]->flags |= NF_GROUPED;
    decls.at[i]->end = paren;
    if (decls.at[i]->kind == N_CONSTDECL) decls.at[i]->u = i;
  }
  return decls;
}

void ast_top(Parser *p, Pos keyword, NodeList decls) {
  File *f = p->file;
  ast_check_guard(p);
  bool import = decls.len && decls.at[0]->kind == N_IMPORTDECL;
  if (import && p->after_import) ast_late_syntax(p, keyword, "imports must appear before other declarations");
  p->after_import = !import && decls.len > 0;
  for (int i = 0; i < decls.len; i++) {
    vec_push(p->arena, &f->decls, decls.at[i]);
    if (import) vec_push(p->arena, &f->imports, decls.at[i]);
  }
}
