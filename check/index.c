/* index.c - x[i], x[i:j:k], and the instantiations that look like them. Spec: Index expressions, Slice expressions. */
#include "internal.h"

/* ---- indices ------------------------------------------------------------------------- */

bool check_valid_index(Checker *c, Operand *x, const char *what, bool allow_negative) {
  if (x->mode == M_INVALID) return false;
  check_convert_untyped(c, x, type_basic[K_INT]);
  if (x->mode == M_INVALID) return false;
  if (!all_integer(x->type)) {
    check_error_at(c, x->node, "invalid argument: %s %s must be integer", what, check_op_text(c, x));
    return false;
  }
  if (x->mode != M_CONST) return true;
  if (const_kind(x->val) == C_UNKNOWN) return false;
  if (!allow_negative && const_sign(x->val) < 0) {
    check_error_at(c, x->node, "invalid argument: %s %s must not be negative", what, check_op_text(c, x));
    return false;
  }
  if (!const_representable(x->val, K_INT)) {
    check_error_at(c, x->node, "invalid argument: %s %s overflows int", what, check_op_text(c, x));
    return false;
  }
  return true;
}

bool check_index_value(Checker *c, Node *index, int64_t max, int64_t *val) {
  Operand x;
  *val = -1;
  check_expr(c, &x, index);
  if (!check_valid_index(c, &x, "index", false)) return false;
  if (x.mode != M_CONST) return true;
  bool ok;
  int64_t v = const_int64(x.val, &ok);
  if (max >= 0 && v >= max) {
    check_error_at(c, x.node, "invalid argument: index %s out of bounds [0:%lld]", const_print(c->a, x.val), (long long)max);
    return false;
  }
  *val = v;
  return true;
}

static Node *single_index(Checker *c, Node *e) {
  if (!node_indices(e)->len) return NULL;
  if (node_indices(e)->len > 1) check_error_at(c, node_indices(e)->at[1], "invalid operation: more than one index");
  return node_indices(e)->at[0];
}

/* ---- x[i] ------------------------------------------------------------------------------- */

typedef struct IndexInfo {
  Type *key, *elem;
  int64_t len;
  bool value, ok, first, var;
} IndexInfo;

/* What indexing a value of underlying type u gives; false: cannot be indexed. */
static bool index_of(Type *u, bool addressable, Type **key, Type **elem, int64_t *len, bool *value) {
  *key = NULL;
  *len = -1;
  *value = false;
  if (!u) return false;
  switch (u->kind) {
  case K_STRING:
  case K_UNTYPED_STRING:
    *elem = type_byte;
    *value = true;
    return true;
  case K_ARRAY:
    *elem = u->elem;
    *len = u->len;
    *value = !addressable;
    return true;
  case K_POINTER: {
    Type *a = under(u->elem);
    if (a->kind != K_ARRAY) return false;
    *elem = a->elem;
    *len = a->len;
    return true;
  }
  case K_SLICE: *elem = u->elem; return true;
  case K_MAP:
    *key = u->key;
    *elem = u->elem;
    return true;
  default: return false;
  }
}

static bool index_term(Type *u, void *ctx) {
  IndexInfo *i = ctx;
  Type *key, *elem;
  int64_t len;
  bool value;
  if (!index_of(u, i->var, &key, &elem, &len, &value)) return i->ok = false;
  if (i->first) {
    i->first = false;
    i->key = key;
    i->elem = elem;
    i->len = len;
    i->value = value;
    return true;
  }
  if (!key != !i->key || (key && !type_identical(key, i->key)) || !type_identical(elem, i->elem)) return i->ok = false;
  if (len >= 0 && (i->len < 0 || len < i->len)) i->len = len;
  i->value |= value;
  return true;
}

static void ordinary_index(Checker *c, Operand *x, Node *e) {
  IndexInfo i = {.ok = true, .first = true, .var = x->mode == M_VAR, .len = -1};
  if (x->mode != M_NIL) type_under_is(x->type, index_term, &i);
  if (!i.ok || i.first) {
    if (x->mode == M_BUILTIN || !is_invalid(under(x->type))) check_error(c, check_syntax_pos(c, e), "cannot index %s", check_op_text(c, x));
    check_use_list(c, node_indices(e));
    x->mode = M_INVALID;
    return;
  }
  Node *index = single_index(c, e);
  if (!index) {
    x->mode = M_INVALID;
    return;
  }
  if (i.key) {
    Operand k;
    check_expr(c, &k, index);
    check_assignment(c, &k, i.key, "map index");
    x->mode = M_MAPINDEX;
    x->type = i.elem;
    return;
  }
  int64_t len = i.len, val;
  if (x->mode == M_CONST && const_kind(x->val) == C_STRING) {
    size_t n;
    const_string(x->val, &n);
    len = (int64_t)n;
    if (is_untyped(x->type)) check_update_expr_type(c, x->node, type_basic[K_STRING], true);
  }
  x->mode = i.value ? M_VALUE : M_VAR;
  x->type = i.elem;
  check_index_value(c, index, len, &val);
}

void check_index(Checker *c, Operand *x, Node *e) {
  check_expr_or_type(c, x, node_x(e), true);
  switch (x->mode) {
  case M_INVALID: check_use_list(c, node_indices(e)); return;
  case M_TYPE:
    x->type = check_instantiated_type(c, e);
    check_valid_var_type(c, e, x->type);
    if (is_invalid(x->type)) x->mode = M_INVALID;
    return;
  default: break;
  }
  if (x->generic && node_unparen(x->node)->kind == N_INDEX) {
    check_uninstantiated(c, x);
    return;
  }
  if (x->generic) {
    check_func_inst(c, x, e);
    return;
  }
  ordinary_index(c, x, e);
}

/* ---- x[i:j:k] ------------------------------------------------------------------------------ */

/* The underlying type that all types of x share, where strings count as []byte. NULL after an error. */
static Type *sliced_under(Checker *c, Operand *x) {
  TypeList l = check_specific_types(c, x->type);
  Type *ct = NULL, *cu = NULL;
  bool has_string = false;
  if (!l.len) check_error_at(c, x->node, "cannot slice %s: no specific type in %s", check_op_text(c, x), check_type_text(c, x->type));
  for (int i = 0; i < l.len; i++) {
    Type *u = under(l.at[i]);
    if (type_is_string(u)) {
      has_string = true;
      u = type_slice(c->ts, type_byte);
    }
    if (!cu) {
      ct = l.at[i];
      cu = u;
    } else if (!type_identical(cu, u)) {
      check_error_at(c, x->node, "cannot slice %s: %s and %s have different underlying types", check_op_text(c, x), check_type_text(c, ct),
                     check_type_text(c, l.at[i]));
      return NULL;
    }
  }
  if (has_string) cu = is_typeparam(x->type) ? type_basic[K_STRING] : under(x->type);
  return cu;
}

static bool sliceable(Checker *c, Operand *x, Node *e, int64_t *len) {
  Type *u = sliced_under(c, x);
  *len = -1;
  if (!u) return false;
  switch (u->kind) {
  case K_STRING:
  case K_UNTYPED_STRING:
    if (e->flags & NF_SLICE3) {
      check_error_at(c, node_max(e) ? node_max(e) : e, "invalid operation: 3-index slice of string");
      return false;
    }
    if (x->mode == M_CONST && const_kind(x->val) == C_STRING) {
      size_t n;
      const_string(x->val, &n);
      *len = (int64_t)n;
    }
    if (is_untyped(x->type)) {
      check_update_expr_type(c, x->node, type_basic[K_STRING], true);
      x->type = type_basic[K_STRING];
    }
    return true;
  case K_ARRAY:
    *len = u->len;
    if (x->mode != M_VAR) {
      check_error_at(c, x->node, "cannot slice unaddressable value %s", check_op_text(c, x));
      return false;
    }
    x->type = type_slice(c->ts, u->elem);
    return true;
  case K_POINTER:
    if (kind_of(u->elem) != K_ARRAY) break;
    *len = under(u->elem)->len;
    x->type = type_slice(c->ts, under(u->elem)->elem);
    return true;
  case K_SLICE: return true;
  }
  check_error_at(c, x->node, "cannot slice %s", check_op_text(c, x));
  return false;
}

static void check_order(Checker *c, Node **index, int64_t *v, int n) {
  for (int i = 0; i + 1 < n; i++)
    for (int j = i + 1; v[i] > 0 && j < n; j++)
      if (v[j] >= 0 && v[j] < v[i] && index[j]) {
        check_error_at(c, index[j], "invalid slice indices: %lld < %lld", (long long)v[j], (long long)v[i]);
        return;
      }
}

void check_slice(Checker *c, Operand *x, Node *e) {
  Node *index[3] = {node_lo(e), node_hi(e), node_max(e)};
  int64_t len, v[3];
  check_expr(c, x, node_x(e));
  if (x->mode == M_INVALID) {
    for (int i = 0; i < 3; i++) check_use(c, index[i]);
    return;
  }
  if (!sliceable(c, x, e, &len)) {
    x->mode = M_INVALID; /* the indices are not looked at */
    return;
  }
  x->mode = M_VALUE;
  x->val = NULL;
  if ((e->flags & NF_SLICE3) && (!node_hi(e) || !node_max(e))) {
    x->mode = M_INVALID; /* the parser has said so */
    return;
  }
  for (int i = 0; i < 3; i++) {
    v[i] = -1;
    if (index[i])
      check_index_value(c, index[i], len >= 0 ? len + 1 : -1, &v[i]);
    else if (i == 0)
      v[i] = 0;
    else if (len >= 0)
      v[i] = len;
  }
  check_order(c, index, v, 3);
}
