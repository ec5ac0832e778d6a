/* expand.c - calls of small functions become their statements; calls of closures that are known become calls of their functions.

     f := compose(inc, double)      t = rt_mallocgc(...); *t = {compose.func1, double, inc}; f = t
     y := f(x)                      y = (x + 1) * 2

   A function is expanded when nobody can tell: what it executes calls nothing but allocation and what is expanded itself, cannot panic
   (a traceback would show its frame), and does not loop. A func value is known when it is a function literal's, came here through
   variables that are set once, and what the literal captured are such variables too: a context is never changed after it is made,
   and where a variable set once is read it has been set, so every variable on the way still holds what it held. */
#include "internal.h"

enum { MAX_NODES = 160, MAX_VARS = 24, MAX_DEPTH = 6, MAX_HEIGHT = 20, FAR_BACK = 64 };

typedef struct Closure {
  Var *ctx;
  X *made;
} Closure; /* *ctx = made, an MKSTRUCT of code and captures */

typedef struct Body { /* a function being expanded */
  Func *f;
  Var *from[MAX_VARS];
  X *to[MAX_VARS]; /* what stands for a variable of it */
  int n;
  X *captures;     /* of its context, or NULL */
  Var *result;     /* takes what it returns, or NULL */
  struct Body *up; /* whose expansion this one is part of */
  int depth;
} Body;

typedef struct Expand {
  Opt *o;
  Pos pos;   /* of the call */
  int nodes; /* made for it so far */
  VEC(Closure) closures;
} Expand;

/* ---- Variables that are set once ---- */

static bool set_once(Opt *o, Var *v) {
  VarFacts *f = facts_of(o, v);
  return opt_var_is_private(o, v) && (v->is_param ? f->defs == 0 : f->defs == 1);
}

static X *under_casts(X *x) {
  while (x->kind == X_CAST) x = x->a;
  return x;
}

static Closure *closure_in(Expand *e, Var *v) {
  for (int i = e->closures.len - 1; i >= 0 && i >= e->closures.len - FAR_BACK; i--)
    if (e->closures.at[i].ctx == v) return &e->closures.at[i];
  return NULL;
}

/* The function of func value x, and what it has captured; NULL: not known. */
static Func *target_of_value(Expand *e, X *x, X **ctx, X **captures) {
  *ctx = *captures = NULL;
  for (int i = 0; i < FAR_BACK; i++) {
    x = under_casts(x);
    if (x->kind == X_FUNCVAL) return x->func;
    if (x->kind != X_VAR || !set_once(e->o, x->var)) return NULL;
    Closure *c = closure_in(e, x->var);
    if (c) {
      *ctx = x;
      *captures = c->made;
      return c->made->list.at[0]->func;
    }
    S *def = facts_of(e->o, x->var)->def;
    if (!def || def->kind != S_ASSIGN) return NULL;
    x = def->y;
  }
  return NULL;
}

/* Notes what s sets, and a context that it makes. */
static void note(Expand *e, S *s) {
  if (s->kind != S_ASSIGN) return;
  X *p = s->x->kind == X_DEREF ? under_casts(s->x->a) : NULL;
  if (p && p->kind == X_VAR && s->y->kind == X_MKSTRUCT && s->y->list.len && s->y->list.at[0]->kind == X_FUNC && set_once(e->o, p->var)) {
    Closure c = {p->var, s->y};
    vec_push(e->o->arena, &e->closures, c);
  }
}

static void emit(Expand *e, SList *l, X *x, X *y) {
  S *s = opt_assign(e->o, e->pos, x, y);
  if (x->kind == X_VAR) {
    facts_of(e->o, x->var)->defs++;
    facts_of(e->o, x->var)->def = s;
  }
  opt_push(e->o, l, s);
  note(e, s);
}

static Var *new_temp(Expand *e, Type *t) {
  Var *v = opt_var(e->o, t);
  v->is_temp = v->joins = true;
  return v;
}

/* ---- Copying a function's tree ---- */

static bool is_allocation(X *x) { return x->kind == X_CALLRT && (x->rt == RT_rt_mallocgc || x->rt == RT_rt_newobject); }

static X *var_in(Expand *e, Body *b, Var *v) {
  for (int i = 0; i < b->n; i++)
    if (b->from[i] == v) {
      X *x = ARENA_NEW(e->o->arena, X);
      *x = *b->to[i];
      return x;
    }
  if (b->n == MAX_VARS || v->is_param || !v->type || v->escapes_frame) return NULL;
  b->from[b->n] = v;
  b->to[b->n++] = opt_use(e->o, new_temp(e, v->type));
  return opt_use(e->o, b->to[b->n - 1]->var);
}

/* What x, a field of the context, was set to, if that can be named here. */
static X *captured(Expand *e, Body *b, X *x) {
  if (!b->captures || x->kind != X_FIELD || x->a->kind != X_DEREF || x->a->a->kind != X_VAR || x->a->a->var != b->f->ctx) return NULL;
  X *value = b->captures->list.at[x->ival], *plain = under_casts(value);
  if (plain->kind != X_FUNCVAL && (plain->kind != X_VAR || !set_once(e->o, plain->var))) return NULL;
  X *copy = ARENA_NEW(e->o->arena, X);
  *copy = *value;
  return copy;
}

/* x in terms of the caller, or NULL when it may not be expanded. */
static X *copy(Expand *e, Body *b, X *x) {
  if (++e->nodes > MAX_NODES || x->depth > MAX_HEIGHT) return NULL;
  X *known = captured(e, b, x);
  if (known) return known;
  switch ((XKind)x->kind) {
  case X_VAR: return var_in(e, b, x->var);
  case X_FRAME:
  case X_RESULT:
  case X_CALL:
  case X_CALLFV:
  case X_CALLSLOT: return NULL;
  case X_CALLRT:
    if (!is_allocation(x)) return NULL;
    break;
  case X_DEREF:
    if (!x->nonnil) return NULL;
    break;
  case X_ADDR:
    if (x_root(x->a)) return NULL;
    break;
  default: break;
  }
  X *y = ARENA_NEW(e->o->arena, X);
  *y = *x;
  y->list = (XList){0};
  if ((x->a && !(y->a = copy(e, b, x->a))) || (x->b && !(y->b = copy(e, b, x->b))) || (x->c && !(y->c = copy(e, b, x->c)))) return NULL;
  for (int i = 0; i < x->list.len; i++) {
    X *item = copy(e, b, x->list.at[i]);
    if (!item) return NULL;
    vec_push(e->o->arena, &y->list, item);
  }
  int depth = x->depth; /* of what stands for a variable it may be more */
  X *kids[] = {y->a, y->b, y->c};
  for (int i = 0; i < 3; i++)
    if (kids[i] && kids[i]->depth >= depth) depth = kids[i]->depth + 1;
  y->depth = (uint8_t)depth;
  return y;
}

static bool expand_call(Expand *e, Body *up, X *call, SList *out, X **result);

/* x, at the root of a statement, where a call may be. */
static X *copy_root(Expand *e, Body *b, X *x, SList *out) {
  X *result;
  if (x->kind == X_CAST && x_is_call(x->a) && x->a->kind != X_CALLRT) {
    X *a = copy_root(e, b, x->a, out);
    return a ? x_cast(&(Builder){.arena = e->o->arena}, x->type, a) : NULL;
  }
  if (x->kind != X_CALL && x->kind != X_CALLFV) return copy(e, b, x);
  return expand_call(e, b, x, out, &result) ? result : NULL;
}

static bool copy_list(Expand *e, Body *b, SList *l, int i, SList *out);

/* The rest of the list goes into the branches that do not return. */
static bool copy_if(Expand *e, Body *b, SList *l, int i, SList *out) {
  S *s = l->at[i], *y = ARENA_NEW(e->o->arena, S);
  *y = (S){.kind = S_IF, .pos = e->pos, .x = copy(e, b, s->x)};
  if (!y->x) return false;
  bool returns = s->body.len && s->body.at[s->body.len - 1]->kind == S_RETURN;
  if (returns && s->body2.len) return false;
  opt_push(e->o, out, y);
  if (!copy_list(e, b, &s->body, 0, &y->body) || !copy_list(e, b, &s->body2, 0, &y->body2)) return false;
  return copy_list(e, b, l, i + 1, returns ? &y->body2 : out);
}

/* Statements from i on. A return may only be their last, or a branch's. */
static bool copy_list(Expand *e, Body *b, SList *l, int i, SList *out) {
  for (; i < l->len; i++) {
    S *s = l->at[i];
    X *x, *y;
    switch ((SKind)s->kind) {
    case S_ASSIGN:
      if (!(y = copy_root(e, b, s->y, out)) || !(x = copy(e, b, s->x))) return false;
      emit(e, out, x, y);
      break;
    case S_EXPR:
      if (s->x->kind == X_CALLRT || !copy_root(e, b, s->x, out)) return false;
      break;
    case S_IF: return copy_if(e, b, l, i, out);
    case S_RETURN:
      if (i != l->len - 1) return false;
      if (!s->x) return true;
      if (!b->result || !(y = copy_root(e, b, s->x, out))) return false;
      emit(e, out, opt_use(e->o, b->result), y);
      return true;
    default: return false;
    }
  }
  return true;
}

/* ---- Calls ---- */

static bool sets(SList *l, Var *v) {
  for (int i = 0; i < l->len; i++)
    if ((l->at[i]->x && l->at[i]->kind != S_IF && x_root(l->at[i]->x) == v) || sets(&l->at[i]->body, v) || sets(&l->at[i]->body2, v))
      return true;
  return false;
}

/* The same function twice, one inside the other, only with another context. */
static bool is_candidate(Expand *e, Body *up, Func *f, X *captures) {
  if (f->is_extern || f->out || f->noinline || f->has_defer || f->has_recover || f->wrapper || f->noreturn || f->frame.len ||
      f == e->o->fn || !f->body.len || f->body.len > MAX_VARS || (up && up->depth == MAX_DEPTH))
    return false;
  for (Body *b = up; b; b = b->up)
    if (b->f == f && b->captures == captures) return false;
  return true;
}

static void bind(Expand *e, Body *b, Var *p, X *arg, SList *out) {
  X *plain = under_casts(arg);
  if (sets(&b->f->body, p) || !((plain->kind == X_VAR && opt_var_is_private(e->o, plain->var)) || plain->kind == X_FUNCVAL)) {
    X *v = opt_use(e->o, new_temp(e, p->type));
    emit(e, out, v, arg);
    arg = v;
  }
  b->from[b->n] = p;
  b->to[b->n++] = arg;
}

/* call is an expression of up's function, or of the function at work where up is NULL. */
static bool expand_call(Expand *e, Body *up, X *call, SList *out, X **result) {
  X *ctx = NULL, *captures = NULL, *value = call->kind != X_CALLFV ? NULL : up ? copy(e, up, call->a) : call->a;
  Func *f = call->kind == X_CALL ? call->func : value ? target_of_value(e, value, &ctx, &captures) : NULL;
  if (!f || !is_candidate(e, up, f, captures) || f->params.len != call->list.len || (f->ctx && !ctx) || f->params.len > MAX_VARS / 2)
    return false;
  Body b = {.f = f, .captures = captures, .up = up, .depth = up ? up->depth + 1 : 0};
  for (int i = 0; i < call->list.len; i++) {
    X *arg = up ? copy(e, up, call->list.at[i]) : call->list.at[i];
    if (!arg || !f->params.at[i]->type) return false;
    bind(e, &b, f->params.at[i], arg, out);
  }
  if (f->ctx) {
    b.from[b.n] = f->ctx;
    b.to[b.n++] = ctx;
  }
  if (ir_size(f->result)) {
    b.result = new_temp(e, f->result);
    *result = opt_use(e->o, b.result);
  } else {
    *result = opt_x(e->o, X_ZERO, f->result, NULL, NULL);
  }
  return copy_list(e, &b, &f->body, 0, out);
}

/* Through a func value that is known: called by name. */
static void call_by_name(Expand *e, X *call) {
  X *ctx, *captures;
  Func *f = target_of_value(e, call->a, &ctx, &captures);
  if (!f || f->is_extern || (f->ctx && !ctx)) return;
  e->o->changed = true;
  call->kind = X_CALL;
  call->a = NULL;
  call->func = f;
  if (f->ctx) vec_push(e->o->arena, &call->list, opt_use(e->o, under_casts(ctx)->var));
}

static X **root_call(S *s) {
  X **slot = s->kind == S_ASSIGN ? &s->y : s->kind == S_EXPR || s->kind == S_RETURN || s->kind == S_CALLOUT ? &s->x : NULL;
  if (slot && *slot && (*slot)->kind == X_CAST) slot = &(*slot)->a;
  return slot && *slot && ((*slot)->kind == X_CALL || (*slot)->kind == X_CALLFV) ? slot : NULL;
}

static void expand_list(Expand *e, SList *l) {
  SList *all = &e->o->list;
  int from = all->len;
  for (int i = 0; i < l->len; i++) {
    S *s = l->at[i];
    X **slot = root_call(s), *result;
    int before = all->len;
    e->pos = s->pos;
    e->nodes = 0;
    if (slot && s->kind != S_CALLOUT && expand_call(e, NULL, *slot, all, &result)) {
      e->o->changed = true;
      if (s->kind == S_EXPR) continue;
      *slot = result;
    } else {
      all->len = before;
      if (slot && (*slot)->kind == X_CALLFV) call_by_name(e, *slot);
    }
    note(e, s);
    expand_list(e, &s->body);
    expand_list(e, &s->body2);
    opt_push(e->o, all, s);
  }
  opt_set(e->o, l, from);
}

static bool has_calls(SList *l) {
  for (int i = 0; i < l->len; i++)
    if (root_call(l->at[i]) || has_calls(&l->at[i]->body) || has_calls(&l->at[i]->body2)) return true;
  return false;
}

void opt_expand(Opt *o) {
  if (!has_calls(&o->fn->body)) return;
  Expand e = {.o = o};
  opt_facts(o);
  expand_list(&e, &o->fn->body);
}
