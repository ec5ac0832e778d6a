/* const.c - making constants, reading them, turning one kind into another. Spec: Constants.

   What cannot be represented is C_UNKNOWN, which swallows what it is combined with. See constrep.h for the
   representation, constarith.c for arithmetic. */
#include "constrep.h"
#include <limits.h>

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
  if (v <= INT64_MAX) return const_from_int(a, (int64_t)v);
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
  if (const_kind(re) == C_UNKNOWN || const_kind(im) == C_UNKNOWN) return &unknown;
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
  if (!c->str.s) flatten((Const *)c); /* the value does not change, only where its bytes are */
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
  if (c->kind != C_INT) return 0;
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
  if (c->kind == C_COMPLEX) return c->c.im;
  return c->kind == C_UNKNOWN ? c : const_from_int(a, 0);
}

int const_sign(const Const *c) {
  switch ((ConstKind)c->kind) {
  case C_INT: return c->rep == REP_SMALL ? (c->i > 0) - (c->i < 0) : mpz_sgn(c->z);
  case C_FLOAT: return c->rep == REP_RAT ? mpq_sgn(c->q) : mpf_sgn(c->f);
  case C_COMPLEX: return const_sign(c->c.re) | const_sign(c->c.im);
  case C_UNKNOWN:
  case C_BOOL:
  case C_STRING: break;
  }
  return 1;
}

int const_bitlen(const Const *c) {
  if (c->kind != C_INT || const_sign(c) == 0) return 0;
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
  if (e > CONST_RAT_BITS) return &unknown; /* would be a huge integer */
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
      if (mpz_cmp_ui(mpq_denref(x->q), 1) != 0) return &unknown;
      mpz_t z;
      mpz_init_set(z, mpq_numref(x->q));
      return const_take_int(a, z);
    }
    if (mpf_integer_p(x->f)) {
      long e;
      mpf_get_d_2exp(&e, x->f);
      if (e > CONST_RAT_BITS) return &unknown;
      mpz_t z;
      trunc_to_int(x, z);
      return const_take_int(a, z);
    }
    return near_integer(a, x);
  case C_COMPLEX: return const_sign(x->c.im) == 0 ? const_to_int(a, x->c.re) : &unknown;
  case C_UNKNOWN:
  case C_BOOL:
  case C_STRING: break;
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
  case C_UNKNOWN:
  case C_BOOL:
  case C_STRING: break;
  }
  return &unknown;
}

const Const *const_to_complex(Arena *a, const Const *x) {
  switch ((ConstKind)x->kind) {
  case C_INT:
  case C_FLOAT: return const_make_complex(a, x, const_from_int(a, 0));
  case C_COMPLEX: return x;
  case C_UNKNOWN:
  case C_BOOL:
  case C_STRING: break;
  }
  return &unknown;
}
