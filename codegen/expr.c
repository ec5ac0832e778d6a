/* expr.c - expressions.

   Printed nested, as they are; parentheses only where C needs them (Prec). Nil checks: code for tcc faults by
   itself, so only accesses that might lie 4096 bytes or more above nil, and addresses that are taken without an access,
   are checked in the text; code for gcc checks always (NILP of the prologue), since gcc may move or drop a load. */
#include "internal.h"

static void put_deref(Emitter *e, X *x, bool explicit);
static void put_lvalue(Emitter *e, X *x, Prec p, bool explicit);

/* ---- Leaves ---- */

static void put_zero(Emitter *e, Type *t) {
  Kind k = kind_of(t);
  if (kind_is_integer(k))
    emit_int(e, k, 0, P_ANY);
  else if (kind_is_float(k))
    put(e, k == K_FLOAT32 ? "0.0f" : "0.0");
  else if (kind_is_pointer(k))
    put(e, "NULL");
  else
    emit_format(e, "(%s)%s", emit_ctype(e, t), ir_size(t) ? "{0}" : "{}");
}

static void put_complex_const(Emitter *e, X *x) {
  Kind k = kind_of(x->type) == K_COMPLEX64 ? K_FLOAT32 : K_FLOAT64;
  emit_format(e, "(%s){", emit_ctype(e, x->type));
  emit_float(e, k, x->fval, P_ANY);
  put(e, ",");
  emit_float(e, k, x->fval2, P_ANY);
  put(e, "}");
}

static void put_var(Emitter *e, Var *v) {
  if (v->escapes_frame) put(e, "F.");
  emit_var_name(e, v);
}

/* ---- Places ---- */

/* Access beyond what a fault at nil reports as nil. */
static bool is_far(X *x) { return x->off >= 4096 || ir_size(x->type) > 4096; }

/* The pointer of DEREF x, checked as needed, as an operand of a cast. */
static void put_checked(Emitter *e, X *x, bool explicit) {
  if (x->nonnil || (e->target->keeps_loads && !explicit && !is_far(x))) {
    emit_expr(e, x->a, P_UNARY);
    return;
  }
  put(e, "NILP(");
  if (x->a->kind != X_VAR) put(e, "(");
  emit_expr(e, x->a, P_ANY);
  if (x->a->kind != X_VAR) put(e, ")");
  emit_format(e, ",%lld)", (long long)x->off);
}

static void put_pointer_cast(Emitter *e, const char *open, Type *t) {
  put(e, open);
  put(e, emit_ctype(e, t));
  put(e, "*)");
}

/* *&v is v; the constructors of the tree cannot fold what the passes of opt bring together. */
static X *place_of(Emitter *e, X *x) {
  X *v = x->kind == X_DEREF && x->a->kind == X_ADDR ? x->a->a : NULL;
  return v && v->kind == X_VAR && emit_ctype(e, v->type) == emit_ctype(e, x->type) ? v : x;
}

static void put_deref(Emitter *e, X *x, bool explicit) {
  put_pointer_cast(e, "*(", x->type);
  put_checked(e, x, explicit);
}

static void put_field(Emitter *e, X *x, bool explicit) {
  X *a = place_of(e, x->a);
  bool array = kind_of(a->type) == K_ARRAY;
  if (a->kind == X_DEREF) {
    put_pointer_cast(e, "((", a->type);
    put_checked(e, a, explicit);
    put(e, ")->");
  } else {
    put_lvalue(e, a, P_POSTFIX, explicit);
    put(e, ".");
  }
  if (kind_of(a->type) == K_STRUCT && ir_unit_rtstruct_of(e->u, a->type) >= 0) {
    put(e, a->type->fields.at[x->ival].name->s);
    return;
  }
  put(e, array ? "a[" : "f");
  buf_int(e->b, x->ival);
  put(e, array ? "]" : "");
}

static void put_index_base(Emitter *e, X *a, bool explicit) {
  a = place_of(e, a);
  if (a->kind == X_DEREF) {
    put_pointer_cast(e, "((", a->type);
    put_checked(e, a, explicit);
    put(e, ")->a[");
  } else {
    put_lvalue(e, a, P_POSTFIX, explicit);
    put(e, ".a[");
  }
}

static void put_subscript(Emitter *e, X *b) {
  if (b->kind == X_INT)
    buf_int(e->b, b->ival);
  else
    emit_expr(e, b, P_ANY);
}

static void put_part(Emitter *e, X *x, bool explicit) {
  static const char *const names[] = {
      [PART_PTR] = ".ptr", [PART_LEN] = ".len", [PART_CAP] = ".cap", [PART_TYPE] = ".type", [PART_DATA] = ".data"};
  X *a = place_of(e, x->a);
  if (a->kind == X_DEREF) {
    put_pointer_cast(e, "((", a->type);
    put_checked(e, a, explicit);
    emit_format(e, ")->%s", x->ival == PART_TYPE && !strcmp(emit_ctype(e, a->type), "Iface") ? "tab" : names[x->ival] + 1);
    return;
  }
  put_lvalue(e, a, P_POSTFIX, explicit);
  put(e, x->ival == PART_TYPE && !strcmp(emit_ctype(e, a->type), "Iface") ? ".tab" : names[x->ival]);
}

/* A part whose C type is a pointer to const is made void *. */
static void put_part_value(Emitter *e, X *x, Prec p) {
  X *a = x->a;
  if (a->kind == X_STR && x->ival == PART_LEN) {
    emit_int(e, K_INT, (int64_t)a->str.len, p);
    return;
  }
  bool is_const = x->ival == PART_TYPE || (x->ival == PART_PTR && kind_of(a->type) == K_STRING);
  bool paren = is_const && p == P_POSTFIX;
  if (paren) put(e, "(");
  if (is_const) put(e, "(void *)");
  put_part(e, x, false);
  if (paren) put(e, ")");
}

/* An lvalue, or the base of one; explicit: its pointers are checked in the text. */
static void put_lvalue(Emitter *e, X *x, Prec p, bool explicit) {
  switch ((XKind)x->kind) {
  case X_DEREF:
    if (p >= P_POSTFIX) put(e, "(");
    put_deref(e, x, explicit);
    if (p >= P_POSTFIX) put(e, ")");
    break;
  case X_FIELD: put_field(e, x, explicit); break;
  case X_PART: put_part(e, x, explicit); break;
  case X_INDEX:
    put_index_base(e, x->a, explicit);
    put_subscript(e, x->b);
    put(e, "]");
    break;
  case X_ELEM:
    put_pointer_cast(e, "((", x->type);
    emit_expr(e, x->a, P_UNARY);
    put(e, ")[");
    put_subscript(e, x->b);
    put(e, "]");
    break;
  default: emit_expr(e, x, p);
  }
}

void emit_place(Emitter *e, X *x) {
  if (x->kind == X_PART)
    put_part(e, x, false); /* without the cast that a part's value may need */
  else
    emit_expr(e, x, P_ANY);
}

static void put_empty_address(Emitter *e, X *lv) {
  if (lv->kind == X_FIELD) {
    put(e, "((char *)");
    emit_address(e, lv->a, P_UNARY);
    emit_format(e, "+%lld)", (long long)ir_field_offset(lv->a->type, (int)lv->ival));
  } else if (lv->kind == X_INDEX) {
    emit_address(e, lv->a, P_ANY);
  } else if (lv->kind == X_ELEM) {
    emit_expr(e, lv->a, P_ANY);
  } else {
    put(e, "&");
    emit_expr(e, lv, P_UNARY);
  }
}

/* Where only a pointer's value counts a cast may be needless. */
static bool is_bare(Emitter *e, Prec p) { return e->target->loose_pointers && p == P_ANY; }

static void put_pointer(Emitter *e, const char *amp, const char *name, Prec p) {
  put(e, is_bare(e, p) ? "" : p == P_POSTFIX ? "((void *)" : "(void *)");
  put(e, amp);
  put(e, name);
  put(e, p == P_POSTFIX ? ")" : "");
}

/* &lv as void *. Spec: Address operators: &x panics if evaluating x would. */
void emit_address(Emitter *e, X *lv, Prec p) {
  if (lv->kind == X_DEREF) {
    if (p >= P_POSTFIX) put(e, "(");
    if (lv->nonnil)
      emit_expr(e, lv->a, p);
    else
      put_checked(e, lv, true);
    if (p >= P_POSTFIX) put(e, ")");
    return;
  }
  bool paren = p >= P_POSTFIX;
  put(e, is_bare(e, p) ? "" : paren ? "((void *)" : "(void *)");
  bool empty = ir_size(lv->type) == 0 && lv->type;
  if (empty && lv->kind != X_VAR && lv->kind != X_GLOBAL) {
    put(e, "(");
    put_empty_address(e, lv);
    put(e, ")");
  } else {
    put(e, "&");
    put_lvalue(e, lv, P_UNARY, true);
  }
  if (paren) put(e, ")");
}

/* ---- Aggregates ---- */

static void put_parts(Emitter *e, X *a, X *b, X *c) {
  put(e, "{");
  emit_expr(e, a, P_ANY);
  put(e, ",");
  emit_expr(e, b, P_ANY);
  if (c) {
    put(e, ",");
    emit_expr(e, c, P_ANY);
  }
  put(e, "}");
}

static void put_init(Emitter *e, X *x);

static void put_members(Emitter *e, X *x) {
  bool array = kind_of(x->type) == K_ARRAY, named = !array && emit_struct_is_padded(x->type), first = true;
  put(e, array ? "{{" : "{");
  for (int i = 0; i < x->list.len; i++) {
    if (ir_size(x->list.at[i]->type) == 0) continue;
    put(e, first ? "" : ",");
    if (named) emit_format(e, ".f%d=", i);
    put_init(e, x->list.at[i]);
    first = false;
  }
  put(e, array ? "}}" : "}");
}

/* What may stand behind "(T)" or as a member: braces rather than a compound literal, which would be copied. */
static void put_init(Emitter *e, X *x) {
  switch ((XKind)x->kind) {
  case X_MKSTRING:
  case X_MKIFACE:
  case X_MKCOMPLEX: put_parts(e, x->a, x->b, NULL); break;
  case X_MKSLICE: put_parts(e, x->a, x->b, x->c); break;
  case X_MKSTRUCT:
    if (ir_size(x->type))
      put_members(e, x);
    else
      put(e, "{}");
    break;
  case X_ZERO: {
    const char *t = emit_ctype(e, x->type);
    if (!strcmp(t, "Slice"))
      put(e, "{0,0,0}");
    else if (!strcmp(t, "String") || !strcmp(t, "Eface") || !strcmp(t, "Iface") || !strncmp(t, "Complex", 7))
      put(e, "{0,0}");
    else if (!strncmp(t, "st", 2))
      put(e, ir_size(x->type) ? "{0}" : "{}");
    else
      put_zero(e, x->type);
    break;
  }
  default: emit_expr(e, x, P_ANY);
  }
}

static void put_literal(Emitter *e, X *x) {
  emit_format(e, "(%s)", emit_ctype(e, x->type));
  put_init(e, x);
}

/* ---- Calls ---- */

void emit_args(Emitter *e, XList *l, bool comma) {
  for (int i = 0; i < l->len; i++) {
    if (l->at[i]->type && ir_size(l->at[i]->type) == 0) continue;
    if (comma) put(e, ",");
    emit_expr(e, l->at[i], P_ANY);
    comma = true;
  }
}

static const char *result_ctype(Emitter *e, Type *t) {
  if (!t || ir_size(t) == 0) return "void";
  const char *wide = emit_narrow_result(e, t);
  return wide ? wide : emit_ctype(e, t);
}

/* "RET @(PARAMS)" of a call through a pointer; first: data word or out pointer, last: func value. */
static const char *call_ctype(Emitter *e, X *x, bool out, bool first, bool last) {
  Buf b = {0};
  buf_printf(&b, "%s @(", out ? "void" : result_ctype(e, x->type));
  const char *sep = "";
  if (out) buf_puts(&b, "void *"), sep = ",";
  if (first) buf_printf(&b, "%svoid *", sep), sep = ",";
  for (int i = 0; i < x->list.len; i++)
    if (ir_size(x->list.at[i]->type)) buf_printf(&b, "%s%s", sep, emit_ctype(e, x->list.at[i]->type)), sep = ",";
  if (last)
    buf_printf(&b, "%svoid *", sep);
  else if (!*sep)
    buf_puts(&b, "void");
  buf_puts(&b, ")");
  const char *name = emit_func_ctype(e, buf_cstr(&b));
  buf_free(&b);
  return name;
}

static bool put_out(Emitter *e, X *out) {
  if (out) emit_address(e, out, P_ANY);
  return out != NULL;
}

static void put_callfv(Emitter *e, X *x, X *out) {
  const char *type = call_ctype(e, x, out != NULL, false, true);
  bool simple = x_is_simple(x->a);
  if (!simple) {
    put(e, "({void *f__=");
    emit_expr(e, x->a, P_ANY);
    put(e, ";");
  }
  emit_format(e, "((%s)*(void **)", type);
  if (!e->target->keeps_loads && !x->nonnil) put(e, "NILP(");
  if (simple)
    emit_expr(e, x->a, P_UNARY);
  else
    put(e, "f__");
  put(e, e->target->keeps_loads || x->nonnil ? ")(" : ",0))(");
  bool comma = put_out(e, out);
  Buf *b = e->b;
  size_t before = b->len;
  emit_args(e, &x->list, comma);
  if (comma || b->len > before) put(e, ",");
  if (simple)
    emit_expr(e, x->a, P_ANY);
  else
    put(e, "f__");
  put(e, simple ? ")" : ");})");
}

static void put_callslot(Emitter *e, X *x, X *out) {
  const char *type = call_ctype(e, x, out != NULL, true, false);
  bool simple = x_is_simple(x->a);
  if (!simple) {
    put(e, "({Iface i__=");
    emit_expr(e, x->a, P_ANY);
    put(e, ";");
  }
  emit_format(e, e->target->keeps_loads ? "((%s)" : "((%s)((Itab *)NILP((void *)", type);
  if (simple)
    emit_expr(e, x->a, P_POSTFIX);
  else
    put(e, "i__");
  emit_format(e, e->target->keeps_loads ? ".tab->fun[%d])(" : ".tab,24))->fun[%d])(", (int)x->ival);
  if (put_out(e, out)) put(e, ",");
  if (simple)
    emit_expr(e, x->a, P_POSTFIX);
  else
    put(e, "i__");
  put(e, ".data");
  emit_args(e, &x->list, true);
  put(e, simple ? ")" : ");})");
}

/* Runtime entries return 64-bit integers and double; pointers to const become void *. */
static void put_callrt(Emitter *e, X *x) {
  const char *ret = emit_rt_result(x->rt);
  Kind k = x->type ? kind_of(x->type) : K_INVALID;
  bool cast = false;
  if (x->type &&
      ((kind_is_integer(k) && k != K_BOOL && (kind_bits(k) < 64 || !strncmp(ret, "uint64", 6) != kind_is_unsigned(k))) || k == K_FLOAT32)) {
    emit_format(e, "((%s)", emit_ctype(e, x->type));
    cast = true;
  } else if (!strncmp(ret, "const ", 6)) {
    put(e, "((void *)");
    cast = true;
  }
  put(e, emit_rt_ref(e, x->rt));
  put(e, "(");
  emit_args(e, &x->list, false);
  put(e, cast ? "))" : ")");
}

void emit_call(Emitter *e, X *x, X *out) {
  if (x->kind == X_CALLRT) {
    put_callrt(e, x);
    return;
  }
  if (x->kind == X_CALL && emit_intrinsic(e, x)) return;
  const char *wide = out || !x->type ? NULL : emit_narrow_result(e, x->type);
  if (x->kind == X_CALL && !x->func->is_extern) wide = NULL;
  if (wide) emit_format(e, "((%s)", emit_ctype(e, x->type));
  if (x->kind == X_CALLFV)
    put_callfv(e, x, out);
  else if (x->kind == X_CALLSLOT)
    put_callslot(e, x, out);
  else {
    put(e, emit_func_ref(e, x->func));
    put(e, "(");
    emit_args(e, &x->list, put_out(e, out));
    put(e, ")");
  }
  if (wide) put(e, ")");
}

/* ---- All ---- */

static void put_cast(Emitter *e, X *x, Prec p) {
  Kind to = kind_of(x->type), from = x->a->type ? kind_of(x->a->type) : to;
  if (to == from || (kind_is_pointer(to) && kind_is_pointer(from)) || to == K_STRING || to == K_STRUCT || from == K_STRING ||
      from == K_STRUCT) {
    emit_expr(e, x->a, p); /* one C type */
    return;
  }
  if (p >= P_POSTFIX) put(e, "(");
  emit_format(e, "(%s)", emit_ctype(e, x->type));
  emit_expr(e, x->a, P_UNARY);
  if (p >= P_POSTFIX) put(e, ")");
}

static void put_cond(Emitter *e, X *x, Prec p) {
  int c = x_const_cond(x->a);
  if (c >= 0) {
    emit_expr(e, c ? x->b : x->c, p);
    return;
  }
  put(e, p > P_ANY ? "(" : "");
  emit_expr(e, x->a, P_BINARY);
  put(e, "?");
  emit_expr(e, x->b, P_BINARY);
  put(e, ":");
  emit_expr(e, x->c, P_BINARY);
  put(e, p > P_ANY ? ")" : "");
}

void emit_expr(Emitter *e, X *x, Prec p) {
  switch ((XKind)x->kind) {
  case X_INT: emit_int(e, kind_of(x->type), x->ival, p); break;
  case X_FLOAT: emit_float(e, kind_of(x->type), x->fval, p); break;
  case X_COMPLEX: put_complex_const(e, x); break;
  case X_STR: put(e, emit_string_ref(e, x->str.s, x->str.len)); break;
  case X_NIL: put(e, "NULL"); break;
  case X_ZERO: put_zero(e, x->type); break;
  case X_VAR: put_var(e, x->var); break;
  case X_GLOBAL: put(e, emit_global_ref(e, x->global)); break;
  case X_FUNC: put_pointer(e, "", emit_func_ref(e, x->func), p); break;
  case X_FUNCVAL: put_pointer(e, "&", emit_funcval_ref(e, x->func), p); break;
  case X_TYPE: put_pointer(e, "&", emit_type_ref(e, x->gotype), p); break;
  case X_ITAB: put_pointer(e, "&", emit_itab_ref(e, x->gotype, x->gotype2), p); break;
  case X_STATIC: put_pointer(e, "&", emit_data_ref(e, x->data), p); break;
  case X_CSTR: emit_bytes(e, x->str.s, x->str.len); break;
  case X_FRAME: put(e, "RT_FRAME()"); break;
  case X_RESULT: put(e, "(*out)"); break;
  case X_FIELD:
  case X_INDEX:
    if (ir_size(x->type) == 0)
      put_zero(e, x->type);
    else
      put_lvalue(e, x, p, false);
    break;
  case X_DEREF:
  case X_ELEM: put_lvalue(e, x, p, false); break;
  case X_ADDR: emit_address(e, x->a, p); break;
  case X_PART: put_part_value(e, x, p); break;
  case X_REAL:
  case X_IMAG:
    emit_expr(e, x->a, P_POSTFIX);
    put(e, x->kind == X_REAL ? ".re" : ".im");
    break;
  case X_UNARY: emit_unary(e, x, p); break;
  case X_BINARY: emit_binary(e, x, p); break;
  case X_COMPARE: emit_compare(e, x, p); break;
  case X_ANDAND:
  case X_OROR: emit_logical(e, x, p); break;
  case X_COND: put_cond(e, x, p); break;
  case X_CONV: emit_conv(e, x, p); break;
  case X_CAST: put_cast(e, x, p); break;
  case X_MKCOMPLEX:
  case X_MKSTRING:
  case X_MKSLICE:
  case X_MKIFACE:
  case X_MKSTRUCT: put_literal(e, x); break;
  case X_CALL:
  case X_CALLFV:
  case X_CALLSLOT:
  case X_CALLRT: emit_call(e, x, NULL); break;
  case X_COUNT: ice("bad expression node");
  }
}
