/* package.c - one package from its files to its annotated trees.

     collect     every file: imports into the file's scope, objects into the package's, methods by base type
     declare     types, then aliases, then everything else: decl.c, on demand and in source order
     delayed     checks that need complete types
     bodies      of functions, in source order
     after       order of initialisation, unused imports

   A bundled package stops after collecting; its objects are declared when somebody asks (object_resolve). */
#include "internal.h"
#include <string.h>

/* ---- one compilation ---------------------------------------------------------- */

static void resolve(Types *ts, Object *obj);

Types *types_new(Arena *a, Intern *names, Diags *d, Sources *s, ImportFn import, void *ctx) {
  Types *t = ARENA_NEW(a, Types);
  t->check = ARENA_NEW(a, CheckState);
  t->resolve = resolve;
  t->arena = a;
  t->names = names;
  t->check->diags = d;
  t->sources = s;
  t->check->import = import;
  t->check->ctx = ctx;
  t->core.instances.arena = t->core.typesets.arena = a;
  t->check->funcs.arena = t->check->checkers.arena = a;
  t->n.blank = intern_cstr(names, "_");
  t->n.init = intern_cstr(names, "init");
  t->n.main = intern_cstr(names, "main");
  t->n.iota = intern_cstr(names, "iota");
  t->n.unsafe = intern_cstr(names, "unsafe");
  universe_init(t);
  return t;
}

void types_set_lacks(Types *t, bool (*lacks)(const char *path, const char *type, const char *name)) { t->check->lacks = lacks; }

void types_set_diags(Types *t, Diags *d) { t->check->diags = d; }
void types_set_rest(Types *t, RestFn rest) { t->check->rest = rest; }

void types_set_natives(Types *t, bool ok) { t->check->natives = ok; }

FuncInfoT *check_func_info(Types *t, const Node *fn) { return ptrmap_get(&t->check->funcs, fn); }

static Checker *checker_new(Types *ts, Package *p) {
  Checker *c = ARENA_NEW(ts->arena, Checker);
  c->ts = ts;
  c->a = ts->arena;
  c->pkg = p;
  c->infos.arena = c->methods.arena = c->fscopes.arena = c->blank_tparams.arena = ts->arena;
  ptrmap_put(&ts->check->checkers, p, c);
  return c;
}

Package *check_package_new(Types *ts, const char *path, File **files, int n) {
  Package *p = ARENA_NEW(ts->arena, Package);
  p->path = arena_strndup(ts->arena, path, strlen(path));
  p->scope = scope_new(ts, universe_scope(ts), "package");
  p->goversion = GO_MINOR;
  for (int i = 0; i < n; i++) {
    vec_push(ts->arena, &p->files, files[i]);
    if (!p->name && files[i]->pkgname) p->name = files[i]->pkgname->name;
  }
  if (!p->name) p->name = intern_cstr(ts->names, "_");
  return p;
}

/* ---- objects ---------------------------------------------------------------------- */

static void collect_object(Checker *c, Node *ident, Object *o, DeclInfo *info) {
  ident->obj = o;
  o->decl = info->node;
  o->file = c->env.file;
  if (o->kind != OBJ_FUNC && check_package_in_bundled(c, o->name)) return;
  if (o->kind != OBJ_FUNC) {
    if (o->name == c->ts->n.init) {
      check_error_at(c, ident, "cannot declare init - must be func");
      return;
    }
    if (o->name == c->ts->n.main && c->pkg->name == c->ts->n.main) {
      check_error_at(c, ident, "cannot declare main - must be func");
      return;
    }
    check_declare(c, c->pkg->scope, o);
  }
  if (!o->parent) o->parent = c->pkg->scope;
  ptrmap_put(&c->infos, o, info);
  vec_push(c->a, &c->pkg->objects, o);
  o->init_order = c->pkg->objects.len;
}

static DeclInfo *info_new(Checker *c, Scope *fs, Node *d) {
  DeclInfo *i = ARENA_NEW(c->a, DeclInfo);
  i->scope = fs;
  i->file = c->env.file;
  i->node = d;
  return i;
}

void check_arity(Checker *c, Node *d, NodeList *names, NodeList *values, bool constant, bool inherited) {
  int l = names->len, r = values ? values->len : 0;
  if (l < r) {
    if (inherited)
      check_error_at(c, names->at[0], "extra init expr at %s", type_place_string(c->ts, check_syntax_pos(c, values->at[l])));
    else
      check_error_at(c, values->at[l], "extra init expr %s", check_node_text(c, values->at[l]));
  } else if (l > r && (constant || r != 1)) {
    check_error_at(c, names->at[r], "missing init expr for %s", names->at[r]->name->s);
  }
  (void)d;
}

static void collect_const(Checker *c, Scope *fs, Node *d, Node **last) {
  bool inherited = (d->flags & NF_IMPLICIT) && *last;
  if (!(d->flags & NF_IMPLICIT)) *last = d;
  Node *src = inherited ? *last : d;
  NodeList *values = node_values(src) ? node_items(node_values(src)) : NULL;
  for (int i = 0; i < node_items(node_idents(d))->len; i++) {
    Node *id = node_items(node_idents(d))->at[i];
    Object *o = object_new(c->ts, OBJ_CONST, id->name, c->pkg, id->pos, NULL);
    DeclInfo *info = info_new(c, fs, d);
    info->type = node_texpr(src);
    info->init = values && i < values->len ? values->at[i] : NULL;
    if (info->init && inherited) info->init = check_clone_expr(c->a, info->init);
    info->inherited = inherited;
    info->iota = d->u;
    collect_object(c, id, o, info);
  }
  check_arity(c, d, node_items(node_idents(d)), values, true, inherited);
}

static void collect_var(Checker *c, Scope *fs, Node *d) {
  int n = node_items(node_idents(d))->len;
  NodeList *values = node_values(d) ? node_items(node_values(d)) : NULL;
  Object **lhs = ARENA_ARRAY(c->a, Object *, n);
  bool multi = values && values->len == 1 && n > 1;
  for (int i = 0; i < n; i++) {
    Node *id = node_items(node_idents(d))->at[i];
    Object *o = lhs[i] = object_new(c->ts, OBJ_VAR, id->name, c->pkg, id->pos, NULL);
    o->is_global = true;
    o->used = true;
    DeclInfo *info = info_new(c, fs, d);
    info->type = node_texpr(d);
    if (multi) {
      info->lhs = lhs;
      info->nlhs = n;
      info->init = values->at[0];
    } else {
      info->init = values && i < values->len ? values->at[i] : NULL;
    }
    info->embed = check_embed_of(c, d);
    collect_object(c, id, o, info);
  }
  if (!node_texpr(d) || values) check_arity(c, d, node_items(node_idents(d)), values, false, false);
}

static bool is_main_or_init(Checker *c, Name n) { return n == c->ts->n.init || (n == c->ts->n.main && c->pkg->name == c->ts->n.main); }

/* Base type name of a receiver: *T, T, T[P]. */
static Node *receiver_base(Node *t) {
  for (;;) {
    t = node_unparen(t);
    if (t->kind == N_STAR || t->kind == N_INDEX)
      t = node_x(t);
    else
      return t->kind == N_IDENT ? t : NULL;
  }
}

typedef struct MethodDecl {
  Object *obj;
  Node *base;
} MethodDecl;
typedef VEC(MethodDecl) MethodDecls;

static void collect_func(Checker *c, Scope *fs, Node *d, MethodDecls *methods) {
  Name name = node_ident(d)->name;
  Node *base = node_recv(d) && node_fields(node_recv(d))->len ? receiver_base(node_texpr(node_fields(node_recv(d))->at[0])) : NULL;
  if (node_recv(d) ? base && check_package_in_bundled(c, base->name)
                   : check_package_in_bundled(c, name) || (c->pkg->rest_of && name == c->ts->n.init))
    return;
  Object *o = object_new(c->ts, OBJ_FUNC, name, c->pkg, node_ident(d)->pos, NULL);
  d->obj = o;
  collect_object(c, node_ident(d), o, info_new(c, fs, d));
  if (node_recv(d)) {
    MethodDecl m = {o, base};
    if (base && name != c->ts->n.blank) vec_push(c->a, methods, m);
    return;
  }
  if (is_main_or_init(c, name)) {
    if (node_tparams(node_sig(d)) && node_fields(node_tparams(node_sig(d)))->len)
      check_error_at(c, node_fields(node_tparams(node_sig(d)))->at[0], "func %s must have no type parameters", name->s);
    if ((node_params(node_sig(d)) && node_fields(node_params(node_sig(d)))->len) ||
        (node_results(node_sig(d)) && node_fields(node_results(node_sig(d)))->len))
      check_error_at(c, node_ident(d), "func %s must have no arguments and no return values", name->s);
  }
  if (name == c->ts->n.init) {
    if (!node_body(d) && !c->lazy) check_error_at(c, node_ident(d), "func init must have a body");
    vec_push(c->a, &c->pkg->init_funcs, o);
  } else {
    check_declare(c, c->pkg->scope, o);
  }
}

static void collect_file(Checker *c, File *f, MethodDecls *methods, Scope *fs) {
  Node *last = NULL;
  Pos group = 0;
  for (int i = 0; i < f->decls.len; i++) {
    Node *d = f->decls.at[i];
    if (d->kind != N_CONSTDECL) last = NULL, group = 0;
    switch (d->kind) {
    case N_IMPORTDECL: check_collect_import(c, fs, d); break;
    case N_CONSTDECL:
      if (d->end != group) last = NULL, group = d->end;
      collect_const(c, fs, d, &last);
      break;
    case N_VARDECL: collect_var(c, fs, d); break;
    case N_TYPEDECL: {
      Object *o = object_new(c->ts, OBJ_TYPE, node_ident(d)->name, c->pkg, node_ident(d)->pos, NULL);
      o->is_alias = (d->flags & NF_ALIAS) != 0;
      d->obj = o;
      collect_object(c, node_ident(d), o, info_new(c, fs, d));
      break;
    }
    case N_FUNCDECL: collect_func(c, fs, d, methods); break;
    }
  }
}

/* The defined type a receiver's base name stands for, aliases followed; NULL when not of this package. */
static Object *resolve_base(Checker *c, Name name) {
  for (int depth = 0; depth < 100; depth++) {
    Object *o = scope_lookup(c->pkg->scope, name);
    if (!o || o->kind != OBJ_TYPE || !o->decl) return NULL;
    if (!o->is_alias) return o;
    Node *rhs = receiver_base(node_texpr(o->decl));
    if (!rhs) return NULL;
    name = rhs->name;
  }
  return NULL;
}

static void associate_methods(Checker *c, MethodDecls *methods) {
  for (int i = 0; i < methods->len; i++) {
    Object *base = resolve_base(c, methods->at[i].base->name);
    if (!base) continue;
    ObjList *l = ptrmap_get(&c->methods, base);
    if (!l) {
      l = ARENA_NEW(c->a, ObjList);
      ptrmap_put(&c->methods, base, l);
    }
    vec_push(c->a, l, methods->at[i].obj);
  }
}

/* A name may not be declared both in a file (by an import) and in the package. */
static void check_file_scope(Checker *c, Scope *fs) {
  for (int i = 0; i < scope_len(fs); i++) {
    Object *o = scope_at(fs, i);
    Object *alt = scope_lookup(c->pkg->scope, o->name);
    if (!alt) continue;
    if (o->kind == OBJ_PKGNAME)
      check_error(c, alt->pos, "%s already declared through import of package %s (\"%s\")\n\t%s: other declaration of %s", alt->name->s,
                  o->imported->name->s, o->imported->path, type_place_string(c->ts, o->pos), o->name->s);
    else
      check_error(c, alt->pos, "%s already declared through dot-import of package %s (\"%s\")\n\t%s: other declaration of %s", alt->name->s,
                  o->pkg ? o->pkg->name->s : "", o->pkg ? o->pkg->path : "", type_place_string(c->ts, o->pos), o->name->s);
  }
}

void check_collect_objects(Checker *c) {
  MethodDecls methods = {0};
  VEC(Scope *) scopes = {0};
  for (int i = 0; i < c->pkg->files.len; i++) {
    File *f = c->pkg->files.at[i];
    c->env.file = f;
    Scope *fs = scope_new(c->ts, c->pkg->scope, "file");
    vec_push(c->a, &scopes, fs);
    collect_file(c, f, &methods, fs);
    check_embed_lines(c, f);
    for (int k = 0; k < f->misplaced.len; k++) check_error_after(c, f->misplaced.at[k], "misplaced compiler directive");
  }
  for (int i = 0; i < scopes.len; i++) check_file_scope(c, scopes.at[i]);
  associate_methods(c, &methods);
}

/* ---- delayed work ------------------------------------------------------------------- */

void check_later(Checker *c, void (*fn)(Checker *, void *), void *arg) {
  Delayed d = {fn, arg};
  vec_push(c->a, &c->later, d);
}

/* Work may add work: it is done in order of arrival. */
void check_process_delayed(Checker *c) {
  if (c->busy) return;
  c->busy = true;
  Env saved = c->env;
  for (int i = 0; i < c->later.len; i++) {
    Delayed d = c->later.at[i];
    d.fn(c, d.arg);
  }
  c->later.len = 0;
  c->env = saved;
  c->busy = false;
}

/* A body may need another package, and that one an object of this: what is found meanwhile waits for its turn. */
static void check_bodies(Checker *c) {
  if (c->in_bodies) return;
  c->in_bodies = true;
  for (int i = 0; i < c->bodies.len; i++) {
    Body b = c->bodies.at[i];
    check_func_body(c, b.fn, b.body, b.env);
  }
  c->bodies.len = 0;
  c->in_bodies = false;
}

/* ---- entries ---------------------------------------------------------------------------- */

static void check_all_objects(Checker *c) {
  Package *p = c->pkg;
  for (int pass = 0; pass < 3; pass++)
    for (int i = 0; i < p->objects.len; i++) {
      Object *o = p->objects.at[i];
      int when = o->kind != OBJ_TYPE ? 2 : o->is_alias ? 1 : 0;
      if (when == pass) check_object(c, o);
    }
}

static Package *check_files(Types *t, Package *p, File **files, int nfiles, int goversion) {
  p->goversion = goversion ? goversion : GO_MINOR;
  Checker *c = checker_new(t, p);
  for (int i = 1; i < nfiles; i++)
    if (files[i]->pkgname && files[i]->pkgname->name != p->name)
      check_error(c, files[i]->pkgname->pos, "package %s; expected package %s", files[i]->pkgname->name->s, p->name->s);
  if (p->name == t->n.blank && nfiles && files[0]->pkgname) check_error(c, files[0]->pkgname->pos, "invalid package name _");
  check_collect_objects(c);
  check_all_objects(c);
  check_process_delayed(c);
  check_bodies(c);
  check_process_delayed(c);
  check_initorder(t, p);
  check_mono(t, p);
  if (!p->rest_of) check_unused_imports(t, c->pkgnames.at, c->pkgnames.len);
  if (!diag_count(t->check->diags)) check_anonymous_cycles(c);
  if (!diag_count(t->check->diags))
    for (int i = 0; i < c->after.len; i++) check_error(c, c->after.at[i].pos, "%s", c->after.at[i].text);
  p->complete = true;
  return p;
}

Package *check_package(Types *t, const char *path, File **files, int nfiles, int goversion) {
  return check_files(t, check_package_new(t, path, files, nfiles), files, nfiles, goversion);
}

Package *check_rest(Types *t, Package *bundled, File **files, int nfiles, int goversion) {
  Package *p = check_package_new(t, bundled->path, files, nfiles);
  p->scope = scope_new(t, bundled->scope, "package");
  p->rest_of = bundled;
  CheckState saved = *t->check; /* another package may be in the middle of its check */
  memset(&t->check->mono, 0, sizeof t->check->mono);
  check_files(t, p, files, nfiles, goversion);
  t->check->mono = saved.mono;
  return p;
}

Package *check_bundled(Types *t, const char *path, File **files, int nfiles) {
  Package *p = check_package_new(t, path, files, nfiles);
  p->bundled = true;
  Checker *c = checker_new(t, p);
  c->lazy = true;
  check_collect_objects(c);
  p->complete = true;
  return p;
}

void check_main(Types *t, Package *p) {
  if (!p || p->name != t->n.main || diag_count(t->check->diags)) return;
  Object *o = scope_lookup(p->scope, t->n.main);
  if (!o || o->kind != OBJ_FUNC) diag_error(t->check->diags, 0, "function main is undeclared in the main package");
}

Object *check_package_lookup(Types *t, const Package *p, const char *name) { return scope_lookup(p->scope, intern_cstr(t->names, name)); }

static void resolve(Types *ts, Object *obj) {
  if (!obj->pkg || obj->color == BLACK) return;
  Checker *c = ptrmap_get(&ts->check->checkers, obj->pkg);
  if (!c || !ptrmap_has(&c->infos, obj)) return;
  check_object(c, obj);
  if (c->lazy && !c->path.len) {
    check_process_delayed(c);
    check_bodies(c);
    check_process_delayed(c);
  }
}
