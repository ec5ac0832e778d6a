/* help.c - minigo help [command]. */
#include <stdio.h>
#include <string.h>
#include "minigo.h"

static const struct { const char *name, *brief, *text; } topics[] = {
    {"run", "compile and run a Go program",
     "usage: minigo run [flags] file.go... | directory | - [arguments]\n\n"
     "Compiles the program in memory and runs it; \"-\" reads it from standard input. A file whose first\n"
     "line is \"#!/usr/bin/env -S minigo run\" can be executed. The exit status is the program's; 1 when it\n"
     "does not compile.\n\n"
     "  -S, -gcflags=-S   list the machine code that runs, to standard error\n"
     "  -model M          fixed (default) or legacy: the defer list's model (also $MINIGOMODEL)\n"
     "  -trace defer      print every transition of every deferred call's record\n"
     "  -emit c           print the generated C and stop\n"
     "  -dump WHAT        print tokens, ast, types, lower or c and stop\n"
     "  -e                report all errors, not only the first ten\n"
     "  -json             report errors as JSON lines\n"
     "  -noescape         keep every captured or address-taken variable on the heap\n"
     "  -times            print the time of each phase\n"},
    {"build", "compile a Go program to an executable",
     "usage: minigo build [-o output] [flags] [file.go... | directory | -]\n\n"
     "Compiles with $CC, else gcc, clang or cc, else libtcc. A package that is not main is only checked.\n\n"
     "  -o FILE           name of the executable (default: after the file or directory)\n"
     "  -O0 ... -O3       level of optimisation (default -O2)\n"
     "  -S, -model, -emit, -dump, -e, -json, -noescape, -times   as for run\n"},
    {"vet", "report mistakes that compile",
     "usage: minigo vet [flags] [file.go... | directory | -]\n\n"
     "Reports suspicious code: formats that do not fit their arguments, recover that cannot recover, defer in\n"
     "loops, copied locks, lost results and more (docs/vet.md). The exit status is 1 when something is found\n"
     "or the program does not compile.\n\n"
     "  -fix              rewrite errors.New(fmt.Sprintf(...)) to fmt.Errorf(...), and %v of an error in\n"
     "                    fmt.Errorf to %w, in place; a file is left as it is when the result would not compile\n"
     "  -explain          say with each finding what its check is about\n"
     "  -json             report as JSON lines\n"
     "  -e                report all errors of a program that does not compile\n"},
    {"repro", "reproduce the snippets of \"issue #50321\" under both models of the defer list",
     "usage: minigo repro [name...]\n\n"
     "Runs each program under the legacy and the fixed model, shows both outputs side by side with the\n"
     "claim they test, and what go prints (recorded; checked live where go is installed).\n"},
    {"version", "print the version", "usage: minigo version\n"},
    {"help", "explain a command", "usage: minigo help [command]\n"},
};

int cmd_help(int argc, char **argv) {
  size_t n = sizeof topics / sizeof topics[0];
  if (argc > 0) {
    for (size_t i = 0; i < n; i++)
      if (strcmp(argv[0], topics[i].name) == 0) {
        fputs(topics[i].text, stdout);
        return 0;
      }
    fprintf(stderr, "minigo help %s: unknown help topic\nRun 'minigo help'.\n", argv[0]);
    return EXIT_USAGE;
  }
  puts("minigo compiles and runs Go programs.\n\nusage: minigo <command> [arguments]\n");
  for (size_t i = 0; i < n; i++)
    printf("  %-9s %s\n", topics[i].name, topics[i].brief);
  puts("\n\"minigo help <command>\" tells more.");
  return 0;
}
