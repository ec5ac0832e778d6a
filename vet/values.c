/* values.c - expressions and assignments that cannot mean what they say; each a few lines. */
#include <string.h>
#include "internal.h"

/* ---- x = x ---- */

static bool is_map_index(Node *n) { return n->kind == N_INDEX && node_x(n)->type && kind_of(node_x(n)->type) == K_MAP; }

void vet_assign(Vet *v, Node *n) {
  if (n->kind != N_ASSIGN || n->op != OP_NONE || !node_lhs(n) || !node_rhs(n) ||
      node_items(node_lhs(n))->len != node_items(node_rhs(n))->len)
    return;
  for (int i = 0; i < node_items(node_lhs(n))->len; i++) {
    Node *l = node_items(node_lhs(n))->at[i], *r = node_items(node_rhs(n))->at[i];
    if (vet_same_expr(l, r) && !vet_has_side_effects(l) && !is_map_index(l))
      vet_report(v, V_assign, n->pos, "self-assignment of %s", vet_text_of(v, r));
  }
}

/* ---- f == nil ---- */

void vet_nilfunc(Vet *v, Node *n) {
  if (n->kind != N_BINARY || (n->op != OP_EQL && n->op != OP_NEQ)) return;
  Node *x = vet_is_nil(node_x(n)) ? node_y(n) : vet_is_nil(node_y(n)) ? node_x(n) : NULL;
  if (x && x->kind == N_INDEX) x = node_x(x);
  Object *o = x ? vet_denoted(x) : NULL;
  bool method = o && x->kind == N_SELECTOR && !node_is_qualified(x);
  if (o && o->kind == OBJ_FUNC && (!method || x->sel->kind != SEL_FIELD))
    vet_report(v, V_nilfunc, n->pos, "comparison of function %s %s nil is always %s", o->name->s, op_string(n->op),
               n->op == OP_NEQ ? "true" : "false");
}

/* ---- shifts ---- */

static bool mark_dead(void *ctx, Node *n) {
  ptrmap_put(ctx, n, n);
  return true;
}

static bool is_const_bool(const Node *n, bool value) { return n && n->val && const_kind(n->val) == C_BOOL && const_bool(n->val) == value; }

/* May the case be chosen? tag NULL: a switch on conditions. */
static bool may_match(const Node *tag, Node *clause) {
  if (!node_exprs(clause)) return true;
  bool ok;
  uint64_t want = tag ? const_uint64(tag->val, &ok) : 0;
  for (int i = 0; i < node_items(node_exprs(clause))->len; i++) {
    const Node *x = node_items(node_exprs(clause))->at[i];
    if (!tag && !is_const_bool(x, false)) return true;
    if (tag && (!x->val || const_uint64(x->val, &ok) == want || !ok)) return true;
  }
  return false;
}

/* Code for another word size stands under conditions that are constant here. */
static void note_dead(Vet *v, Node *n) {
  if (n->kind == N_IF && is_const_bool(node_cond(n), false)) node_walk(node_body(n), mark_dead, NULL, &v->dead);
  if (n->kind == N_IF && is_const_bool(node_cond(n), true) && node_els(n)) node_walk(node_els(n), mark_dead, NULL, &v->dead);
  if (n->kind != N_SWITCH || (node_tag(n) && node_tag(n)->kind == N_TYPESWITCHGUARD)) return;
  bool ok = true;
  if (node_tag(n) && (!node_tag(n)->val || const_kind(node_tag(n)->val) != C_INT || (const_uint64(node_tag(n)->val, &ok), !ok))) return;
  for (int i = 0; i < node_cases(n)->len; i++)
    if (!may_match(node_tag(n), node_cases(n)->at[i])) node_walk(node_cases(n)->at[i], mark_dead, NULL, &v->dead);
}

static void check_width(Vet *v, Node *n, Node *x, Node *y) {
  bool ok = true;
  int64_t amount = y->val ? const_int64(y->val, &ok) : 0;
  if (x->val || !y->val || !ok || !x->type) return;
  int64_t bits = INT64_MAX;
  bool several = false;
  if (x->type->kind == K_TYPEPARAM) {
    TypeSet *set = type_set(v->ts, under(x->type->tparam->constraint));
    for (int i = 0; i < set->terms.len; i++) {
      int64_t size = 8 * type_size(set->terms.at[i].type);
      several |= i > 0 && size != bits;
      bits = size < bits ? size : bits;
    }
  } else {
    bits = 8 * type_size(x->type);
  }
  if (amount >= bits)
    vet_report(v, V_shift, n->pos, "%s (%s%lld bits) too small for shift of %lld", vet_text_of(v, x), several ? "may be " : "",
               (long long)bits, (long long)amount);
}

void vet_shift(Vet *v, Node *n) {
  note_dead(v, n);
  bool shifts = n->op == OP_SHL || n->op == OP_SHR;
  if (!shifts || ptrmap_has(&v->dead, n)) return;
  if (n->kind == N_BINARY) check_width(v, n, node_x(n), node_y(n));
  if (n->kind == N_ASSIGN && node_items(node_lhs(n))->len == 1 && node_items(node_rhs(n))->len == 1)
    check_width(v, n, node_items(node_lhs(n))->at[0], node_items(node_rhs(n))->at[0]);
}

/* ---- string(int) ---- */

/* The first type that t may be; types of a type parameter one after the other. */
static Type *term_at(Vet *v, Type *t, int i) {
  if (t->kind != K_TYPEPARAM) return i ? NULL : t;
  TypeSet *set = type_set(v->ts, under(t->tparam->constraint));
  return i < set->terms.len ? set->terms.at[i].type : NULL;
}

static bool is_wide_int(Type *t) {
  Kind k = kind_of(t);
  return (k >= K_INT && k <= K_UINTPTR && k != K_UINT8 && k != K_INT32) || k == K_UNTYPED_INT;
}

static const char *short_name(Vet *v, Type *t) {
  if (t->tparam) return t->tparam->obj->name->s;
  if (t->named) return t->named->obj->name->s;
  return vet_type_text(v, t);
}

/* "T (int)", "int in P" */
static const char *describe(Vet *v, Type *t, Type *in, const char *in_name) {
  const char *name = t == in ? in_name : short_name(v, t), *base = short_name(v, under(t));
  bool based = strcmp(base, name) != 0, inside = t != in && strcmp(in_name, name) != 0;
  if (!based && !inside) return name;
  return arena_printf(v->a, "%s (%s%s%s%s)", name, based ? base : "", based && inside ? ", " : "", inside ? "in " : "",
                      inside ? in_name : "");
}

void vet_stringintconv(Vet *v, Node *n) {
  if (n->kind != N_CALL || !(n->flags & NF_CONVERSION) || node_args(n)->len != 1) return;
  Object *name = vet_denoted(node_fun(n));
  Type *from = node_args(n)->at[0]->type, *to = name ? node_fun(n)->type : NULL, *t0, *v0;
  if (!from || !to || name->kind != OBJ_TYPE) return;
  for (int i = 0; (t0 = term_at(v, to, i)) && kind_of(t0) != K_STRING;) i++;
  for (int i = 0; (v0 = term_at(v, from, i)) && !is_wide_int(v0);) i++;
  if (t0 && v0)
    vet_report(v, V_stringintconv, n->pos, "conversion from %s to %s yields a string of one rune, not a string of digits",
               describe(v, v0, from, short_name(v, from)), describe(v, t0, to, name->name->s));
}

/* ---- impossible assertions ---- */

static void check_target(Vet *v, Type *from, Node *target) {
  Type *to = target->type;
  if (!from || !to || vet_is_nil(target) || from->kind == K_TYPEPARAM || to->kind == K_TYPEPARAM || !type_is_interface(from) ||
      !type_is_interface(to) || from->has_typeparam || to->has_typeparam)
    return;
  TypeSet *a = type_set(v->ts, under(from)), *b = type_set(v->ts, under(to));
  for (int i = 0; i < b->methods.len; i++)
    for (int k = 0; k < a->methods.len; k++) {
      Method *x = &a->methods.at[k], *y = &b->methods.at[i];
      if (x->name != y->name || (!name_is_exported(x->name) && x->pkg != y->pkg) || type_identical(x->type, y->type)) continue;
      vet_report(v, V_ifaceassert, target->pos,
                 "impossible type assertion: no type can implement both %s and %s (conflicting types for %s method)",
                 vet_type_text(v, from), vet_type_text(v, to), y->name->s);
      return;
    }
}

void vet_ifaceassert(Vet *v, Node *n) {
  if (n->kind == N_ASSERT) check_target(v, node_x(n)->type, node_texpr(n));
  if (n->kind != N_SWITCH || !node_tag(n) || node_tag(n)->kind != N_TYPESWITCHGUARD) return;
  for (int i = 0; i < node_cases(n)->len; i++)
    for (int k = 0; node_exprs(node_cases(n)->at[i]) && k < node_items(node_exprs(node_cases(n)->at[i]))->len; k++)
      check_target(v, node_x(node_tag(n))->type, node_items(node_exprs(node_cases(n)->at[i]))->at[k]);
}
