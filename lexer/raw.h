/* raw.h - between lexer.l and layout.c; private to the room. */
#ifndef LEXER_RAW_H
#define LEXER_RAW_H
#include "lexer/lexer.h"

enum { RAW_NEWLINE = -1 }; /* a newline, or a comment that holds one */

int raw_lex(Token *tok, void *scanner);
void raw_open(Lexer *lx, size_t size);
void raw_close(Lexer *lx);

/* Helpers of the patterns' actions (literal.c). */
/* True when the comment stands for a newline. Reports an unterminated one. */
bool raw_comment(Lexer *lx, const char *s, size_t len, Pos pos);
/* "//line file:10" at the start of a line is about the next one. */
void raw_line_directive(Lexer *lx, const char *s, size_t len, Pos pos);
/* A string without its closing backquote. */
void raw_open_string(Lexer *lx, Pos pos);
int raw_number_kind(const char *s, size_t len);
void raw_bad_character(Lexer *lx, unsigned char c, Pos pos);
#endif
