/* load.h - what to compile: from a command's arguments to checked packages in order of initialisation.

   Everything that a Loader makes, names, trees, types and errors, lives in the arena it was given, as it does itself. */
#ifndef LOAD_LOAD_H
#define LOAD_LOAD_H
#include <stdbool.h>
#include "../base/diag.h"
#include "../base/map.h"
#include "../cache/inputs.h"
#include "../check/check.h"
#include "../parser/ast.h"

typedef struct LoadOptions {
  DiagOptions diag;
  const char *libdir;  /* sources of the bundled packages, which are then loaded from there and nowhere else; NULL: they are bundled */
  Inputs *inputs;      /* records what the file system is asked; NULL: nobody wants to know */
  bool reasons;        /* a package of Go's own that is not supported is said with the reason inside */
  const char *tags;    /* build tags that hold too, separated by commas; NULL: none */
  const char *mod;     /* "mod", "readonly" or "vendor", as -mod; NULL: by the rules */
  int lang;            /* the language of the package named, 18 for go1.18; 0: as go.mod has it */
  bool check_only;     /* nothing will be run: what only later rooms need is not asked for */
  const StrMap *texts; /* name -> text that stands for the file on disk; NULL: none does. Must outlive the Loader */
  bool (*lacks)(const char *path, const char *type, const char *name); /* as types_set_lacks has it */
  /* Declarations of bundled package path: file i's name and text; false when there is no such file. NULL: nothing is bundled. */
  bool (*bundled)(const char *path, int i, const char **file, const char **text, size_t *len);
} LoadOptions;

typedef struct LoadTold { /* what is wrong with one package */
  const char *path;
  Diags *diags;
} LoadTold;

typedef struct Loader {
  Arena *arena;
  Intern *names;
  Sources *sources;
  Diags *diags; /* while a package is loaded, its own */
  Types *types;
  VEC(Package *) order; /* checked packages, dependencies first; then the main package */
  VEC(File *) parsed;   /* the main package's files */

  /* ---- used by load/ alone ---- */
  LoadOptions opt;
  Diags *all;              /* what will be told */
  StrMap packages;         /* import path -> Package, or a mark that it is being loaded (imports.c) */
  StrMap failed;           /* import paths of packages with errors, their own or their imports' */
  int failures;            /* how often one of them was imported */
  VEC(const char *) stack; /* paths being loaded: import cycles */
  struct Modules *mods;    /* from go.mod and go.work (modules.h); NULL until looked for */
  const char *main_path;   /* import path of the main package, where it is a folder of a main module */
  int goversion;           /* of the user's packages */
  bool natives;            /* in the package being checked functions may lack a body */
  int in_goroot;           /* packages of an installed Go being loaded */
  const char *goroot;      /* the installed Go that is used, or NULL; known once goroot_known */
  int goroot_minor;        /* its release: 19 for go1.19 */
  bool goroot_known;
  bool making_test_main;    /* the generated main package may import what others may not */
  VEC(LoadTold) told;       /* of the user's packages */
  const char *first_failed; /* import path of the first package imported that has errors of its own */
} Loader;

typedef struct LoadListed { /* a package that a command's arguments name */
  const char *path;         /* its import path */
  const char *dir;          /* its folder */
  const char *name;         /* what its package clause calls it; "" where it is not known */
  const char *error;        /* why there is no such package; NULL: there is */
  bool std;                 /* of the installed Go */
  bool foreign;             /* of a module that the main module requires */
  bool only_tests;          /* there are no files but its tests */
  int goversion;            /* of a foreign one */
} LoadListed;
typedef struct LoadList {
  VEC(LoadListed) all;
  VEC(const char *) unmatched; /* patterns that no package matches */
} LoadList;

typedef struct LoadTestResult {
  bool no_tests;           /* the folder has no test files; the package was checked all the same */
  bool setup;              /* what is wrong is not of the language: a package that is not there, a test of a wrong type */
  const char *title;       /* of what is wrong: the package that it is in, as cmd/go writes it; NULL: nothing is */
  const char *cause;       /* of what is wrong: the package that it comes from, as go test -json names it */
  bool joined;             /* the package has test files of its own: it is another than the one that others import */
  Package *own, *external; /* the package with its tests and the external one, checked; NULL: there is none */
} LoadTestResult;

Loader *loader_new(Arena *a, const LoadOptions *opt);
/* Loads the package made of the named .go files, of the directory, or of standard input ("-"), n names in all.
   What is wrong is in l->diags; NULL where there is no package at all. */
Package *load_main(Loader *l, char *const *args, int n);
/* The packages that arguments name, in their order: folders, import paths, patterns with "...", std, cmd, work. Mistakes in go.mod are in
   l->diags. */
void load_list(Loader *l, char *const *args, int n, LoadList *out);
/* Loads and checks listed packages together, each once; what is wrong with each is in l->told too. False: something is. */
bool load_all(Loader *l, const LoadListed *list, int n);
/* The main package that runs the tests of a package. NULL: there are none, or something is wrong (l->diags). */
Package *load_test(Loader *l, const LoadListed *t, LoadTestResult *r);
/* A bundled package's sources, for the first stage; NULL as load_main. */
Package *load_library(Loader *l, const char *path);
/* The folder of the installed Go that is used, or NULL. Looks for one when first asked. */
const char *goroot_find(Loader *l);
/* A setting of the go command, from the environment or its files; "" when nothing sets it. */
const char *load_setting(Loader *l, const char *name);
/* The go command on PATH, links resolved: full has PATH_MAX bytes. False: there is none. What of PATH matters to a Loader. */
bool goroot_command(char *full);
/* How many of argv's first n arguments name the program: .go files, or one directory or "-". */
int load_count_args(int n, char **argv);
#endif
