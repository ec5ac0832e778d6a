/* minigo.h - what the program's own files share: options, the loader, the pipeline, subcommands. */
#ifndef CMD_MINIGO_H
#define CMD_MINIGO_H
#include <stdbool.h>
#include "../../base/buf.h"
#include "../../ir/ir.h"
#include "../../parser/ast.h"
#include "../../check/check.h"

enum { EXIT_USAGE = 2, EXIT_ERRORS = 1 };

typedef struct Options {
  const char *out;        /* -o */
  const char *dump;       /* -dump=tokens|ast|types|lower|c */
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

/* ---- load.c: from arguments to checked packages in order of initialisation ---- */
typedef struct Loader {
  Arena *arena;
  Intern *names;
  Sources *sources;
  Diags *diags;
  Types *types;
  StrMap packages;        /* import path -> Package, or LOADING */
  StrMap failed;          /* import paths of packages with errors, their own or their imports' */
  int failures;           /* how often one of them was imported */
  VEC(Package *) order;   /* checked packages, dependencies first */
  VEC(const char *) stack;/* paths being loaded: import cycles */
  const char *module, *module_dir; /* from go.mod; NULL without one */
  int goversion;
  const char *libdir;     /* sources of the bundled packages (first stage only) */
  bool check_only;        /* nothing will be run: what only later rooms need is not asked for */
  bool natives;           /* in the package being checked functions may lack a body */
  int in_goroot;          /* packages of an installed Go being loaded */
  StrMap texts;           /* name -> text that stands for the file on disk (vet -fix) */
  VEC(File *) parsed;     /* the main package's files */
} Loader;

Loader *loader_new(const Options *opt);
void loader_free(Loader *l);
/* Loads the package made of the named .go files, of the directory, or of standard input ("-").
   NULL after having printed or collected what is wrong. */
Package *load_main(Loader *l, char **args, int n);
/* A bundled package's sources, for the first stage. */
Package *load_library(Loader *l, const char *path);
bool load_failed(Loader *l);
/* How many of argv's first n arguments name the program: .go files, or one directory or "-". */
int load_count_args(int n, char **argv);

/* ---- pipeline.c: the whole path on one screen ---- */
typedef struct Program { Loader *loader; Package *main; Unit *unit; Buf text; } Program;
/* Everything up to C text. jit tells for which back end. False: diagnostics were printed (exit status 1),
   or a dump was asked for and done (*status 0). */
bool pipeline_compile(Program *p, const Options *opt, char **args, int n, bool jit, int *status);
void pipeline_free(Program *p);

int cmd_run(int argc, char **argv);
int cmd_build(int argc, char **argv);
int cmd_vet(int argc, char **argv);
int cmd_repro(int argc, char **argv);
int cmd_bundle(int argc, char **argv); /* first stage: compiles the bundled packages */
int cmd_version(int argc, char **argv);
int cmd_help(int argc, char **argv);
#endif
