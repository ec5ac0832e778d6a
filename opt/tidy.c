/* tidy.c - what is known of a function's variables, and copies removed for tcc's sake.

   tcc keeps no variable in a register, so each temporary costs a store and a load. A temporary that is set once and read
   once goes away in two cases:

     t = e; ...; v = t;   becomes  v = e; ...   when what lies between neither reads nor sets v
     t = e; S(t)          becomes  S(e)         when nothing in S could tell: e is pure and S calls nothing but,
                                                at most, at its root; or e calls and the rest of S is variables that no call changes
     t = v; ...; S(t)     becomes  ... S(v)     when what lies between does not set v

   A slice of slices is not copied to be indexed (spread.c). All keep to straight-line code and one Go line. For gcc and clang only the counting is done. */
#include "../codegen/internal.h"

enum { LOOK_BACK = 8, MAX_DEPTH = 25 };

/* ---- Counting ---- */

static Var *root_of(X *x) {
  while (x && (x->kind == X_FIELD || x->kind == X_INDEX || x->kind == X_PART))
    x = x->a;
  return x && x->kind == X_VAR ? x->var : NULL;
}

static void count(X *x) {
  if (!x)
    return;
  if (x->kind == X_PART && x->a->kind == X_VAR) {
    x->a->var->uses++;
    x->a->var->parts |= (uint8_t)(1 << x->ival);
    return;
  }
  if (x->kind == X_VAR) {
    x->var->uses++;
    x->var->whole = true;
  }
  if (x->kind == X_ADDR) {
    Var *v = root_of(x->a);
    if (v)
      v->addressed = true;
  }
  count(x->a);
  count(x->b);
  count(x->c);
  for (int i = 0; i < x->list.len; i++)
    count(x->list.at[i]);
}

static void count_stmts(SList *l) {
  for (int i = 0; i < l->len; i++) {
    S *s = l->at[i];
    if (s->kind == S_CALLOUT && root_of(s->y))
      root_of(s->y)->uses += 2; /* set through a pointer */
    if (s->kind == S_ASSIGN && s->x->kind == X_VAR)
      s->x->var->uses++;
    else
      count(s->x);
    count(s->y);
    count_stmts(&s->body);
    count_stmts(&s->body2);
  }
}

/* ---- Questions ---- */

static bool is_local(Var *v) { return v->type && !v->escapes_frame && !v->addressed; }
static bool once(Var *v) { return v->is_temp && v->uses == 2 && is_local(v); }
static bool sets(S *s, Var *v) { return s->kind == S_ASSIGN && s->x->kind == X_VAR && s->x->var == v; }

static bool stmt_mentions(S *s, Var *v) {
  if (mentions(s->x, v) || mentions(s->y, v))
    return true;
  for (int i = 0; i < s->body.len; i++)
    if (stmt_mentions(s->body.at[i], v))
      return true;
  for (int i = 0; i < s->body2.len; i++)
    if (stmt_mentions(s->body2.at[i], v))
      return true;
  return false;
}

/* Control comes in at the top and leaves at the bottom or not at all. */
static bool is_straight(S *s) {
  if (s->kind == S_IF)
    return s->body.len && s->body.at[s->body.len - 1]->kind == S_UNREACHABLE && !s->body2.len;
  return s->kind == S_ASSIGN || s->kind == S_EXPR || s->kind == S_CALLOUT || s->kind == S_ZEROVAR;
}

/* No memory is read, nothing fails, nothing is called, but for what is at skip. */
bool is_stable(X *x, X *skip) {
  if (!x || x == skip)
    return true;
  switch ((XKind)x->kind) {
  case X_VAR:
    if (!is_local(x->var))
      return false;
    break;
  case X_GLOBAL: case X_DEREF: case X_ELEM: case X_RAW:
  case X_CALL: case X_CALLFV: case X_CALLSLOT: case X_CALLRT: return false;
  default: break;
  }
  if (!is_stable(x->a, skip) || !is_stable(x->b, skip) || !is_stable(x->c, skip))
    return false;
  for (int i = 0; i < x->list.len; i++)
    if (!is_stable(x->list.at[i], skip))
      return false;
  return true;
}

static bool is_call(X *x) {
  return x && (x->kind == X_CALL || x->kind == X_CALLFV || x->kind == X_CALLSLOT || x->kind == X_CALLRT);
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
  if (!x)
    return false;
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
  ub.odd = u.odd || (shift && !ub.shift) || (x->kind == X_BINARY && (x->op == OP_DIV || x->op == OP_REM));
  if (find(&x->a, t, ua, out) || find(&x->b, t, ub, out) || find(&x->c, t, ub, out))
    return true;
  for (int i = 0; i < x->list.len; i++) {
    Use ul = ub;
    ul.odd = u.odd;
    if (find(&x->list.at[i], t, ul, out))
      return true;
  }
  return false;
}

static bool calls_below(X *x) {
  for (int i = 0; i < x->list.len; i++)
    if (has_call(x->list.at[i]))
      return true;
  return has_call(x->a) || has_call(x->b) || has_call(x->c);
}

/* The value calls: what else S evaluates must not be able to tell when. */
static bool call_may_move(S *s, X *val, Use u) {
  if (u.conditional || val->kind == X_CALLRT)
    return false;
  X *whole = s->kind == S_ASSIGN ? s->y : s->x, *other = s->kind == S_ASSIGN ? s->x : s->y, *read = *u.slot;
  if (is_call(whole)) {
    if (whole->kind != X_CALL)
      return false;
    for (int i = 0; i < whole->list.len; i++)
      if (!is_stable(whole->list.at[i], read))
        return false;
  } else if (!is_stable(whole, read)) {
    return false;
  }
  if (other && other->kind == X_FIELD)
    other = other->a;
  return !other || is_stable(other, read) || (other->kind == X_DEREF && is_stable(other->a, read));
}

/* The value is pure: S may call only at its root, with the value among the arguments. */
static bool value_may_move(S *s, X *val, Use u, bool in_x) {
  if (has_call(val) || (u.conditional && may_trap(val)))
    return false;
  X *root = s->kind == S_ASSIGN ? s->y : s->x;
  if (is_call(root) ? calls_below(root) : has_call(root))
    return false;
  if (s->kind == S_ASSIGN && is_call(root) && in_x)
    return false; /* read after the call */
  return s->kind != S_CALLOUT || in_x;
}

static bool takes_value(S *s) {
  return s->kind == S_ASSIGN || s->kind == S_EXPR || s->kind == S_IF || s->kind == S_RETURN || s->kind == S_SWITCH || s->kind == S_CALLOUT;
}

/* S(t) -> S(e). */
static bool inline_into(Emitter *e, S *def, S *s) {
  X *val = def->y;
  Use u = {0}, none = {0};
  if (!takes_value(s))
    return false;
  bool in_x = find(&s->x, def->x->var, none, &u);
  if (!in_x && !(s->y && find(&s->y, def->x->var, none, &u)))
    return false;
  if (s->kind == S_ASSIGN && u.slot == &s->x)
    return false; /* it is being set */
  bool deep = val->depth + 6 > MAX_DEPTH || (s->x && s->x->depth > MAX_DEPTH - 8) || (s->y && s->y->depth > MAX_DEPTH - 8);
  if (deep || u.odd || (u.inner && !is_place(val)) || (u.shift && !count_fits(u.shift, val)))
    return false;
  if (def->pos != s->pos && sources_line(e->u->sources, def->pos) != sources_line(e->u->sources, s->pos))
    return false;
  if (!(is_call(val) ? call_may_move(s, val, u) : value_may_move(s, val, u, in_x)))
    return false;
  X *root = in_x ? s->x : s->y;
  root->depth += val->depth; /* both are small */
  *u.slot = val;
  def->x->var->uses = 0;
  return true;
}

/* v = t where t = e stands a little above: index of that statement, or -1. */
static int find_def(SList *l, int end, S *use) {
  Var *v = use->x->var, *t = use->y->var;
  for (int i = end - 1; i >= 0 && i >= end - LOOK_BACK; i--) {
    S *s = l->at[i];
    if (sets(s, t))
      return i;
    if (!is_straight(s) || stmt_mentions(s, v))
      return -1;
  }
  return -1;
}

static bool is_copy(S *s) {
  return s->kind == S_ASSIGN && s->x->kind == X_VAR && is_local(s->x->var) && s->y->kind == X_VAR && once(s->y->var);
}

static bool changes(S *s, Var *v) {
  return root_of(s->x) == v || (s->kind == S_CALLOUT && root_of(s->y) == v);
}

/* The statement above at[n] whose temporary goes into s; -1 when there is none. */
static int inline_above(Emitter *e, SList *l, int n, S *s) {
  for (int k = n - 1; k >= 0 && k >= n - LOOK_BACK; k--) {
    S *d = l->at[k];
    bool defines = d->kind == S_ASSIGN && d->x->kind == X_VAR && once(d->x->var);
    bool copies = defines && d->y->kind == X_VAR && is_local(d->y->var), clear = true;
    for (int i = k + 1; i < n && copies && clear; i++)
      clear = !changes(l->at[i], d->y->var);
    if (defines && (k == n - 1 || (copies && clear)) && inline_into(e, d, s))
      return k;
    if (!is_straight(d))
      break;
  }
  return -1;
}

static void tidy_stmts(Emitter *e, SList *l) {
  int n = 0;
  for (int i = 0; i < l->len; i++) {
    S *s = l->at[i];
    tidy_stmts(e, &s->body);
    tidy_stmts(e, &s->body2);
    int def = is_copy(s) ? find_def(l, n, s) : -1;
    if (def >= 0) {
      s->y->var->uses = 0;
      l->at[def]->x = s->x;
      continue;
    }
    for (int k; (k = inline_above(e, l, n, s)) >= 0; n--)
      memmove(l->at + k, l->at + k + 1, (size_t)(n - 1 - k) * sizeof *l->at);
    l->at[n++] = s;
  }
  l->len = n;
}

void tidy_func(Emitter *e, Func *f) {
  if (e->leaves)
    inline_leaves(e, &f->body);
  count_stmts(&f->body);
  if (!e->opt.jit)
    return;
  drop_checks(f);
  tidy_stmts(e, &f->body);
  spread_parts(&f->body);
}
