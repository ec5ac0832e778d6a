/* compile.c - the whole path on one screen: Go text to C text, step by step. */
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include "../backend/backend.h"
#include "../backend/bundled.h"
#include "../codegen/codegen.h"
#include "../lower/lower.h"
#include "../opt/opt.h"
#include "internal.h"

typedef struct Names {
  Compilation *c;
  char *const *at;
  int n;
} Names;

static void check(void *ctx) {
  Names *names = ctx;
  Compilation *c = names->c;
  c->main = load_main(c->l, names->at, names->n);
  c->status = diag_count(c->l->diags) || !c->main ? DRIVER_ERRORS : DRIVER_OK;
}

DriverStatus driver_check(Compilation *c, char *const *names, int n) { return driver_step(c, check, &(Names){c, names, n}); }

bool driver_is_program(const Compilation *c) { return c->main && strcmp(c->main->name->s, "main") == 0; }

const char *driver_path(const Compilation *c) { return c->l->main_path ? c->l->main_path : "command-line-arguments"; }

static bool lib_has(void *lib, SymbolKind k, const char *goname) {
  Compilation *c = lib;
  return bundled_has(codegen_symbol(c->l->arena, k, goname));
}

static void lower(void *ctx) {
  Compilation *c = ctx;
  Loader *l = c->l;
  LowerSet *sets = ARENA_ARRAY(l->arena, LowerSet, c->opt.nsets + 1);
  for (int i = 0; i < c->opt.nsets; i++) sets[i] = (LowerSet){c->opt.sets[i].path, c->opt.sets[i].name, c->opt.sets[i].value};
  c->unit = lower_program(l->arena, l->types, l->sources, l->names, l->diags, l->order.at, l->order.len,
                          (LowerOptions){.lib_has = lib_has,
                                         .lib_calls = bundled_calls,
                                         .lib = c,
                                         .no_escape = c->opt.no_escape,
                                         .reasons = c->opt.reasons,
                                         .verify = c->opt.verify,
                                         .sets = sets,
                                         .nsets = c->opt.nsets,
                                         .library = !driver_is_program(c)}); /* then all of it counts */
  c->status = diag_count(l->diags) ? DRIVER_ERRORS : DRIVER_OK;
}

DriverStatus driver_lower(Compilation *c) { return c->unit ? c->status : driver_step(c, lower, c); }

const Target *driver_target(const Compilation *c) { return c->opt.target == DRIVER_MEMORY ? &target_tcc : target_of(getenv("CC")); }

static void optimise(void *ctx) {
  Compilation *c = ctx;
  OptPasses off = 0;
  Buf why = {0};
  if (c->opt.passes && !opt_switch_off(&off, c->opt.passes, &why))
    driver_fail(c, "%s", buf_cstr(&why));
  else
    opt_run(c->unit, driver_target(c), off);
  buf_free(&why);
  c->optimised = true;
}

DriverStatus driver_opt(Compilation *c) { return driver_lower(c) != DRIVER_OK || c->optimised ? c->status : driver_step(c, optimise, c); }

bool driver_can_switch(const char *passes, char *why, size_t size) {
  OptPasses off = 0;
  Buf text = {0};
  bool ok = opt_switch_off(&off, passes, &text);
  snprintf(why, size, "%s", buf_cstr(&text));
  buf_free(&text);
  return ok;
}

void driver_emit_text(Compilation *c, Buf *out, bool readable) {
  bool jit = c->opt.target == DRIVER_MEMORY;
  if (jit && !readable)
    jit_begin(out);
  else if (!jit)
    buf_puts(out, "#include \"rt.h\"\n");
  emit_unit(out, c->unit, driver_target(c), readable);
}

typedef struct Emission {
  Compilation *c;
  DriverProgram *program;
} Emission;

static void add_extern(DriverProgram *p, const char *csymbol) {
  const LibSymbol *s = bundled_symbol(csymbol);
  if (s) p->externs[p->nexterns++] = s;
}

/* What the unit takes from the bundled packages. */
static void find_externs(DriverProgram *p, Unit *u) {
  p->externs = xmalloc((size_t)(u->funcs.len + u->globals.len + u->typeuses.len) * sizeof *p->externs);
  for (int i = 0; i < u->funcs.len; i++)
    if (u->funcs.at[i]->is_extern) add_extern(p, codegen_symbol(u->arena, SYM_FUNC, u->funcs.at[i]->goname));
  for (int i = 0; i < u->globals.len; i++)
    if (u->globals.at[i]->is_extern) add_extern(p, codegen_symbol(u->arena, SYM_GLOBAL, u->globals.at[i]->goname));
  for (int i = 0; i < u->typeuses.len; i++)
    if (u->typeuses.at[i]->is_extern) add_extern(p, codegen_symbol(u->arena, SYM_TYPE, u->typeuses.at[i]->id));
}

static void emit(void *ctx) {
  Emission *e = ctx;
  find_externs(e->program, e->c->unit);
  driver_emit_text(e->c, &e->program->text, false);
}

DriverStatus driver_emit(Compilation *c, DriverProgram **out) {
  *out = NULL;
  if (driver_opt(c) != DRIVER_OK) return c->status;
  Emission e = {c, calloc(1, sizeof *e.program)};
  if (!e.program) return c->status = DRIVER_NO_MEMORY;
  e.program->target = c->opt.target;
  e.program->cache = c->opt.cache;
  if (driver_step(c, emit, &e) == DRIVER_OK)
    *out = e.program;
  else
    driver_program_free(e.program);
  return c->status;
}

int driver_count_names(int n, char **argv) { return load_count_args(n, argv); }
