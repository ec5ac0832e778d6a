/* literal.c - the spelling of literals and names: checked here, decoded here.
   The patterns of lexer.l take bytes; these functions walk over them once more, in gc's order, and report the first
   thing wrong with a number, each wrong escape of a string, each wrong character of a name.
   The decoders are for correct literals and never fail: a wrong one has been reported and is not asked for. */
#include <string.h>
#include "lexer/raw.h"
#include "grammar.h"

static bool is_digit(char c) { return c >= '0' && c <= '9'; }
static char lower(char c) { return (char)(c | 32); }
static bool is_hex(char c) { return is_digit(c) || (lower(c) >= 'a' && lower(c) <= 'f'); }

/* ---- characters ---- */

/* Characters that a message shows only as a number: controls, spaces, format characters, private use. */
static bool is_printable(uint32_t c) {
  static const struct {
    uint32_t lo, hi;
  } hidden[] = {
      {0x00, 0x1F},     {0x7F, 0xA0},     {0xAD, 0xAD},     {0x600, 0x605},     {0x61C, 0x61C},        {0x6DD, 0x6DD},   {0x70F, 0x70F},
      {0x1680, 0x1680}, {0x180E, 0x180E}, {0x2000, 0x200F}, {0x2028, 0x202F},   {0x205F, 0x206F},      {0x3000, 0x3000}, {0xD800, 0xF8FF},
      {0xFEFF, 0xFEFF}, {0xFFF0, 0xFFFB}, {0xFFFE, 0xFFFF}, {0xE0000, 0xE00FF}, {0xF0000, 0xFFFFFFFF},
  };
  for (size_t i = 0; i < sizeof hidden / sizeof *hidden; i++)
    if (c >= hidden[i].lo && c <= hidden[i].hi) return false;
  return true;
}

/* "U+0023 '#'" */
static const char *show(Lexer *lx, uint32_t c) {
  if (!is_printable(c)) return arena_printf(lx->arena, "U+%04X", c);
  Buf b = {0};
  buf_printf(&b, "U+%04X '", c);
  utf8_encode(&b, c);
  buf_putc(&b, '\'');
  const char *s = arena_strndup(lx->arena, b.s, b.len);
  buf_free(&b);
  return s;
}

/* 'x' as Go quotes a character. */
static const char *quote(Lexer *lx, uint32_t c) {
  switch (c) {
  case '\'': return "'\\''";
  case '\\': return "'\\\\'";
  case '\a': return "'\\a'";
  case '\b': return "'\\b'";
  case '\f': return "'\\f'";
  case '\n': return "'\\n'";
  case '\r': return "'\\r'";
  case '\t': return "'\\t'";
  case '\v': return "'\\v'";
  }
  if (!is_printable(c) && c != ' ') return arena_printf(lx->arena, c < 0x80 ? "'\\x%02x'" : c < 0x10000 ? "'\\u%04x'" : "'\\U%08x'", c);
  Buf b = {0};
  buf_putc(&b, '\'');
  utf8_encode(&b, c);
  buf_putc(&b, '\'');
  const char *s = arena_strndup(lx->arena, b.s, b.len);
  buf_free(&b);
  return s;
}

/* Takes n bytes from the scanner's view: gc's scanner goes on as if they were not there. */
static void blank_out(char *s, size_t at, size_t n) {
  char before = at ? s[at - 1] : ' ';
  bool within_word = unicode_is_letter((unsigned char)before) || is_digit(before) || (before & 0x80);
  memset(s + at, within_word ? '_' : ' ', n);
}

/* Eight bytes at once: all ASCII, none NUL? */
static bool plain_word(const char *s) {
  uint64_t w;
  memcpy(&w, s, 8);
  const uint64_t ones = 0x0101010101010101u, highs = 0x8080808080808080u;
  return (((w - ones) | w) & highs) == 0;
}

void literal_check_text(Lexer *lx) {
  const char *s = lx->src->text;
  size_t len = lx->src->len;
  for (size_t i = 0; i < len;) {
    for (; len - i >= 8 && plain_word(s + i); i += 8)
      ;
    if (i == len) break;
    if ((unsigned char)s[i] < 0x80 && s[i] != 0) {
      i++;
      continue;
    }
    int size;
    uint32_t c = utf8_decode(s + i, len - i, &size);
    const char *wrong = NULL;
    if (c == 0)
      wrong = "invalid NUL character";
    else if (c == 0xFFFD && size == 1)
      wrong = "invalid UTF-8 encoding";
    else if (c == 0xFEFF)
      wrong = "invalid BOM in the middle of the file";
    if (wrong) {
      if (c != 0xFEFF || i > 0) diag_error(lx->diags, lx->src->base + (Pos)i, "%s", wrong);
      blank_out(lx->buffer, i, (size_t)size);
    }
    i += (size_t)size;
  }
}

void raw_bad_character(Lexer *lx, unsigned char c, Pos pos) { diag_error(lx->diags, pos, "invalid character %s", show(lx, c)); }

void raw_line_directive(Lexer *lx, const char *s, size_t len, Pos pos) {
  uint32_t off = pos - lx->src->base;
  if (off == 0 || lx->src->text[off - 1] == '\n') source_directive(lx->arena, lx->src, s, len, off + (uint32_t)len + 1);
}

bool raw_comment(Lexer *lx, const char *s, size_t len, Pos pos) {
  if (len < 4 || s[len - 1] != '/' || s[len - 2] != '*')
    diag_error(lx->diags, pos, "comment not terminated");
  else if (s[2] == 'l')
    source_directive(lx->arena, lx->src, s, len, pos - lx->src->base + (uint32_t)len);
  return memchr(s, '\n', len) != NULL;
}

void literal_check_name(Lexer *lx, const char *s, size_t len, Pos pos) {
  int size;
  for (size_t i = 0; i < len; i += (size_t)size) {
    uint32_t c = utf8_decode(s + i, len - i, &size);
    if (c < 0x80 || unicode_is_letter(c)) continue;
    if (!unicode_is_digit(c))
      diag_error(lx->diags, pos + (Pos)i, "invalid character %s in identifier", show(lx, c));
    else if (i == 0)
      diag_error(lx->diags, pos, "identifier cannot begin with digit %s", show(lx, c));
  }
}

static void note_bad(Lexer *lx, Pos pos) { vec_push(lx->arena, &lx->bad, pos); }

void raw_open_string(Lexer *lx, Pos pos) {
  note_bad(lx, pos);
  diag_error(lx->diags, pos, "string not terminated");
}

/* ---- numbers ---- */

int raw_number_kind(const char *s, size_t len) {
  if (s[len - 1] == 'i') return T_IMAG;
  bool hex = len > 1 && s[0] == '0' && lower(s[1]) == 'x';
  for (size_t i = 0; i < len; i++)
    if (s[i] == '.' || lower(s[i]) == 'p' || (!hex && lower(s[i]) == 'e')) return T_FLOAT;
  return T_INT;
}

static const char *base_name(int base) { return base == 2 ? "binary" : base == 8 ? "octal" : base == 10 ? "decimal" : "hexadecimal"; }

/* A number taken apart. */
typedef struct Number {
  const char *s;
  size_t len, at;
  int base;
  char prefix;     /* 'x', 'o', 'b'; '0': octal by a leading zero; 0: decimal */
  bool digit, sep; /* the part read last had a digit; the whole has a '_' */
  long invalid;    /* first digit too large for the base, or -1 */
} Number;

static void digits(Number *n, int base) {
  for (; n->at < n->len; n->at++) {
    char c = n->s[n->at];
    if (c == '_') {
      n->sep = true;
      continue;
    }
    if (base <= 10 ? !is_digit(c) : !is_hex(c)) return;
    if (base <= 10 && c >= '0' + base && n->invalid < 0) n->invalid = (long)n->at;
    n->digit = true;
  }
}

/* Offset of the first '_' that is not between digits, or -1. A base prefix counts as a digit. */
static long bad_separator(const Number *n) {
  const char *s = n->s;
  char before = '.';
  size_t i = 0;
  if (n->prefix == 'x' || n->prefix == 'o' || n->prefix == 'b') {
    before = '0';
    i = 2;
  }
  for (; i < n->len; i++) {
    bool digit = n->prefix == 'x' ? is_hex(s[i]) : is_digit(s[i]);
    if (s[i] == '_' && before != '0') return (long)i;
    if (s[i] != '_' && !digit && before == '_') return (long)i - 1;
    before = s[i] == '_' ? '_' : digit ? '0' : '.';
  }
  return before == '_' ? (long)n->len - 1 : -1;
}

static void read_prefix(Number *n) {
  n->base = 10;
  if (n->s[0] != '0') return;
  char c = n->len > 1 ? lower(n->s[1]) : 0;
  n->prefix = c == 'x' || c == 'o' || c == 'b' ? c : '0';
  n->base = c == 'x' ? 16 : c == 'b' ? 2 : 8;
  n->at = n->prefix == '0' ? 1 : 2;
  n->digit = n->prefix == '0';
}

/* Reports at most one error: the first in gc's order, which is not always the leftmost. */
void literal_check_number(Lexer *lx, const char *s, size_t len, Pos pos) {
  Number n = {.s = s, .len = len, .invalid = -1};
#define FAIL(off, ...)                                                                                                                     \
  do {                                                                                                                                     \
    note_bad(lx, pos);                                                                                                                     \
    diag_error(lx->diags, pos + (Pos)(off), __VA_ARGS__);                                                                                  \
    return;                                                                                                                                \
  } while (0)
  read_prefix(&n);
  digits(&n, n.base);
  bool is_float = false;
  if (n.at < len && s[n.at] == '.') {
    if (n.prefix == 'o' || n.prefix == 'b') FAIL(n.at, "invalid radix point in %s literal", base_name(n.base));
    is_float = true;
    n.at++;
    digits(&n, n.base);
  }
  if (!n.digit) FAIL(n.at, "%s literal has no digits", base_name(n.base));
  char e = n.at < len ? lower(s[n.at]) : 0;
  if (e == 'e' || e == 'p') {
    if (e == 'e' && n.prefix && n.prefix != '0') FAIL(n.at, "'%c' exponent requires decimal mantissa", s[n.at]);
    if (e == 'p' && n.prefix != 'x') FAIL(n.at, "'%c' exponent requires hexadecimal mantissa", s[n.at]);
    is_float = true;
    n.at++;
    if (n.at < len && (s[n.at] == '+' || s[n.at] == '-')) n.at++;
    n.digit = false;
    digits(&n, 10);
    if (!n.digit) FAIL(n.at, "exponent has no digits");
  } else if (n.prefix == 'x' && is_float) {
    FAIL(n.at, "hexadecimal mantissa requires a 'p' exponent");
  }
  bool imaginary = n.at < len && s[n.at] == 'i';
  if (!is_float && !imaginary && n.invalid >= 0) FAIL(n.invalid, "invalid digit '%c' in %s literal", s[n.invalid], base_name(n.base));
  long sep = n.sep ? bad_separator(&n) : -1;
  if (sep >= 0) FAIL(sep, "'_' must separate successive digits");
#undef FAIL
}

/* ---- strings and runes ---- */

/* Shape of an escape by its letter: digits, base; 0 digits: a simple one or none. */
static int escape_shape(char c, int *base, uint32_t *max) {
  *base = 16;
  *max = 0x10FFFF;
  switch (c) {
  case 'x': *max = 255; return 2;
  case 'u': return 4;
  case 'U': return 8;
  }
  *base = 8;
  *max = 255;
  return c >= '0' && c <= '7' ? 3 : 0;
}

static uint32_t digit_value(char c) { return is_digit(c) ? (uint32_t)(c - '0') : (uint32_t)(lower(c) - 'a' + 10); }

/* Checks the escape whose character after the backslash is s[*at]; moves *at past it. */
static bool check_escape(Lexer *lx, const char *s, size_t len, size_t *at, char quotes, Pos pos) {
  if (*at >= len) return true; /* the end of the text: reported by the caller */
  char c = s[*at];
  if (c == quotes || (c && strchr("abfnrtv\\", c))) {
    ++*at;
    return true;
  }
  int base;
  uint32_t max, x = 0;
  int n = escape_shape(c, &base, &max);
  if (n == 0) {
    diag_error(lx->diags, pos + (Pos)*at, "unknown escape");
    return false;
  }
  if (base == 16) ++*at;
  for (; n > 0; n--, ++*at) {
    if (*at >= len) return true;
    if (!is_hex(s[*at]) || digit_value(s[*at]) >= (uint32_t)base) {
      int size;
      uint32_t bad = utf8_decode(s + *at, len - *at, &size);
      diag_error(lx->diags, pos + (Pos)*at, "invalid character %s in %s escape", quote(lx, bad), base_name(base));
      return false;
    }
    x = x * (uint32_t)base + digit_value(s[*at]);
  }
  if (base == 8 && x > max) {
    diag_error(lx->diags, pos + (Pos)*at, "octal escape value %u > 255", x);
    return false;
  }
  if (x > max || (x >= 0xD800 && x < 0xE000)) {
    diag_error(lx->diags, pos + (Pos)*at, "escape is invalid Unicode code point %s", show(lx, x));
    return false;
  }
  return true;
}

/* The closing quote is missing: by a newline or by the end of the text. */
static void unterminated(Lexer *lx, size_t len, char quotes, bool ok, Pos pos) {
  bool newline = pos + len < lx->src->base + lx->src->len;
  if (quotes == '"')
    diag_error(lx->diags, newline ? pos + (Pos)len : pos, newline ? "newline in string" : "string not terminated");
  else if (ok)
    diag_error(lx->diags, newline ? pos + (Pos)len : pos, newline ? "newline in rune literal" : "rune literal not terminated");
}

void literal_check_quoted(Lexer *lx, const char *s, size_t len, Pos pos) {
  char quotes = s[0];
  bool ok = true, closed = false;
  size_t i = 1, count = 0;
  /* A newline after a backslash is not in the token, but gc takes it for the escape's character. */
  size_t seen = pos + len < lx->src->base + lx->src->len ? len + 1 : len;
  const char *text = lx->src->text + (pos - lx->src->base);
  for (int size; i < len; count++) {
    if (s[i] == quotes && i == len - 1) {
      closed = true;
      break;
    }
    if (s[i] == '\\') {
      i++;
      if (!check_escape(lx, text, seen, &i, quotes, pos)) ok = false;
      continue;
    }
    utf8_decode(s + i, len - i, &size);
    i += (size_t)size;
  }
  bool one = quotes == '"' || count == 1;
  if (!ok || !closed || !one) note_bad(lx, pos);
  if (!closed)
    unterminated(lx, len, quotes, ok, pos);
  else if (!one && ok && count == 0)
    diag_error(lx->diags, pos + 1, "empty rune literal or unescaped '");
  else if (!one && ok)
    diag_error(lx->diags, pos, "more than one character in rune literal");
}

/* Decodes the escape at s (after the backslash). is_byte: \x and octal escapes, which are bytes, not characters. */
static uint32_t decode_escape(const char *s, size_t len, size_t *used, bool *is_byte) {
  static const char from[] = "abfnrtv", to[] = "\a\b\f\n\r\t\v";
  *used = 1;
  *is_byte = false;
  const char *simple = len ? strchr(from, s[0]) : NULL;
  if (len == 0) return 0xFFFD;
  if (simple && *simple) return (unsigned char)to[simple - from];
  int base;
  uint32_t max, x = 0;
  int n = escape_shape(s[0], &base, &max);
  if (n == 0) return (unsigned char)s[0];
  size_t i = base == 16 ? 1 : 0;
  for (; n > 0 && i < len && is_hex(s[i]); n--, i++) x = x * (uint32_t)base + digit_value(s[i]);
  *used = i;
  *is_byte = max == 255;
  return x;
}

void literal_string(Buf *out, const char *lit, size_t len) {
  if (len < 2) return;
  const char *s = lit + 1, *end = lit + len - 1;
  if (lit[0] == '`') {
    for (; s < end; s++)
      if (*s != '\r') /* Spec: String literals: carriage returns are discarded */
        buf_putc(out, *s);
    return;
  }
  while (s < end) {
    const char *esc = memchr(s, '\\', (size_t)(end - s));
    buf_write(out, s, (size_t)((esc ? esc : end) - s));
    if (!esc) return;
    size_t used;
    bool is_byte;
    uint32_t c = decode_escape(esc + 1, (size_t)(end - esc - 1), &used, &is_byte);
    if (is_byte)
      buf_putc(out, (char)c);
    else
      utf8_encode(out, c);
    s = esc + 1 + used;
  }
}

uint32_t literal_rune(const char *lit, size_t len) {
  if (len < 3) return 0xFFFD;
  int size;
  size_t used;
  bool is_byte;
  if (lit[1] == '\\') return decode_escape(lit + 2, len - 3, &used, &is_byte);
  return utf8_decode(lit + 1, len - 2, &size);
}
