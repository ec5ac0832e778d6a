/* universe.c - the outermost scope, and package unsafe.

   Predeclared names come from universe.def and builtins.def; error, any and comparable are built here.
   any is one interface type, so that messages can print it by that name. Spec: Predeclared identifiers. */
#include "core.h"

typedef struct BuiltinInfo {
  const char *name;
  int min, variadic, kind;
} BuiltinInfo;

static const BuiltinInfo builtins[B_COUNT] = {
#define BUILTIN(id, text, min, variadic, kind) [B_##id] = {text, min, variadic, BUILTIN_##kind},
#include "builtins.def"
#undef BUILTIN
};

const char *builtin_name(BuiltinId id) { return builtins[id].name; }
int builtin_min_args(BuiltinId id) { return builtins[id].min; }
bool builtin_variadic(BuiltinId id) { return builtins[id].variadic; }
int builtin_kind(BuiltinId id) { return builtins[id].kind; }

static Object *declare_in(Types *ts, Scope *s, ObjKind kind, const char *name, Type *t) {
  Object *o = object_new(ts, kind, intern_cstr(ts->names, name), NULL, 0, t);
  o->color = 2; /* black: nothing left to resolve */
  scope_insert(s, o, 0);
  return o;
}

static void declare_types(Types *ts, Scope *s) {
  for (int k = K_BOOL; k <= K_STRING; k++)
    if (type_basic[k]) declare_in(ts, s, OBJ_TYPE, type_basic_name(type_basic[k]), type_basic[k]);
  declare_in(ts, s, OBJ_TYPE, "byte", type_byte)->is_alias = true;
  declare_in(ts, s, OBJ_TYPE, "rune", type_rune)->is_alias = true;
}

static void declare_consts(Types *ts, Scope *s) {
  Arena *a = ts->arena;
#define BASIC(k, text, size, align)
#define UNIVERSE_CONST(text, k, make) declare_in(ts, s, OBJ_CONST, text, type_basic[K_##k])->val = make;
#include "universe.def"
#undef BASIC
#undef UNIVERSE_CONST
  declare_in(ts, s, OBJ_NIL, "nil", type_basic[K_UNTYPED_NIL]);
}

static Type *empty_interface(Types *ts) {
  Type *t = type_new(ts, K_INTERFACE);
  t->complete = true;
  return t;
}

/* type error interface { Error() string } */
static Type *make_error(Types *ts, Scope *s) {
  Object *o = declare_in(ts, s, OBJ_TYPE, "error", NULL);
  Type *t = type_new_named(ts, o), *iface = type_new(ts, K_INTERFACE);
  TypeList none = {0}, results = {0};
  vec_push(ts->arena, &results, type_basic[K_STRING]);
  Method m = {.name = intern_cstr(ts->names, "Error")};
  m.type = type_func(ts, none, results, false);
  m.obj = object_new(ts, OBJ_FUNC, m.name, NULL, 0, m.type);
  m.obj->color = 2;
  m.obj->recv_named = t;
  vec_push(ts->arena, &iface->methods, m);
  iface->complete = true;
  t->named->underlying = iface;
  t->complete = true;
  return t;
}

static Type *make_comparable(Types *ts, Scope *s) {
  Type *t = type_new_named(ts, declare_in(ts, s, OBJ_TYPE, "comparable", NULL));
  t->named->underlying = empty_interface(ts);
  t->named->underlying->is_comparable = true;
  t->complete = true;
  return t;
}

static void declare_builtins(Types *ts, Scope *universe, Scope *unsafe_scope) {
  for (int i = 0; i < B_COUNT; i++) {
    bool in_unsafe = i >= B_UNSAFE_ADD;
    Object *o = declare_in(ts, in_unsafe ? unsafe_scope : universe, OBJ_BUILTIN, builtins[i].name, type_invalid());
    o->builtin = (BuiltinId)i;
    if (in_unsafe) o->pkg = ts->core.unsafe_pkg;
  }
}

void universe_init(Types *ts) {
  TypesCore *c = &ts->core;
  c->instances.arena = c->spelled.arena = ts->arena;
  c->typesets.arena = ts->arena;
  Scope *s = c->universe = scope_new(ts, NULL, "universe");
  Package *p = c->unsafe_pkg = ARENA_NEW(ts->arena, Package);
  p->path = "unsafe";
  p->name = intern_cstr(ts->names, "unsafe");
  p->scope = scope_new(ts, s, "package");
  p->complete = true;
  p->goversion = GO_MINOR;
  declare_types(ts, s);
  declare_consts(ts, s);
  c->any = empty_interface(ts);
  c->empty = empty_interface(ts);
  declare_in(ts, s, OBJ_TYPE, "any", c->any)->is_alias = true;
  c->error = make_error(ts, s);
  c->comparable = make_comparable(ts, s);
  declare_builtins(ts, s, p->scope);
  declare_in(ts, p->scope, OBJ_TYPE, "Pointer", type_basic[K_UNSAFEPOINTER])->pkg = p;
}

Scope *universe_scope(Types *ts) { return ts->core.universe; }
Package *universe_unsafe(Types *ts) { return ts->core.unsafe_pkg; }
Type *type_any(Types *ts) { return ts->core.any; }
Type *type_empty(Types *ts) { return ts->core.empty; }
Type *type_error(Types *ts) { return ts->core.error; }
Type *type_comparable_iface(Types *ts) { return ts->core.comparable; }
