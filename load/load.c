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

static bool find_main_files(Loader *l, char *const *args, int n, const char ***paths, int *npaths, bool *assembly) {
  struct stat st;
  bool single = n == 1 && strcmp(args[0], "-") != 0;
  for (int i = 0; i < n; i++)
    if (load_has_suffix(args[i], ".go") && load_is_dir(l, args[i])) {
      diag_error(l->diags, 0, "%s is a directory, should be a Go file", args[i]);
      return false;
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
  bool folder = n == 1 && load_is_dir(l, args[0]);
  if (folder) l->main_path = load_path_of(l, args[0]);
  r.goversion = folder || l->opt.lang ? l->goversion : GO_MINOR; /* files are of no module: go.mod's go line is not theirs */
  Package *p = load_make_package(l, &r, &files);
  for (int i = 0; i < files.len; i++) vec_push(l->arena, &l->parsed, files.at[i]);
  if (!p) return NULL;
  vec_push(l->arena, &l->order, p);
  if (!l->opt.check_only) check_main(l->types, p);
  load_sort_order(l);
  return p;
}
