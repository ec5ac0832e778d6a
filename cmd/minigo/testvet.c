/* testvet.c - the flag -vet of `minigo test`: which mistakes are looked for before tests are run.

   The names are go vet's. Not all are checks of minigo; the driver passes over those that are not. */
#include <stdlib.h>
#include <string.h>
#include "test.h"

/* What the go command looks for if nothing else is said. */
static const char usual[] = "atomic,bools,buildtag,directive,errorsas,ifaceassert,nilfunc,printf,stringintconv,tests";

static const char all[] =
    "appends,asmdecl,assign,atomic,bools,buildtag,cgocall,composites,copylocks,defers,directive,errorsas,framepointer,"
    "hostport,httpresponse,ifaceassert,loopclosure,lostcancel,nilfunc,printf,shift,sigchanyzer,slog,stdmethods,"
    "stdversion,stringintconv,structtag,testinggoroutine,tests,timeformat,unmarshal,unreachable,unsafeptr,"
    "unusedresult,waitgroup";

/* Older names are taken too. */
static const char *real_name(const char *name) {
  static const char *const names[][2] = {
      {"bool", "bools"}, {"buildtags", "buildtag"}, {"methods", "stdmethods"}, {"rangeloops", "loopclosure"}};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (strcmp(name, names[i][0]) == 0) return names[i][1];
  return name;
}

static bool is_check(const char *name) {
  size_t n = strlen(name);
  for (const char *p = all; *p; p += strcspn(p, ","), p += *p == ',')
    if (strcspn(p, ",") == n && strncmp(p, name, n) == 0) return true;
  return false;
}

typedef struct VetFlag {
  Buf list; /* of the checks that are named */
  int n;
  bool off;
  const char *single; /* the last "all" or "off" */
} VetFlag;

/* "all" and "off" forget what is before them, as the go command does. NULL, or what is wrong with the word. */
static const char *take(VetFlag *f, const char *word) {
  const char *name = real_name(word);
  if (!*word) return "-vet argument contains empty list element";
  if (strcmp(word, "all") == 0 || strcmp(word, "off") == 0) {
    f->single = word;
    f->off = word[0] == 'o';
    f->n = 0;
    buf_reset(&f->list);
    return NULL;
  }
  if (!is_check(name)) return "-vet argument must be a supported analyzer or a distinguished value; found ";
  buf_printf(&f->list, "%s%s", f->n++ ? "," : "", name);
  return NULL;
}

const char *flags_vet_checks(const char *value) {
  VetFlag f = {0};
  if (!*value) return usual;
  char *rest = strdup(value);
  while (rest) {
    const char *word = strsep(&rest, ","), *why = take(&f, word);
    if (!why) continue;
    fprintf(stderr, "invalid value \"%s\" for flag -vet: %s%s\n", value, why, word);
    return NULL;
  }
  if (f.n > 1 && f.single) {
    fprintf(stderr, "invalid value \"%s\" for flag -vet: -vet does not accept \"%s\" in a list with other analyzers\n", value, f.single);
    return NULL;
  }
  return f.off ? "" : f.n ? buf_cstr(&f.list) : all;
}
