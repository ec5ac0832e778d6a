/* test.c - a package with its tests, checked as the program that runs them. The further steps are those of any program. */
#include "internal.h"

typedef struct Listing {
  Compilation *c;
  char *const *args;
  int n;
  LoadTests found;
} Listing;

static void list(void *ctx) {
  Listing *j = ctx;
  load_test_list(j->c->l, j->args, j->n, &j->found);
}

DriverStatus driver_list_tests(Compilation *c, char *const *args, int n, DriverTest **tests, int *ntests) {
  char here[] = ".", *dot[] = {here};
  Listing j = {.c = c, .args = n ? args : dot, .n = n ? n : 1};
  *ntests = 0;
  if (driver_step(c, list, &j) != DRIVER_OK) return c->status;
  *tests = ARENA_ARRAY(c->arena, DriverTest, j.found.len + 1);
  for (int i = 0; i < j.found.len; i++) {
    const LoadTest *t = &j.found.at[i];
    (*tests)[i] = (DriverTest){.path = t->path, .dir = t->dir, .std = t->std, .error = t->error};
  }
  *ntests = j.found.len;
  return DRIVER_OK;
}

typedef struct Request {
  Compilation *c;
  LoadTest test;
  LoadTestResult result;
} Request;

static void check(void *ctx) {
  Request *r = ctx;
  Compilation *c = r->c;
  c->main = load_test(c->l, &r->test, &r->result);
  c->status = diag_count(c->l->diags) ? DRIVER_ERRORS : DRIVER_OK;
}

DriverStatus driver_check_test(Compilation *c, const DriverTest *t, DriverTestResult *out) {
  Request r = {.c = c, .test = {.path = t->path, .dir = t->dir, .std = t->std}};
  driver_step(c, check, &r);
  *out = (DriverTestResult){.no_tests = r.result.no_tests, .setup = r.result.setup, .title = r.result.title, .cause = r.result.cause};
  return c->status;
}
