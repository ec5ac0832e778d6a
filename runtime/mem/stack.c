/* stack.c - the main goroutine's stack, the guard below each stack, and the limit.

   A stack is a reserved mapping whose pages are committed as they are touched. Below it lies a guard. It is wider than
   any frame that is not checked: tcc emits no probes, so functions with larger frames compare on entry
   (codegen/frame.c), and gcc and clang probe each page.

   Go's limit is 1000000000 bytes, but a Go stack doubles, so the last size below the limit, 512 MB, is what a program
   really gets there; the same here. debug.SetMaxStack moves the end of a stack within what is reserved, by another guard.

   Guards are page table entries where the kernel has MADV_GUARD_INSTALL (Linux 6.13), so that any number is
   possible. Elsewhere a guard is a mapping of its own, and the kernel has a limit on those. */
#define _GNU_SOURCE
#include "../internal.h"

#include <sys/mman.h>
#include <sys/resource.h>

enum { STACK_MIN = 8 << 20, STACK_SHALLOW = 4 << 20, SMALLEST = 32 << 10, BELOW = 4 << 10, GUARD_INSTALL = 102, GUARD_REMOVE = 103 };
#define STACK_SIZE ((uintptr_t)512 << 20)

int64_t rt_g_offset; /* the same in every thread; generated code reads it */

static int64_t maxstack = 1000000000;

int rt_guard(uintptr_t lo) {
  if (madvise((void *)lo, RT_GUARD, GUARD_INSTALL) == 0) return GUARD_PAGES;
  return mprotect((void *)lo, RT_GUARD, PROT_NONE) == 0 ? GUARD_MAPPING : 0;
}

static void unguard(uintptr_t lo) {
  if (madvise((void *)lo, RT_GUARD, GUARD_REMOVE) != 0) mprotect((void *)lo, RT_GUARD, PROT_READ | PROT_WRITE);
}

void rt_stack_main(G *g) {
  uintptr_t thread;
  __asm__("movq %%fs:0,%0" : "=r"(thread));
  rt_g_offset = (int64_t)((uintptr_t)&rt_g - thread);
  for (uintptr_t size = STACK_SIZE; size >= STACK_MIN; size /= 2) {
    char *p = mmap(NULL, size + RT_GUARD, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_STACK, -1, 0);
    if (p == MAP_FAILED) continue;
    mprotect(p, RT_GUARD, PROT_NONE);
    /* Deep recursion spends its time in the kernel's page faults: all but the upper part takes large pages. */
    madvise(p + RT_GUARD, size - STACK_SHALLOW, MADV_HUGEPAGE);
    g->slotlo = g->stacklo = (uintptr_t)p + RT_GUARD;
    g->stackhi = (uintptr_t)p + RT_GUARD + size;
    return;
  }
  rt_throw_system("runtime: cannot allocate memory");
}

int rt_in_guard(const G *g, uintptr_t addr) { return g != NULL && addr < g->stacklo && addr >= g->stacklo - RT_GUARD; }

/* The last size below the limit that doubling reaches, as far as it is reserved. */
static uintptr_t lowest(const G *g, int64_t limit) {
  uintptr_t size = SMALLEST, reserved = g->stackhi - g->slotlo;
  while (size < reserved && size * 2 <= (uintptr_t)limit) size *= 2;
  return size + RT_GUARD <= reserved ? g->stackhi - size : g->slotlo;
}

/* What is in use stays usable, and some more for the calls that lead away from here. */
void rt_stack_bound(G *g) {
  uintptr_t here = g == rt_g ? (uintptr_t)__builtin_frame_address(0) : g->stackhi;
  uintptr_t lo = lowest(g, __atomic_load_n(&maxstack, __ATOMIC_RELAXED));
  if (lo == g->stacklo || lo + BELOW > here) return;
  if (lo != g->slotlo && !rt_guard(lo - RT_GUARD)) return;
  uintptr_t old = g->stacklo;
  if (old != g->slotlo) unguard(old - RT_GUARD);
  g->stacklo = lo;
  if (lo != g->slotlo) rt_guard(lo - RT_GUARD); /* the two may have overlapped */
}

int64_t rt_set_maxstack(int64_t bytes) {
  int64_t old = __atomic_load_n(&maxstack, __ATOMIC_RELAXED);
  if (bytes >= 0) __atomic_store_n(&maxstack, bytes, __ATOMIC_RELAXED);
  return old;
}
