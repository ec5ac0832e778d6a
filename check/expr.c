/* expr.c - expressions: the dispatch over node kinds, and what every expression has in common.

   check_raw_expr fills an operand and writes type, value and flags into the node; the wrappers below it say which
   modes the context accepts. Spec: Expressions. */
#include "internal.h"

/* ---- recording ---------------------------------------------------------------------- */

void check_record(Checker *c, Operand *x, Node *n) {
  n->flags &= (uint16_t)~NF_TYPE;
  switch (x->mode) {
  case M_INVALID:
    n->type = type_invalid();
    n->val = NULL;
    return;
  case M_NOVALUE: n->type = type_tuple(c->ts, (TypeList){0}); return;
  case M_BUILTIN: return;
  case M_TYPE:
    n->flags |= NF_TYPE;
    n->type = x->type;
    return;
  case M_CONST:
    n->type = x->type;
    n->val = x->val;
    return;
  case M_VAR:
  case M_MAPINDEX:
  case M_VALUE:
  case M_NIL:
  case M_COMMAOK:
    n->type = x->type;
    n->val = NULL;
    return;
  }
}

/* ---- what the context accepts ---------------------------------------------------------- */

static void exclude(Checker *c, Operand *x, bool types, bool builtins) {
  if (x->mode == M_NOVALUE)
    check_error_at(c, x->node, types ? "%s used as value" : "%s used as value or type", check_op_text(c, x));
  else if (x->mode == M_BUILTIN && builtins)
    check_error_at(c, x->node, "%s must be called", check_op_text(c, x));
  else if (x->mode == M_TYPE && types)
    check_error_at(c, x->node, "%s is not an expression", check_op_text(c, x));
  else
    return;
  x->mode = M_INVALID;
}

void check_exclude_novalue(Checker *c, Operand *x) { exclude(c, x, true, true); }

void check_single_value(Checker *c, Operand *x) {
  if (x->mode != M_VALUE || !x->type || x->type->kind != K_TUPLE) return;
  check_error_at(c, x->node, "multiple-value %s in single-value context", check_op_text(c, x));
  x->mode = M_INVALID;
}

static void non_generic(Checker *c, Operand *x) {
  if (x->mode == M_INVALID || x->mode == M_NOVALUE) return;
  if (x->generic)
    check_uninstantiated(c, x);
  else if (x->mode == M_TYPE && type_is_generic(x->type))
    check_error_at(c, x->node, "cannot use generic type %s without instantiation", check_node_text(c, x->node));
  else
    return;
  x->mode = M_INVALID;
  x->type = type_invalid();
}

void check_expr_hint(Checker *c, Operand *x, Node *n, Type *hint) {
  check_raw_expr(c, x, n, hint, true);
  exclude(c, x, true, true);
  check_single_value(c, x);
}

void check_expr(Checker *c, Operand *x, Node *n) {
  check_raw_expr(c, x, n, NULL, false);
  exclude(c, x, true, true);
  check_single_value(c, x);
}

void check_generic_expr(Checker *c, Operand *x, Node *n) {
  check_raw_expr(c, x, n, NULL, true);
  exclude(c, x, true, true);
  check_single_value(c, x);
}

void check_multi_expr(Checker *c, Operand *x, Node *n) {
  check_raw_expr(c, x, n, NULL, true);
  exclude(c, x, true, true);
}

void check_expr_or_type(Checker *c, Operand *x, Node *n, bool allow_generic) {
  check_raw_expr(c, x, n, NULL, allow_generic);
  exclude(c, x, false, false);
  check_single_value(c, x);
}

void check_use(Checker *c, Node *n) {
  Operand x;
  if (!n || (n->kind == N_IDENT && n->name == c->ts->n.blank)) return;
  if (n->kind == N_KEYVALUE) n = node_value(n);
  check_raw_expr(c, &x, n, NULL, true);
}

void check_use_list(Checker *c, NodeList *l) {
  for (int i = 0; i < l->len; i++) check_use(c, l->at[i]);
}

/* ---- literals, functions ------------------------------------------------------------------ */

static void basic_lit(Checker *c, Operand *x, Node *n) {
  static const uint8_t kinds[] = {[LIT_INT] = K_UNTYPED_INT,
                                  [LIT_FLOAT] = K_UNTYPED_FLOAT,
                                  [LIT_IMAG] = K_UNTYPED_COMPLEX,
                                  [LIT_CHAR] = K_UNTYPED_RUNE,
                                  [LIT_STRING] = K_UNTYPED_STRING};
  if (n->op <= LIT_IMAG && n->name->len > 10000) {
    check_error_at(c, n, "excessively long constant: %.10s... (%u chars)", n->name->s, n->name->len);
    return;
  }
  check_lang_literal(c, n);
  const Const *v = const_from_literal(c->a, n->op, n->name);
  if (const_kind(v) == C_UNKNOWN) {
    check_error_at(c, n, "malformed constant: %s", n->name->s);
    return;
  }
  x->mode = M_CONST;
  x->type = type_basic[kinds[n->op]];
  x->val = v;
  if (n->op == LIT_INT && const_bitlen(v) > 512) {
    check_error_at(c, n, "constant overflow");
    x->mode = M_INVALID;
  }
}

static void func_lit(Checker *c, Operand *x, Node *n) {
  Type *sig = check_type(c, node_sig(n));
  if (sig->kind != K_FUNC) return;
  x->mode = M_VALUE;
  x->type = sig;
  n->type = sig;
  if (!node_body(n)) return;
  FuncInfoT *f = check_new_func(c, n, sig, NULL);
  Env env = c->env;
  env.has_call_or_recv = false;
  check_func_body(c, f, node_body(n), env);
}

/* ---- selectors' neighbours: *x, x.(T) --------------------------------------------------------- */

typedef struct DerefCtx {
  Checker *c;
  Operand *x;
  Type *base;
} DerefCtx;

static bool deref_term(Type *u, void *ctx) {
  DerefCtx *d = ctx;
  if (!u || u->kind != K_POINTER) {
    check_error_at(d->c, d->x->node, "invalid operation: cannot indirect %s", check_op_text(d->c, d->x));
    return false;
  }
  if (d->base && !type_identical(u->elem, d->base)) {
    check_error_at(d->c, d->x->node, "invalid operation: pointers of %s must have identical base types", check_op_text(d->c, d->x));
    return false;
  }
  d->base = u->elem;
  return true;
}

static void star(Checker *c, Operand *x, Node *n) {
  check_expr_or_type(c, x, node_x(n), false);
  if (x->mode == M_INVALID) return;
  if (x->mode == M_TYPE) {
    check_valid_var_type(c, node_x(n), x->type);
    x->type = is_invalid(x->type) ? x->type : type_pointer(c->ts, x->type);
    return;
  }
  DerefCtx d = {c, x, NULL};
  if (!type_under_is(x->type, deref_term, &d) || !d.base) {
    x->mode = M_INVALID;
    return;
  }
  x->mode = M_VAR;
  x->type = d.base;
}

void check_assertable(Checker *c, Node *e, Operand *x, Type *t, bool type_switch) {
  const char *cause = NULL;
  if (kind_of(t) == K_INTERFACE && !is_typeparam(t)) return; /* settled at run time */
  if (type_missing_method(c->ts, t, x->type, false, c->pkg, &cause) == MISS_NONE) return;
  if (type_switch)
    check_error_at(c, e, "impossible type switch case: %s\n\t%s cannot have dynamic type %s %s", check_node_text(c, e), check_op_text(c, x),
                   check_type_text(c, t), cause ? cause : "");
  else
    check_error_at(c, e, "impossible type assertion: %s\n\t%s does not implement %s %s", check_node_text(c, e), check_type_text(c, t),
                   check_type_text(c, x->type), cause ? cause : "");
}

static void assertion(Checker *c, Operand *x, Node *n) {
  check_expr(c, x, node_x(n));
  if (x->mode == M_INVALID) return;
  if (is_typeparam(x->type)) {
    check_error_at(c, x->node, "invalid operation: cannot use type assertion on type parameter value %s", check_op_text(c, x));
    x->mode = M_INVALID;
    return;
  }
  if (kind_of(x->type) != K_INTERFACE || x->mode == M_NIL) {
    check_error_at(c, x->node, "invalid operation: %s is not an interface", check_op_text(c, x));
    x->mode = M_INVALID;
    return;
  }
  Type *t = check_var_type(c, node_texpr(n));
  if (is_invalid(t)) {
    x->mode = M_INVALID;
    return;
  }
  check_assertable(c, n, x, t, false);
  x->mode = M_COMMAOK;
  x->type = t;
}

/* ---- dispatch --------------------------------------------------------------------------------------- */

static void internal_expr(Checker *c, Operand *x, Node *n, Type *hint) {
  switch (n->kind) {
  case N_BAD: break;
  case N_IDENT: check_ident(c, x, n, false); break;
  case N_BASICLIT: basic_lit(c, x, n); break;
  case N_FUNCLIT: func_lit(c, x, n); break;
  case N_COMPOSITE: check_composite(c, x, n, hint); break;
  case N_PAREN: check_raw_expr(c, x, node_x(n), NULL, false); break;
  case N_SELECTOR: check_selector(c, x, n, NULL, false); break;
  case N_INDEX: check_index(c, x, n); break;
  case N_SLICE: check_slice(c, x, n); break;
  case N_ASSERT: assertion(c, x, n); break;
  case N_CALL: check_call(c, x, n); break;
  case N_STAR: star(c, x, n); break;
  case N_UNARY: check_unary(c, x, n); break;
  case N_BINARY: check_binary(c, x, n, node_x(n), node_y(n), (Op)n->op); break;
  case N_ARRAYTYPE:
  case N_SLICETYPE:
  case N_MAPTYPE:
  case N_CHANTYPE:
  case N_FUNCTYPE:
  case N_STRUCTTYPE:
  case N_INTERFACETYPE:
    x->type = check_type(c, n);
    x->mode = is_invalid(x->type) ? M_INVALID : M_TYPE;
    break;
  case N_TYPESWITCHGUARD: break; /* outside of a type switch: the parser says so */
  case N_ELLIPSIS: check_error_at(c, n, "invalid use of ..."); break;
  case N_KEYVALUE: check_error_at(c, n, "unexpected key:value expression"); break;
  default: check_error_at(c, n, "%s is not an expression", check_node_text(c, n));
  }
}

void check_raw_expr(Checker *c, Operand *x, Node *n, Type *hint, bool allow_generic) {
  *x = (Operand){.mode = M_INVALID, .type = type_invalid(), .node = n};
  internal_expr(c, x, n, hint);
  x->node = n;
  if (!allow_generic) non_generic(c, x);
  check_record(c, x, n);
}
