/* native.c - package weak's doors into runtime/mem/weak.c. */
#include "runtime/internal.h"

void *go_weak_omakeCell(void *p) { return rt_weak_make(p); }
void *go_weak_oreadCell(void *cell) { return rt_weak_get(cell); }
