/* opt.c - runs the passes of passes.def, function by function. */
#include <string.h>
#include "../ir/verify.h"
#include "internal.h"

typedef struct Pass {
  const char *name, *what;
  bool (*when)(const Target *t);
  void (*run)(Opt *o);
  bool early;
} Pass;

#define PASS(name, when, what)                                                                                                             \
  static bool when_##name(const Target *t) { return (void)t, (when); }
#include "passes.def"

static const Pass passes[] = {
#define PASS(name, when, what) {#name, what, when_##name, opt_##name, false},
#define EARLY(name, when, what) {#name, what, when_##name, opt_##name, true},
#define AGAIN(name) {#name, NULL, when_##name, opt_##name, false},
#include "passes.def"
};
enum { NPASSES = sizeof passes / sizeof *passes };

static bool switch_off_one(OptPasses *off, const char *name, size_t n) {
  bool all = n == 3 && memcmp(name, "all", 3) == 0, found = all;
  for (int i = 0; i < NPASSES; i++)
    if (all || (strlen(passes[i].name) == n && memcmp(passes[i].name, name, n) == 0)) {
      *off |= (OptPasses)1 << i;
      found = true;
    }
  return found;
}

bool opt_switch_off(OptPasses *off, const char *text, Buf *why) {
  for (const char *p = text;; p++) {
    size_t n = strcspn(p, ",");
    if (*p != '-' || !switch_off_one(off, p + 1, n - 1)) {
      buf_printf(why, "invalid value \"%s\" for flag -opt: want one or more of:", text);
      for (int i = 0; i < NPASSES; i++)
        if (passes[i].what) buf_printf(why, " -%s", passes[i].name);
      buf_puts(why, " -all");
      return false;
    }
    p += n;
    if (!*p) return true;
  }
}

static void run_on(Opt *o, Func *f, OptPasses on, bool early) {
  o->fn = f;
  o->fresh = o->made = false;
  for (int i = 0; i < NPASSES; i++) {
    bool wanted = passes[i].what || o->made; /* AGAIN */
    if ((on & (OptPasses)1 << i) && passes[i].early == early && wanted) {
      o->changed = false;
      passes[i].run(o);
      o->fresh &= !o->changed;
      if (o->changed && (early || o->unit->verify)) opt_facts(o); /* early: for those that this function is expanded in */
      ir_expect(o->unit, f, passes[i].name);
    }
  }
}

static void run(Opt *o, OptPasses on, bool early) {
  Unit *u = o->unit;
  for (int i = 0; i < u->funcs.len; i++)
    if (!u->funcs.at[i]->is_extern) run_on(o, u->funcs.at[i], on, early);
}

void opt_run(Unit *u, const Target *t, OptPasses off) {
  Opt o = {.unit = u, .target = t, .arena = u->arena};
  OptPasses on = 0;
  for (int i = 0; i < NPASSES; i++)
    if (passes[i].when(t)) on |= (OptPasses)1 << i;
  on &= ~off;
  opt_find_leaves(&o);
  run(&o, on, true);
  run(&o, on, false);
}
