/* modules.h - the modules of a compilation: go.mod and go.work, what they require, where each module's files lie.

   Nothing is fetched here: a module that is not in the module cache is reported with the command that fetches it. */
#ifndef LOAD_MODULES_H
#define LOAD_MODULES_H
#include "load.h"

typedef struct ModVersion {
  const char *path, *version; /* version NULL: any; in a replacement: path is a folder */
} ModVersion;
typedef struct ModReplace {
  ModVersion from, to;
  const char *dir; /* what a relative folder in to is relative to */
} ModReplace;

typedef struct ModFile { /* a go.mod or go.work */
  const char *dir;       /* NULL: from the module cache */
  const char *module;
  const char *go; /* NULL: there is no such line */
  int minor;      /* of go; 0 without one */
  VEC(ModVersion) require;
  VEC(ModVersion) exclude;
  VEC(ModReplace) replace;
  VEC(const char *) use;
  VEC(const char *) errors;
} ModFile;

typedef struct Module {
  const char *path;
  const char *version; /* NULL: a main module */
  const char *dir;     /* NULL: not there */
  const char *missing; /* then: what is said of it, without the place */
  int goversion;
  bool replaced_by_dir;
} Module;

typedef struct Modules {
  const ModFile *work; /* NULL without go.work */
  VEC(const ModFile *) mains;
  StrMap selected; /* path -> version; of what the main modules require, or of all once full */
  StrMap at;       /* path@version -> Module */
  StrMap files;    /* path@version -> ModFile */
  StrMap sums;     /* path version -> hash in go.sum or go.work.sum */
  bool full;
  const char *cache;  /* the module cache's folder */
  StrMap vendored;    /* package -> Module; in vendor mode */
  const char *vendor; /* its folder, else NULL */
  bool write;         /* -mod=mod */
  bool broken;        /* what is wrong was reported */
} Modules;

/* ---- semver.c ---- */
/* Less than, equal to, more than 0; as semver.Compare of golang.org/x/mod. */
int semver_compare(const char *a, const char *b);

/* ---- modfile.c ---- */
/* Reads a go.mod, or go.work. What is wrong is in its errors, each with name and line. */
ModFile *modfile_parse(Arena *a, const char *name, const char *text, bool work);
/* The language of its packages: 18 for go1.18. */
int modfile_goversion(const ModFile *f);

/* ---- goenv.c ---- */
/* The value that go env would show of a setting without a computed default; "" when nothing sets it. */
const char *goenv_get(Loader *l, const char *name);
/* The last value of -name=... in GOFLAGS, or NULL. */
const char *goenv_flag(Loader *l, const char *name);
/* The module cache's folder. */
const char *goenv_modcache(Loader *l);

/* ---- modgraph.c ---- */
/* The replacement of a module's version, or NULL. */
const ModReplace *modgraph_replacement(const Modules *m, const char *path, const char *version);
/* Where it is, and its go.mod. */
Module *modgraph_module(Loader *l, const char *path, const char *version);
/* Selects versions from what the main modules require ... */
void modgraph_roots(Loader *l);
/* ... and from what those require in turn. Does nothing the second time. */
void modgraph_all(Loader *l);
/* path as the module cache spells it: capitals as !x. */
const char *modgraph_escape(Arena *a, const char *path);

/* ---- vendor.c ---- */
/* Reads vendor/modules.txt where the rules say that it counts. */
void vendor_load(Loader *l);

/* ---- modfind.c ---- */
typedef struct ModFound {
  const char *dir; /* NULL: nowhere, reported unless std */
  int goversion;
  bool main; /* of a main module */
} ModFound;
/* Where package path lies, which is imported by from (NULL: by none) at pos. */
ModFound modfind(Loader *l, const char *path, const Package *from, Pos pos);
#endif
