/* layout.c - what stands between the patterns and the grammar: semicolons, body braces, type parameter brackets.

   Semicolons (Spec: Semicolons): a newline, a comment that holds one, or the end of the text becomes ';' after a
   token that can end a statement. lexer_next does this and nothing else.

   Body braces: after "if", "for", "switch" or "select" the next '{' outside brackets begins the body. It is a token of its
   own (T_LBODY), so that `if x {` and `T{}` never clash. The flag lives in the stack of open brackets: it is off inside
   brackets and on again after them. The brace of "struct" and "interface" never begins a body. A literal that begins with a
   type literal, or a function literal, may stand in a header too: the grammar takes T_LBODY there and says so with
   layout_literal_brace before it asks for another token; the '}' then sets the flag again. Nothing else goes back from
   the parser to the lexer.

   Type parameters: `type T[P any]` and `type T[N]int` differ in what follows the first name. One token of lookahead
   tells when it is surely a parameter list (T_LTPARAM). Where it is not sure (`T[P *Q]`, `T[P (Q)]`) the bracket stays
   '[' and the grammar decides, when it has seen the closing one. */
#include <stdlib.h>
#include <string.h>
#include "lexer/raw.h"
#include "grammar.h"

void lexer_init(Lexer *lx, Arena *a, Intern *names, Diags *d, const SourceFile *src) {
  *lx = (Lexer){.arena = a, .names = names, .diags = d, .src = src};
  lx->semicolon = intern_cstr(names, "semicolon");
  lx->newline = intern_cstr(names, "newline");
  lx->eof = intern_cstr(names, "EOF");
  lx->buffer = xmalloc(src->len + 2);
  memcpy(lx->buffer, src->text, src->len);
  lx->buffer[src->len] = lx->buffer[src->len + 1] = 0;
  literal_check_text(lx);
  raw_open(lx, src->len + 2);
  lx->capopen = 64;
  lx->open = xmalloc(sizeof(Bracket) * (size_t)lx->capopen);
  lx->open[0] = (Bracket){0};
  lx->nopen = 1;
}

void lexer_close(Lexer *lx) {
  raw_close(lx);
  free(lx->buffer);
  free(lx->open);
}

bool lexer_is_bad(const Lexer *lx, Pos pos) {
  for (int i = lx->bad.len; i-- > 0 && lx->bad.at[i] >= pos;)
    if (lx->bad.at[i] == pos) return true;
  return false;
}

static bool ends_statement(int kind) {
  switch (kind) {
  case T_IDENT:
  case T_INT:
  case T_FLOAT:
  case T_IMAG:
  case T_CHAR:
  case T_STRING:
  case T_BREAK:
  case T_CONTINUE:
  case T_FALLTHROUGH:
  case T_RETURN:
  case T_INCDEC:
  case T_RPAREN:
  case T_RBRACK:
  case T_RBRACE: return true;
  }
  return false;
}

Token lexer_next(Lexer *lx) {
  Token t = {0};
  if (lx->at_end) {
    t.pos = lx->src->base + (Pos)lx->src->len;
    return t;
  }
  do t.kind = raw_lex(&t, lx->scanner);
  while (t.kind == RAW_NEWLINE && !lx->ends_line);
  if (t.kind == RAW_NEWLINE || (t.kind == T_YYEOF && lx->ends_line)) {
    t.name = t.kind == RAW_NEWLINE ? lx->newline : lx->eof;
    t.kind = T_SEMI;
  }
  lx->ends_line = ends_statement(t.kind);
  lx->at_end = t.kind == T_YYEOF;
  return t;
}

static Token take(Lexer *lx) {
  if (lx->nahead == 0) return lexer_next(lx);
  Token t = lx->ahead[0];
  lx->ahead[0] = lx->ahead[1];
  lx->nahead--;
  return t;
}

static const Token *peek(Lexer *lx, int i) {
  while (lx->nahead <= i) lx->ahead[lx->nahead++] = lexer_next(lx);
  return &lx->ahead[i];
}

static Bracket *top(Lexer *lx) { return &lx->open[lx->nopen - 1]; }

static void push(Lexer *lx, char close) {
  if (lx->nopen == lx->capopen) {
    lx->capopen *= 2;
    lx->open = xrealloc(lx->open, sizeof(Bracket) * (size_t)lx->capopen);
  }
  lx->open[lx->nopen++] = (Bracket){.close = close};
}

/* An unbalanced text keeps the file's own level; the grammar rejects it anyhow. */
static void pop(Lexer *lx) {
  if (lx->nopen == 1) return;
  bool rearm = top(lx)->rearm;
  lx->nopen--;
  if (rearm) top(lx)->header = true;
}

void layout_literal_brace(Lexer *lx) { top(lx)->rearm = true; }

/* '[' has come: does it surely open type parameters? Only as `type T [`, or so within type ( ... ). */
static bool opens_type_parameters(Lexer *lx) {
  bool spec = lx->before_last == T_TYPE || (top(lx)->type_group && (lx->before_last == T_LPAREN || lx->before_last == T_SEMI));
  if (!spec || lx->last != T_IDENT || peek(lx, 0)->kind != T_IDENT) return false;
  switch (peek(lx, 1)->kind) {
  case T_IDENT:
  case T_COMMA:
  case T_LBRACK:
  case T_TILDE:
  case T_ARROW:
  case T_DOTS:
  case T_INTERFACE:
  case T_FUNC:
  case T_MAP:
  case T_CHAN:
  case T_STRUCT: return true;
  }
  return false;
}

static int open_brace(Lexer *lx) {
  bool body = top(lx)->header && lx->last != T_STRUCT && lx->last != T_INTERFACE;
  if (body) top(lx)->header = false;
  push(lx, '}');
  return body ? T_LBODY : T_LBRACE;
}

/* Drops the tokens of a body; its '{' has been delivered. The layout needs to know brackets only. */
static void skip_body(Lexer *lx) {
  int depth = 1;
  for (;;) {
    const Token *t = peek(lx, 0);
    if (t->kind == T_YYEOF) return;
    if (t->kind == T_LBRACE)
      depth++;
    else if (t->kind == T_RBRACE && --depth == 0)
      return;
    take(lx);
  }
}

Token layout_next(Lexer *lx) {
  if (lx->skip_body) {
    lx->skip_body = false;
    if (lx->last == T_LBRACE) skip_body(lx);
  }
  Token t = take(lx);
  switch (t.kind) {
  case T_LBRACE: t.kind = open_brace(lx); break;
  case T_LPAREN:
    push(lx, ')');
    top(lx)->type_group = lx->last == T_TYPE;
    break;
  case T_LBRACK:
    if (opens_type_parameters(lx)) t.kind = T_LTPARAM;
    push(lx, ']');
    break;
  case T_RPAREN:
  case T_RBRACK:
  case T_RBRACE: pop(lx); break;
  case T_IF:
  case T_FOR:
  case T_SWITCH:
  case T_SELECT: top(lx)->header = true; break;
  }
  lx->before_last = lx->last;
  lx->last = t.kind == T_LBODY ? T_LBRACE : t.kind;
  return t;
}
