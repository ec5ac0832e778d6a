/* convert.c - may x be assigned to a T, converted to a T? Spec: Assignability, Conversions. */
#include "internal.h"

/* ---- assignability ------------------------------------------------------------------------ */

typedef struct AssignCtx {
  Checker *c;
  Operand *x;
  Type *other;
  const char **cause;
  bool ok, any;
} AssignCtx;

static void add_cause(Checker *c, const char **cause, const char *text) {
  if (!cause) return;
  *cause = *cause && **cause ? arena_printf(c->a, "%s\n\t%s", text, *cause) : text;
}

static bool term_is_target(Checker *c, Operand *x, Type *v, Type *term, const char **cause, Type *tp) {
  if (check_assignable(c, x, term, cause)) return true;
  add_cause(c, cause,
            arena_printf(c->a, "cannot assign %s to %s (in %s)", check_type_text(c, v), check_type_text(c, term), check_type_text(c, tp)));
  return false;
}

/* For each specific type of the type parameter tp: x assignable to it (to), or it assignable to t. */
static bool assignable_terms(Checker *c, Operand *x, Type *tp, Type *t, bool to, const char **cause) {
  TypeSet *s = tparam_set(tp);
  if (!s->has_terms || !s->terms.len) return false;
  for (int i = 0; i < s->terms.len; i++) {
    Type *term = s->terms.at[i].type;
    if (to) {
      if (!term_is_target(c, x, x->type, term, cause, tp)) return false;
    } else {
      Operand y = *x;
      y.type = term;
      if (!check_assignable(c, &y, t, cause)) {
        add_cause(
            c, cause,
            arena_printf(c->a, "cannot assign %s (in %s) to %s", check_type_text(c, term), check_type_text(c, tp), check_type_text(c, t)));
        return false;
      }
    }
  }
  return true;
}

static bool untyped_assignable(Checker *c, Operand *x, Type *t) {
  const Const *val;
  int code;
  if (is_typeparam(t)) {
    TypeSet *s = tparam_set(t);
    if (!s->has_terms || !s->terms.len) return false;
    for (int i = 0; i < s->terms.len; i++)
      if (!check_implicit_type(c, x, s->terms.at[i].type, &val, &code)) return false;
    return true;
  }
  return check_implicit_type(c, x, t, &val, &code) != NULL;
}

static bool is_iface_pointer(Type *t) { return t->kind == K_POINTER && kind_of(t->elem) == K_INTERFACE && !is_typeparam(t->elem); }

static bool implements(Checker *c, Type *v, Type *t, const char **cause) {
  const char *why = NULL;
  if (is_iface_pointer(under(t)) || kind_of(t) != K_INTERFACE) {
    if (is_iface_pointer(under(t))) {
      if (cause) *cause = arena_printf(c->a, "type %s is pointer to interface, not interface", check_type_text(c, t));
    }
    return false;
  }
  if (type_satisfies(c->ts, v, t, false, c->pkg, &why)) return true;
  if (cause) *cause = why ? why : "";
  return false;
}

bool check_assignable(Checker *c, Operand *x, Type *t, const char **cause) {
  Type *v = type_unalias(x->type);
  t = type_unalias(t);
  if (x->mode == M_INVALID || is_invalid(t) || is_invalid(v)) return true;
  if (type_identical(v, t)) return true;
  Type *vu = under(v), *tu = under(t);
  bool vp = is_typeparam(v), tp = is_typeparam(t);
  if (is_untyped(v)) return untyped_assignable(c, x, t);
  if (type_identical(vu, tu) && (!type_is_named(v) || !type_is_named(t)) && !vp && !tp) return true;
  if ((kind_of(t) == K_INTERFACE && !tp) || is_iface_pointer(tu)) {
    if (implements(c, v, t, cause)) return true;
    if (!vp) return false;
    if (cause) *cause = NULL; /* each type of v may still be assignable */
  }
  if (kind_of(v) == K_INTERFACE && !vp && type_satisfies(c->ts, t, v, false, c->pkg, NULL)) {
    if (cause) *cause = "need type assertion";
    return false;
  }
  if (vu->kind == K_CHAN && vu->chandir == CHAN_BOTH && tu->kind == K_CHAN && type_identical(vu->elem, tu->elem))
    return !type_is_named(v) || !type_is_named(t);
  if (!vp && !tp) return false;
  if (!type_is_named(v) && tp) return assignable_terms(c, x, t, t, true, cause);
  if (vp && !type_is_named(t)) return assignable_terms(c, x, v, t, false, cause);
  return false;
}

/* ---- assignment of a value to a place of type t -------------------------------------------------- */

static void cannot_use(Checker *c, Operand *x, Type *t, const char *context, const char *why) {
  check_error_at(c, x->node, "cannot use %s as %s value in %s%s", check_op_text(c, x), check_type_text(c, t), context, why);
  x->mode = M_INVALID;
}

static bool assign_untyped(Checker *c, Operand *x, Type *t, const char *context) {
  Type *target = t;
  if (x->mode == M_NIL) {
    if (!t) {
      check_error_at(c, x->node, "use of untyped nil in %s", context);
      x->mode = M_INVALID;
      return false;
    }
    if (!type_has_nil(t)) {
      if (!is_invalid(t)) cannot_use(c, x, t, context, "");
      x->mode = M_INVALID;
      return false;
    }
  } else if (!t || (kind_of(t) == K_INTERFACE && !is_typeparam(t))) {
    target = default_type(x->type);
  }
  const Const *val;
  int code;
  Type *nt = check_implicit_type(c, x, target, &val, &code);
  if (!nt) {
    if (!is_invalid(target))
      cannot_use(c, x, target, context, code == REPR_TRUNC ? " (truncated)" : code == REPR_OVERFLOW ? " (overflows)" : "");
    x->mode = M_INVALID;
    return false;
  }
  check_set_implicit(c, x, nt, val);
  return true;
}

/* t NULL: the blank identifier. */
void check_assignment(Checker *c, Operand *x, Type *t, const char *context) {
  check_single_value(c, x);
  switch (x->mode) {
  case M_INVALID: return;
  case M_CONST:
  case M_VAR:
  case M_MAPINDEX:
  case M_VALUE:
  case M_NIL:
  case M_COMMAOK: break;
  default:
    check_error_at(c, x->node, "cannot assign %s to %s in %s", check_op_text(c, x), t ? check_type_text(c, t) : "_", context);
    x->mode = M_INVALID;
    return;
  }
  if (is_untyped(x->type) && !assign_untyped(c, x, t, context)) return;
  if (x->generic) {
    check_uninstantiated(c, x);
    return;
  }
  if (!t) return;
  const char *cause = NULL;
  if (check_assignable(c, x, t, &cause)) return;
  cannot_use(c, x, t, context, cause && *cause ? arena_printf(c->a, ": %s", cause) : "");
}

/* ---- conversions ---------------------------------------------------------------------------------------- */

static bool is_bytes_or_runes(Type *u) { return u && u->kind == K_SLICE && (kind_of(u->elem) == K_UINT8 || kind_of(u->elem) == K_INT32); }

static bool int_or_float(Type *t) { return type_is_integer(t) || type_is_float(t); }

/* Conversion between the types v and t (no type parameters). */
static bool convertible_types(Checker *c, Operand *x, Type *v, Type *t, const char **cause) {
  Operand y = *x;
  y.type = v;
  y.generic = NULL;
  if (check_assignable(c, &y, t, cause)) return true;
  Type *vu = under(v), *tu = under(t);
  if (type_identical_no_tags(vu, tu) && !is_typeparam(v) && !is_typeparam(t)) return true;
  if (vu->kind == K_POINTER && tu->kind == K_POINTER && !v->named && !t->named &&
      type_identical_no_tags(under(vu->elem), under(tu->elem)) && !is_typeparam(vu->elem) && !is_typeparam(tu->elem))
    return true;
  if (int_or_float(v) && int_or_float(t)) return true;
  if (type_is_complex(v) && type_is_complex(t)) return true;
  if (type_is_string(t) && (type_is_integer(v) || is_bytes_or_runes(vu))) return true;
  if (type_is_string(v) && is_bytes_or_runes(tu)) return true;
  bool vptr = vu->kind == K_POINTER || vu->kind == K_UINTPTR, tptr = tu->kind == K_POINTER || tu->kind == K_UINTPTR;
  if ((vptr && tu->kind == K_UNSAFEPOINTER) || (vu->kind == K_UNSAFEPOINTER && tptr) ||
      (vu->kind == K_UNSAFEPOINTER && tu->kind == K_UNSAFEPOINTER))
    return true;
  if (vu->kind == K_SLICE) {
    Type *a = tu->kind == K_ARRAY ? tu : tu->kind == K_POINTER && kind_of(tu->elem) == K_ARRAY ? under(tu->elem) : NULL;
    if (a && type_identical(vu->elem, a->elem)) {
      const char *lacks = a == tu ? check_lang_lacks(c, 20, "conversion of slice to array")
                                  : check_lang_lacks(c, 17, "conversion of slice to array pointer");
      if (lacks && cause) *cause = lacks;
      return !lacks;
    }
  }
  return false;
}

static bool terms_convertible(Checker *c, Operand *x, Type *v, Type *t, const char **cause) {
  Type *none[1] = {v}, *other[1] = {t};
  Type **vs = none, **tts = other;
  int nv = 1, nt = 1;
  TypeList vl = {0}, tl = {0};
  if (is_typeparam(v)) {
    TypeSet *s = tparam_set(v);
    for (int i = 0; s->has_terms && i < s->terms.len; i++) check_type_push(c, &vl, s->terms.at[i].type);
    vs = vl.at;
    nv = vl.len;
  }
  if (is_typeparam(t)) {
    TypeSet *s = tparam_set(t);
    for (int i = 0; s->has_terms && i < s->terms.len; i++) check_type_push(c, &tl, s->terms.at[i].type);
    tts = tl.at;
    nt = tl.len;
  }
  if (!nv || !nt) return false;
  for (int i = 0; i < nv; i++)
    for (int k = 0; k < nt; k++)
      if (!convertible_types(c, x, vs[i], tts[k], cause)) {
        const char *from = is_typeparam(v) ? arena_printf(c->a, "%s (in %s)", check_type_text(c, vs[i]), check_type_text(c, v))
                                           : check_type_text(c, v);
        const char *to = is_typeparam(t) ? arena_printf(c->a, "%s (in %s)", check_type_text(c, tts[k]), check_type_text(c, t))
                                         : check_type_text(c, t);
        add_cause(c, cause, arena_printf(c->a, "cannot convert %s to type %s", from, to));
        return false;
      }
  return true;
}

bool check_convertible(Checker *c, Operand *x, Type *t, const char **cause) {
  if (convertible_types(c, x, x->type, t, cause)) return true;
  if (is_typeparam(x->type) || is_typeparam(t)) return terms_convertible(c, x, x->type, t, cause);
  return false;
}

static const Const *rune_string(Checker *c, const Const *v) {
  bool ok;
  int64_t r = const_int64(const_to_int(c->a, v), &ok);
  if (!ok || r < 0 || r > 0x10FFFF || (r >= 0xD800 && r <= 0xDFFF)) r = 0xFFFD;
  char s[4];
  size_t n = 0;
  if (r < 0x80) {
    s[n++] = (char)r;
  } else if (r < 0x800) {
    s[n++] = (char)(0xC0 | r >> 6);
    s[n++] = (char)(0x80 | (r & 0x3F));
  } else if (r < 0x10000) {
    s[n++] = (char)(0xE0 | r >> 12);
    s[n++] = (char)(0x80 | (r >> 6 & 0x3F));
    s[n++] = (char)(0x80 | (r & 0x3F));
  } else {
    s[n++] = (char)(0xF0 | r >> 18);
    s[n++] = (char)(0x80 | (r >> 12 & 0x3F));
    s[n++] = (char)(0x80 | (r >> 6 & 0x3F));
    s[n++] = (char)(0x80 | (r & 0x3F));
  }
  return const_from_string(c->a, s, n);
}

static const Const *const_converted(Checker *c, Operand *x, Type *t) {
  const Const *r = check_as(c, x->val, t);
  if (!r && type_is_integer(x->type) && type_is_string(t)) r = rune_string(c, x->val);
  return r;
}

/* Constant to type parameter: to each of its types. */
static bool const_to_tparam(Checker *c, Operand *x, Type *t, const char **cause) {
  TypeSet *s = tparam_set(t);
  if (!s->has_terms || !s->terms.len) {
    *cause = arena_printf(c->a, "%s does not contain specific types", check_type_text(c, t));
    return false;
  }
  for (int i = 0; i < s->terms.len; i++) {
    Type *u = under(s->terms.at[i].type);
    if (type_is_string(x->type) && is_bytes_or_runes(u)) continue;
    if (type_is_basic(u) && const_converted(c, x, u)) continue;
    if (type_is_integer(x->type) && type_is_integer(u))
      *cause = arena_printf(c->a, "constant %s overflows %s (in %s)", const_print(c->a, x->val), check_type_text(c, u),
                            check_type_text(c, t));
    else
      *cause = arena_printf(c->a, "cannot convert %s to type %s (in %s)", check_op_text(c, x), check_type_text(c, u),
                            check_type_text(c, t));
    return false;
  }
  return true;
}

static void finish_untyped(Checker *c, Operand *x, Type *t, bool was_const) {
  if (!is_untyped(x->type)) return;
  Type *final = t;
  if (x->mode == M_NIL || x->type->kind == K_UNTYPED_NIL)
    ;
  else if ((kind_of(t) == K_INTERFACE && !is_typeparam(t)) || (was_const && !type_is_const_type(t)))
    final = default_type(x->type);
  else if (was_const && type_is_integer(x->type) && all_string(t))
    final = x->type;
  if (!is_untyped(final) && was_const && type_is_const_type(t) && x->node->val && is_untyped(x->node->type)) {
    /* the conversion's value is the constant: the operand is not checked again */
    x->node->type = final;
    x->node->val = x->val;
    return;
  }
  check_update_expr_type(c, x->node, final, true);
}

void check_conversion(Checker *c, Operand *x, Type *t) {
  bool was_const = x->mode == M_CONST, ok = false;
  const char *cause = NULL;
  if (is_invalid(t)) {
    x->mode = M_INVALID;
    return;
  }
  if (was_const && type_is_const_type(t)) {
    const Const *v = const_converted(c, x, t);
    ok = v != NULL;
    if (ok) x->val = v;
    if (!ok && type_is_integer(x->type) && type_is_integer(t)) {
      check_error_at(c, x->node, "constant %s overflows %s", const_print(c->a, x->val), check_type_text(c, t));
      x->mode = M_INVALID;
      return;
    }
  } else if (was_const && is_typeparam(t)) {
    ok = const_to_tparam(c, x, t, &cause);
    x->mode = M_VALUE; /* in the message too */
  } else if (check_convertible(c, x, t, &cause)) {
    ok = true;
    if (x->mode != M_NIL) x->mode = M_VALUE;
  }
  if (!ok) {
    check_error_at(c, x->node, "cannot convert %s to type %s%s%s", check_op_text(c, x), check_type_text(c, t), cause && *cause ? ": " : "",
                   cause && *cause ? cause : "");
    x->mode = M_INVALID;
    return;
  }
  finish_untyped(c, x, t, was_const);
  if (x->mode == M_NIL) x->mode = M_VALUE;
  x->type = t;
}
