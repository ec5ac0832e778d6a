/* packages.c - the packages that a command's arguments name, where they are not simply files or one folder. */
#include <string.h>
#include <sys/stat.h>
#include "minigo.h"

bool packages_is_folder(const char *name) {
  struct stat st;
  return stat(name, &st) == 0 && S_ISDIR(st.st_mode);
}

bool packages_are_files(const Options *opt) {
  size_t n = strlen(opt->names[0]);
  return strcmp(opt->names[0], "-") == 0 || (n > 3 && strcmp(opt->names[0] + n - 3, ".go") == 0);
}

bool packages_list(const Options *opt, PackageList *out) {
  DriverOptions how = compile_options(opt);
  bool good = true;
  *out = (PackageList){.c = driver_new(&how)};
  DriverStatus s = out->c ? driver_list_packages(out->c, opt->names, opt->nnames, &out->at, &out->n) : DRIVER_NO_MEMORY;
  if (s != DRIVER_OK) {
    compile_report(out->c, s);
    return false;
  }
  const char *pattern;
  for (int i = 0; (pattern = driver_unmatched(out->c, i)); i++) fprintf(stderr, "minigo: warning: \"%s\" matched no packages\n", pattern);
  for (int i = 0; i < out->n; i++) {
    if (out->at[i].error) fprintf(stderr, "%s\n", out->at[i].error);
    good &= !out->at[i].error;
  }
  return good;
}

bool packages_check(const Options *opt, const PackageList *list) {
  if (opt->lang) {
    fprintf(stderr, "minigo %s: not supported: -lang for several packages\n", opt->command);
    return false;
  }
  DriverOptions how = compile_options(opt);
  Compilation *c = driver_new(&how);
  DriverStatus s = c ? driver_check_packages(c, list->at, list->n) : DRIVER_NO_MEMORY;
  if (s == DRIVER_OK && opt->verbose) driver_print_packages(c, stderr);
  compile_report(c, s);
  driver_free(c);
  return s == DRIVER_OK;
}

void packages_free(PackageList *list) { driver_free(list->c); }

char *packages_name(const DriverPackage *p) {
  const char *name = p->foreign || p->std ? p->path : strcmp(p->dir, "./") == 0 ? "." : p->dir;
  return (char *)(size_t)name;
}
