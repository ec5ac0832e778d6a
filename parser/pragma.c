/* pragma.c - //go: lines that stand where they have no meaning.

   gc collects the directives that it reads and asks for them where a declaration begins; what was collected when a statement
   or a declaration ends is misplaced. The walk of explain.c calls the two functions at the same places, over texts with
   errors and, where one has such a line, over texts without. A directive that a declaration of another kind has taken is an
   error only of a package without others: it goes to File.misplaced. */
#define _GNU_SOURCE /* memmem */
#include <string.h>
#include "parser/explain.h"

enum { FOR_NOTHING, FOR_FUNC, FOR_PACKAGE };

/* What takes a directive; FOR_NOTHING: not one of gc's, which may stand anywhere on a line of its own. */
static int taker(const char *s, size_t len) {
  static const char *const verbs[] = {"go:noescape",           "go:norace",          "go:nosplit",        "go:noinline",
                                      "go:nocheckptr",         "go:systemstack",     "go:nowritebarrier", "go:nowritebarrierrec",
                                      "go:yeswritebarrierrec", "go:cgo_unsafe_args", "go:uintptrescapes", "go:uintptrkeepalive",
                                      "go:registerparams"};
  if (len == 8 && memcmp(s, "go:build", 8) == 0) return FOR_PACKAGE;
  for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
    if (strlen(verbs[i]) == len && memcmp(s, verbs[i], len) == 0) return FOR_FUNC;
  return FOR_NOTHING;
}

/* Does nothing but blanks stand before s on its line? */
static bool alone(const char *text, const char *s) {
  while (s > text && (s[-1] == ' ' || s[-1] == '\t' || s[-1] == '\r')) s--;
  return s == text || s[-1] == '\n';
}

/* The comments between two tokens. */
static void in_gap(Explain *e, const SourceFile *src, const char *s, const char *end) {
  while (s < end) {
    if (s[0] == '/' && s + 1 < end && s[1] == '*') {
      const char *close = memmem(s + 2, (size_t)(end - s - 2), "*/", 2);
      s = close ? close + 2 : end;
      continue;
    }
    if (s[0] != '/' || s + 1 >= end || s[1] != '/') {
      s++;
      continue;
    }
    const char *eol = memchr(s, '\n', (size_t)(end - s)), *word = s + 2;
    if (!eol) eol = end;
    if (eol - word > 3 && memcmp(word, "go:", 3) == 0) {
      size_t len = 0;
      while (word + len < eol && word[len] != ' ' && word[len] != '\r') len++;
      Pragma p = {src->base + (Pos)(word - src->text), taker(word, len), alone(src->text, s)};
      if (p.taker != FOR_NOTHING || !p.alone) vec_push(e->arena, &e->pragmas, p);
    }
    s = eol;
  }
}

/* Past the text in quotes that begins at s. */
static const char *past_literal(const char *s, const char *end) {
  char quote = *s++;
  for (; s < end && *s != quote; s++) s += *s == '\\' && quote != '`' && s + 1 < end;
  return s < end ? s + 1 : end;
}

void ex_pragma_find(Explain *e, const SourceFile *src) {
  const char *end = src->text + src->len, *last = src->text;
  if (!memmem(src->text, src->len, "//go:", 5)) return;
  Lexer lx;
  lexer_init(&lx, e->arena, e->lex.names, diags_new(e->arena, sources_new(e->arena), (DiagOptions){0}), src);
  for (Token t; t = lexer_next(&lx), t.kind != T_YYEOF && (t.kind != T_SEMI || t.name != lx.eof);) {
    if (t.kind == T_SEMI && t.name != lx.semicolon) continue;
    const char *at = src->text + (t.pos - src->base);
    in_gap(e, src, last, at);
    last = strchr("\"'`", *at) ? past_literal(at, end) : at + (t.name && t.kind != T_SEMI ? t.name->len : 1);
  }
  in_gap(e, src, last, end);
  lexer_close(&lx);
}

bool ex_pragma_suspect(const SourceFile *src) {
  const char *end = src->text + src->len;
  for (const char *s = src->text; (s = memmem(s, (size_t)(end - s), "//go:", 5)); s += 5) {
    size_t len = 0;
    while (s + 2 + len < end && (unsigned char)s[2 + len] > ' ') len++;
    if (!alone(src->text, s) || taker(s + 2, len) != FOR_NOTHING) return true;
  }
  return false;
}

/* The next directive before the current token; NULL: none. */
static const Pragma *pending(Explain *e) {
  while (e->next_pragma < e->pragmas.len && e->pragmas.at[e->next_pragma].pos < e->t.pos) {
    const Pragma *p = &e->pragmas.at[e->next_pragma++];
    if (p->alone) return p;
    diag_error(e->diags, p->pos, "misplaced compiler directive");
  }
  return NULL;
}

void ex_pragma_clear(Explain *e) {
  for (const Pragma *p; (p = pending(e));) diag_error(e->diags, p->pos, "misplaced compiler directive");
}

void ex_pragma_take(Explain *e, int keyword) {
  int allowed = keyword == T_FUNC ? FOR_FUNC : keyword == T_PACKAGE ? FOR_PACKAGE : FOR_NOTHING;
  for (const Pragma *p; (p = pending(e));)
    if (p->taker != allowed && e->file) vec_push(e->arena, &e->file->misplaced, p->pos);
}
