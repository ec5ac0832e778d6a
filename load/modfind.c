/* modfind.c - an import path to the folder of a module: the main modules', those in vendor/, those in the module cache.

   Every module whose path is a prefix of the import path may hold the package; two that do are a mistake. What is wrong is said as the
   go command says it, with minigo's name in the commands that mend it. */
#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include "internal.h"
#include "modules.h"

typedef struct Search {
  Loader *l;
  const char *path;
  const Package *from;
  Pos pos;
  const Module *module, *other; /* that hold the package */
  const char *dir, *other_dir;
  const Module *missing; /* one that may hold it and is not there */
} Search;

static bool has_prefix(const char *path, const char *module, size_t n) {
  return strncmp(path, module, n) == 0 && (!path[n] || path[n] == '/');
}

bool load_has_go_files(Loader *l, const char *dir) {
  inputs_note_dir(l->opt.inputs, dir);
  DIR *d = opendir(dir);
  bool found = false;
  for (struct dirent *e; d && !found && (e = readdir(d));) found = load_has_suffix(e->d_name, ".go");
  if (d) closedir(d);
  return found;
}

/* Does another module begin between the module's folder and dir? */
static bool is_cut_off(Loader *l, const char *root, const char *dir) {
  size_t n = strlen(root);
  for (size_t len = strlen(dir); len > n; len--)
    if ((dir[len] == '/' || !dir[len]) && load_exists(l, arena_printf(l->arena, "%.*s/go.mod", (int)len, dir))) return true;
  return false;
}

static void try_module(Search *s, const Module *m) {
  if (!m->dir) {
    if (!s->missing) s->missing = m;
    return;
  }
  const char *dir = arena_printf(s->l->arena, "%s%s", m->dir, s->path + strlen(m->path));
  if (!load_has_go_files(s->l, dir) || is_cut_off(s->l, m->dir, dir)) return;
  if (s->module)
    s->other = m, s->other_dir = dir;
  else
    s->module = m, s->dir = dir;
}

static void try_selected(Search *s) {
  s->module = s->other = s->missing = NULL;
  for (size_t n = strlen(s->path); n > 0; n--) {
    if (s->path[n] && s->path[n] != '/') continue;
    const char *version = strmap_get(&s->l->mods->selected, s->path, n);
    if (version) try_module(s, modgraph_module(s->l, arena_strndup(s->l->arena, s->path, n), version));
  }
}

/* ---- go.sum ---- */

static const char *sum_of(Loader *l, const char *path, const char *version) {
  const char *key = arena_printf(l->arena, "%s %s", path, version);
  return strmap_get(&l->mods->sums, key, strlen(key));
}

static void report_no_sum(Search *s) {
  const char *from = s->from ? s->from->path : NULL;
  if (from && strcmp(from, "main") == 0) from = s->l->main_path;
  bool named = from && s->from;
  diag_load(s->l->diags, s->pos, "missing go.sum entry for module providing package %s%s%s%s; to add:\n\t%s %s", s->path,
            named ? " (imported by " : "", named ? from : "", named ? ")" : "", named ? "minigo get" : "minigo mod download",
            named ? from : s->module->path);
}

static bool check_sum(Search *s) {
  Loader *l = s->l;
  const ModReplace *r = modgraph_replacement(l->mods, s->module->path, s->module->version);
  const char *path = r ? r->to.path : s->module->path, *version = r ? r->to.version : s->module->version;
  if (s->module->replaced_by_dir || l->mods->write) return true;
  const char *want = sum_of(l, path, version);
  if (!want) {
    report_no_sum(s);
    return false;
  }
  size_t len;
  const char *p = modgraph_escape(l->arena, path), *v = modgraph_escape(l->arena, version);
  char *got = inputs_read(l->opt.inputs, arena_printf(l->arena, "%s/cache/download/%s/@v/%s.ziphash", l->mods->cache, p, v), &len);
  if (got) got[strcspn(got, "\n")] = 0;
  bool same = !got || strcmp(got, want) == 0;
  if (!same)
    diag_load(l->diags, 0,
              "verifying %s@%s: checksum mismatch\n\tdownloaded: %s\n\tgo.sum:     %s\n\nSECURITY ERROR\n"
              "This download does NOT match an earlier download recorded in go.sum.\n"
              "The bits may have been replaced on the origin server, or an attacker may\nhave intercepted the download attempt.\n\n"
              "For more information, see 'go help module-auth'.",
              path, version, got, want);
  free(got);
  return same;
}

/* ---- */

static bool find_in_mains(Search *s, ModFound *found) {
  const ModFile *best = NULL;
  size_t longest = 0;
  for (int i = 0; i < s->l->mods->mains.len; i++) {
    const ModFile *f = s->l->mods->mains.at[i];
    size_t n = f->module ? strlen(f->module) : 0;
    if (n > longest && has_prefix(s->path, f->module, n)) best = f, longest = n;
  }
  if (!best) return false;
  const char *dir = arena_printf(s->l->arena, "%s%s", best->dir, s->path + longest);
  *found = (ModFound){load_relative(dir), modfile_goversion(best), true};
  return load_is_dir(s->l, dir) && !is_cut_off(s->l, best->dir, dir);
}

static bool find_in_vendor(Search *s, ModFound *found) {
  const Module *m = strmap_get(&s->l->mods->vendored, s->path, strlen(s->path));
  if (!m) return false;
  const char *dir = arena_printf(s->l->arena, "%s/%s", s->l->mods->vendor, s->path);
  *found = (ModFound){load_relative(dir), m->goversion, false};
  return load_is_dir(s->l, dir);
}

/* A module that is replaced without being required. */
static const char *only_replaced(Search *s) {
  for (int i = 0; i < s->l->mods->mains.len; i++)
    for (int k = 0; k < s->l->mods->mains.at[i]->replace.len; k++) {
      const char *m = s->l->mods->mains.at[i]->replace.at[k].from.path;
      if (has_prefix(s->path, m, strlen(m))) return m;
    }
  return NULL;
}

static void report_none(Search *s, const ModFound *main) {
  Loader *l = s->l;
  const char *replaced = only_replaced(s);
  if (l->mods->broken) return;
  if (s->missing)
    diag_load(l->diags, s->pos, "%s", s->missing->missing);
  else if (l->mods->vendor)
    diag_load(
        l->diags, s->pos,
        "cannot find module providing package %s: import lookup disabled by -mod=vendor\n\t(Go version in go.mod is at least 1.14 and "
        "vendor directory exists.)",
        s->path);
  else if (!l->mods->mains.len)
    diag_load(l->diags, s->pos,
              "no required module provides package %s: go.mod file not found in current directory or any parent directory; see 'go help "
              "modules'",
              s->path);
  else if (main->main)
    diag_load(l->diags, s->pos, "package %s is not in module %s (%s)", s->path, l->mods->mains.at[0]->module, main->dir);
  else if (replaced)
    diag_load(l->diags, s->pos, "module %s provides package %s and is replaced but not required; to add it:\n\tminigo get %s", replaced,
              s->path, replaced);
  else
    diag_load(l->diags, s->pos, "no required module provides package %s; to add it:\n\tminigo get %s", s->path, s->path);
}

ModFound modfind(Loader *l, const char *path, const Package *from, Pos pos) {
  Search s = {.l = l, .path = path, .from = from, .pos = pos};
  ModFound found = {0}, none = {0};
  if (find_in_mains(&s, &found)) return found;
  const char *dot = strchr(path, '.'), *slash = strchr(path, '/');
  bool dotted = dot && (!slash || dot < slash);
  if (l->mods->vendor) {
    ModFound v;
    if (find_in_vendor(&s, &v)) return v;
  } else if (dotted || l->mods->selected.len) {
    try_selected(&s);
    if (!s.module && dotted && l->mods->mains.len) {
      modgraph_all(l);
      try_selected(&s);
    }
  }
  if (s.other)
    diag_load(l->diags, pos, "ambiguous import: found package %s in multiple modules:\n\t%s %s (%s)\n\t%s %s (%s)", path, s.module->path,
              s.module->version, s.dir, s.other->path, s.other->version, s.other_dir);
  else if (s.module && check_sum(&s))
    return (ModFound){s.dir, s.module->goversion, false};
  else if (!s.module && (dotted || found.main))
    report_none(&s, &found);
  return none;
}
