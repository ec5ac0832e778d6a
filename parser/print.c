/* print.c - expressions as messages show them: on one line, bodies and elements of literals as an ellipsis.
   gc's compiler calls this ExprString; the spacing is its spacing, not gofmt's. */
#include "parser/internal.h"

static void print_list(Buf *out, NodeList l, const char *sep) {
  for (int i = 0; i < l.len; i++) {
    if (i)
      buf_puts(out, sep);
    node_print(out, l.at[i]);
  }
}

/* Fields of parameters or a struct; those that share a type are printed together. */
static void print_fields(Buf *out, NodeList l, const char *sep) {
  for (int i = 0; i < l.len; i++) {
    const Node *f = l.at[i];
    if (i)
      buf_puts(out, sep);
    if (f->a) {
      node_print(out, f->a);
      for (; i + 1 < l.len && l.at[i + 1]->a && l.at[i + 1]->b == f->b; i++) {
        buf_puts(out, ", ");
        node_print(out, l.at[i + 1]->a);
      }
      buf_putc(out, ' ');
    }
    node_print(out, f->b);
    if (f->c) {
      buf_putc(out, ' ');
      node_print(out, f->c);
    }
  }
}

static void print_params(Buf *out, const Node *params) {
  buf_putc(out, '(');
  print_fields(out, params->list, ", ");
  buf_putc(out, ')');
}

static void print_signature(Buf *out, const Node *sig) {
  print_params(out, sig->a);
  const Node *res = sig->b;
  if (!res || (res->list.len == 0 && !res->end))
    return;
  buf_putc(out, ' ');
  if (res->list.len == 1 && !res->list.at[0]->a)
    node_print(out, res->list.at[0]->b);
  else
    print_params(out, res);
}

static void print_chan(Buf *out, const Node *n) {
  bool parens = n->op == CHAN_BOTH && n->b->kind == N_CHANTYPE && n->b->op == CHAN_RECV;
  buf_puts(out, n->op == CHAN_RECV ? "<-chan " : n->op == CHAN_SEND ? "chan<- " : "chan ");
  if (parens)
    buf_putc(out, '(');
  node_print(out, n->b);
  if (parens)
    buf_putc(out, ')');
}

static void print_slice(Buf *out, const Node *n) {
  node_print(out, n->a);
  buf_putc(out, '[');
  if (n->b)
    node_print(out, n->b);
  buf_putc(out, ':');
  if (n->c)
    node_print(out, n->c);
  if (n->d) {
    buf_putc(out, ':');
    node_print(out, n->d);
  }
  buf_putc(out, ']');
}

static void print_call(Buf *out, const Node *n) {
  node_print(out, n->a);
  buf_putc(out, '(');
  print_list(out, n->list, ", ");
  buf_puts(out, n->flags & NF_DOTS ? "...)" : ")");
}

/* a, text, b */
static void print_pair(Buf *out, const Node *n, const char *text) {
  if (n->a)
    node_print(out, n->a);
  buf_puts(out, text);
  if (n->b)
    node_print(out, n->b);
}

static void print_bracketed(Buf *out, const char *open, const Node *inner, const char *close) {
  buf_puts(out, open);
  if (inner)
    node_print(out, inner);
  buf_puts(out, close);
}

static bool print_expr(Buf *out, const Node *n) {
  switch (n->kind) {
  case N_BAD:
    buf_puts(out, n->name ? n->name->s : "<bad expr>");
    return true;
  case N_IDENT: case N_BASICLIT:
    buf_write(out, n->name->s, n->name->len);
    return true;
  case N_COMPOSITE:
    if (n->a)
      node_print(out, n->a);
    buf_puts(out, n->list.len ? "{…}" : "{}");
    return true;
  case N_KEYVALUE:
    print_pair(out, n, ": ");
    return true;
  case N_FUNCLIT:
    node_print(out, n->a);
    buf_puts(out, n->b->list.len ? " {…}" : " {}");
    return true;
  case N_PAREN:
    print_bracketed(out, "(", n->a, ")");
    return true;
  case N_SELECTOR:
    print_pair(out, n, ".");
    return true;
  case N_INDEX:
    node_print(out, n->a);
    buf_putc(out, '[');
    print_list(out, n->list, ", ");
    buf_putc(out, ']');
    return true;
  case N_SLICE:
    print_slice(out, n);
    return true;
  case N_ASSERT:
    node_print(out, n->a);
    print_bracketed(out, ".(", n->b, ")");
    return true;
  case N_TYPESWITCHGUARD:
    if (n->b)
      print_bracketed(out, "", n->b, " := ");
    print_bracketed(out, "", n->a, ".(type)");
    return true;
  case N_CALL:
    print_call(out, n);
    return true;
  case N_STAR:
    print_bracketed(out, "*", n->a, "");
    return true;
  case N_UNARY:
    print_bracketed(out, op_string((Op)n->op), n->a, "");
    return true;
  case N_BINARY:
    node_print(out, n->a);
    buf_printf(out, " %s ", op_string((Op)n->op));
    node_print(out, n->b);
    return true;
  case N_LIST:
    print_list(out, n->list, ", ");
    return true;
  }
  return false;
}

static bool print_type(Buf *out, const Node *n) {
  switch (n->kind) {
  case N_ARRAYTYPE:
    print_bracketed(out, "[", n->a, n->a ? "]" : "...]");
    node_print(out, n->b);
    return true;
  case N_SLICETYPE:
    print_bracketed(out, "[]", n->b, "");
    return true;
  case N_ELLIPSIS:
    print_bracketed(out, "...", n->b, "");
    return true;
  case N_MAPTYPE:
    print_bracketed(out, "map[", n->a, "]");
    node_print(out, n->b);
    return true;
  case N_CHANTYPE:
    print_chan(out, n);
    return true;
  case N_FUNCTYPE:
    buf_puts(out, "func");
    print_signature(out, n);
    return true;
  case N_STRUCTTYPE:
    buf_puts(out, "struct{");
    print_fields(out, n->list, "; ");
    buf_putc(out, '}');
    return true;
  case N_INTERFACETYPE:
    buf_puts(out, "interface{");
    print_list(out, n->list, "; ");
    buf_putc(out, '}');
    return true;
  case N_METHODSPEC:
    node_print(out, n->a);
    print_signature(out, n->b);
    return true;
  case N_FIELDLIST:
    print_params(out, n);
    return true;
  case N_FIELD:
    node_print(out, n->b);
    return true;
  }
  return false;
}

/* Simple statements, for "cannot use x := y as value". */
static void print_stmt(Buf *out, const Node *n) {
  const char *op = op_string((Op)n->op);
  switch (n->kind) {
  case N_EXPRSTMT:
    node_print(out, n->a);
    return;
  case N_SEND:
    print_pair(out, n, " <- ");
    return;
  case N_INCDEC:
    print_bracketed(out, "", n->a, op);
    buf_puts(out, op);
    return;
  case N_DEFINE:
    print_pair(out, n, " := ");
    return;
  case N_ASSIGN:
    print_bracketed(out, "", n->a, " ");
    print_bracketed(out, op, NULL, "= ");
    node_print(out, n->b);
    return;
  }
  buf_puts(out, node_names[n->kind]);
}

void node_print(Buf *out, const Node *n) {
  if (!print_expr(out, n) && !print_type(out, n))
    print_stmt(out, n);
}

const char *node_string(Arena *a, const Node *n) {
  Buf b = {0};
  node_print(&b, n);
  const char *s = arena_strndup(a, buf_cstr(&b), b.len);
  buf_free(&b);
  return s;
}
