/* native.c - package iter's doors to the runtime's coroutines. */
#include "runtime/internal.h"

void *go_iter_onewcoro(FuncVal *f) { return rt_coro_new(f); }
void go_iter_ocoroswitch(void *c) { rt_coro_switch(c); }
