/* inputs.c - questions to the file system with their answers, and the same questions again.

   An answer is a digest: of a file's text, of a folder's names, and of the path that it leads to. To ask again would be to read
   every file; so the file's number, size and times stand beside it, and while these are the same the answer is taken to be. That
   holds only for what was old when it was recorded: a file that was changed twice within the grain of the clock looks as if it had been
   changed once. For what is younger, no times are recorded, and it is read again.

   The record is a sequence of: a head, the path's bytes. Its memory belongs to no arena: it outlives the compilation. */
#include "inputs.h"
#include <dirent.h>
#include <errno.h>
#include <glob.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include "../base/arena.h"
#include "../base/hash.h"
#include "../base/map.h"
#include "../base/source.h"

enum { GRAIN = 2 /* seconds: the coarsest clock of a file system */ };

typedef enum { ASKED_FILE = 1, ASKED_DIR, ASKED_PATH, ASKED_GLOB } Asked;

typedef struct Seen { /* a file's times; all zero: not to be relied on */
  uint64_t device, number, size;
  int64_t modified, modified_ns, changed, changed_ns;
} Seen;

typedef struct Head {
  uint32_t asked, flags;
  uint64_t len; /* of the path, without a NUL */
  Seen seen;
  Hash answer;
} Head;

struct Inputs {
  Arena *arena; /* of the map */
  Buf record;
  StrMap known; /* kind and path -> its place in the record, plus one */
  time_t began;
  bool unsure;
};

Inputs *inputs_new(void) {
  Inputs *in = calloc(1, sizeof *in);
  if (!in) return NULL;
  in->arena = in->known.arena = arena_new();
  in->began = time(NULL);
  return in;
}

void inputs_free(Inputs *in) {
  if (!in) return;
  buf_free(&in->record);
  arena_free(in->arena);
  free(in);
}

void inputs_unsure(Inputs *in) {
  if (in) in->unsure = true;
}

/* Of what was only looked for, its place and kind count. */
static Seen see(Asked asked, const char *path) {
  struct stat st;
  if (asked == ASKED_GLOB || stat(path, &st) != 0) return (Seen){0};
  if (asked == ASKED_PATH) return (Seen){st.st_dev, st.st_ino, st.st_mode & (S_IFMT | 0111), 0, 0, 0, 0};
  return (Seen){st.st_dev, st.st_ino, (uint64_t)st.st_size, st.st_mtim.tv_sec, st.st_mtim.tv_nsec, st.st_ctim.tv_sec, st.st_ctim.tv_nsec};
}

static bool is_regular(const char *path) {
  struct stat st;
  return stat(path, &st) == 0 && S_ISREG(st.st_mode);
}

/* ---- answers ---- */

static void add_real_path(Hasher *h, const char *path) {
  char full[PATH_MAX];
  hash_add_text(h, realpath(path, full));
}

static Hash answer_file(const char *path, const char *text, size_t len) {
  Hasher h = hash_begin();
  add_real_path(&h, path);
  if (text) hash_add(&h, text, len);
  return hash_end(&h);
}

static Hash answer_path(const char *path) {
  struct stat st;
  Hasher h = hash_begin();
  unsigned kind = stat(path, &st) == 0 ? st.st_mode & (S_IFMT | 0111) : 0;
  add_real_path(&h, path);
  hash_add(&h, &kind, sizeof kind);
  return hash_end(&h);
}

static Hash answer_dir(const char *path) {
  Hasher h = hash_begin();
  struct dirent **list;
  int n = scandir(path, &list, NULL, alphasort);
  add_real_path(&h, path);
  hash_add(&h, &n, sizeof n);
  for (int i = 0; i < n; i++) {
    hash_add_text(&h, list[i]->d_name);
    hash_add(&h, &list[i]->d_type, sizeof list[i]->d_type);
    free(list[i]);
  }
  if (n >= 0) free(list);
  return hash_end(&h);
}

static Hash answer_glob(const char *pattern, int flags) {
  Hasher h = hash_begin();
  glob_t g = {0};
  int r = glob(pattern, flags, NULL, &g);
  hash_add(&h, &r, sizeof r);
  for (size_t i = 0; r == 0 && i < g.gl_pathc; i++) hash_add_text(&h, g.gl_pathv[i]);
  globfree(&g);
  return hash_end(&h);
}

/* ---- the record ---- */

static bool is_old(const Inputs *in, const Seen *s) {
  return s->modified < in->began - GRAIN && s->changed < in->began - GRAIN && s->number != 0;
}

static void note(Inputs *in, Asked asked, int flags, const char *path, Hash answer) {
  Head h = {.asked = asked, .flags = (uint32_t)flags, .len = strlen(path), .answer = answer};
  Hasher name = hash_begin();
  hash_add(&name, &asked, sizeof asked);
  hash_add_text(&name, path);
  Hash key = hash_end(&name);
  uintptr_t place = (uintptr_t)strmap_get(&in->known, (char *)&key, sizeof key);
  if (place) { /* asked again in this compilation: the answer must not have changed meanwhile */
    memcpy(&h, in->record.s + place - 1, sizeof h);
    if (!hash_equal(h.answer, answer)) in->unsure = true;
    return;
  }
  strmap_put(&in->known, (char *)&key, sizeof key, (void *)(uintptr_t)(in->record.len + 1));
  Seen seen = see(asked, path);
  if (is_old(in, &seen)) h.seen = seen;
  buf_write(&in->record, &h, sizeof h);
  buf_write(&in->record, path, h.len);
}

char *inputs_read(Inputs *in, const char *path, size_t *len) {
  char *text = source_read(path, len);
  int saved = errno;
  if (in && text && !is_regular(path)) in->unsure = true; /* standard input, a pipe: gone when it was read */
  if (in && !in->unsure) note(in, ASKED_FILE, 0, path, answer_file(path, text, text ? *len : 0));
  errno = saved;
  return text;
}

void inputs_note_dir(Inputs *in, const char *path) {
  int saved = errno;
  if (in) note(in, ASKED_DIR, 0, path, answer_dir(path));
  errno = saved;
}

void inputs_note_path(Inputs *in, const char *path) {
  int saved = errno;
  if (in) note(in, ASKED_PATH, 0, path, answer_path(path));
  errno = saved;
}

void inputs_note_glob(Inputs *in, const char *pattern, int flags) {
  if (in) note(in, ASKED_GLOB, flags, pattern, answer_glob(pattern, flags));
}

bool inputs_write(const Inputs *in, Buf *out) {
  if (in->unsure) return false;
  buf_write(out, in->record.s, in->record.len);
  return true;
}

static Hash ask_again(const Head *h, const char *path) {
  size_t len = 0;
  char *text = NULL;
  switch ((Asked)h->asked) {
  case ASKED_FILE: text = is_regular(path) ? source_read(path, &len) : NULL; break;
  case ASKED_DIR: return answer_dir(path);
  case ASKED_PATH: return answer_path(path);
  case ASKED_GLOB: return answer_glob(path, (int)h->flags);
  }
  Hash answer = answer_file(path, text, len);
  free(text);
  return answer;
}

static bool is_same(const Head *h, const char *path) {
  Seen now = h->seen.number ? see(h->asked, path) : (Seen){0};
  return (h->seen.number && memcmp(&now, &h->seen, sizeof now) == 0) || hash_equal(ask_again(h, path), h->answer);
}

bool inputs_same(const char *record, size_t len) {
  Head h;
  char path[PATH_MAX];
  while (len) {
    if (len < sizeof h) return false;
    memcpy(&h, record, sizeof h);
    record += sizeof h, len -= sizeof h;
    if (h.len > len || h.len >= sizeof path || h.asked < ASKED_FILE || h.asked > ASKED_GLOB) return false;
    memcpy(path, record, h.len);
    path[h.len] = 0;
    if (!is_same(&h, path)) return false;
    record += h.len, len -= h.len;
  }
  return true;
}
