/* patterns.c - which packages the arguments of a command name: folders, import paths, and both with "..." in them.

   The module of the working folder decides what an import path means. A folder of another module is taken with that module's go.mod:
   the go command refuses it. A package is listed once, in the order of the arguments, and below a pattern in that of the folders. */
#include <dirent.h>
#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include "internal.h"
#include "modules.h"

typedef struct Search { /* for what a pattern stands for */
  Loader *l;
  LoadList *out;
  const char *pattern;
  bool any; /* something was found */
} Search;

/* What is below dir, "" for dir itself; NULL: path is not in dir. */
static const char *below(const char *path, const char *dir) {
  size_t n = strlen(dir);
  if (strncmp(path, dir, n) != 0 || (path[n] && path[n] != '/')) return NULL;
  return path[n] ? path + n + 1 : path + n;
}

static const char *go_source_dir(Loader *l) {
  char full[PATH_MAX];
  return goroot_find(l) && realpath(arena_printf(l->arena, "%s/src", l->goroot), full) ? arena_printf(l->arena, "%s", full) : "";
}

/* Does a go.mod between dir and the folder of its main module make it another's? */
static bool is_cut_off(Loader *l, const char *dir) {
  size_t inside = 0;
  for (int i = 0; i < l->mods->mains.len; i++) {
    size_t n = strlen(l->mods->mains.at[i]->dir);
    if (below(dir, l->mods->mains.at[i]->dir) && n > inside) inside = n;
  }
  for (size_t n = strlen(dir); n > inside; n--)
    if ((dir[n] == '/' || !dir[n]) && load_exists(l, arena_printf(l->arena, "%.*s/go.mod", (int)n, dir))) return true;
  return false;
}

/* The import path of a folder, which has no symbolic links in it. NULL: no module has it. */
static const char *path_of(Loader *l, const char *dir, bool *std) {
  const char *src = go_source_dir(l), *rest = *src ? below(dir, src) : NULL;
  *std = rest != NULL && *rest;
  if (*std) return arena_printf(l->arena, "%s", rest);
  const char *path = load_path_of(l, dir);
  if (path && !is_cut_off(l, dir)) return path;
  Modules *home = l->mods;
  int version = l->goversion;
  load_find_module(l, dir);
  path = load_path_of(l, dir);
  l->mods = home;
  l->goversion = version;
  return path;
}

static const char *shown(Loader *l, const char *dir) {
  char cwd[PATH_MAX];
  if (getcwd(cwd, sizeof cwd) && strcmp(cwd, dir) == 0) return "./"; /* its files are shown so */
  return arena_printf(l->arena, "%s", load_relative(dir));
}

/* The name that the file's package clause gives; "": it has none. */
static const char *clause_name(Loader *l, const char *file) {
  size_t len, n = 0;
  char *text = inputs_read(l->opt.inputs, file, &len);
  const char *p = text ? text : "", *end;
  for (;;) {
    p += strspn(p, " \t\r\n;");
    if (p[0] == '#' || (p[0] == '/' && p[1] == '/'))
      p += strcspn(p, "\n");
    else if (p[0] == '/' && p[1] == '*' && (end = strstr(p, "*/")))
      p = end + 2;
    else
      break;
  }
  if (strncmp(p, "package", 7) == 0) p += 7, p += strspn(p, " \t"), n = strcspn(p, " \t\r\n;/");
  const char *name = arena_strndup(l->arena, p, n);
  free(text);
  return name;
}

static LoadListed *add(Search *s, LoadListed p) {
  s->any = true;
  for (int i = 0; i < s->out->all.len; i++)
    if (strcmp(s->out->all.at[i].path, p.path) == 0) return &s->out->all.at[i];
  vec_push(s->l->arena, &s->out->all, p);
  return &vec_last(&s->out->all);
}

static void add_error(Search *s, const char *path, const char *error) { add(s, (LoadListed){.path = path, .name = "", .error = error}); }

/* The package in dir, which the user named: what is wrong with it is told. */
static void add_named(Search *s, LoadListed p, const char *dir) {
  Loader *l = s->l;
  const char **names, **tests;
  bool assembly = false;
  int n = load_list_dir(l, dir, true, &names, &assembly), ntests = load_list_tests(l, dir, true, &tests, &assembly);
  p.dir = shown(l, dir);
  p.name = n > 0 ? clause_name(l, names[0]) : "";
  p.only_tests = n <= 0 && ntests > 0;
  if (n <= 0 && ntests <= 0)
    p.error = arena_printf(l->arena, load_has_go_files(l, dir) ? "build constraints exclude all Go files in %s" : "no Go files in %s", dir);
  add(s, p);
}

/* The package in dir, if there is one, which a pattern names. */
static void add_matching(Search *s, LoadListed p, const char *dir) {
  int before = s->out->all.len;
  bool any = s->any;
  add_named(s, p, dir);
  if (s->out->all.len > before && vec_last(&s->out->all).error) s->out->all.len = before, s->any = any;
}

/* Does name match a pattern, in which "..." stands for any text, and "/..." at the end for none too? */
static bool matches(const char *pattern, const char *name) {
  while (*pattern && strncmp(pattern, "...", 3) != 0) {
    if (!*name && strcmp(pattern, "/...") == 0) return true;
    if (*pattern++ != *name++) return false;
  }
  if (!*pattern) return !*name;
  for (;; name++) {
    if (matches(pattern + 3, name)) return true;
    if (!*name) return false;
  }
}

static int by_name(const void *a, const void *b) { return strcmp(*(char *const *)a, *(char *const *)b); }

static bool is_skipped(Loader *l, const char *dir, const char *name) {
  if (name[0] == '.' || name[0] == '_' || strcmp(name, "testdata") == 0 || strcmp(name, "vendor") == 0) return true;
  const char *path = arena_printf(l->arena, "%s/%s", dir, name);
  return !load_is_dir(l, path) || load_exists(l, arena_printf(l->arena, "%s/go.mod", path)); /* another module */
}

/* The packages in dir and below it; name is what the pattern calls dir. as: what is known of all of them. path: their import
   paths are names; else they are asked for. */
static void walk(Search *s, const char *dir, const char *name, LoadListed as, bool path) {
  Loader *l = s->l;
  VEC(const char *) names = {0};
  size_t fixed = (size_t)(strstr(s->pattern, "...") - s->pattern), n = strlen(name);
  if (strncmp(name, s->pattern, n < fixed ? n : fixed) != 0) return;
  if (*name && matches(s->pattern, name)) {
    as.path = path ? name : path_of(l, dir, &as.std);
    if (as.path) add_matching(s, as, dir);
  }
  inputs_note_dir(l->opt.inputs, dir);
  DIR *d = opendir(dir);
  for (struct dirent *e; d && (e = readdir(d));)
    if (!is_skipped(l, dir, e->d_name)) vec_push(l->arena, &names, arena_printf(l->arena, "%s", e->d_name));
  if (d) closedir(d);
  if (names.len) qsort(names.at, (size_t)names.len, sizeof *names.at, by_name);
  for (int i = 0; i < names.len; i++)
    walk(s, arena_printf(l->arena, "%s/%s", dir, names.at[i]), arena_printf(l->arena, "%s%s%s", name, *name ? "/" : "", names.at[i]), as,
         path);
}

static const char *real(Loader *l, const char *dir) {
  char full[PATH_MAX];
  return dir && load_is_dir(l, dir) && realpath(dir, full) ? arena_printf(l->arena, "%s", full) : NULL;
}

/* A folder with "..." in it. */
static void match_folders(Search *s) {
  const char *dots = strstr(s->pattern, "...");
  size_t n = (size_t)(dots - s->pattern);
  while (n > 0 && s->pattern[n - 1] != '/') n--;
  const char *root = arena_printf(s->l->arena, "%.*s", (int)(n > 1 ? n - 1 : n), s->pattern), *dir = real(s->l, root);
  bool std;
  if (!dir)
    add_error(s, s->pattern, arena_printf(s->l->arena, "pattern %s: lstat %s/: no such file or directory", s->pattern, root));
  else if (!path_of(s->l, dir, &std))
    add_error(s, s->pattern,
              arena_printf(s->l->arena, "pattern %s: directory prefix %s does not contain main module or its selected dependencies",
                           s->pattern, root));
  else
    walk(s, dir, root, (LoadListed){0}, false);
}

static void match_mains(Search *s) {
  for (int i = 0; i < s->l->mods->mains.len; i++) {
    const ModFile *f = s->l->mods->mains.at[i];
    if (f->module) walk(s, f->dir, f->module, (LoadListed){0}, true);
  }
}

static bool has_dot(const char *path) { return strcspn(path, ".") < strcspn(path, "/"); }

/* An import path with "..." in it. */
static void match_paths(Search *s) {
  Loader *l = s->l;
  size_t fixed = (size_t)(strstr(s->pattern, "...") - s->pattern);
  const char *src = go_source_dir(l);
  match_mains(s);
  if (*src && (fixed == 0 || !has_dot(s->pattern) || strcspn(s->pattern, "/") >= fixed)) walk(s, src, "", (LoadListed){.std = true}, true);
  if (l->mods->vendor) return;
  modgraph_all(l);
  for (int i = 0; i < l->mods->selected.len; i++) {
    const char *path = l->mods->selected.entries[i].key, *version = l->mods->selected.entries[i].val;
    size_t n = strlen(path);
    if (strncmp(path, s->pattern, n < fixed ? n : fixed) != 0) continue;
    const Module *m = modgraph_module(l, path, version);
    if (m->dir) walk(s, m->dir, path, (LoadListed){.foreign = true, .goversion = m->goversion}, true);
  }
}

bool load_is_local(const char *arg) {
  return arg[0] == '/' || strcmp(arg, ".") == 0 || strcmp(arg, "..") == 0 || strncmp(arg, "./", 2) == 0 || strncmp(arg, "../", 3) == 0;
}

/* A relative path as seen from the root. */
static const char *absolute(Loader *l, const char *path) {
  char cwd[PATH_MAX], *slash;
  if (path[0] == '/' || !getcwd(cwd, sizeof cwd)) return path;
  for (; path[0] == '.'; path += path[0] == '/') {
    bool up = path[1] == '.';
    if (path[1 + up] && path[1 + up] != '/') break;
    if (up && (slash = strrchr(cwd, '/'))) *slash = 0;
    path += 1 + up;
  }
  return arena_printf(l->arena, "%s%s%s", cwd, *path ? "/" : "", path);
}

static void find_folder(Search *s, const char *arg) {
  Loader *l = s->l;
  const char *dir = real(l, arg);
  LoadListed p = {0};
  if (dir && (p.path = path_of(l, dir, &p.std)))
    add_named(s, p, dir);
  else if (dir)
    add_error(s, arg, "minigo: go.mod file not found in current directory or any parent directory; see 'go help modules'");
  else
    add_error(s, arg, arena_printf(l->arena, "stat %s: directory not found", absolute(l, arg)));
}

/* Of the modules first, then of the installed Go. */
static void find_path(Search *s, const char *arg) {
  Loader *l = s->l;
  const char *src = go_source_dir(l);
  Diags *outer = load_collect(l);
  ModFound found = modfind(l, arg, NULL, 0);
  Diags *own = load_collected(l, outer);
  LoadListed p = {.path = arg, .foreign = !found.main, .goversion = found.goversion};
  const char *dir = diag_count(own) ? NULL : real(l, found.dir);
  if (!dir && !diag_count(own) && (dir = real(l, goroot_dir(l, arg)))) p.foreign = false, p.std = true;
  if (dir)
    add_named(s, p, dir);
  else if (diag_count(own))
    add_error(s, arg, diag_first(own));
  else
    add_error(s, arg,
              *src ? arena_printf(l->arena, "package %s is not in std (%s/%s)", arg, src, arg)
                   : arena_printf(l->arena, "package %s is not in std", arg));
}

static void find(Search *s, const char *arg) {
  s->pattern = arg;
  s->any = false;
  if (strcmp(arg, "std") == 0) {
    s->pattern = "...";
    walk(s, go_source_dir(s->l), "", (LoadListed){.std = true}, true);
  } else if (strcmp(arg, "cmd") == 0) {
    s->pattern = "cmd/...";
    walk(s, arena_printf(s->l->arena, "%s/cmd", go_source_dir(s->l)), "cmd", (LoadListed){.std = true}, true);
  } else if (strcmp(arg, "work") == 0) {
    s->pattern = "...";
    match_mains(s);
  } else if (strstr(arg, "...")) {
    if (load_is_local(arg))
      match_folders(s);
    else
      match_paths(s);
  } else if (load_is_local(arg)) {
    find_folder(s, arg);
  } else {
    find_path(s, arg);
  }
  if (!s->any) vec_push(s->l->arena, &s->out->unmatched, arg);
}

void load_list(Loader *l, char *const *args, int n, LoadList *out) {
  Search s = {.l = l, .out = out};
  load_find_module(l, ".");
  for (int i = 0; i < n && !l->mods->broken; i++) find(&s, args[i]);
}
