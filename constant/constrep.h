/* constrep.h - how constants are represented; private to const*.c.

   Integers within 64 bits are held directly, larger ones as mpz. Floats are rationals while both parts are below
   CONST_RAT_BITS bits, beyond that 512-bit floats (whose exponent cannot overflow in practice). Strings are ropes:
   the concatenation of many pieces is put together once, when its bytes are asked for. */
#ifndef CONSTANT_CONSTREP_H
#define CONSTANT_CONSTREP_H
#include <gmp.h>
#include "constant.h"

enum { CONST_RAT_BITS = 4096, CONST_FLOAT_BITS = 576 };

typedef enum Rep { REP_NONE, REP_SMALL, REP_BIG, REP_RAT, REP_FLOAT } Rep;

struct Const {
  uint8_t kind; /* C_* */
  uint8_t rep;  /* INT: SMALL, BIG; FLOAT: RAT, FLOAT */
  bool b;
  Arena *arena; /* STRING rope: where to flatten */
  union {
    int64_t i;
    mpz_t z;
    mpq_t q;
    mpf_t f;
    struct {
      const char *s;
      size_t len;
      const Const *l, *r;
    } str; /* s NULL: l followed by r */
    struct {
      const Const *re, *im;
    } c;
  };
};

Const *const_new(Arena *a, ConstKind k, Rep rep);
/* Takes over z (an initialised mpz, dead afterwards). */
const Const *const_take_int(Arena *a, mpz_t z);
const Const *const_take_rat(Arena *a, mpq_t q);
const Const *const_take_float(Arena *a, mpf_t f);
/* The value as integer (C_INT), rational or float; out is initialised by the call. */
void const_get_int(const Const *c, mpz_t out);
void const_get_rat(const Const *c, mpq_t out);   /* INT or REP_RAT */
void const_get_float(const Const *c, mpf_t out); /* INT or FLOAT */
const Const *const_from_double(Arena *a, double d);
/* Nearest value with p bits of mantissa and least exponent emin (as a double); infinite on overflow. */
double const_nearest(const Const *c, int p, int emin, int emax);
#endif
