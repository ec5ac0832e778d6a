/* goenv.c - the settings of the go command: the environment, the file of go env -w, the file of the installation.

   A setting that is in the environment, even empty, counts before the files do. */
#include <stdlib.h>
#include <string.h>
#include "internal.h"
#include "modules.h"

/* The value of NAME=value in a file of such lines, or NULL. */
static const char *value_in(Loader *l, const char *file, const char *name) {
  size_t len, n = strlen(name);
  char *text = inputs_read(l->opt.inputs, file, &len);
  const char *found = NULL;
  for (const char *p = text; p && *p; p += strcspn(p, "\n"), p += *p == '\n')
    if (strncmp(p, name, n) == 0 && p[n] == '=') found = arena_strndup(l->arena, p + n + 1, strcspn(p + n + 1, "\r\n"));
  free(text);
  return found;
}

static const char *user_file(Loader *l) {
  const char *file = getenv("GOENV"), *config = getenv("XDG_CONFIG_HOME"), *home = getenv("HOME");
  if (file && *file) return file;
  if (config && *config) return arena_printf(l->arena, "%s/go/env", config);
  return arena_printf(l->arena, "%s/.config/go/env", home ? home : "");
}

const char *goenv_get(Loader *l, const char *name) {
  const char *v = getenv(name);
  if (v) return v;
  if ((v = value_in(l, user_file(l), name))) return v;
  if (goroot_find(l) && (v = value_in(l, arena_printf(l->arena, "%s/go.env", l->goroot), name))) return v;
  return "";
}

const char *load_setting(Loader *l, const char *name) { return goenv_get(l, name); }

const char *goenv_flag(Loader *l, const char *name) {
  const char *found = NULL;
  size_t n = strlen(name);
  for (const char *p = goenv_get(l, "GOFLAGS"); *p;) {
    p += strspn(p, " \t");
    size_t len = strcspn(p, " \t");
    const char *word = p + (p[0] == '-') + (p[0] == '-' && p[1] == '-');
    if (strncmp(word, name, n) == 0 && word[n] == '=') found = arena_strndup(l->arena, word + n + 1, len - (size_t)(word - p) - n - 1);
    p += len;
  }
  return found;
}

const char *goenv_modcache(Loader *l) {
  const char *cache = goenv_get(l, "GOMODCACHE"), *path = goenv_get(l, "GOPATH"), *home = getenv("HOME");
  if (*cache) return cache;
  if (!*path) return arena_printf(l->arena, "%s/go/pkg/mod", home ? home : "");
  return arena_printf(l->arena, "%.*s/pkg/mod", (int)strcspn(path, ":"), path);
}
