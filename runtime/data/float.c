/* float.c - floating-point operations that C leaves open, as gc on amd64 does them.

   Out-of-range conversions to integers give the bits that the machine's
   truncating conversion gives; to uint64 the two halves are converted apart. */
#include "../internal.h"

#include <math.h>

static int64_t trunc64(double d) {
  int64_t r;
  __asm__("cvttsd2si %1, %0" : "=r"(r) : "x"(d));
  return r;
}

int64_t rt_f64toi32_(double d) {
  int32_t r;
  __asm__("cvttsd2si %1, %0" : "=r"(r) : "x"(d));
  return r;
}

uint64_t rt_f64tou64(double d) {
  const double half = 9223372036854775808.0;
  if (d < half) return (uint64_t)trunc64(d);
  /* Also NaN. Out of range gives the top bit alone, which the bit set here keeps. */
  return (uint64_t)trunc64(d - half) | (uint64_t)1 << 63;
}

/* Halving keeps the lowest bit sticky, so the one rounding is the right one. */
static int64_t halve(uint64_t v) { return (int64_t)(v >> 1 | (v & 1)); }

double rt_u64tof64(uint64_t v) {
  if ((int64_t)v >= 0) return (double)(int64_t)v;
  double h = (double)halve(v);
  return h + h;
}

double rt_u64tof32(uint64_t v) {
  if ((int64_t)v >= 0) return (double)(float)(int64_t)v;
  float h = (float)halve(v);
  return (double)(h + h);
}

double rt_i64tof32(int64_t v) { return (double)(float)v; }

/* ---- Complex division -------------------------------------------------------- */

/* 1 with v's sign where v is infinite, else 0 with v's sign (C99 annex G). */
static double box(double v) { return copysign(isinf(v) ? 1 : 0, v); }

static Complex128 smith(Complex128 n, Complex128 m) {
  Complex128 q;
  if (fabs(m.re) >= fabs(m.im)) {
    double ratio = m.im / m.re, denom = m.re + ratio * m.im;
    q.re = (n.re + n.im * ratio) / denom;
    q.im = (n.im - n.re * ratio) / denom;
  } else {
    double ratio = m.re / m.im, denom = m.im + ratio * m.re;
    q.re = (n.re * ratio + n.im) / denom;
    q.im = (n.im * ratio - n.re) / denom;
  }
  return q;
}

Complex128 rt_complexdiv(Complex128 n, Complex128 m) {
  Complex128 q = smith(n, m);
  if (!isnan(q.re) || !isnan(q.im)) return q;
  double a = n.re, b = n.im, c = m.re, d = m.im;
  if (c == 0 && d == 0 && (!isnan(a) || !isnan(b))) {
    q.re = copysign(INFINITY, c) * a;
    q.im = copysign(INFINITY, c) * b;
  } else if ((isinf(a) || isinf(b)) && isfinite(c) && isfinite(d)) {
    a = box(a), b = box(b);
    q.re = INFINITY * (a * c + b * d);
    q.im = INFINITY * (b * c - a * d);
  } else if ((isinf(c) || isinf(d)) && isfinite(a) && isfinite(b)) {
    c = box(c), d = box(d);
    q.re = 0 * (a * c + b * d);
    q.im = 0 * (b * c - a * d);
  }
  return q;
}
