/* flags.c - arguments of all subcommands: flags as package flag spells them (-name, -name=value, -name value), then the
   names of a program, then what the program itself gets. What is wrong with them is said as the go command says it. */
#include <ctype.h>
#include <errno.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include "minigo.h"

typedef enum { F_BOOL, F_TEXT, F_CHOICE, F_WINDOW, F_PASSES, F_GCFLAGS, F_LDFLAGS, F_CHDIR, F_LEVEL, F_LANG } FlagKind;
typedef struct {
  const char *name;
  FlagKind kind;
  size_t at;
  const char *choices;
  const char *commands;
} Flag;

#define AT(field) offsetof(Options, field)
static const Flag flags[] = {
    {"o", F_TEXT, AT(out), NULL, "build bundle trace"},
    {"tags", F_TEXT, AT(tags), NULL, "run build install vet"},
    {"mod", F_CHOICE, AT(mod), "readonly vendor mod", "run build install vet"},
    {"ldflags", F_LDFLAGS, 0, NULL, "run build install vet"},
    {"v", F_BOOL, AT(verbose), NULL, "run build install vet"},
    {"C", F_CHDIR, 0, NULL, "run build install vet"},
    {"S", F_BOOL, AT(listing), NULL, "run build"},
    {"gcflags", F_GCFLAGS, AT(listing), NULL, "run build install vet"},
    {"lang", F_LANG, AT(lang), NULL, "run build install vet"},
    {"dump", F_WINDOW, AT(dump), NULL, "run build"},
    {"opt", F_PASSES, AT(passes), NULL, "run build install"},
    {"emit", F_CHOICE, AT(dump), "c", "run build"},
    {"model", F_CHOICE, AT(model), "fixed legacy", "run build install trace explain"},
    {"trace", F_CHOICE, AT(trace), "defer", "run"},
    {"e", F_BOOL, AT(all_errors), NULL, "run build install vet"},
    {"json", F_BOOL, AT(json), NULL, "run build vet trace"},
    {"u", F_BOOL, AT(unified), NULL, "asmdiff"},
    {"s", F_TEXT, AT(symbols), NULL, "asmdiff"},
    {"fix", F_BOOL, AT(fix), NULL, "vet"},
    {"reasons", F_BOOL, AT(reasons), NULL, "run build install"},
    {"explain", F_BOOL, AT(explain), NULL, "run vet"},
    {"compare", F_BOOL, AT(compare), NULL, "trace"},
    {"noescape", F_BOOL, AT(no_escape), NULL, "run build install"},
    {"verify", F_BOOL, AT(verify), NULL, "run build install"},
    {"a", F_BOOL, AT(again), NULL, "run build install vet"},
    {"cache", F_BOOL, AT(clean_cache), NULL, "clean"},
    {"times", F_BOOL, AT(times), NULL, "run build install"},
    {"O", F_LEVEL, AT(level), "0 1 2 3", "build install"},
};

static bool word_in(const char *words, const char *w, size_t n) {
  for (const char *p = words; *p;) {
    size_t len = strcspn(p, " ");
    if (len == n && memcmp(p, w, n) == 0) return true;
    p += len + (p[len] == ' ');
  }
  return false;
}

static int usage(const Command *cmd) {
  fprintf(stderr, "usage: minigo %s%s%s\nRun 'minigo help %s' for details.\n", cmd->name, *cmd->usage ? " " : "", cmd->usage, cmd->name);
  return EXIT_USAGE;
}

static int bad_value(const Command *cmd, const char *value, const Flag *f, const char *why, const char *choices) {
  fprintf(stderr, "invalid value \"%s\" for flag -%s: %s%s\n", value, f->name, why, choices);
  return usage(cmd);
}

static int set_bool(const Command *cmd, const Flag *f, const char *value, bool *at) {
  if (value && !flags_is_bool(value)) {
    fprintf(stderr, "invalid boolean value \"%s\" for -%s: parse error\n", value, f->name);
    return usage(cmd);
  }
  *at = !value || !strchr("0fF", value[0]);
  return 0;
}

/* The digits at s as a number, too large ones as a large one; -1: they are none as versions have them. */
static int version_number(const char *s, size_t n) {
  if (n == 0 || strspn(s, "0123456789") < n || (n > 1 && *s == '0')) return -1;
  return n > 6 ? 1000000 : atoi(s);
}

/* go1.N, as -lang of go's compiler has it, the n bytes at s; none: the newest. Releases before go1.18 are those of old go.mod files. */
static int set_lang(const char *s, size_t n, Options *opt) {
  if (n == 0) {
    opt->lang = 0;
    return 0;
  }
  const char *dot = memchr(s, '.', n);
  bool known = n > 2 && memcmp(s, "go", 2) == 0 && (dot || (n == 3 && s[2] == '1'));
  int major = known ? version_number(s + 2, dot ? (size_t)(dot - s) - 2 : 1) : -1;
  int minor = dot ? version_number(dot + 1, n - (size_t)(dot - s) - 1) : 0;
  if (major < 1 || minor < 0) {
    fprintf(stderr, "minigo: invalid value \"%.*s\" for -lang: should be something like \"go1.12\"\n", (int)n, s);
    return EXIT_ERRORS;
  }
  if (major > 1 || minor > driver_go_minor()) {
    fprintf(stderr, "minigo: invalid value \"%.*s\" for -lang: max known version is \"go1.%d\"\n", (int)n, s, driver_go_minor());
    return EXIT_ERRORS;
  }
  if (minor == 0) {
    fprintf(stderr, "minigo: not supported: -lang=%.*s\n", (int)n, s);
    return EXIT_ERRORS;
  }
  opt->lang = minor;
  return 0;
}

/* The words of -gcflags: -S and -lang count, others are accepted as go's compiler would take them. minigo vet, as go vet, asks
   for none. Which packages a pattern before them means is not known here. */
static int set_gcflags(const Command *cmd, const Flag *f, const char *value, Options *opt) {
  const char *words = value + strspn(value, " \t"), *eq = *words == '-' || !*words ? words : strchr(words, '=');
  if (!eq) return bad_value(cmd, value, f, "missing =<value> in <pattern>=<value>", "");
  if (strcmp(cmd->name, "vet") == 0) return 0;
  int status = 0;
  for (const char *p = eq + (*eq == '='); *p && status == 0;) {
    size_t n = strcspn(p, " \t"), dashes = strspn(p, "-");
    if (dashes && n == dashes + 1 && p[dashes] == 'S') opt->listing = true;
    if ((dashes == 1 || dashes == 2) && strncmp(p + dashes, "lang", 4) == 0 && strchr("= \t", p[dashes + 4])) {
      const char *lang = p + dashes + 5 - !p[dashes + 4];
      if (p[dashes + 4] != '=') lang += strspn(lang, " \t");
      n = (size_t)(lang - p) + strcspn(lang, " \t");
      status = set_lang(lang, n - (size_t)(lang - p), opt);
      if (status == 0 && *words != '-') {
        fprintf(stderr, "minigo: not supported: -lang for the packages of a pattern: -gcflags=%s\n", value);
        status = EXIT_ERRORS;
      }
    }
    p += n;
    p += strspn(p, " \t");
  }
  return status;
}

static int set_value(const Command *cmd, const Flag *f, const char *value, Options *opt) {
  char *at = (char *)opt + f->at;
  if (f->kind == F_GCFLAGS) return set_gcflags(cmd, f, value, opt);
  if (f->kind == F_LDFLAGS) {
    int status = flags_take_ldflags(opt, value);
    return status == EXIT_USAGE ? usage(cmd) : status;
  }
  if (f->kind == F_LANG) return set_lang(value, strlen(value), opt);
  if (f->choices && !word_in(f->choices, value, strlen(value))) return bad_value(cmd, value, f, "want one of: ", f->choices);
  if (f->kind == F_WINDOW && !driver_can_dump(value))
    return bad_value(cmd, value, f, "want one of, or a function and one of: ", driver_windows());
  char why[400];
  if (f->kind == F_PASSES && !driver_can_switch(value, why, sizeof why)) {
    fprintf(stderr, "%s\n", why);
    return usage(cmd);
  }
  if (f->kind == F_LEVEL)
    *(int *)at = atoi(value);
  else
    *(const char **)at = value;
  return 0;
}

static bool is_build_command(const Command *cmd) { return word_in("run build install vet", cmd->name, strlen(cmd->name)); }

static const Flag *find(const Command *cmd, const char *name, size_t n) {
  for (size_t i = 0; i < sizeof flags / sizeof flags[0]; i++)
    if (strlen(flags[i].name) == n && memcmp(flags[i].name, name, n) == 0 && word_in(flags[i].commands, cmd->name, strlen(cmd->name)))
      return &flags[i];
  return NULL;
}

static int needs_argument(const Command *cmd, const char *name) {
  fprintf(stderr, "flag needs an argument: -%s\n", name);
  return usage(cmd);
}

static int change_dir(const Command *cmd, bool late, const char *dir) {
  if (late) {
    fprintf(stderr, "invalid value \"%s\" for flag -C: -C flag must be first flag on command line\n", dir);
    return usage(cmd);
  }
  if (chdir(dir) == 0) return 0;
  fprintf(stderr, "minigo: chdir %s: %c%s\n", dir, tolower((unsigned char)strerror(errno)[0]), strerror(errno) + 1);
  return EXIT_ERRORS;
}

/* The flag at argv[*i]; *i is moved to its value where that is a word of its own. */
static int parse_flag(const Command *cmd, int argc, char **argv, int *i, Options *opt) {
  const char *name = argv[*i] + 1 + (argv[*i][1] == '-');
  size_t n = strcspn(name, "=");
  const char *value = name[n] == '=' ? name + n + 1 : NULL;
  if (n == 0 || name[0] == '-') {
    fprintf(stderr, "bad flag syntax: %s\n", argv[*i]);
    return usage(cmd);
  }
  const Flag *f = find(cmd, name, n);
  if (!f && word_in("h help", name, n)) return usage(cmd);
  if (!f && name[0] == 'O' && name[1] && !name[2]) { /* -O2 as compilers spell it */
    f = find(cmd, "O", 1);
    value = name + 1;
  }
  bool valued;
  if (!f && is_build_command(cmd) && flags_is_go(cmd->name, name, n, &valued)) {
    if (valued && !value && ++*i == argc) return needs_argument(cmd, name);
    int status = flags_take_go(cmd->name, name, n, valued && !value ? argv[*i] : value);
    return status == EXIT_USAGE ? usage(cmd) : status;
  }
  if (!f) {
    fprintf(stderr, "flag provided but not defined: -%.*s\n", (int)n, name);
    return usage(cmd);
  }
  if (f->kind == F_BOOL) return set_bool(cmd, f, value, (bool *)((char *)opt + f->at));
  if (!value && ++*i == argc) return needs_argument(cmd, f->name);
  if (f->kind == F_CHDIR) return change_dir(cmd, *i > 1 || (*i == 1 && value), value ? value : argv[*i]);
  return set_value(cmd, f, value ? value : argv[*i], opt);
}

/* What is left behind the flags. */
static int take_names(const Command *cmd, int argc, char **argv, Options *opt) {
  opt->names = argv;
  opt->nnames = argc;
  if (cmd->takes == TAKES_PROGRAM) opt->nnames = driver_count_names(argc, argv);
  opt->args = argv + opt->nnames;
  opt->nargs = argc - opt->nnames;
  if (cmd->takes == TAKES_PROGRAM && argc == 0) {
    fprintf(stderr, "minigo %s: no go files listed\n", cmd->name);
    return EXIT_ERRORS;
  }
  for (int i = 0; cmd->takes == TAKES_PACKAGE && argc && packages_are_files(opt) && i < argc; i++) {
    size_t n = strlen(argv[i]);
    if (argc == 1 || (n > 3 && strcmp(argv[i] + n - 3, ".go") == 0)) continue;
    fprintf(stderr, "named files must all be .go files: %s\n", argv[i]);
    return EXIT_ERRORS;
  }
  return cmd->takes == TAKES_NOTHING && argc ? usage(cmd) : 0;
}

bool flags_info(const Command *cmd, int i, FlagInfo *info) {
  for (size_t k = 0; k < sizeof flags / sizeof flags[0]; k++) {
    const Flag *f = &flags[k];
    if (!word_in(f->commands, cmd->name, strlen(cmd->name)) || i--) continue;
    const char *choices = f->kind == F_WINDOW ? driver_windows() : f->kind == F_GCFLAGS ? "-S" : f->choices;
    *info = (FlagInfo){f->name, choices, f->kind != F_BOOL, f->kind == F_LEVEL};
    return true;
  }
  return false;
}

int flags_parse(const Command *cmd, int argc, char **argv, Options *opt) {
  *opt = (Options){.level = -1, .command = cmd->name, .names = argv, .nnames = argc};
  if (cmd->takes == TAKES_RAW) return 0;
  int i = 0, status = 0;
  for (; status == 0 && i < argc && argv[i][0] == '-' && argv[i][1]; i++) {
    if (strcmp(argv[i], "--") == 0) {
      i++;
      break;
    }
    status = parse_flag(cmd, argc, argv, &i, opt);
  }
  return status ? status : take_names(cmd, argc - i, argv + i, opt);
}
