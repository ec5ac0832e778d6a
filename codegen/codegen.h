/* codegen.h - prints a Unit as one C text. */
#ifndef CODEGEN_CODEGEN_H
#define CODEGEN_CODEGEN_H
#include "../base/buf.h"
#include "../ir/ir.h"
#include "../ir/target.h"

/* The C name of what has linker name goname: docs/abi.md. In the arena. */
const char *codegen_symbol(Arena *a, SymbolKind k, const char *goname);
/* prefix and goname, its bytes spelled so that the whole is a C name. In the arena. */
const char *codegen_mangle(Arena *a, const char *prefix, const char *goname);

/* The text without rt.h, which the backend (JIT) or an #include (built code) puts in front. readable: the Go line above each
   group, and indented. */
void emit_unit(Buf *out, Unit *u, const Target *t, bool readable);
#endif
