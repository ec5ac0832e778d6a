/* type_test.c - identity, spelling, type sets, lookup, instances and layout of types made by hand. Expected spellings,
   sizes and rules are Go's. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <cmocka.h>
#include <string.h>
#include "types/core.h"

typedef struct Fixture {
  Types t;
  Package main, lib;
} Fixture;

#define INT type_basic[K_INT]
#define STRING type_basic[K_STRING]

static void leave_resolved(Types *ts, Object *obj) {
  (void)ts;
  (void)obj;
}

static Name name(Fixture *f, const char *s) { return intern_cstr(f->t.names, s); }

static int setup(void **state) {
  static Fixture f;
  memset(&f, 0, sizeof f);
  f.t.arena = arena_new();
  f.t.names = intern_new(f.t.arena);
  f.t.sources = sources_new(f.t.arena);
  f.main = (Package){.path = "main", .name = name(&f, "main")};
  f.lib = (Package){.path = "example.com/lib", .name = name(&f, "lib")};
  f.t.resolve = leave_resolved;
  universe_init(&f.t);
  *state = &f;
  return 0;
}

static int teardown(void **state) {
  arena_free(((Fixture *)*state)->t.arena);
  return 0;
}

static TypeList list(Fixture *f, int n, ...) {
  TypeList l = {0};
  va_list ap;
  va_start(ap, n);
  for (int i = 0; i < n; i++) vec_push(f->t.arena, &l, va_arg(ap, Type *));
  va_end(ap);
  return l;
}

static Type *named(Fixture *f, Package *p, const char *s, Type *underlying) {
  Type *t = type_new_named(&f->t, object_new(&f->t, OBJ_TYPE, name(f, s), p, 0, NULL));
  t->named->underlying = underlying;
  return t;
}

static Type *tparam(Fixture *f, const char *s, int i, Type *constraint) {
  return type_new_tparam(&f->t, object_new(&f->t, OBJ_TYPE, name(f, s), &f->main, 0, NULL), i, constraint);
}

static void field(Fixture *f, Type *st, const char *s, Type *t, bool embedded, const char *tag) {
  Field fd = {.name = name(f, s), .pkg = &f->main, .type = t, .embedded = embedded, .tag = tag, .taglen = tag ? (int)strlen(tag) : 0};
  fd.obj = object_new(&f->t, OBJ_FIELD, fd.name, fd.pkg, 0, t);
  vec_push(f->t.arena, &st->fields, fd);
  st->complete = true;
}

static Method method(Fixture *f, const char *s, Type *sig) {
  Method m = {.name = name(f, s), .pkg = &f->main, .type = sig};
  m.obj = object_new(&f->t, OBJ_FUNC, m.name, &f->main, 0, sig);
  return m;
}

static void declare_method(Fixture *f, Type *t, const char *s, Type *sig, bool ptr) {
  Method m = method(f, s, sig);
  m.obj->ptr_recv = ptr;
  vec_push(f->t.arena, &t->named->methods, m);
}

static Type *iface(Fixture *f, int n, ...) {
  Type *t = type_new(&f->t, K_INTERFACE);
  va_list ap;
  va_start(ap, n);
  for (int i = 0; i < n; i++) vec_push(f->t.arena, &t->methods, va_arg(ap, Method));
  va_end(ap);
  t->complete = true;
  return t;
}

static Type *func(Fixture *f, TypeList in, TypeList out) { return type_func(&f->t, in, out, false); }
static Type *func0(Fixture *f) { return func(f, (TypeList){0}, (TypeList){0}); }

#define MSG(x, want) assert_string_equal(want, type_string(&f->t, x, &f->main))
#define REFL(x, want) assert_string_equal(want, type_reflect_string(&f->t, x))
#define IDENT(x, want) assert_string_equal(want, type_identity(&f->t, x))

static void spelling(void **state) {
  Fixture *f = *state;
  Types *ts = &f->t;
  Type *e = named(f, &f->main, "E", type_struct(ts, 0, NULL, NULL)), *lt = named(f, &f->lib, "T", INT);
  MSG(e, "E");
  REFL(e, "main.E");
  MSG(lt, "lib.T");
  REFL(lt, "lib.T");
  IDENT(lt, "example.com/lib.T");
  MSG(type_slice(ts, type_byte), "[]byte");
  REFL(type_slice(ts, type_byte), "[]uint8");
  MSG(type_any(ts), "any");
  REFL(type_any(ts), "interface {}");
  MSG(type_error(ts), "error");
  MSG(type_map(ts, STRING, type_array(ts, type_rune, 3)), "map[string][3]rune");
  Type *recv = type_chan(ts, CHAN_RECV, INT);
  MSG(type_chan(ts, CHAN_BOTH, recv), "chan (<-chan int)");
  MSG(type_chan(ts, CHAN_SEND, recv), "chan<- <-chan int");
  REFL(type_chan(ts, CHAN_BOTH, type_chan(ts, CHAN_SEND, INT)), "chan chan<- int");
  Type *fn = type_func(ts, list(f, 2, INT, type_slice(ts, STRING)), list(f, 2, INT, type_error(ts)), true);
  MSG(fn, "func(int, ...string) (int, error)");
  REFL(fn, "func(int, ...string) (int, error)");
  Type *st = type_new(ts, K_STRUCT);
  field(f, st, "x", INT, false, NULL);
  field(f, st, "Y", STRING, false, "a:\"b\"");
  field(f, st, "E", e, true, NULL);
  MSG(st, "struct{x int; Y string \"a:\\\"b\\\"\"; E}");
  REFL(st, "struct { x int; Y string \"a:\\\"b\\\"\"; main.E }");
  IDENT(st, "struct { main.x int; Y string \"a:\\\"b\\\"\"; main.E }");
  REFL(type_struct(ts, 0, NULL, NULL), "struct {}");
  Type *i = iface(f, 2, method(f, "m", func0(f)), method(f, "M", func(f, list(f, 1, INT), list(f, 1, type_error(ts)))));
  MSG(i, "interface{M(int) error; m()}");
  REFL(i, "interface { M(int) error; main.m() }");
}

static void instances(void **state) {
  Fixture *f = *state;
  Types *ts = &f->t;
  /* type List[T any] struct { next *List[T]; val T } */
  Type *t = tparam(f, "T", 0, type_any(ts)), *g = named(f, &f->main, "List", NULL);
  vec_push(ts->arena, &g->named->tparams, t);
  TypeList own = list(f, 1, t);
  Type *st = type_new(ts, K_STRUCT);
  field(f, st, "next", type_pointer(ts, type_instantiate(ts, g, &own)), false, NULL);
  field(f, st, "val", t, false, NULL);
  g->named->underlying = st;
  MSG(g, "List[T any]");
  TypeList ints = list(f, 1, INT), strs = list(f, 1, STRING);
  Type *li = type_instantiate(ts, g, &ints), *ls = type_instantiate(ts, g, &strs);
  assert_ptr_equal(li, type_instantiate(ts, g, &ints));
  assert_false(type_identical(li, ls));
  MSG(li, "List[int]");
  REFL(li, "main.List[int]");
  assert_ptr_equal(under(li)->fields.at[1].type, INT);
  assert_ptr_equal(under(li)->fields.at[0].type->elem, li);
  assert_int_equal(16, type_size(li));
  assert_int_equal(24, type_size(ls));
  /* func (l *List[U]) Get() U */
  Type *u = tparam(f, "U", 0, type_any(ts));
  declare_method(f, g, "Get", func(f, (TypeList){0}, list(f, 1, u)), true);
  vec_push(ts->arena, &g->named->methods.at[0].obj->tparams, u);
  Selection *sel = lookup_selection(ts, type_pointer(ts, li), false, &f->main, name(f, "Get"));
  assert_non_null(sel);
  assert_ptr_equal(INT, sel->obj->type->results.at[0]);
  assert_ptr_equal(li, sel->holder);
  assert_ptr_equal(g->named->methods.at[0].obj, sel->obj->origin);
  /* G[lib.T] inside reflect's brackets has the path */
  Type *lt = named(f, &f->lib, "T", INT);
  TypeList libs = list(f, 1, lt);
  REFL(type_instantiate(ts, g, &libs), "main.List[example.com/lib.T]");
  /* a type declared inside a generic function */
  Type *local = named(f, &f->main, "L", type_slice(ts, t));
  local->named->local_id = 1;
  named_set_outer(local, &t, 1);
  Type *to = INT, *inst = type_subst(ts, type_pointer(ts, local), &t, &to, 1)->elem;
  assert_ptr_not_equal(inst, local);
  assert_ptr_equal(INT, under(inst)->elem);
  assert_ptr_equal(inst, type_subst(ts, local, &t, &to, 1));
  REFL(inst, "main.L[int]");
}

static void identity(void **state) {
  Fixture *f = *state;
  Types *ts = &f->t;
  assert_true(type_identical(type_slice(ts, type_byte), type_slice(ts, type_basic[K_UINT8])));
  assert_false(type_identical(type_array(ts, INT, 2), type_array(ts, INT, 3)));
  Type *a = type_new(ts, K_STRUCT), *b = type_new(ts, K_STRUCT), *c = type_new(ts, K_STRUCT);
  field(f, a, "x", INT, false, "tag");
  field(f, b, "x", INT, false, NULL);
  field(f, c, "x", INT, false, NULL);
  c->fields.at[0].pkg = &f->lib; /* unexported names of other packages differ */
  assert_false(type_identical(a, b));
  assert_true(type_identical_no_tags(a, b));
  assert_false(type_identical(b, c));
  assert_string_not_equal(type_identity(ts, b), type_identity(ts, c));
  Type *i = iface(f, 2, method(f, "A", func0(f)), method(f, "B", func0(f)));
  Type *j = iface(f, 2, method(f, "B", func0(f)), method(f, "A", func0(f)));
  assert_true(type_identical(i, j));
  assert_string_equal(type_identity(ts, i), type_identity(ts, j));
  Type *k = iface(f, 1, method(f, "A", func0(f)));
  Type *e = iface(f, 1, method(f, "B", func0(f)));
  vec_push(ts->arena, &e->embeds, k);
  assert_true(type_identical(i, e));
}

/* type T interface { m() interface{T} }: comparing two such must end. */
static void recursive_interfaces(void **state) {
  Fixture *f = *state;
  Types *ts = &f->t;
  Type *t[2], *anon[2];
  for (int i = 0; i < 2; i++) {
    t[i] = named(f, &f->main, i ? "T" : "U", NULL);
    anon[i] = type_new(ts, K_INTERFACE);
    vec_push(ts->arena, &anon[i]->embeds, t[i]);
    anon[i]->complete = true;
    t[i]->named->underlying = iface(f, 1, method(f, "m", func(f, (TypeList){0}, list(f, 1, anon[i]))));
  }
  assert_true(type_identical(under(t[0]), under(t[1])));
  assert_true(type_identical(anon[0], anon[1]));
  assert_true(strlen(type_identity(ts, anon[0])) > 0);
  MSG(anon[0], "interface{U}");
  assert_true(type_implements(ts, t[0], t[1]));
}

static Type *union_of(Fixture *f, int n, ...) {
  Type *u = type_new(&f->t, K_INTERFACE);
  u->is_union = u->complete = true;
  va_list ap;
  va_start(ap, n);
  for (int i = 0; i < n; i++) vec_push(f->t.arena, &u->terms, va_arg(ap, Term));
  va_end(ap);
  return u;
}

static void type_sets(void **state) {
  Fixture *f = *state;
  Types *ts = &f->t;
  Type *u = union_of(f, 2, (Term){true, INT}, (Term){false, STRING});
  Type *c = type_constraint_interface(ts, u);
  assert_ptr_equal(c, type_constraint_interface(ts, u));
  MSG(c, "~int | string");
  Type *my = named(f, &f->main, "My", INT), *mys = named(f, &f->main, "MyS", STRING);
  const char *why = "";
  assert_true(type_satisfies(ts, my, c, true, &f->main, &why));
  assert_false(type_satisfies(ts, mys, c, true, &f->main, &why));
  assert_string_equal("MyS does not satisfy ~int | string (possibly missing ~ for string in ~int | string)", why);
  assert_false(type_satisfies(ts, type_basic[K_BOOL], c, true, &f->main, &why));
  assert_string_equal("bool does not satisfy ~int | string (bool missing in ~int | string)", why);
  assert_false(type_satisfies(ts, type_slice(ts, INT), type_comparable_iface(ts), true, &f->main, &why));
  assert_string_equal("[]int does not satisfy comparable", why);
  assert_true(type_satisfies(ts, type_any(ts), type_comparable_iface(ts), true, &f->main, &why));
  Type *p = tparam(f, "P", 0, c);
  assert_true(type_all(p, type_is_ordered));
  assert_false(type_all(p, type_is_integer));
  assert_null(type_core(p));
  assert_false(type_has_nil(p));
  assert_true(type_comparable(p));
  assert_false(type_comparable(tparam(f, "Q", 0, type_any(ts))));
  Type *bytes = type_constraint_interface(ts, union_of(f, 2, (Term){false, STRING}, (Term){true, type_slice(ts, type_byte)}));
  assert_null(type_core(tparam(f, "B", 0, bytes)));
  /* the intersection of disjoint unions is empty */
  Type *both = type_new(ts, K_INTERFACE);
  vec_push(ts->arena, &both->embeds, union_of(f, 1, (Term){false, INT}));
  vec_push(ts->arena, &both->embeds, union_of(f, 1, (Term){true, STRING}));
  both->complete = true;
  assert_true(type_set_empty(type_set(ts, both)));
}

static void missing(void **state) {
  Fixture *f = *state;
  Types *ts = &f->t;
  Type *want = named(f, &f->main, "I", iface(f, 1, method(f, "M", func(f, (TypeList){0}, list(f, 1, INT)))));
  Type *t = named(f, &f->main, "T", type_struct(ts, 0, NULL, NULL));
  const char *why = "";
  assert_int_equal(MISS_ABSENT, type_missing_method(ts, t, want, true, &f->main, &why));
  assert_string_equal("(missing method M)", why);
  declare_method(f, t, "m", func(f, (TypeList){0}, list(f, 1, INT)), false);
  assert_int_equal(MISS_WRONG_NAME, type_missing_method(ts, t, want, true, &f->main, &why));
  assert_string_equal("(missing method M)\n\t\thave m() int\n\t\twant M() int", why);
  Type *w = named(f, &f->main, "W", type_struct(ts, 0, NULL, NULL));
  declare_method(f, w, "M", func0(f), false);
  assert_int_equal(MISS_WRONG_TYPE, type_missing_method(ts, w, want, true, &f->main, &why));
  assert_string_equal("(wrong type for method M)\n\t\thave M()\n\t\twant M() int", why);
  Type *p = named(f, &f->main, "P", type_struct(ts, 0, NULL, NULL));
  declare_method(f, p, "M", func(f, (TypeList){0}, list(f, 1, INT)), true);
  assert_int_equal(MISS_PTR_RECV, type_missing_method(ts, p, want, true, &f->main, &why));
  assert_string_equal("(method M has pointer receiver)", why);
  assert_int_equal(MISS_NONE, type_missing_method(ts, type_pointer(ts, p), want, true, &f->main, &why));
  assert_int_equal(MISS_ABSENT, type_missing_method(ts, type_pointer(ts, want), want, true, &f->main, &why));
  assert_string_equal("(type *I is pointer to interface, not interface)", why);
  assert_int_equal(MISS_NONE, type_missing_method(ts, type_any(ts), want, false, &f->main, &why));
}

static void embedding(void **state) {
  Fixture *f = *state;
  Types *ts = &f->t;
  Type *a = named(f, &f->main, "A", type_new(ts, K_STRUCT)), *b = named(f, &f->main, "B", type_new(ts, K_STRUCT));
  field(f, under(a), "x", INT, false, NULL);
  field(f, under(b), "x", INT, false, NULL);
  declare_method(f, a, "V", func0(f), false);
  declare_method(f, a, "P", func0(f), true);
  Type *s = named(f, &f->main, "S", type_new(ts, K_STRUCT));
  field(f, under(s), "y", INT, false, NULL);
  field(f, under(s), "A", type_pointer(ts, a), true, NULL);
  Selection *sel = lookup_selection(ts, s, false, &f->main, name(f, "x"));
  assert_int_equal(SEL_FIELD, sel->kind);
  assert_int_equal(2, sel->path.len);
  assert_int_equal(1, sel->path.at[0]);
  assert_true(sel->indirect);
  sel = lookup_selection(ts, s, false, &f->main, name(f, "V"));
  assert_int_equal(1, sel->path.len);
  assert_true(sel->deref_recv && !sel->addr_recv);
  sel = lookup_selection(ts, s, false, &f->main, name(f, "P"));
  assert_true(!sel->deref_recv && !sel->addr_recv);
  assert_int_equal(2, method_set(ts, s)->at.len);
  assert_int_equal(1, method_set(ts, a)->at.len);
  assert_int_equal(2, method_set(ts, type_pointer(ts, a))->at.len);
  Type *amb = named(f, &f->main, "Amb", type_new(ts, K_STRUCT));
  field(f, under(amb), "A", a, true, NULL);
  field(f, under(amb), "B", b, true, NULL);
  assert_int_equal(LOOK_AMBIGUOUS, lookup_member(ts, amb, true, &f->main, name(f, "x"), false, &sel));
  assert_null(lookup_selection(ts, amb, false, &f->main, name(f, "P")));
  sel = lookup_selection(ts, amb, true, &f->main, name(f, "P"));
  assert_true(sel && sel->addr_recv);
  Type *ptr = named(f, &f->main, "Ptr", type_pointer(ts, a)); /* fields but no methods */
  assert_non_null(lookup_selection(ts, ptr, false, &f->main, name(f, "x")));
  assert_null(lookup_selection(ts, ptr, false, &f->main, name(f, "V")));
  assert_int_equal(LOOK_NOT_FOUND, lookup_member(ts, s, true, &f->lib, name(f, "x"), false, &sel));
  Type *rec = named(f, &f->main, "Rec", type_new(ts, K_STRUCT)); /* type Rec struct { *Rec } */
  field(f, under(rec), "Rec", type_pointer(ts, rec), true, NULL);
  assert_int_equal(LOOK_NOT_FOUND, lookup_member(ts, rec, true, &f->main, name(f, "nope"), false, &sel));
  assert_int_equal(0, method_set(ts, rec)->at.len);
}

static void layout(void **state) {
  Fixture *f = *state;
  Types *ts = &f->t;
  Name n[4] = {name(f, "a"), name(f, "b"), name(f, "c"), name(f, "d")};
  Type *mixed[4] = {type_basic[K_BOOL], type_basic[K_INT64], type_basic[K_INT16], type_basic[K_INT8]};
  Type *st = type_struct(ts, 4, n, mixed);
  assert_int_equal(24, type_size(st));
  assert_int_equal(8, struct_offset(st, 1));
  assert_int_equal(18, struct_offset(st, 3));
  Type *tail[2] = {INT, type_struct(ts, 0, NULL, NULL)};
  assert_int_equal(16, type_size(type_struct(ts, 2, n, tail))); /* room for a pointer to the last field */
  assert_int_equal(0, type_size(type_struct(ts, 1, n, tail + 1)));
  assert_int_equal(4, type_align(type_basic[K_COMPLEX64]));
  assert_int_equal(16, type_size(STRING));
  assert_int_equal(24, type_size(type_slice(ts, INT)));
  assert_false(type_has_pointers(st));
  assert_true(type_has_pointers(type_array(ts, STRING, 1)));
  assert_false(type_has_pointers(type_array(ts, STRING, 0)));
  assert_true(type_comparable(st));
  Type *bad[1] = {type_slice(ts, INT)};
  Type *inc = type_struct(ts, 1, n, bad);
  assert_false(type_comparable(inc));
  assert_string_equal("struct containing []int cannot be compared", type_incomparable_cause(ts, inc, NULL));
  Type *self = named(f, &f->main, "Self", type_new(ts, K_STRUCT)), *arr = type_array(ts, self, 2);
  field(f, under(self), "s", self, false, NULL);
  field(f, under(self), "t", arr, false, NULL);
  Object *path[4];
  assert_int_equal(1, type_find_cycle(ts, self, path, 4));
  assert_ptr_equal(self->named->obj, path[0]);
  (void)type_size(self);
  (void)type_comparable(self);
  (void)type_has_pointers(self);
}

static void scopes(void **state) {
  Fixture *f = *state;
  Scope *s = scope_new(&f->t, universe_scope(&f->t), "block"), *where;
  for (int i = 0; i < 50; i++) {
    Object *o = object_new(&f->t, OBJ_VAR, name(f, arena_printf(f->t.arena, "v%d", i)), &f->main, 0, INT);
    assert_null(scope_insert(s, o, (Pos)(i + 10)));
    assert_ptr_equal(o, scope_insert(s, object_new(&f->t, OBJ_VAR, o->name, &f->main, 0, INT), 0));
  }
  assert_int_equal(50, scope_len(s));
  assert_ptr_equal(scope_at(s, 40), scope_lookup(s, name(f, "v40")));
  assert_null(scope_lookup_parent(s, name(f, "v40"), 49, &where));
  assert_non_null(scope_lookup_parent(s, name(f, "v40"), 50, &where));
  assert_ptr_equal(s, where);
  assert_int_equal(OBJ_BUILTIN, scope_lookup_parent(s, name(f, "len"), 1, &where)->kind);
  assert_ptr_equal(universe_scope(&f->t), where);
}

static void exported(void **state) {
  Fixture *f = *state;
  assert_true(name_is_exported(name(f, "X")));
  assert_true(name_is_exported(name(f, "Éa")));
  assert_true(name_is_exported(name(f, "Я")));
  assert_false(name_is_exported(name(f, "x")));
  assert_false(name_is_exported(name(f, "_X")));
  assert_false(name_is_exported(name(f, "é")));
  assert_false(name_is_exported(name(f, "世")));
}

int main(void) {
#define T(t) cmocka_unit_test_setup_teardown(t, setup, teardown)
  const struct CMUnitTest tests[] = {T(spelling),  T(instances), T(identity),  T(recursive_interfaces),
                                     T(type_sets), T(missing),   T(embedding), T(layout),
                                     T(scopes),    T(exported)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
