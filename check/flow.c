/* flow.c - must control leave a function by return? Spec: Terminating statements. */
#include "internal.h"

static bool terminates(const Node *s, Name label);

/* ---- does a break leave the statement labelled label (implicit: or without label)? ---- */

static bool has_break(const Node *s, Name label, bool implicit);

static bool has_break_list(const NodeList *l, Name label, bool implicit) {
  for (int i = 0; i < l->len; i++)
    if (has_break(l->at[i], label, implicit)) return true;
  return false;
}

static bool has_break_clauses(const NodeList *clauses, Name label) {
  for (int i = 0; i < clauses->len; i++)
    if (has_break_list(node_stmts(clauses->at[i]), label, false)) return true;
  return false;
}

static bool has_break(const Node *s, Name label, bool implicit) {
  switch (s->kind) {
  case N_LABELED: return has_break(node_stmt(s), label, implicit);
  case N_BREAK: return node_label(s) ? node_label(s)->name == label : implicit;
  case N_BLOCK: return has_break_list(node_stmts(s), label, implicit);
  case N_IF: return has_break(node_body(s), label, implicit) || (node_els(s) && has_break(node_els(s), label, implicit));
  case N_SWITCH:
  case N_SELECT: return label && has_break_clauses(node_cases(s), label);
  case N_FOR:
  case N_RANGE: return label && has_break(node_body(s), label, false);
  }
  return false;
}

/* ---- terminating ---- */

static bool terminates_list(const NodeList *l) {
  int n = l->len;
  while (n > 0 && l->at[n - 1]->kind == N_EMPTY) n--;
  return n > 0 && terminates(l->at[n - 1], NULL);
}

static bool is_panic_call(Node *x) {
  x = node_unparen(x);
  return x->kind == N_CALL && (x->flags & NF_BUILTIN) && x->obj && x->obj->kind == OBJ_BUILTIN && x->obj->builtin == B_PANIC;
}

static bool terminates_clauses(const Node *s, Name label) {
  bool has_default = s->kind == N_SELECT; /* a select without default waits: it needs none */
  for (int i = 0; i < node_cases(s)->len; i++) {
    const Node *cc = node_cases(s)->at[i];
    has_default |= node_is_default(cc);
    if (!terminates_list(node_stmts(cc)) || has_break_list(node_stmts(cc), label, true)) return false;
  }
  return has_default;
}

static bool terminates(const Node *s, Name label) {
  switch (s->kind) {
  case N_LABELED: return terminates(node_stmt(s), node_label(s)->name);
  case N_EXPRSTMT: return is_panic_call(node_x(s));
  case N_RETURN:
  case N_GOTO:
  case N_FALLTHROUGH: return true;
  case N_BLOCK: return terminates_list(node_stmts(s));
  case N_IF: return node_els(s) && terminates(node_body(s), NULL) && terminates(node_els(s), NULL);
  case N_SWITCH:
  case N_SELECT: return terminates_clauses(s, label);
  case N_FOR: return !node_cond(s) && !has_break(node_body(s), label, true);
  }
  return false;
}

bool check_flow_terminates(const Node *block) { return terminates_list(node_stmts(block)); }

void check_flow_return(Types *ts, const Type *sig, const Node *body) {
  if (sig->results.len > 0 && !check_flow_terminates(body)) diag_error(ts->check->diags, body->end, "missing return");
}
