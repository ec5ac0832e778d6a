/* init.c - package initialisation. Spec: Package initialization.

   One init function runs everything in order: bundled packages' own init first (each runs once however often it is
   called), then each package's variables (P.init) and its init functions (P.init.0, ...). Variables whose values
   are constants, or addresses of such, are static data. */
#include "expr.h"
#include "func.h"
#include "program.h"
#include "stmt.h"

static void call_static(Fn *f, Func *fn) {
  X *x = x_new(f->b, X_CALL, NULL);
  x->func = fn;
  s_new(f->b, S_EXPR)->x = x;
}

static bool init_static(Fn *f, InitStep *s) {
  if (s->lhs.len != 1 || name_is_blank(s->lhs.at[0]->name)) return false;
  Object *v = s->lhs.at[0];
  X *x = lower_static_value(f, s->rhs, v->type, true);
  if (!x) return false;
  if (x->kind == X_ZERO || x->kind == X_NIL) return true;
  lower_global_of(f->l, v)->init = lower_new_data(f, v->type, x, false);
  f->l->u->datas.len--; /* it is the global itself, not data beside it */
  return true;
}

/* ---- variables that the user sets from outside ---- */

static const LowerSet *find_set(const Lower *l, const Object *v) {
  for (int i = l->opt.nsets - 1; i >= 0; i--)
    if (strcmp(l->opt.sets[i].path, v->pkg->path) == 0 && strcmp(l->opt.sets[i].name, v->name->s) == 0) return &l->opt.sets[i];
  return NULL;
}

static void set_static(Fn *f, Object *v, const LowerSet *set) {
  X *x = x_str(f->b, set->value, strlen(set->value));
  lower_global_of(f->l, v)->init = lower_new_data(f, v->type, x, false);
  f->l->u->datas.len--;
}

/* Is it a step that gives a variable a constant which another text replaces? */
static bool init_set(Fn *f, InitStep *s) {
  Object *v = s->lhs.len == 1 ? s->lhs.at[0] : NULL;
  const LowerSet *set = v ? find_set(f->l, v) : NULL;
  if (!set || v->type != T_STRING || !s->rhs->val) return false;
  set_static(f, v, set);
  return true;
}

/* Variables of p without an initialiser; and what cannot be set. */
static void set_variables(Fn *f, Package *p) {
  for (int i = 0; f->l->opt.nsets && i < p->objects.len; i++) {
    Object *v = p->objects.at[i];
    const LowerSet *set = v->kind == OBJ_VAR && v->is_global ? find_set(f->l, v) : NULL;
    if (set && v->type != T_STRING)
      diag_error(f->l->diags, 0, "%s.%s: cannot set with -X: not a var of type string (type:%s)", p->path, v->name->s,
                 type_string(f->l->ts, v->type, NULL));
    else if (set && !node_values(v->decl))
      set_static(f, v, set);
  }
}

/* ---- */

static void init_one(Fn *f, Object *v, X *x, Type *t) {
  if (name_is_blank(v->name)) {
    s_expr(f->b, s_take_call(f->b, x));
    return;
  }
  X *place = x_global(f->b, lower_global_of(f->l, v));
  x = lower_convert_assign(f, x, t, v->type);
  if (type_size(v->type)) s_assign(f->b, place, x);
}

/* A variable that the library defines has its value there. */
static bool defined_in_library(Lower *l, InitStep *s) {
  Object *v = s->lhs.len == 1 ? s->lhs.at[0] : NULL;
  return v && !name_is_blank(v->name) && !v->pkg->bundled && lower_link_in_library(l, SYM_GLOBAL, lower_link_name(l->a, v));
}

static void init_step(Fn *f, InitStep *s) {
  if (!s->rhs || defined_in_library(f->l, s)) return;
  escape_function(f->l->escape, s->rhs, f->pkg);
  lower_order_prepare(f->l, s->rhs);
  if (init_set(f, s) || init_static(f, s)) return;
  int n = s->lhs.len;
  f->b->pos = s->decl ? s->decl->pos : s->rhs->pos;
  if (n == 1 && s->rhs->type->kind != K_TUPLE) {
    init_one(f, s->lhs.at[0], lower_expr(f, s->rhs), lower_type_of(f, s->rhs));
    return;
  }
  X **vals = ARENA_ARRAY(f->l->a, X *, n);
  Type **types = ARENA_ARRAY(f->l->a, Type *, n);
  lower_multi_values(f, s->rhs, n, vals, types);
  for (int i = 0; i < n; i++) init_one(f, s->lhs.at[i], vals[i], types[i]);
}

static Fn init_fn(Lower *l, Func *fn, Package *p) {
  Fn f = lower_fn_begin(l, fn, p);
  f.sig = type_func(l->ts, (TypeList){0}, (TypeList){0}, false);
  if (p->files.len) fn->file = p->files.at[0]->source;
  return f;
}

static Func *user_init(Lower *l, Object *o, int number) {
  Func *fn = lower_func_new(l, arena_printf(l->a, "%s.init.%d", o->pkg->path, number), false);
  fn->obj = o;
  fn->pos = o->pos;
  fn->file = o->file ? o->file->source : sources_file(l->sources, o->pos);
  Pending p = {fn, o, NULL};
  vec_push(l->a, &l->pending, p);
  return fn;
}

static void init_functions(Fn *all, Package *p) {
  for (int i = 0; i < p->init_funcs.len; i++) call_static(all, user_init(all->l, p->init_funcs.at[i], i));
}

static void init_package(Fn *all, Package *p) {
  Lower *l = all->l;
  if (p->init.len || l->opt.nsets) {
    Func *fn = lower_func_new(l, arena_printf(l->a, p->rest_of ? "%s.init.rest" : "%s.init", p->path), false);
    Fn f = init_fn(l, fn, p);
    set_variables(&f, p);
    for (int i = 0; i < p->init.len; i++) init_step(&f, &p->init.at[i]);
    s_return(f.b, NULL);
    if (fn->body.len > 1)
      call_static(all, fn);
    else
      l->u->funcs.len -= fn == vec_last(&l->u->funcs);
  }
  init_functions(all, p);
}

static void call_extern_init(Fn *all, Package *p) {
  if (strcmp(p->path, "unsafe") == 0) return;
  Type *sig = type_func(all->l->ts, (TypeList){0}, (TypeList){0}, false);
  call_static(all, lower_func_extern(all->l, arena_printf(all->l->a, "%s.init", p->path), sig, NULL));
}

/* A library package's init: guarded, imports first. */
static Func *library_init(Lower *l, Package *p) {
  Func *fn = lower_func_new(l, arena_printf(l->a, "%s.init", p->path), false);
  Fn f = init_fn(l, fn, p);
  Global *done = ARENA_NEW(l->a, Global);
  done->goname = arena_printf(l->a, "%s.initdone.", p->path);
  done->type = T_BOOL;
  vec_push(l->a, &l->u->globals, done);
  S *s = s_if(f.b, x_global(f.b, done));
  SList *old = s_in_body(f.b, s);
  s_return(f.b, NULL);
  f.b->out = old;
  s_assign(f.b, x_global(f.b, done), x_bool(f.b, true));
  for (int i = 0; i < p->imports.len; i++) call_extern_init(&f, p->imports.at[i]);
  for (int i = 0; i < p->init.len; i++) init_step(&f, &p->init.at[i]);
  init_functions(&f, p);
  s_return(f.b, NULL);
  return fn;
}

Func *lower_init(Lower *l) {
  if (l->opt.library) return library_init(l, l->pkgs[l->npkgs - 1]);
  Func *fn = lower_func_new(l, "go.init", true);
  Fn all = init_fn(l, fn, l->pkgs[l->npkgs - 1]);
  for (int i = 0; i < l->npkgs; i++) {
    if (l->pkgs[i]->bundled)
      call_extern_init(&all, l->pkgs[i]);
    else
      init_package(&all, l->pkgs[i]);
  }
  s_return(all.b, NULL);
  return fn;
}
