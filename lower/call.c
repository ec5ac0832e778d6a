/* call.c - calls: who is called, with what, where the results go.

   lower_call_prepare() evaluates the function value, receiver and arguments into pure trees; lower_call_emit() makes the
   call of them. Defer needs the two apart. Results land in temporaries, since the call is a statement. */
#include "call.h"
#include "expr.h"
#include "func.h"
#include "program.h"
#include "stmt.h"

void lower_call_result(Fn *f, Type *sig, Call *c) {
  lower_result_shape(f, sig, &c->result, &c->out);
  if (sig->results.len == 1 && !c->result) c->none = sig->results.at[0];
}

/* ---- The callee --------------------------------------------------------------- */

static Object *static_callee(Node *fn, struct TypeList **inst) {
  *inst = fn->inst;
  if (fn->kind == N_INDEX) {
    fn = node_unparen(node_x(fn));
    if (!*inst) *inst = fn->inst;
  }
  Object *o = NULL;
  if (fn->kind == N_IDENT) o = fn->obj;
  if (node_is_qualified(fn)) {
    o = node_member(fn)->obj;
    if (!*inst) *inst = node_member(fn)->inst;
  }
  return o && o->kind == OBJ_FUNC ? o : NULL;
}

static void callee_closure(Fn *f, Node *fn, Call *c) {
  Func *cl = lower_closure_func(f, fn);
  X *caps = lower_closure_captures(f, fn, cl);
  c->kind = CK_STATIC;
  c->func = cl;
  if (!caps) return;
  Var *v = var_temp(f->b, cl->ctx_type);
  s_assign(f->b, x_var(f->b, v), caps);
  c->kind = CK_FV;
  c->nonnil = true;
  c->fn = x_addr(f->b, x_var(f->b, v));
}

static Node *first_arg(Node *call) { return node_args(call)->len ? node_args(call)->at[0] : NULL; }

static void callee_method(Fn *f, Node *fn, Selection *sel, Call *c, X **recv) {
  if (sel->kind == SEL_IFACE_METHOD) {
    c->kind = CK_SLOT;
    c->slot = sel->index;
    c->fn = lower_walk_path(f, lower_expr(f, node_x(fn)), sel->path.at, sel->path.len);
    lower_want_methods(f->l, c->fn->type);
    lower_reflect_method(f->l, sel, first_arg(c->node));
  } else if (sel->kind == SEL_METHOD_EXPR) {
    X *fv = lower_method_expr(f, fn, sel);
    c->kind = CK_STATIC;
    c->func = fv->func;
  } else {
    c->kind = CK_STATIC;
    c->func = lower_method_func(f, sel);
    lower_reflect_method(f->l, sel, first_arg(c->node));
    *recv = lower_method_receiver(f, fn, sel);
  }
}

static void callee(Fn *f, Node *fn, Call *c, X **recv) {
  struct TypeList *inst;
  Object *o = static_callee(fn, &inst);
  if (o) {
    c->kind = CK_STATIC;
    c->func = lower_func_of(f->l, o, lower_subst_list(f, inst));
  } else if (fn->kind == N_FUNCLIT && escape_is_direct(f->l->escape, fn)) {
    callee_closure(f, fn, c);
  } else if (fn->kind == N_SELECTOR && !node_is_qualified(fn) && lower_selection_of(f, fn)->kind != SEL_FIELD) {
    callee_method(f, fn, lower_selection_of(f, fn), c, recv);
  } else {
    c->kind = CK_FV;
    c->fn = lower_expr(f, fn);
  }
}

/* ---- Arguments -------------------------------------------------------------------- */

static X *variadic_slice(Fn *f, Node *call, Type *st, X **v, Type **t, int n) {
  if (n == 0) return x_zero(f->b, st);
  Type *elem = under(st)->elem, *arr = type_array(f->l->ts, elem, n);
  X *place, *ptr;
  if (escape_expr(f->l->escape, call)) {
    X *p = lower_new_object(f, arr, true);
    place = x_deref_nn(f->b, arr, p);
    ptr = p;
  } else {
    Var *a = var_temp(f->b, arr);
    place = x_var(f->b, a);
    ptr = x_addr(f->b, place);
  }
  for (int i = 0; i < n; i++) s_assign(f->b, x_index(f->b, place, x_i(f->b, i)), lower_convert_assign(f, v[i], t[i], elem));
  return x_mkslice(f->b, st, x_cast(f->b, T_PTR, ptr), x_i(f->b, n), x_i(f->b, n));
}

static void pass_arguments(Fn *f, Node *call, Type *sig, X **v, Type **t, int n, Call *c) {
  int np = sig->params.len, fixed = sig->variadic ? np - 1 : np;
  for (int i = 0; i < fixed; i++) vec_push(f->l->a, &c->args, lower_convert_assign(f, v[i], t[i], sig->params.at[i]));
  if (!sig->variadic) return;
  Type *st = sig->params.at[np - 1];
  X *rest = call->flags & NF_DOTS ? lower_convert_assign(f, v[fixed], t[fixed], st)
                                  : variadic_slice(f, call, st, v + fixed, t + fixed, n - fixed);
  vec_push(f->l->a, &c->args, rest);
}

static bool spreads(Fn *f, Node *call) { return node_args(call)->len == 1 && lower_type_of(f, node_args(call)->at[0])->kind == K_TUPLE; }

/* f(g()) with several results: the fields of g's tuple. */
static int spread_values(Fn *f, Node *arg, X ***v, Type ***t) {
  Type *tuple = lower_type_of(f, arg);
  int n = tuple->results.len;
  *v = ARENA_ARRAY(f->l->a, X *, n + 1);
  *t = ARENA_ARRAY(f->l->a, Type *, n + 1);
  lower_multi_values(f, arg, n, *v, *t);
  return n;
}

/* The type of parameter i, of the elements of a variadic one. */
static Type *param_type(Node *call, Type *sig, int i) {
  int last = sig->params.len - 1;
  if (!sig->variadic || i < last) return sig->params.at[i];
  return call->flags & NF_DOTS ? sig->params.at[last] : under(sig->params.at[last])->elem;
}

/* The operand of the callee: receiver or function value; NULL for a declared function. */
static Node *callee_operand(Fn *f, Node *fn) {
  struct TypeList *inst;
  if (static_callee(fn, &inst)) return NULL;
  bool method = fn->kind == N_SELECTOR && !node_is_qualified(fn) && lower_selection_of(f, fn)->kind != SEL_FIELD;
  return method ? node_x(fn) : fn;
}

static bool find_call(void *found, Node *n) {
  if (*(bool *)found || n->val || n->kind == N_FUNCLIT) return false;
  bool call = n->kind == N_CALL && !(n->flags & NF_CONVERSION), builtin = call && n->flags & NF_BUILTIN;
  if (builtin && n->obj->builtin == B_NEW) return !(node_args(n)->at[0]->flags & NF_TYPE);
  *(bool *)found = call || (n->kind == N_UNARY && n->op == OP_ARROW);
  return !*(bool *)found;
}

bool lower_node_makes_call(Node *n) {
  bool found = false;
  node_walk(n, find_call, NULL, &found);
  return found;
}

/* gc computes a callee that holds a call or a receive operation ahead of the arguments, checks included. */
static bool callee_ahead(Fn *f, Node *call, Node *fn) {
  bool args = false;
  for (int i = 0; i < node_args(call)->len; i++) args |= lower_order_holds_ahead(f->l, node_args(call)->at[i]);
  return args && lower_node_makes_call(callee_operand(f, fn));
}

/* Receiver or function value, then the arguments. */
static bool order_call(Fn *f, Node *call, Node *fn, Type *sig) {
  int n = node_args(call)->len;
  Node **nodes = ARENA_ARRAY(f->l->a, Node *, n + 1);
  Type **to = ARENA_ARRAY(f->l->a, Type *, n + 1);
  nodes[0] = callee_operand(f, fn);
  for (int i = 0; i < n; i++) {
    nodes[i + 1] = node_args(call)->at[i];
    to[i + 1] = spreads(f, call) ? NULL : param_type(call, sig, i);
  }
  return lower_order_begin(f, nodes, to, n + 1);
}

static void prepare_args(Fn *f, Node *call, Type *sig, Call *c, X *recv) {
  int n = node_args(call)->len;
  X **v;
  Type **t;
  if (spreads(f, call)) {
    n = spread_values(f, node_args(call)->at[0], &v, &t);
  } else {
    Node **nodes = ARENA_ARRAY(f->l->a, Node *, n + 1);
    X **out = ARENA_ARRAY(f->l->a, X *, n + 1);
    out[0] = recv ? recv : x_i(f->b, 0);
    for (int i = 0; i < n; i++) nodes[i + 1] = node_args(call)->at[i];
    lower_operands(f, nodes, NULL, n + 1, out); /* the function value is read behind them */
    if (recv) recv = out[0];
    v = out + 1;
    t = ARENA_ARRAY(f->l->a, Type *, n + 1);
    for (int i = 0; i < n; i++) t[i] = lower_type_of(f, node_args(call)->at[i]);
  }
  if (recv) vec_push(f->l->a, &c->args, recv);
  pass_arguments(f, call, sig, v, t, n, c);
}

void lower_call_prepare(Fn *f, Node *call, Call *c) {
  *c = (Call){.node = call};
  if (call->flags & NF_BUILTIN) {
    lower_builtin_prepare(f, call, c);
    return;
  }
  X *recv = NULL;
  Node *fn = node_unparen(node_fun(call));
  Type *sig = under(lower_type_of(f, fn));
  if (sig->kind != K_FUNC) ice("call of kind %d", (int)sig->kind);
  lower_call_result(f, sig, c);
  bool ahead = callee_ahead(f, call, fn), begun = !ahead && order_call(f, call, fn, sig);
  callee(f, fn, c, &recv);
  if (ahead && recv) recv = x_spill(f->b, recv);
  if (ahead && c->fn) c->fn = x_spill(f->b, c->fn);
  prepare_args(f, call, sig, c, recv);
  lower_order_end(f, begun);
}

/* ---- The call itself ------------------------------------------------------------------- */

static X *call_tree(Fn *f, Call *c) {
  static const uint8_t kinds[] = {[CK_STATIC] = X_CALL, [CK_FV] = X_CALLFV, [CK_SLOT] = X_CALLSLOT};
  X *callee = c->kind == CK_SLOT ? x_dup(f->b, c->fn) : c->kind == CK_FV ? c->fn : NULL;
  X *x = x_call(f->b, (XKind)kinds[c->kind], c->result, callee);
  if (c->kind == CK_STATIC)
    x->func = c->func;
  else if (c->kind == CK_FV)
    x->nonnil = c->nonnil;
  else
    x->ival = c->slot;
  for (int i = 0; i < c->args.len; i++) x_add(f->b, x, c->args.at[i]);
  return x;
}

X *lower_call_emit(Fn *f, Call *c) {
  if (c->kind == CK_BUILTIN) return lower_builtin_emit(f, c);
  X *x = call_tree(f, c);
  if (!c->result) {
    s_new(f->b, S_EXPR)->x = x;
    f->b->effects++;
    return c->none ? x_zero(f->b, c->none) : NULL;
  }
  Var *v = var_temp(f->b, c->result);
  if (c->out) {
    S *s = s_new(f->b, S_CALLOUT);
    s->x = x;
    s->y = x_var(f->b, v);
    f->b->effects++;
  } else {
    s_assign(f->b, x_var(f->b, v), x);
  }
  return x_var(f->b, v);
}

X *lower_call(Fn *f, Node *n) {
  if (n->flags & NF_CONVERSION) return lower_conversion(f, n);
  Pos pos = f->b->pos;
  Call c;
  f->b->pos = node_run_pos(n);
  lower_call_prepare(f, n, &c);
  f->b->pos = node_run_pos(n);
  X *x = lower_call_emit(f, &c);
  f->b->pos = pos;
  return x;
}
