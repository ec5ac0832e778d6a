/* verify.h - checks a unit against what ir.def promises.

   Each rule says what a pass and a code generator may rely on. A fault is a bug of ours: whoever made the tree, lower or
   a pass of opt, broke the promise. */
#ifndef IR_VERIFY_H
#define IR_VERIFY_H
#include "../base/buf.h"
#include "ir.h"

/* Of a unit as lower makes it. False: something is wrong, and why tells what: for each fault a line "FUNC, line N: rule" and the
   statement. */
bool ir_verify(Unit *u, Buf *why);
/* The same of one function that passes may have changed: X.depth may be less than the height. */
bool ir_verify_func(Unit *u, Func *f, Buf *why);
/* In a unit to be verified: ends with an internal error, naming who made it so, when f, or the unit if f is NULL, is wrong. */
void ir_expect(Unit *u, Func *f, const char *maker);
#endif
