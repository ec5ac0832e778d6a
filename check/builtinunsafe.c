/* builtinunsafe.c - the functions of package unsafe. Spec: Package unsafe. */
#include "builtin.h"

/* ---- unsafe ----------------------------------------------------------------------------------------------------------------- */

bool check_builtin_sizes(Checker *c, Operand *x, BCall *b) {
  check_assignment(c, &b->args[0], NULL, b->id == B_UNSAFE_SIZEOF ? "argument to unsafe.Sizeof" : "argument to unsafe.Alignof");
  if (b->args[0].mode == M_INVALID) return false;
  Type *t = b->args[0].type;
  if (type_size_varies(t)) return check_builtin_value(x, type_basic[K_UINTPTR]);
  return check_builtin_constant(c, x, b->id == B_UNSAFE_SIZEOF ? type_size(t) : type_align(t), type_basic[K_UINTPTR]);
}

/* The field that arg names, or NULL after an error. */
static Selection *offset_field(Checker *c, Operand *x, Node *arg) {
  Node *e = node_unparen(arg);
  if (e->kind != N_SELECTOR) {
    check_error_at(c, arg, "invalid argument: %s is not a selector expression", check_node_text(c, arg));
    check_use(c, arg);
    return NULL;
  }
  check_expr(c, x, node_x(e));
  if (x->mode == M_INVALID) return NULL;
  Type *base = x->type;
  if (kind_of(base) == K_POINTER && kind_of(under(base)->elem) == K_STRUCT) base = under(base)->elem;
  Selection *s = NULL;
  if (lookup_member(c->ts, base, false, c->pkg, node_member(e)->name, false, &s) != LOOK_FOUND || !s) {
    check_error_at(c, x->node, "invalid argument: %s has no single field %s", check_type_text(c, base), node_member(e)->name->s);
    return NULL;
  }
  if (s->obj->kind != OBJ_FIELD) {
    check_error_at(c, arg, "invalid argument: %s is a method value", check_node_text(c, arg));
    return NULL;
  }
  check_expr(c, x, arg);
  return x->mode == M_INVALID ? NULL : e->sel;
}

bool check_builtin_offsetof(Checker *c, Operand *x, BCall *b) {
  Node *arg = node_args(b->call)->at[0];
  Operand f;
  Selection *s = offset_field(c, &f, arg);
  if (!s) return false;
  Type *t = s->recv;
  if (kind_of(t) == K_POINTER) t = under(t)->elem;
  Type *base = t;
  int64_t off = 0;
  for (int i = 0; i < s->path.len; i++) {
    Type *st = under(t);
    if (st->kind == K_POINTER) {
      check_error_at(c, arg, "invalid argument: field %s is embedded via a pointer in %s", node_member(node_unparen(arg))->name->s,
                     check_type_text(c, base));
      return false;
    }
    off += struct_offset(st, s->path.at[i]);
    t = st->fields.at[s->path.at[i]].type;
  }
  return check_builtin_constant(c, x, off, type_basic[K_UINTPTR]);
}

bool check_builtin_unsafe(Checker *c, Operand *x, BCall *b) {
  Type *byteptr = type_pointer(c->ts, type_byte);
  Operand *len = b->n > 1 ? &b->args[1] : NULL;
  switch (b->id) {
  case B_UNSAFE_ADD:
    check_assignment(c, &b->args[0], scope_lookup(universe_unsafe(c->ts)->scope, intern_cstr(c->ts->names, "Pointer"))->type,
                     "argument to unsafe.Add");
    if (b->args[0].mode == M_INVALID || !check_valid_index(c, len, "length", true)) return false;
    return check_builtin_value(x, b->args[0].type);
  case B_UNSAFE_SLICE: {
    Type *u = type_core(x->type);
    if (!u || u->kind != K_POINTER) {
      check_error_at(c, x->node, "invalid argument: %s is not a pointer", check_op_text(c, x));
      return false;
    }
    return check_valid_index(c, len, "length", false) && check_builtin_value(x, type_slice(c->ts, u->elem));
  }
  case B_UNSAFE_SLICEDATA: {
    Type *u = type_core(x->type);
    if (!u || u->kind != K_SLICE) {
      check_error_at(c, x->node, "invalid argument: %s is not a slice", check_op_text(c, x));
      return false;
    }
    return check_builtin_value(x, type_pointer(c->ts, u->elem));
  }
  case B_UNSAFE_STRING:
    check_assignment(c, &b->args[0], byteptr, "argument to unsafe.String");
    return b->args[0].mode != M_INVALID && check_valid_index(c, len, "length", false) && check_builtin_value(x, type_basic[K_STRING]);
  case B_UNSAFE_STRINGDATA:
    check_assignment(c, &b->args[0], type_basic[K_STRING], "argument to unsafe.StringData");
    return b->args[0].mode != M_INVALID && check_builtin_value(x, byteptr);
  default: return false;
  }
}
