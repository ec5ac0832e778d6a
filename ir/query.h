/* query.h - questions about the tree and the types in it, asked by opt and codegen. */
#ifndef IR_QUERY_H
#define IR_QUERY_H
#include "ir.h"

/* ---- Kinds of types. bool counts as an unsigned integer of 8 bits ---- */
bool kind_is_integer(Kind k);
bool kind_is_unsigned(Kind k);
bool kind_is_float(Kind k);
bool kind_is_pointer(Kind k); /* a void * in C: pointers, maps, channels, functions */
bool kind_is_scalar(Kind k);  /* one of the above */
int kind_bits(Kind k);        /* of an integer kind */

/* ---- Struct types, and tuples of results laid out alike ---- */
int64_t ir_size(Type *t); /* also of tuples; 0 for NULL */
int64_t ir_align(Type *t);
int ir_field_count(Type *st); /* of an array: its length */
Type *ir_field_type(Type *st, int i);
int64_t ir_field_offset(Type *st, int i);
bool ir_field_is_empty(Type *st, int i);

/* ---- Expressions ---- */
bool x_is_call(const X *x);
bool x_is_const(const X *x); /* the same whenever it is read */
bool x_is_int(const X *x, int64_t v);
bool x_may_fault(const X *x); /* reads through a pointer that may be nil */
bool x_has_call(X *x);
bool x_may_trap(X *x); /* a call, or a load or store that may fault */
bool x_mentions(X *x, Var *v);
int x_height(const X *x);              /* 0: a leaf */
bool x_is_simple(X *x);                /* cheap and harmless to print twice */
bool x_count_fits(X *shift, X *count); /* count is below the width: the shift needs no guard */
int x_const_cond(X *x);                /* 0, 1, or -1: not known */
Var *x_root(X *x);                     /* the variable that place x is (a part of), or NULL */

/* ---- Statements ---- */
bool s_is_check(S *s); /* "if (x) { ...; unreachable }": leads on or ends in a panic */
#endif
