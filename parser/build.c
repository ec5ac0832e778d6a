/* build.c - build constraints.
   A //go:build line counts only before the package clause, with nothing but blank lines and comments before it. Its
   expression is || && ! ( ) over tags; here the tags are those of linux/amd64 with gc's extensions and without cgo.
   A tag go1.N is true for N from 1 to GO_MINOR. The line also says which version's meaning the file wants: the least go1.N that
   makes it true, whatever the other tags are. */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include "parser/internal.h"

enum { NO_VERSION = -1 };

/* The system and machine we build for. */
#define OUR_OS "linux"
#define OUR_ARCH "amd64"

static const char *const systems[] = {
    "aix",  "android", "darwin",  "dragonfly", "freebsd", "hurd",   "illumos", "ios", "js", "linux",
    "nacl", "netbsd",  "openbsd", "plan9",     "solaris", "wasip1", "windows", "zos", NULL,
};
static const char *const machines[] = {
    "386",     "amd64",  "amd64p32", "arm",       "armbe",       "arm64", "arm64be", "loong64", "mips",
    "mipsle",  "mips64", "mips64le", "mips64p32", "mips64p32le", "ppc",   "ppc64",   "ppc64le", "riscv",
    "riscv64", "s390",   "s390x",    "sparc",     "sparc64",     "wasm",  NULL,
};

static bool in_table(const char *const *table, const char *s, size_t len) {
  for (; *table; table++)
    if (strlen(*table) == len && memcmp(*table, s, len) == 0) return true;
  return false;
}

static bool same(const char *s, size_t len, const char *word) { return strlen(word) == len && memcmp(s, word, len) == 0; }

/* Minor version of a tag go1.N or go1, or NO_VERSION. */
static int go_version(const char *s, size_t len) {
  if (same(s, len, "go1")) return 0;
  if (len < 5 || len > 7 || memcmp(s, "go1.", 4) != 0) return NO_VERSION;
  int v = 0;
  for (size_t i = 4; i < len; i++) {
    if (!isdigit((unsigned char)s[i])) return NO_VERSION;
    v = v * 10 + (s[i] - '0');
  }
  return v;
}

/* Is it one of the tags at commas or blanks? */
static bool is_given(const char *tags, const char *s, size_t len) {
  for (const char *p = tags; p && *p;) {
    size_t n = strcspn(p, ", ");
    if (n == len && memcmp(p, s, n) == 0) return true;
    p += n + (p[n] != 0);
  }
  return false;
}

static bool tag_holds(const char *s, size_t len, const BuildTags *tags) {
  int v = go_version(s, len);
  if (v != NO_VERSION) return v > 0 && v <= GO_MINOR;
  if (is_given(tags->given, s, len)) return true;
  if (tags->portable && (same(s, len, "purego") || same(s, len, "math_big_pure_go"))) return true;
  return same(s, len, OUR_OS) || (same(s, len, OUR_ARCH) && !tags->portable) || same(s, len, "unix") || same(s, len, "gc");
}

/* ---- the expression ---- */

typedef struct Value {
  bool holds;
  int version;     /* least go1.N implied when it holds, NO_VERSION: none */
  int not_version; /* the same when it does not hold */
} Value;

typedef struct Constraint {
  const char *s, *end;
  int depth;
  bool bad;
  const BuildTags *tags;
} Constraint;

static Value parse_or(Constraint *c);

static bool accept(Constraint *c, const char *text) {
  while (c->s < c->end && (*c->s == ' ' || *c->s == '\t' || *c->s == '\r')) c->s++;
  size_t n = strlen(text);
  if ((size_t)(c->end - c->s) < n || memcmp(c->s, text, n) != 0) return false;
  c->s += n;
  return true;
}

static Value parse_tag(Constraint *c) {
  const char *start = c->s;
  while (c->s < c->end && (isalnum((unsigned char)*c->s) || *c->s == '_' || *c->s == '.' || (unsigned char)*c->s >= 0x80)) c->s++;
  size_t len = (size_t)(c->s - start);
  c->bad |= len == 0;
  return (Value){tag_holds(start, len, c->tags), go_version(start, len), NO_VERSION};
}

static Value parse_not(Constraint *c) {
  Value bad = {false, NO_VERSION, NO_VERSION};
  if (c->depth > 100) {
    c->bad = true;
    return bad;
  }
  Value v;
  c->depth++;
  if (accept(c, "!")) {
    v = parse_not(c);
    v = (Value){!v.holds, v.not_version, v.version};
  } else if (accept(c, "(")) {
    v = parse_or(c);
    c->bad |= !accept(c, ")");
  } else {
    v = parse_tag(c);
  }
  c->depth--;
  return v;
}

static int smaller(int a, int b) { return a < b ? a : b; }
static int larger(int a, int b) { return a > b ? a : b; }

static Value parse_and(Constraint *c) {
  Value v = parse_not(c);
  while (accept(c, "&&")) {
    Value w = parse_not(c);
    v = (Value){v.holds && w.holds, larger(v.version, w.version), smaller(v.not_version, w.not_version)};
  }
  return v;
}

static Value parse_or(Constraint *c) {
  Value v = parse_and(c);
  while (accept(c, "||")) {
    Value w = parse_and(c);
    v = (Value){v.holds || w.holds, smaller(v.version, w.version), larger(v.not_version, w.not_version)};
  }
  return v;
}

/* ---- finding the line ---- */

static const char *skip_block_comment(const char *s, const char *end) {
  for (s += 2; s + 1 < end; s++)
    if (s[0] == '*' && s[1] == '/') return s + 2;
  return end;
}

static const char *line_end(const char *s, const char *end) {
  const char *nl = memchr(s, '\n', (size_t)(end - s));
  return nl ? nl : end;
}

/* The first //go:build line before the package clause; NULL if there is none. */
static const char *find_constraint(const char *s, const char *end) {
  if (end - s >= 3 && memcmp(s, "\xEF\xBB\xBF", 3) == 0) s += 3;
  while (s < end) {
    if (isspace((unsigned char)*s)) {
      s++;
    } else if (end - s > 10 && memcmp(s, "//go:build", 10) == 0 && (s[10] == ' ' || s[10] == '\t')) {
      return s + 10;
    } else if (end - s >= 2 && s[0] == '/' && s[1] == '/') {
      s = line_end(s, end);
    } else if (end - s >= 2 && s[0] == '/' && s[1] == '*') {
      s = skip_block_comment(s, end);
    } else {
      return NULL;
    }
  }
  return NULL;
}

/* True if there is a correct constraint; its value is in *v. */
static bool constraint_of(const char *text, size_t len, const BuildTags *tags, Value *v) {
  const char *s = find_constraint(text, text + len);
  if (!s) return false;
  Constraint c = {.s = s, .end = line_end(s, text + len), .tags = tags};
  *v = parse_or(&c);
  accept(&c, ""); /* trailing white space */
  return !c.bad && c.s == c.end;
}

/* ---- // +build, from before Go 1.17: counts where there is no //go:build ---- */

static bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }

static const char *skip_blanks(const char *s, const char *end) {
  while (s < end && is_blank(*s)) s++;
  return s;
}

/* A tag, perhaps after one "!". */
static bool term_holds(const char *s, const char *end, const BuildTags *tags) {
  bool negated = s < end && *s == '!';
  s += negated;
  bool ok = s < end;
  for (const char *p = s; p < end; p++) ok &= isalnum((unsigned char)*p) || *p == '_' || *p == '.' || (unsigned char)*p >= 0x80;
  return ok && tag_holds(s, (size_t)(end - s), tags) != negated;
}

/* Options at blanks of which one must hold, each of terms at commas that all must. */
static bool options_hold(const char *s, const char *end, const BuildTags *tags) {
  while ((s = skip_blanks(s, end)) < end) {
    bool all = true;
    for (const char *term = s;; s++) {
      if (s < end && *s != ',' && !is_blank(*s)) continue;
      all &= term_holds(term, s, tags);
      term = s + 1;
      if (s == end || *s != ',') break;
    }
    if (all) return true;
  }
  return false;
}

/* What follows "// +build" on a line; NULL if it is no such line. */
static const char *plus_build(const char *s, const char *end) {
  s = skip_blanks(s, end);
  if (end - s < 2 || s[0] != '/' || s[1] != '/') return NULL;
  s = skip_blanks(s + 2, end);
  if (end - s < 6 || memcmp(s, "+build", 6) != 0 || (end - s > 6 && !is_blank(s[6]))) return NULL;
  return s + 6;
}

/* All such lines, with nothing but // comments and blank lines before them, that a blank line separates from what follows:
   others are documentation. */
static bool plus_builds_hold(const char *s, const char *end, const BuildTags *tags) {
  bool all = true, since_blank = true;
  while (s < end) {
    const char *eol = line_end(s, end), *text = skip_blanks(s, eol);
    if (text == eol) {
      all &= since_blank;
      since_blank = true;
    } else if (eol - text < 2 || text[0] != '/' || text[1] != '/') {
      return all;
    } else {
      const char *options = plus_build(s, eol);
      since_blank &= !options || options_hold(options, eol, tags);
    }
    s = eol + 1;
  }
  return all;
}

/* ---- file names ---- */

/* name_GOOS, name_GOARCH, name_GOOS_GOARCH, each before _test; the name before them must not be empty. */
static bool name_ok(const char *filename, const BuildTags *tags) {
  const char *base = strrchr(filename, '/');
  base = base ? base + 1 : filename;
  size_t len = strlen(base);
  if (len > 3 && strcmp(base + len - 3, ".go") == 0) len -= 3;
  if (base[0] == '_' || base[0] == '.') return false;
  if (len > 5 && memcmp(base + len - 5, "_test", 5) == 0) return false;
  for (int part = 0; part < 2; part++) {
    size_t at = len;
    while (at > 0 && base[at - 1] != '_') at--;
    if (at == 0) return true;
    bool machine = in_table(machines, base + at, len - at), system = in_table(systems, base + at, len - at);
    if (machine && part == 0 && (tags->portable || !same(base + at, len - at, OUR_ARCH))) return false;
    if (system) return same(base + at, len - at, OUR_OS);
    if (!machine) return true;
    len = at - 1;
  }
  return true;
}

bool parse_build_ok(const char *text, size_t len, const char *filename, const BuildTags *tags) {
  Value v;
  if (!name_ok(filename, tags)) return false;
  if (find_constraint(text, text + len)) return !constraint_of(text, len, tags, &v) || v.holds;
  return plus_builds_hold(text, text + len, tags);
}

/* ---- what parse_file keeps ---- */

void parse_directives(Arena *a, File *f) {
  Value v;
  if (constraint_of(f->source->text, f->source->len, &(BuildTags){0}, &v) && v.version != NO_VERSION)
    f->goversion = v.version ? arena_printf(a, "go1.%d", v.version) : "go1";
}
