/* program.c - the whole program: what is reachable, in order of discovery.

   Starts from main.main and the package initialisers. Asking for a function (func_of) puts it into the unit and
   queues its body; lowering a body asks for more. When the queue is empty typeuse.c looks which methods
   the descriptors found so far make callable, which may queue more; and so on until nothing is new. */
#include "../ir/verify.h"
#include "func.h"
#include "program.h"

bool lower_pkg_is_extern(Lower *l, Package *p) {
  if (!p) return false;
  if (l->opt.library) return p != l->pkgs[l->npkgs - 1];
  return p->bundled;
}

bool lower_lib_has(Lower *l, SymbolKind k, const char *goname) { return l->opt.lib_has && l->opt.lib_has(l->opt.lib, k, goname); }

Func *lower_func_new(Lower *l, const char *goname, bool wrapper) {
  Func *fn = ARENA_NEW(l->a, Func);
  fn->goname = goname;
  fn->wrapper = wrapper;
  strmap_put(&l->funcs, goname, strlen(goname), fn);
  vec_push(l->a, &l->u->funcs, fn);
  return fn;
}

/* Parameters of a function whose body is elsewhere: types are enough. */
static void extern_params(Lower *l, Func *fn, Type *sig, Type *recv) {
  Fn f = lower_fn_begin(l, fn, NULL);
  lower_func_signature(&f, sig, recv);
  if (recv) var_param(f.b, NULL, recv);
  for (int i = 0; i < sig->params.len; i++) var_param(f.b, NULL, sig->params.at[i]);
}

Func *lower_func_extern(Lower *l, const char *goname, Type *sig, Type *recv) {
  Func *fn = strmap_get(&l->funcs, goname, strlen(goname));
  if (fn) return fn;
  fn = lower_func_new(l, goname, false);
  fn->is_extern = true;
  extern_params(l, fn, sig, recv);
  return fn;
}

static Type *receiver_type(Lower *l, Object *o, Subst *sub) {
  if (!o->recv_named) return NULL;
  Type *t = o->recv_named;
  if (sub && sub->n) {
    TypeList targs = {sub->targs, sub->n, sub->n};
    t = type_instantiate(l->ts, t, &targs);
  }
  return o->ptr_recv ? type_pointer(l->ts, t) : t;
}

static Subst *make_subst(Lower *l, Object *o, TypeList *targs) {
  if (!targs || !targs->len) return NULL;
  Subst *s = ARENA_NEW(l->a, Subst);
  s->n = targs->len < o->tparams.len ? targs->len : o->tparams.len;
  s->tparams = o->tparams.at;
  s->targs = targs->at;
  return s;
}

/* Whose function is it to define? Instances of generics belong to whoever needs them. */
static bool body_elsewhere(Lower *l, Object *o, TypeList *targs, const char *goname) {
  if (!o->decl || !node_body(o->decl)) return true; /* native */
  if (!lower_pkg_is_extern(l, o->pkg)) return !o->recv_named && lower_link_in_library(l, SYM_FUNC, goname);
  if (!targs || !targs->len) return true;
  return lower_lib_has(l, SYM_FUNC, goname);
}

Func *lower_func_of(Lower *l, Object *o, TypeList *targs) {
  if (o->origin) o = o->origin;
  if (!o->tparams.len) targs = NULL;
  const char *goname = lower_name_func(l, o, targs);
  Func *fn = strmap_get(&l->funcs, goname, strlen(goname));
  if (fn) return fn;
  bool elsewhere = body_elsewhere(l, o, targs, goname);
  if (elsewhere && !lower_pkg_is_extern(l, o->pkg) && !l->opt.library && !lower_link_in_library(l, SYM_FUNC, goname)) {
    Object *definition = lower_link_definition(l, o, goname);
    if (definition) return lower_func_of(l, definition, NULL);
    lower_link_missing(l, o, o->pos, goname);
  }
  fn = lower_func_new(l, goname, false);
  fn->obj = o;
  fn->pos = o->pos;
  fn->file = o->file ? o->file->source : sources_file(l->sources, o->pos);
  Subst *sub = make_subst(l, o, targs);
  Fn f = lower_fn_begin(l, NULL, NULL);
  f.sub = sub;
  if (elsewhere) {
    fn->is_extern = true;
    extern_params(l, fn, lower_subst(&f, o->type), receiver_type(l, o, sub));
    return fn;
  }
  Fn shape = lower_fn_begin(l, fn, NULL);
  shape.sub = sub;
  lower_func_signature(&shape, lower_subst(&shape, o->type), NULL);
  Pending p = {fn, o, sub};
  vec_push(l->a, &l->pending, p);
  return fn;
}

Global *lower_global_of(Lower *l, Object *v) {
  Global *g = ptrmap_get(&l->globals, v);
  if (g) return g;
  const char *goname = lower_link_name(l->a, v);
  bool library = !v->pkg->bundled && lower_link_in_library(l, SYM_GLOBAL, goname);
  Object *definition = !library && !v->pkg->bundled && !node_values(v->decl) && v->file && v->file->linknames.len
                           ? lower_link_definition(l, v, goname)
                           : NULL;
  if (definition) {
    g = lower_global_of(l, definition);
    ptrmap_put(&l->globals, v, g);
    return g;
  }
  g = ARENA_NEW(l->a, Global);
  g->goname = goname;
  if (name_is_blank(v->name)) g->goname = arena_printf(l->a, "%s.%d", g->goname, l->globals.len);
  g->type = v->type;
  g->obj = v;
  g->is_extern = lower_pkg_is_extern(l, v->pkg) || library;
  ptrmap_put(&l->globals, v, g);
  vec_push(l->a, &l->u->globals, g);
  return g;
}

/* ---- The worklist --------------------------------------------------------------- */

static void drain(Lower *l) {
  do {
    while (l->next_pending < l->pending.len) {
      Pending p = l->pending.at[l->next_pending++];
      lower_func_body(l, &p);
    }
  } while (lower_typeuse_close(l) || l->next_pending < l->pending.len);
}

static void library_roots(Lower *l) {
  Package *p = l->pkgs[l->npkgs - 1];
  for (int i = 0; i < p->objects.len; i++) {
    Object *o = p->objects.at[i];
    if (o->kind == OBJ_FUNC && !o->tparams.len && o->decl && node_body(o->decl) && strcmp(o->name->s, "_") != 0 &&
        strcmp(o->name->s, "init") != 0)
      lower_func_of(l, o, NULL);
    if (o->kind == OBJ_VAR && o->is_global && strcmp(o->name->s, "_") != 0) lower_global_of(l, o);
    if (o->kind == OBJ_TYPE && !o->is_alias && o->type && o->type->named && !o->type->named->tparams.len) {
      lower_type_use(l, o->type);
      if (!type_is_interface(o->type)) lower_type_use(l, type_pointer(l->ts, o->type));
    }
  }
}

static Object *find_main(Package *p) {
  for (int i = 0; i < p->objects.len; i++) {
    Object *o = p->objects.at[i];
    if (o->kind == OBJ_FUNC && !o->recv_named && strcmp(o->name->s, "main") == 0) return o;
  }
  return NULL;
}

static void maps_init(Lower *l) {
  PtrMap *p[] = {&l->types, &l->globals, &l->prepared, &l->runs_ahead, &l->jumps, &l->seen_ifaces, &l->constdata};
  for (size_t i = 0; i < sizeof p / sizeof *p; i++) p[i]->arena = l->a;
  StrMap *s[] = {&l->funcs, &l->type_ids, &l->itabs, &l->wanted};
  for (size_t i = 0; i < sizeof s / sizeof *s; i++) s[i]->arena = l->a;
}

static Lower *lower_new(Arena *a, Types *t, Intern *names, LowerOptions opt) {
  Lower *l = ARENA_NEW(a, Lower);
  *l = (Lower){.a = a, .ts = t, .opt = opt};
  l->escape = escape_new(a, t, names, (EscapeOptions){.all = opt.no_escape});
  l->names = names;
  maps_init(l);
  l->u = ARENA_NEW(a, Unit);
  l->u->types = t;
  l->u->arena = a;
  l->u->names = names;
  l->u->library = opt.library;
  return l;
}

Unit *lower_types(Arena *a, Types *t, Intern *names, Type **types, int n, const char *path) {
  Lower *l = lower_new(a, t, names, (LowerOptions){.library = true});
  l->u->path = path;
  for (int i = 0; i < n; i++) lower_type_use(l, types[i]);
  drain(l);
  return l->u;
}

Unit *lower_program(Arena *a, Types *t, Sources *s, Intern *names, Diags *d, Package **pkgs, int npkgs, LowerOptions opt) {
  if (npkgs == 0) ice("no package to lower");
  Lower *l = lower_new(a, t, names, opt);
  Unit *u = l->u;
  l->sources = u->sources = s;
  l->diags = d;
  l->pkgs = pkgs;
  l->npkgs = npkgs;
  u->path = pkgs[npkgs - 1]->path;
  lower_reflect_init(l);
  u->init = lower_init(l);
  if (opt.library) {
    library_roots(l);
  } else {
    Object *m = find_main(pkgs[npkgs - 1]);
    if (m) u->main = lower_func_of(l, m, NULL);
  }
  drain(l);
  if (!opt.library) lower_check_limits(l);
#ifdef IR_VERIFY
  opt.verify = true;
#endif
  u->verify = opt.verify && !diag_count(d);
  ir_expect(u, NULL, "lower");
  for (int i = 0; opt.library && i < l->wanted.len; i++) vec_push(a, &u->called, l->wanted.entries[i].key);
  return u;
}
