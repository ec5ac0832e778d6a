/* source.h - the texts being compiled, and positions in them.
   A Pos is one 32-bit number: the text's base plus a byte offset; 0 is "no position".
   Lines are found on demand. Columns count bytes from 1, as gc's do. */
#ifndef BASE_SOURCE_H
#define BASE_SOURCE_H
#include <stddef.h>
#include <stdint.h>
#include "arena.h"

typedef uint32_t Pos;

typedef struct SourceFile {
  const char *name;    /* as shown in diagnostics */
  const char *path;    /* absolute, for tracebacks */
  const char *text;    /* NUL after the last byte; the text may hold NULs itself */
  size_t len;
  Pos base;            /* Pos of the first byte */
  uint32_t *lines;     /* offsets of line starts, made on first use */
  int nlines;
} SourceFile;

typedef struct Sources Sources;
typedef struct Place { const SourceFile *file; int line, col; } Place;

Sources *sources_new(Arena *a);
/* Copies neither name nor text: both must outlive the Sources. */
SourceFile *sources_add(Sources *s, const char *name, const char *path, const char *text, size_t len);
/* File, line and column of pos; {NULL,0,0} for 0. */
Place sources_place(Sources *s, Pos pos);
const SourceFile *sources_file(Sources *s, Pos pos);
/* Line alone, fast for positions near the previous one. */
int sources_line(Sources *s, Pos pos);
/* Whole file read into malloc'ed memory with a NUL behind it; NULL with errno set. "-": standard input. */
char *source_read(const char *path, size_t *len);
#endif
