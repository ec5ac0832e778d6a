/* walk.c - the children of a node by number, and the one walk over a syntax tree that every room uses.
   nodes.def lists the children of each kind in the order of the source text; the tables here are made from it.

   A type that is written once for several fields, `a, b struct{...}`, hangs on each of them. It is visited once, at the last
   field, which it follows in the text. If it were visited at each, a nest of such types would double the work at each level. */
#include "parser/ast.h"

const char *const child_names[CH_COUNT] = {
#define CHILD(name, where) #name,
#define LIST(name) #name,
#include "children.def"
#undef CHILD
#undef LIST
};

enum { MOST = 5 }; /* children of one kind, and an end mark */

#define C(name) CH_##name,
static const uint8_t children[N_COUNT][MOST] = {
#define NODE(name, text, children) {children CH_COUNT},
#include "nodes.def"
#undef NODE
};
#undef C

ChildId node_child_at(NodeKind kind, int i) { return (ChildId)children[kind][i]; }

bool node_has_child(NodeKind kind, ChildId child) {
  for (const uint8_t *at = children[kind]; *at != CH_COUNT; at++)
    if (*at == child)
      return true;
  return false;
}

#ifdef TREE_CHECKS
void node_check_child(const Node *n, ChildId child) {
  if (!node_has_child((NodeKind)n->kind, child))
    ice("%s has no child %s", node_names[n->kind], child_names[child]);
}
#endif

Node *node_child(const Node *n, ChildId child, NodeList **list) {
  *list = NULL;
  switch (child) {
#define CHILD(name, where) \
  case CH_##name: \
    return node_##name(n);
#define LIST(name) \
  case CH_##name: \
    *list = node_##name(n); \
    return NULL;
#include "children.def"
#undef CHILD
#undef LIST
  case CH_COUNT: break;
  }
  return NULL;
}

bool node_is_shared(const Node *n, ChildId child) {
  return n->flags & NF_SHARED && n->kind == N_FIELD && child != CH_ident;
}

void node_each_child(const Node *n, NodeFn fn, void *ctx) {
  for (const uint8_t *at = children[n->kind]; *at != CH_COUNT; at++) {
    NodeList *list;
    Node *child = node_child(n, (ChildId)*at, &list);
    if (child && !node_is_shared(n, (ChildId)*at))
      fn(ctx, child);
    for (int i = 0; list && i < list->len; i++)
      fn(ctx, list->at[i]);
  }
}

typedef struct Visitor {
  NodePre pre;
  NodeFn post;
  void *ctx;
} Visitor;

static void walk(void *visitor, Node *n) {
  const Visitor *v = visitor;
  if (v->pre && !v->pre(v->ctx, n))
    return;
  node_each_child(n, walk, visitor);
  if (v->post)
    v->post(v->ctx, n);
}

void node_walk(Node *n, NodePre pre, NodeFn post, void *ctx) {
  Visitor v = {pre, post, ctx};
  if (n)
    walk(&v, n);
}
