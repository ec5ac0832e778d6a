/* test.h - what the files of `minigo test` share. */
#ifndef CMD_MINIGO_TEST_H
#define CMD_MINIGO_TEST_H
#include "../../base/buf.h"
#include "minigo.h"

typedef struct Words {
  const char **at;
  int len, cap;
} Words;

typedef struct TestOptions {
  Options compile;  /* flags that run has too */
  Words packages;   /* as written */
  Words args;       /* of the test program */
  bool show_passes; /* -v, -list, -help: the output of a package that passes is shown */
  bool stream;      /* output is shown as it comes: one package, no package named, -bench */
  bool fail_fast;
  bool json;         /* -json: events instead of text */
  bool only_build;   /* -c: executables are made, none is run */
  const char *out;   /* -o: where they go, NULL: here, if they are kept */
  const char *vet;   /* -vet: the checks that are made before, between commas; "": none */
  Words exec;        /* -exec: what runs the test program, with its arguments */
  int parallel;      /* packages at the same time */
  double kill_after; /* seconds: -timeout and a minute more; 0: never */
} TestOptions;

/* Adds to words, which grow on the heap. */
void flags_add_word(Words *w, const char *word);
/* The checks that the value of -vet asks for, between commas; NULL: it is none, which was said. */
const char *flags_vet_checks(const char *value);
/* What follows "test"; 0, or the exit status after having printed what is wrong. */
int flags_parse_test(int argc, char **argv, TestOptions *t);
/* ---- testprogram.c: what a process becomes that runs a package's tests ---- */
typedef enum { UNKNOWN, NO_TESTS = 'N', BUILD_FAILED = 'B', SETUP_FAILED = 'S', RUNNING = 'R', BUILT = 'K', CACHED = 'C' } Outcome;
enum {
  NOTE /* an Outcome; where it is a failure, the package that it comes from; RUNNING: the result's key, if it may be cached */,
  OUTPUT,
  ERRORS,
  NPIPES
};
#define TEST_LOG "testlog.txt" /* in the folder of the program: what it asks for */
/* May the results be cached? */
bool cmd_test_caches(const TestOptions *t);
/* Is an executable wanted, and not only code in memory? */
bool cmd_test_builds(const TestOptions *t);
/* Can executables of all be where they are wanted? Else says why not. */
bool cmd_place_tests(const TestOptions *t, const DriverTest *tests, int n);
/* The name of a package's test program. */
char *cmd_test_name(const DriverTest *test);
/* Compiles the package, tells how that ended, and becomes the test program with that name; fd: where to write. */
_Noreturn void cmd_become_test(const TestOptions *t, const DriverTest *test, char *program, const int fd[NPIPES]);

/* ---- testjson.c ---- */
typedef struct TestJson TestJson;
/* Prints the event that a package's test starts. */
TestJson *cmd_json_new(const char *package);
/* What the program prints, or what go test says of it: events, as far as its lines are whole. */
void cmd_json_write(TestJson *j, const char *s, size_t n);
/* The last event, and the end of j. failed_build: the package that did not compile, NULL: all did. */
void cmd_json_end(TestJson *j, bool passed, const char *failed_build);
/* Errors of compilation of the package that id names. */
void cmd_json_build(const char *id, const char *text, size_t n);

/* Compiles and runs each package and prints its result, in order; the exit status. */
int cmd_run_tests(const TestOptions *t, const DriverTest *tests, int n);
#endif
