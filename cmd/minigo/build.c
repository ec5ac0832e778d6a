/* build.c - minigo build: an executable by gcc or clang. */
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include "../../backend/backend.h"
#include "minigo.h"

/* The directory with libminigo.a and rt.h: beside the program, or PREFIX/lib/minigo. */
static bool find_root(char *root, size_t size) {
  char exe[PATH_MAX], probe[PATH_MAX + 32];
  ssize_t n = readlink("/proc/self/exe", exe, sizeof exe - 1);
  if (n <= 0)
    return false;
  exe[n] = 0;
  *strrchr(exe, '/') = 0;
  const char *env = getenv("MINIGOROOT");
  const char *forms[] = {"%s", "%s/../lib/minigo"};
  for (int i = env && *env ? -1 : 0; i < 2; i++) {
    if (i < 0)
      snprintf(root, size, "%s", env);
    else if (i == 0)
      snprintf(root, size, forms[0], exe);
    else
      snprintf(root, size, forms[1], exe);
    snprintf(probe, sizeof probe, "%s/libminigo.a", root);
    if (access(probe, R_OK) == 0)
      return true;
  }
  fprintf(stderr, "minigo build: libminigo.a not found beside %s nor in ../lib/minigo\n", exe);
  return false;
}

/* As go build names it: after the directory, or the first file. */
static void default_name(char *out, size_t size, const char *arg) {
  char full[PATH_MAX];
  if (strcmp(arg, "-") == 0) {
    snprintf(out, size, "a.out");
    return;
  }
  const char *path = realpath(arg, full) ? full : arg;
  const char *slash = strrchr(path, '/');
  snprintf(out, size, "%s", slash ? slash + 1 : path);
  size_t n = strlen(out);
  if (n > 3 && strcmp(out + n - 3, ".go") == 0)
    out[n - 3] = 0;
}

/* -o names a file, or a directory to put it into. False: there is no place for it, reported. */
static bool place_output(const char *wanted, char *name, size_t size) {
  struct stat st;
  char own[256], parent[PATH_MAX];
  if (!wanted)
    return true;
  snprintf(own, sizeof own, "%.255s", name);
  if (stat(wanted, &st) == 0 && S_ISDIR(st.st_mode)) {
    snprintf(name, size, "%.*s/%s", (int)(size - sizeof own - 1), wanted, own);
    return true;
  }
  snprintf(name, size, "%s", wanted);
  snprintf(parent, sizeof parent, "%.*s", PATH_MAX - 1, wanted);
  char *slash = strrchr(parent, '/');
  if (!slash || slash == parent)
    return true;
  *slash = 0;
  if (access(parent, F_OK) == 0)
    return true;
  fprintf(stderr, "minigo build: open %s: no such file or directory\n", wanted);
  return false;
}

int cmd_build(int argc, char **argv) {
  Options opt = {0};
  int first = flags_parse("build", argc, argv, &opt);
  if (first < 0)
    return EXIT_USAGE;
  static char here[] = ".", *dot[] = {here};
  char **args = first < argc ? argv + first : dot;
  int nargs = first < argc ? argc - first : 1, n = load_count_args(nargs, args);
  if (n < nargs) {
    fprintf(stderr, "minigo build: named files must all be in one directory or be .go files: %s\n", args[n]);
    return EXIT_USAGE;
  }
  Program p = {0};
  int status;
  char root[PATH_MAX + 16], name[PATH_MAX];
  if (!pipeline_compile(&p, &opt, args, n, false, &status)) {
    pipeline_free(&p);
    return status;
  }
  struct stat st;
  bool device = opt.out && stat(opt.out, &st) == 0 && !S_ISREG(st.st_mode) && !S_ISDIR(st.st_mode); /* /dev/null: only check */
  if (p.unit->main && !device) {
    default_name(name, sizeof name, args[0]);
    AotOptions aot = {.out = name, .root = root, .model = opt.model, .opt = opt.opt < 0 ? 2 : opt.opt};
    bool placed = place_output(opt.out, name, sizeof name) && find_root(root, sizeof root);
    status = placed ? aot_build(p.text.s, p.text.len, &aot) : EXIT_ERRORS;
    if (status == 0 && opt.listing)
      status = listing_object(stderr, aot.out);
  }
  pipeline_free(&p);
  return status;
}
