/* heap.c - allocation as Go sees it: objects, arrays, make.

   All entries return zeroed memory. Objects of size 0 share one address, as in
   Go. The table of size classes does not drive allocation here (libgc has its
   own); it exists because append and conversions round capacities up to it
   and programs can read cap(). */
#include "../internal.h"

#include <string.h>

uint8_t rt_zerobase[16] __attribute__((aligned(16)));

/* Go's size classes up to 32 KB (runtime/sizeclasses.go since 1.16). */
static const uint16_t size_classes[] = {
    8,    16,   24,    32,    48,    64,    80,    96,    112,   128,   144,   160,   176,   192,   208,   224,   240,
    256,  288,  320,   352,   384,   416,   448,   480,   512,   576,   640,   704,   768,   896,   1024,  1152,  1280,
    1408, 1536, 1792,  2048,  2304,  2688,  3072,  3200,  3456,  4096,  4864,  5376,  6144,  6528,  6784,  6912,  8192,
    9472, 9728, 10240, 10880, 12288, 13568, 14336, 16384, 18432, 19072, 20480, 21760, 24576, 27264, 28672, 32768,
};
enum {
  NCLASSES = sizeof size_classes / sizeof size_classes[0],
  MAX_SMALL = 32768,
  HEADER = 8,            /* of an object with pointers ... */
  MIN_WITH_HEADER = 512, /* ... larger than this (since Go 1.22) */
};

static uint64_t class_size(uint64_t size) {
  int lo = 0, hi = NCLASSES - 1;
  while (lo < hi) {
    int mid = (lo + hi) / 2;
    if (size_classes[mid] < size)
      lo = mid + 1;
    else
      hi = mid;
  }
  return size_classes[lo];
}

uint64_t rt_roundupsize(uint64_t size, int noptr) {
  if (size == 0) return 0;
  if (size <= MAX_SMALL - HEADER) {
    uint64_t header = !noptr && size > MIN_WITH_HEADER ? HEADER : 0;
    return class_size(size + header) - header;
  }
  uint64_t rounded = (size + RT_PAGE_SIZE - 1) & ~(uint64_t)(RT_PAGE_SIZE - 1);
  return rounded < size ? size : rounded;
}

void *rt_newobject(const Type *t) {
  if (t->size == 0) return rt_zerobase;
  return rt_gc_alloc((size_t)t->size, t->flags & TF_NOPTR);
}

void *rt_newarray(const Type *elem, int64_t n) {
  uint64_t bytes;
  if (n < 0 || __builtin_mul_overflow((uint64_t)elem->size, (uint64_t)n, &bytes) || bytes > RT_MAX_ALLOC)
    rt_panicplain(RT_STR("runtime: allocation size out of range"));
  if (bytes == 0) return rt_zerobase;
  return rt_gc_alloc(bytes, elem->flags & TF_NOPTR);
}

void *rt_mallocgc(int64_t size, int64_t noptr) {
  if (size == 0) return rt_zerobase;
  return rt_gc_alloc((size_t)size, noptr != 0);
}

static int fits(const Type *elem, int64_t n) {
  uint64_t bytes;
  return n >= 0 && !__builtin_mul_overflow((uint64_t)elem->size, (uint64_t)n, &bytes) && bytes <= RT_MAX_ALLOC;
}

void rt_makeslice(Slice *out, const Type *elem, int64_t len, int64_t cap) {
  if (!fits(elem, cap) || len < 0 || len > cap) {
    /* Both wrong, as in make([]T, huge): Go names the length. */
    if (!fits(elem, len)) rt_panicmakeslicelen();
    rt_panicmakeslicecap();
  }
  out->ptr = rt_newarray(elem, cap);
  out->len = len;
  out->cap = cap;
}
