/* constarith.c - exact arithmetic on constants, and comparison. Spec: Constant expressions.

   Operands of different kinds meet at the wider one: int < float < complex. Anything that cannot be computed is
   C_UNKNOWN. */
#include "constrep.h"
#include <limits.h>

enum { MAX_SHIFT = 1 << 20, MAX_INT_BITS = 1 << 22 };

/* ---- integers ---- */

static const Const *small_binary(Arena *a, int64_t x, Op op, int64_t y) {
  int64_t r;
  switch ((int)op) {
  case OP_ADD: return __builtin_add_overflow(x, y, &r) ? NULL : const_from_int(a, r);
  case OP_SUB: return __builtin_sub_overflow(x, y, &r) ? NULL : const_from_int(a, r);
  case OP_MUL: return __builtin_mul_overflow(x, y, &r) ? NULL : const_from_int(a, r);
  case OP_DIV: return y == -1 || y == 0 ? NULL : const_from_int(a, x / y);
  case OP_REM: return y == -1 || y == 0 ? NULL : const_from_int(a, x % y);
  case OP_AND: return const_from_int(a, x & y);
  case OP_OR: return const_from_int(a, x | y);
  case OP_XOR: return const_from_int(a, x ^ y);
  case OP_ANDNOT: return const_from_int(a, x & ~y);
  }
  return NULL;
}

static const Const *int_binary(Arena *a, const Const *x, Op op, const Const *y) {
  if (x->rep == REP_SMALL && y->rep == REP_SMALL) {
    const Const *r = small_binary(a, x->i, op, y->i);
    if (r) return r;
  }
  if ((op == OP_DIV || op == OP_REM) && const_sign(y) == 0) return const_unknown();
  if (op == OP_MUL && const_bitlen(x) + const_bitlen(y) > MAX_INT_BITS) return const_unknown();
  mpz_t p, q;
  const_get_int(x, p);
  const_get_int(y, q);
  switch ((int)op) {
  case OP_ADD: mpz_add(p, p, q); break;
  case OP_SUB: mpz_sub(p, p, q); break;
  case OP_MUL: mpz_mul(p, p, q); break;
  case OP_DIV: mpz_tdiv_q(p, p, q); break;
  case OP_REM: mpz_tdiv_r(p, p, q); break;
  case OP_AND: mpz_and(p, p, q); break;
  case OP_OR: mpz_ior(p, p, q); break;
  case OP_XOR: mpz_xor(p, p, q); break;
  case OP_ANDNOT:
    mpz_com(q, q);
    mpz_and(p, p, q);
    break;
  default:
    mpz_clear(p);
    mpz_clear(q);
    return const_unknown();
  }
  mpz_clear(q);
  return const_take_int(a, p);
}

/* ---- floats and complex numbers ---- */

static const Const *rat_binary(Arena *a, const Const *x, Op op, const Const *y) {
  mpq_t p, q;
  const_get_rat(x, p);
  const_get_rat(y, q);
  switch ((int)op) {
  case OP_ADD: mpq_add(p, p, q); break;
  case OP_SUB: mpq_sub(p, p, q); break;
  case OP_MUL: mpq_mul(p, p, q); break;
  default: mpq_div(p, p, q);
  }
  mpq_clear(q);
  return const_take_rat(a, p);
}

static const Const *float_binary(Arena *a, const Const *x, Op op, const Const *y) {
  if (op != OP_ADD && op != OP_SUB && op != OP_MUL && op != OP_DIV) return const_unknown();
  if (op == OP_DIV && const_sign(y) == 0) return const_unknown();
  x = const_to_float(a, x);
  y = const_to_float(a, y);
  if (x->rep == REP_RAT && y->rep == REP_RAT) return rat_binary(a, x, op, y);
  mpf_t p, q;
  const_get_float(x, p);
  const_get_float(y, q);
  switch ((int)op) {
  case OP_ADD: mpf_add(p, p, q); break;
  case OP_SUB: mpf_sub(p, p, q); break;
  case OP_MUL: mpf_mul(p, p, q); break;
  default: mpf_div(p, p, q);
  }
  mpf_clear(q);
  long e;
  mpf_get_d_2exp(&e, p);
  if (e > INT_MAX || e < INT_MIN) { /* beyond the exponents of Go's own representation: infinite, or zero */
    mpf_clear(p);
    return e > 0 ? const_unknown() : const_to_float(a, const_from_int(a, 0));
  }
  return const_take_float(a, p);
}

static const Const *part(Arena *a, const Const *x, Op op, const Const *y) { return const_binary(a, x, op, y, false); }

static const Const *complex_binary(Arena *a, const Const *x, Op op, const Const *y) {
  const Const *p = x->c.re, *q = x->c.im, *r = y->c.re, *s = y->c.im;
  if (op == OP_ADD || op == OP_SUB) return const_make_complex(a, part(a, p, op, r), part(a, q, op, s));
  const Const *pr = part(a, p, OP_MUL, r), *qs = part(a, q, OP_MUL, s);
  const Const *qr = part(a, q, OP_MUL, r), *ps = part(a, p, OP_MUL, s);
  if (op == OP_MUL) return const_make_complex(a, part(a, pr, OP_SUB, qs), part(a, qr, OP_ADD, ps));
  if (op != OP_DIV) return const_unknown();
  const Const *d = part(a, part(a, r, OP_MUL, r), OP_ADD, part(a, s, OP_MUL, s));
  if (const_kind(d) == C_UNKNOWN || const_sign(d) == 0) return const_unknown();
  return const_make_complex(a, part(a, part(a, pr, OP_ADD, qs), OP_DIV, d), part(a, part(a, qr, OP_SUB, ps), OP_DIV, d));
}

/* Beyond it a few lines of source would ask for more memory than there is. */
enum { MAX_STRING = 1 << 27 };

static const Const *concat(Arena *a, const Const *x, const Const *y) {
  if (!x->str.len) return y;
  if (!y->str.len) return x;
  if ((int64_t)x->str.len + (int64_t)y->str.len > MAX_STRING) return const_unknown();
  Const *c = const_new(a, C_STRING, REP_NONE);
  c->str.len = x->str.len + y->str.len;
  c->str.l = x;
  c->str.r = y;
  return c;
}

static bool is_number(const Const *c) { return c->kind >= C_INT; }

const Const *const_binary(Arena *a, const Const *x, Op op, const Const *y, bool int_div) {
  if (x->kind == C_BOOL && y->kind == C_BOOL) {
    if (op == OP_ANDAND) return const_from_bool(a, x->b && y->b);
    return op == OP_OROR ? const_from_bool(a, x->b || y->b) : const_unknown();
  }
  if (x->kind == C_STRING && y->kind == C_STRING) return op == OP_ADD ? concat(a, x, y) : const_unknown();
  if (!is_number(x) || !is_number(y)) return const_unknown();
  if (x->kind == C_COMPLEX || y->kind == C_COMPLEX) return complex_binary(a, const_to_complex(a, x), op, const_to_complex(a, y));
  if (x->kind == C_FLOAT || y->kind == C_FLOAT || (op == OP_DIV && !int_div)) return float_binary(a, x, op, y);
  return int_binary(a, x, op, y);
}

/* ---- unary, shifts, comparison ---- */

static const Const *complement(Arena *a, const Const *x, int unsigned_bits) {
  mpz_t z;
  const_get_int(x, z);
  mpz_com(z, z);
  if (unsigned_bits > 0) mpz_fdiv_r_2exp(z, z, (mp_bitcnt_t)unsigned_bits); /* the low bits, as a value not negative */
  return const_take_int(a, z);
}

const Const *const_unary(Arena *a, Op op, const Const *x, int unsigned_bits) {
  switch ((int)op) {
  case OP_NOT: return x->kind == C_BOOL ? const_from_bool(a, !x->b) : const_unknown();
  case OP_ADD: return is_number(x) ? x : const_unknown();
  case OP_XOR: return x->kind == C_INT ? complement(a, x, unsigned_bits) : const_unknown();
  case OP_SUB: break;
  default: return const_unknown();
  }
  if (x->kind == C_COMPLEX) return const_make_complex(a, const_unary(a, op, x->c.re, 0), const_unary(a, op, x->c.im, 0));
  return const_binary(a, const_from_int(a, 0), OP_SUB, x, false);
}

const Const *const_shift(Arena *a, const Const *x, Op op, unsigned long n) {
  if (x->kind != C_INT) return const_unknown();
  if (op == OP_SHL && n > MAX_SHIFT && const_sign(x)) return const_unknown();
  mpz_t z;
  const_get_int(x, z);
  if (op == OP_SHL)
    mpz_mul_2exp(z, z, const_sign(x) ? n : 0);
  else
    mpz_fdiv_q_2exp(z, z, n);
  return const_take_int(a, z);
}

static bool order_ok(int c, Op op) {
  switch ((int)op) {
  case OP_EQL: return c == 0;
  case OP_NEQ: return c != 0;
  case OP_LSS: return c < 0;
  case OP_LEQ: return c <= 0;
  case OP_GTR: return c > 0;
  case OP_GEQ: return c >= 0;
  }
  return false;
}

static int compare_strings(const Const *x, const Const *y) {
  size_t n, m;
  const char *s = const_string(x, &n), *t = const_string(y, &m);
  int c = memcmp(s, t, n < m ? n : m);
  return c ? c : (n > m) - (n < m);
}

static int compare_ints(const Const *x, const Const *y) {
  if (x->rep == REP_SMALL && y->rep == REP_SMALL) return (x->i > y->i) - (x->i < y->i);
  mpz_t p, q;
  const_get_int(x, p);
  const_get_int(y, q);
  int c = mpz_cmp(p, q);
  mpz_clear(p);
  mpz_clear(q);
  return c;
}

static int compare_floats(const Const *x, const Const *y) {
  int c;
  if (x->rep != REP_FLOAT && y->rep != REP_FLOAT) {
    mpq_t p, q;
    const_get_rat(x, p);
    const_get_rat(y, q);
    c = mpq_cmp(p, q);
    mpq_clear(p);
    mpq_clear(q);
  } else {
    mpf_t p, q;
    const_get_float(x, p);
    const_get_float(y, q);
    c = mpf_cmp(p, q);
    mpf_clear(p);
    mpf_clear(q);
  }
  return c;
}

static int compare_numbers(const Const *x, const Const *y) {
  return x->kind == C_INT && y->kind == C_INT ? compare_ints(x, y) : compare_floats(x, y);
}

bool const_compare(const Const *x, Op op, const Const *y) {
  if (x->kind == C_BOOL && y->kind == C_BOOL) return order_ok(x->b != y->b, op);
  if (x->kind == C_STRING && y->kind == C_STRING) return order_ok(compare_strings(x, y), op);
  if (!is_number(x) || !is_number(y)) return false;
  if (x->kind == C_COMPLEX || y->kind == C_COMPLEX) {
    static const Const zero = {.kind = C_INT, .rep = REP_SMALL};
    const Const *xi = x->kind == C_COMPLEX ? x->c.im : &zero, *yi = y->kind == C_COMPLEX ? y->c.im : &zero;
    bool eq = compare_numbers(const_real(NULL, x), const_real(NULL, y)) == 0 && compare_numbers(xi, yi) == 0;
    return op == OP_EQL ? eq : op == OP_NEQ && !eq;
  }
  return order_ok(compare_numbers(x, y), op);
}
