/* testflags.c - the arguments of `minigo test`: flags before and after the packages, as cmd/go sorts them.

   Flags of the test program are handed on with "test." before their name. A flag that nobody knows is the test program's too, and so
   is all that follows -args, or that follows such a flag and is no flag. */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include "test.h"

typedef enum { K_BOOL, K_TEXT, K_INT, K_TIME } Kind;
typedef enum { TO_TEST, OURS, IGNORED, REFUSED } Whose;
typedef struct TestFlag {
  const char *name;
  Kind kind;
  Whose whose;
} TestFlag;

static const TestFlag flags[] = {
    {"bench", K_TEXT, TO_TEST},
    {"benchmem", K_BOOL, TO_TEST},
    {"benchtime", K_TEXT, TO_TEST},
    {"count", K_INT, TO_TEST},
    {"cpu", K_TEXT, TO_TEST},
    {"failfast", K_BOOL, TO_TEST},
    {"fullpath", K_BOOL, TO_TEST},
    {"fuzz", K_TEXT, REFUSED},
    {"list", K_TEXT, TO_TEST},
    {"outputdir", K_TEXT, TO_TEST},
    {"parallel", K_INT, TO_TEST},
    {"run", K_TEXT, TO_TEST},
    {"short", K_BOOL, TO_TEST},
    {"shuffle", K_TEXT, TO_TEST},
    {"skip", K_TEXT, TO_TEST},
    {"timeout", K_TIME, TO_TEST},
    {"v", K_BOOL, TO_TEST},
    {"artifacts", K_BOOL, TO_TEST},
    {"fuzztime", K_TEXT, REFUSED},
    {"fuzzminimizetime", K_TEXT, REFUSED},
    {"blockprofile", K_TEXT, REFUSED},
    {"blockprofilerate", K_INT, REFUSED},
    {"cpuprofile", K_TEXT, REFUSED},
    {"memprofile", K_TEXT, REFUSED},
    {"memprofilerate", K_INT, REFUSED},
    {"mutexprofile", K_TEXT, REFUSED},
    {"mutexprofilefraction", K_INT, REFUSED},
    {"trace", K_TEXT, REFUSED},
    {"cover", K_BOOL, REFUSED},
    {"covermode", K_TEXT, REFUSED},
    {"coverpkg", K_TEXT, REFUSED},
    {"coverprofile", K_TEXT, REFUSED},
    {"race", K_BOOL, REFUSED},
    {"msan", K_BOOL, REFUSED},
    {"asan", K_BOOL, REFUSED},
    {"n", K_BOOL, REFUSED},
    {"modfile", K_TEXT, REFUSED},
    {"overlay", K_TEXT, REFUSED},
    {"toolexec", K_TEXT, REFUSED},
    {"C", K_TEXT, OURS},
    {"c", K_BOOL, OURS},
    {"o", K_TEXT, OURS},
    {"exec", K_TEXT, OURS},
    {"vet", K_TEXT, OURS},
    {"p", K_INT, OURS},
    {"json", K_BOOL, OURS},
    {"tags", K_TEXT, OURS},
    {"mod", K_TEXT, OURS},
    {"opt", K_TEXT, OURS},
    {"a", K_BOOL, OURS},
    {"noescape", K_BOOL, OURS},
    {"verify", K_BOOL, OURS},
    {"reasons", K_BOOL, OURS},
    {"x", K_BOOL, IGNORED},
    {"work", K_BOOL, IGNORED},
    {"trimpath", K_BOOL, IGNORED},
    {"gcflags", K_TEXT, IGNORED},
    {"ldflags", K_TEXT, IGNORED},
    {"asmflags", K_TEXT, IGNORED},
    {"buildvcs", K_BOOL, IGNORED},
    {"modcacherw", K_BOOL, IGNORED},
};

void flags_add_word(Words *w, const char *word) {
  if (w->len == w->cap) {
    w->cap = w->cap ? 2 * w->cap : 16;
    w->at = realloc(w->at, (size_t)w->cap * sizeof *w->at);
    if (!w->at) abort();
  }
  w->at[w->len++] = word;
}

static int usage(void) {
  fputs("usage: minigo test [build/test flags] [packages] [build/test flags & test binary flags]\nRun 'minigo help test' for details.\n",
        stderr);
  return EXIT_USAGE;
}

static const TestFlag *find(const char *name, size_t n) {
  if (n > 5 && strncmp(name, "test.", 5) == 0) name += 5, n -= 5;
  for (size_t i = 0; i < sizeof flags / sizeof flags[0]; i++)
    if (strlen(flags[i].name) == n && memcmp(flags[i].name, name, n) == 0) return &flags[i];
  return NULL;
}

/* As time.ParseDuration reads it, in seconds; negative: it cannot. */
static double seconds(const char *s) {
  static const struct {
    const char *unit;
    double in;
  } units[] = {{"ns", 1e-9}, {"us", 1e-6}, {"ms", 1e-3}, {"s", 1}, {"m", 60}, {"h", 3600}};
  double sum = 0;
  if (strcmp(s, "0") == 0) return 0;
  if (!*s) return -1;
  while (*s) {
    char *end;
    double x = strtod(s, &end);
    size_t n = strcspn(end, "0123456789."), i = 0;
    while (i < 6 && (strlen(units[i].unit) != n || strncmp(units[i].unit, end, n) != 0)) i++;
    if (end == s || i == 6) return -1;
    sum += x * units[i].in;
    s = end + n;
  }
  return sum;
}

static bool is_bool(const char *s) {
  static const char *const words[] = {"1", "t", "T", "TRUE", "true", "True", "0", "f", "F", "FALSE", "false", "False"};
  for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
    if (strcmp(s, words[i]) == 0) return true;
  return false;
}

/* Words between blanks; in quotes they have blanks. False: a quote has no end, *quote says which. */
static bool split(const char *s, Words *out, char *quote) {
  out->len = 0;
  while (*(s += strspn(s, " \t\r\n"))) {
    *quote = *s == '"' || *s == '\'' ? *s++ : 0;
    const char *end = *quote ? strchr(s, *quote) : s + strcspn(s, " \t\r\n");
    if (!end) return false;
    char *word = strndup(s, (size_t)(end - s));
    if (!word) abort();
    flags_add_word(out, word);
    s = end + (*quote != 0);
  }
  return true;
}

/* Is the value one for the flag? Else says so. */
static bool check_value(const TestFlag *f, const char *value) {
  char *end, quote;
  bool ok = true;
  Words words = {0};
  if (strcmp(f->name, "vet") == 0) return flags_vet_checks(value) != NULL;
  if (strcmp(f->name, "exec") == 0 && !split(value, &words, &quote)) {
    fprintf(stderr, "invalid value \"%s\" for flag -exec: unterminated %c string\n", value, quote);
    return false;
  }
  if (f->kind == K_INT) ok = (strtol(value, &end, 0), *value && !*end);
  if (f->kind == K_TIME) ok = seconds(value) >= 0;
  if (f->kind == K_BOOL && !is_bool(value) && strcmp(f->name, "v") != 0) {
    fprintf(stderr, "invalid boolean value \"%s\" for -%s: parse error\n", value, f->name);
    return false;
  }
  if (!ok) fprintf(stderr, "invalid value \"%s\" for flag -%s: parse error\n", value, f->name);
  return ok;
}

static void set(TestOptions *t, const TestFlag *f, const char *value) {
  bool on = f->kind == K_BOOL && !strchr("0fF", value[0]);
  const char *name = f->name;
  char quote;
  if (strcmp(name, "v") == 0) t->show_passes |= on || strcmp(value, "test2json") == 0;
  if (strcmp(name, "list") == 0) t->show_passes = true;
  if (strcmp(name, "bench") == 0 && *value) t->stream = true, t->kill_after = 0;
  if (strcmp(name, "failfast") == 0) t->fail_fast = on;
  if (strcmp(name, "timeout") == 0) t->kill_after = seconds(value) > 0 ? seconds(value) + 60 : 0;
  if (strcmp(name, "p") == 0) t->parallel = atoi(value);
  if (strcmp(name, "c") == 0) t->only_build = on;
  if (strcmp(name, "o") == 0) t->out = *value ? value : NULL;
  if (strcmp(name, "vet") == 0) t->vet = flags_vet_checks(value);
  if (strcmp(name, "exec") == 0) split(value, &t->exec, &quote);
  if (strcmp(name, "a") == 0) t->compile.again = on;
  if (strcmp(name, "json") == 0) t->json = on;
  if (strcmp(name, "tags") == 0) t->compile.tags = value;
  if (strcmp(name, "mod") == 0) t->compile.mod = *value ? value : NULL;
  if (strcmp(name, "opt") == 0) t->compile.passes = value;
  if (strcmp(name, "noescape") == 0) t->compile.no_escape = on;
  if (strcmp(name, "verify") == 0) t->compile.verify = on;
  if (strcmp(name, "reasons") == 0) t->compile.reasons = on;
}

/* What the go command says only when all flags are read; 0, or the exit status. */
static int check_together(const TestOptions *t, const char *unknown) {
  const char *mod = t->compile.mod;
  if (t->only_build && unknown) {
    fprintf(stderr, "minigo: unknown flag %s cannot be used with -c\n", unknown);
    return usage();
  }
  if (!mod || strcmp(mod, "mod") == 0 || strcmp(mod, "readonly") == 0 || strcmp(mod, "vendor") == 0) return 0;
  fprintf(stderr, "-mod=%s not supported (can be '', 'mod', 'readonly', or 'vendor')\n", mod);
  return EXIT_ERRORS;
}

/* The flag at argv[*i], which is known; *i is moved to its value where that is a word of its own. */
static int take_flag(const TestFlag *f, int argc, char **argv, int *i, TestOptions *t) {
  const char *equals = strchr(argv[*i], '='), *value = equals ? equals + 1 : f->kind == K_BOOL ? "true" : NULL;
  if (!value && ++*i == argc) {
    fprintf(stderr, "flag needs an argument: -%s\n", f->name);
    return usage();
  }
  if (!value) value = argv[*i];
  if (!check_value(f, value)) return usage();
  if (f->whose == REFUSED && !(f->kind == K_BOOL && strchr("0fF", value[0]))) {
    fprintf(stderr, "minigo test: not supported: -%s\n", f->name);
    return EXIT_ERRORS;
  }
  if (strcmp(f->name, "C") == 0 && chdir(value) != 0) {
    fprintf(stderr, "minigo: chdir %s: no such directory\n", value);
    return EXIT_ERRORS;
  }
  set(t, f, value);
  if (f->whose != TO_TEST) return 0;
  Buf b = {0};
  buf_printf(&b, "-test.%s=%s", f->name, value);
  flags_add_word(&t->args, buf_cstr(&b));
  return 0;
}

/* -h or -help for the test program: what it prints is shown. */
static void look_for_help(TestOptions *t) {
  for (int i = 0; i < t->args.len && strcmp(t->args.at[i], "--") != 0; i++)
    if (strcmp(t->args.at[i], "-h") == 0 || strcmp(t->args.at[i], "-help") == 0 || strcmp(t->args.at[i], "--help") == 0)
      t->show_passes = true;
}

/* -json: the test program marks what testjson.c looks for, whatever -v says. */
static void mark_framing(TestOptions *t, int at) {
  flags_add_word(&t->args, "");
  memmove(t->args.at + at + 1, t->args.at + at, (size_t)(t->args.len - 1 - at) * sizeof *t->args.at);
  t->args.at[at] = "-test.v=test2json";
  for (int i = at; i < t->args.len && strcmp(t->args.at[i], "--") != 0; i++)
    if (strncmp(t->args.at[i], "-test.v=", 8) == 0) t->args.at[i] = "-test.v=test2json";
}

typedef struct Sorting {
  bool in_packages, packages_done; /* the packages are one run of words */
  bool after_bare_flag;            /* an unknown one without "=": a word may be its value */
} Sorting;

/* What is no flag: a package, or the test program's. False: all that follows is the test program's. */
static bool take_word(Sorting *s, const char *word, TestOptions *t) {
  if (s->packages_done && !s->in_packages) {
    bool value = s->after_bare_flag;
    s->after_bare_flag = false;
    if (value) flags_add_word(&t->args, word);
    return value;
  }
  s->in_packages = s->packages_done = true;
  flags_add_word(&t->packages, word);
  return true;
}

int flags_parse_test(int argc, char **argv, TestOptions *t) {
  Sorting s = {0};
  *t = (TestOptions){.compile = {.level = -1, .command = "test"},
                     .kill_after = 660,
                     .vet = flags_vet_checks(""),
                     .parallel = (int)sysconf(_SC_NPROCESSORS_ONLN)};
  bool timed = false;
  const char *unknown = NULL;
  flags_add_word(&t->args, "");
  flags_add_word(&t->args, "-test.paniconexit0");
  int at = t->args.len, i = 0, status = 0;
  flags_add_word(&t->args, "-test.timeout=10m0s");
  for (; status == 0 && i < argc; i++) {
    if (argv[i][0] != '-' || !argv[i][1]) {
      if (take_word(&s, argv[i], t)) continue;
      break;
    }
    if (strcmp(argv[i], "--") == 0) break;
    const char *name = argv[i] + 1 + (argv[i][1] == '-');
    s.in_packages = s.after_bare_flag = false;
    if (strcmp(name, "args") == 0) {
      i++;
      break;
    }
    size_t n = strcspn(name, "=");
    const TestFlag *f = find(name, n);
    if (f) {
      timed |= strcmp(f->name, "timeout") == 0;
      status = take_flag(f, argc, argv, &i, t);
      continue;
    }
    if (!s.packages_done && (strcmp(name, "h") == 0 || strcmp(name, "help") == 0)) return usage();
    s.packages_done = true;
    s.after_bare_flag = !name[n];
    if (!unknown) unknown = argv[i];
    flags_add_word(&t->args, argv[i]);
  }
  for (; status == 0 && i < argc; i++) flags_add_word(&t->args, argv[i]);
  if (timed) t->args.at[at] = "-test.timeout=0"; /* the user's own follows */
  if (t->json) mark_framing(t, at);
  look_for_help(t);
  return status ? status : check_together(t, unknown);
}
