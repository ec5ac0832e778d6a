/* native.c - what package math takes from the machine and from libm.

   Exact operations (sqrt, rounding, fma, remainders) are the same everywhere.
   The special functions here agree with Go's to an ulp or two only. */
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

double go_math_otgamma(double x) { return tgamma(x); }
double go_math_oerf(double x) { return erf(x); }
double go_math_oerfc(double x) { return erfc(x); }
double go_math_oj0(double x) { return j0(x); }
double go_math_oj1(double x) { return j1(x); }
double go_math_oy0(double x) { return y0(x); }
double go_math_oy1(double x) { return y1(x); }
double go_math_ojn(int64_t n, double x) { return jn((int)n, x); }
double go_math_oyn(int64_t n, double x) { return yn((int)n, x); }

/* The sign of Gamma(x) is the caller's affair: signgam is shared by all threads. */
double go_math_olgamma(double x) {
  int sign;
  return lgamma_r(x, &sign);
}
