/* testlist.c - which packages `minigo test` is asked for: folders, import paths, and both with "..." at the end. */
#include <dirent.h>
#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include "test.h"

/* What is below dir, "" for dir itself; NULL: path is not in dir. */
static const char *below(const char *path, const char *dir) {
  size_t n = strlen(dir);
  if (strncmp(path, dir, n) != 0 || (path[n] && path[n] != '/')) return NULL;
  return path[n] ? path + n + 1 : path + n;
}

static const char *go_source_dir(Loader *l) {
  char full[PATH_MAX];
  return goroot_find(l) && realpath(arena_printf(l->arena, "%s/src", l->goroot), full) ? arena_printf(l->arena, "%s", full) : "";
}

/* The import path of a folder, which has no symbolic links in it. NULL: no module has it. */
static const char *path_of(Loader *l, const char *dir, bool *std) {
  const char *src = go_source_dir(l), *rest = *src ? below(dir, src) : NULL;
  *std = rest != NULL && *rest;
  if (*std) return arena_printf(l->arena, "%s", rest);
  load_find_module(l, dir);
  return load_path_of(l, dir);
}

static bool has_go_files(Loader *l, const char *dir) {
  const char **names;
  bool assembly = false;
  return load_list_dir(l, dir, true, &names, &assembly) > 0 || load_list_tests(l, dir, true, &names, &assembly) > 0;
}

static const char *shown(Loader *l, const char *dir) {
  char cwd[PATH_MAX];
  if (getcwd(cwd, sizeof cwd) && strcmp(cwd, dir) == 0) return "./"; /* its files are shown so */
  return arena_printf(l->arena, "%s", load_relative(dir));
}

static void add(Loader *l, LoadTests *out, const char *path, const char *dir, bool std, const char *error) {
  LoadTest t = {.path = path, .dir = dir ? shown(l, dir) : NULL, .std = std, .error = error};
  for (int i = 0; i < out->len; i++)
    if (strcmp(out->at[i].path, path) == 0) return;
  vec_push(l->arena, out, t);
}

static void add_dir(Loader *l, LoadTests *out, const char *arg, const char *dir) {
  bool std;
  const char *path = path_of(l, dir, &std);
  if (!path)
    add(l, out, arg, dir, false, "go.mod file not found in current directory or any parent directory; see 'go help modules'");
  else if (!has_go_files(l, dir))
    add(l, out, path, dir, std, arena_printf(l->arena, "no Go files in %s", dir));
  else
    add(l, out, path, dir, std, NULL);
}

static int by_name(const void *a, const void *b) { return strcmp(*(char *const *)a, *(char *const *)b); }

static bool is_skipped(Loader *l, const char *dir, const char *name) {
  if (name[0] == '.' || name[0] == '_' || strcmp(name, "testdata") == 0 || strcmp(name, "vendor") == 0) return true;
  return access(arena_printf(l->arena, "%s/%s/go.mod", dir, name), F_OK) == 0; /* another module */
}

static void walk(Loader *l, LoadTests *out, const char *dir) {
  VEC(const char *) names = {0};
  bool std;
  const char *path = has_go_files(l, dir) ? path_of(l, dir, &std) : NULL;
  if (path) add(l, out, path, dir, std, NULL);
  DIR *d = opendir(dir);
  for (struct dirent *e; d && (e = readdir(d));)
    if (!is_skipped(l, dir, e->d_name) && load_is_dir(l, arena_printf(l->arena, "%s/%s", dir, e->d_name)))
      vec_push(l->arena, &names, arena_printf(l->arena, "%s", e->d_name));
  if (d) closedir(d);
  if (names.len) qsort(names.at, (size_t)names.len, sizeof *names.at, by_name);
  for (int i = 0; i < names.len; i++) walk(l, out, arena_printf(l->arena, "%s/%s", dir, names.at[i]));
}

static bool is_local(const char *arg) {
  return arg[0] == '/' || strcmp(arg, ".") == 0 || strcmp(arg, "..") == 0 || strncmp(arg, "./", 2) == 0 || strncmp(arg, "../", 3) == 0;
}

/* Where a path without "..." lies; NULL: nowhere. */
static const char *find_dir(Loader *l, const char *arg) {
  char full[PATH_MAX];
  const char *dir = arg;
  if (!is_local(arg)) {
    load_find_module(l, ".");
    dir = load_module_dir(l, arg);
    if (!dir || !load_is_dir(l, dir)) dir = *arg ? goroot_dir(l, arg) : go_source_dir(l);
  }
  return dir && load_is_dir(l, dir) && realpath(dir, full) ? arena_printf(l->arena, "%s", full) : NULL;
}

static void find_one(Loader *l, const char *arg, LoadTests *out) {
  char cwd[PATH_MAX];
  const char *dir = find_dir(l, arg);
  if (dir)
    add_dir(l, out, arg, dir);
  else if (arg[0] == '/')
    add(l, out, arg, NULL, false, arena_printf(l->arena, "stat %s: directory not found", arg));
  else if (is_local(arg))
    add(l, out, arg, NULL, false,
        arena_printf(l->arena, "stat %s/%s: directory not found", getcwd(cwd, sizeof cwd) ? cwd : "", arg + (arg[1] == '/' ? 2 : 0)));
  else if (strchr(arg, '.') && strcspn(arg, ".") < strcspn(arg, "/"))
    add(l, out, arg, NULL, false, arena_printf(l->arena, "no required module provides package %s", arg));
  else
    add(l, out, arg, NULL, false, arena_printf(l->arena, "package %s is not in std (%s/%s)", arg, go_source_dir(l), arg));
}

void load_test_list(Loader *l, char *const *args, int n, LoadTests *out) {
  for (int i = 0; i < n; i++) {
    const char *arg = strcmp(args[i], "std") == 0 ? "..." : args[i];
    size_t len = strlen(arg);
    if (!load_has_suffix(arg, "...")) {
      find_one(l, arg, out);
      continue;
    }
    len -= len > 3 ? 4 : 3;
    const char *dir = find_dir(l, arena_printf(l->arena, "%.*s", (int)len, arg));
    if (dir) walk(l, out, dir);
  }
}
