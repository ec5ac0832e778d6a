/* explain.c - why a recover gave nil, and why a deferred call ran, or did not.

   Walks the trace once. A recover is explained where it was called, with the program's frames that the runtime noted behind it;
   deferred calls are explained when it is known how they ended. */
#include "internal.h"

static const char *base_name(const char *path) {
  const char *slash = strrchr(path, '/');
  return slash ? slash + 1 : path;
}

static void put_head(LabTrace *t, uint32_t place, uint32_t g, const char *what, FILE *out) {
  LabPlace p = lab_place(t, place);
  fprintf(out, "%s:%u: %s in %s, goroutine %u\n", base_name(p.file), (unsigned)p.line, what, p.name, (unsigned)g);
  const char *source = lab_source(t, p);
  if (*source) fprintf(out, "    %s\n", source);
}

static void put_rule(const LabStep *s, FILE *out) {
  static const char *const why[] = {
      [RULE_NOT_PANICKING] = "not-panicking: the goroutine is not panicking. recover gives nil when there is no panic to stop.",
      [RULE_OTHER_GOROUTINE] =
          "other-goroutine: another goroutine is panicking, this one is not. A panic can be recovered only by deferred calls\n"
          "  of the goroutine that panics.",
      [RULE_GOEXIT] = "goexit: runtime.Goexit runs this deferred call. Goexit is not a panic, and recover does not stop it.",
      [RULE_RECOVERED] = "recovered: the panic was recovered already, by an earlier call of recover. Only the first one gets the value.",
      [RULE_HELPER] = "helper: recover works only when the deferred function itself calls it. Here a function that the deferred\n"
                      "  function called did",
      [RULE_OTHER_DEFER] = "other-defer: the function that called recover is a deferred call, but it runs because its own frame returned\n"
                           "  normally, and not because of the panic. That panic can be recovered only by a call that it runs itself.",
      [RULE_DIRECT] = "direct: \"defer recover()\" makes recover itself the deferred call. No deferred function calls it, so it does not\n"
                      "  recover. Write defer func() { recover() }().",
      [RULE_PRINTING] = "printing: nobody recovered the panic, and the program is printing it. It is too late to recover.",
  };
  unsigned rule = s->e->how;
  fprintf(out, "  %s", rule < sizeof why / sizeof why[0] && why[rule] ? why[rule] : "unknown");
  if (rule == RULE_HELPER) fprintf(out, ", %llu frame%s below it.", (unsigned long long)s->e->y, s->e->y == 1 ? "" : "s");
  fputc('\n', out);
}

static void put_frame(LabTrace *t, const LabStep *s, FILE *out) {
  LabPlace p = lab_place(t, s->e->place);
  if (p.own)
    fprintf(out, "    %-28s %s:%u\n", p.name, base_name(p.file), (unsigned)p.line);
  else if (strcmp(p.name, "rt_callfn") == 0)
    fputs("    -- the panic's unwinder called the function above --\n", out);
  else if (strstr(p.name, "deferreturn") && !strstr(p.name, "traced"))
    fputs("    -- the frame below returns and runs its deferred calls --\n", out);
}

static void put_ran(LabTrace *t, const LabStep *s, FILE *out) {
  const LabRecord *r = lab_record(t, s->record);
  const LabPanic *p = lab_panic(t, s->panic);
  if (!r || !p) return;
  put_head(t, r->place, r->g, s->e->how ? "deferred call run by Goexit" : "deferred call run by a panic", out);
  if (s->e->how) {
    fprintf(out, "  ran-goexit: runtime.Goexit runs all deferred calls of the goroutine, newest first.\n\n");
    return;
  }
  size_t n;
  const char *text = lab_text(t, p->text, &n);
  LabPlace at = lab_place(t, p->place);
  fprintf(out, "  ran-panic: panic %d (%.*s) at %s:%u unwinds through the frame that deferred it", s->panic, n > 60 ? 60 : (int)n, text,
          base_name(at.file), (unsigned)at.line);
  if (r->runs > 1) fprintf(out, "; this is its run number %d, which only the legacy model does", r->runs);
  fputs(".\n\n", out);
}

static void put_never(LabTrace *t, int n, bool exits, bool fatal, FILE *out) {
  const LabRecord *r = lab_record(t, n);
  if (!r->own || r->runs || r->unseen) return;
  put_head(t, r->place, r->g, "deferred call that never ran", out);
  if (r->dropped)
    fputs("  dropped: the legacy model forgets the frame's remaining records when a panic is recovered. Go does not.\n\n", out);
  else if (fatal)
    fputs("  program-panicked: a panic that nobody recovered ended the program. It runs the deferred calls of its own goroutine\n"
          "  only; those of other goroutines do not run.\n\n",
          out);
  else if (exits)
    fputs("  program-ended: the program ended first: os.Exit was called, a fatal error happened, or main returned, and none of these\n"
          "  runs the deferred calls of frames that are still active.\n\n",
          out);
  else
    fputs("  killed: the program was stopped from outside, or by a fault, while the frame was still active.\n\n", out);
}

void lab_explain(LabTrace *t, FILE *out) {
  bool frames = false, exits = false, fatal = false, any = false;
  LabStep s;
  lab_rewind(t);
  while (lab_next(t, &s)) {
    bool frame = s.e->kind == TR_FRAME;
    if (frames && frame) put_frame(t, &s, out);
    if (frames && !frame) fputc('\n', out), frames = false;
    exits |= s.e->kind == TR_EXIT;
    fatal |= s.e->kind == TR_FATAL;
    if (!s.own) continue;
    if (s.e->kind == TR_BEGIN && s.panic) put_ran(t, &s, out), any = true;
    if (s.e->kind != TR_RECOVER || s.e->how == RULE_VALUE) continue;
    put_head(t, s.e->place, s.e->g, "recover returned nil", out);
    put_rule(&s, out);
    frames = any = true;
  }
  if (frames) fputc('\n', out);
  for (int i = 1; i <= lab_nrecords(t); i++) put_never(t, i, exits, fatal, out), any |= !lab_record(t, i)->runs;
  if (!any) fputs("every recover found a panic, and every deferred call ran because its frame returned\n", out);
}
