/* assign.c - values into variables: declarations, :=, =, op=, return. Spec: Assignment statements.

   A mistake in a value does not make its variable used: gc says both. */
#include "internal.h"

/* ---- one variable ------------------------------------------------------------------------- */

void check_init_var(Checker *c, Object *lhs, Operand *x, const char *context) {
  if (x->mode == M_INVALID || is_invalid(x->type) || (lhs->type && is_invalid(lhs->type))) {
    if (!lhs->type) lhs->type = type_invalid();
    x->mode = M_INVALID;
    return;
  }
  if (!lhs->type) {
    Type *t = x->type;
    if (x->mode == M_NIL && is_untyped(t)) {
      check_error_at(c, x->node, "use of untyped nil in %s", context);
      lhs->type = type_invalid();
      x->mode = M_INVALID;
      return;
    }
    if (x->generic) {
      check_uninstantiated(c, x);
      lhs->type = type_invalid();
      return;
    }
    if (x->mode == M_VALUE && t->kind == K_TUPLE) {
      check_single_value(c, x);
      lhs->type = type_invalid();
      return;
    }
    lhs->type = default_type(t);
  }
  check_generic_value(c, x, lhs->type, false);
  check_assignment(c, x, lhs->type, context);
}

/* Type of the place lhs; NULL after an error. The name itself does not count as used. */
static Type *lhs_type(Checker *c, Node *lhs) {
  Node *id = node_unparen(lhs);
  Object *v = id->kind == N_IDENT ? scope_lookup_parent(c->env.scope, id->name, 0, NULL) : NULL;
  bool used = v && v->used;
  Operand z;
  check_expr(c, &z, lhs);
  if (v && v->kind == OBJ_VAR && v->pkg == c->pkg) v->used = used;
  if (z.mode == M_INVALID || is_invalid(z.type)) return NULL;
  if (z.mode == M_VAR || z.mode == M_MAPINDEX) {
    return z.type;
  }
  if (id->kind == N_SELECTOR) {
    Operand op;
    check_expr_or_type(c, &op, node_x(id), false);
    if (op.mode == M_MAPINDEX) {
      check_error_at(c, lhs, "cannot assign to struct field %s in map", check_node_text(c, lhs));
      return NULL;
    }
  }
  check_error_at(c, lhs, "cannot assign to %s (neither addressable nor a map index expression)", check_node_text(c, lhs));
  return NULL;
}

/* lhs = rhs, or lhs = x where x is not NULL: the value, which the caller has looked at. */
void check_assign_var(Checker *c, Node *lhs, Operand *x, Node *rhs, const char *context) {
  Operand value;
  bool blank = node_is_blank(node_unparen(lhs));
  Type *t = blank ? NULL : lhs_type(c, lhs);
  if (!blank && !t) {
    if (x) x->mode = M_INVALID;
    if (!x) check_use(c, rhs);
    return;
  }
  if (!x) {
    x = &value;
    check_generic_expr(c, x, rhs);
  }
  if (blank) {
    if (x->mode != M_INVALID) check_assignment(c, x, NULL, strcmp(context, "assignment") == 0 ? "assignment to _ identifier" : context);
    lhs->type = node_unparen(lhs)->type = x->mode == M_INVALID ? type_invalid() : x->type;
    return;
  }
  if (x->mode == M_INVALID || is_invalid(x->type)) {
    x->mode = M_INVALID;
    return;
  }
  check_generic_value(c, x, t, false);
  check_assignment(c, x, t, context);
}

/* ---- counts that do not match ------------------------------------------------------------------ */

static void assign_error(Checker *c, NodeList *rhs, int l, int r) {
  Node *r0 = rhs->at[0], *call = node_unparen(r0);
  const char *vars = check_measure(c, l, "variable"), *vals = check_measure(c, r, "value");
  if (rhs->len == 1 && call->kind == N_CALL)
    check_error_at(c, r0, "assignment mismatch: %s but %s returns %s", vars, check_node_text(c, node_fun(call)), vals);
  else
    check_error_at(c, r0, "assignment mismatch: %s but %s", vars, vals);
}

static void return_error(Checker *c, Node *ret, Object **lhs, int l, Operand *xs, int r) {
  Node *at = ret;
  if (r > l)
    at = xs[l].node;
  else if (r > 0)
    at = xs[r - 1].node;
  Type **want = ARENA_ARRAY(c->a, Type *, l + 1);
  for (int i = 0; i < l; i++) want[i] = lhs[i]->type;
  Pos pos = at == ret ? ret->pos : check_report_pos(at);
  check_error(c, pos, "%s return values\n\thave %s\n\twant %s", r > l ? "too many" : "not enough", check_operands_summary(c, xs, r, false),
              types_summary(c, want, l, false, false));
}

static bool any_invalid(Operand *xs, int n) {
  for (int i = 0; i < n; i++)
    if (xs[i].mode == M_INVALID) return true;
  return false;
}

/* ---- lists --------------------------------------------------------------------------------------------- */

/* A single call on the right may give any number of values. */
static bool is_call(const NodeList *rhs) { return rhs->len == 1 && node_unparen(rhs->at[0])->kind == N_CALL; }

static void init_mismatch(Checker *c, Object **lhs, int nlhs, NodeList *rhs, Operand *xs, int n, Node *ret) {
  if (!any_invalid(xs, n)) {
    if (ret)
      return_error(c, ret, lhs, nlhs, xs, n);
    else if (rhs->len)
      assign_error(c, rhs, nlhs, n);
  }
  for (int i = 0; i < nlhs; i++)
    if (!lhs[i]->type) lhs[i]->type = type_invalid();
}

/* One value for each variable is looked at together with it; else one expression has all the values. */
void check_init_vars(Checker *c, Object **lhs, int nlhs, NodeList *rhs, Node *ret) {
  const char *context = ret ? "return statement" : "assignment";
  if (rhs->len == nlhs && !is_call(rhs)) {
    for (int i = 0; i < nlhs; i++) {
      Operand x;
      check_generic_expr(c, &x, rhs->at[i]);
      check_init_var(c, lhs[i], &x, context);
    }
    return;
  }
  int n;
  bool comma_ok;
  Operand *xs = check_expr_list(c, rhs, nlhs == 2 && !ret, &n, &comma_ok);
  if (n != nlhs) {
    init_mismatch(c, lhs, nlhs, rhs, xs, n, ret);
    return;
  }
  for (int i = 0; i < n; i++) check_init_var(c, lhs[i], &xs[i], context);
}

/* The left side is only looked through for errors: a variable in it is not used by that. */
static bool use_lhs(Checker *c, Node *lhs) {
  Node *id = node_unparen(lhs);
  Object *v = id->kind == N_IDENT ? scope_lookup_parent(c->env.scope, id->name, 0, NULL) : NULL;
  bool used = v && v->used;
  Operand x = {.mode = M_VALUE};
  if (!node_is_blank(node_unparen(lhs))) check_raw_expr(c, &x, lhs, NULL, true);
  if (v && v->kind == OBJ_VAR && v->pkg == c->pkg) v->used = used;
  return x.mode != M_INVALID;
}

static bool use_all_lhs(Checker *c, NodeList *lhs) {
  bool ok = true;
  for (int i = 0; i < lhs->len; i++) ok &= use_lhs(c, lhs->at[i]);
  return ok;
}

static void assign_vars(Checker *c, NodeList *lhs, NodeList *rhs) {
  if (rhs->len == lhs->len && !is_call(rhs)) {
    for (int i = 0; i < lhs->len; i++) check_assign_var(c, lhs->at[i], NULL, rhs->at[i], "assignment");
    return;
  }
  int n;
  bool comma_ok, ok = rhs->len == 1 || use_all_lhs(c, lhs);
  Operand *xs = check_expr_list(c, rhs, lhs->len == 2, &n, &comma_ok);
  if (n == lhs->len) {
    for (int i = 0; i < n; i++) check_assign_var(c, lhs->at[i], &xs[i], NULL, "assignment");
    return;
  }
  if (rhs->len && ok && !any_invalid(xs, n)) assign_error(c, rhs, lhs->len, n);
  if (rhs->len == 1) use_all_lhs(c, lhs);
}

void check_assign(Checker *c, Node *n) {
  NodeList *lhs = node_items(node_lhs(n)), *rhs = node_items(node_rhs(n));
  if (n->op == OP_NONE) {
    assign_vars(c, lhs, rhs);
    return;
  }
  if (lhs->len != 1 || rhs->len != 1) {
    check_error(c, n->end ? n->end : n->pos, "assignment operation %s= requires single-valued expressions", op_string((Op)n->op));
    return;
  }
  Operand x;
  check_binary(c, &x, NULL, lhs->at[0], rhs->at[0], (Op)n->op);
  check_assign_var(c, lhs->at[0], &x, NULL, "assignment operation");
}

/* ---- := ------------------------------------------------------------------------------------------------------ */

static bool repeated(NodeList *l, int i) {
  for (int k = 0; k < i; k++)
    if (l->at[k]->kind == N_IDENT && l->at[k]->name == l->at[i]->name) return true;
  return false;
}

void check_define(Checker *c, Node *n) {
  NodeList *lhs = node_items(node_lhs(n)), *rhs = node_items(node_rhs(n));
  int nl = lhs->len, fresh = 0;
  Object **vars = ARENA_ARRAY(c->a, Object *, nl + 1), **added = ARENA_ARRAY(c->a, Object *, nl + 1);
  bool bad = false;
  for (int i = 0; i < nl; i++) {
    Node *id = lhs->at[i];
    if (id->kind != N_IDENT) {
      use_lhs(c, id);
      check_error_at(c, id, "non-name %s on left side of :=", check_node_text(c, id));
      bad = true;
      continue;
    }
    if (id->name != c->ts->n.blank && repeated(lhs, i)) {
      check_error_at(c, id, "%s repeated on left side of :=", id->name->s);
      bad = true;
      continue;
    }
    Object *alt = id->name == c->ts->n.blank ? NULL : scope_lookup(c->env.scope, id->name);
    if (alt) {
      id->obj = alt;
      if (alt->kind == OBJ_VAR) {
        vars[i] = alt;
        id->type = alt->type;
      } else {
        check_error_at(c, id, "cannot assign to %s", check_node_text(c, id));
        bad = true;
      }
      continue;
    }
    vars[i] = check_new_local(c, id->name, id->pos, NULL, n);
    id->obj = vars[i];
    if (id->name != c->ts->n.blank) added[fresh++] = vars[i];
  }
  for (int i = 0; i < nl; i++)
    if (!vars[i]) vars[i] = object_new(c->ts, OBJ_VAR, c->ts->n.blank, c->pkg, lhs->at[i]->pos, NULL);
  check_init_vars(c, vars, nl, rhs, NULL);
  for (int i = 0; i < nl; i++)
    if (lhs->at[i]->kind == N_IDENT) lhs->at[i]->type = vars[i]->type;
  if (!fresh && !bad) {
    check_error(c, n->end ? n->end : n->pos, "no new variables on left side of :=");
    return;
  }
  for (int i = 0; i < fresh; i++) check_declare(c, c->env.scope, added[i]);
}
