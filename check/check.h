/* check.h - the checker's entry.

   The checker takes a package's files whole and leaves the same trees annotated
   (parser/ast.h, fields under "checker"): every expression has its type and
   constant value, every name its Object. Every user error is found here. */
#ifndef CHECK_CHECK_H
#define CHECK_CHECK_H
#include "../types/types.h"

/* Called by the checker for an import. Returns the checked (or, bundled, collected) package; NULL after
   having reported the error at pos itself. */
typedef Package *(*ImportFn)(void *ctx, const char *path, Package *from, Pos pos);

/* Called by the checker for an exported name that bundled package p has not got: the rest of the package, checked by
   check_rest; NULL: there is none. Asked once for each package. */
typedef Package *(*RestFn)(void *ctx, Package *p, Pos pos);

Types *types_new(Arena *a, Intern *names, Diags *d, Sources *s, ImportFn import, void *ctx);
/* Collects and checks one package, bodies and all. Errors go to the Diags. The package is returned in any case. */
Package *check_package(Types *t, const char *path, File **files, int nfiles, int goversion);
/* A bundled package: declarations only; objects are resolved when they are looked up. */
Package *check_bundled(Types *t, const char *path, File **files, int nfiles);
/* Who knows what bundled packages lack. lacks: has Go's package path an exported name, of type (NULL: of the package), that the
   bundled one has not? NULL: nothing is known to be lacking. */
void types_set_lacks(Types *t, bool (*lacks)(const char *path, const char *type, const char *name));
/* Where errors are reported from now on; at first where types_new was told. */
void types_set_diags(Types *t, Diags *d);
/* Who is asked for the rest of a bundled package. */
void types_set_rest(Types *t, RestFn rest);
/* What the files, of a package with the path of bundled, declare beyond it: names that bundled has are bundled's, and
   their other declarations are dropped, with the methods of such types. No init function runs. Otherwise as check_package. */
Package *check_rest(Types *t, Package *bundled, File **files, int nfiles, int goversion);
/* Packages of lib/: functions without a body are written in C, not an error. */
void types_set_natives(Types *t, bool ok);
/* "function main is undeclared in the main package" */
void check_main(Types *t, Package *p);
FuncInfoT *check_func_info(Types *t, const Node *fn); /* FUNCDECL or FUNCLIT */
void types_dump(FILE *out, Types *t, Package *p);
/* The package-level object called name, NULL: there is none. A bundled package's may still have to be resolved. */
Object *check_package_lookup(Types *t, const Package *p, const char *name);
/* The minor version of the language at pos: its file's, or else the package's. */
int check_package_goversion(const Package *p, Pos pos);
#endif
