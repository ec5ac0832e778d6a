/* asttype.c - makes the nodes of types, parameters and fields; settles which names of a list are types. */
#include "parser/internal.h"

/* ---- types ---- */

Node *ast_star(Parser *p, Pos pos, Node *x) { return ast_node1(p, N_STAR, pos, x); }

Node *ast_array(Parser *p, Pos pos, Node *len, Node *elem) {
  Node *n = ast_node2(p, N_ARRAYTYPE, pos, len, elem);
  n->flags = len ? 0 : NF_DOTS;
  return n;
}

Node *ast_slicetype(Parser *p, Pos pos, Node *elem) { return ast_node2(p, N_SLICETYPE, pos, NULL, elem); }

Node *ast_map(Parser *p, Pos pos, Node *key, Node *value) { return ast_node2(p, N_MAPTYPE, pos, key, value); }

Node *ast_chan(Parser *p, Pos pos, int dir, Node *elem) {
  Node *n = ast_node2(p, N_CHANTYPE, pos, NULL, elem);
  n->op = (uint8_t)dir;
  return n;
}

/* "..." is for the last of the parameters, and not for results and receivers. The checker goes on without it. */
void ast_check_dots(Parser *p, Node *list, bool last_ok) {
  bool first = true;
  for (int i = 0; list && i < list->list_.len; i++) {
    Node *f = list->list_.at[i];
    if (!f->b_ || f->b_->kind != N_ELLIPSIS || (last_ok && i + 1 == list->list_.len)) continue;
    if (first) ast_late_error(p, f->b_->pos, last_ok ? "can only use ... with final parameter" : "invalid use of ...");
    first = false;
    f->b_ = f->b_->b_;
  }
}

Node *ast_signature(Parser *p, Node *params, Node *results) {
  ast_check_dots(p, params, true);
  ast_check_dots(p, results, false);
  return ast_node2(p, N_FUNCTYPE, params->pos, params, results);
}

Node *ast_functype(Node *signature, Pos pos) {
  signature->pos = pos;
  return signature;
}

Node *ast_struct(Parser *p, Pos pos, NodeList fields) { return ast_node_list(p, N_STRUCTTYPE, pos, NULL, fields); }

Node *ast_interface(Parser *p, Pos pos, NodeList elems) { return ast_node_list(p, N_INTERFACETYPE, pos, NULL, elems); }

Node *ast_method(Parser *p, Node *name, Node *signature) { return ast_node2(p, N_METHODSPEC, name->pos, name, signature); }

Node *ast_ellipsis(Parser *p, Pos pos, Node *type) { return ast_node2(p, N_ELLIPSIS, pos, NULL, type); }

Node *ast_field(Parser *p, Node *name, Node *type, Node *tag) {
  Node *n = ast_node(p, N_FIELD, name ? name->pos : type->pos);
  n->a_ = name;
  n->b_ = type;
  n->c_ = tag;
  if (tag && tag->kind == N_BASICLIT && tag->op != LIT_STRING)
    ast_late_error(p, tag->pos, arena_printf(p->arena, "invalid syntax tree: incorrect tag syntax: \"%s\"", tag->name->s));
  return ast_finish(p, n);
}

void ast_fields(Parser *p, NodeList *fields, NodeList names, Node *type, Node *tag) {
  for (int i = 0; i < names.len; i++) {
    Node *f = ast_field(p, names.at[i], type, tag);
    f->flags = i + 1 < names.len ? NF_SHARED : 0;
    vec_push(p->arena, fields, f);
  }
}

/* All names stand alone: they are types. */
static void names_to_types(NodeList items) {
  for (int i = 0; i < items.len; i++) {
    Node *f = items.at[i];
    if (!f->b_) {
      f->b_ = f->a_;
      f->a_ = NULL;
    }
  }
}

/* Some have both name and type: a lone name takes the type of its right neighbour. Returns the leftmost place where
   that does not work out, or 0; typed counts the items with a type. */
static Pos share_types(NodeList items) {
  Pos wrong = 0;
  Node *type = NULL;
  for (int i = items.len - 1; i >= 0; i--) {
    Node *f = items.at[i];
    if (f->b_) {
      type = f->b_;
      if (!f->a_) /* gc counts a function type from its '(' */
        wrong = type->kind == N_FUNCTYPE ? type->a_->pos : type->pos;
    } else if (type) {
      f->b_ = type;
      f->flags |= NF_SHARED;
      f->u = type->u + 1;
    } else {
      wrong = f->pos;
    }
  }
  return wrong;
}

static const char *param_mistake(bool type_params, bool missing_type, int n) {
  if (type_params && missing_type) return "missing type constraint";
  if (type_params) return n == 1 ? "missing type parameter name or invalid array length" : "missing type parameter name";
  return missing_type ? "missing parameter type" : "missing parameter name";
}

/* Spec: Function types: names must be all present or all absent. */
Node *ast_params(Parser *p, Pos open, NodeList items, Pos close, bool type_params) {
  int named = 0, typed = 0;
  for (int i = 0; i < items.len; i++) {
    named += items.at[i]->a_ && items.at[i]->b_;
    typed += items.at[i]->b_ != NULL;
  }
  if (named == 0 && !type_params) {
    names_to_types(items);
  } else if (named != items.len) {
    Pos wrong = share_types(items);
    if (wrong) {
      bool missing_type = named == typed;
      ast_late_syntax(p, missing_type ? close : wrong, param_mistake(type_params, missing_type, items.len));
      for (int i = 0; i < items.len; i++)
        if (!items.at[i]->b_) items.at[i]->b_ = ast_node(p, N_BAD, items.at[i]->pos);
    }
  }
  Node *n = ast_node_list(p, N_FIELDLIST, open, NULL, items);
  n->end = close;
  return n;
}

Node *ast_result(Parser *p, Node *type) {
  return ast_node_list(p, N_FIELDLIST, type->pos, NULL, list_of(p, ast_field(p, NULL, type, NULL)));
}
