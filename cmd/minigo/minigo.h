/* minigo.h - what the command's files share: options, the table of subcommands. Only this room prints for the user and
   decides exit statuses; everything else is asked of driver/driver.h. */
#ifndef CMD_MINIGO_H
#define CMD_MINIGO_H
#include <stdbool.h>
#include <stdio.h>
#include <time.h>
#include "../../base/buf.h"
#include "../../driver/driver.h"

enum { EXIT_ERRORS = 1, EXIT_USAGE = 2 };

typedef struct Options {
  const char *out;     /* -o */
  const char *dump;    /* -dump WINDOW or FUNC.WINDOW; -emit c is -dump c */
  const char *passes;  /* -opt=-NAME,...: passes switched off */
  const char *model;   /* -model fixed|legacy, NULL: environment decides */
  const char *trace;   /* -trace=defer */
  const char *tags;    /* -tags: separated by commas or blanks */
  const char *mod;     /* -mod: readonly, vendor or mod */
  const char *symbols; /* -s: functions whose names match */
  int lang;            /* -lang, -gcflags=-lang: 18 for go1.18; 0: as go.mod has it */
  DriverSet *sets;     /* -ldflags=-X ... */
  int nsets;
  bool verbose;        /* -v: the import paths of what is compiled, to standard error */
  bool listing;        /* -S */
  bool all_errors;     /* -e */
  bool json;           /* -json */
  bool no_escape;      /* -noescape: every captured variable on the heap */
  bool verify;         /* -verify: check the tree between the passes */
  bool times;          /* -times: microseconds per phase to standard error */
  bool fix;            /* -fix */
  bool unified;        /* -u */
  bool explain;        /* -explain */
  bool compare;        /* -compare: trace under the other model too */
  bool reasons;        /* -reasons: why a package of Go's own is not supported */
  bool again;          /* -a: what the cache holds is made again */
  bool clean_cache;    /* -cache */
  int level;           /* -O0 .. -O3 for build; -1: default */
  const char *command; /* the subcommand's name */
  char **names;        /* the program: .go files, a directory, or "-"; or all arguments of a command that takes no program */
  int nnames;
  char **args; /* behind them: the program's own */
  int nargs;
} Options;

typedef enum Takes {
  TAKES_NOTHING,
  TAKES_WORDS,
  TAKES_RAW /* and reads its flags itself */,
  TAKES_PACKAGE /* by default the one here */,
  TAKES_PROGRAM /* and its arguments */
} Takes;

typedef struct Command {
  const char *name;
  Takes takes;
  int (*run)(const Options *opt);
  const char *usage; /* what follows the name */
  const char *brief; /* NULL: not listed */
  const char *text;  /* of "minigo help name", below the usage */
} Command;

/* ---- commands.c ---- */
extern const Command commands[];
/* NULL: there is none. */
const Command *command_find(const char *name);

/* ---- flags.c: the one place that reads arguments ---- */
/* Reads what follows the command's name. 0, or the exit status after having printed what is wrong or, for -h, the usage. */
int flags_parse(const Command *cmd, int argc, char **argv, Options *opt);
typedef struct FlagInfo {
  const char *name;
  const char *choices; /* its values, between blanks; NULL: any */
  bool valued;         /* takes a value */
  bool joined;         /* the value is part of the word: -O2 */
} FlagInfo;
/* The command's flag number i, counted from 0; false: it has no more. */
bool flags_info(const Command *cmd, int i, FlagInfo *info);

/* ---- goflags.c: flags of go build that say nothing to minigo ---- */
/* Has the command one of this name? *valued: it takes a value. */
bool flags_is_go(const char *command, const char *name, size_t n, bool *valued);
/* Judges its value, NULL: it has none. 0, or the exit status after having printed what is wrong; the usage is to follow EXIT_USAGE. */
int flags_take_go(const char *command, const char *name, size_t n, const char *value);
/* Reads the flags of the linker; otherwise as flags_take_go. */
int flags_take_ldflags(Options *opt, const char *value);
/* Is it a value for a boolean flag? */
bool flags_is_bool(const char *s);

/* ---- trace.c ---- */
/* run -explain: runs the program, then says on standard error what minigo explain says. */
int trace_run_explained(const Options *opt);

/* ---- windows.c ---- */
/* Compiles the program and appends to texts what the n windows show, in an order in which driver_dump can show them, and to listing the machine
   code. quiet: errors are not printed. 0, or the exit status. */
int compile_windows(const Options *opt, bool quiet, const char *const *windows, int n, Buf *texts, Buf *listing);

/* ---- compile.c: what run and build share ---- */
/* From names to a program. NULL: something was printed, errors or what -dump asks for; *status is the exit status. What
   is to run in this process must be a main package. */
DriverProgram *compile_program(const Options *opt, DriverTarget target, DriverCache *cache, bool *is_main, int *status);
DriverOptions compile_options(const Options *opt);
/* Prints what went wrong in c, if anything did; the exit status. c may be NULL for want of memory. */
int compile_report(Compilation *c, DriverStatus status);

/* Prints the time that a phase took, if -times asks for it, and begins the next. */
void compile_show_time(const Options *opt, const char *phase, struct timespec *since);

/* ---- build.c ---- */
/* The program from a cache opened for executables, if it was built before; NULL: it is to be compiled, and will be remembered. */
DriverProgram *compile_cached(const Options *opt, DriverCache *cache);
/* Makes the executable with that name. 0, or the exit status after having printed what is wrong. */
int compile_executable(const Options *opt, const DriverProgram *p, const char *name);

/* Builds the program of opt's names, called after the first; -o says where. The exit status. */
int compile_named(const Options *opt);
/* The same of a listed package, called after its import path. */
int compile_listed(const Options *opt, const DriverPackage *p);

/* ---- packages.c: what commands that take several packages share ---- */
typedef struct PackageList {
  Compilation *c; /* in which it lives */
  DriverPackage *at;
  int n;
} PackageList;
bool packages_is_folder(const char *name);
/* Do the names say files, or standard input? */
bool packages_are_files(const Options *opt);
/* Lists what the names name. False: there is no such package, which was printed. Freed in any case. */
bool packages_list(const Options *opt, PackageList *out);
void packages_free(PackageList *list);
/* Checks all of them together. False: errors were printed. */
bool packages_check(const Options *opt, const PackageList *list);
/* What a command that takes one program is told to take this package. */
char *packages_name(const DriverPackage *p);

/* ---- atversion.c: PKG@VERSION ---- */
typedef struct PackagesPlace {
  char dir[4096]; /* a module's folder */
  int back;       /* the folder until then */
  char *work;     /* GOWORK until then; NULL: it was not set */
} PackagesPlace;
bool packages_is_at_version(const char *name);
/* Cuts off the version, and changes to the folder of a module that requires it. False: what is wrong was printed. */
bool packages_enter_version(char *name, PackagesPlace *place);
/* Back to where we were; the folder is removed. */
void packages_leave_version(PackagesPlace *place);

/* ---- cache.c ---- */
/* The cache's folder, as driver_cache_folder; false: what is wrong with it was printed. */
bool cache_folder(char *out, size_t size);
/* *out: the cache for this program, or NULL: none is used. False: what is wrong with its folder was printed. */
bool cache_open(const Options *opt, DriverTarget target, DriverCache **out);

int cmd_clean(const Options *opt);
int cmd_run(const Options *opt);
int cmd_build(const Options *opt);
int cmd_install(const Options *opt);
int cmd_vet(const Options *opt);
int cmd_go(const Options *opt);  /* tools.c: a subcommand that the go command's own source does */
int cmd_fmt(const Options *opt); /* tools.c: gofmt */
int cmd_test(const Options *opt);
/* A program that `minigo test` runs is this one, and may start itself: then the environment has TEST_AGAIN, which says what is tested. */
#define TEST_AGAIN "MINIGO_TEST_PROGRAM"
int cmd_run_test_again(const char *what, int argc, char **argv);
int cmd_trace(const Options *opt);
int cmd_explain(const Options *opt);
int cmd_repro(const Options *opt);
int cmd_bundle(const Options *opt); /* first stage: compiles the bundled packages */
int cmd_env(const Options *opt);
int cmd_version(const Options *opt);
int cmd_help(const Options *opt);
int cmd_asmdiff(const Options *opt);
int cmd_completion(const Options *opt);
int cmd_manual(const Options *opt); /* make install: writes the manual pages */
#endif
