/* run.c - minigo run: compile in memory and start, in this process. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "../../backend/backend.h"
#include "../../backend/bundled.h"
#include "minigo.h"

typedef struct Externs { const LibSymbol **at; int len; } Externs;

static void add_extern(Externs *x, const char *csymbol) {
  const LibSymbol *s = bundled_symbol(csymbol);
  if (s)
    x->at[x->len++] = s;
}

/* What the unit takes from the bundled packages; from malloc: it outlives the unit. */
static Externs unit_externs(Unit *u) {
  Externs x = {xmalloc((size_t)(u->funcs.len + u->globals.len + u->typeuses.len) * sizeof *x.at), 0};
  for (int i = 0; i < u->funcs.len; i++)
    if (u->funcs.at[i]->is_extern)
      add_extern(&x, u->funcs.at[i]->name);
  for (int i = 0; i < u->globals.len; i++)
    if (u->globals.at[i]->is_extern)
      add_extern(&x, u->globals.at[i]->name);
  for (int i = 0; i < u->typeuses.len; i++)
    if (u->typeuses.at[i]->is_extern)
      add_extern(&x, type_symbol(u, u->typeuses.at[i]->type));
  return x;
}

int cmd_run(int argc, char **argv) {
  Options opt = {0};
  int first = flags_parse("run", argc, argv, &opt);
  if (first < 0)
    return EXIT_USAGE;
  argc -= first;
  argv += first;
  int n = load_count_args(argc, argv);
  if (n == 0) {
    fprintf(stderr, "minigo run: no go files listed\n");
    return EXIT_ERRORS;
  }
  Program p = {0};
  int status;
  if (!pipeline_compile(&p, &opt, argv, n, true, &status)) {
    pipeline_free(&p);
    return status;
  }
  if (!p.unit->main) {
    fprintf(stderr, "package command-line-arguments is not a main package\n");
    pipeline_free(&p);
    return EXIT_ERRORS;
  }
  Externs externs = unit_externs(p.unit);
  Buf text = p.text;
  p.text = (Buf){0};
  pipeline_free(&p); /* libtcc needs none of the compiler's memory, but much of its own */
  JitCode code = jit_compile(&text, externs.at, externs.len);
  buf_free(&text);
  free(externs.at);
  if (opt.listing)
    listing_jit(stderr, &code);
  argv[n - 1] = argv[0];
  jit_start(&code, argc - n + 1, argv + n - 1, opt.model, opt.trace);
}
