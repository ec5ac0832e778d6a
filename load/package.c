/* package.c - one package: from the files of a directory, or the declarations of a bundled one, to a checked package. */
#include <string.h>
#include "internal.h"

/* Checks a package. As go build: one that imports a package with errors is not compiled, so its own are not told.
   before: diag_count before it was read. natives: functions may lack a body; lower refuses those that the program reaches. */
Package *load_check_files(Loader *l, const char *path, const Files *files, int goversion, int before, bool natives) {
  int failures = l->failures;
  bool outer = l->natives;
  l->natives = natives || l->in_goroot || l->opt.libdir || l->opt.check_only;
  types_set_natives(l->types, l->natives);
  Package *p = check_package(l->types, path, files->at, files->len, goversion);
  types_set_natives(l->types, l->natives = outer);
  p->std = l->in_goroot > 0;
  if (natives && !l->in_goroot && diag_errors(l->diags) && diag_count(l->diags) > before) { /* what the portable variant needs may be left out with the rest */
    const char *why = diag_retract(l->diags, before);
    diag_unsupported(l->diags, files->at[0]->pkgname->pos, "package with assembly (%s)", why);
  }
  for (int i = 0; l->failures != failures && i < files->len; i++)
    diag_drop_file(l->diags, before, files->at[i]->source);
  return p;
}

Package *load_check_dir(Loader *l, const char *path, const char *dir, int goversion, Pos pos) {
  const char **names;
  Files files = {0};
  bool assembly = l->in_goroot && goroot_portable(path);
  int n = load_list_dir(l, dir, !l->in_goroot || goroot_may_port(path), &names, &assembly), before = diag_count(l->diags);
  if (n <= 0) {
    diag_load(l->diags, pos, n < 0 ? "cannot read directory %s of package %s" : "no Go files in %s (package %s)", dir, path);
    return NULL;
  }
  if (!load_parse_all(l, names, n, &files) || !load_same_package(l, dir, &files))
    return NULL;
  const char *made = l->in_goroot ? goroot_made_file(l, path, dir) : NULL;
  if (made)
    vec_push(l->arena, &files, load_parse_text(l, "made by minigo", "made by minigo", made, strlen(made), false));
  return load_check_files(l, path, &files, goversion, before, assembly);
}

Package *load_check_bundled(Loader *l, const char *path) {
  const char *file, *text;
  size_t len;
  Files files = {0};
  for (int i = 0; l->opt.bundled && l->opt.bundled(path, i, &file, &text, &len); i++)
    vec_push(l->arena, &files, load_parse_text(l, file, file, text, len, true));
  return files.len ? check_bundled(l->types, path, files.at, files.len) : NULL;
}

static void say_unsupported(Loader *l, const char *path, Pos pos, const char *why) {
  if (l->opt.reasons)
    diag_unsupported(l->diags, pos, "package %s (%s)", path, why);
  else
    diag_unsupported(l->diags, pos, "package %s", path);
}

/* A standard package from source may hold what we lack, functions written in assembly among it: only what the
   program reaches is refused, by lower. An error in it is no mistake of the user's: whatever it imports is not ours. */
Package *load_check_goroot(Loader *l, const char *path, const char *dir, Pos pos) {
  int before = diag_count(l->diags);
  l->in_goroot++;
  Package *p = load_check_dir(l, path, dir, l->goroot_minor, pos);
  l->in_goroot--;
  if (diag_count(l->diags) == before)
    return p;
  if (l->in_goroot)
    return NULL;
  bool assembly = false;
  const char **names;
  if (!p && load_list_dir(l, dir, false, &names, &assembly) == 0) {
    (void)diag_retract(l->diags, before);
    diag_load(l->diags, pos, "build constraints exclude all Go files in %s", dir);
    return NULL;
  }
  say_unsupported(l, path, pos, diag_retract(l->diags, before));
  return NULL;
}

/* Of the bundled packages only syscall, which is a long list of calls and constants, is completed in this way. */
Package *load_rest(void *ctx, Package *p, Pos pos) {
  Loader *l = ctx;
  const char *dir = strcmp(p->path, "syscall") == 0 ? goroot_dir(l, p->path) : NULL, **names;
  Files files = {0};
  bool assembly = false;
  int before = diag_count(l->diags), n = dir ? load_list_dir(l, dir, false, &names, &assembly) : 0;
  if (n <= 0)
    return NULL;
  bool natives = l->natives;
  l->in_goroot++;
  types_set_natives(l->types, l->natives = true);
  bool ok = load_parse_all(l, names, n, &files) && load_same_package(l, dir, &files);
  Package *rest = ok ? check_rest(l->types, p, files.at, files.len, l->goroot_minor) : NULL;
  types_set_natives(l->types, l->natives = natives);
  l->in_goroot--;
  if (diag_count(l->diags) > before) {
    say_unsupported(l, p->path, pos, diag_retract(l->diags, before));
    return NULL;
  }
  rest->std = true;
  vec_push(l->arena, &l->order, rest);
  return rest;
}
