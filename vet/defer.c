/* defer.c - defer statements that run later, or earlier, than they look. Spec: Defer statements. */
#include "internal.h"

/* ---- arguments evaluated too early ---- */

static bool find_since(void *ctx, Node *n) {
  if (n->kind == N_FUNCLIT) return false;
  if (n->kind == N_CALL && vet_is_func(vet_callee(n), "time", "Since"))
    vet_report(ctx, V_defers, n->pos, "call to time.Since is not deferred");
  return true;
}

void vet_defers(Vet *v, Node *n) {
  if (n->kind == N_DEFER) node_walk(node_call(n), find_since, NULL, v);
}

/* ---- in a loop ---- */

/* Statements that end by leaving the function run once. */
static bool leaves(const NodeList *l) {
  if (!l->len) return false;
  const Node *last = vec_last(l);
  return last->kind == N_RETURN || (last->kind == N_EXPRSTMT && vet_is_builtin(node_x(last), B_PANIC));
}

static bool find_defer(void *ctx, Node *n) {
  if (n->kind == N_FUNCLIT || n->kind == N_FOR || n->kind == N_RANGE) return false; /* an inner loop is visited as a loop of its own */
  if ((n->kind == N_BLOCK || n->kind == N_CASE || n->kind == N_COMMCASE) && leaves(node_stmts(n))) return false;
  if (n->kind == N_DEFER)
    vet_report(ctx, V_deferloop, n->pos, "defer in a loop runs when the function returns, not at the end of the iteration");
  return true;
}

void vet_deferloop(Vet *v, Node *n) {
  if (n->kind == N_FOR || n->kind == N_RANGE) node_walk(node_body(n), find_defer, NULL, v);
}
