/* binary.c - operators: unary, binary, comparisons, shifts, and their constants. Spec: Operators. */
#include "internal.h"

static bool numeric_or_string(Type *t) { return type_is_numeric(t) || type_is_string(t); }

static bool op_defined(int op, bool unary, Type *t) {
  switch (op) {
  case OP_ADD: return unary ? all_numeric(t) : type_all(t, numeric_or_string);
  case OP_SUB: return all_numeric(t);
  case OP_MUL:
  case OP_DIV: return all_numeric(t);
  case OP_REM:
  case OP_AND:
  case OP_OR:
  case OP_ANDNOT: return all_integer(t);
  case OP_XOR: return all_integer(t);
  case OP_ANDAND:
  case OP_OROR:
  case OP_NOT: return all_boolean(t);
  default: return false;
  }
}

static bool check_op(Checker *c, Operand *x, int op, bool unary) {
  if (op_defined(op, unary, x->type)) return true;
  check_error_at(c, x->node, "invalid operation: operator %s not defined on %s", op_string((Op)op), check_op_text(c, x));
  x->mode = M_INVALID;
  return false;
}

/* ---- unary ------------------------------------------------------------------------------ */

static void address_of(Checker *c, Operand *x, Node *e) {
  if (node_unparen(node_x(e))->kind != N_COMPOSITE && x->mode != M_VAR) {
    check_error_at(c, x->node, "invalid operation: cannot take address of %s", check_op_text(c, x));
    x->mode = M_INVALID;
    return;
  }
  x->mode = M_VALUE;
  x->type = type_pointer(c->ts, x->type);
}

static const char *no_chan(Checker *c, Type *t, Type *u, int only, const char *way) {
  if (!u) return "no specific channel type";
  if (u->kind != K_CHAN) return arena_printf(c->a, "non-channel %s", check_type_text(c, t));
  return u->chandir == only ? arena_printf(c->a, "%s channel %s", way, check_type_text(c, t)) : NULL;
}

static const char *not_readable(Checker *c, Type *t, Type *u) { return no_chan(c, t, u, CHAN_SEND, "send-only"); }
static const char *not_sendable(Checker *c, Type *t, Type *u) { return no_chan(c, t, u, CHAN_RECV, "receive-only"); }

Type *check_chan_elem(Checker *c, Operand *x, bool receive) {
  const char *cause, *what = receive ? "receive from" : "send to";
  Type *u = check_common_under(c, x->type, receive ? not_readable : not_sendable, &cause);
  if (u) return u->elem;
  if (is_typeparam(x->type))
    check_error_at(c, x->node, "invalid operation: cannot %s %s: %s", what, check_op_text(c, x), cause);
  else
    check_error_at(c, x->node, "invalid operation: cannot %s %s %s", what, cause, check_op_text(c, x));
  return NULL;
}

static void receive(Checker *c, Operand *x) {
  Type *elem = check_chan_elem(c, x, true);
  x->mode = elem ? M_COMMAOK : M_INVALID;
  if (!elem) return;
  x->type = elem;
  c->env.has_call_or_recv = true;
}

void check_unary(Checker *c, Operand *x, Node *e) {
  check_expr(c, x, node_x(e));
  if (x->mode == M_INVALID) return;
  switch (e->op) {
  case OP_AND: address_of(c, x, e); return;
  case OP_ARROW: receive(c, x); return;
  case OP_TILDE: {
    bool integer = all_integer(x->type);
    check_error_at(c, e, "cannot use ~ outside of interface or type constraint%s", integer ? " (use ^ for bitwise complement)" : "");
    x->mode = integer && x->mode == M_CONST ? M_INVALID : integer ? M_VALUE : M_INVALID;
    return;
  }
  }
  if (!check_op(c, x, e->op, true)) return;
  if (x->mode == M_CONST) {
    if (const_kind(x->val) == C_UNKNOWN) return;
    int bits = type_is_unsigned(x->type) ? (int)type_size(x->type) * 8 : 0;
    x->val = const_unary(c->a, (Op)e->op, x->val, bits);
    x->node = e;
    check_overflow(c, x, e->pos);
    return;
  }
  x->mode = M_VALUE;
}

/* ---- comparison ------------------------------------------------------------------------------ */

static const char *incomparable_cause(Checker *c, Type *t) {
  Kind k = kind_of(t);
  if (k == K_SLICE || k == K_FUNC || k == K_MAP) return arena_printf(c->a, "%s can only be compared to nil", check_composite_kind(t));
  return type_incomparable_cause(c->ts, t, c->pkg);
}

static const char *catch_all(Checker *c, Operand *x, Operand *y, Operand **at, int op) {
  if (is_typeparam(x->type) || is_typeparam(y->type)) {
    if (!is_typeparam(x->type)) *at = y;
    return arena_printf(c->a, "type parameter %s cannot use operator %s", check_type_text(c, (*at)->type), op_string((Op)op));
  }
  const char *what = check_composite_kind((*at)->type);
  return arena_printf(c->a, "operator %s not defined on %s", op_string((Op)op), *what ? what : check_type_text(c, (*at)->type));
}

/* The offending operand and why; NULL when the comparison is fine. */
static Operand *compare_fails(Checker *c, Operand *x, Operand *y, int op, const char **cause) {
  *cause = "";
  if (!check_assignable(c, x, y->type, NULL) && !check_assignable(c, y, x->type, NULL)) {
    *cause = arena_printf(c->a, "mismatched types %s and %s", check_type_text(c, x->type), check_type_text(c, y->type));
    return y;
  }
  if (op == OP_EQL || op == OP_NEQ) {
    if (x->mode == M_NIL || y->mode == M_NIL)
      return type_has_nil(x->mode == M_NIL ? y->type : x->type) && !(x->mode == M_NIL && y->mode == M_NIL) ? NULL : y;
    if (!type_comparable(x->type)) {
      *cause = incomparable_cause(c, x->type);
      return x;
    }
    if (!type_comparable(y->type)) {
      *cause = incomparable_cause(c, y->type);
      return y;
    }
    return NULL;
  }
  if (!all_ordered(x->type)) return x;
  return all_ordered(y->type) ? NULL : y;
}

void check_comparison(Checker *c, Operand *x, Operand *y, Op op, bool switch_case) {
  const char *cause;
  if (switch_case) op = OP_EQL;
  Operand *at = compare_fails(c, x, y, op, &cause);
  if (at) {
    if (!*cause) cause = catch_all(c, x, y, &at, op);
    if (is_invalid(x->type) || is_invalid(y->type))
      ;
    else if (switch_case)
      check_error_at(c, x->node, "invalid case %s in switch on %s (%s)", check_node_text(c, x->node), check_node_text(c, y->node), cause);
    else
      check_error_at(c, at->node, "invalid operation: %s %s %s (%s)", check_node_text(c, x->node), op_string(op),
                     check_node_text(c, y->node), cause);
    x->mode = M_INVALID;
    return;
  }
  if (x->mode == M_CONST && y->mode == M_CONST) {
    if (const_kind(x->val) == C_UNKNOWN || const_kind(y->val) == C_UNKNOWN)
      x->val = const_unknown();
    else
      x->val = const_from_bool(c->a, const_compare(x->val, op, y->val));
  } else {
    x->mode = M_VALUE;
    if (x->node) check_update_expr_type(c, x->node, default_type(x->type), true);
    if (y->node) check_update_expr_type(c, y->node, default_type(y->type), true);
  }
  x->type = type_basic[K_UNTYPED_BOOL];
}

/* ---- shifts ------------------------------------------------------------------------------------ */

/* constant: the shifted operand is one, too; then its value is looked at later, whatever the type of y. */
static bool shift_count(Checker *c, Operand *y, bool constant) {
  if (y->mode == M_CONST) {
    const Const *v = const_to_int(c->a, y->val);
    if (const_kind(v) == C_INT && const_sign(v) < 0) {
      check_error_at(c, y->node, "invalid operation: negative shift count %s", check_op_text(c, y));
      return false;
    }
    if (is_untyped(y->type)) {
      const Const *r;
      int code;
      if (const_kind(y->val) != C_UNKNOWN && !check_representable(c, y, type_basic[K_UINT], &r, &code)) {
        if (code == REPR_TRUNC)
          check_error_at(c, y->node, "%s truncated to uint", check_op_text(c, y));
        else if (code == REPR_OVERFLOW)
          check_error_at(c, y->node, "%s overflows uint", check_op_text(c, y));
        else
          check_error_at(c, y->node, "cannot convert %s to type uint", check_op_text(c, y));
        return false;
      }
      return true;
    }
    if (constant || all_integer(y->type)) return true;
  } else if (check_lang_version(c) < 13 && all_integer(y->type) && !all_unsigned(y->type)) {
    return check_lang_require(c, y->node, 13, arena_printf(c->a, "invalid operation: signed shift count %s", check_op_text(c, y)));
  } else if (is_untyped(y->type)) {
    check_convert_untyped(c, y, type_basic[K_UINT]);
    return y->mode != M_INVALID;
  } else if (all_integer(y->type)) {
    return true;
  }
  check_error_at(c, y->node, "invalid operation: shift count %s must be integer", check_op_text(c, y));
  return false;
}

static void const_shift_op(Checker *c, Operand *x, Operand *y, Node *e, int op, const Const *xval) {
  if (const_kind(x->val) == C_UNKNOWN || const_kind(y->val) == C_UNKNOWN) {
    x->val = const_unknown();
    if (!type_is_integer(x->type)) x->type = type_basic[K_UNTYPED_INT];
    return;
  }
  bool ok;
  uint64_t s = const_uint64(const_to_int(c->a, y->val), &ok);
  if (!ok || s > 1023 - 1 + 52) {
    check_error_at(c, y->node, "invalid operation: invalid shift count %s", check_op_text(c, y));
    x->mode = M_INVALID;
    return;
  }
  if (is_untyped(y->type)) check_update_expr_type(c, y->node, type_basic[K_INT], true);
  if (!type_is_integer(x->type)) x->type = type_basic[K_UNTYPED_INT];
  x->val = const_shift(c->a, xval, (Op)op, (unsigned long)s);
  x->node = e;
  check_overflow(c, x, e ? e->end : 0);
}

static void check_shift(Checker *c, Operand *x, Operand *y, Node *e, int op) {
  const Const *xval = x->mode == M_CONST ? const_to_int(c->a, x->val) : NULL;
  if (!(all_integer(x->type) || (is_untyped(x->type) && xval && const_kind(xval) == C_INT))) {
    check_error_at(c, x->node, "invalid operation: shifted operand %s must be integer", check_op_text(c, x));
    x->mode = M_INVALID;
    return;
  }
  if (!shift_count(c, y, x->mode == M_CONST)) {
    x->mode = M_INVALID;
    return;
  }
  if (x->mode == M_CONST && y->mode == M_CONST) {
    const_shift_op(c, x, y, e, op, xval);
    return;
  }
  if (y->mode == M_CONST && is_untyped(y->type)) check_update_expr_type(c, y->node, type_basic[K_UINT], true);
  if (x->mode == M_CONST) {
    if (is_untyped(x->type)) {
      /* Spec: the constant takes the type it would have if the shift were replaced by its left operand alone. */
      for (Node *n = x->node; n; n = n->kind == N_PAREN ? node_x(n) : NULL) n->flags |= NF_SHIFTLHS;
      x->mode = M_VALUE;
      return;
    }
  }
  if (!all_integer(x->type)) {
    check_error_at(c, x->node, "invalid operation: shifted operand %s must be integer", check_op_text(c, x));
    x->mode = M_INVALID;
    return;
  }
  x->mode = M_VALUE;
}

/* ---- binary ------------------------------------------------------------------------------------- */

static bool zero_divisor(Checker *c, Operand *x, Operand *y) {
  if (y->mode != M_CONST || const_kind(y->val) == C_UNKNOWN) return false;
  if (const_kind(y->val) == C_COMPLEX)
    return x->mode == M_CONST && const_sign(const_real(c->a, y->val)) == 0 && const_sign(const_imag(c->a, y->val)) == 0;
  return (x->mode == M_CONST || all_integer(x->type)) && const_sign(y->val) == 0;
}

static void mismatch(Checker *c, Operand *x, Operand *y, Node *e, Node *lhs, Node *rhs, int op) {
  if (is_invalid(x->type) || is_invalid(y->type))
    ;
  else if (e)
    check_error_at(c, e, "invalid operation: %s (mismatched types %s and %s)", check_node_text(c, e), check_type_text(c, x->type),
                   check_type_text(c, y->type));
  else
    check_error_at(c, lhs, "invalid operation: %s %s= %s (mismatched types %s and %s)", check_node_text(c, lhs), op_string((Op)op),
                   check_node_text(c, rhs), check_type_text(c, x->type), check_type_text(c, y->type));
  x->mode = M_INVALID;
}

/* e: the binary expression; NULL for lhs op= rhs. */
void check_binary(Checker *c, Operand *x, Node *e, Node *lhs, Node *rhs, Op op) {
  Operand y;
  check_expr(c, x, lhs);
  check_expr(c, &y, rhs);
  if (x->mode == M_INVALID) return;
  if (y.mode == M_INVALID) {
    x->mode = M_INVALID;
    x->node = y.node;
    return;
  }
  if (op == OP_SHL || op == OP_SHR) {
    check_shift(c, x, &y, e, op);
    return;
  }
  check_match_types(c, x, &y);
  if (x->mode == M_INVALID) return;
  if (op >= OP_EQL && op <= OP_GEQ) {
    check_comparison(c, x, &y, op, false);
    return;
  }
  if (!type_identical(x->type, y.type)) {
    mismatch(c, x, &y, e, lhs, rhs, op);
    return;
  }
  if (!check_op(c, x, op, false)) return;
  if ((op == OP_DIV || op == OP_REM) && zero_divisor(c, x, &y)) {
    check_error_at(c, y.node, "invalid operation: division by zero");
    x->mode = M_INVALID;
    return;
  }
  if (x->mode == M_CONST && y.mode == M_CONST) {
    if (const_kind(x->val) == C_UNKNOWN || const_kind(y.val) == C_UNKNOWN) {
      x->val = const_unknown();
      return;
    }
    x->val = const_binary(c->a, x->val, op, y.val, op == OP_DIV && type_is_integer(x->type));
    x->node = e;
    check_overflow(c, x, e ? e->end : 0);
    return;
  }
  x->mode = M_VALUE;
}
