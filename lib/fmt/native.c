/* native.c - package fmt's one atomic operation: printers move between
   goroutines through a small cache (printer.go). */
#include "runtime/rt.h"

void *go_fmt_oexchange(void **p, void *v) { return __atomic_exchange_n(p, v, __ATOMIC_ACQ_REL); }
