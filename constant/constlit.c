/* constlit.c - constants from the spelling of literals. Spec: Integer literals and following.

   Spellings are as the lexer accepted them. A float whose value fits a small rational becomes exactly that; one with a
   larger exponent is computed with 576 bits; one with an absurd exponent is unknown, or zero. */
#include "constrep.h"
#include <stdlib.h>

enum { MAX_EXP10 = 600000000 };

/* ---- numbers ---- */

typedef struct Number {
  char *digits; /* mantissa without point and underscores */
  int base;     /* of the mantissa: 2, 8, 10, 16 */
  long frac;    /* digits after the point */
  long exp;     /* of 10, or of 2 for hexadecimal */
  bool is_float;
} Number;

static int digit_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  c |= 32;
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : 99;
}

static const char *read_prefix(const char *s, const char *end, Number *n) {
  n->base = 10;
  if (end - s < 2 || s[0] != '0') return s;
  switch (s[1] | 32) {
  case 'x': n->base = 16; return s + 2;
  case 'o': n->base = 8; return s + 2;
  case 'b': n->base = 2; return s + 2;
  }
  return s;
}

static long read_exponent(const char *s, const char *end) {
  bool neg = s < end && *s == '-';
  long e = 0;
  if (s < end && (*s == '-' || *s == '+')) s++;
  for (; s < end; s++)
    if (*s != '_' && e < 10L * MAX_EXP10) e = e * 10 + (*s - '0');
  return neg ? -e : e;
}

static Number read_number(Arena *a, const char *s, const char *end) {
  Number n = {0};
  bool point = false;
  s = read_prefix(s, end, &n);
  char *d = n.digits = arena_alloc(a, (size_t)(end - s) + 2);
  for (; s < end; s++) {
    if (*s == '_') continue;
    if (*s == '.') {
      point = n.is_float = true;
    } else if ((n.base == 10 && (*s | 32) == 'e') || (*s | 32) == 'p') {
      n.is_float = true;
      n.exp = read_exponent(s + 1, end);
      break;
    } else if (digit_value(*s) < 16) {
      *d++ = *s;
      n.frac += point;
    }
  }
  if (d == n.digits) *d++ = '0';
  *d = 0;
  return n;
}

static const Const *int_from(Arena *a, Number *n, bool octal) {
  mpz_t z;
  int base = octal ? 8 : n->base;
  if (strlen(n->digits) <= 15) {
    char *end;
    return const_from_int(a, strtoll(n->digits, &end, base));
  }
  mpz_init(z);
  if (mpz_set_str(z, n->digits, base) != 0) {
    mpz_clear(z);
    return const_unknown();
  }
  return const_take_int(a, z);
}

/* mant * base^exp as a rational. */
static const Const *exact(Arena *a, mpz_t mant, unsigned long base, long exp) {
  mpq_t q;
  mpq_init(q);
  mpz_t p;
  mpz_init(p);
  mpz_ui_pow_ui(p, base, (unsigned long)labs(exp));
  if (exp >= 0) {
    mpz_mul(mpq_numref(q), mant, p);
  } else {
    mpz_set(mpq_numref(q), mant);
    mpz_set(mpq_denref(q), p);
    mpq_canonicalize(q);
  }
  mpz_clear(p);
  return const_take_rat(a, q);
}

static const Const *rounded(Arena *a, mpz_t mant, unsigned long base, long exp) {
  mpf_t f, p;
  mpf_init2(f, CONST_FLOAT_BITS);
  mpf_init2(p, CONST_FLOAT_BITS + 64);
  mpf_set_ui(p, base);
  mpf_pow_ui(p, p, (unsigned long)labs(exp));
  mpf_set_z(f, mant);
  if (exp >= 0)
    mpf_mul(f, f, p);
  else
    mpf_div(f, f, p);
  mpf_clear(p);
  return const_take_float(a, f);
}

static const Const *float_from(Arena *a, Number *n) {
  mpz_t mant;
  mpz_init(mant);
  if (mpz_set_str(mant, n->digits, n->base) != 0 || mpz_sgn(mant) == 0) {
    mpz_clear(mant);
    return const_to_float(a, const_from_int(a, 0));
  }
  bool hex = n->base == 16;
  long exp = n->exp - (hex ? 4 * n->frac : n->frac);
  double bits = (double)mpz_sizeinbase(mant, 2) + (double)exp * (hex ? 1.0 : 3.3219280948873623);
  const Const *r;
  if (bits > 2147483647.0) /* the largest exponent gc's arithmetic has */
    r = const_unknown();
  else if (bits < -2147483647.0)
    r = const_to_float(a, const_from_int(a, 0));
  else if (bits > -CONST_RAT_BITS && bits < CONST_RAT_BITS)
    r = exact(a, mant, hex ? 2 : 10, exp);
  else
    r = rounded(a, mant, hex ? 2 : 10, exp);
  mpz_clear(mant);
  return r;
}

/* A leading 0 means octal for integers, but not for imaginary literals (0123i is 123i). */
static const Const *number(Arena *a, const char *s, size_t len, bool allow_octal) {
  Number n = read_number(a, s, s + len);
  if (n.is_float) return float_from(a, &n);
  bool octal = allow_octal && n.base == 10 && n.digits[0] == '0' && n.digits[1];
  return int_from(a, &n, octal);
}

static const Const *imaginary(Arena *a, const char *s, size_t len) {
  const Const *im = number(a, s, len - 1, false);
  return const_make_complex(a, const_from_int(a, 0), im);
}

/* ---- characters and strings ---- */

static void put_utf8(Buf *b, uint32_t c) {
  if (c < 0x80) {
    buf_putc(b, (char)c);
  } else if (c < 0x800) {
    buf_putc(b, (char)(0xC0 | c >> 6));
    buf_putc(b, (char)(0x80 | (c & 0x3F)));
  } else if (c < 0x10000) {
    buf_putc(b, (char)(0xE0 | c >> 12));
    buf_putc(b, (char)(0x80 | (c >> 6 & 0x3F)));
    buf_putc(b, (char)(0x80 | (c & 0x3F)));
  } else {
    buf_putc(b, (char)(0xF0 | c >> 18));
    buf_putc(b, (char)(0x80 | (c >> 12 & 0x3F)));
    buf_putc(b, (char)(0x80 | (c >> 6 & 0x3F)));
    buf_putc(b, (char)(0x80 | (c & 0x3F)));
  }
}

/* Value of the escape after the backslash; *is_byte: \x and octal name bytes, not characters. */
static uint32_t escape(const char **sp, const char *end, bool *is_byte) {
  const char *s = *sp;
  int base = 16, n = 0;
  uint32_t v = 0;
  *is_byte = false;
  char c = s < end ? *s++ : '\\';
  switch (c) {
  case 'a': v = '\a'; break;
  case 'b': v = '\b'; break;
  case 'f': v = '\f'; break;
  case 'n': v = '\n'; break;
  case 'r': v = '\r'; break;
  case 't': v = '\t'; break;
  case 'v': v = '\v'; break;
  case 'x':
    n = 2;
    *is_byte = true;
    break;
  case 'u': n = 4; break;
  case 'U': n = 8; break;
  default:
    if (c >= '0' && c <= '7') {
      base = 8;
      n = 3;
      s--;
      *is_byte = true;
    } else {
      v = (unsigned char)c;
    }
  }
  for (; n > 0 && s < end; n--) v = v * (uint32_t)base + (uint32_t)(digit_value(*s++) & 15);
  *sp = s;
  return v;
}

static uint32_t plain_rune(const char *s, size_t n) {
  const unsigned char *p = (const unsigned char *)s;
  if (n >= 4 && p[0] >= 0xF0) return (p[0] & 7u) << 18 | (p[1] & 63u) << 12 | (p[2] & 63u) << 6 | (p[3] & 63u);
  if (n >= 3 && p[0] >= 0xE0) return (p[0] & 15u) << 12 | (p[1] & 63u) << 6 | (p[2] & 63u);
  if (n >= 2 && p[0] >= 0xC0) return (p[0] & 31u) << 6 | (p[1] & 63u);
  return n ? p[0] : 0;
}

static const Const *character(Arena *a, const char *s, size_t len) {
  const char *end = s + len - 1, *p = s + 1;
  bool is_byte;
  if (len < 3) return const_unknown();
  if (*p != '\\') return const_from_int(a, plain_rune(p, (size_t)(end - p)));
  p++;
  return const_from_int(a, escape(&p, end, &is_byte));
}

static void unquote(Buf *b, const char *s, const char *end, bool raw) {
  while (s < end) {
    if (raw ? *s == '\r' : *s == '\\') {
      s++;
      if (raw) continue;
      bool is_byte;
      uint32_t v = escape(&s, end, &is_byte);
      if (is_byte)
        buf_putc(b, (char)v);
      else
        put_utf8(b, v);
    } else {
      buf_putc(b, *s++);
    }
  }
}

static const Const *string(Arena *a, const char *s, size_t len) {
  if (len < 2) return const_unknown();
  bool raw = s[0] == '`';
  if (!memchr(s, raw ? '\r' : '\\', len)) return const_from_string(a, s + 1, len - 2);
  Buf b = {0};
  unquote(&b, s + 1, s + len - 1, raw);
  const Const *c = const_from_string(a, buf_cstr(&b), b.len);
  buf_free(&b);
  return c;
}

const Const *const_from_literal(Arena *a, int lit, Name spelling) {
  const char *s = spelling->s;
  size_t len = spelling->len;
  switch (lit) {
  case LIT_INT:
  case LIT_FLOAT: return number(a, s, len, lit == LIT_INT);
  case LIT_IMAG: return len > 1 ? imaginary(a, s, len) : const_unknown();
  case LIT_CHAR: return character(a, s, len);
  case LIT_STRING: return string(a, s, len);
  }
  return const_unknown();
}
