/* unroll.c - inner loops over slices and arrays take four elements at a time.

     loop { if !(k < n) break; check(k < m); S(a[k]); k++ }      becomes
     if (k < n) { lim = min(n, m) - 3; loop { if !(k < lim) break; q = &a[k]; S(q[0]); S(q[1]); S(q[2]); S(q[3]); k += 4 } };
     and then the loop as it was

   Where no variable lives in a register, counting, testing and the address of an element cost more than the element. The loop as it was
   does the last elements, and fails where it did: checks of k against a bound that does not change are implied by lim, all others
   are made for each element in its turn. Only in loops inside loops, whose bodies are a few assignments without calls. */
#include "internal.h"

enum { TIMES = 4, FEW = 8, MAX_STATEMENTS = 8, MAX_NODES = 90, MAX_BASES = 6, MAX_BOUNDS = 4 };

typedef struct Base {
  X *place;
  Var *q;
} Base; /* an ELEM or INDEX by k whose base does not change */

typedef struct Unroll {
  Opt *o;
  S *loop;
  Var *k;
  X *bounds[MAX_BOUNDS]; /* n first */
  int nbounds;
  Base bases[MAX_BASES];
  int nbases;
  int nodes;
} Unroll;

/* ---- What does not change ---- */

static bool sets(SList *l, Var *v) {
  for (int i = 0; i < l->len; i++)
    if (l->at[i]->kind == S_ASSIGN && x_root(l->at[i]->x) == v) return true;
  return false;
}

static bool is_fixed_var(Unroll *u, X *x) { return x->kind == X_VAR && x_is_private(u->o, x) && !sets(&u->loop->body, x->var); }

/* A number that does not change and is not negative: a constant, a length, a variable that holds one. */
static bool is_bound(Unroll *u, X *x) {
  if (x->kind == X_INT) return x->ival >= 0 && x->ival < (int64_t)1 << 40;
  if (x->kind == X_PART && x->ival == PART_LEN) return is_fixed_var(u, x->a);
  if (!is_fixed_var(u, x) || x->var->is_param || facts_of(u->o, x->var)->defs != 1) return false;
  S *def = facts_of(u->o, x->var)->def;
  return def->kind == S_ASSIGN && def->x->kind == X_VAR && def->y->kind == X_PART && def->y->ival == PART_LEN;
}

static bool is_k(Unroll *u, X *x) { return x->kind == X_VAR && x->var == u->k; }

/* "if (uint64(k) >= uint64(m)) panic" of a bound m. */
static X *bound_of_check(Unroll *u, S *s) {
  X *c = s->x;
  if (!s_is_check(s) || c->kind != X_COMPARE || c->op != OP_GEQ || c->a->kind != X_CONV || !is_k(u, c->a->a) ||
      kind_of(c->a->type) != K_UINT64)
    return NULL;
  X *m = c->b->kind == X_CONV ? c->b->a : c->b;
  return is_bound(u, m) ? m : NULL;
}

/* ---- May it be unrolled? ---- */

/* An array that does not change its place, or the pointer to elements. */
static bool is_fixed_base(Unroll *u, X *x) {
  switch ((XKind)x->kind) {
  case X_VAR: return is_fixed_var(u, x);
  case X_PART: return x->ival == PART_PTR && is_fixed_var(u, x->a);
  case X_DEREF: return x->nonnil && is_fixed_var(u, x->a);
  case X_INDEX: return is_fixed_base(u, x->a) && (x->b->kind == X_INT || is_fixed_var(u, x->b)) && x->a->kind != X_VAR;
  default: return false;
  }
}

static bool is_element(Unroll *u, X *x) {
  return ((x->kind == X_ELEM && kind_is_pointer(kind_of(x->a->type))) || (x->kind == X_INDEX && x->a->kind != X_VAR)) && is_k(u, x->b) &&
         is_fixed_base(u, x->a) && ir_size(x->type);
}

static bool is_same_base(X *a, X *b) {
  if (a->kind != b->kind) return false;
  switch ((XKind)a->kind) {
  case X_VAR: return a->var == b->var;
  case X_INT: return a->ival == b->ival;
  case X_INDEX: return is_same_base(a->a, b->a) && is_same_base(a->b, b->b);
  default: return is_same_base(a->a, b->a);
  }
}

/* Counts x's nodes and notes its elements. False: it calls. */
static bool look_at(Unroll *u, X *x) {
  if (!x) return true;
  if (++u->nodes > MAX_NODES || x_is_call(x) || x->kind == X_RESULT || x->list.len) return false;
  if (is_element(u, x)) {
    bool known = false;
    for (int i = 0; i < u->nbases && !known; i++) known = u->bases[i].place->type == x->type && is_same_base(u->bases[i].place->a, x->a);
    if (!known && u->nbases < MAX_BASES) u->bases[u->nbases++].place = x;
    return true;
  }
  return look_at(u, x->a) && look_at(u, x->b) && look_at(u, x->c);
}

static bool look_at_stmt(Unroll *u, S *s) {
  if (s->kind == S_ASSIGN)
    return kind_is_scalar(kind_of(s->x->type)) && !x_is_call(s->y) && x_root(s->x) != u->k && look_at(u, s->x) && look_at(u, s->y);
  X *m = bound_of_check(u, s);
  if (m && u->nbounds < MAX_BOUNDS) {
    u->bounds[u->nbounds++] = m;
    return true;
  }
  return s_is_check(s) && s->body.len == 2 && s->body.at[0]->kind == S_EXPR && look_at(u, s->x);
}

static bool counts_up(Unroll *u, S *s) {
  return s->kind == S_ASSIGN && is_k(u, s->x) && s->y->kind == X_BINARY && s->y->op == OP_ADD && is_k(u, s->y->a) &&
         s->y->b->kind == X_INT && s->y->b->ival == 1;
}

static bool may_unroll(Unroll *u) {
  SList *l = &u->loop->body;
  S *test = l->len >= 3 && l->len <= MAX_STATEMENTS + 2 ? l->at[0] : NULL;
  if (!test || test->kind != S_IF || test->body.len != 1 || test->body.at[0]->kind != S_BREAK || test->body2.len ||
      test->x->kind != X_UNARY || test->x->op != OP_NOT)
    return false;
  X *c = test->x->a;
  if (c->kind != X_COMPARE || c->op != OP_LSS || c->a->kind != X_VAR || kind_of(c->a->type) != K_INT || !x_is_private(u->o, c->a))
    return false;
  u->k = c->a->var;
  if (!is_bound(u, c->b) || (c->b->kind == X_INT && c->b->ival < FEW) || !counts_up(u, l->at[l->len - 1])) return false;
  u->bounds[u->nbounds++] = c->b;
  for (int i = 1; i < l->len - 1; i++)
    if (!look_at_stmt(u, l->at[i])) return false;
  return u->nbases > 0;
}

/* ---- Change ---- */

static X *binary(Opt *o, Op op, X *a, int64_t n) {
  X *x = opt_x(o, X_BINARY, a->type, a, NULL);
  x->op = (uint8_t)op;
  x->b = opt_x(o, X_INT, a->type, NULL, NULL);
  x->b->ival = n;
  return x;
}

static X *less(Opt *o, X *a, X *b) {
  X *x = opt_x(o, X_COMPARE, type_basic[K_BOOL], a, b);
  x->op = OP_LSS;
  return x;
}

/* x with k + i for k. */
static X *at(Unroll *u, X *x, int i) {
  if (!x) return NULL;
  if (is_k(u, x)) return i ? binary(u->o, OP_ADD, opt_use(u->o, u->k), i) : opt_use(u->o, u->k);
  for (int b = 0; b < u->nbases && is_element(u, x); b++)
    if (u->bases[b].place->type == x->type && is_same_base(u->bases[b].place->a, x->a)) {
      X *n = opt_x(u->o, X_INT, u->k->type, NULL, NULL);
      n->ival = i;
      return opt_x(u->o, X_ELEM, x->type, opt_use(u->o, u->bases[b].q), n);
    }
  X *y = ARENA_NEW(u->o->arena, X);
  *y = *x;
  y->a = at(u, x->a, i);
  y->b = at(u, x->b, i);
  y->c = at(u, x->c, i);
  y->list = (XList){0};
  for (int n = 0; n < x->list.len; n++) {
    X *item = at(u, x->list.at[n], i);
    vec_push(u->o->arena, &y->list, item);
  }
  return y;
}

static S *stmt_at(Unroll *u, S *s, int i) {
  S *y = ARENA_NEW(u->o->arena, S);
  *y = (S){.kind = s->kind, .pos = s->pos, .x = at(u, s->x, i), .y = at(u, s->y, i)};
  if (y->kind == S_ASSIGN && y->x->kind == X_VAR && y->x->var->is_temp) y->x->var->joins = true;
  for (int n = 0; n < s->body.len; n++) opt_push(u->o, &y->body, stmt_at(u, s->body.at[n], i));
  return y;
}

static S *if_then(Opt *o, Pos pos, X *cond, S *then) {
  S *s = ARENA_NEW(o->arena, S);
  *s = (S){.kind = S_IF, .pos = pos, .x = cond};
  opt_push(o, &s->body, then);
  return s;
}

/* lim: k < lim when the next TIMES elements are all there. */
static Var *put_limit(Unroll *u, SList *all, Pos pos) {
  Opt *o = u->o;
  Var *lim = opt_var(o, u->k->type);
  for (int i = 0; i < u->nbounds; i++) {
    X *last = at(u, u->bounds[i], 0);
    if (last->kind == X_INT) {
      last->type = u->k->type; /* of a check it is unsigned */
      last->ival -= TIMES - 1;
    } else {
      last = binary(o, OP_SUB, last, TIMES - 1);
    }
    S *set = opt_assign(o, pos, opt_use(o, lim), last);
    opt_push(o, all, i ? if_then(o, pos, less(o, set->y, opt_use(o, lim)), set) : set);
  }
  X *zero = opt_x(o, X_INT, u->k->type, NULL, NULL);
  if (u->nbounds > 1) /* the checks that go were of an unsigned number */
    opt_push(o, all, if_then(o, pos, less(o, opt_use(o, u->k), zero), opt_assign(o, pos, opt_use(o, lim), opt_use(o, u->k))));
  return lim;
}

/* "if (k < n) { limit; loop }": what hoist.c reads early is only set then. */
static void put_unrolled(Unroll *u, SList *all) {
  Opt *o = u->o;
  SList *l = &u->loop->body;
  S *test = l->at[0], *fast = ARENA_NEW(o->arena, S), *guard = ARENA_NEW(o->arena, S);
  *guard = (S){.kind = S_IF, .pos = u->loop->pos, .x = at(u, test->x->a, 0)};
  Var *lim = put_limit(u, &guard->body, u->loop->pos);
  *fast = (S){.kind = S_LOOP, .pos = u->loop->pos};
  X *not = opt_x(o, X_UNARY, test->x->type, less(o, opt_use(o, u->k), opt_use(o, lim)), NULL);
  not ->op = OP_NOT;
  opt_push(o, &fast->body, if_then(o, test->pos, not, test->body.at[0]));
  for (int i = 0; i < u->nbases; i++) {
    X *address = opt_x(o, X_ADDR, type_basic[K_UNSAFEPOINTER], u->bases[i].place, NULL);
    u->bases[i].q = opt_var(o, type_basic[K_UNSAFEPOINTER]);
    opt_push(o, &fast->body, opt_assign(o, test->pos, opt_use(o, u->bases[i].q), address));
  }
  for (int i = 0; i < TIMES; i++)
    for (int n = 1; n < l->len - 1; n++)
      if (!bound_of_check(u, l->at[n])) opt_push(o, &fast->body, stmt_at(u, l->at[n], i));
  opt_push(o, &fast->body, opt_assign(o, vec_last(l)->pos, opt_use(o, u->k), binary(o, OP_ADD, opt_use(o, u->k), TIMES)));
  opt_push(o, &guard->body, fast);
  opt_push(o, all, guard);
}

static void walk(Opt *o, SList *l, int depth) {
  SList *all = &o->list;
  int from = all->len;
  for (int i = 0; i < l->len; i++) {
    S *s = l->at[i];
    Unroll u = {.o = o, .loop = s};
    if (s->kind == S_LOOP && depth && may_unroll(&u)) {
      put_unrolled(&u, all);
      o->changed = true;
    }
    walk(o, &s->body, depth + (s->kind == S_LOOP));
    walk(o, &s->body2, depth);
    opt_push(o, all, s);
  }
  opt_set(o, l, from);
}

void opt_unroll(Opt *o) {
  opt_facts(o);
  if (o->loops > 1) walk(o, &o->fn->body, 0);
}
