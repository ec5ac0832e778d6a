/* source.c - the texts being compiled, and positions in them.
   Every text gets a range of Pos numbers, in the order of sources_add; a Pos finds its file by binary search and
   its line by binary search in the file's table of line starts, which is made when first asked for.
   The last answer of each is remembered: positions come in runs. */
#include "source.h"
#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include "vec.h"

struct Sources {
  Arena *arena;
  VEC(SourceFile *) files;
  Pos next;      /* base of the next file; starts at 1, 0 is "no position" */
  int last_file; /* index of the file found last */
  int last_line; /* line index found last, in last_file */
};

Sources *sources_new(Arena *a) {
  Sources *s = ARENA_NEW(a, Sources);
  s->arena = a;
  s->next = 1;
  return s;
}

SourceFile *sources_add(Sources *s, const char *name, const char *path, const char *text, size_t len) {
  /* One number more than bytes: the end of file has a position too. */
  if (len >= UINT32_MAX - s->next) return NULL;
  SourceFile *f = ARENA_NEW(s->arena, SourceFile);
  f->name = name;
  f->path = path;
  f->text = text;
  f->len = len;
  f->base = s->next;
  f->marks = ARENA_NEW(s->arena, LineMarks);
  s->next += (Pos)len + 1;
  vec_push(s->arena, &s->files, f);
  return f;
}

static bool file_holds(const SourceFile *f, Pos pos) { return pos >= f->base && pos - f->base <= f->len; }

static SourceFile *find_file(Sources *s, Pos pos) {
  if (pos == 0 || s->files.len == 0 || pos >= s->next) return NULL;
  if (file_holds(s->files.at[s->last_file], pos)) return s->files.at[s->last_file];
  int lo = 0, hi = s->files.len;
  while (hi - lo > 1) {
    int mid = lo + (hi - lo) / 2;
    if (s->files.at[mid]->base <= pos)
      lo = mid;
    else
      hi = mid;
  }
  s->last_file = lo;
  s->last_line = 0;
  return s->files.at[lo];
}

static const LineMark *mark_before(const SourceFile *f, uint32_t off) {
  int n = f->marks->len;
  while (n > 0 && f->marks->at[n - 1].off > off) n--;
  return n ? &f->marks->at[n - 1] : NULL;
}

const SourceFile *sources_file(Sources *s, Pos pos) {
  SourceFile *f = find_file(s, pos);
  const LineMark *m = f ? mark_before(f, pos - f->base) : NULL;
  return m ? m->shown : f;
}

static void make_lines(Sources *s, SourceFile *f) {
  int n = 1;
  const char *end = f->text + f->len;
  for (const char *p = f->text; (p = memchr(p, '\n', (size_t)(end - p))); p++) n++;
  f->lines = ARENA_ARRAY(s->arena, uint32_t, n);
  f->nlines = 1;
  for (const char *p = f->text; (p = memchr(p, '\n', (size_t)(end - p))); p++) f->lines[f->nlines++] = (uint32_t)(p + 1 - f->text);
}

static bool line_holds(const SourceFile *f, int i, uint32_t off) {
  return f->lines[i] <= off && (i + 1 == f->nlines || off < f->lines[i + 1]);
}

/* Index of the line of offset off. */
static int find_line(Sources *s, SourceFile *f, uint32_t off) {
  if (!f->lines) make_lines(s, f);
  for (int i = s->last_line; i < f->nlines && i < s->last_line + 3; i++)
    if (line_holds(f, i, off)) return s->last_line = i;
  int lo = 0, hi = f->nlines;
  while (hi - lo > 1) {
    int mid = lo + (hi - lo) / 2;
    if (f->lines[mid] <= off)
      lo = mid;
    else
      hi = mid;
  }
  return s->last_line = lo;
}

Place sources_true_place(Sources *s, Pos pos) {
  SourceFile *f = find_file(s, pos);
  if (!f) return (Place){0};
  uint32_t off = pos - f->base;
  int line = find_line(s, f, off);
  return (Place){f, line + 1, (int)(off - f->lines[line]) + 1};
}

Place sources_place(Sources *s, Pos pos) {
  Place p = sources_true_place(s, pos);
  const LineMark *m = p.file ? mark_before(p.file, pos - p.file->base) : NULL;
  if (!m) return p;
  Place from = sources_true_place(s, p.file->base + m->off);
  int col = m->col == 0 ? 0 : p.line == from.line ? m->col + p.col - from.col : p.col;
  return (Place){m->shown, m->line + p.line - from.line, col};
}

int sources_line(Sources *s, Pos pos) {
  SourceFile *f = find_file(s, pos);
  if (f && f->marks->len) return sources_place(s, pos).line;
  return f ? find_line(s, f, pos - f->base) + 1 : 0;
}

/* ---- line directives ---- */

/* ":N" at the end of s: N, and *len shortened by it; 0 if there is none. */
static int trailing_number(const char *s, size_t *len) {
  size_t i = *len;
  long n = 0;
  while (i > 0 && s[i - 1] >= '0' && s[i - 1] <= '9') i--;
  for (size_t k = i; k < *len && n < 1 << 24; k++) n = n * 10 + (s[k] - '0');
  if (i == *len || i == 0 || s[i - 1] != ':' || n >= 1 << 24) return 0;
  *len = i - 1;
  return (int)n;
}

static const SourceFile *shown_as(Arena *a, const SourceFile *f, const char *name, size_t len) {
  SourceFile *shown = ARENA_NEW(a, SourceFile);
  *shown = *f;
  shown->name = len ? arena_strndup(a, name, len) : "??";
  shown->path = shown->name;
  return shown;
}

void source_directive(Arena *a, const SourceFile *f, const char *s, size_t len, uint32_t off) {
  bool block = s[1] == '*';
  size_t n = len - 7 - (block ? 2 : 0);
  if (len < 9 || memcmp(s + 2, "line ", 5) != 0) return;
  s += 7;
  if (!block && n && s[n - 1] == '\r') n--;
  int line = trailing_number(s, &n), col = 0, first = line ? trailing_number(s, &n) : 0;
  if (!line) return;
  if (first) {
    col = line;
    line = first;
  }
  const SourceFile *last = f->marks->len ? f->marks->at[f->marks->len - 1].shown : f;
  LineMark m = {off, n || !col ? shown_as(a, f, s, n) : last, line, col};
  vec_push(a, f->marks, m);
}

/* Reads fd to its end. The size of a regular file is only a hint. */
static char *read_all(int fd, size_t hint, size_t *len) {
  size_t cap = hint + 1 > 4096 ? hint + 1 : 4096, n = 0;
  char *text = xmalloc(cap);
  for (;;) {
    if (n + 1 >= cap) text = xrealloc(text, cap *= 2);
    ssize_t got = read(fd, text + n, cap - n - 1);
    if (got == 0) break;
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) {
      free(text);
      return NULL;
    }
    n += (size_t)got;
  }
  text[n] = 0;
  *len = n;
  return text;
}

char *source_read(const char *path, size_t *len) {
  if (strcmp(path, "-") == 0) return read_all(STDIN_FILENO, 0, len);
  int fd = open(path, O_RDONLY | O_CLOEXEC);
  if (fd < 0) return NULL;
  struct stat st;
  size_t hint = fstat(fd, &st) == 0 && S_ISREG(st.st_mode) ? (size_t)st.st_size : 0;
  char *text = read_all(fd, hint + 1, len);
  int saved = errno;
  close(fd);
  errno = saved;
  return text;
}
