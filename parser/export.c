/* export.c - a file's declarations as text, for packages that are compiled ahead of time.
   The text is written token by token, with as little white space as keeps the tokens apart; the tree only says which
   tokens to leave out: bodies of functions that are not generic, values of package variables with a type. What is left
   parses to the same declarations, with functions that have no body. */
#include <ctype.h>
#include <string.h>
#include "parser/internal.h"
#include "grammar.h"

/* A stretch of the text that is left out: from a token to its end. */
typedef struct Cut {
  Pos from; /* first token */
  Pos to;   /* body: its '}', left out too. 0: values, up to the end of the declaration */
} Cut;

typedef struct Export {
  Buf *out;
  Lexer lex;
  VEC(Cut) cuts; /* in order of position */
  int cut;       /* the next one */
} Export;

static void find_cuts(Export *x, Arena *a, const File *f) {
  for (int i = 0; i < f->decls.len; i++) {
    const Node *n = f->decls.at[i];
    if (n->kind == N_FUNCDECL && node_body(n) && !ast_is_generic(node_recv(n), node_tparams(node_sig(n)))) {
      Cut c = {node_body(n)->pos, node_body(n)->end};
      vec_push(a, &x->cuts, c);
    } else if (n->kind == N_VARDECL && node_texpr(n) && node_values(n)) {
      Cut c = {node_start(node_values(n)), 0};
      vec_push(a, &x->cuts, c);
    }
  }
}

/* Letters, digits and bytes of UTF-8 join into names; the characters of operators join into others. */
static bool joins(char a, char b) {
  bool worda = isalnum((unsigned char)a) || a == '_' || (a & 0x80), wordb = isalnum((unsigned char)b) || b == '_' || (b & 0x80);
  if (worda || wordb) return (worda && wordb) || (worda && b == '.') || (a == '.' && wordb);
  return a && strchr("+-*/%&|^<>=!:.~", a) && strchr("+-*/%&|^<>=!:.~", b);
}

static void put(Buf *out, const char *s, size_t n) {
  if (out->len && joins(out->s[out->len - 1], s[0])) buf_putc(out, ' ');
  buf_write(out, s, n);
}

static void put_token(Export *x, Arena *a, const Token *t) {
  if (t->kind == T_SEMI)
    buf_puts(x->out, t->name == x->lex.semicolon ? ";" : "\n");
  else if (t->name)
    put(x->out, t->name->s, t->name->len);
  else if (t->kind == T_COMMA)
    buf_putc(x->out, ',');
  else if (t->kind >= T_BREAK && t->kind <= T_VAR)
    put(x->out, token_text(t->kind), strlen(token_text(t->kind)));
  else {
    const char *s = token_describe(a, t);
    put(x->out, s, strlen(s));
  }
}

static Token skip_body(Export *x, Pos end) {
  Token t;
  do t = lexer_next(&x->lex);
  while (t.kind != T_YYEOF && t.pos != end);
  return lexer_next(&x->lex);
}

/* From the first token of the values, t, to the ';' after them or the ')' of the group. */
static Token skip_values(Export *x, Token t) {
  for (int depth = 0; t.kind != T_YYEOF; t = lexer_next(&x->lex)) {
    switch (t.kind) {
    case T_LPAREN:
    case T_LBRACK:
    case T_LBRACE: depth++; break;
    case T_RPAREN:
    case T_RBRACK:
    case T_RBRACE:
      if (depth-- == 0) return t;
      break;
    case T_SEMI:
      if (depth == 0) return t;
      break;
    }
  }
  return t;
}

/* Writes t and returns the token after it; or leaves out the cut that begins with t. */
static Token step(Export *x, Arena *a, Token t) {
  Cut c = x->cut < x->cuts.len ? x->cuts.at[x->cut] : (Cut){0};
  if (c.to && t.pos == c.from) {
    x->cut++;
    return skip_body(x, c.to);
  }
  Token ahead = lexer_next(&x->lex);
  if (t.kind == T_ASSIGN && !c.to && ahead.pos == c.from) {
    x->cut++;
    return skip_values(x, ahead);
  }
  put_token(x, a, &t);
  return ahead;
}

void export_write(Buf *out, const File *f) {
  Arena *a = arena_new();
  Export x = {.out = out};
  Diags *quiet = diags_new(a, sources_new(a), (DiagOptions){0});
  find_cuts(&x, a, f);
  lexer_init(&x.lex, a, intern_new(a), quiet, f->source);
  if (f->goversion) buf_printf(out, "//go:build %s\n\n", f->goversion);
  for (Token t = lexer_next(&x.lex); t.kind != T_YYEOF;) t = step(&x, a, t);
  lexer_close(&x.lex);
  arena_free(a);
}
