/* diag.h - the user's errors: collected, sorted by position, printed as
   file:line:col: message. And ice(), for errors of minigo itself. */
#ifndef BASE_DIAG_H
#define BASE_DIAG_H
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include "buf.h"
#include "source.h"

typedef struct Diags Diags;

typedef struct DiagOptions {
  int limit;  /* after so many: "too many errors"; 0: no limit */
  bool json;  /* one JSON object per line */
  bool color; /* colour and a caret line */
  bool gc;    /* drop, cut off and order errors as gc does: see diag.c */
} DiagOptions;

Diags *diags_new(Arena *a, Sources *s, DiagOptions opt);
/* Reports at pos (0: no position, printed without prefix). A message may hold "\n\t" continuation lines. One error per line
   for syntax errors; an identical message at the same position is dropped. */
void diag_error(Diags *d, Pos pos, const char *fmt, ...) __attribute__((format(printf, 3, 4)));
void diag_verror(Diags *d, Pos pos, const char *fmt, va_list ap);
/* As diag_error, beginning with "syntax error: "; dropped when the last syntax error was on the same line. */
void diag_syntax(Diags *d, Pos pos, const char *fmt, ...) __attribute__((format(printf, 3, 4)));
/* An import that names no package: where there is one, nothing else is printed. */
void diag_load(Diags *d, Pos pos, const char *fmt, ...) __attribute__((format(printf, 3, 4)));
/* "not supported: WHAT"; printed only when there is no error of the user's. */
void diag_unsupported(Diags *d, Pos pos, const char *fmt, ...) __attribute__((format(printf, 3, 4)));
int diag_count(const Diags *d);
/* Of the i-th. */
Pos diag_pos(const Diags *d, int i);
/* The errors after the first `from` were found in no order that matters: sorts them by position. */
void diag_settle(Diags *d, int from);
/* Drops the errors after a position, but not the first `from`: the text was not read that far. */
void diag_forget(Diags *d, int from, Pos behind);
/* Where pos is. */
Place diag_place(const Diags *d, Pos pos);
/* Those of diag_load. */
int diag_loading(const Diags *d);
/* Those that are not "not supported". */
int diag_errors(const Diags *d);
/* An empty list with d's options, in the same arena: for errors of which it is not known yet whether they will be told. */
Diags *diags_apart(const Diags *d);
/* Reports in d what is in from; of the user's errors only those of loading where `loading` says so. */
void diag_adopt(Diags *d, const Diags *from, bool loading);
/* The first as text with its place, "not supported: " not repeated; NULL if there is none. */
const char *diag_first(const Diags *d);
/* Prints all, sorted by position (files in the order of sources_add, or as opt.gc says), at most the first opt.limit
   reported, then "too many errors". Returns diag_count. */
int diag_flush(Diags *d, FILE *out);
/* The same into a text. */
int diag_print(Diags *d, Buf *out);
/* The same one by one: how many are printed; place (file NULL: none) and message of the i-th, which live as long as d. */
int diag_shown(Diags *d);
Place diag_get(Diags *d, int i, const char **text);

/* A compiler bug: prints "internal error: ..." with our file and line and what to report; exit status 1... never returns. */
_Noreturn void ice_at(const char *file, int line, const char *fmt, ...) __attribute__((format(printf, 3, 4)));
#define ice(...) ice_at(__FILE__, __LINE__, __VA_ARGS__)
#endif
