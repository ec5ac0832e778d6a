/* vet.c - minigo vet: mistakes that compile. */
#include <string.h>
#include "minigo.h"

static int vet_one(const Options *opt, char **names, int n) {
  DriverOptions how = compile_options(opt);
  Compilation *c;
  DriverStatus s = driver_vet(&how, &(DriverVet){.explain = opt->explain, .fix = opt->fix}, names, n, &c);
  if (s == DRIVER_FAILED) driver_print_errors(c, stderr);
  int status = compile_report(c, s);
  driver_free(c);
  return status;
}

/* What does not check is said of all of them first. */
static int vet_packages(const Options *opt, const PackageList *list) {
  int status = 0;
  if (!list->n) {
    fputs("no packages to vet\n", stderr);
    return EXIT_ERRORS;
  }
  if (list->n > 1 && !packages_check(opt, list)) return EXIT_ERRORS;
  for (int i = 0; i < list->n; i++) {
    char *names[] = {packages_name(&list->at[i])};
    if (list->at[i].only_tests || (list->at[i].std && strcmp(list->at[i].name, "main") != 0)) continue;
    if (vet_one(opt, names, 1)) status = EXIT_ERRORS;
  }
  return status;
}

int cmd_vet(const Options *opt) {
  char here[] = ".", *dot[] = {here};
  Options all = *opt;
  if (!all.nnames) all.names = dot, all.nnames = 1;
  if (opt->fix && strcmp(all.names[0], "-") == 0) {
    fprintf(stderr, "minigo vet: -fix cannot rewrite standard input\n");
    return EXIT_USAGE;
  }
  if (packages_are_files(&all) || (all.nnames == 1 && packages_is_folder(all.names[0]))) return vet_one(&all, all.names, all.nnames);
  PackageList list;
  int status = packages_list(&all, &list) ? vet_packages(&all, &list) : EXIT_ERRORS;
  packages_free(&list);
  return status;
}
