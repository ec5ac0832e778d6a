/* directive.c - //go: lines: what parse_file keeps of them, and questions about them.
   They are looked for in the text, since the lexer throws comments away: at the start of a line. One that stands within a raw
   string does no harm: it names what the file does not declare, or is unusual enough to be refused. */
#define _GNU_SOURCE /* memmem */
#include <string.h>
#include "parser/internal.h"

static bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }

bool parse_directive_above(const SourceFile *src, Pos decl, const char *directive) {
  const char *line = src->text + (decl - src->base);
  size_t n = strlen(directive);
  while (line > src->text && line[-1] == '\n') {
    const char *end = --line;
    while (line > src->text && line[-1] != '\n') line--;
    if (end - line < 2 || line[0] != '/' || line[1] != '/') return false;
    if ((size_t)(end - line) >= n && memcmp(line, directive, n) == 0 && (line + n == end || line[n] == ' ' || line[n] == '\r')) return true;
  }
  return false;
}

/* The next word on the line at *s, *len bytes long; NULL at its end. */
static const char *next_word(const char **s, const char *end, size_t *len) {
  const char *word = *s;
  while (word < end && is_blank(*word)) word++;
  for (*s = word; *s < end && !is_blank(**s);) ++*s;
  *len = (size_t)(*s - word);
  return *len ? word : NULL;
}

static void find_linknames(Arena *a, File *f) {
  static const char text[] = "\n//go:linkname ";
  const char *s = f->source->text, *end = s + f->source->len;
  while ((s = memmem(s, (size_t)(end - s), text, sizeof text - 1))) {
    Linkname n = {.pos = f->source->base + (Pos)(s + 1 - f->source->text)};
    size_t len;
    s += sizeof text - 1;
    const char *eol = memchr(s, '\n', (size_t)(end - s)), *word = next_word(&s, eol ? eol : end, &len);
    n.local = word ? arena_strndup(a, word, len) : NULL;
    word = next_word(&s, eol ? eol : end, &len);
    n.target = word ? arena_strndup(a, word, len) : NULL;
    if (n.local) vec_push(a, &f->linknames, n);
  }
}

/* Where the text goes on after blanks, line ends and comments. */
static const char *skip_space(const char *s, const char *end) {
  for (;;) {
    while (s < end && (is_blank(*s) || *s == '\n')) s++;
    if (end - s < 2 || s[0] != '/' || (s[1] != '/' && s[1] != '*')) return s;
    const char *close = s[1] == '/' ? memchr(s, '\n', (size_t)(end - s)) : memmem(s + 2, (size_t)(end - s - 2), "*/", 2);
    if (!close) return end;
    s = close + (s[1] == '/' ? 1 : 2);
  }
}

static void add_pattern(Arena *a, const SourceFile *src, Embed *e, const char *s, size_t len) {
  Pos pos = src->base + (Pos)(s - src->text);
  if (len >= 2 && (s[0] == '"' || s[0] == '`') && s[len - 1] == s[0]) s++, len -= 2;
  EmbedPattern p = {arena_strndup(a, s, len), pos};
  vec_push(a, &e->patterns, p);
}

static void add_embed(Arena *a, File *f, const char *line, const char *s) {
  const SourceFile *src = f->source;
  const char *end = src->text + src->len, *eol = memchr(s, '\n', (size_t)(end - s));
  Embed e = {.pos = src->base + (Pos)(line - src->text)};
  eol = eol ? eol : end;
  for (const char *at = s; at < eol;) {
    while (at < eol && is_blank(*at)) at++;
    const char *from = at, *quote = at < eol && (*at == '"' || *at == '`') ? memchr(at + 1, *at, (size_t)(eol - at - 1)) : NULL;
    at = quote ? quote + 1 : at;
    while (at < eol && !is_blank(*at)) at++;
    if (at > from) add_pattern(a, src, &e, from, (size_t)(at - from));
  }
  const char *next = skip_space(eol, end);
  if (end - next > 4 && memcmp(next, "var", 3) == 0 && (is_blank(next[3]) || next[3] == '\n')) {
    e.var = true;
    next = skip_space(next + 3, end);
  }
  e.next = src->base + (Pos)(next - src->text);
  vec_push(a, &f->embeds, e);
}

static void find_embeds(Arena *a, File *f) {
  static const char text[] = "//go:embed";
  const char *start = f->source->text, *end = start + f->source->len;
  for (const char *s = start; (s = memmem(s, (size_t)(end - s), text, sizeof text - 1)); s += sizeof text - 1) {
    const char *after = s + sizeof text - 1, *before = s;
    while (before > start && is_blank(before[-1])) before--;
    if ((before == start || before[-1] == '\n') && after < end && is_blank(*after)) add_embed(a, f, s, after);
  }
}

bool parse_file_imports(const File *f, const char *path) {
  size_t n = strlen(path);
  for (int i = 0; i < f->imports.len; i++) {
    const Node *lit = node_path(f->imports.at[i]);
    if (lit && lit->name && lit->name->len == n + 2 && memcmp(lit->name->s + 1, path, n) == 0) return true;
  }
  return false;
}

const Linkname *parse_file_linkname(const File *f, const char *name) {
  for (int i = 0; f && i < f->linknames.len; i++)
    if (strcmp(f->linknames.at[i].local, name) == 0)
      return f->linknames.at[i].jump || parse_file_imports(f, "unsafe") ? &f->linknames.at[i] : NULL;
  return NULL;
}

void parse_file_directives(Arena *a, File *f) {
  find_embeds(a, f);
  find_linknames(a, f);
}
