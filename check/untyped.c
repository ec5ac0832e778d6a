/* untyped.c - untyped expressions on their way to a type, and constants that must fit one.

   Nodes of untyped expressions hold an untyped type until the context gives a final one; then update_expr_type walks
   down the operands that share it. Spec: Constants, Conversions of constant values, Shifts. */
#include "internal.h"

/* ---- does a constant fit ------------------------------------------------------------- */

static const Const *round_to(Checker *c, const Const *v, Kind k, bool *ok) {
  *ok = true;
  if (const_kind(v) == C_UNKNOWN) return v;
  const Const *r;
  switch (k) {
  case K_FLOAT32:
    r = const_to_float(c->a, v);
    r = const_kind(r) == C_UNKNOWN ? r : const_round32(c->a, r);
    break;
  case K_FLOAT64:
    r = const_to_float(c->a, v);
    r = const_kind(r) == C_UNKNOWN ? r : const_round64(c->a, r);
    break;
  case K_UNTYPED_FLOAT: r = const_to_float(c->a, v); break;
  case K_COMPLEX64:
  case K_COMPLEX128: {
    r = const_to_complex(c->a, v);
    if (const_kind(r) == C_UNKNOWN) break;
    const Const *re = const_to_float(c->a, const_real(c->a, r)), *im = const_to_float(c->a, const_imag(c->a, r));
    re = k == K_COMPLEX64 ? const_round32(c->a, re) : const_round64(c->a, re);
    im = k == K_COMPLEX64 ? const_round32(c->a, im) : const_round64(c->a, im);
    if (const_kind(re) == C_UNKNOWN || const_kind(im) == C_UNKNOWN)
      r = const_unknown();
    else
      r = const_make_complex(c->a, re, im);
    break;
  }
  case K_UNTYPED_COMPLEX: r = const_to_complex(c->a, v); break;
  case K_BOOL:
  case K_UNTYPED_BOOL: *ok = const_kind(v) == C_BOOL; return v;
  case K_STRING:
  case K_UNTYPED_STRING: *ok = const_kind(v) == C_STRING; return v;
  case K_UNTYPED_INT:
  case K_UNTYPED_RUNE: r = const_to_int(c->a, v); break;
  default:
    r = const_to_int(c->a, v);
    if (const_kind(r) == C_INT && !const_representable(r, k)) r = const_unknown();
    break;
  }
  *ok = const_kind(r) != C_UNKNOWN;
  return r;
}

/* Value v as basic kind k; NULL when it does not fit. */
const Const *check_as(Checker *c, const Const *v, Type *t) {
  Type *u = under(t);
  if (!type_is_basic(u) || u->kind == K_UNSAFEPOINTER) return NULL;
  if (type_is_numeric(u) && (const_kind(v) == C_BOOL || const_kind(v) == C_STRING)) return NULL;
  bool ok;
  const Const *r = round_to(c, v, (Kind)u->kind, &ok);
  return ok ? r : NULL;
}

bool check_representable(Checker *c, Operand *x, Type *t, const Const **rounded, int *code) {
  const Const *r = check_as(c, x->val, t);
  if (r) {
    *rounded = r;
    return true;
  }
  *code = REPR_PLAIN;
  if (type_is_numeric(x->type) && type_is_numeric(t)) *code = !type_is_integer(x->type) && type_is_integer(t) ? REPR_TRUNC : REPR_OVERFLOW;
  return false;
}

static void invalid_conversion(Checker *c, Operand *x, Type *t, int code) {
  const char *op = check_op_text(c, x), *ts = check_type_text(c, t);
  if (code == REPR_TRUNC)
    check_error_at(c, x->node, "%s truncated to %s", op, ts);
  else if (code == REPR_OVERFLOW)
    check_error_at(c, x->node, "%s overflows %s", op, ts);
  else
    check_error_at(c, x->node, "cannot convert %s to type %s", op, ts);
  x->mode = M_INVALID;
}

static const char *op_name(const Node *n) {
  if (!n) return "";
  if (n->kind == N_UNARY) return n->op == OP_XOR ? "bitwise complement " : "";
  if (n->kind != N_BINARY) return "";
  switch (n->op) {
  case OP_ADD: return "addition ";
  case OP_SUB: return "subtraction ";
  case OP_XOR: return "bitwise XOR ";
  case OP_MUL: return "multiplication ";
  case OP_SHL: return "shift ";
  default: return "";
  }
}

/* After each constant operation. oppos: of the operator. */
void check_overflow(Checker *c, Operand *x, Pos oppos) {
  if (const_kind(x->val) == C_UNKNOWN) {
    check_error(c, oppos, "constant result is not representable");
    return;
  }
  if (!is_untyped(x->type)) {
    const Const *r;
    int code;
    if (check_representable(c, x, under(x->type), &r, &code))
      x->val = r;
    else
      invalid_conversion(c, x, x->type, code);
    return;
  }
  if (const_kind(x->val) == C_INT && const_bitlen(x->val) > 512) {
    check_error(c, oppos, "constant %soverflow", op_name(x->node));
    x->val = const_unknown();
  }
}

/* ---- the implicit type ------------------------------------------------------------------- */

typedef struct SetCtx {
  Checker *c;
  Operand *x;
  bool ok;
} SetCtx;

static bool fits_term(Type *u, void *ctx) {
  SetCtx *s = ctx;
  if (!u) return s->ok = false;
  const Const *v = NULL;
  int code;
  Operand copy = *s->x;
  return s->ok = check_implicit_type(s->c, &copy, u, &v, &code) != NULL;
}

static bool untyped_fits_basic(Operand *x, Type *target) {
  switch (x->type->kind) {
  case K_UNTYPED_BOOL: return type_is_boolean(target);
  case K_UNTYPED_STRING: return type_is_string(target);
  case K_UNTYPED_NIL: return type_has_nil(target);
  default: return type_is_numeric(target);
  }
}

/* The type x takes where target is expected; NULL and *code when there is none. *val: its constant value then. */
Type *check_implicit_type(Checker *c, Operand *x, Type *target, const Const **val, int *code) {
  *code = REPR_PLAIN;
  *val = NULL;
  if (x->mode == M_INVALID || !is_untyped(x->type) || is_invalid(target)) return x->type;
  if (is_untyped(target)) {
    if (type_is_numeric(x->type) && type_is_numeric(target)) return x->type->kind < target->kind ? target : x->type;
    return x->type->kind == target->kind ? x->type : NULL;
  }
  if (x->mode == M_NIL) return type_has_nil(target) ? target : NULL;
  if (is_typeparam(target)) {
    SetCtx s = {c, x, true};
    type_under_is(target, fits_term, &s);
    return s.ok ? target : NULL;
  }
  Type *u = under(target);
  if (type_is_basic(u)) {
    if (x->mode == M_CONST) return check_representable(c, x, u, val, code) ? target : NULL;
    return untyped_fits_basic(x, target) ? target : NULL;
  }
  if (u->kind == K_INTERFACE) {
    TypeSet *s = type_set(c->ts, u);
    if (s->methods.len || !type_set_is_methods_only(s)) return NULL;
    return default_type(x->type);
  }
  return NULL;
}

void check_convert_untyped(Checker *c, Operand *x, Type *target) {
  const Const *val;
  int code;
  Type *t = check_implicit_type(c, x, target, &val, &code);
  if (!t) {
    invalid_conversion(c, x, is_typeparam(target) ? target : under(target), code);
    return;
  }
  check_set_implicit(c, x, t, val);
}

/* x gets type t and value val (NULL: unchanged), its nodes too. */
void check_set_implicit(Checker *c, Operand *x, Type *t, const Const *val) {
  if (val) {
    x->val = val;
    if (x->node && is_untyped(x->node->type ? x->node->type : type_invalid())) x->node->val = val;
  }
  if (t != x->type) {
    x->type = t;
    if (x->node) check_update_expr_type(c, x->node, t, false);
  }
}

/* ---- writing the final type into the tree ----------------------------------------------------- */

static bool is_comparison(int op) { return op >= OP_EQL && op <= OP_GEQ; }

static void update(Checker *c, Node *parent, Node *n, Type *t, bool final) {
  if (!n->type || !is_untyped(n->type)) return;
  switch (n->kind) {
  case N_PAREN: update(c, n, node_x(n), t, final); break;
  case N_UNARY:
    if (!n->val) update(c, n, node_x(n), t, final);
    break;
  case N_BINARY:
    if (n->val || is_comparison(n->op)) break;
    update(c, n, node_x(n), t, final);
    if (n->op != OP_SHL && n->op != OP_SHR) update(c, n, node_y(n), t, final);
    break;
  }
  if (!final && is_untyped(t)) {
    n->type = t;
    return;
  }
  if ((n->flags & NF_SHIFTLHS) && !all_integer(t)) {
    check_error_at(c, n, "invalid operation: shifted operand %s (type %s) must be integer", check_node_text(c, n), check_type_text(c, t));
    n->type = type_invalid();
    return;
  }
  (void)parent;
  if (n->val && !is_untyped(t)) {
    Operand x = {.mode = M_CONST, .type = n->type, .val = n->val, .node = n};
    const Const *val;
    int code;
    if (!is_typeparam(t) && type_is_basic(under(t))) {
      if (!check_implicit_type(c, &x, t, &val, &code)) {
        invalid_conversion(c, &x, t, code);
        return;
      }
      if (val) n->val = val;
    }
  }
  n->type = t;
}

void check_update_expr_type(Checker *c, Node *n, Type *t, bool final) { update(c, NULL, n, t, final); }

/* ---- both operands of a binary operation ---------------------------------------------------------- */

static bool is_iface(Type *t) { return kind_of(t) == K_INTERFACE && !is_typeparam(t); }

static bool may_convert(Operand *x, Operand *y) {
  if (!is_untyped(x->type) && !is_untyped(y->type)) return false;
  if (all_numeric(x->type) != all_numeric(y->type)) return false;
  if (is_iface(x->type) || is_iface(y->type)) return true;
  if (all_boolean(x->type) != all_boolean(y->type)) return false;
  if (all_string(x->type) != all_string(y->type)) return false;
  if (x->mode == M_NIL) return type_has_nil(y->type);
  if (y->mode == M_NIL) return type_has_nil(x->type);
  return kind_of(x->type) != K_POINTER && kind_of(y->type) != K_POINTER;
}

void check_match_types(Checker *c, Operand *x, Operand *y) {
  if (!may_convert(x, y)) return;
  check_convert_untyped(c, x, y->type);
  if (x->mode == M_INVALID) return;
  check_convert_untyped(c, y, x->type);
  if (y->mode == M_INVALID) x->mode = M_INVALID;
}
