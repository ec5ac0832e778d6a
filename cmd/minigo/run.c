/* run.c - minigo run: compile in memory and start, in this process. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "../../backend/backend.h"
#include "minigo.h"

/* C names the unit takes from the bundled packages. */
static const char **unit_externs(Unit *u, int *n) {
  VEC(const char *) v = {0};
  for (int i = 0; i < u->funcs.len; i++)
    if (u->funcs.at[i]->is_extern)
      vec_push(u->arena, &v, u->funcs.at[i]->name);
  for (int i = 0; i < u->globals.len; i++)
    if (u->globals.at[i]->is_extern)
      vec_push(u->arena, &v, u->globals.at[i]->name);
  for (int i = 0; i < u->typeuses.len; i++)
    if (u->typeuses.at[i]->is_extern)
      vec_push(u->arena, &v, type_symbol(u, u->typeuses.at[i]->type));
  *n = v.len;
  return v.at;
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
  int nexterns;
  const char **externs = unit_externs(p.unit, &nexterns);
  JitCode code = jit_compile(&p.text, externs, nexterns);
  if (opt.listing)
    listing_jit(stderr, &code);
  pipeline_free(&p); /* the compiler's memory; the program needs none of it */
  argv[n - 1] = argv[0];
  jit_start(&code, argc - n + 1, argv + n - 1, opt.model, opt.trace);
}
