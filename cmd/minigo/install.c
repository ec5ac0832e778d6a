/* install.c - minigo install: executables into the folder that GOBIN, GOPATH or HOME names. */
#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include "minigo.h"

/* Where executables go. False: what is wrong was printed. */
static bool find_place(const Options *opt, char *out, size_t size) {
  DriverOptions how = compile_options(opt);
  Compilation *c = driver_new(&how);
  if (!c) return compile_report(c, DRIVER_NO_MEMORY) == 0;
  const char *bin = driver_goenv(c, "GOBIN"), *path = driver_goenv(c, "GOPATH"), *home = getenv("HOME");
  bool good = true;
  if (*bin && bin[0] != '/')
    fputs("cannot install, GOBIN must be an absolute path\n", stderr), good = false;
  else if (*bin)
    snprintf(out, size, "%s", bin);
  else if (*path)
    snprintf(out, size, "%.*s/bin", (int)strcspn(path, ":"), path);
  else
    snprintf(out, size, "%s/go/bin", home ? home : "");
  driver_free(c);
  return good;
}

static bool make_folders(char *path) {
  for (char *p = path + 1; *p; p++) {
    if (*p != '/') continue;
    *p = 0;
    mkdir(path, 0777);
    *p = '/';
  }
  if (mkdir(path, 0777) == 0 || packages_is_folder(path)) return true;
  fprintf(stderr, "minigo install: mkdir %s: %s\n", path, strerror(errno));
  return false;
}

static bool is_main(const DriverPackage *p) { return strcmp(p->name, "main") == 0; }

/* The executables of the programs among them; the others are only checked. */
static int install_packages(const Options *opt, const PackageList *list) {
  char bin[PATH_MAX];
  Options one = *opt;
  int status = 0, mains = 0;
  for (int i = 0; i < list->n; i++) {
    mains += is_main(&list->at[i]);
    if (!list->at[i].std || !is_main(&list->at[i])) continue;
    fprintf(stderr, "minigo install: not supported: a command of the installed Go: %s\n", list->at[i].path);
    return EXIT_ERRORS;
  }
  if (mains && (!find_place(opt, bin, sizeof bin) || !make_folders(bin))) return EXIT_ERRORS;
  if ((list->n > 1 || !mains) && !packages_check(opt, list)) return EXIT_ERRORS;
  one.out = bin;
  for (int i = 0; i < list->n; i++)
    if (is_main(&list->at[i]) && compile_listed(&one, &list->at[i])) status = EXIT_ERRORS;
  return status;
}

/* Each of the packages, which are named with a version; no module of ours counts. */
static int install_at_version(const Options *opt) {
  char bin[PATH_MAX];
  int status = 0;
  Options one = *opt;
  one.out = bin;
  one.mod = "readonly";
  one.nnames = 1;
  if (!find_place(opt, bin, sizeof bin) || !make_folders(bin)) return EXIT_ERRORS;
  for (int i = 0; i < opt->nnames && status == 0; i++) {
    PackagesPlace place;
    one.names = opt->names + i;
    if (!packages_is_at_version(one.names[0])) {
      fprintf(stderr, "minigo: %s: argument must be a package path with a version\n", one.names[0]);
      return EXIT_ERRORS;
    }
    if (!packages_enter_version(one.names[0], &place)) return EXIT_ERRORS;
    PackageList list;
    status = packages_list(&one, &list) ? 0 : EXIT_ERRORS;
    if (status == 0 && !(list.n == 1 && is_main(&list.at[0]))) {
      fprintf(stderr, "package %s is not a main package\n", one.names[0]);
      status = EXIT_ERRORS;
    }
    if (status == 0) status = compile_listed(&one, &list.at[0]);
    packages_free(&list);
    packages_leave_version(&place);
  }
  return status;
}

int cmd_install(const Options *opt) {
  char here[] = ".", *dot[] = {here}, bin[PATH_MAX];
  Options all = *opt;
  if (!all.nnames) all.names = dot, all.nnames = 1;
  if (packages_are_files(&all)) {
    all.out = bin;
    if (!find_place(opt, bin, sizeof bin) || !make_folders(bin)) return EXIT_ERRORS;
    return compile_named(&all);
  }
  if (packages_is_at_version(all.names[0])) return install_at_version(&all);
  PackageList list;
  int status = packages_list(&all, &list) ? install_packages(&all, &list) : EXIT_ERRORS;
  packages_free(&list);
  return status;
}
