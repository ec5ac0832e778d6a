/* source.h - the texts being compiled, and positions in them.
   A Pos is one 32-bit number: the text's base plus a byte offset; 0 is "no position".
   Lines are found on demand. Columns count bytes from 1, as gc's do. */
#ifndef BASE_SOURCE_H
#define BASE_SOURCE_H
#include <stddef.h>
#include <stdint.h>
#include "arena.h"

typedef uint32_t Pos;

struct SourceFile;
/* A line directive: from offset off on, places are those of another text. */
typedef struct LineMark {
  uint32_t off;
  const struct SourceFile *shown;
  int line, col; /* 0: unknown from here to the end of the line */
} LineMark;
typedef struct LineMarks {
  LineMark *at;
  int len, cap;
} LineMarks;

typedef struct SourceFile {
  const char *name; /* as shown in diagnostics */
  const char *path; /* absolute, for tracebacks */
  const char *text; /* NUL after the last byte; the text may hold NULs itself */
  size_t len;
  Pos base;        /* Pos of the first byte */
  uint32_t *lines; /* offsets of line starts, made on first use */
  int nlines;
  LineMarks *marks; /* in order of offsets */
} SourceFile;

typedef struct Sources Sources;
typedef struct Place {
  const SourceFile *file;
  int line, col;
} Place;

Sources *sources_new(Arena *a);
/* Copies neither name nor text: both must outlive the Sources. NULL: all sources together would be larger than 4 GB. */
SourceFile *sources_add(Sources *s, const char *name, const char *path, const char *text, size_t len);
/* The comment s that ends at offset off: a line directive of either form, as cmd/compile documents them, counts from there on. */
void source_directive(Arena *a, const SourceFile *f, const char *s, size_t len, uint32_t off);
/* File, line and column of pos as shown, line directives obeyed (col 0: unknown); {NULL,0,0} for 0. */
Place sources_place(Sources *s, Pos pos);
/* The same in the text itself. */
Place sources_true_place(Sources *s, Pos pos);
const SourceFile *sources_file(Sources *s, Pos pos);
/* Line alone, fast for positions near the previous one. */
int sources_line(Sources *s, Pos pos);
/* Whole file read into malloc'ed memory with a NUL after it; NULL with errno set. "-": standard input. */
char *source_read(const char *path, size_t *len);
#endif
