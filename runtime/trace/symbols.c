/* symbols.c - every entry of calls.def, and what tcc calls on its own account.

   tcc turns struct copies and some conversions into calls of memmove, memset
   and four functions of libgcc; those get the fast assembly and Go's meaning. */
#include "symbols.h"
#include "../rt.h"

extern int64_t rt_g_offset;
void *rt_fast_memmove(void *to, const void *from, size_t n);
void *rt_fast_memset(void *to, int byte, size_t n);

/* tcc passes and expects floats here as floats, unlike the entries of calls.def. */
static float u64_to_float(uint64_t v) { return (float)rt_u64tof32(v); }

static uint64_t float_to_u64(float f) { return rt_f64tou64((double)f); }

const RtSymbol rt_symbols[] = {
#define CALL(ret, name, params) {#name, (void *)name},
#define CALLN(ret, name, params) {#name, (void *)name},
#include "../calls.def"
#undef CALL
#undef CALLN
    {"memmove", (void *)rt_fast_memmove},   {"memcpy", (void *)rt_fast_memmove},     {"memset", (void *)rt_fast_memset},
    {"__floatundidf", (void *)rt_u64tof64}, {"__floatundisf", (void *)u64_to_float}, {"__fixunsdfdi", (void *)rt_f64tou64},
    {"__fixunssfdi", (void *)float_to_u64}, {"rt_g_offset", (void *)&rt_g_offset},
};

const size_t rt_nsymbols = sizeof rt_symbols / sizeof rt_symbols[0];
