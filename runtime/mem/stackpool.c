/* stackpool.c - stacks of goroutines and coroutines: address space by the chunk, memory by the page.

   Every stack is one slot of a large mapping that takes no memory until it is touched. The lowest part of a
   slot is a guard. A guard costs two entries of the kernel's table of mappings, which holds some 65,000; so stacks
   beyond MAX_GUARDS have none, and an endless recursion there runs into the slot below. A goroutine keeps its slot for
   ever and is itself reused. */
#define _GNU_SOURCE
#include "../sched/scheduler.h"

#include <sys/mman.h>

#define SLOT ((uintptr_t)256 << 20)
enum { CHUNK = 256, MAX_GUARDS = 24000, KEEP = 128 << 10, PAGE = 4096, REUSES = 16 };

static char *chunk_next, *chunk_end;
static int guards;

static void new_chunk(void) {
  for (uintptr_t n = CHUNK; n > 0; n /= 4) {
    char *p = mmap(NULL, n * SLOT, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (p == MAP_FAILED) continue;
    madvise(p, n * SLOT, MADV_NOHUGEPAGE);
    chunk_next = p;
    chunk_end = p + n * SLOT;
    return;
  }
  rt_throw("runtime: cannot allocate a goroutine's stack");
}

void rt_stack_reserve(G *g) {
  if (chunk_next == chunk_end) new_chunk();
  char *p = chunk_next;
  chunk_next += SLOT;
  if (guards < MAX_GUARDS && mprotect(p, RT_GUARD, PROT_NONE) == 0) guards++;
  g->stacklo = (uintptr_t)p + RT_GUARD;
  g->stackhi = (uintptr_t)p + SLOT;
}

/* Asking the kernel costs as much as a goroutine: not every time. */
void rt_stack_reuse(G *g) {
  unsigned char resident = 0;
  if (++g->reuses % REUSES != 0) return;
  char *keep = (char *)g->stackhi - KEEP;
  if (mincore(keep - PAGE, PAGE, &resident) == 0 && resident & 1)
    madvise((void *)g->stacklo, (size_t)(keep - (char *)g->stacklo), MADV_DONTNEED);
}
