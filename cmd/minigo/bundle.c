/* bundle.c - minigo bundle: compiles the bundled packages (lib/) to C. Used when minigo itself is built, by nobody else. */
#include "minigo.h"

int cmd_bundle(const Options *opt) {
  if (opt->nnames != 1 || !opt->out) {
    fprintf(stderr, "usage: minigo bundle -o DIR LIBDIR\n");
    return EXIT_USAGE;
  }
  Compilation *c;
  DriverStatus s = driver_bundle(opt->names[0], opt->out, &c);
  int status = compile_report(c, s);
  driver_free(c);
  return status;
}
