/* verify.h - one function in a unit, for tests to put statements into. */
#ifndef IR_TEST_VERIFY_H
#define IR_TEST_VERIFY_H
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <cmocka.h>
#include <string.h>
#include "ir/build.h"
#include "ir/verify.h"
#include "types/core.h"

typedef struct Fixture {
  Types t;
  Unit u;
  Func f; /* func main.f(n int, p *int, s []int) int */
  Builder b;
  X *n, *p, *s; /* its parameters */
} Fixture;

#define INT8 (type_basic[K_INT8])
#define FLOAT64 (type_basic[K_FLOAT64])
#define COMPLEX128 (type_basic[K_COMPLEX128])

static inline void leave_resolved(Types *ts, Object *obj) { (void)ts, (void)obj; }

static inline int setup(void **state) {
  static Fixture f;
  memset(&f, 0, sizeof f);
  f.t.arena = arena_new();
  f.t.names = intern_new(f.t.arena);
  f.t.resolve = leave_resolved;
  universe_init(&f.t);
  f.u = (Unit){.types = &f.t, .arena = f.t.arena, .names = f.t.names};
  f.f = (Func){.goname = "main.f", .result = T_INT};
  f.b = (Builder){.unit = &f.u, .arena = f.t.arena, .types = &f.t, .func = &f.f, .out = &f.f.body};
  vec_push(f.t.arena, &f.u.funcs, &f.f);
  f.n = x_var(&f.b, var_param(&f.b, intern_cstr(f.t.names, "n"), T_INT));
  f.p = x_var(&f.b, var_param(&f.b, intern_cstr(f.t.names, "p"), type_pointer(&f.t, T_INT)));
  f.s = x_var(&f.b, var_param(&f.b, intern_cstr(f.t.names, "s"), type_slice(&f.t, T_INT)));
  *state = &f;
  return 0;
}

static inline int teardown(void **state) {
  arena_free(((Fixture *)*state)->t.arena);
  return 0;
}

/* Ends the body and verifies it: the first fault has to speak of rule; NULL: there must be none. */
static inline void expect(Fixture *f, const char *rule) {
  s_return(&f->b, x_i(&f->b, 0));
  Buf why = {0};
  bool ok = ir_verify(&f->u, &why);
  if (rule && (ok || !strstr(buf_cstr(&why), rule))) fail_msg("want \"%s\", got \"%s\"", rule, buf_cstr(&why));
  if (!rule && !ok) fail_msg("%s", buf_cstr(&why));
  buf_free(&why);
}

static inline X *local(Fixture *f, const char *name, Type *t) { return x_var(&f->b, var_local(&f->b, intern_cstr(f->t.names, name), t)); }

/* A value to be used, whatever it is. */
static inline void use(Fixture *f, X *x) {
  S *s = s_new(&f->b, S_EXPR);
  s->x = x;
}

static inline X *node(Fixture *f, XKind k, Type *t, X *a, X *b) {
  X *x = x_new(&f->b, k, t);
  x->a = a;
  x->b = b;
  x->depth = 10;
  return x;
}

static inline Type *iface(Fixture *f) { return type_error(&f->t); }
static inline Type *pair(Fixture *f) {
  Name names[] = {intern_cstr(f->t.names, "a"), intern_cstr(f->t.names, "b")};
  Type *types[] = {T_INT, T_STRING};
  return type_struct(&f->t, 2, names, types);
}

static inline Func *callee(Fixture *f, Type *result, bool out) {
  Func *g = ARENA_NEW(f->t.arena, Func);
  *g = (Func){.goname = "main.g", .result = result, .out = out, .is_extern = true};
  Builder b = f->b;
  b.func = g;
  var_param(&b, NULL, T_INT);
  return g;
}

static inline X *call(Fixture *f, Func *g, X *arg) {
  X *x = x_call(&f->b, X_CALL, g->result, NULL);
  x->func = g;
  if (arg) x_add(&f->b, x, arg);
  return x;
}

#define T(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
#endif
