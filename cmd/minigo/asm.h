/* asm.h - what the two files of minigo asmdiff share: listings as functions of normalised lines. */
#ifndef CMD_ASM_H
#define CMD_ASM_H
#include <stdbool.h>
#include <stddef.h>

typedef struct AsmLine {
  char *text;  /* normalised */
  bool strict; /* a call, a jump, a lea or an access to memory: a change of it is an error */
} AsmLine;

typedef struct AsmFunc {
  char *name, *plain; /* plain: as listed, without #2 */
  AsmLine *lines;
  int nlines;
} AsmFunc;

typedef struct AsmText {
  AsmFunc *funcs;
  int nfuncs;
} AsmText;

/* Reads a listing as -S prints it. Of functions with one name (C's static ones) the second is NAME#2. false: it has no
   function. The result lives as long as the process. */
bool asm_read(char *listing, AsmText *t);
#endif
