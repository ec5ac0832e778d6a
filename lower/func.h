/* func.h - one function: its variables and results, literals, methods and wrappers. */
#ifndef LOWER_FUNC_H
#define LOWER_FUNC_H
#include "internal.h"

struct Call;

/* ---- func.c ---- */
Fn lower_fn_begin(Lower *l, Func *fn, Package *pkg);    /* at the start of fn's body */
Var *lower_fn_local(Fn *f, Object *v, Name n, Type *t); /* v: the Go variable, or NULL */
void lower_var_is(Fn *f, Var *var, Object *v);          /* var stands for v */
Type *lower_ptr_to(Fn *f, Type *t);
void lower_func_signature(Fn *f, Type *sig, Type *recv); /* result, out; no parameters */
void lower_func_body(Lower *l, Pending *p);
void lower_body(Fn *f, Node *functype, Node *recv, Node *body);
VarInfo *lower_put_var(Fn *f, Object *v, Var *var, bool box);
VarInfo *lower_declare_var(Fn *f, Object *v); /* storage, uninitialised; a fresh box if on the heap */
VarInfo *lower_var_info(Fn *f, Object *v);
X *lower_info_place(Fn *f, VarInfo *v, Type *t);
void lower_return(Fn *f, Node *n);
void lower_return_operands(Fn *f, Node *n, Type *sig, X **vals);
void lower_finish_return(Fn *f, X **vals);
void lower_result_shape(Fn *f, Type *sig, Type **result, bool *out);

/* ---- closure.c ---- */
X *lower_funclit(Fn *f, Node *n); /* func value */
Func *lower_closure_func(Fn *f, Node *n);
X *lower_closure_captures(Fn *f, Node *n, Func *fn); /* MKSTRUCT of ctx_type, or NULL without captures */
Type *lower_ctx_type(Fn *f, int n, Type **types);
void lower_bind_captures(Fn *f); /* closure.c: context's fields to variables, on entry */

/* ---- method.c ---- */
X *lower_method_value(Fn *f, Node *n, Selection *sel);
X *lower_method_expr(Fn *f, Node *n, Selection *sel);
X *lower_method_receiver(Fn *f, Node *n, Selection *sel); /* of selector n, as the method's first parameter wants it */
Func *lower_method_func(Fn *f, Selection *sel);
Func *lower_itab_func(Lower *l, Type *t, Selection *sel); /* code whose receiver is an interface's data word */
Fn lower_wrapper_begin(Lower *l, Func *fn, Package *pkg, bool recovers);
void lower_wrapper_return(Fn *f, struct Call *c);
Func *lower_method_wrapper(Lower *l, Type *recv, Selection *sel);
bool lower_may_recover(Lower *l, Object *fn);
#endif
