/* vet.c - minigo vet: mistakes that compile. */
#include <string.h>
#include "minigo.h"

int cmd_vet(const Options *opt) {
  char here[] = ".", *dot[] = {here};
  char **names = opt->nnames ? opt->names : dot;
  if (opt->fix && strcmp(names[0], "-") == 0) {
    fprintf(stderr, "minigo vet: -fix cannot rewrite standard input\n");
    return EXIT_USAGE;
  }
  DriverOptions how = compile_options(opt);
  Compilation *c;
  DriverStatus s = driver_vet(&how, &(DriverVet){.explain = opt->explain, .fix = opt->fix}, names, opt->nnames ? opt->nnames : 1, &c);
  if (s == DRIVER_FAILED) driver_print_errors(c, stderr);
  int status = compile_report(c, s);
  driver_free(c);
  return status;
}
