/* unsupported.c - constructs that are checked like all others but that later rooms
   do not have yet. To enable one, delete its line in the table. In a standard package read from source
   (natives) only what the program reaches matters: lower refuses that. */
#include "internal.h"

static const char *const texts[] = {
  [UNS_EMBED] = "//go:embed",
  [UNS_CGO] = "import \"C\"",
  [UNS_PARAMS] = "function with more than 250 parameters", /* libtcc holds 512 values at once */
};

void unsupported(Checker *c, Pos pos, int what) {
  if (texts[what] && !c->lazy && !c->ts->natives)
    diag_unsupported(c->ts->diags, pos, "%s", texts[what]);
}
