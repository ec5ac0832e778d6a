/* explain.c - what is wrong with a text that the grammar has rejected, in gc's words.

   A bison parser knows which tokens it could have shifted; gc's messages name the construct the reader was in the
   middle of, and gc's way of going on after an error decides which errors follow. Neither can be had from the tables.
   So the text is read a second time, only when there is an error, by this walk: one function per construct, as gc
   reads it, making no tree. It says what gc says, where gc says it, and skips what gc skips, so that one mistake gives
   one message.

   explain.c       tokens, errors, recovery; the file
   explain_expr.c  expressions     explain_type.c  types, parameters     explain_stmt.c  declarations, statements

   Invariants: every loop consumes a token or leaves; the depth of recursion is bounded (ex_enter). The walk accepts the
   same texts as the grammar, save where an action of the grammar reports on its own; parse.c checks that an error was
   found. tools/fuzz holds the two against each other. */
#include <string.h>
#include "parser/explain.h"

/* ---- tokens, errors, recovery ---- */

void ex_next(Explain *e) {
  e->last = e->t;
  e->t = lexer_next(&e->lex);
}

bool ex_is(const Explain *e, int kind) { return e->t.kind == kind; }

bool ex_got(Explain *e, int kind) {
  if (!ex_is(e, kind)) return false;
  ex_next(e);
  return true;
}

bool ex_is_literal(const Explain *e) {
  return ex_is(e, T_INT) || ex_is(e, T_FLOAT) || ex_is(e, T_IMAG) || ex_is(e, T_CHAR) || ex_is(e, T_STRING);
}

/* Binding strength of the current token as a binary operator, 0 if it is none. */
int ex_precedence(const Explain *e) {
  switch (e->t.kind) {
  case T_OROR:
  case T_ANDAND:
  case T_CMP:
  case T_ADD:
  case T_OR:
  case T_XOR:
  case T_STAR:
  case T_MUL:
  case T_AND: return op_prec((Op)e->t.op);
  }
  return 0;
}

static bool is_operator(const Explain *e) { return ex_precedence(e) > 0 || ex_is(e, T_NOT) || ex_is(e, T_TILDE); }

static bool starts_with(const char *s, const char *prefix) { return strncmp(s, prefix, strlen(prefix)) == 0; }

/* "expected X", "in X", "at X", "after X" are printed after "unexpected TOKEN"; anything else stands alone. */
void ex_error_at(Explain *e, Pos pos, const char *msg) {
  if (ex_is(e, T_YYEOF) && diag_count(e->diags) > e->errors) return; /* a consequence of the errors before */
  e->nerrors++;
  bool expected = starts_with(msg, "expected ");
  if (!expected && !starts_with(msg, "in ") && !starts_with(msg, "at ") && !starts_with(msg, "after ")) {
    diag_syntax(e->diags, pos, "%s", msg);
    return;
  }
  diag_syntax(e->diags, pos, "unexpected %s%s%s", token_describe(e->arena, &e->t), expected ? ", " : " ", msg);
}

void ex_error(Explain *e, const char *msg) { ex_error_at(e, e->t.pos, msg); }

/* Without "syntax error:" before it. */
void ex_plain_error(Explain *e, Pos pos, const char *msg) {
  e->nerrors++;
  diag_error(e->diags, pos, "%s", msg);
}

static bool starts_statement(int kind) {
  switch (kind) {
  case T_BREAK:
  case T_CONST:
  case T_CONTINUE:
  case T_DEFER:
  case T_FALLTHROUGH:
  case T_FOR:
  case T_GO:
  case T_GOTO:
  case T_IF:
  case T_RETURN:
  case T_SELECT:
  case T_SWITCH:
  case T_TYPE:
  case T_VAR: return true;
  }
  return false;
}

/* Skips to one of the n kinds, or to a statement's keyword within functions. */
void ex_skip_to(Explain *e, const int *kinds, int n) {
  for (; !ex_is(e, T_YYEOF); ex_next(e)) {
    if (e->fnest > 0 && starts_statement(e->t.kind)) return;
    for (int i = 0; i < n; i++)
      if (ex_is(e, kinds[i]) || (kinds[i] == T_ADD && is_operator(e) && !ex_is(e, T_STAR))) /* T_ADD: any operator but "*" */
        return;
  }
}

void ex_want(Explain *e, int kind) {
  if (ex_got(e, kind)) return;
  bool keyword = kind >= T_BREAK && kind <= T_VAR;
  ex_error(e, arena_printf(e->arena, "expected %s%s", keyword ? "keyword " : "", token_text(kind)));
  if (!ex_is(e, T_YYEOF)) ex_next(e);
}

/* '=', or ":=" with an error. */
bool ex_got_assign(Explain *e) {
  if (ex_is(e, T_DEFINE))
    ex_error(e, "expected =");
  else if (!ex_is(e, T_ASSIGN))
    return false;
  ex_next(e);
  return true;
}

/* Goes a level deeper; too deep: reports it and pretends that the text ends here. */
bool ex_enter(Explain *e) {
  if (++e->depth < 2 * MAX_HEIGHT) return true;
  if (!ex_is(e, T_YYEOF)) ex_plain_error(e, e->t.pos, "nesting depth limit exceeded");
  e->t.kind = T_YYEOF;
  e->lex.at_end = true;
  return false;
}

void ex_leave(Explain *e) { e->depth--; }

/* [ item { sep item } [sep] ] close; stops early when item says that it was the last. */
Pos ex_list(Explain *e, const char *context, int sep, int close, bool (*item)(Explain *, void *), void *arg) {
  bool done = false;
  while (!ex_is(e, T_YYEOF) && !ex_is(e, close) && !done) {
    done = item(e, arg);
    if (ex_got(e, sep) || ex_is(e, close)) continue;
    ex_error(e, arena_printf(e->arena, "in %s; possibly missing %s or %s", context, token_text(sep), token_text(close)));
    ADVANCE(e, T_RPAREN, T_RBRACK, T_RBRACE);
    if (!ex_is(e, close)) return e->t.pos;
  }
  Pos pos = e->t.pos;
  ex_want(e, close);
  return pos;
}

/* First byte after the token consumed last. */
Pos ex_end_of_last(Explain *e) {
  if (e->last.name && e->last.kind != T_SEMI) return e->last.pos + e->last.name->len;
  return e->last.pos + (Pos)strlen(e->last.name ? ";" : token_describe(e->arena, &e->last));
}

/* ---- text as gc prints it ---- */

static bool is_operand_end(int kind) {
  switch (kind) {
  case T_IDENT:
  case T_INT:
  case T_FLOAT:
  case T_IMAG:
  case T_CHAR:
  case T_STRING:
  case T_RPAREN:
  case T_RBRACK:
  case T_RBRACE: return true;
  }
  return false;
}

static bool is_spaced_operator(int prev, int kind) {
  switch (kind) {
  case T_OROR:
  case T_ANDAND:
  case T_CMP:
  case T_MUL:
  case T_OR:
  case T_ASSIGN:
  case T_DEFINE:
  case T_ASSIGNOP: return true;
  case T_ADD:
  case T_XOR:
  case T_STAR:
  case T_AND:
  case T_ARROW: return is_operand_end(prev);
  }
  return false;
}

static bool is_word(int kind) { return kind == T_IDENT || (kind >= T_BREAK && kind <= T_VAR); }

/* '{' has come: skips to its '}'. True if there was something between. */
static bool skip_braces(Lexer *lx, Token *t) {
  int depth = 1, n = 0;
  for (;; n++) {
    *t = lexer_next(lx);
    if (t->kind == T_YYEOF || (t->kind == T_RBRACE && --depth == 0)) return n > 0;
    depth += t->kind == T_LBRACE;
  }
}

/* The tokens between two positions, spaced as gc's printer does, bodies and elements as an ellipsis. */
const char *ex_text_between(Explain *e, Pos from, Pos to) {
  SourceFile part = {.text = e->lex.src->text + (from - e->lex.src->base), .len = to > from ? to - from : 0, .base = from};
  Lexer lx;
  Buf out = {0};
  lexer_init(&lx, e->arena, e->lex.names, diags_new(e->arena, sources_new(e->arena), (DiagOptions){0}), &part);
  Token t;
  bool func = false;
  for (int prev = 0; t = lexer_next(&lx), t.kind != T_YYEOF && t.name != lx.eof; prev = t.kind) {
    if (t.kind == T_SEMI && t.name != lx.semicolon) continue;
    bool spaced = is_spaced_operator(prev, t.kind);
    if (spaced || (is_word(prev) && is_word(t.kind))) buf_putc(&out, ' ');
    func |= t.kind == T_FUNC;
    if (t.kind == T_LBRACE && prev != T_STRUCT && prev != T_INTERFACE) {
      buf_puts(&out, func ? " {" : "{");
      buf_puts(&out, skip_braces(&lx, &t) ? "…}" : "}");
      continue;
    }
    if (t.name && t.kind != T_SEMI)
      buf_puts(&out, t.name->s);
    else
      buf_puts(&out, t.kind == T_SEMI    ? ";"
                     : t.kind == T_COMMA ? ","
                     : is_word(t.kind)   ? token_text(t.kind)
                                         : token_describe(e->arena, &t));
    if (spaced || t.kind == T_COMMA || t.kind == T_SEMI || (t.kind == T_ARROW && prev == T_CHAN)) buf_putc(&out, ' ');
  }
  lexer_close(&lx);
  const char *s = arena_strndup(e->arena, buf_cstr(&out), out.len);
  buf_free(&out);
  return s;
}

X ex_x_make(Kind kind, Pos pos) { return (X){.kind = kind, .pos = pos}; }

/* ---- names ---- */

X ex_name(Explain *e) {
  X x = ex_x_make(X_NAME, e->t.pos);
  if (ex_got(e, T_IDENT)) return x;
  ex_error(e, "expected name");
  if (!ex_is(e, T_YYEOF)) ex_next(e);
  return x;
}

void ex_name_list(Explain *e) {
  while (ex_got(e, T_COMMA)) ex_name(e);
}

bool ex_literal(Explain *e) {
  if (!ex_is_literal(e)) return false;
  ex_next(e);
  return true;
}

/* expr { "," type } [","] with brackets around it consumed by the caller. strict: only types. */
X ex_type_list(Explain *e, bool strict, bool *comma) {
  e->xnest++;
  *comma = false;
  X x = strict ? ex_type(e) : ex_expr(e);
  if (ex_got(e, T_COMMA)) {
    *comma = true;
    if (ex_type_or_nil(e).kind != X_NONE) {
      x.value = false; /* of several: undecided, as with gc */
      while (ex_got(e, T_COMMA) && ex_type_or_nil(e).kind != X_NONE)
        ;
    }
  }
  e->xnest--;
  return x;
}

/* name, pkg.name, either with type arguments. have: the first name is consumed. */
X ex_qualified_name(Explain *e, const X *have) {
  X x;
  if (have) {
    x = *have;
  } else if (ex_is(e, T_IDENT)) {
    x = ex_name(e);
  } else {
    x = ex_x_make(X_NAME, e->t.pos);
    ex_error(e, "expected name");
    ADVANCE(e, T_DOT, T_SEMI, T_RBRACE);
  }
  if (ex_got(e, T_DOT)) {
    ex_name(e);
    x.kind = X_SELECTOR;
  }
  if (ex_got(e, T_LBRACK)) {
    bool comma;
    if (ex_is(e, T_RBRACK))
      ex_error(e, "expected type argument list");
    else
      ex_type_list(e, true, &comma);
    ex_want(e, T_RBRACK);
    x.kind = X_INDEX;
  }
  return x;
}

/* ---- the file ---- */

static void top_decl(Explain *e, bool *bare_func) {
  bool was_bare = *bare_func;
  *bare_func = false;
  if (ex_got(e, T_IMPORT)) {
    ex_group(e, ex_import_decl);
  } else if (ex_got(e, T_FUNC)) {
    *bare_func = !ex_func_decl(e);
  } else if (!ex_decl(e)) {
    ex_error(e, ex_is(e, T_LBRACE) && was_bare ? "unexpected semicolon or newline before {"
                                               : "non-declaration statement outside function body");
    *bare_func = was_bare;
    ADVANCE(e, T_IMPORT, T_CONST, T_TYPE, T_VAR, T_FUNC);
    return;
  }
  ex_pragma_clear(e);
  if (!ex_is(e, T_YYEOF) && !ex_got(e, T_SEMI)) {
    ex_error(e, "after top level declaration");
    ADVANCE(e, T_IMPORT, T_CONST, T_TYPE, T_VAR, T_FUNC);
  }
}

static void source_file(Explain *e) {
  ex_next(e);
  if (!ex_got(e, T_PACKAGE)) {
    ex_error(e, "package statement must be first");
    diag_forget(e->diags, e->errors, e->t.pos); /* gc stops here, the lexer has seen the whole text */
    return;
  }
  ex_pragma_take(e, T_PACKAGE);
  ex_name(e);
  ex_want(e, T_SEMI);
  if (e->nerrors) return;
  bool bare_func = false;
  for (int prev = T_IMPORT; !ex_is(e, T_YYEOF);) {
    if (ex_is(e, T_IMPORT) && prev != T_IMPORT) ex_error(e, "imports must appear before other declarations");
    prev = e->t.kind;
    top_decl(e, &bare_func);
  }
  ex_pragma_clear(e);
}

bool explain_errors(Arena *a, Intern *names, Diags *d, const SourceFile *src, int errors) {
  Explain e = {.arena = a, .diags = d, .errors = errors};
  lexer_init(&e.lex, a, names, d, src);
  ex_pragma_find(&e, src);
  source_file(&e);
  lexer_close(&e.lex);
  return e.nerrors > 0;
}

void explain_directives(Arena *a, Intern *names, Diags *d, File *f) {
  /* Literals and branches are looked at elsewhere: what the walk says of those is thrown away. */
  Explain e = {.arena = a, .diags = diags_apart(d), .file = f};
  lexer_init(&e.lex, a, names, diags_apart(d), f->source);
  ex_pragma_find(&e, f->source);
  e.quiet = true;
  source_file(&e);
  lexer_close(&e.lex);
  diag_adopt(d, e.diags, false);
}
