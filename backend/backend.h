/* backend.h - one C text, three uses: run it in memory, build an executable, list its code.
   Nothing is printed; what the surroundings refuse comes back as a text for the user. */
#ifndef BACKEND_BACKEND_H
#define BACKEND_BACKEND_H
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include "../base/buf.h"
#include "../base/hash.h"

struct Module; /* runtime/rt.h */

/* ---- bundled.c: what is compiled ahead of time ---- */
bool bundled_has(const char *csymbol);
/* Has an interface type anywhere in the bundled packages a method of this name? */
bool bundled_calls(const char *method);
/* Does Go's package of this path export what the bundled one lacks: a name, of type (NULL: of the package)? */
bool bundled_lacks(const char *path, const char *type, const char *name);
const struct LibSymbol *bundled_symbol(const char *csymbol); /* NULL when absent */
/* Declarations of bundled package path: file i's name and text; false when there is no such file. */
bool bundled_file(const char *path, int i, const char **file, const char **text, size_t *len);

/* ---- jit.c ---- */
typedef struct JitCode {
  unsigned char *mem; /* code and data, executable; never freed: the program runs in it */
  size_t size;
  const struct Module *module;
} JitCode;
/* What goes before a unit's text: rt.h, without the prototypes. */
void jit_begin(Buf *text);
/* Compiles a text begun by jit_begin with libtcc in memory; no file is opened. externs: what it takes from the bundled
   packages. False: there is no memory for the code. An error from tcc is a bug of ours: ends the program with an internal error. */
bool jit_compile(const Buf *text, const struct LibSymbol *const *externs, int nexterns, JitCode *code);
/* Starts the program; does not return. argv[0] is the program's name. model: NULL, "fixed", "legacy"; trace as rt_start's. */
_Noreturn void jit_start(const JitCode *c, int argc, char **argv, const char *model, const char *trace);

/* ---- image.c: code that is kept for another process ---- */
/* Adds what an image depends on: this executable and where it is in memory. False: that cannot be told. */
bool jit_identity(Hasher *h);
/* Code is mostly one large gap of zeros, which is not kept, between two parts, which are. */
enum { IMAGE_NOTES = 5, IMAGE_PARTS = 2 };
typedef struct JitImage {
  uint64_t notes[IMAGE_NOTES];                  /* kept with the parts */
  size_t start[IMAGE_PARTS], size[IMAGE_PARTS]; /* in JitCode's mem */
} JitImage;
/* Before the program starts. False: it is too large to keep. */
bool jit_image(const JitCode *c, JitImage *image);
/* Maps the parts, one after the other at offset at of the file, n bytes in all, as image's notes have it; sets the rest of image. False: the place
   is taken, or the notes are not of n bytes. Not to be run before the parts were proved. */
bool jit_map_image(int fd, size_t at, size_t n, JitImage *image, JitCode *code);
void jit_unmap(const JitCode *c);

/* ---- aot.c ---- */
typedef struct AotOptions {
  const char *out;        /* executable */
  const char *unfinished; /* where it is made; it becomes out by renaming. In the same directory. Gone when aot_build returns */
  const char *root;       /* directory that holds libminigo.a and rt.h */
  const char *model;      /* default model of the executable, NULL: fixed */
  int opt;                /* 0..3 */
} AotOptions;
/* Makes an executable with CC (default: gcc, then clang, then cc; words split at blanks), else with libtcc. False: nothing
   is left behind, and why, in lines, is in *why. */
bool aot_build(const char *text, size_t len, const AotOptions *opt, Buf *why);

/* Adds what an executable depends on besides its text and opt's values: the C compiler, libminigo.a, the folder, the environment. Files count by their
   number, size and times. False: no compiler but libtcc is there. */
bool aot_identity(Hasher *h, const AotOptions *opt);

/* As aot_build, with libtcc (jit.c: the only file that knows it); makes opt->unfinished. */
bool jit_build_executable(const char *text, size_t len, const AotOptions *opt, Buf *why);

/* ---- listing.c, listelf.c: format in docs/defer.md ---- */
void listing_jit(FILE *out, const JitCode *c);
/* Lists package main's functions of an executable made by aot_build; all: every function. An object file that is not linked
   is listed whole. False: it has no symbols. */
bool listing_object(FILE *out, const char *path, bool all);
#endif
