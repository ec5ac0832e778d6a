/* func.h - one function: its variables and results, literals, methods and wrappers. */
#ifndef LOWER_FUNC_H
#define LOWER_FUNC_H
#include "internal.h"

struct Call;

/* ---- func.c ---- */
Fn fn_begin(Lower *l, Func *fn, Package *pkg);  /* at the start of fn's body */
Var *fn_local(Fn *f, Object *v, Name n, Type *t); /* v: the Go variable, or NULL */
void var_is(Fn *f, Var *var, Object *v);      /* var stands for v */
Type *ptr_to(Fn *f, Type *t);
void func_signature(Fn *f, Type *sig, Type *recv);  /* result, out; no parameters */
void lower_func_body(Lower *l, Pending *p);
void lower_body(Fn *f, Node *functype, Node *recv, Node *body);
VarInfo *put_var(Fn *f, Object *v, Var *var, bool box);
VarInfo *declare_var(Fn *f, Object *v);       /* storage, uninitialised; a fresh box if on the heap */
VarInfo *var_info(Fn *f, Object *v);
X *info_place(Fn *f, VarInfo *v, Type *t);
void lower_return(Fn *f, Node *n);
void return_operands(Fn *f, Node *n, Type *sig, X **vals);
void finish_return(Fn *f, X **vals);
void result_shape(Fn *f, Type *sig, Type **result, bool *out);

/* ---- closure.c ---- */
X *lower_funclit(Fn *f, Node *n);            /* func value */
Func *closure_func(Fn *f, Node *n);
X *closure_captures(Fn *f, Node *n, Func *fn); /* MKSTRUCT of ctx_type, or NULL without captures */
Type *ctx_type(Fn *f, int n, Type **types);
void bind_captures(Fn *f);                    /* closure.c: context's fields to variables, on entry */

/* ---- method.c ---- */
X *lower_method_value(Fn *f, Node *n, Selection *sel);
X *lower_method_expr(Fn *f, Node *n, Selection *sel);
X *method_receiver(Fn *f, Node *n, Selection *sel);  /* of selector n, as the method's first parameter wants it */
Func *method_func(Fn *f, Selection *sel);
Func *itab_func(Lower *l, Type *t, Selection *sel); /* code whose receiver is an interface's data word */
Fn wrapper_begin(Lower *l, Func *fn, Package *pkg, bool recovers);
void wrapper_return(Fn *f, struct Call *c);
Func *method_wrapper(Lower *l, Type *recv, Selection *sel);
bool may_recover(Lower *l, Object *fn);
#endif
