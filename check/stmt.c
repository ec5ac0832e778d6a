/* stmt.c - statements. Scopes open and close here; labels and branches are flow.c's, but for fallthrough. Spec: Statements. */
#include "internal.h"

static const BranchCtx plain = {false, false, false};

/* ---- lists --------------------------------------------------------------------------------- */

static void stmt_list(Checker *c, NodeList *l, BranchCtx ctx) {
  int last = l->len - 1;
  while (last >= 0 && l->at[last]->kind == N_EMPTY)
    last--;
  for (int i = 0; i < l->len; i++) {
    BranchCtx inner = ctx;
    inner.fallthrough_ok = ctx.fallthrough_ok && i == last;
    check_stmt(c, l->at[i], inner);
  }
}

void check_block(Checker *c, NodeList *list) { stmt_list(c, list, plain); }

static void block(Checker *c, Node *n) {
  open_scope(c, "block");
  stmt_list(c, node_stmts(n), plain);
  close_scope(c);
}

/* ---- expressions as statements ------------------------------------------------------------------ */

enum { KIND_CONVERSION, KIND_EXPR, KIND_STMT };

static int expr_kind(Node *n) {
  n = node_unparen(n);
  if (n->kind == N_CALL) {
    if (n->flags & NF_CONVERSION)
      return KIND_CONVERSION;
    if (n->flags & NF_BUILTIN)
      return n->obj && builtin_kind(n->obj->builtin) == BUILTIN_STMT ? KIND_STMT : KIND_EXPR;
    return KIND_STMT;
  }
  return n->kind == N_UNARY && n->op == OP_ARROW ? KIND_STMT : KIND_EXPR;
}

static void expr_stmt(Checker *c, Node *n) {
  Operand x;
  check_raw_expr(c, &x, node_x(n), NULL, false);
  if (x.mode == M_INVALID)
    return;
  const char *msg = "is not used";
  if (x.mode == M_BUILTIN)
    msg = "must be called";
  else if (x.mode == M_TYPE)
    msg = "is not an expression";
  else if (expr_kind(node_x(n)) == KIND_STMT)
    return;
  err_at(c, node_x(n), "%s %s", opstr(c, &x), msg);
}

static void suspended_call(Checker *c, Node *n, const char *keyword) {
  Operand x;
  if (node_call(n)->kind != N_CALL) {
    if (node_call(n)->kind != N_BAD && node_unparen(node_call(n))->kind != N_CALL)
      err_at(c, node_call(n), "expression in %s must be function call", keyword);
    check_use(c, node_call(n));
    return;
  }
  check_raw_expr(c, &x, node_call(n), NULL, false);
  if (x.mode == M_INVALID)
    return;
  int kind = expr_kind(node_call(n));
  if (kind != KIND_STMT)
    err_at(c, node_call(n), "%s %s %s", keyword, kind == KIND_CONVERSION ? "requires function call, not conversion" : "discards result of",
           opstr(c, &x));
}

static void send_stmt(Checker *c, Node *n) {
  Operand ch, val;
  check_expr(c, &ch, node_chan(n));
  check_expr(c, &val, node_value(n));
  if (ch.mode == M_INVALID || val.mode == M_INVALID)
    return;
  Type *elem = chan_elem(c, &ch, false);
  if (!elem)
    return;
  check_assignment(c, &val, elem, "send");
}

static void incdec(Checker *c, Node *n) {
  Operand x;
  const char *op = op_string((Op)n->op);
  check_expr(c, &x, node_x(n));
  if (x.mode == M_INVALID)
    return;
  if (!all_numeric(x.type)) {
    err_at(c, node_x(n), "invalid operation: %s%s%s (non-numeric type %s)", nstr(c, node_x(n)), op, op, tstr(c, x.type));
    return;
  }
  assign_var(c, node_x(n), &x, NULL, "assignment");
}

/* ---- return ------------------------------------------------------------------------------------------ */

static void return_stmt(Checker *c, Node *n) {
  FuncInfoT *f = c->env.fn;
  Type *sig = f->sig;
  int nres = sig->result_objs.len;
  if (!node_items(n)->len && nres && sig->result_objs.at[0]->name->len) {
    for (int i = 0; i < nres; i++) {
      Object *r = sig->result_objs.at[i];
      Object *alt = scope_lookup_parent(c->env.scope, r->name, 0, NULL);
      if (alt && alt != r && r->name != c->ts->n.blank)
        err(c, n->pos, "result parameter %s not in scope at return\n\t%s: inner declaration of var %s %s", r->name->s,
            place_string(c->ts, alt->pos), r->name->s, tstr(c, r->type));
    }
    return;
  }
  if (node_items(n)->len || nres)
    init_vars(c, sig->result_objs.at, nres, node_items(n), n);
}

/* ---- switch --------------------------------------------------------------------------------------------- */

static void multiple_defaults(Checker *c, NodeList *clauses) {
  Node *first = NULL;
  for (int i = 0; i < clauses->len; i++) {
    Node *k = clauses->at[i];
    if (!node_is_default(k))
      continue;
    if (first)
      err(c, k->pos, "multiple defaults (first at %s)", place_string(c->ts, first->pos));
    else
      first = k;
  }
}

typedef struct SeenCase { Type *type; Pos pos; struct SeenCase *next; } SeenCase;

static void duplicate_case(Checker *c, Operand *v, StrMap *seen) {
  ConstKind k = const_kind(v->val);
  if (k != C_INT && k != C_FLOAT && k != C_STRING)
    return;
  size_t len;
  const char *key = const_key(c->a, v->val, &len);
  SeenCase *list = strmap_get(seen, key, len);
  for (SeenCase *s = list; s; s = s->next)
    if (type_identical(s->type, v->type)) {
      err_at(c, v->node, "duplicate case %s in expression switch\n\t%s: previous case", opstr(c, v), place_string(c->ts, s->pos));
      return;
    }
  SeenCase *s = ARENA_NEW(c->a, SeenCase);
  *s = (SeenCase){v->type, syntax_pos(c, v->node), list};
  strmap_put(seen, key, len, s);
}

static void case_values(Checker *c, Operand *x, NodeList *values, StrMap *seen) {
  for (int i = 0; i < values->len; i++) {
    Operand v;
    check_expr(c, &v, values->at[i]);
    if (x->mode == M_INVALID || v.mode == M_INVALID)
      continue;
    convert_untyped(c, &v, x->type);
    if (v.mode == M_INVALID)
      continue;
    Operand res = v, xx = *x;
    check_comparison(c, &res, &xx, OP_EQL, true);
    if (res.mode == M_INVALID || v.mode != M_CONST)
      continue;
    duplicate_case(c, &v, seen);
  }
}

static void switch_stmt(Checker *c, Node *n) {
  Operand x = {.mode = M_INVALID, .type = type_invalid()};
  if (node_tag(n)) {
    check_expr(c, &x, node_tag(n));
    check_assignment(c, &x, NULL, "switch expression");
    if (x.mode != M_INVALID && !type_comparable(x.type) && !type_has_nil(x.type)) {
      err_at(c, node_tag(n), "cannot switch on %s (%s is not comparable)", opstr(c, &x), tstr(c, x.type));
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
  multiple_defaults(c, node_cases(n));
  StrMap seen = {.arena = c->a};
  for (int i = 0; i < node_cases(n)->len; i++) {
    Node *k = node_cases(n)->at[i];
    bool final = i + 1 == node_cases(n)->len;
    if (node_exprs(k))
      case_values(c, &x, node_items(node_exprs(k)), &seen);
    open_scope(c, "case");
    stmt_list(c, node_stmts(k), (BranchCtx){.in_switch_final = final, .fallthrough_ok = !final});
    close_scope(c);
  }
}

/* ---- type switch ------------------------------------------------------------------------------------------ */

static bool is_nil_name(Checker *c, Node *n) {
  n = node_unparen(n);
  if (n->kind != N_IDENT)
    return false;
  Object *o = scope_lookup_parent(c->env.scope, n->name, 0, NULL);
  return o && o->kind == OBJ_NIL;
}

typedef struct SeenType { Type *type; Node *node; } SeenType;
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
      if (is_invalid(t))
        continue;
    }
    bool dup = false;
    for (int k = 0; k < seen->len && !dup; k++) {
      Type *o = seen->at[k].type;
      if ((!t && !o) || (t && o && type_identical(t, o))) {
        err_at(c, e, "duplicate case %s in type switch\n\t%s: previous case", t ? tstr(c, t) : "nil",
               place_string(c->ts, report_pos(seen->at[k].node)));
        dup = true;
      }
    }
    if (dup)
      continue;
    SeenType s = {t, e};
    vec_push(c->a, seen, s);
    if (x && t)
      check_assertable(c, e, x, t, true);
  }
  return t;
}

static void type_switch(Checker *c, Node *n) {
  Node *g = node_tag(n), *lhs = node_bound(g);
  if (lhs && lhs->name == c->ts->n.blank) {
    err_at(c, lhs, "no new variable on left side of :=");
    lhs = NULL;
  }
  Operand x, *sx = NULL;
  check_expr(c, &x, node_x(g));
  if (x.mode != M_INVALID) {
    if (is_typeparam(x.type))
      err_at(c, node_x(g), "cannot use type switch on type parameter value %s", opstr(c, &x));
    else if (kind_of(x.type) != K_INTERFACE || x.mode == M_NIL)
      err_at(c, node_x(g), "%s is not an interface", opstr(c, &x));
    else
      sx = &x;
  }
  multiple_defaults(c, node_cases(n));
  SeenTypes seen = {0};
  bool used = false;
  for (int i = 0; i < node_cases(n)->len; i++) {
    Node *k = node_cases(n)->at[i];
    Type *t = node_exprs(k) ? case_types(c, sx, node_items(node_exprs(k)), &seen) : NULL;
    open_scope(c, "case");
    Object *v = NULL;
    if (lhs) {
      if (!node_exprs(k) || node_items(node_exprs(k))->len != 1 || !t)
        t = sx ? x.type : type_invalid();
      v = check_new_local(c, lhs->name, lhs->pos, t, n);
      declare(c, c->env.scope, v);
      k->obj = v;
    }
    stmt_list(c, node_stmts(k), (BranchCtx){.in_typeswitch = true});
    close_scope(c);
    if (v) {
      used |= v->used;
      v->used = true;
    }
  }
  if (lhs && !used)
    err_at(c, lhs, "%s declared and not used", lhs->name->s);
}

/* ---- select -------------------------------------------------------------------------------------------------- */

static bool is_receive(Node *n) {
  n = node_unparen(n);
  return n->kind == N_UNARY && n->op == OP_ARROW;
}

static bool valid_comm(Node *s) {
  if (!s || s->kind == N_SEND)
    return true;
  if (s->kind == N_EXPRSTMT)
    return is_receive(node_x(s));
  if (s->kind == N_ASSIGN || s->kind == N_DEFINE)
    return node_items(node_rhs(s))->len == 1 && is_receive(node_items(node_rhs(s))->at[0]);
  return false;
}

static void select_stmt(Checker *c, Node *n) {
  multiple_defaults(c, node_cases(n));
  for (int i = 0; i < node_cases(n)->len; i++) {
    Node *k = node_cases(n)->at[i];
    if (!valid_comm(node_comm(k))) {
      err_at(c, node_comm(k)->kind == N_ASSIGN || node_comm(k)->kind == N_DEFINE ? node_lhs(node_comm(k)) : node_comm(k), "select case must be send or receive (possibly with assignment)");
      continue;
    }
    open_scope(c, "case");
    if (node_comm(k))
      check_stmt(c, node_comm(k), plain);
    stmt_list(c, node_stmts(k), plain);
    close_scope(c);
  }
}

/* ---- for -------------------------------------------------------------------------------------------------------- */

static void condition(Checker *c, Node *cond, const char *what) {
  Operand x;
  check_expr(c, &x, cond);
  if (x.mode == M_INVALID)
    return;
  if (!all_boolean(x.type)) {
    err_at(c, cond, "non-boolean condition in %s statement", what);
    return;
  }
  if (is_untyped(x.type))
    convert_untyped(c, &x, type_basic[K_BOOL]);
}

static void for_stmt(Checker *c, Node *n) {
  open_scope(c, "for");
  if (node_init(n))
    check_stmt(c, node_init(n), plain);
  if (node_cond(n))
    condition(c, node_cond(n), "for");
  if (node_post(n) && node_post(n)->kind != N_DEFINE)
    check_stmt(c, node_post(n), plain);
  if (node_body(n))
    block(c, node_body(n));
  close_scope(c);
}

/* ---- range -------------------------------------------------------------------------------------------------------- */

typedef struct RangeTypes { Type *key, *val; const char *cause; bool ok; } RangeTypes;

/* cause: why the yield parameter's type has no structure; NULL when it has. */
static const char *bad_yield(Checker *c, Type *y, const char *cause) {
  if (cause)
    return arena_printf(c->a, "in yield type, %s", cause);
  if (y->kind != K_FUNC)
    return "argument is not func";
  if (y->params.len > 2)
    return "yield func has too many parameters";
  if (y->results.len == 1 && type_identical(y->results.at[0], type_basic[K_BOOL]))
    return NULL;
  return y->results.len == 1 && type_is_boolean(y->results.at[0]) ? "yield func returns user-defined boolean, not bool"
                                                                   : "yield func does not return bool";
}

static RangeTypes range_func(Checker *c, Type *u) {
  Type *y = NULL;
  const char *bad = u->params.len != 1 ? "wrong argument count" : u->results.len ? "unexpected results" : NULL;
  if (!bad) {
    y = common_under(c, u->params.at[0], NULL, &bad);
    bad = bad_yield(c, y, bad);
  }
  if (bad)
    return (RangeTypes){.cause = arena_printf(c->a, "func must be func(yield func(...) bool): %s", bad)};
  return (RangeTypes){.ok = true, .key = y->params.len > 0 ? y->params.at[0] : NULL, .val = y->params.len > 1 ? y->params.at[1] : NULL};
}

static const char *no_receive(Checker *c, Type *t, Type *u) {
  return u && u->kind == K_CHAN && u->chandir == CHAN_SEND ? arena_printf(c->a, "receive from send-only channel %s", tstr(c, t)) : NULL;
}

static RangeTypes range_types(Checker *c, Operand *x) {
  RangeTypes r = {.ok = true};
  Type *u = common_under(c, x->type, no_receive, &r.cause);
  if (!u) {
    r.ok = false;
    return r;
  }
  if (u->kind == K_POINTER && kind_of(u->elem) == K_ARRAY)
    u = under(u->elem);
  switch (u->kind) {
  case K_STRING:
  case K_UNTYPED_STRING:
    r.key = type_basic[K_INT];
    r.val = type_rune;
    return r;
  case K_ARRAY:
  case K_SLICE:
    r.key = type_basic[K_INT];
    r.val = u->elem;
    return r;
  case K_MAP:
    r.key = u->key;
    r.val = u->elem;
    return r;
  case K_CHAN:
    r.key = u->elem;
    return r;
  case K_FUNC:
    r.cause = lang_lacks(c, 23, "");
    r.ok = !r.cause;
    return r.ok ? range_func(c, u) : r;
  default:
    r.key = x->type;
    r.ok = type_is_integer(u);
    r.cause = r.ok ? lang_lacks(c, 22, "") : NULL;
    r.ok = r.ok && !r.cause;
    return r;
  }
}

static void range_error(Checker *c, Operand *x, RangeTypes *r, Node **lhs, int nlhs) {
  if (!r->ok && r->cause)
    err_at(c, x->node, "cannot range over %s: %s", opstr(c, x), r->cause);
  else if (!r->ok)
    err_at(c, x->node, "cannot range over %s", opstr(c, x));
  else if (nlhs > 0 && !r->key)
    err_at(c, lhs[0], "range over %s permits no iteration variables", opstr(c, x));
  else if (nlhs > 1 && !r->val)
    err_at(c, lhs[1], "range over %s permits only one iteration variable", opstr(c, x));
  else if (nlhs > 2)
    err_at(c, lhs[2], "range clause permits at most two iteration variables");
}

/* for i = range 10: the number is assigned to i, or else has its default type. Returns the type of the key. */
static Type *range_over_int(Checker *c, Operand *x, Node *assigned) {
  if (!assigned)
    check_assignment(c, x, default_type(x->type), "range clause");
  else
    assign_var(c, assigned, x, NULL, "range clause");
  if (x->mode == M_INVALID)
    return NULL;
  if (assigned && !all_integer(x->type))
    err_at(c, assigned, "cannot use iteration variable of type %s", tstr(c, x->type));
  return x->type;
}

static void range_define(Checker *c, Node *n, Node *lhs, Type *t, Operand *x, Object **declared, int *nd) {
  Object *o;
  if (lhs->kind == N_IDENT) {
    o = check_new_local(c, lhs->name, lhs->pos, NULL, n);
    lhs->obj = o;
    if (lhs->name != c->ts->n.blank)
      declared[(*nd)++] = o;
  } else {
    err_at(c, lhs, "cannot declare %s", nstr(c, lhs));
    o = object_new(c->ts, OBJ_VAR, c->ts->n.blank, c->pkg, lhs->pos, NULL);
  }
  if (t && !is_invalid(t)) {
    o->type = t;
  } else {
    o->type = type_invalid();
    o->used = true;
  }
  lhs->type = o->type;
  (void)x;
}

static void range_stmt(Checker *c, Node *n) {
  Node **lhs = node_lhs(n) ? node_items(node_lhs(n))->at : NULL;
  int nlhs = node_lhs(n) ? node_items(node_lhs(n))->len : 0;
  bool define = (n->flags & NF_DEFINE) != 0;
  Operand x;
  check_expr(c, &x, node_ranged(n));
  RangeTypes r = {.key = NULL};
  Node *assigned = NULL; /* already */
  if (x.mode != M_INVALID) {
    r = range_types(c, &x);
    range_error(c, &x, &r, lhs, nlhs);
    if (!r.ok)
      r.key = r.val = NULL;
    else if (type_is_integer(x.type))
      r.key = range_over_int(c, &x, assigned = define || !nlhs ? NULL : lhs[0]);
    else if (is_untyped(x.type))
      check_assignment(c, &x, type_basic[K_STRING], "range clause");
  }
  open_scope(c, "range");
  Object *declared[2];
  int nd = 0;
  for (int i = 0; i < nlhs && i < 2; i++) {
    Type *t = i ? r.val : r.key;
    if (lhs[i] == assigned)
      continue;
    if (define) {
      range_define(c, n, lhs[i], t, &x, declared, &nd);
    } else if (t) {
      Operand v = {.mode = M_VALUE, .type = t, .node = lhs[i]};
      Node copy = *lhs[i];
      v.node = &copy;
      assign_var(c, lhs[i], &v, NULL, "assignment");
    }
  }
  if (define && nlhs && !nd)
    err(c, n->end ? n->end : n->pos, "no new variables on left side of :=");
  for (int i = 0; i < nd; i++)
    declare(c, c->env.scope, declared[i]);
  if (node_body(n))
    block(c, node_body(n));
  close_scope(c);
}

/* ---- all ------------------------------------------------------------------------------------------------------------- */

static void if_stmt(Checker *c, Node *n) {
  open_scope(c, "if");
  if (node_init(n))
    check_stmt(c, node_init(n), plain);
  if (node_cond(n))
    condition(c, node_cond(n), "if");
  if (node_body(n))
    block(c, node_body(n));
  if (node_els(n))
    check_stmt(c, node_els(n), plain);
  close_scope(c);
}

void check_stmt(Checker *c, Node *n, BranchCtx ctx) {
  c->env.at = n->pos;
  switch (n->kind) {
  case N_EMPTY:
  case N_BAD:
  case N_BREAK:
  case N_CONTINUE:
  case N_GOTO:
    break;
  case N_DECLSTMT:
    check_declstmt(c, n);
    break;
  case N_LABELED:
    if (node_stmt(n))
      check_stmt(c, node_stmt(n), ctx);
    break;
  case N_EXPRSTMT:
    expr_stmt(c, n);
    break;
  case N_SEND:
    send_stmt(c, n);
    break;
  case N_INCDEC:
    incdec(c, n);
    break;
  case N_ASSIGN:
    check_assign(c, n);
    break;
  case N_DEFINE:
    check_define(c, n);
    break;
  case N_GO:
    suspended_call(c, n, "go");
    break;
  case N_DEFER:
    c->env.fn->has_defer = true;
    suspended_call(c, n, "defer");
    break;
  case N_RETURN:
    return_stmt(c, n);
    break;
  case N_FALLTHROUGH:
    if (!ctx.fallthrough_ok && !c->env.no_branches)
      err(c, n->pos, "%s", ctx.in_switch_final ? "cannot fallthrough final case in switch" : ctx.in_typeswitch
                         ? "cannot fallthrough in type switch" : "fallthrough statement out of place");
    break;
  case N_BLOCK:
    block(c, n);
    break;
  case N_IF:
    if_stmt(c, n);
    break;
  case N_SWITCH:
    open_scope(c, "switch");
    if (node_init(n))
      check_stmt(c, node_init(n), plain);
    if (node_tag(n) && node_tag(n)->kind == N_TYPESWITCHGUARD)
      type_switch(c, n);
    else
      switch_stmt(c, n);
    close_scope(c);
    break;
  case N_SELECT:
    select_stmt(c, n);
    break;
  case N_FOR:
    for_stmt(c, n);
    break;
  case N_RANGE:
    range_stmt(c, n);
    break;
  default:
    err(c, n->pos, "invalid statement");
  }
}
