/* missing.c - does a type have an interface's methods, is it in its type set, and if not, why: in gc's words. */
#include "core.h"

typedef struct Miss {
  MissingKind kind;
  const Method *want;
  Object *have; /* WRONG_NAME, UNEXPORTED, WRONG_TYPE, PTR_RECV: the method found instead */
  Type *have_type;
} Miss;

static bool is_interface_ptr(Type *t) {
  Type *u = under(t);
  return u->kind == K_POINTER && (kind_of(u->elem) == K_INTERFACE || kind_of(u->elem) == K_TYPEPARAM);
}

static const char *interface_ptr_error(Types *ts, Type *t, Package *rel) {
  const char *what = kind_of(under(t)->elem) == K_TYPEPARAM ? "type parameter" : "interface";
  return arena_printf(ts->arena, "type %s is pointer to %s, not %s", type_string(ts, t, rel), what, what);
}

/* t is an interface or a type parameter: its methods are a set. */
static Miss missing_in_set(TypeSet *have, const TypeSet *want, bool is_static) {
  for (int i = 0; i < want->methods.len; i++) {
    const Method *m = &want->methods.at[i];
    int j = type_set_find(have, m->pkg, m->name);
    if (j < 0 && is_static) return (Miss){MISS_ABSENT, m, NULL, NULL};
    if (j >= 0 && !type_identical(have->methods.at[j].type, m->type))
      return (Miss){MISS_WRONG_TYPE, m, have->methods.at[j].obj, have->methods.at[j].type};
  }
  return (Miss){MISS_NONE, NULL, NULL, NULL};
}

/* The type of a method found by lookup, as the selection's holder sees it. */
static Type *selected_type(Selection *sel) { return sel->obj->type; }

/* Nothing called m was found: perhaps something close. */
static Miss near_miss(Types *ts, Type *t, const Method *m) {
  Selection *sel;
  LookupResult r = lookup_member(ts, t, false, m->pkg, m->name, true, &sel);
  if (r != LOOK_FOUND || sel->kind == SEL_FIELD) return (Miss){MISS_ABSENT, m, NULL, NULL};
  return (Miss){sel->obj->name == m->name ? MISS_UNEXPORTED : MISS_WRONG_NAME, m, sel->obj, selected_type(sel)};
}

static Miss check_one(Types *ts, Type *t, const Method *m) {
  Selection *sel;
  switch (lookup_member(ts, t, false, m->pkg, m->name, false, &sel)) {
  case LOOK_AMBIGUOUS: return (Miss){MISS_AMBIGUOUS, m, NULL, NULL};
  case LOOK_PTR_RECV: return (Miss){MISS_PTR_RECV, m, sel->obj, selected_type(sel)};
  case LOOK_NOT_FOUND: return near_miss(ts, t, m);
  case LOOK_FOUND: break;
  }
  if (sel->kind == SEL_FIELD) return (Miss){MISS_FIELD, m, sel->obj, NULL};
  if (!selected_type(sel) || !m->type || !type_identical(selected_type(sel), m->type))
    return (Miss){MISS_WRONG_TYPE, m, sel->obj, selected_type(sel)};
  return (Miss){MISS_NONE, NULL, NULL, NULL};
}

static bool lacks_part(const Type *t, int depth) {
  if (!t || depth > 16) return false;
  if (t->kind == K_POINTER && !t->named) t = t->elem;
  if (t->kind == K_TYPEPARAM) return false;
  const Type *u = under((Type *)t);
  if (type_is_invalid((Type *)u)) return true;
  for (int i = 0; u->kind == K_STRUCT && i < u->fields.len; i++)
    if (u->fields.at[i].embedded && lacks_part(u->fields.at[i].type, depth + 1)) return true;
  for (int i = 0; u->kind == K_INTERFACE && i < u->embeds.len; i++)
    if (lacks_part(u->embeds.at[i], depth + 1)) return true;
  return false;
}

bool type_is_partial(Types *ts, const Type *t) { return ts->fakes && lacks_part(t, 0); }

static Miss find_missing(Types *ts, Type *t, Type *iface, bool is_static) {
  TypeSet *want = type_set(ts, iface);
  Kind k = kind_of(t);
  if (type_is_partial(ts, t)) return (Miss){MISS_NONE, NULL, NULL, NULL};
  if (k == K_INTERFACE || k == K_TYPEPARAM) return missing_in_set(type_set(ts, t), want, is_static);
  for (int i = 0; i < want->methods.len; i++) {
    Miss m = check_one(ts, t, &want->methods.at[i]);
    if (m.kind != MISS_NONE) return m;
  }
  return (Miss){MISS_NONE, NULL, NULL, NULL};
}

/* Name and signature; with packages when rel is NULL. */
static const char *func_string(Types *ts, Name name, Type *sig, Package *rel) {
  return arena_printf(ts->arena, "%s%s", name->s, sig ? type_signature_string(ts, sig, rel) : "()");
}

static const char *have_want(Types *ts, const char *what, const Miss *m, Package *rel) {
  const char *have = func_string(ts, m->have->name, m->have_type, rel);
  const char *want = func_string(ts, m->want->name, m->want->type, rel);
  if (strcmp(have, want) == 0) {
    have = func_string(ts, m->have->name, m->have_type, NULL);
    want = func_string(ts, m->want->name, m->want->type, NULL);
  }
  if (strcmp(have, want) == 0) return arena_printf(ts->arena, "(%s %s)", what, m->want->name->s);
  return arena_printf(ts->arena, "(%s %s)\n\t\thave %s\n\t\twant %s", what, m->want->name->s, have, want);
}

static const char *explain(Types *ts, const Miss *m, Type *t, Type *iface, Package *rel) {
  Arena *a = ts->arena;
  const char *name = m->want->name->s;
  switch (m->kind) {
  case MISS_ABSENT:
    if (is_interface_ptr(t)) return arena_printf(a, "(%s)", interface_ptr_error(ts, t, rel));
    if (is_interface_ptr(iface)) return arena_printf(a, "(%s)", interface_ptr_error(ts, iface, rel));
    return arena_printf(a, "(missing method %s)", name);
  case MISS_WRONG_NAME: return have_want(ts, "missing method", m, rel);
  case MISS_UNEXPORTED: return arena_printf(a, "(unexported method %s)", name);
  case MISS_WRONG_TYPE: return have_want(ts, "wrong type for method", m, rel);
  case MISS_AMBIGUOUS: return arena_printf(a, "(ambiguous selector %s.%s)", type_string(ts, t, rel), name);
  case MISS_PTR_RECV: return arena_printf(a, "(method %s has pointer receiver)", name);
  case MISS_FIELD: return arena_printf(a, "(%s.%s is a field, not a method)", type_string(ts, t, rel), name);
  case MISS_NONE: break;
  }
  return "";
}

MissingKind type_missing_method(Types *ts, Type *t, Type *iface, bool is_static, Package *rel, const char **cause) {
  Miss m = find_missing(ts, t, iface, is_static);
  if (m.kind != MISS_NONE && cause) *cause = explain(ts, &m, t, iface, rel);
  return m.kind;
}

bool type_implements(Types *ts, Type *t, Type *iface) { return find_missing(ts, t, iface, true).kind == MISS_NONE; }

/* ---- type sets ---- */

typedef struct Question {
  Types *ts;
  Type *t, *iface;
  bool constraint;
  Package *rel;
  const char **cause;
} Question;

static bool no(Question *q, const char *tail) {
  if (q->cause)
    *q->cause = arena_printf(q->ts->arena, "%s does not %s %s%s%s", type_string(q->ts, q->t, q->rel),
                             q->constraint ? "satisfy" : "implement", type_string(q->ts, q->iface, q->rel), *tail ? " " : "", tail);
  return false;
}

static const char *terms_string(Question *q, const TypeSet *s) {
  const char *r = "";
  for (int i = 0; i < s->terms.len; i++)
    r = arena_printf(q->ts->arena, "%s%s%s%s", r, i ? " | " : "", s->terms.at[i].tilde ? "~" : "",
                     type_path_string(q->ts, s->terms.at[i].type));
  return r;
}

/* A term T whose ~T would admit t. */
static Type *tilde_would_help(const TypeSet *s, Type *t) {
  for (int i = 0; i < s->terms.len; i++) {
    Term x = s->terms.at[i];
    if (!x.tilde && type_identical(x.type, under(x.type)) && type_identical(x.type, under(t))) return x.type;
  }
  return NULL;
}

/* Is t written somewhere in the constraint c? */
static bool written_in(Type *c, Type *t, int depth) {
  if (type_identical(c, t)) return true;
  Type *u = under(c);
  if (u->kind != K_INTERFACE || depth > 20) return false;
  for (int i = 0; i < u->embeds.len; i++)
    if (written_in(u->embeds.at[i], t, depth + 1)) return true;
  for (int i = 0; i < u->terms.len; i++)
    if (written_in(u->terms.at[i].type, t, depth + 1)) return true;
  return false;
}

static bool not_in_terms(Question *q, const TypeSet *want) {
  Types *ts = q->ts;
  const char *t = type_string(ts, q->t, q->rel), *iface = type_string(ts, q->iface, q->rel);
  Type *alt = tilde_would_help(want, q->t);
  if (alt) return no(q, arena_printf(ts->arena, "(possibly missing ~ for %s in %s)", type_string(ts, alt, q->rel), iface));
  if (written_in(under(q->iface), q->t, 0))
    return no(q, arena_printf(ts->arena, "(%s mentions %s, but %s is not in the type set of %s)", iface, t, t, iface));
  return no(q, arena_printf(ts->arena, "(%s missing in %s)", t, terms_string(q, want)));
}

static bool comparable_ok(Question *q, const TypeSet *want) {
  if (!type_set_comparable(want) || type_strictly_comparable(q->t)) return true;
  if (q->constraint && type_comparable(q->t)) return true;
  if (q->cause)
    *q->cause = arena_printf(q->ts->arena, "%s does not %s comparable", type_string(q->ts, q->t, q->rel),
                             q->constraint ? "satisfy" : "implement");
  return false;
}

/* Has t, a struct or a pointer to one, an embedded field of an invalid type, at whatever depth? Then nothing is known of
   its methods, and that one is missing would be said of a consequence. */
static bool has_invalid_embedded(Type *t, int depth) {
  Type *u = under(t);
  if (u->kind == K_POINTER) u = under(u->elem);
  for (int i = 0; u->kind == K_STRUCT && depth < 10 && i < u->fields.len; i++) {
    const Field *f = &u->fields.at[i];
    if (f->embedded && (type_is_invalid(f->type) || has_invalid_embedded(f->type, depth + 1))) return true;
  }
  return false;
}

static bool satisfies_set(Question *q, const TypeSet *want) {
  Kind k = kind_of(q->t);
  bool is_set = k == K_INTERFACE || k == K_TYPEPARAM;
  TypeSet *have = is_set ? type_set(q->ts, q->t) : NULL;
  if (have && type_set_empty(have)) return true;
  if (type_set_empty(want)) {
    if (q->cause)
      *q->cause = arena_printf(q->ts->arena, "cannot %s %s (empty type set)", q->constraint ? "satisfy" : "implement",
                               type_string(q->ts, q->iface, q->rel));
    return false;
  }
  const char *why = "";
  if (type_missing_method(q->ts, q->t, q->iface, true, q->rel, &why) != MISS_NONE && !has_invalid_embedded(q->t, 0)) return no(q, why);
  if (want->has_terms) {
    if (have && !terms_subset(have, want)) return no(q, "");
    if (!have && !terms_include(want, q->t)) return not_in_terms(q, want);
  }
  return comparable_ok(q, want);
}

bool type_satisfies(Types *ts, Type *t, Type *iface, bool constraint, Package *rel, const char **cause) {
  Question q = {ts, t, iface, constraint, rel, cause};
  Type *u = under(t), *iu = under(iface);
  if (type_is_invalid(u) || type_is_invalid(iu) || (u->kind == K_POINTER && type_is_invalid(under(u->elem)))) return true;
  if (iu->kind != K_INTERFACE && !constraint) {
    const char *s = is_interface_ptr(iu) ? interface_ptr_error(ts, iface, rel)
                                         : arena_printf(ts->arena, "%s is not an interface", type_string(ts, iface, rel));
    return no(&q, arena_printf(ts->arena, "(%s)", s));
  }
  Type *ci = constraint ? type_constraint_interface(ts, iface) : iface;
  q.iface = ci;
  TypeSet *want = type_set(ts, ci);
  if (!want->methods.len && !want->has_terms && !want->comparable) return true;
  return satisfies_set(&q, want);
}
