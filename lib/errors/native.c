/* native.c - which model of the defer list the runtime follows: Join's view
   of its parts depends on it (errors.go, join.go). */
#include "runtime/rt.h"

extern int rt_model; /* 0 fixed, 1 legacy */

uint8_t go_errors_olegacyModel(void) { return rt_model == 1; }
