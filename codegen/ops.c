/* ops.c - operators with Go's meaning in C.

   Go wraps integers to their width: 8 and 16 bit results are cast back after C's promotion, signed overflow
   relies on -fwrapv. Division by -1 and shift counts beyond the width, which C leaves open (and x86 traps or masks),
   are decided in the text unless the operand is constant. Floats are SSE arithmetic in their own type in all
   three compilers, so each operation rounds once; nothing is contracted (-ffp-contract=off). An operand
   that the text needs twice and that is not simple becomes a local of a statement expression. */
#include "internal.h"

typedef struct Operand {
  X *x;
  const char *temp;
} Operand; /* temp: local that holds it */

static Kind kind(X *x) { return kind_of(x->type); }

static void put_operand(Emitter *e, Operand o, Prec p) {
  if (o.temp)
    put(e, o.temp);
  else
    emit_expr(e, o.x, p);
}

/* Opens "({T name=x;" when x should not be printed twice. */
static Operand hold(Emitter *e, X *x, const char *name, bool *opened) {
  if (x_is_simple(x)) return (Operand){x, NULL};
  emit_format(e, *opened ? "%s %s=" : "({%s %s=", emit_ctype(e, x->type), name);
  *opened = true;
  emit_expr(e, x, P_ANY);
  put(e, ";");
  return (Operand){x, name};
}

static void close_hold(Emitter *e, bool opened) {
  if (opened) put(e, ";})");
}

/* An operand behind a minus sign: "--" would be another operator. */
static void put_negated(Emitter *e, X *x, Prec p) {
  Buf *b = e->b;
  size_t at = b->len;
  emit_expr(e, x, p);
  if (b->s[at] == '-') {
    put(e, " ");
    memmove(b->s + at + 1, b->s + at, b->len - at - 1);
    b->s[at] = ' ';
  }
}

static bool is_narrow(Kind k) { return kind_is_integer(k) && kind_bits(k) < 32; }

/* Is -x of this kind a call? rt.h says why. */
static const char *negation(Emitter *e, Kind k) {
  if (e->target->weak_float_negation && kind_is_float(k)) return kind_bits(k) == 32 ? "rt_fneg32(" : "rt_fneg64(";
  if (e->target->keeps_negation || !kind_is_integer(k) || kind_is_unsigned(k) || is_narrow(k)) return NULL;
  return kind_bits(k) == 32 ? "rt_neg32(" : "rt_neg64(";
}

static void put_minus(Emitter *e, X *x) {
  const char *call = negation(e, kind(x));
  put(e, call ? call : "-");
  put_negated(e, x, P_UNARY);
  put(e, call ? ")" : "");
}

/* "(T)(" for types narrower than int, whose C results are int; else a bracket if p asks for one. */
static bool open_wrapped(Emitter *e, Type *t, Prec p) {
  if (is_narrow(kind_of(t)))
    emit_format(e, p >= P_POSTFIX ? "((%s)(" : "(%s)(", emit_ctype(e, t));
  else if (p > P_ANY)
    put(e, "(");
  else
    return false;
  return true;
}

static void close_wrapped(Emitter *e, Type *t, Prec p) {
  if (is_narrow(kind_of(t)))
    put(e, p >= P_POSTFIX ? "))" : ")");
  else if (p > P_ANY)
    put(e, ")");
}

/* ---- Shifts ---- */

static bool is_const_int(X *x, int64_t *v) {
  if (x->kind != X_INT) return false;
  *v = x->ival;
  return true;
}

static int shift_width(X *shift) { return kind_bits(kind(shift)) < 32 ? 32 : kind_bits(kind(shift)); }

static void shift_const(Emitter *e, X *x, uint64_t n, Prec p) {
  int bits = kind_bits(kind(x));
  bool arithmetic = x->op == OP_SHR && !kind_is_unsigned(kind(x));
  if (n >= (uint64_t)bits && !arithmetic) {
    emit_int(e, kind(x), 0, p);
    return;
  }
  if (n >= (uint64_t)bits) n = (uint64_t)bits - 1;
  open_wrapped(e, x->type, p);
  emit_expr(e, x->a, P_BINARY);
  emit_format(e, x->op == OP_SHL ? "<<%d" : ">>%d", (int)n);
  close_wrapped(e, x->type, p);
}

/* Counts are unsigned or known not to be negative: one comparison as an unsigned number would do, but
   a signed one is right too. Narrow operands are int in C, so counts below 32 need no care. */
static void put_shift(Emitter *e, X *x, Prec p) {
  Kind k = kind(x);
  int width = shift_width(x);
  int64_t v;
  if (is_const_int(x->b, &v)) {
    shift_const(e, x, (uint64_t)v, p);
    return;
  }
  const char *op = x->op == OP_SHL ? "<<" : ">>";
  if (x_count_fits(x, x->b)) {
    open_wrapped(e, x->type, p);
    emit_expr(e, x->a, P_BINARY);
    put(e, op);
    emit_expr(e, x->b, P_BINARY);
    close_wrapped(e, x->type, p);
    return;
  }
  bool opened = false;
  Operand n = hold(e, x->b, "n__", &opened);
  open_wrapped(e, x->type, P_BINARY);
  if (x->op == OP_SHR && !kind_is_unsigned(k)) {
    emit_expr(e, x->a, P_BINARY);
    put(e, ">>(");
    put_operand(e, n, P_BINARY);
    emit_format(e, "<%d?", width);
    put_operand(e, n, P_BINARY);
    emit_format(e, ":%d)", width - 1);
  } else {
    put_operand(e, n, P_BINARY);
    emit_format(e, "<%d?", width);
    emit_expr(e, x->a, P_BINARY);
    put(e, op);
    put_operand(e, n, P_BINARY);
    emit_format(e, ":0");
  }
  close_wrapped(e, x->type, P_BINARY);
  close_hold(e, opened);
}

/* ---- Division ---- */

static int log2_exact(int64_t c) {
  for (int i = 1; i < 63; i++)
    if (c == (int64_t)1 << i) return i;
  return -1;
}

/* Signed division by 2^s without idiv: round toward zero by adding 2^s - 1 to negative numbers. Only worth it for
   tcc; gcc does it itself. */
static void divide_by_power(Emitter *e, X *x, int64_t c, Prec p) {
  int s = log2_exact(c), bits = kind_bits(kind(x)) < 32 ? 32 : kind_bits(kind(x));
  bool opened = false;
  Operand a = hold(e, x->a, "a__", &opened);
  open_wrapped(e, x->type, P_BINARY);
  bool rem = x->op == OP_REM;
  if (rem) {
    put_operand(e, a, P_BINARY);
    put(e, "-(");
  }
  put(e, "(");
  put_operand(e, a, P_BINARY);
  put(e, "+((");
  put_operand(e, a, P_BINARY);
  emit_format(e, ">>%d)&%lld))", bits - 1, (long long)(c - 1));
  emit_format(e, rem ? "&-%lld%s)" : ">>%lld", rem ? (long long)c : (long long)s, bits == 64 ? "L" : "");
  close_wrapped(e, x->type, P_BINARY);
  close_hold(e, opened);
  (void)p;
}

static void plain_infix(Emitter *e, X *x, const char *op, Prec p);

static void put_divide(Emitter *e, X *x, Prec p) {
  Kind k = kind(x);
  const char *op = x->op == OP_DIV ? "/ " : "%"; /* before a dereference the slash would open a comment */
  int64_t c;
  bool known = is_const_int(x->b, &c);
  if (known && !kind_is_unsigned(k) && c == -1) {
    if (x->op == OP_REM) {
      emit_int(e, k, 0, p);
      return;
    }
    open_wrapped(e, x->type, P_UNARY);
    put_minus(e, x->a);
    close_wrapped(e, x->type, P_UNARY);
  } else if (known && !kind_is_unsigned(k) && e->target->plain_division && log2_exact(c) > 0 && c < (1 << 30)) {
    divide_by_power(e, x, c, p);
  } else if (known && kind_is_unsigned(k) && x->op == OP_REM && e->target->plain_division && log2_exact(c) > 0) {
    open_wrapped(e, x->type, P_BINARY);
    emit_expr(e, x->a, P_BINARY);
    put(e, "&");
    emit_int(e, k, c - 1, P_BINARY);
    close_wrapped(e, x->type, P_BINARY);
  } else if (known || kind_is_unsigned(k) || is_narrow(k)) {
    plain_infix(e, x, op, p);
  } else { /* the most negative number over -1 traps */
    bool opened = false;
    Operand a = x->op == OP_REM ? (Operand){x->a, NULL} : hold(e, x->a, "a__", &opened);
    Operand b = hold(e, x->b, "b__", &opened);
    put(e, "(");
    put_operand(e, b, P_BINARY);
    put(e, "==-1?");
    if (x->op == OP_REM) {
      put(e, "0:");
    } else {
      const char *call = negation(e, k);
      put(e, call ? call : "- "); /* the operand may begin with a minus sign itself */
      put_operand(e, a, P_UNARY);
      put(e, call ? "):" : ":");
    }
    put_operand(e, a, P_BINARY);
    put(e, op);
    put_operand(e, b, P_BINARY);
    put(e, ")");
    close_hold(e, opened);
  }
}

/* ---- Complex ---- */

static void put_part_of(Emitter *e, Operand o, const char *part) {
  put_operand(e, o, P_POSTFIX);
  put(e, part);
}

/* gc multiplies complex64 in float64 and rounds at the end. */
static void put_complex(Emitter *e, X *x) {
  bool opened = false;
  Operand a = hold(e, x->a, "a__", &opened), b = hold(e, x->b, "b__", &opened);
  emit_format(e, "(%s){", emit_ctype(e, x->type));
  if (x->op == OP_MUL) {
    const char *w = kind(x) == K_COMPLEX64 ? "(double)" : "";
    static const char *const terms[4][2] = {{".re", ".re"}, {".im", ".im"}, {".re", ".im"}, {".im", ".re"}};
    for (int i = 0; i < 4; i++) {
      put(e, w);
      put_part_of(e, a, terms[i][0]);
      put(e, "*");
      put(e, w);
      put_part_of(e, b, terms[i][1]);
      put(e, i == 0 ? "-" : i == 1 ? "," : i == 2 ? "+" : "}");
    }
  } else {
    const char *op = x->op == OP_ADD ? "+" : "-";
    put_part_of(e, a, ".re");
    put(e, op);
    put_part_of(e, b, ".re");
    put(e, ",");
    put_part_of(e, a, ".im");
    put(e, op);
    put_part_of(e, b, ".im");
    put(e, "}");
  }
  close_hold(e, opened);
}

/* Infinities and NaN need care: the runtime divides, complex64 in float64. */
static void put_complex_div(Emitter *e, X *x) {
  bool opened = false;
  if (kind(x) == K_COMPLEX128) {
    put(e, emit_rt_ref(e, RT_rt_complexdiv));
    put(e, "(");
    emit_expr(e, x->a, P_ANY);
    put(e, ",");
    emit_expr(e, x->b, P_ANY);
    put(e, ")");
    return;
  }
  Operand a = hold(e, x->a, "a__", &opened), b = hold(e, x->b, "b__", &opened);
  emit_format(e, "({Complex128 q__=%s((Complex128){", emit_rt_ref(e, RT_rt_complexdiv));
  put_part_of(e, a, ".re");
  put(e, ",");
  put_part_of(e, a, ".im");
  put(e, "},(Complex128){");
  put_part_of(e, b, ".re");
  put(e, ",");
  put_part_of(e, b, ".im");
  put(e, "});(Complex64){q__.re,q__.im};})");
  close_hold(e, opened);
}

/* ---- Binary and unary ---- */

static bool same_chain(X *x, X *a) {
  return a->kind == X_BINARY && a->op == x->op &&
         (x->op == OP_ADD || x->op == OP_MUL || x->op == OP_OR || x->op == OP_AND || x->op == OP_XOR) && !is_narrow(kind(a)) &&
         !is_narrow(kind(x)) && kind(a) < K_COMPLEX64;
}

/* a op b; a chain of one operator leans left as in C and needs no brackets. */
static void plain_infix(Emitter *e, X *x, const char *op, Prec p) {
  open_wrapped(e, x->type, p);
  emit_expr(e, x->a, same_chain(x, x->a) ? P_ANY : P_BINARY);
  put(e, op);
  put_negated(e, x->b, P_BINARY);
  close_wrapped(e, x->type, p);
}

/* 0-a or a*-1, of integers? */
static bool is_negation(X *x) {
  int64_t c;
  return kind_is_integer(kind(x)) && (x->op == OP_SUB ? is_const_int(x->a, &c) && c == 0 : is_const_int(x->b, &c) && c == -1);
}

void emit_binary(Emitter *e, X *x, Prec p) {
  Kind k = kind(x);
  if (k == K_COMPLEX64 || k == K_COMPLEX128) {
    if (x->op == OP_DIV)
      put_complex_div(e, x);
    else
      put_complex(e, x);
    return;
  }
  switch ((Op)x->op) {
  case OP_ADD: plain_infix(e, x, "+", p); break;
  case OP_SUB:
  case OP_MUL:
    if (is_negation(x)) {
      X neg = {.kind = X_UNARY, .op = OP_SUB, .type = x->type, .a = x->op == OP_SUB ? x->b : x->a};
      emit_unary(e, &neg, p);
    } else {
      plain_infix(e, x, x->op == OP_SUB ? "-" : "*", p);
    }
    break;
  case OP_AND: plain_infix(e, x, "&", p); break;
  case OP_OR: plain_infix(e, x, "|", p); break;
  case OP_XOR: plain_infix(e, x, "^", p); break;
  case OP_ANDNOT:
    open_wrapped(e, x->type, p);
    emit_expr(e, x->a, P_BINARY);
    put(e, "&~");
    emit_expr(e, x->b, P_UNARY);
    close_wrapped(e, x->type, p);
    break;
  case OP_DIV:
  case OP_REM:
    if (kind_is_float(k))
      plain_infix(e, x, "/ ", p);
    else
      put_divide(e, x, p);
    break;
  case OP_SHL:
  case OP_SHR: put_shift(e, x, p); break;
  default: ice("binary operator %s", op_string(x->op));
  }
}

void emit_unary(Emitter *e, X *x, Prec p) {
  Kind k = kind(x);
  int c = x->op == OP_NOT ? x_const_cond(x->a) : -1;
  if (c >= 0) {
    put(e, c ? "0" : "1");
    return;
  }
  bool cast = is_narrow(k) && x->op != OP_NOT;
  emit_format(e, p >= P_POSTFIX ? "(" : "");
  if (cast) emit_format(e, "(%s)", emit_ctype(e, x->type));
  if (x->op == OP_SUB) {
    put_minus(e, x->a);
  } else {
    put(e, x->op == OP_XOR ? "~" : "!");
    put_negated(e, x->a, P_UNARY);
  }
  put(e, p >= P_POSTFIX ? ")" : "");
}

/* ---- Conditions ---- */

void emit_logical(Emitter *e, X *x, Prec p) {
  int all = x_const_cond(x), a = x_const_cond(x->a), b = x_const_cond(x->b);
  if (all >= 0)
    put(e, all ? "1" : "0");
  else if (a >= 0)
    emit_expr(e, x->b, p);
  else if (b >= 0 && b == (x->kind == X_ANDAND))
    emit_expr(e, x->a, p);
  else if (b >= 0) { /* known, but the call must happen: a bool is never above 1 */
    put(e, p > P_ANY ? "(" : "");
    emit_expr(e, x->a, P_BINARY);
    put(e, x->kind == X_ANDAND ? ">1" : "<2");
    put(e, p > P_ANY ? ")" : "");
  } else {
    put(e, p > P_ANY ? "(" : "");
    bool chain = x->a->kind == x->kind && x_const_cond(x->a->a) < 0 && x_const_cond(x->a->b) < 0;
    emit_expr(e, x->a, chain ? P_ANY : P_BINARY);
    put(e, x->kind == X_ANDAND ? "&&" : "||");
    emit_expr(e, x->b, P_BINARY);
    put(e, p > P_ANY ? ")" : "");
  }
}

/* x % 2^k against 0 needs only the low bits, whatever the sign. */
static bool compare_low_bits(Emitter *e, X *x, Prec p) {
  X *r = x->a;
  int64_t c, zero;
  if ((x->op != OP_EQL && x->op != OP_NEQ) || !is_const_int(x->b, &zero) || zero != 0 || r->kind != X_BINARY || r->op != OP_REM ||
      !is_const_int(r->b, &c) || log2_exact(c) < 0)
    return false;
  put(e, p > P_ANY ? "((" : "(");
  emit_expr(e, r->a, P_BINARY);
  put(e, "&");
  emit_int(e, kind(r), c - 1, P_BINARY);
  put(e, x->op == OP_EQL ? ")==0" : ")!=0");
  put(e, p > P_ANY ? ")" : "");
  return true;
}

void emit_compare(Emitter *e, X *x, Prec p) {
  int c = x_const_cond(x);
  if (c >= 0) {
    put(e, c ? "1" : "0");
    return;
  }
  if (x->a->type && kind_is_integer(kind(x->a)) && compare_low_bits(e, x, p)) return;
  put(e, p > P_ANY ? "(" : "");
  emit_expr(e, x->a, P_BINARY);
  put(e, op_string(x->op));
  emit_expr(e, x->b, P_BINARY);
  put(e, p > P_ANY ? ")" : "");
}

/* ---- Conversions ---- */

static void call1(Emitter *e, const char *before, X *a, const char *after) {
  put(e, before);
  emit_expr(e, a, P_ANY);
  put(e, after);
}

/* As gc on amd64: through 32 or 64 bits, then truncated. */
static void float_to_int(Emitter *e, X *x, Kind to) {
  bool u64 = to == K_UINT || to == K_UINT64 || to == K_UINTPTR, i64 = to == K_INT || to == K_INT64 || to == K_UINT32;
  if (!i64) emit_rt_ref(e, u64 ? RT_rt_f64tou64 : RT_rt_f64toi32_);
  switch (to) {
  case K_UINT:
  case K_UINT64:
  case K_UINTPTR: call1(e, "rt_f64tou64(", x->a, ")"); break;
  case K_UINT32: call1(e, "((uint32_t)rt_f64toi64(", x->a, "))"); break;
  case K_INT32: call1(e, "rt_f64toi32(", x->a, ")"); break;
  case K_INT:
  case K_INT64: call1(e, "rt_f64toi64(", x->a, ")"); break;
  default: emit_format(e, "((%s)", emit_ctype(e, x->type)); call1(e, "rt_f64toi32(", x->a, "))");
  }
}

/* tcc's own conversions from 64 bits round twice (float) or need help from libgcc (unsigned). */
static void int_to_float(Emitter *e, X *x, Kind to, Kind from) {
  bool wide = kind_bits(from) == 64 && e->target->weak_int_to_float;
  if (wide && (to == K_FLOAT32 || kind_is_unsigned(from))) {
    RtCall c = to == K_FLOAT64 ? RT_rt_u64tof64 : kind_is_unsigned(from) ? RT_rt_u64tof32 : RT_rt_i64tof32;
    emit_format(e, to == K_FLOAT64 ? "(%s(" : "((float)%s(", emit_rt_ref(e, c));
    call1(e, "", x->a, "))");
    return;
  }
  bool via = from == K_UINT32 && e->target->weak_int_to_float;
  emit_format(e, via ? "((%s)(int64_t)" : "((%s)", to == K_FLOAT32 ? "float" : "double");
  emit_expr(e, x->a, P_UNARY);
  put(e, ")");
}

static void int_to_int(Emitter *e, X *x, Kind to, Kind from, Prec p) {
  if (kind_bits(to) == kind_bits(from) && kind_is_unsigned(to) == kind_is_unsigned(from)) {
    emit_expr(e, x->a, p);
    return;
  }
  put(e, p >= P_POSTFIX ? "(" : "");
  bool via_int = kind_bits(from) < 32 && kind_bits(to) < 32; /* tcc forgets (uint16_t)(int8_t) */
  emit_format(e, via_int ? "(%s)(int)" : "(%s)", emit_ctype(e, x->type));
  emit_expr(e, x->a, P_UNARY);
  put(e, p >= P_POSTFIX ? ")" : "");
}

static void complex_to_complex(Emitter *e, X *x) {
  bool opened = false;
  Operand a = hold(e, x->a, "a__", &opened);
  emit_format(e, "(%s){", emit_ctype(e, x->type));
  put_part_of(e, a, ".re");
  put(e, ",");
  put_part_of(e, a, ".im");
  put(e, "}");
  close_hold(e, opened);
}

void emit_conv(Emitter *e, X *x, Prec p) {
  Kind to = kind(x), from = kind(x->a);
  if (to == from) {
    emit_expr(e, x->a, p);
  } else if (to == K_COMPLEX64 || to == K_COMPLEX128) {
    complex_to_complex(e, x);
  } else if (kind_is_float(to) && kind_is_float(from)) {
    emit_format(e, p >= P_POSTFIX ? "((%s)" : "(%s)", emit_ctype(e, x->type));
    emit_expr(e, x->a, P_UNARY);
    put(e, p >= P_POSTFIX ? ")" : "");
  } else if (kind_is_float(from)) {
    float_to_int(e, x, to);
  } else if (kind_is_float(to)) {
    int_to_float(e, x, to, from);
  } else if (kind_is_integer(to) && kind_is_integer(from)) {
    int_to_int(e, x, to, from, p);
  } else {
    ice("conversion from kind %d to %d", (int)from, (int)to);
  }
}
