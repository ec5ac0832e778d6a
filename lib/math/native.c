/* native.c - what package math takes from the machine and from libm: exact operations (sqrt, rounding, fma,
   remainders), which are the same everywhere, and exp as gc's assembly computes it. */
#include "rt.h"

#include <math.h>

double go_math_osqrt(double x) {
  double r;
  __asm__("sqrtsd %1, %0" : "=x"(r) : "x"(x));
  return r;
}

double go_math_ofloor(double x) { return floor(x); }
double go_math_oceil(double x) { return ceil(x); }
double go_math_otrunc(double x) { return trunc(x); }
double go_math_ofma(double x, double y, double z) { return fma(x, y, z); }
double go_math_ofmod(double x, double y) { return fmod(x, y); }
double go_math_oremainder(double x, double y) { return remainder(x, y); }

/* ---- exp ------------------------------------------------------------------------ */

/* Shibata's method, as gc's assembly has it: reduce by ln 2 in two parts, take a
   sixteenth, a Taylor polynomial of e**r - 1, then four times y = y (y + 2), and 1
   more. With fused multiply-add where the processor has it: the last bit differs, and
   differs in Go too. */
#define LOG2E 1.4426950408889634073599246810018920
#define LN2_HI 0.69314718055966295651160180568695068359375
#define LN2_LO 0.28235290563031577122588448175013436025525412068e-12

static double scale(double y, int k) {
  union {
    uint64_t bits;
    double value;
  } power;
  if (k + 1023 >= 0x7ff) return INFINITY;
  if (k + 1023 > 0) {
    power.bits = (uint64_t)(k + 1023) << 52;
    return y * power.value;
  }
  if (k + 1023 < -52) return 0;
  power.bits = (uint64_t)(k + 1023 + 1022) << 52; /* in two steps: the result is subnormal */
  return y * power.value * 0x1p-1022;
}

static int nearest(double x) {
  int r;
  __asm__("cvtsd2si %1, %0" : "=r"(r) : "x"(x));
  return r;
}

#define EXP_BODY(FMA, FNMA)                                                                                                                \
  int k = nearest(LOG2E * x);                                                                                                              \
  x = FNMA((double)k, LN2_HI, x);                                                                                                          \
  x = FNMA((double)k, LN2_LO, x);                                                                                                          \
  x *= 0.0625;                                                                                                                             \
  double p = 2.4801587301587301587e-5;                                                                                                     \
  p = FMA(p, x, 1.9841269841269841270e-4);                                                                                                 \
  p = FMA(p, x, 1.3888888888888888889e-3);                                                                                                 \
  p = FMA(p, x, 8.3333333333333333333e-3);                                                                                                 \
  p = FMA(p, x, 4.1666666666666666667e-2);                                                                                                 \
  p = FMA(p, x, 1.6666666666666666667e-1);                                                                                                 \
  p = FMA(p, x, 0.5);                                                                                                                      \
  p = FMA(p, x, 1.0);                                                                                                                      \
  x *= p;                                                                                                                                  \
  x *= x + 2;                                                                                                                              \
  x *= x + 2;                                                                                                                              \
  x *= x + 2;                                                                                                                              \
  x = FMA(x, x + 2, 1.0);                                                                                                                  \
  return scale(x, k)

#define PLAIN_FMA(a, b, c) ((a) * (b) + (c))
#define PLAIN_FNMA(a, b, c) ((c) - (a) * (b))
#define FUSED_FMA(a, b, c) __builtin_fma(a, b, c)
#define FUSED_FNMA(a, b, c) __builtin_fma(-(a), b, c)

static double exp_plain(double x) { EXP_BODY(PLAIN_FMA, PLAIN_FNMA); }

__attribute__((target("fma"))) static double exp_fused(double x) { EXP_BODY(FUSED_FMA, FUSED_FNMA); }

double go_math_oexp(double x) {
  if (!(fabs(x) <= 1.7976931348623157e308)) return x < 0 ? 0 : x;
  if (x > 7.09782712893384e+02) return INFINITY;
  if (x < -1000) return 0; /* k would leave an int's range */
  return __builtin_cpu_supports("fma") ? exp_fused(x) : exp_plain(x);
}
