/* facts.c - what is known of a function's variables: a table beside the tree, by Var.index.

   A pass asks opt_facts() first. They are counted again when a pass before it has changed the function. */
#include <string.h>
#include "internal.h"

enum { MAX_NOTED = 250 };

static inline void raise(X *x, int *height) {
  if (x->depth >= *height) *height = x->depth + 1;
}

/* Notes its height too: passes put expressions into others. */
static void count(Opt *o, X *x) {
  int height = 0;
  if (x->kind == X_PART && x->a->kind == X_VAR) {
    VarFacts *v = facts_of(o, x->a->var);
    v->uses++;
    v->parts |= (uint8_t)(1 << x->ival);
    x->depth = 1;
    return;
  }
  if (x->kind == X_VAR) {
    facts_of(o, x->var)->uses++;
    facts_of(o, x->var)->whole = true;
  }
  if (x->kind == X_ADDR) {
    Var *v = x_root(x->a);
    if (v) facts_of(o, v)->addressed = true;
  }
  if (x->a) count(o, x->a), raise(x->a, &height);
  if (x->b) count(o, x->b), raise(x->b, &height);
  if (x->c) count(o, x->c), raise(x->c, &height);
  for (int i = 0; i < x->list.len; i++) count(o, x->list.at[i]), raise(x->list.at[i], &height);
  x->depth = (uint8_t)(height < MAX_NOTED ? height : MAX_NOTED);
}

static void count_def(Opt *o, S *s) {
  X *to = s->kind == S_CALLOUT ? s->y : s->kind == S_ASSIGN || s->kind == S_ZEROVAR ? s->x : NULL;
  Var *v = x_root(to);
  if (!v) return;
  facts_of(o, v)->defs++;
  facts_of(o, v)->def = s;
}

static void count_stmts(Opt *o, SList *l, int loops) {
  if (loops > o->loops) o->loops = loops;
  for (int i = 0; i < l->len; i++) {
    S *s = l->at[i];
    count_def(o, s);
    if ((s->kind == S_ASSIGN || s->kind == S_ZEROVAR) && !kind_is_scalar(kind_of(s->x->type))) o->aggregates = true;
    if (s->kind == S_CALLOUT && x_root(s->y)) facts_of(o, x_root(s->y))->uses += 2; /* set through a pointer */
    if (s->kind == S_ASSIGN && s->x->kind == X_VAR)
      facts_of(o, s->x->var)->uses++;
    else if (s->x)
      count(o, s->x);
    if (s->y) count(o, s->y);
    if (s->body.len) count_stmts(o, &s->body, loops + (s->kind == S_LOOP));
    if (s->body2.len) count_stmts(o, &s->body2, loops);
  }
}

static void uncount(Opt *o, X *x) {
  if (!x) return;
  if (x->kind == X_VAR) facts_of(o, x->var)->uses--;
  uncount(o, x->a);
  uncount(o, x->b);
  uncount(o, x->c);
  for (int i = 0; i < x->list.len; i++) uncount(o, x->list.at[i]);
}

void opt_uncount(Opt *o, S *s) {
  Var *v = s->kind == S_ASSIGN || s->kind == S_ZEROVAR ? x_root(s->x) : NULL;
  if (v) facts_of(o, v)->defs--;
  uncount(o, s->x);
  uncount(o, s->y);
}

static void number(Opt *o, Var **at, int n) {
  for (int i = 0; i < n; i++) at[i]->index = o->nvars++;
}

static void reserve(Opt *o, int n, int keep) {
  if (n <= o->maxvars) return;
  VarFacts *old = o->facts;
  o->maxvars = n * 2;
  o->facts = arena_alloc(o->arena, (size_t)o->maxvars * sizeof *o->facts);
  if (keep) memcpy(o->facts, old, (size_t)keep * sizeof *old);
}

void opt_number(Opt *o, Var *v) {
  reserve(o, o->nvars + 1, o->nvars);
  v->index = o->nvars++;
  o->facts[v->index] = (VarFacts){0};
}

void opt_facts(Opt *o) {
  if (o->fresh) return;
  Func *f = o->fn;
  o->nvars = 0;
  number(o, f->params.at, f->params.len);
  number(o, f->locals.at, f->locals.len);
  number(o, f->frame.at, f->frame.len);
  if (f->ctx) number(o, &f->ctx, 1);
  reserve(o, o->nvars, 0);
  if (o->nvars) memset(o->facts, 0, (size_t)o->nvars * sizeof *o->facts);
  o->loops = 0;
  o->aggregates = false;
  count_stmts(o, &f->body, 0);
  o->fresh = true;
}

bool opt_var_is_private(Opt *o, Var *v) { return !v->escapes_frame && !facts_of(o, v)->addressed; }

bool opt_x_is_stable(Opt *o, X *x, X *skip) {
  if (!x || x == skip) return true;
  switch ((XKind)x->kind) {
  case X_VAR:
    if (!opt_var_is_private(o, x->var)) return false;
    break;
  case X_GLOBAL:
  case X_DEREF:
  case X_ELEM:
  case X_RESULT:
  case X_FRAME:
  case X_CSTR:
  case X_CALL:
  case X_CALLFV:
  case X_CALLSLOT:
  case X_CALLRT: return false;
  default: break;
  }
  if (!opt_x_is_stable(o, x->a, skip) || !opt_x_is_stable(o, x->b, skip) || !opt_x_is_stable(o, x->c, skip)) return false;
  for (int i = 0; i < x->list.len; i++)
    if (!opt_x_is_stable(o, x->list.at[i], skip)) return false;
  return true;
}
