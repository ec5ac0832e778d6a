/* call.h - calls of functions and of what is built in, defer and go. */
#ifndef LOWER_CALL_H
#define LOWER_CALL_H
#include "internal.h"

/* ---- call.c ---- */
typedef enum CallKind { CK_STATIC, CK_FV, CK_SLOT, CK_BUILTIN } CallKind;
typedef struct Call {
  CallKind kind;
  Func *func; /* STATIC */
  X *fn;      /* FV: func value; SLOT: interface value */
  bool nonnil;
  int slot;
  Type *result; /* type of one result, tuple, or NULL */
  Type *none;   /* result NULL, but there is one, of size 0 */
  bool out;     /* results go through the out pointer */
  BuiltinId builtin;
  Node *node;
  XList args;
  TypeList argtypes; /* BUILTIN: types of args */
  bool spread;       /* BUILTIN append(s, t...) */
  bool in_place;     /* BUILTIN append: args[0] is also where the result goes */
  Type *type;        /* BUILTIN: of the call, or of the type argument */
} Call;
bool lower_node_makes_call(Node *n); /* a call or a receive operation in n: then len(n) is not constant */
void lower_call_prepare(Fn *f, Node *call, Call *c);
X *lower_call_emit(Fn *f, Call *c); /* value; NULL for none */
X *lower_call(Fn *f, Node *n);
X *lower_builtin_emit(Fn *f, Call *c);
void lower_builtin_prepare(Fn *f, Node *call, Call *c);
void lower_call_result(Fn *f, Type *sig, Call *c);
X *array_len_of(Fn *f, Node *n, Type *t);
X *lower_map_ref(Fn *f, RtCall generic, X *m, X *key, Type *mt); /* pointer from access1, access2 or assign */

/* ---- appendbuf.c ---- */
bool lower_append_has_buffer(Fn *f, const Call *c);                   /* appendbuf.c: does this append start in an array in the frame? */
void lower_append_begin_buffer(Fn *f, Type *slice, X *sv, X *newlen); /* if it may be used, sv is that array's; the else is open */
void lower_append_clear_used(Fn *f);                                  /* at the end of a body */

/* ---- defer.c ---- */
void lower_defer(Fn *f, Node *n);
X *lower_heap_call_closure(Fn *f, Node *call); /* without parameters, makes the call: for a go statement */
#endif
