/* goroot.c - the installed Go whose sources the packages come from that are not bundled. */
#include <stdlib.h>
#include <string.h>
#include "internal.h"

const char *goroot_dir(Loader *l, const char *path) {
  const char *roots[] = {getenv("GOROOT"), "/usr/lib/go", "/usr/share/go-1.19"};
  for (size_t i = 0; i < sizeof roots / sizeof roots[0]; i++) {
    const char *dir = roots[i] && *roots[i] ? arena_printf(l->arena, "%s/src/%s", roots[i], path) : NULL;
    if (dir && load_is_dir(dir))
      return dir;
  }
  return NULL;
}

static int by_path(const void *a, const void *b) { return strcmp(a, *(char *const *)b); }

bool goroot_is_std(const char *path) {
  static const char *const std[] = {
#define STD(path) path,
#include "std.def"
  };
  return bsearch(path, std, sizeof std / sizeof std[0], sizeof std[0], by_path) != NULL;
}
