/* switch.c - expression and type switches. Spec: Switch statements.

   First the tests in order, each a conditional goto, then the bodies, each with its label: so fallthrough is a
   goto, and no C construct stands between a body and the loop around it. Four or more integer constants become
   a C switch whose cases only jump. */
#include "expr.h"
#include "program.h"
#include "stmt.h"

typedef struct Clause {
  Node *node;
  const char *label;
  X *itab;
} Clause;

static Clause *clauses_of(Fn *f, Node *n) {
  Clause *c = ARENA_ARRAY(f->l->a, Clause, node_cases(n)->len + 1);
  for (int i = 0; i < node_cases(n)->len; i++) c[i] = (Clause){node_cases(n)->at[i], lower_name_label(f, "case"), NULL};
  return c;
}

static void jump_if(Fn *f, X *cond, const char *label) {
  if (cond->kind == X_INT) {
    if (cond->ival) s_goto(f->b, label);
    return;
  }
  S *s = s_if(f->b, cond);
  SList *old = s_in_body(f->b, s);
  s_goto(f->b, label);
  f->b->out = old;
}

static void jump_default(Fn *f, Clause *c, int n, Target *t) {
  for (int i = 0; i < n; i++) {
    if (node_exprs(c[i].node)) continue;
    s_goto(f->b, c[i].label);
    return;
  }
  t->brk_used = true;
  s_goto(f->b, t->brk);
}

static bool ends(Fn *f) {
  if (!f->b->out->len) return false;
  int k = vec_last(f->b->out)->kind;
  return k == S_GOTO || k == S_RETURN || k == S_UNREACHABLE || k == S_BREAK;
}

static void leave(Fn *f, Target *t, bool last) {
  if (ends(f) || last) return;
  t->brk_used = true;
  s_goto(f->b, t->brk);
}

/* ---- Expression switches -------------------------------------------------------- */

static bool int_kind(Type *t) { return kind_of(t) >= K_INT && kind_of(t) <= K_UINTPTR; }

static bool all_int_consts(Node *n, Type *tag) {
  int count = 0;
  if (!int_kind(tag)) return false;
  for (int i = 0; i < node_cases(n)->len; i++) {
    Node *vals = node_exprs(node_cases(n)->at[i]);
    for (int k = 0; vals && k < node_items(vals)->len; k++, count++)
      if (!node_items(vals)->at[k]->val || const_kind(node_items(vals)->at[k]->val) == C_UNKNOWN) return false;
  }
  return count >= 4;
}

static void int_dispatch(Fn *f, X *tag, Type *t, Node *n, Clause *c) {
  S *sw = s_new(f->b, S_SWITCH);
  sw->x = tag;
  SList *old = s_in_body(f->b, sw);
  for (int i = 0; i < node_cases(n)->len; i++) {
    Node *vals = node_exprs(c[i].node);
    if (!vals) continue;
    S *k = s_new(f->b, S_CASE);
    for (int v = 0; v < node_items(vals)->len; v++) {
      X *x = lower_const(f, node_items(vals)->at[v]->val, t);
      vec_push(f->l->a, &k->list, x);
    }
    SList *cases = s_in_body(f->b, k);
    s_goto(f->b, c[i].label);
    f->b->out = cases;
  }
  f->b->out = old;
}

static void tests(Fn *f, X *tag, Type *t, Node *n, Clause *c) {
  for (int i = 0; i < node_cases(n)->len; i++) {
    Node *vals = node_exprs(c[i].node);
    for (int v = 0; vals && v < node_items(vals)->len; v++) {
      f->b->pos = node_items(vals)->at[v]->pos;
      Node *val = node_items(vals)->at[v];
      bool iface = !tag && kind_of(lower_type_of(f, val)) == K_INTERFACE; /* without a tag: equal to true */
      X *cond = tag ? lower_equal_case(f, tag, t, val) : iface ? lower_equal_case(f, x_bool(f->b, true), T_BOOL, val) : lower_expr(f, val);
      jump_if(f, cond, c[i].label);
    }
  }
}

static void bodies(Fn *f, Clause *c, int n, Target *t) {
  const char *fall = f->fall;
  for (int i = 0; i < n; i++) {
    s_label(f->b, c[i].label);
    f->fall = i + 1 < n ? c[i + 1].label : NULL;
    lower_block(f, node_stmts(c[i].node));
    leave(f, t, i + 1 == n);
  }
  f->fall = fall;
}

static void expr_switch(Fn *f, Node *n, Target *t) {
  X *tag = NULL;
  Type *tt = NULL;
  if (node_tag(n)) {
    tt = lower_type_of(f, node_tag(n));
    tag = x_spill(f->b, lower_expr(f, node_tag(n)));
  }
  Clause *c = clauses_of(f, n);
  if (tag && tag->kind == X_VAR && all_int_consts(n, tt))
    int_dispatch(f, tag, tt, n, c);
  else
    tests(f, tag, tt, n, c);
  jump_default(f, c, node_cases(n)->len, t);
  bodies(f, c, node_cases(n)->len, t);
}

/* ---- Type switches ------------------------------------------------------------------- */

static bool is_nil_case(Node *n) {
  n = node_unparen(n);
  return n->kind == N_IDENT && n->obj && n->obj->kind == OBJ_NIL;
}

static void bind_clause(Fn *f, Clause *c, X *x, X *type, Type *from) {
  Object *v = c->node->obj;
  if (!v || v->kind != OBJ_VAR) return;
  Type *t = lower_subst(f, v->type);
  Node *vals = node_exprs(c->node);
  bool single = vals && node_items(vals)->len == 1 && !is_nil_case(node_items(vals)->at[0]);
  X *val;
  if (!single)
    val = lower_convert_assign(f, x, from, t);
  else if (!type_is_interface(t))
    val = lower_iface_load(f, x, t);
  else
    val = x_mkiface(f->b, t, c->itab ? c->itab : type, x_part(f->b, x, PART_DATA));
  lower_declare_init(f, v, val);
}

static void type_tests(Fn *f, X *type, Node *n, Clause *c) {
  for (int i = 0; i < node_cases(n)->len; i++) {
    Node *vals = node_exprs(c[i].node);
    for (int v = 0; vals && v < node_items(vals)->len; v++) {
      Node *k = node_items(vals)->at[v];
      X *itab = NULL;
      X *cond = is_nil_case(k) ? x_isnil(f->b, type) : lower_iface_test(f, type, lower_subst(f, k->type), &itab);
      jump_if(f, cond, c[i].label);
      c[i].itab = itab;
    }
  }
}

static void type_switch(Fn *f, Node *n, Target *t) {
  Node *guard = node_tag(n);
  Type *from = lower_type_of(f, node_x(guard));
  X *x = x_spill(f->b, lower_expr(f, node_x(guard)));
  X *type = x_spill(f->b, lower_iface_typeword(f, x, from));
  Clause *c = clauses_of(f, n);
  type_tests(f, type, n, c);
  jump_default(f, c, node_cases(n)->len, t);
  for (int i = 0; i < node_cases(n)->len; i++) {
    s_label(f->b, c[i].label);
    bind_clause(f, &c[i], x, type, from);
    lower_block(f, node_stmts(c[i].node));
    leave(f, t, i + 1 == node_cases(n)->len);
  }
}

void lower_switch(Fn *f, Node *n) {
  Target t;
  lower_target_push(f, &t, n, false);
  if (node_init(n)) lower_stmt(f, node_init(n));
  f->b->pos = node_tag(n) ? node_run_pos(node_tag(n)) : n->pos;
  if (node_tag(n) && node_tag(n)->kind == N_TYPESWITCHGUARD)
    type_switch(f, n, &t);
  else
    expr_switch(f, n, &t);
  lower_target_pop(f, &t);
}
