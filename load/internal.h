/* internal.h - what the files of load/ share. */
#ifndef LOAD_INTERNAL_H
#define LOAD_INTERNAL_H
#include "load.h"

typedef VEC(File *) Files;

/* ---- files.c ---- */
/* What the file system is asked, here and elsewhere in this room, is recorded (cache/inputs.h). */
bool load_exists(Loader *l, const char *path);
bool load_is_dir(Loader *l, const char *path);
bool load_has_suffix(const char *s, const char *suffix);
/* Where path lies below the working directory, relative to it: so diagnostics name files. */
const char *load_relative(const char *path);
/* Reports why path cannot be read, as errno has it. */
void load_report_errno(Loader *l, const char *path);
/* The directory's Go files that take part in a build, sorted. -1: cannot be read. *assembly: functions may lack a body;
   true before the call: as if there were some. may_port: a directory with assembly gives its portable variant. */
int load_list_dir(Loader *l, const char *dir, bool may_port, const char ***names, bool *assembly);
/* The same of its test files. */
int load_list_tests(Loader *l, const char *dir, bool may_port, const char ***names, bool *assembly);
File *load_parse_text(Loader *l, const char *name, const char *path, const char *text, size_t len, bool decls);
/* False: not all of them can be checked. */
bool load_parse_all(Loader *l, const char **paths, int n, Files *files);
/* All files of one package must agree on its name; where: for the message. */
bool load_same_package(Loader *l, const char *where, const Files *files);

/* ---- jumps.c ---- */
/* Functions of the files that the assembly in dir makes jumps to another package's get its names as linker names. */
void load_jumps(Loader *l, const char *dir, Files *files);

/* ---- embed.c ---- */
/* Finds and reads what the //go:embed lines of f name; what is wrong with them is reported. */
void load_embeds(Loader *l, File *f);

/* ---- patterns.c ---- */
/* Does an argument name a folder, not an import path? */
bool load_is_local(const char *arg);

/* ---- modfind.c ---- */
/* Has dir files whose names end in .go, whether they take part or not? */
bool load_has_go_files(Loader *l, const char *dir);

/* ---- module.c ---- */
/* Looks for go.mod and go.work in dir and above it; sets l->mods and l->goversion. */
void load_find_module(Loader *l, const char *dir);
/* The first main module's path; "" without one. */
const char *load_module_path(const Loader *l);
/* The import path of the package in dir of a main module, or NULL. */
const char *load_path_of(Loader *l, const char *dir);
/* Is the main module one of the installed Go's own, which may import what is internal to it? */
bool load_in_tree(Loader *l);

/* ---- goroot.c ---- */
/* Where the installed Go keeps package path, or NULL. */
const char *goroot_dir(Loader *l, const char *path);
/* Is path the import path of a package of Go's own? */
bool goroot_is_std(const char *path);
/* The text of the file that an installation writes into the folder of package path; NULL: it is there, or there is none. */
const char *goroot_made_file(Loader *l, const char *path, const char *dir);
/* Is the variant for any machine wanted of package path, even if its own folder holds no assembly? */
bool goroot_portable(const char *path);
/* False: package path describes the machine, so that its variant for ours is wanted even if it holds assembly. */
bool goroot_may_port(const char *path);
/* Says at pos that package path of Go's own is in no tree that we have. */
void goroot_report_missing(Loader *l, const char *path, Pos pos);

/* ---- importpath.c ---- */
/* False: path cannot be an import path, reported at pos. */
bool load_good_path(Loader *l, const char *path, Pos pos);

/* ---- package.c ---- */
/* From here on errors are collected apart: l->diags is a new list. Returns the one until now, for ... */
Diags *load_collect(Loader *l);
/* ... the end: l->diags is outer again. Returns what was collected. */
Diags *load_collected(Loader *l, Diags *outer);
typedef struct Recipe { /* of a package */
  const char *path;     /* NULL: its name is its path */
  const char *dir;
  const char **names;
  int n; /* of its files */
  int goversion;
  bool assembly; /* functions may lack a body; lower refuses those that the program reaches */
} Recipe;
/* Parses into files, and checks. NULL: they make no package. */
Package *load_make_package(Loader *l, const Recipe *r, Files *files);
/* The same of files that are parsed already. */
Package *load_check_parsed(Loader *l, const Recipe *r, const Files *files);
/* The package whose files are in dir. */
Package *load_check_dir(Loader *l, const char *path, const char *dir, int goversion, Pos pos);
/* NULL: no such package is bundled. */
Package *load_check_bundled(Loader *l, const char *path);
/* Tells it of a program, NULL: of nothing, that it has no function main. */
void load_check_main(Loader *l, Package *p);
/* The package in dir of the installed Go. */
Package *load_check_goroot(Loader *l, const char *path, const char *dir, Pos pos);

/* A RestFn; ctx is the Loader. */
Package *load_rest(void *ctx, Package *p, Pos pos);

/* ---- imports.c ---- */
/* From now on path names p; p NULL: a package that is being loaded. */
void load_enter(Loader *l, const char *path, Package *p);
/* Is package path one of lib/? */
bool load_is_bundled(Loader *l, const char *path);
/* Loads a package that was named by the user; NULL: it is there already, or it is not one, reported. */
Package *load_listed(Loader *l, const LoadListed *p);
/* An ImportFn; ctx is the Loader. */
Package *load_import(void *ctx, const char *path, Package *from, Pos pos);

/* ---- order.c ---- */
/* Puts l->order into the order of initialisation. */
void load_sort_order(Loader *l);
#endif
