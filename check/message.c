/* message.c - how the checker words its errors: positions, operands, lists of types.

   Texts are gc's of Go 1.26. An error that mentions an invalid type or operand after another error was
   reported is a consequence of that one and is dropped. */
#include "internal.h"

static void report(Checker *c, Pos pos, const char *fmt, va_list ap) {
  va_list again;
  va_copy(again, ap);
  int len = vsnprintf(NULL, 0, fmt, ap);
  char *text = arena_alloc(c->a, (size_t)len + 1);
  vsnprintf(text, (size_t)len + 1, fmt, again);
  va_end(again);
  const char *bad = strstr(text, "invalid operand");
  if (!bad) bad = strstr(text, "invalid type");
  if (bad && bad > text && diag_count(c->ts->check->diags)) return;
  diag_error(c->ts->check->diags, c->env.const_errpos ? c->env.const_errpos : pos, "%s", text);
}

void check_error(Checker *c, Pos pos, const char *fmt, ...) {
  va_list ap;
  va_start(ap, fmt);
  report(c, pos, fmt, ap);
  va_end(ap);
}

/* Of the slice expression that n begins with, if it does: gc goes no further to the left. */
static Pos slice_bracket(const Node *n) {
  for (;;) switch (n->kind) {
    case N_SLICE: return n->end;
    case N_SELECTOR:
    case N_INDEX:
    case N_ASSERT:
    case N_BINARY: n = node_x(n); continue;
    case N_CALL: n = node_fun(n); continue;
    default: return 0;
    }
}

/* Where gc reports an error about n: the start of its text, but for func types, where it is the parameter list, and slice
   expressions, where it is the bracket. */
Pos check_report_pos(const Node *n) {
  Pos bracket = slice_bracket(n);
  if (bracket) return bracket;
  if (n->kind == N_FUNCTYPE && node_params(n)) return node_params(n)->pos;
  return node_start(n);
}

/* The last such byte in front of pos. */
static Pos before(Checker *c, Pos pos, char byte) {
  const SourceFile *f = sources_file(c->ts->sources, pos);
  for (Pos p = pos; f && p > f->base; p--)
    if (f->text[p - 1 - f->base] == byte) return p - 1;
  return pos;
}

/* gc's own position of a call or an index expression: its bracket; of a selector: its dot; of an operation: the
   operator. Of others: where they start. */
Pos check_syntax_pos(Checker *c, const Node *n) {
  if (n->kind == N_BINARY) return n->end;
  if (n->kind == N_SELECTOR) return before(c, node_member(n)->pos, '.');
  const NodeList *inside = n->kind == N_CALL ? node_args(n) : n->kind == N_INDEX ? node_indices(n) : NULL;
  Pos pos = inside && inside->len ? node_start(inside->at[0]) : n->kind == N_CALL ? n->end : 0;
  return pos ? before(c, pos, n->kind == N_CALL ? '(' : '[') : check_report_pos(n);
}

void check_error_after(Checker *c, Pos pos, const char *text) {
  Afterthought a = {pos, text};
  vec_push(c->a, &c->after, a);
}

void check_error_at(Checker *c, const Node *n, const char *fmt, ...) {
  va_list ap;
  va_start(ap, fmt);
  report(c, n ? check_report_pos(n) : 0, fmt, ap);
  va_end(ap);
}

const char *check_type_text(Checker *c, Type *t) { return t ? type_string(c->ts, t, c->pkg) : "<nil>"; }

const char *check_node_text(Checker *c, const Node *n) { return n ? node_string(c->a, n) : ""; }

const char *check_composite_kind(Type *t) {
  switch (kind_of(t)) {
  case K_ARRAY: return "array";
  case K_SLICE: return "slice";
  case K_STRUCT: return "struct";
  case K_POINTER: return "pointer";
  case K_FUNC: return "func";
  case K_INTERFACE: return "interface";
  case K_MAP: return "map";
  case K_CHAN: return "chan";
  case K_TUPLE: return "tuple";
  default: return "";
  }
}

static const char *mode_string(Mode m) {
  switch (m) {
  case M_INVALID: return "invalid operand";
  case M_NOVALUE: return "no value";
  case M_BUILTIN: return "built-in";
  case M_TYPE: return "type";
  case M_CONST: return "constant";
  case M_VAR: return "variable";
  case M_MAPINDEX: return "map index expression";
  case M_VALUE: return "value";
  case M_NIL: return "nil";
  case M_COMMAOK: return "comma, ok expression";
  }
  return "";
}

/* " of struct type S": the structure is named when the type's name hides it. */
static void put_type(Checker *c, Buf *b, const Operand *x) {
  Type *t = x->type;
  if (is_invalid(t)) {
    buf_puts(b, " with invalid type");
    return;
  }
  buf_puts(b, " of ");
  if (x->generic || type_is_generic(t)) buf_puts(b, "generic ");
  if (t->named || t->alias || t == type_any(c->ts)) {
    const char *what = check_composite_kind(t);
    if (!*what && type_is_basic(under(t))) what = type_basic_name(under(t));
    if (*what) buf_printf(b, "%s ", what);
  }
  buf_printf(b, "type %s", check_type_text(c, t));
  if (!is_typeparam(t) || !t->tparam->constraint) return;
  Type *k = t->tparam->constraint, *u = under(k);
  buf_printf(b, " constrained by %s", check_type_text(c, k));
  if (u->kind == K_INTERFACE && u->complete && type_set_empty(tparam_set(t))) buf_puts(b, " with empty type set");
}

const char *check_op_text(Checker *c, const Operand *x) {
  if (x->mode == M_NIL) {
    if (is_invalid(x->type)) return "nil (with invalid type)";
    if (is_untyped(x->type)) return "nil";
    return arena_printf(c->a, "nil (of type %s)", check_type_text(c, x->type));
  }
  Buf b = {0};
  const char *expr = x->node ? check_node_text(c, x->node) : x->mode == M_CONST ? const_print(c->a, x->val) : "";
  if (*expr) buf_printf(&b, "%s (", expr);
  bool has_type = false;
  if (x->mode != M_INVALID && x->mode != M_NOVALUE && x->mode != M_BUILTIN && x->mode != M_TYPE && x->type) {
    if (is_untyped(x->type))
      buf_printf(&b, "%s ", type_basic_name(x->type));
    else
      has_type = true;
  }
  buf_puts(&b, mode_string(x->mode));
  if (x->mode == M_CONST && x->val) {
    const char *v = const_print(c->a, x->val);
    if (strcmp(v, expr) != 0) buf_printf(&b, " %s", v);
  }
  if (has_type) put_type(c, &b, x);
  if (*expr) buf_putc(&b, ')');
  const char *s = arena_strndup(c->a, buf_cstr(&b), b.len);
  buf_free(&b);
  return s;
}

static const char *summary_of(Checker *c, Type *t) {
  if (!t || is_invalid(t)) return "unknown type";
  if (!is_untyped(t)) return check_type_text(c, t);
  if (type_is_numeric(t)) return "number";
  const char *s = type_basic_name(t);
  return strncmp(s, "untyped ", 8) == 0 ? s + 8 : s;
}

const char *types_summary(Checker *c, Type **at, int n, bool variadic, bool dots) {
  Buf b = {0};
  buf_putc(&b, '(');
  for (int i = 0; i < n; i++) {
    if (i) buf_puts(&b, ", ");
    if (variadic && i == n - 1 && kind_of(at[i]) == K_SLICE)
      buf_printf(&b, "...%s", check_type_text(c, under(at[i])->elem));
    else
      buf_puts(&b, summary_of(c, at[i]));
  }
  if (dots) buf_puts(&b, "...");
  buf_putc(&b, ')');
  const char *s = arena_strndup(c->a, buf_cstr(&b), b.len);
  buf_free(&b);
  return s;
}

const char *check_measure(Checker *c, int n, const char *unit) { return arena_printf(c->a, "%d %s%s", n, unit, n == 1 ? "" : "s"); }
