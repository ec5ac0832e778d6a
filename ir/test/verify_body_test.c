/* verify_body_test.c - a tree that keeps its promises is accepted; for each rule of calls, statements, variables and data
   one that breaks it is found. */
#include "verify.h"

/* ---- What is right ---- */

static void accepts(void **state) {
  Fixture *f = *state;
  Builder *b = &f->b;
  X *i = x_var(b, var_join(b, T_INT)), *sum = local(f, "sum", T_INT), *st = local(f, "st", pair(f));
  s_assign(b, i, x_i(b, 0));
  s_assign(b, sum, x_i(b, 0));
  S *loop = s_new(b, S_LOOP);
  SList *old = s_in_body(b, loop);
  S *done = s_if(b, x_not(b, x_cmp(b, OP_LSS, i, x_part(b, f->s, PART_LEN))));
  SList *body = s_in_body(b, done);
  s_new(b, S_BREAK);
  b->out = body;
  s_assign(b, sum, x_binary(b, OP_ADD, sum, x_elem(b, T_INT, x_part(b, f->s, PART_PTR), i)));
  s_assign(b, i, x_binary(b, OP_ADD, i, x_i(b, 1)));
  b->out = old;
  X *pair_value = x_mkstruct(b, pair(f));
  x_add(b, pair_value, sum);
  x_add(b, pair_value, x_str(b, "text", 4));
  s_assign(b, st, pair_value);
  s_assign(b, x_deref(b, T_INT, f->p), x_field(b, st, 0));
  expect(f, NULL);
}

static void accepts_calls(void **state) {
  Fixture *f = *state;
  Func *g = callee(f, T_INT, false), *wide = callee(f, type_array(&f->t, T_INT, 4), true);
  s_expr(&f->b, call(f, g, call(f, g, f->n))); /* one within the other */
  X *y = local(f, "y", wide->result);
  S *s = s_new(&f->b, S_CALLOUT);
  s->x = call(f, wide, f->n);
  s->y = y;
  use(f, x_index(&f->b, y, x_i(&f->b, 1)));
  expect(f, NULL);
}

static void accepts_jumps_back(void **state) {
  Fixture *f = *state;
  Builder *b = &f->b;
  X *v = local(f, "v", T_INT);
  s_assign(b, v, x_i(b, 1));
  s_label(b, "again");
  use(f, x_cast(b, T_INT, v));
  S *s = s_if(b, x_cmp(b, OP_GTR, f->n, v));
  SList *old = s_in_body(b, s);
  s_goto(b, "again");
  b->out = old;
  expect(f, NULL);
}

/* ---- Calls ---- */

static void arguments(void **state) {
  Fixture *f = *state;
  use(f, call(f, callee(f, T_INT, false), NULL));
  expect(f, "0 arguments for 1 parameters");
}
static void argument_type(void **state) {
  Fixture *f = *state;
  use(f, call(f, callee(f, T_INT, false), f->s));
  expect(f, "argument 1 has another type");
}
static void result_type(void **state) {
  Fixture *f = *state;
  X *x = call(f, callee(f, T_INT, false), f->n);
  x->type = T_STRING;
  use(f, x);
  expect(f, "the result has another type");
}
static void runtime_arguments(void **state) {
  Fixture *f = *state;
  s_expr(&f->b, x_rt(&f->b, RT_rt_panicnil, NULL, 2, f->n, f->n));
  expect(f, "rt_panicnil: 2 arguments");
}
static void runtime_argument_type(void **state) {
  Fixture *f = *state;
  s_expr(&f->b, x_rt(&f->b, RT_rt_panicnil, NULL, 1, f->s));
  expect(f, "rt_panicnil: argument 1 has another type");
}
static void runtime_result(void **state) {
  Fixture *f = *state;
  use(f, x_rt(&f->b, RT_rt_newobject, NULL, 1, f->p));
  expect(f, "rt_newobject: gives a value or none");
}
static void no_such_method(void **state) {
  Fixture *f = *state;
  X *e = local(f, "e", iface(f));
  s_zero(&f->b, e);
  X *x = x_call(&f->b, X_CALLSLOT, T_STRING, e);
  x->ival = 1;
  use(f, x);
  expect(f, "the interface has no such method");
}
static void not_callable(void **state) {
  Fixture *f = *state;
  use(f, x_call(&f->b, X_CALLFV, T_INT, f->n));
  expect(f, "what is called is no func value");
}
static void two_calls(void **state) {
  Fixture *f = *state;
  Func *g = callee(f, T_INT, false);
  use(f, x_binary(&f->b, OP_ADD, call(f, g, f->n), call(f, g, f->n)));
  expect(f, "2 calls beside each other");
}
static void conditional_call(void **state) {
  Fixture *f = *state;
  X *c = x_cmp(&f->b, OP_LSS, call(f, callee(f, T_INT, false), f->n), f->n);
  use(f, x_and(&f->b, x_cmp(&f->b, OP_LSS, f->n, f->n), c));
  expect(f, "a call that may not be made");
}
static void out_of_callout(void **state) {
  Fixture *f = *state;
  use(f, call(f, callee(f, type_array(&f->t, T_INT, 4), true), f->n));
  expect(f, "not in a callout");
}
static void callout_of_value(void **state) {
  Fixture *f = *state;
  S *s = s_new(&f->b, S_CALLOUT);
  s->x = call(f, callee(f, T_INT, false), f->n);
  s->y = local(f, "y", T_INT);
  expect(f, "a call that returns its result");
}
static void callout_to_type(void **state) {
  Fixture *f = *state;
  S *s = s_new(&f->b, S_CALLOUT);
  s->x = call(f, callee(f, type_array(&f->t, T_INT, 4), true), f->n);
  s->y = local(f, "y", T_INT);
  expect(f, "another type than the results");
}
static void callout_to_nowhere(void **state) {
  Fixture *f = *state;
  Type *t = type_array(&f->t, T_INT, 4);
  S *s = s_new(&f->b, S_CALLOUT);
  s->x = call(f, callee(f, t, true), f->n);
  s->y = x_zero(&f->b, t);
  expect(f, "what is set is no place");
}

/* ---- Statements ---- */

static void statement_parts(void **state) {
  Fixture *f = *state;
  s_new(&f->b, S_ASSIGN)->x = f->n;
  expect(f, "a statement without its operands");
}
static void assignment(void **state) {
  Fixture *f = *state;
  s_assign(&f->b, f->n, f->s);
  expect(f, "assignment of another type");
}
static void assignment_to(void **state) {
  Fixture *f = *state;
  s_assign(&f->b, x_i(&f->b, 1), f->n);
  expect(f, "what is set is no place");
}
static void condition(void **state) {
  Fixture *f = *state;
  s_if(&f->b, f->n);
  expect(f, "the condition is not bool");
}
static void stray_break(void **state) {
  Fixture *f = *state;
  s_new(&f->b, S_BREAK);
  expect(f, "break outside");
}
static void stray_case(void **state) {
  Fixture *f = *state;
  s_new(&f->b, S_CASE);
  expect(f, "case outside switch");
}
static void switch_body(void **state) {
  Fixture *f = *state;
  S *s = s_new(&f->b, S_SWITCH);
  s->x = f->n;
  SList *old = s_in_body(&f->b, s);
  s_unreachable(&f->b);
  f->b.out = old;
  expect(f, "a statement that is no case");
}
static void switch_on(void **state) {
  Fixture *f = *state;
  s_new(&f->b, S_SWITCH)->x = f->s;
  expect(f, "switch on what is no integer");
}
static void case_constant(void **state) {
  Fixture *f = *state;
  S *s = s_new(&f->b, S_SWITCH);
  s->x = f->n;
  SList *old = s_in_body(&f->b, s);
  S *c = s_new(&f->b, S_CASE);
  vec_push(f->t.arena, &c->list, f->n);
  f->b.out = old;
  expect(f, "a case is no constant");
}
static void no_label(void **state) {
  Fixture *f = *state;
  s_goto(&f->b, "nowhere");
  expect(f, "there is no such label");
}
static void two_labels(void **state) {
  Fixture *f = *state;
  s_label(&f->b, "here");
  s_label(&f->b, "here");
  expect(f, "defined twice");
}
static void return_nothing(void **state) {
  Fixture *f = *state;
  s_return(&f->b, NULL);
  expect(f, "return without the result");
}
static void return_type(void **state) {
  Fixture *f = *state;
  s_return(&f->b, f->s);
  expect(f, "return of another type");
}

/* ---- Variables ---- */

static void not_set(void **state) {
  Fixture *f = *state;
  use(f, x_conv(&f->b, INT8, local(f, "v", T_INT)));
  expect(f, "variable v_4 is read before it is set");
}
static void set_on_one_side(void **state) {
  Fixture *f = *state;
  X *v = local(f, "v", T_INT);
  S *s = s_if(&f->b, x_cmp(&f->b, OP_LSS, f->n, x_i(&f->b, 1)));
  SList *old = s_in_body(&f->b, s);
  s_assign(&f->b, v, f->n);
  f->b.out = old;
  use(f, x_conv(&f->b, INT8, v));
  expect(f, "is read before it is set");
}
static void not_set_by_jump(void **state) {
  Fixture *f = *state;
  X *v = local(f, "v", T_INT);
  S *s = s_if(&f->b, x_cmp(&f->b, OP_LSS, f->n, x_i(&f->b, 1)));
  SList *old = s_in_body(&f->b, s);
  s_goto(&f->b, "over");
  f->b.out = old;
  s_assign(&f->b, v, f->n);
  s_label(&f->b, "over");
  use(f, x_conv(&f->b, INT8, v));
  expect(f, "is read before it is set");
}
static void set_twice(void **state) {
  Fixture *f = *state;
  X *t = x_var(&f->b, var_temp(&f->b, T_INT));
  s_assign(&f->b, t, x_i(&f->b, 1));
  s_assign(&f->b, t, x_i(&f->b, 2));
  expect(f, "temporary t1 is set a second time");
}
static void same_name(void **state) {
  Fixture *f = *state;
  var_temp(&f->b, T_INT)->name = "t2";
  var_temp(&f->b, T_INT);
  expect(f, "two variables are named t2");
}
static void listed_twice(void **state) {
  Fixture *f = *state;
  vec_push(f->t.arena, &f->f.locals, f->n->var);
  expect(f, "is listed twice");
}
static void end_of_body(void **state) {
  Fixture *f = *state;
  S *s = s_if(&f->b, x_cmp(&f->b, OP_LSS, f->n, x_i(&f->b, 1)));
  f->b.out = &s->body;
  expect(f, "control runs off the end");
}

/* ---- Data ---- */

static void static_value(void **state) {
  Fixture *f = *state;
  Data *d = ARENA_NEW(f->t.arena, Data);
  *d = (Data){.type = T_INT, .value = x_rt(&f->b, RT_rt_eqstring, T_INT, 2, x_str(&f->b, "", 0), x_str(&f->b, "", 0))};
  vec_push(f->t.arena, &f->u.datas, d);
  expect(f, "not possible in static data");
}
static void static_type(void **state) {
  Fixture *f = *state;
  Data *d = ARENA_NEW(f->t.arena, Data);
  *d = (Data){.type = T_STRING, .value = x_i(&f->b, 1)};
  vec_push(f->t.arena, &f->u.datas, d);
  expect(f, "another type than its data");
}

int main(void) {
  const struct CMUnitTest tests[] = {
      T(accepts),           T(accepts_calls),         T(accepts_jumps_back), T(arguments),       T(argument_type),      T(result_type),
      T(runtime_arguments), T(runtime_argument_type), T(runtime_result),     T(no_such_method),  T(not_callable),       T(two_calls),
      T(conditional_call),  T(out_of_callout),        T(callout_of_value),   T(callout_to_type), T(callout_to_nowhere), T(statement_parts),
      T(assignment),        T(assignment_to),         T(condition),          T(stray_break),     T(stray_case),         T(switch_body),
      T(switch_on),         T(case_constant),         T(no_label),           T(two_labels),      T(return_nothing),     T(return_type),
      T(not_set),           T(set_on_one_side),       T(not_set_by_jump),    T(set_twice),       T(same_name),          T(listed_twice),
      T(end_of_body),       T(static_value),          T(static_type),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
