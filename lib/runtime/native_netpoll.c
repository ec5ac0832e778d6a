/* native_netpoll.c - the doors of package internal/poll into runtime/sched/netpoll.c. */
#include "runtime/sched/scheduler.h"

#define POLL(name) go_internal_spoll_oruntime__##name

void POLL(pollServerInit)(void) { rt_netpoll_init(); }
uint8_t POLL(isPollServerDescriptor)(uint64_t fd) { return rt_netpoll_is((int64_t)fd) != 0; }
PollDesc *go_runtime_onetpollOpen(uint64_t fd, int64_t *why) { return rt_netpoll_open((int64_t)fd, why); }
void POLL(pollClose)(PollDesc *d) { rt_netpoll_close(d); }
int64_t POLL(pollReset)(PollDesc *d, int64_t mode) { return rt_netpoll_reset(d, mode); }
int64_t POLL(pollWait)(PollDesc *d, int64_t mode) { return rt_netpoll_wait(d, mode); }
void POLL(pollWaitCanceled)(PollDesc *d, int64_t mode) { rt_netpoll_waitcanceled(d, mode); }
void POLL(pollSetDeadline)(PollDesc *d, int64_t ns, int64_t mode) { rt_netpoll_setdeadline(d, ns, mode); }
void POLL(pollUnblock)(PollDesc *d) { rt_netpoll_unblock(d); }
void POLL(Semacquire)(uint32_t *addr) { rt_semacquire(addr, "semacquire"); }
void POLL(Semrelease)(uint32_t *addr) { rt_semrelease(addr); }
