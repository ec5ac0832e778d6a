/* func.c - one function: signature, variables, results, return.

   A variable is a C local, or a box on the heap that a C local points to (VarInfo.box). Results of a function
   with defer live in the frame struct F, or in their boxes, since a recovery must find them in memory; all
   others go straight to return or *out. */
#include "call.h"
#include "expr.h"
#include "func.h"
#include "program.h"
#include "stmt.h"

void lower_result_shape(Fn *f, Type *sig, Type **result, bool *out) {
  int n = sig->results.len;
  *result = NULL;
  *out = false;
  if (n == 1) {
    Type *t = sig->results.at[0];
    if (type_size(t) == 0) return;
    *result = t;
    *out = type_size(t) > 16;
  } else if (n > 1) {
    *result = type_tuple(f->l->ts, sig->results);
    *out = true;
  }
}

void lower_func_signature(Fn *f, Type *sig, Type *recv) {
  (void)recv;
  lower_result_shape(f, sig, &f->b->func->result, &f->b->func->out);
}

Fn lower_fn_begin(Lower *l, Func *fn, Package *pkg) {
  Fn f = {.l = l, .pkg = pkg};
  f.vars.arena = f.labels.arena = f.buffered.arena = l->a;
  f.b[0] = (Builder){.unit = l->u, .arena = l->a, .types = l->ts, .func = fn};
  if (fn) f.b->out = &fn->body;
  if (fn) f.b->pos = fn->pos;
  return f;
}

Type *lower_ptr_to(Fn *f, Type *t) { return type_pointer(f->l->ts, t); }

/* ---- Variables ------------------------------------------------------------------- */

VarInfo *lower_var_info(Fn *f, Object *v) { return ptrmap_get(&f->vars, v); }

VarInfo *lower_put_var(Fn *f, Object *v, Var *var, bool box) {
  VarInfo *i = ARENA_NEW(f->l->a, VarInfo);
  i->var = var;
  i->box = box;
  if (v) ptrmap_put(&f->vars, v, i);
  return i;
}

X *lower_info_place(Fn *f, VarInfo *i, Type *t) { return i->box ? x_deref_nn(f->b, t, x_var(f->b, i->var)) : x_var(f->b, i->var); }

void lower_var_is(Fn *f, Var *var, Object *v) {
  const EscapeFacts *k = escape_var(f->l->escape, v);
  var->obj = v;
  var->shared = k->captured || k->addressed;
}

Var *lower_fn_local(Fn *f, Object *v, Name n, Type *t) {
  Var *var = var_local(f->b, n, t);
  if (v) lower_var_is(f, var, v);
  return var;
}

VarInfo *lower_declare_var(Fn *f, Object *v) {
  Type *t = lower_subst(f, v->type);
  VarInfo *i = ptrmap_get(&f->vars, v);
  if (!i) {
    bool box = escape_var_on_heap(f->l->escape, v);
    Var *var = lower_fn_local(f, box ? NULL : v, v->name, box ? lower_ptr_to(f, t) : t);
    i = lower_put_var(f, v, var, box);
  }
  if (i->box)
    s_assign(f->b, x_var(f->b, i->var), x_cast(f->b, i->var->type, x_rt(f->b, RT_rt_newobject, T_PTR, 1, lower_descriptor_of(f, t))));
  return i;
}

X *lower_var(Fn *f, Object *v) {
  if (v->is_global || !v->func) {
    if (!v->is_global && !v->func && lower_var_info(f, v)) return lower_info_place(f, lower_var_info(f, v), lower_subst(f, v->type));
    return x_global(f->b, lower_global_of(f->l, v));
  }
  VarInfo *i = lower_var_info(f, v);
  if (!i) i = lower_declare_var(f, v); /* jumped over its declaration: cannot be reached */
  return lower_info_place(f, i, lower_subst(f, v->type));
}

/* ---- Parameters and results ---------------------------------------------------------- */

static void declare_param(Fn *f, Object *v, Type *t) {
  bool blank = !v || !v->name || strcmp(v->name->s, "_") == 0;
  Var *p = var_param(f->b, blank ? NULL : v->name, t);
  if (blank) return;
  if (!escape_var_on_heap(f->l->escape, v)) {
    lower_var_is(f, p, v);
    lower_put_var(f, v, p, false);
    return;
  }
  VarInfo *i = lower_declare_var(f, v);
  s_assign(f->b, lower_info_place(f, i, t), x_var(f->b, p));
}

static void declare_params(Fn *f, Object *recv) {
  if (recv) declare_param(f, recv, lower_subst(f, recv->type));
  for (int i = 0; i < f->sig->params.len; i++) {
    Object *o = i < f->info->sig->param_objs.len ? f->info->sig->param_objs.at[i] : NULL;
    declare_param(f, o, f->sig->params.at[i]);
  }
}

static Var *frame_var(Fn *f, Object *o, Name n, Type *t) {
  Var *v = var_frame(f->b, n, t);
  if (o) lower_var_is(f, v, o);
  return v;
}

static void declare_result(Fn *f, Object *o, Type *t) {
  bool blank = !o || !o->name || o->name->len == 0 || strcmp(o->name->s, "_") == 0;
  VarInfo *i;
  if (!blank && escape_var_on_heap(f->l->escape, o)) {
    i = lower_declare_var(f, o);
  } else if (f->has_defer) {
    i = lower_put_var(f, blank ? NULL : o, frame_var(f, blank ? NULL : o, blank ? NULL : o->name, t), false);
    s_zero(f->b, lower_info_place(f, i, t));
  } else {
    i = lower_put_var(f, blank ? NULL : o, lower_fn_local(f, blank ? NULL : o, blank ? NULL : o->name, t), false);
    s_zero(f->b, lower_info_place(f, i, t));
  }
  vec_push(f->l->a, &f->results, i);
}

static void declare_results(Fn *f) {
  int n = f->sig->results.len;
  for (int i = 0; i < n; i++) {
    Object *o = escape_result(f->l->escape, f->info, i);
    if (o && o->name && o->name->len > 0) f->named_results = true;
  }
  if (!f->named_results && !f->has_defer) return;
  for (int i = 0; i < n; i++) declare_result(f, escape_result(f->l->escape, f->info, i), f->sig->results.at[i]);
}

/* ---- Return ------------------------------------------------------------------------------ */

/* Hands vals to the caller: pure, one per result. */
static void return_values(Fn *f, X **vals) {
  int n = f->sig->results.len;
  if (!f->b->func->result) {
    for (int i = 0; i < n; i++) s_expr(f->b, vals[i]);
    s_return(f->b, NULL);
  } else if (!f->b->func->out) {
    s_return(f->b, s_take_call(f->b, vals[0]));
  } else {
    for (int i = 0; i < n; i++) s_assign(f->b, n == 1 ? x_result(f->b) : x_field(f->b, x_result(f->b), i), vals[i]);
    s_return(f->b, NULL);
  }
}

static void return_results(Fn *f) {
  X **vals = ARENA_ARRAY(f->l->a, X *, f->sig->results.len + 1);
  for (int i = 0; i < f->sig->results.len; i++) vals[i] = lower_info_place(f, f->results.at[i], f->sig->results.at[i]);
  return_values(f, vals);
}

static bool needs_result_vars(Fn *f) {
  if (f->has_defer) return true;
  for (int i = 0; i < f->results.len; i++)
    if (f->results.at[i]->box) return true;
  return false;
}

/* vals NULL: the result variables hold the results. */
void lower_finish_return(Fn *f, X **vals) {
  int n = f->sig->results.len;
  if (vals && n && !needs_result_vars(f)) {
    return_values(f, vals);
    return;
  }
  if (vals && n > 1) /* a result must not be seen assigned when a later one fails */
    for (int i = 0; i < n; i++) vals[i] = x_spill(f->b, vals[i]);
  for (int i = 0; vals && i < n; i++) s_assign(f->b, lower_info_place(f, f->results.at[i], f->sig->results.at[i]), vals[i]);
  if (f->has_defer) s_expr(f->b, x_rt(f->b, RT_deferreturn, NULL, 0));
  return_results(f);
}

/* The values of a return statement with operands, as sig's results. */
void lower_return_operands(Fn *f, Node *n, Type *sig, X **vals) {
  int want = sig->results.len;
  Type **types = ARENA_ARRAY(f->l->a, Type *, want + 1);
  if (node_items(n)->len == 1 && want > 1) {
    lower_multi_values(f, node_items(n)->at[0], want, vals, types);
  } else {
    lower_operands(f, node_items(n)->at, sig->results.at, want, vals);
    for (int i = 0; i < want; i++) types[i] = lower_type_of(f, node_items(n)->at[i]);
  }
  for (int i = 0; i < want; i++) vals[i] = lower_convert_assign(f, vals[i], types[i], sig->results.at[i]);
}

void lower_return(Fn *f, Node *n) {
  int want = f->sig->results.len;
  if (node_items(n)->len == 0) {
    lower_finish_return(f, NULL);
    return;
  }
  X **vals = ARENA_ARRAY(f->l->a, X *, want + 1);
  lower_return_operands(f, n, f->sig, vals);
  lower_finish_return(f, vals);
}

/* ---- Bodies ----------------------------------------------------------------------------------- */

static void close_body(Fn *f, Node *body) {
  f->b->pos = body->end ? body->end : body->pos;
  S *last = f->b->func->body.len ? vec_last(&f->b->func->body) : NULL;
  bool ended = last && (last->kind == S_RETURN || last->kind == S_UNREACHABLE || last->kind == S_GOTO);
  if (!ended) {
    if (f->sig->results.len && !f->named_results && !f->has_defer)
      s_unreachable(f->b);
    else if (f->sig->results.len && !f->named_results)
      lower_finish_return(f, NULL);
    else
      lower_finish_return(f, NULL);
  }
  if (!f->has_defer) return;
  s_label(f->b, "recovered");
  lower_finish_return(f, NULL);
}

/* f->b->func, info, sig, sub are set; results' shape is known. */
void lower_body(Fn *f, Node *functype, Node *recv, Node *body) {
  (void)functype;
  (void)recv;
  Func *fn = f->b->func;
  f->has_defer = fn->has_defer = f->info->has_defer;
  fn->has_recover = f->info->has_recover;
  f->goto_back = f->info->has_goto_back;
  if (f->outer) lower_bind_captures(f);
  Object *r = f->obj ? f->obj->recv : NULL;
  declare_params(f, r);
  declare_results(f);
  if (f->range) {
    lower_rangefunc_body(f);
  } else {
    lower_block(f, node_stmts(body));
    close_body(f, body);
  }
  lower_append_clear_used(f);
}

static Package *package_of(Lower *l, Object *o) {
  if (!o->pkg) ice("function %s without package", o->name->s);
  (void)l;
  return o->pkg;
}

void lower_func_body(Lower *l, Pending *p) {
  Node *decl = p->obj->decl;
  escape_function(l->escape, decl, p->obj->pkg);
  lower_order_prepare(l, decl);
  p->func->noinline = p->func->file && parse_directive_above(p->func->file, decl->pos, "//go:noinline");
  Fn f = lower_fn_begin(l, p->func, package_of(l, p->obj));
  f.obj = p->obj;
  f.sub = p->sub;
  f.info = check_func_info(l->ts, decl);
  if (!f.info) ice("no facts about %s", p->func->goname);
  f.sig = lower_subst(&f, p->obj->type);
  lower_body(&f, node_sig(decl), node_recv(decl), node_body(decl));
}
