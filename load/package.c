/* package.c - one package: from the files of a directory, or the declarations of a bundled one, to a checked package.

   What is wrong with a package is collected apart until all of it is known, and then told once: as it is, or not at all
   where an import failed (go build does not compile such a package), or as one "not supported". */
#include <string.h>
#include "internal.h"

Diags *load_collect(Loader *l) {
  Diags *outer = l->diags;
  l->diags = diags_apart(outer);
  types_set_diags(l->types, l->diags);
  return outer;
}

Diags *load_collected(Loader *l, Diags *outer) {
  Diags *own = l->diags;
  l->diags = outer;
  types_set_diags(l->types, outer);
  return own;
}

static Package *check_files(Loader *l, const char *path, const Files *files, int goversion, bool natives) {
  bool outer = l->natives;
  l->natives = natives || l->in_goroot || l->opt.libdir || l->opt.check_only;
  types_set_natives(l->types, l->natives);
  Package *p = check_package(l->types, path, files->at, files->len, goversion);
  types_set_natives(l->types, l->natives = outer);
  p->std = l->in_goroot > 0;
  return p;
}

/* NULL: the files make no package. */
static Package *parse_and_check(Loader *l, const Recipe *r, Files *files) {
  if (!load_parse_all(l, r->names, r->n, files) || !load_same_package(l, r->dir, files) || !files->len || !files->at[0]->pkgname)
    return NULL;
  if (r->assembly && !l->in_goroot) load_jumps(l, r->dir, files);
  const char *made = l->in_goroot ? goroot_made_file(l, r->path, r->dir) : NULL;
  if (made) vec_push(l->arena, files, load_parse_text(l, "made by minigo", "made by minigo", made, strlen(made), false));
  return check_files(l, r->path ? r->path : files->at[0]->pkgname->name->s, files, r->goversion, r->assembly);
}

/* A user's package with assembly that is not whole in its portable variant: the one for our machine, whose functions in
   assembly are refused where the program reaches them. */
static Package *make_for_machine(Loader *l, const Recipe *r, Files *files) {
  Recipe own = *r;
  *files = (Files){0};
  own.n = load_list_dir(l, r->dir, false, &own.names, &own.assembly);
  return own.n > 0 ? parse_and_check(l, &own, files) : NULL;
}

/* loading: of the user's errors only those are told, since an import failed. */
static void tell(Loader *l, const char *path, const Diags *own, bool loading) {
  diag_adopt(l->all, own, loading);
  LoadTold told = {.path = path, .diags = diags_apart(own)};
  diag_adopt(told.diags, own, loading);
  if (diag_count(told.diags)) vec_push(l->arena, &l->told, told);
}

static void tell_unsupported(Loader *l, const Recipe *r, const Files *files, const Diags *why) {
  Diags *own = diags_apart(why);
  diag_unsupported(own, files->at[0]->pkgname->pos, "package with assembly (%s)", diag_first(why));
  tell(l, r->path, own, false);
}

Package *load_make_package(Loader *l, const Recipe *r, Files *files) {
  int failures = l->failures;
  Diags *outer = load_collect(l);
  Package *p = parse_and_check(l, r, files);
  if (r->assembly && !l->in_goroot && diag_errors(l->diags) && l->failures == failures) {
    Diags *first = load_collect(l);
    Files again = {0};
    Package *machine = make_for_machine(l, r, &again);
    Diags *own = load_collected(l, first);
    if (machine && !diag_errors(own)) {
      p = machine;
      *files = again;
      l->diags = own;
    }
  }
  Diags *own = load_collected(l, outer);
  if (l->in_goroot)
    diag_adopt(outer, own, false);
  else if (p && r->assembly && diag_errors(own)) /* what the portable variant needs may be left out with the rest */
    tell_unsupported(l, r, files, own);
  else
    tell(l, r->path, own, l->failures != failures);
  return p;
}

void load_check_main(Loader *l, Package *p) {
  if (!p || l->opt.check_only || (l->told.len && strcmp(vec_last(&l->told).path, p->path) == 0)) return;
  Diags *outer = load_collect(l);
  check_main(l->types, p);
  tell(l, p->path, load_collected(l, outer), false);
}

Package *load_check_parsed(Loader *l, const Recipe *r, const Files *files) {
  Files all = {0};
  int failures = l->failures;
  for (int i = 0; i < files->len; i++) vec_push(l->arena, &all, files->at[i]);
  const char *made = l->in_goroot ? goroot_made_file(l, r->path, r->dir) : NULL;
  if (made) vec_push(l->arena, &all, load_parse_text(l, "made by minigo", "made by minigo", made, strlen(made), false));
  Diags *outer = load_collect(l);
  Package *p = check_files(l, r->path, &all, r->goversion, r->assembly);
  diag_adopt(l->all, load_collected(l, outer), l->failures != failures && !l->in_goroot);
  return p;
}

Package *load_check_dir(Loader *l, const char *path, const char *dir, int goversion, Pos pos) {
  Recipe r = {.path = path, .dir = dir, .goversion = goversion, .assembly = l->in_goroot && goroot_portable(path)};
  r.n = load_list_dir(l, dir, !l->in_goroot || goroot_may_port(path), &r.names, &r.assembly);
  if (r.n > 0) return load_make_package(l, &r, &(Files){0});
  diag_load(l->diags, pos, r.n < 0 ? "cannot read directory %s of package %s" : "no Go files in %s (package %s)", dir, path);
  return NULL;
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
  Diags *outer = load_collect(l);
  l->in_goroot++;
  Package *p = load_check_dir(l, path, dir, l->goroot_minor, pos);
  l->in_goroot--;
  Diags *own = load_collected(l, outer);
  if (!diag_count(own)) return p;
  if (l->in_goroot)
    if (l->in_goroot) {
      diag_adopt(outer, own, false);
      return NULL;
    }
  bool assembly = false;
  const char **names;
  if (!p && load_list_dir(l, dir, false, &names, &assembly) == 0)
    diag_load(outer, pos, "build constraints exclude all Go files in %s", dir);
  else
    say_unsupported(l, path, pos, diag_first(own));
  return NULL;
}

/* Of the bundled packages only syscall, which is a long list of calls and constants, is completed in this way. */
Package *load_rest(void *ctx, Package *p, Pos pos) {
  Loader *l = ctx;
  const char *dir = strcmp(p->path, "syscall") == 0 ? goroot_dir(l, p->path) : NULL, **names;
  Files files = {0};
  bool assembly = false;
  int n = dir ? load_list_dir(l, dir, false, &names, &assembly) : 0;
  if (n <= 0) return NULL;
  bool natives = l->natives;
  Diags *outer = load_collect(l);
  l->in_goroot++;
  types_set_natives(l->types, l->natives = true);
  bool ok = load_parse_all(l, names, n, &files) && load_same_package(l, dir, &files);
  Package *rest = ok ? check_rest(l->types, p, files.at, files.len, l->goroot_minor) : NULL;
  types_set_natives(l->types, l->natives = natives);
  l->in_goroot--;
  Diags *own = load_collected(l, outer);
  if (diag_count(own)) {
    say_unsupported(l, p->path, pos, diag_first(own));
    return NULL;
  }
  rest->std = true;
  vec_push(l->arena, &l->order, rest);
  return rest;
}
