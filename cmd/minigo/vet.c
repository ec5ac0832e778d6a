/* vet.c - minigo vet: loads and checks as build does, then looks for mistakes that compile.

   -fix rewrites in memory and loads the result again, from memory, until nothing is left to rewrite; files are written
   only when what they would hold checks. So a rewriting that goes wrong leaves every file as it was. */
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include "../../vet/vet.h"
#include "minigo.h"

enum { ROUNDS = 8 };   /* of rewriting: one makes room for the next (New of Sprintf, then %v), not for many */

typedef struct Run { Loader *loader; Package *main; Diags *found; VetEdits edits; } Run;

/* The checker takes functions without a body for ones written in C; the user's are errors. */
static void find_bodiless(Loader *l, Package *p) {
  for (int i = 0; i < p->files.len; i++)
    for (int k = 0; k < p->files.at[i]->decls.len; k++) {
      Node *d = p->files.at[i]->decls.at[k];
      if (d->kind == N_FUNCDECL && !d->c && strcmp(d->a->name->s, "init") != 0)
        diag_error(l->diags, d->d ? d->d->pos : d->a->pos, "missing function body");
    }
}

/* Loads and vets; texts by path stand for the files on disk. False: does not check (quiet: nothing is printed). */
static bool vet_once(Run *r, const Options *opt, char **args, int n, const StrMap *texts, bool quiet) {
  LoadOptions loading = pipeline_load_options(opt);
  loading.check_only = true;
  loading.texts = texts;
  Loader *l = r->loader = loader_new(&loading);
  types_set_natives(l->types, true); /* nothing is refused as not supported */
  r->main = load_main(l, args, n);
  if (r->main && !diag_count(l->diags))
    find_bodiless(l, r->main);
  if (quiet ? diag_count(l->diags) > 0 : load_failed(l))
    return false;
  if (!r->main)
    return false;
  r->found = diags_new(l->arena, l->sources, (DiagOptions){.json = opt->json, .color = !opt->json && isatty(2)});
  VetInput in = {.arena = l->arena, .types = l->types, .names = l->names, .sources = l->sources, .order = l->order.at,
                 .norder = l->order.len, .pkg = r->main, .explain = opt->explain};
  vet_package(&in, r->found, &r->edits);
  return true;
}

/* Applies the edits to the run's files: *texts gets what is new. False: nothing is. */
static bool rewrite(Run *r, Arena *a, StrMap *texts) {
  bool any = false;
  for (int i = 0; i < r->main->files.len; i++) {
    const SourceFile *f = r->main->files.at[i]->source;
    size_t len;
    char *text = vet_rewrite(r->loader->arena, &r->edits, f, f->text, f->len, &len);
    if (!text)
      continue;
    strmap_put(texts, f->name, strlen(f->name), arena_strndup(a, text, len));
    free(text);
    any = true;
  }
  return any;
}

static bool complain(const char *path) {
  fprintf(stderr, "minigo vet: %s: %s\n", path, strerror(errno));
  return false;
}

/* Through a file beside it, so that the old text or the new is there at any moment. */
static bool write_file(const char *name, const char *text) {
  char path[PATH_MAX], tmp[PATH_MAX + 16];
  struct stat st;
  if (!realpath(name, path) || stat(path, &st) != 0)
    return complain(name);
  snprintf(tmp, sizeof tmp, "%s.XXXXXX", path);
  int fd = mkstemp(tmp);
  FILE *f = fd < 0 ? NULL : fdopen(fd, "w");
  if (!f)
    return complain(tmp);
  size_t len = strlen(text);
  FILE *old = fopen(path, "r");   /* a script's first line was made a comment for us: it is put back */
  bool script = old && fgetc(old) == '#' && len >= 2;
  if (old)
    fclose(old);
  bool ok = script ? fwrite("#!", 1, 2, f) == 2 && fwrite(text + 2, 1, len - 2, f) == len - 2 : fwrite(text, 1, len, f) == len;
  ok &= fchmod(fd, st.st_mode & 07777) == 0;
  ok &= fclose(f) == 0;
  if (!ok || rename(tmp, path) != 0) {
    unlink(tmp);
    return complain(name);
  }
  return true;
}

static bool write_files(const StrMap *texts) {
  bool ok = true;
  for (int i = 0; i < texts->len; i++)
    ok &= write_file(texts->entries[i].key, texts->entries[i].val);
  return ok;
}

/* Rewrites as long as there is something to; leaves in r the run whose findings are to be shown. Its texts live in a. */
static bool fix(Run *r, Arena *a, const Options *opt, char **args, int n) {
  StrMap good = {.arena = a}, next = {.arena = a};   /* good: checked */
  for (int round = 0; round < ROUNDS && rewrite(r, a, &next); round++) {
    Run after = {0};
    bool ok = vet_once(&after, opt, args, n, &next, true);
    loader_free((ok ? r : &after)->loader);
    if (!ok)
      break;
    *r = after;
    for (int i = 0; i < next.len; i++)
      strmap_put(&good, next.entries[i].key, next.entries[i].len, next.entries[i].val);
  }
  return write_files(&good);
}

int cmd_vet(int argc, char **argv) {
  Options opt = {0};
  int first = flags_parse("vet", argc, argv, &opt);
  if (first < 0)
    return EXIT_USAGE;
  static char here[] = ".", *dot[] = {here};
  char **args = first < argc ? argv + first : dot;
  int nargs = first < argc ? argc - first : 1, n = load_count_args(nargs, args);
  if (n < nargs) {
    fprintf(stderr, "minigo vet: named files must all be in one directory or be .go files: %s\n", args[n]);
    return EXIT_USAGE;
  }
  if (opt.fix && strcmp(args[0], "-") == 0) {
    fprintf(stderr, "minigo vet: -fix cannot rewrite standard input\n");
    return EXIT_USAGE;
  }
  Run r = {0};
  Arena *texts = arena_new();
  bool ok = vet_once(&r, &opt, args, n, NULL, false);
  if (ok && opt.fix)
    ok = fix(&r, texts, &opt, args, n);
  if (r.found && diag_flush(r.found, stderr))
    ok = false;
  loader_free(r.loader);
  arena_free(texts);
  return ok ? 0 : EXIT_ERRORS;
}
