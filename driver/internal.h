/* internal.h - what the files of driver/ share. */
#ifndef DRIVER_INTERNAL_H
#define DRIVER_INTERNAL_H
#include "../backend/backend.h"
#include "../cache/inputs.h"
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
  Package *main; /* checked */
  Unit *unit;    /* lowered, then optimised */
  bool optimised;
  Diags *found; /* vet's findings */
  VetEdits edits;
  char why[512];
};

struct DriverProgram {
  Buf text;
  DriverCache *cache; /* or NULL */
  DriverTarget target;
  const struct LibSymbol **externs; /* of the bundled packages; for DRIVER_MEMORY */
  int nexterns;
};

struct DriverCode {
  JitCode jit;
};

/* ---- cache.c. cache may be NULL ---- */
/* What a compilation that is remembered records of what it asks. NULL: none is. */
Inputs *driver_cache_inputs(DriverCache *cache);
/* The code of this text, made before. */
bool driver_cache_find(DriverCache *cache, const Buf *text, JitCode *code);
/* Remembers the text's code, unless it came from the cache, and that the program is this code. */
void driver_cache_keep(DriverCache *cache, const JitCode *code);

/* A Compilation whose loading differs from the usual. */
Compilation *driver_new_loading(const DriverOptions *opt, LoadOptions loading);
/* Does a step, unless an earlier one failed; step sets c->status. Returns it. */
DriverStatus driver_step(Compilation *c, void (*step)(void *ctx), void *ctx);
/* Appends C text: the table of what the packages that c has loaded lack of those listed in the file. False: it cannot be read. */
bool driver_find_lacks(Compilation *c, const char *list, Buf *out);
/* c->status for DRIVER_FAILED, with why. */
void driver_fail(Compilation *c, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
/* Whom the code is for. */
const Target *driver_target(const Compilation *c);
/* The unit's C text. readable: with the Go line above each group; then for no back end. */
void driver_emit_text(Compilation *c, Buf *out, bool readable);
#endif
