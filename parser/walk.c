/* walk.c - the children of a node by number, the one walk over a syntax tree that every room uses, copies of trees.
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
    if (*at == child) return true;
  return false;
}

#ifdef TREE_CHECKS
void node_check_child(const Node *n, ChildId child) {
  if (!node_has_child((NodeKind)n->kind, child)) ice("%s has no child %s", node_names[n->kind], child_names[child]);
}
#endif

Node *node_child(const Node *n, ChildId child, NodeList **list) {
  *list = NULL;
  switch (child) {
// clang-format off
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
    // clang-format on
  case CH_COUNT: break;
  }
  return NULL;
}

static void set_child(Node *n, ChildId child, Node *x) {
  switch (child) {
// clang-format off
#define CHILD(name, where) \
  case CH_##name: \
    node_set_##name(n, x); \
    break;
#define LIST(name)
#include "children.def"
#undef CHILD
#undef LIST
    // clang-format on
  default: break;
  }
}

bool node_is_shared(const Node *n, ChildId child) { return n->flags & NF_SHARED && n->kind == N_FIELD && child != CH_ident; }

void node_each_child(const Node *n, NodeFn fn, void *ctx) {
  for (const uint8_t *at = children[n->kind]; *at != CH_COUNT; at++) {
    NodeList *list;
    Node *child = node_child(n, (ChildId)*at, &list);
    if (child && !node_is_shared(n, (ChildId)*at)) fn(ctx, child);
    for (int i = 0; list && i < list->len; i++) fn(ctx, list->at[i]);
  }
}

typedef struct Visitor {
  NodePre pre;
  NodeFn post;
  void *ctx;
} Visitor;

static void walk(void *visitor, Node *n) {
  const Visitor *v = visitor;
  if (v->pre && !v->pre(v->ctx, n)) return;
  node_each_child(n, walk, visitor);
  if (v->post) v->post(v->ctx, n);
}

void node_walk(Node *n, NodePre pre, NodeFn post, void *ctx) {
  Visitor v = {pre, post, ctx};
  if (n) walk(&v, n);
}

/* ---- Copies ---- */

/* A field shares its type and tag with the one before it, whose copy is done. */
static Node *clone_sharing(Arena *a, const Node *n, const Node *done) {
  Node *m = ARENA_NEW(a, Node);
  *m = *n;
  node_set_ident(m, node_clone(a, node_ident(n)));
  node_set_texpr(m, node_texpr(done));
  node_set_fieldtag(m, node_fieldtag(done));
  return m;
}

static void clone_list(Arena *a, NodeList *to, const NodeList *from) {
  bool shared = false;
  *to = (NodeList){0};
  for (int i = 0; i < from->len; i++) {
    const Node *n = from->at[i];
    vec_push(a, to, shared ? clone_sharing(a, n, to->at[i - 1]) : node_clone(a, n));
    shared = n->kind == N_FIELD && n->flags & NF_SHARED;
  }
}

Node *node_clone(Arena *a, const Node *n) {
  if (!n) return NULL;
  Node *m = ARENA_NEW(a, Node);
  *m = *n;
  for (const uint8_t *at = children[n->kind]; *at != CH_COUNT; at++) {
    NodeList *from, *to;
    Node *child = node_child(n, (ChildId)*at, &from);
    node_child(m, (ChildId)*at, &to);
    if (from)
      clone_list(a, to, from);
    else
      set_child(m, (ChildId)*at, node_clone(a, child));
  }
  return m;
}
