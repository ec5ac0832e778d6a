/* split.c - assignments of small aggregates become assignments of their parts.

   A C compiler that calls memmove for a struct copy gets words instead, and one that optimises sees which part comes from where.
   Parts are stored one by one, so none may be read from what an earlier store has changed, and a place that is spelled once
   per part must be the same place each time. A part that nobody reads is not stored. */
#include "internal.h"

enum { MAX_COPIED = 4, MAX_MADE = 8 }; /* scalars moved by a copy; fields of a struct that is made */

typedef struct Parts {
  int n;
  XKind kind[3];
  int64_t part[3];
} Parts;

/* The parts of t: none if it is not one of rt.h's structs. */
static Parts parts_of(Type *t) {
  switch (kind_of(t)) {
  case K_STRING:
  case K_UNTYPED_STRING: return (Parts){2, {X_PART, X_PART}, {PART_PTR, PART_LEN}};
  case K_SLICE: return (Parts){3, {X_PART, X_PART, X_PART}, {PART_PTR, PART_LEN, PART_CAP}};
  case K_INTERFACE: return (Parts){2, {X_PART, X_PART}, {PART_TYPE, PART_DATA}};
  case K_COMPLEX64:
  case K_COMPLEX128: return (Parts){2, {X_REAL, X_IMAG}, {0}};
  default: return (Parts){0};
  }
}

/* Part i of place a, whose parts are p. */
static X *part(Opt *o, X *a, const Parts *p, int i) {
  Type *t = kind_of(a->type) == K_COMPLEX64                    ? type_basic[K_FLOAT32]
            : kind_of(a->type) == K_COMPLEX128                 ? type_basic[K_FLOAT64]
            : p->part[i] == PART_LEN || p->part[i] == PART_CAP ? type_basic[K_INT]
                                                               : type_basic[K_UNSAFEPOINTER];
  X *x = opt_x(o, p->kind[i], t, a, NULL);
  if (p->kind[i] == X_PART) x->ival = p->part[i];
  return x;
}

static bool is_made(X *y) { return y->kind == X_MKSTRING || y->kind == X_MKSLICE || y->kind == X_MKIFACE || y->kind == X_MKCOMPLEX; }

/* ---- May the parts of what is made be stored one by one? ---- */

typedef struct Span {
  Var *base;
  int64_t at, end;
} Span; /* bytes of *base */

/* x as a span of what a private pointer leads to. */
static bool span_of(Opt *o, X *x, Span *s) {
  int64_t at = 0, size = ir_size(x->type);
  for (; x->kind == X_FIELD || (x->kind == X_INDEX && x->b->kind == X_INT); x = x->a)
    at += x->kind == X_FIELD && kind_of(x->a->type) != K_ARRAY ? ir_field_offset(x->a->type, (int)x->ival)
                                                               : ir_size(x->type) * (x->kind == X_INDEX ? x->b->ival : x->ival);
  if (x->kind != X_DEREF || !x_is_private(o, x->a)) return false;
  *s = (Span){x->a->var, at, at + size};
  return true;
}

/* x cannot fail, and reads nothing of what has been stored: the bytes of stored, where it has a base; else nothing that is not a
   private variable's. */
static bool reads_other(Opt *o, X *x, const Span *stored) {
  Span s;
  if (!x) return true;
  if (stored->base && (x->kind == X_FIELD || x->kind == X_DEREF || x->kind == X_INDEX) && span_of(o, x, &s))
    return s.base == stored->base && (s.end <= stored->at || s.at >= stored->end);
  if (x->list.len || x->kind == X_DEREF || x->kind == X_ELEM || x->kind == X_GLOBAL || x->kind == X_RESULT || x->kind == X_FRAME ||
      x_is_call(x))
    return false;
  if (x->kind == X_VAR) return opt_var_is_private(o, x->var);
  return reads_other(o, x->a, stored) && reads_other(o, x->b, stored) && reads_other(o, x->c, stored);
}

/* x, the value of part i of variable v, reads of v only parts from i on. */
static bool reads_later_parts(X *x, Var *v, int i) {
  if (!x) return true;
  if (x->a && x->a->kind == X_VAR && x->a->var == v && (x->kind == X_PART || x->kind == X_REAL || x->kind == X_IMAG)) {
    int k = x->kind != X_PART ? x->kind == X_IMAG : x->ival >= PART_TYPE ? (int)x->ival - PART_TYPE : (int)x->ival;
    return k >= i;
  }
  if ((x->kind == X_VAR && x->var == v) || x->list.len) return false;
  return reads_later_parts(x->a, v, i) && reads_later_parts(x->b, v, i) && reads_later_parts(x->c, v, i);
}

/* The parts of y may be stored one by one: none reads what an earlier store changes. */
static bool built_in_place(Opt *o, X *lv, X *y) {
  bool var = lv->kind == X_VAR;
  if (var && x_mentions(y, lv->var))
    return is_made(y) && x_is_private(o, lv) && reads_later_parts(y->b, lv->var, 1) && reads_later_parts(y->c, lv->var, 2) &&
           reads_later_parts(y->a, lv->var, 0);
  if ((var && x_is_private(o, lv)) || opt_x_is_stable(o, y, NULL)) return true;
  Span s;
  if (y->kind != X_MKSTRUCT || kind_of(y->type) != K_STRUCT || x_has_call(y) || !span_of(o, lv, &s)) return false;
  for (int i = 1; i < y->list.len; i++) { /* the first is read before anything is stored */
    Span stored = {s.base, s.at, s.at + ir_field_offset(y->type, i)};
    if (!reads_other(o, y->list.at[i], &stored)) return false;
  }
  return true;
}

static bool is_fixed_index(Opt *o, X *b) { return x_is_private(o, b) || b->kind == X_INT; }

/* A place that may be spelled once per part: storing one does not move it. */
static bool is_cheap_place(Opt *o, X *x) {
  bool words = o->target->copies_by_call;
  switch ((XKind)x->kind) {
  case X_STR: return false;
  case X_RESULT: return true;
  case X_DEREF: return words && x_is_private(o, x->a) && x->off < 4096;
  case X_ELEM: return words && (x_is_private(o, x->a) || (x->a->kind == X_PART && x_is_private(o, x->a->a))) && is_fixed_index(o, x->b);
  case X_INDEX: return words && x_is_simple(x->a) && is_fixed_index(o, x->b);
  case X_FIELD: return x_is_simple(x) || (words && (x->a->kind == X_DEREF || x->a->kind == X_FIELD) && is_cheap_place(o, x->a));
  default: return x_is_simple(x);
  }
}

/* y is a place that may be read word by word while x is set: no word of x says where y is. */
static bool copied_in_place(Opt *o, X *x, X *y) {
  if (!is_cheap_place(o, y)) return false;
  while (x->kind == X_FIELD || x->kind == X_INDEX) x = x->a;
  while (y->kind == X_FIELD) y = y->a;
  return x->kind != X_VAR || y->kind == X_VAR || !x_mentions(y, x->var);
}

/* Nobody reads this part of x, a variable of which only parts are wanted. (A fault must not move: all of y is read then.) */
static bool is_unread(Opt *o, X *x, X *y, int64_t part) {
  return o->target->copies_by_call && x_is_private(o, x) && !facts_of(o, x->var)->whole && !(facts_of(o, x->var)->parts & 1 << part) &&
         !x_may_trap(y);
}

static X *zero_of(Opt *o, Type *t) {
  Kind k = kind_of(t);
  return opt_x(o, kind_is_pointer(k) ? X_NIL : kind_is_float(k) ? X_FLOAT : X_INT, t, NULL, NULL);
}

/* y: ZERO, one of the MK kinds, or a place. */
static bool split_parts(Opt *o, SList *l, Pos pos, X *x, X *y) {
  Parts p = parts_of(x->type);
  if (!p.n || !is_cheap_place(o, x)) return false;
  if (is_made(y) ? !built_in_place(o, x, y)
                 : y->kind != X_ZERO && (!o->target->copies_by_call || (!copied_in_place(o, x, y) && y->kind != X_STR)))
    return false;
  X *made[] = {y->a, y->b, y->c};
  for (int i = 0; i < p.n; i++) {
    if (p.kind[i] == X_PART && is_unread(o, x, y, p.part[i])) continue;
    X *to = part(o, x, &p, i);
    if (is_made(y) && x->kind == X_VAR && made[i]->kind == to->kind && made[i]->ival == to->ival && made[i]->a->kind == X_VAR &&
        made[i]->a->var == x->var)
      continue; /* keeps what it has */
    opt_push(o, l, opt_assign(o, pos, to, y->kind == X_ZERO ? zero_of(o, to->type) : is_made(y) ? made[i] : part(o, y, &p, i)));
  }
  return true;
}

/* How many scalars a copy of t moves one by one; more than MAX_COPIED: too many, or what is no scalar. */
static int scalars_of(Type *t) {
  Kind k = kind_of(t);
  if (kind_is_scalar(k)) return 1;
  if (k == K_STRING) return 2;
  int n = k == K_STRUCT || k == K_TUPLE ? ir_field_count(t) : 99, sum = 0;
  for (int i = 0; i < n && sum <= MAX_COPIED; i++)
    sum += n > MAX_COPIED ? n : ir_field_is_empty(t, i) ? 0 : scalars_of(ir_field_type(t, i));
  return sum;
}

static void split(Opt *o, SList *l, Pos pos, X *x, X *y);

static X *field(Opt *o, X *a, Type *t, int i) {
  X *x = opt_x(o, X_FIELD, t, a, NULL);
  x->ival = i;
  return x;
}

/* Structs built for a place, or copied. */
static bool split_fields(Opt *o, SList *l, Pos pos, X *x, X *y) {
  Kind k = kind_of(x->type);
  int n = k == K_STRUCT || k == K_TUPLE ? ir_field_count(x->type) : 99;
  bool made = y->kind == X_MKSTRUCT;
  if (!o->target->copies_by_call || y->kind == X_ZERO || !is_cheap_place(o, x) || n > MAX_MADE) return false;
  if (made ? !built_in_place(o, x, y) : !copied_in_place(o, x, y) || scalars_of(x->type) > MAX_COPIED) return false;
  for (int i = 0; i < n; i++) {
    Type *t = ir_field_type(x->type, i);
    if (!ir_field_is_empty(x->type, i)) split(o, l, pos, field(o, x, t, i), made ? y->list.at[i] : field(o, y, t, i));
  }
  return true;
}

static void split(Opt *o, SList *l, Pos pos, X *x, X *y) {
  if (ir_size(x->type) == 0 || (!split_parts(o, l, pos, x, y) && !split_fields(o, l, pos, x, y))) opt_push(o, l, opt_assign(o, pos, x, y));
}

static bool is_aggregate(Type *t) { return ir_size(t) && !kind_is_scalar(kind_of(t)); }

static void split_stmts(Opt *o, SList *l) {
  SList *all = &o->list;
  int from = all->len;
  for (int i = 0; i < l->len; i++) {
    S *s = l->at[i];
    split_stmts(o, &s->body);
    split_stmts(o, &s->body2);
    bool zero = s->kind == S_ZEROVAR;
    if ((zero || s->kind == S_ASSIGN) && is_aggregate(s->x->type)) {
      X *y = zero ? opt_x(o, X_ZERO, s->x->type, NULL, NULL) : s->y;
      int before = all->len;
      if (split_parts(o, all, s->pos, s->x, y) || split_fields(o, all, s->pos, s->x, y)) {
        o->changed = true;
        continue;
      }
      all->len = before;
    }
    opt_push(o, all, s);
  }
  opt_set(o, l, from);
}

void opt_split(Opt *o) {
  opt_facts(o);
  if (o->aggregates) split_stmts(o, &o->fn->body);
}
