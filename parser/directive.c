/* directive.c - //go: lines: what parse_file keeps of them, and questions about them.
   They are looked for in the text, since the lexer throws comments away: at the start of a line. One that stands within a raw
   string does no harm: it names what the file does not declare, or is unusual enough to be refused. */
#define _GNU_SOURCE   /* memmem */
#include <string.h>
#include "parser/internal.h"

static bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }

/* The first //go:embed. */
static Pos find_embed(const SourceFile *src) {
  static const char text[] = "\n//go:embed ";
  const char *at = memmem(src->text, src->len, text, sizeof text - 1);
  return at ? src->base + (Pos)(at + 1 - src->text) : 0;
}

bool source_directive_above(const SourceFile *src, Pos decl, const char *directive) {
  const char *line = src->text + (decl - src->base);
  size_t n = strlen(directive);
  while (line > src->text && line[-1] == '\n') {
    const char *end = --line;
    while (line > src->text && line[-1] != '\n')
      line--;
    if (end - line < 2 || line[0] != '/' || line[1] != '/')
      return false;
    if ((size_t)(end - line) >= n && memcmp(line, directive, n) == 0 && (line + n == end || line[n] == ' ' || line[n] == '\r'))
      return true;
  }
  return false;
}

/* The next word on the line at *s, *len bytes long; NULL at its end. */
static const char *next_word(const char **s, const char *end, size_t *len) {
  const char *word = *s;
  while (word < end && is_blank(*word))
    word++;
  for (*s = word; *s < end && !is_blank(**s);)
    ++*s;
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
    if (n.local)
      vec_push(a, &f->linknames, n);
  }
}

static bool imports_unsafe(const File *f) {
  for (int i = 0; i < f->imports.len; i++) {
    const Node *path = node_path(f->imports.at[i]);
    if (path && path->name && strcmp(path->name->s, "\"unsafe\"") == 0)
      return true;
  }
  return false;
}

const Linkname *file_linkname(const File *f, const char *name) {
  for (int i = 0; f && i < f->linknames.len; i++)
    if (strcmp(f->linknames.at[i].local, name) == 0)
      return imports_unsafe(f) ? &f->linknames.at[i] : NULL;
  return NULL;
}

void file_directives(Arena *a, File *f) {
  f->embed = find_embed(f->source);
  find_linknames(a, f);
}
