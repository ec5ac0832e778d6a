/* vendor.c - the folder vendor of the main module, which go mod vendor fills: modules.txt says which packages it holds.

   It counts when -mod=vendor is given, and without -mod from Go 1.14 on. Then nothing else gives packages, and it must
   agree with go.mod. */
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include "internal.h"
#include "modules.h"

typedef struct Vendor {
  Loader *l;
  StrMap explicit; /* path@version of modules marked so */
  Module *module;  /* whose packages follow */
} Vendor;

static void read_module(Vendor *v, const char *line) {
  char path[512], version[512];
  v->module = NULL;
  int n = sscanf(line, "# %511s %511s", path, version);
  if (n < 2) return;
  v->module = ARENA_NEW(v->l->arena, Module);
  *v->module = (Module){.path = arena_printf(v->l->arena, "%s", path), .goversion = 16};
  if (strcmp(version, "=>") != 0) v->module->version = arena_printf(v->l->arena, "%s", version);
}

static void read_line(Vendor *v, const char *line) {
  if (strncmp(line, "## ", 3) == 0) {
    const char *go = strstr(line, "go 1.");
    if (v->module && go) v->module->goversion = atoi(go + 5);
    if (!v->module || !v->module->version || !strstr(line, "explicit")) return;
    const char *key = arena_printf(v->l->arena, "%s@%s", v->module->path, v->module->version);
    strmap_put(&v->explicit, key, strlen(key), v);
  } else if (line[0] == '#') {
    read_module(v, line);
  } else if (*line && v->module) {
    strmap_put(&v->l->mods->vendored, line, strlen(line), v->module);
  }
}

/* What go.mod requires must be marked in modules.txt. */
static void check_consistent(Vendor *v, const ModFile *f) {
  Buf b = {0};
  for (int i = 0; i < f->require.len; i++) {
    const ModVersion *r = &f->require.at[i];
    const char *key = arena_printf(v->l->arena, "%s@%s", r->path, r->version);
    if (!strmap_get(&v->explicit, key, strlen(key)))
      buf_printf(&b, "\n\t%s: is explicitly required in go.mod, but not marked as explicit in vendor/modules.txt", key);
  }
  if (b.len) {
    v->l->mods->broken = true;
    diag_load(v->l->diags, 0,
              "minigo: inconsistent vendoring in %s:%s\n\n\tTo ignore the vendor directory, use -mod=readonly or -mod=mod.\n"
              "\tTo sync the vendor directory, run:\n\t\tminigo mod vendor",
              f->dir, buf_cstr(&b));
  }
  buf_free(&b);
}

void vendor_load(Loader *l) {
  Modules *m = l->mods;
  if (m->mains.len == 0) return;
  const ModFile *f = m->mains.at[0];
  const char *mode = l->opt.mod && *l->opt.mod ? l->opt.mod : goenv_flag(l, "mod");
  m->write = mode && strcmp(mode, "mod") == 0;
  const char *dir = m->work ? m->work->dir : f->dir;
  const char *vendor = arena_printf(l->arena, "%s/vendor", dir);
  bool wanted = mode ? strcmp(mode, "vendor") == 0 : (m->work ? m->work->minor >= 22 : f->minor >= 14) && load_is_dir(l, vendor);
  if (!wanted) return;
  Vendor v = {.l = l, .explicit = {.arena = l->arena}};
  size_t len;
  char *text = inputs_read(l->opt.inputs, arena_printf(l->arena, "%s/modules.txt", vendor), &len);
  m->vendored.arena = l->arena;
  m->vendor = vendor;
  for (char *p = text; p && *p;) {
    size_t n = strcspn(p, "\n");
    read_line(&v, arena_strndup(l->arena, p, n));
    p += n + (p[n] == '\n');
  }
  free(text);
  if (!m->work && f->minor >= 14) check_consistent(&v, f);
}
