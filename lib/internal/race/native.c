/* native.c - the variable of runtime/data/map.c that says what is being written to. */
#include "runtime/internal.h"

void **go_internal_srace_owritten(void);
void **go_internal_srace_owritten(void) { return (void **)&rt_written; }
