/* ahead.c - what gc computes ahead of the rest of its expression.

   Spec: Order of evaluation says when calls and receive operations happen, and leaves open when the other operands
   are read and checked. gc settles it so: calls, receive operations, slice expressions, type assertions and a few more are
   taken out of their expression in lexical order, each into a temporary; whatever is left - variables, indices,
   dereferences, divisions - is read and checked behind all of them, from left to right.

   So before operands of which a later one holds such a part are lowered, lower_order_begin() walks them, lowers the parts and
   keeps their values; lower_expr() takes them from there. lower_order_prepare() notes the expressions of a function that hold
   one: where no later operand does, the plain way from left to right is the same and needs no temporary. */
#include "expr.h"
#include "program.h"

/* ---- Which expressions ---------------------------------------------------------- */

static bool is_call(const Node *n) { return n->kind == N_CALL && !(n->flags & (NF_CONVERSION | NF_BUILTIN)); }

/* Can evaluating n itself fail: an index, a dereference, a division, a count? */
static bool can_fail(const Node *n) {
  switch (n->kind) {
  case N_INDEX:
  case N_STAR: return true;
  case N_SELECTOR: return node_x(n)->type && node_x(n)->type->kind != K_STRUCT;
  case N_BINARY: return n->op == OP_DIV || n->op == OP_REM || n->op == OP_SHL || n->op == OP_SHR || n->op == OP_EQL || n->op == OP_NEQ;
  case N_CALL: return true;
  default: return false;
  }
}

static bool find_failing(void *found, Node *n) {
  if (*(bool *)found || n->val || n->flags & NF_TYPE || n->kind == N_FUNCLIT) return false;
  return !(*(bool *)found = can_fail(n));
}

static bool holds_failing(Node *n) {
  bool found = false;
  node_walk(n, find_failing, NULL, &found);
  return found;
}

/* gc counts len and the like among the calls, with what their operands may fail of. */
static bool fails_ahead(const Node *n, BuiltinId b) {
  if (b != B_LEN && b != B_CAP && b != B_REAL && b != B_IMAG && b != B_COMPLEX && b != B_MIN && b != B_MAX) return false;
  for (int i = 0; i < node_args(n)->len; i++)
    if (holds_failing(node_args(n)->at[i])) return true;
  return false;
}

/* Does evaluating n, its operands aside, change memory, wait, or fail ahead of the rest? */
static bool runs_ahead(const Node *n) {
  if (n->val) return false;
  switch (n->kind) {
  case N_SLICE:
  case N_ASSERT: return true;
  case N_UNARY: return n->op == OP_ARROW;
  case N_CALL: break;
  default: return false;
  }
  if (n->flags & NF_CONVERSION) return false;
  if (!(n->flags & NF_BUILTIN)) return true;
  BuiltinId b = n->obj->builtin;
  return b == B_APPEND || b == B_COPY || b == B_MAKE || b == B_RECOVER || fails_ahead(n, b);
}

typedef struct Note {
  Lower *l;
  bool found;
} Note;

static void note(void *outer, Node *n) {
  Note *up = outer, in = {up->l, false};
  node_each_child(n, note, &in);
  if (!runs_ahead(n) && !(in.found && n->kind != N_FUNCLIT)) return;
  if (n->kind < N_EMPTY) ptrmap_put(&up->l->runs_ahead, n, n); /* statements are never asked about */
  up->found = true;
}

void lower_order_prepare(Lower *l, Node *fn) {
  if (ptrmap_has(&l->prepared, fn)) return;
  ptrmap_put(&l->prepared, fn, fn);
  Note n = {l, false};
  note(&n, fn->kind == N_FUNCDECL ? node_body(fn) : fn);
}

bool lower_order_holds_ahead(Lower *l, const Node *n) { return n && ptrmap_has(&l->runs_ahead, n); }

static bool is_constant(const Node *n) { return n->val && const_kind(n->val) != C_UNKNOWN; }

/* Made of constants, addresses and functions alone. */
static bool is_static(const Node *n) {
  while (n->kind == N_PAREN || n->kind == N_KEYVALUE || (n->kind == N_UNARY && n->op == OP_AND))
    n = n->kind == N_KEYVALUE ? node_value(n) : node_x(n);
  if (n->kind == N_IDENT && n->obj) return is_constant(n) || n->obj->kind == OBJ_NIL || n->obj->kind == OBJ_FUNC;
  if (n->kind != N_COMPOSITE) return is_constant(n);
  for (int i = 0; i < node_elems(n)->len; i++)
    if (!is_static(node_elems(n)->at[i]) ||
        (node_elems(n)->at[i]->kind == N_KEYVALUE && node_key(node_elems(n)->at[i])->type && !is_static(node_key(node_elems(n)->at[i]))))
      return false;
  return true;
}

/* Is the value there, unchanged by later operands, or read late anyway, once n is lowered in its turn? */
static bool settled(const Node *n) {
  while (n->kind == N_PAREN) n = node_x(n);
  return is_constant(n) || n->kind == N_IDENT || n->kind == N_FUNCLIT || is_call(n);
}

static bool is_local(const Node *n) { return n->obj && n->obj->kind == OBJ_VAR && !n->obj->is_global; }

/* Can the runtime be given the address of n instead of a copy? gc copies local variables and what is no place. */
static bool gives_address(Fn *f, Node *n) {
  n = node_unparen(n);
  switch (n->kind) {
  case N_IDENT: return n->obj && n->obj->kind == OBJ_VAR && n->obj->is_global;
  case N_STAR: return true;
  case N_SELECTOR:
    if (node_is_qualified(n)) return node_member(n)->obj->kind == OBJ_VAR;
    return kind_of(lower_type_of(f, node_x(n))) == K_POINTER ||
           (node_unparen(node_x(n))->kind == N_IDENT && is_local(node_unparen(node_x(n)))) || gives_address(f, node_x(n));
  case N_INDEX: {
    Kind k = kind_of(lower_type_of(f, node_x(n)));
    return k == K_SLICE || k == K_POINTER || (k == K_ARRAY && (gives_address(f, node_x(n)) || is_local(node_unparen(node_x(n)))));
  }
  default: return false;
  }
}

/* Types whose conversion to an interface takes an address: all but words without pointers, strings and slices. */
static bool boxed_by_address(Type *t) {
  switch (kind_of(t)) {
  case K_STRING:
  case K_SLICE:
  case K_INTERFACE:
  case K_UNTYPED_NIL: return false;
  default: break;
  }
  int64_t size = type_size(t);
  return type_has_pointers(t) || !((size == 2 || size == 4 || size == 8) && size == type_align(t));
}

/* Keys that the fast map functions take as they are; others are copied when the operand's turn comes. */
static bool key_read_late(Type *key, Type *elem) {
  if (type_size(elem) > 128) return false;
  Kind k = kind_of(key);
  if (k == K_STRING || lower_type_is_direct(key)) return true;
  return k >= K_INT && k <= K_UINTPTR && (type_size(key) == 4 || type_size(key) == 8);
}

/* ---- Taking them out ---------------------------------------------------------------- */

/* walked: what runs ahead in n was taken out before. */
static void take(Fn *f, Node *n, bool walked) {
  bool ordered = f->ordered;
  f->ordered = walked;
  X *x = lower_expr(f, n);
  f->ordered = ordered;
  Ahead a = {n, x ? x_spill(f->b, x) : NULL};
  vec_push(f->l->a, &f->ahead, a);
}

static void take_out(Fn *f, Node *n) { take(f, n, false); }

/* The parts of n, then n itself unless its address will do. */
static void walk_addressed(Fn *f, Node *n) {
  lower_order_walk(f, n, NULL);
  if (!is_constant(n) && !gives_address(f, n)) take(f, n, true);
}

static void walk_list(Fn *f, NodeList *list, Type *to) {
  for (int i = 0; i < list->len; i++) lower_order_walk(f, list->at[i], to);
}

static bool is_instance(Node *n) { return n->inst || n->flags & NF_TYPE || (node_x(n)->type && node_x(n)->type->kind == K_FUNC); }

static void walk_index(Fn *f, Node *n) {
  if (is_instance(n)) return;
  Type *t = lower_type_of(f, node_x(n));
  Node *key = node_indices(n)->at[0];
  lower_order_walk(f, node_x(n), NULL);
  if (kind_of(t) != K_MAP) {
    lower_order_walk(f, key, NULL);
    return;
  }
  Type *kt = under(t)->key;
  lower_order_walk(f, key, kt);
  if (is_constant(key) || key_read_late(kt, under(t)->elem) || lower_order_taken(f, key)) return;
  bool converted = type_is_interface(kt) && !type_is_interface(lower_type_of(f, key));
  if (converted || !gives_address(f, key)) take(f, key, true);
}

static void walk_composite(Fn *f, Node *n) {
  Type *t = under(lower_type_of(f, n));
  if (t->kind == K_POINTER) t = under(t->elem);
  if (t->kind == K_MAP) { /* filled entry by entry */
    if (node_elems(n)->len) take_out(f, n);
    return;
  }
  for (int i = 0; i < node_elems(n)->len; i++) {
    Node *e = node_elems(n)->at[i], *v = e->kind == N_KEYVALUE ? node_value(e) : e;
    lower_order_walk(f, v, lower_composite_elem(t, e, i));
  }
}

static void walk_binary(Fn *f, Node *n) {
  if (n->op == OP_ANDAND || n->op == OP_OROR) {
    take_out(f, n);
    return;
  }
  Type *t = lower_type_of(f, node_x(n));
  bool whole = (n->op == OP_EQL || n->op == OP_NEQ) && (kind_of(t) == K_STRUCT || kind_of(t) == K_ARRAY);
  if (whole) {
    walk_addressed(f, node_x(n));
    walk_addressed(f, node_y(n));
  } else {
    lower_order_walk(f, node_x(n), NULL);
    lower_order_walk(f, node_y(n), NULL);
  }
}

static void walk_call(Fn *f, Node *n) {
  if (n->flags & NF_CONVERSION) {
    Type *to = lower_type_of(f, n), *from = lower_type_of(f, node_args(n)->at[0]);
    if (kind_of(to) == K_SLICE && kind_of(from) == K_STRING)
      take_out(f, n);
    else
      lower_order_walk(f, node_args(n)->at[0], to);
    return;
  }
  BuiltinId b = n->flags & NF_BUILTIN ? n->obj->builtin : B_COUNT;
  if (b == B_UNSAFE_ADD || b == B_UNSAFE_SLICE || b == B_UNSAFE_SLICEDATA || b == B_UNSAFE_STRING || b == B_UNSAFE_STRINGDATA)
    walk_list(f, node_args(n), NULL);
  else if (b != B_UNSAFE_SIZEOF && b != B_UNSAFE_ALIGNOF && b != B_UNSAFE_OFFSETOF)
    take_out(f, n);
}

static void walk_kind(Fn *f, Node *n) {
  switch (n->kind) {
  case N_PAREN:
  case N_STAR: lower_order_walk(f, node_x(n), NULL); return;
  case N_SELECTOR:
    if (node_x(n)->type && !(node_x(n)->flags & NF_TYPE)) lower_order_walk(f, node_x(n), NULL);
    return;
  case N_UNARY:
    if (n->op == OP_ARROW)
      take_out(f, n);
    else
      lower_order_walk(f, node_x(n), NULL);
    return;
  case N_BINARY: walk_binary(f, n); return;
  case N_INDEX: walk_index(f, n); return;
  case N_SLICE: take_out(f, n); return;
  case N_ASSERT:
    if (lower_type_is_direct(lower_type_of(f, n)))
      lower_order_walk(f, node_x(n), NULL);
    else
      take_out(f, n);
    return;
  case N_COMPOSITE: walk_composite(f, n); return;
  case N_CALL: walk_call(f, n); return;
  default: return;
  }
}

static bool boxed(Fn *f, Node *n, Type *to) {
  if (!to || !n->type || !type_is_interface(to)) return false;
  Type *t = lower_type_of(f, n);
  return !type_is_interface(t) && boxed_by_address(t);
}

void lower_order_walk(Fn *f, Node *n, Type *to) {
  if (!n || n->kind == N_FUNCLIT || n->flags & NF_TYPE || is_static(n)) return;
  walk_kind(f, n);
  if (boxed(f, n, to) && !gives_address(f, n) && !lower_order_taken(f, n)) take(f, n, true);
}

/* ---- The interface ------------------------------------------------------------------------ */

static int last_ahead(Fn *f, Node **nodes, int n) {
  while (n > 0 && !lower_order_holds_ahead(f->l, nodes[n - 1])) n--;
  return n - 1;
}

bool lower_order_all(Fn *f, Node **nodes, Type **to, int n) {
  if (f->ordered || last_ahead(f, nodes, n) < 0) return false;
  for (int i = 0; i < n; i++) lower_order_walk(f, nodes[i], to ? to[i] : NULL);
  return f->ordered = true;
}

bool lower_order_begin(Fn *f, Node **nodes, Type **to, int n) {
  int last = f->ordered ? -1 : last_ahead(f, nodes, n);
  for (int i = 0; i < last; i++)
    if (nodes[i] && (!settled(nodes[i]) || boxed(f, nodes[i], to ? to[i] : NULL))) return lower_order_all(f, nodes, to, n);
  return false;
}

static bool is_cheap(const Node *n) {
  while (n->kind == N_PAREN) n = node_x(n);
  return is_constant(n) || n->kind == N_IDENT;
}

bool lower_order_bounds(Fn *f, Node *operand, Node **bounds, int n) {
  bool ahead = false, cheap = true;
  for (int i = 0; i < n; i++) {
    ahead |= lower_order_holds_ahead(f->l, bounds[i]);
    cheap &= is_cheap(bounds[i]);
  }
  if (f->ordered || cheap || (!ahead && node_unparen(operand)->kind == N_IDENT)) return false;
  lower_order_walk(f, operand, NULL);
  for (int i = 0; i < n; i++) {
    lower_order_walk(f, bounds[i], NULL);
    if (!is_cheap(bounds[i]) && !lower_order_taken(f, bounds[i])) take(f, bounds[i], true);
  }
  return f->ordered = true;
}

void lower_order_end(Fn *f, bool begun) {
  if (begun) f->ordered = false;
}

static int find(Fn *f, const Node *n) {
  for (int i = f->ahead_next; i < f->ahead.len; i++)
    if (f->ahead.at[i].node == n) return i;
  return -1;
}

bool lower_order_taken(Fn *f, const Node *n) { return f->ahead.len && find(f, n) >= 0; }

bool lower_order_take(Fn *f, const Node *n, X **x) {
  int i = f->ahead.len ? find(f, n) : -1;
  if (i < 0) return false;
  *x = f->ahead.at[i].x;
  f->ahead.at[i].node = NULL;
  while (f->ahead_next < f->ahead.len && !f->ahead.at[f->ahead_next].node) f->ahead_next++;
  if (f->ahead_next == f->ahead.len) f->ahead_next = f->ahead.len = 0;
  return true;
}
