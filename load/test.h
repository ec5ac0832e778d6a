/* test.h - what the files of load/ share that load packages for `minigo test`. */
#ifndef LOAD_TEST_H
#define LOAD_TEST_H
#include "internal.h"

typedef struct TestFunc {
  bool external;      /* of the package with "_test" at the end of its name */
  const char *name;   /* NULL: none */
  const char *output; /* of an example that is run */
  bool unordered;
} TestFunc;
typedef VEC(TestFunc) TestFuncs;

typedef struct TestFuncsFound {
  TestFuncs tests, benchmarks, fuzz, examples;
  TestFunc main;  /* TestMain */
  bool named[2];  /* of the package, of the external one: a function is named by the generated main package */
  bool loaded[2]; /* is there one at all? */
} TestFuncsFound;

/* What func's last comment says that it prints, NULL: nothing. */
const char *load_example_output(Loader *l, const Node *func, bool *unordered);
/* Adds the tests, benchmarks, fuzz targets and examples of a file. What has a wrong signature is reported. */
void load_find_tests(Loader *l, const File *f, bool external, TestFuncsFound *found);
/* The text of the main package that runs what was found of the package with that path. */
const char *load_test_main(Loader *l, const char *path, const TestFuncsFound *found);
#endif
