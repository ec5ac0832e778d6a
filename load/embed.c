/* embed.c - the files that //go:embed patterns name: below the package's folder, regular, not hidden unless named. */
#include <glob.h>
#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include "internal.h"

typedef struct Search {
  Loader *l;
  const char *dir;
  Embed *embed;
  const EmbedPattern *pattern;
  bool all;
  int found;
} Search;

static void complain(Search *s, const char *why) { diag_load(s->l->diags, s->pattern->pos, "pattern %s: %s", s->pattern->text, why); }

static bool is_hidden(const char *name) { return name[0] == '.' || name[0] == '_'; }

static bool is_version_control(const char *name) {
  return strcmp(name, ".git") == 0 || strcmp(name, ".hg") == 0 || strcmp(name, ".svn") == 0 || strcmp(name, ".bzr") == 0;
}

/* As fs.ValidPath has it, but for patterns. */
static bool is_valid(const char *p) {
  if (strcmp(p, ".") == 0) return true;
  for (const char *elem = p;;) {
    size_t n = strcspn(elem, "/");
    if (n == 0 || (n == 1 && elem[0] == '.') || (n == 2 && elem[0] == '.' && elem[1] == '.')) return false;
    if (!elem[n]) return true;
    elem += n + 1;
  }
}

static void add_file(Search *s, const char *name, const char *full) {
  for (int i = 0; i < s->embed->files.len; i++)
    if (strcmp(s->embed->files.at[i].name, name) == 0) {
      s->found++;
      return;
    }
  size_t len;
  char *data = inputs_read(s->l->opt.inputs, full, &len);
  if (!data) {
    complain(s, arena_printf(s->l->arena, "cannot read %s", name));
    return;
  }
  EmbedFile f = {arena_printf(s->l->arena, "%s", name), arena_strndup(s->l->arena, data, len), len};
  free(data);
  vec_push(s->l->arena, &s->embed->files, f);
  s->found++;
}

static void add_folder(Search *s, const char *name, const char *full) {
  struct dirent **list;
  inputs_note_dir(s->l->opt.inputs, full);
  int n = scandir(full, &list, NULL, alphasort);
  for (int i = 0; i < n; i++) {
    const char *entry = list[i]->d_name;
    struct stat st;
    const char *inner = arena_printf(s->l->arena, "%s/%s", full, entry);
    const char *shown = strcmp(name, ".") == 0 ? arena_printf(s->l->arena, "%s", entry) : arena_printf(s->l->arena, "%s/%s", name, entry);
    bool dots = strcmp(entry, ".") == 0 || strcmp(entry, "..") == 0;
    if (!dots && (s->all || !is_hidden(entry)) && !is_version_control(entry) && lstat(inner, &st) == 0) {
      if (S_ISDIR(st.st_mode) && !load_exists(s->l, arena_printf(s->l->arena, "%s/go.mod", inner)))
        add_folder(s, shown, inner);
      else if (S_ISREG(st.st_mode))
        add_file(s, shown, inner);
    }
    free(list[i]);
  }
  if (n >= 0) free(list);
}

static void add_match(Search *s, const char *name, const char *full) {
  struct stat st;
  inputs_note_path(s->l->opt.inputs, full);
  if (lstat(full, &st) != 0) return;
  int before = s->found;
  if (S_ISREG(st.st_mode)) {
    add_file(s, name, full);
  } else if (S_ISDIR(st.st_mode)) {
    add_folder(s, name, full);
    if (s->found == before) complain(s, arena_printf(s->l->arena, "cannot embed directory %s: contains no embeddable files", name));
  } else {
    complain(s, arena_printf(s->l->arena, "cannot embed irregular file %s", name));
  }
}

/* The folder's name with what a pattern would take for its own escaped. */
static const char *escaped(Loader *l, const char *dir) {
  Buf b = {0};
  for (; *dir; dir++) {
    if (strchr("*?[]\\", *dir)) buf_putc(&b, '\\');
    buf_putc(&b, *dir);
  }
  const char *r = arena_strndup(l->arena, buf_cstr(&b), b.len);
  buf_free(&b);
  return r;
}

static void match(Search *s) {
  const char *p = s->pattern->text;
  s->all = strncmp(p, "all:", 4) == 0;
  p += s->all ? 4 : 0;
  if (!is_valid(p) || (strchr(p, '[') && !strchr(strchr(p, '['), ']'))) {
    complain(s, "invalid pattern syntax");
    return;
  }
  glob_t g = {0};
  size_t skip = strlen(s->dir) + 1;
  const char *pattern = arena_printf(s->l->arena, "%s/%s", escaped(s->l, s->dir), p);
  int errors = diag_count(s->l->diags), r = glob(pattern, GLOB_PERIOD, NULL, &g);
  inputs_note_glob(s->l->opt.inputs, pattern, GLOB_PERIOD);
  for (size_t i = 0; r == 0 && i < g.gl_pathc; i++) {
    const char *full = g.gl_pathv[i], *name = full + skip, *base = strrchr(full, '/') + 1;
    if (strcmp(p, ".") != 0 && (strcmp(base, ".") == 0 || strcmp(base, "..") == 0)) continue;
    add_match(s, name, full);
  }
  globfree(&g);
  if (s->found == 0 && diag_count(s->l->diags) == errors) complain(s, "no matching files found");
}

static int by_name(const void *a, const void *b) { return strcmp(((const EmbedFile *)a)->name, ((const EmbedFile *)b)->name); }

void load_embeds(Loader *l, File *f) {
  if (!f->embeds.len || !parse_file_imports(f, "embed")) return;
  const char *name = f->source->path, *slash = strrchr(name, '/');
  const char *dir = slash ? arena_printf(l->arena, "%.*s", (int)(slash - name), name) : ".";
  for (int i = 0; i < f->embeds.len; i++) {
    Embed *e = &f->embeds.at[i];
    for (int k = 0; k < e->patterns.len; k++) {
      Search s = {.l = l, .dir = dir, .embed = e, .pattern = &e->patterns.at[k]};
      match(&s);
    }
    if (e->files.len) qsort(e->files.at, (size_t)e->files.len, sizeof *e->files.at, by_name);
  }
}
