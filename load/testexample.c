/* testexample.c - what an example function prints, by the last comment of its body: "Output:" or "Unordered output:".

   The tree has no comments, so that the function's text is read again: strings and characters are passed over, and the last group
   of comments counts, as go/doc has it. Comments belong to one group when nothing stands between them but white space without an
   empty line. */
#include <ctype.h>
#include <string.h>
#include <strings.h>
#include "test.h"

typedef struct Reader {
  const char *at, *end;
  Buf *group;       /* the last group's text, its marks removed */
  int newlines;     /* since the last comment ended */
  bool interrupted; /* something else stands after it */
} Reader;

/* From the character after the opening quote to the one after the closing quote. */
static void pass_quoted(Reader *r, char quote) {
  while (r->at < r->end && *r->at != quote) r->at += *r->at == '\\' && quote != '`' ? 2 : 1;
  r->at++;
}

/* "//word:rest", an instruction to some tool, is no text. */
static bool is_directive(const char *s, size_t n) {
  size_t i = 0;
  while (i < n && (islower((unsigned char)s[i]) || isdigit((unsigned char)s[i]))) i++;
  bool word = i > 0 && i + 1 < n && s[i] == ':' && (islower((unsigned char)s[i + 1]) || isdigit((unsigned char)s[i + 1]));
  return word || (n > 5 && (strncmp(s, "line ", 5) == 0)) || (n > 7 && strncmp(s, "extern ", 7) == 0) ||
         (n > 7 && strncmp(s, "export ", 7) == 0);
}

static void begin_comment(Reader *r) {
  if (r->interrupted || r->newlines > 1) buf_reset(r->group);
  r->interrupted = false;
  r->newlines = 0;
}

static void take_line_comment(Reader *r) {
  begin_comment(r);
  const char *from = r->at + 2, *nl = memchr(from, '\n', (size_t)(r->end - from));
  const char *to = nl ? nl : r->end;
  r->at = to;
  if (from < to && *from == ' ')
    from++;
  else if (is_directive(from, (size_t)(to - from)))
    return;
  buf_write(r->group, from, (size_t)(to - from));
  buf_putc(r->group, '\n');
}

static void take_general_comment(Reader *r) {
  begin_comment(r);
  const char *from = r->at + 2, *to = from;
  while (to + 1 < r->end && !(to[0] == '*' && to[1] == '/')) to++;
  buf_write(r->group, from, (size_t)(to - from));
  buf_putc(r->group, '\n');
  r->at = to + 2;
}

static void read_body(Reader *r) {
  r->interrupted = true;
  while (r->at < r->end) {
    char c = *r->at;
    bool comment = c == '/' && r->at + 1 < r->end;
    if (comment && r->at[1] == '/') {
      take_line_comment(r);
    } else if (comment && r->at[1] == '*') {
      take_general_comment(r);
    } else {
      r->newlines += c == '\n';
      r->interrupted |= !isspace((unsigned char)c);
      r->at++;
      if (c == '"' || c == '`' || c == '\'') pass_quoted(r, c);
    }
  }
}

/* As go/ast's CommentGroup.Text: no blanks at the ends of lines, no empty lines at the ends nor two in a row. */
static void tidy(Buf *in, Buf *out) {
  bool pending = false;
  for (const char *p = buf_cstr(in), *nl; *p; p = nl + 1) {
    nl = strchr(p, '\n');
    size_t n = (size_t)(nl - p);
    while (n && isspace((unsigned char)p[n - 1])) n--;
    if (n && pending && out->len) buf_putc(out, '\n');
    pending = n == 0;
    if (!n) continue;
    buf_write(out, p, n);
    buf_putc(out, '\n');
  }
}

/* Past "output:" in any case, NULL: s does not begin so. */
static const char *pass_prefix(const char *s, bool *unordered) {
  while (isspace((unsigned char)*s)) s++;
  *unordered = strncasecmp(s, "unordered ", 10) == 0;
  if (*unordered) s += 10;
  return strncasecmp(s, "output:", 7) == 0 ? s + 7 : NULL;
}

const char *load_example_output(Loader *l, const Node *func, bool *unordered) {
  const SourceFile *f = sources_file(l->sources, func->pos);
  const Node *body = node_body(func);
  Buf group = {0}, text = {0};
  Reader r = {.at = f->text + (body->pos - f->base) + 1, .end = f->text + (body->end - f->base), .group = &group};
  read_body(&r);
  tidy(&group, &text);
  const char *out = pass_prefix(buf_cstr(&text), unordered);
  if (out) {
    out += strspn(out, " ");
    out = arena_printf(l->arena, "%s", out + (*out == '\n'));
  }
  buf_free(&group);
  buf_free(&text);
  return out;
}
