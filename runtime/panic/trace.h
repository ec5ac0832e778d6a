/* trace.h - the events of the defer list and the panic chain, for whoever is told of them: the lines of MINIGOTRACE=defer
   (defertrace.c) and the trace file (tracefile.h). The functions rt_trace_NAME are called only while rt_trace_defer is set. */
#ifndef MINIGO_RUNTIME_PANIC_TRACE_H
#define MINIGO_RUNTIME_PANIC_TRACE_H
#include "../internal.h"
#include "../tracefile.h"

/* ---- tracering.c: the trace file ---- */

/* Creates path as an empty trace and traces into it from now on. 0: it cannot, errno says why. */
int rt_trace_open(const char *path, int legacy);
int rt_tracing(void); /* is there a trace file? */
uint32_t rt_trace_text(const void *s, size_t n);
uint32_t rt_trace_place(uintptr_t pc, int exact); /* exact: pc is an instruction, not a return address */
void rt_trace_put(TraceEvent e);                  /* time and seq are filled in */

/* ---- defertrace.c: lines on standard error ---- */

void rt_trace_line(const Defer *d, const char *what, int from, int to); /* from < 0: no transition */
void rt_trace_snapshot(const G *g, const char *what, Walk w);

/* ---- traceevents.c: what happened ---- */

void rt_trace_pushed(const Defer *d); /* by context.S: a statement's own record, or a loop's */
void rt_trace_inserted(const Defer *d);
void rt_trace_step(const Defer *d, TraceStep by, int from, int to);
/* A record's call: d may be in use again by then. p NULL: by the frame's return. */
void rt_trace_begin(const Defer *d, const FuncVal *fn, uintptr_t fp, const Panic *p);
void rt_trace_end(const Defer *d, uintptr_t fp);
void rt_trace_left(uintptr_t fp, uintptr_t pc);
void rt_trace_dropped(const Defer *d);

void rt_trace_panic(const G *g, const Panic *p);
void rt_trace_superseded(const Panic *old, const Panic *p);
/* The function with this frame asked and got v, or nil; asker: the frame from which gorecover was called, pc: where. */
void rt_trace_recover(const Panic *p, const void *frame, const void *asker, uintptr_t pc, int gave);
void rt_trace_recovered(const G *g, const Panic *p, const Ctx *to);
void rt_trace_goexit(const Panic *p);
void rt_trace_goend(void);
void rt_trace_fatal(const Panic *p);
void rt_trace_exit(int status);
void rt_trace_write(int fd, const void *p, size_t n); /* the program prints; kept of descriptors 1 and 2 only */

/* ---- printpanics.c ---- */

/* The value as the end of an unrecovered panic shows it. Calls no method of the user's: of a type with such a method, and of one
   without a text of its own, the type is given. */
void rt_panicvalue(Out *o, const Panic *p);

#endif
