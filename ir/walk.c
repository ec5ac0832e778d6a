/* walk.c - one walk over statements and expressions for all who need one. */
#include "walk.h"

Use ir_walk_kid_use(const X *x, int i, Use u) {
  switch ((XKind)x->kind) {
  case X_ADDR: return USE_ADDRESS;
  case X_FIELD:
  case X_INDEX:
  case X_PART:
  case X_REAL:
  case X_IMAG:
    if (i > 0) return USE_VALUE; /* an index */
    return use_writes(u) ? USE_SET_PART : u == USE_ADDRESS ? USE_ADDRESS : USE_PART;
  default: return USE_VALUE;
  }
}

static bool is_conditional(const X *x, int i) { return i > 0 && (x->kind == X_ANDAND || x->kind == X_OROR || x->kind == X_COND); }

void ir_walk_x(Walk *w, X **slot, Use u) {
  if (w->before && !w->before(w, slot, u)) return;
  X *x = *slot, **kid;
  for (int i = 0; (kid = x_kid_slot(x, i)); i++) {
    bool conditional = is_conditional(x, i);
    w->conditional += conditional;
    ir_walk_x(w, kid, ir_walk_kid_use(x, i, u));
    w->conditional -= conditional;
  }
  if (w->after) w->after(w, slot, u);
}

void ir_walk_exprs(Walk *w, S *s) {
  bool sets_x = s->kind == S_ASSIGN || s->kind == S_ZEROVAR;
  if (s->x && !sets_x) ir_walk_x(w, &s->x, USE_VALUE);
  if (s->y) ir_walk_x(w, &s->y, s->kind == S_CALLOUT ? USE_SET : USE_VALUE);
  for (int i = 0; i < s->list.len; i++) ir_walk_x(w, &s->list.at[i], USE_VALUE);
  if (s->x && sets_x) ir_walk_x(w, &s->x, USE_SET);
}

void ir_walk_stmt(Walk *w, S *s) {
  if (w->enter && !w->enter(w, s)) return;
  ir_walk_exprs(w, s);
  ir_walk_list(w, &s->body);
  ir_walk_list(w, &s->body2);
  if (w->leave) w->leave(w, s);
}

void ir_walk_list(Walk *w, SList *l) {
  for (int i = 0; i < l->len; i++) ir_walk_stmt(w, l->at[i]);
}
