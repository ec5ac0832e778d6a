/* stackpool.c - stacks of goroutines and coroutines: address space by the chunk, memory by the page.

   Every stack is one slot of a large mapping that takes no memory until it is touched. A goroutine keeps its slot for
   ever and is itself reused. The address space, 128 TB, decides how large a slot may be: the first goroutines get
   all that Go's limit allows, those beyond MANY a part, those beyond VERY_MANY little. Where the process may have only so
   much (ulimit -v), a slot is a small share of it.

   The lowest part of a slot is its guard. Slots begin in the middle of 2 MB, so that the guard and the top of the
   slot below share a page table. */
#define _GNU_SOURCE
#include "../sched/scheduler.h"

#include <sys/mman.h>
#include <sys/resource.h>

#define HUGE_PAGE ((uintptr_t)2 << 20)
#define LARGE ((uintptr_t)512 << 20)
#define MEDIUM ((uintptr_t)64 << 20)
#define SMALL ((uintptr_t)512 << 10)
enum {
  CHUNK = 256,
  MANY = 65536,
  VERY_MANY = 1 << 20,
  KEEP = 128 << 10,
  PAGE = 4096,
  REUSES = 16,
  SHARES = 64,
  MAX_MAPPINGS = 24000,
  TOUCHED = 8 << 10,
  LOOK = 16384
};

static char *chunk_next, *chunk_end;
static uintptr_t slot; /* size of those in the chunk */
static uint64_t nslots, reserved, nmappings;

static uintptr_t wanted_slot(uintptr_t *n) {
  struct rlimit rl;
  *n = CHUNK;
  if (getrlimit(RLIMIT_AS, &rl) == 0 && rl.rlim_cur != RLIM_INFINITY) {
    uintptr_t share = rl.rlim_cur / SHARES & ~(SMALL - 1);
    *n = 1;
    if (share < SMALL || reserved > rl.rlim_cur / 4) return SMALL;
    return share < LARGE ? share : LARGE;
  }
  return nslots < MANY ? LARGE : nslots < VERY_MANY ? MEDIUM : SMALL;
}

/* Stacks take memory as they are touched, which the kernel answers by killing the process: look before. */
static void check_memory(void) {
  static uint64_t look_again;
  RtMemory m;
  if (nslots < look_again) return;
  rt_memory(&m);
  if (m.left == 0) rt_out_of_memory(SMALL, 1);
  uint64_t more = m.left / (4 * TOUCHED);
  look_again = nslots + (more < LOOK ? more : LOOK);
}

static void new_chunk(void) {
  uintptr_t n;
  if (nslots > 0) check_memory();
  for (slot = wanted_slot(&n); slot >= SMALL; slot = slot / 8 & ~(SMALL - 1)) {
    size_t size = n * slot + (slot > SMALL ? HUGE_PAGE : 0);
    char *p = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (p == MAP_FAILED) continue;
    madvise(p, size, MADV_NOHUGEPAGE);
    reserved += size;
    chunk_next = p;
    if (slot > SMALL) chunk_next += (HUGE_PAGE / 2 - (uintptr_t)p) & (HUGE_PAGE - 1);
    chunk_end = chunk_next + n * slot;
    return;
  }
  rt_out_of_memory(SMALL, 1);
}

void rt_stack_reserve(G *g) {
  if (chunk_next == chunk_end) new_chunk();
  char *p = chunk_next;
  chunk_next += slot;
  nslots++;
  /* Without guards in page tables the kernel's table of mappings ends before the goroutines do, and the collector needs
     some of it. The rest then runs without, which is what an older kernel can do. */
  if (nmappings < MAX_MAPPINGS && rt_guard((uintptr_t)p) == GUARD_MAPPING) nmappings++;
  g->slotlo = g->stacklo = (uintptr_t)p + RT_GUARD;
  g->stackhi = (uintptr_t)p + slot;
  rt_stack_bound(g);
}

/* Asking the kernel costs as much as a goroutine: not every time. */
void rt_stack_reuse(G *g) {
  unsigned char resident = 0;
  rt_stack_bound(g);
  if (++g->reuses % REUSES != 0) return;
  char *keep = (char *)g->stackhi - KEEP;
  if (mincore(keep - PAGE, PAGE, &resident) == 0 && resident & 1)
    madvise((void *)g->stacklo, (size_t)(keep - (char *)g->stacklo), MADV_DONTNEED);
}
