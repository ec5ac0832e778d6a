/* build.c - minigo build: an executable by gcc or clang. */
#include <errno.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include "minigo.h"

enum { DEFAULT_LEVEL = 2 };

/* The directory with libminigo.a and rt.h: beside the program, or PREFIX/lib/minigo. command: who says that there is none; NULL: nobody. */
static bool find_root(char *root, size_t size, const char *command) {
  char exe[PATH_MAX], probe[PATH_MAX + 32];
  ssize_t n = readlink("/proc/self/exe", exe, sizeof exe - 1);
  if (n <= 0) return false;
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
    if (access(probe, R_OK) == 0) return true;
  }
  if (command) fprintf(stderr, "minigo %s: libminigo.a not found beside %s nor in ../lib/minigo\n", command, exe);
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
  if (n > 3 && strcmp(out + n - 3, ".go") == 0) out[n - 3] = 0;
}

/* -o names a file, or a directory to put it into. False: there is no place for it, reported. */
static bool place_output(const char *wanted, char *name, size_t size) {
  struct stat st;
  char own[256], parent[PATH_MAX];
  if (!wanted) return true;
  snprintf(own, sizeof own, "%.255s", name);
  if (stat(wanted, &st) == 0 && S_ISDIR(st.st_mode)) {
    snprintf(name, size, "%.*s/%s", (int)(size - sizeof own - 1), wanted, own);
    return true;
  }
  snprintf(name, size, "%s", wanted);
  snprintf(parent, sizeof parent, "%.*s", PATH_MAX - 1, wanted);
  char *slash = strrchr(parent, '/');
  if (!slash || slash == parent) return true;
  *slash = 0;
  if (access(parent, F_OK) == 0) return true;
  fprintf(stderr, "minigo build: open %s: no such file or directory\n", wanted);
  return false;
}

/* ---- what an interrupted build leaves ---- */

static char unfinished[PATH_MAX + 32]; /* removed when a signal ends us: only a name of the process is visible there */

static void interrupted(int sig) {
  unlink(unfinished);
  signal(sig, SIG_DFL);
  raise(sig);
}

static void catch_signals(void (*handler)(int)) {
  signal(SIGINT, handler);
  signal(SIGTERM, handler);
  signal(SIGHUP, handler);
}

/* ---- */

static DriverBuild build_options(const Options *opt, const char *name, const char *root) {
  return (DriverBuild){.out = name,
                       .unfinished = unfinished,
                       .root = root,
                       .model = opt->model,
                       .optimisation = opt->level < 0 ? DEFAULT_LEVEL : opt->level};
}

int compile_executable(const Options *opt, const DriverProgram *p, const char *name) {
  char *why, root[PATH_MAX + 16];
  if (!find_root(root, sizeof root, opt->command)) return EXIT_ERRORS;
  snprintf(unfinished, sizeof unfinished, "%s.tmp%d", name, (int)getpid());
  catch_signals(interrupted);
  DriverBuild how = build_options(opt, name, root);
  DriverStatus s = driver_build(p, &how, &why);
  catch_signals(SIG_DFL);
  if (s == DRIVER_FAILED) {
    fprintf(stderr, "minigo %s: %s", opt->command, why);
    free(why);
    return EXIT_ERRORS;
  }
  if (s == DRIVER_OK && opt->listing && driver_list_executable(name, false, stderr) != DRIVER_OK) {
    fprintf(stderr, "minigo: %s: no symbols to list\n", name);
    return EXIT_ERRORS;
  }
  return compile_report(NULL, s);
}

/* What is there is not replaced; the program is only checked. /dev/null goes by its name, as with go build. */
static bool is_device(const char *out) {
  struct stat st;
  return out && (strcmp(out, "/dev/null") == 0 || (stat(out, &st) == 0 && !S_ISREG(st.st_mode) && !S_ISDIR(st.st_mode)));
}

DriverProgram *compile_cached(const Options *opt, DriverCache *cache) {
  char root[PATH_MAX + 16];
  if (!cache || !find_root(root, sizeof root, NULL)) return NULL;
  DriverBuild how = build_options(opt, NULL, root);
  return driver_cached_program(cache, &how);
}

/* From the cache, or compiled. NULL as compile_program. */
static DriverProgram *get_program(const Options *opt, DriverCache *cache, bool *is_main, int *status) {
  struct timespec clock;
  clock_gettime(CLOCK_MONOTONIC, &clock);
  DriverProgram *p = is_device(opt->out) ? NULL : compile_cached(opt, cache);
  if (!p) return compile_program(opt, DRIVER_EXECUTABLE, cache, is_main, status);
  compile_show_time(opt, "cache", &clock);
  *is_main = true;
  *status = 0;
  return p;
}

/* One program, to an executable called name where -o does not say otherwise. */
static int build_one(const Options *opt, const char *name) {
  bool is_main;
  int status;
  char out[PATH_MAX];
  DriverCache *cache;
  if (!cache_open(opt, DRIVER_EXECUTABLE, &cache)) return EXIT_ERRORS;
  DriverProgram *p = get_program(opt, cache, &is_main, &status);
  if (p && is_main && !is_device(opt->out)) {
    snprintf(out, sizeof out, "%s", name);
    status = place_output(opt->out, out, sizeof out) ? compile_executable(opt, p, out) : EXIT_ERRORS;
  }
  driver_program_free(p);
  driver_cache_close(cache);
  return status;
}

int compile_named(const Options *opt) {
  char name[PATH_MAX];
  default_name(name, sizeof name, opt->names[0]);
  return build_one(opt, name);
}

/* ---- packages ---- */

/* Does -o name a folder, there or with a slash at the end, then made? */
static bool is_folder_wanted(const char *out) {
  size_t n = out ? strlen(out) : 0;
  return n && (out[n - 1] == '/' || packages_is_folder(out));
}

/* As the go command calls the executable of an import path: after its last element that is no version. */
static void name_after_path(char *out, size_t size, const char *path) {
  char text[PATH_MAX];
  snprintf(text, sizeof text, "%s", path);
  char *slash = strrchr(text, '/');
  const char *v = slash ? slash + 1 : "";
  if (v[0] == 'v' && v[1] >= '1' && v[1] <= '9' && strspn(v + 1, "0123456789") == strlen(v + 1) && strcmp(v, "v1") != 0) *slash = 0;
  slash = strrchr(text, '/');
  snprintf(out, size, "%s", slash ? slash + 1 : text);
}

int compile_listed(const Options *opt, const DriverPackage *p) {
  char name[PATH_MAX], *names[] = {packages_name(p)};
  Options one = *opt;
  one.names = names;
  one.nnames = 1;
  name_after_path(name, sizeof name, p->path);
  return build_one(&one, name);
}

/* The programs among them go into the folder of -o; the others do not count then. */
static int build_into_folder(const Options *opt, const PackageList *list) {
  int status = 0, mains = 0;
  for (int i = 0; i < list->n; i++) mains += strcmp(list->at[i].name, "main") == 0;
  if (!mains) {
    fputs("minigo: no main packages to build\n", stderr);
    return EXIT_ERRORS;
  }
  if (!packages_is_folder(opt->out) && mkdir(opt->out, 0777) != 0) {
    fprintf(stderr, "minigo build: mkdir %s: %s\n", opt->out, strerror(errno));
    return EXIT_ERRORS;
  }
  for (int i = 0; i < list->n; i++)
    if (strcmp(list->at[i].name, "main") == 0 && compile_listed(opt, &list->at[i])) status = EXIT_ERRORS;
  return status;
}

static int build_no_files(const DriverPackage *p) {
  char full[PATH_MAX];
  fprintf(stderr, "%s: no non-test Go files in %s\n", p->path, realpath(p->dir, full) ? full : p->dir);
  return EXIT_ERRORS;
}

static int build_packages(const Options *opt, const PackageList *list) {
  const DriverPackage *only = list->n == 1 ? &list->at[0] : NULL;
  if (opt->out && is_folder_wanted(opt->out)) return build_into_folder(opt, list);
  if (opt->out && list->n > 1 && !is_device(opt->out)) {
    fprintf(stderr, "minigo: cannot write multiple packages to non-directory %s\n", opt->out);
    return EXIT_ERRORS;
  }
  if (only && only->only_tests) return build_no_files(only);
  if (only && (strcmp(only->name, "main") == 0 || !only->std)) return compile_listed(opt, only);
  return list->n == 0 || packages_check(opt, list) ? 0 : EXIT_ERRORS;
}

/* A folder need not belong to a module: then the executable is called after it. */
static bool is_listed(const Options *opt, PackageList *list) {
  DriverOptions how = compile_options(opt);
  *list = (PackageList){.c = driver_new(&how)};
  return list->c && driver_list_packages(list->c, opt->names, 1, &list->at, &list->n) == DRIVER_OK && list->n == 1 && !list->at[0].error;
}

int cmd_build(const Options *opt) {
  char here[] = ".", *dot[] = {here}, name[PATH_MAX];
  Options all = *opt;
  PackageList list;
  int status = EXIT_ERRORS;
  if (!all.nnames) all.names = dot, all.nnames = 1;
  default_name(name, sizeof name, all.names[0]);
  if (packages_are_files(&all)) return compile_named(&all);
  if (all.nnames == 1 && packages_is_folder(all.names[0]) && !all.dump) {
    bool listed = is_listed(&all, &list);
    if (listed) name_after_path(name, sizeof name, list.at[0].path);
    bool other = listed && strcmp(list.at[0].name, "main") != 0 && (list.at[0].only_tests || is_folder_wanted(opt->out));
    status = other ? build_packages(&all, &list) : build_one(&all, name);
  } else if (packages_list(&all, &list)) {
    status = build_packages(&all, &list);
  }
  packages_free(&list);
  return status;
}
