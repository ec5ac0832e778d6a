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

void ast_late_error(Parser *p, Pos pos, const char *text) {
  Late l = {pos, false, text};
  vec_push(p->arena, &p->late, l);
}

void ast_late_syntax(Parser *p, Pos pos, const char *text) {
  Late l = {pos, true, text};
  vec_push(p->arena, &p->late, l);
}

Node *ast_node(Parser *p, NodeKind kind, Pos pos) {
  Node *n = ARENA_NEW(p->arena, Node);
  n->kind = (uint8_t)kind;
  n->pos = pos;
  return n;
}

static void raise_to(int32_t *height, const Node *child) {
  if (child && child->u > *height) *height = child->u;
}

/* All children are in place. */
Node *ast_finish(Parser *p, Node *n) {
  int32_t h = 0;
  raise_to(&h, n->a_);
  raise_to(&h, n->b_);
  raise_to(&h, n->c_);
  raise_to(&h, n->d_);
  for (int i = 0; i < n->list_.len; i++) raise_to(&h, n->list_.at[i]);
  n->u = h + 1;
  if (h >= MAX_HEIGHT && !p->too_deep) {
    p->too_deep = true;
    diag_error(p->diags, n->pos, "nesting depth limit exceeded");
  }
  return n;
}

Node *ast_node1(Parser *p, NodeKind kind, Pos pos, Node *a) {
  Node *n = ast_node(p, kind, pos);
  n->a_ = a;
  return ast_finish(p, n);
}

Node *ast_node2(Parser *p, NodeKind kind, Pos pos, Node *a, Node *b) {
  Node *n = ast_node(p, kind, pos);
  n->a_ = a;
  n->b_ = b;
  return ast_finish(p, n);
}

Node *ast_node_list(Parser *p, NodeKind kind, Pos pos, Node *a, NodeList list) {
  Node *n = ast_node(p, kind, pos);
  n->a_ = a;
  n->list_ = list;
  return ast_finish(p, n);
}

/* ---- lists ---- */

NodeList list_add(Parser *p, NodeList l, Node *n) {
  if (n) vec_push(p->arena, &l, n);
  return l;
}

NodeList list_of(Parser *p, Node *n) {
  NodeList l = {ARENA_NEW(p->arena, Node *), 1, 1};
  l.at[0] = n;
  return l;
}

NodeList list_join(Parser *p, NodeList l, NodeList more) {
  for (int i = 0; i < more.len; i++) vec_push(p->arena, &l, more.at[i]);
  return l;
}

Node *ast_list(Parser *p, NodeList items) { return items.len ? ast_node_list(p, N_LIST, items.at[0]->pos, NULL, items) : NULL; }

/* ---- expressions ---- */

Node *ast_ident(Parser *p, Pos pos, Name name) {
  Node *n = ast_node(p, N_IDENT, pos);
  n->name = name;
  return n;
}

Node *ast_literal(Parser *p, Pos pos, int kind, Name text) {
  Node *n = ast_node(p, lexer_is_bad(&p->lex, pos) ? N_BAD : N_BASICLIT, pos);
  n->op = (uint8_t)kind;
  n->name = text;
  return n;
}

Node *ast_unary(Parser *p, Pos pos, Op op, Node *x) {
  Node *n = ast_node1(p, N_UNARY, pos, x);
  n->op = (uint8_t)op;
  return n;
}

Node *ast_binary(Parser *p, Node *x, Pos oppos, Op op, Node *y) {
  Node *n = ast_node2(p, N_BINARY, x->pos, x, y);
  n->op = (uint8_t)op;
  n->end = oppos;
  return n;
}

/* <-x where x is a channel type is a type: the arrow belongs to "chan", and shifts inwards through chan<- types:
   <-chan<- E cannot be written otherwise than <-chan (<-E). */
Node *ast_receive(Parser *p, Pos pos, Node *x) {
  if (x->kind != N_CHANTYPE) return ast_unary(p, pos, OP_ARROW, x);
  int dir = CHAN_SEND;
  for (Node *t = x; dir == CHAN_SEND; t = t->b_) {
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

Node *ast_paren(Parser *p, Pos pos, Node *x) { return ast_node1(p, N_PAREN, pos, x); }

static Node *placed(Node *n, Pos at) {
  n->end = at;
  return n;
}

Node *ast_selector(Parser *p, Node *x, Pos at, Node *name) { return placed(ast_node2(p, N_SELECTOR, x->pos, x, name), at); }

Node *ast_index(Parser *p, Node *x, Pos at, NodeList indices) { return placed(ast_node_list(p, N_INDEX, x->pos, x, indices), at); }

Node *ast_slice(Parser *p, Node *x, Pos at, Node *lo, Node *hi, Node *max) {
  Node *n = ast_node(p, N_SLICE, x->pos);
  n->a_ = x;
  n->b_ = lo;
  n->c_ = hi;
  n->d_ = max;
  n->flags = max ? NF_SLICE3 : 0;
  n->end = at;
  return ast_finish(p, n);
}

Node *ast_no_index(Parser *p, Pos pos, const char *which) {
  ast_late_error(p, pos, arena_printf(p->arena, "%s index required in 3-index slice", which));
  return ast_node(p, N_BAD, pos);
}

Node *ast_assert(Parser *p, Node *x, Pos at, Node *type) { return placed(ast_node2(p, N_ASSERT, x->pos, x, type), at); }

/* A guard that no switch claims is an error. */
void ast_check_guard(Parser *p) {
  if (p->guard) ast_late_error(p, p->guard->pos, "invalid syntax tree: use of .(type) outside type switch");
  p->guard = NULL;
}

Node *ast_guard(Parser *p, Node *x) {
  ast_check_guard(p);
  return p->guard = ast_node1(p, N_TYPESWITCHGUARD, x->pos, x);
}

Node *ast_call(Parser *p, Node *fun, NodeList args, bool dots, Pos rparen) {
  Node *n = ast_node_list(p, N_CALL, fun->pos, fun, args);
  n->flags = dots ? NF_DOTS : 0;
  n->end = rparen;
  return n;
}

/* Certainly no type? Then a brace after it opens no literal. */
static bool is_value(const Node *n) {
  switch (n->kind) {
  case N_BASICLIT:
  case N_COMPOSITE:
  case N_FUNCLIT:
  case N_SLICE:
  case N_ASSERT:
  case N_TYPESWITCHGUARD:
  case N_CALL:
  case N_UNARY:
  case N_BINARY: return true;
  case N_PAREN: return is_value(n->a_);
  case N_INDEX: return is_value(n->a_) || (n->list_.len == 1 && is_value(n->list_.at[0]));
  }
  return false;
}

static bool is_literal_type(const Node *n) {
  switch (n->kind) {
  case N_IDENT:
  case N_SELECTOR:
  case N_ARRAYTYPE:
  case N_SLICETYPE:
  case N_MAPTYPE:
  case N_STRUCTTYPE: return true;
  case N_INDEX: return !is_value(n);
  }
  return false;
}

Node *ast_composite(Parser *p, Node *type, Pos lbrace, NodeList elems, Pos rbrace) {
  if (type && !is_literal_type(node_unparen(type)))
    p->rejected = true;
  else if (type && type->kind == N_PAREN)
    ast_late_syntax(p, lbrace, "cannot parenthesize type in composite literal");
  Node *n = ast_node_list(p, N_COMPOSITE, type ? type->pos : lbrace, type, elems);
  n->end = rbrace;
  return n;
}

Node *ast_keyvalue(Parser *p, Node *key, Node *value) { return ast_node2(p, N_KEYVALUE, key->pos, key, value); }

Node *ast_funclit(Parser *p, Pos pos, Node *signature, Node *body) { return ast_node2(p, N_FUNCLIT, pos, signature, body); }

/* ---- statements ---- */

Node *ast_block(Parser *p, Pos lbrace, NodeList stmts, Pos rbrace) {
  Node *n = ast_node_list(p, N_BLOCK, lbrace, NULL, stmts);
  n->end = rbrace;
  return n;
}

Node *ast_simple(Parser *p, NodeKind kind, Node *lhs, Pos oppos, Op op, Node *rhs) {
  Node *n = ast_node2(p, kind, lhs->pos, lhs, rhs);
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

Node *ast_jump(Parser *p, NodeKind kind, Pos pos, Node *label) { return ast_node1(p, kind, pos, label); }

Node *ast_start(Parser *p, NodeKind kind, Pos pos, Node *call) {
  if (call->kind == N_PAREN)
    ast_late_error(p, call->pos, arena_printf(p->arena, "expression in %s must not be parenthesized", kind == N_GO ? "go" : "defer"));
  return ast_node1(p, kind, pos, node_unparen(call));
}

Node *ast_return(Parser *p, Pos pos, NodeList values) { return ast_node_list(p, N_RETURN, pos, NULL, values); }

Node *ast_labeled(Parser *p, Node *label, Node *stmt) {
  if (!stmt) stmt = ast_node(p, N_EMPTY, p->at);
  return ast_node2(p, N_LABELED, label->pos, label, stmt);
}

/* "(x)" when x is a binary expression: makes '=' stand out in the message below. */
static void print_operand(Buf *out, const Node *list) {
  bool binary = list->list_.len == 1 && list->list_.at[0]->kind == N_BINARY;
  if (binary) buf_putc(out, '(');
  node_print(out, list);
  if (binary) buf_putc(out, ')');
}

/* The condition or tag that a simple statement in a header is; other statements are an error. */
static Node *header_value(Parser *p, Node *stmt) {
  if (!stmt || stmt->kind == N_EXPRSTMT) return stmt ? stmt->a_ : NULL;
  Buf text = {0};
  if (stmt->kind == N_ASSIGN && stmt->op == OP_NONE) {
    buf_puts(&text, "assignment ");
    print_operand(&text, stmt->a_);
    buf_puts(&text, " = ");
    print_operand(&text, stmt->b_);
  } else {
    node_print(&text, stmt);
  }
  ast_late_syntax(p, node_pos(stmt), arena_printf(p->arena, "cannot use %s as value", buf_cstr(&text)));
  buf_free(&text);
  return ast_node(p, N_BAD, stmt->pos);
}

Node *ast_if(Parser *p, Pos pos, Node *init, Node *cond, Node *then, Node *otherwise) {
  Node *n = ast_node(p, N_IF, pos);
  n->a_ = init;
  n->b_ = header_value(p, cond);
  n->c_ = then;
  n->d_ = otherwise;
  return ast_finish(p, n);
}

/* `x := y.(type)` as tag: the guard, with x. NULL when the statement is something else. */
static Node *defining_guard(Node *stmt) {
  if (stmt->kind != N_DEFINE || stmt->a_->list_.len != 1 || stmt->b_->list_.len != 1) return NULL;
  Node *guard = stmt->b_->list_.at[0], *name = stmt->a_->list_.at[0];
  if (guard->kind != N_TYPESWITCHGUARD || name->kind != N_IDENT) return NULL;
  guard->b_ = name;
  guard->pos = name->pos;
  return guard;
}

Node *ast_tag(Parser *p, Node *stmt) {
  Node *tag = stmt ? defining_guard(stmt) : NULL;
  if (!tag) tag = header_value(p, stmt);
  if (tag && tag == p->guard) p->guard = NULL;
  return tag;
}

Node *ast_switch(Parser *p, Pos pos, Node *init, Node *tag, NodeList cases, Pos rbrace) {
  Node *n = ast_node(p, N_SWITCH, pos);
  n->a_ = init;
  n->b_ = tag;
  n->list_ = cases;
  n->end = rbrace;
  return ast_finish(p, n);
}

Node *ast_select(Parser *p, Pos pos, NodeList cases, Pos rbrace) {
  Node *n = ast_node_list(p, N_SELECT, pos, NULL, cases);
  n->end = rbrace;
  return n;
}

Node *ast_case(Parser *p, NodeKind kind, Pos pos, Node *what, NodeList body) { return ast_node_list(p, kind, pos, what, body); }

Node *ast_for(Parser *p, Pos pos, Node *init, Node *cond, Node *post, Node *body) {
  if (post && post->kind == N_DEFINE) ast_late_syntax(p, post->end, "cannot declare in post statement of for loop");
  Node *n = ast_node(p, N_FOR, pos);
  n->a_ = init;
  n->b_ = header_value(p, cond);
  n->c_ = post;
  n->d_ = body;
  return ast_finish(p, n);
}

Node *ast_range(Parser *p, Pos pos, NodeList lhs, bool define, Node *x, Node *body) {
  Node *n = ast_node(p, N_RANGE, pos);
  n->a_ = ast_list(p, lhs);
  n->b_ = x;
  n->d_ = body;
  n->flags = define ? NF_DEFINE : 0;
  return ast_finish(p, n);
}

Node *ast_declstmt(Parser *p, Pos pos, NodeList decls) { return ast_node_list(p, N_DECLSTMT, pos, NULL, decls); }
