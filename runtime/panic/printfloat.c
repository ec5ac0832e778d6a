/* printfloat.c - print of floating-point and complex values, as strconv's 'g' with the fewest digits that give the value back.

   The digits come from the C library, which rounds correctly: the smallest number of digits n for which the nearest decimal
   or one of its neighbours in the last digit reads back as the value. Neighbours matter at powers of two, where the
   values below are closer than those above. Source: strconv/ftoa.go (the form), runtime/print.go. */
#include <math.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "../internal.h"

enum { MAX_DIGITS = 17, ALL_DIGITS = 770 /* of any float64 */, MIN_EXPONENT = -4, MAX_EXPONENT = 6 /* from here on with an exponent */ };

typedef struct Decimal {
  char digits[MAX_DIGITS + 2];
  int n, exponent;
} Decimal; /* d.ddd * 10^exponent */

static bool reads_back(const Decimal *d, double v, int bits) {
  char text[MAX_DIGITS + 16];
  snprintf(text, sizeof text, "%c.%se%d", d->digits[0], d->digits + 1, d->exponent);
  return bits == 32 ? strtof(text, NULL) == (float)v : strtod(text, NULL) == v;
}

static void parse(Decimal *d, const char *e_form, int n) {
  d->n = n;
  d->digits[0] = e_form[0];
  memcpy(d->digits + 1, e_form + 2, (size_t)n - 1);
  d->digits[n] = 0;
  d->exponent = atoi(strchr(e_form, 'e') + 1);
}

/* The last digit one up or down, unless that carries. */
static bool neighbour(Decimal *d, int step) {
  char *last = &d->digits[d->n - 1];
  if ((step < 0 && *last == '0') || (step > 0 && *last == '9')) return false;
  *last = (char)(*last + step);
  return true;
}

/* Is v a power of two just half a digit above d? Go takes the upper decimal then, except of 2^-25, the C library the even
   one. Source: internal/strconv/ftoadbox.go. */
static bool is_tie(const Decimal *d, double v) {
  int e;
  if (frexp(v, &e) != 0.5 || e == -24) return false;
  char text[ALL_DIGITS + 16];
  snprintf(text, sizeof text, "%.*e", ALL_DIGITS - 1, v);
  const char *rest = text + d->n + 1; /* behind the digits of d and the point */
  return rest[0] == '5' && rest[1 + strspn(rest + 1, "0")] == 'e';
}

/* v is finite and positive. */
static void shortest(Decimal *d, double v, int bits) {
  for (int n = 1; n <= MAX_DIGITS; n++) {
    char text[MAX_DIGITS + 16];
    snprintf(text, sizeof text, "%.*e", n - 1, v);
    parse(d, text, n);
    if (is_tie(d, v) && neighbour(d, 1) && reads_back(d, v, bits)) return;
    parse(d, text, n);
    if (reads_back(d, v, bits)) return;
    for (int step = -1; step <= 1; step += 2) {
      Decimal other = *d;
      if (neighbour(&other, step) && reads_back(&other, v, bits)) {
        *d = other;
        return;
      }
    }
  }
}

static size_t put_exponent_form(char *out, const Decimal *d) {
  return (size_t)sprintf(out, d->n > 1 ? "%c.%se%c%02d" : "%c%se%c%02d", d->digits[0], d->digits + 1, d->exponent < 0 ? '-' : '+',
                         abs(d->exponent));
}

static size_t put_plain(char *out, const Decimal *d) {
  char *p = out;
  int point = d->exponent + 1; /* digits before it */
  if (point <= 0) {
    *p++ = '0', *p++ = '.';
    for (int i = point; i < 0; i++) *p++ = '0';
    for (int i = 0; i < d->n; i++) *p++ = d->digits[i];
    return (size_t)(p - out);
  }
  for (int i = 0; i < point; i++) *p++ = i < d->n ? d->digits[i] : '0';
  if (d->n > point) *p++ = '.';
  for (int i = point; i < d->n; i++) *p++ = d->digits[i];
  return (size_t)(p - out);
}

/* The text of v at out, which has room for 40 bytes; its length. plus: a sign in any case. */
static size_t format_float(char *out, double v, int bits, bool plus) {
  char *p = out;
  if (v != v) return (size_t)sprintf(out, "%sNaN", plus ? "+" : "");
  if (isinf(v)) return (size_t)sprintf(out, "%cInf", v < 0 ? '-' : '+');
  if (signbit(v))
    *p++ = '-';
  else if (plus)
    *p++ = '+';
  if (v == 0) {
    *p++ = '0';
    return (size_t)(p - out);
  }
  Decimal d;
  shortest(&d, fabs(v), bits);
  return (size_t)(p - out) + (d.exponent < MIN_EXPONENT || d.exponent >= MAX_EXPONENT ? put_exponent_form(p, &d) : put_plain(p, &d));
}

size_t float_text(char *out, double v, int bits) { return format_float(out, v, bits, false); }

size_t complex_text(char *out, double re, double im, int bits) {
  size_t n = 1;
  out[0] = '(';
  n += format_float(out + n, re, bits / 2, false);
  n += format_float(out + n, im, bits / 2, true);
  out[n++] = 'i', out[n++] = ')';
  return n;
}

void rt_printfloat(double v, int64_t bits) {
  char text[FLOAT_TEXT];
  rt_printstring((String){(uint8_t *)text, (int64_t)float_text(text, v, (int)bits)});
}

void rt_printcomplex(double re, double im, int64_t bits) {
  char text[FLOAT_TEXT];
  rt_printstring((String){(uint8_t *)text, (int64_t)complex_text(text, re, im, (int)bits)});
}
