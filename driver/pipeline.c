/* pipeline.c - the whole path on one screen: Go text to C text. */
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>
#include "../backend/backend.h"
#include "../codegen/codegen.h"
#include "../lower/lower.h"
#include "../cmd/minigo/minigo.h"

static void dump_tokens(Loader *l) {
  for (int i = 0; i < l->parsed.len; i++)
    lexer_dump_tokens(stdout, l->arena, l->names, l->sources, l->parsed.at[i]->source);
}

static void dump_ast(Loader *l) {
  for (int i = 0; i < l->parsed.len; i++)
    ast_dump(stdout, l->sources, l->parsed.at[i]);
}

static bool wants(const char *dump, const char *what) { return dump && strcmp(dump, what) == 0; }

static void show_time(const Options *opt, const char *phase, struct timespec *since) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  if (opt->times)
    fprintf(stderr, "%-8s %6ld us\n", phase,
            (now.tv_sec - since->tv_sec) * 1000000L + (now.tv_nsec - since->tv_nsec) / 1000);
  *since = now;
}

LoadOptions pipeline_load_options(const Options *opt) {
  return (LoadOptions){.diag = {.limit = opt->all_errors ? 0 : 10, .json = opt->json, .gc = true, .color = !opt->json && isatty(2)},
                       .bundled = bundled_file};
}

bool load_failed(Loader *l) {
  if (!diag_count(l->diags))
    return false;
  diag_flush(l->diags, stderr);
  return true;
}

bool pipeline_compile(Program *p, const Options *opt, char **args, int n, bool jit, int *status) {
  struct timespec clock;
  clock_gettime(CLOCK_MONOTONIC, &clock);
  LoadOptions loading = pipeline_load_options(opt);
  Loader *l = p->loader = loader_new(&loading);
  *status = EXIT_ERRORS;
  p->main = load_main(l, args, n);
  show_time(opt, "check", &clock);
  if (wants(opt->dump, "tokens"))
    dump_tokens(l);
  if (wants(opt->dump, "ast"))
    dump_ast(l);
  if (load_failed(l) || !p->main)
    return false;
  if (wants(opt->dump, "types"))
    types_dump(stdout, l->types, p->main);
  p->unit = lower_program(l->arena, l->types, l->sources, l->names, l->diags, l->order.at, l->order.len,
                          (LowerOptions){.lib_has = bundled_has, .no_escape = opt->no_escape,
                                         .library = strcmp(p->main->name->s, "main") != 0}); /* then all of it counts */
  show_time(opt, "lower", &clock);
  if (load_failed(l))
    return false;
  if (wants(opt->dump, "lower"))
    lower_dump(stdout, p->unit);
  bool readable = wants(opt->dump, "c") || wants(opt->emit, "c");
  if (jit && !readable)
    jit_begin(&p->text);
  else
    buf_puts(&p->text, jit ? "" : "#include \"rt.h\"\n");
  emit_unit(&p->text, p->unit, (EmitOptions){.jit = jit && !readable, .readable = readable});
  show_time(opt, "emit", &clock);
  if (readable)
    fwrite(p->text.s, 1, p->text.len, stdout);
  *status = 0;
  return !opt->dump && !opt->emit;
}

void pipeline_free(Program *p) {
  buf_free(&p->text);
  if (p->loader)
    loader_free(p->loader);
}
