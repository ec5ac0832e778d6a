/* labels.c - where break, continue, goto and fallthrough may stand, and what they refer to.
   Spec: Labeled, Break, Continue, Goto, Fallthrough statements.

   One walk over a function body. Labels are collected as they are met; a goto whose label is not yet known in an
   enclosing block is "forward": it is handed outwards until a block that declares the label takes it. What
   is left at the end jumps into a block, or nowhere. */
#include "internal.h"

typedef struct Block {
  struct Block *outer;
  Pos start;
  const Node *labeled; /* the LABELED whose statement's body this is; NULL */
} Block;

typedef struct Label {
  const Block *block;
  Node *node; /* LABELED */
  Object *obj;
} Label;

typedef struct Targets {
  const Node *breaks;    /* innermost for, switch, select */
  const Node *continues; /* innermost for */
  int case_index;        /* in breaks, a switch whose clause is the immediate block; else -1 */
} Targets;

typedef VEC(Node *) Gotos;

typedef struct Walker {
  Types *ts;
  FuncInfoT *fi;
  Package *pkg;
  VEC(Label) labels;
} Walker;

/* The block being walked, and its variable declarations seen so far. */
typedef struct State {
  Block *b;
  Targets t;
  Gotos fwd; /* forward gotos */
  Gotos bad; /* those among them that jump over the declaration: */
  Pos var_pos;
  const Node *var;
} State;

static Gotos walk_block(Walker *w, Block *outer, Targets t, const Node *labeled, Pos start, const NodeList *list);

static Label *find_label(Walker *w, Name name) {
  for (int i = 0; i < w->labels.len; i++)
    if (node_label(w->labels.at[i].node)->name == name) return &w->labels.at[i];
  return NULL;
}

static void use(Label *l, Node *jump) {
  l->obj->used = true;
  l->node->flags |= NF_USED;
  jump->obj = l->obj;
  node_label(jump)->obj = l->obj;
}

/* ---- labels ---- */

static void note_var(Walker *w, State *s, Pos pos, const Node *name) {
  s->var_pos = pos;
  s->var = name;
  s->bad.len = 0;
  for (int i = 0; i < s->fwd.len; i++) vec_push(w->ts->arena, &s->bad, s->fwd.at[i]);
}

static bool is_bad(const State *s, const Node *jump) {
  for (int i = 0; i < s->bad.len; i++)
    if (s->bad.at[i] == jump) return true;
  return false;
}

static Label *declare_label(Walker *w, State *s, Node *n) {
  Label *alt = find_label(w, node_label(n)->name);
  if (alt) {
    diag_error(w->ts->check->diags, node_label(n)->pos, "label %s already defined at %s", node_label(n)->name->s,
               type_place_string(w->ts, node_label(alt->node)->pos));
    n->obj = alt->obj;
    return alt;
  }
  Label l = {s->b, n, object_new(w->ts, OBJ_LABEL, node_label(n)->name, w->pkg, node_label(n)->pos, NULL)};
  l.obj->decl = n;
  l.obj->func = w->fi;
  n->obj = l.obj;
  node_label(n)->obj = l.obj;
  vec_push(w->ts->arena, &w->labels, l);
  return &vec_last(&w->labels);
}

/* Takes the forward gotos to l out of the block's list. */
static void resolve_forward(Walker *w, State *s, Label *l) {
  Name name = node_label(l->node)->name;
  int n = 0;
  for (int i = 0; i < s->fwd.len; i++) {
    Node *jump = s->fwd.at[i];
    if (node_label(jump)->name != name) {
      s->fwd.at[n++] = jump;
      continue;
    }
    use(l, jump);
    if (s->var_pos && is_bad(s, jump))
      diag_error(w->ts->check->diags, node_label(jump)->pos, "goto %s jumps over declaration of %s at %s", name->s,
                 node_string(w->ts->arena, s->var), type_place_string(w->ts, s->var_pos));
  }
  s->fwd.len = n;
}

/* ---- jumps ---- */

static bool declared_around(const Label *l, const Block *b) {
  for (; b; b = b->outer)
    if (l->block == b) return true;
  return false;
}

static bool encloses(const Label *l, const Block *b) {
  for (; b; b = b->outer)
    if (b->labeled == l->node) return true;
  return false;
}

static void goto_stmt(Walker *w, State *s, Node *n) {
  Label *l = find_label(w, node_label(n)->name);
  if (l && declared_around(l, s->b)) {
    use(l, n);
    w->fi->has_goto_back = true;
    return;
  }
  if (l) l->obj->used = true; /* even if it is no valid target */
  vec_push(w->ts->arena, &s->fwd, n);
}

static void labeled_jump(Walker *w, State *s, Node *n) {
  const char *what = n->kind == N_BREAK ? "break" : "continue";
  Label *l = find_label(w, node_label(n)->name);
  if (!l) {
    diag_error(w->ts->check->diags, node_label(n)->pos, "%s label not defined: %s", what, node_label(n)->name->s);
    return;
  }
  int k = encloses(l, s->b) ? node_stmt(l->node)->kind : N_BAD;
  bool ok = k == N_FOR || k == N_RANGE || (n->kind == N_BREAK && (k == N_SWITCH || k == N_SELECT));
  use(l, n);
  if (!ok) diag_error(w->ts->check->diags, node_label(n)->pos, "invalid %s label %s", what, node_label(n)->name->s);
}

static void plain_jump(Walker *w, State *s, Node *n) {
  if (n->kind == N_BREAK && !s->t.breaks) diag_error(w->ts->check->diags, n->pos, "break is not in a loop, switch, or select");
  if (n->kind == N_CONTINUE && !s->t.continues) diag_error(w->ts->check->diags, n->pos, "continue is not in a loop");
}

static void fallthrough_stmt(Walker *w, State *s, Node *n, bool last) {
  const Node *sw = s->t.breaks;
  const char *msg = "fallthrough statement out of place";
  if (sw && sw->kind == N_SWITCH) {
    if (node_tag(sw) && node_tag(sw)->kind == N_TYPESWITCHGUARD) {
      msg = "cannot fallthrough in type switch";
    } else if (s->t.case_index >= 0 && last) {
      if (s->t.case_index + 1 < node_cases(sw)->len) return;
      msg = "cannot fallthrough final case in switch";
    }
  }
  diag_error(w->ts->check->diags, n->pos, "%s", msg);
}

/* ---- statements ---- */

static void inner(Walker *w, State *s, Targets t, const Node *labeled, Pos start, const NodeList *list) {
  Gotos g = walk_block(w, s->b, t, labeled, start, list);
  for (int i = 0; i < g.len; i++) vec_push(w->ts->arena, &s->fwd, g.at[i]);
}

static void clauses(Walker *w, State *s, Node *n, const Node *labeled) {
  Targets t = {n, s->t.continues, -1};
  for (int i = 0; i < node_cases(n)->len; i++) {
    t.case_index = i;
    inner(w, s, t, labeled, node_cases(n)->at[i]->pos, node_stmts(node_cases(n)->at[i]));
  }
}

static void if_stmt(Walker *w, State *s, Node *n, const Node *labeled) {
  Targets t = {s->t.breaks, s->t.continues, -1};
  inner(w, s, t, labeled, node_body(n)->pos, node_stmts(node_body(n)));
  if (node_els(n)) {
    Node *one[1] = {node_els(n)};
    NodeList list = {one, 1, 1};
    inner(w, s, t, labeled, node_els(n)->pos, &list);
  }
}

static void decl_stmt(Walker *w, State *s, Node *n) {
  for (int i = 0; i < node_decls(n)->len; i++) {
    Node *d = node_decls(n)->at[i];
    if (d->kind == N_VARDECL && node_idents(d) && node_items(node_idents(d))->len) {
      note_var(w, s, node_items(node_idents(d))->at[0]->pos, node_items(node_idents(d))->at[0]);
      return;
    }
  }
}

static void walk_stmt(Walker *w, State *s, Node *n, bool last) {
  const Node *labeled = NULL;
  while (n->kind == N_LABELED) {
    labeled = NULL;
    if (!name_is_blank(node_label(n)->name)) {
      resolve_forward(w, s, declare_label(w, s, n));
      labeled = n;
    }
    n = node_stmt(n);
  }
  switch (n->kind) {
  case N_DECLSTMT: decl_stmt(w, s, n); break;
  case N_DEFINE: note_var(w, s, n->end, node_items(node_lhs(n))->len == 1 ? node_items(node_lhs(n))->at[0] : node_lhs(n)); break;
  case N_GOTO:
    if (node_label(n)) goto_stmt(w, s, n);
    break;
  case N_BREAK:
  case N_CONTINUE:
    if (node_label(n))
      labeled_jump(w, s, n);
    else
      plain_jump(w, s, n);
    break;
  case N_FALLTHROUGH: fallthrough_stmt(w, s, n, last); break;
  case N_BLOCK: inner(w, s, (Targets){s->t.breaks, s->t.continues, -1}, labeled, n->pos, node_stmts(n)); break;
  case N_IF: if_stmt(w, s, n, labeled); break;
  case N_FOR:
  case N_RANGE: inner(w, s, (Targets){n, n, -1}, labeled, node_body(n)->pos, node_stmts(node_body(n))); break;
  case N_SWITCH:
  case N_SELECT: clauses(w, s, n, labeled); break;
  }
}

static Gotos walk_block(Walker *w, Block *outer, Targets t, const Node *labeled, Pos start, const NodeList *list) {
  Block *b = ARENA_NEW(w->ts->arena, Block);
  *b = (Block){outer, start, labeled};
  State s = {.b = b, .t = t};
  int n = list->len;
  while (n > 0 && list->at[n - 1]->kind == N_EMPTY) /* a fallthrough before them is still the last statement */
    n--;
  for (int i = 0; i < n; i++) walk_stmt(w, &s, list->at[i], i + 1 == n);
  return s.fwd;
}

static void report_forward(Walker *w, Node *jump) {
  Label *l = find_label(w, node_label(jump)->name);
  if (!l) {
    diag_error(w->ts->check->diags, node_label(jump)->pos, "label %s not defined", node_label(jump)->name->s);
    return;
  }
  use(l, jump);
  diag_error(w->ts->check->diags, node_label(jump)->pos, "goto %s jumps into block starting at %s", node_label(jump)->name->s,
             type_place_string(w->ts, l->block->start));
}

void check_flow_labels(Types *ts, FuncInfoT *fi, Package *pkg, const Node *body) {
  Walker w = {.ts = ts, .fi = fi, .pkg = pkg};
  Gotos left = walk_block(&w, NULL, (Targets){NULL, NULL, -1}, NULL, body->pos, node_stmts(body));
  for (int i = 0; i < left.len; i++) report_forward(&w, left.at[i]);
  for (int i = 0; i < w.labels.len; i++)
    if (!w.labels.at[i].obj->used)
      diag_error(ts->check->diags, node_label(w.labels.at[i].node)->pos, "label %s defined and not used",
                 node_label(w.labels.at[i].node)->name->s);
}
