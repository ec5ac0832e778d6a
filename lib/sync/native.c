/* native.c - what package sync asks of the runtime: waiting, waking, and the end of a program that locks wrongly. */
#include "runtime/sched/scheduler.h"

void go_sync_ofatal(String text) { rt_fatalstring(text); }

/* sync.go's reasons, as tracebacks print them. */
static const char *const reasons[] = {
    "semacquire", "sync.Mutex.Lock", "sync.RWMutex.RLock", "sync.RWMutex.Lock", "sync.Cond.Wait", "sync.WaitGroup.Wait",
};

void go_sync_osemacquire(uint32_t *addr, int64_t reason) { rt_semacquire(addr, reasons[reason]); }
void go_sync_osemrelease(uint32_t *addr) { rt_semrelease(addr); }

void go_sync_oyield(void) { rt_yield(); }

/* A go statement; shown as created by the caller. */
void go_sync_onewproc(FuncVal *fn) { rt_newproc_at(fn, (uintptr_t)__builtin_return_address(0)); }
