/* const.c - exact arithmetic on constants. Spec: Constant expressions.

   Operands of different kinds meet at the wider one: int < float < complex. Anything that cannot be computed is
   C_UNKNOWN, which swallows what it is combined with. See constrep.h for the representation. */
#include "constrep.h"
#include <limits.h>

enum { MAX_SHIFT = 1 << 20, MAX_INT_BITS = 1 << 22 };

static const Const unknown = {.kind = C_UNKNOWN};

const Const *const_unknown(void) { return &unknown; }
ConstKind const_kind(const Const *c) { return c ? (ConstKind)c->kind : C_UNKNOWN; }

/* ---- making ---- */

Const *const_new(Arena *a, ConstKind k, Rep rep) {
  Const *c = ARENA_NEW(a, Const);
  c->kind = (uint8_t)k;
  c->rep = (uint8_t)rep;
  c->arena = a;
  return c;
}

const Const *const_from_bool(Arena *a, bool v) {
  Const *c = const_new(a, C_BOOL, REP_NONE);
  c->b = v;
  return c;
}

const Const *const_from_string(Arena *a, const char *s, size_t n) {
  Const *c = const_new(a, C_STRING, REP_NONE);
  c->str.s = arena_strndup(a, s, n);
  c->str.len = n;
  return c;
}

const Const *const_from_int(Arena *a, int64_t v) {
  Const *c = const_new(a, C_INT, REP_SMALL);
  c->i = v;
  return c;
}

const Const *const_from_uint(Arena *a, uint64_t v) {
  if (v <= INT64_MAX)
    return const_from_int(a, (int64_t)v);
  mpz_t z;
  mpz_init_set_ui(z, v);
  return const_take_int(a, z);
}

const Const *const_take_int(Arena *a, mpz_t z) {
  if (mpz_fits_slong_p(z)) {
    const Const *c = const_from_int(a, mpz_get_si(z));
    mpz_clear(z);
    return c;
  }
  Const *c = const_new(a, C_INT, REP_BIG);
  memcpy(c->z, z, sizeof c->z);
  return c;
}

const Const *const_take_float(Arena *a, mpf_t f) {
  Const *c = const_new(a, C_FLOAT, REP_FLOAT);
  memcpy(c->f, f, sizeof c->f);
  return c;
}

/* q is canonical. */
const Const *const_take_rat(Arena *a, mpq_t q) {
  if (mpz_sizeinbase(mpq_numref(q), 2) >= CONST_RAT_BITS || mpz_sizeinbase(mpq_denref(q), 2) >= CONST_RAT_BITS) {
    mpf_t f;
    mpf_init2(f, CONST_FLOAT_BITS);
    mpf_set_q(f, q);
    mpq_clear(q);
    return const_take_float(a, f);
  }
  Const *c = const_new(a, C_FLOAT, REP_RAT);
  memcpy(c->q, q, sizeof c->q);
  return c;
}

const Const *const_from_double(Arena *a, double d) {
  mpq_t q;
  mpq_init(q);
  mpq_set_d(q, d);
  return const_take_rat(a, q);
}

const Const *const_make_complex(Arena *a, const Const *re, const Const *im) {
  if (const_kind(re) == C_UNKNOWN || const_kind(im) == C_UNKNOWN)
    return &unknown;
  Const *c = const_new(a, C_COMPLEX, REP_NONE);
  c->c.re = re;
  c->c.im = im;
  return c;
}

/* ---- reading ---- */

void const_get_int(const Const *c, mpz_t out) {
  if (c->rep == REP_SMALL)
    mpz_init_set_si(out, c->i);
  else
    mpz_init_set(out, c->z);
}

void const_get_rat(const Const *c, mpq_t out) {
  mpq_init(out);
  if (c->rep == REP_SMALL)
    mpq_set_si(out, c->i, 1);
  else if (c->rep == REP_BIG)
    mpq_set_z(out, c->z);
  else
    mpq_set(out, c->q);
}

void const_get_float(const Const *c, mpf_t out) {
  mpf_init2(out, CONST_FLOAT_BITS);
  switch ((Rep)c->rep) {
  case REP_SMALL: mpf_set_si(out, c->i); break;
  case REP_BIG: mpf_set_z(out, c->z); break;
  case REP_RAT: mpf_set_q(out, c->q); break;
  case REP_FLOAT: mpf_set(out, c->f); break;
  case REP_NONE: break;
  }
}

bool const_bool(const Const *c) { return c->kind == C_BOOL && c->b; }

/* Ropes lean to the left: a + b + c is (a + b) + c. Walk them from the end, filling backwards. */
static void flatten(Const *c) {
  size_t n = c->str.len;
  char *s = arena_alloc(c->arena, n + 1);
  VEC(const Const *) stack = {0};
  vec_push(c->arena, &stack, c->str.l);
  vec_push(c->arena, &stack, c->str.r);
  while (stack.len) {
    const Const *p = vec_pop(&stack);
    if (p->str.s) {
      n -= p->str.len;
      memcpy(s + n, p->str.s, p->str.len);
    } else {
      vec_push(c->arena, &stack, p->str.l);
      vec_push(c->arena, &stack, p->str.r);
    }
  }
  c->str.s = s;
}

const char *const_string(const Const *c, size_t *len) {
  if (c->kind != C_STRING) {
    *len = 0;
    return "";
  }
  if (!c->str.s)
    flatten((Const *)c); /* the value does not change, only where its bytes are */
  *len = c->str.len;
  return c->str.s;
}

static void trunc_to_int(const Const *c, mpz_t out) {
  mpz_init(out);
  mpf_t f;
  const_get_float(c, f);
  mpf_trunc(f, f);
  mpz_set_f(out, f);
  mpf_clear(f);
}

int64_t const_int64(const Const *c, bool *ok) {
  c = c->kind == C_INT ? c : const_to_int(c->arena, c);
  *ok = c->kind == C_INT && c->rep == REP_SMALL;
  return *ok ? c->i : 0;
}

uint64_t const_uint64(const Const *c, bool *ok) {
  c = c->kind == C_INT ? c : const_to_int(c->arena, c);
  *ok = false;
  if (c->kind != C_INT)
    return 0;
  if (c->rep == REP_SMALL) {
    *ok = c->i >= 0;
    return *ok ? (uint64_t)c->i : 0;
  }
  *ok = mpz_fits_ulong_p(c->z);
  return *ok ? mpz_get_ui(c->z) : 0;
}

const Const *const_real(Arena *a, const Const *c) {
  (void)a;
  return c->kind == C_COMPLEX ? c->c.re : c;
}

const Const *const_imag(Arena *a, const Const *c) {
  if (c->kind == C_COMPLEX)
    return c->c.im;
  return c->kind == C_UNKNOWN ? c : const_from_int(a, 0);
}

int const_sign(const Const *c) {
  switch ((ConstKind)c->kind) {
  case C_INT: return c->rep == REP_SMALL ? (c->i > 0) - (c->i < 0) : mpz_sgn(c->z);
  case C_FLOAT: return c->rep == REP_RAT ? mpq_sgn(c->q) : mpf_sgn(c->f);
  case C_COMPLEX: return const_sign(c->c.re) | const_sign(c->c.im);
  case C_UNKNOWN: case C_BOOL: case C_STRING: break;
  }
  return 1;
}

int const_bitlen(const Const *c) {
  if (c->kind != C_INT || const_sign(c) == 0)
    return 0;
  mpz_t z;
  const_get_int(c, z);
  int n = (int)mpz_sizeinbase(z, 2);
  mpz_clear(z);
  return n;
}

/* ---- conversion between kinds ---- */

/* A float that is an integer but for rounding in earlier steps counts as that integer: its last bits do not matter. */
static const Const *near_integer(Arena *a, const Const *x) {
  long e;
  mpf_get_d_2exp(&e, x->f);
  if (e > CONST_RAT_BITS)
    return &unknown; /* would be a huge integer */
  mpf_t half, t, d;
  mpf_init2(half, CONST_FLOAT_BITS);
  mpf_init2(t, CONST_FLOAT_BITS);
  mpf_init2(d, CONST_FLOAT_BITS);
  mpf_set_d(half, mpf_sgn(x->f) < 0 ? -0.5 : 0.5);
  mpf_add(t, x->f, half);
  mpf_trunc(t, t);
  mpf_sub(d, x->f, t);
  mpf_abs(d, d);
  mpf_mul_2exp(d, d, 508); /* 512 bits less a few */
  mpf_abs(half, x->f);
  const Const *r = &unknown;
  if (mpf_cmp(d, half) <= 0) {
    mpz_t z;
    mpz_init(z);
    mpz_set_f(z, t);
    r = const_take_int(a, z);
  }
  mpf_clear(half);
  mpf_clear(t);
  mpf_clear(d);
  return r;
}

const Const *const_to_int(Arena *a, const Const *x) {
  switch ((ConstKind)x->kind) {
  case C_INT: return x;
  case C_FLOAT:
    if (x->rep == REP_RAT) {
      if (mpz_cmp_ui(mpq_denref(x->q), 1) != 0)
        return &unknown;
      mpz_t z;
      mpz_init_set(z, mpq_numref(x->q));
      return const_take_int(a, z);
    }
    if (mpf_integer_p(x->f)) {
      long e;
      mpf_get_d_2exp(&e, x->f);
      if (e > CONST_RAT_BITS)
        return &unknown;
      mpz_t z;
      trunc_to_int(x, z);
      return const_take_int(a, z);
    }
    return near_integer(a, x);
  case C_COMPLEX:
    return const_sign(x->c.im) == 0 ? const_to_int(a, x->c.re) : &unknown;
  case C_UNKNOWN: case C_BOOL: case C_STRING: break;
  }
  return &unknown;
}

const Const *const_to_float(Arena *a, const Const *x) {
  switch ((ConstKind)x->kind) {
  case C_INT: {
    mpq_t q;
    const_get_rat(x, q);
    return const_take_rat(a, q);
  }
  case C_FLOAT: return x;
  case C_COMPLEX: return const_sign(x->c.im) == 0 ? const_to_float(a, x->c.re) : &unknown;
  case C_UNKNOWN: case C_BOOL: case C_STRING: break;
  }
  return &unknown;
}

const Const *const_to_complex(Arena *a, const Const *x) {
  switch ((ConstKind)x->kind) {
  case C_INT: case C_FLOAT: return const_make_complex(a, x, const_from_int(a, 0));
  case C_COMPLEX: return x;
  case C_UNKNOWN: case C_BOOL: case C_STRING: break;
  }
  return &unknown;
}

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
    if (r)
      return r;
  }
  if ((op == OP_DIV || op == OP_REM) && const_sign(y) == 0)
    return &unknown;
  if (op == OP_MUL && const_bitlen(x) + const_bitlen(y) > MAX_INT_BITS)
    return &unknown;
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
  case OP_ANDNOT: mpz_com(q, q); mpz_and(p, p, q); break;
  default: mpz_clear(p); mpz_clear(q); return &unknown;
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
  if (op != OP_ADD && op != OP_SUB && op != OP_MUL && op != OP_DIV)
    return &unknown;
  if (op == OP_DIV && const_sign(y) == 0)
    return &unknown;
  x = const_to_float(a, x);
  y = const_to_float(a, y);
  if (x->rep == REP_RAT && y->rep == REP_RAT)
    return rat_binary(a, x, op, y);
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
    return e > 0 ? &unknown : const_to_float(a, const_from_int(a, 0));
  }
  return const_take_float(a, p);
}

static const Const *part(Arena *a, const Const *x, Op op, const Const *y) {
  return const_binary(a, x, op, y, false);
}

static const Const *complex_binary(Arena *a, const Const *x, Op op, const Const *y) {
  const Const *p = x->c.re, *q = x->c.im, *r = y->c.re, *s = y->c.im;
  if (op == OP_ADD || op == OP_SUB)
    return const_make_complex(a, part(a, p, op, r), part(a, q, op, s));
  const Const *pr = part(a, p, OP_MUL, r), *qs = part(a, q, OP_MUL, s);
  const Const *qr = part(a, q, OP_MUL, r), *ps = part(a, p, OP_MUL, s);
  if (op == OP_MUL)
    return const_make_complex(a, part(a, pr, OP_SUB, qs), part(a, qr, OP_ADD, ps));
  if (op != OP_DIV)
    return &unknown;
  const Const *d = part(a, part(a, r, OP_MUL, r), OP_ADD, part(a, s, OP_MUL, s));
  if (const_kind(d) == C_UNKNOWN || const_sign(d) == 0)
    return &unknown;
  return const_make_complex(a, part(a, part(a, pr, OP_ADD, qs), OP_DIV, d), part(a, part(a, qr, OP_SUB, ps), OP_DIV, d));
}

/* Beyond it a few lines of source would ask for more memory than there is. */
enum { MAX_STRING = 1 << 27 };

static const Const *concat(Arena *a, const Const *x, const Const *y) {
  if (!x->str.len)
    return y;
  if (!y->str.len)
    return x;
  if ((int64_t)x->str.len + (int64_t)y->str.len > MAX_STRING)
    return &unknown;
  Const *c = const_new(a, C_STRING, REP_NONE);
  c->str.len = x->str.len + y->str.len;
  c->str.l = x;
  c->str.r = y;
  return c;
}

static bool is_number(const Const *c) { return c->kind >= C_INT; }

const Const *const_binary(Arena *a, const Const *x, Op op, const Const *y, bool int_div) {
  if (x->kind == C_BOOL && y->kind == C_BOOL) {
    if (op == OP_ANDAND)
      return const_from_bool(a, x->b && y->b);
    return op == OP_OROR ? const_from_bool(a, x->b || y->b) : &unknown;
  }
  if (x->kind == C_STRING && y->kind == C_STRING)
    return op == OP_ADD ? concat(a, x, y) : &unknown;
  if (!is_number(x) || !is_number(y))
    return &unknown;
  if (x->kind == C_COMPLEX || y->kind == C_COMPLEX)
    return complex_binary(a, const_to_complex(a, x), op, const_to_complex(a, y));
  if (x->kind == C_FLOAT || y->kind == C_FLOAT || (op == OP_DIV && !int_div))
    return float_binary(a, x, op, y);
  return int_binary(a, x, op, y);
}

/* ---- unary, shifts, comparison ---- */

static const Const *complement(Arena *a, const Const *x, int unsigned_bits) {
  mpz_t z;
  const_get_int(x, z);
  mpz_com(z, z);
  if (unsigned_bits > 0)
    mpz_fdiv_r_2exp(z, z, (mp_bitcnt_t)unsigned_bits); /* the low bits, as a value not negative */
  return const_take_int(a, z);
}

const Const *const_unary(Arena *a, Op op, const Const *x, int unsigned_bits) {
  switch ((int)op) {
  case OP_NOT: return x->kind == C_BOOL ? const_from_bool(a, !x->b) : &unknown;
  case OP_ADD: return is_number(x) ? x : &unknown;
  case OP_XOR: return x->kind == C_INT ? complement(a, x, unsigned_bits) : &unknown;
  case OP_SUB: break;
  default: return &unknown;
  }
  if (x->kind == C_COMPLEX)
    return const_make_complex(a, const_unary(a, op, x->c.re, 0), const_unary(a, op, x->c.im, 0));
  return const_binary(a, const_from_int(a, 0), OP_SUB, x, false);
}

const Const *const_shift(Arena *a, const Const *x, Op op, unsigned long n) {
  if (x->kind != C_INT)
    return &unknown;
  if (op == OP_SHL && n > MAX_SHIFT && const_sign(x))
    return &unknown;
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
  if (x->rep == REP_SMALL && y->rep == REP_SMALL)
    return (x->i > y->i) - (x->i < y->i);
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
  if (x->kind == C_BOOL && y->kind == C_BOOL)
    return order_ok(x->b != y->b, op);
  if (x->kind == C_STRING && y->kind == C_STRING)
    return order_ok(compare_strings(x, y), op);
  if (!is_number(x) || !is_number(y))
    return false;
  if (x->kind == C_COMPLEX || y->kind == C_COMPLEX) {
    static const Const zero = {.kind = C_INT, .rep = REP_SMALL};
    const Const *xi = x->kind == C_COMPLEX ? x->c.im : &zero, *yi = y->kind == C_COMPLEX ? y->c.im : &zero;
    bool eq = compare_numbers(const_real(NULL, x), const_real(NULL, y)) == 0 && compare_numbers(xi, yi) == 0;
    return op == OP_EQL ? eq : op == OP_NEQ && !eq;
  }
  return order_ok(compare_numbers(x, y), op);
}
