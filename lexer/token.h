/* token.h - what tokens and the syntax tree have in common: operators, kinds of literals. */
#ifndef LEXER_TOKEN_H
#define LEXER_TOKEN_H

typedef enum Op {
#define OP(name, text, prec) OP_##name,
#include "ops.def"
#undef OP
  OP_COUNT
} Op;

/* Its spelling; "" for OP_NONE. */
const char *op_string(Op op);
/* Precedence of a binary operator, 1 to 5; 0 for others. Spec: Operator precedence. */
int op_prec(Op op);

enum { LIT_INT, LIT_FLOAT, LIT_IMAG, LIT_CHAR, LIT_STRING }; /* kinds of literals */
#endif
