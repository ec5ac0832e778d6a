/* store.h - a folder of entries that are found by name and that may be lost at any time.

   An entry is written whole or not at all, never changed, and proves itself: a head tells its size and its digest. Whatever is
   wrong with the folder or an entry is as if nothing had been there; no call reports an error. */
#ifndef CACHE_STORE_H
#define CACHE_STORE_H
#include <stdbool.h>
#include <stddef.h>
#include "../base/hash.h"

enum { STORE_HEAD = 4096 /* bytes before the content, so that it can be mapped */, STORE_NOTES = 6, STORE_NAME = 48 };

typedef struct Store Store;

/* The folder that the environment names: $MINIGOCACHE, or minigo in the user's cache folder; "off": no folder is used; "" where none can
   be told. out: at least PATH_MAX bytes. False: what the environment says is no absolute path. */
bool store_folder(char *out, size_t size);

/* NULL: there is no folder, and none can be made. limit: bytes that the entries may take together; 0: as the environment says, else the usual. */
Store *store_open(const char *folder, size_t limit);
void store_close(Store *s);

typedef struct StoreEntry {
  int fd; /* the caller's, at any place */
  size_t size;
  uint64_t notes[STORE_NOTES]; /* whatever the writer wrote */
  Hash hash;
} StoreEntry;
/* Finds an entry and marks it used. False: there is none with a proper head. */
bool store_find(const Store *s, const char *name, StoreEntry *e);
typedef struct StorePart {
  const void *at;
  size_t size;
} StorePart;
/* Is the content, in the parts in which it was written, what was written? If not, the entry should be dropped. */
bool store_proves(const StoreEntry *e, const StorePart *parts, int n);
void store_drop(const Store *s, const char *name);
/* The whole content of an entry written as one part, in malloc'ed memory with a NUL after it; NULL: there is none that proves itself. */
char *store_read(const Store *s, const char *name, size_t *size);
/* Writes an entry, in place of one of that name; and now and then removes what was not used for longest. notes may be NULL. */
void store_write(const Store *s, const char *name, const StorePart *parts, int n, const uint64_t notes[STORE_NOTES]);

/* Removes entries that were not used for longest until all take three quarters of the limit, and what writers left that were killed. */
void store_trim(const Store *s);
/* Removes all entries of the folder, and the folder if it is empty then. What is not ours stays. False: errno tells why not. */
bool store_clean(const char *folder);
#endif
