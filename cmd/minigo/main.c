/* main.c - which subcommand is meant. */
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include "minigo.h"

/* A script's first line may be "#!/usr/bin/env -S minigo run" or just "#!/path/minigo". */
static bool is_program(const char *arg) {
  size_t n = strlen(arg);
  return (n > 3 && strcmp(arg + n - 3, ".go") == 0) || strchr(arg, '/');
}

/* Every pass recurses over trees up to MAX_HEIGHT high, the C compilers too. The main thread's stack grows up to the
   limit of the moment; Linux keeps 128 MB free below it whatever the limit was when we started. */
static void deepen_stack(void) {
  const rlim_t want = 120 << 20;
  struct rlimit r;
  if (getrlimit(RLIMIT_STACK, &r) == 0 && r.rlim_cur < want) {
    r.rlim_cur = r.rlim_max < want ? r.rlim_max : want;
    setrlimit(RLIMIT_STACK, &r);
  }
}

static int run_command(const Command *c, int argc, char **argv) {
  Options opt;
  int status = flags_parse(c, argc, argv, &opt);
  return status ? status : c->run(&opt);
}

int main(int argc, char **argv) {
  deepen_stack();
  const char *again = getenv(TEST_AGAIN);
  bool named = argc > 1 && argv[1][0] != '-' && (command_find(argv[1]) || is_program(argv[1]));
  if (again && !named) return cmd_run_test_again(again, argc, argv);
  if (argc < 2) {
    run_command(command_find("help"), 0, argv);
    return EXIT_USAGE;
  }
  const Command *c = command_find(argv[1]);
  if (c) return run_command(c, argc - 2, argv + 2);
  if (is_program(argv[1])) return run_command(command_find("run"), argc - 1, argv + 1);
  fprintf(stderr, "minigo %s: unknown command\nRun 'minigo help' for usage.\n", argv[1]);
  return EXIT_USAGE;
}
