/* lexer.h - characters to tokens.
   Three layers, each a thin filter over the one before:
     lexer.l    patterns: text -> raw tokens, newlines among them
     layout.c   lexer_next: newlines become ';' where the spec says so
                layout_next: braces that open a body and brackets that open type parameters get tokens of their own
     literal.c  checks the spelling of literals and names; decodes them for whoever needs the value
   Token numbers are bison's (grammar.h). Errors go to the Diags; a token with an error is delivered all the same. */
#ifndef LEXER_LEXER_H
#define LEXER_LEXER_H
#include <stdbool.h>
#include "../base/buf.h"
#include "../base/diag.h"
#include "../base/intern.h"
#include "../base/source.h"
#include "../base/unicode.h"
#include "../base/vec.h"
#include "token.h"

typedef struct Token {
  int kind; /* T_*, or T_YYEOF */
  Pos pos;
  uint8_t op; /* Op of an operator, assignment operator, ++ or -- */
  Name name;  /* identifier, or a literal as written; ';': "semicolon", "newline" or "EOF" */
} Token;

/* An open bracket, and what its level of nesting remembers. */
typedef struct Bracket {
  char close;      /* ')', ']' or '}' */
  bool header;     /* between if, for, switch or select and its body: the next '{' opens the body */
  bool rearm;      /* brace: a literal within a header, which goes on after it */
  bool type_group; /* parenthesis: type ( ... ) */
} Bracket;

typedef struct Lexer {
  Arena *arena;
  Intern *names;
  Diags *diags;
  const SourceFile *src;
  void *scanner; /* flex's */
  char *buffer;  /* flex's copy of the text; text of the raw token */
  Name semicolon, newline, eof;
  bool at_end;           /* nothing but T_YYEOF from now on */
  bool ends_line;        /* a newline here becomes ';' */
  bool skip_body;        /* the parser asks: drop the tokens of the body whose '{' came last */
  int last, before_last; /* kinds of the tokens delivered last */
  Token ahead[2];        /* looked at, not delivered */
  int nahead;
  Bracket *open; /* stack of open brackets; open[0] is the file itself */
  int nopen, capopen;
  VEC(Pos) bad; /* literals with a wrong spelling, in order */
} Lexer;

/* Is the literal at pos one whose spelling was reported? */
bool lexer_is_bad(const Lexer *lx, Pos pos);
/* Starts on src. Reports bytes that may not stand in a text at all. */
void lexer_init(Lexer *lx, Arena *a, Intern *names, Diags *d, const SourceFile *src);
void lexer_close(Lexer *lx);
/* The next token of the text with semicolons inserted (Spec: Semicolons). */
Token lexer_next(Lexer *lx);
/* The same for the grammar: T_LBODY, T_LTPARAM. */
Token layout_next(Lexer *lx);
/* The brace delivered last belongs to a literal within a header; call before asking for the next token. */
void layout_literal_brace(Lexer *lx);
/* "name x", "literal 1", "keyword if", "newline", "{": the token as error messages name it. */
const char *token_describe(Arena *a, const Token *t);
/* Its bare spelling; "semicolon or newline", "comma" as gc names them when tokens are expected. */
const char *token_text(int kind);

/* literal.c. The check functions report errors at pos + offset. */
void literal_check_number(Lexer *lx, const char *s, size_t len, Pos pos);
void literal_check_quoted(Lexer *lx, const char *s, size_t len, Pos pos); /* "..." and '...' */
void literal_check_name(Lexer *lx, const char *s, size_t len, Pos pos);
/* Bytes that may not stand anywhere: NUL, bad UTF-8, BOM after the start. */
void literal_check_text(Lexer *lx);
/* Value of a correct string literal, interpreted or raw, appended to out. */
void literal_string(Buf *out, const char *lit, size_t len);
/* Value of a correct rune literal. */
uint32_t literal_rune(const char *lit, size_t len);
#endif
