/* builtin.h - what the files of the predeclared functions share: builtin.c, builtinnum.c, builtinunsafe.c. */
#ifndef CHECK_BUILTIN_H
#define CHECK_BUILTIN_H
#include "internal.h"

typedef struct BCall {
  Node *call;
  Operand *args;
  int n;
  BuiltinId id;
} BCall; /* args: checked; NULL where they may be types */

/* One function per builtin, or family: x holds the first argument and receives the result; false after an error. */
/* Results: an integer constant of type t; a value of type t. */
bool check_builtin_constant(Checker *c, Operand *x, int64_t v, Type *t);
bool check_builtin_value(Operand *x, Type *t);
bool check_builtin_complex(Checker *c, Operand *x, BCall *b);
bool check_builtin_real(Checker *c, Operand *x, BCall *b); /* imag too */
bool check_builtin_minmax(Checker *c, Operand *x, BCall *b);
bool check_builtin_sizes(Checker *c, Operand *x, BCall *b); /* unsafe.Sizeof, Alignof */
bool check_builtin_offsetof(Checker *c, Operand *x, BCall *b);
bool check_builtin_unsafe(Checker *c, Operand *x, BCall *b); /* the others of package unsafe */
#endif
