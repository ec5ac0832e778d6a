/* codegen.h - prints a Unit as one C text. */
#ifndef CODEGEN_CODEGEN_H
#define CODEGEN_CODEGEN_H
#include "../base/buf.h"
#include "../ir/ir.h"

typedef struct EmitOptions {
  bool jit;            /* pc tables (labels and section gopc), everything static but go_module; no #line */
  bool readable;       /* -emit=c: the Go line above each group */
} EmitOptions;

/* The text without rt.h, which the backend (JIT) or an #include (built code) puts in front. */
void emit_unit(Buf *out, Unit *u, EmitOptions opt);
#endif
