/* parse.c - one file, from text to tree.
   The grammar either accepts the text or it does not; in the second case explain.c walks over it once more to say what
   is wrong. Errors in the spelling of tokens are reported by the lexer on the way and do not stop the parse. */
#include "parser/internal.h"
#include "grammar.h"
#include <string.h>

static void report_failure(Parser *p, Intern *names, const SourceFile *src, int errors) {
  if (explain_errors(p->arena, names, p->diags, src, errors) || diag_count(p->diags) > errors) return;
  /* The grammar and explain.c differ: a mistake of ours, but an error for the user all the same. */
  diag_syntax(p->diags, p->at, "unexpected text");
}

/* What the actions have found. */
static void report_late(Parser *p) {
  bool syntax = p->file->broken; /* then gc's checker, which finds invalid trees, is not called */
  for (int i = 0; i < p->late.len; i++) {
    Late l = p->late.at[i];
    if (syntax && strncmp(l.text, "invalid syntax tree", 19) == 0) continue;
    if (l.syntax)
      diag_syntax(p->diags, l.pos, "%s", l.text);
    else
      diag_error(p->diags, l.pos, "%s", l.text);
  }
}

/* As gc: errors that do not begin with "syntax error" do not keep it from checking. */
static bool is_broken(const Parser *p, int status) {
  bool broken = status != 0 || p->rejected || p->too_deep;
  for (int i = 0; i < p->late.len; i++) broken |= p->late.at[i].syntax;
  return broken;
}

static void note_errors(File *f, Arena *a, const Diags *d, int from) {
  f->nwrong = diag_count(d) - from;
  f->wrong = ARENA_ARRAY(a, Pos, f->nwrong);
  for (int i = 0; i < f->nwrong; i++) f->wrong[i] = diag_pos(d, from + i);
}

File *parse_file(Arena *a, Intern *names, Diags *d, const SourceFile *src, ParseOptions opt) {
  int errors = diag_count(d);
  File *f = ARENA_NEW(a, File);
  f->source = src;
  parse_directives(a, f);
  parse_file_directives(a, f);
  Parser p = {.arena = a, .diags = d, .file = f, .opt = opt};
  lexer_init(&p.lex, a, names, d, src);
  int status = yyparse(&p);
  lexer_close(&p.lex);
  f->broken = is_broken(&p, status);
  if (status == 2 && !p.too_deep)
    diag_error(d, p.at, "nesting depth limit exceeded");
  else if (p.rejected && !p.too_deep)
    report_failure(&p, names, src, errors);
  else
    report_late(&p);
  if (!p.rejected && !p.too_deep && !opt.decls_only && ex_pragma_suspect(src)) explain_directives(a, names, d, f);
  diag_settle(d, errors);
  f->had_errors = status != 0 || diag_count(d) > errors;
  note_errors(f, a, d, errors);
  if (p.too_deep) /* no room may walk over it */
    f->decls.len = f->imports.len = 0;
  if (!f->pkgname) f->pkgname = ast_ident(&p, src->base, intern_cstr(names, "_"));
  return f;
}
