/* build.h - how the tree is made.

   A Builder stands at a place of one function: x_ functions make expressions, s_ functions emit statements there, var_
   functions declare variables. Everything lives in the builder's arena. Constructors fold where a caller would otherwise have to
   look: a comparison of constants, *&x, a field of a struct that is just being made. */
#ifndef IR_BUILD_H
#define IR_BUILD_H
#include "query.h"

typedef struct Builder {
  Unit *unit;
  Arena *arena; /* the unit's */
  Types *types;
  Func *func;        /* gets the variables */
  SList *out;        /* where statements go */
  Pos pos;           /* of the next statement */
  int effects;       /* grows with every emitted statement that may change memory */
  int nvars, ntemps; /* for their names */
  X *taken;          /* by s_take_call(), from a statement at taken_pos */
  Pos taken_pos;
} Builder;

#define T_INT (type_basic[K_INT])
#define T_BOOL (type_basic[K_BOOL])
#define T_UINT8 (type_basic[K_UINT8])
#define T_UINT64 (type_basic[K_UINT64])
#define T_INT64 (type_basic[K_INT64])
#define T_PTR (type_basic[K_UNSAFEPOINTER])
#define T_STRING (type_basic[K_STRING])

/* ---- Leaves ---- */
X *x_new(Builder *b, XKind k, Type *t); /* the caller fills it */
X *x_int(Builder *b, Type *t, int64_t v);
X *x_i(Builder *b, int64_t v); /* of type int */
X *x_bool(Builder *b, bool v);
X *x_float(Builder *b, Type *t, double v);
X *x_complex(Builder *b, Type *t, double re, double im);
X *x_str(Builder *b, const char *s, size_t n); /* s is not copied */
X *x_zero(Builder *b, Type *t);                /* INT, FLOAT, NIL where there is one, else ZERO */
X *x_var(Builder *b, Var *v);
X *x_global(Builder *b, Global *g);
X *x_func(Builder *b, Func *fn);
X *x_funcval(Builder *b, Func *fn, Type *t);
X *x_type(Builder *b, Type *t);
X *x_itab(Builder *b, Type *t, Type *iface);
X *x_static(Builder *b, Data *d);
X *x_cstr(Builder *b, const char *s);
X *x_frame(Builder *b);

/* ---- Places ---- */
X *x_result(Builder *b);             /* b->func->result, where the caller wants it */
X *x_field(Builder *b, X *a, int i); /* of a struct or a tuple of results */
X *x_deref(Builder *b, Type *t, X *p);
X *x_deref_nn(Builder *b, Type *t, X *p); /* p is not nil */
X *x_addr(Builder *b, X *place);
X *x_elem(Builder *b, Type *t, X *p, X *i);
X *x_index(Builder *b, X *arr, X *i);
X *x_part(Builder *b, X *a, int part);
X *x_real(Builder *b, X *a);
X *x_imag(Builder *b, X *a);
X *x_off(Builder *b, X *p, int64_t n); /* address n bytes on, as unsafe.Pointer */

/* ---- Operators ---- */
X *x_unary(Builder *b, Op op, X *a);
X *x_binary(Builder *b, Op op, X *l, X *r); /* of l's type */
X *x_cmp(Builder *b, Op op, X *l, X *r);
X *x_and(Builder *b, X *l, X *r);
X *x_or(Builder *b, X *l, X *r);
X *x_not(Builder *b, X *a);
X *x_cond(Builder *b, X *cond, X *yes, X *no);
X *x_conv(Builder *b, Type *t, X *a);
X *x_cast(Builder *b, Type *t, X *a);
X *x_isnil(Builder *b, X *p);

/* ---- Aggregates, calls ---- */
X *x_mkstring(Builder *b, Type *t, X *p, X *len);
X *x_mkslice(Builder *b, Type *t, X *p, X *len, X *cap);
X *x_mkiface(Builder *b, Type *t, X *word, X *data);
X *x_mkcomplex(Builder *b, Type *t, X *re, X *im);
X *x_mkstruct(Builder *b, Type *t);                      /* x_add() gives it its members */
X *x_call(Builder *b, XKind k, Type *result, X *callee); /* callee: of CALLFV and CALLSLOT; x_add() gives it its arguments */
void x_add(Builder *b, X *x, X *item);                   /* the next member or argument */
X *x_rt(Builder *b, RtCall rt, Type *result, int n, ...);

/* ---- Statements ---- */
S *s_new(Builder *b, SKind k); /* emitted; the caller fills it */
void s_expr(Builder *b, X *x);
void s_assign(Builder *b, X *place, X *v);
void s_zero(Builder *b, X *place);
S *s_if(Builder *b, X *cond);
void s_goto(Builder *b, const char *label);
void s_label(Builder *b, const char *label);
void s_return(Builder *b, X *x);
void s_unreachable(Builder *b);
SList *s_in_body(Builder *b, S *s); /* b->out = &s->body; returns the old list */
SList *s_in_else(Builder *b, S *s); /* b->out = &s->body2 */
X *s_take_call(Builder *b, X *x);   /* undoes "t = call" when x is t and it was the last statement */

/* ---- Variables ---- */
Var *var_temp(Builder *b, Type *t);                                    /* to be set in one place */
Var *var_join(Builder *b, Type *t);                                    /* a temporary to be set in several places */
Var *var_rtstruct(Builder *b, RtStruct k, const char *stem);           /* the runtime gets its address */
Var *var_local(Builder *b, Name n, Type *t);                           /* n NULL: without a name in the program */
Var *var_param(Builder *b, Name n, Type *t);                           /* the next one */
Var *var_ctx(Builder *b, Type *t);                                     /* the closure's context, of type t */
Var *var_frame(Builder *b, Name n, Type *t);                           /* in the frame struct */
Var *var_frame_numbered(Builder *b, const char *stem, int n, Type *t); /* the same; stem and number are unique in the frame */

/* ---- effect.c: values that must outlive what follows ---- */
X *x_spill(Builder *b, X *x);                    /* in a temporary (constants stay) */
X *x_dup(Builder *b, X *x);                      /* may be written twice at once: variable, constant, or spilled */
X *x_limit_depth(Builder *b, X *x);              /* spilled when the tree gets too high */
void x_drop(Builder *b, X *x);                   /* its value is not needed, its failing is */
void s_check_nil(Builder *b, X *p, int64_t off); /* explicit; off: of the access that would have failed */
/* Explicit checks of x's dereferences; true: x holds a call or a choice besides. */
bool s_check_faults(Builder *b, X *x);
#endif
