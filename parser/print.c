/* print.c - expressions as messages show them: on one line, bodies and elements of literals as an ellipsis.
   gc's compiler calls this ExprString; the spacing is its spacing, not gofmt's. */
#include "parser/internal.h"

static void print_list(Buf *out, NodeList l, const char *sep) {
  for (int i = 0; i < l.len; i++) {
    if (i) buf_puts(out, sep);
    node_print(out, l.at[i]);
  }
}

/* Fields of parameters or a struct; those that share a type are printed together. */
static void print_fields(Buf *out, NodeList l, const char *sep) {
  for (int i = 0; i < l.len; i++) {
    const Node *f = l.at[i];
    if (i) buf_puts(out, sep);
    if (node_ident(f)) {
      node_print(out, node_ident(f));
      for (; i + 1 < l.len && node_ident(l.at[i + 1]) && node_texpr(l.at[i + 1]) == node_texpr(f); i++) {
        buf_puts(out, ", ");
        node_print(out, node_ident(l.at[i + 1]));
      }
      buf_putc(out, ' ');
    }
    node_print(out, node_texpr(f));
    if (node_fieldtag(f)) {
      buf_putc(out, ' ');
      node_print(out, node_fieldtag(f));
    }
  }
}

static void print_params(Buf *out, const Node *params) {
  buf_putc(out, '(');
  print_fields(out, *node_fields(params), ", ");
  buf_putc(out, ')');
}

static void print_signature(Buf *out, const Node *sig) {
  print_params(out, node_params(sig));
  const Node *res = node_results(sig);
  if (!res || (node_fields(res)->len == 0 && !res->end)) return;
  buf_putc(out, ' ');
  if (node_fields(res)->len == 1 && !node_ident(node_fields(res)->at[0]))
    node_print(out, node_texpr(node_fields(res)->at[0]));
  else
    print_params(out, res);
}

static void print_chan(Buf *out, const Node *n) {
  bool parens = n->op == CHAN_BOTH && node_elem(n)->kind == N_CHANTYPE && node_elem(n)->op == CHAN_RECV;
  buf_puts(out, n->op == CHAN_RECV ? "<-chan " : n->op == CHAN_SEND ? "chan<- " : "chan ");
  if (parens) buf_putc(out, '(');
  node_print(out, node_elem(n));
  if (parens) buf_putc(out, ')');
}

static void print_slice(Buf *out, const Node *n) {
  node_print(out, node_x(n));
  buf_putc(out, '[');
  if (node_lo(n)) node_print(out, node_lo(n));
  buf_putc(out, ':');
  if (node_hi(n)) node_print(out, node_hi(n));
  if (node_max(n)) {
    buf_putc(out, ':');
    node_print(out, node_max(n));
  }
  buf_putc(out, ']');
}

static void print_call(Buf *out, const Node *n) {
  node_print(out, node_fun(n));
  buf_putc(out, '(');
  print_list(out, *node_args(n), ", ");
  buf_puts(out, n->flags & NF_DOTS ? "...)" : ")");
}

static void print_pair(Buf *out, const Node *a, const char *text, const Node *b) {
  if (a) node_print(out, a);
  buf_puts(out, text);
  if (b) node_print(out, b);
}

static void print_bracketed(Buf *out, const char *open, const Node *inner, const char *close) {
  buf_puts(out, open);
  if (inner) node_print(out, inner);
  buf_puts(out, close);
}

static bool print_expr(Buf *out, const Node *n) {
  switch (n->kind) {
  case N_BAD: buf_puts(out, n->name ? n->name->s : "<bad expr>"); return true;
  case N_IDENT:
  case N_BASICLIT: buf_write(out, n->name->s, n->name->len); return true;
  case N_COMPOSITE:
    if (node_texpr(n)) node_print(out, node_texpr(n));
    buf_puts(out, node_elems(n)->len ? "{…}" : "{}");
    return true;
  case N_KEYVALUE: print_pair(out, node_key(n), ": ", node_value(n)); return true;
  case N_FUNCLIT:
    node_print(out, node_sig(n));
    buf_puts(out, node_stmts(node_body(n))->len ? " {…}" : " {}");
    return true;
  case N_PAREN: print_bracketed(out, "(", node_x(n), ")"); return true;
  case N_SELECTOR: print_pair(out, node_x(n), ".", node_member(n)); return true;
  case N_INDEX:
    node_print(out, node_x(n));
    buf_putc(out, '[');
    print_list(out, *node_indices(n), ", ");
    buf_putc(out, ']');
    return true;
  case N_SLICE: print_slice(out, n); return true;
  case N_ASSERT:
    node_print(out, node_x(n));
    print_bracketed(out, ".(", node_texpr(n), ")");
    return true;
  case N_TYPESWITCHGUARD:
    if (node_bound(n)) print_bracketed(out, "", node_bound(n), " := ");
    print_bracketed(out, "", node_x(n), ".(type)");
    return true;
  case N_CALL: print_call(out, n); return true;
  case N_STAR: print_bracketed(out, "*", node_x(n), ""); return true;
  case N_UNARY: print_bracketed(out, op_string((Op)n->op), node_x(n), ""); return true;
  case N_BINARY:
    node_print(out, node_x(n));
    buf_printf(out, " %s ", op_string((Op)n->op));
    node_print(out, node_y(n));
    return true;
  case N_LIST: print_list(out, *node_items(n), ", "); return true;
  }
  return false;
}

static bool print_type(Buf *out, const Node *n) {
  switch (n->kind) {
  case N_ARRAYTYPE:
    print_bracketed(out, "[", node_len(n), node_len(n) ? "]" : "...]");
    node_print(out, node_elem(n));
    return true;
  case N_SLICETYPE: print_bracketed(out, "[]", node_elem(n), ""); return true;
  case N_ELLIPSIS: print_bracketed(out, "...", node_elem(n), ""); return true;
  case N_MAPTYPE:
    print_bracketed(out, "map[", node_key(n), "]");
    node_print(out, node_elem(n));
    return true;
  case N_CHANTYPE: print_chan(out, n); return true;
  case N_FUNCTYPE:
    buf_puts(out, "func");
    print_signature(out, n);
    return true;
  case N_STRUCTTYPE:
    buf_puts(out, "struct{");
    print_fields(out, *node_fields(n), "; ");
    buf_putc(out, '}');
    return true;
  case N_INTERFACETYPE:
    buf_puts(out, "interface{");
    print_list(out, *node_elems(n), "; ");
    buf_putc(out, '}');
    return true;
  case N_METHODSPEC:
    node_print(out, node_ident(n));
    print_signature(out, node_sig(n));
    return true;
  case N_FIELDLIST: print_params(out, n); return true;
  case N_FIELD: node_print(out, node_texpr(n)); return true;
  }
  return false;
}

/* Simple statements, for "cannot use x := y as value". */
static void print_stmt(Buf *out, const Node *n) {
  const char *op = op_string((Op)n->op);
  switch (n->kind) {
  case N_EXPRSTMT: node_print(out, node_x(n)); return;
  case N_SEND: print_pair(out, node_chan(n), " <- ", node_value(n)); return;
  case N_INCDEC:
    print_bracketed(out, "", node_x(n), op);
    buf_puts(out, op);
    return;
  case N_DEFINE: print_pair(out, node_lhs(n), " := ", node_rhs(n)); return;
  case N_ASSIGN:
    print_bracketed(out, "", node_lhs(n), " ");
    print_bracketed(out, op, NULL, "= ");
    node_print(out, node_rhs(n));
    return;
  }
  buf_puts(out, node_names[n->kind]);
}

void node_print(Buf *out, const Node *n) {
  if (!print_expr(out, n) && !print_type(out, n)) print_stmt(out, n);
}

const char *node_string(Arena *a, const Node *n) {
  Buf b = {0};
  node_print(&b, n);
  const char *s = arena_strndup(a, buf_cstr(&b), b.len);
  buf_free(&b);
  return s;
}
