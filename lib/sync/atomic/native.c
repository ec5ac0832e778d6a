/* native.c - package atomic lets other goroutines run. */
#include "runtime/sched/scheduler.h"

void go_sync_satomic_oyield(void) { rt_yield(); }
