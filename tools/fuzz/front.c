/* front.c - lexer and parser against themselves.
   Whatever the bytes are:
   - nothing crashes, and the dump of the tree works;
   - the grammar (parser/grammar.y) and the reader that explains errors (parser/explain.c) accept the same texts;
   - a text without errors, exported, parses again, and its second export is the same text. */
#include "fuzz.h"
#include <stdlib.h>
#include <string.h>
#include "parser/internal.h"

static void fail(const char *what, const char *text, size_t len) {
  fprintf(stderr, "fuzz: %s\n", what);
  fwrite(text, 1, len, stderr);
  abort();
}

typedef struct Front {
  Arena *arena;
  Sources *sources;
  Intern *names;
  Diags *diags;
} Front;

static Front front_new(void) {
  Front f = {.arena = arena_new()};
  f.sources = sources_new(f.arena);
  f.names = intern_new(f.arena);
  f.diags = diags_new(f.arena, f.sources, (DiagOptions){0});
  return f;
}

static File *parse(Front *f, const char *text, size_t len, bool decls_only) {
  SourceFile *src = sources_add(f->sources, "x.go", "/x.go", text, len);
  return parse_file(f->arena, f->names, f->diags, src, (ParseOptions){.decls_only = decls_only});
}

static void flush(Front *f) {
  FILE *out = fopen("/dev/null", "w");
  diag_flush(f->diags, out);
  fclose(out);
}

static void check_dump(Front *f, const File *file) {
  FILE *out = fopen("/dev/null", "w");
  ast_dump(out, f->sources, file);
  fclose(out);
}

/* Accepted by the grammar: explain.c must find nothing. */
static void check_accepted(Front *f, const File *file, const char *text, size_t len) {
  int errors = diag_count(f->diags);
  if (explain_errors(f->arena, f->names, f->diags, file->source, errors) && diag_count(f->diags) > errors)
    fail("accepted by the grammar, but not by explain.c", text, len);
}

static void check_export(const File *file, const char *text, size_t len) {
  Buf once = {0}, twice = {0};
  export_write(&once, file);
  Front f = front_new();
  File *again = parse(&f, buf_cstr(&once), once.len, true);
  if (again->had_errors) fail("the export has errors", text, len);
  export_write(&twice, again);
  if (twice.len != once.len || memcmp(buf_cstr(&twice), once.s, once.len) != 0) fail("the export of the export differs", text, len);
  buf_free(&once);
  buf_free(&twice);
  arena_free(f.arena);
}

void fuzz_one(const uint8_t *data, size_t len) {
  char *text = xmalloc(len + 1);
  memcpy(text, data, len);
  text[len] = 0;
  Front f = front_new();
  parse_build_ok(text, len, "x.go", &(BuildTags){0});
  File *file = parse(&f, text, len, false);
  check_dump(&f, file);
  if (!file->had_errors) {
    check_accepted(&f, file, text, len);
    check_export(file, text, len);
  }
  flush(&f);
  arena_free(f.arena);
  free(text);
}
