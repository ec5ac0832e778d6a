/* cache.c - the cache as the commands see it: where it is, when it is used, minigo clean. */
#include <errno.h>
#include <limits.h>
#include <string.h>
#include "minigo.h"

bool cache_folder(char *out, size_t size) {
  if (driver_cache_folder(out, size)) return true;
  fputs("minigo: MINIGOCACHE is not an absolute path\n", stderr);
  return false;
}

/* Windows and -verify want the compiler to work. */
bool cache_open(const Options *opt, DriverTarget target, DriverCache **out) {
  char folder[PATH_MAX];
  DriverOptions how = compile_options(opt);
  how.target = target;
  *out = NULL;
  if (!cache_folder(folder, sizeof folder)) return false;
  if (!opt->dump && !opt->verify) *out = driver_cache_open(&how, folder, opt->names, opt->nnames, opt->again);
  return true;
}

int cmd_clean(const Options *opt) {
  char folder[PATH_MAX];
  if (!opt->clean_cache) {
    fputs("minigo clean: only the cache can be cleaned: use -cache\n", stderr);
    return EXIT_USAGE;
  }
  if (!cache_folder(folder, sizeof folder)) return EXIT_ERRORS;
  if (folder[0] != '/' || driver_cache_clean(folder)) return 0;
  fprintf(stderr, "minigo clean: %s: %s\n", folder, strerror(errno));
  return EXIT_ERRORS;
}
