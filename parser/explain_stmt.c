/* explain_stmt.c - declarations and statements, read as gc reads them; see explain.c.
   Headers of if, for and switch take most of the room: there the commonest mistakes are made. */
#include "parser/explain.h"

/* A simple statement, as far as headers look into it. */
typedef struct Simple {
  enum { S_NONE, S_EXPR, S_ASSIGN, S_DEFINE, S_OTHER, S_RANGE } kind;
  Pos pos; /* gc's position: the operator, or the expression */
  Pos start, end;
  Pos lhs_end, rhs; /* ASSIGN */
  bool lhs_binary, rhs_binary;
} Simple;

static Simple simple_stmt(Explain *e, const X *lhs, int keyword);
static bool stmt_or_nil(Explain *e);

/* ---- declarations ---- */

bool ex_import_decl(Explain *e, void *arg) {
  (void)arg;
  ex_pragma_take(e, T_IMPORT);
  if (!ex_got(e, T_IDENT)) ex_got(e, T_DOT);
  Pos pos = e->t.pos;
  bool string = ex_is(e, T_STRING);
  if (!ex_literal(e)) {
    ex_error(e, "missing import path");
    ADVANCE(e, T_SEMI, T_RPAREN);
  } else if (!string) {
    ex_error_at(e, pos, "import path must be a string");
  }
  return false;
}

static bool const_decl(Explain *e, void *arg) {
  (void)arg;
  ex_pragma_take(e, T_CONST);
  ex_name(e);
  ex_name_list(e);
  if (ex_is(e, T_YYEOF) || ex_is(e, T_SEMI) || ex_is(e, T_RPAREN)) return false;
  ex_type_or_nil(e);
  if (ex_got_assign(e)) ex_expr_list(e);
  return false;
}

static bool var_decl(Explain *e, void *arg) {
  (void)arg;
  ex_pragma_take(e, T_VAR);
  ex_br_variable(e, e->t.pos, e->t.name ? e->t.name->s : "");
  ex_name(e);
  ex_name_list(e);
  if (ex_got_assign(e)) {
    ex_expr_list(e);
    return false;
  }
  ex_type(e);
  if (ex_got_assign(e)) ex_expr_list(e);
  return false;
}

/* `type T [ name ...`: returns whether there was a type in the end. */
static bool bracket_name(Explain *e, Pos pos) {
  X x = ex_name(e);
  Pos first = x.pos;
  if (!ex_is(e, T_LBRACK)) {
    e->xnest++;
    X p = ex_primary(e, &x);
    x = ex_binary(e, &p, 0);
    e->xnest--;
  }
  bool typed = ex_is(e, T_COMMA) ? x.split_forced : x.split;
  if (!typed && (x.kind != X_NAME || ex_is(e, T_RBRACK))) {
    ex_array_type(e, pos, true);
    return true;
  }
  ex_param_list(e, true, typed, first, T_RBRACK, TYPE_PARAMS, NULL, NULL);
  ex_got_assign(e);
  return ex_type_or_nil(e).kind != X_NONE;
}

static bool type_decl(Explain *e, void *arg) {
  (void)arg;
  ex_pragma_take(e, T_TYPE);
  ex_name(e);
  Pos pos = e->t.pos;
  bool ok = true;
  if (ex_got(e, T_LBRACK)) {
    if (ex_is(e, T_IDENT))
      ok = bracket_name(e, pos);
    else if (ex_got(e, T_RBRACK))
      ex_type(e);
    else
      ex_array_type(e, pos, false);
  } else {
    ex_got_assign(e);
    ok = ex_type_or_nil(e).kind != X_NONE;
  }
  if (!ok) {
    ex_error(e, "in type declaration");
    ADVANCE(e, T_SEMI, T_RPAREN);
  }
  return false;
}

/* A declaration or a group of them, after the keyword. */
void ex_group(Explain *e, bool (*decl)(Explain *, void *)) {
  if (!ex_is(e, T_LPAREN)) {
    decl(e, NULL);
    return;
  }
  ex_pragma_clear(e);
  ex_next(e);
  ex_list(e, "grouped declaration", T_SEMI, T_RPAREN, decl, NULL);
}

bool ex_decl(Explain *e) {
  switch (e->t.kind) {
  case T_CONST:
    ex_next(e);
    ex_group(e, const_decl);
    return true;
  case T_TYPE:
    ex_next(e);
    ex_group(e, type_decl);
    return true;
  case T_VAR:
    ex_next(e);
    ex_group(e, var_decl);
    return true;
  }
  return false;
}

/* Behind "func". True: it has a body. */
bool ex_func_decl(Explain *e) {
  ex_pragma_take(e, T_FUNC);
  bool method = ex_got(e, T_LPAREN);
  if (method) {
    int count = 0;
    bool named;
    ex_param_list(e, false, false, 0, T_RPAREN, RESULTS, &count, &named);
    if (count != 1) ex_plain_error(e, e->t.pos, count ? "method has multiple receivers" : "method has no receiver");
  }
  if (ex_got(e, T_IDENT)) {
    ex_func_type(e, method ? "method" : NULL);
  } else {
    ex_error(e, method ? "expected name" : "expected name or (");
    ADVANCE(e, T_LBRACE, T_SEMI);
  }
  if (!ex_is(e, T_LBRACE)) return false;
  ex_func_body(e);
  return true;
}

/* ---- statements ---- */

static Simple range_clause(Explain *e) {
  Simple s = {.kind = S_RANGE, .pos = e->t.pos};
  ex_next(e);
  ex_expr(e);
  return s;
}

/* Behind '=' or ":=". */
static Simple assignment(Explain *e, const X *lhs, int keyword, Simple s) {
  bool define = ex_is(e, T_DEFINE);
  s.kind = define ? S_DEFINE : S_ASSIGN;
  s.lhs_end = ex_end_of_last(e);
  s.lhs_binary = lhs->kind == X_BINARY;
  ex_next(e);
  if (keyword == T_FOR && ex_is(e, T_RANGE)) return range_clause(e);
  s.rhs = e->t.pos;
  X rhs = ex_expr_list(e);
  s.rhs_binary = rhs.kind == X_BINARY;
  if (rhs.kind == X_GUARD) e->guard = true;
  if (rhs.kind == X_GUARD && keyword == T_SWITCH && define && lhs->kind == X_NAME) s.kind = S_EXPR;
  return s;
}

static Simple simple_rest(Explain *e, const X *lhs, int keyword) {
  Simple s = {.kind = S_OTHER, .start = lhs->pos, .pos = e->t.pos};
  if (ex_is(e, T_ASSIGN) || ex_is(e, T_DEFINE)) return assignment(e, lhs, keyword, s);
  if (lhs->kind == X_LIST) {
    ex_error(e, "expected := or = or comma");
    ADVANCE(e, T_SEMI, T_RBRACE);
    s.kind = S_EXPR;
    return s;
  }
  switch (e->t.kind) {
  case T_ASSIGNOP:
  case T_ARROW:
    ex_next(e);
    ex_expr(e);
    return s;
  case T_INCDEC: ex_next(e); return s;
  }
  s.kind = S_EXPR;
  return s;
}

static Simple simple_stmt(Explain *e, const X *have, int keyword) {
  if (keyword == T_FOR && ex_is(e, T_RANGE)) return range_clause(e);
  X lhs = have ? *have : ex_expr_list(e);
  if (lhs.kind == X_GUARD) e->guard = true;
  Simple s = simple_rest(e, &lhs, keyword);
  s.end = ex_end_of_last(e);
  return s;
}

static const char *emphasize(Explain *e, Pos from, Pos to, bool binary) {
  const char *s = ex_text_between(e, from, to);
  return binary ? arena_printf(e->arena, "(%s)", s) : s;
}

static void not_a_value(Explain *e, const Simple *s) {
  const char *what;
  if (s->kind == S_ASSIGN)
    what = arena_printf(e->arena, "assignment %s = %s", emphasize(e, s->start, s->lhs_end, s->lhs_binary),
                        emphasize(e, s->rhs, s->end, s->rhs_binary));
  else
    what = ex_text_between(e, s->start, s->end);
  ex_error_at(e, s->pos, arena_printf(e->arena, "cannot use %s as value", what));
}

/* The rest of a for header after the first ';'. */
static Simple for_clauses(Explain *e) {
  Simple cond = {0};
  if (!ex_is(e, T_SEMI)) {
    if (ex_is(e, T_LBRACE)) {
      ex_error(e, "expected for loop condition");
      return cond;
    }
    cond = simple_stmt(e, NULL, 0);
  }
  ex_want(e, T_SEMI);
  if (!ex_is(e, T_LBRACE)) {
    Simple post = simple_stmt(e, NULL, 0);
    if (post.kind == S_DEFINE) ex_error_at(e, post.pos, "cannot declare in post statement of for loop");
  }
  return cond;
}

/* Behind the first part of a header that is not followed by '{'. */
static Simple header_rest(Explain *e, int keyword, Pos *semi, Name *semi_text) {
  if (ex_is(e, T_SEMI)) {
    *semi = e->t.pos;
    *semi_text = e->t.name;
    ex_next(e);
  } else {
    ex_want(e, T_LBRACE); /* asking for ';' would confuse */
    if (!ex_is(e, T_LBRACE)) ADVANCE(e, T_LBRACE, T_RBRACE);
  }
  if (keyword == T_FOR) return for_clauses(e);
  return ex_is(e, T_LBRACE) ? (Simple){0} : simple_stmt(e, NULL, keyword);
}

static void header_parts(Explain *e, int keyword) {
  Simple init = {0}, cond;
  Pos semi = 0;
  Name semi_text = NULL;
  if (!ex_is(e, T_SEMI)) {
    if (ex_got(e, T_VAR)) ex_error(e, arena_printf(e->arena, "var declaration not allowed in %s initializer", token_text(keyword)));
    init = simple_stmt(e, NULL, keyword);
    if (init.kind == S_RANGE) return;
  }
  cond = ex_is(e, T_LBRACE) ? init : header_rest(e, keyword, &semi, &semi_text);
  if (cond.kind == S_NONE) {
    if (keyword != T_IF || !semi) return;
    if (semi_text == e->lex.semicolon)
      ex_error_at(e, semi, "missing condition in if statement");
    else
      ex_error_at(e, semi, arena_printf(e->arena, "unexpected %s, expected { after if clause", semi_text->s));
  } else if (cond.kind != S_EXPR) {
    not_a_value(e, &cond);
  }
}

static void header(Explain *e, int keyword) {
  ex_want(e, keyword);
  e->guard = false;
  if (ex_is(e, T_LBRACE)) {
    if (keyword == T_IF) ex_error(e, "missing condition in if statement");
    return;
  }
  int outer = e->xnest;
  e->xnest = -1;
  header_parts(e, keyword);
  e->xnest = outer;
}

static void if_stmt(Explain *e) {
  if (ex_enter(e)) {
    header(e, T_IF);
    ex_block(e, "if clause", BR_NONE);
    if (ex_got(e, T_ELSE)) {
      if (ex_is(e, T_IF)) {
        ex_br_open(e, e->t.pos, BR_NONE);
        if_stmt(e);
        ex_br_close(e);
      } else if (ex_is(e, T_LBRACE)) {
        ex_block(e, "", BR_NONE);
      } else {
        ex_error(e, "else must be followed by if or statement block");
        ADVANCE(e, T_IDENT, T_RBRACE);
      }
    }
  }
  ex_leave(e);
}

/* Position of a fallthrough at its end, or 0. */
static Pos clause(Explain *e, bool comm, BrTarget target) {
  Pos start = e->t.pos;
  if (ex_got(e, T_CASE)) {
    if (comm)
      simple_stmt(e, NULL, 0);
    else
      ex_expr_list(e);
  } else if (!ex_got(e, T_DEFAULT)) {
    ex_error(e, "expected case or default or }");
    ADVANCE(e, T_COLON, T_CASE, T_DEFAULT, T_RBRACE);
  }
  ex_want(e, T_COLON);
  ex_br_open(e, start, target);
  ex_stmt_list(e);
  return ex_br_close(e);
}

static void clauses(Explain *e, const char *missing, bool comm) {
  BrTarget target = comm ? BR_SELECT : e->guard ? BR_TYPE_SWITCH : BR_SWITCH;
  Pos falls = 0;
  if (!ex_got(e, T_LBRACE)) {
    ex_error(e, missing);
    ADVANCE(e, T_CASE, T_DEFAULT, T_RBRACE);
  }
  while (!ex_is(e, T_YYEOF) && !ex_is(e, T_RBRACE)) falls = clause(e, comm, target);
  ex_br_last_clause(e, falls);
  ex_want(e, T_RBRACE);
}

static void start_stmt(Explain *e) {
  const char *what = ex_is(e, T_GO) ? "go" : "defer";
  ex_next(e);
  X x = ex_primary(e, NULL);
  if (x.kind == X_PAREN) ex_plain_error(e, x.pos, arena_printf(e->arena, "expression in %s must not be parenthesized", what));
}

static bool labeled(Explain *e, Token name) {
  Pos colon = e->t.pos;
  ex_want(e, T_COLON);
  ex_br_label(e, name);
  if (ex_is(e, T_RBRACE) || stmt_or_nil(e)) return true;
  ex_error_at(e, colon, "missing statement after label");
  return false;
}

/* A simple statement that is no part of another: it may declare variables. */
static void whole_simple_stmt(Explain *e, const X *have) {
  Simple s = simple_stmt(e, have, 0);
  if (s.kind == S_DEFINE) ex_br_variable(e, s.pos, ex_text_between(e, s.start, s.lhs_end));
}

static bool name_stmt(Explain *e) {
  Token name = e->t;
  X lhs = ex_expr_list(e);
  if (lhs.kind == X_NAME && ex_is(e, T_COLON)) return labeled(e, name);
  whole_simple_stmt(e, &lhs);
  return true;
}

/* break, continue, fallthrough, goto. */
static bool branch_stmt(Explain *e) {
  Token keyword = e->t;
  ex_next(e);
  Token label = e->t;
  bool named = ex_is(e, T_IDENT) && keyword.kind != T_FALLTHROUGH;
  if (keyword.kind == T_GOTO)
    ex_name(e);
  else if (named)
    ex_next(e);
  ex_br_branch(e, keyword, named ? &label : NULL);
  return true;
}

static bool stmt_inner(Explain *e) {
  if (!ex_is(e, T_VAR) && !ex_is(e, T_CONST) && !ex_is(e, T_TYPE)) ex_pragma_clear(e);
  switch (e->t.kind) {
  case T_IDENT: return name_stmt(e);
  case T_LBRACE: ex_block(e, "", BR_NONE); return true;
  case T_ADD:
  case T_STAR:
  case T_AND:
  case T_XOR:
  case T_NOT:
  case T_ARROW:
  case T_INT:
  case T_FLOAT:
  case T_IMAG:
  case T_CHAR:
  case T_STRING:
  case T_FUNC:
  case T_LPAREN:
  case T_LBRACK:
  case T_STRUCT:
  case T_MAP:
  case T_CHAN:
  case T_INTERFACE: whole_simple_stmt(e, NULL); return true;
  case T_FOR:
    header(e, T_FOR);
    ex_block(e, "for clause", BR_FOR);
    return true;
  case T_SWITCH:
    header(e, T_SWITCH);
    clauses(e, "missing { after switch clause", false);
    return true;
  case T_SELECT:
    ex_next(e);
    clauses(e, "missing { after select clause", true);
    return true;
  case T_IF: if_stmt(e); return true;
  case T_BREAK:
  case T_CONTINUE:
  case T_FALLTHROUGH:
  case T_GOTO: return branch_stmt(e);
  case T_GO:
  case T_DEFER: start_stmt(e); return true;
  case T_RETURN:
    ex_next(e);
    if (!ex_is(e, T_SEMI) && !ex_is(e, T_RBRACE)) ex_expr_list(e);
    return true;
  case T_SEMI: return true;
  }
  return ex_decl(e);
}

/* False: no statement starts here. */
static bool stmt_or_nil(Explain *e) {
  bool ok = false;
  if (ex_enter(e)) ok = stmt_inner(e);
  ex_leave(e);
  return ok;
}

void ex_stmt_list(Explain *e) {
  while (!ex_is(e, T_YYEOF) && !ex_is(e, T_RBRACE) && !ex_is(e, T_CASE) && !ex_is(e, T_DEFAULT)) {
    ex_br_statement(e);
    bool ok = stmt_or_nil(e);
    ex_pragma_clear(e);
    if (!ok) return;
    if (!ex_got(e, T_SEMI) && !ex_is(e, T_RBRACE)) {
      ex_error(e, "at end of statement");
      ADVANCE(e, T_SEMI, T_RBRACE, T_CASE, T_DEFAULT);
      ex_got(e, T_SEMI);
    }
  }
}
