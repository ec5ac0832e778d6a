/* bundled.c - lookups in the tables of packages compiled ahead of time. */
#include "bundled.h"
#include <stdlib.h>
#include <string.h>
#include "backend.h"

const LibSymbol *bundled_symbol(const char *csymbol) {
  int lo = 0, hi = lib_nsymbols;
  while (lo < hi) {
    int mid = (lo + hi) / 2, c = strcmp(csymbol, lib_symbols[mid].name);
    if (c == 0) return &lib_symbols[mid];
    if (c < 0)
      hi = mid;
    else
      lo = mid + 1;
  }
  return NULL;
}

bool bundled_has(const char *csymbol) { return bundled_symbol(csymbol) != NULL; }

static int by_name(const void *a, const void *b) { return strcmp(*(const char *const *)a, *(const char *const *)b); }

bool bundled_calls(const char *method) { return bsearch(&method, lib_methods, (size_t)lib_nmethods, sizeof *lib_methods, by_name) != NULL; }

bool bundled_lacks(const char *path, const char *type, const char *name) {
  size_t n = type ? strlen(type) : 0;
  for (int i = 0; i < lib_nlacks; i++) {
    const char *s = lib_lacks[i].name;
    if (strcmp(lib_lacks[i].path, path) != 0 || (type && (strncmp(s, type, n) != 0 || s[n] != '.'))) continue;
    if (strcmp(s + n + (type != NULL), name) == 0) return true;
  }
  return false;
}

bool bundled_file(const char *path, int i, const char **file, const char **text, size_t *len) {
  for (int k = 0; k < lib_nexports; k++)
    if (strcmp(lib_exports[k].path, path) == 0 && i-- == 0) {
      *file = lib_exports[k].file;
      *text = lib_exports[k].text;
      *len = lib_exports[k].len;
      return true;
    }
  return false;
}
