/* demangle.c - a C symbol back into the Go name (docs/abi.md, Names). */
#include "../internal.h"

static int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return -1;
}

/* The byte that stands for _c, 0 when there is none. */
static char plain_escape(char c) {
  static const char from[] = "olrpsm_bec", to[] = ".()*/-_[],";
  for (int i = 0; from[i]; i++)
    if (from[i] == c) return to[i];
  return 0;
}

/* gcc adds suffixes such as ".part.0"; no mangled name holds a point. */
int rt_demangle(const char *s, char *out, size_t size) {
  size_t n = 0;
  if (s == NULL || s[0] != 'g' || s[1] != 'o' || s[2] != '_') return 0;
  for (s += 3; *s && *s != '.'; s++) {
    char c = *s;
    if (c == '_') {
      c = *++s;
      if (c == 'x') {
        int hi = hex_digit(s[1]), lo = hi < 0 ? -1 : hex_digit(s[2]);
        if (lo < 0) return 0;
        c = (char)(hi * 16 + lo);
        s += 2;
      } else if ((c = plain_escape(c)) == 0) {
        return 0;
      }
    }
    if (n + 1 >= size) return 0;
    out[n++] = c;
  }
  out[n] = 0;
  return n > 0;
}
