/* copies.c - temporaries that are set once and read once go away.

   Where no variable lives in a register each temporary costs a store and a load. Three cases:

     t = e; ...; v = t;   becomes  v = e; ...   when what lies between neither reads nor sets v
     t = e; S(t)          becomes  S(e)         when nothing in S could tell: e is pure and S calls nothing but,
                                                at most, at its root; or e calls and the rest of S is variables that no call changes
     t = v; ...; S(t)     becomes  ... S(v)     when what lies between does not set v

   All keep to straight-line code and one Go line. */
#include "internal.h"

enum { LOOK_BACK = 8, MAX_DEPTH = 25 };

/* ---- Questions ---- */

static bool once(Opt *o, Var *v) { return !v->is_param && facts_of(o, v)->uses == 2 && opt_var_is_private(o, v); }
static bool sets(S *s, Var *v) { return s->kind == S_ASSIGN && s->x->kind == X_VAR && s->x->var == v; }

static bool stmt_mentions(S *s, Var *v) {
  if (x_mentions(s->x, v) || x_mentions(s->y, v)) return true;
  for (int i = 0; i < s->body.len; i++)
    if (stmt_mentions(s->body.at[i], v)) return true;
  for (int i = 0; i < s->body2.len; i++)
    if (stmt_mentions(s->body2.at[i], v)) return true;
  return false;
}

/* Control comes in at the top and leaves at the bottom or not at all. */
static bool is_straight(S *s) {
  if (s->kind == S_IF) return s_is_check(s);
  return s->kind == S_ASSIGN || s->kind == S_EXPR || s->kind == S_CALLOUT || s->kind == S_ZEROVAR;
}

static bool is_place(X *x) {
  return x->kind == X_VAR || x->kind == X_GLOBAL || x->kind == X_FIELD || x->kind == X_DEREF || x->kind == X_ELEM || x->kind == X_INDEX;
}

/* ---- Where a temporary is read ---- */

typedef struct Use {
  X **slot;
  bool conditional; /* may not be evaluated */
  bool inner;       /* of a part of the value: the slot wants a place */
  bool odd;         /* where an expression of any size would be printed twice */
  X *shift;         /* it is the count of this shift */
} Use;

static bool find(X **slot, Var *t, Use u, Use *out) {
  X *x = *slot;
  if (!x) return false;
  if (x->kind == X_VAR && x->var == t) {
    *out = u;
    out->slot = slot;
    return true;
  }
  bool branch = x->kind == X_ANDAND || x->kind == X_OROR || x->kind == X_COND;
  Use ua = u, ub = u;
  ua.shift = NULL;
  ua.inner = x->kind == X_FIELD || x->kind == X_INDEX || x->kind == X_PART || x->kind == X_REAL || x->kind == X_IMAG;
  ua.odd = u.odd || x->kind == X_CALLFV || x->kind == X_CALLSLOT || (x->kind == X_ADDR);
  ub.inner = false;
  ub.conditional = u.conditional || branch;
  bool shift = x->kind == X_BINARY && (x->op == OP_SHL || x->op == OP_SHR);
  ub.shift = shift && x->b->kind == X_VAR ? x : NULL;
  ub.odd = u.odd || (shift && !ub.shift) ||
           (x->kind == X_BINARY && (x->op == OP_DIV || x->op == OP_REM) && !kind_is_float(kind_of(x->type)));
  if (find(&x->a, t, ua, out) || find(&x->b, t, ub, out) || find(&x->c, t, ub, out)) return true;
  for (int i = 0; i < x->list.len; i++) {
    Use ul = ub;
    ul.odd = u.odd;
    if (find(&x->list.at[i], t, ul, out)) return true;
  }
  return false;
}

static bool calls_below(X *x) {
  for (int i = 0; i < x->list.len; i++)
    if (x_has_call(x->list.at[i])) return true;
  return x_has_call(x->a) || x_has_call(x->b) || x_has_call(x->c);
}

/* The value calls: what else S evaluates must not be able to tell when. */
static bool call_may_move(Opt *o, S *s, X *val, Use u) {
  if (u.conditional || val->kind == X_CALLRT) return false;
  X *whole = s->kind == S_ASSIGN ? s->y : s->x, *other = s->kind == S_ASSIGN ? s->x : s->y, *read = *u.slot;
  if (x_is_call(whole)) {
    if (whole->kind != X_CALL) return false;
    for (int i = 0; i < whole->list.len; i++)
      if (!opt_x_is_stable(o, whole->list.at[i], read)) return false;
  } else if (!opt_x_is_stable(o, whole, read)) {
    return false;
  }
  if (other && other->kind == X_FIELD) other = other->a;
  return !other || opt_x_is_stable(o, other, read) || (other->kind == X_DEREF && opt_x_is_stable(o, other->a, read));
}

/* The value is pure: S may call only at its root, with the value among the arguments. */
static bool value_may_move(S *s, X *val, Use u, bool in_x) {
  if (x_has_call(val) || (u.conditional && x_may_trap(val))) return false;
  X *root = s->kind == S_ASSIGN ? s->y : s->x;
  if (x_is_call(root) ? calls_below(root) : x_has_call(root)) return false;
  if (s->kind == S_ASSIGN && x_is_call(root) && in_x) return false; /* read after the call */
  return s->kind != S_CALLOUT || in_x;
}

static bool takes_value(S *s) {
  return s->kind == S_ASSIGN || s->kind == S_EXPR || s->kind == S_IF || s->kind == S_RETURN || s->kind == S_SWITCH || s->kind == S_CALLOUT;
}

/* S(t) -> S(e). */
static bool inline_into(Opt *o, S *def, S *s) {
  X *val = def->y;
  Use u = {0}, none = {0};
  if (!takes_value(s)) return false;
  bool in_x = find(&s->x, def->x->var, none, &u);
  if (!in_x && !(s->y && find(&s->y, def->x->var, none, &u))) return false;
  if (s->kind == S_ASSIGN && u.slot == &s->x) return false; /* it is being set */
  bool deep = val->depth + 6 > MAX_DEPTH || (s->x && s->x->depth > MAX_DEPTH - 8) || (s->y && s->y->depth > MAX_DEPTH - 8);
  if (deep || u.odd || (u.inner && !is_place(val)) || (u.shift && !x_count_fits(u.shift, val))) return false;
  if (x_may_trap(val) && def->pos != s->pos && sources_line(o->unit->sources, def->pos) != sources_line(o->unit->sources, s->pos))
    return false;
  if (!(x_is_call(val) ? call_may_move(o, s, val, u) : value_may_move(s, val, u, in_x))) return false;
  X *root = in_x ? s->x : s->y;
  root->depth += val->depth; /* both are small */
  *u.slot = val;
  facts_of(o, def->x->var)->uses = 0;
  o->changed = true;
  return true;
}

/* v = t where t = e stands a little above: index of that statement, or -1. */
static int find_def(SList *l, int end, S *use) {
  Var *v = use->x->var, *t = use->y->var;
  for (int i = end - 1; i >= 0 && i >= end - LOOK_BACK; i--) {
    S *s = l->at[i];
    if (sets(s, t)) return i;
    if (!is_straight(s) || stmt_mentions(s, v)) return -1;
  }
  return -1;
}

static bool is_copy(Opt *o, S *s) {
  return s->kind == S_ASSIGN && s->x->kind == X_VAR && opt_var_is_private(o, s->x->var) && s->y->kind == X_VAR && once(o, s->y->var);
}

static bool changes(S *s, Var *v) { return x_root(s->x) == v || (s->kind == S_CALLOUT && x_root(s->y) == v); }

/* val, which cannot fail, means the same after s as before. */
static bool is_crossed(Opt *o, X *val, S *s) {
  if (s_is_check(s)) return !x_has_call(s->x);
  return s->kind == S_ASSIGN && x_is_private(o, s->x) && !x_mentions(val, s->x->var) && !x_has_call(s->y);
}

/* The statement above at[n] whose temporary goes into s; -1 when there is none. */
static int inline_above(Opt *o, SList *l, int n, S *s) {
  for (int k = n - 1; k >= 0 && k >= n - LOOK_BACK; k--) {
    S *d = l->at[k];
    bool defines = d->kind == S_ASSIGN && d->x->kind == X_VAR && once(o, d->x->var);
    bool copies = defines && d->y->kind == X_VAR && opt_var_is_private(o, d->y->var), clear = true;
    bool pure = defines && !x_may_trap(d->y);
    for (int i = k + 1; i < n && clear; i++) clear = (copies && !changes(l->at[i], d->y->var)) || (pure && is_crossed(o, d->y, l->at[i]));
    if (defines && (k == n - 1 || clear) && inline_into(o, d, s)) return k;
    if (!is_straight(d)) break;
  }
  return -1;
}

/* How often v is read in x; with, if given, takes its place. */
static int put_for(Opt *o, X **slot, Var *v, X *with) {
  X *x = *slot;
  if (!x) return 0;
  if (x->kind == X_VAR && x->var == v) {
    if (with) *slot = opt_copy(o, with);
    return 1;
  }
  int n = put_for(o, &x->a, v, with) + put_for(o, &x->b, v, with) + put_for(o, &x->c, v, with);
  for (int i = 0; i < x->list.len; i++) n += put_for(o, &x->list.at[i], v, with);
  return n;
}

/* t = e; "if (f(t)) panic(t)", and t is not wanted afterwards: e in both places, since only one of them is reached often. */
static bool goes_into_check(Opt *o, S *def, S *check) {
  enum { MAX_HEIGHT = 4 };
  if (def->kind != S_ASSIGN || def->x->kind != X_VAR || !opt_var_is_private(o, def->x->var) || def->x->var->is_param ||
      !s_is_check(check) || x_may_trap(def->y) || def->y->list.len || def->y->depth > MAX_HEIGHT || x_has_call(check->x) ||
      check->body.len != 2)
    return false;
  Var *v = def->x->var;
  S *panic = check->body.at[0];
  if (facts_of(o, v)->uses != 3 || panic->kind != S_EXPR || put_for(o, &check->x, v, NULL) != 1 || put_for(o, &panic->x, v, NULL) != 1)
    return false;
  put_for(o, &check->x, v, def->y);
  put_for(o, &panic->x, v, def->y);
  facts_of(o, v)->uses = 0;
  o->changed = true;
  return true;
}

static void copy_stmts(Opt *o, SList *l) {
  int n = 0;
  for (int i = 0; i < l->len; i++) {
    S *s = l->at[i];
    copy_stmts(o, &s->body);
    copy_stmts(o, &s->body2);
    int def = is_copy(o, s) ? find_def(l, n, s) : -1;
    if (def >= 0) {
      facts_of(o, s->y->var)->uses = 0;
      o->changed = true;
      l->at[def]->x = s->x;
      continue;
    }
    for (int k; (k = inline_above(o, l, n, s)) >= 0; n--) memmove(l->at + k, l->at + k + 1, (size_t)(n - 1 - k) * sizeof *l->at);
    if (n && goes_into_check(o, l->at[n - 1], s)) n--;
    l->at[n++] = s;
  }
  l->len = n;
}

void opt_copies(Opt *o) {
  opt_facts(o);
  copy_stmts(o, &o->fn->body);
}
