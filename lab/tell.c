/* tell.c - one sentence for each step: the words of the story, of the theatre and of docs/trace.md. */
#include "internal.h"

const char *lab_kind_name(const TraceEvent *e) {
  static const char *const names[] = {
      [TR_GO] = "go",
      [TR_PUSH] = "push",
      [TR_STEP] = "step",
      [TR_BEGIN] = "begin",
      [TR_END] = "end",
      [TR_LEFT] = "left",
      [TR_PANIC] = "panic",
      [TR_FRAME] = "frame",
      [TR_RECOVER] = "recover",
      [TR_SUPERSEDED] = "superseded",
      [TR_RECOVERED] = "recovered",
      [TR_ABORTED] = "aborted",
      [TR_GOEXIT] = "goexit",
      [TR_GOEND] = "goend",
      [TR_FATAL] = "fatal",
      [TR_DROP] = "drop",
      [TR_EXIT] = "exit",
      [TR_WRITE] = "write",
  };
  return e->kind > TR_NONE && e->kind < sizeof names / sizeof names[0] ? names[e->kind] : "unknown";
}

static void put_name(LabTrace *t, uint32_t place, Buf *out) {
  const char *name = lab_place(t, place).name;
  buf_puts(out, *name ? name : "a function without a name");
}

/* Printable, on one line, cut. */
static void put_text(const LabTrace *t, uint64_t at, Buf *out) {
  enum { MOST = 120 };
  size_t n;
  const char *s = lab_text(t, at, &n);
  for (size_t i = 0, len; i < n && i < MOST; i += len ? len : 1) {
    len = lab_utf8((const unsigned char *)s + i, n - i);
    if (s[i] == '\n')
      buf_puts(out, "\\n");
    else if (len == 0 || (unsigned char)s[i] < ' ' || s[i] == 127)
      buf_putc(out, '.');
    else
      buf_write(out, s + i, len);
  }
  if (n > MOST) buf_puts(out, "...");
}

static void tell_push(LabTrace *t, const LabStep *s, Buf *out) {
  static const char *const where[] = {"in the frame", "from the pool, since the statement may run again",
                                      "in the frame of the function around the loop body"};
  const LabRecord *r = lab_record(t, s->record);
  const char *source = lab_source(t, lab_place(t, s->e->place));
  buf_printf(out, "record %d is pushed (%s)", s->record, r->where < 3 ? where[r->where] : "?");
  if (*source)
    buf_printf(out, ": %s", source);
  else
    buf_puts(out, ", calls "), put_name(t, s->e->fn, out);
}

static void tell_step(const LabStep *s, Buf *out) {
  switch (s->e->how) {
  case STEP_RUNDIRECTLY: buf_printf(out, "record %d: Pending -> Executed (runDirectly); its frame returns normally", s->record); break;
  case STEP_MARKDEFERRED:
    buf_printf(out, "record %d: Pending -> Deferred (markDeferred); panic %d claims the frame's records", s->record, s->panic);
    break;
  case STEP_EXECUTENOW: buf_printf(out, "record %d: Deferred -> Executed (executeNow); it is the newest", s->record); break;
  case STEP_REQUEUE: buf_printf(out, "record %d: Deferred -> Pending (requeue); the claim ends before its turn", s->record); break;
  case STEP_LEGACYDONE: buf_printf(out, "record %d: Pending -> Executed (legacyDone); unlinked only after its call", s->record); break;
  case STEP_LEGACYRUN: buf_printf(out, "record %d is run and stays on the list (legacy run)", s->record); break;
  }
}

static void tell_begin(LabTrace *t, const LabStep *s, Buf *out) {
  buf_printf(out, "the call of record %d begins: ", s->record);
  put_name(t, s->e->fn, out);
  if (s->e->how)
    buf_puts(out, ", run by Goexit");
  else if (s->panic)
    buf_printf(out, ", run by panic %d", s->panic);
}

const char *lab_rule_text(int rule) {
  static const char *const texts[] = {
      "the panic is recovered",
      "nil: this goroutine is not panicking",
      "nil: another goroutine panics, not this one",
      "nil: Goexit runs the deferred calls, and it is not a panic",
      "nil: the panic is recovered already",
      "nil: recover was called by a helper, not by the deferred function itself",
      "nil: the function that called it is a deferred call of a frame that returns normally",
      "nil: \"defer recover()\" is itself the deferred call, so no deferred function called it",
      "nil: the program is ending and prints the panic",
  };
  return rule >= 0 && rule < (int)(sizeof texts / sizeof texts[0]) ? texts[rule] : "nil";
}

static void tell_recover(LabTrace *t, const LabStep *s, Buf *out) {
  buf_puts(out, "recover() returns ");
  if (s->e->how == RULE_VALUE)
    put_text(t, s->e->x, out), buf_printf(out, ": panic %d is recovered", s->panic);
  else
    buf_puts(out, lab_rule_text(s->e->how));
}

static void tell_panic(LabTrace *t, const LabStep *s, Buf *out) {
  switch ((TraceKind)s->e->kind) {
  case TR_PANIC:
    buf_printf(out, "panic %d starts: ", s->panic);
    put_text(t, s->e->x, out);
    if (s->e->how) buf_puts(out, " (the recovered value again: repanicked)");
    break;
  case TR_SUPERSEDED: buf_printf(out, "panic %d is superseded: panic %d takes its frame over", s->panic, s->other); break;
  case TR_RECOVERED:
    buf_printf(out, "panic %d ends; ", s->panic);
    if (s->e->how)
      buf_puts(out, "a Goexit below it goes on");
    else
      put_name(t, s->e->place, out), buf_puts(out, " goes on with its remaining deferred calls, then returns");
    break;
  case TR_ABORTED: buf_printf(out, "panic %d is aborted: it ends with panic %d, which had superseded it", s->panic, s->other); break;
  case TR_FATAL: buf_printf(out, "nobody recovered panic %d: the program ends", s->panic); break;
  default: buf_printf(out, "runtime.Goexit: the goroutine's deferred calls run (unwinder %d)", s->panic); break;
  }
}

static void tell_rest(LabTrace *t, const LabStep *s, Buf *out) {
  const TraceEvent *e = s->e;
  switch ((TraceKind)e->kind) {
  case TR_GO:
    if (e->x)
      buf_printf(out, "goroutine %d, made by goroutine %lld", (int)e->g, (long long)e->x);
    else
      buf_printf(out, "goroutine %d, the main goroutine", (int)e->g);
    break;
  case TR_LEFT: put_name(t, e->place, out), buf_puts(out, " has run its deferred calls and returns"); break;
  case TR_FRAME:
    put_name(t, e->place, out);
    buf_printf(out, "+0x%x  sp+%lld", (unsigned)lab_place(t, e->place).offset, (long long)e->y);
    if (e->x) buf_printf(out, "  frame %lld", (long long)e->x);
    break;
  case TR_GOEND: buf_puts(out, "the goroutine ends"); break;
  case TR_DROP: buf_printf(out, "record %d is forgotten by the recovery and will never run (legacy drop)", s->record); break;
  case TR_EXIT: buf_printf(out, "the program ends with status %lld", (long long)e->x); break;
  case TR_WRITE: buf_printf(out, "prints on descriptor %d: ", (int)e->how), put_text(t, e->x, out); break;
  default: break;
  }
}

void lab_tell(LabTrace *t, const LabStep *s, Buf *out) {
  switch ((TraceKind)s->e->kind) {
  case TR_PUSH: tell_push(t, s, out); break;
  case TR_STEP: tell_step(s, out); break;
  case TR_BEGIN: tell_begin(t, s, out); break;
  case TR_END: buf_printf(out, "the call of record %d has returned", s->record); break;
  case TR_RECOVER: tell_recover(t, s, out); break;
  case TR_PANIC:
  case TR_SUPERSEDED:
  case TR_RECOVERED:
  case TR_ABORTED:
  case TR_FATAL:
  case TR_GOEXIT: tell_panic(t, s, out); break;
  default: tell_rest(t, s, out); break;
  }
}
