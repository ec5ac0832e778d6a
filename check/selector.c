/* selector.c - package.Name and x.f. Spec: Qualified identifiers, Selectors, Method expressions. */
#include <strings.h>
#include "internal.h"

/* ---- package.Name ------------------------------------------------------------------------------------- */

/* The first name, in alphabetical order, that is exported and differs only in case; or NULL. */
static const Object *similar_export(const Scope *s, Name name) {
  const Object *best = NULL;
  for (int i = 0; i < scope_len(s); i++) {
    const Object *o = scope_at(s, i);
    if (name_is_exported(o->name) && strcasecmp(o->name->s, name->s) == 0 && (!best || strcmp(o->name->s, best->name->s) < 0)) best = o;
  }
  return best;
}

static bool qualified(Checker *c, Operand *x, Node *e) {
  if (node_x(e)->kind != N_IDENT) return false;
  Object *p = scope_lookup_parent(c->env.scope, node_x(e)->name, 0, NULL);
  if (!p || p->kind != OBJ_PKGNAME) return false;
  p->used = true;
  node_x(e)->obj = p;
  node_x(e)->type = NULL;
  Package *pkg = check_imported_package(c, p);
  Object *o = check_package_member(c, pkg, node_member(e)->name, node_member(e)->pos);
  x->mode = M_INVALID;
  x->type = type_invalid();
  if (!o && check_package_lacks(c, pkg, NULL, node_member(e)->name, node_member(e)->pos)) return true;
  if (!o) {
    const Object *alt = similar_export(pkg->scope, node_member(e)->name);
    if (!pkg->fake)
      check_error_at(c, node_member(e), "undefined: %s%s", check_node_text(c, e),
                     alt ? arena_printf(c->a, " (but have %s)", alt->name->s) : "");
    return true;
  }
  if (!name_is_exported(o->name)) check_error_at(c, node_member(e), "name %s not exported by package %s", o->name->s, pkg->name->s);
  node_member(e)->obj = o;
  if (o->color != BLACK) object_resolve(c->ts, o);
  Type *t = o->type ? o->type : type_invalid();
  if (o->kind == OBJ_BUILTIN) {
    x->mode = M_BUILTIN;
    x->id = o->builtin;
    x->type = t;
    return true;
  }
  if (is_invalid(t)) return true;
  switch (o->kind) {
  case OBJ_CONST:
    x->mode = M_CONST;
    x->val = o->val ? o->val : const_unknown();
    break;
  case OBJ_TYPE: x->mode = M_TYPE; break;
  case OBJ_VAR: x->mode = M_VAR; break;
  case OBJ_FUNC:
    x->mode = M_VALUE;
    if (o->tparams.len) x->generic = o;
    break;
  default: return true;
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
  if (!alt) return MISSING;
  if (alt->pkg == c->pkg) return MISSPELLED;
  bool exported = name_is_exported(alt->name);
  if (name_is_exported(sel)) return exported ? MISSPELLED : same_tail(sel, alt->name) ? UNEXPORTED : MISSING;
  if (exported) return same_tail(sel, alt->name) ? MISSPELLED : MISSING;
  return sel == alt->name ? INACCESSIBLE : MISSING;
}

const char *check_lookup_error(Checker *c, Type *t, Name sel, const Object *alt, bool literal) {
  const char *what = literal ? "" : alt && alt->kind == OBJ_FIELD ? "field " : "method ", *un = "";
  const char *text = literal ? arena_printf(c->a, "unknown field %s in struct literal of type %s", sel->s, check_type_text(c, t))
                             : arena_printf(c->a, "type %s has no field or method %s", check_type_text(c, t), sel->s);
  switch (how_missed(c, sel, alt)) {
  case MISSING: return text;
  case UNEXPORTED: un = "unexported "; break;
  case MISSPELLED: break;
  case INACCESSIBLE:
    return literal
               ? arena_printf(c->a, "cannot refer to unexported field %s in struct literal of type %s", alt->name->s, check_type_text(c, t))
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
      return arena_printf(c->a, "type %s is pointer to interface, not interface", check_type_text(c, t));
    if (is_typeparam(e)) return arena_printf(c->a, "type %s is pointer to type parameter, not type parameter", check_type_text(c, t));
  }
  Selection *s = NULL;
  bool found = sel != c->ts->n.blank && lookup_member(c->ts, t, x->mode == M_VAR, c->pkg, sel, true, &s) == LOOK_FOUND && s;
  return check_lookup_error(c, t, sel, found ? s->obj : NULL, false);
}

/* T.m: the receiver becomes the first parameter, with a name where the others have one. */
static Type *method_expr_type(Checker *c, Type *recv, const Object *m) {
  Type *sig = m->type;
  TypeList params = {0};
  check_type_push(c, &params, recv);
  for (int i = 0; i < sig->params.len; i++) check_type_push(c, &params, sig->params.at[i]);
  Type *t = type_func(c->ts, params, sig->results, sig->variadic);
  t->result_objs = sig->result_objs;
  if (!sig->param_objs.len || !*sig->param_objs.at[0]->name->s) return t;
  Name name = m->recv && *m->recv->name->s ? m->recv->name : c->ts->n.blank;
  vec_push(c->a, &t->param_objs, object_new(c->ts, OBJ_VAR, name, c->pkg, 0, recv));
  for (int i = 0; i < sig->param_objs.len; i++) vec_push(c->a, &t->param_objs, sig->param_objs.at[i]);
  return t;
}

static void selected(Checker *c, Operand *x, Node *e, Selection *s) {
  Object *o = s->obj;
  if (o->kind == OBJ_FUNC && (!o->type || o->color != BLACK)) o->pkg == c->pkg ? check_object(c, o) : object_resolve(c->ts, o);
  e->sel = s;
  if (x->mode == M_TYPE) {
    s->kind = SEL_METHOD_EXPR;
    s->recv = x->type;
    x->type = method_expr_type(c, x->type, o);
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
  if (x->mode == M_INVALID) return true;
  if (x->mode == M_BUILTIN) {
    check_error(c, check_syntax_pos(c, e), "invalid use of %s in selector expression", check_op_text(c, x));
    return true;
  }
  return is_invalid(under(x->type));
}

/* Is that sel is missing no mistake of the user's? */
static bool lacks_member(Checker *c, Type *t, Name sel, Pos pos) {
  if (type_is_partial(c->ts, t)) return true;
  if (t->kind == K_POINTER) t = t->elem;
  return t->named && t->named->obj && check_package_lacks(c, t->named->obj->pkg, t->named->obj->name, sel, pos);
}

void check_selector(Checker *c, Operand *x, Node *e, Type *def, bool want_type) {
  x->node = e;
  x->generic = NULL;
  x->val = NULL;
  if (!node_member(e) || node_member(e)->kind != N_IDENT) {
    x->mode = M_INVALID;
    return;
  }
  if (qualified(c, x, e)) return;
  check_expr_or_type(c, x, node_x(e), false);
  if (def && x->mode == M_TYPE && x->type == def) { /* type T T.x */
    check_cycle_error(c, &def->named->obj, 1);
    x->mode = M_INVALID;
    return;
  }
  if (bad_operand(c, x, e)) {
    x->mode = M_INVALID;
    return;
  }
  Name sel = node_member(e)->name;
  if (want_type) { /* only a qualified name can be one */
    check_error_at(c, node_member(e), "%s is not a type", check_node_text(c, e));
    x->mode = M_INVALID;
    return;
  }
  if (is_untyped(x->type)) {
    check_error_at(c, node_member(e), "%s.%s undefined (type %s has no field or method %s)", check_node_text(c, node_x(e)), sel->s,
                   check_type_text(c, x->type), sel->s);
    x->mode = M_INVALID;
    return;
  }
  Selection *s = NULL;
  LookupResult r = LOOK_NOT_FOUND;
  if (sel != c->ts->n.blank) r = lookup_member(c->ts, x->type, x->mode == M_VAR, c->pkg, sel, false, &s);
  if (r == LOOK_AMBIGUOUS) {
    check_error_at(c, node_member(e), "ambiguous selector %s.%s", check_node_text(c, node_x(e)), sel->s);
  } else if (r == LOOK_PTR_RECV) {
    if (x->mode == M_TYPE)
      check_error_at(c, node_member(e), "invalid method expression %s.%s (needs pointer receiver (*%s).%s)", check_type_text(c, x->type),
                     sel->s, check_type_text(c, x->type), sel->s);
    else
      check_error_at(c, node_member(e), "cannot call pointer method %s on %s", sel->s, check_type_text(c, x->type));
  } else if ((r != LOOK_FOUND || !s) && lacks_member(c, x->type, sel, node_member(e)->pos)) {
    /* said */
  } else if (r != LOOK_FOUND || !s) {
    check_error_at(c, node_member(e), "%s.%s undefined (%s)", check_node_text(c, node_x(e)), sel->s, missing_text(c, x, sel));
  } else if (x->mode == M_TYPE && s->obj->kind != OBJ_FUNC) {
    check_error_at(c, node_member(e), "%s.%s undefined (type %s has no method %s)", check_node_text(c, node_x(e)), sel->s,
                   check_type_text(c, x->type), sel->s);
  } else {
    selected(c, x, e, s);
    return;
  }
  x->mode = M_INVALID;
}
