/* store.c - entries in a folder: found, written, proved.

   A writer makes a file without a name and names it when it is complete (O_TMPFILE; where a file system has none: a file
   ".new-..." that is renamed). So an entry is there whole or not, whichever processes write it at once, and who is killed leaves
   nothing, or what trim.c removes. A full disk, a limit on file sizes and a folder that is not ours to write make that no entry comes to be.

   Nobody but the user may have written what is run from here: files of others, and those that others may write, are not taken. */
#define _GNU_SOURCE /* O_TMPFILE */
#include "store.h"
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>
#include "internal.h"

static const char magic[8] = "minigoc1";

enum { USED_GRAIN = 600 /* seconds: an entry's time of use is not written more often */, USUAL_LIMIT_MB = 1024 };

bool store_folder(char *out, size_t size) {
  const char *own = getenv("MINIGOCACHE"), *cache = getenv("XDG_CACHE_HOME"), *home = getenv("HOME");
  out[0] = 0;
  if (own && *own) {
    snprintf(out, size, "%s", own);
    return own[0] == '/' || strcmp(own, "off") == 0;
  }
  if (cache && cache[0] == '/')
    snprintf(out, size, "%s/minigo", cache);
  else if (home && home[0] == '/')
    snprintf(out, size, "%s/.cache/minigo", home);
  return true;
}

static size_t limit_of_environment(void) {
  const char *s = getenv("MINIGOCACHESIZE");
  long mb = s ? strtol(s, NULL, 10) : 0;
  return (size_t)(mb > 0 ? mb : USUAL_LIMIT_MB) << 20;
}

/* With the folders above it. */
static void make_folder(const char *folder) {
  char path[PATH_MAX];
  if (mkdir(folder, 0700) == 0 || errno != ENOENT) return;
  snprintf(path, sizeof path, "%s", folder);
  for (char *p = path + 1; (p = strchr(p, '/')); *p++ = '/') {
    *p = 0;
    mkdir(path, 0700);
  }
  mkdir(folder, 0700);
}

Store *store_open(const char *folder, size_t limit) {
  if (folder[0] != '/' || strlen(folder) >= PATH_MAX - STORE_NAME) return NULL;
  int fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd < 0) {
    make_folder(folder);
    fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  }
  Store *s = fd < 0 ? NULL : calloc(1, sizeof *s);
  if (!s) {
    if (fd >= 0) close(fd);
    return NULL;
  }
  s->fd = fd;
  s->limit = limit ? limit : limit_of_environment();
  return s;
}

void store_close(Store *s) {
  if (!s) return;
  close(s->fd);
  free(s);
}

/* ---- finding ---- */

static Hash hash_of_head(const StoreHead *h) { return hash_of(h, offsetof(StoreHead, own)); }

static bool is_ours(const struct stat *st) {
  return S_ISREG(st->st_mode) && st->st_uid == geteuid() && !(st->st_mode & (S_IWGRP | S_IWOTH));
}

static void mark_used(int fd, const struct stat *st) {
  if (st->st_mtime + USED_GRAIN < time(NULL)) futimens(fd, NULL);
}

bool store_find(const Store *s, const char *name, StoreEntry *e) {
  StoreHead h;
  struct stat st;
  int fd = openat(s->fd, name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
  if (fd < 0) return false;
  if (fstat(fd, &st) == 0 && is_ours(&st) && pread(fd, &h, sizeof h, 0) == sizeof h && memcmp(h.magic, magic, sizeof magic) == 0 &&
      hash_equal(h.own, hash_of_head(&h)) && strncmp(h.name, name, sizeof h.name) == 0 && (uint64_t)st.st_size == STORE_HEAD + h.size) {
    mark_used(fd, &st);
    *e = (StoreEntry){.fd = fd, .size = h.size, .hash = h.content};
    memcpy(e->notes, h.notes, sizeof h.notes);
    return true;
  }
  close(fd);
  store_drop(s, name);
  return false;
}

static Hash hash_parts(const StorePart *parts, int n) {
  Hasher h = hash_begin();
  for (int i = 0; i < n; i++) hash_add(&h, parts[i].at, parts[i].size);
  return hash_end(&h);
}

bool store_proves(const StoreEntry *e, const StorePart *parts, int n) { return hash_equal(hash_parts(parts, n), e->hash); }

void store_drop(const Store *s, const char *name) { unlinkat(s->fd, name, 0); }

static bool read_all(int fd, char *to, size_t n, off_t at) {
  while (n) {
    ssize_t got = pread(fd, to, n, at);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return false;
    to += got, at += got, n -= (size_t)got;
  }
  return true;
}

char *store_read(const Store *s, const char *name, size_t *size) {
  StoreEntry e;
  if (!store_find(s, name, &e)) return NULL;
  char *content = malloc(e.size + 1);
  bool ok = content && read_all(e.fd, content, e.size, STORE_HEAD) && store_proves(&e, &(StorePart){content, e.size}, 1);
  close(e.fd);
  if (!ok) {
    free(content);
    store_drop(s, name);
    return NULL;
  }
  content[ *size = e.size] = 0;
  return content;
}

/* ---- writing ---- */

static bool write_all(int fd, const void *p, size_t n) {
  const char *from = p;
  while (n) {
    ssize_t put = write(fd, from, n);
    if (put < 0 && errno == EINTR) continue;
    if (put <= 0) return false;
    from += put, n -= (size_t)put;
  }
  return true;
}

typedef struct Entry { /* to be written */
  StoreHead head;
  const StorePart *parts;
  int n;
} Entry;

static bool write_entry(int fd, const Entry *e) {
  char head[STORE_HEAD] = {0};
  memcpy(head, &e->head, sizeof e->head);
  bool ok = write_all(fd, head, sizeof head);
  for (int i = 0; ok && i < e->n; i++) ok = write_all(fd, e->parts[i].at, e->parts[i].size);
  return ok;
}

/* The file without a name gets one. */
static bool give_name(const Store *s, int fd, const char *name) {
  char self[40];
  snprintf(self, sizeof self, "/proc/self/fd/%d", fd);
  for (int i = 0; i < 2; i++) {
    if (linkat(AT_FDCWD, self, s->fd, name, AT_SYMLINK_FOLLOW) == 0) return true;
    if (errno != EEXIST) return false;
    unlinkat(s->fd, name, 0); /* damaged, or as good as ours */
  }
  return true; /* another process wrote the same meanwhile */
}

static bool write_unnamed(const Store *s, const Entry *e) {
  int fd = openat(s->fd, ".", O_TMPFILE | O_WRONLY | O_CLOEXEC, 0600);
  if (fd < 0) return errno != EOPNOTSUPP && errno != EISDIR && errno != ENOENT && errno != EINVAL;
  bool complete = write_entry(fd, e), named = complete && give_name(s, fd, e->head.name);
  close(fd);
  return named || !complete;
}

static void write_renamed(const Store *s, const Entry *e) {
  char made[STORE_NAME + 32];
  snprintf(made, sizeof made, STORE_UNFINISHED "%ld-%s", (long)getpid(), e->head.name);
  unlinkat(s->fd, made, 0);
  int fd = openat(s->fd, made, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (fd < 0) return;
  bool ok = write_entry(fd, e);
  ok &= close(fd) == 0;
  if (!ok || renameat(s->fd, made, s->fd, e->head.name) != 0) unlinkat(s->fd, made, 0);
}

/* A file that would be larger than the process may write: the signal that comes with the error is held back and taken away. */
static void write_quietly(const Store *s, const Entry *e) {
  sigset_t large, before, waiting;
  sigpending(&waiting);
  bool had = sigismember(&waiting, SIGXFSZ);
  sigemptyset(&large);
  sigaddset(&large, SIGXFSZ);
  sigprocmask(SIG_BLOCK, &large, &before);
  if (!write_unnamed(s, e)) write_renamed(s, e);
  while (!had && sigtimedwait(&large, NULL, &(struct timespec){0}) == SIGXFSZ) {
  }
  sigprocmask(SIG_SETMASK, &before, NULL);
}

void store_write(const Store *s, const char *name, const StorePart *parts, int n, const uint64_t notes[STORE_NOTES]) {
  Entry e = {.head = {.content = hash_parts(parts, n)}, .parts = parts, .n = n};
  StoreHead *h = &e.head;
  for (int i = 0; i < n; i++) h->size += parts[i].size;
  if (h->size > s->limit / 4 || strlen(name) >= STORE_NAME) return;
  memcpy(h->magic, magic, sizeof magic);
  memcpy(h->name, name, strlen(name));
  if (notes) memcpy(h->notes, notes, sizeof h->notes);
  h->own = hash_of_head(h);
  write_quietly(s, &e);
  if (h->size > s->limit / 64 || h->content.w[0] % 16 == 0) store_trim(s);
}
