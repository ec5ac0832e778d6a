/* read.c - a trace file in memory, and the sources that it names.

   The file may be of any program and cut anywhere, so nothing in it is believed: offsets are checked where they are used. */
#define _GNU_SOURCE
#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

LabTrace *lab_open(const char *path, Buf *why) {
  struct stat st;
  int fd = open(path, O_RDONLY | O_CLOEXEC);
  if (fd < 0 || fstat(fd, &st) < 0) {
    buf_printf(why, "%s: %s", path, strerror(errno));
    if (fd >= 0) close(fd);
    return NULL;
  }
  TraceHeader h = {0};
  const char *fault = NULL;
  if (pread(fd, &h, sizeof h, 0) != (ssize_t)sizeof h || memcmp(h.magic, TRACE_MAGIC, sizeof h.magic) != 0)
    fault = "not a trace file";
  else if (h.version != TRACE_VERSION)
    fault = "a trace file of another version of minigo";
  else if (st.st_size < TRACE_SIZE)
    fault = "a trace file that was cut off";
  void *p = fault ? NULL : mmap(NULL, TRACE_SIZE, PROT_READ, MAP_SHARED, fd, 0);
  close(fd);
  if (fault || p == MAP_FAILED) {
    buf_printf(why, "%s: %s", path, fault ? fault : strerror(errno));
    if (fault && h.version != TRACE_VERSION && !memcmp(h.magic, TRACE_MAGIC, sizeof h.magic))
      buf_printf(why, ": version %d, wanted %d", (int)h.version, TRACE_VERSION);
    return NULL;
  }
  LabTrace *t = xmalloc(sizeof *t);
  *t = (LabTrace){.base = p};
  lab_rewind(t);
  return t;
}

void lab_close(LabTrace *t) {
  if (!t) return;
  lab_forget(t);
  munmap((void *)(size_t)t->base, TRACE_SIZE);
  for (int i = 0; i < t->nfiles; i++) {
    buf_free(&t->files[i].text);
    buf_free(&t->files[i].lines);
    free(t->files[i].path);
  }
  free(t->files);
  free(t);
}

static const TraceHeader *header(const LabTrace *t) { return (const TraceHeader *)(const void *)t->base; }

bool lab_legacy(const LabTrace *t) { return header(t)->legacy != 0; }
bool lab_started(const LabTrace *t) { return header(t)->head != 0; }
uint64_t lab_events(const LabTrace *t) { return header(t)->head; }
uint64_t lab_lost(const LabTrace *t) { return header(t)->head > TRACE_EVENTS ? header(t)->head - TRACE_EVENTS : 0; }

const TraceEvent *lab_event(const LabTrace *t, uint64_t i) {
  const TraceEvent *e = (const TraceEvent *)(const void *)(t->base + TRACE_AT_EVENTS) + i % TRACE_EVENTS;
  return e->seq == i + 1 ? e : NULL;
}

const char *lab_text(const LabTrace *t, uint64_t at, size_t *n) {
  uint32_t len = 0;
  *n = 0;
  if (at == 0 || at > TRACE_TEXTS - sizeof len) return "";
  const char *s = t->base + TRACE_AT_TEXTS + at;
  memcpy(&len, s, sizeof len);
  if (len > TRACE_TEXTS - sizeof len - at) return "";
  *n = len;
  return s + sizeof len;
}

/* Texts are padded with at least one zero byte: a name can be used as it lies there. */
static const char *name_at(const LabTrace *t, uint32_t at) {
  size_t n;
  const char *s = lab_text(t, at, &n);
  return n && s + n < t->base + TRACE_AT_EVENTS && s[n] == 0 && !memchr(s, 0, n) ? s : "";
}

LabPlace lab_place(LabTrace *t, uint32_t place) {
  if (place == 0 || place > TRACE_PLACES) return (LabPlace){"", "", 0, 0, false};
  const TracePlace *p = (const TracePlace *)(const void *)(t->base + TRACE_AT_PLACES) + (place - 1);
  return (LabPlace){name_at(t, p->name), name_at(t, p->file), p->line, p->offset, p->own != 0};
}

/* ---- sources ---- */

static void read_all(const char *path, Buf *text) {
  enum { MOST = 4 << 20 };
  char part[8192];
  size_t n;
  FILE *f = fopen(path, "r");
  while (f && text->len < MOST && (n = fread(part, 1, sizeof part, f)) > 0) buf_write(text, part, n);
  if (f) fclose(f);
}

/* Each line without the blanks around it, ended by a zero byte. */
static void split(LabFile *f) {
  const char *p = buf_cstr(&f->text), *end = p + f->text.len;
  while (p < end) {
    const char *nl = memchr(p, '\n', (size_t)(end - p)), *stop = nl ? nl : end, *next = nl ? nl + 1 : end;
    while (p < stop && (*p == ' ' || *p == '\t')) p++;
    while (stop > p && (stop[-1] == ' ' || stop[-1] == '\t' || stop[-1] == '\r')) stop--;
    for (; p < stop; p++) buf_putc(&f->lines, *p ? *p : ' ');
    buf_putc(&f->lines, 0);
    p = next;
  }
}

static LabFile *file_of(LabTrace *t, const char *path) {
  for (int i = 0; i < t->nfiles; i++)
    if (strcmp(t->files[i].path, path) == 0) return &t->files[i];
  t->files = xrealloc(t->files, (size_t)(t->nfiles + 1) * sizeof *t->files);
  LabFile *f = &t->files[t->nfiles++];
  *f = (LabFile){.path = xstrdup(path)};
  struct stat st;
  if (path[0] && stat(path, &st) == 0 && S_ISREG(st.st_mode)) read_all(path, &f->text);
  split(f);
  return f;
}

const Buf *lab_file(LabTrace *t, const char *path) {
  const LabFile *f = file_of(t, path);
  return f->text.len ? &f->text : NULL;
}

const char *lab_source(LabTrace *t, LabPlace p) {
  const LabFile *f = file_of(t, p.file);
  const char *s = f->lines.s, *end = s + f->lines.len;
  if (p.line == 0) return "";
  for (uint32_t i = 1; s && s < end && i < p.line; i++) s += strlen(s) + 1;
  return s && s < end ? s : "";
}
