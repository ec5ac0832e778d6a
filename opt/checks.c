/* checks.c - index checks that an earlier check or a loop's condition makes needless (gcc and clang find them alone).

   Facts are about local variables whose address is not taken, so that only an
   assignment changes them, and hold from where they were learnt to the end of the statement list or to the next
   assignment:

     copy of w    v has the value of w (v is not assigned to oftener than w's fact says)
     length of w  v is len(w)
     inside w     0 <= v < len(w); also of a constant index
     nonneg, below  0 <= v; v < some value of its type, so that v + 1 does not wrap
     under n      v < n, a constant
     nonnil       v is no nil pointer

   A loop starts with the facts of what it does not assign to, and with "nonneg" of what it only counts up by one.
   A label may be reached from anywhere: no fact survives it, nor a statement that contains one. */
#include "internal.h"

enum { MAX_FACTS = 48, MAX_ASSIGNED = 64 };

typedef enum FactKind { F_COPY, F_LENGTH, F_INSIDE, F_NONNEG, F_BELOW, F_UNDER, F_NONNIL } FactKind;
typedef struct Fact {
  FactKind kind;
  Var *v, *w;
  int64_t index;
} Fact; /* INSIDE: v NULL: index; UNDER: n */
typedef struct Facts {
  Opt *o;
  Fact at[MAX_FACTS];
  int n;
} Facts;

/* What a statement list assigns to. */
typedef struct Assigned {
  struct {
    Var *v;
    bool counts;
  } at[MAX_ASSIGNED];
  int n;
  bool all; /* too many, or a label: nothing is known afterwards */
} Assigned;

static bool is_tracked(Opt *o, Var *v) { return v && opt_var_is_private(o, v); }
static Var *var_of(const Facts *f, X *x) { return x && x->kind == X_VAR && is_tracked(f->o, x->var) ? x->var : NULL; }
static bool is_int(X *x) { return x && x->type && kind_of(x->type) == K_INT; }

static void add(Facts *f, Fact fact) {
  if (f->n < MAX_FACTS) f->at[f->n++] = fact;
}

static bool has(const Facts *f, FactKind kind, const Var *v) {
  for (int i = 0; i < f->n; i++)
    if (f->at[i].kind == kind && f->at[i].v == v) return true;
  return false;
}

static Var *related(const Facts *f, FactKind kind, Var *v) {
  for (int i = 0; i < f->n; i++)
    if (f->at[i].kind == kind && f->at[i].v == v) return f->at[i].w;
  return NULL;
}

static Var *original(const Facts *f, Var *v) {
  Var *w = v ? related(f, F_COPY, v) : NULL;
  return w ? w : v; /* copies are stored as copies of the original */
}

static void forget(Facts *f, Var *v) {
  int n = 0;
  for (int i = 0; i < f->n; i++)
    if (f->at[i].v != v && f->at[i].w != v) f->at[n++] = f->at[i];
  f->n = n;
}

static bool is_inside(const Facts *f, Var *v, int64_t index, Var *w) {
  for (int i = 0; i < f->n; i++) {
    const Fact *k = &f->at[i];
    if (k->kind == F_INSIDE && k->w == w && k->v == v && (v || k->index >= index)) return true;
  }
  return false;
}

/* ---- What is assigned to ---- */

/* The variable that s itself sets. */
static Var *target(S *s) {
  switch ((SKind)s->kind) {
  case S_CALLOUT: return x_root(s->y);
  case S_ASSIGN:
  case S_ZEROVAR: return x_root(s->x);
  default: return NULL;
  }
}

static bool counts_up(S *s) {
  return s->kind == S_ASSIGN && s->x->kind == X_VAR && is_int(s->x) && s->y->kind == X_BINARY && s->y->op == OP_ADD &&
         s->y->a->kind == X_VAR && s->y->a->var == s->x->var && s->y->b->kind == X_INT && s->y->b->ival == 1;
}

static void note(Opt *o, Assigned *a, Var *v, bool counts) {
  if (!is_tracked(o, v)) return;
  for (int i = 0; i < a->n; i++)
    if (a->at[i].v == v) {
      a->at[i].counts &= counts;
      return;
    }
  if (a->n == MAX_ASSIGNED) {
    a->all = true;
    return;
  }
  a->at[a->n].v = v;
  a->at[a->n++].counts = counts;
}

static void collect(Opt *o, SList *l, Assigned *a) {
  for (int i = 0; i < l->len && !a->all; i++) {
    S *s = l->at[i];
    if (s->kind == S_LABEL) a->all = true;
    note(o, a, target(s), counts_up(s));
    collect(o, &s->body, a);
    collect(o, &s->body2, a);
  }
}

static void forget_assigned(Facts *f, const Assigned *a, bool keep_counters) {
  if (a->all) f->n = 0;
  for (int i = 0; i < a->n && f->n; i++) {
    Var *v = a->at[i].v;
    bool nonneg = keep_counters && a->at[i].counts && has(f, F_NONNEG, v);
    forget(f, v);
    if (nonneg) add(f, (Fact){.kind = F_NONNEG, .v = v});
  }
}

/* ---- What conditions say ---- */

static X *under_conv(X *x) { return x->kind == X_CONV ? x->a : x; }

/* x as the slice or string whose length it is, or NULL. */
static Var *length_of(const Facts *f, X *x) {
  if (x->kind == X_PART && x->ival == PART_LEN) return original(f, var_of(f, x->a));
  Var *v = original(f, var_of(f, x));
  return v ? related(f, F_LENGTH, v) : NULL;
}

/* a < b holds. */
static void learn_less(Facts *f, X *a, X *b) {
  Var *v = original(f, var_of(f, a)), *w = length_of(f, b);
  if (!v || !is_int(a)) return;
  if (!has(f, F_BELOW, v)) add(f, (Fact){.kind = F_BELOW, .v = v});
  if (b->kind == X_INT) add(f, (Fact){.kind = F_UNDER, .v = v, .index = b->ival});
  if (w && has(f, F_NONNEG, v) && !is_inside(f, v, 0, w)) add(f, (Fact){.kind = F_INSIDE, .v = v, .w = w});
}

/* Is v < n known, of a v that is not negative? */
static bool is_under(const Facts *f, Var *v, int64_t n) {
  for (int i = 0; i < f->n; i++)
    if (f->at[i].kind == F_UNDER && f->at[i].v == v && f->at[i].index <= n) return has(f, F_NONNEG, v);
  return false;
}

/* "p == nil", if p is a variable. */
static Var *compared_to_nil(const Facts *f, X *c) { return c->b->kind == X_NIL ? original(f, var_of(f, c->a)) : NULL; }

static void learn(Facts *f, X *cond, bool holds) {
  if (cond->kind == X_UNARY && cond->op == OP_NOT) {
    learn(f, cond->a, !holds);
  } else if (cond->kind == X_ANDAND && holds) {
    learn(f, cond->a, true);
    learn(f, cond->b, true);
  } else if (cond->kind == X_OROR && !holds) {
    learn(f, cond->a, false);
    learn(f, cond->b, false);
  } else if (cond->kind == X_COMPARE) {
    Op op = (Op)cond->op;
    Var *p = op == (holds ? OP_NEQ : OP_EQL) ? compared_to_nil(f, cond) : NULL;
    if (p && !has(f, F_NONNIL, p)) add(f, (Fact){.kind = F_NONNIL, .v = p});
    if (op == (holds ? OP_LSS : OP_GEQ))
      learn_less(f, cond->a, cond->b);
    else if (op == (holds ? OP_GTR : OP_LEQ))
      learn_less(f, cond->b, cond->a);
  }
}

static bool leaves(SList *l) {
  SKind k = l->len ? (SKind)l->at[l->len - 1]->kind : S_EXPR;
  return k == S_UNREACHABLE || k == S_BREAK || k == S_GOTO || k == S_RETURN;
}

/* "if (uint64(v) >= n) panic", of a constant n. */
static bool is_needless_under(Facts *f, Var *v, X *index, int64_t n) {
  if (!v || !is_int(index) || n < 0) return false;
  if (is_under(f, v, n)) return true;
  if (!has(f, F_NONNEG, v)) add(f, (Fact){.kind = F_NONNEG, .v = v});
  if (!has(f, F_BELOW, v)) add(f, (Fact){.kind = F_BELOW, .v = v});
  add(f, (Fact){.kind = F_UNDER, .v = v, .index = n});
  return false;
}

/* "if (v == nil) panic". */
static bool is_needless_nil(Facts *f, X *c) {
  Var *v = compared_to_nil(f, c);
  if (!v || has(f, F_NONNIL, v)) return v != NULL;
  add(f, (Fact){.kind = F_NONNIL, .v = v});
  return false;
}

/* "if (uint64(i) >= uint64(len(w))) panic": is it known to fail? If not, it is from here on. */
static bool is_needless(Facts *f, S *s) {
  X *c = s->x;
  if (c->kind != X_COMPARE || !s_is_check(s)) return false;
  if (c->op == OP_EQL) return is_needless_nil(f, c);
  if (c->op != OP_GEQ || kind_of(c->a->type) != K_UINT64) return false;
  X *index = under_conv(c->a), *len = under_conv(c->b);
  if (len->kind == X_INT) return is_needless_under(f, original(f, var_of(f, index)), index, len->ival);
  if (len->kind != X_PART || len->ival != PART_LEN) return false;
  Var *v = original(f, var_of(f, index)), *w = original(f, var_of(f, len->a));
  if (!w || (!v && index->kind != X_INT)) return false;
  int64_t at = v ? 0 : index->ival;
  if (is_inside(f, v, at, w)) return true;
  add(f, (Fact){.kind = F_INSIDE, .v = v, .w = w, .index = at});
  if (v && is_int(index)) {
    add(f, (Fact){.kind = F_NONNEG, .v = v});
    add(f, (Fact){.kind = F_BELOW, .v = v});
  }
  return false;
}

static void learn_assign(Facts *f, Var *v, X *y) {
  if (!is_tracked(f->o, v)) return;
  Var *w = original(f, var_of(f, y));
  bool same = w && w != v && w->type == v->type;
  if (same)
    add(f, (Fact){.kind = F_COPY, .v = v, .w = w});
  else if (y->kind == X_INT && is_int(y) && y->ival >= 0)
    add(f, (Fact){.kind = F_NONNEG, .v = v});
  else if (y->kind == X_PART && y->ival == PART_LEN && original(f, var_of(f, y->a)) && original(f, var_of(f, y->a)) != v)
    add(f, (Fact){.kind = F_LENGTH, .v = v, .w = original(f, var_of(f, y->a))});
  else if (y->kind == X_BINARY && y->op == OP_ADD && is_int(y) && y->b->kind == X_INT && y->b->ival == 1) {
    Var *from = original(f, var_of(f, y->a));
    if (from && from != v && has(f, F_NONNEG, from) && has(f, F_BELOW, from)) add(f, (Fact){.kind = F_NONNEG, .v = v});
  }
}

/* ---- Walk ---- */

static void walk(SList *l, Facts *f);

static void walk_nested(S *s, Facts *f) {
  Assigned a;
  a.n = 0;
  a.all = false;
  collect(f->o, &s->body, &a);
  collect(f->o, &s->body2, &a);
  if (s->kind == S_LOOP) forget_assigned(f, &a, true);
  Facts inner = *f;
  if (s->kind == S_IF) learn(&inner, s->x, true);
  walk(&s->body, &inner);
  if (s->body2.len) {
    inner = *f;
    learn(&inner, s->x, false);
    walk(&s->body2, &inner);
  }
  bool leaving = s->kind == S_IF && !s->body2.len && !a.all && leaves(&s->body);
  if (leaving)
    learn(f, s->x, false);
  else
    forget_assigned(f, &a, false);
}

static void walk(SList *l, Facts *f) {
  int n = 0;
  for (int i = 0; i < l->len; i++) {
    S *s = l->at[i];
    if (s->kind == S_LABEL) f->n = 0;
    if (s->kind == S_IF && is_needless(f, s)) {
      f->o->changed = true;
      continue;
    }
    l->at[n++] = s;
    Var *v = target(s);
    if (v) {
      bool next = counts_up(s) && has(f, F_NONNEG, v) && has(f, F_BELOW, v);
      forget(f, v);
      if (next)
        add(f, (Fact){.kind = F_NONNEG, .v = v});
      else if (s->kind == S_ASSIGN && s->x->kind == X_VAR && !x_mentions(s->y, v))
        learn_assign(f, v, s->y);
    }
    if (s->body.len || s->body2.len) walk_nested(s, f);
  }
  l->len = n;
}

void opt_checks(Opt *o) {
  Facts facts;
  facts.o = o;
  facts.n = 0;
  opt_facts(o);
  walk(&o->fn->body, &facts);
}
