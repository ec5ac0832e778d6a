/* cachebuild.c - what is remembered of a program that was built: HASH-exe, the executable that a C text becomes, and HASH-build, which executable a
   command makes, as HASH-run in cache.c.

   Both depend on the C compiler, its options and libminigo.a (aot_identity). A C compiler takes seconds, and minutes for the largest packages. */
#include <fcntl.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include "internal.h"

/* The executable of cache->code, mapped. */
static bool map_built(DriverCache *cache, DriverProgram *p) {
  EntryName name;
  StoreEntry e;
  driver_cache_name(name, cache->code, "exe");
  if (!store_find(cache->store, name, &e)) return false;
  char *m = mmap(NULL, STORE_HEAD + e.size, PROT_READ, MAP_PRIVATE, e.fd, 0);
  close(e.fd);
  if (m == MAP_FAILED) return false;
  p->made = m + STORE_HEAD;
  p->nmade = e.size;
  if (e.size && store_proves(&e, &(StorePart){p->made, p->nmade}, 1)) return true;
  driver_cache_unmap(p);
  store_drop(cache->store, name);
  return false;
}

void driver_cache_unmap(DriverProgram *p) {
  if (p->made) munmap((char *)(size_t)p->made - STORE_HEAD, STORE_HEAD + p->nmade);
  p->made = NULL;
}

DriverProgram *driver_cached_program(DriverCache *cache, const DriverBuild *opt) {
  AotOptions aot = driver_aot_options(opt);
  Hasher tools = hash_begin();
  if (!cache || !aot_identity(&tools, &aot)) return NULL;
  cache->builds = true;
  hash_add(&tools, &cache->identity, sizeof cache->identity);
  cache->tools = hash_end(&tools);
  hash_add(&tools, &cache->command, sizeof cache->command);
  cache->command = hash_end(&tools);
  if (!driver_cache_same(cache, "build")) return NULL;
  DriverProgram *p = calloc(1, sizeof *p);
  if (p && map_built(cache, p)) {
    p->target = DRIVER_EXECUTABLE;
    return p;
  }
  free(p);
  return NULL;
}

static bool write_all(int fd, const char *from, size_t n) {
  for (ssize_t put; n; from += put, n -= (size_t)put)
    if ((put = write(fd, from, n)) <= 0) return false;
  return true;
}

/* As a linker leaves it: whoever may read it may execute it. */
static bool write_executable(const DriverProgram *p, const DriverBuild *opt) {
  int fd = open(opt->unfinished, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0777);
  if (fd < 0) return false;
  bool ok = write_all(fd, p->made, p->nmade);
  ok &= close(fd) == 0;
  if (ok && rename(opt->unfinished, opt->out) == 0) return true;
  unlink(opt->unfinished);
  return false;
}

bool driver_cache_copy(const DriverProgram *p, const DriverBuild *opt) {
  DriverCache *cache = p->cache;
  if (p->made) return write_executable(p, opt);
  if (!cache || !cache->builds) return false;
  Hasher h = hash_begin();
  hash_add(&h, &cache->tools, sizeof cache->tools);
  hash_add(&h, p->text.s, p->text.len);
  cache->code = hash_end(&h);
  DriverProgram found = {0};
  if (cache->again || !map_built(cache, &found)) return false;
  bool ok = write_executable(&found, opt);
  driver_cache_unmap(&found);
  if (ok) driver_cache_record(cache, "build");
  return ok;
}

void driver_cache_keep_built(const DriverProgram *p, const char *out) {
  DriverCache *cache = p->cache;
  EntryName name;
  size_t n;
  char *text = cache && cache->builds ? source_read(out, &n) : NULL;
  if (!text) return;
  driver_cache_name(name, cache->code, "exe");
  store_write(cache->store, name, &(StorePart){text, n}, 1, NULL);
  driver_cache_record(cache, "build");
  free(text);
}
