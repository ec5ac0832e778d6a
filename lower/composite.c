/* composite.c - composite literals. Spec: Composite literals.

   Structs and arrays are built in place, element by element, in memory that nobody else sees yet; small ones
   are plain values. What consists of constants is static data, copied when the literal is mutable. */
#include "call.h"
#include "expr.h"
#include "program.h"

enum { MAX_VALUE_FIELDS = 8, MAX_STATIC_ELEMS = 1 << 16 };

Data *lower_new_data(Fn *f, Type *t, X *value, bool readonly) {
  Data *d = ARENA_NEW(f->l->a, Data);
  d->type = t;
  d->value = value;
  d->readonly = readonly;
  vec_push(f->l->a, &f->l->u->datas, d);
  return d;
}

/* Pointer to a zeroed object, of type unsafe.Pointer. */
X *lower_new_object(Fn *f, Type *t, bool heap) {
  if (heap || type_size(t) > (64 << 10)) return x_spill(f->b, x_rt(f->b, RT_rt_newobject, T_PTR, 1, lower_descriptor_of(f, t)));
  Var *v = var_temp(f->b, t);
  s_zero(f->b, x_var(f->b, v));
  return x_cast(f->b, T_PTR, x_addr(f->b, x_var(f->b, v)));
}

/* ---- Elements ------------------------------------------------------------------ */

static int field_index(Type *u, Name name) {
  for (int i = 0; i < u->fields.len; i++)
    if (u->fields.at[i].name == name) return i;
  ice("literal names no field %s", name->s);
}

static Node *element_value(Node *e) { return e->kind == N_KEYVALUE ? node_value(e) : e; }

static int64_t element_index(Node *e, Type *u, int64_t next) {
  if (e->kind != N_KEYVALUE) return next;
  if (u->kind == K_STRUCT) return field_index(u, node_key(e)->name);
  bool ok;
  return const_int64(node_key(e)->val, &ok);
}

Type *lower_composite_elem(Type *u, Node *e, int i) { return u->kind == K_STRUCT ? u->fields.at[element_index(e, u, i)].type : u->elem; }

static Type *element_type(Type *u, int64_t i) { return u->kind == K_STRUCT ? u->fields.at[i].type : u->elem; }

/* gc leaves a blank field of a literal zero; reflection can see it. */
static bool is_blank_field(Type *u, int64_t i) { return u->kind == K_STRUCT && strcmp(u->fields.at[i].name->s, "_") == 0; }

static int64_t literal_len(Node *n, Type *u) {
  int64_t next = 0, len = 0;
  for (int i = 0; i < node_elems(n)->len; i++) {
    next = element_index(node_elems(n)->at[i], u, next) + 1;
    if (next > len) len = next;
  }
  return len;
}

static bool is_aggregate(Type *t) { return kind_of(t) == K_STRUCT || kind_of(t) == K_ARRAY; }

/* ---- Static values ---------------------------------------------------------------- */

static X *static_elements(Fn *f, Node *n, Type *t, bool global) {
  Type *u = under(t);
  int64_t count = u->kind == K_STRUCT ? u->fields.len : u->len, next = 0;
  if (node_elems(n)->len == 0) return x_zero(f->b, t);
  if (count > MAX_STATIC_ELEMS) return NULL;
  X *s = x_mkstruct(f->b, t);
  X **at = ARENA_ARRAY(f->l->a, X *, count + 1);
  for (int i = 0; i < node_elems(n)->len; i++, next++) {
    next = element_index(node_elems(n)->at[i], u, next);
    at[next] = lower_static_value(f, element_value(node_elems(n)->at[i]), element_type(u, next), global);
    if (!at[next]) return NULL;
    if (is_blank_field(u, next)) at[next] = NULL;
  }
  for (int64_t i = 0; i < count; i++) x_add(f->b, s, at[i] ? at[i] : x_zero(f->b, element_type(u, i)));
  return s;
}

static X *static_slice(Fn *f, Node *n, Type *t) {
  Type *u = under(t);
  int64_t len = literal_len(n, u);
  if (len == 0) return NULL;
  Type *arr = type_array(f->l->ts, u->elem, len);
  X *v = static_elements(f, n, arr, true);
  if (!v) return NULL;
  X *p = x_cast(f->b, T_PTR, x_static(f->b, lower_new_data(f, arr, v, false)));
  return x_mkslice(f->b, t, p, x_i(f->b, len), x_i(f->b, len));
}

static X *static_composite(Fn *f, Node *n, Type *t, bool global) {
  if (kind_of(t) == K_POINTER) {
    Type *elem = under(t)->elem;
    X *v = global && is_aggregate(elem) ? static_elements(f, n, elem, true) : NULL;
    return v && type_size(elem) ? x_cast(f->b, t, x_static(f->b, lower_new_data(f, elem, v, false))) : NULL;
  }
  if (is_aggregate(t)) return static_elements(f, n, t, global);
  return global && kind_of(t) == K_SLICE ? static_slice(f, n, t) : NULL;
}

static X *static_func(Fn *f, Node *n, Type *t) {
  if (n->kind != N_IDENT || !n->obj || n->obj->kind != OBJ_FUNC || n->obj->tparams.len) return NULL;
  return x_funcval(f->b, lower_func_of(f->l, n->obj, NULL), t);
}

X *lower_static_value(Fn *f, Node *n, Type *t, bool global) {
  n = node_unparen(n);
  if (!n->type) return NULL;
  Type *have = lower_type_of(f, n);
  if (n->val && const_kind(n->val) != C_UNKNOWN) {
    X *c = lower_const(f, n->val, have);
    return have == t || type_identical(have, t) ? c : lower_convert_assign(f, c, have, t);
  }
  if (n->kind == N_IDENT && n->obj && n->obj->kind == OBJ_NIL) return x_zero(f->b, t);
  if (!type_identical(have, t)) return NULL;
  if (n->kind == N_COMPOSITE) return static_composite(f, n, t, global);
  if (n->kind == N_UNARY && n->op == OP_AND && node_unparen(node_x(n))->kind == N_COMPOSITE && global)
    return static_composite(f, node_unparen(node_x(n)), t, true);
  return static_func(f, n, t);
}

/* ---- Building in place ----------------------------------------------------------------- */

static void fill_element(Fn *f, X *place, Node *value, Type *t, bool zeroed) {
  Node *v = node_unparen(value);
  if (v->kind == N_COMPOSITE && is_aggregate(t) && type_identical(lower_type_of(f, v), t)) {
    lower_fill_composite(f, place, v, t, zeroed);
    return;
  }
  X *x = lower_as(f, value, t);
  if (type_size(t) == 0)
    s_expr(f->b, x);
  else
    s_assign(f->b, place, x);
}

typedef struct Elements {
  Node **nodes;
  Type **types;
} Elements;

static Elements elements_of(Fn *f, Node *n, Type *u) {
  Elements e = {ARENA_ARRAY(f->l->a, Node *, node_elems(n)->len + 1), ARENA_ARRAY(f->l->a, Type *, node_elems(n)->len + 1)};
  for (int i = 0; i < node_elems(n)->len; i++) {
    e.nodes[i] = element_value(node_elems(n)->at[i]);
    e.types[i] = lower_composite_elem(u, node_elems(n)->at[i], i);
  }
  return e;
}

void lower_fill_composite(Fn *f, X *place, Node *n, Type *t, bool zeroed) {
  Type *u = under(t);
  int64_t count = u->kind == K_STRUCT ? u->fields.len : u->len, next = 0;
  if (type_size(t) > 64 || u->kind == K_ARRAY) {
    X *s = lower_static_value(f, n, t, false);
    if (s && s->kind == X_MKSTRUCT) s = x_deref_nn(f->b, t, x_static(f->b, lower_new_data(f, t, s, true)));
    if (s) {
      if (!(s->kind == X_ZERO && zeroed)) s_assign(f->b, place, s);
      return;
    }
  }
  if (!zeroed && node_elems(n)->len < count) {
    s_zero(f->b, place);
    zeroed = true;
  }
  Elements el = elements_of(f, n, u);
  bool begun = lower_order_all(f, el.nodes, el.types, node_elems(n)->len); /* each store reads its element */
  for (int i = 0; i < node_elems(n)->len; i++, next++) {
    next = element_index(node_elems(n)->at[i], u, next);
    X *e = u->kind == K_STRUCT ? x_field(f->b, place, (int)next) : x_index(f->b, place, x_i(f->b, next));
    if (is_blank_field(u, next)) {
      lower_discard(f, element_value(node_elems(n)->at[i]));
      if (!zeroed) s_zero(f->b, e);
      continue;
    }
    fill_element(f, e, element_value(node_elems(n)->at[i]), element_type(u, next), zeroed);
  }
  lower_order_end(f, begun);
}

static X *struct_value(Fn *f, Node *n, Type *t) {
  Type *u = under(t);
  X *s = x_mkstruct(f->b, t);
  X **at = ARENA_ARRAY(f->l->a, X *, u->fields.len + 1), **v = ARENA_ARRAY(f->l->a, X *, node_elems(n)->len + 1);
  Elements el = elements_of(f, n, u);
  lower_operands(f, el.nodes, el.types, node_elems(n)->len, v);
  for (int i = 0; i < node_elems(n)->len; i++) {
    int64_t k = element_index(node_elems(n)->at[i], u, i);
    at[k] = x_limit_depth(f->b, lower_convert_assign(f, v[i], lower_type_of(f, el.nodes[i]), el.types[i]));
    if (is_blank_field(u, k)) {
      x_drop(f->b, at[k]);
      at[k] = NULL;
      continue;
    }
  }
  for (int i = 0; i < u->fields.len; i++) x_add(f->b, s, at[i] ? at[i] : x_zero(f->b, u->fields.at[i].type));
  return s;
}

static X *aggregate(Fn *f, Node *n, Type *t) {
  Type *u = under(t);
  if (node_elems(n)->len == 0) return x_zero(f->b, t);
  if (type_size(t) == 0) {
    for (int i = 0; i < node_elems(n)->len; i++) lower_discard(f, element_value(node_elems(n)->at[i]));
    return x_zero(f->b, t);
  }
  if (u->kind == K_STRUCT && u->fields.len <= MAX_VALUE_FIELDS) return struct_value(f, n, t);
  if (type_size(t) > (64 << 10)) {
    X *p = lower_new_object(f, t, true);
    lower_fill_composite(f, x_deref_nn(f->b, t, p), n, t, true);
    return x_deref_nn(f->b, t, p);
  }
  Var *v = var_temp(f->b, t);
  lower_fill_composite(f, x_var(f->b, v), n, t, false);
  return x_var(f->b, v);
}

static X *slice_literal(Fn *f, Node *n, Type *t) {
  Type *u = under(t);
  int64_t len = literal_len(n, u);
  if (len == 0) {
    X *p = x_cast(f->b, T_PTR, x_static(f->b, lower_new_data(f, T_UINT8, x_int(f->b, T_UINT8, 0), true)));
    return x_mkslice(f->b, t, p, x_i(f->b, 0), x_i(f->b, 0));
  }
  Type *arr = type_array(f->l->ts, u->elem, len);
  X *p = lower_new_object(f, arr, escape_expr(f->l->escape, n));
  lower_fill_composite(f, x_deref_nn(f->b, arr, p), n, arr, true);
  return x_mkslice(f->b, t, x_cast(f->b, T_PTR, p), x_i(f->b, len), x_i(f->b, len));
}

/* Made of constants and nil, not of a slice; what becomes an interface does not count. Source: isStaticCompositeLiteral of
   cmd/compile/internal/walk. */
static bool is_constant_literal(Fn *f, Node *n, Type *to) {
  n = node_unparen(n);
  if (n->kind == N_IDENT && n->obj && n->obj->kind == OBJ_NIL) return true;
  if (kind_of(to) == K_INTERFACE) return false;
  if (n->kind != N_COMPOSITE) return n->val && const_kind(n->val) != C_UNKNOWN;
  Type *u = under(lower_type_of(f, n));
  if (u->kind != K_STRUCT && u->kind != K_ARRAY) return false;
  for (int i = 0; i < node_elems(n)->len; i++) {
    Node *e = node_elems(n)->at[i];
    if (!is_constant_literal(f, element_value(e), lower_composite_elem(u, e, i))) return false;
  }
  return true;
}

static void map_entry(Fn *f, Node *e, X *m, Type *t) {
  Type *u = under(t);
  Node *nodes[2] = {node_key(e), node_value(e)};
  Type *to[2] = {u->key, u->elem};
  bool begun = lower_order_holds_ahead(f->l, node_key(e)) ? lower_order_all(f, nodes, to, 2) : lower_order_begin(f, nodes, to, 2);
  X *val = lower_keep(
      f, lower_convert_assign(f, lower_expr(f, node_value(e)), lower_type_of(f, node_value(e)), u->elem)); /* as in m[key] = val */
  X *key = lower_convert_assign(f, lower_expr(f, node_key(e)), lower_type_of(f, node_key(e)), u->key);
  lower_order_end(f, begun);
  X *p = x_spill(f->b, lower_map_ref(f, RT_rt_mapassign, m, key, t));
  if (type_size(u->elem)) s_assign(f->b, x_deref_nn(f->b, u->elem, p), val);
}

/* As gc: the constant entries first. A key that is computed may be one of theirs. */
static X *map_literal(Fn *f, Node *n, Type *t) {
  NodeList *l = node_elems(n);
  Type *u = under(t);
  X *m = x_spill(f->b, x_rt(f->b, RT_rt_makemap, T_PTR, 2, lower_descriptor_of(f, t), x_i(f->b, l->len)));
  m = x_cast(f->b, t, m);
  for (int constant = 1; constant >= 0; constant--)
    for (int i = 0; i < l->len; i++)
      if ((is_constant_literal(f, node_key(l->at[i]), u->key) && is_constant_literal(f, node_value(l->at[i]), u->elem)) == constant)
        map_entry(f, l->at[i], m, t);
  return m;
}

X *lower_composite(Fn *f, Node *n, Type *t) {
  switch (kind_of(t)) {
  case K_POINTER: return x_cast(f->b, t, lower_composite_addr(f, n, under(t)->elem, n));
  case K_SLICE: return slice_literal(f, n, t);
  case K_MAP: return map_literal(f, n, t);
  case K_STRUCT:
  case K_ARRAY: return aggregate(f, n, t);
  default: ice("literal of kind %d", (int)kind_of(t));
  }
}

X *lower_composite_addr(Fn *f, Node *n, Type *t, Node *amp) {
  X *p = lower_new_object(f, t, escape_expr(f->l->escape, amp));
  X *place = x_deref_nn(f->b, t, p);
  if (is_aggregate(t) && type_size(t))
    lower_fill_composite(f, place, n, t, true);
  else if (is_aggregate(t))
    lower_composite(f, n, t);
  else {
    X *taken = NULL; /* a map that was made ahead */
    if (!lower_order_take(f, n, &taken)) taken = lower_composite(f, n, t);
    s_assign(f->b, place, taken);
  }
  return p;
}
