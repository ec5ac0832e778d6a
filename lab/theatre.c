/* theatre.c - one page with a run in it: the page's text, the steps, and the sources as they are now.

   The page (theatre.html) reads its data from one script element of a type that browsers do not run. lab_json_string
   escapes <, > and &, so no source text can end that element. */
#include "internal.h"

extern const char lab_page[];
extern const unsigned long lab_page_len;

enum { MOST_STEPS = 20000 };

static void put_model(LabTrace *t, Buf *out) {
  uint64_t n = 0;
  bool cut = false;
  LabStep s;
  lab_rewind(t);
  buf_printf(out, "{\"model\":\"%s\",\"steps\":[", lab_legacy(t) ? "legacy" : "fixed");
  while (lab_next(t, &s)) {
    if (!s.own && s.e->kind != TR_FRAME) continue;
    if (s.e->kind == TR_FRAME && !t->last_own) continue;
    if ((cut = n >= MOST_STEPS)) break;
    if (n++) buf_puts(out, ",\n");
    lab_json_step(t, &s, out);
  }
  buf_printf(out, "],\"cut\":%s,\"lost\":%llu}", cut ? "true" : "false", (unsigned long long)lab_lost(t));
}

static void put_sources(LabTrace *t, LabTrace *other, Buf *out) {
  bool comma = false;
  for (LabTrace *from = t; from; from = from == t ? other : NULL) {
    LabStep s;
    lab_rewind(from);
    while (lab_next(from, &s)) {
      LabPlace p = lab_place(from, lab_step_place(from, &s));
      if (p.own && *p.file) lab_file(t, p.file);
    }
  }
  for (int i = 0; i < t->nfiles; i++) {
    const LabFile *f = &t->files[i];
    if (!f->text.len) continue;
    if (comma) buf_puts(out, ",\n");
    comma = true;
    lab_json_string(f->path, strlen(f->path), out);
    buf_putc(out, ':');
    lab_json_string(f->text.s, f->text.len, out);
  }
}

void lab_theatre(LabTrace *t, LabTrace *other, const char *title, const LabCode *code, FILE *out) {
  static const char mark[] = "@@DATA@@";
  const char *at = strstr(lab_page, mark);
  Buf b = {0};
  buf_puts(&b, "{\"title\":");
  lab_json_string(title, strlen(title), &b);
  buf_puts(&b, ",\"sources\":{");
  put_sources(t, other, &b);
  buf_puts(&b, "},\"code\":");
  if (code)
    lab_put_code(t, other, code, &b);
  else
    buf_puts(&b, "{}");
  buf_puts(&b, ",\"runs\":[");
  put_model(t, &b);
  if (other) buf_puts(&b, ",\n"), put_model(other, &b);
  buf_puts(&b, "]}");
  fwrite(lab_page, 1, (size_t)(at - lab_page), out);
  fwrite(b.s, 1, b.len, out);
  fwrite(at + sizeof mark - 1, 1, lab_page_len - (size_t)(at - lab_page) - (sizeof mark - 1), out);
  buf_free(&b);
}
