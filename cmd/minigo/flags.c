/* flags.c - flags as package flag spells them: -name, -name=value, -name value. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "minigo.h"

typedef enum { F_BOOL, F_TEXT, F_CHOICE, F_GCFLAGS, F_LEVEL } FlagKind;
typedef struct { const char *name; FlagKind kind; size_t at; const char *choices; const char *commands; } Flag;

#define AT(field) offsetof(Options, field)
static const Flag flags[] = {
    {"o", F_TEXT, AT(out), NULL, "build bundle"},
    {"S", F_BOOL, AT(listing), NULL, "run build"},
    {"gcflags", F_GCFLAGS, AT(listing), NULL, "run build"},
    {"dump", F_CHOICE, AT(dump), "tokens ast types lower opt c", "run build"},
    {"opt", F_TEXT, AT(passes), NULL, "run build"},
    {"emit", F_CHOICE, AT(emit), "c export", "run build"},
    {"model", F_CHOICE, AT(model), "fixed legacy", "run build"},
    {"trace", F_CHOICE, AT(trace), "defer", "run"},
    {"e", F_BOOL, AT(all_errors), NULL, "run build vet"},
    {"json", F_BOOL, AT(json), NULL, "run build vet"},
    {"fix", F_BOOL, AT(fix), NULL, "vet"},
    {"explain", F_BOOL, AT(explain), NULL, "vet"},
    {"noescape", F_BOOL, AT(no_escape), NULL, "run build"},
    {"times", F_BOOL, AT(times), NULL, "run build"},
    {"O", F_LEVEL, AT(opt), "0 1 2 3", "build"},
};

static bool word_in(const char *words, const char *w, size_t n) {
  for (const char *p = words; *p;) {
    size_t len = strcspn(p, " ");
    if (len == n && memcmp(p, w, n) == 0)
      return true;
    p += len + (p[len] == ' ');
  }
  return false;
}

static int complain(const char *cmd, const char *what, const char *flag) {
  fprintf(stderr, "minigo %s: %s: -%s\nRun 'minigo help %s' for usage.\n", cmd, what, flag, cmd);
  return -1;
}

static int set_value(const char *cmd, const Flag *f, const char *value, Options *opt) {
  char *at = (char *)opt + f->at;
  if (f->kind == F_GCFLAGS) { /* only -S is known; others are accepted as go's compiler would take them */
    if (strstr(value, "-S"))
      *(bool *)at = true;
    return 0;
  }
  if (f->choices && !word_in(f->choices, value, strlen(value))) {
    fprintf(stderr, "minigo %s: invalid value \"%s\" for flag -%s: want one of: %s\n", cmd, value, f->name, f->choices);
    return -1;
  }
  if (f->kind == F_LEVEL)
    *(int *)at = atoi(value);
  else
    *(const char **)at = value;
  return 0;
}

static const Flag *find(const char *cmd, const char *name, size_t n) {
  for (size_t i = 0; i < sizeof flags / sizeof flags[0]; i++)
    if (strlen(flags[i].name) == n && memcmp(flags[i].name, name, n) == 0 && word_in(flags[i].commands, cmd, strlen(cmd)))
      return &flags[i];
  return NULL;
}

int flags_parse(const char *cmd, int argc, char **argv, Options *opt) {
  opt->opt = -1;
  int i = 0;
  for (; i < argc && argv[i][0] == '-' && argv[i][1]; i++) {
    const char *name = argv[i] + 1 + (argv[i][1] == '-');
    if (strcmp(argv[i], "--") == 0)
      return i + 1;
    size_t n = strcspn(name, "=");
    const char *value = name[n] == '=' ? name + n + 1 : NULL;
    const Flag *f = find(cmd, name, n);
    if (!f && name[0] == 'O' && name[1] && !name[2]) { /* -O2 as compilers spell it */
      f = find(cmd, "O", 1);
      value = name + 1;
    }
    if (!f)
      return complain(cmd, "flag provided but not defined", name);
    if (f->kind == F_BOOL) {
      *(bool *)((char *)opt + f->at) = !value || (strcmp(value, "false") != 0 && strcmp(value, "0") != 0);
      continue;
    }
    if (!value && ++i == argc)
      return complain(cmd, "flag needs an argument", name);
    if (set_value(cmd, f, value ? value : argv[i], opt) < 0)
      return -1;
  }
  return i;
}
