/* verifyflow.c - each variable is set before it is read, on every path.

   A set of variables is carried along the statements: those that are set by then, wholly or in part, or whose address was
   taken, since a callee may set them. After a branch only what both sides set remains. Nothing is read where control cannot get
   to: there all are set. What is set at a label is what all jumps to it bring along; jumps back are not known when the label is
   come to first, so the body is gone through until no label loses a variable any more. */
#include "verifying.h"

typedef struct Set {
  uint64_t *at;
} Set; /* a bit for each variable */

typedef struct Flow {
  Verify *v;
  int words;
  Set now;
  bool dead; /* control cannot get here; now is all variables */
  Set *brk;  /* around: what all breaks out of the innermost loop or switch bring along */
  bool *brk_taken;
  Set *labels; /* by number */
  bool changed, report;
} Flow;

static Set new_set(Flow *f, bool full) {
  Set s = {arena_alloc(f->v->arena, sizeof(uint64_t) * (size_t)f->words)};
  memset(s.at, full ? 0xff : 0, sizeof(uint64_t) * (size_t)f->words);
  return s;
}
static Set copy_set(Flow *f, Set s) {
  Set c = new_set(f, false);
  memcpy(c.at, s.at, sizeof(uint64_t) * (size_t)f->words);
  return c;
}
static bool intersect(Flow *f, Set to, Set with) {
  bool less = false;
  for (int i = 0; i < f->words; i++) {
    uint64_t n = to.at[i] & with.at[i];
    less |= n != to.at[i];
    to.at[i] = n;
  }
  return less;
}
static void kill_path(Flow *f) {
  f->dead = true;
  f->now = new_set(f, true);
}

static int number_of(Flow *f, const Var *v) { return (int)(uintptr_t)ptrmap_get(&f->v->vars, v) - 1; }
static void set_var(Flow *f, const Var *v) {
  int n = number_of(f, v);
  f->now.at[n / 64] |= (uint64_t)1 << n % 64;
}
static bool is_set(Flow *f, const Var *v) {
  int n = number_of(f, v);
  return f->now.at[n / 64] >> n % 64 & 1;
}

/* Empty values are there without being set. */
static bool is_empty(const Var *v) { return v->type->kind != K_TUPLE && type_size(v->type) == 0; }

static bool visit_x(Walk *w, X **slot, Use u) {
  Flow *f = w->ctx;
  X *x = *slot;
  if (x->kind != X_VAR) return true;
  if (u == USE_VALUE || u == USE_PART) {
    if (f->report && !f->dead && !is_set(f, x->var) && !is_empty(x->var))
      ir_verify_fault(f->v, "variable %s is read before it is set", x->var->name);
  } else {
    set_var(f, x->var);
  }
  return true;
}

static void flow_list(Flow *f, SList *l);

/* Body of a loop, or cases of a switch: after it is what its breaks bring along, and what falls out at the end of a case. */
static void flow_around(Flow *f, S *s) {
  Set *outer = f->brk, after = new_set(f, true);
  bool *outer_taken = f->brk_taken, taken = false, has_default = false;
  f->brk = &after, f->brk_taken = &taken;
  if (s->kind == S_LOOP) {
    flow_list(f, &s->body);
  } else {
    Set before = copy_set(f, f->now);
    bool dead = f->dead;
    for (int i = 0; i < s->body.len; i++) {
      f->now = copy_set(f, before), f->dead = dead;
      flow_list(f, &s->body.at[i]->body);
      has_default |= !s->body.at[i]->list.len;
      if (!f->dead) intersect(f, after, f->now), taken = true;
    }
    if (!has_default && !dead) intersect(f, after, before), taken = true;
  }
  f->brk = outer, f->brk_taken = outer_taken;
  f->now = after;
  f->dead = !taken;
}

static void flow_if(Flow *f, S *s) {
  Set before = copy_set(f, f->now);
  bool dead = f->dead;
  flow_list(f, &s->body);
  Set yes = f->now;
  bool yes_dead = f->dead;
  f->now = before, f->dead = dead;
  flow_list(f, &s->body2);
  intersect(f, f->now, yes);
  f->dead &= yes_dead;
}

static Set *label_set(Flow *f, const char *label) { return &f->labels[(uintptr_t)strmap_get(&f->v->label_names, label, strlen(label))]; }

static void flow_stmt(Flow *f, S *s) {
  f->v->stmt = s;
  Walk w = {.before = visit_x, .ctx = f};
  ir_walk_exprs(&w, s);
  switch ((SKind)s->kind) {
  case S_IF: flow_if(f, s); return;
  case S_LOOP:
  case S_SWITCH: flow_around(f, s); return;
  case S_BREAK:
    if (!f->dead) intersect(f, *f->brk, f->now), *f->brk_taken = true;
    kill_path(f);
    return;
  case S_GOTO:
    if (!f->dead) f->changed |= intersect(f, *label_set(f, s->label), f->now);
    kill_path(f);
    return;
  case S_LABEL: {
    Set *at = label_set(f, s->label);
    if (!f->dead) f->changed |= intersect(f, *at, f->now);
    f->now = copy_set(f, *at);
    f->dead = false;
    return;
  }
  case S_RETURN:
  case S_UNREACHABLE: kill_path(f); return;
  default: return;
  }
}

static void flow_list(Flow *f, SList *l) {
  for (int i = 0; i < l->len; i++) flow_stmt(f, l->at[i]);
}

/* ---- Temporaries ---- */

typedef struct Once {
  Verify *v;
  uint8_t *sets;
} Once;

static bool count_set(Walk *w, X **slot, Use u) {
  Once *o = w->ctx;
  X *x = *slot;
  if (x->kind != X_VAR || !x->var->is_temp || x->var->joins || u != USE_SET) return true;
  int n = (int)(uintptr_t)ptrmap_get(&o->v->vars, x->var) - 1;
  if (o->sets[n]++ == 1) ir_verify_fault(o->v, "temporary %s is set a second time", x->var->name);
  return true;
}

static bool note_stmt(Walk *w, S *s) {
  ((Once *)w->ctx)->v->stmt = s;
  return true;
}

static void check_once(Verify *v) {
  Once o = {v, arena_alloc(v->arena, (size_t)v->vars.len + 1)};
  memset(o.sets, 0, (size_t)v->vars.len + 1);
  Walk w = {.before = count_set, .enter = note_stmt, .ctx = &o};
  ir_walk_list(&w, &v->f->body);
}

static void flow_body(Flow *f) {
  Func *fn = f->v->f;
  f->now = new_set(f, false);
  f->dead = false;
  for (int i = 0; i < fn->params.len; i++) set_var(f, fn->params.at[i]);
  if (fn->ctx) set_var(f, fn->ctx);
  flow_list(f, &fn->body);
}

void ir_verify_flow(Verify *v) {
  Flow f = {.v = v, .words = v->vars.len / 64 + 1};
  f.labels = ARENA_ARRAY(v->arena, Set, v->label_names.len + 1);
  for (int i = 0; i <= v->label_names.len; i++) f.labels[i] = new_set(&f, true);
  do {
    f.changed = false;
    flow_body(&f);
  } while (f.changed);
  f.report = true;
  flow_body(&f);
  check_once(v);
  v->stmt = NULL;
  if (!f.dead) ir_verify_fault(v, "control runs off the end of the body");
}
