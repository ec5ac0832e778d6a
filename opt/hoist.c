/* hoist.c - what does not change in a loop is looked at before it.

     loop { if (!c) break; check(i < len(a)); ... a[i][k] ... }      becomes
     if (c) { check(i < len(a)); ptr = a[i].ptr; len = a[i].len }; loop { if (!c) break; ... ptr[k] ... }

   A check moves when nothing happens before it in the first turn, so that it fails at the same point or not at all; one after the other
   from the top of the body, up to the first statement that does anything else. What it compares are variables that the loop does not
   set. The header of a slice in a slice is read early when a check that has moved guards its index, or when the first statement
   that stays or c reads it anyway; and when no statement of the loop stores to memory but floats, or calls. */
#include "internal.h"

enum { MAX_STATEMENTS = 200, MAX_ROWS = 4 };

typedef struct Row { /* an ELEM of slice type that does not change */
  X *place;
  bool tested;  /* c itself reads it */
  Var *part[3]; /* by PART_* */
} Row;

typedef struct Loop {
  Opt *o;
  SList *body;
  SList first, before; /* goes before "if (c)", and into it */
  Row rows[MAX_ROWS];
  int nrows;
  Pos pos;
} Loop;

/* ---- What the loop changes ---- */

static bool sets(SList *l, Var *v) {
  for (int i = 0; i < l->len; i++) {
    S *s = l->at[i];
    X *to = s->kind == S_CALLOUT ? s->y : s->kind == S_ASSIGN || s->kind == S_ZEROVAR ? s->x : NULL;
    if (x_root(to) == v || sets(&s->body, v) || sets(&s->body2, v)) return true;
  }
  return false;
}

/* Number of statements; more than MAX_STATEMENTS: too many, or a label that may be reached from elsewhere. */
static int count(SList *l) {
  int n = l->len;
  for (int i = 0; i < l->len && n <= MAX_STATEMENTS; i++)
    n += l->at[i]->kind == S_LABEL ? MAX_STATEMENTS : count(&l->at[i]->body) + count(&l->at[i]->body2);
  return n;
}

static bool stores_to_memory(Opt *o, SList *l) {
  for (int i = 0; i < l->len; i++) {
    S *s = l->at[i];
    if (s_is_check(s) && !x_has_call(s->x)) continue;
    if (s->kind == S_CALLOUT || s->kind == S_EXPR || (s->x && x_has_call(s->x)) || (s->y && x_has_call(s->y))) return true;
    Var *v = s->kind == S_ASSIGN || s->kind == S_ZEROVAR ? x_root(s->x) : NULL;
    if ((s->kind == S_ASSIGN || s->kind == S_ZEROVAR) && !(v && opt_var_is_private(o, v)) && !kind_is_float(kind_of(s->x->type)))
      return true;
    if (stores_to_memory(o, &s->body) || stores_to_memory(o, &s->body2)) return true;
  }
  return false;
}

/* ---- What does not change ---- */

static bool is_fixed_var(Loop *l, X *x) { return x->kind == X_VAR && x_is_private(l->o, x) && !sets(l->body, x->var); }

static bool is_row(Loop *l, X *x) {
  return x->kind == X_ELEM && kind_of(x->type) == K_SLICE && x->a->kind == X_PART && x->a->ival == PART_PTR && is_fixed_var(l, x->a->a) &&
         is_fixed_var(l, x->b);
}

static Row *row_of(Loop *l, X *x) {
  for (int i = 0; i < l->nrows; i++)
    if (l->rows[i].place->a->a->var == x->a->a->var && l->rows[i].place->b->var == x->b->var) return &l->rows[i];
  return NULL;
}

/* x is arithmetic on variables that the loop does not set, and on parts of them. */
static bool is_fixed(Loop *l, X *x) {
  if (!x) return true;
  switch ((XKind)x->kind) {
  case X_INT:
  case X_NIL: return true;
  case X_VAR: return is_fixed_var(l, x);
  case X_PART:
  case X_CONV:
  case X_CAST:
  case X_COMPARE:
    if (x->kind == X_CONV && (!kind_is_integer(kind_of(x->type)) || !kind_is_integer(kind_of(x->a->type)))) return false;
    return is_fixed(l, x->a) && is_fixed(l, x->b);
  default: return false;
  }
}

/* "uint64(i) >= uint64(len(a))" of a slice a and an index i: where a[i] may be read from here on. */
static void note_row(Loop *l, X *c) {
  if (c->kind != X_COMPARE || c->op != OP_GEQ || c->a->kind != X_CONV || c->b->kind != X_CONV || l->nrows == MAX_ROWS) return;
  X *i = c->a->a, *len = c->b->a;
  if (i->kind != X_VAR || len->kind != X_PART || len->ival != PART_LEN || len->a->kind != X_VAR || kind_of(len->a->type) != K_SLICE) return;
  Type *row = under(len->a->type)->elem;
  if (kind_of(row) != K_SLICE) return;
  X *ptr = opt_x(l->o, X_PART, type_basic[K_UNSAFEPOINTER], len->a, NULL);
  ptr->ival = PART_PTR;
  l->rows[l->nrows++] = (Row){.place = opt_x(l->o, X_ELEM, row, ptr, i)};
}

/* The rows that x reads in any case. */
static void note_rows_read(Loop *l, X *x, bool tested) {
  if (!x) return;
  if (is_row(l, x) && !row_of(l, x) && l->nrows < MAX_ROWS) l->rows[l->nrows++] = (Row){.place = opt_copy(l->o, x), .tested = tested};
  bool choice = x->kind == X_ANDAND || x->kind == X_OROR || x->kind == X_COND;
  note_rows_read(l, x->a, tested);
  if (choice) return;
  note_rows_read(l, x->b, tested);
  note_rows_read(l, x->c, tested);
}

/* The variable that holds a part of a row from before the loop. */
static X *held_part(Loop *l, X *x) {
  Row *r = x->kind == X_PART && is_row(l, x->a) ? row_of(l, x->a) : NULL;
  if (!r) return NULL;
  if (!r->part[x->ival]) {
    X *part = opt_x(l->o, X_PART, x->type, opt_copy(l->o, r->place), NULL);
    part->ival = x->ival;
    r->part[x->ival] = opt_var(l->o, x->type);
    if (!r->tested) { /* the loop reads it only after c held, which not everybody sees */
      S *zero = ARENA_NEW(l->o->arena, S);
      *zero = (S){.kind = S_ZEROVAR, .pos = l->pos, .x = opt_use(l->o, r->part[x->ival])};
      opt_push(l->o, &l->first, zero);
    }
    opt_push(l->o, r->tested ? &l->first : &l->before, opt_assign(l->o, l->pos, opt_use(l->o, r->part[x->ival]), part));
  }
  return opt_use(l->o, r->part[x->ival]);
}

static void hold_parts(Loop *l, X **slot) {
  X *x = *slot, *held = x ? held_part(l, x) : NULL;
  if (held) *slot = held;
  if (!x || held) return;
  hold_parts(l, &x->a);
  hold_parts(l, &x->b);
  hold_parts(l, &x->c);
  for (int i = 0; i < x->list.len; i++) hold_parts(l, &x->list.at[i]);
}

static void hold_in(Loop *l, SList *list) {
  for (int i = 0; i < list->len; i++) {
    hold_parts(l, &list->at[i]->x);
    hold_parts(l, &list->at[i]->y);
    hold_in(l, &list->at[i]->body);
    hold_in(l, &list->at[i]->body2);
  }
}

/* ---- A loop ---- */

/* "if (!c) break", of a c that does nothing. */
static X *condition(Opt *o, SList *body) {
  S *s = body->len ? body->at[0] : NULL;
  if (!s || s->kind != S_IF || s->body.len != 1 || s->body.at[0]->kind != S_BREAK || s->body2.len || x_has_call(s->x) || x_may_trap(s->x))
    return NULL;
  X *not = opt_x(o, X_UNARY, s->x->type, s->x, NULL);
  not ->op = OP_NOT;
  return s->x->kind == X_UNARY && s->x->op == OP_NOT ? s->x->a : not ;
}

/* Puts what is looked at before loop s into all. */
static void hoist_loop(Opt *o, S *s, SList *all) {
  X *c = condition(o, &s->body);
  if (!c || count(&s->body) > MAX_STATEMENTS) return;
  Loop l = {.o = o, .body = &s->body, .pos = s->pos};
  note_rows_read(&l, c, true);
  int i = 1;
  for (; i < s->body.len && s_is_check(s->body.at[i]) && is_fixed(&l, s->body.at[i]->x); i++) {
    opt_push(o, &l.before, s->body.at[i]);
    note_row(&l, s->body.at[i]->x);
  }
  memmove(s->body.at + 1, s->body.at + i, (size_t)(s->body.len - i) * sizeof *s->body.at);
  s->body.len -= i - 1;
  if (s->body.len > 1 && (s->body.at[1]->kind == S_IF || s->body.at[1]->kind == S_ASSIGN)) {
    note_rows_read(&l, s->body.at[1]->x, false);
    note_rows_read(&l, s->body.at[1]->y, false);
  }
  if (l.nrows && !stores_to_memory(o, &s->body)) hold_in(&l, &s->body);
  o->changed |= l.first.len || l.before.len;
  for (i = 0; i < l.first.len; i++) opt_push(o, all, l.first.at[i]);
  if (!l.before.len) return;
  S *guard = ARENA_NEW(o->arena, S);
  *guard = (S){.kind = S_IF, .pos = s->pos, .x = opt_copy(o, condition(o, &s->body)), .body = l.before};
  opt_push(o, all, guard);
}

static void walk(Opt *o, SList *l) {
  SList *all = &o->list;
  int from = all->len;
  for (int i = 0; i < l->len; i++) {
    S *s = l->at[i];
    walk(o, &s->body);
    walk(o, &s->body2);
    if (s->kind == S_LOOP) hoist_loop(o, s, all);
    opt_push(o, all, s);
  }
  opt_set(o, l, from);
}

void opt_hoist(Opt *o) {
  opt_facts(o);
  if (o->loops) walk(o, &o->fn->body);
}
