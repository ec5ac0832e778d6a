/* method.c - methods as functions, as values, and the wrappers that adapt their receivers.

   A wrapper named as gc names it, main.(*T).M, takes a pointer and serves value methods in itabs (the
   data word of a boxed T is a pointer to it), promoted methods, and method expressions. Wrappers pass on
   the mark that lets a deferred call recover (docs/abi.md, Frames with recover); they do so only when the
   method they call contains recover, or is not known. */
#include "call.h"
#include "expr.h"
#include "func.h"
#include "program.h"
#include <ctype.h>

static TypeList *holder_args(Selection *sel) {
  Type *h = sel->holder;
  return h && h->named && h->named->targs.len ? &h->named->targs : NULL;
}

Func *lower_method_func(Fn *f, Selection *sel) {
  Object *o = sel->obj->origin ? sel->obj->origin : sel->obj;
  return lower_func_of(f->l, o, lower_subst_list(f, holder_args(sel)));
}

bool lower_may_recover(Lower *l, Object *fn) {
  if (fn->origin) fn = fn->origin;
  if (!fn->decl || fn->decl->kind != N_FUNCDECL) return false;
  FuncInfoT *info = check_func_info(l->ts, fn->decl);
  return info && info->has_recover;
}

/* The receiver as the method wants it, from a place or value of the selection's type. */
static X *adjust(Fn *f, X *x, Selection *sel) {
  x = lower_walk_path(f, x, sel->path.at, sel->path.len);
  if (sel->addr_recv) return lower_addr(f, x, lower_ptr_to(f, x->type));
  if (!sel->deref_recv) return x;
  Type *elem = under(x->type)->elem;
  if (type_size(elem) > 0 && type_size(elem) <= 4096) return x_deref(f->b, elem, x);
  x = x_dup(f->b, x);
  s_check_nil(f->b, x, 0);
  return x_deref_nn(f->b, elem, x);
}

X *lower_method_receiver(Fn *f, Node *n, Selection *sel) { return lower_check_here(f, adjust(f, lower_expr(f, node_x(n)), sel), n->end); }

/* ---- Wrappers ------------------------------------------------------------------------- */

Fn lower_wrapper_begin(Lower *l, Func *fn, Package *pkg, bool recovers) {
  Fn f = lower_fn_begin(l, fn, pkg);
  fn->wrapper = true;
  if (recovers) {
    fn->has_recover = true;
    s_expr(f.b, x_rt(f.b, RT_rt_wrapper, NULL, 1, x_frame(f.b)));
  }
  return f;
}

void lower_wrapper_return(Fn *f, Call *c) {
  X *x = lower_call_emit(f, c);
  if (!c->result) {
    s_return(f->b, NULL);
  } else if (c->out) {
    vec_last(f->b->out)->y = x_result(f->b);
    s_return(f->b, NULL);
  } else {
    s_return(f->b, s_take_call(f->b, x));
  }
}

static Type *method_sig(Fn *f, Selection *sel, Type *holder) {
  if (sel->kind == SEL_IFACE_METHOD || type_is_interface(holder)) return type_set(f->l->ts, under(holder))->methods.at[sel->index].type;
  return lower_subst(f, sel->obj->type);
}

static bool selects_iface(Selection *sel) { return sel->kind == SEL_IFACE_METHOD || (sel->holder && type_is_interface(sel->holder)); }

/* Call of the selected method on x, the parameters following. */
static void forward(Fn *f, X *x, Selection *sel, Type *sig, Type *holder, Var **params, int n) {
  Call c = {0};
  lower_call_result(f, sig, &c);
  if (selects_iface(sel)) {
    c.kind = CK_SLOT;
    c.slot = sel->index;
    c.fn = lower_walk_path(f, x, sel->path.at, sel->path.len);
    lower_want_methods(f->l, holder);
  } else {
    c.kind = CK_STATIC;
    c.func = lower_method_func(f, sel);
    vec_push(f->l->a, &c.args, adjust(f, x, sel));
  }
  for (int i = 0; i < n; i++) vec_push(f->l->a, &c.args, x_var(f->b, params[i]));
  lower_wrapper_return(f, &c);
}

static void panic_wrap(Fn *f, X *p, Type *base, Selection *sel) {
  S *s = s_if(f->b, x_isnil(f->b, p));
  SList *old = s_in_body(f->b, s);
  Object *o = base->named ? base->named->obj : NULL;
  const char *pkg = o && o->pkg ? o->pkg->path : "", *type = o ? o->name->s : "";
  s_expr(f->b, x_rt(f->b, RT_rt_panicwrap, NULL, 3, x_cstr(f->b, pkg), x_cstr(f->b, type), x_cstr(f->b, sel->obj->name->s)));
  s_unreachable(f->b);
  f->b->out = old;
}

static Type *iface_holder(Selection *sel, Type *recv) { return sel->holder ? sel->holder : recv; }

/* recv.M as a function of recv: T, *T or an interface. */
Func *lower_method_wrapper(Lower *l, Type *recv, Selection *sel) {
  bool ptr = recv->kind == K_POINTER && !recv->named;
  Type *base = ptr ? recv->elem : recv;
  const char *goname = lower_name_method(l, base, ptr, sel->obj->name, sel->obj->pkg);
  Func *fn = strmap_get(&l->funcs, goname, strlen(goname));
  if (fn) return fn;
  fn = lower_func_new(l, goname, true);
  Fn probe = lower_fn_begin(l, fn, NULL);
  Type *sig = method_sig(&probe, sel, iface_holder(sel, base));
  lower_func_signature(&probe, sig, recv);
  fn->is_extern = lower_lib_has(l, SYM_FUNC, goname);
  fn->pos = sel->obj->pos;
  fn->file = sources_file(l->sources, sel->obj->pos);
  bool recovers = !fn->is_extern && (selects_iface(sel) || lower_may_recover(l, sel->obj));
  Fn f = lower_wrapper_begin(l, fn, sel->obj->pkg, recovers);
  Var *r = var_param(f.b, NULL, recv);
  Var **params = ARENA_ARRAY(l->a, Var *, sig->params.len + 1);
  for (int i = 0; i < sig->params.len; i++) params[i] = var_param(f.b, NULL, sig->params.at[i]);
  if (fn->is_extern) return fn;
  f.sig = sig;
  if (ptr && sel->deref_recv && !sel->path.len) panic_wrap(&f, x_var(f.b, r), base, sel);
  forward(&f, x_var(f.b, r), sel, sig, iface_holder(sel, base), params, sig->params.len);
  return fn;
}

Func *lower_itab_func(Lower *l, Type *t, Selection *sel) {
  Fn f = lower_fn_begin(l, NULL, NULL);
  bool plain = sel->path.len == 0 && !selects_iface(sel);
  if (lower_type_is_direct(t)) {
    if (plain && !sel->deref_recv && !sel->addr_recv) return lower_method_func(&f, sel);
    return lower_method_wrapper(l, t, sel);
  }
  Type *p = type_pointer(l->ts, t);
  Selection *psel = lookup_selection(l->ts, p, true, sel->obj->pkg, sel->obj->name);
  if (!psel) ice("no method %s through a pointer", sel->obj->name->s);
  return lower_method_wrapper(l, p, psel);
}

/* ---- Method values and expressions ------------------------------------------------------ */

static const char *fm_name(Fn *f, Selection *sel) {
  Type *h = sel->holder ? sel->holder : sel->recv;
  if (selects_iface(sel)) return arena_printf(f->l->a, "%s-fm", lower_name_method(f->l, h, false, sel->obj->name, sel->obj->pkg));
  return arena_printf(f->l->a, "%s-fm", lower_method_func(f, sel)->goname);
}

static Func *fm_wrapper(Fn *f, Selection *sel, Type *recv, Type *sig) {
  Lower *l = f->l;
  const char *goname = fm_name(f, sel);
  Func *fn = strmap_get(&l->funcs, goname, strlen(goname));
  if (fn) return fn;
  bool slot = selects_iface(sel);
  fn = lower_func_new(l, goname, true);
  fn->pos = sel->obj->pos;
  fn->file = sources_file(l->sources, sel->obj->pos);
  Fn w = lower_wrapper_begin(l, fn, f->pkg, slot || lower_may_recover(l, sel->obj));
  w.sig = sig;
  lower_func_signature(&w, sig, NULL);
  Call c = {0};
  lower_call_result(&w, sig, &c);
  Var *ctx = var_ctx(w.b, lower_ctx_type(f, 1, &recv));
  X *self = x_field(w.b, x_deref_nn(w.b, fn->ctx_type, x_var(w.b, ctx)), 1);
  c.kind = slot ? CK_SLOT : CK_STATIC;
  c.slot = sel->index;
  if (slot)
    c.fn = self;
  else
    c.func = lower_method_func(f, sel);
  if (!slot) vec_push(l->a, &c.args, self);
  for (int i = 0; i < sig->params.len; i++) vec_push(l->a, &c.args, x_var(w.b, var_param(w.b, NULL, sig->params.at[i])));
  lower_wrapper_return(&w, &c);
  return fn;
}

X *lower_method_value(Fn *f, Node *n, Selection *sel) {
  Type *t = lower_type_of(f, n);
  lower_reflect_method(f->l, sel, NULL);
  X *recv;
  if (selects_iface(sel)) {
    recv = x_dup(f->b, lower_walk_path(f, lower_expr(f, node_x(n)), sel->path.at, sel->path.len));
    s_check_nil(f->b, x_part(f->b, recv, PART_TYPE), 0);
    lower_want_methods(f->l, recv->type);
  } else {
    recv = lower_method_receiver(f, n, sel);
  }
  Func *fn = fm_wrapper(f, sel, recv->type, under(t));
  X *s = x_mkstruct(f->b, fn->ctx_type);
  x_add(f->b, s, x_func(f->b, fn));
  x_add(f->b, s, recv);
  X *p;
  if (escape_expr(f->l->escape, n)) {
    s->list.at[1] = x_spill(f->b, s->list.at[1]); /* a bad receiver fails before memory is taken */
    p = x_spill(f->b, x_rt(f->b, RT_rt_mallocgc, T_PTR, 2, x_i(f->b, type_size(fn->ctx_type)), x_i(f->b, 0)));
  } else {
    p = x_addr(f->b, x_var(f->b, var_temp(f->b, fn->ctx_type)));
  }
  s_assign(f->b, x_deref_nn(f->b, fn->ctx_type, p), s);
  return x_cast(f->b, t, p);
}

X *lower_method_expr(Fn *f, Node *n, Selection *sel) {
  Type *t = lower_type_of(f, n);
  lower_reflect_method(f->l, sel, NULL);
  bool iface = type_is_interface(sel->recv) || selects_iface(sel);
  if (!iface && !sel->path.len && !sel->addr_recv && !sel->deref_recv) return x_funcval(f->b, lower_method_func(f, sel), t);
  return x_funcval(f->b, lower_method_wrapper(f->l, sel->recv, sel), t);
}
