/* load.c - imports to files, files to checked packages, in order of initialisation.

   A package is looked for in this order: bundled (declarations embedded in the program), the user's
   module (go.mod above the main package), an installed Go source tree (GOROOT). Every package is
   checked right after its imports, so l->order is an order of dependencies. */
#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include "../backend/backend.h"
#include "../cmd/minigo/minigo.h"

static char loading; /* its address marks a package that is being loaded */
#define LOADING ((Package *)&loading)

static Package *import(void *ctx, const char *path, Package *from, Pos pos);

Loader *loader_new(const Options *opt) {
  Arena *a = arena_new();
  Loader *l = ARENA_NEW(a, Loader);
  l->arena = a;
  l->names = intern_new(a);
  l->sources = sources_new(a);
  l->diags = diags_new(a, l->sources, (DiagOptions){.limit = opt->all_errors ? 0 : 10,
                                                    .json = opt->json,
                                                    .gc = true,
                                                    .color = !opt->json && isatty(2)});
  l->types = types_new(a, l->names, l->diags, l->sources, import, l);
  l->packages.arena = l->texts.arena = l->failed.arena = a;
  l->goversion = 25;
  return l;
}

void loader_free(Loader *l) { arena_free(l->arena); }

bool load_failed(Loader *l) {
  if (!diag_count(l->diags))
    return false;
  diag_flush(l->diags, stderr);
  return true;
}

/* ---- files ---- */

typedef VEC(File *) Files;

static File *parse_text(Loader *l, const char *name, const char *path, const char *text, size_t len, bool decls) {
  SourceFile *src = sources_add(l->sources, name, path, text, len);
  return parse_file(l->arena, l->names, l->diags, src, (ParseOptions){.decls_only = decls});
}

static const char *absolute(Loader *l, const char *path) {
  char full[PATH_MAX];
  return arena_printf(l->arena, "%s", realpath(path, full) ? full : path);
}

/* As Go words it: the system's text without its capital. */
static void report_errno(Loader *l, const char *path) {
  const char *why = strerror(errno);
  diag_error(l->diags, 0, "%s: %c%s", path, tolower((unsigned char)why[0]), why + 1);
}

static File *parse_path(Loader *l, const char *path) {
  size_t len;
  const char *instead = strmap_get(&l->texts, path, strlen(path));
  if (instead)
    return parse_text(l, path, absolute(l, path), instead, strlen(instead), false);
  char *text = source_read(path, &len);
  if (!text) {
    report_errno(l, path);
    return NULL;
  }
  if (len > 2 && text[0] == '#' && text[1] == '!') /* a script's first line is a comment to us */
    text[0] = text[1] = '/';
  bool in = strcmp(path, "-") == 0;
  return parse_text(l, in ? "<standard input>" : path, in ? "<standard input>" : absolute(l, path), text, len, false);
}

static int by_name(const void *a, const void *b) { return strcmp(*(char *const *)a, *(char *const *)b); }

static bool has_suffix(const char *s, const char *suffix) {
  size_t n = strlen(s), m = strlen(suffix);
  return n >= m && strcmp(s + n - m, suffix) == 0;
}

/* A directory with assembly: what we can build of it is the portable variant. */
static bool has_assembly(DIR *d) {
  bool found = false;
  for (struct dirent *e; !found && (e = readdir(d));)
    found = has_suffix(e->d_name, ".s");
  rewinddir(d);
  return found;
}

/* The directory's Go files that take part in a build, sorted. -1: cannot be read. *assembly: functions may lack a body. */
static int list_dir(Loader *l, const char *dir, const char ***names, bool *assembly) {
  VEC(const char *) v = {0};
  DIR *d = opendir(dir);
  if (!d)
    return -1;
  bool portable = *assembly = has_assembly(d);
  for (struct dirent *e; (e = readdir(d));) {
    if (!has_suffix(e->d_name, ".go") || has_suffix(e->d_name, "_test.go") || e->d_name[0] == '_' || e->d_name[0] == '.')
      continue;
    size_t len;
    const char *path = strcmp(dir, ".") == 0 ? arena_printf(l->arena, "%s", e->d_name) : arena_printf(l->arena, "%s/%s", dir, e->d_name);
    char *text = source_read(path, &len);
    if (!text || source_build_ok(text, len, e->d_name, portable))
      vec_push(l->arena, &v, path);
    free(text);
  }
  closedir(d);
  if (v.len)
    qsort(v.at, (size_t)v.len, sizeof *v.at, by_name);
  *names = v.at;
  return v.len;
}

/* All files of one package must agree on its name. */
static bool same_package(Loader *l, const char *where, Files *files) {
  for (int i = 1; i < files->len; i++) {
    Node *a = files->at[0]->pkgname, *b = files->at[i]->pkgname;
    if (!a || !b || a->name == b->name)
      continue;
    diag_error(l->diags, 0, "found packages %s (%s) and %s (%s) in %s", a->name->s, files->at[0]->source->name, b->name->s,
               files->at[i]->source->name, where);
    return false;
  }
  return true;
}

/* False: not all of them can be checked. */
static bool parse_all(Loader *l, const char **paths, int n, Files *files) {
  bool ok = true;
  for (int i = 0; i < n; i++) {
    File *f = parse_path(l, paths[i]);
    if (f)
      vec_push(l->arena, files, f);
    ok &= f && !f->broken;
  }
  return ok;
}

/* ---- go.mod ---- */

static void read_go_mod(Loader *l, const char *text) {
  for (const char *p = text; *p; p += strcspn(p, "\n"), p += *p == '\n') {
    char word[512];
    int minor;
    if (sscanf(p, "module \"%511[^\"\n]\"", word) == 1 || sscanf(p, "module %511[^ \t\r\n/]%n", word, &minor) == 1) {
      if (sscanf(p, "module %511s", word) == 1)
        l->module = arena_printf(l->arena, "%.*s", (int)(strlen(word) - 2 * (word[0] == '"')), word + (word[0] == '"'));
    } else if (sscanf(p, "go 1.%d", &minor) == 1) {
      l->goversion = minor;
    }
  }
}

/* Looks for go.mod in dir and above it. */
static void find_module(Loader *l, const char *dir) {
  char at[PATH_MAX];
  if (!realpath(dir, at))
    return;
  for (;;) {
    size_t len;
    char *text = source_read(arena_printf(l->arena, "%s/go.mod", at), &len);
    if (text) {
      l->module_dir = arena_printf(l->arena, "%s", at);
      read_go_mod(l, text);
      free(text);
      return;
    }
    char *slash = strrchr(at, '/');
    if (!slash || !at[1])
      return;
    slash[slash == at] = 0;
  }
}

/* ---- imports ---- */

/* Checks a package. As go build: one that imports a package with errors is not compiled, so its own are not told.
   before: diag_count before it was read. natives: functions may lack a body; lower refuses those that the program reaches. */
static Package *check_files(Loader *l, const char *path, const Files *files, int goversion, int before, bool natives) {
  int failures = l->failures;
  bool outer = l->natives;
  l->natives = natives || l->in_goroot || l->libdir || l->check_only;
  types_set_natives(l->types, l->natives);
  Package *p = check_package(l->types, path, files->at, files->len, goversion);
  types_set_natives(l->types, l->natives = outer);
  if (natives && !l->in_goroot && diag_errors(l->diags) && diag_count(l->diags) > before) { /* what the portable variant needs may be left out with the rest */
    const char *why = diag_retract(l->diags, before);
    diag_unsupported(l->diags, files->at[0]->pkgname->pos, "package with assembly (%s)", why);
  }
  for (int i = 0; l->failures != failures && i < files->len; i++)
    diag_drop_file(l->diags, before, files->at[i]->source);
  return p;
}

static Package *check_dir(Loader *l, const char *path, const char *dir, int goversion, Pos pos) {
  const char **names;
  Files files = {0};
  bool assembly;
  int n = list_dir(l, dir, &names, &assembly), before = diag_count(l->diags);
  if (n <= 0) {
    diag_load(l->diags, pos, n < 0 ? "cannot read directory %s of package %s" : "no Go files in %s (package %s)", dir, path);
    return NULL;
  }
  if (!parse_all(l, names, n, &files) || !same_package(l, dir, &files))
    return NULL;
  return check_files(l, path, &files, goversion, before, assembly);
}

static Package *load_bundled(Loader *l, const char *path) {
  const char *file, *text;
  size_t len;
  Files files = {0};
  for (int i = 0; bundled_file(path, i, &file, &text, &len); i++)
    vec_push(l->arena, &files, parse_text(l, file, file, text, len, true));
  return files.len ? check_bundled(l->types, path, files.at, files.len) : NULL;
}

static bool is_dir(const char *path) {
  struct stat st;
  return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

/* Where an installed Go keeps package path, or NULL. */
static const char *goroot_dir(Loader *l, const char *path) {
  const char *roots[] = {getenv("GOROOT"), "/usr/lib/go", "/usr/share/go-1.19"};
  for (size_t i = 0; i < sizeof roots / sizeof roots[0]; i++) {
    const char *dir = roots[i] && *roots[i] ? arena_printf(l->arena, "%s/src/%s", roots[i], path) : NULL;
    if (dir && is_dir(dir))
      return dir;
  }
  return NULL;
}

/* A standard package from source may hold what we lack, functions written in assembly among it: only what the
   program reaches is refused, by lower. An error in it is no mistake of the user's: whatever it imports is not ours. */
static Package *check_goroot(Loader *l, const char *path, const char *dir, Pos pos) {
  int before = diag_count(l->diags);
  l->in_goroot++;
  Package *p = check_dir(l, path, dir, 19, pos);
  l->in_goroot--;
  if (diag_count(l->diags) == before)
    return p;
  if (!l->in_goroot)
    diag_unsupported(l->diags, pos, "package %s (%s)", path, diag_retract(l->diags, before));
  return NULL;
}

/* Diagnostics name files relative to the working directory where they lie below it. */
static const char *relative(const char *path) {
  char cwd[PATH_MAX];
  size_t n = getcwd(cwd, sizeof cwd) ? strlen(cwd) : 0;
  return n && strncmp(path, cwd, n) == 0 && path[n] == '/' && path[n + 1] ? path + n + 1 : path;
}

static const char *module_subdir(Loader *l, const char *path) {
  size_t n = l->module ? strlen(l->module) : 0;
  if (!n || strncmp(path, l->module, n) != 0 || (path[n] && path[n] != '/'))
    return NULL;
  return relative(arena_printf(l->arena, "%s%s", l->module_dir, path + n));
}

static int by_path(const void *a, const void *b) { return strcmp(a, *(char *const *)b); }

static bool is_std(const char *path) {
  static const char *const std[] = {
#define STD(path) path,
#include "std.def"
  };
  return bsearch(path, std, sizeof std / sizeof std[0], sizeof std[0], by_path) != NULL;
}

static Package *load_package(Loader *l, const char *path, Pos pos) {
  if (l->libdir) {
    const char *dir = arena_printf(l->arena, "%s/%s", l->libdir, path);
    return is_dir(dir) ? check_dir(l, path, dir, 25, pos) : NULL;
  }
  Package *p = load_bundled(l, path);
  if (p)
    return p;
  const char *dir = module_subdir(l, path);
  if (dir) {
    if (is_dir(dir))
      return check_dir(l, path, dir, l->goversion, pos);
    diag_load(l->diags, pos, "package %s is not in module %s (%s)", path, l->module, dir);
    return NULL;
  }
  if ((dir = goroot_dir(l, path)))
    return check_goroot(l, path, dir, pos);
  const char *slash = strchr(path, '/');
  const char *dot = strchr(path, '.');
  if (dot && (!slash || dot < slash))
    diag_load(l->diags, pos, "no required module provides package %s: only bundled packages and the module's own can be imported", path);
  else if (is_std(path))
    diag_unsupported(l->diags, pos, "package %s is not bundled, and no Go source tree is installed that has it (GOROOT)", path);
  else
    diag_load(l->diags, pos, "package %s is not in std", path);
  return NULL;
}

static void report_cycle(Loader *l, const char *path, Pos pos) {
  Buf b = {0};
  int i = 0;
  while (i < l->stack.len && strcmp(l->stack.at[i], path) != 0)
    i++;
  for (; i < l->stack.len; i++)
    buf_printf(&b, "\n\t%s imports %s", l->stack.at[i], i + 1 < l->stack.len ? l->stack.at[i + 1] : path);
  diag_load(l->diags, pos, "import cycle not allowed%s", buf_cstr(&b));
  buf_free(&b);
}

/* As module.CheckImportPath has it; NULL: nothing is wrong. */
static const char *malformed(Loader *l, const char *path) {
  size_t n = strlen(path);
  if (path[0] == '-')
    return "leading dash";
  if (strstr(path, "//"))
    return "double slash";
  if (path[n - 1] == '/')
    return "trailing slash";
  for (const char *elem = path; *elem; elem += elem[0] == '/') {
    size_t len = strcspn(elem, "/");
    if (strspn(elem, ".") == len)
      return arena_printf(l->arena, "invalid path element \"%.*s\"", (int)len, elem);
    if (elem[len - 1] == '.')
      return "trailing dot in path element";
    for (size_t i = 0; i < len; i++) {
      int bytes = 1;
      while (elem[i] & 0x80 && (elem[i + (size_t)bytes] & 0xC0) == 0x80)
        bytes++;
      if (!isalnum((unsigned char)elem[i]) && !strchr("-._~+", elem[i]))
        return arena_printf(l->arena, "invalid char '%.*s'", bytes, elem + i);
    }
    elem += len;
  }
  return NULL;
}

static bool good_path(Loader *l, const char *path, Pos pos) {
  const char *why;
  if (path[0] == '/')
    diag_load(l->diags, pos, "\"%s\" is not a package path; see 'go help packages'", path);
  else if (strcmp(path, ".") == 0 || strcmp(path, "..") == 0 || strncmp(path, "./", 2) == 0 || strncmp(path, "../", 3) == 0)
    diag_load(l->diags, pos, "\"%s\" is relative, but relative import paths are not supported in module mode", path);
  else if ((why = malformed(l, path)))
    diag_load(l->diags, pos, "malformed import path \"%s\": %s", path, why);
  else
    return true;
  return false;
}

static Package *import(void *ctx, const char *path, Package *from, Pos pos) {
  Loader *l = ctx;
  (void)from;
  Package *p = strmap_get(&l->packages, path, strlen(path));
  if (p == LOADING) {
    report_cycle(l, path, pos);
    return NULL;
  }
  if (p) {
    l->failures += strmap_get(&l->failed, path, strlen(path)) != NULL;
    return p->fake ? NULL : p;
  }
  if (!good_path(l, path, pos))
    return NULL;
  strmap_put(&l->packages, path, strlen(path), LOADING);
  vec_push(l->arena, &l->stack, path);
  int errors = diag_errors(l->diags);
  p = load_package(l, path, pos);
  (void)vec_pop(&l->stack);
  if (!l->in_goroot && diag_errors(l->diags) != errors) {
    strmap_put(&l->failed, path, strlen(path), l);
    l->failures++;
  }
  if (p && strcmp(p->name->s, "main") == 0) {
    diag_load(l->diags, pos, "import \"%s\" is a program, not an importable package", path);
    p = NULL;
  }
  if (p)
    vec_push(l->arena, &l->order, p);
  Package *fake = ARENA_NEW(l->arena, Package);
  fake->fake = true;
  strmap_put(&l->packages, path, strlen(path), p ? p : fake);
  return p;
}

Package *load_library(Loader *l, const char *path) { return import(l, path, NULL, 0); }

/* ---- the main package ---- */

int load_count_args(int n, char **argv) {
  if (n == 0)
    return 0;
  if (!has_suffix(argv[0], ".go"))
    return 1;
  int i = 0;
  while (i < n && has_suffix(argv[i], ".go"))
    i++;
  return i;
}

static const char *dir_of(Loader *l, const char *file) {
  const char *slash = strrchr(file, '/');
  return slash ? arena_printf(l->arena, "%.*s", (int)(slash - file + (slash == file)), file) : ".";
}

static bool find_main_files(Loader *l, char **args, int n, const char ***paths, int *npaths, bool *assembly) {
  struct stat st;
  bool single = n == 1 && strcmp(args[0], "-") != 0;
  for (int i = 0; i < n; i++)
    if (has_suffix(args[i], ".go") && is_dir(args[i])) {
      diag_error(l->diags, 0, "%s is a directory, should be a Go file", args[i]);
      return false;
    }
  if (single && is_dir(args[0])) {
    size_t len = strlen(args[0]);
    const char *dir = arena_printf(l->arena, "%.*s", (int)(len > 1 && args[0][len - 1] == '/' ? len - 1 : len), args[0]);
    *npaths = list_dir(l, dir, paths, assembly);
    if (*npaths <= 0)
      diag_error(l->diags, 0, *npaths < 0 ? "cannot read directory %s" : "no Go files in %s", dir);
    find_module(l, dir);
    return *npaths > 0;
  }
  if (single && stat(args[0], &st) != 0) {
    report_errno(l, args[0]);
    return false;
  }
  *paths = (const char **)args;
  *npaths = n;
  find_module(l, strcmp(args[0], "-") == 0 ? "." : dir_of(l, args[0]));
  return true;
}

/* ---- order of initialisation ---- */

static bool imports_placed(const Package *p, PtrMap *placed) {
  for (int i = 0; i < p->imports.len; i++)
    if (!p->imports.at[i]->bundled && !p->imports.at[i]->fake && !ptrmap_has(placed, p->imports.at[i]))
      return false;
  return true;
}

/* Spec: Program initialization. Of the packages by import path, again and again the first whose imports are all there.
   The bundled ones, which see to their own imports, go in front. Some 10 packages: quadratic is fine. */
static void sort_order(Loader *l) {
  PtrMap placed = {.arena = l->arena};
  int n = l->order.len - 1, done = 0; /* the main package is and stays the last */
  Package **sorted = ARENA_ARRAY(l->arena, Package *, n + 1);
  for (int i = 0; i < n; i++)
    if (l->order.at[i]->bundled)
      sorted[done++] = l->order.at[i];
  while (done < n) {
    Package *next = NULL;
    for (int i = 0; i < n; i++) {
      Package *p = l->order.at[i];
      if (!p->bundled && !ptrmap_has(&placed, p) && (!next || strcmp(p->path, next->path) < 0) && imports_placed(p, &placed))
        next = p;
    }
    if (!next) /* a cycle, which was reported */
      return;
    ptrmap_put(&placed, next, next);
    sorted[done++] = next;
  }
  if (n > 0)
    memcpy(l->order.at, sorted, (size_t)n * sizeof *sorted);
}

Package *load_main(Loader *l, char **args, int n) {
  const char **paths;
  int npaths;
  Files files = {0};
  bool assembly = false;
  if (!find_main_files(l, args, n, &paths, &npaths, &assembly))
    return NULL;
  int before = diag_count(l->diags);
  bool ok = parse_all(l, paths, npaths, &files);
  for (int i = 0; i < files.len; i++)
    vec_push(l->arena, &l->parsed, files.at[i]);
  if (!ok || !same_package(l, dir_of(l, paths[0]), &files) || !files.len || !files.at[0]->pkgname)
    return NULL;
  const char *name = files.at[0]->pkgname->name->s;
  Package *p = check_files(l, strcmp(name, "main") == 0 ? "main" : name, &files, l->goversion, before, assembly);
  vec_push(l->arena, &l->order, p);
  if (!l->check_only)
    check_main(l->types, p);
  sort_order(l);
  return p;
}
