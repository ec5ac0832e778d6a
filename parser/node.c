/* node.c - questions about nodes: where they are, what is inside parentheses. */
#include "parser/internal.h"

/* ---- questions about nodes ---- */

Pos node_start(const Node *n) { return n->pos; }

Pos node_pos(const Node *n) {
  switch (n->kind) {
  case N_BINARY:
  case N_ASSIGN:
  case N_DEFINE:
  case N_SEND:
  case N_INCDEC: return n->end;
  case N_SELECTOR: return node_member(n)->pos;
  }
  return n->pos;
}

/* On the line where the text of a callee ends: no newline may stand before the parenthesis that follows. */
static Pos callee_end(const Node *n) {
  switch (n->kind) {
  case N_SELECTOR: return node_member(n)->pos;
  case N_PAREN: return callee_end(node_x(n));
  case N_FUNCLIT: return node_body(n)->end;
  case N_CALL:
  case N_INDEX: return n->end;
  }
  return n->pos;
}

Pos node_run_pos(const Node *n) {
  switch (n->kind) {
  case N_CALL: return callee_end(node_fun(n));
  case N_SELECTOR:
  case N_INDEX:
  case N_SLICE:
  case N_ASSERT: return n->end;
  }
  return node_pos(n);
}

bool node_is_default(const Node *n) { return n->kind == N_CASE ? !node_exprs(n) : !node_comm(n); }

Node *node_unparen(Node *n) {
  while (n->kind == N_PAREN) n = node_x(n);
  return n;
}
