/* accumulate.c - a float that a loop only adds to is kept in a register.

     loop { ...; v = v + e; ... }    becomes    acc = v; loop { ...; acc = acc + e; ... }; v = acc

   Through memory each turn of the loop waits for the store of the turn before. The compiler that has spare registers uses them
   for nothing, so acc (Var.acc) lives in one that codegen names in the bytes of instructions. Only these forms name acc: acc = e,
   acc = acc op e with op one of + - * /, v = acc.

   Nothing in the loop may call, since a callee uses the registers as it likes; a panic may, since it does not come back, and what is
   kept here is lost to everybody then: v is a variable that only this function knows. A goroutine that is preempted keeps all
   registers. Left operands stay left and the order stays, so that each result is rounded as before. */
#include "internal.h"

enum { MAX_ACCUMULATED = 8 };

typedef struct Scan {
  Opt *o;
  Var *at[MAX_ACCUMULATED];
  int n;
} Scan;

/* ---- Code without calls ---- */

static bool is_free_conv(X *x) {
  Kind to = kind_of(x->type), from = kind_of(x->a->type);
  if (kind_is_float(from)) return kind_is_float(to) || to == K_INT || to == K_INT64 || to == K_UINT32;
  return kind_is_integer(from) &&
         (kind_is_integer(to) || (kind_is_float(to) && (kind_bits(from) < 64 || (to == K_FLOAT64 && !kind_is_unsigned(from)))));
}

/* Does x, with what codegen makes of it, call nothing? */
static bool is_free(X *x) {
  if (!x) return true;
  switch ((XKind)x->kind) {
  case X_CONV:
    if (!is_free_conv(x)) return false;
    break;
  case X_INT:
  case X_FLOAT:
  case X_NIL:
  case X_STR:
  case X_VAR:
  case X_GLOBAL:
  case X_TYPE:
  case X_STATIC:
  case X_FIELD:
  case X_DEREF:
  case X_ADDR:
  case X_ELEM:
  case X_INDEX:
  case X_PART:
  case X_UNARY:
  case X_COMPARE:
  case X_ANDAND:
  case X_OROR:
  case X_COND:
  case X_CAST:
  case X_REAL:
  case X_IMAG: break;
  case X_BINARY:
    if (!kind_is_scalar(kind_of(x->type))) return false;
    break;
  default: return false;
  }
  return is_free(x->a) && is_free(x->b) && is_free(x->c);
}

static bool is_free_list(SList *l);

static bool is_free_stmt(S *s) {
  switch ((SKind)s->kind) {
  case S_ASSIGN: return kind_is_scalar(kind_of(s->x->type)) && is_free(s->x) && is_free(s->y);
  case S_IF: return is_free(s->x) && (s_is_check(s) || (is_free_list(&s->body) && is_free_list(&s->body2)));
  case S_LOOP: return is_free_list(&s->body);
  case S_BREAK: return true;
  default: return false; /* a goto might lead out */
  }
}

static bool is_free_list(SList *l) {
  for (int i = 0; i < l->len; i++)
    if (!is_free_stmt(l->at[i])) return false;
  return true;
}

/* ---- What is accumulated ---- */

static bool is_op(X *x) { return x->kind == X_BINARY && (x->op == OP_ADD || x->op == OP_SUB || x->op == OP_MUL || x->op == OP_DIV); }

/* v in "v = ((v op e) op f) ...", or NULL. */
static Var *accumulated(Opt *o, S *s) {
  if (s->kind != S_ASSIGN || !x_is_private(o, s->x) || s->x->var->acc || !kind_is_float(kind_of(s->x->type)) || !is_op(s->y)) return NULL;
  Var *v = s->x->var;
  X *x = s->y;
  for (; is_op(x); x = x->a)
    if (x_mentions(x->b, v)) return NULL;
  return x->kind == X_VAR && x->var == v ? v : NULL;
}

static void find(Scan *f, SList *l) {
  for (int i = 0; i < l->len; i++) {
    Var *v = accumulated(f->o, l->at[i]);
    bool known = !v || f->n == MAX_ACCUMULATED;
    for (int k = 0; k < f->n && !known; k++) known = f->at[k] == v;
    if (!known) f->at[f->n++] = v;
    find(f, &l->at[i]->body);
    find(f, &l->at[i]->body2);
  }
}

/* Is v mentioned otherwise than by being accumulated? */
static bool is_used(Opt *o, SList *l, Var *v) {
  for (int i = 0; i < l->len; i++) {
    S *s = l->at[i];
    if (accumulated(o, s) != v && ((s->x && x_mentions(s->x, v)) || (s->y && x_mentions(s->y, v)))) return true;
    if (is_used(o, &s->body, v) || is_used(o, &s->body2, v)) return true;
  }
  return false;
}

/* ---- Change ---- */

/* acc = acc op e for each operand on the left spine of x, innermost first. */
static void push_steps(Opt *o, SList *l, Pos pos, Var *acc, X *x) {
  if (!is_op(x)) return;
  push_steps(o, l, pos, acc, x->a);
  X *step = opt_x(o, X_BINARY, x->type, opt_use(o, acc), x->b);
  step->op = x->op;
  opt_push(o, l, opt_assign(o, pos, opt_use(o, acc), step));
}

static void use_register(Opt *o, SList *l, Var *v, Var *acc) {
  SList *all = &o->list;
  int from = all->len;
  for (int i = 0; i < l->len; i++) {
    S *s = l->at[i];
    if (accumulated(o, s) == v) {
      push_steps(o, all, s->pos, acc, s->y);
      continue;
    }
    use_register(o, &s->body, v, acc);
    use_register(o, &s->body2, v, acc);
    opt_push(o, all, s);
  }
  opt_set(o, l, from);
}

static void walk(Opt *o, SList *l, int taken);

/* Puts what is needed around the loop into all; the loop's own loops have taken registers less. */
static void change_loop(Opt *o, SList *all, S *loop, int taken) {
  Scan f = {.o = o};
  SList after = {0};
  if (is_free_list(&loop->body)) find(&f, &loop->body);
  for (int i = 0; i < f.n && taken < o->target->spare_registers; i++) {
    Var *v = f.at[i];
    if (is_used(o, &loop->body, v)) continue;
    Var *acc = opt_var(o, v->type);
    acc->acc = (uint8_t)++taken;
    use_register(o, &loop->body, v, acc);
    opt_push(o, all, opt_assign(o, loop->pos, opt_use(o, acc), opt_use(o, v)));
    opt_push(o, &after, opt_assign(o, loop->pos, opt_use(o, v), opt_use(o, acc)));
  }
  walk(o, &loop->body, taken);
  opt_push(o, all, loop);
  for (int i = 0; i < after.len; i++) opt_push(o, all, after.at[i]);
}

static void walk(Opt *o, SList *l, int taken) {
  SList *all = &o->list;
  int from = all->len;
  for (int i = 0; i < l->len; i++) {
    S *s = l->at[i];
    if (s->kind == S_LOOP) {
      change_loop(o, all, s, taken);
      continue;
    }
    walk(o, &s->body, taken);
    walk(o, &s->body2, taken);
    opt_push(o, all, s);
  }
  opt_set(o, l, from);
}

void opt_accumulate(Opt *o) {
  opt_facts(o);
  if (o->loops) walk(o, &o->fn->body, 0);
}
