/* explain.c - what is wrong with a text that the grammar has rejected, in gc's words.

   A bison parser knows which tokens it could have shifted; gc's messages name the construct the reader was in the
   middle of, and gc's way of going on after an error decides which errors follow. Neither can be had from the tables.
   So the text is read a second time, only when there is an error, by this walk: one function per construct, as gc
   reads it, making no tree. It says what gc says, where gc says it, and skips what gc skips, so that one mistake gives
   one message.

   Invariants: every loop consumes a token or leaves; the depth of recursion is bounded (enter). The walk accepts the
   same texts as the grammar, save where an action of the grammar reports on its own; parse.c checks that an error was
   found. tools/fuzz holds the two against each other. */
#include <string.h>
#include "parser/internal.h"
#include "grammar.h"

typedef enum Kind {
  X_NONE, X_BAD, X_NAME, X_SELECTOR, X_INDEX, X_LITTYPE, X_CHAN, X_TYPE, X_PAREN, X_CALL, X_GUARD, X_BINARY, X_UNARY,
  X_STAR, X_VALUE, X_LIST
} Kind;

/* May "<-" in front of a channel type go to its "chan"? */
enum { CHAIN_OK, CHAIN_RECV, CHAIN_NOCHAN };

/* What is remembered of an expression or type. */
typedef struct X {
  Kind kind;
  Kind inner;        /* PAREN: kind within */
  Pos pos;           /* first byte */
  bool value;        /* certainly not a type */
  bool element;      /* certainly a type element: see ast.c, is_type_element */
  bool split;        /* could be `name constraint`: see ast.c, split_type_parameter */
  bool split_forced; /* the same when forced */
  int chain;         /* CHAN */
  Pos bad, bad_end;  /* CHAIN_NOCHAN: the element that should be a channel */
} X;

/* A simple statement, as far as headers look into it. */
typedef struct Simple {
  enum { S_NONE, S_EXPR, S_ASSIGN, S_DEFINE, S_OTHER, S_RANGE } kind;
  Pos pos;           /* gc's position: the operator, or the expression */
  Pos start, end;
  Pos lhs_end, rhs;  /* ASSIGN */
  bool lhs_binary, rhs_binary;
} Simple;

typedef struct Param { bool name, type; Pos pos, type_pos; } Param;

typedef struct Explain {
  Lexer lex;
  Arena *arena;
  Diags *diags;
  Token t, last;     /* current token, and the one before */
  int nerrors;       /* syntax errors of this walk */
  int errors;        /* diag_count before the text was first read */
  int fnest;         /* within functions: statement keywords stop recovery */
  int xnest;         /* negative: in a header, where `T {` is no literal */
  int depth;
} Explain;

static X expr(Explain *e);
static X type_or_nil(Explain *e);
static X type(Explain *e);
static Simple simple_stmt(Explain *e, const X *lhs, int keyword);
static bool stmt_or_nil(Explain *e);
static void stmt_list(Explain *e);
static void param_list(Explain *e, bool first_name, bool first_type, Pos first, int close, bool type_params,
                       int *count, bool *first_named);

/* ---- tokens, errors, recovery ---- */

static void next(Explain *e) {
  e->last = e->t;
  e->t = lexer_next(&e->lex);
}

static bool is(const Explain *e, int kind) { return e->t.kind == kind; }

static bool got(Explain *e, int kind) {
  if (!is(e, kind))
    return false;
  next(e);
  return true;
}

static bool is_literal(const Explain *e) {
  return is(e, T_INT) || is(e, T_FLOAT) || is(e, T_IMAG) || is(e, T_CHAR) || is(e, T_STRING);
}

/* Binding strength of the current token as a binary operator, 0 if it is none. */
static int precedence(const Explain *e) {
  switch (e->t.kind) {
  case T_OROR: case T_ANDAND: case T_CMP: case T_ADD: case T_OR: case T_XOR: case T_STAR: case T_MUL: case T_AND:
    return op_prec((Op)e->t.op);
  }
  return 0;
}

static bool is_operator(const Explain *e) { return precedence(e) > 0 || is(e, T_NOT) || is(e, T_TILDE); }

static bool starts_with(const char *s, const char *prefix) { return strncmp(s, prefix, strlen(prefix)) == 0; }

/* "expected X", "in X", "at X", "after X" get "unexpected TOKEN" in front; anything else stands alone. */
static void error_at(Explain *e, Pos pos, const char *msg) {
  if (is(e, T_YYEOF) && diag_count(e->diags) > e->errors)
    return;   /* a consequence of the errors before */
  e->nerrors++;
  bool expected = starts_with(msg, "expected ");
  if (!expected && !starts_with(msg, "in ") && !starts_with(msg, "at ") && !starts_with(msg, "after ")) {
    diag_syntax(e->diags, pos, "%s", msg);
    return;
  }
  diag_syntax(e->diags, pos, "unexpected %s%s%s", token_describe(e->arena, &e->t), expected ? ", " : " ", msg);
}

static void error(Explain *e, const char *msg) { error_at(e, e->t.pos, msg); }

/* Without "syntax error:" in front. */
static void plain_error(Explain *e, Pos pos, const char *msg) {
  e->nerrors++;
  diag_error(e->diags, pos, "%s", msg);
}

static bool starts_statement(int kind) {
  switch (kind) {
  case T_BREAK: case T_CONST: case T_CONTINUE: case T_DEFER: case T_FALLTHROUGH: case T_FOR: case T_GO: case T_GOTO:
  case T_IF: case T_RETURN: case T_SELECT: case T_SWITCH: case T_TYPE: case T_VAR:
    return true;
  }
  return false;
}

/* Skips to one of the n kinds, or to a statement's keyword within functions. */
static void skip_to(Explain *e, const int *kinds, int n) {
  for (; !is(e, T_YYEOF); next(e)) {
    if (e->fnest > 0 && starts_statement(e->t.kind))
      return;
    for (int i = 0; i < n; i++)
      if (is(e, kinds[i]) || (kinds[i] == T_ADD && is_operator(e) && !is(e, T_STAR)))   /* T_ADD: any operator but "*" */
        return;
  }
}
#define ADVANCE(e, ...) skip_to((e), (const int[]){__VA_ARGS__}, (int)(sizeof(int[]){__VA_ARGS__} / sizeof(int)))

static void want(Explain *e, int kind) {
  if (got(e, kind))
    return;
  error(e, arena_printf(e->arena, "expected %s", token_text(kind)));
  if (!is(e, T_YYEOF))
    next(e);
}

/* '=', or ":=" with an error. */
static bool got_assign(Explain *e) {
  if (is(e, T_DEFINE))
    error(e, "expected =");
  else if (!is(e, T_ASSIGN))
    return false;
  next(e);
  return true;
}

/* Goes a level deeper; too deep: reports it and pretends that the text ends here. */
static bool enter(Explain *e) {
  if (++e->depth < 2 * MAX_HEIGHT)
    return true;
  if (!is(e, T_YYEOF))
    plain_error(e, e->t.pos, "nesting depth limit exceeded");
  e->t.kind = T_YYEOF;
  e->lex.at_end = true;
  return false;
}

static void leave(Explain *e) { e->depth--; }

/* [ item { sep item } [sep] ] close; stops early when item says that it was the last. */
static Pos list(Explain *e, const char *context, int sep, int close, bool (*item)(Explain *, void *), void *arg) {
  bool done = false;
  while (!is(e, T_YYEOF) && !is(e, close) && !done) {
    done = item(e, arg);
    if (got(e, sep) || is(e, close))
      continue;
    error(e, arena_printf(e->arena, "in %s; possibly missing %s or %s", context, token_text(sep), token_text(close)));
    ADVANCE(e, T_RPAREN, T_RBRACK, T_RBRACE);
    if (!is(e, close))
      return e->t.pos;
  }
  Pos pos = e->t.pos;
  want(e, close);
  return pos;
}

/* First byte behind the token consumed last. */
static Pos end_of_last(Explain *e) {
  if (e->last.name && e->last.kind != T_SEMI)
    return e->last.pos + e->last.name->len;
  return e->last.pos + (Pos)strlen(e->last.name ? ";" : token_describe(e->arena, &e->last));
}

/* ---- text as gc prints it ---- */

static bool is_operand_end(int kind) {
  switch (kind) {
  case T_IDENT: case T_INT: case T_FLOAT: case T_IMAG: case T_CHAR: case T_STRING: case T_RPAREN: case T_RBRACK:
  case T_RBRACE:
    return true;
  }
  return false;
}

static bool is_spaced_operator(int prev, int kind) {
  switch (kind) {
  case T_OROR: case T_ANDAND: case T_CMP: case T_MUL: case T_OR: case T_ASSIGN: case T_DEFINE: case T_ASSIGNOP:
    return true;
  case T_ADD: case T_XOR: case T_STAR: case T_AND: case T_ARROW:
    return is_operand_end(prev);
  }
  return false;
}

static bool is_word(int kind) { return kind == T_IDENT || (kind >= T_BREAK && kind <= T_VAR); }

/* '{' has come: skips to its '}'. True if there was something between. */
static bool skip_braces(Lexer *lx, Token *t) {
  int depth = 1, n = 0;
  for (;; n++) {
    *t = lexer_next(lx);
    if (t->kind == T_YYEOF || (t->kind == T_RBRACE && --depth == 0))
      return n > 0;
    depth += t->kind == T_LBRACE;
  }
}

/* The tokens between two positions, spaced as gc's printer does, bodies and elements as an ellipsis. */
static const char *text_between(Explain *e, Pos from, Pos to) {
  SourceFile part = {.text = e->lex.src->text + (from - e->lex.src->base), .len = to > from ? to - from : 0, .base = from};
  Lexer lx;
  Buf out = {0};
  lexer_init(&lx, e->arena, e->lex.names, diags_new(e->arena, sources_new(e->arena), (DiagOptions){0}), &part);
  Token t;
  bool func = false;
  for (int prev = 0; t = lexer_next(&lx), t.kind != T_YYEOF && t.name != lx.eof; prev = t.kind) {
    if (t.kind == T_SEMI && t.name != lx.semicolon)
      continue;
    bool spaced = is_spaced_operator(prev, t.kind);
    if (spaced || (is_word(prev) && is_word(t.kind)))
      buf_putc(&out, ' ');
    func |= t.kind == T_FUNC;
    if (t.kind == T_LBRACE && prev != T_STRUCT && prev != T_INTERFACE) {
      buf_puts(&out, func ? " {" : "{");
      buf_puts(&out, skip_braces(&lx, &t) ? "…}" : "}");
      continue;
    }
    if (t.name && t.kind != T_SEMI)
      buf_puts(&out, t.name->s);
    else
      buf_puts(&out, t.kind == T_SEMI ? ";" : t.kind == T_COMMA ? "," : is_word(t.kind) ? token_text(t.kind)
                                                                       : token_describe(e->arena, &t));
    if (spaced || t.kind == T_COMMA || t.kind == T_SEMI || (t.kind == T_ARROW && prev == T_CHAN))
      buf_putc(&out, ' ');
  }
  lexer_close(&lx);
  const char *s = arena_strndup(e->arena, buf_cstr(&out), out.len);
  buf_free(&out);
  return s;
}

static X x_make(Kind kind, Pos pos) { return (X){.kind = kind, .pos = pos}; }

/* ---- names ---- */

static X name(Explain *e) {
  X x = x_make(X_NAME, e->t.pos);
  if (got(e, T_IDENT))
    return x;
  error(e, "expected name");
  if (!is(e, T_YYEOF))
    next(e);
  return x;
}

static void name_list(Explain *e) {
  while (got(e, T_COMMA))
    name(e);
}

static bool literal(Explain *e) {
  if (!is_literal(e))
    return false;
  next(e);
  return true;
}

/* expr { "," type } [","] with brackets around it consumed by the caller. strict: only types. */
static X type_list(Explain *e, bool strict, bool *comma) {
  e->xnest++;
  *comma = false;
  X x = strict ? type(e) : expr(e);
  if (got(e, T_COMMA)) {
    *comma = true;
    if (type_or_nil(e).kind != X_NONE) {
      x.value = false;   /* of several: undecided, as with gc */
      while (got(e, T_COMMA) && type_or_nil(e).kind != X_NONE)
        ;
    }
  }
  e->xnest--;
  return x;
}

/* name, pkg.name, either with type arguments. have: the first name is consumed. */
static X qualified_name(Explain *e, const X *have) {
  X x;
  if (have) {
    x = *have;
  } else if (is(e, T_IDENT)) {
    x = name(e);
  } else {
    x = x_make(X_NAME, e->t.pos);
    error(e, "expected name");
    ADVANCE(e, T_DOT, T_SEMI, T_RBRACE);
  }
  if (got(e, T_DOT)) {
    name(e);
    x.kind = X_SELECTOR;
  }
  if (got(e, T_LBRACK)) {
    bool comma;
    if (is(e, T_RBRACK))
      error(e, "expected type argument list");
    else
      type_list(e, true, &comma);
    want(e, T_RBRACK);
    x.kind = X_INDEX;
  }
  return x;
}

/* ---- expressions ---- */

static X bad(Explain *e) { return x_make(X_BAD, e->t.pos); }

static bool complit_item(Explain *e, void *arg);

static void complit(Explain *e) {
  e->xnest++;
  if (enter(e)) {
    want(e, T_LBRACE);
    list(e, "composite literal", T_COMMA, T_RBRACE, complit_item, NULL);
  }
  leave(e);
  e->xnest--;
}

static void bare_complit(Explain *e) {
  if (is(e, T_LBRACE))
    complit(e);
  else
    expr(e);
}

static bool complit_item(Explain *e, void *arg) {
  (void)arg;
  bare_complit(e);
  if (got(e, T_COLON))
    bare_complit(e);
  return false;
}

static void block(Explain *e, const char *context) {
  if (!got(e, T_LBRACE)) {
    error(e, arena_printf(e->arena, "expected { after %s", context));
    ADVANCE(e, T_IDENT, T_RBRACE);
    if (got(e, T_RBRACE))
      return;
  }
  stmt_list(e);
  want(e, T_RBRACE);
}

static void func_body(Explain *e) {
  e->fnest++;
  block(e, "");
  e->fnest--;
}

static void params(Explain *e) { param_list(e, false, false, 0, T_RPAREN, false, NULL, NULL); }

static void func_result(Explain *e) {
  if (got(e, T_LPAREN))
    params(e);
  else
    type_or_nil(e);
}

/* Behind "func" or a function's name. context: why type parameters are not permitted, or NULL. */
static void func_type(Explain *e, const char *context) {
  Pos pos = e->t.pos;
  if (got(e, T_LBRACK)) {
    if (context)
      error_at(e, pos, arena_printf(e->arena, "%s must have no type parameters", context));
    if (is(e, T_RBRACK)) {
      error(e, "empty type parameter list");
      next(e);
    } else {
      param_list(e, false, false, 0, T_RBRACK, true, NULL, NULL);
    }
  }
  want(e, T_LPAREN);
  params(e);
  func_result(e);
}

static X operand(Explain *e) {
  X x = x_make(X_VALUE, e->t.pos);
  x.value = true;
  if (is(e, T_IDENT))
    return name(e);
  if (literal(e))
    return x;
  switch (e->t.kind) {
  case T_LPAREN:
    next(e);
    e->xnest++;
    X in = expr(e);
    e->xnest--;
    want(e, T_RPAREN);
    in.inner = in.kind == X_PAREN ? in.inner : in.kind;
    in.kind = X_PAREN;
    in.pos = x.pos;
    in.split = in.split_forced = false;
    return in;
  case T_FUNC:
    next(e);
    func_type(e, "function type");
    if (!is(e, T_LBRACE)) {
      x = x_make(X_TYPE, x.pos);
      x.element = true;
      return x;
    }
    e->xnest++;
    func_body(e);
    e->xnest--;
    return x;
  case T_LBRACK: case T_CHAN: case T_MAP: case T_STRUCT: case T_INTERFACE:
    return type(e);
  }
  error(e, "expected expression");
  ADVANCE(e, T_RPAREN, T_RBRACK, T_RBRACE);
  return x_make(X_BAD, x.pos);
}

static X after_dot(Explain *e, X x) {
  if (is(e, T_IDENT)) {
    next(e);
    return (X){.kind = X_SELECTOR, .pos = x.pos};
  }
  if (!got(e, T_LPAREN)) {
    error(e, "expected name or (");
    ADVANCE(e, T_SEMI, T_RPAREN);
    return x;
  }
  Kind kind = X_VALUE;
  if (got(e, T_TYPE))
    kind = X_GUARD;
  else
    type(e);
  want(e, T_RPAREN);
  return (X){.kind = kind, .pos = x.pos, .value = true};
}

static void slice_rest(Explain *e) {
  if (!got(e, T_COLON)) {
    error(e, "expected comma, : or ]");
    ADVANCE(e, T_COMMA, T_COLON, T_RBRACK);
  }
  e->xnest++;
  bool middle = !is(e, T_COLON) && !is(e, T_RBRACK);
  if (middle)
    expr(e);
  if (is(e, T_COLON)) {
    if (!middle)
      plain_error(e, e->t.pos, "middle index required in 3-index slice");
    next(e);
    if (is(e, T_RBRACK))
      plain_error(e, e->t.pos, "final index required in 3-index slice");
    else
      expr(e);
  }
  e->xnest--;
  want(e, T_RBRACK);
}

static X after_bracket(Explain *e, X x) {
  X index = {0};
  if (!is(e, T_COLON)) {
    bool comma = false;
    if (is(e, T_RBRACK))
      error(e, "expected operand");
    else
      index = type_list(e, false, &comma);
    if (comma || is(e, T_RBRACK)) {
      want(e, T_RBRACK);
      return (X){.kind = X_INDEX, .pos = x.pos, .value = x.value || index.value};
    }
  }
  slice_rest(e);
  return (X){.kind = X_VALUE, .pos = x.pos, .value = true};
}

typedef struct Args { int n; bool dots; X first; } Args;

static bool arg_item(Explain *e, void *arg) {
  Args *args = arg;
  X x = expr(e);
  if (args->n++ == 0)
    args->first = x;
  return args->dots = got(e, T_DOTS);
}

static X after_paren(Explain *e, X fun) {
  Args args = {0};
  e->xnest++;
  list(e, "argument list", T_COMMA, T_RPAREN, arg_item, &args);
  e->xnest--;
  X x = {.kind = X_CALL, .pos = fun.pos, .value = true};
  bool one = fun.kind == X_NAME && args.n == 1 && !args.dots;
  x.split_forced = one;
  x.split = one && args.first.element;
  return x;
}

/* Does '{' behind x begin a composite literal? */
static bool opens_literal(const Explain *e, const X *x) {
  switch (x->kind == X_PAREN ? x->inner : x->kind) {
  case X_NAME: case X_SELECTOR:
    return e->xnest >= 0;
  case X_INDEX:
    return e->xnest >= 0 && !x->value;
  case X_LITTYPE:
    return true;
  default:
    return false;
  }
}

static X primary(Explain *e, const X *have) {
  X x = have ? *have : operand(e);
  for (;;) {
    switch (e->t.kind) {
    case T_DOT:
      next(e);
      x = after_dot(e, x);
      break;
    case T_LBRACK:
      next(e);
      x = after_bracket(e, x);
      break;
    case T_LPAREN:
      next(e);
      x = after_paren(e, x);
      break;
    case T_LBRACE:
      if (!opens_literal(e, &x))
        return x;
      if (x.kind == X_PAREN)
        error(e, "cannot parenthesize type in composite literal");
      complit(e);
      x = (X){.kind = X_VALUE, .pos = x.pos, .value = true};
      break;
    default:
      return x;
    }
  }
}

static X receive(Explain *e, Pos pos, X x) {
  if (x.kind != X_CHAN)
    return (X){.kind = X_UNARY, .pos = pos, .value = true, .element = x.element};
  if (x.chain == CHAIN_RECV)
    error(e, "unexpected <-, expected chan");
  else if (x.chain == CHAIN_NOCHAN)
    error(e, arena_printf(e->arena, "unexpected %s, expected chan", text_between(e, x.bad, x.bad_end)));
  x.chain = CHAIN_RECV;
  x.pos = pos;
  return x;
}

static X unary_operand(Explain *e) {
  Pos pos = e->t.pos;
  X x;
  switch (e->t.kind) {
  case T_ADD: case T_NOT: case T_XOR: case T_TILDE: case T_AND: case T_STAR: {
    int kind = e->t.kind;
    next(e);
    x = (X){.kind = X_BAD, .pos = pos};
    if (enter(e))
      x = unary_operand(e);
    leave(e);
    return (X){.kind = kind == T_STAR ? X_STAR : X_UNARY, .pos = pos, .value = kind != T_STAR,
               .element = x.element || kind == T_TILDE};
  }
  case T_ARROW:
    next(e);
    x = (X){.kind = X_BAD, .pos = pos};
    if (enter(e))
      x = unary_operand(e);
    leave(e);
    return receive(e, pos, x);
  }
  return primary(e, NULL);
}

static X combine(X l, Op op, X r) {
  X x = {.kind = X_BINARY, .pos = l.pos, .value = true, .element = l.element || r.element};
  if (op == OP_MUL && l.kind == X_NAME) {
    x.split_forced = true;
    x.split = r.element;
  } else if (op == OP_OR) {
    x.split_forced = l.split_forced;
    x.split = r.element ? l.split_forced : l.split;
  }
  return x;
}

static X binary(Explain *e, const X *have, int prec) {
  X x = have ? *have : unary_operand(e);
  for (int here; (here = precedence(e)) > prec;) {
    Op op = (Op)e->t.op;
    next(e);
    x = combine(x, op, binary(e, NULL, here));
  }
  return x;
}

static X expr(Explain *e) {
  X x = bad(e);
  if (enter(e))
    x = binary(e, NULL, 0);
  leave(e);
  return x;
}

static X expr_list(Explain *e) {
  X x = expr(e);
  while (got(e, T_COMMA)) {
    expr(e);
    x.kind = X_LIST;
  }
  return x;
}

/* ---- types ---- */

static X type(Explain *e) {
  X x = type_or_nil(e);
  if (x.kind != X_NONE)
    return x;
  x = bad(e);
  error(e, "expected type");
  ADVANCE(e, T_COMMA, T_COLON, T_SEMI, T_RPAREN, T_RBRACK, T_RBRACE);
  return x;
}

static X chan_elem(Explain *e) {
  X x = type_or_nil(e);
  if (x.kind != X_NONE)
    return x;
  error(e, "missing channel element type");
  return bad(e);
}

static X chan_type(Explain *e) {
  X x = {.kind = X_CHAN, .pos = e->t.pos, .element = true};
  next(e);
  bool send = got(e, T_ARROW);
  X elem = chan_elem(e);
  if (send && elem.kind == X_CHAN) {
    x.chain = elem.chain;
    x.bad = elem.bad;
    x.bad_end = elem.bad_end;
  } else if (send) {
    x.chain = CHAIN_NOCHAN;
    x.bad = elem.pos;
    x.bad_end = end_of_last(e);
  }
  return x;
}

/* Behind '['; len: already read. */
static X array_type(Explain *e, Pos pos, bool have_len) {
  if (!have_len && !got(e, T_DOTS)) {
    e->xnest++;
    expr(e);
    e->xnest--;
  }
  if (is(e, T_COMMA)) {
    error(e, "unexpected comma; expected ]");
    next(e);
  }
  want(e, T_RBRACK);
  type(e);
  return (X){.kind = X_LITTYPE, .pos = pos, .element = true};
}

/* Behind a name: '[' opens an array or slice type, or type arguments. */
static X array_or_args(Explain *e) {
  X x = {.kind = X_LITTYPE, .pos = e->t.pos, .element = true};
  bool comma;
  want(e, T_LBRACK);
  if (got(e, T_RBRACK)) {
    type(e);
    return x;
  }
  type_list(e, false, &comma);
  want(e, T_RBRACK);
  if (!comma && type_or_nil(e).kind != X_NONE)
    return x;
  return (X){.kind = X_INDEX, .pos = x.pos};
}

static void tag(Explain *e) { literal(e); }

static void paren_embedded(Explain *e, bool star) {
  error(e, "cannot parenthesize embedded type");
  next(e);
  if (star)
    got(e, T_STAR);
  qualified_name(e, NULL);
  got(e, T_RPAREN);
}

static void named_field(Explain *e) {
  X n = name(e);
  if (is(e, T_DOT) || is_literal(e) || is(e, T_SEMI) || is(e, T_RBRACE)) {
    qualified_name(e, &n);
    return;
  }
  bool several = is(e, T_COMMA);
  name_list(e);
  if (!several && is(e, T_LBRACK))
    array_or_args(e);
  else
    type(e);
}

static bool field_item(Explain *e, void *arg) {
  (void)arg;
  switch (e->t.kind) {
  case T_IDENT:
    named_field(e);
    break;
  case T_STAR:
    next(e);
    if (is(e, T_LPAREN))
      paren_embedded(e, false);
    else
      qualified_name(e, NULL);
    break;
  case T_LPAREN:
    paren_embedded(e, true);
    break;
  default:
    error(e, "expected field name or embedded type");
    ADVANCE(e, T_SEMI, T_RBRACE);
    return false;
  }
  tag(e);
  return false;
}

static void embedded_term(Explain *e) {
  if (got(e, T_TILDE)) {
    type(e);
    return;
  }
  if (type_or_nil(e).kind != X_NONE)
    return;
  error(e, "expected ~ term or type");
  ADVANCE(e, T_ADD, T_SEMI, T_RPAREN, T_RBRACK, T_RBRACE);
}

static void union_rest(Explain *e) {
  while (got(e, T_OR))
    embedded_term(e);
}

/* name '[': a generic method, which is an error, or an embedded instance. True: a method. */
static bool method_or_instance(Explain *e) {
  Pos pos = e->t.pos;
  next(e);
  if (is(e, T_RBRACK)) {
    Pos close = e->t.pos;
    next(e);
    bool method = is(e, T_LPAREN);
    plain_error(e, close, method ? "empty type parameter list" : "empty type argument list");
    if (method)
      func_type(e, "interface method");
    return method;
  }
  int count = 0;
  bool named = false;
  param_list(e, false, false, 0, T_RBRACK, false, &count, &named);
  if (count == 0 ? is(e, T_LPAREN) : named) {
    func_type(e, "interface method");
    if (count)
      plain_error(e, pos, "interface method must have no type parameters");
    return true;
  }
  return false;
}

static bool interface_item(Explain *e, void *arg) {
  (void)arg;
  if (!is(e, T_IDENT)) {
    embedded_term(e);
    union_rest(e);
    return false;
  }
  X n = name(e);
  bool method = false;
  if (is(e, T_LPAREN)) {
    func_type(e, "interface method");
    method = true;
  } else if (is(e, T_LBRACK)) {
    method = method_or_instance(e);
  } else {
    qualified_name(e, &n);
  }
  if (!method)
    union_rest(e);
  return false;
}

static X type_or_nil_inner(Explain *e) {
  X x = {.kind = X_TYPE, .pos = e->t.pos, .element = true};
  switch (e->t.kind) {
  case T_STAR: {
    next(e);
    X base = type(e);
    return (X){.kind = X_STAR, .pos = x.pos, .element = base.element};
  }
  case T_ARROW:
    next(e);
    want(e, T_CHAN);
    chan_elem(e);
    x.kind = X_CHAN;
    x.chain = CHAIN_RECV;
    return x;
  case T_FUNC:
    next(e);
    x.pos = e->t.pos;   /* as gc does */
    func_type(e, "function type");
    return x;
  case T_LBRACK:
    next(e);
    if (!got(e, T_RBRACK))
      return array_type(e, x.pos, false);
    type(e);
    x.kind = X_LITTYPE;
    return x;
  case T_CHAN:
    return chan_type(e);
  case T_MAP:
    next(e);
    want(e, T_LBRACK);
    type(e);
    want(e, T_RBRACK);
    type(e);
    x.kind = X_LITTYPE;
    return x;
  case T_STRUCT:
    next(e);
    want(e, T_LBRACE);
    list(e, "struct type", T_SEMI, T_RBRACE, field_item, NULL);
    x.kind = X_LITTYPE;
    return x;
  case T_INTERFACE:
    next(e);
    want(e, T_LBRACE);
    list(e, "interface type", T_SEMI, T_RBRACE, interface_item, NULL);
    return x;
  case T_IDENT:
    return qualified_name(e, NULL);
  case T_LPAREN:
    next(e);
    x = type(e);
    want(e, T_RPAREN);
    return x;
  }
  return (X){0};
}

static X type_or_nil(Explain *e) {
  X x = bad(e);
  if (enter(e))
    x = type_or_nil_inner(e);
  leave(e);
  return x;
}

/* ---- parameters ---- */

/* Behind a parameter's first name, when it starts with '[', '.' or '|'. False: the name stands by itself. */
static bool param_after_name(Explain *e, Param *par, X n, bool elements) {
  if (is(e, T_LBRACK)) {
    X t = array_or_args(e);
    par->type = true;
    par->type_pos = t.kind == X_INDEX ? n.pos : t.pos;
    par->name = t.kind != X_INDEX;
  } else if (is(e, T_DOT)) {
    qualified_name(e, &n);
    par->type = true;
    par->type_pos = n.pos;
  } else if (elements && is(e, T_OR)) {
    par->type = true;
    par->type_pos = n.pos;
  } else {
    return false;
  }
  if (elements)
    union_rest(e);
  return true;
}

/* One parameter; false: there was none, reported. have: its name is consumed already. */
static bool param(Explain *e, const X *have, int follow, Param *par) {
  bool elements = follow == T_RBRACK;
  *par = (Param){.pos = have ? have->pos : e->t.pos};
  if (have || is(e, T_IDENT)) {
    X n = have ? *have : name(e);
    if (param_after_name(e, par, n, elements))
      return true;
    par->name = true;
  }
  par->type_pos = e->t.pos;
  if (got(e, T_DOTS)) {
    par->type = true;
    if (type_or_nil(e).kind == X_NONE)
      error(e, "... is missing type");
    return true;
  }
  if (elements && is(e, T_TILDE)) {
    par->type = true;
    embedded_term(e);
    union_rest(e);
    return true;
  }
  par->type = type_or_nil(e).kind != X_NONE;
  if (par->type && elements)
    union_rest(e);
  if (par->name || par->type)
    return true;
  error(e, arena_printf(e->arena, "expected %s", token_text(follow)));
  ADVANCE(e, T_COMMA, follow);
  return false;
}

typedef struct Params {
  VEC(Param) all;
  int close;
  bool first_name, first_type;   /* these of the first one are consumed */
  Pos first;
} Params;

static bool param_item(Explain *e, void *arg) {
  Params *ps = arg;
  Param par;
  if (ps->first_type) {
    par = (Param){true, true, ps->first, ps->first};
  } else {
    X n = x_make(X_NAME, ps->first);
    if (!param(e, ps->first_name ? &n : NULL, ps->close, &par)) {
      ps->first_name = false;
      return false;
    }
  }
  ps->first_name = ps->first_type = false;
  vec_push(e->arena, &ps->all, par);
  return false;
}

/* See ast_params: the same rule, to the same words. */
static void check_params(Explain *e, const Params *ps, Pos end, bool type_params) {
  int named = 0, typed = 0, n = ps->all.len;
  for (int i = 0; i < n; i++) {
    named += ps->all.at[i].name && ps->all.at[i].type;
    typed += ps->all.at[i].type;
  }
  if (named == n || (named == 0 && !type_params))
    return;
  Pos wrong = 0;
  bool type = false;
  for (int i = n - 1; i >= 0; i--) {
    const Param *par = &ps->all.at[i];
    if (par->type && !par->name)
      wrong = par->type_pos;
    else if (!par->type && !type)
      wrong = par->pos;
    type |= par->type;
  }
  if (!wrong)
    return;
  if (named == typed)
    error_at(e, end, type_params ? "missing type constraint" : "missing parameter type");
  else if (!type_params)
    error_at(e, wrong, "missing parameter name");
  else
    error_at(e, wrong, n == 1 ? "missing type parameter name or invalid array length" : "missing type parameter name");
}

/* Behind the opening bracket. first_name, first_type: the first name, and its type, are consumed; first: position. */
static void param_list(Explain *e, bool first_name, bool first_type, Pos first, int close, bool type_params,
                       int *count, bool *first_named) {
  Params ps = {.close = close, .first_name = first_name, .first_type = first_type, .first = first};
  if (first_name && first_type && got(e, close))
    return;
  Pos end = list(e, "parameter list", T_COMMA, close, param_item, &ps);
  check_params(e, &ps, end, type_params);
  if (count) {
    *count = ps.all.len;
    bool named = false;
    for (int i = 0; i < ps.all.len; i++)
      named |= ps.all.at[i].name && ps.all.at[i].type;
    *first_named = named;
  }
}

/* ---- declarations ---- */

static bool import_decl(Explain *e, void *arg) {
  (void)arg;
  if (!got(e, T_IDENT))
    got(e, T_DOT);
  Pos pos = e->t.pos;
  bool string = is(e, T_STRING);
  if (!literal(e)) {
    error(e, "missing import path");
    ADVANCE(e, T_SEMI, T_RPAREN);
  } else if (!string) {
    error_at(e, pos, "import path must be a string");
  }
  return false;
}

static bool const_decl(Explain *e, void *arg) {
  (void)arg;
  name(e);
  name_list(e);
  if (is(e, T_YYEOF) || is(e, T_SEMI) || is(e, T_RPAREN))
    return false;
  type_or_nil(e);
  if (got_assign(e))
    expr_list(e);
  return false;
}

static bool var_decl(Explain *e, void *arg) {
  (void)arg;
  name(e);
  name_list(e);
  if (got_assign(e)) {
    expr_list(e);
    return false;
  }
  type(e);
  if (got_assign(e))
    expr_list(e);
  return false;
}

/* `type T [ name ...`: returns whether there was a type in the end. */
static bool bracket_name(Explain *e, Pos pos) {
  X x = name(e);
  Pos first = x.pos;
  if (!is(e, T_LBRACK)) {
    e->xnest++;
    X p = primary(e, &x);
    x = binary(e, &p, 0);
    e->xnest--;
  }
  bool typed = is(e, T_COMMA) ? x.split_forced : x.split;
  if (!typed && (x.kind != X_NAME || is(e, T_RBRACK))) {
    array_type(e, pos, true);
    return true;
  }
  param_list(e, true, typed, first, T_RBRACK, true, NULL, NULL);
  got_assign(e);
  return type_or_nil(e).kind != X_NONE;
}

static bool type_decl(Explain *e, void *arg) {
  (void)arg;
  name(e);
  Pos pos = e->t.pos;
  bool ok = true;
  if (got(e, T_LBRACK)) {
    if (is(e, T_IDENT))
      ok = bracket_name(e, pos);
    else if (got(e, T_RBRACK))
      type(e);
    else
      array_type(e, pos, false);
  } else {
    got_assign(e);
    ok = type_or_nil(e).kind != X_NONE;
  }
  if (!ok) {
    error(e, "in type declaration");
    ADVANCE(e, T_SEMI, T_RPAREN);
  }
  return false;
}

/* A declaration or a group of them; behind the keyword. */
static void group(Explain *e, bool (*decl)(Explain *, void *)) {
  if (got(e, T_LPAREN))
    list(e, "grouped declaration", T_SEMI, T_RPAREN, decl, NULL);
  else
    decl(e, NULL);
}

static bool decl(Explain *e) {
  switch (e->t.kind) {
  case T_CONST:
    next(e);
    group(e, const_decl);
    return true;
  case T_TYPE:
    next(e);
    group(e, type_decl);
    return true;
  case T_VAR:
    next(e);
    group(e, var_decl);
    return true;
  }
  return false;
}

/* Behind "func". True: it has a body. */
static bool func_decl(Explain *e) {
  bool method = got(e, T_LPAREN);
  if (method) {
    int count = 0;
    bool named;
    param_list(e, false, false, 0, T_RPAREN, false, &count, &named);
    if (count != 1)
      plain_error(e, e->t.pos, count ? "method has multiple receivers" : "method has no receiver");
  }
  if (got(e, T_IDENT)) {
    func_type(e, method ? "method" : NULL);
  } else {
    error(e, method ? "expected name" : "expected name or (");
    ADVANCE(e, T_LBRACE, T_SEMI);
  }
  if (!is(e, T_LBRACE))
    return false;
  func_body(e);
  return true;
}

/* ---- statements ---- */

static Simple range_clause(Explain *e) {
  Simple s = {.kind = S_RANGE, .pos = e->t.pos};
  next(e);
  expr(e);
  return s;
}

/* Behind '=' or ":=". */
static Simple assignment(Explain *e, const X *lhs, int keyword, Simple s) {
  bool define = is(e, T_DEFINE);
  s.kind = define ? S_DEFINE : S_ASSIGN;
  s.lhs_end = end_of_last(e);
  s.lhs_binary = lhs->kind == X_BINARY;
  next(e);
  if (keyword == T_FOR && is(e, T_RANGE))
    return range_clause(e);
  s.rhs = e->t.pos;
  X rhs = expr_list(e);
  s.rhs_binary = rhs.kind == X_BINARY;
  if (rhs.kind == X_GUARD && keyword == T_SWITCH && define && lhs->kind == X_NAME)
    s.kind = S_EXPR;
  return s;
}

static Simple simple_rest(Explain *e, const X *lhs, int keyword) {
  Simple s = {.kind = S_OTHER, .start = lhs->pos, .pos = e->t.pos};
  if (is(e, T_ASSIGN) || is(e, T_DEFINE))
    return assignment(e, lhs, keyword, s);
  if (lhs->kind == X_LIST) {
    error(e, "expected := or = or comma");
    ADVANCE(e, T_SEMI, T_RBRACE);
    s.kind = S_EXPR;
    return s;
  }
  switch (e->t.kind) {
  case T_ASSIGNOP: case T_ARROW:
    next(e);
    expr(e);
    return s;
  case T_INCDEC:
    next(e);
    return s;
  }
  s.kind = S_EXPR;
  return s;
}

static Simple simple_stmt(Explain *e, const X *have, int keyword) {
  if (keyword == T_FOR && is(e, T_RANGE))
    return range_clause(e);
  X lhs = have ? *have : expr_list(e);
  Simple s = simple_rest(e, &lhs, keyword);
  s.end = end_of_last(e);
  return s;
}

static const char *emphasize(Explain *e, Pos from, Pos to, bool binary) {
  const char *s = text_between(e, from, to);
  return binary ? arena_printf(e->arena, "(%s)", s) : s;
}

static void not_a_value(Explain *e, const Simple *s) {
  const char *what;
  if (s->kind == S_ASSIGN)
    what = arena_printf(e->arena, "assignment %s = %s", emphasize(e, s->start, s->lhs_end, s->lhs_binary),
                        emphasize(e, s->rhs, s->end, s->rhs_binary));
  else
    what = text_between(e, s->start, s->end);
  error_at(e, s->pos, arena_printf(e->arena, "cannot use %s as value", what));
}

/* The rest of a for header behind the first ';'. */
static Simple for_clauses(Explain *e) {
  Simple cond = {0};
  if (!is(e, T_SEMI)) {
    if (is(e, T_LBRACE)) {
      error(e, "expected for loop condition");
      return cond;
    }
    cond = simple_stmt(e, NULL, 0);
  }
  want(e, T_SEMI);
  if (!is(e, T_LBRACE)) {
    Simple post = simple_stmt(e, NULL, 0);
    if (post.kind == S_DEFINE)
      error_at(e, post.pos, "cannot declare in post statement of for loop");
  }
  return cond;
}

/* Behind the first part of a header that is not followed by '{'. */
static Simple header_rest(Explain *e, int keyword, Pos *semi, Name *semi_text) {
  if (is(e, T_SEMI)) {
    *semi = e->t.pos;
    *semi_text = e->t.name;
    next(e);
  } else {
    want(e, T_LBRACE);   /* asking for ';' would confuse */
    if (!is(e, T_LBRACE))
      ADVANCE(e, T_LBRACE, T_RBRACE);
  }
  if (keyword == T_FOR)
    return for_clauses(e);
  return is(e, T_LBRACE) ? (Simple){0} : simple_stmt(e, NULL, keyword);
}

static void header_parts(Explain *e, int keyword) {
  Simple init = {0}, cond;
  Pos semi = 0;
  Name semi_text = NULL;
  if (!is(e, T_SEMI)) {
    if (got(e, T_VAR))
      error(e, arena_printf(e->arena, "var declaration not allowed in %s initializer", token_text(keyword)));
    init = simple_stmt(e, NULL, keyword);
    if (init.kind == S_RANGE)
      return;
  }
  cond = is(e, T_LBRACE) ? init : header_rest(e, keyword, &semi, &semi_text);
  if (cond.kind == S_NONE) {
    if (keyword != T_IF || !semi)
      return;
    if (semi_text == e->lex.semicolon)
      error_at(e, semi, "missing condition in if statement");
    else
      error_at(e, semi, arena_printf(e->arena, "unexpected %s, expected { after if clause", semi_text->s));
  } else if (cond.kind != S_EXPR) {
    not_a_value(e, &cond);
  }
}

static void header(Explain *e, int keyword) {
  want(e, keyword);
  if (is(e, T_LBRACE)) {
    if (keyword == T_IF)
      error(e, "missing condition in if statement");
    return;
  }
  int outer = e->xnest;
  e->xnest = -1;
  header_parts(e, keyword);
  e->xnest = outer;
}

static void if_stmt(Explain *e) {
  if (enter(e)) {
    header(e, T_IF);
    block(e, "if clause");
    if (got(e, T_ELSE)) {
      if (is(e, T_IF)) {
        if_stmt(e);
      } else if (is(e, T_LBRACE)) {
        block(e, "");
      } else {
        error(e, "else must be followed by if or statement block");
        ADVANCE(e, T_IDENT, T_RBRACE);
      }
    }
  }
  leave(e);
}

static void clause(Explain *e, bool comm) {
  if (got(e, T_CASE)) {
    if (comm)
      simple_stmt(e, NULL, 0);
    else
      expr_list(e);
  } else if (!got(e, T_DEFAULT)) {
    error(e, "expected case or default or }");
    ADVANCE(e, T_COLON, T_CASE, T_DEFAULT, T_RBRACE);
  }
  want(e, T_COLON);
  stmt_list(e);
}

static void clauses(Explain *e, const char *missing, bool comm) {
  if (!got(e, T_LBRACE)) {
    error(e, missing);
    ADVANCE(e, T_CASE, T_DEFAULT, T_RBRACE);
  }
  while (!is(e, T_YYEOF) && !is(e, T_RBRACE))
    clause(e, comm);
  want(e, T_RBRACE);
}

static void start_stmt(Explain *e) {
  const char *what = is(e, T_GO) ? "go" : "defer";
  next(e);
  X x = primary(e, NULL);
  if (x.kind == X_PAREN)
    plain_error(e, x.pos, arena_printf(e->arena, "expression in %s must not be parenthesized", what));
}

static bool labeled(Explain *e) {
  Pos colon = e->t.pos;
  want(e, T_COLON);
  if (is(e, T_RBRACE) || stmt_or_nil(e))
    return true;
  error_at(e, colon, "missing statement after label");
  return false;
}

static bool name_stmt(Explain *e) {
  X lhs = expr_list(e);
  if (lhs.kind == X_NAME && is(e, T_COLON))
    return labeled(e);
  simple_stmt(e, &lhs, 0);
  return true;
}

static bool stmt_inner(Explain *e) {
  switch (e->t.kind) {
  case T_IDENT:
    return name_stmt(e);
  case T_LBRACE:
    block(e, "");
    return true;
  case T_ADD: case T_STAR: case T_AND: case T_XOR: case T_NOT: case T_ARROW:
  case T_INT: case T_FLOAT: case T_IMAG: case T_CHAR: case T_STRING: case T_FUNC: case T_LPAREN:
  case T_LBRACK: case T_STRUCT: case T_MAP: case T_CHAN: case T_INTERFACE:
    simple_stmt(e, NULL, 0);
    return true;
  case T_FOR:
    header(e, T_FOR);
    block(e, "for clause");
    return true;
  case T_SWITCH:
    header(e, T_SWITCH);
    clauses(e, "missing { after switch clause", false);
    return true;
  case T_SELECT:
    next(e);
    clauses(e, "missing { after select clause", true);
    return true;
  case T_IF:
    if_stmt(e);
    return true;
  case T_BREAK: case T_CONTINUE:
    next(e);
    got(e, T_IDENT);
    return true;
  case T_FALLTHROUGH:
    next(e);
    return true;
  case T_GO: case T_DEFER:
    start_stmt(e);
    return true;
  case T_GOTO:
    next(e);
    name(e);
    return true;
  case T_RETURN:
    next(e);
    if (!is(e, T_SEMI) && !is(e, T_RBRACE))
      expr_list(e);
    return true;
  case T_SEMI:
    return true;
  }
  return decl(e);
}

/* False: no statement starts here. */
static bool stmt_or_nil(Explain *e) {
  bool ok = false;
  if (enter(e))
    ok = stmt_inner(e);
  leave(e);
  return ok;
}

static void stmt_list(Explain *e) {
  while (!is(e, T_YYEOF) && !is(e, T_RBRACE) && !is(e, T_CASE) && !is(e, T_DEFAULT)) {
    if (!stmt_or_nil(e))
      return;
    if (!got(e, T_SEMI) && !is(e, T_RBRACE)) {
      error(e, "at end of statement");
      ADVANCE(e, T_SEMI, T_RBRACE, T_CASE, T_DEFAULT);
      got(e, T_SEMI);
    }
  }
}

/* ---- the file ---- */

static void top_decl(Explain *e, bool *bare_func) {
  bool was_bare = *bare_func;
  *bare_func = false;
  if (got(e, T_IMPORT)) {
    group(e, import_decl);
  } else if (got(e, T_FUNC)) {
    *bare_func = !func_decl(e);
  } else if (!decl(e)) {
    error(e, is(e, T_LBRACE) && was_bare ? "unexpected semicolon or newline before {"
                                         : "non-declaration statement outside function body");
    *bare_func = was_bare;
    ADVANCE(e, T_IMPORT, T_CONST, T_TYPE, T_VAR, T_FUNC);
    return;
  }
  if (!is(e, T_YYEOF) && !got(e, T_SEMI)) {
    error(e, "after top level declaration");
    ADVANCE(e, T_IMPORT, T_CONST, T_TYPE, T_VAR, T_FUNC);
  }
}

static void source_file(Explain *e) {
  next(e);
  if (!got(e, T_PACKAGE)) {
    error(e, "package statement must be first");
    return;
  }
  name(e);
  want(e, T_SEMI);
  if (e->nerrors)
    return;
  bool bare_func = false;
  for (int prev = T_IMPORT; !is(e, T_YYEOF);) {
    if (is(e, T_IMPORT) && prev != T_IMPORT)
      error(e, "imports must appear before other declarations");
    prev = e->t.kind;
    top_decl(e, &bare_func);
  }
}

bool explain_errors(Arena *a, Intern *names, Diags *d, const SourceFile *src, int errors) {
  Explain e = {.arena = a, .diags = d, .errors = errors};
  lexer_init(&e.lex, a, names, d, src);
  source_file(&e);
  lexer_close(&e.lex);
  return e.nerrors > 0;
}
