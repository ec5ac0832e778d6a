/* minigo.h - what the program's own files share: options, the loader, the pipeline, subcommands. */
#ifndef CMD_MINIGO_H
#define CMD_MINIGO_H
#include <stdbool.h>
#include "../../base/buf.h"
#include "../../ir/ir.h"
#include "../../load/load.h"

enum { EXIT_USAGE = 2, EXIT_ERRORS = 1 };

typedef struct Options {
  const char *out;        /* -o */
  const char *dump;       /* -dump=tokens|ast|types|lower|opt|c */
  const char *passes;     /* -opt=-NAME,...: passes switched off */
  const char *emit;       /* -emit=c|export */
  const char *model;      /* -model fixed|legacy, NULL: environment decides */
  const char *trace;      /* -trace=defer */
  bool listing;           /* -S */
  bool all_errors;        /* -e */
  bool json;              /* -json */
  bool no_escape;         /* -noescape: every captured variable on the heap */
  bool times;             /* -times: microseconds per phase to standard error */
  bool fix;               /* -fix */
  bool explain;           /* -explain */
  int opt;                /* -O0 .. -O3 for build; -1: default */
} Options;

/* Go-style flags (-x v, -x=v, --x=v) up to the first argument that is none. Returns the index of
   that argument; -1 after having printed what is wrong. cmd names the subcommand. */
int flags_parse(const char *cmd, int argc, char **argv, Options *opt);

/* ---- pipeline.c: the whole path on one screen ---- */
typedef struct Program { Loader *loader; Package *main; Unit *unit; Buf text; } Program;
/* Everything up to C text. jit tells for which back end. False: diagnostics were printed (exit status 1),
   or a dump was asked for and done (*status 0). */
bool pipeline_compile(Program *p, const Options *opt, char **args, int n, bool jit, int *status);
void pipeline_free(Program *p);
/* What the command's flags ask of loading. */
LoadOptions pipeline_load_options(const Options *opt);
/* Prints what is wrong, if anything is. */
bool load_failed(Loader *l);

int cmd_run(int argc, char **argv);
int cmd_build(int argc, char **argv);
int cmd_vet(int argc, char **argv);
int cmd_repro(int argc, char **argv);
int cmd_bundle(int argc, char **argv); /* first stage: compiles the bundled packages */
int cmd_version(int argc, char **argv);
int cmd_help(int argc, char **argv);
#endif
