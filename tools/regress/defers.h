/* defers.h - random programs of defer, panic, recover and Goexit, made of bytes: what they are, run against the runtime's
   defer list, predicted by a model, and the list's invariants.

   A program is a tree of functions, each a list of statements. run.c executes it as generated code would, with
   runtime/panic/defer.c, panic.c and context.S; model.c says what it must do, from the language's rules and with none of
   the runtime's code; check.c stands in for the runtime's trace and looks at the list after every event. The same bytes
   always give the same program, so that the stress test and the fuzzer share all of this. */
#ifndef TOOLS_REGRESS_DEFERS_H
#define TOOLS_REGRESS_DEFERS_H
#include "runtime/internal.h"
#include "runtime/panic/trace.h"
#include <stdbool.h>
#include <stddef.h>

typedef enum StatementKind {
  DO_NOTE,    /* a line of the log */
  DO_RECOVER, /* recover(), its value into the log */
  DO_HELPER,  /* the same in a function that is called */
  DO_PANIC,   /* with the statement's number */
  DO_GOEXIT,
  DO_GOSCHED,       /* other goroutines run, and this one may go on in another thread */
  DO_CALL,          /* child() */
  DO_RANGE,         /* for range child: the statements DO_YIELD below it defer in this function */
  DO_YIELD,         /* defer child() in the function around the nearest DO_RANGE */
  DO_DEFER,         /* defer child() */
  DO_DEFER_WRAPPER, /* defer of a method wrapper that calls child */
  DO_DEFER_RECOVER, /* defer recover() */
  DO_LOOP,          /* for range n { defer child() }, whose records come from the free list */
  NKINDS
} StatementKind;

typedef struct Function Function;
typedef struct Statement {
  StatementKind kind;
  int number; /* of the program's statements; what it logs and panics with */
  int times;  /* DO_LOOP */
  Function *child;
} Statement;

enum {
  MAX_STATEMENTS = 7,
  MAX_FUNCTIONS = 400,
  MAX_LOG = 4000,
  MAX_BYTES = 500,
  MAX_RECORDS = 4096 /* of MAX_BYTES statements, each a loop */
};
struct Function {
  Statement list[MAX_STATEMENTS];
  int n;
};

enum { LOG_NIL = -1, LOG_RECOVERED = 1 << 20 /* plus the value */ };
typedef enum Outcome { ENDS, PANICS, EXITS, ABANDONED /* it is too long, or its legacy model gave up */ } Outcome;
typedef struct Log {
  int line[MAX_LOG];
  int n;
  Outcome outcome;
  int value; /* of the panic that nobody recovered */
} Log;

typedef struct Program {
  Function functions[MAX_FUNCTIONS];
  int nfunctions, nstatements;
} Program;

/* A goroutine that runs one program after the other. */
typedef struct Goroutine {
  G g; /* first: rt_g points here */
  Program program;
  Log got, want;
  Ctx base;                   /* where the program began; its end comes back here */
  int steps;                  /* of the program */
  Defer *shadow[MAX_RECORDS]; /* check.c: the list as the events tell it, oldest first */
  int nshadow;
  const Defer *going; /* the record that is done and not yet unlinked */
  uint64_t events;    /* checked */
  struct Goroutine *next;
  void *fiber; /* TSan's */
  char *arena; /* closures of the program */
  size_t used;
} Goroutine;

/* ---- program.c ---- */
void program_decode(Program *p, const uint8_t *bytes, size_t n);
void program_print(const Program *p); /* much as Go, to standard error */

/* ---- model.c: the fixed model, which is the language's ---- */
void model_run(const Program *p, Log *log);

/* ---- run.c ---- */
extern void (*defers_gosched)(void); /* what a DO_GOSCHED does; NULL: nothing */
Goroutine *defers_goroutine(void);
/* Runs g's program, on the stack where it is called, into g->got; g is rt_g. */
void defers_run(Goroutine *g);
/* The program, the model and the comparison. */
void defers_try(Goroutine *g, const uint8_t *bytes, size_t n);

/* ---- check.c ---- */
void check_list(Goroutine *g);                                   /* what holds at every event and at every call */
void check_anywhere(const G *g, uintptr_t sp);                   /* what holds between any two instructions */
void check_end(Goroutine *g);                                    /* after a program: nothing is left */
RT_NORETURN void check_failed(const char *what, const void *at); /* tells the program and aborts */
#endif
