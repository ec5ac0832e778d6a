/* internal.h - what the runtime's own files share; generated code never sees it.

   Compiled by gcc or clang only, so thread-locals, atomics and builtins are
   fine here. Two halves: control (goroutines, defer, panic, signals, start)
   and data (heap, slices, strings, maps, interfaces). */
#ifndef MINIGO_RUNTIME_INTERNAL_H
#define MINIGO_RUNTIME_INTERNAL_H

#include "rt.h"

#define RT_NORETURN __attribute__((noreturn))

/* control half: what the data half calls */

/* Stops the program: "fatal error: TEXT", traceback, exit status 2. rt_throw:
   the runtime is broken; rt_fatal: the program is at fault (map races). */
RT_NORETURN void rt_throw(const char *text);
/* The same, of what Go does on its own stack: the report says so. */
RT_NORETURN void rt_throw_system(const char *text);
/* The end since size bytes could not be had, for a goroutine's stack or for the heap. */
RT_NORETURN void rt_out_of_memory(uint64_t size, int for_stack);
RT_NORETURN void rt_fatal(const char *text);

/* Panics with a runtime.Error whose text is "runtime error: " + text, or text itself. */
RT_NORETURN void rt_panicerror(String text);
RT_NORETURN void rt_panicplain(String text);

/* Panics with a *runtime.TypeAssertionError: have (NULL: nil interface) does
   not implement inter; missing is the name of the first missing method. */
RT_NORETURN void rt_panicassert(const Type *have, const Type *inter, String missing);

#include "panic/control.h"

/* data half */
#include "data/data.h"

#endif
