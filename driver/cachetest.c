/* cachetest.c - what is remembered of a test that passed: which variables and files it asked for, and what it printed.

   HASH-asked is the log that package testing writes of the questions (internal/testlog). The hash is of the program's code, its arguments, its folder.
   HASH-passed is the output; the hash is of that hash and of the answers to the questions: so results of several states of the files stay.
   As for the go command, files outside of the module do not count, times and sizes stand for a file's content, and nothing is kept
   of a file that was changed in the last two seconds. */
#include <dirent.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>
#include "internal.h"

enum { YOUNG = 2 /* seconds: a file changed so lately may change again and look the same */ };

typedef struct Asking {
  Hasher answers;
  char root[PATH_MAX], folder[PATH_MAX]; /* of the module; the current one */
  bool young;
} Asking;

/* The folder of the go.mod above dir. */
static bool find_root(char *root, const char *dir) {
  char probe[PATH_MAX + 8];
  if (!realpath(dir, root)) return false;
  for (char *slash; *root; *slash = 0) {
    snprintf(probe, sizeof probe, "%s/go.mod", root);
    if (access(probe, F_OK) == 0) return true;
    slash = strrchr(root, '/');
    if (!slash) return false;
  }
  return false;
}

static bool is_below(const char *path, const char *root) {
  size_t n = strlen(root);
  return strncmp(path, root, n) == 0 && (path[n] == '/' || !path[n]);
}

static void add_stat(Hasher *h, int failed, const struct stat *st) {
  int64_t all[] = {failed, 0, 0, 0, 0};
  if (!failed) all[1] = st->st_size, all[2] = st->st_mode, all[3] = st->st_mtim.tv_sec, all[4] = st->st_mtim.tv_nsec;
  hash_add(h, all, sizeof all);
}

static void add_folder(Hasher *h, const char *path) {
  struct dirent **list;
  struct stat st;
  char name[PATH_MAX + 300];
  int n = scandir(path, &list, NULL, alphasort);
  for (int i = 0; i < n; i++) {
    snprintf(name, sizeof name, "%s/%s", path, list[i]->d_name);
    hash_add_text(h, list[i]->d_name);
    if (strcmp(list[i]->d_name, "..") != 0) add_stat(h, lstat(name, &st), &st);
    free(list[i]);
  }
  if (n >= 0) free(list);
}

static void ask_file(Asking *a, const char *name, bool opened) {
  char path[PATH_MAX], real[PATH_MAX];
  struct stat st;
  bool absolute = name[0] == '/';
  if (snprintf(path, sizeof path, "%s%s%s", absolute ? "" : a->folder, absolute ? "" : "/", name) >= (int)sizeof path) {
    a->young = true;
    return;
  }
  if (!is_below(path, a->root) && !(realpath(path, real) && is_below(real, a->root))) return;
  if (!opened) add_stat(&a->answers, lstat(path, &st), &st);
  int failed = stat(path, &st);
  add_stat(&a->answers, failed, &st);
  if (failed || !opened) return;
  if (S_ISDIR(st.st_mode)) add_folder(&a->answers, path);
  if (S_ISREG(st.st_mode)) a->young |= st.st_mtim.tv_sec > time(NULL) - YOUNG;
}

/* Asks what the log says. False: it was not written to its end, or the answers may change unseen. */
static bool ask(Hash *answers, const char *dir, const char *key, const char *log, size_t n) {
  Asking a = {.answers = hash_begin()};
  if (n < 11 || log[n - 1] != '\n' || strncmp(log, "# test log\n", 11) != 0 || !find_root(a.root, dir) || !realpath(dir, a.folder))
    return false;
  char *copy = strndup(log + 11, n - 11), *rest = copy;
  hash_add_text(&a.answers, key);
  while (rest && *rest) {
    char *name = strsep(&rest, "\n"), *op = strsep(&name, " ");
    hash_add_text(&a.answers, op);
    hash_add_text(&a.answers, name);
    if (!name)
      a.young = true;
    else if (strcmp(op, "getenv") == 0)
      hash_add_text(&a.answers, getenv(name));
    else if (strcmp(op, "chdir") == 0)
      snprintf(a.folder, sizeof a.folder, "%s", name);
    else
      ask_file(&a, name, strcmp(op, "open") == 0);
  }
  free(copy);
  *answers = hash_end(&a.answers);
  return copy && !a.young;
}

bool driver_cached_result(DriverCache *cache, const char *const *args, int n, const char *dir, DriverTestKey key, char **out, size_t *len) {
  char full[PATH_MAX];
  size_t size;
  Hash answers;
  EntryName name;
  Hasher h = hash_begin();
  hash_add(&h, &cache->code, sizeof cache->code);
  hash_add_text(&h, realpath(dir, full));
  hash_add_text(&h, getenv("GODEBUG"));
  for (int i = 0; i < n; i++) hash_add_text(&h, args[i]);
  driver_cache_name(key, hash_end(&h), "asked");
  char *log = store_read(cache->store, key, &size);
  bool asked = log && ask(&answers, dir, key, log, size);
  free(log);
  if (!asked) return false;
  driver_cache_name(name, answers, "passed");
  *out = store_read(cache->store, name, len);
  return *out != NULL;
}

void driver_keep_result(const char *folder, const char *key, const char *dir, const char *log, const char *out, size_t len) {
  size_t size;
  Hash answers;
  EntryName name;
  Store *store = store_open(folder, 0);
  char *text = store ? source_read(log, &size) : NULL;
  if (text && ask(&answers, dir, key, text, size)) {
    driver_cache_name(name, answers, "passed");
    store_write(store, key, &(StorePart){text, size}, 1, NULL);
    store_write(store, name, &(StorePart){out, len}, 1, NULL);
  }
  free(text);
  if (store) store_close(store);
}
