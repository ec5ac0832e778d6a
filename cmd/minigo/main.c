/* main.c - minigo's subcommands. */
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include "minigo.h"

static const struct { const char *name; int (*run)(int argc, char **argv); } commands[] = {
    {"run", cmd_run},       {"build", cmd_build},     {"vet", cmd_vet},         {"repro", cmd_repro}, {"version", cmd_version},
    {"help", cmd_help},     {"bundle", cmd_bundle},   {"-h", cmd_help},     {"--help", cmd_help},
    {"-help", cmd_help},    {"-version", cmd_version}, {"--version", cmd_version},
};

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

int main(int argc, char **argv) {
  deepen_stack();
  if (argc < 2) {
    cmd_help(0, argv);
    return EXIT_USAGE;
  }
  for (size_t i = 0; i < sizeof commands / sizeof commands[0]; i++)
    if (strcmp(argv[1], commands[i].name) == 0)
      return commands[i].run(argc - 2, argv + 2);
  if (is_program(argv[1]))
    return cmd_run(argc - 1, argv + 1);
  fprintf(stderr, "minigo %s: unknown command\nRun 'minigo help' for usage.\n", argv[1]);
  return EXIT_USAGE;
}
