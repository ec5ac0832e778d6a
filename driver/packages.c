/* packages.c - the packages that a command's arguments name: listed, then checked together, so that each is loaded once. */
#include "internal.h"

typedef struct Listing {
  Compilation *c;
  char *const *args;
  int n;
  LoadList found;
} Listing;

static void list(void *ctx) {
  Listing *j = ctx;
  Compilation *c = j->c;
  load_list(c->l, j->args, j->n, &j->found);
  c->unmatched = j->found.unmatched.at;
  c->nunmatched = j->found.unmatched.len;
  if (diag_count(c->l->diags)) c->status = DRIVER_ERRORS;
}

static DriverPackage outside(const LoadListed *p) {
  return (DriverPackage){.path = p->path,
                         .dir = p->dir,
                         .name = p->name,
                         .error = p->error,
                         .std = p->std,
                         .foreign = p->foreign,
                         .only_tests = p->only_tests};
}

DriverStatus driver_list_packages(Compilation *c, char *const *args, int n, DriverPackage **out, int *nout) {
  char here[] = ".", *dot[] = {here};
  Listing j = {.c = c, .args = n ? args : dot, .n = n ? n : 1};
  *nout = 0;
  if (driver_step(c, list, &j) != DRIVER_OK) return c->status;
  *out = ARENA_ARRAY(c->arena, DriverPackage, j.found.all.len + 1);
  for (int i = 0; i < j.found.all.len; i++) (*out)[i] = outside(&j.found.all.at[i]);
  *nout = j.found.all.len;
  return DRIVER_OK;
}

const char *driver_unmatched(const Compilation *c, int i) { return i < c->nunmatched ? c->unmatched[i] : NULL; }

typedef struct Check {
  Compilation *c;
  const DriverPackage *list;
  int n;
} Check;

static void check_all(void *ctx) {
  Check *j = ctx;
  Compilation *c = j->c;
  LoadListed *list = ARENA_ARRAY(c->arena, LoadListed, j->n + 1);
  for (int i = 0; i < j->n; i++) {
    const DriverPackage *p = &j->list[i];
    list[i] = (LoadListed){.path = p->path, .dir = p->dir, .std = p->std, .only_tests = p->only_tests};
  }
  c->by_package = true;
  if (!load_all(c->l, list, j->n)) c->status = DRIVER_ERRORS;
}

DriverStatus driver_check_packages(Compilation *c, const DriverPackage *list, int n) {
  return driver_step(c, check_all, &(Check){c, list, n});
}

void driver_print_told(Compilation *c, FILE *out) {
  for (int i = 0; i < c->l->told.len; i++) {
    const LoadTold *t = &c->l->told.at[i];
    if (!c->opt.json) fprintf(out, "# %s\n", t->path);
    diag_flush(t->diags, out);
  }
}

void driver_print_packages(const Compilation *c, FILE *out) {
  for (int i = 0; i < c->l->order.len; i++) {
    const Package *p = c->l->order.at[i];
    if (!p->bundled && !p->fake) fprintf(out, "%s\n", p == c->main ? driver_path(c) : p->path);
  }
}
