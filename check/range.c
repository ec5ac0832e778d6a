/* range.c - for statements with a range clause: what can be ranged over, and what its variables are. Spec: For range. */
#include "internal.h"

/* ---- range -------------------------------------------------------------------------------------------------------- */

typedef struct RangeTypes {
  Type *key, *val;
  const char *cause;
  bool ok;
} RangeTypes;

/* cause: why the yield parameter's type has no structure; NULL when it has. */
static const char *bad_yield(Checker *c, Type *y, const char *cause) {
  if (cause) return arena_printf(c->a, "in yield type, %s", cause);
  if (y->kind != K_FUNC) return "argument is not func";
  if (y->params.len > 2) return "yield func has too many parameters";
  if (y->results.len == 1 && type_identical(y->results.at[0], type_basic[K_BOOL])) return NULL;
  return y->results.len == 1 && type_is_boolean(y->results.at[0]) ? "yield func returns user-defined boolean, not bool"
                                                                  : "yield func does not return bool";
}

static RangeTypes range_func(Checker *c, Type *u) {
  Type *y = NULL;
  const char *bad = u->params.len != 1 ? "wrong argument count" : u->results.len ? "unexpected results" : NULL;
  if (!bad) {
    y = check_common_under(c, u->params.at[0], NULL, &bad);
    bad = bad_yield(c, y, bad);
  }
  if (bad) return (RangeTypes){.cause = arena_printf(c->a, "func must be func(yield func(...) bool): %s", bad)};
  return (RangeTypes){.ok = true, .key = y->params.len > 0 ? y->params.at[0] : NULL, .val = y->params.len > 1 ? y->params.at[1] : NULL};
}

static const char *no_receive(Checker *c, Type *t, Type *u) {
  return u && u->kind == K_CHAN && u->chandir == CHAN_SEND ? arena_printf(c->a, "receive from send-only channel %s", check_type_text(c, t))
                                                           : NULL;
}

static RangeTypes range_types(Checker *c, Operand *x) {
  RangeTypes r = {.ok = true};
  Type *u = check_common_under(c, x->type, no_receive, &r.cause);
  if (!u) {
    r.ok = false;
    return r;
  }
  if (u->kind == K_POINTER && kind_of(u->elem) == K_ARRAY) u = under(u->elem);
  switch (u->kind) {
  case K_STRING:
  case K_UNTYPED_STRING:
    r.key = type_basic[K_INT];
    r.val = type_rune;
    return r;
  case K_ARRAY:
  case K_SLICE:
    r.key = type_basic[K_INT];
    r.val = u->elem;
    return r;
  case K_MAP:
    r.key = u->key;
    r.val = u->elem;
    return r;
  case K_CHAN: r.key = u->elem; return r;
  case K_FUNC:
    r.cause = check_lang_lacks(c, 23, "");
    r.ok = !r.cause;
    return r.ok ? range_func(c, u) : r;
  default:
    r.key = x->type;
    r.ok = type_is_integer(u);
    r.cause = r.ok ? check_lang_lacks(c, 22, "") : NULL;
    r.ok = r.ok && !r.cause;
    return r;
  }
}

static void range_error(Checker *c, Operand *x, RangeTypes *r, Node **lhs, int nlhs) {
  if (!r->ok && r->cause)
    check_error_at(c, x->node, "cannot range over %s: %s", check_op_text(c, x), r->cause);
  else if (!r->ok)
    check_error_at(c, x->node, "cannot range over %s", check_op_text(c, x));
  else if (nlhs > 0 && !r->key)
    check_error_at(c, lhs[0], "range over %s permits no iteration variables", check_op_text(c, x));
  else if (nlhs > 1 && !r->val)
    check_error_at(c, lhs[1], "range over %s permits only one iteration variable", check_op_text(c, x));
  else if (nlhs > 2)
    check_error_at(c, lhs[2], "range clause permits at most two iteration variables");
}

/* for i = range 10: the number is assigned to i, or else has its default type. Returns the type of the key. */
static Type *range_over_int(Checker *c, Operand *x, Node *assigned) {
  if (!assigned)
    check_assignment(c, x, default_type(x->type), "range clause");
  else
    check_assign_var(c, assigned, x, NULL, "range clause");
  if (x->mode == M_INVALID) return NULL;
  if (assigned && !all_integer(x->type))
    check_error_at(c, assigned, "cannot use iteration variable of type %s", check_type_text(c, x->type));
  return x->type;
}

static void range_define(Checker *c, Node *n, Node *lhs, Type *t, Operand *x, Object **declared, int *nd) {
  Object *o;
  if (lhs->kind == N_IDENT) {
    o = check_new_local(c, lhs->name, lhs->pos, NULL, n);
    lhs->obj = o;
    if (lhs->name != c->ts->n.blank) declared[(*nd)++] = o;
  } else {
    check_error_at(c, lhs, "invalid syntax tree: cannot declare %s", check_node_text(c, lhs));
    o = object_new(c->ts, OBJ_VAR, c->ts->n.blank, c->pkg, lhs->pos, NULL);
  }
  if (t && !is_invalid(t)) {
    o->type = t;
  } else {
    o->type = type_invalid();
    o->used = true;
  }
  lhs->type = o->type;
  (void)x;
}

void check_range(Checker *c, Node *n) {
  Node **lhs = node_lhs(n) ? node_items(node_lhs(n))->at : NULL;
  int nlhs = node_lhs(n) ? node_items(node_lhs(n))->len : 0;
  bool define = (n->flags & NF_DEFINE) != 0;
  Operand x;
  check_expr(c, &x, node_ranged(n));
  RangeTypes r = {.key = NULL};
  Node *assigned = NULL; /* already */
  if (x.mode != M_INVALID) {
    r = range_types(c, &x);
    range_error(c, &x, &r, lhs, nlhs);
    if (!r.ok)
      r.key = r.val = NULL;
    else if (type_is_integer(x.type))
      r.key = range_over_int(c, &x, assigned = define || !nlhs ? NULL : lhs[0]);
    else if (is_untyped(x.type))
      check_assignment(c, &x, type_basic[K_STRING], "range clause");
  }
  check_open_scope(c, "range");
  Object *declared[2];
  int nd = 0;
  for (int i = 0; i < nlhs && i < 2; i++) {
    Type *t = i ? r.val : r.key;
    if (lhs[i] == assigned) continue;
    if (define) {
      range_define(c, n, lhs[i], t, &x, declared, &nd);
    } else if (t) {
      Operand v = {.mode = M_VALUE, .type = t, .node = lhs[i]};
      Node copy = *lhs[i];
      v.node = &copy;
      check_assign_var(c, lhs[i], &v, NULL, "assignment");
    }
  }
  if (define && nlhs && !nd) check_error(c, n->end ? n->end : n->pos, "no new variables on left side of :=");
  for (int i = 0; i < nd; i++) check_declare(c, c->env.scope, declared[i]);
  if (node_body(n)) check_scoped_block(c, node_body(n));
  check_close_scope(c);
}
