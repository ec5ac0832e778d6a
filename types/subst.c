/* subst.c - putting type arguments for type parameters, and the instances this makes.

   An instance of a generic type is a defined type with origin and arguments, unique per (origin, identical arguments);
   its underlying type is substituted when first asked for (under), its methods one by one. So recursive
   generic types end by themselves. Types declared inside a generic function depend on that function's
   type parameters: Named.outer; their instances have the outer arguments first. */
#include "core.h"

enum { MAX_NEST = 200, FEW = 64 };

typedef struct Subst {
  Types *ts;
  Type **from, **to;
  int n;
  int depth;
  bool strip; /* aliases are replaced by what they stand for */
  int steps;
  PtrMap done; /* after the first few: types, and what they became. Those that double at each level are done once */
} Subst;

static Type *apply(Subst *s, Type *t);

/* *out is l itself when nothing changes. */
static bool apply_list(Subst *s, const TypeList *l, TypeList *out) {
  *out = *l;
  for (int i = 0; i < l->len; i++) {
    Type *t = apply(s, l->at[i]);
    if (t == l->at[i]) continue;
    if (out->at == l->at) {
      out->at = ARENA_ARRAY(s->ts->arena, Type *, l->len);
      out->cap = l->len;
      memcpy(out->at, l->at, sizeof(Type *) * (size_t)l->len);
    }
    out->at[i] = t;
  }
  return out->at != l->at;
}

/* A copy without what was computed for the original. */
static Type *fresh(Subst *s, const Type *t) {
  Type *c = ARENA_NEW(s->ts->arena, Type);
  *c = *t;
  c->home = s->ts;
  c->tset = NULL;
  c->memo = 0;
  c->size_memo = c->align_memo = 0;
  c->has_typeparam = false;
  c->alias = NULL;
  c->aliased = NULL;
  return c;
}

static Object *copy_object(Subst *s, const Object *o, Type *t) {
  if (!o) return NULL;
  Object *c = ARENA_NEW(s->ts->arena, Object);
  *c = *o;
  c->type = t;
  c->origin = o->origin ? o->origin : (Object *)o;
  c->id = ++s->ts->core.next_id;
  return c;
}

static Type *apply_struct(Subst *s, Type *t) {
  Type *c = t;
  for (int i = 0; i < t->fields.len; i++) {
    Type *f = apply(s, t->fields.at[i].type);
    if (f == t->fields.at[i].type) continue;
    if (c == t) {
      c = fresh(s, t);
      c->fields.at = ARENA_ARRAY(s->ts->arena, Field, t->fields.len);
      memcpy(c->fields.at, t->fields.at, sizeof(Field) * (size_t)t->fields.len);
      c->fields.cap = t->fields.len;
    }
    c->fields.at[i].type = f;
    c->fields.at[i].obj = copy_object(s, t->fields.at[i].obj, f);
  }
  for (int i = 0; c != t && i < c->fields.len; i++) c->has_typeparam |= c->fields.at[i].type->has_typeparam;
  return c;
}

static bool lists_mention(const Type *t) {
  bool r = false;
  for (int i = 0; i < t->params.len; i++) r |= t->params.at[i]->has_typeparam;
  for (int i = 0; i < t->results.len; i++) r |= t->results.at[i]->has_typeparam;
  return r;
}

/* param_objs keep the generic declaration's objects: their names are right, their types are not. */
static Type *apply_func(Subst *s, Type *t) {
  TypeList params, results;
  bool p = apply_list(s, &t->params, &params), r = apply_list(s, &t->results, &results);
  if (!p && !r) return t;
  Type *c = fresh(s, t);
  c->params = params;
  c->results = results;
  c->has_typeparam = lists_mention(c);
  return c;
}

static bool apply_methods(Subst *s, Type *t, Type **c) {
  for (int i = 0; i < t->methods.len; i++) {
    const Method *m = &t->methods.at[i];
    Type *f = m->type ? apply(s, m->type) : NULL;
    if (f == m->type) continue;
    if (*c == t) {
      *c = fresh(s, t);
      (*c)->methods.at = ARENA_ARRAY(s->ts->arena, Method, t->methods.len);
      memcpy((*c)->methods.at, t->methods.at, sizeof(Method) * (size_t)t->methods.len);
      (*c)->methods.cap = t->methods.len;
    }
    (*c)->methods.at[i].type = f;
    (*c)->methods.at[i].obj = copy_object(s, m->obj, f);
    (*c)->has_typeparam |= f->has_typeparam;
  }
  return *c != t;
}

static void apply_terms(Subst *s, Type *t, Type **c) {
  for (int i = 0; i < t->terms.len; i++) {
    Type *u = apply(s, t->terms.at[i].type);
    if (u == t->terms.at[i].type) continue;
    if (*c == t) *c = fresh(s, t);
    if ((*c)->terms.at == t->terms.at) {
      (*c)->terms.at = ARENA_ARRAY(s->ts->arena, Term, t->terms.len);
      memcpy((*c)->terms.at, t->terms.at, sizeof(Term) * (size_t)t->terms.len);
      (*c)->terms.cap = t->terms.len;
    }
    (*c)->terms.at[i].type = u;
    (*c)->has_typeparam |= u->has_typeparam;
  }
}

static Type *apply_interface(Subst *s, Type *t) {
  Type *c = t;
  apply_methods(s, t, &c);
  TypeList embeds;
  if (apply_list(s, &t->embeds, &embeds)) {
    if (c == t) c = fresh(s, t);
    c->embeds = embeds;
    for (int i = 0; i < embeds.len; i++) c->has_typeparam |= embeds.at[i]->has_typeparam;
  }
  apply_terms(s, t, &c);
  return c;
}

/* inst comes from an instance that stands in the source. */
static Type *written_as(Type *inst, const Object *where) {
  if (!where || inst->named->written) return inst;
  Object *o = ARENA_NEW(inst->home->arena, Object);
  *o = *where;
  o->type = inst;
  inst->named->written = o;
  return inst;
}

static Type *apply_named(Subst *s, Type *t) {
  Named *n = t->named;
  TypeList args;
  if (n->origin) return apply_list(s, &n->targs, &args) ? written_as(type_instantiate(s->ts, n->origin, &args), n->written) : t;
  if (!n->outer.len) return t;
  TypeList own = {0};
  for (int i = 0; i < n->outer.len; i++) vec_push(s->ts->arena, &own, n->outer.at[i]);
  if (!apply_list(s, &own, &args)) return t;
  for (int i = 0; i < n->tparams.len; i++) {
    if (args.cap == args.len) args.cap = args.len; /* vec_push copies */
    vec_push(s->ts->arena, &args, n->tparams.at[i]);
  }
  return type_instantiate(s->ts, t, &args);
}

static Type *apply_elem(Subst *s, Type *t) {
  Type *key = t->key ? apply(s, t->key) : NULL, *elem = apply(s, t->elem);
  if (key == t->key && elem == t->elem) return t;
  Type *c = fresh(s, t);
  c->key = key;
  c->elem = elem;
  c->has_typeparam = elem->has_typeparam || (key && key->has_typeparam);
  return c;
}

static Type *apply_tparam(Subst *s, Type *t) {
  for (int i = 0; i < s->n; i++)
    if (s->from[i] == t) return s->to[i] ? s->to[i] : t;
  return t;
}

static Type *apply_kind(Subst *s, Type *t) {
  switch ((int)t->kind) {
  case K_ARRAY:
  case K_SLICE:
  case K_POINTER:
  case K_CHAN:
  case K_MAP: return apply_elem(s, t);
  case K_STRUCT: return apply_struct(s, t);
  case K_FUNC:
  case K_TUPLE: return apply_func(s, t);
  case K_INTERFACE: return apply_interface(s, t);
  case K_TYPEPARAM: return apply_tparam(s, t);
  }
  return t;
}

static Type *apply(Subst *s, Type *t) {
  if (!t || s->depth > MAX_NEST) return t;
  Type *own = t->alias || s->strip ? type_unalias(t) : t;
  if (s->strip && own->named) return own; /* no instance but those told apart by their spelling is made with aliases */
  Type *known = s->done.len ? ptrmap_get(&s->done, t) : NULL;
  if (known) return known;
  s->depth++;
  Type *r = own->named ? apply_named(s, own) : apply_kind(s, own);
  if (s->strip) {
    /* r it is */
  } else if (r == own) {
    r = t;
  } else if (t->alias) {
    TypeList args;
    apply_list(s, &t->alias_args, &args);
    r = type_new_alias(s->ts, t->alias, r, args);
  }
  s->depth--;
  if (++s->steps > FEW) {
    s->done.arena = s->ts->arena;
    ptrmap_put(&s->done, t, r);
  }
  return r;
}

Type *type_subst(Types *ts, Type *t, Type **tparams, Type **targs, int n) {
  Subst s = {.ts = ts, .from = tparams, .to = targs, .n = n};
  return n ? apply(&s, t) : t;
}

/* ---- instances ---- */

/* Defined types are unique, instances among them: their text, which may double with each level, is not needed. */
static const char *instance_key(Types *ts, Type *origin, const TypeList *targs) {
  Buf b = {0};
  buf_printf(&b, "%p", (void *)origin);
  for (int i = 0; i < targs->len; i++) {
    buf_putc(&b, i ? ',' : '[');
    if (targs->at[i]->named)
      buf_printf(&b, "%p", (void *)targs->at[i]->named);
    else
      buf_puts(&b, type_identity(ts, targs->at[i]));
  }
  char *key = arena_strndup(ts->arena, buf_cstr(&b), b.len);
  buf_free(&b);
  return key;
}

static bool is_own_params(Type *origin, const TypeList *targs) {
  Named *g = origin->named;
  for (int i = 0; i < targs->len; i++)
    if (targs->at[i] != (i < g->outer.len ? g->outer.at[i] : g->tparams.at[i - g->outer.len])) return false;
  return true;
}

/* The instance with plain arguments, as another type that messages name with those that were written; its fields and methods
   have them too. */
static Type *instance_spelled(Types *ts, Type *plain, const TypeList *written) {
  Buf b = {0};
  buf_printf(&b, "%p", (void *)plain);
  for (int i = 0; i < written->len; i++) buf_printf(&b, ",%s", type_path_string(ts, written->at[i]));
  Type *t = strmap_get(&ts->core.spelled, buf_cstr(&b), b.len);
  if (!t) {
    t = type_new(ts, K_NAMED);
    t->aliased = plain;
    t->has_typeparam = plain->has_typeparam;
    t->complete = true;
    t->named = ARENA_NEW(ts->arena, Named);
    *t->named = (Named){
        .obj = plain->named->obj, .type = t, .origin = plain->named->origin, .targs = *written, .local_id = plain->named->local_id};
    strmap_put(&ts->core.spelled, arena_strndup(ts->arena, buf_cstr(&b), b.len), b.len, t);
  }
  buf_free(&b);
  return t;
}

Type *type_instantiate(Types *ts, Type *origin, TypeList *targs) {
  origin = type_unalias(origin);
  Named *g = origin->named;
  if (!g || g->origin) return origin;
  TypeList all = *targs;
  if (g->outer.len && targs->len == g->tparams.len) { /* inside the declaring function: its own parameters */
    all = (TypeList){0};
    for (int i = 0; i < g->outer.len; i++) vec_push(ts->arena, &all, g->outer.at[i]);
    for (int i = 0; i < targs->len; i++) vec_push(ts->arena, &all, targs->at[i]);
  }
  if (g->outer.len && !g->tparams.len && all.len == g->outer.len && is_own_params(origin, &all)) return origin;
  Subst strip = {.ts = ts, .strip = true};
  TypeList plain;
  if (ts->core.has_aliases && apply_list(&strip, &all, &plain)) return instance_spelled(ts, type_instantiate(ts, origin, &plain), &all);
  const char *key = instance_key(ts, origin, &all);
  Type *t = strmap_get(&ts->core.instances, key, strlen(key));
  if (t) return t;
  t = type_new(ts, K_NAMED);
  t->named = ARENA_NEW(ts->arena, Named);
  *t->named = (Named){.obj = g->obj, .type = t, .origin = origin, .targs = all, .local_id = g->local_id};
  for (int i = 0; i < all.len; i++) t->has_typeparam |= all.at[i]->has_typeparam;
  t->complete = true;
  strmap_put(&ts->core.instances, key, strlen(key), t);
  return t;
}

Type *func_instantiate(Types *ts, Object *fn, TypeList *targs) {
  int n = fn->tparams.len < targs->len ? fn->tparams.len : targs->len;
  return type_subst(ts, fn->type, fn->tparams.at, targs->at, n);
}

/* ---- methods of instances ---- */

void named_complete_methods(Types *ts, Type *t) {
  Named *n = t->named, *g = n->origin ? n->origin->named : NULL;
  if (!g) return;
  Subst s = {.ts = ts};
  for (int i = n->methods.len; i < g->methods.len; i++) {
    Method m = g->methods.at[i];
    m.type = NULL; /* substituted when asked for: lookup.c */
    m.obj = copy_object(&s, m.obj, NULL);
    vec_push(ts->arena, &n->methods, m);
  }
}

/* ---- mentions ---- */

/* One that is found ends the search: what was looked at need not be looked at again. */
typedef struct Mention {
  Type **p;
  int n, steps;
  const Type *seen[256]; /* some of the types after the first few; not set before */
} Mention;

static bool was_seen(Mention *m, const Type *t) {
  if (++m->steps < FEW) return false;
  if (m->steps == FEW) memset(m->seen, 0, sizeof m->seen);
  const Type **slot = &m->seen[(uintptr_t)t / sizeof *t % (sizeof m->seen / sizeof *m->seen)];
  if (*slot == t) return true;
  *slot = t;
  return false;
}

static bool mentions(Type *t, Mention *m, int depth);

static bool list_mentions(const TypeList *l, Mention *m, int depth) {
  for (int i = 0; i < l->len; i++)
    if (mentions(l->at[i], m, depth)) return true;
  return false;
}

static bool named_mentions(const Named *nm, Mention *m, int depth) {
  if (nm->origin) return list_mentions(&nm->targs, m, depth);
  for (int i = 0; i < nm->outer.len; i++)
    if (mentions(nm->outer.at[i], m, depth)) return true;
  return false;
}

static bool parts_mention(Type *t, Mention *m, int depth) {
  if (mentions(t->elem, m, depth) || mentions(t->key, m, depth)) return true;
  for (int i = 0; i < t->fields.len; i++)
    if (mentions(t->fields.at[i].type, m, depth)) return true;
  for (int i = 0; i < t->methods.len; i++)
    if (mentions(t->methods.at[i].type, m, depth)) return true;
  for (int i = 0; i < t->terms.len; i++)
    if (mentions(t->terms.at[i].type, m, depth)) return true;
  return list_mentions(&t->params, m, depth) || list_mentions(&t->results, m, depth) || list_mentions(&t->embeds, m, depth);
}

static bool mentions(Type *t, Mention *m, int depth) {
  if (!t || depth > MAX_NEST) return false;
  if (t->kind == K_TYPEPARAM) {
    for (int i = 0; i < m->n; i++)
      if (m->p[i] == t) return true;
    return m->n < 0;
  }
  if (was_seen(m, t)) return false;
  return t->named ? named_mentions(t->named, m, depth + 1) : parts_mention(t, m, depth + 1);
}

bool type_mentions(Type *t, Type **tparams, int n) {
  Mention m;
  m.p = tparams;
  m.n = n;
  m.steps = 0;
  return mentions(t, &m, 0);
}
