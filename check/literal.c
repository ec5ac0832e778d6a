/* literal.c - composite literals: which element belongs where. Spec: Composite literals. */
#include <strings.h>
#include "internal.h"

/* ---- structs --------------------------------------------------------------------------- */

static int field_index(Checker *c, Type *st, Name name) {
  if (name == c->ts->n.blank) return -1;
  for (int i = 0; i < st->fields.len; i++)
    if (name_same(st->fields.at[i].name, st->fields.at[i].pkg, name, c->pkg)) return i;
  return -1;
}

static void unknown_field(Checker *c, Node *key, Type *st, Type *base) {
  const Object *alt = NULL;
  for (int i = 0; i < st->fields.len && !alt; i++)
    if (strcasecmp(st->fields.at[i].name->s, key->name->s) == 0 && key->name != c->ts->n.blank) alt = st->fields.at[i].obj;
  check_error_at(c, key, "%s", check_lookup_error(c, base, key->name, alt, true));
}

static void keyed_field(Checker *c, Node *kv, Type *st, Type *base, bool *seen) {
  Operand x;
  Node *key = node_key(kv);
  int i = key->kind == N_IDENT ? field_index(c, st, key->name) : -1;
  check_expr_hint(c, &x, node_value(kv), NULL);
  if (key->kind != N_IDENT) {
    check_error_at(c, kv, "invalid field name %s in struct literal", check_node_text(c, key));
    return;
  }
  if (i < 0) {
    unknown_field(c, key, st, base);
    return;
  }
  key->obj = st->fields.at[i].obj;
  key->type = st->fields.at[i].type;
  check_assignment(c, &x, st->fields.at[i].type, "struct literal");
  if (seen[i]) check_error_at(c, kv, "duplicate field name %s in struct literal", key->name->s);
  seen[i] = true;
}

static void keyed_struct(Checker *c, Node *e, Type *st, Type *base) {
  bool *seen = ARENA_ARRAY(c->a, bool, st->fields.len + 1);
  for (int i = 0; i < node_elems(e)->len; i++) {
    Node *kv = node_elems(e)->at[i];
    if (kv->kind != N_KEYVALUE)
      check_error_at(c, kv, "mixture of field:value and value elements in struct literal");
    else
      keyed_field(c, kv, st, base, seen);
  }
}

static void positional_struct(Checker *c, Node *e, Type *st, Type *base, Type *type) {
  for (int i = 0; i < node_elems(e)->len; i++) {
    Node *v = node_elems(e)->at[i];
    if (v->kind == N_KEYVALUE) {
      check_error_at(c, v, "mixture of field:value and value elements in struct literal");
      continue;
    }
    Operand x;
    Field *f = i < st->fields.len ? &st->fields.at[i] : NULL;
    check_expr_hint(c, &x, v, NULL);
    if (!f) {
      check_error_at(c, v, "too many values in struct literal of type %s", check_type_text(c, base));
      break;
    }
    if (!name_same(f->name, f->pkg, f->name, c->pkg)) {
      check_error_at(c, v, "implicit assignment to unexported field %s in struct literal of type %s", f->name->s, check_type_text(c, type));
      continue;
    }
    check_assignment(c, &x, f->type, "struct literal");
  }
  if (node_elems(e)->len < st->fields.len) check_error(c, e->end, "too few values in struct literal of type %s", check_type_text(c, base));
}

/* ---- arrays, slices, maps ------------------------------------------------------------------ */

static bool seen_before(Checker *c, StrMap *m, int64_t i) {
  if (!m->arena) m->arena = c->a;
  if (strmap_get(m, (char *)&i, sizeof i)) return true;
  strmap_put(m, (char *)&i, sizeof i, m);
  return false;
}

/* Returns the length: largest index + 1. */
static int64_t indexed_elements(Checker *c, NodeList *list, Type *elem, int64_t length) {
  StrMap seen = {0};
  bool keyed = false;
  int64_t index = 0, max = 0;
  for (int i = 0; i < list->len; i++) keyed |= list->at[i]->kind == N_KEYVALUE;
  for (int i = 0; i < list->len; i++) {
    Node *e = list->at[i], *v = e;
    bool valid = false;
    if (e->kind == N_KEYVALUE) {
      int64_t k = -1;
      if (check_index_value(c, node_key(e), length, &k)) {
        if (k >= 0) {
          index = k;
          valid = true;
        } else {
          check_error_at(c, e, "index %s must be integer constant", check_node_text(c, node_key(e)));
        }
      }
      v = node_value(e);
    } else if (length >= 0 && index >= length) {
      check_error_at(c, e, "index %lld is out of bounds (>= %lld)", (long long)index, (long long)length);
    } else {
      valid = true;
    }
    if (valid && keyed && seen_before(c, &seen, index))
      check_error_at(c, e, "duplicate index %lld in array or slice literal", (long long)index);
    if (++index > max) max = index;
    Operand x;
    check_expr_hint(c, &x, v, elem);
    check_assignment(c, &x, elem, "array or slice literal");
  }
  return max;
}

static bool duplicate_key(Checker *c, StrMap *seen, Operand *x, bool iface) {
  if (x->mode != M_CONST || const_kind(x->val) == C_UNKNOWN) return false;
  size_t len;
  const char *key = const_key(c->a, x->val, &len);
  if (iface) {
    const char *id = type_identity(c->ts, x->type);
    size_t n = strlen(id);
    char *k = arena_alloc(c->a, n + 1 + len);
    memcpy(k, id, n + 1);
    memcpy(k + n + 1, key, len);
    key = k;
    len += n + 1;
  }
  if (strmap_get(seen, key, len)) return true;
  strmap_put(seen, key, len, seen);
  return false;
}

static void map_elements(Checker *c, Node *e, Type *m) {
  StrMap seen = {.arena = c->a};
  bool iface = kind_of(m->key) == K_INTERFACE && !is_typeparam(m->key);
  for (int i = 0; i < node_elems(e)->len; i++) {
    Node *kv = node_elems(e)->at[i];
    Operand x;
    if (kv->kind != N_KEYVALUE) {
      check_error_at(c, kv, "missing key in map literal");
      continue;
    }
    check_expr_hint(c, &x, node_key(kv), m->key);
    check_assignment(c, &x, m->key, "map literal");
    if (x.mode == M_INVALID) continue;
    if (duplicate_key(c, &seen, &x, iface)) {
      check_error_at(c, node_key(kv), "duplicate key %s in map literal", const_print(c->a, x.val));
      continue;
    }
    check_expr_hint(c, &x, node_value(kv), m->elem);
    check_assignment(c, &x, m->elem, "map literal");
  }
}

/* ---- any ------------------------------------------------------------------------------------- */

/* The literal's type; *base: what it builds (hint *T builds T). NULL after an error. */
static Type *literal_type(Checker *c, Node *e, Type *hint, Type **base) {
  if (node_texpr(e)) {
    if (node_texpr(e)->kind == N_ARRAYTYPE && !node_len(node_texpr(e))) {
      Type *t = type_new(c->ts, K_ARRAY);
      t->len = -1;
      t->elem = check_var_type(c, node_elem(node_texpr(e)));
      t->has_typeparam = t->elem->has_typeparam;
      t->complete = true;
      node_texpr(e)->type = t;
      node_texpr(e)->flags |= NF_TYPE;
      return *base = t;
    }
    return *base = check_type(c, node_texpr(e));
  }
  if (!hint || is_invalid(hint)) {
    if (!hint) check_error_at(c, e, "missing type in composite literal");
    return NULL;
  }
  Type *core = type_core(hint);
  *base = core && core->kind == K_POINTER ? core->elem : hint;
  return hint;
}

void check_composite(Checker *c, Operand *x, Node *e, Type *hint) {
  Type *base = NULL, *t = literal_type(c, e, hint, &base);
  Type *u = t ? type_core(base) : NULL;
  if (!t || is_invalid(t)) {
    check_use_list(c, node_elems(e));
    return;
  }
  if (u && (u->kind == K_STRUCT || u->kind == K_ARRAY) && !u->complete) {
    check_error_at(c, e, "invalid recursive type"); /* within its own declaration */
    return;
  }
  switch (u ? u->kind : K_INVALID) {
  case K_STRUCT:
    if (!node_elems(e)->len) break;
    if (node_elems(e)->at[0]->kind == N_KEYVALUE)
      keyed_struct(c, e, u, base);
    else
      positional_struct(c, e, u, base, t);
    break;
  case K_ARRAY: {
    int64_t n = indexed_elements(c, node_elems(e), u->elem, u->len);
    if (u->len < 0) u->len = n;
    break;
  }
  case K_SLICE: indexed_elements(c, node_elems(e), u->elem, -1); break;
  case K_MAP: map_elements(c, e, u); break;
  default:
    check_use_list(c, node_elems(e));
    if (!u || !is_invalid(u))
      check_error_at(c, e, "invalid composite literal%s type %s%s", node_texpr(e) ? "" : " element", check_type_text(c, t),
                     u ? "" : " (no common underlying type)");
    return;
  }
  x->mode = M_VALUE;
  x->type = t;
}
