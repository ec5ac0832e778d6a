/* env.c - minigo env: what a compilation finds, as go env prints it: NAME='value' lines, or the values of the names given. */
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "minigo.h"

typedef struct Setting {
  const char *name, *value;
} Setting;

static const char *value_of(const Setting *s, size_t n, const char *name) {
  for (size_t i = 0; i < n; i++)
    if (strcmp(s[i].name, name) == 0) return s[i].value;
  return "";
}

int cmd_env(const Options *opt) {
  DriverOptions how = {0};
  Compilation *c = driver_new(&how);
  const char *debug = getenv("GODEBUG");
  char version[16], cache[PATH_MAX];
  if (!c) return compile_report(c, DRIVER_NO_MEMORY);
  driver_cache_folder(cache, sizeof cache);
  snprintf(version, sizeof version, "go1.%d", driver_go_minor());
  Setting settings[] = {
      {"CGO_ENABLED", "0"},         {"GOARCH", "amd64"},    {"GODEBUG", debug ? debug : ""}, {"GOOS", "linux"},
      {"GOROOT", driver_goroot(c)}, {"GOVERSION", version}, {"MINIGOCACHE", cache},
  };
  size_t n = sizeof settings / sizeof settings[0];
  for (int i = 0; i < opt->nnames; i++) puts(value_of(settings, n, opt->names[i]));
  for (size_t i = 0; opt->nnames == 0 && i < n; i++) printf("%s='%s'\n", settings[i].name, settings[i].value);
  driver_free(c);
  return 0;
}
