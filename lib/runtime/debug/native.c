/* native.c - package runtime/debug's doors into runtime/. */
#include "runtime/internal.h"

#include <string.h>

int64_t go_runtime_sdebug_ostack(Slice buf, uint8_t all, int64_t skip) {
  Walk w;
  uintptr_t *fp = __builtin_frame_address(0);
  rt_walk_from(&w, rt_g, fp[1], fp[0], 0); /* from the Go function that called */
  return rt_stack_text(buf, all, w, skip);
}

void go_runtime_sdebug_oprintBytes(Slice b) {
  Out o = {b.ptr, (size_t)b.len, (size_t)b.len, 2};
  out_flush(&o);
}

void go_runtime_sdebug_ofreeOSMemory(void) { rt_gc_release(); }
int64_t go_runtime_sdebug_osetGCPercent(int64_t percent) { return rt_gc_percent((int32_t)percent); }
int64_t go_runtime_sdebug_osetMemoryLimit(int64_t limit) { return rt_gc_limit(limit); }

int64_t go_runtime_sdebug_osetMaxStack(int64_t bytes) {
  int64_t old = rt_set_maxstack(bytes < 0 ? 0 : bytes);
  rt_stack_bound(rt_g);
  return old;
}

void go_runtime_sdebug_osetTraceback(String level) {
  char text[16] = {0};
  size_t n = level.len < 15 ? (size_t)level.len : 15;
  memcpy(text, level.ptr, n);
  rt_settraceback(text);
}

uint8_t go_runtime_sdebug_osetPanicOnFault(uint8_t enabled) {
  uint8_t old = rt_g->paniconfault != 0;
  rt_g->paniconfault = enabled;
  return old;
}
