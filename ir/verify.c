/* verify.c - the units's functions and data, and the rules of expressions. verify.h says what for. */
#include <stdarg.h>
#include "../base/diag.h"
#include "dump.h"
#include "query.h"
#include "verifying.h"

enum { MAX_FAULTS = 10 };

static const char *const kind_names[] = {
#define X(name, text) text,
#include "ir.def"
};

void ir_verify_fault(Verify *v, const char *fmt, ...) {
  if (v->faults++ >= MAX_FAULTS) return;
  buf_printf(v->why, "%s", v->f ? v->f->goname : "static data");
  if (v->stmt && v->stmt->pos && v->u->sources) buf_printf(v->why, ", line %d", sources_line(v->u->sources, v->stmt->pos));
  buf_puts(v->why, ": ");
  va_list ap;
  va_start(ap, fmt);
  buf_vprintf(v->why, fmt, ap);
  va_end(ap);
  buf_putc(v->why, '\n');
}

/* ---- Types ---------------------------------------------------------------- */

static Kind canonical(Kind k) {
  if (k == K_INT) return K_INT64;
  if (k == K_UINT || k == K_UINTPTR) return K_UINT64;
  return kind_is_pointer(k) ? K_POINTER : k;
}

static bool same_members(Type *a, Type *b) {
  if (ir_field_count(a) != ir_field_count(b)) return false;
  if (under(a)->kind == K_ARRAY) return ir_field_count(a) == 0 || ir_verify_alike(under(a)->elem, under(b)->elem);
  for (int i = 0; i < ir_field_count(a); i++)
    if (!ir_verify_alike(ir_field_type(a, i), ir_field_type(b, i))) return false;
  return true;
}

bool ir_verify_alike(Type *a, Type *b) {
  if (a == b) return true;
  if (!a || !b || canonical(kind_of(a)) != canonical(kind_of(b))) return false;
  Kind k = kind_of(a);
  return k == K_STRUCT || k == K_ARRAY || k == K_TUPLE ? same_members(a, b) : true;
}

static bool is_int_type(Type *t) { return t && kind_is_integer(kind_of(t)) && kind_of(t) != K_BOOL; }
static bool is_bool(Type *t) { return t && kind_of(t) == K_BOOL; }
static bool is_pointer(Type *t) { return t && kind_is_pointer(kind_of(t)); }
static bool is_float(Type *t) { return t && kind_is_float(kind_of(t)); }
static bool is_complex(Type *t) { return t && (kind_of(t) == K_COMPLEX64 || kind_of(t) == K_COMPLEX128); }
static bool is_number(Type *t) { return is_int_type(t) || is_float(t) || is_complex(t); }
static Type *part_of_complex(Type *t) { return type_basic[kind_of(t) == K_COMPLEX64 ? K_FLOAT32 : K_FLOAT64]; }

bool ir_verify_is_place(const X *x) {
  switch ((XKind)x->kind) {
  case X_VAR:
  case X_GLOBAL:
  case X_RESULT:
  case X_DEREF:
  case X_ELEM: return true;
  case X_FIELD:
  case X_INDEX:
  case X_PART:
  case X_REAL:
  case X_IMAG: return ir_verify_is_place(x->a);
  default: return false;
  }
}

/* ---- Shape ------------------------------------------------------------------ */

/* How many of a, b, c an expression of this kind has; -1: a and a list. */
static int operands_of(XKind k) {
  switch (k) {
  case X_FIELD:
  case X_DEREF:
  case X_ADDR:
  case X_PART:
  case X_UNARY:
  case X_CONV:
  case X_CAST:
  case X_REAL:
  case X_IMAG:
  case X_CALLFV:
  case X_CALLSLOT: return 1;
  case X_ELEM:
  case X_INDEX:
  case X_BINARY:
  case X_COMPARE:
  case X_ANDAND:
  case X_OROR:
  case X_MKCOMPLEX:
  case X_MKSTRING:
  case X_MKIFACE: return 2;
  case X_COND:
  case X_MKSLICE: return 3;
  default: return 0;
  }
}

static bool has_list(XKind k) { return k == X_MKSTRUCT || k == X_CALL || k == X_CALLFV || k == X_CALLSLOT || k == X_CALLRT; }

static bool check_shape(Verify *v, const X *x) {
  if (x->kind >= X_COUNT) {
    ir_verify_fault(v, "an expression of kind %d", x->kind);
    return false;
  }
  int n = operands_of((XKind)x->kind);
  if ((x->a != NULL) != (n > 0) || (x->b != NULL) != (n > 1) || (x->c != NULL) != (n > 2) || (x->list.len && !has_list((XKind)x->kind))) {
    ir_verify_fault(v, "%s without its operands, or with others", kind_names[x->kind]);
    return false;
  }
  if (!x->type && !x_is_call(x)) {
    ir_verify_fault(v, "%s without type", kind_names[x->kind]);
    return false;
  }
  return true;
}

/* ---- Rules ------------------------------------------------------------------- */

static void require(Verify *v, bool ok, const X *x, const char *rule) {
  if (ok) return;
  Buf text = {0};
  ir_print_x(&text, v->u, x);
  ir_verify_fault(v, "%s: %s in %s", kind_names[x->kind], rule, buf_cstr(&text));
  buf_free(&text);
}

static bool fits(const X *x) {
  int bits = kind_of(x->type) == K_BOOL ? 1 : kind_bits(kind_of(x->type));
  if (bits == 64) return true;
  int64_t top = (int64_t)1 << bits;
  return kind_is_unsigned(kind_of(x->type)) ? x->ival >= 0 && x->ival < top : x->ival >= -top / 2 && x->ival < top / 2;
}

static void check_leaf(Verify *v, X *x) {
  Kind k = kind_of(x->type);
  switch ((XKind)x->kind) {
  case X_INT:
    require(v, kind_is_integer(k), x, "the type is not of integers or bool");
    require(v, !kind_is_integer(k) || fits(x), x, "the constant is not wrapped to its type");
    return;
  case X_FLOAT: require(v, kind_is_float(k), x, "the type is not of floats"); return;
  case X_COMPLEX: require(v, is_complex(x->type), x, "the type is not of complex numbers"); return;
  case X_STR: require(v, k == K_STRING, x, "the type is not of strings"); return;
  case X_NIL: require(v, kind_is_pointer(k), x, "the type is not of pointers"); return;
  case X_VAR:
    require(v, ir_verify_alike(x->type, x->var->type), x, "the type is not the variable's");
    require(v, !v->f || ptrmap_has(&v->vars, x->var), x, "the variable is not of this function");
    return;
  case X_GLOBAL: require(v, ir_verify_alike(x->type, x->global->type), x, "the type is not the variable's"); return;
  case X_RESULT:
    require(v, v->f && v->f->out, x, "the function has no result through a pointer");
    require(v, v->f && ir_verify_alike(x->type, v->f->result), x, "the type is not that of the result");
    return;
  case X_FUNC:
  case X_FUNCVAL:
  case X_TYPE:
  case X_ITAB:
  case X_STATIC:
  case X_CSTR:
  case X_FRAME: require(v, kind_is_pointer(k), x, "the type is not of pointers"); return;
  default: return;
  }
}

static bool has_part(Type *t, int64_t part) {
  Kind k = kind_of(t);
  if (part == PART_PTR || part == PART_LEN) return k == K_STRING || k == K_SLICE;
  return part == PART_CAP ? k == K_SLICE : k == K_INTERFACE;
}

static void check_place(Verify *v, X *x) {
  Type *t = x->a->type;
  Kind k = kind_of(t);
  switch ((XKind)x->kind) {
  case X_FIELD:
    require(v, k == K_STRUCT || k == K_TUPLE, x, "the operand is no struct");
    if (k != K_STRUCT && k != K_TUPLE) return;
    require(v, x->ival >= 0 && x->ival < ir_field_count(t), x, "there is no such field");
    if (x->ival < 0 || x->ival >= ir_field_count(t)) return;
    require(v, ir_verify_alike(x->type, ir_field_type(t, (int)x->ival)), x, "the type is not the field's");
    return;
  case X_DEREF: require(v, kind_is_pointer(k), x, "the operand is no pointer"); return;
  case X_ADDR:
    require(v, ir_verify_is_place(x->a), x, "the operand is no place");
    require(v, is_pointer(x->type), x, "the type is not of pointers");
    return;
  case X_ELEM:
    require(v, kind_is_pointer(k), x, "the operand is no pointer");
    require(v, is_int_type(x->b->type), x, "the index is no integer");
    return;
  case X_INDEX:
    require(v, k == K_ARRAY, x, "the operand is no array");
    require(v, k != K_ARRAY || ir_verify_alike(x->type, under(t)->elem), x, "the type is not the element's");
    require(v, is_int_type(x->b->type), x, "the index is no integer");
    return;
  case X_PART:
    require(v, has_part(t, x->ival), x, "the operand has no such part");
    require(v, x->ival == PART_LEN || x->ival == PART_CAP ? is_int_type(x->type) : is_pointer(x->type), x, "the type is not the part's");
    return;
  case X_REAL:
  case X_IMAG:
    require(v, is_complex(t), x, "the operand is not complex");
    require(v, !is_complex(t) || ir_verify_alike(x->type, part_of_complex(t)), x, "the type is not that of half the operand");
    return;
  default: return;
  }
}

static bool is_shift(const X *x) { return x->op == OP_SHL || x->op == OP_SHR; }

static bool has_operator(Type *t, Op op) {
  switch (op) {
  case OP_ADD:
  case OP_SUB:
  case OP_MUL:
  case OP_DIV: return is_number(t);
  case OP_REM:
  case OP_AND:
  case OP_OR:
  case OP_XOR:
  case OP_ANDNOT:
  case OP_SHL:
  case OP_SHR: return is_int_type(t);
  default: return false;
  }
}

static void check_compare(Verify *v, X *x) {
  Type *t = x->a->type;
  bool equality = x->op == OP_EQL || x->op == OP_NEQ, order = x->op == OP_LSS || x->op == OP_LEQ || x->op == OP_GTR || x->op == OP_GEQ;
  require(v, equality || order, x, "that is no comparison");
  require(v, is_bool(x->type), x, "the type is not bool");
  require(v, ir_verify_alike(t, x->b->type), x, "the operands have different types");
  require(v, is_number(t) || (equality && (is_bool(t) || is_pointer(t))), x, "values of this type are not compared by a node");
}

static void check_operator(Verify *v, X *x) {
  Type *t = x->a->type;
  switch ((XKind)x->kind) {
  case X_UNARY:
    require(v, ir_verify_alike(t, x->type), x, "the operand has another type");
    require(v, x->op == OP_NOT ? is_bool(t) : x->op == OP_SUB ? is_number(t) : x->op == OP_XOR && is_int_type(t), x, "no such operator");
    return;
  case X_BINARY:
    require(v, ir_verify_alike(t, x->type), x, "the left operand has another type");
    require(v, is_shift(x) ? is_int_type(x->b->type) : ir_verify_alike(x->b->type, x->type), x, "the right operand has another type");
    require(v, has_operator(x->type, (Op)x->op), x, "no such operator");
    return;
  case X_COMPARE: check_compare(v, x); return;
  case X_ANDAND:
  case X_OROR: require(v, is_bool(t) && is_bool(x->b->type) && is_bool(x->type), x, "all must be bool"); return;
  case X_COND:
    require(v, is_bool(t), x, "the condition is not bool");
    require(v, ir_verify_alike(x->b->type, x->type) && ir_verify_alike(x->c->type, x->type), x, "the values have other types");
    return;
  case X_CONV:
    require(v, is_complex(t) == is_complex(x->type) && is_number(t) && is_number(x->type), x, "both must be numbers, or both complex");
    return;
  default: return;
  }
}

/* Pointers and unsigned integers of 64 bits are each other's; other types are if they are represented alike. */
static bool may_cast(Type *from, Type *to) {
  if (ir_verify_alike(from, to)) return true;
  bool p = is_pointer(from) || canonical(kind_of(from)) == K_UINT64, q = is_pointer(to) || canonical(kind_of(to)) == K_UINT64;
  return (p && q) || (is_int_type(from) && is_int_type(to) && kind_bits(kind_of(from)) == kind_bits(kind_of(to)));
}

static void check_struct(Verify *v, X *x) {
  Kind k = kind_of(x->type);
  require(v, k == K_STRUCT || k == K_ARRAY || k == K_TUPLE, x, "the type has no members");
  if (k != K_STRUCT && k != K_ARRAY && k != K_TUPLE) return;
  require(v, x->list.len == ir_field_count(x->type), x, "not a value for each member");
  for (int i = 0; i < x->list.len && i < ir_field_count(x->type); i++)
    require(v, ir_verify_alike(x->list.at[i]->type, ir_field_type(x->type, i)), x, "a value has not its member's type");
}

static void check_made(Verify *v, X *x) {
  Kind k = kind_of(x->type);
  Type *t;
  switch ((XKind)x->kind) {
  case X_CAST: require(v, may_cast(x->a->type, x->type), x, "the types are not represented alike"); return;
  case X_MKCOMPLEX:
    require(v, is_complex(x->type), x, "the type is not of complex numbers");
    if (!is_complex(x->type)) return;
    t = part_of_complex(x->type);
    require(v, ir_verify_alike(x->a->type, t) && ir_verify_alike(x->b->type, t), x, "the operands are not halves of the type");
    return;
  case X_MKSTRING:
    require(v, k == K_STRING && is_pointer(x->a->type) && is_int_type(x->b->type), x, "not a string of a pointer and a length");
    return;
  case X_MKSLICE:
    require(v, k == K_SLICE && is_pointer(x->a->type) && is_int_type(x->b->type) && is_int_type(x->c->type), x,
            "not a slice of a pointer, a length and a capacity");
    return;
  case X_MKIFACE:
    require(v, k == K_INTERFACE && is_pointer(x->a->type) && is_pointer(x->b->type), x, "not an interface of two words");
    return;
  default: return;
  }
}

bool ir_verify_x(Verify *v, X *x, Use u) {
  if (!check_shape(v, x)) return false;
  X *kid;
  for (int i = 0; (kid = x_kid(x, i)); i++) {
    if (!ir_verify_x(v, kid, ir_walk_kid_use(x, i, u))) return false;
    if (kid->type) continue;
    require(v, false, x, "an operand has no value");
    return false;
  }
  require(v, !use_writes(u) || ir_verify_is_place(x), x, "what is set is no place");
  if (x_is_call(x))
    ir_verify_call(v, x);
  else if (x->kind == X_MKSTRUCT)
    check_struct(v, x);
  else if (!x->a)
    check_leaf(v, x);
  else
    check_place(v, x), check_operator(v, x), check_made(v, x);
  return true;
}

/* ---- The unit ------------------------------------------------------------------ */

static void number_vars(Verify *v, Var **at, int n) {
  for (int i = 0; i < n; i++) {
    if (!at[i]->type) ir_verify_fault(v, "variable %s has no type", at[i]->name);
    if (ptrmap_has(&v->vars, at[i])) ir_verify_fault(v, "variable %s is listed twice", at[i]->name);
    ptrmap_put(&v->vars, at[i], (void *)(uintptr_t)(v->vars.len + 1));
  }
}

static void check_names(Verify *v) {
  StrMap names = {.arena = v->arena};
  for (int i = 0; i < v->vars.len; i++) {
    const char *s = ((const Var *)v->vars.entries[i].key)->name;
    if (strmap_get(&names, s, strlen(s))) ir_verify_fault(v, "two variables are named %s", s);
    strmap_put(&names, s, strlen(s), v);
  }
}

static bool verify_func(Unit *u, Func *f, bool made, Buf *why) {
  if (f->is_extern) return true;
  Arena *a = arena_new();
  Verify v = {.u = u, .f = f, .why = why, .arena = a, .made = made};
  v.vars.arena = v.label_names.arena = a;
  number_vars(&v, f->params.at, f->params.len);
  number_vars(&v, f->locals.at, f->locals.len);
  number_vars(&v, f->frame.at, f->frame.len);
  if (f->ctx) number_vars(&v, &f->ctx, 1);
  check_names(&v);
  ir_verify_body(&v);
  if (!v.faults) ir_verify_flow(&v);
  arena_free(a);
  return !v.faults;
}

bool ir_verify_func(Unit *u, Func *f, Buf *why) { return verify_func(u, f, false, why); }

static void check_static(Verify *v, X *x) {
  switch ((XKind)x->kind) {
  case X_INT:
  case X_FLOAT:
  case X_COMPLEX:
  case X_STR:
  case X_NIL:
  case X_ZERO:
  case X_MKSTRING:
  case X_MKSTRUCT:
  case X_MKSLICE:
  case X_MKIFACE:
  case X_STATIC:
  case X_FUNCVAL:
  case X_TYPE:
  case X_ITAB:
  case X_CAST:
  case X_ADDR:
  case X_GLOBAL:
  case X_FUNC: break;
  default: require(v, false, x, "not possible in static data");
  }
  X *kid;
  for (int i = 0; (kid = x_kid(x, i)); i++) check_static(v, kid);
}

static void check_data(Verify *v, Data *d) {
  if (!d->value || !d->type) {
    ir_verify_fault(v, "data without value or type");
    return;
  }
  if (ir_verify_x(v, d->value, USE_VALUE)) check_static(v, d->value);
  require(v, ir_verify_alike(d->value->type, d->type), d->value, "the value has another type than its data");
}

bool ir_verify(Unit *u, Buf *why) {
  bool ok = true;
  for (int i = 0; i < u->funcs.len; i++) ok &= verify_func(u, u->funcs.at[i], true, why);
  Verify v = {.u = u, .why = why};
  for (int i = 0; i < u->datas.len; i++) check_data(&v, u->datas.at[i]);
  for (int i = 0; i < u->globals.len; i++)
    if (u->globals.at[i]->init) check_data(&v, u->globals.at[i]->init);
  return ok && !v.faults;
}

void ir_expect(Unit *u, Func *f, const char *maker) {
  if (!u->verify) return;
  Buf why = {0};
  if (!(f ? ir_verify_func(u, f, &why) : ir_verify(u, &why))) ice("%s breaks a promise of the tree:\n%s", maker, buf_cstr(&why));
  buf_free(&why);
}
