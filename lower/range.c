/* range.c - for ... range. Spec: For statements with range clause.

   The range expression is evaluated once, into temporaries; a hidden counter drives the loop, so assignments to
   the iteration variables in the body do not disturb it. A variable that nobody else sets or keeps is the counter itself. Functions: rangefunc.c. */
#include "call.h"
#include "expr.h"
#include "program.h"
#include "stmt.h"

typedef struct Range {
  Node *node, *key, *val; /* key, val NULL when absent or blank */
  bool define, shared;    /* shared: variables live for the whole loop (before go 1.22) */
  Target target;
  SList *outer;
} Range;

static Node *wanted_var(Node *lhs, int i) {
  if (!lhs) return NULL;
  Node *n = lhs->kind == N_LIST ? (i < node_items(lhs)->len ? node_items(lhs)->at[i] : NULL) : i == 0 ? lhs : NULL;
  if (n && node_is_blank(n)) return NULL;
  return n;
}

static void begin_loop(Fn *f, Range *r) {
  if (r->define && r->shared) {
    if (r->key) lower_declare_init(f, r->key->obj, NULL);
    if (r->val) lower_declare_init(f, r->val->obj, NULL);
  }
  S *loop = s_new(f->b, S_LOOP);
  r->outer = s_in_body(f->b, loop);
  f->loops++;
}

static void break_unless(Fn *f, X *cond) {
  S *s = s_if(f->b, x_not(f->b, cond));
  SList *old = s_in_body(f->b, s);
  s_new(f->b, S_BREAK);
  f->b->out = old;
}

static void set_var(Fn *f, Range *r, Node *lhs, X *x, Type *t) {
  if (!lhs) return;
  if (!r->define) {
    lower_assign_node(f, lhs, x, t);
  } else {
    x = lower_convert_assign(f, x, t, lower_subst(f, lhs->obj->type));
    if (r->shared)
      s_assign(f->b, lower_var(f, lhs->obj), x);
    else
      lower_declare_init(f, lhs->obj, x);
  }
}

static void set_vars(Fn *f, Range *r, X *k, Type *kt, X *v, Type *vt) {
  if (r->key && r->val && !r->define) {
    lower_assign_pair(f, r->key, k, kt, r->val, v, vt);
    return;
  }
  set_var(f, r, r->key, k, kt);
  set_var(f, r, r->val, v, vt);
}

static void body(Fn *f, Range *r) {
  lower_block(f, node_stmts(node_body(r->node)));
  f->b->pos = r->node->pos;
  if (r->target.cont_used) s_label(f->b, r->target.cont);
}

static void end_loop(Fn *f, Range *r) {
  f->loops--;
  f->b->out = r->outer;
}

/* A copy of x that the loop's body cannot change; x itself if nobody changes that. */
static X *steady(Fn *f, X *x, Type *t) {
  if (x->kind == X_VAR && x->var->obj && x->var->type == t) {
    const EscapeFacts *k = escape_var(f->l->escape, x->var->obj);
    if (!k->reassigned && !k->addressed) return x;
  }
  Var *v = var_temp(f->b, t);
  s_assign(f->b, x_var(f->b, v), x);
  return x_var(f->b, v);
}

static bool may_count(Fn *f, Range *r) {
  if (!r->key || !r->define || r->shared) return false;
  const EscapeFacts *k = escape_var(f->l->escape, r->key->obj);
  return !k->reassigned && !k->addressed && !k->captured;
}

/* The key is set by it, if it is not the counter. */
static X *counter(Fn *f, Range *r, Type *t) {
  if (may_count(f, r)) {
    Object *o = r->key->obj;
    lower_declare_init(f, o, x_int(f->b, t, 0));
    r->key = NULL;
    return lower_var(f, o);
  }
  Var *h = var_join(f->b, t);
  s_assign(f->b, x_var(f->b, h), x_int(f->b, t, 0));
  return x_var(f->b, h);
}

static void count(Fn *f, X *h) { s_assign(f->b, h, x_binary(f->b, OP_ADD, h, x_int(f->b, h->type, 1))); }

static void range_int(Fn *f, Range *r) {
  Type *t = lower_type_of(f, node_ranged(r->node));
  if (r->key && r->define)
    t = lower_subst(f, r->key->obj->type);
  else if (r->key)
    t = lower_type_of(f, r->key);
  X *n = x_spill(f->b, lower_convert_value(f, lower_expr(f, node_ranged(r->node)), lower_type_of(f, node_ranged(r->node)), t, NULL));
  X *h = counter(f, r, t);
  begin_loop(f, r);
  break_unless(f, x_cmp(f->b, OP_LSS, h, n));
  set_var(f, r, r->key, h, t);
  body(f, r);
  count(f, h);
  end_loop(f, r);
}

static void range_slice(Fn *f, Range *r, Type *t) {
  Type *elem = under(t)->elem;
  X *s = steady(f, lower_expr(f, node_ranged(r->node)), t);
  X *n = x_spill(f->b, x_part(f->b, s, PART_LEN)), *h = counter(f, r, T_INT);
  begin_loop(f, r);
  break_unless(f, x_cmp(f->b, OP_LSS, h, n));
  set_vars(f, r, h, T_INT, x_elem(f->b, elem, x_part(f->b, s, PART_PTR), h), elem);
  body(f, r);
  count(f, h);
  end_loop(f, r);
}

static bool names_two(const Node *lhs) { return lhs && lhs->kind == N_LIST && node_items(lhs)->len > 1; }

/* An array is copied when its elements are wanted; a pointer to one is followed as the loop goes. */
static void range_array(Fn *f, Range *r, Type *t) {
  bool ptr = kind_of(t) == K_POINTER;
  Type *arr = ptr ? under(t)->elem : t;
  int64_t len = under(arr)->len;
  X *place = NULL;
  if (r->val && ptr) {
    X *p = x_spill(f->b, lower_expr(f, node_ranged(r->node)));
    if (len) s_check_nil(f->b, p, 0);
    place = x_deref_nn(f->b, arr, p);
  } else if (r->val) {
    X *x = lower_expr(f, node_ranged(r->node));
    if (type_size(arr) > (64 << 10)) {
      X *p = lower_new_object(f, arr, true);
      s_assign(f->b, x_deref_nn(f->b, arr, p), x);
      place = x_deref_nn(f->b, arr, p);
    } else {
      place = steady(f, x, arr);
    }
  } else if (names_two(node_lhs(r->node)) || lower_node_makes_call(node_ranged(r->node))) { /* Spec: only else is it not evaluated */
    x_drop(f->b, lower_expr(f, node_ranged(r->node)));
  }
  X *h = counter(f, r, T_INT);
  begin_loop(f, r);
  break_unless(f, x_cmp(f->b, OP_LSS, h, x_i(f->b, len)));
  if (r->val)
    set_vars(f, r, h, T_INT, x_index(f->b, place, h), under(arr)->elem);
  else
    set_var(f, r, r->key, h, T_INT);
  body(f, r);
  count(f, h);
  end_loop(f, r);
}

static void range_string(Fn *f, Range *r) {
  Type *rune = type_basic[K_INT32];
  X *s = steady(f, lower_expr(f, node_ranged(r->node)), lower_type_of(f, node_ranged(r->node)));
  X *h = counter(f, r, T_INT), *next = x_var(f->b, var_join(f->b, T_INT)), *c = x_var(f->b, var_temp(f->b, rune));
  begin_loop(f, r);
  break_unless(f, x_cmp(f->b, OP_LSS, h, x_part(f->b, s, PART_LEN)));
  s_assign(f->b, c, x_conv(f->b, rune, x_elem(f->b, T_UINT8, x_part(f->b, s, PART_PTR), h)));
  S *ascii = s_if(f->b, x_cmp(f->b, OP_LSS, c, x_int(f->b, rune, 0x80)));
  SList *old = s_in_body(f->b, ascii);
  s_assign(f->b, next, x_binary(f->b, OP_ADD, h, x_i(f->b, 1)));
  s_in_else(f->b, ascii);
  s_assign(f->b, next, x_rt(f->b, RT_rt_decoderune, T_INT, 3, s, h, x_addr(f->b, c)));
  f->b->out = old;
  set_vars(f, r, h, T_INT, c, rune);
  body(f, r);
  s_assign(f->b, h, next);
  end_loop(f, r);
}

static void range_map(Fn *f, Range *r, Type *t) {
  X *m = lower_expr(f, node_ranged(r->node));
  X *it = x_var(f->b, var_rtstruct(f->b, RTS_MapIter, "it")), *at = x_addr(f->b, it);
  X *key = x_field(f->b, it, RTF_MapIter_key), *val = x_field(f->b, it, RTF_MapIter_elem);
  s_expr(f->b, x_rt(f->b, RT_rt_mapiterinit, NULL, 3, lower_descriptor_of(f, t), m, at));
  begin_loop(f, r);
  break_unless(f, x_not(f->b, x_isnil(f->b, key)));
  Type *kt = under(t)->key, *vt = under(t)->elem;
  X *k = type_size(kt) ? x_deref_nn(f->b, kt, key) : x_zero(f->b, kt), *v = type_size(vt) ? x_deref_nn(f->b, vt, val) : x_zero(f->b, vt);
  set_vars(f, r, k, kt, v, vt);
  body(f, r);
  s_expr(f->b, x_rt(f->b, RT_rt_mapiternext, NULL, 1, at));
  end_loop(f, r);
}

static void range_chan(Fn *f, Range *r, Type *t) {
  Type *elem = under(t)->elem;
  X *c = x_spill(f->b, lower_expr(f, node_ranged(r->node))), *ok;
  begin_loop(f, r);
  X *v = lower_chan_receive(f, c, elem, &ok);
  break_unless(f, ok);
  set_var(f, r, r->key, v, elem);
  body(f, r);
  end_loop(f, r);
}

void lower_range(Fn *f, Node *n) {
  Range r = {.node = n, .key = wanted_var(node_lhs(n), 0), .val = wanted_var(node_lhs(n), 1), .define = n->flags & NF_DEFINE};
  Type *t = lower_type_of(f, node_ranged(n));
  if (kind_of(t) == K_FUNC) {
    lower_rangefunc(f, n);
    return;
  }
  r.shared = f->pkg && check_package_goversion(f->pkg, n->pos) < 22;
  lower_target_push(f, &r.target, n, true);
  switch (kind_of(t)) {
  case K_SLICE: range_slice(f, &r, t); break;
  case K_ARRAY:
  case K_POINTER: range_array(f, &r, t); break;
  case K_STRING: range_string(f, &r); break;
  case K_MAP: range_map(f, &r, t); break;
  case K_CHAN: range_chan(f, &r, t); break;
  default: range_int(f, &r); break;
  }
  lower_target_pop(f, &r.target);
}
