/* importpath.c - what an import path may look like. */
#include <ctype.h>
#include <string.h>
#include "internal.h"

/* As module.CheckImportPath has it; NULL: nothing is wrong. */
static const char *malformed(Loader *l, const char *path) {
  size_t n = strlen(path);
  if (path[0] == '-') return "leading dash";
  if (strstr(path, "//")) return "double slash";
  if (path[n - 1] == '/') return "trailing slash";
  for (const char *elem = path; *elem; elem += elem[0] == '/') {
    size_t len = strcspn(elem, "/");
    if (strspn(elem, ".") == len) return arena_printf(l->arena, "invalid path element \"%.*s\"", (int)len, elem);
    if (elem[len - 1] == '.') return "trailing dot in path element";
    for (size_t i = 0; i < len; i++) {
      int bytes = 1;
      while (elem[i] & 0x80 && (elem[i + (size_t)bytes] & 0xC0) == 0x80) bytes++;
      if (!isalnum((unsigned char)elem[i]) && !strchr("-._~+", elem[i]))
        return arena_printf(l->arena, "invalid char '%.*s'", bytes, elem + i);
    }
    elem += len;
  }
  return NULL;
}

bool load_good_path(Loader *l, const char *path, Pos pos) {
  const char *why;
  if (path[0] == '/')
    diag_load(l->diags, pos, "\"%s\" is not a package path; see 'go help packages'", path);
  else if (strcmp(path, ".") == 0 || strcmp(path, "..") == 0 || strncmp(path, "./", 2) == 0 || strncmp(path, "../", 3) == 0)
    diag_load(l->diags, pos, "\"%s\" is relative, but relative import paths are not supported in module mode", path);
  else if ((why = malformed(l, path)))
    diag_load(l->diags, pos, "malformed import path \"%s\": %s", path, why);
  else
    return true;
  return false;
}
