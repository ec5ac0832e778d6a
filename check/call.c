/* call.c - calls, conversions written as calls, and selectors. Spec: Calls, Selectors, Method expressions. */
#include <strings.h>
#include "internal.h"

/* ---- lists of operands ------------------------------------------------------------------- */

/* The values of a list of expressions: a single call may give several. comma_ok: a single x, ok form gives two. */
Operand *check_expr_list(Checker *c, NodeList *list, bool comma_ok, int *n, bool *is_comma_ok) {
  *is_comma_ok = false;
  *n = list->len;
  if (list->len != 1) {
    Operand *xs = ARENA_ARRAY(c->a, Operand, list->len + 1);
    for (int i = 0; i < list->len; i++) check_generic_expr(c, &xs[i], list->at[i]);
    return xs;
  }
  Operand x;
  check_multi_expr(c, &x, list->at[0]);
  if (x.mode == M_VALUE && x.type->kind == K_TUPLE) {
    *n = x.type->results.len;
    Operand *xs = ARENA_ARRAY(c->a, Operand, *n + 1);
    for (int i = 0; i < *n; i++) xs[i] = (Operand){.mode = M_VALUE, .type = x.type->results.at[i], .node = list->at[0]};
    return xs;
  }
  Operand *xs = ARENA_ARRAY(c->a, Operand, 2);
  xs[0] = x;
  if (comma_ok && (x.mode == M_MAPINDEX || x.mode == M_COMMAOK)) {
    xs[0].mode = M_VALUE;
    xs[1] = (Operand){.mode = M_VALUE, .type = type_basic[K_UNTYPED_BOOL], .node = list->at[0]};
    *n = 2;
    *is_comma_ok = true;
    for (Node *e = list->at[0]; e; e = e->kind == N_PAREN ? node_x(e) : NULL) e->flags |= NF_COMMAOK;
  }
  return xs;
}

static Type **operand_types(Checker *c, Operand *xs, int n) {
  Type **ts = ARENA_ARRAY(c->a, Type *, n + 1);
  for (int i = 0; i < n; i++) ts[i] = xs[i].type;
  return ts;
}

const char *check_operands_summary(Checker *c, Operand *xs, int n, bool dots) {
  return types_summary(c, operand_types(c, xs, n), n, false, dots);
}

/* ---- arguments ------------------------------------------------------------------------------ */

static bool count_fits(Checker *c, Node *call, Type *sig, Operand *args, int nargs) {
  int npars = sig->params.len;
  bool dots = (call->flags & NF_DOTS) != 0;
  if (sig->variadic && !dots && nargs >= npars - 1) return true;
  if (nargs == npars) return true;
  int want = sig->variadic && !dots ? npars - 1 : npars;
  bool many = nargs > want;
  Pos at = node_start(many ? args[want].node : nargs ? args[nargs - 1].node : call);
  check_error(c, at, "%s arguments in call to %s\n\thave %s\n\twant %s", many ? "too many" : "not enough",
              check_node_text(c, node_fun(call)), check_operands_summary(c, args, nargs, dots),
              types_summary(c, sig->params.at, npars, sig->variadic, false));
  return false;
}

/* The parameter list with the variadic one spread over the arguments. */
static TypeList spread_params(Checker *c, Node *call, Type *sig, int nargs) {
  if (!sig->variadic || (call->flags & NF_DOTS)) return sig->params;
  TypeList l = {0};
  int fixed = sig->params.len - 1;
  for (int i = 0; i < fixed; i++) check_type_push(c, &l, sig->params.at[i]);
  Type *last = sig->params.at[fixed], *elem = last->kind == K_SLICE ? last->elem : type_invalid();
  while (l.len < nargs) check_type_push(c, &l, elem);
  return l;
}

static bool dots_fit(Checker *c, Node *call, Type *sig, int nargs) {
  if (!(call->flags & NF_DOTS)) return true;
  if (!sig->variadic) {
    check_error_at(c, call, "cannot use ... in call to non-variadic %s", check_node_text(c, node_fun(call)));
    return false;
  }
  if (node_args(call)->len == 1 && nargs > 1) {
    check_error_at(c, call, "cannot use ... with %d-valued %s", nargs, check_node_text(c, node_args(call)->at[0]));
    return false;
  }
  return true;
}

/* A generic function for a parameter that takes anything has nothing to infer its type arguments from. */
static bool generic_fits(Checker *c, Node *call, Operand *arg, Type *param) {
  if (!arg->generic || arg->mode == M_INVALID || kind_of(param) != K_INTERFACE || is_typeparam(param)) return true;
  TypeList *given = node_unparen(arg->node)->inst;
  Object *p = arg->generic->tparams.at[given && given->len < arg->generic->tparams.len ? given->len : 0]->tparam->obj;
  check_error(c, check_syntax_pos(c, call), "in call to %s, cannot infer %s (declared at %s)", check_node_text(c, node_fun(call)),
              p->name->s, type_place_string(c->ts, p->pos));
  return false;
}

/* Result signature, or NULL when the arguments were wrong. targs: explicit type arguments of a generic function. */
static Type *check_arguments(Checker *c, Node *call, Operand *f, Type *sig, TypeList *targs, Operand *args, int nargs) {
  if (!dots_fit(c, call, sig, nargs) || !count_fits(c, call, sig, args, nargs)) return NULL;
  TypeList params = spread_params(c, call, sig, nargs);
  bool bad = false;
  for (int i = 0; i < nargs; i++) bad |= args[i].mode == M_INVALID;
  if (f->generic) check_lang_require(c, call, 18, targs ? "function instantiation" : "implicit function instantiation");
  for (int i = 0; i < nargs; i++)
    if (args[i].generic) {
      check_lang_require(c, args[i].node, 21, "implicitly instantiated function as argument");
      break;
    }
  if (f->generic) {
    Object *g = f->generic;
    if (bad && (!targs || targs->len < g->tparams.len)) return NULL;
    TypeList *all = check_infer_types(c, check_syntax_pos(c, call), g->tparams.at, g->tparams.len, targs, &params, args, nargs,
                                      check_node_text(c, node_fun(call)));
    if (!all) return NULL;
    check_finish_inst(c, node_fun(call), check_syntax_pos(c, call), g, all);
    sig = func_instantiate(c->ts, g, all);
    params = spread_params(c, call, sig, nargs);
  }
  for (int i = 0; i < nargs; i++)
    if (!generic_fits(c, call, &args[i], params.at[i])) return NULL;
  const char *context = arena_printf(c->a, "argument to %s", check_node_text(c, node_fun(call)));
  for (int i = 0; i < nargs; i++) {
    check_generic_value(c, &args[i], params.at[i], true);
    check_assignment(c, &args[i], params.at[i], context);
  }
  return sig;
}

/* ---- conversions ------------------------------------------------------------------------------- */

static void conversion(Checker *c, Operand *x, Node *call) {
  Type *t = x->type;
  call->flags |= NF_CONVERSION;
  x->mode = M_INVALID;
  int n = node_args(call)->len;
  if (n == 0) {
    check_error_at(c, call, "missing argument in conversion to %s", check_type_text(c, t));
    return;
  }
  if (n > 1) {
    check_use_list(c, node_args(call));
    check_error_at(c, node_args(call)->at[n - 1], "too many arguments in conversion to %s", check_type_text(c, t));
    return;
  }
  check_expr(c, x, node_args(call)->at[0]);
  if (x->mode == M_INVALID) return;
  if (kind_of(t) == K_INTERFACE && !is_typeparam(t) && !type_set_is_methods_only(type_set(c->ts, under(t)))) {
    check_error_at(c, call, "cannot use interface %s in conversion (contains specific type constraints or is comparable)",
                   check_type_text(c, t));
    x->mode = M_INVALID;
    return;
  }
  if (call->flags & NF_DOTS) {
    check_error_at(c, node_args(call)->at[0], "invalid use of ... in conversion to %s", check_type_text(c, t));
    x->mode = M_INVALID;
    return;
  }
  check_conversion(c, x, t);
}

/* ---- calls ---------------------------------------------------------------------------------------- */

static void call_results(Checker *c, Operand *x, Type *sig) {
  x->generic = NULL;
  x->val = NULL;
  if (sig->results.len == 0) {
    x->mode = M_NOVALUE; /* its type stays the function's, as in gc's messages */
  } else if (sig->results.len == 1) {
    x->mode = M_VALUE;
    x->type = sig->results.at[0];
  } else {
    x->mode = M_VALUE;
    x->type = type_tuple(c->ts, sig->results);
    x->type->result_objs = sig->result_objs; /* their names, for messages */
  }
}

/* f[T](...): the instantiation waits for the arguments. */
static bool callee(Checker *c, Operand *x, Node *call, TypeList *targs, bool *has_targs) {
  Node *f = node_fun(call);
  *has_targs = false;
  if (f->kind != N_INDEX) {
    check_expr_or_type(c, x, f, true);
    return x->mode != M_INVALID;
  }
  Operand g;
  check_expr_or_type(c, &g, node_x(f), true);
  if (!g.generic) {
    check_raw_expr(c, x, f, NULL, true);
    return x->mode != M_INVALID;
  }
  *x = g;
  if (node_unparen(g.node)->kind == N_INDEX) {
    check_uninstantiated(c, x);
    return false;
  }
  x->node = f;
  *has_targs = true;
  if (!check_type_list(c, node_indices(f), targs)) {
    x->mode = M_INVALID;
    return false;
  }
  if (targs->len > g.generic->tparams.len) {
    check_error_at(c, node_indices(f)->at[g.generic->tparams.len], "got %d type arguments but want %d", targs->len, g.generic->tparams.len);
    x->mode = M_INVALID;
    return false;
  }
  return true;
}

static bool returns_typeparam(Object *g, Type *t) { return type_mentions(t, g->tparams.at, g->tparams.len); }

static const char *not_func(Checker *c, Type *t, Type *u) {
  return u && u->kind != K_FUNC ? arena_printf(c->a, "%s is not a function", check_type_text(c, t)) : NULL;
}

void check_call(Checker *c, Operand *x, Node *call) {
  TypeList targs = {0};
  bool has_targs;
  if (!callee(c, x, call, &targs, &has_targs)) {
    check_use_list(c, node_args(call));
    x->mode = M_INVALID;
    return;
  }
  if (x->mode == M_TYPE) {
    if (type_is_generic(x->type)) {
      check_error_at(c, x->node, "cannot use generic type %s without instantiation", check_node_text(c, x->node));
      x->mode = M_INVALID;
      return;
    }
    conversion(c, x, call);
    return;
  }
  if (x->mode == M_BUILTIN) {
    BuiltinId id = x->id;
    call->flags |= NF_BUILTIN;
    call->obj = node_unparen(node_fun(call))->kind == N_SELECTOR ? node_member(node_unparen(node_fun(call)))->obj
                                                                 : node_unparen(node_fun(call))->obj;
    if (!check_builtin(c, x, call, id)) {
      x->mode = M_INVALID;
      if (!c->ts->fakes) call->flags &= (uint16_t)~NF_BUILTIN; /* a panic with a wrong argument does not end a function */
    }
    if (x->mode != M_INVALID && x->mode != M_CONST) c->env.has_call_or_recv = true;
    return;
  }
  const char *cause;
  Type *sig = check_common_under(c, x->type, not_func, &cause);
  if (!sig) {
    if (!is_invalid(under(x->type))) check_error_at(c, x->node, "invalid operation: cannot call %s: %s", check_op_text(c, x), cause);
    x->mode = M_INVALID; /* the arguments are not looked at */
    return;
  }
  int nargs;
  bool comma_ok;
  Operand *args = check_expr_list(c, node_args(call), false, &nargs, &comma_ok);
  Operand f = *x;
  Type *rsig = check_arguments(c, call, &f, sig, has_targs ? &targs : NULL, args, nargs);
  c->env.has_call_or_recv = true;
  if (rsig && f.generic) {
    for (Node *n = node_fun(call); n; n = n->kind == N_PAREN || n->kind == N_INDEX ? node_x(n) : NULL) n->type = rsig;
  }
  call_results(c, x, rsig ? rsig : sig);
  if (!rsig && f.generic && x->mode == M_VALUE && returns_typeparam(f.generic, x->type)) x->mode = M_INVALID;
}
