/* inline.c - calls of functions that only compute: "return expression of the parameters"; also a struct
   of such expressions, and of the fields of structs.

   The expression reads nothing but parameters and constants, calls nothing and cannot panic, so that neither a
   traceback nor the order of evaluation can tell. An argument stands where its parameter stood: it must be cheap
   to repeat, or pure and wanted once; a struct must be in a place that can be spelled again. Nothing that tcc would fold wrongly may become constant by it: no constant
   goes where floating point is, and && || ?: stay in their function. */
#include "internal.h"

enum { MAX_SIZE = 24, MAX_DEPTH = 20, MAX_STRUCT = 256 };

static bool is_plain(Type *t) { return t && (kind_is_integer(kind_of(t)) || kind_is_float(kind_of(t))); }

static int param_index(Func *f, Var *v) {
  for (int i = 0; i < f->params.len; i++)
    if (f->params.at[i] == v) return i;
  return -1;
}

/* Field of a parameter. */
static bool is_part(Func *f, X *x) {
  return x->kind == X_FIELD && x->a->kind == X_VAR && kind_of(x->a->type) == K_STRUCT && param_index(f, x->a->var) >= 0;
}

/* Number of nodes, or more than MAX_SIZE when x is not such an expression. */
static int size_of(Func *f, X *x) {
  if (!x) return 0;
  if (!is_plain(x->type)) return MAX_SIZE + 1;
  if (is_part(f, x)) return 1;
  switch ((XKind)x->kind) {
  case X_INT:
  case X_FLOAT: return 1;
  case X_VAR: return param_index(f, x->var) >= 0 ? 1 : MAX_SIZE + 1;
  case X_UNARY:
  case X_BINARY:
  case X_COMPARE:
  case X_CONV: return 1 + size_of(f, x->a) + size_of(f, x->b) + size_of(f, x->c);
  default: return MAX_SIZE + 1;
  }
}

static bool is_leaf(Func *f) {
  return !f->is_extern && !f->ctx && !f->noinline && !f->has_defer && !f->has_recover && !f->wrapper && !f->noreturn && !f->frame.len;
}

static X *expression_of(Func *f) {
  if (f->out || f->body.len != 1 || f->body.at[0]->kind != S_RETURN || !is_leaf(f)) return NULL;
  X *x = f->body.at[0]->x;
  return x && size_of(f, x) <= MAX_SIZE ? x : NULL;
}

/* "*out = {expressions}; return". */
static X *struct_of(Func *f) {
  S *s = f->out && f->body.len == 2 && f->body.at[1]->kind == S_RETURN && is_leaf(f) ? f->body.at[0] : NULL;
  if (!s || s->kind != S_ASSIGN || s->x->kind != X_RESULT || s->y->kind != X_MKSTRUCT || kind_of(s->y->type) != K_STRUCT) return NULL;
  int n = 0;
  for (int i = 0; i < s->y->list.len; i++) n += size_of(f, s->y->list.at[i]);
  return n <= MAX_SIZE ? s->y : NULL;
}

void opt_find_leaves(Opt *o) {
  for (int i = 0; i < o->unit->funcs.len && !o->has_leaves; i++)
    o->has_leaves = expression_of(o->unit->funcs.at[i]) || struct_of(o->unit->funcs.at[i]);
}

static int occurrences(X *x, Var *v) {
  if (!x) return 0;
  int n = (x->kind == X_VAR && x->var == v) + occurrences(x->a, v) + occurrences(x->b, v) + occurrences(x->c, v);
  for (int i = 0; i < x->list.len; i++) n += occurrences(x->list.at[i], v);
  return n;
}

static bool has_float(X *x) {
  if (!x) return false;
  for (int i = 0; i < x->list.len; i++)
    if (has_float(x->list.at[i])) return true;
  return kind_is_float(kind_of(x->type)) || has_float(x->a) || has_float(x->b) || has_float(x->c);
}

static bool is_constant(X *x) {
  return x->kind == X_INT || x->kind == X_FLOAT ||
         (x->kind != X_VAR && (!x->a || is_constant(x->a)) && (!x->b || is_constant(x->b)) &&
          (x->kind == X_CONV || x->kind == X_UNARY || x->kind == X_BINARY));
}

/* A struct whose fields can be read one by one. */
static bool is_place(X *x) {
  while (x->kind == X_FIELD && kind_of(x->a->type) == K_STRUCT) x = x->a;
  if (x->kind == X_DEREF) return x->off < MAX_STRUCT && x->a->kind == X_VAR && ir_size(x->type) <= MAX_STRUCT;
  return x->kind == X_VAR && !x->var->escapes_frame;
}

static bool args_fit(X *call, X *body) {
  for (int i = 0; i < call->list.len; i++) {
    X *arg = call->list.at[i];
    Var *p = call->func->params.at[i];
    if (kind_of(p->type) == K_STRUCT && is_place(arg)) continue;
    if (!is_plain(arg->type) || kind_of(arg->type) != kind_of(p->type)) return false;
    if (is_constant(arg) && has_float(body)) return false;
    bool repeatable = arg->kind == X_INT || (arg->kind == X_VAR && !arg->var->escapes_frame);
    if (!repeatable && (occurrences(body, p) != 1 || x_may_trap(arg) || x_has_call(arg) || arg->depth + body->depth > MAX_DEPTH))
      return false;
  }
  return body->depth <= MAX_DEPTH;
}

static X *substitute(Opt *o, X *x, X *call, int *depth) {
  if (!x) return NULL;
  if (x->kind == X_VAR) {
    X *arg = call->list.at[param_index(call->func, x->var)];
    *depth = arg->depth > *depth ? arg->depth : *depth;
    return arg;
  }
  X *y = ARENA_NEW(o->arena, X);
  *y = *x;
  int below = 0;
  y->a = substitute(o, x->a, call, &below);
  y->b = substitute(o, x->b, call, &below);
  y->c = substitute(o, x->c, call, &below);
  y->list = (XList){0};
  for (int i = 0; i < x->list.len; i++) {
    X *item = substitute(o, x->list.at[i], call, &below);
    vec_push(o->arena, &y->list, item);
  }
  y->depth = (uint8_t)(below + 1);
  *depth = below + 1 > *depth ? below + 1 : *depth;
  return y;
}

static void inline_expr(Opt *o, X **slot) {
  X *x = *slot;
  if (!x) return;
  inline_expr(o, &x->a);
  inline_expr(o, &x->b);
  inline_expr(o, &x->c);
  for (int i = 0; i < x->list.len; i++) inline_expr(o, &x->list.at[i]);
  if (x->kind != X_CALL || x->func->params.len != x->list.len) return;
  X *body = expression_of(x->func);
  int depth = 0;
  if (body && args_fit(x, body)) *slot = substitute(o, body, x, &depth);
}

/* y = call, whose result goes through a pointer. */
static void inline_callout(Opt *o, S *s) {
  X *call = s->x, *body = call->kind == X_CALL && call->func->params.len == call->list.len ? struct_of(call->func) : NULL;
  int depth = 0;
  if (!body || !args_fit(call, body)) return;
  X *made = substitute(o, body, call, &depth);
  s->kind = S_ASSIGN;
  s->x = s->y;
  s->y = made;
}

static void inline_stmts(Opt *o, SList *l) {
  for (int i = 0; i < l->len; i++) {
    S *s = l->at[i];
    if (s->kind == S_CALLOUT) inline_callout(o, s);
    if (s->kind == S_ASSIGN || s->kind == S_RETURN || s->kind == S_IF) inline_expr(o, &s->x);
    if (s->kind == S_ASSIGN) inline_expr(o, &s->y);
    inline_stmts(o, &s->body);
    inline_stmts(o, &s->body2);
  }
}

void opt_inline(Opt *o) {
  if (!o->has_leaves) return;
  inline_stmts(o, &o->fn->body);
  o->changed = true;
}
