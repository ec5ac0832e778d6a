/* dump.h - the tree as text. README.md tells how to read it. */
#ifndef IR_DUMP_H
#define IR_DUMP_H
#include <stdio.h>
#include "../base/buf.h"
#include "ir.h"

void ir_print_type(Buf *b, Unit *u, Type *t); /* as in package reflect with import paths; NULL: void */
void ir_print_x(Buf *b, Unit *u, const X *x);
void ir_print_stmt(Buf *b, Unit *u, const S *s, int indent); /* with its bodies, a line for each statement */
void ir_print_func(Buf *b, Unit *u, Func *f);
void ir_dump(FILE *out, Unit *u); /* -dump=lower, -dump=opt */
#endif
