/* verify_expr_test.c - for each rule of expressions a tree that breaks it is found. */
#include "verify.h"

/* ---- Expressions ---- */

static void operands(void **state) {
  use(*state, node(*state, X_BINARY, T_INT, ((Fixture *)*state)->n, NULL));
  expect(*state, "binary without its operands");
}
static void no_type(void **state) {
  Fixture *f = *state;
  use(f, node(f, X_DEREF, NULL, f->p, NULL));
  expect(f, "deref without type");
}
static void wide_constant(void **state) {
  Fixture *f = *state;
  use(f, x_int(&f->b, INT8, 300));
  expect(f, "not wrapped to its type");
}
static void constant_of_type(void **state) {
  Fixture *f = *state;
  use(f, x_int(&f->b, FLOAT64, 1));
  expect(f, "int: the type is not of integers");
}
static void string_of_type(void **state) {
  Fixture *f = *state;
  X *x = x_str(&f->b, "a", 1);
  x->type = T_INT;
  use(f, x);
  expect(f, "str: the type is not of strings");
}
static void nil_of_type(void **state) {
  Fixture *f = *state;
  use(f, x_new(&f->b, X_NIL, T_INT));
  expect(f, "nil: the type is not of pointers");
}
static void var_of_type(void **state) {
  Fixture *f = *state;
  X *x = x_var(&f->b, f->n->var);
  x->type = T_STRING;
  use(f, x);
  expect(f, "the type is not the variable's");
}
static void foreign_var(void **state) {
  Fixture *f = *state;
  Var *v = ARENA_NEW(f->t.arena, Var);
  *v = (Var){.name = "elsewhere", .type = T_INT};
  use(f, x_var(&f->b, v));
  expect(f, "not of this function");
}
static void result_without_out(void **state) {
  Fixture *f = *state;
  s_assign(&f->b, x_result(&f->b), x_i(&f->b, 1));
  expect(f, "no result through a pointer");
}
static void field_of_what(void **state) {
  Fixture *f = *state;
  use(f, node(f, X_FIELD, T_INT, f->n, NULL));
  expect(f, "the operand is no struct");
}
static void no_such_field(void **state) {
  Fixture *f = *state;
  X *st = local(f, "st", pair(f)), *x = node(f, X_FIELD, T_INT, st, NULL);
  s_zero(&f->b, st);
  x->ival = 2;
  use(f, x);
  expect(f, "there is no such field");
}
static void field_of_type(void **state) {
  Fixture *f = *state;
  X *st = local(f, "st", pair(f)), *x = node(f, X_FIELD, T_INT, st, NULL);
  s_zero(&f->b, st);
  x->ival = 1;
  use(f, x);
  expect(f, "the type is not the field's");
}
static void load_of_what(void **state) {
  Fixture *f = *state;
  use(f, node(f, X_DEREF, T_INT, f->n, NULL));
  expect(f, "the operand is no pointer");
}
static void address_of_what(void **state) {
  Fixture *f = *state;
  use(f, node(f, X_ADDR, T_PTR, x_i(&f->b, 1), NULL));
  expect(f, "the operand is no place");
}
static void index_of_what(void **state) {
  Fixture *f = *state;
  use(f, node(f, X_INDEX, T_INT, f->s, x_i(&f->b, 0)));
  expect(f, "the operand is no array");
}
static void elem_by_what(void **state) {
  Fixture *f = *state;
  use(f, node(f, X_ELEM, T_INT, f->p, x_str(&f->b, "", 0)));
  expect(f, "the index is no integer");
}
static void part_of_what(void **state) {
  Fixture *f = *state;
  X *x = node(f, X_PART, T_PTR, f->s, NULL);
  x->ival = PART_DATA;
  use(f, x);
  expect(f, "no such part");
}
static void real_of_what(void **state) {
  Fixture *f = *state;
  use(f, node(f, X_REAL, FLOAT64, f->n, NULL));
  expect(f, "the operand is not complex");
}
static void unary_operator(void **state) {
  Fixture *f = *state;
  X *x = node(f, X_UNARY, T_INT, f->n, NULL);
  x->op = OP_NOT;
  use(f, x);
  expect(f, "unary: no such operator");
}
static void left_operand(void **state) {
  Fixture *f = *state;
  X *x = node(f, X_BINARY, INT8, f->n, x_int(&f->b, INT8, 1));
  x->op = OP_ADD;
  use(f, x);
  expect(f, "the left operand has another type");
}
static void right_operand(void **state) {
  Fixture *f = *state;
  X *x = node(f, X_BINARY, T_INT, f->n, x_int(&f->b, INT8, 1));
  x->op = OP_ADD;
  use(f, x);
  expect(f, "the right operand has another type");
}
static void binary_operator(void **state) {
  Fixture *f = *state;
  X *x = node(f, X_BINARY, FLOAT64, x_float(&f->b, FLOAT64, 1), x_float(&f->b, FLOAT64, 2));
  x->op = OP_REM;
  use(f, x);
  expect(f, "binary: no such operator");
}
static void compare_types(void **state) {
  Fixture *f = *state;
  use(f, x_cmp(&f->b, OP_EQL, f->n, x_int(&f->b, INT8, 1)));
  expect(f, "the operands have different types");
}
static void compare_strings(void **state) {
  Fixture *f = *state;
  use(f, x_cmp(&f->b, OP_EQL, x_str(&f->b, "", 0), x_str(&f->b, "", 0)));
  expect(f, "not compared by a node");
}
static void logic_of_ints(void **state) {
  Fixture *f = *state;
  use(f, node(f, X_ANDAND, T_BOOL, f->n, x_bool(&f->b, true)));
  expect(f, "all must be bool");
}
static void choice_of_types(void **state) {
  Fixture *f = *state;
  X *x = node(f, X_COND, T_INT, x_cmp(&f->b, OP_LSS, f->n, x_i(&f->b, 1)), f->n);
  x->c = x_str(&f->b, "", 0);
  use(f, x);
  expect(f, "the values have other types");
}
static void conversion(void **state) {
  Fixture *f = *state;
  use(f, node(f, X_CONV, COMPLEX128, f->n, NULL));
  expect(f, "both must be numbers, or both complex");
}
static void cast(void **state) {
  Fixture *f = *state;
  use(f, node(f, X_CAST, T_STRING, f->s, NULL));
  expect(f, "not represented alike");
}
static void made_slice(void **state) {
  Fixture *f = *state;
  use(f, x_mkslice(&f->b, type_slice(&f->t, T_INT), f->n, f->n, f->n));
  expect(f, "not a slice of a pointer");
}
static void made_iface(void **state) {
  Fixture *f = *state;
  use(f, x_mkiface(&f->b, iface(f), f->p, f->n));
  expect(f, "not an interface of two words");
}
static void made_struct(void **state) {
  Fixture *f = *state;
  X *x = x_mkstruct(&f->b, pair(f));
  x_add(&f->b, x, f->n);
  use(f, x);
  expect(f, "not a value for each member");
}
static void made_member(void **state) {
  Fixture *f = *state;
  X *x = x_mkstruct(&f->b, pair(f));
  x_add(&f->b, x, f->n);
  x_add(&f->b, x, f->n);
  use(f, x);
  expect(f, "a value has not its member's type");
}
static void no_value(void **state) {
  Fixture *f = *state;
  Func *g = callee(f, NULL, false);
  use(f, node(f, X_CONV, INT8, call(f, g, f->n), NULL));
  expect(f, "an operand has no value");
}
static void depth(void **state) {
  Fixture *f = *state;
  X *x = x_conv(&f->b, INT8, f->n);
  x->depth = 0;
  use(f, x);
  expect(f, "depth 0 of an expression 1 high");
}
static void height(void **state) {
  Fixture *f = *state;
  X *x = f->n;
  for (int i = 0; i < 70; i++) x = x_unary(&f->b, OP_SUB, x);
  use(f, x);
  expect(f, "an expression 70 high");
}

int main(void) {
  const struct CMUnitTest tests[] = {
      T(operands),           T(no_type),         T(wide_constant),  T(constant_of_type),
      T(string_of_type),     T(nil_of_type),     T(var_of_type),    T(foreign_var),
      T(result_without_out), T(field_of_what),   T(no_such_field),  T(field_of_type),
      T(load_of_what),       T(address_of_what), T(index_of_what),  T(elem_by_what),
      T(part_of_what),       T(real_of_what),    T(unary_operator), T(left_operand),
      T(right_operand),      T(binary_operator), T(compare_types),  T(compare_strings),
      T(logic_of_ints),      T(choice_of_types), T(conversion),     T(cast),
      T(made_slice),         T(made_iface),      T(made_struct),    T(made_member),
      T(no_value),           T(depth),           T(height),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
