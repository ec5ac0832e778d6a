/* test.c - a package with its tests, checked as the program that runs them. The further steps are those of any program. */
#include <string.h>
#include "internal.h"

typedef struct Request {
  Compilation *c;
  LoadListed test;
  LoadTestResult result;
} Request;

static void check(void *ctx) {
  Request *r = ctx;
  Compilation *c = r->c;
  c->main = load_test(c->l, &r->test, &r->result);
  c->tested[0] = r->result.own;
  c->tested[1] = r->result.external;
  c->joined = r->result.joined;
  c->status = diag_count(c->l->diags) ? DRIVER_ERRORS : DRIVER_OK;
}

DriverStatus driver_check_test(Compilation *c, const DriverTest *t, DriverTestResult *out) {
  Request r = {.c = c, .test = {.path = t->path, .dir = t->dir, .std = t->std}};
  driver_step(c, check, &r);
  *out = (DriverTestResult){.no_tests = r.result.no_tests, .setup = r.result.setup, .title = r.result.title, .cause = r.result.cause};
  return c->status;
}

/* ---- vet ---- */

typedef struct Vetting {
  Compilation *c;
  const DriverTest *test;
  const char *checks;
  Buf text;
  const char *cause;
} Vetting;

static bool is_asked(const char *checks, const char *name) {
  size_t n = strlen(name);
  for (const char *p = checks; *p; p += strcspn(p, ","), p += *p == ',')
    if (strcspn(p, ",") == n && strncmp(p, name, n) == 0) return true;
  return false;
}

/* One check after the other, in the order of their names, as go vet prints them. */
static void vet_one(Vetting *v, Package *p, const char *path, bool joined) {
  static const char *const all[] = {"assign", "bools",      "copylocks",     "defers",    "ifaceassert", "nilfunc",     "printf",
                                    "shift",  "stdmethods", "stringintconv", "structtag", "unreachable", "unusedresult"};
  Loader *l = v->c->l;
  size_t before = v->text.len;
  for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
    if (!is_asked(v->checks, all[i])) continue;
    Diags *found = diags_new(l->arena, l->sources, (DiagOptions){0});
    VetInput in = {
        .arena = l->arena, .types = l->types, .names = l->names, .sources = l->sources, .order = l->order.at, .norder = l->order.len};
    in.pkg = p;
    in.only = all[i];
    vet_package(&in, found, NULL);
    if (diag_count(found) && v->text.len == before) buf_printf(&v->text, joined ? "# %s\n# [%s]\n" : "# %s\n", path, path);
    diag_print(found, &v->text);
  }
  if (v->text.len > before && !v->cause) v->cause = !joined ? path : arena_printf(l->arena, "%s [%s.test]", path, v->test->path);
}

static void vet(void *ctx) {
  Vetting *v = ctx;
  const char *path = v->test->path;
  if (v->c->tested[0]) vet_one(v, v->c->tested[0], path, v->c->joined);
  if (v->c->tested[1]) vet_one(v, v->c->tested[1], arena_printf(v->c->arena, "%s_test", path), true);
}

DriverStatus driver_vet_test(Compilation *c, const DriverTest *t, const char *checks, const char **text, const char **cause) {
  Vetting v = {.c = c, .test = t, .checks = checks};
  driver_step(c, vet, &v);
  *text = v.text.len ? arena_strndup(c->arena, v.text.s, v.text.len) : NULL;
  *cause = v.cause;
  buf_free(&v.text);
  return c->status;
}
