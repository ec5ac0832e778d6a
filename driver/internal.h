/* internal.h - what the files of driver/ share. */
#ifndef DRIVER_INTERNAL_H
#define DRIVER_INTERNAL_H
#include "../backend/backend.h"
#include "../cache/inputs.h"
#include "../cache/store.h"
#include "../ir/ir.h"
#include "../ir/target.h"
#include "../load/load.h"
#include "../vet/vet.h"
#include "driver.h"

struct Compilation {
  DriverOptions opt;
  DriverStatus status; /* of the last step */
  Arena *arena;        /* everything but this struct and the message lives in it */
  Arena *kept;         /* texts that stand for files; NULL: there are none */
  Loader *l;
  Package *main;      /* checked */
  Package *tested[2]; /* by main, which is a test program: the package, the external one; NULL: there is none */
  bool joined;        /* the package has test files of its own */
  Unit *unit;         /* lowered, then optimised */
  bool optimised;
  Diags *found; /* vet's findings */
  VetEdits edits;
  const char *const *unmatched; /* patterns among the arguments that no package matches */
  int nunmatched;
  bool by_package; /* errors are shown package by package */
  char why[512];
};

struct DriverProgram {
  Buf text;
  DriverCache *cache; /* or NULL */
  DriverTarget target;
  const void *made; /* the executable, if there is no text because it was made before; mapped after STORE_HEAD bytes */
  size_t nmade;
  const struct LibSymbol **externs; /* of the bundled packages; for DRIVER_MEMORY */
  int nexterns;
};

struct DriverCode {
  JitCode jit;
};

struct DriverCache {
  Store *store;
  Inputs *inputs;
  bool again;
  bool fresh;           /* the code was made now: it is not in the store */
  bool builds;          /* tools is known */
  Hash identity, tools; /* of this minigo; of what makes executables */
  Hash command, code;
};

/* ---- cache.c ---- */
typedef char EntryName[STORE_NAME];
void driver_cache_name(EntryName name, Hash h, const char *kind);
/* Is the command in the store, with all that it was made from as it was? Then cache->code says what it makes. */
bool driver_cache_same(DriverCache *cache, const char *kind);
/* Remembers that the command makes cache->code. */
void driver_cache_record(DriverCache *cache, const char *kind);

/* ---- cachebuild.c. cache may be NULL ---- */
/* Makes opt->out of an executable of p that was made before. False: there is none, or it cannot be written. */
bool driver_cache_copy(const DriverProgram *p, const DriverBuild *opt);
/* Remembers the executable that was made of p. */
void driver_cache_keep_built(const DriverProgram *p, const char *out);
void driver_cache_unmap(DriverProgram *p);

/* ---- cache.c. cache may be NULL ---- */
/* What a compilation that is remembered records of what it asks. NULL: none is. */
Inputs *driver_cache_inputs(DriverCache *cache);
/* The code of this text, made before. */
bool driver_cache_find(DriverCache *cache, const Buf *text, JitCode *code);
/* Remembers the text's code, unless it came from the cache, and that the program is this code. */
void driver_cache_keep(DriverCache *cache, const JitCode *code);

AotOptions driver_aot_options(const DriverBuild *b);
/* A Compilation whose loading differs from the usual. */
Compilation *driver_new_loading(const DriverOptions *opt, LoadOptions loading);
/* Does a step, unless an earlier one failed; step sets c->status. Returns it. */
DriverStatus driver_step(Compilation *c, void (*step)(void *ctx), void *ctx);
/* Appends C text: the table of what the packages that c has loaded lack of those listed in the file. False: it cannot be read. */
bool driver_find_lacks(Compilation *c, const char *list, Buf *out);
/* Prints what is wrong with each package below its import path. */
void driver_print_told(Compilation *c, FILE *out);
/* c->status for DRIVER_FAILED, with why. */
void driver_fail(Compilation *c, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
/* Whom the code is for. */
const Target *driver_target(const Compilation *c);
/* The unit's C text. readable: with the Go line above each group; then for no back end. */
void driver_emit_text(Compilation *c, Buf *out, bool readable);
#endif
