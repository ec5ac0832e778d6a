/* slice.c - append, copy, and moving bytes.

   Capacities are visible to programs, so growth follows Go exactly: double
   below 256 elements, then by a quarter plus 192 at a time, then round the
   bytes up to what Go's allocator would hand out. */
#include "../internal.h"

#include <string.h>

enum { THRESHOLD = 256 };

static int64_t next_cap(int64_t newlen, int64_t oldcap) {
  int64_t doubled = (int64_t)((uint64_t)oldcap * 2);
  if (newlen > doubled) return newlen;
  if (oldcap < THRESHOLD) return doubled;
  uint64_t cap = (uint64_t)oldcap;
  do cap += (cap + 3 * THRESHOLD) >> 2;
  while (cap < (uint64_t)newlen);
  return (int64_t)cap <= 0 ? newlen : (int64_t)cap;
}

void rt_growslice(Slice *s, int64_t newlen, const Type *elem) {
  uint64_t width = (uint64_t)elem->size;
  if (newlen < 0) rt_panicerror(RT_STR("growslice: len out of range"));
  if (width == 0) {
    s->ptr = rt_zerobase;
    s->cap = newlen;
    return;
  }
  int noptr = elem->flags & TF_NOPTR;
  uint64_t bytes;
  if (__builtin_mul_overflow((uint64_t)next_cap(newlen, s->cap), width, &bytes) || bytes > RT_MAX_ALLOC)
    rt_panicerror(RT_STR("growslice: len out of range"));
  int64_t cap = (int64_t)(rt_roundupsize(bytes, noptr) / width);
  bytes = (uint64_t)cap * width;
  uint64_t used = (uint64_t)s->len * width;
  uint8_t *p = rt_gc_alloc_dirty(bytes, noptr);
  if (used > 0) memcpy(p, s->ptr, used);
  if (noptr) memset(p + used, 0, bytes - used);
  s->ptr = p;
  s->cap = cap;
}

void rt_appendslice(Slice *s, const void *ptr, int64_t n, const Type *elem) {
  if (n <= 0) return;
  int64_t newlen = (int64_t)((uint64_t)s->len + (uint64_t)n);
  if (newlen < 0 || newlen > s->cap) rt_growslice(s, newlen, elem);
  size_t width = (size_t)elem->size;
  if (width > 0) memmove((uint8_t *)s->ptr + (size_t)s->len * width, ptr, (size_t)n * width);
  s->len = newlen;
}

int64_t rt_slicecopy(void *to, int64_t tolen, const void *from, int64_t fromlen, int64_t width) {
  int64_t n = tolen < fromlen ? tolen : fromlen;
  if (n > 0 && width > 0) memmove(to, from, (size_t)(n * width));
  return n;
}

void rt_memclr(void *p, int64_t n) {
  if (n > 0) memset(p, 0, (size_t)n);
}

int64_t rt_memequal(const void *a, const void *b, int64_t n) { return n <= 0 || a == b || memcmp(a, b, (size_t)n) == 0; }
