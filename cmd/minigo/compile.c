/* compile.c - what run, build and vet share: options for the driver, the steps with their times, and what went wrong. */
#include <string.h>
#include <time.h>
#include <unistd.h>
#include "minigo.h"

DriverOptions compile_options(const Options *opt) {
  return (DriverOptions){.all_errors = opt->all_errors,
                         .json = opt->json,
                         .color = !opt->json && isatty(2),
                         .no_escape = opt->no_escape,
                         .passes = opt->passes,
                         .tags = opt->tags,
                         .mod = opt->mod,
                         .lang = opt->lang,
                         .sets = opt->sets,
                         .nsets = opt->nsets,
                         .verify = opt->verify,
                         .reasons = opt->reasons};
}

int compile_report(Compilation *c, DriverStatus status) {
  switch (status) {
  case DRIVER_OK: return 0;
  case DRIVER_ERRORS: driver_print_errors(c, stderr); return EXIT_ERRORS;
  case DRIVER_FAILED: fprintf(stderr, "minigo: %s\n", driver_why(c)); return EXIT_ERRORS;
  case DRIVER_NO_MEMORY: break;
  }
  fputs("minigo: out of memory\n", stderr);
  return EXIT_USAGE;
}

void compile_show_time(const Options *opt, const char *phase, struct timespec *since) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  if (opt->times) fprintf(stderr, "%-8s %6ld us\n", phase, (now.tv_sec - since->tv_sec) * 1000000L + (now.tv_nsec - since->tv_nsec) / 1000);
  *since = now;
}

static DriverStatus steps(Compilation *c, const Options *opt, DriverProgram **p) {
  struct timespec clock;
  clock_gettime(CLOCK_MONOTONIC, &clock);
  DriverStatus s = driver_check(c, opt->names, opt->nnames);
  compile_show_time(opt, "check", &clock);
  if (opt->dump) return driver_dump(c, opt->dump, stdout);
  if (s == DRIVER_OK && opt->verbose) driver_print_packages(c, stderr);
  if (s == DRIVER_OK) {
    s = driver_lower(c);
    compile_show_time(opt, "lower", &clock);
  }
  if (s == DRIVER_OK) {
    s = driver_opt(c);
    compile_show_time(opt, "opt", &clock);
  }
  if (s == DRIVER_OK) {
    s = driver_emit(c, p);
    compile_show_time(opt, "emit", &clock);
  }
  return s;
}

DriverProgram *compile_program(const Options *opt, DriverTarget target, DriverCache *cache, bool *is_main, int *status) {
  DriverOptions how = compile_options(opt);
  how.target = target;
  how.cache = cache;
  Compilation *c = driver_new(&how);
  DriverProgram *p = NULL;
  *status = compile_report(c, c ? steps(c, opt, &p) : DRIVER_NO_MEMORY);
  *is_main = c && driver_is_program(c);
  if (p && !*is_main && target == DRIVER_MEMORY) {
    fprintf(stderr, "package %s is not a main package\n", driver_path(c));
    *status = EXIT_ERRORS;
    driver_program_free(p);
    p = NULL;
  }
  driver_free(c);
  return p;
}
