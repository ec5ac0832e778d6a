/* test.c - minigo test: what is asked for, and how it ended. */
#include <limits.h>
#include "test.h"

int cmd_test(const Options *opt) {
  TestOptions t;
  int status = flags_parse_test(opt->nnames, opt->names, &t);
  char folder[PATH_MAX];
  if (status) return status;
  if (!cache_folder(folder, sizeof folder)) return EXIT_ERRORS;
  DriverOptions how = compile_options(&t.compile);
  Compilation *c = driver_new(&how);
  DriverTest *tests;
  int n;
  DriverStatus s = c ? driver_list_packages(c, (char *const *)t.packages.at, t.packages.len, &tests, &n) : DRIVER_NO_MEMORY;
  if (s != DRIVER_OK) return compile_report(c, s);
  if (n == 0) {
    fputs("no packages to test\n", stderr);
    return EXIT_ERRORS;
  }
  if (!cmd_place_tests(&t, tests, n)) return EXIT_ERRORS;
  status = cmd_run_tests(&t, tests, n);
  driver_free(c);
  return status;
}
