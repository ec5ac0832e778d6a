/* defer.c - defer statements. docs/abi.md, Frames with defer.

   The deferred closure takes no arguments: a function literal without parameters is used as it is, everything else
   goes through a wrapper (f.deferwrap1) whose captures are the arguments, evaluated now. Record and closure are
   members of the frame struct F when the statement runs at most once, else the record comes from rt_newdefer and
   the closure from the heap. A go statement's closure is made in the same way, but is always on the heap. */
#include "call.h"
#include "expr.h"
#include "func.h"
#include "program.h"
#include "stmt.h"

static bool repeats(Fn *f) { return f->loops > 0 || f->goto_back || f->range; }

static X *frame_member(Fn *f, Type *t, const char *stem) { return x_var(f->b, var_frame_numbered(f->b, stem, f->ndefers, t)); }

/* The context in F or on the heap; the closure's address. */
static X *place_closure(Fn *f, X *caps, bool heap) {
  Type *t = caps->type;
  X *p;
  if (heap || repeats(f)) {
    for (int i = 1; i < caps->list.len; i++) caps->list.at[i] = lower_keep(f, caps->list.at[i]);
    p = x_spill(f->b, x_rt(f->b, RT_rt_mallocgc, T_PTR, 2, x_i(f->b, type_size(t)), x_i(f->b, 0)));
    s_assign(f->b, x_deref_nn(f->b, t, p), caps);
    return p;
  }
  X *c = frame_member(f, t, "c");
  for (int i = 0; i < caps->list.len; i++) s_assign(f->b, x_field(f->b, c, i), caps->list.at[i]);
  return x_addr(f->b, c);
}

static void push_record(Fn *f, X *closure) {
  if (f->range) {
    lower_rangefunc_defer(f, closure);
    return;
  }
  X *d = repeats(f) ? x_spill(f->b, x_rt(f->b, RT_rt_newdefer, T_PTR, 0))
                    : x_addr(f->b, frame_member(f, ir_unit_rtstruct(f->l->u, RTS_Defer), "d"));
  S *s = s_if(f->b, x_rt(f->b, RT_deferproc, T_INT64, 2, d, x_cast(f->b, T_PTR, closure)));
  SList *old = s_in_body(f->b, s);
  s_goto(f->b, "recovered");
  f->b->out = old;
  f->b->effects++;
}

/* ---- Wrappers ---------------------------------------------------------------- */

typedef struct Capture {
  VEC(Type *) types;
  VEC(X *) values;
} Capture;

static bool constant_here(const X *x) { return x_is_const(x) && x->kind != X_FRAME; }

/* x as the wrapper sees it: itself when constant, else a field of the context (numbered later). */
static X *capture(Fn *f, Capture *k, X *x) {
  if (constant_here(x)) return x;
  vec_push(f->l->a, &k->types, x->type);
  vec_push(f->l->a, &k->values, x);
  X *mark = x_new(f->b, X_FIELD, x->type);
  mark->ival = k->types.len;
  return mark;
}

static X *bind(Fn *w, X *x) {
  if (!x || x->kind != X_FIELD || x->a) return x;
  return x_field(w->b, x_deref_nn(w->b, w->b->func->ctx_type, x_var(w->b, w->b->func->ctx)), (int)x->ival);
}

static bool callee_may_recover(Fn *f, Call *c) {
  if (c->kind == CK_BUILTIN) return false;
  return c->kind != CK_STATIC || !c->func->obj || lower_may_recover(f->l, c->func->obj);
}

static X *call_wrapper(Fn *f, Call *c, bool go) {
  Capture k = {0};
  Lower *l = f->l;
  Call in = *c;
  in.args = (XList){0};
  if (c->fn) in.fn = capture(f, &k, c->fn);
  for (int i = 0; i < c->args.len; i++) {
    X *x = capture(f, &k, c->args.at[i]);
    vec_push(l->a, &in.args, x);
  }
  Func *fn = lower_func_new(l, lower_name_wrap(f, go ? ".gowrap" : ".deferwrap"), true);
  fn->pos = f->b->pos;
  fn->file = f->b->func->file;
  bool recovers = !go && callee_may_recover(f, c);
  /* A method wrapper may turn out to call what does not recover. It must keep its own frame even then: whatever it calls
     would else be called by the frame that the mark is on. */
  if (recovers && c->kind == CK_STATIC) c->func->noinline = true;
  Fn w = lower_wrapper_begin(l, fn, f->pkg, recovers);
  if (k.types.len) var_ctx(w.b, lower_ctx_type(f, k.types.len, k.types.at));
  w.b->pos = f->b->pos;
  if (in.fn) in.fn = bind(&w, in.fn);
  for (int i = 0; i < in.args.len; i++) in.args.at[i] = bind(&w, in.args.at[i]);
  lower_call_emit(&w, &in);
  s_return(w.b, NULL);
  if (!k.types.len) return x_funcval(f->b, fn, T_PTR);
  X *caps = x_mkstruct(f->b, fn->ctx_type);
  x_add(f->b, caps, x_func(f->b, fn));
  for (int i = 0; i < k.values.len; i++) x_add(f->b, caps, k.values.at[i]);
  return place_closure(f, caps, go);
}

/* ---- The statement --------------------------------------------------------------- */

static bool plain_literal(Fn *f, Node *call) {
  Node *fn = node_unparen(node_fun(call));
  if (fn->kind != N_FUNCLIT || node_args(call)->len) return false;
  Type *sig = under(lower_type_of(f, fn)), *result;
  bool out;
  lower_result_shape(f, sig, &result, &out);
  return !sig->params.len && !out;
}

static X *literal_closure(Fn *f, Node *lit, bool go) {
  Func *fn = lower_closure_func(f, lit);
  X *caps = lower_closure_captures(f, lit, fn);
  return caps ? place_closure(f, caps, go) : x_funcval(f->b, fn, T_PTR);
}

static X *call_closure(Fn *f, Node *call, bool go) {
  if (plain_literal(f, call)) return literal_closure(f, node_unparen(node_fun(call)), go);
  Call c;
  lower_call_prepare(f, call, &c);
  bool bare = c.args.len == 0 && !c.out;
  if (c.kind == CK_STATIC && bare) return x_funcval(f->b, c.func, T_PTR);
  if (c.kind == CK_FV && bare) return c.fn;
  if (c.kind == CK_SLOT) {
    c.fn = x_spill(f->b, c.fn);
    s_check_nil(f->b, x_part(f->b, c.fn, PART_TYPE), 0);
  }
  if (c.kind == CK_BUILTIN && c.builtin == B_RECOVER && !go) {
    vec_push(f->l->a, &c.args, f->range ? x_spill(f->b, lower_rangefunc_frame(f)) : x_frame(f->b));
    f->b->func->has_recover = true;
  }
  return call_wrapper(f, &c, go);
}

X *lower_heap_call_closure(Fn *f, Node *call) { return call_closure(f, call, true); }

void lower_defer(Fn *f, Node *n) {
  f->ndefers++;
  X *closure = call_closure(f, node_unparen(node_call(n)), false);
  f->b->pos = n->pos;
  push_record(f, closure);
}
