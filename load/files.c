/* files.c - from directories and names to parsed files.

   A directory gives its Go files that take part in a build for linux/amd64, sorted by name. Where it has assembly
   too, the portable variant is taken, since no assembly can be built. */
#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include "internal.h"

bool load_exists(Loader *l, const char *path) {
  inputs_note_path(l->opt.inputs, path);
  return access(path, F_OK) == 0;
}

bool load_is_dir(Loader *l, const char *path) {
  struct stat st;
  inputs_note_path(l->opt.inputs, path);
  return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

const char *load_relative(const char *path) {
  char cwd[PATH_MAX];
  size_t n = getcwd(cwd, sizeof cwd) ? strlen(cwd) : 0;
  return n && strncmp(path, cwd, n) == 0 && path[n] == '/' && path[n + 1] ? path + n + 1 : path;
}

File *load_parse_text(Loader *l, const char *name, const char *path, const char *text, size_t len, bool decls) {
  SourceFile *src = sources_add(l->sources, name, path, text, len);
  if (!src) {
    diag_error(l->diags, 0, "%s: the sources are larger than 4 GB together", name);
    return NULL;
  }
  return parse_file(l->arena, l->names, l->diags, src, (ParseOptions){.decls_only = decls});
}

static const char *absolute(Loader *l, const char *path) {
  char full[PATH_MAX];
  return arena_printf(l->arena, "%s", realpath(path, full) ? full : path);
}

/* As Go words it: the system's text without its capital. */
void load_report_errno(Loader *l, const char *path) {
  const char *why = strerror(errno);
  diag_error(l->diags, 0, "%s: %c%s", path, tolower((unsigned char)why[0]), why + 1);
}

static File *parse_path(Loader *l, const char *path) {
  size_t len;
  const char *instead = l->opt.texts ? strmap_get(l->opt.texts, path, strlen(path)) : NULL;
  if (instead) return load_parse_text(l, path, absolute(l, path), instead, strlen(instead), false);
  char *read = inputs_read(l->opt.inputs, path, &len);
  if (!read) {
    load_report_errno(l, path);
    return NULL;
  }
  char *text = arena_strndup(l->arena, read, len); /* it lives as long as the trees that are made of it */
  free(read);
  if (len > 2 && text[0] == '#' && text[1] == '!') /* a script's first line is a comment to us */
    text[0] = text[1] = '/';
  bool in = strcmp(path, "-") == 0;
  return load_parse_text(l, in ? "<standard input>" : path, in ? "<standard input>" : absolute(l, path), text, len, false);
}

static int by_name(const void *a, const void *b) { return strcmp(*(char *const *)a, *(char *const *)b); }

bool load_has_suffix(const char *s, const char *suffix) {
  size_t n = strlen(s), m = strlen(suffix);
  return n >= m && strcmp(s + n - m, suffix) == 0;
}

/* A directory with assembly: what we can build of it is the portable variant. */
static bool has_assembly(DIR *d) {
  bool found = false;
  for (struct dirent *e; !found && (e = readdir(d));) found = load_has_suffix(e->d_name, ".s");
  rewinddir(d);
  return found;
}

static int list_dir(Loader *l, const char *dir, bool may_port, bool tests, const char ***names, bool *assembly) {
  VEC(const char *) v = {0};
  inputs_note_dir(l->opt.inputs, dir);
  DIR *d = opendir(dir);
  if (!d) return -1;
  *assembly |= has_assembly(d);
  BuildTags tags = {l->in_goroot ? NULL : l->opt.tags, *assembly && may_port};
  for (struct dirent *e; (e = readdir(d));) {
    if (!load_has_suffix(e->d_name, ".go") || load_has_suffix(e->d_name, "_test.go") != tests || e->d_name[0] == '_' || e->d_name[0] == '.')
      continue;
    size_t len;
    const char *name = tests ? arena_printf(l->arena, "%.*s.go", (int)(strlen(e->d_name) - strlen("_test.go")), e->d_name) : e->d_name;
    if (!parse_build_ok("", 0, name, &tags)) continue; /* its name says so, whatever it holds */
    const char *path = strcmp(dir, ".") == 0       ? arena_printf(l->arena, "%s", e->d_name)
                       : load_has_suffix(dir, "/") ? arena_printf(l->arena, "%s%s", dir, e->d_name)
                                                   : arena_printf(l->arena, "%s/%s", dir, e->d_name);
    char *text = inputs_read(l->opt.inputs, path, &len);
    if (!text || parse_build_ok(text, len, name, &tags)) vec_push(l->arena, &v, path);
    free(text);
  }
  closedir(d);
  if (v.len) qsort(v.at, (size_t)v.len, sizeof *v.at, by_name);
  *names = v.at;
  return v.len;
}

int load_list_dir(Loader *l, const char *dir, bool may_port, const char ***names, bool *assembly) {
  return list_dir(l, dir, may_port, false, names, assembly);
}

int load_list_tests(Loader *l, const char *dir, bool may_port, const char ***names, bool *assembly) {
  return list_dir(l, dir, may_port, true, names, assembly);
}

bool load_same_package(Loader *l, const char *where, const Files *files) {
  for (int i = 1; i < files->len; i++) {
    Node *a = files->at[0]->pkgname, *b = files->at[i]->pkgname;
    if (!a || !b || a->name == b->name) continue;
    diag_error(l->diags, 0, "found packages %s (%s) and %s (%s) in %s", a->name->s, files->at[0]->source->name, b->name->s,
               files->at[i]->source->name, where);
    return false;
  }
  return true;
}

bool load_parse_all(Loader *l, const char **paths, int n, Files *files) {
  bool ok = true;
  for (int i = 0; i < n; i++) {
    File *f = parse_path(l, paths[i]);
    if (f) {
      load_embeds(l, f);
      vec_push(l->arena, files, f);
    }
    ok &= f && !f->broken;
  }
  return ok;
}
