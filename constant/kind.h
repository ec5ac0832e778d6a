/* kind.h - the kinds of types as numbers: those of the runtime, and those that only the checker knows. */
#ifndef CONSTANT_KIND_H
#define CONSTANT_KIND_H

typedef enum Kind { /* numbers 0..26 as in runtime/kinds.def */
#define KIND(name, number, text) K_##name = number,
#include "../runtime/kinds.def"
#undef KIND
                    K_UNTYPED_BOOL = 32,
                    K_UNTYPED_INT,
                    K_UNTYPED_RUNE,
                    K_UNTYPED_FLOAT,
                    K_UNTYPED_COMPLEX,
                    K_UNTYPED_STRING,
                    K_UNTYPED_NIL,
                    K_TUPLE, /* several results; zero results */
                    K_TYPEPARAM,
                    K_NAMED, /* only as Type.kind of a defined type whose underlying is unknown yet; use under() */
} Kind;
#endif
