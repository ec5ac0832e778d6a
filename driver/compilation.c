/* compilation.c - a Compilation's life: its memory, how its steps end, and what it says of itself. */
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include "../backend/backend.h"
#include "internal.h"

enum { FEW_ERRORS = 10 }; /* as gc shows */

typedef struct Birth {
  Compilation *c;
  const LoadOptions *loading;
} Birth;

static void begin(void *ctx) {
  Birth *b = ctx;
  b->c->arena = arena_new();
  b->c->l = loader_new(b->c->arena, b->loading);
}

Compilation *driver_new_loading(const DriverOptions *opt, LoadOptions loading) {
  Compilation *c = calloc(1, sizeof *c);
  if (!c) return NULL;
  c->opt = *opt;
  loading.diag = (DiagOptions){.limit = opt->all_errors ? 0 : FEW_ERRORS, .json = opt->json, .gc = true, .color = opt->color};
  loading.reasons = opt->reasons;
  loading.inputs = driver_cache_inputs(opt->cache);
  loading.tags = opt->tags;
  loading.mod = opt->mod;
  loading.lang = opt->lang;
  if (driver_step(c, begin, &(Birth){c, &loading}) == DRIVER_OK) return c;
  driver_free(c);
  return NULL;
}

Compilation *driver_new(const DriverOptions *opt) {
  return driver_new_loading(opt, (LoadOptions){.bundled = bundled_file, .lacks = bundled_lacks});
}

void driver_free(Compilation *c) {
  if (!c) return;
  arena_free(c->arena);
  arena_free(c->kept);
  free(c);
}

DriverStatus driver_step(Compilation *c, void (*step)(void *ctx), void *ctx) {
  if (c->status == DRIVER_OK && !arena_guard(step, ctx)) c->status = DRIVER_NO_MEMORY;
  return c->status;
}

void driver_fail(Compilation *c, const char *fmt, ...) {
  va_list ap;
  va_start(ap, fmt);
  vsnprintf(c->why, sizeof c->why, fmt, ap);
  va_end(ap);
  c->status = DRIVER_FAILED;
}

const char *driver_why(const Compilation *c) { return c->why; }

int driver_errors(Compilation *c) { return diag_shown(c->l->diags) + (c->found ? diag_shown(c->found) : 0); }

DriverError driver_error(Compilation *c, int i) {
  int n = diag_shown(c->l->diags);
  const char *text;
  Place p = i < n ? diag_get(c->l->diags, i, &text) : diag_get(c->found, i - n, &text);
  return (DriverError){p.file ? p.file->name : NULL, p.line, p.col, text};
}

void driver_print_errors(Compilation *c, FILE *out) {
  if (c->by_package && c->l->told.len && !diag_loading(c->l->diags))
    driver_print_told(c, out);
  else
    diag_flush(c->l->diags, out);
  if (c->found) diag_flush(c->found, out);
}

static void find_goroot(void *ctx) { goroot_find(((Compilation *)ctx)->l); }

const char *driver_goroot(Compilation *c) { return driver_step(c, find_goroot, c) == DRIVER_OK && c->l->goroot ? c->l->goroot : ""; }

typedef struct Setting {
  Compilation *c;
  const char *name, *value;
} Setting;

static void find_setting(void *ctx) {
  Setting *s = ctx;
  s->value = load_setting(s->c->l, s->name);
}

const char *driver_goenv(Compilation *c, const char *name) {
  Setting s = {c, name, ""};
  driver_step(c, find_setting, &s);
  return s.value;
}

int driver_go_minor(void) { return GO_MINOR; }
