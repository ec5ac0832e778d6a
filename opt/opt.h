/* opt.h - the tree made faster: ir -> ir, before codegen prints it.

   passes.def lists what is done, in order. No pass changes what a program does: the order of evaluation, panics and their
   lines, what tracebacks and recover see stay. */
#ifndef OPT_OPT_H
#define OPT_OPT_H
#include "../base/buf.h"
#include "../ir/ir.h"
#include "../ir/target.h"

typedef uint32_t OptPasses; /* a set of passes; bit i: the one in row i of passes.def */

/* Reads what -opt takes: names of passes, each with a minus sign, separated by commas; "-all" is each of them. Adds them to *off
   and returns true; else appends to why what is wrong and which names there are. */
bool opt_switch_off(OptPasses *off, const char *text, Buf *why);

/* Runs the passes that t wants and that are not in off over every function of u, in place. */
void opt_run(Unit *u, const Target *t, OptPasses off);
#endif
