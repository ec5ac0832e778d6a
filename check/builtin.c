/* builtin.c - calls of predeclared functions and of package unsafe's. Spec: Built-in functions.

   One function per builtin, all of the same shape: args are checked operands (except where the arguments may be
   types), x holds the first and receives the result; false after an error. */
#include "builtin.h"

bool check_builtin_constant(Checker *c, Operand *x, int64_t v, Type *t) {
  x->mode = M_CONST;
  x->val = const_from_int(c->a, v);
  x->type = t;
  return true;
}

bool check_builtin_value(Operand *x, Type *t) {
  x->mode = M_VALUE;
  x->type = t;
  x->val = NULL;
  return true;
}

static bool no_value(Checker *c, Operand *x) {
  x->mode = M_NOVALUE;
  x->type = type_tuple(c->ts, (TypeList){0});
  return true;
}

/* ---- append, copy -------------------------------------------------------------------------- */

/* The element type of x, which is a slice or of a type parameter for slices. */
static Type *slice_elem(Checker *c, Operand *x, const char **cause) {
  TypeList l = check_specific_types(c, x->type);
  Type *elem = NULL;
  *cause = l.len ? NULL : arena_printf(c->a, "argument must be a slice; have %s", check_op_text(c, x));
  for (int i = 0; i < l.len && !*cause; i++) {
    Type *u = under(l.at[i]);
    if (u->kind != K_SLICE)
      *cause = arena_printf(c->a, "argument must be a slice; have %s", x->mode == M_NIL ? "untyped nil" : check_op_text(c, x));
    else if (elem && !type_identical(elem, u->elem))
      *cause = arena_printf(c->a, "mismatched slice element types %s and %s in %s", check_type_text(c, elem), check_type_text(c, u->elem),
                            check_op_text(c, x));
    else
      elem = elem ? elem : u->elem;
  }
  return *cause ? NULL : elem;
}

/* Spec: as a special case, append and copy take bytes from a string. *string: one of y's types is a string. */
static bool bytes_from(Checker *c, Operand *x, Operand *y, bool *string) {
  *string = false;
  if (!check_assignable(c, x, type_slice(c->ts, type_byte), NULL)) return false;
  TypeList l = check_specific_types(c, y->type);
  for (int i = 0; i < l.len; i++) {
    Type *u = under(l.at[i]);
    if (type_is_string(u))
      *string = true;
    else if (u->kind != K_SLICE || !type_identical(u->elem, type_byte))
      return false;
  }
  return l.len > 0;
}

static void default_string(Checker *c, Operand *y) {
  if (is_untyped(y->type) && y->mode != M_NIL) check_convert_untyped(c, y, type_basic[K_STRING]);
}

static bool append_count(Checker *c, BCall *b, Type *s, Type *elem) {
  bool few = b->n < 2;
  const char *have = check_operands_summary(c, b->args, b->n, true), *list = check_type_text(c, s), *rest = check_type_text(c, elem);
  if (node_args(b->call)->len == 1 && b->n > 1)
    check_error_at(c, b->call, "cannot use ... with %d-valued %s", b->n, check_node_text(c, node_args(b->call)->at[0]));
  else if (b->n != 2)
    check_error_at(c, b->args[few ? b->n - 1 : 2].node, "%s arguments in call to append\n\thave %s\n\twant (%s, ...%s)",
                   few ? "not enough" : "too many", have, list, rest);
  else
    return true;
  return false;
}

static bool b_append(Checker *c, Operand *x, BCall *b) {
  bool dots = (b->call->flags & NF_DOTS) != 0, string;
  Type *s = x->type;
  if (dots && b->n == 2 && x->mode != M_NIL && bytes_from(c, x, &b->args[1], &string) && string) {
    default_string(c, &b->args[1]);
    return check_builtin_value(x, s);
  }
  const char *cause;
  Type *elem = slice_elem(c, x, &cause);
  if (!elem) {
    if (!is_invalid(under(s))) check_error_at(c, x->node, "invalid append: %s", cause);
    return false;
  }
  if (dots && !append_count(c, b, s, elem)) return check_builtin_value(x, s);
  for (int i = 1; i < b->n; i++) {
    Type *want = dots ? type_slice(c->ts, elem) : elem;
    check_assignment(c, &b->args[i], want, "argument to append");
  }
  return check_builtin_value(x, s);
}

static bool b_copy(Checker *c, Operand *x, BCall *b) {
  Operand *y = &b->args[1];
  bool string;
  const char *cause;
  if (bytes_from(c, x, y, &string)) {
    default_string(c, y);
    return check_builtin_value(x, type_basic[K_INT]);
  }
  Type *dst = slice_elem(c, x, &cause), *src = dst ? slice_elem(c, y, &cause) : NULL;
  if (dst && !src && all_string(y->type)) src = type_byte;
  if (!dst || !src) {
    Operand *at = dst ? y : x;
    if (!is_invalid(under(at->type))) check_error_at(c, at->node, "invalid copy: %s", cause);
    return false;
  }
  if (!type_identical(dst, src)) {
    check_error_at(c, x->node, "invalid copy: arguments %s and %s have different element types %s and %s", check_op_text(c, x),
                   check_op_text(c, y), check_type_text(c, dst), check_type_text(c, src));
    return false;
  }
  return check_builtin_value(x, type_basic[K_INT]);
}

/* ---- len, cap ------------------------------------------------------------------------------------- */

typedef struct LenCtx {
  BuiltinId id;
  bool ok;
} LenCtx;

static bool has_len(Type *u, void *ctx) {
  LenCtx *l = ctx;
  bool ok = false;
  if (u) switch (u->kind) {
    case K_STRING:
    case K_UNTYPED_STRING:
    case K_MAP: ok = l->id == B_LEN; break;
    case K_ARRAY:
    case K_SLICE:
    case K_CHAN: ok = true; break;
    case K_POINTER: ok = kind_of(u->elem) == K_ARRAY; break;
    }
  return l->ok = ok;
}

static bool b_len(Checker *c, Operand *x, BCall *b) {
  if (x->mode == M_CONST && type_is_string(x->type)) {
    size_t n = 0;
    if (const_kind(x->val) == C_STRING) const_string(x->val, &n);
    if (b->id == B_LEN) {
      if (is_untyped(x->type)) check_update_expr_type(c, x->node, type_basic[K_STRING], true);
      return check_builtin_constant(c, x, (int64_t)n, type_basic[K_INT]);
    }
  }
  Type *u = under(x->type);
  if (u->kind == K_POINTER && kind_of(u->elem) == K_ARRAY) u = under(u->elem);
  if (u->kind == K_ARRAY && !c->env.has_call_or_recv && !is_typeparam(x->type))
    return check_builtin_constant(c, x, u->len, type_basic[K_INT]);
  LenCtx l = {b->id, true};
  if (x->mode != M_NIL) type_under_is(x->type, has_len, &l);
  if (!l.ok || x->mode == M_NIL) {
    if (!is_invalid(u)) check_error_at(c, x->node, "invalid argument: %s for built-in %s", check_op_text(c, x), builtin_name(b->id));
    return false;
  }
  if (is_untyped(x->type)) check_convert_untyped(c, x, type_basic[K_STRING]);
  return check_builtin_value(x, type_basic[K_INT]);
}

/* ---- channels, maps ---------------------------------------------------------------------------------- */

typedef struct TermCtx {
  Checker *c;
  Operand *x;
  Type *key;
  bool ok;
} TermCtx;

static bool close_term(Type *u, void *ctx) {
  TermCtx *t = ctx;
  if (!u || u->kind != K_CHAN)
    check_error_at(t->c, t->x->node, "invalid operation: cannot close non-channel %s", check_op_text(t->c, t->x));
  else if (u->chandir == CHAN_RECV)
    check_error_at(t->c, t->x->node, "invalid operation: cannot close receive-only channel %s", check_op_text(t->c, t->x));
  else
    return true;
  return t->ok = false;
}

static bool b_close(Checker *c, Operand *x, BCall *b) {
  (void)b;
  TermCtx t = {c, x, NULL, true};
  type_under_is(x->type, close_term, &t);
  return t.ok && no_value(c, x);
}

static bool delete_term(Type *u, void *ctx) {
  TermCtx *t = ctx;
  if (!u || u->kind != K_MAP)
    check_error_at(t->c, t->x->node, "invalid argument: %s is not a map", check_op_text(t->c, t->x));
  else if (t->key && !type_identical(t->key, u->key))
    check_error_at(t->c, t->x->node, "invalid argument: maps of %s must have identical key types", check_op_text(t->c, t->x));
  else {
    t->key = u->key;
    return true;
  }
  return t->ok = false;
}

static bool b_delete(Checker *c, Operand *x, BCall *b) {
  TermCtx t = {c, x, NULL, true};
  type_under_is(x->type, delete_term, &t);
  if (!t.ok || !t.key) return false;
  check_assignment(c, &b->args[1], t.key, "argument to delete");
  return b->args[1].mode != M_INVALID && no_value(c, x);
}

static bool clear_term(Type *u, void *ctx) {
  TermCtx *t = ctx;
  if (u && (u->kind == K_MAP || u->kind == K_SLICE)) return true;
  check_error_at(t->c, t->x->node, "invalid argument: cannot clear %s: argument must be (or constrained by) map or slice",
                 check_op_text(t->c, t->x));
  return t->ok = false;
}

static bool b_clear(Checker *c, Operand *x) {
  TermCtx t = {c, x, NULL, true};
  type_under_is(x->type, clear_term, &t);
  return t.ok && no_value(c, x);
}

/* ---- make, new ------------------------------------------------------------------------------------------------------ */

static const char *not_made(Checker *c, Type *t, Type *u) {
  (void)c;
  (void)t;
  if (!u) return "no specific type";
  return u->kind == K_SLICE || u->kind == K_MAP || u->kind == K_CHAN ? NULL : "type must be slice, map, or channel";
}

static bool b_make(Checker *c, Operand *x, BCall *b) {
  NodeList *l = node_args(b->call);
  Node *tn = l->at[0];
  Type *t = check_var_type(c, tn);
  if (is_invalid(t)) return false;
  const char *cause;
  Type *u = check_common_under(c, t, not_made, &cause);
  if (!u) {
    check_error_at(c, tn, "invalid argument: cannot make %s: %s", check_node_text(c, tn), cause);
    return false;
  }
  int min = u->kind == K_SLICE ? 2 : 1;
  if (l->len < min || min + 1 < l->len) {
    check_error_at(c, b->call, "invalid operation: %s expects %d or %d arguments; found %d", check_node_text(c, b->call), min, min + 1,
                   l->len);
    return false;
  }
  int64_t size[2] = {-1, -1};
  for (int i = 1; i < l->len && i < 3; i++) {
    Operand s;
    check_expr(c, &s, l->at[i]);
    if (s.mode == M_CONST && is_untyped(s.type) && type_is_numeric(s.type)) {
      const Const *v = const_to_int(c->a, s.val);
      if (const_kind(v) == C_INT && const_kind(s.val) != C_INT) { /* make([]T, 1e3) */
        s.val = v;
        l->at[i]->val = v;
      }
    }
    if (check_valid_index(c, &s, "index", false) && s.mode == M_CONST) {
      bool ok;
      size[i - 1] = const_int64(s.val, &ok);
    }
  }
  if (size[0] >= 0 && size[1] >= 0 && size[0] > size[1]) check_error_at(c, l->at[1], "invalid argument: length and capacity swapped");
  return check_builtin_value(x, t);
}

static bool b_new(Checker *c, Operand *x, BCall *b) {
  Node *arg = node_args(b->call)->at[0];
  check_expr_or_type(c, x, arg, false);
  if (x->mode == M_BUILTIN) {
    check_error_at(c, arg, "%s must be called", check_op_text(c, x));
    return false;
  }
  if (x->mode == M_TYPE)
    check_valid_var_type(c, arg, x->type);
  else if (x->mode != M_INVALID && is_untyped(x->type))
    check_assignment(c, x, NULL, "argument to new");
  if (x->mode == M_INVALID || is_invalid(x->type)) return false;
  if (x->mode != M_TYPE) check_lang_require(c, node_fun(b->call), 26, arena_printf(c->a, "new(%s)", check_node_text(c, arg)));
  return check_builtin_value(x, type_pointer(c->ts, x->type));
}

/* ---- panic, print ------------------------------------------------------------------------------------------------------- */

static bool b_panic(Checker *c, Operand *x, BCall *b) {
  check_assignment(c, &b->args[0], type_any(c->ts), "argument to panic");
  return b->args[0].mode != M_INVALID && no_value(c, x);
}

static bool b_print(Checker *c, Operand *x, BCall *b) {
  const char *context = arena_printf(c->a, "argument to built-in %s", builtin_name(b->id));
  for (int i = 0; i < b->n; i++) {
    check_assignment(c, &b->args[i], NULL, context);
    if (b->args[i].mode == M_INVALID) return false;
    Type *t = b->args[i].type;
    if (kind_of(t) == K_STRUCT || kind_of(t) == K_ARRAY)
      check_error_after(
          c, check_syntax_pos(c, b->call),
          arena_printf(c->a, "illegal types for operand: print\n\t%s", t->named ? check_type_text(c, t) : type_reflect_string(c->ts, t)));
  }
  return no_value(c, x);
}

/* ---- dispatch -------------------------------------------------------------------------------------------------------------------- */

static bool takes_type(BuiltinId id) { return id == B_MAKE || id == B_NEW || id == B_UNSAFE_OFFSETOF; }

static bool dispatch(Checker *c, Operand *x, BCall *b) {
  switch (b->id) {
  case B_APPEND: return b_append(c, x, b);
  case B_COPY: return b_copy(c, x, b);
  case B_LEN:
  case B_CAP: return b_len(c, x, b);
  case B_CLOSE: return b_close(c, x, b);
  case B_DELETE: return b_delete(c, x, b);
  case B_CLEAR: return b_clear(c, x);
  case B_COMPLEX: return check_builtin_complex(c, x, b);
  case B_REAL:
  case B_IMAG: return check_builtin_real(c, x, b);
  case B_MIN:
  case B_MAX: return check_builtin_minmax(c, x, b);
  case B_MAKE: return b_make(c, x, b);
  case B_NEW: return b_new(c, x, b);
  case B_PANIC: return b_panic(c, x, b);
  case B_PRINT:
  case B_PRINTLN: return b_print(c, x, b);
  case B_RECOVER:
    if (c->env.fn) c->env.fn->has_recover = true;
    return check_builtin_value(x, type_empty(c->ts));
  case B_UNSAFE_ALIGNOF:
  case B_UNSAFE_SIZEOF: return check_builtin_sizes(c, x, b);
  case B_UNSAFE_OFFSETOF: return check_builtin_offsetof(c, x, b);
  case B_UNSAFE_ADD:
  case B_UNSAFE_SLICE:
  case B_UNSAFE_SLICEDATA:
  case B_UNSAFE_STRING:
  case B_UNSAFE_STRINGDATA: return check_builtin_unsafe(c, x, b);
  case B_COUNT: break;
  }
  return false;
}

bool check_builtin(Checker *c, Operand *x, Node *call, BuiltinId id) {
  BCall b = {call, NULL, node_args(call)->len, id};
  if ((call->flags & NF_DOTS) && id != B_APPEND) {
    check_error_at(c, call, "invalid operation: invalid use of ... with built-in %s", builtin_name(id));
    check_use_list(c, node_args(call));
    return false;
  }
  bool saved = c->env.has_call_or_recv;
  if (id == B_LEN || id == B_CAP) c->env.has_call_or_recv = false;
  if (!takes_type(id)) {
    bool comma_ok;
    b.args = check_expr_list(c, node_args(call), false, &b.n, &comma_ok);
    for (int i = 0; i < b.n; i++)
      if (b.args[i].mode == M_INVALID) {
        c->env.has_call_or_recv = saved;
        return false;
      }
    for (int i = 0; i < b.n; i++)
      if (b.args[i].generic) {
        check_uninstantiated(c, &b.args[i]);
        return false;
      }
  }
  int min = builtin_min_args(id);
  bool few = b.n < min, many = !builtin_variadic(id) && b.n > min;
  bool ok = false;
  if (few || many) {
    check_error_at(c, call, "invalid operation: %s arguments for %s (expected %d, found %d)", few ? "not enough" : "too many",
                   check_node_text(c, call), min, b.n);
  } else {
    if (b.n && b.args) *x = b.args[0];
    x->id = id;
    x->generic = NULL;
    check_lang_builtin(c, call, id);
    ok = dispatch(c, x, &b);
  }
  if (id == B_LEN || id == B_CAP) c->env.has_call_or_recv = saved;
  return ok;
}
