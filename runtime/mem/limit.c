/* limit.c - how much memory the process may still have.

   The kernel refuses little: it gives address space and kills the process when the pages are touched. So the collector
   asks here as the heap grows, and goroutines as stacks are made; where nothing is left the program ends with Go's
   text (rt_out_of_memory). The least of these counts:

     the machine     MemAvailable and SwapFree of /proc/meminfo
     control groups  the limit less what is used, without the pages of files, which the kernel gives back: of the
                     process's own group and of each group around it, in both versions of the hierarchy

   A part stays unused, so that the report of the failure finds memory. Nothing here allocates, and all of it may run while
   the collector's lock is held. Where /proc is missing there is no limit. */
#define _GNU_SOURCE
#include "../internal.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { PATH_SIZE = 1024, RESERVE = 32 };

static int64_t slurp(const char *path, char *buf, size_t size) {
  int fd = open(path, O_RDONLY | O_CLOEXEC);
  if (fd < 0) return -1;
  size_t len = 0;
  ssize_t n;
  while (len < size - 1 && (n = read(fd, buf + len, size - 1 - len)) > 0) len += (size_t)n;
  close(fd);
  buf[len] = 0;
  return (int64_t)len;
}

/* The number after a name that begins a line; -1: there is none. */
static int64_t field(const char *text, const char *name) {
  size_t n = strlen(name);
  for (const char *p = text; p != NULL && *p != 0; p = strchr(p, '\n')) {
    if (*p == '\n') p++;
    if (strncmp(p, name, n) == 0) return strtoll(p + n, NULL, 10);
  }
  return -1;
}

/* ---- control groups ---------------------------------------------------------------------- */

typedef struct Names {
  const char *limit, *used, *files;
} Names;

static const Names names[] = {
    {"memory.max", "memory.current", "file "},
    {"memory.limit_in_bytes", "memory.usage_in_bytes", "total_cache "},
};

static int text_in(const char *dir, const char *name, char *buf, size_t size) {
  char path[PATH_SIZE];
  int n = snprintf(path, sizeof path, "%s/%s", dir, name);
  return n > 0 && n < (int)sizeof path && slurp(path, buf, size) > 0;
}

/* -1: no file, or the word "max". */
static int64_t number_in(const char *dir, const char *name) {
  char buf[32];
  return text_in(dir, name, buf, sizeof buf) && buf[0] >= '0' && buf[0] <= '9' ? strtoll(buf, NULL, 10) : -1;
}

/* Of the group at path; nothing changes where it has no limit. */
static void group_room(const char *dir, const Names *n, RtMemory *m) {
  char stat[4096];
  int64_t limit = number_in(dir, n->limit), used = number_in(dir, n->used);
  if (limit < 0 || used < 0 || (uint64_t)limit >= m->total) return;
  int64_t files = text_in(dir, "memory.stat", stat, sizeof stat) ? field(stat, n->files) : 0;
  if (files > 0) used -= files < used ? files : used;
  uint64_t left = used < limit ? (uint64_t)(limit - used) : 0;
  m->total = (uint64_t)limit;
  if (left < m->left) m->left = left;
}

/* The group's path within the hierarchy: the line "N:memory:PATH" or "0::PATH". */
static int own_group(int version, char *out, size_t size) {
  char buf[4096];
  if (slurp("/proc/self/cgroup", buf, sizeof buf) <= 0) return 0;
  for (char *line = buf, *next; line != NULL && *line != 0; line = next) {
    next = strchr(line, '\n');
    if (next != NULL) *next++ = 0;
    char *controllers = strchr(line, ':'), *path = controllers == NULL ? NULL : strchr(controllers + 1, ':');
    if (path == NULL) continue;
    *path++ = 0;
    int mine = version == 2 ? controllers[1] == 0 : strstr(controllers + 1, "memory") != NULL;
    if (!mine || strlen(path) >= size) continue;
    strcpy(out, path);
    return 1;
  }
  return 0;
}

/* In a container the path may be that of the host, of which only the end is mounted. */
static void groups_room(int version, const char *mount, RtMemory *m) {
  char group[PATH_SIZE / 2], path[PATH_SIZE];
  if (!own_group(version, group, sizeof group)) return;
  for (;;) {
    snprintf(path, sizeof path, "%s%s", mount, strcmp(group, "/") == 0 ? "" : group);
    group_room(path, &names[version == 2 ? 0 : 1], m);
    char *slash = strrchr(group, '/');
    if (slash == NULL || group[1] == 0) return;
    *(slash == group ? slash + 1 : slash) = 0;
  }
}

/* ---- all of it ------------------------------------------------------------------------------ */

void rt_memory(RtMemory *m) {
  char buf[4096];
  m->total = m->left = UINT64_MAX;
  if (slurp("/proc/meminfo", buf, sizeof buf) <= 0) return;
  int64_t total = field(buf, "MemTotal:"), left = field(buf, "MemAvailable:");
  int64_t swap = field(buf, "SwapTotal:"), swapleft = field(buf, "SwapFree:");
  if (total < 0 || left < 0) return;
  m->total = (uint64_t)(total + (swap > 0 ? swap : 0)) << 10;
  m->left = (uint64_t)(left + (swapleft > 0 ? swapleft : 0)) << 10;
  groups_room(2, "/sys/fs/cgroup", m);
  groups_room(2, "/sys/fs/cgroup/unified", m);
  groups_room(1, "/sys/fs/cgroup/memory", m);
  uint64_t reserve = m->total / RESERVE;
  m->left = m->left > reserve ? m->left - reserve : 0;
}
