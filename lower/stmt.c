/* stmt.c - statements other than assignments, switches and ranges.

   Variables are declared at the top of the C function, so that any goto is legal in C. "break" out of the
   innermost loop is C's; everything else is a goto, as lowered switches are no C statements that break could leave. */
#include "call.h"
#include "expr.h"
#include "func.h"
#include "program.h"
#include "stmt.h"

/* ---- Targets of break and continue ------------------------------------------------ */

void lower_target_push(Fn *f, Target *t, Node *stmt, bool loop) {
  *t = (Target){.outer = f->targets, .stmt = stmt, .label = f->pending_label};
  f->pending_label = NULL;
  t->brk = lower_name_label(f, "brk");
  t->cont = loop ? lower_name_label(f, "cont") : NULL;
  f->targets = t;
}

void lower_target_pop(Fn *f, Target *t) {
  f->targets = t->outer;
  if (t->brk_used) s_label(f->b, t->brk);
}

static Target *innermost_loop(Fn *f) {
  Target *t = f->targets;
  while (t && !t->cont) t = t->outer;
  return t;
}

Target *lower_find_target(Fn *f, Node *n) {
  bool loop = n->kind == N_CONTINUE;
  Target *t = f->targets;
  while (t && (node_label(n) ? t->label != n->obj : loop && !t->cont)) t = t->outer;
  if (!t && !f->range) ice("%s without target", node_names[n->kind]);
  return t;
}

static void lower_break(Fn *f, Node *n) {
  Target *t = lower_find_target(f, n);
  if (!t || t->body) {
    lower_rangefunc_jump(f, n);
    return;
  }
  if (t == innermost_loop(f)) {
    s_new(f->b, S_BREAK);
    return;
  }
  t->brk_used = true;
  s_goto(f->b, t->brk);
}

static void lower_continue(Fn *f, Node *n) {
  Target *t = lower_find_target(f, n);
  if (!t || t->body) {
    lower_rangefunc_jump(f, n);
    return;
  }
  t->cont_used = true;
  s_goto(f->b, t->cont);
}

static const char *goto_label(Fn *f, Object *label) {
  if (!label) return lower_name_label(f, "L"); /* blank */
  const char *s = ptrmap_get(&f->labels, label);
  if (s) return s;
  s = lower_name_label(f, "L");
  ptrmap_put(&f->labels, label, (void *)(uintptr_t)s);
  return s;
}

/* ---- Loops ------------------------------------------------------------------------------ */

static Object *loop_var(Fn *f, Node *id) {
  return id->kind == N_IDENT && id->obj && id->obj->kind == OBJ_VAR && escape_var(f->l->escape, id->obj)->per_iteration ? id->obj : NULL;
}

/* Each iteration has its own copy of a captured loop variable. Spec: For statements with for clause. */
static void copy_loop_vars(Fn *f, Node *init) {
  if (!init || init->kind != N_DEFINE) return;
  NodeList *ids = node_items(node_lhs(init));
  for (int i = 0; i < ids->len; i++) {
    Object *v = loop_var(f, ids->at[i]);
    VarInfo *k = v ? lower_var_info(f, v) : NULL;
    if (!k || !k->box) continue;
    Type *t = lower_subst(f, v->type);
    X *old = x_spill(f->b, lower_info_place(f, k, t));
    lower_declare_var(f, v);
    s_assign(f->b, lower_info_place(f, k, t), old);
  }
}

static void lower_for(Fn *f, Node *n) {
  Target t;
  lower_target_push(f, &t, n, true);
  Object *label = t.label;
  if (node_init(n)) lower_stmt(f, node_init(n));
  t.label = label;
  S *loop = s_new(f->b, S_LOOP);
  SList *old = s_in_body(f->b, loop);
  f->loops++;
  if (node_cond(n) && !(node_cond(n)->val && const_kind(node_cond(n)->val) == C_BOOL && const_bool(node_cond(n)->val))) {
    f->b->pos = node_run_pos(node_cond(n));
    X *c = s_take_call(f->b, lower_cond(f, node_cond(n)));
    S *leave = s_if(f->b, x_not(f->b, c));
    SList *body = s_in_body(f->b, leave);
    s_new(f->b, S_BREAK);
    f->b->out = body;
  }
  lower_block(f, node_stmts(node_body(n)));
  if (t.cont_used) s_label(f->b, t.cont);
  copy_loop_vars(f, node_init(n));
  if (node_post(n)) lower_stmt(f, node_post(n));
  f->loops--;
  f->b->out = old;
  lower_target_pop(f, &t);
}

/* ---- If ------------------------------------------------------------------------------------- */

static void lower_if(Fn *f, Node *n) {
  if (node_init(n)) lower_stmt(f, node_init(n));
  f->b->pos = node_run_pos(node_cond(n));
  X *c = s_take_call(f->b, lower_cond(f, node_cond(n)));
  if (c->kind == X_INT) { /* the other branch is dead, but may hold labels: only gotos inside, which cannot enter */
    if (c->ival)
      lower_block(f, node_stmts(node_body(n)));
    else if (node_els(n))
      lower_stmt(f, node_els(n));
    return;
  }
  S *s = s_if(f->b, c);
  SList *old = s_in_body(f->b, s);
  lower_block(f, node_stmts(node_body(n)));
  if (node_els(n)) {
    s_in_else(f->b, s);
    lower_stmt(f, node_els(n));
  }
  f->b->out = old;
}

static void lower_labeled(Fn *f, Node *n) {
  s_label(f->b, goto_label(f, n->obj));
  Node *s = node_stmt(n);
  bool target = s && (s->kind == N_FOR || s->kind == N_RANGE || s->kind == N_SWITCH || s->kind == N_SELECT);
  f->pending_label = target ? n->obj : NULL;
  if (s) lower_stmt(f, s);
  f->pending_label = NULL;
}

static void lower_declstmt(Fn *f, Node *n) {
  for (int i = 0; i < node_decls(n)->len; i++) {
    f->b->pos = node_decls(n)->at[i]->pos;
    if (node_decls(n)->at[i]->kind == N_VARDECL) lower_vardecl(f, node_decls(n)->at[i]);
  }
}

void lower_block(Fn *f, NodeList *list) {
  for (int i = 0; i < list->len; i++) lower_stmt(f, list->at[i]);
}

static void lower_kind(Fn *f, Node *n) {
  f->b->pos = n->pos;
  switch (n->kind) {
  case N_EMPTY: return;
  case N_BLOCK: lower_block(f, node_stmts(n)); return;
  case N_EXPRSTMT: lower_discard(f, node_x(n)); return;
  case N_SEND: lower_send(f, n); return;
  case N_INCDEC: lower_incdec(f, n); return;
  case N_ASSIGN: lower_assign(f, n); return;
  case N_DEFINE: lower_define(f, n); return;
  case N_GO: lower_go(f, n); return;
  case N_DEFER: lower_defer(f, n); return;
  case N_RETURN:
    if (f->range)
      lower_rangefunc_return(f, n);
    else
      lower_return(f, n);
    return;
  case N_BREAK: lower_break(f, n); return;
  case N_CONTINUE: lower_continue(f, n); return;
  case N_GOTO:
    if (lower_rangefunc_goto_leaves(f, n))
      lower_rangefunc_jump(f, n);
    else
      s_goto(f->b, goto_label(f, n->obj));
    return;
  case N_FALLTHROUGH: s_goto(f->b, f->fall); return;
  case N_LABELED: lower_labeled(f, n); return;
  case N_IF: lower_if(f, n); return;
  case N_SWITCH: lower_switch(f, n); return;
  case N_SELECT: lower_select(f, n); return;
  case N_FOR: lower_for(f, n); return;
  case N_RANGE: lower_range(f, n); return;
  case N_DECLSTMT: lower_declstmt(f, n); return;
  case N_VARDECL: lower_vardecl(f, n); return;
  case N_TYPEDECL:
  case N_CONSTDECL: return;
  default: ice("statement %s", node_names[n->kind]);
  }
}

void lower_stmt(Fn *f, Node *n) {
  lower_kind(f, n);
  if (f->ahead.len || f->ordered) ice("operand computed and not used");
}
