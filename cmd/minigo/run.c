/* run.c - minigo run: compile in memory and start, in this process; at once, if the cache has the program. */
#include "minigo.h"

/* NULL: it does not compile, which was reported; *status is the exit status. */
static DriverCode *compile(const Options *opt, DriverCache *cache, int *status) {
  bool is_main;
  DriverProgram *p = compile_program(opt, DRIVER_MEMORY, cache, &is_main,
                                     status); /* libtcc needs much memory: the compiler's is free by now */
  if (!p) return NULL;
  DriverCode *code;
  struct timespec clock;
  clock_gettime(CLOCK_MONOTONIC, &clock);
  *status = compile_report(NULL, driver_jit(p, &code));
  driver_program_free(p);
  compile_show_time(opt, "code", &clock);
  return code;
}

/* The program of a package at a version; it is not remembered. NULL as compile. */
static DriverCode *compile_at_version(const Options *opt, int *status) {
  PackagesPlace place;
  Options here = *opt;
  here.mod = "readonly";
  *status = EXIT_ERRORS;
  if (!packages_enter_version(opt->names[0], &place)) return NULL;
  DriverCode *code = compile(&here, NULL, status);
  packages_leave_version(&place);
  return code;
}

static _Noreturn void begin(const Options *opt, const DriverCode *code) {
  if (opt->listing) driver_list_code(code, stderr);
  char **argv = opt->args - 1; /* the program's name, then its arguments */
  argv[0] = opt->names[0];
  driver_start(code, opt->nargs + 1, argv, opt->model, opt->trace);
}

int cmd_run(const Options *opt) {
  if (opt->explain) return trace_run_explained(opt);
  DriverCache *cache;
  struct timespec clock;
  int status;
  DriverCode *code;
  if (packages_is_at_version(opt->names[0])) {
    code = compile_at_version(opt, &status);
    if (!code) return status;
    begin(opt, code);
  }
  clock_gettime(CLOCK_MONOTONIC, &clock);
  if (!cache_open(opt, DRIVER_MEMORY, &cache)) return EXIT_ERRORS;
  if (driver_cached_code(cache, &code))
    compile_show_time(opt, "cache", &clock);
  else
    code = compile(opt, cache, &status);
  driver_cache_close(cache);
  if (!code) return status;
  begin(opt, code);
}
