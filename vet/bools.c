/* bools.c - chains of && or || in which one operand says what another has said, or contradicts all of them.
   Only operands without side effects between two that have some are compared: their order does not matter. */
#include "internal.h"

typedef struct Chain {
  Vet *v;
  Op op;
  VEC(Node *) at;
} Chain;

/* Operands right to left, as go vet lists them: the finding is at the leftmost of two. */
static void split(Chain *c, Node *n) {
  n = node_unparen(n);
  while (n->kind == N_BINARY && n->op == c->op) {
    ptrmap_put(&c->v->chained, n, n);
    split(c, node_y(n));
    n = node_unparen(node_x(n));
  }
  vec_push(c->v->a, &c->at, n);
}

static void redundant(Chain *c, Node **at, int n) {
  for (int i = 1; i < n; i++)
    for (int k = 0; k < i; k++)
      if (vet_same_expr(at[i], at[k])) {
        const char *s = vet_text_of(c->v, at[i]);
        vet_report(c->v, V_bools, at[i]->pos, "redundant %s: %s %s %s", c->op == OP_OROR ? "or" : "and", s, op_string(c->op), s);
        break;
      }
}

/* x of `x != constant` (for ||), `x == constant` (for &&). */
static Node *compared(const Chain *c, Node *n) {
  if (n->kind != N_BINARY || n->op != (c->op == OP_OROR ? OP_NEQ : OP_EQL)) return NULL;
  return node_y(n)->val ? node_x(n) : node_x(n)->val ? node_y(n) : NULL;
}

static void suspect(Chain *c, Node **at, int n) {
  for (int i = 1; i < n; i++) {
    Node *x = compared(c, at[i]);
    for (int k = 0; x && k < i; k++) {
      Node *y = compared(c, at[k]);
      if (!y || !vet_same_expr(x, y)) continue;
      if (!vet_same_expr(at[i], at[k]))
        vet_report(c->v, V_bools, at[i]->pos, "suspect %s: %s %s %s", c->op == OP_OROR ? "or" : "and", vet_text_of(c->v, at[i]),
                   op_string(c->op), vet_text_of(c->v, at[k]));
      break; /* compared with the first of its kind only */
    }
  }
}

void vet_bools(Vet *v, Node *n) {
  if (n->kind != N_BINARY || (n->op != OP_OROR && n->op != OP_ANDAND) || ptrmap_has(&v->chained, n)) return;
  Chain c = {.v = v, .op = n->op};
  split(&c, n);
  for (int i = 0, k = 0; k <= c.at.len; k++)
    if (k == c.at.len || vet_has_side_effects(c.at.at[k])) {
      redundant(&c, c.at.at + i, k - i);
      suspect(&c, c.at.at + i, k - i);
      i = k + 1;
    }
}
