/* load.c - the main package: from a command's arguments to its checked package, its imports included. */
#include <string.h>
#include <sys/stat.h>
#include "internal.h"
#include "modules.h"

Loader *loader_new(Arena *a, const LoadOptions *opt) {
  Loader *l = ARENA_NEW(a, Loader);
  l->arena = a;
  l->names = intern_new(a);
  l->sources = sources_new(a);
  l->opt = *opt;
  l->diags = l->all = diags_new(a, l->sources, opt->diag);
  l->types = types_new(a, l->names, l->diags, l->sources, load_import, l);
  types_set_lacks(l->types, opt->lacks);
  types_set_rest(l->types, load_rest);
  l->packages.arena = l->failed.arena = a;
  l->goversion = GO_MINOR;
  if (!opt->libdir && !opt->tags) l->opt.tags = goenv_flag(l, "tags");
  return l;
}

int load_count_args(int n, char **argv) {
  if (n == 0) return 0;
  if (!load_has_suffix(argv[0], ".go")) return 1;
  int i = 0;
  while (i < n && load_has_suffix(argv[i], ".go")) i++;
  return i;
}

static const char *dir_of(Loader *l, const char *file) {
  const char *slash = strrchr(file, '/');
  return slash ? arena_printf(l->arena, "%.*s", (int)(slash - file + (slash == file)), file) : ".";
}

/* The one package that an import path or pattern names: *dir is its folder. False: it names none, or several, reported. */
static bool find_named(Loader *l, char *const *arg, const char **dir) {
  LoadList list = {0};
  load_list(l, arg, 1, &list);
  const LoadListed *p = list.all.at;
  if (l->mods->broken) return false;
  if (!list.all.len) {
    diag_error(l->diags, 0, "no packages loaded from %s", arg[0]);
    return false;
  }
  if (list.all.len > 1) {
    Buf b = {0};
    for (int i = 0; i < list.all.len; i++) buf_printf(&b, "\n\t%s", p[i].path);
    diag_error(l->diags, 0, "minigo: pattern %s matches multiple packages:%s", arg[0], buf_cstr(&b));
    buf_free(&b);
    return false;
  }
  if (p->error) diag_error(l->diags, 0, "%s", p->error);
  l->main_path = p->path;
  if (p->foreign) l->goversion = p->goversion;
  if (p->std && goroot_find(l)) l->goversion = l->goroot_minor;
  *dir = p->dir;
  return !p->error;
}

/* Is it neither standard input nor something that the file system has? */
static bool is_pattern(Loader *l, const char *arg) {
  if (strcmp(arg, "-") == 0 || load_has_suffix(arg, ".go")) return false;
  return !load_is_dir(l, arg) || (!load_is_local(arg) && goroot_is_std(arg));
}

static bool find_main_files(Loader *l, char *const *args, int n, const char ***paths, int *npaths, bool *assembly) {
  struct stat st;
  bool single = n == 1 && strcmp(args[0], "-") != 0;
  for (int i = 0; i < n; i++)
    if (load_has_suffix(args[i], ".go") && load_is_dir(l, args[i])) {
      diag_error(l->diags, 0, "%s is a directory, should be a Go file", args[i]);
      return false;
    }
  if (single && is_pattern(l, args[0])) {
    const char *dir;
    if (!find_named(l, args, &dir)) return false;
    *npaths = load_list_dir(l, dir, true, paths, assembly);
    if (*npaths <= 0) diag_error(l->diags, 0, "no non-test Go files in %s", dir);
    return *npaths > 0;
  }
  if (single && load_is_dir(l, args[0])) {
    size_t len = strlen(args[0]);
    const char *dir = arena_printf(l->arena, "%.*s", (int)(len > 1 && args[0][len - 1] == '/' ? len - 1 : len), args[0]);
    *npaths = load_list_dir(l, dir, true, paths, assembly);
    if (*npaths <= 0) diag_error(l->diags, 0, *npaths < 0 ? "cannot read directory %s" : "no Go files in %s", dir);
    load_find_module(l, dir);
    return *npaths > 0;
  }
  if (single) inputs_note_path(l->opt.inputs, args[0]);
  if (single && stat(args[0], &st) != 0) {
    load_report_errno(l, args[0]);
    return false;
  }
  *paths = (const char **)args;
  *npaths = n;
  load_find_module(l, strcmp(args[0], "-") == 0 ? "." : dir_of(l, args[0]));
  return true;
}

Package *load_main(Loader *l, char *const *args, int n) {
  Recipe r = {0};
  Files files = {0};
  if (!find_main_files(l, args, n, &r.names, &r.n, &r.assembly) || l->mods->broken) return NULL;
  r.dir = dir_of(l, r.names[0]);
  if (n == 1 && !l->main_path && load_is_dir(l, args[0])) l->main_path = load_path_of(l, args[0]);
  bool of_none = !(n == 1 && load_is_dir(l, args[0])) && !l->main_path;
  r.goversion = of_none && !l->opt.lang ? GO_MINOR : l->goversion; /* files are of no module: go.mod's go line is not theirs */
  Package *p = load_make_package(l, &r, &files);
  for (int i = 0; i < files.len; i++) vec_push(l->arena, &l->parsed, files.at[i]);
  if (!p) return NULL;
  vec_push(l->arena, &l->order, p);
  if (!l->opt.check_only) check_main(l->types, p);
  load_sort_order(l);
  return p;
}

bool load_all(Loader *l, const LoadListed *list, int n) {
  load_find_module(l, ".");
  if (n && !l->mods->mains.len && list[0].dir) load_find_module(l, list[0].dir);
  for (int i = 0; i < n && !l->mods->broken; i++)
    if (!list[i].only_tests) load_check_main(l, load_listed(l, &list[i]));
  return diag_count(l->diags) == 0;
}
