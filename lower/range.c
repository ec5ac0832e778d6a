/* range.c - for ... range. Spec: For statements with range clause.

   The range expression is evaluated once, into temporaries; a hidden counter drives the loop, so assignments to
   the iteration variables in the body do not disturb it. A variable that nobody else sets or keeps is the counter itself. Functions: rangefunc.c. */
#include "internal.h"

typedef struct Range {
  Node *node, *key, *val;  /* key, val NULL when absent or blank */
  bool define, shared;     /* shared: variables live for the whole loop (before go 1.22) */
  Target target;
  SList *outer;
} Range;

static Node *wanted_var(Node *lhs, int i) {
  if (!lhs) return NULL;
  Node *n = lhs->kind == N_LIST ? (i < lhs->list.len ? lhs->list.at[i] : NULL) : i == 0 ? lhs : NULL;
  if (n && n->kind == N_IDENT && n->name->len == 1 && n->name->s[0] == '_') return NULL;
  return n;
}

static void begin_loop(Fn *f, Range *r) {
  if (r->define && r->shared) {
    if (r->key) declare_init(f, r->key->obj, NULL);
    if (r->val) declare_init(f, r->val->obj, NULL);
  }
  S *loop = s_new(f, S_LOOP);
  r->outer = in_body(f, loop);
  f->loops++;
}

static void break_unless(Fn *f, X *cond) {
  S *s = s_if(f, x_not(f, cond));
  SList *old = in_body(f, s);
  s_new(f, S_BREAK);
  f->out = old;
}

static void set_var(Fn *f, Range *r, Node *lhs, X *x, Type *t) {
  if (!lhs) return;
  if (!r->define) {
    assign_node(f, lhs, x, t);
  } else {
    x = convert_assign(f, x, t, subst(f, lhs->obj->type));
    if (r->shared) s_assign(f, lower_var(f, lhs->obj), x);
    else declare_init(f, lhs->obj, x);
  }
}

static void set_vars(Fn *f, Range *r, X *k, Type *kt, X *v, Type *vt) {
  if (r->key && r->val && !r->define) {
    assign_pair(f, r->key, k, kt, r->val, v, vt);
    return;
  }
  set_var(f, r, r->key, k, kt);
  set_var(f, r, r->val, v, vt);
}

static void body(Fn *f, Range *r) {
  lower_block(f, &r->node->d->list);
  f->pos = r->node->pos;
  if (r->target.cont_used) s_label(f, r->target.cont);
}

static void end_loop(Fn *f, Range *r) {
  f->loops--;
  f->out = r->outer;
}

/* A copy of x that the loop's body cannot change; x itself if nobody changes that. */
static X *steady(Fn *f, X *x, Type *t) {
  if (x->kind == X_VAR && x->var->obj && x->var->type == t) {
    VarFacts *k = facts_of(f->l, x->var->obj);
    if (!k->reassigned && !k->addressed) return x;
  }
  Var *v = new_temp(f, t);
  s_assign(f, x_var(f, v), x);
  return x_var(f, v);
}

static bool may_count(Fn *f, Range *r) {
  if (!r->key || !r->define || r->shared) return false;
  VarFacts *k = facts_of(f->l, r->key->obj);
  return !k->reassigned && !k->addressed && !k->captured;
}

/* The key is set by it, if it is not the counter. */
static X *counter(Fn *f, Range *r, Type *t) {
  if (may_count(f, r)) {
    Object *o = r->key->obj;
    declare_init(f, o, x_int(f, t, 0));
    r->key = NULL;
    return lower_var(f, o);
  }
  Var *h = new_temp(f, t);
  s_assign(f, x_var(f, h), x_int(f, t, 0));
  return x_var(f, h);
}

static void count(Fn *f, X *h) { s_assign(f, h, x_binary(f, OP_ADD, h, x_int(f, h->type, 1))); }

static void range_int(Fn *f, Range *r) {
  Type *t = type_of(f, r->node->b);
  if (r->key && r->define) t = subst(f, r->key->obj->type);
  else if (r->key) t = type_of(f, r->key);
  X *n = spill(f, convert_value(f, lower_expr(f, r->node->b), type_of(f, r->node->b), t, NULL));
  X *h = counter(f, r, t);
  begin_loop(f, r);
  break_unless(f, x_cmp(f, OP_LSS, h, n));
  set_var(f, r, r->key, h, t);
  body(f, r);
  count(f, h);
  end_loop(f, r);
}

static void range_slice(Fn *f, Range *r, Type *t) {
  Type *elem = under(t)->elem;
  X *s = steady(f, lower_expr(f, r->node->b), t);
  X *n = spill(f, x_part(f, s, PART_LEN)), *h = counter(f, r, T_INT);
  begin_loop(f, r);
  break_unless(f, x_cmp(f, OP_LSS, h, n));
  set_vars(f, r, h, T_INT, x_elem(f, elem, x_part(f, s, PART_PTR), h), elem);
  body(f, r);
  count(f, h);
  end_loop(f, r);
}

static bool names_two(const Node *lhs) { return lhs && lhs->kind == N_LIST && lhs->list.len > 1; }

/* An array is copied when its elements are wanted; a pointer to one is followed as the loop goes. */
static void range_array(Fn *f, Range *r, Type *t) {
  bool ptr = kind_of(t) == K_POINTER;
  Type *arr = ptr ? under(t)->elem : t;
  int64_t len = under(arr)->len;
  X *place = NULL;
  if (r->val && ptr) {
    X *p = spill(f, lower_expr(f, r->node->b));
    if (len) check_nil(f, p, 0);
    place = x_deref_nn(f, arr, p);
  } else if (r->val) {
    X *x = lower_expr(f, r->node->b);
    if (type_size(arr) > (64 << 10)) {
      X *p = new_object(f, arr, true);
      s_assign(f, x_deref_nn(f, arr, p), x);
      place = x_deref_nn(f, arr, p);
    } else {
      place = steady(f, x, arr);
    }
  } else if (names_two(r->node->a) || node_makes_call(r->node->b)) { /* Spec: only else is it not evaluated */
    drop(f, lower_expr(f, r->node->b));
  }
  X *h = counter(f, r, T_INT);
  begin_loop(f, r);
  break_unless(f, x_cmp(f, OP_LSS, h, x_i(f, len)));
  if (r->val) set_vars(f, r, h, T_INT, x_index(f, place, h), under(arr)->elem);
  else set_var(f, r, r->key, h, T_INT);
  body(f, r);
  count(f, h);
  end_loop(f, r);
}

static void range_string(Fn *f, Range *r) {
  Type *rune = type_basic[K_INT32];
  X *s = steady(f, lower_expr(f, r->node->b), type_of(f, r->node->b));
  X *h = counter(f, r, T_INT), *next = x_var(f, new_temp(f, T_INT)), *c = x_var(f, new_temp(f, rune));
  begin_loop(f, r);
  break_unless(f, x_cmp(f, OP_LSS, h, x_part(f, s, PART_LEN)));
  s_assign(f, c, x_conv(f, rune, x_elem(f, T_UINT8, x_part(f, s, PART_PTR), h)));
  S *ascii = s_if(f, x_cmp(f, OP_LSS, c, x_int(f, rune, 0x80)));
  SList *old = in_body(f, ascii);
  s_assign(f, next, x_binary(f, OP_ADD, h, x_i(f, 1)));
  in_else(f, ascii);
  s_assign(f, next, x_rt(f, RT_rt_decoderune, T_INT, 3, s, h, x_addr(f, c)));
  f->out = old;
  set_vars(f, r, h, T_INT, c, rune);
  body(f, r);
  s_assign(f, h, next);
  end_loop(f, r);
}

static void range_map(Fn *f, Range *r, Type *t) {
  X *m = lower_expr(f, r->node->b);
  Var *it = new_raw_var(f, "MapIter", "it");
  X *at = x_addr(f, x_var(f, it));
  X *key = x_raw(f, T_PTR, arena_printf(f->l->a, "%s.key", it->name));
  X *val = x_raw(f, T_PTR, arena_printf(f->l->a, "%s.elem", it->name));
  s_expr(f, x_rt(f, RT_rt_mapiterinit, NULL, 3, x_type(f, t), m, at));
  begin_loop(f, r);
  break_unless(f, x_not(f, x_isnil(f, key)));
  Type *kt = under(t)->key, *vt = under(t)->elem;
  X *k = type_size(kt) ? x_deref_nn(f, kt, key) : x_zero(f, kt), *v = type_size(vt) ? x_deref_nn(f, vt, val) : x_zero(f, vt);
  set_vars(f, r, k, kt, v, vt);
  body(f, r);
  s_expr(f, x_rt(f, RT_rt_mapiternext, NULL, 1, at));
  end_loop(f, r);
}

static void range_chan(Fn *f, Range *r, Type *t) {
  Type *elem = under(t)->elem;
  X *c = spill(f, lower_expr(f, r->node->b)), *ok;
  begin_loop(f, r);
  X *v = chan_receive(f, c, elem, &ok);
  break_unless(f, ok);
  set_var(f, r, r->key, v, elem);
  body(f, r);
  end_loop(f, r);
}

void lower_range(Fn *f, Node *n) {
  Range r = {.node = n, .key = wanted_var(n->a, 0), .val = wanted_var(n->a, 1), .define = n->flags & NF_DEFINE};
  Type *t = type_of(f, n->b);
  if (kind_of(t) == K_FUNC) {
    lower_rangefunc(f, n);
    return;
  }
  r.shared = f->pkg && package_goversion(f->pkg, n->pos) < 22;
  target_push(f, &r.target, n, true);
  switch (kind_of(t)) {
  case K_SLICE: range_slice(f, &r, t); break;
  case K_ARRAY: case K_POINTER: range_array(f, &r, t); break;
  case K_STRING: range_string(f, &r); break;
  case K_MAP: range_map(f, &r, t); break;
  case K_CHAN: range_chan(f, &r, t); break;
  default: range_int(f, &r); break;
  }
  target_pop(f, &r.target);
}
