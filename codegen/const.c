/* const.c - constants: numbers, strings, and initialisers of static data.

   Integers carry the suffix of their C type, because a constant may be the left operand of a shift.
   Floats are hexadecimal unless small and integral: tcc folds and reads decimals in long double.
   A string literal in an expression is the name of a static String: loading it costs two moves, a
   compound literal four and stack. */
#include "internal.h"

void emit_int(Emitter *e, Kind k, int64_t v, Prec p) {
  if (k == K_BOOL || k == K_UNTYPED_BOOL) {
    put(e, v ? "1" : "0");
    return;
  }
  if (kind_is_pointer(k)) {
    emit_format(e, v ? "((void *)%lldL)" : "NULL", (long long)v);
    return;
  }
  int bits = kind_bits(k);
  if (kind_is_unsigned(k)) {
    uint64_t u = bits == 64 ? (uint64_t)v : (uint64_t)v & ((1ULL << bits) - 1);
    if (u <= INT64_MAX)
      buf_int(e->b, (int64_t)u);
    else
      emit_format(e, "%llu", (unsigned long long)u);
    put(e, bits == 64 ? "UL" : bits == 32 ? "U" : "");
    return;
  }
  bool paren = v < 0 && p > P_ANY;
  if (paren) put(e, "(");
  if (v == INT64_MIN)
    put(e, "-9223372036854775807L-1");
  else if (bits == 32 && v == INT32_MIN)
    put(e, "-2147483647-1");
  else {
    buf_int(e->b, v);
    if (bits == 64) put(e, "L");
  }
  if (paren) put(e, ")");
}

void emit_float(Emitter *e, Kind k, double v, Prec p) {
  bool paren = v < 0 && p > P_ANY;
  if (paren) put(e, "(");
  if (v > -1e9 && v < 1e9 && v == (double)(int)v)
    emit_format(e, "%d.0", (int)v);
  else
    emit_format(e, "%a", v);
  if (k == K_FLOAT32) put(e, "f");
  if (paren) put(e, ")");
}

/* Three-digit octal escapes never swallow a digit that follows. */
void emit_bytes(Emitter *e, const char *s, size_t n) {
  buf_putc(e->b, '"');
  for (size_t i = 0; i < n; i++) {
    unsigned char c = (unsigned char)s[i];
    if (c == '"' || c == '\\' || c == '?')
      buf_putc(e->b, '\\'), buf_putc(e->b, (char)c);
    else if (c == '\n')
      buf_puts(e->b, "\\n");
    else if (c < ' ' || c >= 0x7f)
      buf_printf(e->b, "\\%03o", c);
    else
      buf_putc(e->b, (char)c);
  }
  buf_putc(e->b, '"');
}

/* As an initialiser. An empty string points nowhere: unsafe.StringData shows it. */
void emit_string(Emitter *e, const char *s, size_t n) {
  if (!n) {
    put(e, "{0,0}");
    return;
  }
  put(e, "{(uint8_t *)");
  emit_bytes(e, s, n);
  emit_format(e, ",%lld}", (long long)n);
}

const char *emit_string_ref(Emitter *e, const char *s, size_t n) {
  const char *name = strmap_get(&e->strings, s, n);
  if (name) return name;
  name = arena_printf(e->a, "sd%d", ++e->nsd);
  strmap_put(&e->strings, s, n, (void *)name);
  Buf *old = emit_into(e, &e->decls);
  emit_format(e, "static const String %s=", name);
  emit_string(e, s, n);
  put(e, ";\n");
  emit_into(e, old);
  return name;
}

static void static_members(Emitter *e, X *x) {
  Kind k = kind_of(x->type);
  bool name_fields = k != K_ARRAY && emit_struct_is_padded(x->type), first = true;
  put(e, k == K_ARRAY ? "{{" : "{");
  for (int i = 0; i < x->list.len; i++) {
    if (ir_size(x->list.at[i]->type) == 0) continue;
    if (!first) put(e, i % 16 == 0 ? ",\n" : ",");
    first = false;
    if (name_fields) emit_format(e, ".f%d=", i);
    emit_static(e, x->list.at[i]);
  }
  put(e, k == K_ARRAY ? "}}" : "}");
}

static void static_parts(Emitter *e, X *a, X *b, X *c) {
  put(e, "{");
  emit_static(e, a);
  put(e, ",");
  emit_static(e, b);
  if (c) {
    put(e, ",");
    emit_static(e, c);
  }
  put(e, "}");
}

void emit_static(Emitter *e, X *x) {
  switch ((XKind)x->kind) {
  case X_INT: emit_int(e, kind_of(x->type), x->ival, P_ANY); break;
  case X_FLOAT: emit_float(e, kind_of(x->type), x->fval, P_ANY); break;
  case X_COMPLEX:
    put(e, "{");
    emit_float(e, K_FLOAT64, x->fval, P_ANY);
    put(e, ",");
    emit_float(e, K_FLOAT64, x->fval2, P_ANY);
    put(e, "}");
    break;
  case X_STR: emit_string(e, x->str.s, x->str.len); break;
  case X_NIL: put(e, "0"); break;
  case X_ZERO: {
    Kind k = kind_of(x->type);
    bool scalar = kind_is_integer(k) || kind_is_float(k) || kind_is_pointer(k);
    put(e, scalar ? "0" : ir_size(x->type) ? "{0}" : "{}");
    break;
  }
  case X_MKSTRUCT: static_members(e, x); break;
  case X_MKSTRING:
  case X_MKIFACE:
  case X_MKCOMPLEX: static_parts(e, x->a, x->b, NULL); break;
  case X_MKSLICE: static_parts(e, x->a, x->b, x->c); break;
  case X_CAST: emit_static(e, x->a); break;
  case X_STATIC: emit_format(e, "(void *)&%s", emit_data_ref(e, x->data)); break;
  case X_FUNCVAL: emit_format(e, "(void *)&%s", emit_funcval_ref(e, x->func)); break;
  case X_TYPE: emit_format(e, "(void *)&%s", emit_type_ref(e, x->gotype)); break;
  case X_ITAB: emit_format(e, "(void *)&%s", emit_itab_ref(e, x->gotype, x->gotype2)); break;
  default: ice("not static data: node %d", x->kind);
  }
}
