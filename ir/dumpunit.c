/* dumpunit.c - statements, functions and the unit as text: a statement a line, bodies indented below it. */
#include "dump.h"

typedef struct Out {
  Buf *b;
  Unit *u;
} Out;

static void put(Out *o, const char *s) { buf_puts(o->b, s); }

/* At the root of a statement an operator needs no parentheses. */
static void put_x(Out *o, const X *x) {
  size_t at = o->b->len;
  ir_print_x(o->b, o->u, x);
  bool infix = x->kind == X_BINARY || x->kind == X_COMPARE || x->kind == X_UNARY || x->kind == X_ANDAND || x->kind == X_OROR ||
               x->kind == X_COND || x->kind == X_CONV || x->kind == X_CAST;
  if (!infix) return;
  o->b->len--;
  memmove(o->b->s + at, o->b->s + at + 1, o->b->len - at - 1);
  o->b->s[--o->b->len] = 0;
}

/* The line of s, without what is below it. */
static void put_head(Out *o, const S *s) {
  switch ((SKind)s->kind) {
  case S_EXPR: put_x(o, s->x); return;
  case S_CALLOUT:
    put_x(o, s->y);
    put(o, " <- "), put_x(o, s->x);
    return;
  case S_ASSIGN:
    put_x(o, s->x);
    put(o, " = "), put_x(o, s->y);
    return;
  case S_ZEROVAR: put_x(o, s->x), put(o, " = zero"); return;
  case S_IF: put(o, "if "), put_x(o, s->x); return;
  case S_LOOP: put(o, "loop"); return;
  case S_BREAK: put(o, "break"); return;
  case S_SWITCH: put(o, "switch "), put_x(o, s->x); return;
  case S_CASE:
    put(o, s->list.len ? "case " : "default");
    for (int i = 0; i < s->list.len; i++) put(o, i ? ", " : ""), put_x(o, s->list.at[i]);
    return;
  case S_LABEL: buf_printf(o->b, "label %s", s->label); return;
  case S_GOTO: buf_printf(o->b, "goto %s", s->label); return;
  case S_RETURN:
    put(o, "return");
    if (s->x) put(o, " "), put_x(o, s->x);
    return;
  case S_UNREACHABLE: put(o, "unreachable"); return;
  case S_COUNT: break;
  }
  put(o, "?");
}

static void put_indent(Out *o, int n) {
  while (n-- > 0) put(o, "  ");
}

static void put_list(Out *o, const SList *l, int indent) {
  for (int i = 0; i < l->len; i++) {
    const S *s = l->at[i];
    put_indent(o, indent);
    put_head(o, s);
    put(o, "\n");
    put_list(o, &s->body, indent + 1);
    if (!s->body2.len) continue;
    put_indent(o, indent);
    put(o, "else\n");
    put_list(o, &s->body2, indent + 1);
  }
}

/* Neighbours of one type share a line. */
static void put_vars(Out *o, const char *what, Var **v, int n) {
  for (int i = 0; i < n; i++) {
    bool same = i > 0 && v[i]->type == v[i - 1]->type;
    if (same)
      put(o, ", ");
    else
      buf_printf(o->b, "  %s ", what);
    put(o, v[i]->name);
    if (i + 1 < n && v[i + 1]->type == v[i]->type) continue;
    put(o, " "), ir_print_type(o->b, o->u, v[i]->type), put(o, "\n");
  }
}

static void put_func(Out *o, Func *f) {
  buf_printf(o->b, "func %s(", f->goname);
  for (int i = 0; i < f->params.len; i++) {
    buf_printf(o->b, "%s%s ", i ? ", " : "", f->params.at[i]->name);
    ir_print_type(o->b, o->u, f->params.at[i]->type);
  }
  put(o, ")");
  if (f->result) put(o, f->out ? " out " : " "), ir_print_type(o->b, o->u, f->result);
  if (f->ctx) put(o, " "), ir_print_type(o->b, o->u, f->ctx_type);
  put(o, f->is_extern ? " extern" : "");
  put(o, f->wrapper ? " wrapper" : "");
  put(o, f->has_defer ? " defers" : "");
  put(o, f->has_recover ? " recovers" : "");
  put(o, f->noinline ? " noinline" : "");
  put(o, f->noreturn ? " noreturn" : "");
  put(o, "\n");
  if (f->is_extern) return;
  put_vars(o, "frame", f->frame.at, f->frame.len);
  put_vars(o, "var", f->locals.at, f->locals.len);
  put_list(o, &f->body, 1);
}

void ir_print_stmt(Buf *b, Unit *u, const S *s, int indent) {
  Out o = {b, u};
  SList one = {(S *[]){(S *)(uintptr_t)s}, 1, 1};
  put_list(&o, &one, indent);
}

void ir_print_func(Buf *b, Unit *u, Func *f) { put_func(&(Out){b, u}, f); }

void ir_dump(FILE *out, Unit *u) {
  Buf b = {0};
  Out o = {&b, u};
  for (int i = 0; i < u->globals.len; i++) {
    Global *g = u->globals.at[i];
    buf_printf(&b, "global %s ", g->goname);
    ir_print_type(&b, u, g->type);
    if (g->init) put(&o, " = "), put_x(&o, g->init->value);
    put(&o, g->is_extern ? " extern\n" : "\n");
  }
  for (int i = 0; i < u->funcs.len; i++) put_func(&o, u->funcs.at[i]);
  fwrite(buf_cstr(&b), 1, b.len, out);
  buf_free(&b);
}
