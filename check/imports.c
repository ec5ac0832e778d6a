/* imports.c - import declarations, and the packages that they name. Spec: Import declarations. */
#include "internal.h"
#include <string.h>

/* ---- imports -------------------------------------------------------------------- */

static void add_import(Checker *c, Package *imp) {
  Package *p = c->pkg;
  int i = 0;
  for (; i < p->imports.len; i++) {
    int cmp = strcmp(p->imports.at[i]->path, imp->path);
    if (cmp == 0) return;
    if (cmp > 0) break;
  }
  vec_push(c->a, &p->imports, imp);
  for (int k = p->imports.len - 1; k > i; k--) p->imports.at[k] = p->imports.at[k - 1];
  p->imports.at[i] = imp;
}

/* The name of a package that cannot be read: its path's last element that is no major version. */
static const char *likely_name(Arena *a, const char *path) {
  const char *slash = strrchr(path, '/'), *last = slash ? slash + 1 : path;
  bool version = slash && last[0] == 'v' && last[1] && strspn(last + 1, "0123456789") == strlen(last + 1);
  return version ? likely_name(a, arena_strndup(a, path, (size_t)(slash - path))) : last;
}

static Package *fake_package(Checker *c, const char *path) {
  Package *p = check_package_new(c->ts, path, NULL, 0);
  p->name = intern_cstr(c->ts->names, likely_name(c->a, path));
  p->fake = c->ts->fakes = true;
  return p;
}

static void dot_import(Checker *c, Scope *fs, Node *d, Package *imp, Object *pkgname) {
  for (int i = 0; i < scope_len(imp->scope); i++) {
    Object *o = scope_at(imp->scope, i);
    if (!name_is_exported(o->name)) continue;
    Object *alt = scope_insert_as(fs, o->name, o, 0);
    if (alt)
      check_error(c, node_ident(d)->pos, "%s redeclared in this block\n\t%s: other declaration of %s", alt->name->s,
                  type_place_string(c->ts, alt->pos), alt->name->s);
  }
  DotImport di = {fs, imp, pkgname};
  vec_push(c->a, &c->dots, di);
}

static Package *load_import(Checker *c, const char *path, Pos pos) {
  Package *imp = c->ts->check->import ? c->ts->check->import(c->ts->check->ctx, path, c->pkg, pos) : NULL;
  return imp ? imp : fake_package(c, path);
}

/* A bundled package's import is loaded when a declaration that is asked for mentions it: most never are.
   The package's name is its path's last element. */
static void lazy_import(Checker *c, Scope *fs, Node *d, const char *path) {
  const char *slash = strrchr(path, '/');
  Name name = node_ident(d) ? node_ident(d)->name : intern_cstr(c->ts->names, slash ? slash + 1 : path);
  if (name == c->ts->n.blank) return;
  Object *o = object_new(c->ts, OBJ_PKGNAME, name, c->pkg, node_path(d)->pos, type_invalid());
  o->color = BLACK;
  o->decl = d;
  check_declare(c, fs, o);
}

Package *check_imported_package(Checker *c, Object *pkgname) {
  if (!pkgname->imported) {
    size_t len;
    const char *path = const_string(const_from_literal(c->a, LIT_STRING, node_path(pkgname->decl)->name), &len);
    pkgname->imported = load_import(c, arena_strndup(c->a, path, len), pkgname->pos);
    if (!pkgname->imported->fake) add_import(c, pkgname->imported);
  }
  return pkgname->imported;
}

static bool bad_import_path(const char *s, size_t n) {
  for (size_t i = 0; i < n; i++)
    if ((unsigned char)s[i] <= ' ' || s[i] == 0x7f || strchr("!\"#$%&'()*,:;<=>?[\\]^{|}`", s[i]) ||
        (i + 2 < n && memcmp(s + i, "\xEF\xBF\xBD", 3) == 0))
      return true;
  return n == 0;
}

/* Not used, even when the name is taken already. */
static void declare_import(Checker *c, Scope *fs, Object *o) {
  bool used = o->used;
  check_declare(c, fs, o);
  o->used = used;
}

void check_collect_import(Checker *c, Scope *fs, Node *d) {
  if (!node_path(d) || node_path(d)->kind != N_BASICLIT) return;
  size_t len;
  const Const *lit = const_from_literal(c->a, LIT_STRING, node_path(d)->name);
  if (const_kind(lit) != C_STRING) return;
  const char *path = const_string(lit, &len);
  path = arena_strndup(c->a, path, len);
  if (bad_import_path(path, len)) {
    diag_load(c->ts->check->diags, node_path(d)->pos, "invalid import path: %s", node_path(d)->name->s); /* as go/build has it */
    return;
  }
  if (c->lazy && strcmp(path, "unsafe") != 0) {
    lazy_import(c, fs, d, path);
    return;
  }
  Package *imp;
  if (strcmp(path, "C") == 0) {
    check_unsupported(c, node_path(d)->pos, UNS_CGO);
    imp = fake_package(c, path);
  } else if (strcmp(path, "unsafe") == 0) {
    imp = universe_unsafe(c->ts);
  } else {
    imp = load_import(c, path, node_ident(d) ? node_ident(d)->pos : node_path(d)->pos);
  }
  Name name = node_ident(d) ? node_ident(d)->name : imp->name;
  if (name == c->ts->n.init) {
    check_error_at(c, node_ident(d) ? node_ident(d) : node_path(d), "cannot import package as init - init must be a func");
    return;
  }
  if (!imp->fake && imp != universe_unsafe(c->ts)) add_import(c, imp);
  Object *o = object_new(c->ts, OBJ_PKGNAME, name, c->pkg, node_ident(d) ? node_ident(d)->pos : node_path(d)->pos, type_invalid());
  o->imported = imp;
  o->color = BLACK;
  o->decl = d;
  o->file = c->env.file;
  d->obj = o;
  if (node_ident(d)) node_ident(d)->obj = o;
  if (imp->fake) o->used = true;
  bool dot = name->len == 1 && name->s[0] == '.';
  if (name != c->ts->n.blank) vec_push(c->a, &c->pkgnames, o);
  if (dot)
    dot_import(c, fs, d, imp, o);
  else
    declare_import(c, fs, o);
}

/* ---- the rest of a bundled package ---- */

/* Does the bundled package that c's is the rest of declare the name already? */
bool check_package_in_bundled(Checker *c, Name name) {
  return c->pkg->rest_of && name != c->ts->n.blank && name != c->ts->n.init && scope_lookup(c->pkg->rest_of->scope, name);
}

Object *check_package_member(Checker *c, Package *p, Name name, Pos pos) {
  Object *o = scope_lookup(p->scope, name);
  if (o || !p->bundled || !name_is_exported(name) || !c->ts->check->rest) return o;
  if (!p->rest_known) {
    p->rest_known = true;
    p->rest = c->ts->check->rest(c->ts->check->ctx, p, pos);
  }
  return p->rest ? scope_lookup(p->rest->scope, name) : NULL;
}
