/* commands.c - the subcommands: one table, which minigo help shows. Which flags each takes is said in flags.c. */
#include <string.h>
#include "minigo.h"

#define GO_OWN                                                                                                                             \
  "Does exactly what the go command does: it is the go command's own source, compiled from the installed Go. Its\n"                        \
  "flags are those of \"go help\", its messages name \"go\". Without the sources of Go it is refused.\n"

const Command commands[] = {
    {"run", TAKES_PROGRAM, cmd_run, "[flags] file.go... | package | - [arguments...]", "compile and run a Go program",
     "Compiles the program in memory and runs it; \"-\" reads it from standard input. A file whose first\n"
     "line is \"#!/usr/bin/env -S minigo run\" can be executed. PKG@VERSION is a program of a module that nothing here\n"
     "requires: it is fetched, which needs the sources of Go. The exit status is the program's; 1 when it\n"
     "does not compile.\n\n"
     "  -tags LIST        build tags that hold, separated by commas\n"
     "  -mod MODE         readonly, vendor or mod: where packages of other modules come from\n"
     "  -lang=go1.N       the language of the package named, as -gcflags=-lang=go1.N: go.mod's is not asked\n"
     "  -C DIR            change to DIR first; must be the first flag\n"
     "  -ldflags FLAGS    \"-X importpath.name=value\" sets a variable of type string; -s, -w and others change nothing\n"
     "  -v                print the import paths of the packages that are compiled\n"
     "  -S, -gcflags=-S   list the machine code that runs, to standard error\n"
     "  -model M          fixed (default) or legacy: the defer list's model (also $MINIGOMODEL)\n"
     "  -explain          say afterwards why each recover gave nil and what panics did to deferred calls\n"
     "  -trace defer      print every transition of every deferred call's record\n"
     "  -emit c           print the generated C and stop\n"
     "  -dump WHAT        print tokens, ast, types, escape, lower, opt or c and stop; FUNC.WHAT\n"
     "                    shows one function: -dump=main.f.lower, -dump='main.(*T).M.ast'\n"
     "  -opt=-NAME,...    switch passes of the optimiser off (opt/README.md); -opt=-all: all of them\n"
     "  -e                report all errors, not only the first ten\n"
     "  -json             report errors as JSON lines\n"
     "  -noescape         keep every captured or address-taken variable on the heap\n"
     "  -verify           check the compiler's own tree after lowering and after each pass\n"
     "  -reasons          say what a package of Go's own lacks that is not supported\n"
     "  -times            print the time of each phase\n"
     "  -a                compile even what the cache has\n\n"
     "A program that is as it was when it last ran is not compiled again: see docs/cache.md and \"minigo help clean\".\n"},
    {"build", TAKES_PACKAGE, cmd_build, "[-o output] [flags] [file.go... | packages | -]", "compile packages, a program to an executable",
     "Compiles with $CC, else gcc, clang or cc, else libtcc. A package that is not main is only checked, and so are several\n"
     "packages. Packages are folders, import paths, and patterns with \"...\"; without any the one here is built.\n\n"
     "  -o FILE           name of the executable (default: after the import path or the file); or a folder, into which\n"
     "                    the executables of all main packages are written\n"
     "  -O0 ... -O3       level of optimisation (default -O2)\n"
     "  -a                compile even what the cache has\n"
     "  -C, -ldflags, -tags, -mod, -v, -lang, -S, -model, -emit, -dump, -opt, -e, -json, -noescape, -reasons, -verify, -times\n"
     "                    as for run\n"},
    {"install", TAKES_PACKAGE, cmd_install, "[flags] [packages | file.go...]", "compile programs into the folder for executables",
     "Builds as build does and writes the executables of main packages into $GOBIN, else $GOPATH/bin, else $HOME/go/bin.\n"
     "Other packages are only checked. PKG@VERSION is a program of a module that nothing here requires.\n\n"
     "  -O0 ... -O3, -a, -C, -ldflags, -tags, -mod, -v, -lang, -model, -opt, -e, -json, -noescape, -reasons, -verify, -times\n"
     "                    as for build\n"},
    {"vet", TAKES_PACKAGE, cmd_vet, "[flags] [file.go... | packages | -]", "report mistakes that compile",
     "Reports suspicious code: formats that do not fit their arguments, recover that cannot recover, defer in\n"
     "loops, copied locks, lost results and more (docs/vet.md). The exit status is 1 when something is found\n"
     "or the program does not compile.\n\n"
     "  -fix              rewrite errors.New(fmt.Sprintf(...)) to fmt.Errorf(...), and %v of an error in\n"
     "                    fmt.Errorf to %w, in place; a file is left as it is when the result would not compile\n"
     "  -explain          say with each finding what its check is about\n"
     "  -json             report as JSON lines\n"
     "  -lang=go1.N       the language, as for run\n"
     "  -e                report all errors of a program that does not compile\n"
     "  -C, -tags, -mod, -v   as for run\n"},
    {"mod", TAKES_RAW, cmd_go, "download | tidy | vendor | init | graph | verify | why | edit [arguments]", "fetch and keep modules",
     GO_OWN},
    {"get", TAKES_RAW, cmd_go, "[-u] [-tool] [module[@version]...]", "add modules to go.mod", GO_OWN},
    {"work", TAKES_RAW, cmd_go, "init | use | sync | edit | vendor [arguments]", "keep workspaces", GO_OWN},
    {"list", TAKES_RAW, cmd_go, "[-f format] [-json] [-m] [-deps] [packages]", "list packages or modules", GO_OWN},
    {"doc", TAKES_RAW, cmd_go, "[-all] [-src] [-u] [-short] [package | [package.]symbol[.methodOrField]]", "show documentation", GO_OWN},
    {"generate", TAKES_RAW, cmd_go, "[-run regexp] [-n] [-v] [-x] [files | packages]", "run what //go:generate lines say", GO_OWN},
    {"fmt", TAKES_WORDS, cmd_fmt, "[file.go... | directories | ./...]", "format sources",
     "Rewrites the files as gofmt does and lists those that changed. This is gofmt's own source, compiled from the installed Go.\n"},
    {"test", TAKES_RAW, cmd_test, "[build/test flags] [packages] [build/test flags & test binary flags]", "test packages",
     "Compiles the packages with their test files in memory, and runs each in its folder as the go command does. Packages are\n"
     "folders or import paths; \"...\" at the end stands for all that are below. Without packages the one here is tested. The exit\n"
     "status is 1 when a test fails or a package does not compile. Go's package testing is read from an installed Go.\n\n"
     "  -run, -skip, -list, -bench, -fuzz REGEXP, -v, -short, -failfast, -count, -cpu, -parallel, -shuffle, -timeout,\n"
     "  -benchtime, -benchmem, -fullpath   as for go test\n"
     "  -p N              packages tested at the same time (default: the number of processors)\n"
     "  -c, -o FILE, -exec XPROG   make executables, keep them, run them by XPROG, as for go test\n"
     "  -vet LIST         look for these mistakes before, off: for none\n"
     "  -json             print events, as go test -json does\n"
     "  -tags, -mod       as for run\n"
     "  -args             what follows is the test program's\n"
     "  -a, -opt, -noescape, -verify, -reasons   as for run\n"},
    {"trace", TAKES_PROGRAM, cmd_trace, "[-o file] [flags] file.go... | directory | - | trace-file [arguments...]",
     "show what a program's deferred calls, panics and recovers do",
     "Runs the program and records every event of every goroutine's defer list and panic chain (docs/trace.md),\n"
     "then tells them as an indented story. Without -o the program prints on standard error, and standard output\n"
     "is the trace's. The exit status is the program's. A built program writes a trace file when\n"
     "$MINIGOTRACE is file:PATH; trace and explain read such files too.\n\n"
     "  -o FILE           write there; FILE.html: a page that plays the run step by step\n"
     "  -json             one event a line\n"
     "  -model M          fixed (default) or legacy: the defer list's model (also $MINIGOMODEL)\n"
     "  -compare          for a page: run under the other model too and show both side by side\n"},
    {"explain", TAKES_PROGRAM, cmd_explain, "[-model M] file.go... | directory | - | trace-file [arguments...]",
     "say why recover gave nil, and which deferred calls panics ran",
     "Runs the program as trace does, then says of each recover that gave nil by which rule of the language it\n"
     "did, and of each deferred call that did not run, or ran because of a panic, why.\n"},
    {"repro", TAKES_WORDS, cmd_repro, "[name...]", "reproduce the snippets of \"issue #50321\" under both models of the defer list",
     "Runs each program under the legacy and the fixed model, shows both outputs side by side with the\n"
     "claim they test, and what go prints (recorded; checked live where go is installed).\n"},
    {"asmdiff", TAKES_WORDS, cmd_asmdiff, "[-u] [-s regexp] A B", "compare the machine code of two listings, objects or executables",
     "A and B are listings that -S printed, executables that minigo built, object files, or .go files, which are\n"
     "built as minigo build does ($CC chooses the compiler). Names of registers, addresses, padding and the way to\n"
     "clear a register may differ. Of an executable only package main is compared, unless -s asks for more. The exit\n"
     "status is 1 when a call, a jump, a lea or an access to memory differs or a function is missing, 2 when\n"
     "something cannot be read or compiled, or has no function to compare.\n\n"
     "  -s regexp         compare the functions whose names match: main.f, runtime.gopanic, C functions as runtime.NAME\n"
     "  -u                print a unified diff of the normalised code\n"},
    {"env", TAKES_WORDS, cmd_env, "[name...]", "print what a compilation finds",
     "Prints NAME='value' lines, or the values of the names given. GOROOT is the installed Go from whose sources\n"
     "packages are compiled that are not bundled: that of the environment, of the go command, or of the usual places.\n"},
    {"clean", TAKES_NOTHING, cmd_clean, "-cache", "remove what is remembered of earlier compilations",
     "  -cache            remove everything from the cache's folder, which \"minigo env MINIGOCACHE\" tells\n\n"
     "The environment variable MINIGOCACHE names another folder, or is \"off\"; MINIGOCACHESIZE is the number of\n"
     "megabytes that the folder may take (default 1024): what was not used for longest goes first.\n"},
    {"version", TAKES_RAW, cmd_version, "[-m] [-v] [-json] [file...]", "print the version, of minigo or of executables",
     "Without arguments minigo's own. Of executables and folders it is the go command's own source, compiled from the installed Go:\n"
     "it knows those that go built.\n"},
    {"help", TAKES_WORDS, cmd_help, "[command]", "explain a command", ""},
    {"completion", TAKES_WORDS, cmd_completion, "bash | zsh | fish", "print a completion script for a shell",
     "The script knows the commands and flags of this minigo. For one session of bash:\n\n"
     "  source <(minigo completion bash)\n\n"
     "make install puts the scripts where the shells look for them.\n"},
    {"manual", TAKES_WORDS, cmd_manual, "directory", NULL, ""},
    {"bundle", TAKES_WORDS, cmd_bundle, "-o directory lib", NULL, ""},
    {NULL, TAKES_NOTHING, NULL, NULL, NULL, NULL},
};

const Command *command_find(const char *name) {
  static const struct {
    const char *alias, *name;
  } aliases[] = {{"-h", "help"}, {"-help", "help"}, {"--help", "help"}, {"-version", "version"}, {"--version", "version"}};
  for (size_t i = 0; i < sizeof aliases / sizeof aliases[0]; i++)
    if (strcmp(name, aliases[i].alias) == 0) name = aliases[i].name;
  for (const Command *c = commands; c->name; c++)
    if (strcmp(name, c->name) == 0) return c;
  return NULL;
}

static void put_all(FILE *out) {
  fputs("minigo compiles and runs Go programs.\n\nusage: minigo <command> [arguments]\n\n", out);
  for (const Command *c = commands; c->name; c++)
    if (c->brief) fprintf(out, "  %-10s %s\n", c->name, c->brief);
  fputs("\n\"minigo help <command>\" tells more.\n", out);
}

int cmd_help(const Options *opt) {
  if (opt->nnames == 0) {
    put_all(stdout);
    return 0;
  }
  const Command *c = command_find(opt->names[0]);
  if (!c || !c->brief || opt->names[0][0] == '-') {
    fprintf(stderr, "minigo help %s: unknown help topic. Run 'minigo help'.\n", opt->names[0]);
    return EXIT_USAGE;
  }
  printf("usage: minigo %s%s%s\n", c->name, *c->usage ? " " : "", c->usage);
  if (*c->text) printf("\n%s", c->text);
  return 0;
}

int cmd_version(const Options *opt) {
  if (opt->nnames) return cmd_go(opt);
  printf("minigo version go1.%d linux/amd64\n", driver_go_minor());
  return 0;
}
