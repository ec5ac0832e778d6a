/* semver.c - versions compared, as golang.org/x/mod/semver does it. What is no version comes before all that are. */
#include <ctype.h>
#include <string.h>
#include "modules.h"

typedef struct Version {
  const char *number[3]; /* major, minor, patch */
  int len[3];
  const char *pre; /* behind the minus sign; NULL: a release */
  int npre;
  bool valid;
} Version;

static Version parse(const char *s) {
  Version v = {0};
  if (!s || *s++ != 'v') return v;
  for (int i = 0; i < 3; i++) {
    v.number[i] = s;
    while (isdigit((unsigned char)*s)) s++;
    v.len[i] = (int)(s - v.number[i]);
    if (v.len[i] == 0) return v;
    if (i < 2 && *s != '.') { /* v1, v1.2 */
      for (int k = i + 1; k < 3; k++) v.number[k] = "0", v.len[k] = 1;
      v.valid = *s == 0;
      return v;
    }
    s += i < 2;
  }
  if (*s == '-') {
    v.pre = s + 1;
    v.npre = (int)strcspn(v.pre, "+");
    s = v.pre + v.npre;
  }
  v.valid = *s == 0 || *s == '+';
  return v;
}

static int compare_text(const char *a, int n, const char *b, int m) {
  int c = memcmp(a, b, (size_t)(n < m ? n : m));
  return c ? c : n - m;
}

static int compare_number(const char *a, int n, const char *b, int m) { return n != m ? n - m : memcmp(a, b, (size_t)n); }

static bool is_number(const char *s, int n) {
  int i = 0;
  while (i < n && isdigit((unsigned char)s[i])) i++;
  return i == n;
}

/* Identifiers between dots; numbers come before words. */
static int compare_pre(const char *a, int n, const char *b, int m) {
  while (n > 0 && m > 0) {
    int x = 0, y = 0;
    while (x < n && a[x] != '.') x++;
    while (y < m && b[y] != '.') y++;
    bool num = is_number(a, x), other = is_number(b, y);
    int c = num && other ? compare_number(a, x, b, y) : num != other ? (num ? -1 : 1) : compare_text(a, x, b, y);
    if (c) return c;
    a += x + 1, n -= x + 1;
    b += y + 1, m -= y + 1;
  }
  return (n > 0) - (m > 0);
}

int semver_compare(const char *a, const char *b) {
  Version v = parse(a), w = parse(b);
  if (!v.valid || !w.valid) return (int)v.valid - (int)w.valid;
  for (int i = 0; i < 3; i++) {
    int c = compare_number(v.number[i], v.len[i], w.number[i], w.len[i]);
    if (c) return c;
  }
  if (!v.pre || !w.pre) return (w.pre != NULL) - (v.pre != NULL);
  return compare_pre(v.pre, v.npre, w.pre, w.npre);
}
