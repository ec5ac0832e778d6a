/* trim.c - a folder of entries stays within its limit, and can be emptied.

   The time of a file's last change is that of its last use (store_find). Only files that are named as entries are, or as unfinished
   ones, are ever removed: the folder may be one that the user keeps other things in. */
#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>
#include "internal.h"

enum { STALE = 3600 /* seconds after which an unfinished file is nobody's */ };

typedef struct Item {
  char name[STORE_NAME];
  size_t size;
  time_t used;
} Item;

typedef struct Items {
  Item *at;
  size_t len, cap, bytes;
} Items;

/* HASH_HEX digits, a hyphen, a kind of lower-case letters. */
static bool is_entry(const char *name) {
  const char *kind = name + HASH_HEX;
  return strspn(name, "0123456789abcdef") == HASH_HEX && *kind == '-' && kind[1] && strlen(name) < STORE_NAME &&
         strspn(kind + 1, "abcdefghijklmnopqrstuvwxyz") == strlen(kind + 1);
}

static bool is_unfinished(const char *name) { return strncmp(name, STORE_UNFINISHED, sizeof STORE_UNFINISHED - 1) == 0; }

static void add_item(Items *items, const char *name, const struct stat *st) {
  if (items->len == items->cap) {
    size_t cap = items->cap ? items->cap * 2 : 256;
    Item *more = realloc(items->at, cap * sizeof *more);
    if (!more) return;
    items->at = more;
    items->cap = cap;
  }
  Item *i = &items->at[items->len++];
  strcpy(i->name, name);
  i->size = (size_t)st->st_size;
  i->used = st->st_mtime;
  items->bytes += i->size;
}

static int by_use(const void *a, const void *b) {
  const Item *x = a, *y = b;
  return x->used < y->used ? -1 : x->used > y->used;
}

/* The folder's own descriptor stays as it is. */
static DIR *list(int folder) {
  int fd = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  DIR *d = fd < 0 ? NULL : fdopendir(fd);
  if (!d && fd >= 0) close(fd);
  return d;
}

void store_trim(const Store *s) {
  Items items = {0};
  DIR *d = list(s->fd);
  time_t now = time(NULL);
  struct stat st;
  for (struct dirent *e; d && (e = readdir(d));) {
    if ((!is_entry(e->d_name) && !is_unfinished(e->d_name)) || fstatat(s->fd, e->d_name, &st, AT_SYMLINK_NOFOLLOW) != 0) continue;
    if (is_entry(e->d_name))
      add_item(&items, e->d_name, &st);
    else if (st.st_mtime + STALE < now)
      unlinkat(s->fd, e->d_name, 0);
  }
  if (d) closedir(d);
  if (items.bytes > s->limit) {
    qsort(items.at, items.len, sizeof *items.at, by_use);
    for (size_t i = 0; i < items.len && items.bytes > s->limit / 4 * 3; i++)
      if (unlinkat(s->fd, items.at[i].name, 0) == 0) items.bytes -= items.at[i].size;
  }
  free(items.at);
}

bool store_clean(const char *folder) {
  int fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd < 0) return errno == ENOENT;
  DIR *d = list(fd);
  bool ok = d != NULL;
  int why = errno;
  for (struct dirent *e; d && (e = readdir(d));)
    if ((is_entry(e->d_name) || is_unfinished(e->d_name)) && unlinkat(fd, e->d_name, 0) != 0 && errno != ENOENT) {
      ok = false;
      why = errno;
    }
  if (d) closedir(d);
  close(fd);
  rmdir(folder);
  errno = why;
  return ok;
}
