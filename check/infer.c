/* infer.c - type arguments: found from arguments and constraints, verified, written into the tree.

   Order of evidence: explicit arguments, typed arguments, core types and methods of constraints (repeated until
   nothing changes), default types of untyped constants, constraints again. Spec: Type inference. */
#include "internal.h"

/* ---- verification ------------------------------------------------------------------------ */

bool check_verify_inst(Checker *c, Pos pos, Type **tparams, TypeList *targs, int *bad, const char **cause) {
  (void)pos;
  for (int i = 0; i < targs->len; i++) {
    Type *bound = tparams[i]->tparam->constraint;
    if (!bound || is_invalid(targs->at[i])) continue;
    bound = type_subst(c->ts, bound, tparams, targs->at, targs->len);
    const char *why = NULL;
    if (type_satisfies(c->ts, targs->at[i], type_constraint_interface(c->ts, bound), true, c->pkg, &why)) continue;
    *bad = i;
    *cause = why ? why : arena_printf(c->a, "%s does not satisfy %s", check_type_text(c, targs->at[i]), check_type_text(c, bound));
    return false;
  }
  return true;
}

static void note_inst(Node *n, TypeList *targs) {
  for (; n; n = n->kind == N_PAREN || n->kind == N_INDEX ? node_x(n) : NULL) {
    n->inst = targs;
    if (n->kind == N_SELECTOR) node_member(n)->inst = targs;
  }
}

void check_finish_inst(Checker *c, Node *n, Pos pos, Object *g, TypeList *targs) {
  int bad = 0;
  const char *cause = NULL;
  Node *un = node_unparen(n);
  const NodeList *written = un->kind == N_INDEX ? node_indices(un) : NULL;
  note_inst(n, targs);
  check_mono_record(c->ts, pos, written, g->tparams.at, targs);
  if (!check_verify_inst(c, 0, g->tparams.at, targs, &bad, &cause))
    check_error(c, written && bad < written->len ? node_start(written->at[bad]) : pos, "%s", cause);
}

/* ---- constraints --------------------------------------------------------------------------- */

/* Where inference fails: within a call that is said. */
static void infer_error(Checker *c, const Unifier *u, Pos pos, const char *text) {
  if (u->fname)
    check_error(c, pos, "in call to %s, %s", u->fname, text);
  else
    check_error(c, pos, "%s", text);
}

/* The type both stand for; of two channel types the one with a direction. */
static Type *common_type(Type *a, Type *b) {
  if (type_identical(a, b)) return b;
  if (a->kind != K_CHAN || b->kind != K_CHAN || !type_identical(a->elem, b->elem)) return NULL;
  return a->chandir == CHAN_BOTH ? b : b->chandir == CHAN_BOTH ? a : NULL;
}

/* The one type of a constraint's type set; *tilde: with the same underlying type. */
static Type *core_term(Checker *c, Type *tparam, bool *tilde) {
  TypeSet *s = tparam_set(tparam);
  (void)c;
  if (!s->has_terms || !s->terms.len) return NULL;
  Type *u = NULL;
  *tilde = false;
  for (int i = 0; i < s->terms.len; i++) {
    Type *t = under(s->terms.at[i].type);
    *tilde |= s->terms.at[i].tilde;
    u = u ? common_type(u, t) : t;
    if (!u) return NULL;
  }
  if (s->terms.len == 1 && !*tilde) return s->terms.at[0].type;
  *tilde = true;
  return u;
}

static bool closed(Unifier *u, Type *t) {
  for (int i = 0; i < u->n; i++)
    if (!u->found[i] && type_mentions(t, &u->tparams[i], 1)) return false;
  return true;
}

static Type *substitute(Checker *c, Unifier *u, Type *t) {
  Type **from = ARENA_ARRAY(c->a, Type *, u->n + 1), **to = ARENA_ARRAY(c->a, Type *, u->n + 1);
  int n = 0;
  for (int i = 0; i < u->n; i++)
    if (u->found[i]) {
      from[n] = u->tparams[i];
      to[n++] = u->found[i];
    }
  return n ? type_subst(c->ts, t, from, to, n) : t;
}

static bool constraint_methods(Checker *c, Unifier *u, int i) {
  TypeSet *s = tparam_set(u->tparams[i]);
  for (int k = 0; k < s->methods.len; k++) {
    Method *m = &s->methods.at[k];
    Selection *sel = NULL;
    if (!m->type || !unify_mentions(u, m->type)) continue;
    if (lookup_member(c->ts, u->found[i], true, m->pkg, m->name, false, &sel) != LOOK_FOUND || !sel || sel->obj->kind != OBJ_FUNC) continue;
    if (sel->obj->color != BLACK) object_resolve(c->ts, sel->obj);
    if (sel->obj->type && !type_unify(u, m->type, sel->obj->type, true)) return false;
  }
  return true;
}

static int count_found(Unifier *u) {
  int n = 0;
  for (int i = 0; i < u->n; i++) n += u->found[i] != NULL;
  return n;
}

static bool unsatisfied(Checker *c, const Unifier *u, int i, Pos pos, const char *cause) {
  infer_error(c, u, pos,
              arena_printf(c->a, "%s (type %s) does not satisfy %s%s%s", check_type_text(c, u->tparams[i]), check_type_text(c, u->found[i]),
                           check_type_text(c, u->tparams[i]->tparam->constraint), *cause ? " " : "", cause));
  return false;
}

/* The type found has the constraint's methods, which may tell more types. */
static bool use_methods(Checker *c, Unifier *u, int i, bool typed, Pos pos) {
  const char *cause = "";
  Type *constraint = substitute(c, u, u->tparams[i]->tparam->constraint);
  if (!constraint_methods(c, u, i)) {
    type_missing_method(c->ts, u->found[i], type_constraint_interface(c->ts, u->tparams[i]->tparam->constraint), true, c->pkg, &cause);
    return unsatisfied(c, u, i, pos, cause);
  }
  if (!typed || unify_mentions(u, u->found[i])) /* then verify_inst looks */
    return true;
  MissingKind kind = type_missing_method(c->ts, u->found[i], type_constraint_interface(c->ts, constraint), true, c->pkg, &cause);
  if (kind == MISS_NONE || (kind == MISS_WRONG_TYPE && unify_mentions(u, constraint))) return true;
  return unsatisfied(c, u, i, pos, cause);
}

static bool fits_core(Unifier *u, Type *t, Type *core, bool tilde) {
  if (is_typeparam(t))
    t = type_core(t) ? type_core(t) : t;
  else if (tilde)
    t = under(t);
  return type_unify(u, core, t, !tilde);
}

/* false after an error. typed: of typed arguments; what untyped ones default to is verified later. */
static bool use_constraints(Checker *c, Unifier *u, bool typed, Pos pos) {
  for (;;) {
    int before = count_found(u);
    for (int i = 0; i < u->n; i++) {
      bool tilde;
      Type *core = core_term(c, u->tparams[i], &tilde);
      if (core && u->found[i]) {
        if ((typed || unify_mentions(u, core)) && !fits_core(u, u->found[i], core, tilde)) return unsatisfied(c, u, i, pos, "");
      } else if (core && !tilde && closed(u, core)) {
        u->found[i] = substitute(c, u, core);
      }
      if (u->found[i] && !use_methods(c, u, i, typed, pos)) return false;
    }
    if (count_found(u) == before) return true;
  }
}

/* ---- arguments ---------------------------------------------------------------------------------- */

static const char *tparams_string(Checker *c, Type **at, int n) {
  Buf b = {0};
  for (int i = 0; i < n; i++) {
    if (i && n > 2) buf_puts(&b, ", ");
    if (i && i == n - 1) buf_puts(&b, n == 2 ? " and " : "and ");
    buf_puts(&b, at[i]->tparam->obj->name->s);
  }
  const char *s = arena_strndup(c->a, buf_cstr(&b), b.len);
  buf_free(&b);
  return s;
}

static void mismatch(Checker *c, Unifier *u, Operand *arg, Type *par) {
  const char *text = arena_printf(c->a, "type %s of %s does not match", check_type_text(c, arg->type), check_node_text(c, arg->node));
  Type *inferred = substitute(c, u, par);
  if (!count_found(u))
    text = arena_printf(c->a, "%s %s (cannot infer %s)", text, check_type_text(c, par), tparams_string(c, u->tparams, u->n));
  else if (!type_identical(inferred, par))
    text = arena_printf(c->a, "%s inferred type %s for %s", text, check_type_text(c, inferred), check_type_text(c, par));
  else
    text = arena_printf(c->a, "%s %s", text, check_type_text(c, par));
  infer_error(c, u, check_report_pos(arg->node), text);
}

static bool typed_arguments(Checker *c, Unifier *u, TypeList *params, Operand *args, int nargs) {
  for (int i = 0; i < nargs && params; i++) {
    Type *p = params->at[i];
    if (args[i].mode == M_INVALID || args[i].generic || !unify_mentions(u, p)) continue;
    if (is_untyped(args[i].type)) {
      continue;
    }
    if (!type_unify(u, p, args[i].type, false)) {
      mismatch(c, u, &args[i], p);
      return false;
    }
  }
  return true;
}

static bool untyped_arguments(Checker *c, Unifier *u, TypeList *params, Operand *args, int nargs) {
  Type **max = ARENA_ARRAY(c->a, Type *, u->n + 1);
  for (int i = 0; i < nargs && params; i++) {
    Type *p = params->at[i];
    if (!is_untyped(args[i].type) || args[i].mode == M_NIL || args[i].mode == M_INVALID) continue;
    for (int k = 0; k < u->n; k++) {
      if (u->tparams[k] != p || u->found[k]) continue;
      Type *t = args[i].type;
      if (!max[k]) {
        max[k] = t;
      } else if (type_is_numeric(max[k]) && type_is_numeric(t)) {
        if (t->kind > max[k]->kind) max[k] = t;
      } else if (max[k]->kind != t->kind) {
        infer_error(c, u, check_report_pos(args[i].node),
                    arena_printf(c->a, "mismatched types %s and %s (cannot infer %s)", check_type_text(c, max[k]), check_type_text(c, t),
                                 check_type_text(c, p)));
        return false;
      }
    }
  }
  for (int k = 0; k < u->n; k++)
    if (max[k]) u->found[k] = default_type(max[k]);
  return true;
}

/* The type arguments written with a generic function that wants more of them; NULL: none. */
static const TypeList *written_targs(const Operand *x) { return node_unparen(x->node)->inst; }

static Unifier unifier(Checker *c, const Object *g, const TypeList *targs) {
  Unifier u = {c->ts, g->tparams.at, g->tparams.len, ARENA_ARRAY(c->a, Type *, g->tparams.len + 1), NULL};
  for (int i = 0; targs && i < targs->len && i < u.n; i++) u.found[i] = targs->at[i];
  return u;
}

/* Generic functions as arguments: what is known of the parameter's type may settle theirs, and theirs the rest. */
static void generic_arguments(Checker *c, Unifier *u, TypeList *params, Operand *args, int nargs) {
  for (int i = 0; i < nargs && params; i++) {
    if (!args[i].generic || !unify_mentions(u, params->at[i])) continue;
    Object *g = args[i].generic;
    Type *want = type_core(substitute(c, u, params->at[i]));
    if (!want || want->kind != K_FUNC || want->params.len != args[i].type->params.len) continue;
    Unifier inner = unifier(c, g, written_targs(&args[i]));
    for (int k = 0; k < want->params.len; k++)
      if (closed(u, want->params.at[k])) type_unify(&inner, args[i].type->params.at[k], want->params.at[k], true);
    if (count_found(&inner) == inner.n) type_unify(u, params->at[i], substitute(c, &inner, args[i].type), true);
  }
}

/* The parameters' types with the explicit type arguments in them: an argument need only be assignable to those. */
static TypeList *with_explicit(Checker *c, Unifier *u, const TypeList *params) {
  TypeList *out = ARENA_NEW(c->a, TypeList);
  for (int i = 0; i < params->len; i++) check_type_push(c, out, substitute(c, u, params->at[i]));
  return out;
}

/* All type arguments, or NULL after an error at pos. fname: what is called, NULL outside of calls. */
TypeList *check_infer_types(Checker *c, Pos pos, Type **tparams, int n, TypeList *targs, TypeList *params, Operand *args, int nargs,
                            const char *fname) {
  Unifier u = {c->ts, tparams, n, ARENA_ARRAY(c->a, Type *, n + 1), fname};
  for (int i = 0; targs && i < targs->len && i < n; i++) u.found[i] = targs->at[i];
  if (count_found(&u) < n) {
    if (params && count_found(&u)) params = with_explicit(c, &u, params);
    if (!typed_arguments(c, &u, params, args, nargs) || !use_constraints(c, &u, true, pos)) return NULL;
    generic_arguments(c, &u, params, args, nargs);
    if (!untyped_arguments(c, &u, params, args, nargs) || !use_constraints(c, &u, false, pos)) return NULL;
    generic_arguments(c, &u, params, args, nargs);
  }
  TypeList *all = ARENA_NEW(c->a, TypeList);
  for (int i = 0; i < n; i++) {
    if (!u.found[i]) {
      const char *at = type_place_string(c->ts, tparams[i]->tparam->obj->pos), *name = tparams[i]->tparam->obj->name->s;
      infer_error(c, &u, pos, arena_printf(c->a, "cannot infer %s (declared at %s)", name, at));
      return NULL;
    }
    check_type_push(c, all, u.found[i]);
  }
  return all;
}

/* ---- generic functions as values ------------------------------------------------------------------- */

static void instantiated(Checker *c, Operand *x, Object *g, TypeList *targs) {
  x->type = func_instantiate(c->ts, g, targs);
  x->generic = NULL;
  for (Node *n = x->node; n; n = n->kind == N_PAREN || n->kind == N_INDEX ? node_x(n) : NULL) n->type = x->type;
}

void check_uninstantiated(Checker *c, Operand *x) {
  const TypeList *given = written_targs(x);
  if (given) {
    const Object *p = x->generic->tparams.at[given->len]->tparam->obj;
    check_error(c, check_syntax_pos(c, node_unparen(x->node)), "cannot infer %s (declared at %s)", p->name->s,
                type_place_string(c->ts, p->pos));
  } else {
    check_error_at(c, x->node, "cannot use generic function %s without instantiation", check_node_text(c, x->node));
  }
  x->mode = M_INVALID;
}

static void require_assigned(Checker *c, const Operand *x) {
  const Node *n = node_unparen(x->node);
  Pos pos = check_syntax_pos(c, n);
  if (check_lang_version(c) >= 18)
    check_lang_require_pos(c, pos, 21,
                           n->inst ? "partially instantiated function in assignment" : "implicitly instantiated function in assignment");
  else if (!n->inst)
    check_lang_require_pos(c, pos, 18, "function instantiation");
}

void check_generic_value(Checker *c, Operand *x, Type *target, bool argument) {
  if (!x->generic || x->mode == M_INVALID || !target || is_invalid(target)) return;
  Type *want = type_core(target);
  if (!want || want->kind != K_FUNC) return;
  Object *g = x->generic;
  Unifier u = unifier(c, g, written_targs(x));
  if (!argument) require_assigned(c, x);
  if (!type_unify(&u, x->type, want, true) || !use_constraints(c, &u, true, node_start(x->node)) || count_found(&u) < u.n) {
    check_error_at(c, x->node, "type %s of %s does not match %s (cannot infer %s)", check_type_text(c, x->type),
                   check_node_text(c, x->node), check_type_text(c, target), tparams_string(c, u.tparams, u.n));
    x->mode = M_INVALID;
    return;
  }
  TypeList *targs = ARENA_NEW(c->a, TypeList);
  for (int i = 0; i < u.n; i++) check_type_push(c, targs, u.found[i]);
  check_finish_inst(c, x->node, check_syntax_pos(c, x->node), g, targs);
  instantiated(c, x, g, targs);
}

/* f[T] as a value; missing arguments are inferred from constraints, or later from the type of what it is assigned to. */
void check_func_inst(Checker *c, Operand *x, Node *e) {
  Object *g = x->generic;
  TypeList targs = {0};
  x->node = e;
  check_lang_require_pos(c, check_syntax_pos(c, e), 18, "function instantiation");
  if (!check_type_list(c, node_indices(e), &targs)) {
    x->mode = M_INVALID;
    x->generic = NULL;
    return;
  }
  if (targs.len > g->tparams.len) {
    check_error_at(c, node_indices(e)->at[targs.len - 1], "got %d type arguments but want %d", targs.len, g->tparams.len);
    x->mode = M_INVALID;
    x->generic = NULL;
    return;
  }
  Pos pos = check_syntax_pos(c, e);
  Unifier u = unifier(c, g, &targs);
  TypeList *all = ARENA_NEW(c->a, TypeList);
  if (targs.len < u.n && (!use_constraints(c, &u, true, pos) || !use_constraints(c, &u, false, pos))) {
    x->mode = M_INVALID;
    x->generic = NULL;
    return;
  }
  x->mode = M_VALUE;
  for (int i = 0; i < u.n && u.found[i]; i++) check_type_push(c, all, u.found[i]);
  if (all->len < u.n) {
    e->inst = all;
    return;
  }
  check_finish_inst(c, e, pos, g, all);
  instantiated(c, x, g, all);
}
