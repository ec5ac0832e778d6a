/* native.c - what package sync asks of the runtime: the two ends of a program that locks wrongly. */
#include "runtime/internal.h"

#include <string.h>

void go_sync_ofatal(String text) { rt_fatalstring(text); }

/* With one goroutine, whoever has to wait waits for ever. */
void go_sync_odeadlock(String why) {
  G *g = rt_g;
  char *reason = rt_mallocgc(why.len + 1, 1);
  memcpy(reason, why.ptr, (size_t)why.len);
  uintptr_t *fp = __builtin_frame_address(0);
  g->sched = (Ctx){.pc = fp[1], .fp = fp[0]};
  g->status = G_WAITING;
  g->wait = reason;
  rt_fatal_at(RT_STR("all goroutines are asleep - deadlock!"), NULL, (Walk){0}, 0);
}
