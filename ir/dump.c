/* dump.c - expressions as text. dumpunit.c has statements, functions and the unit.

   The form is for people and for goldens: operators stand between their operands, a type stands where it cannot be seen otherwise.
   It is after an operator on anything but int (a +uint8 b), in a load (*p int), in a conversion (conv int to int8 a), after a value
   that is made ({p, n} string). A load that is
   not checked for nil has an exclamation mark: (*p! int). */
#include "dump.h"
#include "walk.h"

typedef struct Dump {
  Buf *b;
  Unit *u;
} Dump;

static const char *const rt_names[] = {
#define CALL(ret, name, params) #name,
#define CALLN(ret, name, params) #name,
#include "../runtime/calls.def"
#undef CALL
#undef CALLN
};

static void put(Dump *d, const char *s) { buf_puts(d->b, s); }
static void put_x(Dump *d, const X *x);

/* The struct that a closure points to: made by lower, so its fields are of no package. */
static bool is_context(Type *t) {
  return t->kind == K_STRUCT && t->fields.len && !t->fields.at[0].pkg && strcmp(t->fields.at[0].name->s, "code") == 0;
}

static void put_type(Dump *d, Type *t) {
  int k = t ? ir_unit_rtstruct_of(d->u, t) : -1;
  static const char *const structs[] = {
#define RTSTRUCT(name) #name,
#include "../runtime/structs.def"
  };
  if (t && t->kind == K_ARRAY) {
    buf_printf(d->b, "[%lld]", (long long)t->len);
    put_type(d, t->elem);
    return;
  }
  if (!t || k >= 0 || !is_context(t)) {
    put(d, !t ? "void" : k >= 0 ? structs[k] : type_identity(d->u->types, t));
    return;
  }
  put(d, "ctx{");
  for (int i = 1; i < t->fields.len; i++) {
    put(d, i > 1 ? ", " : "");
    put_type(d, t->fields.at[i].type);
  }
  put(d, "}");
}

static void put_quoted(Dump *d, const char *s, size_t n) {
  buf_putc(d->b, '"');
  for (size_t i = 0; i < n; i++) {
    unsigned char c = (unsigned char)s[i];
    if (c == '\n')
      put(d, "\\n");
    else if (c < ' ' || c == 0x7f)
      buf_printf(d->b, "\\x%02x", c);
    else if (c == '"' || c == '\\')
      buf_printf(d->b, "\\%c", c);
    else
      buf_putc(d->b, (char)c);
  }
  buf_putc(d->b, '"');
}

static void put_int(Dump *d, const X *x) {
  Kind k = kind_of(x->type);
  if (k == K_BOOL) {
    put(d, x->ival ? "true" : "false");
    return;
  }
  bool is_unsigned = k >= K_UINT && k <= K_UINTPTR;
  char text[32];
  snprintf(text, sizeof text, is_unsigned ? "%llu" : "%lld", (long long)x->ival);
  put(d, text);
  if (x->type != type_basic[K_INT]) put(d, " "), put_type(d, x->type);
}

static void put_float(Dump *d, double v) {
  char text[40];
  snprintf(text, sizeof text, "%.17g", v);
  double shorter;
  char brief[40];
  snprintf(brief, sizeof brief, "%g", v);
  if (sscanf(brief, "%lf", &shorter) == 1 && shorter == v)
    put(d, brief);
  else
    put(d, text);
}

/* (conv T to U operand) */
static void put_word(Dump *d, const char *word, Type *from, Type *to, const X *a) {
  buf_printf(d->b, "(%s ", word);
  if (from) put_type(d, from), put(d, " ");
  if (to) put(d, "to "), put_type(d, to), put(d, " ");
  put_x(d, a);
  put(d, ")");
}

static void put_list(Dump *d, const char *open, const X *x, const char *close) {
  const X *kid;
  put(d, open);
  for (int i = 0; (kid = x_kid(x, i)); i++) {
    put(d, i ? ", " : "");
    put_x(d, kid);
  }
  put(d, close);
}

/* {a, b} T */
static void put_made(Dump *d, const X *x) {
  put_list(d, "{", x, "} ");
  put_type(d, x->type);
}

/* ---- Kinds ---- */

static void put_leaf(Dump *d, const X *x) {
  switch ((XKind)x->kind) {
  case X_INT: put_int(d, x); return;
  case X_FLOAT:
    put_float(d, x->fval);
    put(d, " "), put_type(d, x->type);
    return;
  case X_COMPLEX:
    put(d, "{"), put_float(d, x->fval), put(d, ", "), put_float(d, x->fval2);
    put(d, "} "), put_type(d, x->type);
    return;
  case X_STR: put_quoted(d, x->str.s, x->str.len); return;
  case X_CSTR: put(d, "cstr "), put_quoted(d, x->str.s, x->str.len); return;
  case X_NIL: put(d, "nil"); return;
  case X_ZERO: put(d, "zero "), put_type(d, x->type); return;
  case X_VAR: put(d, x->var->name); return;
  case X_GLOBAL: put(d, x->global->goname); return;
  case X_FUNC: buf_printf(d->b, "func %s", x->func->goname); return;
  case X_FUNCVAL: buf_printf(d->b, "funcval %s", x->func->goname); return;
  case X_TYPE: put(d, "type "), put_type(d, x->gotype); return;
  case X_ITAB: put(d, "itab "), put_type(d, x->gotype), put(d, " as "), put_type(d, x->gotype2); return;
  case X_STATIC: put(d, x->data->readonly ? "&const " : "&static "), put_x(d, x->data->value); return;
  case X_FRAME: put(d, "frame"); return;
  default: put(d, "result");
  }
}

static const char *field_name(const X *x, char *number, size_t size) {
  Type *u = under(x->a->type);
  if (u->kind == K_STRUCT && x->ival < u->fields.len && u->fields.at[x->ival].name->s[0] != '_') return u->fields.at[x->ival].name->s;
  snprintf(number, size, "%lld", (long long)x->ival);
  return number;
}

static void put_place(Dump *d, const X *x) {
  static const char *const parts[] = {
      [PART_PTR] = "ptr", [PART_LEN] = "len", [PART_CAP] = "cap", [PART_TYPE] = "type", [PART_DATA] = "data"};
  char number[24];
  switch ((XKind)x->kind) {
  case X_FIELD:
    put_x(d, x->a);
    buf_printf(d->b, ".%s", field_name(x, number, sizeof number));
    return;
  case X_PART:
    put_x(d, x->a);
    buf_printf(d->b, ".%s", parts[x->ival]);
    return;
  case X_DEREF:
    put(d, "(*");
    put_x(d, x->a);
    put(d, x->nonnil ? "! " : " "), put_type(d, x->type), put(d, ")");
    return;
  case X_ADDR: put(d, "&"), put_x(d, x->a); return;
  case X_INDEX:
    put_x(d, x->a);
    put(d, "["), put_x(d, x->b), put(d, "]");
    return;
  default: /* ELEM */
    put(d, "(");
    put_x(d, x->a);
    put(d, "["), put_x(d, x->b), put(d, "] "), put_type(d, x->type), put(d, ")");
  }
}

static void put_operator(Dump *d, const X *x) {
  const char *op = x->kind == X_ANDAND ? "&&" : x->kind == X_OROR ? "||" : op_string((Op)x->op);
  Type *t = x->kind == X_COMPARE ? x->a->type : x->type;
  Kind k = kind_of(t);
  bool plain = t == type_basic[K_INT] || k < K_INT || k > K_COMPLEX128; /* else it matters for what the operator does */
  put(d, "(");
  if (x->kind != X_UNARY) put_x(d, x->a), put(d, " ");
  put(d, op);
  if (!plain) put_type(d, t);
  if (x->kind != X_UNARY || !plain) put(d, " ");
  put_x(d, x->kind == X_UNARY ? x->a : x->b);
  put(d, ")");
}

static void put_call(Dump *d, const X *x) {
  X args = {.list = x->list};
  switch ((XKind)x->kind) {
  case X_CALL: put(d, x->func->goname); break;
  case X_CALLFV: put(d, x->nonnil ? "call! " : "call "), put_x(d, x->a); break;
  case X_CALLSLOT: {
    TypeSet *s = type_set(d->u->types, under(x->a->type));
    put(d, "call "), put_x(d, x->a);
    buf_printf(d->b, ".%s", x->ival < s->methods.len ? s->methods.at[x->ival].name->s : "?");
    break;
  }
  default: put(d, rt_names[x->rt]);
  }
  put_list(d, "(", &args, ")");
}

static void put_x(Dump *d, const X *x) {
  switch ((XKind)x->kind) {
  case X_FIELD:
  case X_PART:
  case X_DEREF:
  case X_ADDR:
  case X_ELEM:
  case X_INDEX: put_place(d, x); return;
  case X_UNARY:
  case X_BINARY:
  case X_COMPARE:
  case X_ANDAND:
  case X_OROR: put_operator(d, x); return;
  case X_COND: put(d, "("), put_x(d, x->a), put(d, " ? "), put_x(d, x->b), put(d, " : "), put_x(d, x->c), put(d, ")"); return;
  case X_CONV: put_word(d, "conv", x->a->type, x->type, x->a); return;
  case X_CAST: put_word(d, "cast", NULL, x->type, x->a); return;
  case X_REAL: put_word(d, "real", NULL, NULL, x->a); return;
  case X_IMAG: put_word(d, "imag", NULL, NULL, x->a); return;
  case X_MKCOMPLEX:
    put_list(d, "complex(", x, ") ");
    put_type(d, x->type);
    return;
  case X_MKSTRING:
  case X_MKSLICE:
  case X_MKIFACE:
  case X_MKSTRUCT: put_made(d, x); return;
  case X_CALL:
  case X_CALLFV:
  case X_CALLSLOT:
  case X_CALLRT: put_call(d, x); return;
  default: put_leaf(d, x);
  }
}

void ir_print_type(Buf *b, Unit *u, Type *t) { put_type(&(Dump){b, u}, t); }
void ir_print_x(Buf *b, Unit *u, const X *x) { put_x(&(Dump){b, u}, x); }
