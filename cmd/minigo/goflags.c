/* goflags.c - flags of go build that minigo has nothing to do for, or cannot obey; and -ldflags. */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include "minigo.h"

typedef enum { G_BOOL, G_TEXT, G_COUNT, G_VCS, G_MODE, G_COMPILER } GoKind;
typedef struct GoFlag {
  const char *name;
  GoKind kind;
  bool refused;     /* where it asks for something */
  const char *only; /* the one command that has it */
} GoFlag;

/* What is not refused changes nothing that a program can see, but for -trimpath. */
static const GoFlag flags[] = {
    {"p", G_COUNT, false, NULL},         {"x", G_BOOL, false, NULL},
    {"work", G_BOOL, false, NULL},       {"trimpath", G_BOOL, false, NULL},
    {"buildvcs", G_VCS, false, NULL},    {"asmflags", G_TEXT, false, NULL},
    {"gccgoflags", G_TEXT, false, NULL}, {"installsuffix", G_TEXT, false, NULL},
    {"pkgdir", G_TEXT, false, NULL},     {"pgo", G_TEXT, false, NULL},
    {"modcacherw", G_BOOL, false, NULL}, {"buildmode", G_MODE, false, NULL},
    {"n", G_BOOL, true, NULL},           {"race", G_BOOL, true, NULL},
    {"msan", G_BOOL, true, NULL},        {"asan", G_BOOL, true, NULL},
    {"cover", G_BOOL, true, NULL},       {"coverpkg", G_TEXT, true, NULL},
    {"covermode", G_TEXT, true, NULL},   {"linkshared", G_BOOL, true, NULL},
    {"modfile", G_TEXT, true, NULL},     {"overlay", G_TEXT, true, NULL},
    {"toolexec", G_TEXT, true, NULL},    {"exec", G_TEXT, true, "run"},
    {"vettool", G_TEXT, true, "vet"},    {"compiler", G_COMPILER, false, NULL},
};

static const GoFlag *find(const char *command, const char *name, size_t n) {
  for (size_t i = 0; i < sizeof flags / sizeof flags[0]; i++)
    if (strlen(flags[i].name) == n && memcmp(flags[i].name, name, n) == 0)
      return !flags[i].only || strcmp(flags[i].only, command) == 0 ? &flags[i] : NULL;
  return NULL;
}

bool flags_is_go(const char *command, const char *name, size_t n, bool *valued) {
  const GoFlag *f = find(command, name, n);
  *valued = f && f->kind != G_BOOL && f->kind != G_VCS;
  return f != NULL;
}

bool flags_is_bool(const char *s) {
  static const char *const words[] = {"1", "t", "T", "TRUE", "true", "True", "0", "f", "F", "FALSE", "false", "False"};
  for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
    if (strcmp(s, words[i]) == 0) return true;
  return false;
}

static int refuse(const char *command, const GoFlag *f, const char *value) {
  if (f->kind == G_BOOL && value && strchr("0fF", value[0])) return 0;
  fprintf(stderr, "minigo %s: not supported: -%s\n", command, f->name);
  return EXIT_ERRORS;
}

int flags_take_go(const char *command, const char *name, size_t n, const char *value) {
  const GoFlag *f = find(command, name, n);
  char *end;
  if (f->kind == G_BOOL && value && !flags_is_bool(value)) {
    fprintf(stderr, "invalid boolean value \"%s\" for -%s: parse error\n", value, f->name);
    return EXIT_USAGE;
  }
  if (f->kind == G_VCS && value && !flags_is_bool(value) && strcmp(value, "auto") != 0) {
    fprintf(stderr, "invalid boolean value \"%s\" for -%s: value is neither 'auto' nor a valid bool\n", value, f->name);
    return EXIT_USAGE;
  }
  if (f->refused) return refuse(command, f, value);
  if (f->kind == G_COUNT) {
    long count = strtol(value, &end, 0);
    if (!*value || *end) {
      fprintf(stderr, "invalid value \"%s\" for flag -%s: parse error\n", value, f->name);
      return EXIT_USAGE;
    }
    if (count > 0) return 0;
    fprintf(stderr, "minigo: -%s must be a positive integer: %ld\n", f->name, count);
    return EXIT_ERRORS;
  }
  bool right = f->kind == G_MODE       ? strcmp(value, "exe") == 0 || strcmp(value, "default") == 0 || strcmp(value, "pie") == 0
               : f->kind == G_COMPILER ? strcmp(value, "gc") == 0
                                       : true;
  if (!right) fprintf(stderr, "minigo %s: not supported: -%s=%s\n", command, f->name, value);
  return right ? 0 : EXIT_ERRORS;
}

/* ---- -ldflags ---- */

/* The next word of a list in which words may be quoted; NULL: there is none. *bad: a quote is not closed. Changes the text. */
static char *next_word(char **at, bool *bad) {
  char *p = *at;
  while (isspace((unsigned char)*p)) p++;
  if (!*p) return NULL;
  char quote = *p == '\'' || *p == '"' ? *p++ : 0, *word = p;
  while (*p && (quote ? *p != quote : !isspace((unsigned char)*p))) p++;
  *bad |= quote && !*p;
  if (*p) *p++ = 0;
  *at = p;
  return word;
}

static bool add_set(Options *opt, char *definition) {
  char *equals = strchr(definition, '='), *dot = NULL;
  for (char *p = definition; equals && p < equals; p++)
    if (*p == '.') dot = p;
  if (!dot) {
    fprintf(stderr, "minigo %s: -ldflags: -X flag requires argument of the form importpath.name=value\n", opt->command);
    return false;
  }
  *dot = *equals = 0;
  opt->sets = realloc(opt->sets, (size_t)(opt->nsets + 1) * sizeof *opt->sets);
  if (!opt->sets) abort();
  opt->sets[opt->nsets++] = (DriverSet){.path = definition, .name = dot + 1, .value = equals + 1};
  return true;
}

/* A flag of the linker; *rest is moved behind its value. False: what is wrong was printed. */
static bool take_linker_flag(Options *opt, char *word, char **rest, bool *bad) {
  static const char *const plain[] = {"s", "w", "v", "a", "n", "c", "g", "compressdwarf", "bindnow", "pruneweakmap", "checklinkname"};
  static const char *const valued[] = {"X", "buildid", "extld", "extldflags", "linkmode", "buildmode",
                                       "B", "H",       "E",     "tmpdir",     "libgcc",   "r"};
  char *name = word + 1 + (word[1] == '-'), *equals = strchr(name, '=');
  size_t n = equals ? (size_t)(equals - name) : strlen(name);
  for (size_t i = 0; i < sizeof plain / sizeof plain[0]; i++)
    if (word[0] == '-' && strlen(plain[i]) == n && memcmp(plain[i], name, n) == 0) return true;
  for (size_t i = 0; i < sizeof valued / sizeof valued[0]; i++) {
    if (word[0] != '-' || strlen(valued[i]) != n || memcmp(valued[i], name, n) != 0) continue;
    char *value = equals ? equals + 1 : next_word(rest, bad);
    if (value) return i > 0 || add_set(opt, value);
    fprintf(stderr, "minigo %s: -ldflags: flag needs an argument: -%s\n", opt->command, valued[i]);
    return false;
  }
  fprintf(stderr, "minigo %s: -ldflags: flag provided but not defined: %s%.*s\n", opt->command, word[0] == '-' ? "-" : "", (int)n,
          word[0] == '-' ? name : word);
  return false;
}

int flags_take_ldflags(Options *opt, const char *value) {
  char *text = strdup(value), *at = text, *word;
  bool bad = false;
  if (!text) abort();
  while (isspace((unsigned char)*at)) at++;
  if (*at && *at != '-') {
    char *equals = strchr(at, '=');
    if (!equals || equals == at) {
      fprintf(stderr, "invalid value \"%s\" for flag -ldflags: %s\n", value,
              equals ? "missing <pattern> in <pattern>=<value>" : "missing =<value> in <pattern>=<value>");
      return EXIT_USAGE;
    }
    *equals = 0;
    bool other = strcmp(at, "std") == 0 || strcmp(at, "cmd") == 0; /* no program of the user's */
    if (other) return 0;
    at = equals + 1;
  }
  opt->nsets = 0; /* the last one counts */
  while ((word = next_word(&at, &bad)) && !bad)
    if (!take_linker_flag(opt, word, &at, &bad)) return EXIT_ERRORS;
  if (!bad) return 0;
  fprintf(stderr, "invalid value \"%s\" for flag -ldflags: unterminated string\n", value);
  return EXIT_USAGE;
}
