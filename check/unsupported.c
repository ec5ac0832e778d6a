/* unsupported.c - constructs that are checked like all others but that later rooms
   do not have yet. To enable one, delete its line in the table. In a standard package read from source
   (natives) only what the program reaches matters: lower refuses that. And what a bundled package lacks. */
#include "internal.h"

static const char *const texts[] = {
    [UNS_CGO] = "import \"C\"", [UNS_PARAMS] = "function with more than 250 parameters", /* libtcc holds 512 values at once */
};

void check_unsupported(Checker *c, Pos pos, int what) {
  if (texts[what] && !c->lazy && !c->ts->check->natives) diag_unsupported(c->ts->check->diags, pos, "%s", texts[what]);
}

/* An installed Go older than the language may not have yet what the user read of: that is no mistake of the user's. */
static bool too_old(Checker *c, const Package *pkg, Name type, Name name, Pos pos) {
  if (!pkg || !pkg->std || c->pkg->std || pkg->goversion >= GO_MINOR || !name_is_exported(name)) return false;
  diag_unsupported(c->ts->check->diags, pos,
                   type ? "%s.%s.%s, which the installed Go 1.%d does not have" : "%s.%s%s, which the installed Go 1.%d does not have",
                   pkg->name->s, type ? type->s : "", name->s, pkg->goversion);
  c->ts->fakes = true;
  return true;
}

bool check_package_lacks(Checker *c, const Package *pkg, Name type, Name name, Pos pos) {
  if (too_old(c, pkg, type, name, pos)) return true;
  if (!pkg || !pkg->bundled || !name_is_exported(name) || !c->ts->check->lacks ||
      !c->ts->check->lacks(pkg->path, type ? type->s : NULL, name->s))
    return false;
  diag_unsupported(c->ts->check->diags, pos, type ? "%s.%s.%s" : "%s.%s%s", pkg->name->s, type ? type->s : "", name->s);
  c->ts->fakes = true;
  return true;
}
