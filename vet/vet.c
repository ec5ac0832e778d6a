/* vet.c - one walk over the package's trees, every check at every node; and the edits put into the text.

     collect   facts that need the whole program: who forwards to Printf, what is deferred
     walk      each node is shown to each check of checks.def
     rewrite   edits, sorted, copied into the text; then imports that nobody names any more (imports.c) */
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include "internal.h"

static const struct {
  const char *name, *text;
  void (*run)(Vet *v, Node *n);
} checks[] = {
#define CHECK(name, text) {#name, text, vet_##name},
#include "checks.def"
#undef CHECK
};
enum { NCHECKS = sizeof checks / sizeof checks[0] };

const char *vet_check_name(int i) { return i < NCHECKS ? checks[i].name : NULL; }
const char *vet_check_text(int i) { return i < NCHECKS ? checks[i].text : NULL; }

void vet_report(Vet *v, CheckId check, Pos pos, const char *fmt, ...) {
  Buf b = {0};
  va_list ap, again;
  va_start(ap, fmt);
  va_copy(again, ap);
  int n = vsnprintf(NULL, 0, fmt, ap);
  char *text = xmalloc((size_t)n + 1);
  vsnprintf(text, (size_t)n + 1, fmt, again);
  va_end(again);
  va_end(ap);
  buf_puts(&b, text);
  if (v->in.explain) buf_printf(&b, "\n\t%s: %s", checks[check].name, checks[check].text);
  diag_error(v->found, pos, "%s", buf_cstr(&b));
  free(text);
  buf_free(&b);
}

void vet_edit(Vet *v, Pos from, Pos to, const char *text) {
  if (!v->edits) return;
  const SourceFile *f = sources_file(v->in.sources, from);
  VetEdit e = {f, from - f->base, to - f->base, text};
  vec_push(v->a, v->edits, e);
}

static bool visit(void *ctx, Node *n) {
  Vet *v = ctx;
  if (n->kind == N_FUNCDECL) v->func = n->obj;
  for (int i = 0; i < NCHECKS; i++)
    if (!v->in.only || strcmp(v->in.only, checks[i].name) == 0) checks[i].run(v, n);
  return true;
}

void vet_package(const VetInput *in, Diags *found, VetEdits *edits) {
  Arena *a = in->arena;
  Vet v = {.in = *in, .a = a, .ts = in->types, .found = found, .edits = edits};
  v.printers.arena = v.chained.arena = v.dead.arena = v.uses.arena = v.lits.arena = a;
  for (int i = 0; i < in->norder; i++)
    if (!in->order[i]->bundled) vet_printf_collect(&v, in->order[i]);
  vet_recover_collect(&v, in->pkg);
  for (int i = 0; i < in->pkg->files.len; i++) {
    v.file = in->pkg->files.at[i];
    for (int k = 0; k < v.file->decls.len; k++) {
      v.func = NULL;
      node_walk(v.file->decls.at[k], visit, NULL, &v);
    }
  }
}

/* ---- edits ---- */

static int by_offset(const void *x, const void *y) {
  const VetEdit *a = x, *b = y;
  return a->from != b->from ? (a->from < b->from ? -1 : 1) : (a->to > b->to) - (a->to < b->to);
}

char *vet_rewrite(Arena *a, const VetEdits *edits, const SourceFile *file, const char *text, size_t len, size_t *outlen) {
  VetEdits mine = {0};
  for (int i = 0; i < edits->len; i++)
    if (edits->at[i].file == file) vec_push(a, &mine, edits->at[i]);
  if (!mine.len) return NULL;
  qsort(mine.at, (size_t)mine.len, sizeof *mine.at, by_offset);
  Buf b = {0};
  size_t at = 0;
  for (int i = 0; i < mine.len; i++) {
    VetEdit *e = &mine.at[i];
    if (e->from < at || e->to > len) continue;
    buf_write(&b, text + at, e->from - at);
    buf_puts(&b, e->text);
    at = e->to;
  }
  buf_write(&b, text + at, len - at);
  *outlen = b.len;
  return buf_cstr(&b);
}
