/* rangefunc.c - for ... range over a function. Spec: For statements with range clause, Function values.

   escape/rangebody.c has made a function literal of the body of each such loop, and a call of the range function with
   it:

     state = READY                                   f(func(k, v) bool {
     f(body)                                           if state != READY { panicrange(state) }
     if state == PANIC { panicrange(MISSED) }          state = PANIC
     state = EXHAUSTED                                 ...
     ... what the body wants to jump to                state = READY; return true })

   Escape analysis and closures treat it as any other literal. break sets DONE and returns false,
   continue sets READY and returns true. A jump to further out, or a return, also leaves a number in "next", one variable
   for all loops nested in one function; each enclosing loop looks at it after its call, and either makes the jump or
   hands it on. Values of a return go straight to the function's result variables, which all get names for it.
   A defer in the body belongs to the function: its record hangs on a token taken before the outermost loop.

   "real" is the function that contains the outermost loop. */
#include "expr.h"
#include "func.h"
#include "stmt.h"

/* States as rt_panicrange takes them. */
enum { DONE, PANIC, EXHAUSTED, MISSED, READY };
enum { NEXT_RETURN = -1 };

typedef struct Exit {
  int code;
  Node *stmt;
} Exit;

typedef struct Jumps { /* out of the body of a loop, while it is being lowered */
  VEC(Exit) exits;     /* what the loop looks for after its call */
  int codes;           /* given out; of the outermost loop, for all in it */
} Jumps;

static Jumps *jumps_of(Lower *l, const RangeBody *b) {
  Jumps *j = ptrmap_get(&l->jumps, b);
  if (!j) {
    j = ARENA_NEW(l->a, Jumps);
    ptrmap_put(&l->jumps, b, j);
  }
  return j;
}

static int new_code(Lower *l, const RangeBody *b) {
  while (b->outer) b = b->outer;
  return ++jumps_of(l, b)->codes;
}

/* ---- Lowering: the loop ------------------------------------------------------------- */

static void set_state(Fn *f, RangeBody *b, int state) { s_assign(f->b, lower_var(f, b->state), x_i(f->b, state)); }

static void panic_if(Fn *f, X *cond, X *state) {
  S *s = s_if(f->b, cond);
  SList *old = s_in_body(f->b, s);
  s_expr(f->b, x_rt(f->b, RT_rt_panicrange, NULL, 1, state));
  s_unreachable(f->b);
  f->b->out = old;
}

static void take_token(Fn *f, RangeNest *k) {
  Var *v = var_frame_numbered(f->b, "token", ++f->ntokens, ir_unit_rtstruct(f->l->u, RTS_Defer));
  S *s = s_if(f->b, x_rt(f->b, RT_rt_deferrangefunc, T_INT64, 1, x_addr(f->b, x_var(f->b, v))));
  SList *old = s_in_body(f->b, s);
  s_goto(f->b, "recovered");
  f->b->out = old;
  f->b->effects++;
  lower_declare_init(f, k->token, x_cast(f->b, T_PTR, x_addr(f->b, x_var(f->b, v))));
}

static bool label_inside(RangeBody *b, Object *label) {
  Pos p = label->decl->pos;
  return p > node_body(b->range)->pos && p < node_body(b->range)->end;
}

static bool lands_here(Fn *f, Node *n) {
  switch (n->kind) {
  case N_RETURN: return !f->range;
  case N_GOTO: return !f->range || label_inside(f->range, n->obj);
  default: return lower_find_target(f, n) != NULL;
  }
}

static X *return_bool(Fn *f, bool v) { return x_cast(f->b, f->sig->results.at[0], x_bool(f->b, v)); }

static void leave(Fn *f, int state, bool more) {
  set_state(f, f->range, state);
  s_return(f->b, return_bool(f, more));
}

static void hand_on(Fn *f, int code, Node *stmt) {
  Jumps *j = jumps_of(f->l, f->range);
  Exit e = {code, stmt};
  for (int i = 0; i < j->exits.len; i++)
    if (j->exits.at[i].code == code) e.stmt = NULL;
  if (e.stmt) vec_push(f->l->a, &j->exits, e);
  leave(f, DONE, false);
}

static void take_exit(Fn *f, X *next, Exit e) {
  S *s = s_if(f->b, x_cmp(f->b, OP_EQL, next, x_i(f->b, e.code)));
  SList *old = s_in_body(f->b, s);
  if (!lands_here(f, e.stmt)) {
    hand_on(f, e.code, e.stmt);
  } else if (e.stmt->kind == N_RETURN) {
    lower_finish_return(f, NULL);
  } else {
    s_assign(f->b, next, x_i(f->b, 0));
    lower_stmt(f, e.stmt);
  }
  f->b->out = old;
}

void lower_rangefunc(Fn *f, Node *n) {
  RangeBody *b = escape_range_body(f->l->escape, n);
  if (!b) ice("range over a function was not prepared");
  Jumps *jumps = jumps_of(f->l, b);
  jumps->exits.len = 0;
  Object *label = f->pending_label;
  f->pending_label = NULL;
  if (!b->outer) {
    jumps->codes = 0;
    if (b->nest->next) lower_declare_init(f, b->nest->next, NULL);
    if (b->nest->token) take_token(f, b->nest);
  }
  lower_declare_init(f, b->state, x_i(f->b, READY));
  f->range_label = label;
  lower_discard(f, b->call);
  f->b->pos = n->pos;
  X *state = lower_var(f, b->state);
  panic_if(f, x_cmp(f->b, OP_EQL, state, x_i(f->b, PANIC)), x_i(f->b, MISSED));
  s_assign(f->b, state, x_i(f->b, EXHAUSTED));
  for (int i = 0; i < jumps->exits.len; i++) take_exit(f, lower_var(f, b->nest->next), jumps->exits.at[i]);
}

/* ---- Lowering: the body ---------------------------------------------------------------- */

static Node *wanted(Node *n, int i) {
  Node *lhs = node_lhs(n) && i < node_items(node_lhs(n))->len ? node_items(node_lhs(n))->at[i] : NULL;
  return lhs && node_is_blank(lhs) ? NULL : lhs;
}

/* for a, b = range f: to places outside. */
static void assign_iteration(Fn *f, Node *n) {
  if (n->flags & NF_DEFINE) return;
  Node *a = wanted(n, 0), *b = wanted(n, 1);
  X *v[2] = {NULL, NULL};
  Type **t = f->sig->params.at;
  for (int i = 0; i < 2 && i < f->b->func->params.len; i++) v[i] = x_var(f->b, f->b->func->params.at[i]);
  if (a && b)
    lower_assign_pair(f, a, v[0], t[0], b, v[1], t[1]);
  else if (a)
    lower_assign_node(f, a, v[0], t[0]);
  else if (b)
    lower_assign_node(f, b, v[1], t[1]);
}

/* f is the body's function, its parameters and captures are bound. */
void lower_rangefunc_body(Fn *f) {
  RangeBody *b = f->range;
  Node *n = b->range;
  X *state = lower_var(f, b->state);
  panic_if(f, x_cmp(f->b, OP_NEQ, state, x_i(f->b, READY)), state);
  s_assign(f->b, state, x_i(f->b, PANIC));
  assign_iteration(f, n);
  Target t = {.label = f->outer->range_label, .stmt = n, .brk = "", .cont = "", .body = true};
  f->targets = &t;
  lower_block(f, node_stmts(node_body(n)));
  f->targets = NULL;
  f->b->pos = node_body(n)->end;
  leave(f, READY, true);
}

/* break, continue or goto n, which leaves the body f. */
void lower_rangefunc_jump(Fn *f, Node *n) {
  Target *t = n->kind == N_GOTO ? NULL : lower_find_target(f, n);
  if (t) {
    if (n->kind == N_BREAK)
      leave(f, DONE, false);
    else
      leave(f, READY, true);
    return;
  }
  int code = new_code(f->l, f->range);
  s_assign(f->b, lower_var(f, f->range->nest->next), x_i(f->b, code));
  hand_on(f, code, n);
}

bool lower_rangefunc_goto_leaves(Fn *f, Node *n) { return f->range && !label_inside(f->range, n->obj); }

void lower_rangefunc_return(Fn *f, Node *n) {
  Fn *real = f;
  while (real->range) real = real->outer;
  int want = real->sig->results.len;
  if (node_items(n)->len) {
    X **vals = ARENA_ARRAY(f->l->a, X *, want + 1);
    lower_return_operands(f, n, real->sig, vals);
    for (int i = 0; want > 1 && i < want; i++) vals[i] = x_spill(f->b, vals[i]);
    for (int i = 0; i < want; i++) s_assign(f->b, lower_var(f, escape_result(f->l->escape, real->info, i)), vals[i]);
  }
  s_assign(f->b, lower_var(f, f->range->nest->next), x_i(f->b, NEXT_RETURN));
  hand_on(f, NEXT_RETURN, n);
}

/* The record of a defer in the body goes to the real function's frame. */
void lower_rangefunc_defer(Fn *f, X *closure) {
  X *d = x_spill(f->b, x_rt(f->b, RT_rt_newdefer, T_PTR, 0));
  s_expr(f->b, x_rt(f->b, RT_deferprocat, NULL, 3, lower_var(f, f->range->nest->token), d, x_cast(f->b, T_PTR, closure)));
}

/* The frame that the body's deferred calls belong to: the token was taken there and knows its frame pointer. */
X *lower_rangefunc_frame(Fn *f) {
  enum { MEMBERS_BEFORE_FP = 8 }; /* runtime/structs.def */
  X *token = x_cast(f->b, T_PTR, lower_var(f, f->range->nest->token));
  X *record = x_deref_nn(f->b, ir_unit_rtstruct(f->l->u, RTS_Defer), token);
  return x_cast(f->b, T_PTR, x_field(f->b, record, MEMBERS_BEFORE_FP));
}
