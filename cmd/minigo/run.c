/* run.c - minigo run: compile in memory and start, in this process. */
#include "minigo.h"

int cmd_run(const Options *opt) {
  bool is_main;
  int status;
  DriverProgram *p = compile_program(opt, DRIVER_MEMORY, &is_main, &status); /* libtcc needs much memory: the compiler's is free by now */
  if (!p) return status;
  if (!is_main) {
    fprintf(stderr, "package command-line-arguments is not a main package\n");
    driver_program_free(p);
    return EXIT_ERRORS;
  }
  DriverCode *code;
  DriverStatus s = driver_jit(p, &code);
  driver_program_free(p);
  if (s != DRIVER_OK) return compile_report(NULL, s);
  if (opt->listing) driver_list_code(code, stderr);
  char **argv = opt->args - 1; /* the program's name, then its arguments */
  argv[0] = opt->names[0];
  driver_start(code, opt->nargs + 1, argv, opt->model, opt->trace);
}
