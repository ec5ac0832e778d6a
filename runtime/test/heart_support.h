/* heart_support.h - for the tests of defer, panic and friends: a goroutine on the
   test's own stack, a log, values to panic with, and running code to its death. */
#ifndef HEART_SUPPORT_H
#define HEART_SUPPORT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "../internal.h"

/* As generated code declares them: results and records in one struct. */
typedef struct Closure {
  void *code;
  int64_t n;
  void *p;
} Closure;
#define NOINLINE __attribute__((noinline))

int heart_setup(void **state); /* group setup: G, signals; fixed model */
int heart_reset(void **state); /* per test: empty log, no panics left */

void note(const char *s); /* appends to the log, words separated by spaces */
void note_int(int64_t n);
const char *noted(void);

Eface box_int(int64_t n);
Eface box_string(const char *s);
Eface box_error(const char *s); /* a type whose Error returns s */
Eface box_stringer(const char *s);
extern const Type type_int, type_string, type_error, type_stringer, type_badtext, type_myint, type_mystr, type_mycplx, type_float,
    type_cplx, type_struct, type_ptr;
int64_t int_of(Eface v); /* -1 for nil */

typedef struct Death {
  int status;
  char text[16384];
} Death;                       /* status: exit code, or 128 + signal */
Death dying(void (*fn)(void)); /* runs fn in a child; its standard error */
int begins(const char *text, const char *prefix);

#endif
