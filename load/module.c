/* module.c - the user's module: go.mod, found in the main package's directory or above it.

   Of go.mod the module's path and its language version count. */
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "internal.h"

static void read_go_mod(Loader *l, const char *text) {
  for (const char *p = text; *p; p += strcspn(p, "\n"), p += *p == '\n') {
    char word[512];
    int minor;
    if (sscanf(p, "module \"%511[^\"\n]\"", word) == 1 || sscanf(p, "module %511[^ \t\r\n/]%n", word, &minor) == 1) {
      if (sscanf(p, "module %511s", word) == 1)
        l->module = arena_printf(l->arena, "%.*s", (int)(strlen(word) - 2 * (word[0] == '"')), word + (word[0] == '"'));
    } else if (sscanf(p, "go 1.%d", &minor) == 1) {
      l->goversion = minor;
    }
  }
}

void load_find_module(Loader *l, const char *dir) {
  char at[PATH_MAX];
  if (!realpath(dir, at)) return;
  for (;;) {
    size_t len;
    char *text = inputs_read(l->opt.inputs, arena_printf(l->arena, "%s/go.mod", at), &len);
    if (text) {
      l->module_dir = arena_printf(l->arena, "%s", at);
      read_go_mod(l, text);
      free(text);
      return;
    }
    char *slash = strrchr(at, '/');
    if (!slash || !at[1]) return;
    slash[slash == at] = 0;
  }
}

const char *load_module_dir(Loader *l, const char *path) {
  size_t n = l->module ? strlen(l->module) : 0;
  if (!n || strncmp(path, l->module, n) != 0 || (path[n] && path[n] != '/')) return NULL;
  return load_relative(arena_printf(l->arena, "%s%s", l->module_dir, path + n));
}
