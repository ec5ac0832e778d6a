/* type.c - making types, the basic ones, and simple questions about them.

   Basic types are unique per kind, except that byte and rune are second copies of uint8 and int32 (messages name
   them as the user did); that is why types are compared by type_identical. A defined type has kind
   K_NAMED and everything else in its underlying type; an instance finds its underlying type when first asked. */
#include "core.h"
#include "../base/unicode.h"

/* ---- basic types ---- */

/* Constant, since all compilations share them: whoever would note something on one is stopped by the machine. */
static const Type basic_storage[K_UNTYPED_NIL + 1] = {
#define BASIC(k, text, size, align) [K_##k] = {.kind = K_##k, .complete = true, .size_memo = size, .align_memo = align},
#define UNIVERSE_CONST(text, k, make)
#include "universe.def"
#undef BASIC
#undef UNIVERSE_CONST
};
static const Type byte_storage = {.kind = K_UINT8, .complete = true, .size_memo = 1, .align_memo = 1};
static const Type rune_storage = {.kind = K_INT32, .complete = true, .size_memo = 4, .align_memo = 4};

Type *const type_basic[K_UNTYPED_NIL + 1] = {
#define BASIC(k, text, size, align) [K_##k] = (Type *)(size_t)&basic_storage[K_##k],
#define UNIVERSE_CONST(text, k, make)
#include "universe.def"
#undef BASIC
#undef UNIVERSE_CONST
};
Type *const type_byte = (Type *)(size_t)&byte_storage, *const type_rune = (Type *)(size_t)&rune_storage;

const char *type_basic_name(const Type *t) {
  if (t == type_byte) return "byte";
  if (t == type_rune) return "rune";
  switch (t->kind) {
#define BASIC(k, text, size, align)                                                                                                        \
  case K_##k:                                                                                                                              \
    return text;
#define UNIVERSE_CONST(text, k, make)
#include "universe.def"
#undef BASIC
#undef UNIVERSE_CONST
  }
  return "?";
}

/* ---- making ---- */

Type *type_new(Types *ts, Kind k) {
  Type *t = ARENA_NEW(ts->arena, Type);
  t->kind = (uint8_t)k;
  t->home = ts;
  return t;
}

Object *object_new(Types *ts, ObjKind kind, Name name, Package *pkg, Pos pos, Type *type) {
  Object *o = ARENA_NEW(ts->arena, Object);
  o->kind = (uint8_t)kind;
  o->name = name;
  o->pkg = pkg;
  o->pos = pos;
  o->type = type;
  o->id = ++ts->core.next_id;
  return o;
}

Type *type_new_named(Types *ts, Object *obj) {
  Type *t = type_new(ts, K_NAMED);
  t->named = ARENA_NEW(ts->arena, Named);
  t->named->obj = obj;
  t->named->type = t;
  obj->type = t;
  return t;
}

void named_set_outer(Type *t, Type **tparams, int n) {
  for (int i = 0; i < n; i++) vec_push(t->home->arena, &t->named->outer, tparams[i]);
  t->has_typeparam = n > 0;
}

Type *type_new_tparam(Types *ts, Object *obj, int index, Type *constraint) {
  Type *t = type_new(ts, K_TYPEPARAM);
  t->tparam = ARENA_NEW(ts->arena, TypeParam);
  t->tparam->obj = obj;
  t->tparam->index = index;
  t->tparam->constraint = constraint;
  t->has_typeparam = true;
  obj->type = t;
  return t;
}

/* Type parameters and comparable are known by their pointers, and invalid types are not named. */
Type *type_new_alias(Types *ts, Object *alias, Type *t, TypeList args) {
  if (type_is_invalid(t) || type_is_typeparam(t) || type_unalias(t) == ts->core.comparable) return t;
  Type *c = ARENA_NEW(ts->arena, Type);
  *c = *t;
  ts->core.has_aliases = true;
  c->home = ts;
  c->tset = NULL;
  c->memo = 0;
  if (!type_is_basic(c)) c->size_memo = c->align_memo = 0;
  c->alias = alias;
  c->aliased = type_unalias(t);
  c->alias_args = args;
  return c;
}

static Type *with_elem(Types *ts, Kind k, Type *elem) {
  Type *t = type_new(ts, k);
  t->elem = elem;
  t->has_typeparam = elem->has_typeparam;
  t->complete = true;
  return t;
}

Type *type_pointer(Types *ts, Type *elem) { return with_elem(ts, K_POINTER, elem); }
Type *type_slice(Types *ts, Type *elem) { return with_elem(ts, K_SLICE, elem); }

Type *type_array(Types *ts, Type *elem, int64_t len) {
  Type *t = with_elem(ts, K_ARRAY, elem);
  t->len = len;
  return t;
}

Type *type_map(Types *ts, Type *key, Type *elem) {
  Type *t = with_elem(ts, K_MAP, elem);
  t->key = key;
  t->has_typeparam |= key->has_typeparam;
  return t;
}

Type *type_chan(Types *ts, int dir, Type *elem) {
  Type *t = with_elem(ts, K_CHAN, elem);
  t->chandir = (uint8_t)dir;
  return t;
}

static bool list_mentions(const TypeList *l) {
  for (int i = 0; i < l->len; i++)
    if (l->at[i] && l->at[i]->has_typeparam) return true;
  return false;
}

Type *type_func(Types *ts, TypeList params, TypeList results, bool variadic) {
  Type *t = type_new(ts, K_FUNC);
  t->params = params;
  t->results = results;
  t->variadic = variadic;
  t->has_typeparam = list_mentions(&params) || list_mentions(&results);
  t->complete = true;
  return t;
}

Type *type_tuple(Types *ts, TypeList elems) {
  Type *t = type_new(ts, K_TUPLE);
  t->results = elems;
  t->has_typeparam = list_mentions(&elems);
  t->complete = true;
  return t;
}

Type *type_struct(Types *ts, int n, Name *names, Type **types) {
  Type *t = type_new(ts, K_STRUCT);
  for (int i = 0; i < n; i++) {
    Field f = {.name = names[i], .type = types[i]};
    f.obj = object_new(ts, OBJ_FIELD, names[i], NULL, 0, types[i]);
    vec_push(ts->arena, &t->fields, f);
    t->has_typeparam |= types[i]->has_typeparam;
  }
  t->complete = true;
  return t;
}

/* ---- under ---- */

/* An instance's underlying type: the generic one's with the arguments put in. NULL while the generic type itself
   is still being declared. */
static Type *instance_underlying(Type *t) {
  Named *n = t->named, *g = n->origin->named;
  if (!g->underlying) return NULL;
  Types *ts = t->home;
  int total = g->outer.len + g->tparams.len;
  if (total != n->targs.len) return type_invalid();
  Type **from = ARENA_ARRAY(ts->arena, Type *, total ? total : 1);
  for (int i = 0; i < total; i++) from[i] = i < g->outer.len ? g->outer.at[i] : g->tparams.at[i - g->outer.len];
  /* What is found while substituting must not ask again: mark by the generic type's own underlying type. */
  n->underlying = g->underlying;
  Type *u = type_subst(ts, g->underlying, from, n->targs.at, total);
  n->underlying = u;
  return u;
}

Type *named_under(Type *t) {
  for (int depth = 0; t->named && depth < 100; depth++) {
    Named *n = t->named;
    if (!n->underlying && n->origin) instance_underlying(t);
    if (!n->underlying) return t;
    t = n->underlying;
  }
  return t->named ? type_invalid() : t;
}

/* ---- simple questions ---- */

bool type_is_invalid(const Type *t) { return !t || t->kind == K_INVALID; }
bool type_is_typeparam(const Type *t) { return t->kind == K_TYPEPARAM; }
bool type_is_untyped(const Type *t) { return t->kind >= K_UNTYPED_BOOL && t->kind <= K_UNTYPED_NIL; }

bool type_is_basic(const Type *t) {
  return t->kind <= K_COMPLEX128 || t->kind == K_STRING || t->kind == K_UNSAFEPOINTER || type_is_untyped(t);
}

bool type_is_named(Type *t) { return t->named || type_is_basic(t) || t->kind == K_TYPEPARAM; }
bool type_is_interface(Type *t) { return kind_of(t) == K_INTERFACE; }
bool type_is_generic(const Type *t) { return t->named && !t->named->origin && t->named->tparams.len > 0; }

bool type_is_boolean(Type *t) {
  Kind k = kind_of(t);
  return k == K_BOOL || k == K_UNTYPED_BOOL;
}

bool type_is_integer(Type *t) {
  Kind k = kind_of(t);
  return (k >= K_INT && k <= K_UINTPTR) || k == K_UNTYPED_INT || k == K_UNTYPED_RUNE;
}

bool type_is_unsigned(Type *t) {
  Kind k = kind_of(t);
  return k >= K_UINT && k <= K_UINTPTR;
}

bool type_is_float(Type *t) {
  Kind k = kind_of(t);
  return k == K_FLOAT32 || k == K_FLOAT64 || k == K_UNTYPED_FLOAT;
}

bool type_is_complex(Type *t) {
  Kind k = kind_of(t);
  return k == K_COMPLEX64 || k == K_COMPLEX128 || k == K_UNTYPED_COMPLEX;
}

bool type_is_string(Type *t) {
  Kind k = kind_of(t);
  return k == K_STRING || k == K_UNTYPED_STRING;
}

bool type_is_numeric(Type *t) { return type_is_integer(t) || type_is_float(t) || type_is_complex(t); }
bool type_is_ordered(Type *t) { return type_is_integer(t) || type_is_float(t) || type_is_string(t); }
bool type_is_const_type(Type *t) { return type_is_boolean(t) || type_is_numeric(t) || type_is_string(t); }

static bool under_has_nil(Type *u, void *ctx) {
  (void)ctx;
  return u && type_has_nil(u);
}

bool type_has_nil(Type *t) {
  switch ((int)kind_of(t)) {
  case K_UNSAFEPOINTER:
  case K_SLICE:
  case K_POINTER:
  case K_FUNC:
  case K_MAP:
  case K_CHAN:
  case K_INTERFACE: return true;
  case K_TYPEPARAM: return type_under_is(t, under_has_nil, NULL);
  }
  return false;
}

Type *type_default(Type *t) {
  switch ((int)t->kind) {
  case K_UNTYPED_BOOL: return type_basic[K_BOOL];
  case K_UNTYPED_INT: return type_basic[K_INT];
  case K_UNTYPED_RUNE: return type_rune;
  case K_UNTYPED_FLOAT: return type_basic[K_FLOAT64];
  case K_UNTYPED_COMPLEX: return type_basic[K_COMPLEX128];
  case K_UNTYPED_STRING: return type_basic[K_STRING];
  }
  return t;
}

/* ---- names ---- */

bool name_is_exported(Name n) {
  int size;
  return unicode_is_upper(utf8_decode(n->s, n->len, &size));
}

/* The rest of a bundled package is part of it. */
static const Package *whole(const Package *p) { return p && p->rest_of ? p->rest_of : p; }

bool name_same(Name a, const Package *pa, Name b, const Package *pb) {
  return a == b && (pa == pb || name_is_exported(a) || whole(pa) == whole(pb));
}
