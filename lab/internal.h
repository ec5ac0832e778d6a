/* internal.h - a trace while it is read; the laboratory's own. */
#ifndef LAB_INTERNAL_H
#define LAB_INTERNAL_H
#include "../base/arena.h"
#include "lab.h"

typedef struct LabFile {
  char *path;
  Buf text, lines; /* lines: trimmed, each ended by a zero byte */
} LabFile;

typedef struct LabCall { /* a deferred call in progress */
  int record;
  uint64_t frame; /* that deferred it */
} LabCall;

typedef struct LabGo { /* a goroutine */
  uint32_t id;
  LabCall *calls;
  int ncalls, room;
} LabGo;

typedef struct LabFrame {
  uint64_t fp;
  uint32_t g;
  int number;
} LabFrame;

typedef struct LabMap { /* from an address to a number */
  uint64_t *keys;
  int *values;
  size_t size, used;
} LabMap;

struct LabTrace {
  const char *base;
  LabFile *files;
  int nfiles;
  /* model.c: the state at the cursor */
  uint64_t at;
  LabRecord *records;
  LabPanic *panics;
  LabGo *gos;
  LabFrame *frames;
  int nrecords, rrecords, npanics, rpanics, ngos, rgos, nframes, rframes, frame_numbers;
  LabMap by_record, by_panic;
  bool last_own; /* of the step that frames of a snapshot belong to */
};

const TraceEvent *lab_event(const LabTrace *t, uint64_t i); /* NULL: not finished, or no longer there */
void lab_forget(LabTrace *t);                               /* frees the state at the cursor */
size_t lab_utf8(const unsigned char *s, size_t n);          /* bytes of the character that begins at s; 0: it is none */
const char *lab_rule_text(int rule);                        /* what a recover gave and why, in a line */
/* code.c: C text and machine code of the functions that the traces name, as a JSON object. other: may be NULL. */
void lab_put_code(LabTrace *t, LabTrace *other, const LabCode *code, Buf *out);
uint32_t lab_step_place(const LabTrace *t, const LabStep *s); /* where it happens; 0: unknown */
#endif
