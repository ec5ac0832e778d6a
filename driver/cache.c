/* cache.c - what is remembered of a program that ran: its code, and what the code was made from. Executables: cachebuild.c.

   Two kinds of entries. HASH-code is the code of a C text: the hash is of the text and of this minigo. HASH-run says which code a command is: the
   hash is of the names, the options, the folder and the environment; the content is the code's hash, then the record of all that the file
   system was asked (cache/inputs.h). A command whose answers are the same runs its code at once. If they differ, the program is compiled up to its C
   text, and if that is as it was, for a comment was edited or another command has the same program, the code is there still. */
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include "internal.h"

extern char **environ;

void driver_cache_name(EntryName name, Hash h, const char *kind) {
  hash_hex(h, name);
  strcat(strcat(name, "-"), kind);
}

/* Can a variable matter to a compilation? Those of the running program alone do not; GO... may, and what leads to Go's own settings. Of PATH only the go command does. */
static bool matters(const char *setting) {
  static const char *const not [] = {"GODEBUG=", "GOGC=", "GOMAXPROCS=", "GOMEMLIMIT=", "GOTRACEBACK=", "GORACE=", "GOCOVERDIR="};
  static const char *const other[] = {"HOME=", "XDG_CONFIG_HOME=", "CGO_"};
  for (size_t i = 0; i < sizeof not / sizeof not [0]; i++)
    if (strncmp(setting, not [i], strlen(not [i])) == 0) return false;
  for (size_t i = 0; i < sizeof other / sizeof other[0]; i++)
    if (strncmp(setting, other[i], strlen(other[i])) == 0) return true;
  return strncmp(setting, "GO", 2) == 0;
}

static int by_text(const void *a, const void *b) { return strcmp(*(char *const *)a, *(char *const *)b); }

/* In any order the environment is the same. */
static bool add_environment(Hasher *h) {
  size_t n = 0;
  for (char **e = environ; e && *e; e++) n += matters(*e);
  const char **list = malloc((n + 1) * sizeof *list);
  if (!list) return false;
  n = 0;
  for (char **e = environ; e && *e; e++)
    if (matters(*e)) list[n++] = *e;
  qsort(list, n, sizeof *list, by_text);
  for (size_t i = 0; i < n; i++) hash_add_text(h, list[i]);
  free(list);
  return true;
}

/* What a command is, but for what the file system says. */
static bool hash_command(DriverCache *cache, const DriverOptions *opt, char *const *names, int n) {
  char cwd[PATH_MAX], go[PATH_MAX];
  Hasher h = hash_begin();
  hash_add(&h, &cache->identity, sizeof cache->identity);
  hash_add(&h, &opt->target, sizeof opt->target);
  hash_add(&h, &opt->no_escape, sizeof opt->no_escape);
  hash_add_text(&h, opt->passes);
  hash_add_text(&h, opt->tags);
  hash_add_text(&h, opt->mod);
  hash_add(&h, &opt->lang, sizeof opt->lang);
  hash_add(&h, &opt->nsets, sizeof opt->nsets);
  for (int i = 0; i < opt->nsets; i++) {
    hash_add_text(&h, opt->sets[i].path);
    hash_add_text(&h, opt->sets[i].name);
    hash_add_text(&h, opt->sets[i].value);
  }
  hash_add_text(&h, getcwd(cwd, sizeof cwd));
  hash_add_text(&h, goroot_command(go) ? go : NULL);
  for (int i = 0; i < n; i++) hash_add_text(&h, names[i]);
  bool ok = add_environment(&h);
  cache->command = hash_end(&h);
  return ok;
}

DriverCache *driver_cache_open(const DriverOptions *opt, const char *folder, char *const *names, int n, bool again) {
  Hasher me = hash_begin();
  Store *store = jit_identity(&me) ? store_open(folder, 0) : NULL;
  DriverCache *cache = store ? calloc(1, sizeof *cache) : NULL;
  if (!cache) {
    store_close(store);
    return NULL;
  }
  cache->store = store;
  cache->again = again;
  cache->identity = hash_end(&me);
  if (hash_command(cache, opt, names, n) && (cache->inputs = inputs_new())) return cache;
  driver_cache_close(cache);
  return NULL;
}

void driver_cache_close(DriverCache *cache) {
  if (!cache) return;
  inputs_free(cache->inputs);
  store_close(cache->store);
  free(cache);
}

Inputs *driver_cache_inputs(DriverCache *cache) { return cache ? cache->inputs : NULL; }

/* ---- code ---- */

static void set_parts(StorePart parts[IMAGE_PARTS], const JitImage *image, const JitCode *code) {
  for (int i = 0; i < IMAGE_PARTS; i++) parts[i] = (StorePart){code->mem + image->start[i], image->size[i]};
}

static bool map_code(DriverCache *cache, JitCode *code) {
  EntryName name;
  StoreEntry e;
  driver_cache_name(name, cache->code, "code");
  if (!store_find(cache->store, name, &e)) return false;
  JitImage image;
  memcpy(image.notes, e.notes, sizeof image.notes);
  bool mapped = jit_map_image(e.fd, STORE_HEAD, e.size, &image, code);
  close(e.fd);
  if (!mapped) return false;
  StorePart parts[IMAGE_PARTS];
  set_parts(parts, &image, code);
  if (store_proves(&e, parts, IMAGE_PARTS)) return true;
  jit_unmap(code);
  store_drop(cache->store, name);
  return false;
}

bool driver_cache_find(DriverCache *cache, const Buf *text, JitCode *code) {
  if (!cache) return false;
  Hasher h = hash_begin();
  hash_add(&h, &cache->identity, sizeof cache->identity);
  hash_add(&h, text->s, text->len);
  cache->code = hash_end(&h);
  cache->fresh = cache->again || !map_code(cache, code);
  return !cache->fresh;
}

bool driver_cache_same(DriverCache *cache, const char *kind) {
  EntryName name;
  size_t size;
  if (cache->again) return false;
  driver_cache_name(name, cache->command, kind);
  char *record = store_read(cache->store, name, &size);
  bool same = record && size >= sizeof(Hash) && inputs_same(record + sizeof(Hash), size - sizeof(Hash));
  if (same) memcpy(&cache->code, record, sizeof(Hash));
  free(record);
  return same;
}

bool driver_cached_code(DriverCache *cache, DriverCode **out) {
  if (!cache || !driver_cache_same(cache, "run")) return false;
  DriverCode *code = calloc(1, sizeof *code);
  if (code && map_code(cache, &code->jit)) {
    *out = code;
    return true;
  }
  free(code);
  return false;
}

void driver_cache_keep(DriverCache *cache, const JitCode *code) {
  EntryName name;
  JitImage image;
  StorePart parts[IMAGE_PARTS];
  uint64_t notes[STORE_NOTES] = {0};
  if (!cache || !jit_image(code, &image)) return;
  memcpy(notes, image.notes, sizeof image.notes);
  set_parts(parts, &image, code);
  driver_cache_name(name, cache->code, "code");
  if (cache->fresh) store_write(cache->store, name, parts, IMAGE_PARTS, notes);
  driver_cache_record(cache, "run");
}

void driver_cache_record(DriverCache *cache, const char *kind) {
  EntryName name;
  Buf record = {0};
  buf_write(&record, &cache->code, sizeof cache->code);
  driver_cache_name(name, cache->command, kind);
  if (inputs_write(cache->inputs, &record)) store_write(cache->store, name, &(StorePart){record.s, record.len}, 1, NULL);
  buf_free(&record);
}

/* ---- the folder ---- */

bool driver_cache_folder(char *out, size_t size) { return store_folder(out, size); }

bool driver_cache_clean(const char *folder) { return store_clean(folder); }
