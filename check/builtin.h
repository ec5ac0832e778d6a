/* builtin.h - what the files of the predeclared functions share: builtin.c, builtinnum.c, builtinunsafe.c. */
#ifndef CHECK_BUILTIN_H
#define CHECK_BUILTIN_H
#include "internal.h"

typedef struct BCall { Node *call; Operand *args; int n; BuiltinId id; } BCall; /* args: checked; NULL where they may be types */

/* One function per builtin, or family: x holds the first argument and receives the result; false after an error. */
/* Results: an integer constant of type t; a value of type t. */
bool b_constant(Checker *c, Operand *x, int64_t v, Type *t);
bool b_value(Operand *x, Type *t);
bool b_complex(Checker *c, Operand *x, BCall *b);
bool b_real(Checker *c, Operand *x, BCall *b);      /* imag too */
bool b_minmax(Checker *c, Operand *x, BCall *b);
bool b_sizes(Checker *c, Operand *x, BCall *b);     /* unsafe.Sizeof, Alignof */
bool b_offsetof(Checker *c, Operand *x, BCall *b);
bool b_unsafe(Checker *c, Operand *x, BCall *b);    /* the others of package unsafe */
#endif
