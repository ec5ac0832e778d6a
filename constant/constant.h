/* constant.h - exact constant arithmetic. Spec: Constants, Constant expressions.
   Integers and rationals are GMP's; a rational whose parts exceed some thousands of bits becomes a 512-bit
   float. Values are immutable, in an arena; GMP's memory is freed with the process. */
#ifndef CONSTANT_CONSTANT_H
#define CONSTANT_CONSTANT_H
#include "../parser/ast.h"
#include "kind.h"

typedef enum ConstKind { C_UNKNOWN, C_BOOL, C_STRING, C_INT, C_FLOAT, C_COMPLEX } ConstKind;
/* Opaque; see constrep.h. Immutable. */
ConstKind const_kind(const Const *c);
bool const_bool(const Const *c);
const char *const_string(const Const *c, size_t *len);
/* Value of an integer constant (or integral float) in 64 bits; *ok false when it does not fit. */
int64_t const_int64(const Const *c, bool *ok);
uint64_t const_uint64(const Const *c, bool *ok);
/* Nearest double / float; real and imaginary parts of complex constants. */
double const_float64(const Const *c);
float const_float32(const Const *c);
const Const *const_real(Arena *a, const Const *c);
const Const *const_imag(Arena *a, const Const *c);

const Const *const_unknown(void);
const Const *const_from_bool(Arena *a, bool v);
const Const *const_from_string(Arena *a, const char *s, size_t n);
const Const *const_from_int(Arena *a, int64_t v);
const Const *const_from_uint(Arena *a, uint64_t v);
/* From a literal's spelling (valid, as the lexer checked). C_UNKNOWN when excessively large. */
const Const *const_from_literal(Arena *a, int lit, Name spelling);
/* op is one of the arithmetic, logical operators; integer division when int_div (both operands integers).
   Operands may differ in kind: they are matched (int < float < complex). Division by zero is the caller's to exclude. */
const Const *const_binary(Arena *a, const Const *x, Op op, const Const *y, bool int_div);
/* -x +x !x ^x; width > 0: ^ for an unsigned type of that many bits. */
const Const *const_unary(Arena *a, Op op, const Const *x, int unsigned_bits);
const Const *const_shift(Arena *a, const Const *x, Op op, unsigned long n);
bool const_compare(const Const *x, Op op, const Const *y);
const Const *const_make_complex(Arena *a, const Const *re, const Const *im);
/* Integer, float, complex with the same value, or C_UNKNOWN when not exactly so (ToInt, ToFloat, ToComplex of go/constant). */
const Const *const_to_int(Arena *a, const Const *x);
const Const *const_to_float(Arena *a, const Const *x);
const Const *const_to_complex(Arena *a, const Const *x);
/* Rounded to float32 / float64 (C_UNKNOWN when it overflows). */
const Const *const_round32(Arena *a, const Const *x);
const Const *const_round64(Arena *a, const Const *x);
/* x fits the basic kind k without rounding (ints) or check_overflow (floats). */
bool const_representable(const Const *x, Kind k);
int const_sign(const Const *x);
int const_bitlen(const Const *x);
/* As gc prints constants in messages: 1e+100, "abc" (shortened), 1/3 as 0.333333. */
const char *const_print(Arena *a, const Const *x);
/* Exact key for duplicate detection in switch and map literals. */
const char *const_key(Arena *a, const Const *x, size_t *len);
#endif
