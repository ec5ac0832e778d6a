/* lab.h - the laboratory: traces of the defer list, read, numbered, told as a story, as JSON, as explanations, as a page.

   A LabTrace is a trace file (runtime/tracefile.h) with a cursor. lab_next takes one event after the other and says which record,
   which panic, which frame it is about, by numbers that stay the same while addresses are used again. Everything that is shown is
   made from these steps. */
#ifndef LAB_LAB_H
#define LAB_LAB_H
#include <stdbool.h>
#include <stdio.h>
#include "../base/buf.h"
#include "../runtime/tracefile.h"

typedef struct LabTrace LabTrace;

/* A trace file. NULL: it is none, or one of another version; why is appended. */
LabTrace *lab_open(const char *path, Buf *why);
void lab_close(LabTrace *t);

bool lab_legacy(const LabTrace *t);
bool lab_started(const LabTrace *t);    /* did the program start at all? */
uint64_t lab_events(const LabTrace *t); /* of the whole run */
uint64_t lab_lost(const LabTrace *t);   /* of these, the oldest that the ring no longer holds */

typedef struct LabPlace {
  const char *name, *file; /* "": unknown; both live as long as the trace */
  uint32_t line, offset;
  bool own; /* of the program, not of a bundled package */
} LabPlace;
LabPlace lab_place(LabTrace *t, uint32_t place);
/* The text at a place of the texts; not terminated, any bytes. */
const char *lab_text(const LabTrace *t, uint64_t at, size_t *n);
/* The source line at a place, without the blanks around it; "" if the file cannot be read. Lives as long as the trace. */
const char *lab_source(LabTrace *t, LabPlace p);
/* A whole file as it is now, or NULL. */
const Buf *lab_file(LabTrace *t, const char *path);

typedef struct LabRecord {
  uint32_t g, place, fn, frame; /* frame: its number */
  uint8_t where;                /* TraceWhere */
  uint8_t state;                /* 0 Pending, 1 Deferred, 2 Executed */
  uint8_t runs, done, dropped;
  bool own, unseen; /* unseen: it was pushed before the oldest event kept */
} LabRecord;

typedef enum LabEnd { PANIC_RUNS, PANIC_RECOVERED, PANIC_ABORTED, PANIC_FATAL, PANIC_GOEND } LabEnd;
typedef struct LabPanic {
  uint32_t g, place;
  uint64_t text;
  bool goexit, repanicked;
  uint8_t end; /* LabEnd */
} LabPanic;

typedef struct LabStep {
  const TraceEvent *e;
  uint64_t n;       /* of the event */
  int record;       /* 0: none; else lab_record */
  int panic, other; /* 0: none; else lab_panic */
  int frame;        /* 0: none */
  int depth;        /* deferred calls in progress in this goroutine, before a begin and after an end */
  bool own;         /* about the program, not about what a bundled package defers */
} LabStep;

void lab_rewind(LabTrace *t);
/* False: that was the last. Events that were not finished are left out. */
bool lab_next(LabTrace *t, LabStep *s);
const LabRecord *lab_record(const LabTrace *t, int n);
const LabPanic *lab_panic(const LabTrace *t, int n);
int lab_nrecords(const LabTrace *t);

/* ---- What is shown ---- */

/* What happens in a step, in one sentence without its place. */
void lab_tell(LabTrace *t, const LabStep *s, Buf *out);
const char *lab_kind_name(const TraceEvent *e);
void lab_story(LabTrace *t, FILE *out);
/* One event a line: docs/trace.md. */
void lab_json(LabTrace *t, FILE *out);
void lab_json_step(LabTrace *t, const LabStep *s, Buf *out);
void lab_json_string(const char *s, size_t n, Buf *out);
/* A paragraph for each recover that gave nil, and for each deferred call that did not run or ran because of a panic. */
void lab_explain(LabTrace *t, FILE *out);
typedef struct LabCode {
  const char *c, *listing; /* what -dump=c and -S show of the whole program */
} LabCode;
/* The theatre: one HTML page. other: a run of the same program under the other model, or NULL. code: NULL where it is not known. */
void lab_theatre(LabTrace *t, LabTrace *other, const char *title, const LabCode *code, FILE *out);
#endif
