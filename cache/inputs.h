/* inputs.h - what a compilation asked of the file system, with the answers: whether they would be the same now.

   Who reads for a compilation asks through these calls, or notes what it asked. The record is written beside what the
   compilation made; while every answer is the same, so is what would be made again. */
#ifndef CACHE_INPUTS_H
#define CACHE_INPUTS_H
#include <stdbool.h>
#include "../base/buf.h"

typedef struct Inputs Inputs;

/* NULL: there is no memory. Freed by inputs_free, which takes NULL too. */
Inputs *inputs_new(void);
void inputs_free(Inputs *in);

/* ---- Asking. in may be NULL: then nothing is recorded ---- */

/* As source_read: the whole file in malloc'ed memory, or NULL with errno set. */
char *inputs_read(Inputs *in, const char *path, size_t *len);
/* The names in the folder, and what kind each is, were looked at. */
void inputs_note_dir(Inputs *in, const char *path);
/* It was looked at whether there is such a file or folder, and to what path it leads. errno stays. */
void inputs_note_path(Inputs *in, const char *path);
/* The paths that match a pattern of glob() were looked for, with these flags. */
void inputs_note_glob(Inputs *in, const char *pattern, int flags);
/* Something was asked whose answer cannot be recorded: the record is worthless. */
void inputs_unsure(Inputs *in);

/* ---- The record ---- */

/* Appends it. False: it is worthless. */
bool inputs_write(const Inputs *in, Buf *out);
/* Would every answer of the record be the same now? False also of what is no record. */
bool inputs_same(const char *record, size_t len);
#endif
