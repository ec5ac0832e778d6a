/* lower.h - from checked packages to a Unit (ir/ir.h). */
#ifndef LOWER_LOWER_H
#define LOWER_LOWER_H
#include "../check/check.h"
#include "../ir/ir.h"

typedef struct LowerSet { /* the variable name of package path, a string, begins with value */
  const char *path, *name, *value;
} LowerSet;

typedef struct LowerOptions {
  bool library; /* lower all of pkgs[npkgs-1], a bundled package's sources; what other packages
                                                define is extern. The unit's init is go_<path>_oinit */
  bool (*lib_has)(void *lib, SymbolKind k, const char *goname); /* is it in the bundled library? NULL: nothing is */
  void *lib;
  bool (*lib_calls)(const char *method); /* does an interface of the bundled library have this method? NULL: none does */
  bool verify;                           /* check the tree, here and after each pass; also in builds with -DIR_VERIFY */
  bool reasons;                          /* what is not supported is said with what a package of Go's own lacks */
  bool no_escape;                        /* every address-taken or captured variable on the heap (debug) */
  const LowerSet *sets;                  /* as the go linker's -X: of variables without an initialiser, or with a constant */
  int nsets;
} LowerOptions;

/* Lowers the program whose packages are in order of initialisation (dependencies first; bundled ones are only
   referred to). There are no user errors left; what lower cannot do is reported with diag_unsupported and counts as an error. */
Unit *lower_program(Arena *a, Types *t, Sources *s, Intern *names, Diags *d, Package **pkgs, int npkgs, LowerOptions opt);
/* Part of no package: a predeclared type, or one made of such alone. */
bool lower_type_is_common(Types *ts, Type *t);
/* A unit of the descriptors of common types, and of what they are made of; lower_program leaves them out of bundled packages. */
Unit *lower_types(Arena *a, Types *t, Intern *names, Type **types, int n, const char *path);
/* Linker name of a package-level function or variable: what //go:linkname says, or its own. */
const char *lower_link_name(Arena *a, Object *o);
#endif
