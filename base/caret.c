/* caret.c - a line of the source with a caret below one of its bytes.
   The caret stands right when the blanks before it are as wide as the text above: tabs are kept, a wide character
   is two blanks, a combining one none. Bytes that are no character, and control characters, are shown as U+FFFD, so
   that a source cannot command the terminal that shows its errors. */
#include "caret.h"
#include <stdbool.h>
#include <string.h>

enum { BEFORE = 60, AFTER = 60, TAB = 8, REPLACEMENT = 0xFFFD };

typedef struct Range {
  uint32_t lo, hi;
} Range;

/* East Asian wide and fullwidth characters, emoji. */
/* clang-format off */
static const Range wide[] = {
  {0x1100, 0x115F}, {0x231A, 0x231B}, {0x2329, 0x232A}, {0x23E9, 0x23EC}, {0x25FD, 0x25FE}, {0x2614, 0x2615},
  {0x2648, 0x2653}, {0x26AA, 0x26AB}, {0x26BD, 0x26BE}, {0x2705, 0x2705}, {0x270A, 0x270B}, {0x2728, 0x2728},
  {0x274C, 0x274C}, {0x2753, 0x2755}, {0x2795, 0x2797}, {0x2B50, 0x2B50}, {0x2E80, 0x303E}, {0x3041, 0x33FF},
  {0x3400, 0x4DBF}, {0x4E00, 0x9FFF}, {0xA000, 0xA4CF}, {0xA960, 0xA97F}, {0xAC00, 0xD7A3}, {0xF900, 0xFAFF},
  {0xFE30, 0xFE6F}, {0xFF00, 0xFF60}, {0xFFE0, 0xFFE6}, {0x1F300, 0x1F64F}, {0x1F680, 0x1F6FF}, {0x1F900, 0x1F9FF},
  {0x20000, 0x3FFFD},
};

/* Marks that go on top of the character before, and characters without any shape. */
static const Range without_width[] = {
  {0x300, 0x36F}, {0x483, 0x489}, {0x591, 0x5BD}, {0x610, 0x61A}, {0x64B, 0x65F}, {0x93C, 0x93C}, {0x941, 0x948},
  {0xE31, 0xE31}, {0xE34, 0xE3A}, {0xE47, 0xE4E}, {0x200B, 0x200D}, {0x20D0, 0x20F0}, {0x302A, 0x302D},
  {0x3099, 0x309A}, {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}, {0xFEFF, 0xFEFF}, {0xE0100, 0xE01EF},
};
/* clang-format on */

static bool among(uint32_t c, const Range *r, size_t n) {
  for (size_t i = 0; i < n; i++)
    if (c >= r[i].lo && c <= r[i].hi) return true;
  return false;
}
#define AMONG(c, table) among((c), (table), sizeof(table) / sizeof *(table))

/* Characters that a terminal takes as commands, or that turn the text around. */
static bool commands(uint32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x200E && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069);
}

/* The character at s, how many bytes it has, how many columns. */
static uint32_t decode(const char *s, size_t n, size_t *size, int *width) {
  const unsigned char *p = (const unsigned char *)s;
  size_t len = p[0] < 0x80 ? 1 : p[0] >= 0xF0 ? 4 : p[0] >= 0xE0 ? 3 : p[0] >= 0xC2 ? 2 : 0;
  uint32_t c = len == 1 ? p[0] : len ? p[0] & (0xFFu >> (len + 1)) : REPLACEMENT;
  bool ok = len > 0 && len <= n && p[0] < 0xF5;
  for (size_t i = 1; ok && i < len; i++) {
    ok = (p[i] & 0xC0) == 0x80;
    c = c << 6 | (p[i] & 0x3F);
  }
  *size = ok ? len : 1;
  *width = 1;
  if (c == '\t' && ok) {
    *width = TAB;
    return c;
  }
  if (!ok || commands(c)) return REPLACEMENT;
  *width = AMONG(c, without_width) ? 0 : AMONG(c, wide) ? 2 : 1;
  return c;
}

/* The first byte to show: at most BEFORE columns lie between it and the caret. */
static size_t window_start(const char *line, size_t n, size_t at) {
  int columns = 0, width;
  size_t size, from = 0;
  for (size_t i = 0; i < at && i < n; i += size) {
    decode(line + i, n - i, &size, &width);
    for (columns += width; columns > BEFORE + 20; columns -= width) {
      decode(line + from, n - from, &size, &width);
      from += size;
    }
    decode(line + i, n - i, &size, &width);
  }
  return from;
}

void caret_put(Buf *out, const char *line, size_t n, size_t at) {
  size_t from = window_start(line, n, at), size;
  int columns = 0, width;
  Buf below = {0};
  buf_puts(out, from ? "\t..." : "\t");
  buf_puts(&below, from ? "\n\t   " : "\n\t");
  size_t i = from;
  for (; i < n && columns < AFTER; i += size) {
    uint32_t c = decode(line + i, n - i, &size, &width);
    if (i < at) {
      buf_write(&below, c == '\t' ? "\t" : "  ", c == '\t' ? 1 : (size_t)width);
      columns = 0;
    } else {
      columns += width;
    }
    if (c == REPLACEMENT)
      buf_puts(out, "\xEF\xBF\xBD");
    else
      buf_write(out, line + i, size);
  }
  if (i < n) buf_puts(out, "...");
  for (; i < at && i >= n; i++) buf_putc(&below, ' ');
  buf_write(out, buf_cstr(&below), below.len);
  buf_puts(out, "\033[1;32m^\033[0m\n");
  buf_free(&below);
}
