/* driver.h - Go sources to running code, as calls that return errors: what run, build, vet and bundle do, and what a C program can.

   A Compilation is one program on its way:

     driver_new     sources are named by options and by ...
     driver_check   files to checked packages; all user errors are found here
     driver_lower   checked packages to a unit: the tree that the code is made from
     driver_opt     passes over the unit that make it faster
     driver_emit    the unit to C text, a DriverProgram, which lives on when the Compilation is freed
     driver_free

   A step does the steps before it that were not done yet. After a failure every further step returns the same failure.

   Errors are values. No call prints, changes a signal, or ends the process, but for driver_start, whose program ends as
   Go programs do, and for an error of minigo's own, which is reported as such and ends the process with status 1.

   Compilations share nothing: they may be at work in several threads, or take turns in one, each call of one Compilation in
   the thread that has stack enough: sources may nest thousands of levels deep, and 120 MB serve the deepest that are accepted.

   Ownership: what a call returns through a pointer to a pointer is the caller's, and freed by the function named beside it.
   Texts given in options must live as long as the Compilation; what a Compilation shows of itself lives as long as it does. */
#ifndef DRIVER_DRIVER_H
#define DRIVER_DRIVER_H
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

typedef enum DriverStatus {
  DRIVER_OK,
  DRIVER_ERRORS, /* the program is wrong, or needs what is not supported: driver_error tells what */
  DRIVER_FAILED, /* the surroundings or the request are wrong: driver_why, or the text that the call gives, tells what */
  DRIVER_NO_MEMORY,
} DriverStatus;

typedef enum DriverTarget { DRIVER_MEMORY /* code run in this process, by libtcc */, DRIVER_EXECUTABLE /* by gcc or clang */ } DriverTarget;

typedef struct DriverCache DriverCache;

typedef struct DriverSet { /* the variable name of package path, a string, begins with value */
  const char *path, *name, *value;
} DriverSet;

typedef struct DriverOptions { /* zeroed: usual */
  DriverTarget target;
  DriverCache *cache;    /* remembers what is compiled; NULL: nothing does. Outlives the Compilation and its DriverProgram */
  bool all_errors;       /* not only the first ten */
  bool json;             /* errors as text: one JSON object a line */
  bool color;            /* errors as text: with colours and the line they are about */
  bool reasons;          /* what is not supported of Go's own packages is said with the reason inside them */
  bool no_escape;        /* every captured or address-taken variable on the heap */
  bool verify;           /* the tree between lower and codegen is checked; a fault is a bug of minigo and ends the program */
  const char *passes;    /* of driver_opt, those switched off: "-NAME,-NAME"; NULL: none. As driver_can_switch has it */
  const char *tags;      /* build tags that hold, separated by commas; NULL: those of GOFLAGS */
  const char *mod;       /* "readonly", "vendor" or "mod": where packages of other modules come from; NULL: as GOFLAGS and go.mod have it */
  int lang;              /* the language of the package named, 18 for go1.18; 0: as go.mod has it */
  const DriverSet *sets; /* NULL: none. Must outlive the Compilation */
  int nsets;
} DriverOptions;

typedef struct Compilation Compilation;

/* NULL: there is no memory. Freed by driver_free, which takes NULL too. */
Compilation *driver_new(const DriverOptions *opt);
void driver_free(Compilation *c);

/* ---- The steps ---- */

/* Loads and checks the package made of the n names: .go files, or one directory, or "-" for standard input; and its imports. */
DriverStatus driver_check(Compilation *c, char *const *names, int n);

typedef struct DriverPackage { /* one that arguments name */
  const char *path, *dir;      /* import path, folder */
  const char *name;            /* what its package clause calls it; "" where it is not known */
  const char *error;           /* why there is no such package; NULL: there is */
  bool std;                    /* it belongs to the installed Go */
  bool foreign;                /* it belongs to a module that the main module requires */
  bool only_tests;             /* it has no files but its tests */
} DriverPackage;
typedef DriverPackage DriverTest; /* one to be tested */
/* The packages that n arguments name: folders, import paths, patterns with "...", std, cmd, work; none: the folder here.
   They live as long as c, of which nothing else is asked. */
DriverStatus driver_list_packages(Compilation *c, char *const *args, int n, DriverPackage **list, int *nlist);
/* The i-th of these arguments that is a pattern and matches nothing; NULL: there are no more. */
const char *driver_unmatched(const Compilation *c, int i);
/* As driver_check, of listed packages together. Errors are printed package by package. */
DriverStatus driver_check_packages(Compilation *c, const DriverPackage *list, int n);

/* Prints the import paths of the packages that were checked and are compiled from sources, a line each. */
void driver_print_packages(const Compilation *c, FILE *out);

typedef struct DriverTestResult {
  bool no_tests;     /* the folder has no test files: the package was checked, there is no program */
  bool setup;        /* of errors: not of the language, but of what was asked for */
  const char *title; /* of errors: the package that they are in, as the go command writes it above them */
  const char *cause; /* of errors: the package that they come from, as go test -json names it */
} DriverTestResult;
/* As driver_check, of the program that runs the tests of a package. */
DriverStatus driver_check_test(Compilation *c, const DriverTest *t, DriverTestResult *r);
/* After driver_check_test: looks for mistakes that compile, as go test does before it runs tests. checks: names of go vet's checks,
   separated by commas; those that minigo vet lacks are passed over. *text: what is found, in lines with titles, NULL: nothing; *cause: the first
   package that has some, as DriverTestResult. Both live as long as c. */
DriverStatus driver_vet_test(Compilation *c, const DriverTest *t, const char *checks, const char **text, const char **cause);

DriverStatus driver_lower(Compilation *c);
DriverStatus driver_opt(Compilation *c);
/* Are these names of passes, each with a minus sign? Else why not is written to why, at most size bytes. */
bool driver_can_switch(const char *passes, char *why, size_t size);
/* Is it a main package? After driver_check. */
bool driver_is_program(const Compilation *c);
/* Its import path; "command-line-arguments": it has none. */
const char *driver_path(const Compilation *c);

typedef struct DriverProgram DriverProgram; /* C text and what it takes from the bundled packages */
DriverStatus driver_emit(Compilation *c, DriverProgram **out);
/* Takes NULL too. */
void driver_program_free(DriverProgram *p);

/* ---- What is wrong ---- */

typedef struct DriverError {
  const char *file;
  int line, col;
  const char *message;
} DriverError; /* file NULL: no place; col 0: unknown */
/* Number of errors to be shown, then the i-th of them, in their order. driver_vet's findings follow the errors. */
int driver_errors(Compilation *c);
DriverError driver_error(Compilation *c, int i);
/* Prints them as the go command does, or as options say. */
void driver_print_errors(Compilation *c, FILE *out);
/* After DRIVER_FAILED: why, in a line; else "". */
const char *driver_why(const Compilation *c);

/* ---- Windows ---- */

/* Prints what a room makes of the program. what: tokens, ast, types, escape, lower, opt or c; or FUNC.WHAT for one function and its
   literals, FUNC as in tracebacks: main.f.lower, main.(*T).M.opt. After driver_check, lower not after driver_opt; tokens and ast also of a program
   with errors. DRIVER_FAILED: there is no such window or function. */
DriverStatus driver_dump(Compilation *c, const char *what, FILE *out);
/* Is it the name of a window, or FUNC and one? */
bool driver_can_dump(const char *what);
/* The names of all windows, separated by blanks. */
const char *driver_windows(void);

/* ---- Running in this process: a program emitted for DRIVER_MEMORY ---- */

typedef struct DriverCode DriverCode;
/* Freed never: its memory is the program's. DRIVER_NO_MEMORY: there is none for the code. */
DriverStatus driver_jit(const DriverProgram *p, DriverCode **out);
/* The machine code, as text. */
void driver_list_code(const DriverCode *c, FILE *out);
/* Runs the program's initialisers and main; once in a process. argv[0] is the program's name. model: the model of the
   defer list, NULL: the environment decides, "fixed", "legacy" (docs/defer.md); trace: NULL, "defer". */
_Noreturn void driver_start(const DriverCode *c, int argc, char **argv, const char *model, const char *trace);

/* ---- What earlier compilations left (docs/cache.md) ---- */

/* The cache in folder, for the program of these names, with these options, in the current folder and environment; opt, names and folder are copied.
   again: what is there is not used, but replaced. NULL: there is none, for whatever reason: all works as well without. */
DriverCache *driver_cache_open(const DriverOptions *opt, const char *folder, char *const *names, int n, bool again);
/* Takes NULL too. */
void driver_cache_close(DriverCache *cache);
/* The program's code, if it was compiled before and all that it was made from is as it was. Takes NULL too. */
bool driver_cached_code(DriverCache *cache, DriverCode **out);
typedef char DriverTestKey[48];
/* The output of a test that passed before: the program is the one whose code was taken or made last with the cache, args and the folder are those, and the
   variables and files that it asked for are as they were. *out is from malloc. False: there is none. key: in any case, for driver_keep_result. */
bool driver_cached_result(DriverCache *cache, const char *const *args, int n, const char *dir, DriverTestKey key, char **out, size_t *len);
/* Remembers that the test of a key passed, in the folder of the cache. log: the file that -test.testlogfile names. */
void driver_keep_result(const char *folder, const char *key, const char *dir, const char *log, const char *out, size_t len);
/* The folder that the environment names: "" there is none, "off": it wants none. False: it names no absolute path. size: PATH_MAX at least. */
bool driver_cache_folder(char *out, size_t size);
/* Removes all that is in it. False: errno tells why not. */
bool driver_cache_clean(const char *folder);

/* ---- Executables: a program emitted for DRIVER_EXECUTABLE ---- */

typedef struct DriverBuild {
  const char *out;        /* the executable */
  const char *unfinished; /* a name in the same directory under which it is made; who is interrupted by a signal may remove it */
  const char *root;       /* directory with libminigo.a and rt.h */
  const char *model;      /* model of the defer list that it starts with; NULL: fixed */
  int optimisation;       /* 0 .. 3 */
} DriverBuild;
/* By $CC, else gcc, clang or cc, else libtcc. DRIVER_FAILED: *why is a text in lines; from malloc, the caller frees it. */
DriverStatus driver_build(const DriverProgram *p, const DriverBuild *opt, char **why);
/* The program, as driver_emit makes it for DRIVER_EXECUTABLE, but with its executable made already, if it was built so before and all that it was made
   from is as it was. NULL: there is none; but what driver_build makes next of a program of this cache, with the same opt, is remembered. Of opt, out and
   unfinished are not needed. cache may be NULL. */
DriverProgram *driver_cached_program(DriverCache *cache, const DriverBuild *opt);
/* Lists the machine code of an executable's main package; all: of each of its functions. An object file that is not linked is
   listed whole. DRIVER_FAILED: it has no symbols. */
DriverStatus driver_list_executable(const char *path, bool all, FILE *out);

/* ---- Mistakes that compile ---- */

typedef struct DriverVet {
  bool explain; /* each finding is followed by what its check is about */
  bool fix;     /* rewrite in place what can be; a file is left as it is when the result would not compile */
} DriverVet;
/* Checks the package and looks for mistakes. *out is the Compilation that has errors and findings; NULL only without memory.
   DRIVER_ERRORS: there are some; DRIVER_FAILED: a file could not be written (driver_why). */
DriverStatus driver_vet(const DriverOptions *opt, const DriverVet *vet, char *const *names, int n, Compilation **out);

/* ---- Building minigo itself ---- */

/* Compiles the packages below libdir to C files in outdir, with tables of their symbols and declarations. */
DriverStatus driver_bundle(const char *libdir, const char *outdir, Compilation **out);

/* The Go release whose language this is: 26 for go1.26. */
int driver_go_minor(void);
/* The folder of the installed Go whose sources are used, "" without one. */
const char *driver_goroot(Compilation *c);
/* A setting of the go command, from the environment or its files; "" when nothing sets it. */
const char *driver_goenv(Compilation *c, const char *name);
/* How many of argv's first n arguments name a program: .go files, or one directory or "-". */
int driver_count_names(int n, char **argv);
#endif
