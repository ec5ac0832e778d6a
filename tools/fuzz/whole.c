/* whole.c - the compiler from text to C, without imports.
   A text that the parser accepts is checked; one that the checker accepts is lowered and printed as C. Nothing may
   crash, and ice() is a crash here: it exits, which the fuzzer reports. */
#include "fuzz.h"
#include <stdlib.h>
#include <string.h>
#include "codegen/codegen.h"
#include "opt/opt.h"
#include "ir/ir.h"
#include "parser/ast.h"
#include "check/check.h"

static Package *no_import(void *ctx, const char *path, Package *from, Pos pos) {
  (void)from;
  diag_error(ctx, pos, "package %s is not in std", path);
  return NULL;
}

static void emit(Arena *a, Types *t, Sources *s, Intern *names, Diags *d, Package *p) {
  Unit *u = lower_program(a, t, s, names, d, &p, 1, (LowerOptions){0});
  if (diag_count(d)) return;
  Buf text = {0};
  opt_run(u, &target_tcc, 0);
  emit_unit(&text, u, &target_tcc, false);
  buf_free(&text);
}

static void check(Arena *a, Sources *s, Intern *names, Diags *d, File *file) {
  Types *t = types_new(a, names, d, s, no_import, d);
  bool main = strcmp(file->pkgname->name->s, "main") == 0;
  Package *p = check_package(t, main ? "main" : "p", &file, 1, 25);
  if (main) check_main(t, p);
  if (main && diag_count(d) == 0) emit(a, t, s, names, d, p);
}

static void print_errors(Diags *d) {
  FILE *out = fopen("/dev/null", "w");
  diag_flush(d, out);
  fclose(out);
}

void fuzz_one(const uint8_t *data, size_t len) {
  char *text = xmalloc(len + 1);
  memcpy(text, data, len);
  text[len] = 0;
  Arena *a = arena_new();
  Sources *s = sources_new(a);
  Intern *names = intern_new(a);
  Diags *d = diags_new(a, s, (DiagOptions){0});
  SourceFile *src = sources_add(s, "x.go", "/x.go", text, len);
  File *file = parse_file(a, names, d, src, (ParseOptions){0});
  if (!file->broken) check(a, s, names, d, file);
  print_errors(d);
  arena_free(a);
  free(text);
}
