/* string.c - strings: concatenation, comparison, UTF-8, conversions.

   A string's bytes never change, so concatenation with one non-empty operand
   and conversions of constants share memory. Invalid UTF-8 decodes one byte at
   a time to U+FFFD (Spec: For statements with range clause); surrogates and
   values above U+10FFFF encode as U+FFFD (Spec: Conversions to and from a
   string type). */
#include "../internal.h"

#include <string.h>

enum { RUNE_ERROR = 0xFFFD, MAX_RUNE = 0x10FFFF };

static uint8_t *rawbytes(int64_t n) {
  if (n < 0) rt_throw("string concatenation too long");
  return rt_gc_alloc_dirty((size_t)n, 1);
}

static String copy_bytes(const void *p, int64_t n) {
  if (n <= 0) return (String){NULL, 0};
  uint8_t *q = rawbytes(n);
  memcpy(q, p, (size_t)n);
  return (String){q, n};
}

String rt_gostring(const char *s) { return copy_bytes(s, (int64_t)strlen(s)); }

String rt_concat2(String a, String b) {
  if (a.len == 0) return b;
  if (b.len == 0) return a;
  int64_t n = (int64_t)((uint64_t)a.len + (uint64_t)b.len);
  uint8_t *p = rawbytes(n);
  memcpy(p, a.ptr, (size_t)a.len);
  memcpy(p + a.len, b.ptr, (size_t)b.len);
  return (String){p, n};
}

String rt_concatn(const String *a, int64_t n) {
  uint64_t total = 0;
  int64_t nonempty = 0, last = 0;
  for (int64_t i = 0; i < n; i++) {
    if (a[i].len == 0) continue;
    if (__builtin_add_overflow(total, (uint64_t)a[i].len, &total) || total >> 63) rt_throw("string concatenation too long");
    nonempty++;
    last = i;
  }
  if (nonempty == 0) return (String){NULL, 0};
  if (nonempty == 1) return a[last];
  uint8_t *p = rawbytes((int64_t)total), *q = p;
  for (int64_t i = 0; i < n; i++) {
    if (a[i].len == 0) continue;
    memcpy(q, a[i].ptr, (size_t)a[i].len);
    q += a[i].len;
  }
  return (String){p, (int64_t)total};
}

int64_t rt_cmpstring(String a, String b) {
  int64_t n = a.len < b.len ? a.len : b.len;
  int c = n > 0 ? memcmp(a.ptr, b.ptr, (size_t)n) : 0;
  if (c != 0) return c < 0 ? -1 : 1;
  return (a.len > b.len) - (a.len < b.len);
}

int64_t rt_eqstring(String a, String b) {
  if (a.len != b.len) return 0;
  return a.ptr == b.ptr || a.len == 0 || memcmp(a.ptr, b.ptr, (size_t)a.len) == 0;
}

/* ---- UTF-8 ----------------------------------------------------------------- */

int64_t rt_encoderune(uint8_t out[4], int64_t r) {
  if (r < 0 || r > MAX_RUNE || (r >= 0xD800 && r <= 0xDFFF)) r = RUNE_ERROR;
  if (r < 0x80) {
    out[0] = (uint8_t)r;
    return 1;
  }
  if (r < 0x800) {
    out[0] = (uint8_t)(0xC0 | r >> 6);
    out[1] = (uint8_t)(0x80 | (r & 0x3F));
    return 2;
  }
  if (r < 0x10000) {
    out[0] = (uint8_t)(0xE0 | r >> 12);
    out[1] = (uint8_t)(0x80 | (r >> 6 & 0x3F));
    out[2] = (uint8_t)(0x80 | (r & 0x3F));
    return 3;
  }
  out[0] = (uint8_t)(0xF0 | r >> 18);
  out[1] = (uint8_t)(0x80 | (r >> 12 & 0x3F));
  out[2] = (uint8_t)(0x80 | (r >> 6 & 0x3F));
  out[3] = (uint8_t)(0x80 | (r & 0x3F));
  return 4;
}

static int is_cont(uint8_t b) { return (b & 0xC0) == 0x80; }

/* Length of the well-formed sequence at p (n bytes are there), or 0. Overlong
   forms, surrogates and values above U+10FFFF are not well formed. */
static int64_t decode(const uint8_t *p, int64_t n, int32_t *r) {
  uint8_t b = p[0];
  if (b < 0x80) {
    *r = b;
    return 1;
  }
  if (b >= 0xC2 && b <= 0xDF) {
    if (n < 2 || !is_cont(p[1])) return 0;
    *r = (b & 0x1F) << 6 | (p[1] & 0x3F);
    return 2;
  }
  if (b >= 0xE0 && b <= 0xEF) {
    uint8_t lo = b == 0xE0 ? 0xA0 : 0x80, hi = b == 0xED ? 0x9F : 0xBF;
    if (n < 3 || p[1] < lo || p[1] > hi || !is_cont(p[2])) return 0;
    *r = (b & 0x0F) << 12 | (p[1] & 0x3F) << 6 | (p[2] & 0x3F);
    return 3;
  }
  if (b >= 0xF0 && b <= 0xF4) {
    uint8_t lo = b == 0xF0 ? 0x90 : 0x80, hi = b == 0xF4 ? 0x8F : 0xBF;
    if (n < 4 || p[1] < lo || p[1] > hi || !is_cont(p[2]) || !is_cont(p[3])) return 0;
    *r = (b & 0x07) << 18 | (p[1] & 0x3F) << 12 | (p[2] & 0x3F) << 6 | (p[3] & 0x3F);
    return 4;
  }
  return 0;
}

int64_t rt_decoderune(String s, int64_t i, int32_t *r) {
  int64_t width = decode(s.ptr + i, s.len - i, r);
  if (width == 0) {
    *r = RUNE_ERROR;
    width = 1;
  }
  return i + width;
}

/* ---- Conversions ------------------------------------------------------------ */

String rt_intstring(int64_t v) {
  uint8_t buf[4];
  return copy_bytes(buf, rt_encoderune(buf, v));
}

String rt_bytestostring(const uint8_t *p, int64_t n) { return copy_bytes(p, n); }

String rt_runestostring(const int32_t *p, int64_t n) {
  uint8_t buf[4];
  int64_t total = 0;
  for (int64_t i = 0; i < n; i++) total += rt_encoderune(buf, p[i]);
  if (total == 0) return (String){NULL, 0};
  uint8_t *q = rawbytes(total);
  int64_t at = 0;
  for (int64_t i = 0; i < n; i++) {
    int64_t width = rt_encoderune(buf, p[i]);
    memcpy(q + at, buf, (size_t)width);
    at += width;
  }
  return (String){q, total};
}

enum { BUFFER = 32 }; /* elements; Go's tmpStringBufSize */

/* Room for len items of the given width, with the capacity Go would give. */
static void rawslice(Slice *out, void *buf, int64_t len, int64_t width) {
  if (buf != NULL && len <= BUFFER) {
    *out = (Slice){memset(buf, 0, (size_t)(BUFFER * width)), len, BUFFER};
    return;
  }
  uint64_t bytes = rt_roundupsize((uint64_t)len * (uint64_t)width, 1);
  out->ptr = len == 0 ? rt_zerobase : rt_gc_alloc_dirty(bytes, 1);
  out->len = len;
  out->cap = (int64_t)bytes / width;
  if (bytes > (uint64_t)(len * width)) memset((uint8_t *)out->ptr + len * width, 0, bytes - (uint64_t)(len * width));
}

void rt_stringtobytes(Slice *out, uint8_t *buf, String s) {
  rawslice(out, buf, s.len, 1);
  if (s.len > 0) memcpy(out->ptr, s.ptr, (size_t)s.len);
}

void rt_stringtorunes(Slice *out, int32_t *buf, String s) {
  int64_t n = 0;
  int32_t r;
  for (int64_t i = 0; i < s.len; n++) i = rt_decoderune(s, i, &r);
  rawslice(out, buf, n, 4);
  int32_t *runes = out->ptr;
  for (int64_t i = 0, k = 0; i < s.len; k++) i = rt_decoderune(s, i, &runes[k]);
}
