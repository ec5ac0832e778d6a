/* module.c - the user's module or workspace: go.mod, found in the main package's directory or above it, go.work above that.

   Mistakes in these files are all told, and then nothing is loaded. */
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include "internal.h"
#include "modules.h"

/* The folder at or above dir that has the file; NULL: none has. */
static const char *folder_with(Loader *l, const char *dir, const char *file) {
  char at[PATH_MAX];
  snprintf(at, sizeof at, "%s", dir);
  for (;;) {
    const char *path = arena_printf(l->arena, "%s/%s", at, file);
    if (load_exists(l, path) && !load_is_dir(l, path)) return arena_printf(l->arena, "%s", at);
    char *slash = strrchr(at, '/');
    if (!slash || !at[1]) return NULL;
    slash[slash == at] = 0;
  }
}

/* Where dir/file is, as seen from the working directory: so the go command names it. */
static const char *shown_name(Loader *l, const char *dir, const char *file) {
  char cwd[PATH_MAX];
  const char *up = "";
  if (!getcwd(cwd, sizeof cwd)) return file;
  for (size_t n = strlen(cwd); n > 0;) {
    if (strlen(dir) == n && strncmp(cwd, dir, n) == 0) return arena_printf(l->arena, "%s%s", up, file);
    while (n > 0 && cwd[n - 1] != '/') n--;
    n -= n > 1;
    up = arena_printf(l->arena, "%s../", up);
    if (n <= 1) break;
  }
  return load_relative(arena_printf(l->arena, "%s/%s", dir, file));
}

static void report(Loader *l, const char *text) {
  l->mods->broken = true;
  diag_load(l->diags, 0, "%s", text);
}

static void report_errors(Loader *l, const ModFile *f, const char *name) {
  Buf b = {0};
  buf_printf(&b, "minigo: errors parsing %s:", name);
  for (int i = 0; i < f->errors.len; i++) buf_printf(&b, "\n%s", f->errors.at[i]);
  report(l, buf_cstr(&b));
  buf_free(&b);
}

/* The go.mod or go.work in dir, with its own mistakes reported. NULL: it cannot be read. */
static ModFile *read_modfile(Loader *l, const char *dir, const char *file, bool work) {
  size_t len;
  char *text = inputs_read(l->opt.inputs, arena_printf(l->arena, "%s/%s", dir, file), &len);
  if (!text) return NULL;
  const char *name = work ? file : shown_name(l, dir, file);
  ModFile *f = modfile_parse(l->arena, name, arena_strndup(l->arena, text, len), work);
  free(text);
  f->dir = dir;
  for (int i = 0; i < f->replace.len; i++) f->replace.at[i].dir = dir;
  if (f->errors.len)
    report_errors(l, f, name);
  else if (!work && !f->module)
    report(l, arena_printf(l->arena,
                           "minigo: error reading %s: missing module declaration. To specify the module path:\n"
                           "\tminigo mod edit -module=example.com/mod",
                           name));
  else if (f->minor > GO_MINOR)
    report(l, arena_printf(l->arena, "minigo: %s requires go >= %s (running go 1.%d)", name, f->go, GO_MINOR));
  return f;
}

static void add_main(Loader *l, const char *dir) {
  const ModFile *f = read_modfile(l, dir, "go.mod", false);
  if (f) vec_push(l->arena, &l->mods->mains, f);
}

static void read_sums(Loader *l, const char *file) {
  size_t len;
  char *text = inputs_read(l->opt.inputs, file, &len), path[512], version[512], hash[128];
  for (const char *p = text; p && *p; p += strcspn(p, "\n"), p += *p == '\n') {
    if (sscanf(p, "%511s %511s %127s", path, version, hash) != 3) continue;
    const char *key = arena_printf(l->arena, "%s %s", path, version);
    strmap_put(&l->mods->sums, key, strlen(key), arena_printf(l->arena, "%s", hash));
  }
  free(text);
}

/* The modules that go.work uses; nested and replaced ones among them. */
static void load_workspace(Loader *l, const char *dir, const char *file) {
  ModFile *w = read_modfile(l, dir, file, true);
  if (!w || l->mods->broken) return;
  l->mods->work = w;
  read_sums(l, arena_printf(l->arena, "%s/go.work.sum", dir));
  for (int i = 0; i < w->use.len; i++) {
    const char *use = w->use.at[i];
    char full[PATH_MAX];
    const char *path = use[0] == '/' ? use : arena_printf(l->arena, "%s/%s", dir, use);
    const char *mod = realpath(path, full) ? arena_printf(l->arena, "%s", full) : path;
    if (!load_exists(l, arena_printf(l->arena, "%s/go.mod", mod)))
      report(l, arena_printf(l->arena, "minigo: cannot load module %s listed in go.work file: open %s/go.mod: no such file or directory",
                             use, use));
    else
      add_main(l, mod);
  }
}

/* A module below a workspace that does not use it. */
static void check_used(Loader *l, const char *dir) {
  for (int i = 0; i < l->mods->mains.len; i++)
    if (strcmp(l->mods->mains.at[i]->dir, dir) == 0) return;
  report(l, "current directory is contained in a module that is not one of the workspace modules listed in go.work. You can add the module "
            "to the workspace using:\n\tminigo work use .");
}

void load_find_module(Loader *l, const char *dir) {
  char at[PATH_MAX];
  Modules *m = l->mods = ARENA_NEW(l->arena, Modules);
  m->selected.arena = m->at.arena = m->files.arena = m->sums.arena = m->vendored.arena = l->arena;
  if (l->opt.lang) l->goversion = l->opt.lang;
  if (!realpath(dir, at)) return;
  const char *mod = folder_with(l, at, "go.mod"), *env = getenv("GOWORK");
  const char *work = env && *env ? NULL : folder_with(l, at, "go.work");
  if (env && env[0] == '/') work = arena_printf(l->arena, "%.*s", (int)(strrchr(env, '/') - env), env);
  if (work) {
    load_workspace(l, work, env && env[0] == '/' ? strrchr(env, '/') + 1 : "go.work");
    if (mod && !m->broken) check_used(l, mod);
  } else if (mod) {
    add_main(l, mod);
  }
  for (int i = 0; i < m->mains.len; i++) {
    const ModFile *f = m->mains.at[i];
    read_sums(l, arena_printf(l->arena, "%s/go.sum", f->dir));
    if (mod && strcmp(f->dir, mod) == 0 && !l->opt.lang) l->goversion = modfile_goversion(f);
  }
  m->cache = goenv_modcache(l);
  modgraph_roots(l);
  vendor_load(l);
}

const char *load_path_of(Loader *l, const char *dir) {
  char full[PATH_MAX];
  const char *found = NULL;
  size_t longest = 0;
  if (!l->mods || !realpath(dir, full)) return NULL;
  for (int i = 0; i < l->mods->mains.len; i++) {
    const ModFile *f = l->mods->mains.at[i];
    size_t n = strlen(f->dir);
    if (!f->module || n <= longest || strncmp(full, f->dir, n) != 0 || (full[n] && full[n] != '/')) continue;
    found = arena_printf(l->arena, "%s%s", f->module, full + n);
    longest = n;
  }
  return found;
}

const char *load_module_path(const Loader *l) {
  bool any = l->mods && l->mods->mains.len && l->mods->mains.at[0]->module;
  return any ? l->mods->mains.at[0]->module : "";
}

bool load_in_tree(Loader *l) {
  if (!l->mods || !l->mods->mains.len || !l->mods->mains.at[0]->module) return false;
  const ModFile *f = l->mods->mains.at[0];
  bool own = strcmp(f->module, "cmd") == 0 || strcmp(f->module, "std") == 0;
  return own && goroot_find(l) && strncmp(f->dir, l->goroot, strlen(l->goroot)) == 0;
}
