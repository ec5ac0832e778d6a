/* constfmt.c - constants leaving exactness: rounding to machine floats, fitting into types, text.

   Rounding is done once, from the exact value to the nearest representable one with ties to even, denormals
   included: take two bits more than the mantissa holds, remember whether anything was cut off, round by hand. */
#include "constrep.h"
#include <float.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

/* ---- rounding ---- */

/* q > 0 to the nearest m * 2^lsb with m < 2^p and lsb >= emin. */
static double nearest_rat(const mpq_t q, int p, int emin, int emax) {
  mpz_t n, d, rem;
  mpz_init_set(n, mpq_numref(q));
  mpz_init_set(d, mpq_denref(q));
  mpz_init(rem);
  long e = (long)mpz_sizeinbase(n, 2) - (long)mpz_sizeinbase(d, 2); /* 2^(e-1) < q < 2^(e+1) */
  long s = p + 2 - e;                                               /* n * 2^s / d has p+2 or p+3 bits */
  if (s > 0)
    mpz_mul_2exp(n, n, (mp_bitcnt_t)s);
  else
    mpz_mul_2exp(d, d, (mp_bitcnt_t)-s);
  mpz_tdiv_qr(n, rem, n, d);
  bool sticky = mpz_sgn(rem) != 0;
  long bits = (long)mpz_sizeinbase(n, 2);
  long lsb = bits - p - s;
  if (lsb < emin) lsb = emin;
  long drop = lsb + s; /* low bits of n to cut off, at least one */
  double r = 0;
  if (drop <= bits) {
    sticky = sticky || mpz_scan1(n, 0) < (mp_bitcnt_t)(drop - 1);
    bool half = mpz_tstbit(n, (mp_bitcnt_t)(drop - 1)) != 0;
    mpz_tdiv_q_2exp(n, n, (mp_bitcnt_t)drop);
    uint64_t m = mpz_get_ui(n);
    if (half && (sticky || (m & 1))) m++;
    r = ldexp((double)m, (int)lsb);
    if (r >= ldexp(1, emax > 1000 ? 1023 : emax) && (emax <= 1000 || isinf(r))) r = INFINITY;
  }
  mpz_clear(n);
  mpz_clear(d);
  mpz_clear(rem);
  return r;
}

static long exponent_of(const Const *c) {
  long e;
  if (c->rep == REP_SMALL) return 64;
  if (c->rep == REP_BIG) return (long)mpz_sizeinbase(c->z, 2);
  if (c->rep == REP_RAT) return (long)mpz_sizeinbase(mpq_numref(c->q), 2) - (long)mpz_sizeinbase(mpq_denref(c->q), 2);
  mpf_get_d_2exp(&e, c->f);
  return e;
}

double const_nearest(const Const *c, int p, int emin, int emax) {
  int sign = const_sign(c);
  if (sign == 0) return 0;
  long e = exponent_of(c);
  if (e > 1100) return sign < 0 ? -INFINITY : INFINITY;
  if (e < -1200) return 0;
  mpq_t q;
  if (c->rep == REP_FLOAT) {
    mpq_init(q);
    mpq_set_f(q, c->f);
  } else {
    const_get_rat(c, q);
  }
  mpq_abs(q, q);
  double r = nearest_rat(q, p, emin, emax);
  mpq_clear(q);
  return sign < 0 && r != 0 ? -r : r;
}

static bool is_real(const Const *c) { return c->kind == C_INT || c->kind == C_FLOAT; }

double const_float64(const Const *c) {
  if (c->kind == C_COMPLEX) return const_float64(c->c.re);
  return is_real(c) ? const_nearest(c, DBL_MANT_DIG, -1074, 1024) : 0;
}

float const_float32(const Const *c) {
  if (c->kind == C_COMPLEX) return const_float32(c->c.re);
  return is_real(c) ? (float)const_nearest(c, FLT_MANT_DIG, -149, 128) : 0;
}

static const Const *round_to(Arena *a, const Const *x, bool single) {
  if (x->kind == C_COMPLEX) return const_make_complex(a, round_to(a, x->c.re, single), round_to(a, x->c.im, single));
  if (!is_real(x)) return const_unknown();
  double d = single ? const_float32(x) : const_float64(x);
  return isinf(d) ? const_unknown() : const_from_double(a, d);
}

const Const *const_round32(Arena *a, const Const *x) { return round_to(a, x, true); }
const Const *const_round64(Arena *a, const Const *x) { return round_to(a, x, false); }

/* ---- fitting ---- */

static bool fits_bits(const Const *i, int bits, bool is_unsigned) {
  bool ok;
  if (is_unsigned) {
    uint64_t v = const_uint64(i, &ok);
    return ok && (bits == 64 || v >> bits == 0);
  }
  int64_t v = const_int64(i, &ok);
  return ok && (bits == 64 || (v >= -(INT64_C(1) << (bits - 1)) && v < INT64_C(1) << (bits - 1)));
}

static int int_bits(Kind k) {
  switch ((int)k) {
  case K_INT8:
  case K_UINT8: return 8;
  case K_INT16:
  case K_UINT16: return 16;
  case K_INT32:
  case K_UINT32: return 32;
  }
  return 64;
}

static bool is_finite(const Const *c, bool single) {
  if (c->kind == C_COMPLEX) return is_finite(c->c.re, single) && is_finite(c->c.im, single);
  return !isinf(single ? (double)const_float32(c) : const_float64(c));
}

bool const_representable(const Const *x, Kind k) {
  switch ((int)k) {
  case K_BOOL:
  case K_UNTYPED_BOOL: return x->kind == C_BOOL;
  case K_STRING:
  case K_UNTYPED_STRING: return x->kind == C_STRING;
  case K_INT:
  case K_INT8:
  case K_INT16:
  case K_INT32:
  case K_INT64:
  case K_UINT:
  case K_UINT8:
  case K_UINT16:
  case K_UINT32:
  case K_UINT64:
  case K_UINTPTR: x = const_to_int(x->arena, x); return x->kind == C_INT && fits_bits(x, int_bits(k), k >= K_UINT);
  case K_UNTYPED_INT:
  case K_UNTYPED_RUNE: return const_to_int(x->arena, x)->kind == C_INT;
  case K_FLOAT32:
  case K_FLOAT64: x = const_to_float(x->arena, x); return x->kind == C_FLOAT && is_finite(x, k == K_FLOAT32);
  case K_UNTYPED_FLOAT: return const_to_float(x->arena, x)->kind == C_FLOAT;
  case K_COMPLEX64:
  case K_COMPLEX128: x = const_to_complex(x->arena, x); return x->kind == C_COMPLEX && is_finite(x, k == K_COMPLEX64);
  case K_UNTYPED_COMPLEX: return x->kind >= C_INT;
  }
  return false;
}

/* ---- text ---- */

static const char *int_text(Arena *a, const Const *c, int base) {
  mpz_t z;
  const_get_int(c, z);
  char *s = arena_alloc(a, mpz_sizeinbase(z, base) + 3);
  mpz_get_str(s, base, z);
  mpz_clear(z);
  return s;
}

/* Shortest digits that read back as d, as Go's %g prints them: with an exponent below -4 and from 6 on. */
static const char *shortest(Arena *a, double d) {
  char buf[64];
  int prec = 0;
  do snprintf(buf, sizeof buf, "%.*e", prec, d);
  while (strtod(buf, NULL) != d && prec++ < 17);
  int exp = atoi(strchr(buf, 'e') + 1);
  if (exp < -4 || exp >= 6) return arena_printf(a, "%s", buf);
  return arena_printf(a, "%.*f", prec > exp ? prec - exp : 0, d);
}

/* Beyond float64: mantissa and decimal exponent from the binary ones. */
static const char *huge_text(Arena *a, const Const *c) {
  mpf_t f;
  long e2;
  const_get_float(c, f);
  double m = mpf_get_d_2exp(&e2, f);
  mpf_clear(f);
  double d = (double)e2 * (0.693147180559945309417232121458176568 / 2.30258509299404568401799145468436421);
  long e = (long)d;
  m *= pow(10, d - (double)e);
  if (fabs(m) < 1 - 0.5e-6) {
    m *= 10;
    e--;
  } else if (fabs(m) >= 10) {
    m /= 10;
    e++;
  }
  return arena_printf(a, "%.6ge%+ld", m, e);
}

static const char *float_text(Arena *a, const Const *c) {
  double d = const_float64(c);
  if (isinf(d) || (d == 0) != (const_sign(c) == 0)) return huge_text(a, c);
  const char *s = arena_printf(a, "%.6g", d);
  if (!strchr(s, '.') && const_to_int(a, c)->kind != C_INT) return shortest(a, d);
  return s;
}

static void put_quoted_byte(Buf *b, unsigned char ch) {
  switch (ch) {
  case '"':
  case '\\': buf_printf(b, "\\%c", ch); return;
  case '\a': buf_puts(b, "\\a"); return;
  case '\b': buf_puts(b, "\\b"); return;
  case '\f': buf_puts(b, "\\f"); return;
  case '\n': buf_puts(b, "\\n"); return;
  case '\r': buf_puts(b, "\\r"); return;
  case '\t': buf_puts(b, "\\t"); return;
  case '\v': buf_puts(b, "\\v"); return;
  }
  if (ch < ' ' || ch == 0x7f)
    buf_printf(b, "\\x%02x", ch);
  else
    buf_putc(b, (char)ch);
}

/* Length of the UTF-8 character at s; 0 when malformed. */
static size_t utf8_size(const unsigned char *s, size_t n) {
  size_t want = s[0] < 0x80 ? 1 : s[0] < 0xC2 ? 0 : s[0] < 0xE0 ? 2 : s[0] < 0xF0 ? 3 : s[0] < 0xF5 ? 4 : 0;
  if (want > n) return 0;
  for (size_t i = 1; i < want; i++)
    if ((s[i] & 0xC0) != 0x80) return 0;
  return want;
}

/* Quoted as strconv.Quote does, at most 72 characters. */
static const char *string_text(Arena *a, const Const *c) {
  enum { MAX = 72 };
  size_t n;
  const unsigned char *s = (const unsigned char *)const_string(c, &n);
  Buf b = {0};
  buf_putc(&b, '"');
  size_t i = 0;
  while (i < n && b.len < 8 * MAX) {
    size_t k = utf8_size(s + i, n - i);
    if (k > 1)
      buf_write(&b, s + i, k);
    else if (k == 1)
      put_quoted_byte(&b, s[i]);
    else
      buf_printf(&b, "\\x%02x", s[i]);
    i += k ? k : 1;
  }
  buf_putc(&b, '"');
  int chars = 0;
  size_t cut = 0;
  for (size_t j = 0; j < b.len; j++) {
    if (((unsigned char)b.s[j] & 0xC0) == 0x80) continue;
    if (chars++ == MAX - 3) cut = j;
  }
  const char *r = chars > MAX ? arena_printf(a, "%.*s...", (int)cut, b.s) : arena_strndup(a, b.s, b.len);
  buf_free(&b);
  return r;
}

const char *const_print(Arena *a, const Const *x) {
  switch ((ConstKind)x->kind) {
  case C_UNKNOWN: break;
  case C_BOOL: return x->b ? "true" : "false";
  case C_STRING: return string_text(a, x);
  case C_INT: return int_text(a, x, 10);
  case C_FLOAT: return float_text(a, x);
  case C_COMPLEX: return arena_printf(a, "(%s + %si)", const_print(a, x->c.re), const_print(a, x->c.im));
  }
  return "unknown";
}

/* ---- keys ---- */

static const char *float_key(Arena *a, const Const *c) {
  if (c->rep == REP_RAT) {
    char *s = mpq_get_str(NULL, 36, c->q);
    const char *r = arena_printf(a, "f%s", s);
    free(s);
    return r;
  }
  mp_exp_t e;
  char *s = mpf_get_str(NULL, &e, 16, 0, c->f);
  const char *r = arena_printf(a, "f%s@%ld", s, (long)e);
  free(s);
  return r;
}

const char *const_key(Arena *a, const Const *x, size_t *len) {
  const char *s = "?";
  if (x->kind == C_STRING) {
    size_t n;
    const char *bytes = const_string(x, &n);
    char *k = arena_alloc(a, n + 2);
    k[0] = 's';
    memcpy(k + 1, bytes, n);
    *len = n + 1;
    return k;
  }
  if (x->kind == C_BOOL) {
    s = x->b ? "b1" : "b0";
  } else if (x->kind >= C_INT) {
    const Const *i = const_to_int(a, x), *f = i->kind == C_INT ? i : const_to_float(a, x);
    if (i->kind == C_INT)
      s = arena_printf(a, "i%s", int_text(a, i, 36));
    else if (f->kind == C_FLOAT)
      s = float_key(a, f);
    else
      s = arena_printf(a, "c%s,%s", const_key(a, x->c.re, len), const_key(a, x->c.im, len));
  }
  *len = strlen(s);
  return s;
}
