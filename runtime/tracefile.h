/* tracefile.h - the form of a trace: what the runtime writes and minigo trace, explain and the theatre read.

   A trace is one block of memory, shared with a file, so that it survives however the program ends. Behind the header lie
   three parts of fixed size:

     places   an open hash table from a pc to function, file and line; filled once per pc, by the program itself, which is
              the only one that can name its code
     texts    each a uint32_t length and the bytes; offset 0 is the empty text
     events   a ring: event number i lies at i % TRACE_EVENTS; an event whose seq is not i + 1 was not finished

   All processes of one machine agree about the layout; TRACE_VERSION counts every change of it. */
#ifndef MINIGO_RUNTIME_TRACEFILE_H
#define MINIGO_RUNTIME_TRACEFILE_H
#include <stdint.h>

enum { TRACE_VERSION = 1, TRACE_PLACES = 1 << 14, TRACE_EVENTS = 1 << 20, TRACE_TEXTS = 1 << 22 };
#define TRACE_MAGIC "minigotr"

typedef struct TraceHeader {
  char magic[8];
  uint32_t version, legacy; /* legacy: the model of the defer list */
  uint64_t head;            /* events ever begun, atomic */
  uint64_t start;           /* ns, of the clock that times count from */
  uint32_t text_used, nplaces;
  uint32_t text_full, place_full; /* something was left out */
} TraceHeader;

typedef struct TracePlace {
  uint64_t key;          /* pc * 2 + exact, 0: free; written last */
  uint32_t name, file;   /* texts */
  uint32_t line, offset; /* offset of pc in its function */
  uint32_t own, spare;   /* own: the program's function, not one of a bundled package or of the runtime */
} TracePlace;

typedef enum TraceKind {
  TR_NONE,
  TR_GO,         /* goroutine seen for the first time; x its parent, place the go statement */
  TR_PUSH,       /* record linked; how a TraceWhere; x bytes of arguments */
  TR_STEP,       /* transition of a record; how a TraceStep; x the panic that owns it */
  TR_BEGIN,      /* a record's call begins; x the panic that runs it, 0: normal return; how 1: x is a Goexit */
  TR_END,        /* it has returned */
  TR_LEFT,       /* a frame's deferreturn is done */
  TR_PANIC,      /* record the panic; x its value's text; how 1: the value of the recovered panic before it again */
  TR_FRAME,      /* a frame of the goroutine at the panic or nil recover before; x its size, y its distance from the first */
  TR_SUPERSEDED, /* record the older panic, x the newer one that takes its frames over */
  TR_RECOVER,    /* a call of recover; record the newest panic; how a TraceRule; x the value's text, y frames in between */
  TR_RECOVERED,  /* record the panic that ends; frame and place where its goroutine goes on */
  TR_ABORTED,    /* record a panic that ends because the newer panic x was recovered further up */
  TR_GOEXIT,     /* record the Goexit, as a panic */
  TR_GOEND,      /* the goroutine ends */
  TR_FATAL,      /* record the panic: nobody recovered it */
  TR_DROP,       /* legacy model: a record is forgotten by a recovery */
  TR_EXIT,       /* x the status */
  TR_WRITE,      /* x the text, cut, how the descriptor, y all bytes */
} TraceKind;

typedef enum TraceWhere { WHERE_FRAME, WHERE_LOOP, WHERE_RANGEFUNC } TraceWhere;
typedef enum TraceStep { STEP_RUNDIRECTLY, STEP_MARKDEFERRED, STEP_EXECUTENOW, STEP_REQUEUE, STEP_LEGACYDONE, STEP_LEGACYRUN } TraceStep;

typedef enum TraceRule { /* what a call of recover gave, and why */
                         RULE_VALUE,
                         RULE_NOT_PANICKING,
                         RULE_OTHER_GOROUTINE, /* another goroutine is */
                         RULE_GOEXIT,
                         RULE_RECOVERED,   /* already */
                         RULE_HELPER,      /* called by a function that the deferred function called */
                         RULE_OTHER_DEFER, /* called by a deferred function that runs because its frame returned normally */
                         RULE_DIRECT,      /* defer recover() */
                         RULE_PRINTING,    /* the program is ending, the value is being printed */
} TraceRule;

typedef struct TraceEvent {
  uint64_t seq, time; /* time: ns from the start */
  uint64_t record, frame, x, y;
  uint32_t g;
  uint16_t kind, how;
  uint32_t place, fn; /* index in places + 1; 0: none */
} TraceEvent;

enum {
  TRACE_AT_PLACES = 4096,
  TRACE_AT_TEXTS = TRACE_AT_PLACES + TRACE_PLACES * (int)sizeof(TracePlace),
  TRACE_AT_EVENTS = TRACE_AT_TEXTS + TRACE_TEXTS,
  TRACE_SIZE = TRACE_AT_EVENTS + TRACE_EVENTS * (int)sizeof(TraceEvent),
};
#endif
