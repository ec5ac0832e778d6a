/* codegen.h - prints a Unit as one C text. */
#ifndef CODEGEN_CODEGEN_H
#define CODEGEN_CODEGEN_H
#include "../base/buf.h"
#include "../ir/ir.h"
#include "../ir/target.h"

/* The text without rt.h, which the backend (JIT) or an #include (built code) puts in front. readable: the Go line above each
   group, and indented. */
void emit_unit(Buf *out, Unit *u, const Target *t, bool readable);
#endif
