/* closure.c - function literals.

   A context is a struct of the code pointer and the captures: a copy for a variable that never changes again,
   else its address (of its box, or, when the closure cannot outlive the frame, of the variable itself). On entry the
   body takes them into locals. */
#include "func.h"
#include "program.h"

Type *lower_ctx_type(Fn *f, int n, Type **types) {
  Name *names = ARENA_ARRAY(f->l->a, Name, n + 1);
  Type **all = ARENA_ARRAY(f->l->a, Type *, n + 1);
  names[0] = intern_cstr(f->l->names, "code");
  all[0] = T_PTR;
  for (int i = 0; i < n; i++) {
    const char *s = arena_printf(f->l->a, "c%d", i);
    names[i + 1] = intern_cstr(f->l->names, s);
    all[i + 1] = types[i];
  }
  return type_struct(f->l->ts, n + 1, names, all);
}

static bool by_reference(Fn *outer, Object *v) {
  VarInfo *i = lower_var_info(outer, v);
  if (!i) i = lower_declare_var(outer, v);
  return i->box || !escape_var_by_value(outer->l->escape, v, lower_subst(outer, v->type));
}

static void capture_types(Fn *f, FuncInfoT *info, Type **types) {
  for (int i = 0; i < info->captures.len; i++) {
    Object *v = info->captures.at[i];
    Type *t = lower_subst(f, v->type);
    types[i] = by_reference(f, v) ? lower_ptr_to(f, t) : t;
  }
}

void lower_bind_captures(Fn *f) {
  if (!f->info->captures.len) return;
  Type *ct = f->b->func->ctx_type;
  X *ctx = x_deref_nn(f->b, ct, x_var(f->b, f->b->func->ctx));
  for (int i = 0; i < f->info->captures.len; i++) {
    Object *v = f->info->captures.at[i];
    bool ref = by_reference(f->outer, v);
    X *field = x_field(f->b, ctx, i + 1);
    Var *var = lower_fn_local(f, NULL, v->name, field->type);
    s_assign(f->b, x_var(f->b, var), field);
    lower_put_var(f, v, var, ref);
  }
}

Func *lower_closure_func(Fn *f, Node *n) {
  Lower *l = f->l;
  RangeBody *range = escape_range_body(l->escape, n);
  Func *fn = lower_func_new(l, range ? lower_name_range_body(f) : lower_name_closure(f), false);
  fn->pos = n->pos;
  fn->file = sources_file(l->sources, n->pos);
  Fn *in = ARENA_NEW(l->a, Fn);
  *in = lower_fn_begin(l, fn, f->pkg);
  in->outer = f;
  in->sub = f->sub;
  in->range = range;
  in->info = escape_func_info(l->escape, n);
  if (!in->info) ice("no facts about %s", fn->goname);
  in->sig = lower_subst(f, in->info->sig);
  lower_func_signature(in, in->sig, NULL);
  int nc = in->info->captures.len;
  if (nc) {
    Type **types = ARENA_ARRAY(l->a, Type *, nc);
    capture_types(f, in->info, types);
    var_ctx(in->b, lower_ctx_type(f, nc, types));
  }
  lower_body(in, node_sig(n), NULL, node_body(n));
  return fn;
}

X *lower_closure_captures(Fn *f, Node *n, Func *fn) {
  FuncInfoT *info = escape_func_info(f->l->escape, n);
  if (!info->captures.len) return NULL;
  X *s = x_mkstruct(f->b, fn->ctx_type);
  x_add(f->b, s, x_func(f->b, fn));
  for (int i = 0; i < info->captures.len; i++) {
    Object *v = info->captures.at[i];
    VarInfo *k = lower_var_info(f, v);
    X *x = k->box ? x_var(f->b, k->var) : by_reference(f, v) ? x_addr(f->b, x_var(f->b, k->var)) : x_var(f->b, k->var);
    x_add(f->b, s, x);
  }
  return s;
}

X *lower_funclit(Fn *f, Node *n) {
  Func *fn = lower_closure_func(f, n);
  Type *t = lower_type_of(f, n);
  X *caps = lower_closure_captures(f, n, fn);
  if (!caps) return x_funcval(f->b, fn, t);
  X *p;
  if (escape_expr(f->l->escape, n) || escape_is_direct(f->l->escape, n)) {
    p = x_spill(f->b, x_rt(f->b, RT_rt_mallocgc, T_PTR, 2, x_i(f->b, type_size(fn->ctx_type)), x_i(f->b, 0)));
  } else {
    Var *v = var_temp(f->b, fn->ctx_type);
    p = x_addr(f->b, x_var(f->b, v));
  }
  s_assign(f->b, x_deref_nn(f->b, fn->ctx_type, p), caps);
  return x_cast(f->b, t, p);
}
