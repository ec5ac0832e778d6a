/* tools.c - subcommands that are Go's own: the go command and gofmt of the installed tree, compiled in memory and run.

   They fetch modules, write go.mod and list packages exactly as the go command does, since they are its source. Their
   messages name "go". Without an installed Go they are refused. */
#include <dirent.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include "minigo.h"

static bool find_tree(char *tree, size_t size) {
  DriverOptions how = {0};
  Compilation *c = driver_new(&how);
  snprintf(tree, size, "%s", c ? driver_goroot(c) : "");
  driver_free(c);
  return *tree != 0;
}

/* Runs the program in folder dir of the tree's src/cmd with the arguments before and those of the user. */
static int run_tool(const Options *opt, const char *command, const char *dir, char *const *before, int nbefore, char *const *args, int n) {
  char tree[PATH_MAX], folder[PATH_MAX + 32];
  if (!find_tree(tree, sizeof tree)) {
    fprintf(stderr, "minigo %s: not supported: without the sources of Go: install Go or golang-1.19-src, or set GOROOT\n", command);
    return EXIT_ERRORS;
  }
  snprintf(folder, sizeof folder, "%s/src/cmd/%s", tree, dir);
  char *mod = strdup("vendor"), **words = calloc((size_t)(nbefore + n) + 2, sizeof *words);
  if (!mod || !words) return compile_report(NULL, DRIVER_NO_MEMORY);
  words[0] = folder;
  memcpy(words + 1, before, (size_t)nbefore * sizeof *words);
  memcpy(words + 1 + nbefore, args, (size_t)n * sizeof *words);
  setenv("GOROOT", tree, 1);
  setenv("GOTOOLCHAIN", "local", 1);
  setenv("GOWORK", "off", 0);
  Options tool = *opt;
  tool.names = words;
  tool.nnames = 1;
  tool.args = words + 1;
  tool.nargs = nbefore + n;
  tool.mod = mod;
  tool.tags = "";
  return cmd_run(&tool);
}

int cmd_go(const Options *opt) {
  char *command[] = {(char *)(size_t)opt->command};
  return run_tool(opt, opt->command, "go", command, 1, opt->names, opt->nnames);
}

typedef struct Words {
  char **at;
  int n;
} Words;

static void add_word(Words *w, const char *s) {
  w->at = realloc(w->at, (size_t)(w->n + 1) * sizeof *w->at);
  if (w->at) w->at[w->n++] = strdup(s);
}

/* The Go files in dir itself. */
static void add_files(Words *w, const char *dir) {
  struct dirent **list;
  int n = scandir(dir, &list, NULL, alphasort);
  for (int i = 0; i < n; i++) {
    const char *name = list[i]->d_name;
    size_t len = strlen(name);
    char path[PATH_MAX];
    if (snprintf(path, sizeof path, "%s/%s", dir, name) < (int)sizeof path && len > 3 && strcmp(name + len - 3, ".go") == 0 &&
        name[0] != '.')
      add_word(w, strncmp(path, "./", 2) == 0 ? path + 2 : path);
    free(list[i]);
  }
  if (n >= 0) free(list);
}

int cmd_fmt(const Options *opt) {
  char list[] = "-l", write[] = "-w", *before[] = {list, write};
  Words w = {0};
  if (opt->nnames == 0) add_files(&w, ".");
  for (int i = 0; i < opt->nnames; i++) {
    char *name = opt->names[i];
    size_t n = strlen(name);
    struct stat st;
    if (n >= 4 && strcmp(name + n - 4, "/...") == 0) {
      name[n - 4] = 0;
      add_word(&w, name);
    } else if (stat(name, &st) == 0 && S_ISDIR(st.st_mode)) {
      add_files(&w, name);
    } else {
      add_word(&w, name);
    }
  }
  return w.n ? run_tool(opt, "fmt", "gofmt", before, 2, w.at, w.n) : 0;
}
