/* unsupported.c - constructs that are checked like all others but that later rooms
   do not have yet. To enable one, delete its line in the table. In a standard package read from source
   (natives) only what the program reaches matters: lower refuses that. And what a bundled package lacks. */
#include "internal.h"

static const char *const texts[] = {
  [UNS_CGO] = "import \"C\"",
  [UNS_PARAMS] = "function with more than 250 parameters", /* libtcc holds 512 values at once */
};

void unsupported(Checker *c, Pos pos, int what) {
  if (texts[what] && !c->lazy && !c->ts->check->natives)
    diag_unsupported(c->ts->check->diags, pos, "%s", texts[what]);
}

bool package_lacks(Checker *c, const Package *pkg, Name type, Name name, Pos pos) {
  if (!pkg || !pkg->bundled || !name_is_exported(name) || !c->ts->check->lacks ||
      !c->ts->check->lacks(pkg->path, type ? type->s : NULL, name->s))
    return false;
  diag_unsupported(c->ts->check->diags, pos, type ? "%s.%s.%s" : "%s.%s%s", pkg->name->s, type ? type->s : "", name->s);
  c->ts->fakes = true;
  return true;
}
