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
    for (int i = 0; i < list->len; i++)
      check_generic_expr(c, &xs[i], list->at[i]);
    return xs;
  }
  Operand x;
  check_multi_expr(c, &x, list->at[0]);
  if (x.mode == M_VALUE && x.type->kind == K_TUPLE) {
    *n = x.type->results.len;
    Operand *xs = ARENA_ARRAY(c->a, Operand, *n + 1);
    for (int i = 0; i < *n; i++)
      xs[i] = (Operand){.mode = M_VALUE, .type = x.type->results.at[i], .node = list->at[0]};
    return xs;
  }
  Operand *xs = ARENA_ARRAY(c->a, Operand, 2);
  xs[0] = x;
  if (comma_ok && (x.mode == M_MAPINDEX || x.mode == M_COMMAOK)) {
    xs[0].mode = M_VALUE;
    xs[1] = (Operand){.mode = M_VALUE, .type = type_basic[K_UNTYPED_BOOL], .node = list->at[0]};
    *n = 2;
    *is_comma_ok = true;
    for (Node *e = list->at[0]; e; e = e->kind == N_PAREN ? node_x(e) : NULL)
      e->flags |= NF_COMMAOK;
  }
  return xs;
}

static Type **operand_types(Checker *c, Operand *xs, int n) {
  Type **ts = ARENA_ARRAY(c->a, Type *, n + 1);
  for (int i = 0; i < n; i++)
    ts[i] = xs[i].type;
  return ts;
}

const char *operands_summary(Checker *c, Operand *xs, int n, bool dots) {
  return types_summary(c, operand_types(c, xs, n), n, false, dots);
}

/* ---- arguments ------------------------------------------------------------------------------ */

static bool count_fits(Checker *c, Node *call, Type *sig, Operand *args, int nargs) {
  int npars = sig->params.len;
  bool dots = (call->flags & NF_DOTS) != 0;
  if (sig->variadic && !dots && nargs >= npars - 1)
    return true;
  if (nargs == npars)
    return true;
  int want = sig->variadic && !dots ? npars - 1 : npars;
  bool many = nargs > want;
  Pos at = node_start(many ? args[want].node : nargs ? args[nargs - 1].node : call);
  err(c, at, "%s arguments in call to %s\n\thave %s\n\twant %s", many ? "too many" : "not enough", nstr(c, node_fun(call)),
      operands_summary(c, args, nargs, dots), types_summary(c, sig->params.at, npars, sig->variadic, false));
  return false;
}

/* The parameter list with the variadic one spread over the arguments. */
static TypeList spread_params(Checker *c, Node *call, Type *sig, int nargs) {
  if (!sig->variadic || (call->flags & NF_DOTS))
    return sig->params;
  TypeList l = {0};
  int fixed = sig->params.len - 1;
  for (int i = 0; i < fixed; i++)
    type_push(c, &l, sig->params.at[i]);
  Type *last = sig->params.at[fixed], *elem = last->kind == K_SLICE ? last->elem : type_invalid();
  while (l.len < nargs)
    type_push(c, &l, elem);
  return l;
}

static bool dots_fit(Checker *c, Node *call, Type *sig, int nargs) {
  if (!(call->flags & NF_DOTS))
    return true;
  if (!sig->variadic) {
    err_at(c, call, "cannot use ... in call to non-variadic %s", nstr(c, node_fun(call)));
    return false;
  }
  if (node_args(call)->len == 1 && nargs > 1) {
    err_at(c, call, "cannot use ... with %d-valued %s", nargs, nstr(c, node_args(call)->at[0]));
    return false;
  }
  return true;
}

/* A generic function for a parameter that takes anything has nothing to infer its type arguments from. */
static bool generic_fits(Checker *c, Node *call, Operand *arg, Type *param) {
  if (!arg->generic || arg->mode == M_INVALID || kind_of(param) != K_INTERFACE || is_typeparam(param))
    return true;
  TypeList *given = arg->node->inst;
  Object *p = arg->generic->tparams.at[given && given->len < arg->generic->tparams.len ? given->len : 0]->tparam->obj;
  err(c, syntax_pos(c, call), "in call to %s, cannot infer %s (declared at %s)", nstr(c, node_fun(call)), p->name->s, place_string(c->ts, p->pos));
  return false;
}

/* Result signature, or NULL when the arguments were wrong. targs: explicit type arguments of a generic function. */
static Type *check_arguments(Checker *c, Node *call, Operand *f, Type *sig, TypeList *targs, Operand *args, int nargs) {
  bool bad = false;
  for (int i = 0; i < nargs; i++)
    bad |= args[i].mode == M_INVALID;
  if (bad)
    return NULL;
  if (!dots_fit(c, call, sig, nargs) || !count_fits(c, call, sig, args, nargs))
    return NULL;
  TypeList params = spread_params(c, call, sig, nargs);
  if (f->generic) {
    Object *g = f->generic;
    TypeList *all = infer(c, syntax_pos(c, call), g->tparams.at, g->tparams.len, targs, &params, args, nargs, nstr(c, node_fun(call)));
    if (!all)
      return NULL;
    lang_require(c, call, 18, targs ? "function instantiation" : "implicit function instantiation");
    finish_inst(c, node_fun(call), syntax_pos(c, call), g, all);
    sig = func_instantiate(c->ts, g, all);
    params = spread_params(c, call, sig, nargs);
  }
  for (int i = 0; i < nargs; i++)
    if (!generic_fits(c, call, &args[i], params.at[i]))
      return NULL;
  const char *context = arena_printf(c->a, "argument to %s", nstr(c, node_fun(call)));
  for (int i = 0; i < nargs; i++) {
    check_generic_value(c, &args[i], params.at[i]);
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
    err_at(c, call, "missing argument in conversion to %s", tstr(c, t));
    return;
  }
  if (n > 1) {
    check_use_list(c, node_args(call));
    err_at(c, node_args(call)->at[n - 1], "too many arguments in conversion to %s", tstr(c, t));
    return;
  }
  check_expr(c, x, node_args(call)->at[0]);
  if (x->mode == M_INVALID)
    return;
  if (kind_of(t) == K_INTERFACE && !is_typeparam(t) && !type_set_is_methods_only(type_set(c->ts, under(t)))) {
    err_at(c, call, "cannot use interface %s in conversion (contains specific type constraints or is comparable)", tstr(c, t));
    x->mode = M_INVALID;
    return;
  }
  if (call->flags & NF_DOTS) {
    err_at(c, node_args(call)->at[0], "invalid use of ... in conversion to %s", tstr(c, t));
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
    x->mode = M_NOVALUE;
    x->type = type_tuple(c->ts, (TypeList){0});
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
  x->node = f;
  *has_targs = true;
  if (!check_type_list(c, node_indices(f), targs)) {
    x->mode = M_INVALID;
    return false;
  }
  if (targs->len > g.generic->tparams.len) {
    err_at(c, node_indices(f)->at[g.generic->tparams.len], "got %d type arguments but want %d", targs->len, g.generic->tparams.len);
    x->mode = M_INVALID;
    return false;
  }
  return true;
}

static bool returns_typeparam(Object *g, Type *t) { return type_mentions(t, g->tparams.at, g->tparams.len); }

static const char *not_func(Checker *c, Type *t, Type *u) {
  return u && u->kind != K_FUNC ? arena_printf(c->a, "%s is not a function", tstr(c, t)) : NULL;
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
      err_at(c, x->node, "cannot use generic type %s without instantiation", nstr(c, x->node));
      x->mode = M_INVALID;
      return;
    }
    conversion(c, x, call);
    return;
  }
  if (x->mode == M_BUILTIN) {
    BuiltinId id = x->id;
    call->flags |= NF_BUILTIN;
    call->obj = node_unparen(node_fun(call))->kind == N_SELECTOR ? node_member(node_unparen(node_fun(call)))->obj : node_unparen(node_fun(call))->obj;
    if (!check_builtin(c, x, call, id)) {
      x->mode = M_INVALID;
      if (!c->ts->fakes)
        call->flags &= (uint16_t)~NF_BUILTIN; /* a panic with a wrong argument does not end a function */
    }
    if (x->mode != M_INVALID && x->mode != M_CONST)
      c->env.has_call_or_recv = true;
    return;
  }
  const char *cause;
  Type *sig = common_under(c, x->type, not_func, &cause);
  if (!sig) {
    if (!is_invalid(under(x->type)))
      err_at(c, x->node, "invalid operation: cannot call %s: %s", opstr(c, x), cause);
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
    for (Node *n = node_fun(call); n; n = n->kind == N_PAREN || n->kind == N_INDEX ? node_x(n) : NULL)
      n->type = rsig;
  }
  call_results(c, x, rsig ? rsig : sig);
  if (!rsig && f.generic && x->mode == M_VALUE && returns_typeparam(f.generic, x->type))
    x->mode = M_INVALID;
}

/* ---- package.Name ------------------------------------------------------------------------------------- */

/* The first name, in alphabetical order, that is exported and differs only in case; or NULL. */
static const Object *similar_export(const Scope *s, Name name) {
  const Object *best = NULL;
  for (int i = 0; i < scope_len(s); i++) {
    const Object *o = scope_at(s, i);
    if (name_is_exported(o->name) && strcasecmp(o->name->s, name->s) == 0 && (!best || strcmp(o->name->s, best->name->s) < 0))
      best = o;
  }
  return best;
}

static bool qualified(Checker *c, Operand *x, Node *e) {
  if (node_x(e)->kind != N_IDENT)
    return false;
  Object *p = scope_lookup_parent(c->env.scope, node_x(e)->name, 0, NULL);
  if (!p || p->kind != OBJ_PKGNAME)
    return false;
  p->used = true;
  node_x(e)->obj = p;
  node_x(e)->type = NULL;
  Package *pkg = imported_package(c, p);
  Object *o = package_member(c, pkg, node_member(e)->name, node_member(e)->pos);
  x->mode = M_INVALID;
  x->type = type_invalid();
  if (!o && package_lacks(c, pkg, NULL, node_member(e)->name, node_member(e)->pos))
    return true;
  if (!o) {
    const Object *alt = similar_export(pkg->scope, node_member(e)->name);
    if (!pkg->fake)
      err_at(c, node_member(e), "undefined: %s%s", nstr(c, e), alt ? arena_printf(c->a, " (but have %s)", alt->name->s) : "");
    return true;
  }
  if (!name_is_exported(o->name))
    err_at(c, node_member(e), "name %s not exported by package %s", o->name->s, pkg->name->s);
  node_member(e)->obj = o;
  if (o->color != BLACK)
    object_resolve(c->ts, o);
  Type *t = o->type ? o->type : type_invalid();
  if (o->kind == OBJ_BUILTIN) {
    x->mode = M_BUILTIN;
    x->id = o->builtin;
    x->type = t;
    return true;
  }
  if (is_invalid(t))
    return true;
  switch (o->kind) {
  case OBJ_CONST:
    x->mode = M_CONST;
    x->val = o->val ? o->val : const_unknown();
    break;
  case OBJ_TYPE:
    x->mode = M_TYPE;
    break;
  case OBJ_VAR:
    x->mode = M_VAR;
    break;
  case OBJ_FUNC:
    x->mode = M_VALUE;
    if (o->tparams.len)
      x->generic = o;
    break;
  default:
    return true;
  }
  x->type = t;
  node_member(e)->type = t;
  return true;
}

/* ---- x.f ---------------------------------------------------------------------------------------------------- */

/* How a name that was not found differs from one that is there. */
typedef enum Miss { MISSING, MISSPELLED, UNEXPORTED, INACCESSIBLE } Miss;

/* Spelled alike but for the case of the first letter. */
static bool same_tail(Name a, Name b) { return a->len && b->len && strcmp(a->s + 1, b->s + 1) == 0; }

static Miss how_missed(Checker *c, Name sel, const Object *alt) {
  if (!alt)
    return MISSING;
  if (alt->pkg == c->pkg)
    return MISSPELLED;
  bool exported = name_is_exported(alt->name);
  if (name_is_exported(sel))
    return exported ? MISSPELLED : same_tail(sel, alt->name) ? UNEXPORTED : MISSING;
  if (exported)
    return same_tail(sel, alt->name) ? MISSPELLED : MISSING;
  return sel == alt->name ? INACCESSIBLE : MISSING;
}

const char *lookup_error(Checker *c, Type *t, Name sel, const Object *alt, bool literal) {
  const char *what = literal ? "" : alt && alt->kind == OBJ_FIELD ? "field " : "method ", *un = "";
  const char *text = literal ? arena_printf(c->a, "unknown field %s in struct literal of type %s", sel->s, tstr(c, t))
                             : arena_printf(c->a, "type %s has no field or method %s", tstr(c, t), sel->s);
  switch (how_missed(c, sel, alt)) {
  case MISSING:
    return text;
  case UNEXPORTED:
    un = "unexported ";
    break;
  case MISSPELLED:
    break;
  case INACCESSIBLE:
    return literal ? arena_printf(c->a, "cannot refer to unexported field %s in struct literal of type %s", alt->name->s, tstr(c, t))
                   : arena_printf(c->a, "cannot refer to unexported %s%s", what, alt->name->s);
  }
  return arena_printf(c->a, "%s, but does have %s%s%s", text, un, what, alt->name->s);
}

/* "type T has no field or method foo, but does have field Foo" */
static const char *missing_text(Checker *c, Operand *x, Name sel) {
  Type *t = x->type;
  if (kind_of(t) == K_POINTER && !is_typeparam(t)) {
    Type *e = under(t)->elem;
    if (kind_of(e) == K_INTERFACE && !is_typeparam(e))
      return arena_printf(c->a, "type %s is pointer to interface, not interface", tstr(c, t));
    if (is_typeparam(e))
      return arena_printf(c->a, "type %s is pointer to type parameter, not type parameter", tstr(c, t));
  }
  Selection *s = NULL;
  bool found = sel != c->ts->n.blank && lookup_member(c->ts, t, x->mode == M_VAR, c->pkg, sel, true, &s) == LOOK_FOUND && s;
  return lookup_error(c, t, sel, found ? s->obj : NULL, false);
}

/* T.m: the receiver becomes the first parameter. */
static Type *method_expr_type(Checker *c, Type *recv, Type *sig) {
  TypeList params = {0};
  type_push(c, &params, recv);
  for (int i = 0; i < sig->params.len; i++)
    type_push(c, &params, sig->params.at[i]);
  return type_func(c->ts, params, sig->results, sig->variadic);
}

static void selected(Checker *c, Operand *x, Node *e, Selection *s) {
  Object *o = s->obj;
  if (o->kind == OBJ_FUNC && (!o->type || o->color != BLACK))
    o->pkg == c->pkg ? check_object(c, o) : object_resolve(c->ts, o);
  e->sel = s;
  if (x->mode == M_TYPE) {
    s->kind = SEL_METHOD_EXPR;
    s->recv = x->type;
    x->type = method_expr_type(c, x->type, o->type);
    x->mode = M_VALUE;
    return;
  }
  if (o->kind == OBJ_FIELD) {
    x->mode = x->mode == M_VAR || s->indirect ? M_VAR : M_VALUE;
    x->type = o->type;
    return;
  }
  x->mode = M_VALUE;
  x->type = o->type;
}

static bool bad_operand(Checker *c, Operand *x, Node *e) {
  if (x->mode == M_INVALID)
    return true;
  if (x->mode == M_BUILTIN) {
    err(c, syntax_pos(c, e), "invalid use of %s in selector expression", opstr(c, x));
    return true;
  }
  return is_invalid(under(x->type));
}

/* Is that sel is missing no mistake of the user's? */
static bool lacks_member(Checker *c, Type *t, Name sel, Pos pos) {
  if (type_is_partial(c->ts, t))
    return true;
  if (t->kind == K_POINTER)
    t = t->elem;
  return t->named && t->named->obj && package_lacks(c, t->named->obj->pkg, t->named->obj->name, sel, pos);
}

void check_selector(Checker *c, Operand *x, Node *e, Type *def, bool want_type) {
  x->node = e;
  x->generic = NULL;
  x->val = NULL;
  if (!node_member(e) || node_member(e)->kind != N_IDENT) {
    x->mode = M_INVALID;
    return;
  }
  if (qualified(c, x, e))
    return;
  check_expr_or_type(c, x, node_x(e), false);
  if (def && x->mode == M_TYPE && x->type == def) { /* type T T.x */
    cycle_error(c, &def->named->obj, 1);
    x->mode = M_INVALID;
    return;
  }
  if (bad_operand(c, x, e)) {
    x->mode = M_INVALID;
    return;
  }
  Name sel = node_member(e)->name;
  if (want_type) { /* only a qualified name can be one */
    err_at(c, node_member(e), "%s is not a type", nstr(c, e));
    x->mode = M_INVALID;
    return;
  }
  if (is_untyped(x->type)) {
    err_at(c, node_member(e), "%s.%s undefined (type %s has no field or method %s)", nstr(c, node_x(e)), sel->s, tstr(c, x->type), sel->s);
    x->mode = M_INVALID;
    return;
  }
  Selection *s = NULL;
  LookupResult r = LOOK_NOT_FOUND;
  if (sel != c->ts->n.blank)
    r = lookup_member(c->ts, x->type, x->mode == M_VAR, c->pkg, sel, false, &s);
  if (r == LOOK_AMBIGUOUS) {
    err_at(c, node_member(e), "ambiguous selector %s.%s", nstr(c, node_x(e)), sel->s);
  } else if (r == LOOK_PTR_RECV) {
    if (x->mode == M_TYPE)
      err_at(c, node_member(e), "invalid method expression %s.%s (needs pointer receiver (*%s).%s)", tstr(c, x->type), sel->s,
             tstr(c, x->type), sel->s);
    else
      err_at(c, node_member(e), "cannot call pointer method %s on %s", sel->s, tstr(c, x->type));
  } else if ((r != LOOK_FOUND || !s) && lacks_member(c, x->type, sel, node_member(e)->pos)) {
    /* said */
  } else if (r != LOOK_FOUND || !s) {
    err_at(c, node_member(e), "%s.%s undefined (%s)", nstr(c, node_x(e)), sel->s, missing_text(c, x, sel));
  } else if (x->mode == M_TYPE && s->obj->kind != OBJ_FUNC) {
    err_at(c, node_member(e), "%s.%s undefined (type %s has no method %s)", nstr(c, node_x(e)), sel->s, tstr(c, x->type), sel->s);
  } else {
    selected(c, x, e, s);
    return;
  }
  x->mode = M_INVALID;
}
