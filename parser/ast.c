/* ast.c - makes the nodes of the syntax tree, for the grammar's actions.
   Every node's pos is the first byte of its text; a node that starts with another takes its pos from it.
   Node.u holds the height of the tree while the parser builds it. A tree higher than MAX_HEIGHT is an error,
   reported once, so that no later walk over a tree can overflow the stack. For a CONSTDECL u is iota in the end. */
#include "parser/internal.h"

const char *const node_names[N_COUNT] = {
#define NODE(name, text, children) text,
#include "nodes.def"
#undef NODE
};

static void late_error(Parser *p, Pos pos, const char *text) {
  Late l = {pos, false, text};
  vec_push(p->arena, &p->late, l);
}

static void late_syntax(Parser *p, Pos pos, const char *text) {
  Late l = {pos, true, text};
  vec_push(p->arena, &p->late, l);
}

static Node *make(Parser *p, NodeKind kind, Pos pos) {
  Node *n = ARENA_NEW(p->arena, Node);
  n->kind = (uint8_t)kind;
  n->pos = pos;
  return n;
}

static void raise_to(int32_t *height, const Node *child) {
  if (child && child->u > *height)
    *height = child->u;
}

/* All children are in place. */
static Node *finish(Parser *p, Node *n) {
  int32_t h = 0;
  raise_to(&h, n->a);
  raise_to(&h, n->b);
  raise_to(&h, n->c);
  raise_to(&h, n->d);
  for (int i = 0; i < n->list.len; i++)
    raise_to(&h, n->list.at[i]);
  n->u = h + 1;
  if (h >= MAX_HEIGHT && !p->too_deep) {
    p->too_deep = true;
    diag_error(p->diags, n->pos, "nesting depth limit exceeded");
  }
  return n;
}

static Node *make1(Parser *p, NodeKind kind, Pos pos, Node *a) {
  Node *n = make(p, kind, pos);
  n->a = a;
  return finish(p, n);
}

static Node *make2(Parser *p, NodeKind kind, Pos pos, Node *a, Node *b) {
  Node *n = make(p, kind, pos);
  n->a = a;
  n->b = b;
  return finish(p, n);
}

static Node *make_list(Parser *p, NodeKind kind, Pos pos, Node *a, NodeList list) {
  Node *n = make(p, kind, pos);
  n->a = a;
  n->list = list;
  return finish(p, n);
}

/* ---- lists ---- */

NodeList list_add(Parser *p, NodeList l, Node *n) {
  if (n)
    vec_push(p->arena, &l, n);
  return l;
}

NodeList list_of(Parser *p, Node *n) {
  NodeList l = {ARENA_NEW(p->arena, Node *), 1, 1};
  l.at[0] = n;
  return l;
}

NodeList list_join(Parser *p, NodeList l, NodeList more) {
  for (int i = 0; i < more.len; i++)
    vec_push(p->arena, &l, more.at[i]);
  return l;
}

Node *ast_list(Parser *p, NodeList items) {
  return items.len ? make_list(p, N_LIST, items.at[0]->pos, NULL, items) : NULL;
}

/* ---- expressions ---- */

Node *ast_ident(Parser *p, Pos pos, Name name) {
  Node *n = make(p, N_IDENT, pos);
  n->name = name;
  return n;
}

Node *ast_literal(Parser *p, Pos pos, int kind, Name text) {
  Node *n = make(p, lexer_is_bad(&p->lex, pos) ? N_BAD : N_BASICLIT, pos);
  n->op = (uint8_t)kind;
  n->name = text;
  return n;
}

Node *ast_unary(Parser *p, Pos pos, Op op, Node *x) {
  Node *n = make1(p, N_UNARY, pos, x);
  n->op = (uint8_t)op;
  return n;
}

Node *ast_binary(Parser *p, Node *x, Pos oppos, Op op, Node *y) {
  Node *n = make2(p, N_BINARY, x->pos, x, y);
  n->op = (uint8_t)op;
  n->end = oppos;
  return n;
}

/* <-x where x is a channel type is a type: the arrow belongs to "chan", and shifts inwards through chan<- types:
   <-chan<- E cannot be written otherwise than <-chan (<-E). */
Node *ast_receive(Parser *p, Pos pos, Node *x) {
  if (x->kind != N_CHANTYPE)
    return ast_unary(p, pos, OP_ARROW, x);
  int dir = CHAN_SEND;
  for (Node *t = x; dir == CHAN_SEND; t = t->b) {
    if (t->kind != N_CHANTYPE || t->op == CHAN_RECV) {
      p->rejected = true;
      return x;
    }
    dir = t->op;
    t->op = CHAN_RECV;
  }
  x->pos = pos;
  return x;
}

Node *ast_paren(Parser *p, Pos pos, Node *x) { return make1(p, N_PAREN, pos, x); }

static Node *placed(Node *n, Pos at) {
  n->end = at;
  return n;
}

Node *ast_selector(Parser *p, Node *x, Pos at, Node *name) { return placed(make2(p, N_SELECTOR, x->pos, x, name), at); }

Node *ast_index(Parser *p, Node *x, Pos at, NodeList indices) { return placed(make_list(p, N_INDEX, x->pos, x, indices), at); }

Node *ast_slice(Parser *p, Node *x, Pos at, Node *lo, Node *hi, Node *max) {
  Node *n = make(p, N_SLICE, x->pos);
  n->a = x;
  n->b = lo;
  n->c = hi;
  n->d = max;
  n->flags = max ? NF_SLICE3 : 0;
  n->end = at;
  return finish(p, n);
}

Node *ast_no_index(Parser *p, Pos pos, const char *which) {
  late_error(p, pos, arena_printf(p->arena, "%s index required in 3-index slice", which));
  return make(p, N_BAD, pos);
}

Node *ast_assert(Parser *p, Node *x, Pos at, Node *type) { return placed(make2(p, N_ASSERT, x->pos, x, type), at); }

/* A guard that no switch claims is an error. */
static void check_guard(Parser *p) {
  if (p->guard)
    late_error(p, p->guard->pos, "invalid syntax tree: use of .(type) outside type switch");
  p->guard = NULL;
}

Node *ast_guard(Parser *p, Node *x) {
  check_guard(p);
  return p->guard = make1(p, N_TYPESWITCHGUARD, x->pos, x);
}

Node *ast_call(Parser *p, Node *fun, NodeList args, bool dots, Pos rparen) {
  Node *n = make_list(p, N_CALL, fun->pos, fun, args);
  n->flags = dots ? NF_DOTS : 0;
  n->end = rparen;
  return n;
}

/* Certainly no type? Then a brace after it opens no literal. */
static bool is_value(const Node *n) {
  switch (n->kind) {
  case N_BASICLIT: case N_COMPOSITE: case N_FUNCLIT: case N_SLICE: case N_ASSERT: case N_TYPESWITCHGUARD: case N_CALL:
  case N_UNARY: case N_BINARY:
    return true;
  case N_PAREN:
    return is_value(n->a);
  case N_INDEX:
    return is_value(n->a) || (n->list.len == 1 && is_value(n->list.at[0]));
  }
  return false;
}

static bool is_literal_type(const Node *n) {
  switch (n->kind) {
  case N_IDENT: case N_SELECTOR: case N_ARRAYTYPE: case N_SLICETYPE: case N_MAPTYPE: case N_STRUCTTYPE:
    return true;
  case N_INDEX:
    return !is_value(n);
  }
  return false;
}

Node *ast_composite(Parser *p, Node *type, Pos lbrace, NodeList elems, Pos rbrace) {
  if (type && !is_literal_type(node_unparen(type)))
    p->rejected = true;
  else if (type && type->kind == N_PAREN)
    late_syntax(p, lbrace, "cannot parenthesize type in composite literal");
  Node *n = make_list(p, N_COMPOSITE, type ? type->pos : lbrace, type, elems);
  n->end = rbrace;
  return n;
}

Node *ast_keyvalue(Parser *p, Node *key, Node *value) { return make2(p, N_KEYVALUE, key->pos, key, value); }

Node *ast_funclit(Parser *p, Pos pos, Node *signature, Node *body) { return make2(p, N_FUNCLIT, pos, signature, body); }

/* ---- types ---- */

Node *ast_star(Parser *p, Pos pos, Node *x) { return make1(p, N_STAR, pos, x); }

Node *ast_array(Parser *p, Pos pos, Node *len, Node *elem) {
  Node *n = make2(p, N_ARRAYTYPE, pos, len, elem);
  n->flags = len ? 0 : NF_DOTS;
  return n;
}

Node *ast_slicetype(Parser *p, Pos pos, Node *elem) { return make2(p, N_SLICETYPE, pos, NULL, elem); }

Node *ast_map(Parser *p, Pos pos, Node *key, Node *value) { return make2(p, N_MAPTYPE, pos, key, value); }

Node *ast_chan(Parser *p, Pos pos, int dir, Node *elem) {
  Node *n = make2(p, N_CHANTYPE, pos, NULL, elem);
  n->op = (uint8_t)dir;
  return n;
}

/* "..." is for the last of the parameters, and not for results and receivers. The checker goes on without it. */
static void check_dots(Parser *p, Node *list, bool last_ok) {
  bool first = true;
  for (int i = 0; list && i < list->list.len; i++) {
    Node *f = list->list.at[i];
    if (!f->b || f->b->kind != N_ELLIPSIS || (last_ok && i + 1 == list->list.len))
      continue;
    if (first)
      late_error(p, f->b->pos, last_ok ? "can only use ... with final parameter" : "invalid use of ...");
    first = false;
    f->b = f->b->b;
  }
}

Node *ast_signature(Parser *p, Node *params, Node *results) {
  check_dots(p, params, true);
  check_dots(p, results, false);
  return make2(p, N_FUNCTYPE, params->pos, params, results);
}

Node *ast_functype(Node *signature, Pos pos) {
  signature->pos = pos;
  return signature;
}

Node *ast_struct(Parser *p, Pos pos, NodeList fields) { return make_list(p, N_STRUCTTYPE, pos, NULL, fields); }

Node *ast_interface(Parser *p, Pos pos, NodeList elems) { return make_list(p, N_INTERFACETYPE, pos, NULL, elems); }

Node *ast_method(Parser *p, Node *name, Node *signature) { return make2(p, N_METHODSPEC, name->pos, name, signature); }

Node *ast_ellipsis(Parser *p, Pos pos, Node *type) { return make2(p, N_ELLIPSIS, pos, NULL, type); }

Node *ast_field(Parser *p, Node *name, Node *type, Node *tag) {
  Node *n = make(p, N_FIELD, name ? name->pos : type->pos);
  n->a = name;
  n->b = type;
  n->c = tag;
  if (tag && tag->kind == N_BASICLIT && tag->op != LIT_STRING)
    late_error(p, tag->pos, arena_printf(p->arena, "invalid syntax tree: incorrect tag syntax: \"%s\"", tag->name->s));
  return finish(p, n);
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
    if (!f->b) {
      f->b = f->a;
      f->a = NULL;
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
    if (f->b) {
      type = f->b;
      if (!f->a)   /* gc counts a function type from its '(' */
        wrong = type->kind == N_FUNCTYPE ? type->a->pos : type->pos;
    } else if (type) {
      f->b = type;
      f->flags |= NF_SHARED;
      f->u = type->u + 1;
    } else {
      wrong = f->pos;
    }
  }
  return wrong;
}

static const char *param_mistake(bool type_params, bool missing_type, int n) {
  if (type_params && missing_type)
    return "missing type constraint";
  if (type_params)
    return n == 1 ? "missing type parameter name or invalid array length" : "missing type parameter name";
  return missing_type ? "missing parameter type" : "missing parameter name";
}

/* Spec: Function types: names must be all present or all absent. */
Node *ast_params(Parser *p, Pos open, NodeList items, Pos close, bool type_params) {
  int named = 0, typed = 0;
  for (int i = 0; i < items.len; i++) {
    named += items.at[i]->a && items.at[i]->b;
    typed += items.at[i]->b != NULL;
  }
  if (named == 0 && !type_params) {
    names_to_types(items);
  } else if (named != items.len) {
    Pos wrong = share_types(items);
    if (wrong) {
      bool missing_type = named == typed;
      late_syntax(p, missing_type ? close : wrong, param_mistake(type_params, missing_type, items.len));
      for (int i = 0; i < items.len; i++)
        if (!items.at[i]->b)
          items.at[i]->b = make(p, N_BAD, items.at[i]->pos);
    }
  }
  Node *n = make_list(p, N_FIELDLIST, open, NULL, items);
  n->end = close;
  return n;
}

Node *ast_result(Parser *p, Node *type) {
  return make_list(p, N_FIELDLIST, type->pos, NULL, list_of(p, ast_field(p, NULL, type, NULL)));
}

/* ---- statements ---- */

Node *ast_block(Parser *p, Pos lbrace, NodeList stmts, Pos rbrace) {
  Node *n = make_list(p, N_BLOCK, lbrace, NULL, stmts);
  n->end = rbrace;
  return n;
}

Node *ast_simple(Parser *p, NodeKind kind, Node *lhs, Pos oppos, Op op, Node *rhs) {
  Node *n = make2(p, kind, lhs->pos, lhs, rhs);
  n->op = (uint8_t)op;
  n->end = oppos;
  return n;
}

bool ast_may_start(Parser *p, const Node *stmt) {
  const SourceFile *src = p->file->source;
  return src->text[stmt->pos - src->base] != '~';
}

Node *ast_assign(Parser *p, NodeKind kind, NodeList lhs, Pos oppos, Op op, NodeList rhs) {
  return ast_simple(p, kind, ast_list(p, lhs), oppos, op, ast_list(p, rhs));
}

Node *ast_jump(Parser *p, NodeKind kind, Pos pos, Node *label) { return make1(p, kind, pos, label); }

Node *ast_start(Parser *p, NodeKind kind, Pos pos, Node *call) {
  if (call->kind == N_PAREN)
    late_error(p, call->pos, arena_printf(p->arena, "expression in %s must not be parenthesized", kind == N_GO ? "go" : "defer"));
  return make1(p, kind, pos, node_unparen(call));
}

Node *ast_return(Parser *p, Pos pos, NodeList values) { return make_list(p, N_RETURN, pos, NULL, values); }

Node *ast_labeled(Parser *p, Node *label, Node *stmt) {
  if (!stmt)
    stmt = make(p, N_EMPTY, p->at);
  return make2(p, N_LABELED, label->pos, label, stmt);
}

/* "(x)" when x is a binary expression: makes '=' stand out in the message below. */
static void print_operand(Buf *out, const Node *list) {
  bool binary = list->list.len == 1 && list->list.at[0]->kind == N_BINARY;
  if (binary)
    buf_putc(out, '(');
  node_print(out, list);
  if (binary)
    buf_putc(out, ')');
}

/* The condition or tag that a simple statement in a header is; other statements are an error. */
static Node *header_value(Parser *p, Node *stmt) {
  if (!stmt || stmt->kind == N_EXPRSTMT)
    return stmt ? stmt->a : NULL;
  Buf text = {0};
  if (stmt->kind == N_ASSIGN && stmt->op == OP_NONE) {
    buf_puts(&text, "assignment ");
    print_operand(&text, stmt->a);
    buf_puts(&text, " = ");
    print_operand(&text, stmt->b);
  } else {
    node_print(&text, stmt);
  }
  late_syntax(p, node_pos(stmt), arena_printf(p->arena, "cannot use %s as value", buf_cstr(&text)));
  buf_free(&text);
  return make(p, N_BAD, stmt->pos);
}

Node *ast_if(Parser *p, Pos pos, Node *init, Node *cond, Node *then, Node *otherwise) {
  Node *n = make(p, N_IF, pos);
  n->a = init;
  n->b = header_value(p, cond);
  n->c = then;
  n->d = otherwise;
  return finish(p, n);
}

/* `x := y.(type)` as tag: the guard, with x. NULL when the statement is something else. */
static Node *defining_guard(Node *stmt) {
  if (stmt->kind != N_DEFINE || stmt->a->list.len != 1 || stmt->b->list.len != 1)
    return NULL;
  Node *guard = stmt->b->list.at[0], *name = stmt->a->list.at[0];
  if (guard->kind != N_TYPESWITCHGUARD || name->kind != N_IDENT)
    return NULL;
  guard->b = name;
  guard->pos = name->pos;
  return guard;
}

Node *ast_tag(Parser *p, Node *stmt) {
  Node *tag = stmt ? defining_guard(stmt) : NULL;
  if (!tag)
    tag = header_value(p, stmt);
  if (tag && tag == p->guard)
    p->guard = NULL;
  return tag;
}

Node *ast_switch(Parser *p, Pos pos, Node *init, Node *tag, NodeList cases, Pos rbrace) {
  Node *n = make(p, N_SWITCH, pos);
  n->a = init;
  n->b = tag;
  n->list = cases;
  n->end = rbrace;
  return finish(p, n);
}

Node *ast_select(Parser *p, Pos pos, NodeList cases, Pos rbrace) {
  Node *n = make_list(p, N_SELECT, pos, NULL, cases);
  n->end = rbrace;
  return n;
}

Node *ast_case(Parser *p, NodeKind kind, Pos pos, Node *what, NodeList body) {
  return make_list(p, kind, pos, what, body);
}

Node *ast_for(Parser *p, Pos pos, Node *init, Node *cond, Node *post, Node *body) {
  if (post && post->kind == N_DEFINE)
    late_syntax(p, post->end, "cannot declare in post statement of for loop");
  Node *n = make(p, N_FOR, pos);
  n->a = init;
  n->b = header_value(p, cond);
  n->c = post;
  n->d = body;
  return finish(p, n);
}

Node *ast_range(Parser *p, Pos pos, NodeList lhs, bool define, Node *x, Node *body) {
  Node *n = make(p, N_RANGE, pos);
  n->a = ast_list(p, lhs);
  n->b = x;
  n->d = body;
  n->flags = define ? NF_DEFINE : 0;
  return finish(p, n);
}

Node *ast_declstmt(Parser *p, Pos pos, NodeList decls) { return make_list(p, N_DECLSTMT, pos, NULL, decls); }

/* ---- declarations ---- */

Node *ast_import(Parser *p, Node *name, Pos pos, Node *path) { return make2(p, N_IMPORTDECL, pos, name, path); }

Node *ast_value(Parser *p, NodeKind kind, NodeList names, Node *type, NodeList values) {
  Node *n = make(p, kind, names.at[0]->pos);
  n->a = ast_list(p, names);
  n->b = type;
  n->c = ast_list(p, values);
  finish(p, n);
  if (kind == N_CONSTDECL) {
    n->u = 0;
    n->flags = type || values.len ? 0 : NF_IMPLICIT;
  }
  return n;
}

Node *ast_type(Parser *p, Node *name, Node *tparams, bool alias, Node *type) {
  Node *n = make(p, N_TYPEDECL, name->pos);
  n->a = name;
  n->b = type;
  n->c = tparams;
  n->flags = alias ? NF_ALIAS : 0;
  return finish(p, n);
}

/* Can the expression be a type element only, not a value? */
static bool is_type_element(const Node *n) {
  switch (n->kind) {
  case N_ARRAYTYPE: case N_SLICETYPE: case N_STRUCTTYPE: case N_FUNCTYPE: case N_INTERFACETYPE: case N_MAPTYPE:
  case N_CHANTYPE:
    return true;
  case N_BINARY:
    return is_type_element(n->a) || is_type_element(n->b);
  case N_UNARY:
    return n->op == OP_TILDE || is_type_element(n->a);
  case N_STAR: case N_PAREN:
    return is_type_element(n->a);
  }
  return false;
}

/* Splits `P *E`, `P (E)`, `P *E|F`, read as an expression, into a name and a constraint. force: do it even if the
   expression could be a value. NULL: it is an array length. */
static Node *split_type_parameter(Parser *p, Node *x, bool force) {
  Node *name = x->a, *type;
  if (x->kind == N_CALL) {
    bool one = x->list.len == 1 && !(x->flags & NF_DOTS);
    if (name->kind != N_IDENT || !one || !(force || is_type_element(x->list.at[0])))
      return NULL;
    return ast_field(p, name, x->list.at[0], NULL);
  }
  if (x->kind != N_BINARY)
    return NULL;
  if (x->op == OP_MUL) {
    if (name->kind != N_IDENT || !(force || is_type_element(x->b)))
      return NULL;
    type = ast_star(p, x->end, x->b);
    return ast_field(p, name, type, NULL);
  }
  if (x->op != OP_OR)
    return NULL;
  Node *left = split_type_parameter(p, x->a, force || is_type_element(x->b));
  if (!left)
    return NULL;
  type = ast_binary(p, left->b, x->end, OP_OR, x->b);
  return ast_field(p, left->a, type, NULL);
}

Node *ast_type_bracket(Parser *p, Node *name, Pos open, Node *x, bool comma, NodeList more, Pos close, bool alias,
                       Node *type) {
  Node *field = split_type_parameter(p, x, comma);
  if (field)
    return ast_type(p, name, ast_params(p, open, list_join(p, list_of(p, field), more), close, true), alias, type);
  if (comma || alias)
    p->rejected = true;
  return ast_type(p, name, NULL, alias, ast_array(p, open, x, type));
}

static bool is_generic_receiver(const Node *receiver) {
  if (receiver->list.len != 1)
    return false;
  const Node *t = receiver->list.at[0]->b;
  while (t->kind == N_STAR || t->kind == N_PAREN)
    t = t->a;
  return t->kind == N_INDEX;
}

bool ast_is_generic(const Node *receiver, const Node *tparams) {
  return tparams || (receiver && is_generic_receiver(receiver));
}

/* Returns what gc goes on with: nothing, or the first receiver. */
static Node *check_receiver(Parser *p, Node *receiver, Node *name, Node *tparams) {
  check_dots(p, receiver, false);
  if (receiver->list.len == 0)
    late_error(p, name->pos, "method has no receiver");
  else if (receiver->list.len > 1)
    late_error(p, name->pos, "method has multiple receivers");
  if (tparams)
    late_syntax(p, tparams->pos, "method must have no type parameters");
  if (receiver->list.len > 1)
    receiver->list.len = 1;
  return receiver->list.len ? receiver : NULL;
}

Node *ast_func(Parser *p, Pos pos, Node *receiver, Node *name, Node *tparams, Node *signature, Node *body) {
  if (receiver)
    receiver = check_receiver(p, receiver, name, tparams);
  signature->c = tparams;
  ast_functype(signature, pos);
  Node *n = make(p, N_FUNCDECL, pos);
  n->a = name;
  n->b = signature;
  n->c = body;
  n->d = receiver;
  return finish(p, n);
}

NodeList ast_group(NodeList decls, Pos paren) {
  for (int i = 0; i < decls.len; i++) {
    decls.at[i]->flags |= NF_GROUPED;
    decls.at[i]->end = paren;
    if (decls.at[i]->kind == N_CONSTDECL)
      decls.at[i]->u = i;
  }
  return decls;
}

void ast_top(Parser *p, Pos keyword, NodeList decls) {
  File *f = p->file;
  check_guard(p);
  bool import = decls.len && decls.at[0]->kind == N_IMPORTDECL;
  if (import && p->after_import)
    late_syntax(p, keyword, "imports must appear before other declarations");
  p->after_import = !import && decls.len > 0;
  for (int i = 0; i < decls.len; i++) {
    vec_push(p->arena, &f->decls, decls.at[i]);
    if (import)
      vec_push(p->arena, &f->imports, decls.at[i]);
  }
}

/* ---- questions about nodes ---- */

Pos node_start(const Node *n) { return n->pos; }

Pos node_pos(const Node *n) {
  switch (n->kind) {
  case N_BINARY: case N_ASSIGN: case N_DEFINE: case N_SEND: case N_INCDEC:
    return n->end;
  case N_SELECTOR:
    return n->b->pos;
  }
  return n->pos;
}

/* On the line where the text of a callee ends: no newline may stand before the parenthesis that follows. */
static Pos callee_end(const Node *n) {
  switch (n->kind) {
  case N_SELECTOR: return n->b->pos;
  case N_PAREN: return callee_end(n->a);
  case N_FUNCLIT: return n->b->end;
  case N_CALL: case N_INDEX: return n->end;
  }
  return n->pos;
}

Pos node_run_pos(const Node *n) {
  switch (n->kind) {
  case N_CALL: return callee_end(n->a);
  case N_SELECTOR: case N_INDEX: case N_SLICE: case N_ASSERT: return n->end;
  }
  return node_pos(n);
}

bool node_is_default(const Node *n) { return n->kind == N_CASE ? !node_exprs(n) : !node_comm(n); }

Node *node_unparen(Node *n) {
  while (n->kind == N_PAREN)
    n = n->a;
  return n;
}
