/* verifystmt.c - the rules of statements: operands, labels, what stands where, and one call of Go code in a statement. */
#include "dump.h"
#include "query.h"
#include "verifying.h"

enum { MAX_HEIGHT = 60 };

typedef struct Around {
  bool loop_or_switch;
} Around;

static void check_list(Verify *v, SList *l, Around in);

/* What a statement must and may have: x, y, body. */
static bool check_parts(Verify *v, S *s) {
  enum { X_ = 1, Y_ = 2, BODY = 4, MAYBE_X = 8 };
  static const int parts[] = {[S_EXPR] = X_,   [S_CALLOUT] = X_ | Y_, [S_ASSIGN] = X_ | Y_,   [S_ZEROVAR] = X_, [S_IF] = X_ | BODY,
                              [S_LOOP] = BODY, [S_BREAK] = 0,         [S_SWITCH] = X_ | BODY, [S_CASE] = BODY,  [S_LABEL] = 0,
                              [S_GOTO] = 0,    [S_RETURN] = MAYBE_X,  [S_UNREACHABLE] = 0};
  if (s->kind >= S_COUNT) {
    ir_verify_fault(v, "a statement of kind %d", s->kind);
    return false;
  }
  int want = parts[s->kind];
  bool ok = (want & MAYBE_X || (s->x != NULL) == ((want & X_) != 0)) && (s->y != NULL) == ((want & Y_) != 0) &&
            (want & BODY || (!s->body.len && !s->body2.len)) && (s->kind == S_IF || !s->body2.len) && (s->kind == S_CASE || !s->list.len) &&
            (s->label != NULL) == (s->kind == S_LABEL || s->kind == S_GOTO);
  if (!ok) ir_verify_fault(v, "a statement without its operands, or with others");
  return ok;
}

/* ---- Calls ------------------------------------------------------------------- */

static bool is_go_call(const X *x) { return x_is_call(x) && x->kind != X_CALLRT; }

/* How many calls of Go code there are in x that stand beside each other; one that is within another's operands does not count. */
static int calls_beside(Verify *v, const X *x) {
  int n = 0;
  const X *kid;
  for (int i = 0; (kid = x_kid(x, i)); i++) {
    int k = calls_beside(v, kid);
    if (k && i > 0 && (x->kind == X_ANDAND || x->kind == X_OROR || x->kind == X_COND)) ir_verify_fault(v, "a call that may not be made");
    n += k;
  }
  if (!is_go_call(x)) return n;
  if (n > 1) ir_verify_fault(v, "%d calls beside each other", n);
  return 1;
}

/* Calls of Go code may do anything, so their order counts. */
static void check_calls(Verify *v, S *s) {
  int n = (s->x ? calls_beside(v, s->x) : 0) + (s->y ? calls_beside(v, s->y) : 0);
  if (n > 1) ir_verify_fault(v, "%d calls beside each other", n);
}

/* A call whose results go through a pointer stands in a CALLOUT; no other does. */
static bool goes_out(const X *x) {
  if (x->kind == X_CALL) return x->func->out;
  return x->type && (kind_of(x->type) == K_TUPLE || ir_size(x->type) > 16);
}

static bool check_out(Walk *w, X **slot, Use u) {
  (void)u;
  X *x = *slot;
  if (x_is_call(x) && x->kind != X_CALLRT && goes_out(x))
    ir_verify_fault(w->ctx, "a call with results through a pointer is not in a callout");
  return true;
}

static void check_callout(Verify *v, S *s) {
  if (s->x->kind != X_CALL && s->x->kind != X_CALLFV && s->x->kind != X_CALLSLOT)
    ir_verify_fault(v, "callout of what is no call");
  else if (!goes_out(s->x))
    ir_verify_fault(v, "callout of a call that returns its result");
  if (!ir_verify_is_place(s->y)) ir_verify_fault(v, "callout: the results go to no place");
  if (!ir_verify_alike(s->x->type, s->y->type)) ir_verify_fault(v, "callout: the place has another type than the results");
}

/* ---- Statements ---------------------------------------------------------------- */

static void check_return(Verify *v, S *s) {
  bool value = v->f->result && !v->f->out && ir_size(v->f->result);
  if (value != (s->x != NULL))
    ir_verify_fault(v, value ? "return without the result" : "return with a value that is not the result");
  else if (s->x && !ir_verify_alike(s->x->type, v->f->result))
    ir_verify_fault(v, "return of another type");
}

static void check_switch(Verify *v, S *s, Around in) {
  if (!kind_is_integer(kind_of(s->x->type))) ir_verify_fault(v, "switch on what is no integer");
  for (int i = 0; i < s->body.len; i++) {
    S *c = s->body.at[i];
    if (c->kind != S_CASE) {
      ir_verify_fault(v, "switch holds a statement that is no case");
      continue;
    }
    for (int k = 0; k < c->list.len; k++)
      if (c->list.at[k]->kind != X_INT || !ir_verify_alike(c->list.at[k]->type, s->x->type))
        ir_verify_fault(v, "a case is no constant of the switch's type");
    in.loop_or_switch = true;
    check_list(v, &c->body, in);
  }
}

/* 1: control came back here by a recovery. */
static bool returns_twice(const X *x) { return x->kind == X_CALLRT && (x->rt == RT_deferproc || x->rt == RT_rt_deferrangefunc); }

static bool is_value(const X *x) { return x->type != NULL; }

static void check_types(Verify *v, S *s) {
  switch ((SKind)s->kind) {
  case S_CALLOUT: check_callout(v, s); return;
  case S_ASSIGN:
    if (!is_value(s->y))
      ir_verify_fault(v, "assignment of no value");
    else if (!ir_verify_alike(s->x->type, s->y->type))
      ir_verify_fault(v, "assignment of another type");
    return;
  case S_IF:
    if (!is_value(s->x) || (kind_of(s->x->type) != K_BOOL && !returns_twice(s->x))) ir_verify_fault(v, "if: the condition is not bool");
    return;
  case S_RETURN: check_return(v, s); return;
  default: return;
  }
}

/* One of a statement's two expressions. */
static bool check_expr(Verify *v, X *x, Use u) {
  if (!x) return true;
  if (!ir_verify_x(v, x, u)) return false;
  int h = x_height(x);
  if (h > MAX_HEIGHT)
    ir_verify_fault(v, "an expression %d high", h);
  else if (v->made && h > x->depth)
    ir_verify_fault(v, "depth %d of an expression %d high", x->depth, h);
  return true;
}

static bool check_exprs(Verify *v, S *s) {
  Use x_use = s->kind == S_ASSIGN || s->kind == S_ZEROVAR ? USE_SET : USE_VALUE;
  return check_expr(v, s->x, x_use) && check_expr(v, s->y, s->kind == S_CALLOUT ? USE_SET : USE_VALUE);
}

static void check_stmt(Verify *v, S *s, Around in) {
  v->stmt = s;
  int before = v->faults;
  if (!check_parts(v, s) || !check_exprs(v, s)) return;
  check_types(v, s);
  check_calls(v, s);
  Walk out = {.before = check_out, .ctx = v};
  if (s->kind != S_CALLOUT) ir_walk_exprs(&out, s);
  if (s->kind == S_BREAK && !in.loop_or_switch) ir_verify_fault(v, "break outside loop and switch");
  if (s->kind == S_CASE) ir_verify_fault(v, "case outside switch");
  if (v->faults > before) ir_print_stmt(v->why, v->u, &(S){.kind = s->kind, .x = s->x, .y = s->y, .list = s->list, .label = s->label}, 1);
  if (s->kind == S_SWITCH) {
    check_switch(v, s, in);
    return;
  }
  in.loop_or_switch |= s->kind == S_LOOP;
  check_list(v, &s->body, in);
  check_list(v, &s->body2, in);
}

static void check_list(Verify *v, SList *l, Around in) {
  for (int i = 0; i < l->len; i++) check_stmt(v, l->at[i], in);
}

/* ---- Labels ---------------------------------------------------------------------- */

static bool define_label(Walk *w, S *s) {
  Verify *v = w->ctx;
  v->stmt = s;
  if (s->kind != S_LABEL) return true;
  size_t n = strlen(s->label);
  if (strmap_get(&v->label_names, s->label, n)) ir_verify_fault(v, "label %s is defined twice", s->label);
  strmap_put(&v->label_names, s->label, n, (void *)(uintptr_t)(v->label_names.len + 1));
  return true;
}

static bool use_label(Walk *w, S *s) {
  Verify *v = w->ctx;
  v->stmt = s;
  if (s->kind == S_GOTO && !strmap_get(&v->label_names, s->label, strlen(s->label)))
    ir_verify_fault(v, "goto %s: there is no such label", s->label);
  return true;
}

void ir_verify_body(Verify *v) {
  check_list(v, &v->f->body, (Around){0});
  if (v->faults) return;
  Walk define = {.enter = define_label, .ctx = v}, use = {.enter = use_label, .ctx = v};
  ir_walk_list(&define, &v->f->body);
  ir_walk_list(&use, &v->f->body);
  v->stmt = NULL;
}
