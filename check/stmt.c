/* stmt.c - statements. Scopes open and close here; labels and branches are flow.c's, but for fallthrough. Spec: Statements. */
#include "internal.h"

static const BranchCtx plain = {false, false, false};

/* ---- lists --------------------------------------------------------------------------------- */

void check_stmts(Checker *c, NodeList *l, BranchCtx ctx) {
  int last = l->len - 1;
  while (last >= 0 && l->at[last]->kind == N_EMPTY) last--;
  for (int i = 0; i < l->len; i++) {
    BranchCtx inner = ctx;
    inner.fallthrough_ok = ctx.fallthrough_ok && i == last;
    check_stmt(c, l->at[i], inner);
  }
}

void check_block(Checker *c, NodeList *list) { check_stmts(c, list, plain); }

void check_scoped_block(Checker *c, Node *n) {
  check_open_scope(c, "block");
  check_stmts(c, node_stmts(n), plain);
  check_close_scope(c);
}

/* ---- expressions as statements ------------------------------------------------------------------ */

enum { KIND_CONVERSION, KIND_EXPR, KIND_STMT };

static int expr_kind(Node *n) {
  n = node_unparen(n);
  if (n->kind == N_CALL) {
    if (n->flags & NF_CONVERSION) return KIND_CONVERSION;
    if (n->flags & NF_BUILTIN) return n->obj && builtin_kind(n->obj->builtin) == BUILTIN_STMT ? KIND_STMT : KIND_EXPR;
    return KIND_STMT;
  }
  return n->kind == N_UNARY && n->op == OP_ARROW ? KIND_STMT : KIND_EXPR;
}

static void expr_stmt(Checker *c, Node *n) {
  Operand x;
  check_raw_expr(c, &x, node_x(n), NULL, false);
  if (x.mode == M_INVALID) return;
  const char *msg = "is not used";
  if (x.mode == M_BUILTIN)
    msg = "must be called";
  else if (x.mode == M_TYPE)
    msg = "is not an expression";
  else if (expr_kind(node_x(n)) == KIND_STMT)
    return;
  check_error_at(c, node_x(n), "%s %s", check_op_text(c, &x), msg);
}

static void suspended_call(Checker *c, Node *n, const char *keyword) {
  Operand x;
  if (node_call(n)->kind != N_CALL) {
    if (node_call(n)->kind != N_BAD && node_unparen(node_call(n))->kind != N_CALL)
      check_error_at(c, node_call(n), "expression in %s must be function call", keyword);
    check_use(c, node_call(n));
    return;
  }
  check_raw_expr(c, &x, node_call(n), NULL, false);
  if (x.mode == M_INVALID) return;
  int kind = expr_kind(node_call(n));
  if (kind != KIND_STMT)
    check_error_at(c, node_call(n), "%s %s %s", keyword,
                   kind == KIND_CONVERSION ? "requires function call, not conversion" : "discards result of", check_op_text(c, &x));
}

static void send_stmt(Checker *c, Node *n) {
  Operand ch, val;
  check_expr(c, &ch, node_chan(n));
  check_expr(c, &val, node_value(n));
  if (ch.mode == M_INVALID || val.mode == M_INVALID) return;
  Type *elem = check_chan_elem(c, &ch, false);
  if (!elem) return;
  check_assignment(c, &val, elem, "send");
}

static void incdec(Checker *c, Node *n) {
  Operand x;
  const char *op = op_string((Op)n->op);
  check_expr(c, &x, node_x(n));
  if (x.mode == M_INVALID) return;
  if (!all_numeric(x.type)) {
    check_error_at(c, node_x(n), "invalid operation: %s%s%s (non-numeric type %s)", check_node_text(c, node_x(n)), op, op,
                   check_type_text(c, x.type));
    return;
  }
  check_assign_var(c, node_x(n), &x, NULL, "assignment");
}

/* ---- return ------------------------------------------------------------------------------------------ */

static void return_stmt(Checker *c, Node *n) {
  FuncInfoT *f = c->env.fn;
  Type *sig = f->sig;
  int nres = sig->result_objs.len;
  if (!node_items(n)->len && nres && sig->result_objs.at[0]->name->len) {
    for (int i = 0; i < nres; i++) {
      Object *r = sig->result_objs.at[i];
      Object *alt = scope_lookup_parent(c->env.scope, r->name, 0, NULL);
      if (alt && alt != r && r->name != c->ts->n.blank)
        check_error(c, n->pos, "result parameter %s not in scope at return\n\t%s: inner declaration of var %s %s", r->name->s,
                    type_place_string(c->ts, alt->pos), r->name->s, check_type_text(c, r->type));
    }
    return;
  }
  if (node_items(n)->len || nres) check_init_vars(c, sig->result_objs.at, nres, node_items(n), n);
}

/* ---- select -------------------------------------------------------------------------------------------------- */

static bool is_receive(Node *n) {
  n = node_unparen(n);
  return n->kind == N_UNARY && n->op == OP_ARROW;
}

static bool valid_comm(Node *s) {
  if (!s || s->kind == N_SEND) return true;
  if (s->kind == N_EXPRSTMT) return is_receive(node_x(s));
  if (s->kind == N_ASSIGN || s->kind == N_DEFINE) return node_items(node_rhs(s))->len == 1 && is_receive(node_items(node_rhs(s))->at[0]);
  return false;
}

static void select_stmt(Checker *c, Node *n) {
  check_defaults(c, node_cases(n));
  for (int i = 0; i < node_cases(n)->len; i++) {
    Node *k = node_cases(n)->at[i];
    if (!valid_comm(node_comm(k))) {
      check_error_at(c, node_comm(k)->kind == N_ASSIGN || node_comm(k)->kind == N_DEFINE ? node_lhs(node_comm(k)) : node_comm(k),
                     "select case must be send or receive (possibly with assignment)");
      continue;
    }
    check_open_scope(c, "case");
    if (node_comm(k)) check_stmt(c, node_comm(k), plain);
    check_stmts(c, node_stmts(k), plain);
    check_close_scope(c);
  }
}

/* ---- for -------------------------------------------------------------------------------------------------------- */

static void condition(Checker *c, Node *cond, const char *what) {
  Operand x;
  check_expr(c, &x, cond);
  if (x.mode == M_INVALID) return;
  if (!all_boolean(x.type)) {
    check_error_at(c, cond, "non-boolean condition in %s statement", what);
    return;
  }
  if (is_untyped(x.type)) check_convert_untyped(c, &x, type_basic[K_BOOL]);
}

static void for_stmt(Checker *c, Node *n) {
  check_open_scope(c, "for");
  if (node_init(n)) check_stmt(c, node_init(n), plain);
  if (node_cond(n)) condition(c, node_cond(n), "for");
  if (node_post(n) && node_post(n)->kind != N_DEFINE) check_stmt(c, node_post(n), plain);
  if (node_body(n)) check_scoped_block(c, node_body(n));
  check_close_scope(c);
}

/* ---- all ------------------------------------------------------------------------------------------------------------- */

static void if_stmt(Checker *c, Node *n) {
  check_open_scope(c, "if");
  if (node_init(n)) check_stmt(c, node_init(n), plain);
  if (node_cond(n)) condition(c, node_cond(n), "if");
  if (node_body(n)) check_scoped_block(c, node_body(n));
  if (node_els(n)) check_stmt(c, node_els(n), plain);
  check_close_scope(c);
}

void check_stmt(Checker *c, Node *n, BranchCtx ctx) {
  c->env.at = n->pos;
  switch (n->kind) {
  case N_EMPTY:
  case N_BAD:
  case N_BREAK:
  case N_CONTINUE:
  case N_GOTO: break;
  case N_DECLSTMT: check_declstmt(c, n); break;
  case N_LABELED:
    if (node_stmt(n)) check_stmt(c, node_stmt(n), ctx);
    break;
  case N_EXPRSTMT: expr_stmt(c, n); break;
  case N_SEND: send_stmt(c, n); break;
  case N_INCDEC: incdec(c, n); break;
  case N_ASSIGN: check_assign(c, n); break;
  case N_DEFINE: check_define(c, n); break;
  case N_GO: suspended_call(c, n, "go"); break;
  case N_DEFER:
    c->env.fn->has_defer = true;
    suspended_call(c, n, "defer");
    break;
  case N_RETURN: return_stmt(c, n); break;
  case N_FALLTHROUGH:
    if (!ctx.fallthrough_ok && !c->env.no_branches)
      check_error(c, n->pos, "%s",
                  ctx.in_switch_final ? "cannot fallthrough final case in switch"
                  : ctx.in_typeswitch ? "cannot fallthrough in type switch"
                                      : "fallthrough statement out of place");
    break;
  case N_BLOCK: check_scoped_block(c, n); break;
  case N_IF: if_stmt(c, n); break;
  case N_SWITCH:
    check_open_scope(c, "switch");
    if (node_init(n)) check_stmt(c, node_init(n), plain);
    if (node_tag(n) && node_tag(n)->kind == N_TYPESWITCHGUARD)
      check_type_switch(c, n);
    else
      check_switch(c, n);
    check_close_scope(c);
    break;
  case N_SELECT: select_stmt(c, n); break;
  case N_FOR: for_stmt(c, n); break;
  case N_RANGE: check_range(c, n); break;
  default: check_error(c, n->pos, "invalid statement");
  }
}
