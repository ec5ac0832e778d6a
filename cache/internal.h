/* internal.h - what the files of cache/ share. */
#ifndef CACHE_INTERNAL_H
#define CACHE_INTERNAL_H
#include "store.h"

struct Store {
  int fd; /* the folder */
  size_t limit;
};

typedef struct StoreHead { /* of an entry's file, which begins with it */
  char magic[8];
  char name[STORE_NAME]; /* a copy under another name is no entry */
  uint64_t size;         /* of the content, which begins at STORE_HEAD */
  uint64_t notes[STORE_NOTES];
  Hash content;
  Hash own; /* of all that is above */
} StoreHead;

#define STORE_UNFINISHED ".new-" /* begins the names of files that are being written */
#endif
