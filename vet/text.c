/* text.c - where expressions end in the text, and how findings show them.

   go vet shows an expression as gofmt would write it alone on a line, so that the n+1 of a longer call becomes n + 1: blanks stand
   around an operator whose precedence is below a cutoff, which depends on the operators beside it and on the depth. */
#include <string.h>
#include "internal.h"

/* ---- ends ---- */

const char *vet_text_at(Vet *v, Pos at) {
  const SourceFile *f = sources_file(v->in.sources, at);
  return f->text + (at - f->base);
}

Pos vet_skip_space(Vet *v, Pos at) {
  const char *start = vet_text_at(v, at), *p = start;
  for (;;) {
    p += strspn(p, " \t\r\n");
    if (p[0] == '/' && p[1] == '/')
      p += strcspn(p, "\n");
    else if (p[0] == '/' && p[1] == '*' && strstr(p + 2, "*/"))
      p = strstr(p + 2, "*/") + 2;
    else
      return at + (Pos)(p - start);
  }
}

/* Behind the bracket that must follow at; a comma may come first. */
static Pos behind(Vet *v, Pos at, char bracket) {
  if (!at) return 0;
  at = vet_skip_space(v, at);
  if (*vet_text_at(v, at) == ',') at = vet_skip_space(v, at + 1);
  return *vet_text_at(v, at) == bracket ? at + 1 : 0;
}

static Pos end_of_slice(Vet *v, Node *n) {
  Node *last = node_max(n) ? node_max(n) : node_hi(n) ? node_hi(n) : node_lo(n);
  Pos at = vet_end_of(v, last ? last : node_x(n));
  if (!at) return 0;
  at = vet_skip_space(v, at);
  if (!last) at = vet_skip_space(v, at + 1); /* the opening bracket */
  if (*vet_text_at(v, at) == ':') at = vet_skip_space(v, at + 1);
  return *vet_text_at(v, at) == ']' ? at + 1 : 0;
}

static Node *last_child(const Node *n) {
  int i = 0;
  while (node_child_at((NodeKind)n->kind, i + 1) != CH_COUNT) i++;
  NodeList *list;
  return node_child(n, node_child_at((NodeKind)n->kind, i), &list);
}

Pos vet_end_of(Vet *v, Node *n) {
  switch (n->kind) {
  case N_IDENT:
  case N_BASICLIT: return n->pos + n->name->len;
  case N_COMPOSITE:
  case N_CALL:
  case N_BLOCK: return n->end + 1;
  case N_FUNCLIT:
  case N_SELECTOR:
  case N_BINARY:
  case N_ARRAYTYPE:
  case N_SLICETYPE:
  case N_MAPTYPE:
  case N_CHANTYPE:
  case N_KEYVALUE: return vet_end_of(v, last_child(n));
  case N_STAR:
  case N_UNARY: return vet_end_of(v, node_x(n));
  case N_PAREN: return behind(v, vet_end_of(v, node_x(n)), ')');
  case N_ASSERT: return behind(v, vet_end_of(v, node_texpr(n)), ')');
  case N_INDEX: return node_indices(n)->len ? behind(v, vet_end_of(v, vec_last(node_indices(n))), ']') : 0;
  case N_SLICE: return end_of_slice(v, n);
  }
  return 0;
}

Pos vet_lparen_of(Vet *v, Node *call) {
  Pos at = vet_end_of(v, node_fun(call));
  return at ? vet_skip_space(v, at) : call->pos;
}

/* ---- showing ---- */

typedef struct Ops {
  bool has4, has5;
  int problem;
} Ops; /* problem: precedence that must have blanks, as in x / *y */

static void put_expr(Vet *v, Buf *b, Node *n, int depth);

static void find_ops(Ops *o, const Node *n) {
  int prec = op_prec(n->op);
  o->has4 |= prec == 4;
  o->has5 |= prec == 5;
  if (node_x(n)->kind == N_BINARY && op_prec(node_x(n)->op) >= prec) find_ops(o, node_x(n));
  const Node *r = node_y(n);
  if (r->kind == N_BINARY && op_prec(r->op) > prec) find_ops(o, r);
  if ((r->kind == N_STAR && n->op == OP_DIV) || (r->kind == N_UNARY && n->op == OP_AND && (r->op == OP_AND || r->op == OP_XOR)))
    o->problem = 5;
  else if (r->kind == N_UNARY && r->op == n->op && (n->op == OP_ADD || n->op == OP_SUB) && o->problem < 4)
    o->problem = 4;
}

static int cutoff(const Node *n, int depth) {
  Ops o = {0};
  find_ops(&o, n);
  if (o.problem) return o.problem + 1;
  if (depth > 1) return 4;
  return o.has4 && o.has5 ? 5 : 6;
}

static void put_binary(Vet *v, Buf *b, Node *n, int cut, int depth) {
  int prec = op_prec(n->op);
  if (node_x(n)->kind == N_BINARY && op_prec(node_x(n)->op) == prec)
    put_binary(v, b, node_x(n), cutoff(node_x(n), depth), depth);
  else
    put_expr(v, b, node_x(n), depth + 1);
  buf_printf(b, prec < cut ? " %s " : "%s", op_string(n->op));
  put_expr(v, b, node_y(n), depth + 1);
}

static void put_call(Vet *v, Buf *b, Node *n, int depth) {
  depth += node_args(n)->len > 1;
  put_expr(v, b, node_fun(n), depth);
  buf_putc(b, '(');
  for (int i = 0; i < node_args(n)->len; i++) {
    buf_puts(b, i ? ", " : "");
    put_expr(v, b, node_args(n)->at[i], depth);
  }
  buf_puts(b, n->flags & NF_DOTS ? "...)" : ")");
}

/* What is not known to change its look is shown as it is written, when that is one line. */
static void put_source(Vet *v, Buf *b, Node *n) {
  Pos end = vet_end_of(v, n);
  size_t len = end ? end - n->pos : 0;
  if (end && !memchr(vet_text_at(v, n->pos), '\n', len))
    buf_write(b, vet_text_at(v, n->pos), len);
  else
    node_print(b, n);
}

/* s[a+b : c]: blanks stand around the colons when an index has an operator and is not the only one. */
static void put_slice(Vet *v, Buf *b, Node *n, int depth) {
  Node *at[] = {node_lo(n), node_hi(n), node_max(n)};
  int count = 0, last = n->flags & NF_SLICE3 ? 2 : 1;
  bool operators = false;
  for (int i = 0; i <= last; i++) {
    count += at[i] != NULL;
    operators |= at[i] && at[i]->kind == N_BINARY;
  }
  bool blanks = depth <= 1 && count > 1 && operators;
  put_expr(v, b, node_x(n), 1);
  buf_putc(b, '[');
  for (int i = 0; i <= last; i++) {
    if (i) buf_printf(b, "%s:%s", blanks && at[i - 1] ? " " : "", blanks && at[i] ? " " : "");
    if (at[i]) put_expr(v, b, at[i], depth + 1);
  }
  buf_putc(b, ']');
}

static void put_expr(Vet *v, Buf *b, Node *n, int depth) {
  switch (n->kind) {
  case N_BINARY: put_binary(v, b, n, cutoff(n, depth), depth); break;
  case N_PAREN:
    buf_putc(b, '(');
    put_expr(v, b, node_x(n), depth > 2 ? depth - 1 : 1);
    buf_putc(b, ')');
    break;
  case N_CALL: put_call(v, b, n, depth); break;
  case N_INDEX:
    if (node_indices(n)->len != 1) {
      put_source(v, b, n);
      break;
    }
    put_expr(v, b, node_x(n), 1);
    buf_putc(b, '[');
    put_expr(v, b, node_indices(n)->at[0], depth + 1);
    buf_putc(b, ']');
    break;
  case N_SLICE: put_slice(v, b, n, depth); break;
  case N_SELECTOR:
    put_expr(v, b, node_x(n), depth);
    buf_printf(b, ".%s", node_member(n)->name->s);
    break;
  case N_UNARY:
  case N_STAR:
    buf_puts(b, n->kind == N_STAR ? "*" : op_string(n->op));
    put_expr(v, b, node_x(n), depth);
    break;
  default: put_source(v, b, n);
  }
}

const char *vet_text_of(Vet *v, Node *n) {
  Buf b = {0};
  put_expr(v, &b, n, 1);
  const char *s = arena_strndup(v->a, buf_cstr(&b), b.len);
  buf_free(&b);
  return s;
}
