/* rangefunc.c - for ... range over a function. Spec: For statements with range clause, Function values.

   Before a function's facts are gathered, the body of each such loop becomes a function literal, and the loop a call
   of the range function with it:

     state = READY                                   f(func(k, v) bool {
     f(body)                                           if state != READY { panicrange(state) }
     if state == PANIC { panicrange(MISSED) }          state = PANIC
     state = EXHAUSTED                                 ...
     ... what the body wants to jump to                state = READY; return true })

   From then on facts, escape analysis and closures treat it as any other literal. break sets DONE and returns false,
   continue sets READY and returns true. A jump to further out, or a return, also leaves a number in "next", one variable
   for all loops nested in one function; each enclosing loop looks at it after its call, and either makes the jump or
   hands it on. Values of a return go straight to the function's result variables, which all get names for it.
   A defer in the body belongs to the function: its record hangs on a token taken before the outermost loop.

   "real" is the function that contains the outermost loop. The variables made here (state, next, defers) are Objects
   like the user's, so that they are captured, boxed or kept in the frame by the same rules. */
#include "internal.h"

/* States as rt_panicrange takes them. */
enum { DONE, PANIC, EXHAUSTED, MISSED, READY };
enum { NEXT_RETURN = -1 };

typedef struct Exit { int code; Node *stmt; } Exit;

typedef struct Nest {       /* of a real function */
  FuncInfoT *info;
  Object *next, *token;     /* NULL until wanted */
  int codes;                /* of jumps, given out */
} Nest;

struct RangeBody {
  RangeBody *outer;         /* loop around this one, in the same real function */
  Nest *nest;
  Node *range, *lit;
  FuncInfoT *info;          /* of lit */
  Object *state;
  bool jumps, defers;
  VEC(Exit) exits;          /* of the lowering at hand: what the loop looks for after its call */
};

/* ---- From loops to literals ---------------------------------------------------- */

typedef struct Prepare {
  Lower *l;
  FuncInfoT *real;
  Nest *nest;               /* NULL until real has such a loop */
  RangeBody *body;          /* innermost, NULL outside */
} Prepare;

static Object *new_var(Prepare *p, const char *name, Type *t, Pos pos) {
  Object *o = ARENA_NEW(p->l->a, Object);
  o->kind = OBJ_VAR;
  o->name = intern_cstr(p->l->names, name);
  o->type = t;
  o->pos = pos;
  o->func = p->real;
  return o;
}

static bool declared_inside(const RangeBody *b, const Object *v) {
  const Node *lhs = b->range->a;
  for (int i = 0; lhs && (b->range->flags & NF_DEFINE) && i < lhs->list.len; i++)
    if (lhs->list.at[i]->obj == v) return true;
  return v->pos > b->range->d->pos && v->pos < b->range->d->end;
}

static void capture_in(Prepare *p, RangeBody *b, Object *v) {
  for (; b && !declared_inside(b, v); b = b->outer) {
    for (int i = 0; i < b->info->captures.len; i++)
      if (b->info->captures.at[i] == v) return;
    vec_push(p->l->a, &b->info->captures, v);
  }
}

static void prepare(void *prepare, Node *n);

static void prepare_children(Prepare *p, Node *n) { node_each_child(n, prepare, p); }

static void prepare_literal(Prepare *p, Node *n) {
  FuncInfoT *info = func_info(p->l->ts, n);
  Prepare in = {.l = p->l, .real = info};
  prepare(&in, n->b);
  for (int i = 0; p->body && info && i < info->captures.len; i++) capture_in(p, p->body, info->captures.at[i]);
}

static void want_next(Prepare *p) {
  Nest *k = p->nest;
  if (!k->next) {
    k->next = new_var(p, "next", T_INT, k->info->node->pos);
    facts_of(p->l, k->next)->reassigned = true;
  }
  capture_in(p, p->body, k->next);
}

static void want_token(Prepare *p) {
  Nest *k = p->nest;
  if (!k->token) k->token = new_var(p, "defers", T_PTR, k->info->node->pos);
  capture_in(p, p->body, k->token);
}

static Type *sig_of(FuncInfoT *info) {
  if (!info->sig) info->sig = info->obj && info->obj->type ? info->obj->type : info->node->type;
  return info->sig;
}

/* Every result of the real function gets a variable that the body can assign to. */
static void want_results(Prepare *p) {
  Type *sig = sig_of(p->real);
  while (sig->result_objs.len < sig->results.len) vec_push(p->l->a, &sig->result_objs, NULL);
  for (int i = 0; i < sig->results.len; i++) {
    Object *o = sig->result_objs.at[i];
    if (!o || !o->name || o->name->len == 0 || strcmp(o->name->s, "_") == 0) {
      o = new_var(p, arena_printf(p->l->a, "rv%d", i + 1), sig->results.at[i], p->real->node->pos);
      o->is_result = true;
      sig->result_objs.at[i] = o;
    }
    facts_of(p->l, o)->reassigned = true;
    capture_in(p, p->body, o);
  }
}

static Nest *nest_of(Prepare *p) {
  if (p->nest) return p->nest;
  p->nest = ARENA_NEW(p->l->a, Nest);
  p->nest->info = p->real;
  return p->nest;
}

static Node *new_node(Prepare *p, NodeKind k, Pos pos, Pos end, Type *t) {
  Node *n = ARENA_NEW(p->l->a, Node);
  n->kind = (uint8_t)k;
  n->pos = pos;
  n->end = end;
  n->type = t;
  return n;
}

/* The literal's own signature: its parameters are the loop's variables. */
static Type *body_signature(Prepare *p, Node *range, Type *yield) {
  Type *sig = ARENA_NEW(p->l->a, Type);
  *sig = *yield;
  memset(&sig->param_objs, 0, sizeof sig->param_objs);
  memset(&sig->result_objs, 0, sizeof sig->result_objs);
  for (int i = 0; i < sig->params.len; i++) {
    Node *lhs = range->a && (range->flags & NF_DEFINE) && i < range->a->list.len ? range->a->list.at[i] : NULL;
    vec_push(p->l->a, &sig->param_objs, lhs ? lhs->obj : NULL);
  }
  return sig;
}

static RangeBody *new_body(Prepare *p, Node *n, Type *f) {
  Type *yield = type_core(f->params.at[0]);
  RangeBody *b = ARENA_NEW(p->l->a, RangeBody);
  b->outer = p->body;
  b->nest = nest_of(p);
  b->range = n;
  b->state = new_var(p, "state", T_INT, n->pos);
  facts_of(p->l, b->state)->reassigned = true;
  b->lit = new_node(p, N_FUNCLIT, n->pos, n->d->end, f->params.at[0]);
  b->lit->b = n->d;
  b->info = ARENA_NEW(p->l->a, FuncInfoT);
  b->info->node = b->lit;
  b->info->outer = p->body ? p->body->info : p->real;
  b->info->sig = body_signature(p, n, yield);
  if (p->real) {
    b->info->has_recover = p->real->has_recover;
    b->info->has_goto_back = p->real->has_goto_back;
  }
  func_info_put(p->l->ts, b->lit, b->info);
  n->c = new_node(p, N_CALL, node_run_pos(n->b), n->b->end, type_tuple(p->l->ts, (TypeList){0}));
  n->c->a = n->b;
  vec_push(p->l->a, &n->c->list, b->lit);
  ptrmap_put(&p->l->rangefuncs, n, b);
  ptrmap_put(&p->l->rangefuncs, b->lit, b);
  return b;
}

static void prepare_range(Prepare *p, Node *n) {
  Type *f = n->b->type ? type_core(n->b->type) : NULL;
  if (!f || f->kind != K_FUNC) {
    prepare_children(p, n);
    return;
  }
  prepare(p, n->b);
  RangeBody *b = new_body(p, n, f);
  p->body = b;
  capture_in(p, b, b->state);
  if (!(n->flags & NF_DEFINE)) prepare(p, n->a);
  prepare(p, n->d);
  p->body = b->outer;
}

static void prepare(void *ctx, Node *n) {
  Prepare *p = ctx;
  if (!n) return;
  switch (n->kind) {
  case N_FUNCLIT: prepare_literal(p, n); return;
  case N_RANGE: prepare_range(p, n); return;
  case N_IDENT:
    if (p->body && n->obj && n->obj->kind == OBJ_VAR && !n->obj->is_global && n->obj->func) capture_in(p, p->body, n->obj);
    return;
  case N_SELECTOR: prepare(p, n->a); return;
  case N_BREAK: case N_CONTINUE: case N_GOTO:
    if (p->body && n->a) want_next(p);
    return;
  case N_RETURN:
    if (p->body) want_next(p);
    if (p->body && n->list.len) want_results(p);
    break;
  case N_DEFER:
    if (p->body) want_token(p);
    break;
  case N_KEYVALUE:
    if (n->a && n->a->kind == N_IDENT && n->a->obj && n->a->obj->kind == OBJ_FIELD) {
      prepare(p, n->b);
      return;
    }
    break;
  default: break;
  }
  prepare_children(p, n);
}

/* fn: FUNCDECL, or the right side of a package-level variable. */
void rangefunc_prepare(Lower *l, Node *fn) {
  if (!l->rangefuncs.arena) l->rangefuncs.arena = l->a;
  Prepare p = {.l = l, .real = fn->kind == N_FUNCDECL ? func_info(l->ts, fn) : NULL};
  prepare(&p, fn->kind == N_FUNCDECL ? fn->c : fn);
}

RangeBody *rangefunc_of(Lower *l, Node *n) { return ptrmap_get(&l->rangefuncs, n); }
Object *rangefunc_state(RangeBody *b) { return b->state; }
Object *rangefunc_next(RangeBody *b) { return b->nest->next; }
Object *rangefunc_token(RangeBody *b) { return b->nest->token; }
Node *rangefunc_loop(RangeBody *b) { return b->range; }

/* ---- Lowering: the loop ------------------------------------------------------------- */

static void set_state(Fn *f, RangeBody *b, int state) { s_assign(f->b, lower_var(f, b->state), x_i(f->b, state)); }

static void panic_if(Fn *f, X *cond, X *state) {
  S *s = s_if(f->b, cond);
  SList *old = s_in_body(f->b, s);
  s_expr(f->b, x_rt(f->b, RT_rt_panicrange, NULL, 1, state));
  s_unreachable(f->b);
  f->b->out = old;
}

static void take_token(Fn *f, Nest *k) {
  Var *v = var_frame_numbered(f->b, "token", ++f->ntokens, unit_rtstruct(f->l->u, RTS_Defer));
  S *s = s_if(f->b, x_rt(f->b, RT_rt_deferrangefunc, T_INT64, 1, x_addr(f->b, x_var(f->b, v))));
  SList *old = s_in_body(f->b, s);
  s_goto(f->b, "recovered");
  f->b->out = old;
  f->b->effects++;
  declare_init(f, k->token, x_cast(f->b, T_PTR, x_addr(f->b, x_var(f->b, v))));
}

static bool label_inside(RangeBody *b, Object *label) {
  Pos p = label->decl->pos;
  return p > b->range->d->pos && p < b->range->d->end;
}

static bool lands_here(Fn *f, Node *n) {
  switch (n->kind) {
  case N_RETURN: return !f->range;
  case N_GOTO: return !f->range || label_inside(f->range, n->obj);
  default: return find_target(f, n) != NULL;
  }
}

static X *return_bool(Fn *f, bool v) { return x_cast(f->b, f->sig->results.at[0], x_bool(f->b, v)); }

static void leave(Fn *f, int state, bool more) {
  set_state(f, f->range, state);
  s_return(f->b, return_bool(f, more));
}

static void hand_on(Fn *f, int code, Node *stmt) {
  Exit e = {code, stmt};
  for (int i = 0; i < f->range->exits.len; i++)
    if (f->range->exits.at[i].code == code) e.stmt = NULL;
  if (e.stmt) vec_push(f->l->a, &f->range->exits, e);
  leave(f, DONE, false);
}

static void take_exit(Fn *f, X *next, Exit e) {
  S *s = s_if(f->b, x_cmp(f->b, OP_EQL, next, x_i(f->b, e.code)));
  SList *old = s_in_body(f->b, s);
  if (!lands_here(f, e.stmt)) {
    hand_on(f, e.code, e.stmt);
  } else if (e.stmt->kind == N_RETURN) {
    finish_return(f, NULL);
  } else {
    s_assign(f->b, next, x_i(f->b, 0));
    lower_stmt(f, e.stmt);
  }
  f->b->out = old;
}

void lower_rangefunc(Fn *f, Node *n) {
  RangeBody *b = rangefunc_of(f->l, n);
  if (!b) ice("range over a function was not prepared");
  b->exits.len = 0;
  Object *label = f->pending_label;
  f->pending_label = NULL;
  if (!b->outer) {
    b->nest->codes = 0;
    if (b->nest->next) declare_init(f, b->nest->next, NULL);
    if (b->nest->token) take_token(f, b->nest);
  }
  declare_init(f, b->state, x_i(f->b, READY));
  f->range_label = label;
  lower_discard(f, n->c);
  f->b->pos = n->pos;
  X *state = lower_var(f, b->state);
  panic_if(f, x_cmp(f->b, OP_EQL, state, x_i(f->b, PANIC)), x_i(f->b, MISSED));
  s_assign(f->b, state, x_i(f->b, EXHAUSTED));
  for (int i = 0; i < b->exits.len; i++) take_exit(f, lower_var(f, b->nest->next), b->exits.at[i]);
}

/* ---- Lowering: the body ---------------------------------------------------------------- */

static Node *wanted(Node *n, int i) {
  Node *lhs = n->a && i < n->a->list.len ? n->a->list.at[i] : NULL;
  return lhs && lhs->kind == N_IDENT && lhs->name->len == 1 && lhs->name->s[0] == '_' ? NULL : lhs;
}

/* for a, b = range f: to places outside. */
static void assign_iteration(Fn *f, Node *n) {
  if (n->flags & NF_DEFINE) return;
  Node *a = wanted(n, 0), *b = wanted(n, 1);
  X *v[2] = {NULL, NULL};
  Type **t = f->sig->params.at;
  for (int i = 0; i < 2 && i < f->b->func->params.len; i++) v[i] = x_var(f->b, f->b->func->params.at[i]);
  if (a && b) assign_pair(f, a, v[0], t[0], b, v[1], t[1]);
  else if (a) assign_node(f, a, v[0], t[0]);
  else if (b) assign_node(f, b, v[1], t[1]);
}

/* f is the body's function, its parameters and captures are bound. */
void rangefunc_body(Fn *f) {
  RangeBody *b = f->range;
  Node *n = b->range;
  X *state = lower_var(f, b->state);
  panic_if(f, x_cmp(f->b, OP_NEQ, state, x_i(f->b, READY)), state);
  s_assign(f->b, state, x_i(f->b, PANIC));
  assign_iteration(f, n);
  Target t = {.label = f->outer->range_label, .stmt = n, .brk = "", .cont = "", .body = true};
  f->targets = &t;
  lower_block(f, &n->d->list);
  f->targets = NULL;
  f->b->pos = n->d->end;
  leave(f, READY, true);
}

/* break, continue or goto n, which leaves the body f. */
void rangefunc_jump(Fn *f, Node *n) {
  Target *t = n->kind == N_GOTO ? NULL : find_target(f, n);
  if (t) {
    if (n->kind == N_BREAK) leave(f, DONE, false);
    else leave(f, READY, true);
    return;
  }
  int code = ++f->range->nest->codes;
  s_assign(f->b, lower_var(f, f->range->nest->next), x_i(f->b, code));
  hand_on(f, code, n);
}

bool rangefunc_goto_leaves(Fn *f, Node *n) { return f->range && !label_inside(f->range, n->obj); }

void rangefunc_return(Fn *f, Node *n) {
  Fn *real = f;
  while (real->range) real = real->outer;
  int want = real->sig->results.len;
  if (n->list.len) {
    X **vals = ARENA_ARRAY(f->l->a, X *, want + 1);
    return_operands(f, n, real->sig, vals);
    for (int i = 0; want > 1 && i < want; i++) vals[i] = x_spill(f->b, vals[i]);
    for (int i = 0; i < want; i++) s_assign(f->b, lower_var(f, real->info->sig->result_objs.at[i]), vals[i]);
  }
  s_assign(f->b, lower_var(f, f->range->nest->next), x_i(f->b, NEXT_RETURN));
  hand_on(f, NEXT_RETURN, n);
}

/* The record of a defer in the body goes to the real function's frame. */
void rangefunc_defer(Fn *f, X *closure) {
  X *d = x_spill(f->b, x_rt(f->b, RT_rt_newdefer, T_PTR, 0));
  s_expr(f->b, x_rt(f->b, RT_deferprocat, NULL, 3, lower_var(f, f->range->nest->token), d, x_cast(f->b, T_PTR, closure)));
}
