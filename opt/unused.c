/* unused.c - variables that nothing mentions are not declared. */
#include "internal.h"

void opt_unused(Opt *o) {
  Func *f = o->fn;
  int n = 0;
  opt_facts(o);
  for (int i = 0; i < f->locals.len; i++)
    if (f->locals.at[i]->escapes_frame || facts_of(o, f->locals.at[i])->uses) f->locals.at[n++] = f->locals.at[i];
  f->locals.len = n;
}
