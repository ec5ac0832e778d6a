/* switch.c - switch statements over values and over types. Spec: Switch statements. */
#include "internal.h"

/* ---- switch --------------------------------------------------------------------------------------------- */

void check_defaults(Checker *c, NodeList *clauses) {
  Node *first = NULL;
  for (int i = 0; i < clauses->len; i++) {
    Node *k = clauses->at[i];
    if (!node_is_default(k)) continue;
    if (first)
      check_error(c, k->pos, "multiple defaults (first at %s)", type_place_string(c->ts, first->pos));
    else
      first = k;
  }
}

typedef struct SeenCase {
  Type *type;
  Pos pos;
  struct SeenCase *next;
} SeenCase;

static void duplicate_case(Checker *c, Operand *v, StrMap *seen) {
  ConstKind k = const_kind(v->val);
  if (k != C_INT && k != C_FLOAT && k != C_STRING) return;
  size_t len;
  const char *key = const_key(c->a, v->val, &len);
  SeenCase *list = strmap_get(seen, key, len);
  for (SeenCase *s = list; s; s = s->next)
    if (type_identical(s->type, v->type)) {
      check_error_at(c, v->node, "duplicate case %s in expression switch\n\t%s: previous case", check_op_text(c, v),
                     type_place_string(c->ts, s->pos));
      return;
    }
  SeenCase *s = ARENA_NEW(c->a, SeenCase);
  *s = (SeenCase){v->type, check_syntax_pos(c, v->node), list};
  strmap_put(seen, key, len, s);
}

static void case_values(Checker *c, Operand *x, NodeList *values, StrMap *seen) {
  for (int i = 0; i < values->len; i++) {
    Operand v;
    check_expr(c, &v, values->at[i]);
    if (x->mode == M_INVALID || v.mode == M_INVALID) continue;
    check_convert_untyped(c, &v, x->type);
    if (v.mode == M_INVALID) continue;
    Operand res = v, xx = *x;
    check_comparison(c, &res, &xx, OP_EQL, true);
    if (res.mode == M_INVALID || v.mode != M_CONST) continue;
    duplicate_case(c, &v, seen);
  }
}

void check_switch(Checker *c, Node *n) {
  Operand x = {.mode = M_INVALID, .type = type_invalid()};
  if (node_tag(n)) {
    check_expr(c, &x, node_tag(n));
    check_assignment(c, &x, NULL, "switch expression");
    if (x.mode != M_INVALID && !type_comparable(x.type) && !type_has_nil(x.type)) {
      check_error_at(c, node_tag(n), "cannot switch on %s (%s is not comparable)", check_op_text(c, &x), check_type_text(c, x.type));
      x.mode = M_INVALID;
    }
  } else {
    Node *t = ARENA_NEW(c->a, Node);
    t->kind = N_IDENT;
    t->name = intern_cstr(c->ts->names, "true");
    t->pos = node_cases(n)->len ? node_cases(n)->at[0]->pos : n->end;
    t->type = type_basic[K_BOOL];
    x = (Operand){.mode = M_CONST, .type = type_basic[K_BOOL], .val = const_from_bool(c->a, true), .node = t};
  }
  check_defaults(c, node_cases(n));
  StrMap seen = {.arena = c->a};
  for (int i = 0; i < node_cases(n)->len; i++) {
    Node *k = node_cases(n)->at[i];
    bool final = i + 1 == node_cases(n)->len;
    if (node_exprs(k)) case_values(c, &x, node_items(node_exprs(k)), &seen);
    check_open_scope(c, "case");
    check_stmts(c, node_stmts(k), (BranchCtx){.in_switch_final = final, .fallthrough_ok = !final});
    check_close_scope(c);
  }
}

/* ---- type switch ------------------------------------------------------------------------------------------ */

static bool is_nil_name(Checker *c, Node *n) {
  n = node_unparen(n);
  if (n->kind != N_IDENT) return false;
  Object *o = scope_lookup_parent(c->env.scope, n->name, 0, NULL);
  return o && o->kind == OBJ_NIL;
}

typedef struct SeenType {
  Type *type;
  Node *node;
} SeenType;
typedef VEC(SeenType) SeenTypes;

/* Type of the last case; NULL for nil or none. */
static Type *case_types(Checker *c, Operand *x, NodeList *types, SeenTypes *seen) {
  Type *t = NULL;
  for (int i = 0; i < types->len; i++) {
    Node *e = types->at[i];
    if (is_nil_name(c, e)) {
      Operand dummy;
      t = NULL;
      check_expr(c, &dummy, e);
    } else {
      t = check_var_type(c, e);
      if (is_invalid(t)) continue;
    }
    bool dup = false;
    for (int k = 0; k < seen->len && !dup; k++) {
      Type *o = seen->at[k].type;
      if ((!t && !o) || (t && o && type_identical(t, o))) {
        check_error_at(c, e, "duplicate case %s in type switch\n\t%s: previous case", t ? check_type_text(c, t) : "nil",
                       type_place_string(c->ts, check_report_pos(seen->at[k].node)));
        dup = true;
      }
    }
    if (dup) continue;
    SeenType s = {t, e};
    vec_push(c->a, seen, s);
    if (x && t) check_assertable(c, e, x, t, true);
  }
  return t;
}

void check_type_switch(Checker *c, Node *n) {
  Node *g = node_tag(n), *lhs = node_bound(g);
  if (lhs && lhs->name == c->ts->n.blank) {
    check_error_at(c, lhs, "no new variable on left side of :=");
    lhs = NULL;
  }
  Operand x, *sx = NULL;
  check_expr(c, &x, node_x(g));
  if (x.mode != M_INVALID) {
    if (is_typeparam(x.type))
      check_error_at(c, node_x(g), "cannot use type switch on type parameter value %s", check_op_text(c, &x));
    else if (kind_of(x.type) != K_INTERFACE || x.mode == M_NIL)
      check_error_at(c, node_x(g), "%s is not an interface", check_op_text(c, &x));
    else
      sx = &x;
  }
  check_defaults(c, node_cases(n));
  SeenTypes seen = {0};
  bool used = false;
  for (int i = 0; i < node_cases(n)->len; i++) {
    Node *k = node_cases(n)->at[i];
    Type *t = node_exprs(k) ? case_types(c, sx, node_items(node_exprs(k)), &seen) : NULL;
    check_open_scope(c, "case");
    Object *v = NULL;
    if (lhs) {
      if (!node_exprs(k) || node_items(node_exprs(k))->len != 1 || !t) t = sx ? x.type : type_invalid();
      v = check_new_local(c, lhs->name, lhs->pos, t, n);
      check_declare(c, c->env.scope, v);
      k->obj = v;
    }
    check_stmts(c, node_stmts(k), (BranchCtx){.in_typeswitch = true});
    check_close_scope(c);
    if (v) {
      used |= v->used;
      v->used = true;
    }
  }
  if (lhs && !used) check_error_at(c, lhs, "%s declared and not used", lhs->name->s);
}
