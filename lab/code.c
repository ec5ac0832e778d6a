/* code.c - what the compiler made of the functions that a trace names, for the theatre.

   The texts are those of the windows: -dump=c begins each function with a line that holds its Go name in a comment, and its text is
   a line with a brace alone; -S begins each with its name at the start of a line, and its instructions with tabs. Only
   functions of the trace are taken, so that the page does not grow with the program. */
#include "internal.h"

enum { MOST_FUNCTIONS = 1000 };

typedef struct Names {
  const char *at[MOST_FUNCTIONS]; /* live as long as the traces */
  int n;
} Names;

static void add_name(Names *names, const char *name) {
  for (int i = 0; i < names->n; i++)
    if (strcmp(names->at[i], name) == 0) return;
  if (names->n < MOST_FUNCTIONS) names->at[names->n++] = name;
}

static void add_names(Names *names, LabTrace *t) {
  LabStep s;
  lab_rewind(t);
  while (lab_next(t, &s)) {
    LabPlace p = lab_place(t, lab_step_place(t, &s));
    if (p.own && *p.name) add_name(names, p.name);
  }
}

/* The text between the line that is before, name, after, and the next that begins with end; *n: its length. NULL: there is none. */
static const char *find_block(const char *text, const char *before, const char *name, const char *after, const char *end, size_t *n) {
  Buf head = {0};
  buf_printf(&head, "%s%s%s", before, name, after);
  const char *at = text;
  while ((at = strstr(at, buf_cstr(&head))) && at > text && at[-1] != '\n') at++;
  buf_free(&head);
  const char *first = at ? strchr(at, '\n') : NULL;
  if (!first) return NULL;
  first++;
  const char *last = end ? strstr(first, end) : first;
  if (end)
    *n = last ? (size_t)(last - first) + strlen(end) : strlen(first);
  else { /* lines that begin with a tab */
    while (*last == '\t') last += strcspn(last, "\n"), last += *last == '\n';
    *n = (size_t)(last - first);
  }
  return first;
}

void lab_put_code(LabTrace *t, LabTrace *other, const LabCode *code, Buf *out) {
  Names names = {0};
  add_names(&names, t);
  if (other) add_names(&names, other);
  buf_puts(out, "{");
  bool comma = false;
  for (int i = 0; i < names.n; i++) {
    size_t nc = 0, nasm = 0;
    const char *c = find_block(code->c, "/* ", names.at[i], " */\n", "\n}\n", &nc);
    const char *machine = find_block(code->listing, "", names.at[i], " STEXT ", NULL, &nasm);
    if (!c && !machine) continue;
    if (comma) buf_puts(out, ",\n");
    comma = true;
    lab_json_string(names.at[i], strlen(names.at[i]), out);
    buf_puts(out, ":{\"c\":");
    lab_json_string(c ? c : "", nc, out);
    buf_puts(out, ",\"machine\":");
    lab_json_string(machine ? machine : "", nasm, out);
    buf_puts(out, "}");
  }
  buf_puts(out, "}");
}
