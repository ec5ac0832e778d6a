/* imports.c - an import path to its package, each loaded once; cycles.

   A package is looked for in this order: bundled (declarations embedded in the program), the modules that the user's
   requires, an installed Go source tree. Every package is checked right after its imports, so l->order is an order of
   dependencies. */
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include "internal.h"
#include "modules.h"

static const char loading; /* its address marks a package that is being loaded */
#define LOADING ((Package *)(size_t)&loading)

/* Where the last element "internal" of path begins, or NULL: only packages in the folder that holds it may import path. */
static const char *internal_element(const char *path) {
  const char *found = NULL;
  for (const char *at = path; (at = strstr(at, "internal")); at += 8)
    if ((at == path || at[-1] == '/') && (!at[8] || at[8] == '/')) found = at;
  return found;
}

/* Does the file that imports at pos lie below the folder of dir that holds the element "internal"? */
static bool may_import(Loader *l, const char *path, const char *dir, Pos pos) {
  const char *at = internal_element(path);
  const SourceFile *f = at ? sources_file(l->sources, pos) : NULL;
  char full[PATH_MAX];
  if (!f || !f->path || !realpath(dir, full)) return true;
  size_t after = strlen(at), n = strlen(full);
  if (n <= after) return true;
  n -= after + 1; /* without the slash */
  return strncmp(f->path, full, n) == 0 && f->path[n] == '/';
}

bool load_is_bundled(Loader *l, const char *path) {
  const char *file, *text;
  size_t len;
  return l->opt.bundled && l->opt.bundled(path, 0, &file, &text, &len);
}

/* What packages of the installed Go import from elsewhere lies beside them, below vendor/. */
static const char *vendored(Loader *l, const char *path) {
  const char *dot = strchr(path, '.'), *slash = strchr(path, '/');
  return l->in_goroot && dot && (!slash || dot < slash) ? arena_printf(l->arena, "vendor/%s", path) : path;
}

/* Is path a package of Go's own that the user's module may not import? */
static bool is_closed(Loader *l, const char *path) {
  return internal_element(path) && (load_is_bundled(l, path) || goroot_dir(l, path)) && !load_in_tree(l);
}

static void report_internal(Loader *l, const char *path, Pos pos) {
  diag_load(l->diags, pos, "use of internal package %s not allowed", path);
}

/* Is it a package of a module, whose imports its go.mod decides? */
static bool is_user(const Loader *l, const Package *from) { return l->mods && !l->in_goroot && from && !from->bundled; }

static Package *load_package(Loader *l, const char *path, Package *from, bool user, Pos pos) {
  if (l->opt.libdir) {
    const char *dir = arena_printf(l->arena, "%s/%s", l->opt.libdir, path);
    return load_is_dir(l, dir) ? load_check_dir(l, path, dir, GO_MINOR, pos) : NULL;
  }
  int before = diag_errors(l->diags);
  ModFound found = user ? modfind(l, path, from, pos) : (ModFound){0};
  if (diag_errors(l->diags) != before || (user && l->mods->broken)) return NULL;
  if (found.dir ? !l->making_test_main && !may_import(l, path, found.dir, pos) : user && !l->making_test_main && is_closed(l, path)) {
    report_internal(l, path, pos);
    return NULL;
  }
  Package *p = load_check_bundled(l, path);
  if (p) return p;
  if (found.dir) return load_check_dir(l, path, found.dir, found.goversion, pos);
  const char *dir = goroot_dir(l, path);
  if (dir) return load_check_goroot(l, path, dir, pos);
  if (goroot_is_std(path))
    goroot_report_missing(l, path, pos);
  else
    diag_load(l->diags, pos, "package %s is not in std", path);
  return NULL;
}

static void report_cycle(Loader *l, const char *path, Pos pos) {
  Buf b = {0};
  int i = 0;
  while (i < l->stack.len && strcmp(l->stack.at[i], path) != 0) i++;
  for (; i < l->stack.len; i++) buf_printf(&b, "\n\t%s imports %s", l->stack.at[i], i + 1 < l->stack.len ? l->stack.at[i + 1] : path);
  diag_load(l->diags, pos, "import cycle not allowed%s", buf_cstr(&b));
  buf_free(&b);
}

/* Of the importing package and of all before it. */
static int count_errors(const Loader *l) { return diag_errors(l->all) + (l->diags != l->all ? diag_errors(l->diags) : 0); }

/* user: a module decides what path means. */
static Package *load_new(Loader *l, const char *path, Package *from, bool user, Pos pos) {
  strmap_put(&l->packages, path, strlen(path), LOADING);
  vec_push(l->arena, &l->stack, path);
  int errors = count_errors(l);
  Package *p = load_package(l, path, from, user, pos);
  (void)vec_pop(&l->stack);
  if (!l->in_goroot && count_errors(l) != errors) {
    strmap_put(&l->failed, path, strlen(path), l);
    l->failures++;
    if (!l->first_failed) l->first_failed = path;
  }
  if (p && from && strcmp(p->name->s, "main") == 0) {
    diag_load(l->diags, pos, "import \"%s\" is a program, not an importable package", path);
    p = NULL;
  }
  if (p) vec_push(l->arena, &l->order, p);
  Package *fake = ARENA_NEW(l->arena, Package);
  fake->fake = true;
  strmap_put(&l->packages, path, strlen(path), p ? p : fake);
  return p;
}

Package *load_import(void *ctx, const char *path, Package *from, Pos pos) {
  Loader *l = ctx;
  path = vendored(l, path);
  Package *p = strmap_get(&l->packages, path, strlen(path));
  if (p == LOADING) {
    report_cycle(l, path, pos);
    return NULL;
  }
  if (p && internal_element(path) && is_user(l, from) && !p->bundled && !p->std) {
    ModFound found = modfind(l, path, from, pos);
    if (found.dir && !may_import(l, path, found.dir, pos)) {
      report_internal(l, path, pos);
      return NULL;
    }
  }
  if (p) {
    l->failures += strmap_get(&l->failed, path, strlen(path)) != NULL;
    return p->fake ? NULL : p;
  }
  return load_good_path(l, path, pos) ? load_new(l, path, from, is_user(l, from), pos) : NULL;
}

Package *load_listed(Loader *l, const LoadListed *p) {
  if (strmap_get(&l->packages, p->path, strlen(p->path))) return NULL;
  return load_new(l, p->path, NULL, !p->std, 0);
}

void load_enter(Loader *l, const char *path, Package *p) {
  strmap_put(&l->packages, path, strlen(path), p ? p : LOADING);
  if (p)
    (void)vec_pop(&l->stack);
  else
    vec_push(l->arena, &l->stack, path);
}

Package *load_library(Loader *l, const char *path) { return load_import(l, path, NULL, 0); }
