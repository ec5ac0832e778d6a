/* predicate.c - questions that look inside: comparability, and what holds for all types of a type parameter.

   Answers for structs and arrays are kept in Type.memo, so that deep chains of structs are walked once. An answer
   that met an undeclared type on the way is not kept. */
#include "core.h"

enum { CMP_YES = 1, CMP_NO = 2, CMP_BUSY = 4, STRICT_SHIFT = 3 };

typedef struct Walk {
  bool dynamic, partial;
} Walk;

static bool comparable(Walk *w, Type *t);

static bool parts_comparable(Walk *w, Type *u) {
  if (u->kind == K_ARRAY) return comparable(w, u->elem);
  for (int i = 0; i < u->fields.len; i++)
    if (!comparable(w, u->fields.at[i].type)) return false;
  return true;
}

static bool aggregate_comparable(Walk *w, Type *u) {
  int shift = w->dynamic ? 0 : STRICT_SHIFT;
  int memo = u->memo >> shift;
  if (memo & (CMP_YES | CMP_BUSY)) {
    w->partial |= (memo & CMP_BUSY) != 0;
    return true;
  }
  if (memo & CMP_NO) return false;
  u->memo |= (uint8_t)(CMP_BUSY << shift);
  bool outer_partial = w->partial;
  w->partial = !u->complete && u->kind == K_STRUCT;
  bool r = parts_comparable(w, u);
  u->memo &= (uint8_t) ~(CMP_BUSY << shift);
  if (!w->partial) u->memo |= (uint8_t)((r ? CMP_YES : CMP_NO) << shift);
  w->partial |= outer_partial;
  return r;
}

static bool comparable(Walk *w, Type *t) {
  Type *u = under(t);
  switch ((int)u->kind) {
  case K_NAMED: w->partial = true; return true;
  case K_UNTYPED_NIL:
  case K_SLICE:
  case K_MAP:
  case K_FUNC:
  case K_TUPLE: return false;
  case K_STRUCT:
  case K_ARRAY: return aggregate_comparable(w, u);
  case K_INTERFACE: return w->dynamic || type_set_comparable(type_set(u->home, u));
  case K_TYPEPARAM: return type_set_comparable(tparam_set(u));
  }
  return true;
}

bool type_comparable(Type *t) {
  Walk w = {.dynamic = true};
  return comparable(&w, t);
}

bool type_strictly_comparable(Type *t) {
  Walk w = {.dynamic = false};
  return comparable(&w, t);
}

const char *type_incomparable_cause(Types *ts, Type *t, Package *rel) {
  Type *u = under(t);
  switch ((int)u->kind) {
  case K_STRUCT:
    for (int i = 0; i < u->fields.len; i++)
      if (!type_comparable(u->fields.at[i].type))
        return arena_printf(ts->arena, "struct containing %s cannot be compared", type_string(ts, u->fields.at[i].type, rel));
    break;
  case K_ARRAY:
    if (!type_comparable(u->elem)) return arena_printf(ts->arena, "%s cannot be compared", type_string(ts, t, rel));
    break;
  case K_TYPEPARAM:
    if (type_set_comparable(tparam_set(u))) break;
    return type_set_empty(tparam_set(u)) ? "empty type set" : "incomparable types in type set";
  }
  return "";
}

/* ---- type parameters ---- */

static TypeSet *terms_or_null(Type *t) {
  TypeSet *s = tparam_set(t);
  return s->has_terms && s->terms.len > 0 ? s : NULL;
}

bool type_all(Type *t, bool (*pred)(Type *)) {
  if (t->kind != K_TYPEPARAM) return pred(t);
  TypeSet *s = terms_or_null(t);
  if (!s) return false;
  for (int i = 0; i < s->terms.len; i++)
    if (!pred(s->terms.at[i].type)) return false;
  return true;
}

bool type_under_is(Type *t, bool (*f)(Type *, void *), void *ctx) {
  if (t->kind != K_TYPEPARAM) return f(under(t), ctx);
  TypeSet *s = terms_or_null(t);
  if (!s) return f(NULL, ctx);
  for (int i = 0; i < s->terms.len; i++)
    if (!f(under(s->terms.at[i].type), ctx)) return false;
  return true;
}

/* The channel type that both can be used as, or NULL. */
static Type *match_chans(Type *x, Type *y) {
  if (x->kind != K_CHAN || y->kind != K_CHAN || !type_identical(x->elem, y->elem)) return NULL;
  if (x->chandir == CHAN_BOTH) return y;
  return y->chandir == CHAN_BOTH ? x : NULL;
}

Type *type_core_merge(Type *have, Type *u) {
  if (!have || type_identical(have, u)) return u;
  return match_chans(have, u);
}

Type *type_core(Type *t) {
  if (t->kind != K_TYPEPARAM) return under(t);
  TypeSet *s = terms_or_null(t);
  if (!s) return NULL;
  Type *have = NULL;
  for (int i = 0; i < s->terms.len; i++) {
    have = type_core_merge(have, under(s->terms.at[i].type));
    if (!have) return NULL;
  }
  return have;
}

/* ---- types that hold themselves ---- */

typedef struct Nest {
  Type *named;
  const struct Nest *outer;
  int depth;
} Nest;

typedef struct Finder {
  Object **path;
  int max, len;
  int budget;
  bool partial; /* something was left out: finding nothing proves nothing */
} Finder;

static bool holds_itself(Finder *f, Type *t, const Nest *nest);

static bool parts_hold(Finder *f, Type *t, const Nest *nest) {
  switch ((int)t->kind) {
  case K_ARRAY: return holds_itself(f, t->elem, nest);
  case K_STRUCT:
    for (int i = 0; i < t->fields.len; i++)
      if (holds_itself(f, t->fields.at[i].type, nest)) return true;
    return false;
  case K_INTERFACE:
    for (int i = 0; i < t->embeds.len; i++)
      if (holds_itself(f, t->embeds.at[i], nest)) return true;
    for (int i = 0; i < t->terms.len; i++)
      if (holds_itself(f, t->terms.at[i].type, nest)) return true;
    return false;
  }
  return false;
}

static Object *written_object(Type *t) { return t->named->written ? t->named->written : t->named->obj; }

/* From the type behind `to`, or from it when it is not left out, to `from`; then last, if any. */
static void fill_path(Finder *f, const Nest *from, const Nest *to, bool with_first, Type *last) {
  int n = from->depth - to->depth + with_first;
  f->len = n + (last != NULL);
  if (last && n < f->max) f->path[n] = written_object(last);
  for (const Nest *p = from; n > 0; p = p->outer)
    if (--n < f->max) f->path[n] = written_object(p->named);
}

static bool holds_itself(Finder *f, Type *t, const Nest *nest) {
  if (!t || f->budget-- < 0) {
    f->partial = true;
    return false;
  }
  t = type_unalias(t);
  if (!t->named) return parts_hold(f, t, nest);
  if (t->named->finite) return false;
  Type *g = t->named->origin ? t->named->origin : t;
  for (const Nest *p = nest; p; p = p->outer) {
    if (g != t && p->named == g) {
      fill_path(f, nest, p, false, t); /* the instance holds itself, not the generic type */
      return true;
    }
    if (p->named == t || (p->named->named->origin == g && nest->depth > 50)) {
      fill_path(f, nest, p, true, NULL);
      return true;
    }
  }
  Type *u = under(t);
  if (u == t || u->kind == K_INVALID || (nest && nest->depth > 20000)) {
    f->partial = true;
    return false;
  }
  Nest here = {t, nest, nest ? nest->depth + 1 : 0};
  if (t->named->rhs ? holds_itself(f, t->named->rhs, &here) : parts_hold(f, u, &here)) return true;
  t->named->finite = !f->partial && !t->named->origin;
  return false;
}

int type_find_cycle(Types *ts, Type *t, Object **path, int max) {
  (void)ts;
  Finder f = {.path = path, .max = max, .budget = 100000};
  return holds_itself(&f, t, NULL) ? f.len : 0;
}
