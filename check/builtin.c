/* builtin.c - calls of predeclared functions and of package unsafe's. Spec: Built-in functions.

   One function per builtin, all of the same shape: args are checked operands (except where the arguments may be
   types), x holds the first and receives the result; false after an error. */
#include "internal.h"

typedef struct BCall { Node *call; Operand *args; int n; BuiltinId id; } BCall;

static bool constant_int(Checker *c, Operand *x, int64_t v, Type *t) {
  x->mode = M_CONST;
  x->val = const_from_int(c->a, v);
  x->type = t;
  return true;
}

static bool value_of(Operand *x, Type *t) {
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
  TypeList l = specific_types(c, x->type);
  Type *elem = NULL;
  *cause = l.len ? NULL : arena_printf(c->a, "argument must be a slice; have %s", opstr(c, x));
  for (int i = 0; i < l.len && !*cause; i++) {
    Type *u = under(l.at[i]);
    if (u->kind != K_SLICE)
      *cause = arena_printf(c->a, "argument must be a slice; have %s", x->mode == M_NIL ? "untyped nil" : opstr(c, x));
    else if (elem && !type_identical(elem, u->elem))
      *cause = arena_printf(c->a, "mismatched slice element types %s and %s in %s", tstr(c, elem), tstr(c, u->elem), opstr(c, x));
    else
      elem = elem ? elem : u->elem;
  }
  return *cause ? NULL : elem;
}

/* Spec: as a special case, append and copy take bytes from a string. *string: one of y's types is a string. */
static bool bytes_from(Checker *c, Operand *x, Operand *y, bool *string) {
  *string = false;
  if (!assignable(c, x, type_slice(c->ts, type_byte), NULL))
    return false;
  TypeList l = specific_types(c, y->type);
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
  if (is_untyped(y->type) && y->mode != M_NIL)
    convert_untyped(c, y, type_basic[K_STRING]);
}

static bool append_count(Checker *c, BCall *b, Type *s, Type *elem) {
  bool few = b->n < 2;
  const char *have = operands_summary(c, b->args, b->n, true), *list = tstr(c, s), *rest = tstr(c, elem);
  if (node_args(b->call)->len == 1 && b->n > 1)
    err_at(c, b->call, "cannot use ... with %d-valued %s", b->n, nstr(c, node_args(b->call)->at[0]));
  else if (b->n != 2)
    err_at(c, b->args[few ? b->n - 1 : 2].node, "%s arguments in call to append\n\thave %s\n\twant (%s, ...%s)",
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
    return value_of(x, s);
  }
  const char *cause;
  Type *elem = slice_elem(c, x, &cause);
  if (!elem) {
    if (!is_invalid(under(s)))
      err_at(c, x->node, "invalid append: %s", cause);
    return false;
  }
  if (dots && !append_count(c, b, s, elem))
    return value_of(x, s);
  for (int i = 1; i < b->n; i++) {
    Type *want = dots ? type_slice(c->ts, elem) : elem;
    check_assignment(c, &b->args[i], want, "argument to append");
  }
  return value_of(x, s);
}

static bool b_copy(Checker *c, Operand *x, BCall *b) {
  Operand *y = &b->args[1];
  bool string;
  const char *cause;
  if (bytes_from(c, x, y, &string)) {
    default_string(c, y);
    return value_of(x, type_basic[K_INT]);
  }
  Type *dst = slice_elem(c, x, &cause), *src = dst ? slice_elem(c, y, &cause) : NULL;
  if (dst && !src && all_string(y->type))
    src = type_byte;
  if (!dst || !src) {
    Operand *at = dst ? y : x;
    if (!is_invalid(under(at->type)))
      err_at(c, at->node, "invalid copy: %s", cause);
    return false;
  }
  if (!type_identical(dst, src)) {
    err_at(c, x->node, "invalid copy: arguments %s and %s have different element types %s and %s", opstr(c, x), opstr(c, y),
           tstr(c, dst), tstr(c, src));
    return false;
  }
  return value_of(x, type_basic[K_INT]);
}

/* ---- len, cap ------------------------------------------------------------------------------------- */

typedef struct LenCtx { BuiltinId id; bool ok; } LenCtx;

static bool has_len(Type *u, void *ctx) {
  LenCtx *l = ctx;
  bool ok = false;
  if (u)
    switch (u->kind) {
    case K_STRING:
    case K_UNTYPED_STRING:
    case K_MAP:
      ok = l->id == B_LEN;
      break;
    case K_ARRAY:
    case K_SLICE:
    case K_CHAN:
      ok = true;
      break;
    case K_POINTER:
      ok = kind_of(u->elem) == K_ARRAY;
      break;
    }
  return l->ok = ok;
}

static bool b_len(Checker *c, Operand *x, BCall *b) {
  if (x->mode == M_CONST && type_is_string(x->type)) {
    size_t n = 0;
    if (const_kind(x->val) == C_STRING)
      const_string(x->val, &n);
    if (b->id == B_LEN) {
      if (is_untyped(x->type))
        update_expr_type(c, x->node, type_basic[K_STRING], true);
      return constant_int(c, x, (int64_t)n, type_basic[K_INT]);
    }
  }
  Type *u = under(x->type);
  if (u->kind == K_POINTER && kind_of(u->elem) == K_ARRAY)
    u = under(u->elem);
  if (u->kind == K_ARRAY && !c->env.has_call_or_recv && !is_typeparam(x->type))
    return constant_int(c, x, u->len, type_basic[K_INT]);
  LenCtx l = {b->id, true};
  if (x->mode != M_NIL)
    type_under_is(x->type, has_len, &l);
  if (!l.ok || x->mode == M_NIL) {
    if (!is_invalid(u))
      err_at(c, x->node, "invalid argument: %s for built-in %s", opstr(c, x), builtin_name(b->id));
    return false;
  }
  if (is_untyped(x->type))
    convert_untyped(c, x, type_basic[K_STRING]);
  return value_of(x, type_basic[K_INT]);
}

/* ---- channels, maps ---------------------------------------------------------------------------------- */

typedef struct TermCtx { Checker *c; Operand *x; Type *key; bool ok; } TermCtx;

static bool close_term(Type *u, void *ctx) {
  TermCtx *t = ctx;
  if (!u || u->kind != K_CHAN)
    err_at(t->c, t->x->node, "invalid operation: cannot close non-channel %s", opstr(t->c, t->x));
  else if (u->chandir == CHAN_RECV)
    err_at(t->c, t->x->node, "invalid operation: cannot close receive-only channel %s", opstr(t->c, t->x));
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
    err_at(t->c, t->x->node, "invalid argument: %s is not a map", opstr(t->c, t->x));
  else if (t->key && !type_identical(t->key, u->key))
    err_at(t->c, t->x->node, "invalid argument: maps of %s must have identical key types", opstr(t->c, t->x));
  else {
    t->key = u->key;
    return true;
  }
  return t->ok = false;
}

static bool b_delete(Checker *c, Operand *x, BCall *b) {
  TermCtx t = {c, x, NULL, true};
  type_under_is(x->type, delete_term, &t);
  if (!t.ok || !t.key)
    return false;
  check_assignment(c, &b->args[1], t.key, "argument to delete");
  return b->args[1].mode != M_INVALID && no_value(c, x);
}

static bool clear_term(Type *u, void *ctx) {
  TermCtx *t = ctx;
  if (u && (u->kind == K_MAP || u->kind == K_SLICE))
    return true;
  err_at(t->c, t->x->node, "invalid argument: cannot clear %s: argument must be (or constrained by) map or slice", opstr(t->c, t->x));
  return t->ok = false;
}

static bool b_clear(Checker *c, Operand *x) {
  TermCtx t = {c, x, NULL, true};
  type_under_is(x->type, clear_term, &t);
  return t.ok && no_value(c, x);
}

/* ---- complex ---------------------------------------------------------------------------------------------- */

/* The value of an untyped number without an imaginary part, which becomes an untyped float; else NULL. */
static const Const *untyped_float(Checker *c, Operand *x) {
  const Const *v = type_is_numeric(x->type) ? const_to_float(c->a, x->val) : NULL;
  if (!v || const_kind(v) == C_UNKNOWN)
    return NULL;
  x->type = type_basic[K_UNTYPED_FLOAT];
  return v;
}

/* A type parameter all of whose types have one of the kinds k and l. Such arguments are still refused. */
static bool generic_argument(Checker *c, Operand *x, BCall *b, Kind k, Kind l) {
  TypeList types = specific_types(c, x->type);
  if (!is_typeparam(x->type) || !types.len)
    return false;
  for (int i = 0; i < types.len; i++)
    if (kind_of(types.at[i]) != k && kind_of(types.at[i]) != l)
      return false;
  err_at(c, x->node, "%s not supported as argument to built-in %s for go1.18 (see go.dev/issue/50937)", opstr(c, x), builtin_name(b->id));
  return true;
}

static bool b_complex(Checker *c, Operand *x, BCall *b) {
  Operand *y = &b->args[1];
  bool xu = is_untyped(x->type), yu = is_untyped(y->type);
  if (xu && !yu)
    convert_untyped(c, x, y->type);
  else if (!xu && yu)
    convert_untyped(c, y, x->type);
  else if (xu && yu && !(x->mode == M_CONST && y->mode == M_CONST)) {
    convert_untyped(c, x, type_basic[K_FLOAT64]);
    convert_untyped(c, y, type_basic[K_FLOAT64]);
  }
  if (x->mode == M_INVALID || y->mode == M_INVALID)
    return false;
  if (xu && yu && x->mode == M_CONST && y->mode == M_CONST && is_untyped(x->type)) {
    const Const *re = untyped_float(c, x), *im = untyped_float(c, y);
    if (!type_identical(x->type, y->type)) {
      err_at(c, x->node, "invalid operation: %s (mismatched types %s and %s)", nstr(c, b->call), tstr(c, x->type), tstr(c, y->type));
      return false;
    }
    if (!re) {
      err_at(c, x->node, "invalid argument: arguments have type %s, expected floating-point", tstr(c, x->type));
      return false;
    }
    x->val = const_make_complex(c->a, re, im);
    x->type = type_basic[K_UNTYPED_COMPLEX];
    return true;
  }
  if (!type_identical(x->type, y->type)) {
    err_at(c, x->node, "invalid operation: %s (mismatched types %s and %s)", nstr(c, b->call), tstr(c, x->type), tstr(c, y->type));
    return false;
  }
  Kind k = kind_of(x->type);
  if (k != K_FLOAT32 && k != K_FLOAT64) {
    if (generic_argument(c, x, b, K_FLOAT32, K_FLOAT64))
      return false;
    err_at(c, x->node, "invalid argument: arguments have type %s, expected floating-point", tstr(c, x->type));
    return false;
  }
  Type *t = type_basic[k == K_FLOAT32 ? K_COMPLEX64 : K_COMPLEX128];
  if (x->mode == M_CONST && y->mode == M_CONST) {
    x->val = const_make_complex(c->a, const_to_float(c->a, x->val), const_to_float(c->a, y->val));
    x->type = t;
    return true;
  }
  return value_of(x, t);
}

static bool b_real(Checker *c, Operand *x, BCall *b) {
  if (is_untyped(x->type)) {
    if (x->mode == M_CONST) {
      if (type_is_numeric(x->type))
        x->type = type_basic[K_UNTYPED_COMPLEX];
    } else {
      convert_untyped(c, x, type_basic[K_COMPLEX128]);
      if (x->mode == M_INVALID)
        return false;
    }
  }
  Kind k = kind_of(x->type);
  if (k != K_COMPLEX64 && k != K_COMPLEX128 && k != K_UNTYPED_COMPLEX) {
    if (generic_argument(c, x, b, K_COMPLEX64, K_COMPLEX128))
      return false;
    err_at(c, x->node, "invalid argument: argument has type %s, expected complex type", tstr(c, x->type));
    return false;
  }
  Type *t = type_basic[k == K_COMPLEX64 ? K_FLOAT32 : k == K_COMPLEX128 ? K_FLOAT64 : K_UNTYPED_FLOAT];
  if (x->mode == M_CONST) {
    const Const *v = const_to_complex(c->a, x->val);
    x->val = b->id == B_REAL ? const_real(c->a, v) : const_imag(c->a, v);
    x->type = t;
    return true;
  }
  return value_of(x, t);
}

/* ---- min, max --------------------------------------------------------------------------------------------------- */

static bool b_minmax(Checker *c, Operand *x, BCall *b) {
  Op op = b->id == B_MAX ? OP_GTR : OP_LSS;
  for (int i = 0; i < b->n; i++) {
    Operand *y = &b->args[i];
    if (!all_ordered(y->type)) {
      err_at(c, y->node, "invalid argument: %s cannot be ordered", opstr(c, y));
      return false;
    }
    if (i == 0)
      continue;
    match_types(c, x, y);
    if (x->mode == M_INVALID)
      return false;
    if (!type_identical(x->type, y->type)) {
      err_at(c, y->node, "invalid argument: mismatched types %s (previous argument) and %s (type of %s)", tstr(c, x->type),
             tstr(c, y->type), nstr(c, y->node));
      return false;
    }
    if (x->mode == M_CONST && y->mode == M_CONST) {
      if (const_compare(y->val, op, x->val))
        x->val = y->val;
    } else {
      x->mode = M_VALUE;
    }
  }
  if (x->mode != M_CONST) {
    x->mode = M_VALUE;
    check_assignment(c, x, type_any(c->ts), arena_printf(c->a, "argument to built-in %s", builtin_name(b->id)));
    if (x->mode == M_INVALID)
      return false;
    c->env.has_call_or_recv = true;
    for (int i = 0; i < b->n; i++)
      update_expr_type(c, b->args[i].node, x->type, true);
  }
  return true;
}

/* ---- make, new ------------------------------------------------------------------------------------------------------ */

static const char *not_made(Checker *c, Type *t, Type *u) {
  (void)c;
  (void)t;
  if (!u)
    return "no specific type";
  return u->kind == K_SLICE || u->kind == K_MAP || u->kind == K_CHAN ? NULL : "type must be slice, map, or channel";
}

static bool b_make(Checker *c, Operand *x, BCall *b) {
  NodeList *l = node_args(b->call);
  Node *tn = l->at[0];
  Type *t = check_var_type(c, tn);
  if (is_invalid(t))
    return false;
  const char *cause;
  Type *u = common_under(c, t, not_made, &cause);
  if (!u) {
    err_at(c, tn, "invalid argument: cannot make %s: %s", nstr(c, tn), cause);
    return false;
  }
  int min = u->kind == K_SLICE ? 2 : 1;
  if (l->len < min || min + 1 < l->len) {
    err_at(c, b->call, "invalid operation: %s expects %d or %d arguments; found %d", nstr(c, b->call), min, min + 1, l->len);
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
    if (valid_index(c, &s, "index", false) && s.mode == M_CONST) {
      bool ok;
      size[i - 1] = const_int64(s.val, &ok);
    }
  }
  if (size[0] >= 0 && size[1] >= 0 && size[0] > size[1])
    err_at(c, l->at[1], "invalid argument: length and capacity swapped");
  return value_of(x, t);
}

static bool b_new(Checker *c, Operand *x, BCall *b) {
  Node *arg = node_args(b->call)->at[0];
  check_expr_or_type(c, x, arg, false);
  if (x->mode == M_BUILTIN) {
    err_at(c, arg, "%s must be called", opstr(c, x));
    return false;
  }
  if (x->mode == M_TYPE)
    valid_var_type(c, arg, x->type);
  else if (x->mode != M_INVALID && is_untyped(x->type))
    check_assignment(c, x, NULL, "argument to new");
  if (x->mode == M_INVALID || is_invalid(x->type))
    return false;
  if (x->mode != M_TYPE)
    lang_require(c, node_fun(b->call), 26, arena_printf(c->a, "new(%s)", nstr(c, arg)));
  return value_of(x, type_pointer(c->ts, x->type));
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
    if (b->args[i].mode == M_INVALID)
      return false;
    Type *t = b->args[i].type;
    if (kind_of(t) == K_STRUCT || kind_of(t) == K_ARRAY)
      err_after(c, syntax_pos(c, b->call), arena_printf(c->a, "illegal types for operand: print\n\t%s",
                                                        t->named ? tstr(c, t) : type_reflect_string(c->ts, t)));
  }
  return no_value(c, x);
}

/* ---- unsafe ----------------------------------------------------------------------------------------------------------------- */

static bool b_sizes(Checker *c, Operand *x, BCall *b) {
  check_assignment(c, &b->args[0], NULL, b->id == B_UNSAFE_SIZEOF ? "argument to unsafe.Sizeof" : "argument to unsafe.Alignof");
  if (b->args[0].mode == M_INVALID)
    return false;
  Type *t = b->args[0].type;
  if (type_size_varies(t))
    return value_of(x, type_basic[K_UINTPTR]);
  return constant_int(c, x, b->id == B_UNSAFE_SIZEOF ? type_size(t) : type_align(t), type_basic[K_UINTPTR]);
}

/* The field that arg names, or NULL after an error. */
static Selection *offset_field(Checker *c, Operand *x, Node *arg) {
  Node *e = node_unparen(arg);
  if (e->kind != N_SELECTOR) {
    err_at(c, arg, "invalid argument: %s is not a selector expression", nstr(c, arg));
    check_use(c, arg);
    return NULL;
  }
  check_expr(c, x, node_x(e));
  if (x->mode == M_INVALID)
    return NULL;
  Type *base = x->type;
  if (kind_of(base) == K_POINTER && kind_of(under(base)->elem) == K_STRUCT)
    base = under(base)->elem;
  Selection *s = NULL;
  if (lookup_member(c->ts, base, false, c->pkg, node_member(e)->name, false, &s) != LOOK_FOUND || !s) {
    err_at(c, x->node, "invalid argument: %s has no single field %s", tstr(c, base), node_member(e)->name->s);
    return NULL;
  }
  if (s->obj->kind != OBJ_FIELD) {
    err_at(c, arg, "invalid argument: %s is a method value", nstr(c, arg));
    return NULL;
  }
  check_expr(c, x, arg);
  return x->mode == M_INVALID ? NULL : e->sel;
}

static bool b_offsetof(Checker *c, Operand *x, BCall *b) {
  Node *arg = node_args(b->call)->at[0];
  Operand f;
  Selection *s = offset_field(c, &f, arg);
  if (!s)
    return false;
  Type *t = s->recv;
  if (kind_of(t) == K_POINTER)
    t = under(t)->elem;
  Type *base = t;
  int64_t off = 0;
  for (int i = 0; i < s->path.len; i++) {
    Type *st = under(t);
    if (st->kind == K_POINTER) {
      err_at(c, arg, "invalid argument: field %s is embedded via a pointer in %s", node_member(node_unparen(arg))->name->s, tstr(c, base));
      return false;
    }
    off += struct_offset(st, s->path.at[i]);
    t = st->fields.at[s->path.at[i]].type;
  }
  return constant_int(c, x, off, type_basic[K_UINTPTR]);
}

static bool b_unsafe(Checker *c, Operand *x, BCall *b) {
  Type *byteptr = type_pointer(c->ts, type_byte);
  Operand *len = b->n > 1 ? &b->args[1] : NULL;
  switch (b->id) {
  case B_UNSAFE_ADD:
    check_assignment(c, &b->args[0], scope_lookup(universe_unsafe(c->ts)->scope, intern_cstr(c->ts->names, "Pointer"))->type,
                     "argument to unsafe.Add");
    if (b->args[0].mode == M_INVALID || !valid_index(c, len, "length", true))
      return false;
    return value_of(x, b->args[0].type);
  case B_UNSAFE_SLICE: {
    Type *u = type_core(x->type);
    if (!u || u->kind != K_POINTER) {
      err_at(c, x->node, "invalid argument: %s is not a pointer", opstr(c, x));
      return false;
    }
    return valid_index(c, len, "length", false) && value_of(x, type_slice(c->ts, u->elem));
  }
  case B_UNSAFE_SLICEDATA: {
    Type *u = type_core(x->type);
    if (!u || u->kind != K_SLICE) {
      err_at(c, x->node, "invalid argument: %s is not a slice", opstr(c, x));
      return false;
    }
    return value_of(x, type_pointer(c->ts, u->elem));
  }
  case B_UNSAFE_STRING:
    check_assignment(c, &b->args[0], byteptr, "argument to unsafe.String");
    return b->args[0].mode != M_INVALID && valid_index(c, len, "length", false) && value_of(x, type_basic[K_STRING]);
  case B_UNSAFE_STRINGDATA:
    check_assignment(c, &b->args[0], type_basic[K_STRING], "argument to unsafe.StringData");
    return b->args[0].mode != M_INVALID && value_of(x, byteptr);
  default:
    return false;
  }
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
  case B_COMPLEX: return b_complex(c, x, b);
  case B_REAL:
  case B_IMAG: return b_real(c, x, b);
  case B_MIN:
  case B_MAX: return b_minmax(c, x, b);
  case B_MAKE: return b_make(c, x, b);
  case B_NEW: return b_new(c, x, b);
  case B_PANIC: return b_panic(c, x, b);
  case B_PRINT:
  case B_PRINTLN: return b_print(c, x, b);
  case B_RECOVER:
    if (c->env.fn)
      c->env.fn->has_recover = true;
    return value_of(x, type_any(c->ts));
  case B_UNSAFE_ALIGNOF:
  case B_UNSAFE_SIZEOF: return b_sizes(c, x, b);
  case B_UNSAFE_OFFSETOF: return b_offsetof(c, x, b);
  case B_UNSAFE_ADD:
  case B_UNSAFE_SLICE:
  case B_UNSAFE_SLICEDATA:
  case B_UNSAFE_STRING:
  case B_UNSAFE_STRINGDATA: return b_unsafe(c, x, b);
  case B_COUNT: break;
  }
  return false;
}

bool check_builtin(Checker *c, Operand *x, Node *call, BuiltinId id) {
  BCall b = {call, NULL, node_args(call)->len, id};
  if ((call->flags & NF_DOTS) && id != B_APPEND) {
    err_at(c, call, "invalid operation: invalid use of ... with built-in %s", builtin_name(id));
    check_use_list(c, node_args(call));
    return false;
  }
  bool saved = c->env.has_call_or_recv;
  if (id == B_LEN || id == B_CAP)
    c->env.has_call_or_recv = false;
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
        err_at(c, b.args[i].node, "cannot use generic function %s without instantiation", nstr(c, b.args[i].node));
        return false;
      }
  }
  int min = builtin_min_args(id);
  bool few = b.n < min, many = !builtin_variadic(id) && b.n > min;
  bool ok = false;
  if (few || many) {
    err_at(c, call, "invalid operation: %s arguments for %s (expected %d, found %d)", few ? "not enough" : "too many", nstr(c, call), min, b.n);
  } else {
    if (b.n && b.args)
      *x = b.args[0];
    x->id = id;
    x->generic = NULL;
    lang_builtin(c, call, id);
    ok = dispatch(c, x, &b);
  }
  if (id == B_LEN || id == B_CAP)
    c->env.has_call_or_recv = saved;
  return ok;
}
