/* vet.c - loads and checks a package, then looks for mistakes that compile.

   -fix rewrites in memory and loads the result again, from memory, until nothing is left to rewrite; files are written
   only when what they would hold checks. So a rewriting that goes wrong leaves every file as it was. */
#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include "../backend/backend.h"
#include "internal.h"

enum { ROUNDS = 8 }; /* of rewriting: one makes room for the next (New of Sprintf, then %v), not for many */

typedef struct Request {
  const DriverOptions *opt;
  const DriverVet *vet;
  char *const *names;
  int n;
} Request;

/* The checker takes functions without a body for ones written in C; the user's are errors. */
static void find_bodiless(Loader *l, Package *p) {
  for (int i = 0; i < p->files.len; i++)
    for (int k = 0; k < p->files.at[i]->decls.len; k++) {
      Node *d = p->files.at[i]->decls.at[k];
      if (d->kind == N_FUNCDECL && !node_body(d) && strcmp(node_ident(d)->name->s, "init") != 0)
        diag_error(l->diags, node_recv(d) ? node_recv(d)->pos : node_ident(d)->pos, "missing function body");
    }
}

typedef struct Job {
  Compilation *c;
  const Request *r;
} Job;

static void look(void *ctx) {
  Job *j = ctx;
  Compilation *c = j->c;
  Loader *l = c->l;
  c->main = load_main(l, j->r->names, j->r->n);
  if (c->main && !diag_count(l->diags)) find_bodiless(l, c->main);
  if (!c->main || diag_count(l->diags)) {
    c->status = DRIVER_ERRORS;
    return;
  }
  c->found = diags_new(l->arena, l->sources, (DiagOptions){.json = c->opt.json, .color = c->opt.color});
  VetInput in = {.arena = l->arena,
                 .types = l->types,
                 .names = l->names,
                 .sources = l->sources,
                 .order = l->order.at,
                 .norder = l->order.len,
                 .pkg = c->main,
                 .explain = j->r->vet->explain};
  vet_package(&in, c->found, &c->edits);
}

/* Loads and vets; texts by path stand for the files on disk. The Compilation's status tells whether it checks. */
static Compilation *vet_once(const Request *r, const StrMap *texts) {
  Compilation *c = driver_new_loading(r->opt,
                                      (LoadOptions){.bundled = bundled_file, .lacks = bundled_lacks, .check_only = true, .texts = texts});
  if (c) driver_step(c, look, &(Job){c, r});
  return c;
}

/* Applies the edits to the package's files: *texts gets what is new, its texts in a. False: nothing is. */
static bool rewrite(Compilation *c, Arena *a, StrMap *texts) {
  bool any = false;
  for (int i = 0; i < c->main->files.len; i++) {
    const SourceFile *f = c->main->files.at[i]->source;
    size_t len;
    char *text = vet_rewrite(c->arena, &c->edits, f, f->text, f->len, &len);
    if (!text) continue;
    strmap_put(texts, f->name, strlen(f->name), arena_strndup(a, text, len));
    free(text);
    any = true;
  }
  return any;
}

/* A script's first line was made a comment for us: it is put back. */
static bool is_script(const char *path) {
  FILE *f = fopen(path, "r");
  bool script = f && fgetc(f) == '#';
  if (f) fclose(f);
  return script;
}

/* Through a file beside it, so that the old text or the new is there at any moment. False: errno tells why. */
static bool write_file(const char *name, const char *text) {
  char path[PATH_MAX], tmp[PATH_MAX + 16];
  struct stat st;
  if (!realpath(name, path) || stat(path, &st) != 0) return false;
  snprintf(tmp, sizeof tmp, "%s.XXXXXX", path);
  int fd = mkstemp(tmp);
  FILE *f = fd < 0 ? NULL : fdopen(fd, "w");
  if (!f) return false;
  size_t len = strlen(text), skip = is_script(path) && len >= 2 ? 2 : 0;
  bool ok = fwrite("#!", 1, skip, f) == skip && fwrite(text + skip, 1, len - skip, f) == len - skip;
  ok &= fchmod(fd, st.st_mode & 07777) == 0;
  ok &= fclose(f) == 0;
  if (ok && rename(tmp, path) == 0) return true;
  int saved = errno;
  unlink(tmp);
  errno = saved;
  return false;
}

static void write_files(Compilation *c, const StrMap *texts) {
  for (int i = 0; i < texts->len; i++)
    if (!write_file(texts->entries[i].key, texts->entries[i].val)) driver_fail(c, "%s: %s", texts->entries[i].key, strerror(errno));
}

typedef struct Fix {
  const Request *r;
  Compilation *c;
  Arena *a;
} Fix;

/* Rewrites as long as there is something to; leaves in x->c the one whose findings are to be shown. */
static void fix(void *ctx) {
  Fix *x = ctx;
  x->a = arena_new();
  StrMap good = {.arena = x->a}, next = {.arena = x->a}; /* good: checked */
  for (int round = 0; round < ROUNDS && rewrite(x->c, x->a, &next); round++) {
    Compilation *after = vet_once(x->r, &next);
    bool ok = after && after->status == DRIVER_OK;
    driver_free(ok ? x->c : after);
    if (!ok) break;
    x->c = after;
    for (int i = 0; i < next.len; i++) strmap_put(&good, next.entries[i].key, next.entries[i].len, next.entries[i].val);
  }
  write_files(x->c, &good);
}

DriverStatus driver_vet(const DriverOptions *opt, const DriverVet *vet, char *const *names, int n, Compilation **out) {
  Request r = {opt, vet, names, n};
  Fix x = {&r, vet_once(&r, NULL), NULL};
  if (x.c && x.c->status == DRIVER_OK && vet->fix && !arena_guard(fix, &x)) x.c->status = DRIVER_NO_MEMORY;
  *out = x.c;
  if (!x.c) return DRIVER_NO_MEMORY;
  x.c->kept = x.a;
  return x.c->status == DRIVER_OK && diag_count(x.c->found) ? DRIVER_ERRORS : x.c->status;
}
