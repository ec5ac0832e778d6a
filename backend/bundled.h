/* bundled.h - tables about the packages compiled ahead of time, generated when minigo is built. */
#ifndef BACKEND_BUNDLED_H
#define BACKEND_BUNDLED_H

typedef struct LibSymbol {
  const char *name;
  void *addr;
} LibSymbol; /* sorted by name */
typedef struct LibExport {
  const char *path, *file, *text;
  unsigned long len;
} LibExport; /* declarations, grouped by path */

extern const LibSymbol lib_symbols[];
extern const int lib_nsymbols;
extern const char *const lib_methods[]; /* sorted names of the methods that interfaces of these packages have */
extern const int lib_nmethods;
typedef struct LibLack {
  const char *path, *name;
} LibLack;                        /* name: "Name" or "Type.Name"; sorted by path and name */
extern const LibLack lib_lacks[]; /* what Go's packages export and these do not */
extern const int lib_nlacks;
extern const LibExport lib_exports[];
extern const int lib_nexports;
#endif
