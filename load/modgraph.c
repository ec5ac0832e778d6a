/* modgraph.c - which version of each module is built: the largest that is required (minimal version selection).

   From Go 1.17 on a go.mod lists all modules that its packages need, so that of such a module only its own requirements are
   read and not in turn those of what it requires; older ones are followed to the end. As long as what the main modules require gives
   every package, nothing else is read: modgraph_all is for the case that it does not. */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include "internal.h"
#include "modules.h"

enum { PRUNED_SINCE = 17 };

const char *modgraph_escape(Arena *a, const char *path) {
  Buf b = {0};
  for (; *path; path++) {
    if (isupper((unsigned char)*path)) buf_putc(&b, '!');
    buf_putc(&b, (char)tolower((unsigned char)*path));
  }
  const char *s = arena_printf(a, "%s", buf_cstr(&b));
  buf_free(&b);
  return s;
}

static const ModReplace *replacement_in(const ModFile *f, const char *path, const char *version) {
  const ModReplace *any = NULL;
  for (int i = 0; i < f->replace.len; i++) {
    const ModReplace *r = &f->replace.at[i];
    if (strcmp(r->from.path, path) != 0) continue;
    if (!r->from.version)
      any = r;
    else if (version && strcmp(r->from.version, version) == 0)
      return r;
  }
  return any;
}

const ModReplace *modgraph_replacement(const Modules *m, const char *path, const char *version) {
  const ModReplace *r = m->work ? replacement_in(m->work, path, version) : NULL;
  for (int i = 0; !r && i < m->mains.len; i++) r = replacement_in(m->mains.at[i], path, version);
  return r;
}

static bool is_main(const Modules *m, const char *path) {
  for (int i = 0; i < m->mains.len; i++)
    if (m->mains.at[i]->module && strcmp(m->mains.at[i]->module, path) == 0) return true;
  return false;
}

static bool is_excluded(const Modules *m, const ModVersion *v) {
  for (int i = 0; i < m->mains.len; i++)
    for (int k = 0; k < m->mains.at[i]->exclude.len; k++) {
      const ModVersion *x = &m->mains.at[i]->exclude.at[k];
      if (strcmp(x->path, v->path) == 0 && strcmp(x->version, v->version) == 0) return true;
    }
  return false;
}

static char *key_of(Loader *l, const char *path, const char *version) { return arena_printf(l->arena, "%s@%s", path, version); }

static const char *read_text(Loader *l, const char *file) {
  size_t len;
  char *text = inputs_read(l->opt.inputs, file, &len);
  const char *kept = text ? arena_strndup(l->arena, text, len) : NULL;
  free(text);
  return kept;
}

/* Of a module that another replaces by a folder: there. */
static void place_in_folder(Loader *l, Module *m, const ModReplace *r, const char **gomod) {
  m->dir = r->to.path[0] == '/' ? r->to.path : arena_printf(l->arena, "%s/%s", r->dir, r->to.path);
  m->replaced_by_dir = true;
  if (!load_is_dir(l, m->dir)) {
    m->missing = arena_printf(l->arena, "%s@%s: replacement directory %s does not exist", m->path, m->version, r->to.path);
    m->dir = NULL;
    return;
  }
  *gomod = read_text(l, arena_printf(l->arena, "%s/go.mod", m->dir));
  if (*gomod) return;
  m->missing = arena_printf(l->arena, "%s@%s (replaced by %s): reading %s/go.mod: open %s/go.mod: no such file or directory", m->path,
                            m->version, r->to.path, r->to.path, m->dir);
  m->dir = NULL;
}

static void place_in_cache(Loader *l, Module *m, const char *path, const char *version, const char **gomod) {
  const char *p = modgraph_escape(l->arena, path), *v = modgraph_escape(l->arena, version), *cache = l->mods->cache;
  *gomod = read_text(l, arena_printf(l->arena, "%s/cache/download/%s/@v/%s.mod", cache, p, v));
  m->dir = arena_printf(l->arena, "%s/%s@%s", cache, p, v);
  if (!load_is_dir(l, m->dir)) m->dir = NULL;
  if (!*gomod && m->dir) *gomod = read_text(l, arena_printf(l->arena, "%s/go.mod", m->dir));
  if (!m->dir)
    m->missing = arena_printf(l->arena, "%s@%s: not in the module cache (%s); to fetch it:\n\tminigo mod download %s", path, version, cache,
                              m->path);
}

Module *modgraph_module(Loader *l, const char *path, const char *version) {
  char *key = key_of(l, path, version);
  Module *m = strmap_get(&l->mods->at, key, strlen(key));
  if (m) return m;
  m = ARENA_NEW(l->arena, Module);
  *m = (Module){.path = path, .version = version};
  strmap_put(&l->mods->at, key, strlen(key), m);
  const char *gomod = NULL;
  const ModReplace *r = modgraph_replacement(l->mods, path, version);
  if (r && !r->to.version)
    place_in_folder(l, m, r, &gomod);
  else
    place_in_cache(l, m, r ? r->to.path : path, r ? r->to.version : version, &gomod);
  ModFile *f = modfile_parse(l->arena, key, gomod ? gomod : "", false);
  m->goversion = modfile_goversion(f);
  if (f->minor > GO_MINOR) {
    m->missing = arena_printf(l->arena, "module %s requires go >= %s (running go 1.%d)", key, f->go, GO_MINOR);
    m->dir = NULL;
  }
  strmap_put(&l->mods->files, key, strlen(key), f);
  return m;
}

/* True if v is the largest version of its module until now. */
static void select_version(Loader *l, const ModVersion *v) {
  Modules *m = l->mods;
  const char *old = strmap_get(&m->selected, v->path, strlen(v->path));
  if (is_main(m, v->path) || (old && semver_compare(old, v->version) >= 0)) return;
  strmap_put(&m->selected, v->path, strlen(v->path), (void *)v->version);
}

void modgraph_roots(Loader *l) {
  Modules *m = l->mods;
  m->selected.arena = m->at.arena = m->files.arena = l->arena;
  for (int i = 0; i < m->mains.len; i++)
    for (int k = 0; k < m->mains.at[i]->require.len; k++)
      if (!is_excluded(m, &m->mains.at[i]->require.at[k])) select_version(l, &m->mains.at[i]->require.at[k]);
}

typedef struct Walk {
  Loader *l;
  StrMap pruned, whole; /* path@version seen: its own requirements, or all behind it */
} Walk;

/* whole: what v requires is followed too, whatever v's go.mod says. */
static void visit(Walk *w, const ModVersion *v, bool whole) {
  Loader *l = w->l;
  if (is_main(l->mods, v->path) || is_excluded(l->mods, v)) return;
  select_version(l, v);
  char *key = key_of(l, v->path, v->version);
  StrMap *seen = whole ? &w->whole : &w->pruned;
  if (strmap_get(seen, key, strlen(key))) return;
  strmap_put(seen, key, strlen(key), key);
  modgraph_module(l, v->path, v->version);
  const ModFile *f = strmap_get(&l->mods->files, key, strlen(key));
  bool old = f->minor < PRUNED_SINCE;
  for (int i = 0; i < f->require.len; i++) {
    const ModVersion *r = &f->require.at[i];
    if (whole || old)
      visit(w, r, whole || old);
    else if (!is_excluded(l->mods, r))
      select_version(l, r);
  }
}

void modgraph_all(Loader *l) {
  Modules *m = l->mods;
  Walk w = {.l = l, .pruned = {.arena = l->arena}, .whole = {.arena = l->arena}};
  if (m->full) return;
  m->full = true;
  for (int i = 0; i < m->mains.len; i++)
    for (int k = 0; k < m->mains.at[i]->require.len; k++) visit(&w, &m->mains.at[i]->require.at[k], m->mains.at[i]->minor < PRUNED_SINCE);
}
