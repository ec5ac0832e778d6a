/* builtinnum.c - complex, real, imag, min and max. Spec: Manipulating complex numbers, Min and max. */
#include "builtin.h"

/* ---- complex ---------------------------------------------------------------------------------------------- */

/* The value of an untyped number without an imaginary part, which becomes an untyped float; else NULL. */
static const Const *untyped_float(Checker *c, Operand *x) {
  const Const *v = type_is_numeric(x->type) ? const_to_float(c->a, x->val) : NULL;
  if (!v || const_kind(v) == C_UNKNOWN) return NULL;
  x->type = type_basic[K_UNTYPED_FLOAT];
  return v;
}

/* A type parameter all of whose types have one of the kinds k and l. Such arguments are still refused. */
static bool generic_argument(Checker *c, Operand *x, BCall *b, Kind k, Kind l) {
  TypeList types = check_specific_types(c, x->type);
  if (!is_typeparam(x->type) || !types.len) return false;
  for (int i = 0; i < types.len; i++)
    if (kind_of(types.at[i]) != k && kind_of(types.at[i]) != l) return false;
  check_error_at(c, x->node, "%s not supported as argument to built-in %s for go1.18 (see go.dev/issue/50937)", check_op_text(c, x),
                 builtin_name(b->id));
  return true;
}

bool check_builtin_complex(Checker *c, Operand *x, BCall *b) {
  Operand *y = &b->args[1];
  bool xu = is_untyped(x->type), yu = is_untyped(y->type);
  if (xu && !yu)
    check_convert_untyped(c, x, y->type);
  else if (!xu && yu)
    check_convert_untyped(c, y, x->type);
  else if (xu && yu && !(x->mode == M_CONST && y->mode == M_CONST)) {
    check_convert_untyped(c, x, type_basic[K_FLOAT64]);
    check_convert_untyped(c, y, type_basic[K_FLOAT64]);
  }
  if (x->mode == M_INVALID || y->mode == M_INVALID) return false;
  if (xu && yu && x->mode == M_CONST && y->mode == M_CONST && is_untyped(x->type)) {
    const Const *re = untyped_float(c, x), *im = untyped_float(c, y);
    if (!type_identical(x->type, y->type)) {
      check_error_at(c, x->node, "invalid operation: %s (mismatched types %s and %s)", check_node_text(c, b->call),
                     check_type_text(c, x->type), check_type_text(c, y->type));
      return false;
    }
    if (!re) {
      check_error_at(c, x->node, "invalid argument: arguments have type %s, expected floating-point", check_type_text(c, x->type));
      return false;
    }
    x->val = const_make_complex(c->a, re, im);
    x->type = type_basic[K_UNTYPED_COMPLEX];
    return true;
  }
  if (!type_identical(x->type, y->type)) {
    check_error_at(c, x->node, "invalid operation: %s (mismatched types %s and %s)", check_node_text(c, b->call),
                   check_type_text(c, x->type), check_type_text(c, y->type));
    return false;
  }
  Kind k = kind_of(x->type);
  if (k != K_FLOAT32 && k != K_FLOAT64) {
    if (generic_argument(c, x, b, K_FLOAT32, K_FLOAT64)) return false;
    check_error_at(c, x->node, "invalid argument: arguments have type %s, expected floating-point", check_type_text(c, x->type));
    return false;
  }
  Type *t = type_basic[k == K_FLOAT32 ? K_COMPLEX64 : K_COMPLEX128];
  if (x->mode == M_CONST && y->mode == M_CONST) {
    x->val = const_make_complex(c->a, const_to_float(c->a, x->val), const_to_float(c->a, y->val));
    x->type = t;
    return true;
  }
  return check_builtin_value(x, t);
}

bool check_builtin_real(Checker *c, Operand *x, BCall *b) {
  if (is_untyped(x->type)) {
    if (x->mode == M_CONST) {
      if (type_is_numeric(x->type)) x->type = type_basic[K_UNTYPED_COMPLEX];
    } else {
      check_convert_untyped(c, x, type_basic[K_COMPLEX128]);
      if (x->mode == M_INVALID) return false;
    }
  }
  Kind k = kind_of(x->type);
  if (k != K_COMPLEX64 && k != K_COMPLEX128 && k != K_UNTYPED_COMPLEX) {
    if (generic_argument(c, x, b, K_COMPLEX64, K_COMPLEX128)) return false;
    check_error_at(c, x->node, "invalid argument: argument has type %s, expected complex type", check_type_text(c, x->type));
    return false;
  }
  Type *t = type_basic[k == K_COMPLEX64 ? K_FLOAT32 : k == K_COMPLEX128 ? K_FLOAT64 : K_UNTYPED_FLOAT];
  if (x->mode == M_CONST) {
    const Const *v = const_to_complex(c->a, x->val);
    x->val = b->id == B_REAL ? const_real(c->a, v) : const_imag(c->a, v);
    x->type = t;
    return true;
  }
  return check_builtin_value(x, t);
}

/* ---- min, max --------------------------------------------------------------------------------------------------- */

bool check_builtin_minmax(Checker *c, Operand *x, BCall *b) {
  Op op = b->id == B_MAX ? OP_GTR : OP_LSS;
  for (int i = 0; i < b->n; i++) {
    Operand *y = &b->args[i];
    if (!all_ordered(y->type)) {
      check_error_at(c, y->node, "invalid argument: %s cannot be ordered", check_op_text(c, y));
      return false;
    }
    if (i == 0) continue;
    check_match_types(c, x, y);
    if (x->mode == M_INVALID) return false;
    if (!type_identical(x->type, y->type)) {
      check_error_at(c, y->node, "invalid argument: mismatched types %s (previous argument) and %s (type of %s)",
                     check_type_text(c, x->type), check_type_text(c, y->type), check_node_text(c, y->node));
      return false;
    }
    if (x->mode == M_CONST && y->mode == M_CONST) {
      if (const_compare(y->val, op, x->val)) x->val = y->val;
    } else {
      x->mode = M_VALUE;
    }
  }
  if (x->mode != M_CONST) {
    x->mode = M_VALUE;
    check_assignment(c, x, type_any(c->ts), arena_printf(c->a, "argument to built-in %s", builtin_name(b->id)));
    if (x->mode == M_INVALID) return false;
    c->env.has_call_or_recv = true;
    for (int i = 0; i < b->n; i++) check_update_expr_type(c, b->args[i].node, x->type, true);
  }
  return true;
}
