/* story.c - a trace as indented lines, for people to read; and one event a line as JSON, for programs.

   A deferred call indents what happens during it. What bundled packages defer is left out of the story; the JSON has all. */
#include "internal.h"

uint32_t lab_step_place(const LabTrace *t, const LabStep *s) {
  const LabPanic *p = lab_panic(t, s->panic);
  const LabRecord *r = lab_record(t, s->record);
  switch ((TraceKind)s->e->kind) {
  case TR_PANIC: return p ? p->place : 0;
  case TR_BEGIN:
  case TR_END: return r ? r->place : 0;
  default: return s->e->place;
  }
}

static const char *base_name(const char *path) {
  const char *slash = strrchr(path, '/');
  return slash ? slash + 1 : path;
}

static void put_place(LabTrace *t, const LabStep *s, Buf *out) {
  LabPlace p = lab_place(t, lab_step_place(t, s));
  char text[64] = "";
  if (p.line) snprintf(text, sizeof text, "%.40s:%u", base_name(p.file), (unsigned)p.line);
  buf_printf(out, "%-22s ", text);
}

static void put_line(LabTrace *t, const LabStep *s, bool many, Buf *out) {
  if (many) buf_printf(out, "g%-3d ", (int)s->e->g);
  put_place(t, s, out);
  for (int i = 0; i < s->depth && i < 40; i++) buf_puts(out, "  ");
  if (s->e->kind == TR_FRAME) buf_puts(out, "    ");
  lab_tell(t, s, out);
  buf_putc(out, '\n');
}

static bool many_goroutines(LabTrace *t) {
  bool many = false;
  LabStep s;
  lab_rewind(t);
  while (!many && lab_next(t, &s)) many = s.e->g > 1;
  lab_rewind(t);
  return many;
}

static void put_cut(const LabTrace *t, FILE *out) {
  uint64_t lost = lab_lost(t);
  if (lost)
    fprintf(out, "cut: of %llu events the oldest %llu are left out; the newest %llu follow\n", (unsigned long long)lab_events(t),
            (unsigned long long)lost, (unsigned long long)(lab_events(t) - lost));
}

void lab_story(LabTrace *t, FILE *out) {
  bool many = many_goroutines(t), ended = false;
  Buf line = {0};
  LabStep s;
  put_cut(t, out);
  while (lab_next(t, &s)) {
    if (s.e->kind == TR_EXIT) ended = true;
    if (!s.own || (s.e->kind == TR_GO && !many)) continue;
    buf_reset(&line);
    put_line(t, &s, many, &line);
    fwrite(line.s, 1, line.len, out);
  }
  if (!ended) fputs("the trace ends here: the program was killed, or is still running\n", out);
  buf_free(&line);
}

/* ---- JSON ---- */

/* Bytes that are no UTF-8 become U+FFFD; what could end a script or a line of JavaScript is escaped. */
size_t lab_utf8(const unsigned char *s, size_t n) {
  size_t want = *s < 0x80 ? 1 : *s >= 0xc2 && *s < 0xe0 ? 2 : *s >= 0xe0 && *s < 0xf0 ? 3 : *s >= 0xf0 && *s < 0xf5 ? 4 : 0;
  if (want == 0 || want > n) return 0;
  for (size_t i = 1; i < want; i++)
    if ((s[i] & 0xc0) != 0x80) return 0;
  if ((*s == 0xe0 && s[1] < 0xa0) || (*s == 0xed && s[1] > 0x9f) || (*s == 0xf0 && s[1] < 0x90) || (*s == 0xf4 && s[1] > 0x8f)) return 0;
  return want;
}

void lab_json_string(const char *text, size_t n, Buf *out) {
  const unsigned char *s = (const unsigned char *)text;
  buf_putc(out, '"');
  for (size_t i = 0; i < n;) {
    size_t len = lab_utf8(s + i, n - i);
    if (len == 0) {
      buf_puts(out, "\\ufffd");
      i++;
      continue;
    }
    bool separator = len == 3 && s[i] == 0xe2 && s[i + 1] == 0x80 && (s[i + 2] == 0xa8 || s[i + 2] == 0xa9);
    if (separator)
      buf_puts(out, s[i + 2] == 0xa8 ? "\\u2028" : "\\u2029");
    else if (len == 1 && (s[i] < ' ' || strchr("\"\\<>&\177", s[i])))
      buf_printf(out, "\\u%04x", (unsigned)s[i]);
    else
      buf_write(out, s + i, len);
    i += len;
  }
  buf_putc(out, '"');
}

static void field_text(Buf *out, const char *name, const char *s, size_t n) {
  buf_printf(out, ",\"%s\":", name);
  lab_json_string(s, n, out);
}

static void field_int(Buf *out, const char *name, int64_t v) { buf_printf(out, ",\"%s\":%lld", name, (long long)v); }

static void json_details(LabTrace *t, const LabStep *s, Buf *out) {
  static const char *const wheres[] = {"frame", "loop", "rangefunc"};
  static const char *const steps[] = {"runDirectly", "markDeferred", "executeNow", "requeue", "legacyDone", "legacyRun"};
  static const char *const rules[] = {"value",  "not-panicking", "other-goroutine", "goexit",  "recovered",
                                      "helper", "other-defer",   "direct",          "printing"};
  const TraceEvent *e = s->e;
  size_t n;
  switch ((TraceKind)e->kind) {
  case TR_PUSH:
    if (e->how < 3) field_text(out, "where", wheres[e->how], strlen(wheres[e->how]));
    break;
  case TR_STEP:
    if (e->how < 6) field_text(out, "by", steps[e->how], strlen(steps[e->how]));
    break;
  case TR_RECOVER:
    if (e->how < 9) field_text(out, "rule", rules[e->how], strlen(rules[e->how]));
    field_int(out, "between", (int64_t)e->y);
    break;
  case TR_FRAME: field_int(out, "size", (int64_t)e->x), field_int(out, "sp", (int64_t)e->y); break;
  case TR_EXIT: field_int(out, "status", (int64_t)e->x); break;
  case TR_GO: field_int(out, "parent", (int64_t)e->x); break;
  case TR_WRITE: field_int(out, "fd", e->how), field_int(out, "bytes", (int64_t)e->y); break;
  default: break;
  }
  if (e->kind == TR_PANIC || e->kind == TR_RECOVER || e->kind == TR_WRITE) {
    const char *text = lab_text(t, e->x, &n);
    field_text(out, e->kind == TR_WRITE ? "text" : "value", text, n);
  }
  if (e->kind == TR_PANIC && e->how) buf_puts(out, ",\"repanicked\":true");
}

void lab_json_step(LabTrace *t, const LabStep *s, Buf *out) {
  const TraceEvent *e = s->e;
  LabPlace p = lab_place(t, lab_step_place(t, s)), fn = lab_place(t, e->fn);
  const char *kind = lab_kind_name(e);
  buf_printf(out, "{\"n\":%lld,\"ns\":%lld,\"g\":%d", (long long)s->n, (long long)e->time, (int)e->g);
  field_text(out, "event", kind, strlen(kind));
  field_int(out, "depth", s->depth);
  if (s->record) field_int(out, "record", s->record);
  if (s->panic) field_int(out, "panic", s->panic);
  if (s->other) field_int(out, "by_panic", s->other);
  if (s->frame) field_int(out, "frame", s->frame);
  if (*p.name) field_text(out, "func", p.name, strlen(p.name)), field_int(out, "pc", p.offset);
  if (p.line) field_text(out, "file", p.file, strlen(p.file)), field_int(out, "line", p.line);
  if (*fn.name) field_text(out, "calls", fn.name, strlen(fn.name));
  json_details(t, s, out);
  if (!s->own) buf_puts(out, ",\"bundled\":true");
  Buf told = {0};
  lab_tell(t, s, &told);
  field_text(out, "told", buf_cstr(&told), told.len);
  buf_free(&told);
  buf_puts(out, "}");
}

void lab_json(LabTrace *t, FILE *out) {
  Buf line = {0};
  LabStep s;
  lab_rewind(t);
  fprintf(out, "{\"trace\":\"minigo\",\"version\":%d,\"model\":\"%s\",\"events\":%llu,\"cut\":%llu}\n", TRACE_VERSION,
          lab_legacy(t) ? "legacy" : "fixed", (unsigned long long)lab_events(t), (unsigned long long)lab_lost(t));
  while (lab_next(t, &s)) {
    buf_reset(&line);
    lab_json_step(t, &s, &line);
    buf_putc(&line, '\n');
    fwrite(line.s, 1, line.len, out);
  }
  buf_free(&line);
}
