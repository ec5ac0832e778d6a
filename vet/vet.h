/* vet.h - mistakes that compile: what `minigo vet` looks for in a checked package.

   A check sees the tree as the checker left it (types and constants in place), reports findings, and may hand over
   edits that remove what it found. Where go vet has the check, wording and position are go vet's. checks.def lists them. */
#ifndef VET_VET_H
#define VET_VET_H
#include <stdio.h>
#include "../check/check.h"

/* Replaces the bytes from .. to-1 of file by text. */
typedef struct VetEdit {
  const SourceFile *file;
  size_t from, to;
  const char *text;
} VetEdit;
typedef struct VetEdits {
  VetEdit *at;
  int len, cap;
} VetEdits; /* layout of VEC(VetEdit) */

typedef struct VetInput {
  Arena *arena;
  Types *types;
  Intern *names;
  Sources *sources;
  Package *const *order; /* every checked package, dependencies first: Printf wrappers are looked for in all */
  int norder;
  Package *pkg;     /* the one to vet; checked without errors */
  const char *only; /* the name of the one check that is made; NULL: all */
  bool explain;     /* each finding is followed by what checks.def says about its check */
} VetInput;

/* Findings go to found; edits, when not NULL, receives the rewriting that -fix does. */
void vet_package(const VetInput *in, Diags *found, VetEdits *edits);
/* text (file's, len bytes) with the edits of file; of edits that overlap the first wins. malloc'ed; NULL: file has none. */
char *vet_rewrite(Arena *a, const VetEdits *edits, const SourceFile *file, const char *text, size_t len, size_t *outlen);
/* Name and explanation of check i; NULL after the last. */
const char *vet_check_name(int i);
const char *vet_check_text(int i);
#endif
