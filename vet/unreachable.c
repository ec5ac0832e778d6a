/* unreachable.c - statements that follow one which never comes to its end.

   Two passes over a function: labels and breaks are gathered first, as a loop or switch that somebody leaves by break has
   an end. Then the statements are followed in order. A label that a goto names counts as reached. One report per stretch. */
#include "internal.h"

typedef struct Flow {
  Vet *v;
  PtrMap broken; /* statement -> left by a break */
  PtrMap wanted; /* label name -> named by a goto */
  PtrMap labels; /* label name -> its statement */
  Node *target;  /* of a plain break */
  bool reachable;
} Flow;

static void find_labels(Flow *f, Node *n);

static void labels_in(Flow *f, NodeList l) {
  for (int i = 0; i < l.len; i++) find_labels(f, l.at[i]);
}

static void labels_inside(Flow *f, Node *n, Node *body, NodeList cases) {
  Node *outer = f->target;
  f->target = n;
  if (body) find_labels(f, body);
  labels_in(f, cases);
  f->target = outer;
}

static void note_break(Flow *f, Node *n) {
  Node *at = node_label(n) ? ptrmap_get(&f->labels, node_label(n)->name) : f->target;
  if (at) ptrmap_put(&f->broken, at, at);
}

static void find_labels(Flow *f, Node *n) {
  switch (n->kind) {
  case N_BLOCK:
  case N_CASE:
  case N_COMMCASE: labels_in(f, *node_stmts(n)); break;
  case N_GOTO: ptrmap_put(&f->wanted, node_label(n)->name, n); break;
  case N_BREAK: note_break(f, n); break;
  case N_IF:
    find_labels(f, node_body(n));
    if (node_els(n)) find_labels(f, node_els(n));
    break;
  case N_LABELED:
    ptrmap_put(&f->labels, node_label(n)->name, node_stmt(n));
    find_labels(f, node_stmt(n));
    break;
  case N_FOR:
  case N_RANGE: labels_inside(f, n, node_body(n), (NodeList){0}); break;
  case N_SWITCH:
  case N_SELECT: labels_inside(f, n, NULL, *node_cases(n)); break;
  }
}

static void follow(Flow *f, Node *n);

static void follow_all(Flow *f, NodeList l) {
  for (int i = 0; i < l.len; i++) follow(f, l.at[i]);
}

static void follow_if(Flow *f, Node *n) {
  follow(f, node_body(n));
  if (!node_els(n)) {
    f->reachable = true;
    return;
  }
  bool then = f->reachable;
  f->reachable = true;
  follow(f, node_els(n));
  f->reachable |= then;
}

/* A select waits until one of its cases can run; a switch without default may run none. */
static void follow_cases(Flow *f, Node *n) {
  bool any = n->kind == N_SWITCH;
  bool ends = false;
  for (int i = 0; i < node_cases(n)->len; i++) {
    if (n->kind == N_SWITCH && !node_exprs(node_cases(n)->at[i])) any = false;
    f->reachable = true;
    follow_all(f, *node_stmts(node_cases(n)->at[i]));
    ends |= f->reachable;
  }
  f->reachable = ends || any || ptrmap_has(&f->broken, n);
}

static void follow(Flow *f, Node *n) {
  if (n->kind == N_LABELED && ptrmap_has(&f->wanted, node_label(n)->name)) f->reachable = true;
  if (!f->reachable && n->kind != N_EMPTY) {
    vet_report(f->v, V_unreachable, n->pos, "unreachable code");
    f->reachable = true;
  }
  switch (n->kind) {
  case N_BLOCK: follow_all(f, *node_stmts(n)); break;
  case N_BREAK:
  case N_CONTINUE:
  case N_GOTO:
  case N_FALLTHROUGH:
  case N_RETURN: f->reachable = false; break;
  case N_EXPRSTMT:
    if (vet_is_builtin(node_x(n), B_PANIC) && node_fun(node_x(n))->kind == N_IDENT) f->reachable = false;
    break;
  case N_FOR:
    follow(f, node_body(n));
    f->reachable = node_cond(n) || ptrmap_has(&f->broken, n);
    break;
  case N_RANGE:
    follow(f, node_body(n));
    f->reachable = true;
    break;
  case N_IF: follow_if(f, n); break;
  case N_LABELED: follow(f, node_stmt(n)); break;
  case N_SWITCH:
  case N_SELECT: follow_cases(f, n); break;
  }
}

void vet_unreachable(Vet *v, Node *n) {
  Node *body = n->kind == N_FUNCDECL ? node_body(n) : n->kind == N_FUNCLIT ? node_body(n) : NULL;
  if (!body) return;
  Flow f = {.v = v, .reachable = true};
  f.broken.arena = f.wanted.arena = f.labels.arena = v->a;
  find_labels(&f, body);
  follow(&f, body);
}
