/* intrinsic.c - bundled functions that the C compiler has an instruction for.

   The packages compiled ahead of time are out of gcc's sight, so a call of math.Sqrt would be a call. gc replaces
   the same functions. In memory only those are spelled out that tcc makes shorter than the call: it knows no
   builtins, but takes the bytes of an instruction. $ stands for the argument's text. */
#include "internal.h"
#include <stdlib.h>

typedef struct Intrinsic {
  const char *name, *built, *jit, *jit_var;
} Intrinsic; /* jit_var: of a variable, NULL: as jit */

#define PUN(from, to) "({union{" from " f__;" to " t__;}u__;u__.f__=$;u__.t__;})"
#define BITS(zero, expr) "({uint64_t b__=$;b__?(int64_t)(" expr "):" zero "L;})"

/* Sorted by name. The bytes: sqrtsd (%rax),%xmm0; movsd %xmm0,(%rax); of a variable movsd %xmm0,(%rcx), which spares a copy. */
static const Intrinsic intrinsics[] = {
    {"math.Abs", "__builtin_fabs($)", NULL, NULL},
    {"math.Float32bits", PUN("float", "uint32_t"), PUN("float", "uint32_t"), NULL},
    {"math.Float32frombits", PUN("uint32_t", "float"), PUN("uint32_t", "float"), NULL},
    {"math.Float64bits", PUN("double", "uint64_t"), PUN("double", "uint64_t"), NULL},
    {"math.Float64frombits", PUN("uint64_t", "double"), PUN("uint64_t", "double"), NULL},
    {"math.Sqrt", "__builtin_sqrt($)",
     "({double s__=$;__asm__ volatile(\".byte 0xf2,0x0f,0x51,0x00,0xf2,0x0f,0x11,0x00\"::\"a\"(&s__):\"memory\");s__;})",
     "({double s__;__asm__ volatile(\".byte 0xf2,0x0f,0x51,0x00,0xf2,0x0f,0x11,0x01\"::\"a\"(&$),\"c\"(&s__):\"memory\");s__;})"},
    {"math/bits.LeadingZeros64", BITS("64", "__builtin_clzll(b__)"), NULL, NULL},
    {"math/bits.Len64", BITS("0", "64-__builtin_clzll(b__)"), NULL, NULL},
    {"math/bits.TrailingZeros64", BITS("64", "__builtin_ctzll(b__)"), NULL, NULL},
};

static int by_name(const void *name, const void *entry) { return strcmp(name, ((const Intrinsic *)entry)->name); }

bool emit_intrinsic(Emitter *e, X *x) {
  if (!x->func->is_extern || x->list.len != 1 || strncmp(x->func->goname, "math", 4) != 0) return false;
  const Intrinsic *in = bsearch(x->func->goname, intrinsics, sizeof intrinsics / sizeof *intrinsics, sizeof *intrinsics, by_name);
  const char *text = !in ? NULL : e->target->no_builtins ? in->jit : in->built;
  if (!text) return false;
  if (text == in->jit && in->jit_var && x->list.at[0]->kind == X_VAR) text = in->jit_var;
  const char *arg = strchr(text, '$');
  buf_write(e->b, text, (size_t)(arg - text));
  emit_expr(e, x->list.at[0], P_ANY);
  put(e, arg + 1);
  return true;
}
