/* unsupported.c - constructs that are checked like all others but that later rooms
   do not have yet. To enable one, delete its line in the table. In a standard package read from source
   (natives) only what the program reaches matters: lower refuses that. And what a bundled package lacks. */
#include "internal.h"

static const char *const texts[] = {
  [UNS_EMBED] = "//go:embed",
  [UNS_CGO] = "import \"C\"",
  [UNS_PARAMS] = "function with more than 250 parameters", /* libtcc holds 512 values at once */
};

void unsupported(Checker *c, Pos pos, int what) {
  if (texts[what] && !c->lazy && !c->ts->check->natives)
    diag_unsupported(c->ts->check->diags, pos, "%s", texts[what]);
}

/* "Type.member" or "member": is it what name, perhaps of type, says? */
static bool says(const char *lack, Name type, Name name) {
  size_t n = type ? type->len : 0;
  if (type && (strncmp(lack, type->s, n) != 0 || lack[n] != '.'))
    return false;
  return strcmp(lack + n + (type != NULL), name->s) == 0;
}

bool package_lacks(Checker *c, const Package *pkg, Name type, Name name, Pos pos) {
  static const struct Lack { const char *path, *name; } table[] = {
#define LACK(path, name) {path, name},
#include "lacks.def"
  };
  if (!pkg || !pkg->bundled || !name_is_exported(name))
    return false;
  for (size_t i = 0; i < sizeof table / sizeof table[0]; i++) {
    if (strcmp(table[i].path, pkg->path) != 0 || !(strcmp(table[i].name, "*") == 0 || says(table[i].name, type, name)))
      continue;
    diag_unsupported(c->ts->check->diags, pos, type ? "%s.%s.%s" : "%s.%s%s", pkg->name->s, type ? type->s : "", name->s);
    c->ts->fakes = true;
    return true;
  }
  return false;
}
