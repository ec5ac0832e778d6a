/* model.c - what a program does, from the rules of the language: Go's specification, "Defer statements" and "Handling
   panics", and the documentation of runtime.Goexit. It knows no records and no claims: each activation of a function has a
   stack of what it deferred and the way in which it ends.

   A function ends normally, with a panic, or in a Goexit; what it deferred runs last in, first out, whichever it is. A deferred
   function that panics replaces the panic. recover gives the value of the panic because of which the function that asks was
   called, and gives it once. A Goexit cannot be recovered: it goes on when the panic on top of it has been. */
#include "defers.h"

typedef struct Act Act;
typedef struct Deferred {
  const Function *f; /* NULL: defer recover() */
  Act *owner;        /* in which DO_YIELD below f defers */
  struct Deferred *older;
} Deferred;

struct Act {
  bool panicking, exiting;
  int value;
  Act *by; /* the activation of which this function was deferred, NULL: it was called */
  Deferred *deferred;
};

typedef struct Model {
  Log *log;
  Deferred *made;
  int nmade;
} Model;

static bool ending(const Act *a) { return a->panicking || a->exiting; }

static void note(Model *m, int line) {
  if (m->log->n < MAX_LOG) m->log->line[m->log->n++] = line;
}

/* recover() in a function that was deferred in by. */
static void do_recover(Model *m, Act *by) {
  bool may = by && by->panicking;
  if (may) by->panicking = false;
  note(m, may ? LOG_RECOVERED + by->value : LOG_NIL);
}

static void push(Model *m, Act *to, const Function *f, Act *owner) {
  if (m->nmade == MAX_RECORDS) check_failed("model: too many deferred calls", NULL);
  Deferred *d = &m->made[m->nmade++];
  *d = (Deferred){f, owner, to->deferred};
  to->deferred = d;
}

static void panics(Act *a, int value) {
  a->panicking = true;
  a->value = value;
}

static void exits(Act *a) {
  a->exiting = true;
  a->panicking = false;
}

/* A function that a called has ended like this. */
static void take(Act *a, const Act *ended) {
  if (ended->exiting) exits(a);
  if (ended->panicking) panics(a, ended->value);
}

static Act call(Model *m, const Function *f, Act *by, Act *owner);

static void statement(Model *m, const Statement *s, Act *a, Act *owner) {
  Act ended = {0};
  switch (s->kind) {
  case DO_NOTE: note(m, s->number); break;
  case DO_RECOVER: do_recover(m, a->by); break;
  case DO_HELPER: note(m, LOG_NIL); break;
  case DO_PANIC: panics(a, s->number); break;
  case DO_GOEXIT: exits(a); break;
  case DO_CALL: ended = call(m, s->child, NULL, owner); break;
  case DO_RANGE: ended = call(m, s->child, NULL, a); break;
  case DO_YIELD: push(m, owner, s->child, NULL); break;
  case DO_DEFER:
  case DO_DEFER_WRAPPER: push(m, a, s->child, owner); break;
  case DO_DEFER_RECOVER: push(m, a, NULL, NULL); break;
  case DO_LOOP:
    for (int i = 0; i < s->times; i++) push(m, a, s->child, NULL);
    break;
  default: break;
  }
  take(a, &ended);
}

static Act call(Model *m, const Function *f, Act *by, Act *owner) {
  Act a = {.by = by};
  for (int i = 0; i < f->n && !ending(&a); i++) statement(m, &f->list[i], &a, owner);
  for (Deferred *d; (d = a.deferred);) {
    a.deferred = d->older;
    if (!d->f) { /* the function that said defer recover() is the one that asks; while it ends itself, it asks for nothing */
      do_recover(m, ending(&a) ? NULL : a.by);
      continue;
    }
    Act ended = call(m, d->f, &a, d->owner);
    take(&a, &ended);
  }
  return a;
}

void model_run(const Program *p, Log *log) {
  static __thread Deferred made[MAX_RECORDS];
  Model m = {.log = log, .made = made};
  log->n = 0;
  Act a = call(&m, &p->functions[0], NULL, NULL);
  log->outcome = a.panicking ? PANICS : a.exiting ? EXITS : ENDS;
  log->value = a.panicking ? a.value : 0;
}
