/* test.c - a package with its tests, as a program.

   Three packages are made of a folder: the package itself with the test files that belong to it; the external one, whose name ends
   in _test; and a main package, generated, that names their tests. The package is entered under its import path before
   anything else is loaded: what the external tests import sees the same package, test files and all, as cmd/go recompiles it. */
#include <string.h>
#include "test.h"

/* Parses the folder's files and deals them out. False: there are none, or they are no package. */
static bool read_files(Loader *l, const LoadListed *t, Files *own, Files *external, bool *assembly, LoadTestResult *r) {
  const char **names;
  Files all = {0};
  *assembly = t->std && goroot_portable(t->path);
  int n = load_list_dir(l, t->dir, !t->std || goroot_may_port(t->path), &names, assembly);
  if (n < 0) diag_load(l->diags, 0, "cannot read directory %s", t->dir);
  if (n < 0 || !load_parse_all(l, names, n, own)) return false;
  bool ignored = false;
  n = load_list_tests(l, t->dir, *assembly, &names, &ignored);
  r->no_tests = n == 0;
  if (n > 0 && !load_parse_all(l, names, n, &all)) return false;
  for (int i = 0; i < all.len; i++) {
    File *f = all.at[i];
    bool out = f->pkgname && load_has_suffix(f->pkgname->name->s, "_test");
    vec_push(l->arena, out ? external : own, f);
  }
  return load_same_package(l, t->dir, own) && load_same_package(l, t->dir, external);
}

/* Checks files as package path, and enters it. */
static Package *make(Loader *l, const LoadListed *t, const char *path, const Files *files, bool assembly) {
  load_enter(l, path, NULL);
  Recipe recipe = {.path = path, .dir = t->dir, .goversion = t->std ? l->goroot_minor : l->goversion, .assembly = assembly};
  l->in_goroot += t->std;
  Package *p = load_check_parsed(l, &recipe, files);
  l->in_goroot -= t->std;
  load_enter(l, path, p);
  if (p) vec_push(l->arena, &l->order, p);
  return p;
}

static Package *make_main(Loader *l, const LoadListed *t, const TestFuncsFound *found) {
  const char *text = load_test_main(l, t->path, found);
  File *f = load_parse_text(l, "_testmain.go", "_testmain.go", text, strlen(text), false);
  Files files = {0};
  vec_push(l->arena, &files, f);
  l->making_test_main = true;
  Package *p = load_check_parsed(l, &(Recipe){.path = "main", .dir = t->dir, .goversion = l->goversion}, &files);
  l->making_test_main = false;
  if (p) vec_push(l->arena, &l->order, p);
  return p;
}

/* With what failed as the title that cmd/go writes above a package's errors. */
static Package *fail(Loader *l, LoadTestResult *r, const char *path, const char *title) {
  r->setup = diag_loading(l->diags) > 0;
  r->title = r->setup ? path : l->first_failed ? l->first_failed : title;
  r->cause = l->first_failed ? l->first_failed : r->setup ? arena_printf(l->arena, "%s.test", path) : r->title;
  return NULL;
}

Package *load_test(Loader *l, const LoadListed *t, LoadTestResult *r) {
  Files own = {0}, external = {0};
  bool assembly;
  TestFuncsFound found = {0};
  const char *title;
  *r = (LoadTestResult){0};
  if (!goroot_find(l)) {
    diag_load(l->diags, 0, "testing needs the sources of Go's package testing: install Go or golang-1.19-src, or set GOROOT");
    return fail(l, r, t->path, t->path);
  }
  if (load_is_bundled(l, t->path)) {
    diag_unsupported(l->diags, 0, "testing package %s, which is bundled", t->path);
    return fail(l, r, t->path, t->path);
  }
  load_find_module(l, t->dir);
  if (!read_files(l, t, &own, &external, &assembly, r)) return fail(l, r, t->path, t->path);
  for (int i = 0; i < own.len; i++)
    if (load_has_suffix(own.at[i]->source->name, "_test.go")) {
      load_find_tests(l, own.at[i], false, &found);
      r->joined = true;
    }
  title = r->joined ? arena_printf(l->arena, "%s [%s.test]", t->path, t->path) : t->path;
  found.loaded[false] = own.len > 0;
  for (int i = 0; i < external.len; i++) load_find_tests(l, external.at[i], true, &found);
  if (diag_count(l->diags)) return fail(l, r, t->path, t->path);
  if (own.len) r->own = make(l, t, t->path, &own, assembly);
  if (diag_count(l->diags)) return fail(l, r, t->path, title);
  if (r->no_tests) return NULL;
  if (external.len) r->external = make(l, t, arena_printf(l->arena, "%s_test", t->path), &external, assembly);
  if (diag_count(l->diags)) return fail(l, r, t->path, arena_printf(l->arena, "%s_test [%s.test]", t->path, t->path));
  Package *p = make_main(l, t, &found);
  if (diag_count(l->diags)) return fail(l, r, t->path, arena_printf(l->arena, "%s.test", t->path));
  load_sort_order(l);
  return p;
}
