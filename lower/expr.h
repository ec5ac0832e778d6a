/* expr.h - expressions: their order, their values, their places. */
#ifndef LOWER_EXPR_H
#define LOWER_EXPR_H
#include "internal.h"

/* ---- order.c ---- */
X *lower_keep(Fn *f, X *x);       /* survives any later effect: temporary, constant, unshared local, or spilled */
bool lower_x_movable(const X *x); /* as in gc, may be read late: plain variables and what is made of them */
/* Lowers n operands from left to right, in gc's order; to: what each is converted to afterwards, or NULL. A NULL node's
   value is in out already. */
void lower_operands(Fn *f, Node **nodes, Type **to, int n, X **out);
/* x, read behind the checks from statement at on, stands before them in the program: where one of them fails, a fault
   of x would have come first. */
void lower_fault_first(Fn *f, X *x, int at);

/* ---- ahead.c ---- */
void lower_order_prepare(Lower *l, Node *fn);          /* a FUNCDECL or the right side of a package-level variable, before it is lowered */
bool lower_order_holds_ahead(Lower *l, const Node *n); /* does n, or a part of it, run ahead? */
/* Computes what runs ahead among the operands, if that makes a difference to their being lowered from left to right;
   order_all: or in whatever order. true: lower_order_end() is due when they are lowered. */
bool lower_order_begin(Fn *f, Node **nodes, Type **to, int n);
bool lower_order_all(Fn *f, Node **nodes, Type **to, int n);
/* Of a slice expression: gc computes bounds that are more than a name or a constant before it reads the operand. */
bool lower_order_bounds(Fn *f, Node *operand, Node **bounds, int n);
void lower_order_end(Fn *f, bool begun);
void lower_order_walk(Fn *f, Node *n, Type *to); /* one of them, converted to type to, if that is not NULL */
bool lower_order_taken(Fn *f, const Node *n);    /* is the value of n waiting? */
bool lower_order_take(Fn *f, const Node *n, X **x);

/* ---- expr.c ---- */
X *lower_expr(Fn *f, Node *n);             /* value of type lower_type_of(n) */
X *lower_as(Fn *f, Node *n, Type *t);      /* converted for assignment to t */
void lower_discard(Fn *f, Node *n);        /* evaluated for its effects */
X *lower_place(Fn *f, Node *n);            /* an addressable expression, checks emitted */
X *lower_addr(Fn *f, X *place, Type *ptr); /* &place, nil checked */
X *lower_cond(Fn *f, Node *n);
X *lower_const(Fn *f, const Const *c, Type *t);
X *lower_var(Fn *f, Object *v);            /* place of a variable */
X *lower_check_here(Fn *f, X *x, Pos pos); /* x, its dereference checked at pos if that is another line than the statement's */
X *lower_select_field(Fn *f, X *x, int i); /* x.i, x a struct or pointer to one */
X *lower_walk_path(Fn *f, X *x, const int *path, int n);
X *lower_index_place(Fn *f, X *base, X *idx, Type *t, Type *idxtype); /* base: array place, pointer to array, slice, string */
void lower_check_bounds(Fn *f, X *idx, X *len, int code);
X *lower_binary_values(Fn *f, Op op, X *a, X *b, Type *t, Node *bnode);
X *lower_concat(Fn *f, Node *n);
/* RT_BOUNDS_* of rt.h, which this room does not include. */
enum {
  BOUNDS_INDEX = 0,
  BOUNDS_SLICE_ALEN = 2,
  BOUNDS_SLICE_ACAP = 4,
  BOUNDS_SLICE_B = 6,
  BOUNDS_SLICE3_ALEN = 8,
  BOUNDS_SLICE3_ACAP = 10,
  BOUNDS_SLICE3_B = 12,
  BOUNDS_SLICE3_C = 14,
  BOUNDS_CONVERT = 16
};

/* ---- equal.c ---- */
X *lower_equal(Fn *f, X *a, X *b, Type *t); /* both of type t */
X *lower_compare(Fn *f, Node *n);
X *lower_equal_case(Fn *f, X *tag, Type *t, Node *n);
X *lower_string_compare(Fn *f, Op op, X *a, X *b);

/* ---- convert.c, iface.c ---- */
X *lower_convert_assign(Fn *f, X *x, Type *from, Type *to);
X *lower_conversion(Fn *f, Node *n);
X *lower_convert_value(Fn *f, X *x, Type *from, Type *to, Node *n);
X *lower_iface_of(Fn *f, X *x, Type *from, Type *to);
X *lower_iface_typeword(Fn *f, X *x, Type *t); /* dynamic type's descriptor or NULL; x may be written twice */
X *lower_iface_load(Fn *f, X *x, Type *t);     /* value of concrete type t inside x */
X *lower_assert(Fn *f, Node *n, bool commaok, X **ok);
X *lower_iface_test(Fn *f, X *typeword, Type *to, X **itab); /* condition of a type switch's case; *itab when to has methods */
bool lower_type_is_direct(Type *t);
bool lower_type_is_empty_iface(Fn *f, Type *t);

/* ---- composite.c, slice.c ---- */
X *lower_composite(Fn *f, Node *n, Type *t);
X *lower_composite_addr(Fn *f, Node *n, Type *t, Node *amp);
void lower_fill_composite(Fn *f, X *place, Node *n, Type *t, bool zeroed);
Type *lower_composite_elem(Type *u, Node *e, int i);         /* of element i, e, of a struct, array or slice literal of type u */
X *lower_static_value(Fn *f, Node *n, Type *t, bool global); /* value made of constants and addresses, or NULL; global: once per program */
Data *lower_new_data(Fn *f, Type *t, X *value, bool readonly);
X *lower_new_object(Fn *f, Type *t, bool heap);
X *lower_slice(Fn *f, Node *n);
X *lower_slice_of(Fn *f, X *x, Type *xt, Type *result, X **b, Type **bt, bool three);
#endif
