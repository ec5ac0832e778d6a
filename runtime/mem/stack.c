/* stack.c - the main goroutine's stack: one reserved mapping with a guard below.

   Pages are committed as they are touched. Go's limit is 1000000000 bytes, but a
   Go stack doubles, so the last size below the limit, 512 MB, is what a program
   really gets there; the same here. The guard is wide because tcc emits no
   stack probes: a frame may step over a narrow one. */
#define _GNU_SOURCE
#include "../internal.h"

#include <sys/mman.h>
#include <sys/resource.h>

enum { STACK_MIN = 8 << 20 };
#define STACK_SIZE ((uintptr_t)512 << 20)

void rt_stack_main(G *g) {
  for (uintptr_t size = STACK_SIZE; size >= STACK_MIN; size /= 2) {
    char *p = mmap(NULL, size + RT_GUARD, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_STACK, -1, 0);
    if (p == MAP_FAILED) continue;
    mprotect(p, RT_GUARD, PROT_NONE);
    g->stacklo = (uintptr_t)p + RT_GUARD;
    g->stackhi = (uintptr_t)p + RT_GUARD + size;
    return;
  }
  rt_throw("runtime: cannot allocate the main stack");
}

int rt_in_guard(const G *g, uintptr_t addr) { return g != NULL && addr < g->stacklo && addr >= g->stacklo - RT_GUARD; }
