/* explain_expr.c - expressions, read as gc reads them; see explain.c.
   Of an expression only the few facts of X are kept: what a brace or a type switch after it means, and whether it
   could be a type. */
#include "parser/explain.h"

X ex_bad(Explain *e) { return ex_x_make(X_BAD, e->t.pos); }

static bool complit_item(Explain *e, void *arg);

static void complit(Explain *e) {
  e->xnest++;
  if (ex_enter(e)) {
    ex_want(e, T_LBRACE);
    ex_list(e, "composite literal", T_COMMA, T_RBRACE, complit_item, NULL);
  }
  ex_leave(e);
  e->xnest--;
}

static void bare_complit(Explain *e) {
  if (ex_is(e, T_LBRACE))
    complit(e);
  else
    ex_expr(e);
}

static bool complit_item(Explain *e, void *arg) {
  (void)arg;
  bare_complit(e);
  if (ex_got(e, T_COLON)) bare_complit(e);
  return false;
}

void ex_block(Explain *e, const char *context, BrTarget target) {
  Pos start = e->t.pos;
  if (!ex_got(e, T_LBRACE)) {
    ex_error(e, arena_printf(e->arena, "expected { after %s", context));
    ADVANCE(e, T_IDENT, T_RBRACE);
    if (ex_got(e, T_RBRACE)) return;
  }
  ex_br_open(e, start, target);
  ex_stmt_list(e);
  ex_br_close(e);
  ex_want(e, T_RBRACE);
}

void ex_func_body(Explain *e) {
  e->fnest++;
  ex_br_function(e, e->t.pos);
  ex_block(e, "", BR_NONE);
  ex_br_end_function(e);
  e->fnest--;
}

static void params(Explain *e, ParamKind kind) { ex_param_list(e, false, false, 0, T_RPAREN, kind, NULL, NULL); }

static void func_result(Explain *e) {
  if (ex_got(e, T_LPAREN))
    params(e, RESULTS);
  else
    ex_type_or_nil(e);
}

/* Behind "func" or a function's name. context: why type parameters are not permitted, or NULL. */
void ex_func_type(Explain *e, const char *context) {
  Pos pos = e->t.pos;
  if (ex_got(e, T_LBRACK)) {
    if (context) ex_error_at(e, pos, arena_printf(e->arena, "%s must have no type parameters", context));
    if (ex_is(e, T_RBRACK)) {
      ex_error(e, "empty type parameter list");
      ex_next(e);
    } else {
      ex_param_list(e, false, false, 0, T_RBRACK, TYPE_PARAMS, NULL, NULL);
    }
  }
  ex_want(e, T_LPAREN);
  params(e, PARAMS);
  func_result(e);
}

static X operand(Explain *e) {
  X x = ex_x_make(X_VALUE, e->t.pos);
  x.value = true;
  if (ex_is(e, T_IDENT)) return ex_name(e);
  if (ex_literal(e)) return x;
  switch (e->t.kind) {
  case T_LPAREN:
    ex_next(e);
    e->xnest++;
    X in = ex_expr(e);
    e->xnest--;
    ex_want(e, T_RPAREN);
    in.inner = in.kind == X_PAREN ? in.inner : in.kind;
    in.kind = X_PAREN;
    in.pos = x.pos;
    in.split = in.split_forced = false;
    return in;
  case T_FUNC:
    ex_next(e);
    ex_func_type(e, "function type");
    if (!ex_is(e, T_LBRACE)) {
      x = ex_x_make(X_TYPE, x.pos);
      x.element = true;
      return x;
    }
    e->xnest++;
    ex_func_body(e);
    e->xnest--;
    return x;
  case T_LBRACK:
  case T_CHAN:
  case T_MAP:
  case T_STRUCT:
  case T_INTERFACE: return ex_type(e);
  }
  ex_error(e, "expected expression");
  ADVANCE(e, T_RPAREN, T_RBRACK, T_RBRACE);
  return ex_x_make(X_BAD, x.pos);
}

static X after_dot(Explain *e, X x) {
  if (ex_is(e, T_IDENT)) {
    ex_next(e);
    return (X){.kind = X_SELECTOR, .pos = x.pos};
  }
  if (!ex_got(e, T_LPAREN)) {
    ex_error(e, "expected name or (");
    ADVANCE(e, T_SEMI, T_RPAREN);
    return x;
  }
  Kind kind = X_VALUE;
  if (ex_got(e, T_TYPE))
    kind = X_GUARD;
  else
    ex_type(e);
  ex_want(e, T_RPAREN);
  return (X){.kind = kind, .pos = x.pos, .value = true};
}

static void slice_rest(Explain *e) {
  if (!ex_got(e, T_COLON)) {
    ex_error(e, "expected comma, : or ]");
    ADVANCE(e, T_COMMA, T_COLON, T_RBRACK);
  }
  e->xnest++;
  bool middle = !ex_is(e, T_COLON) && !ex_is(e, T_RBRACK);
  if (middle) ex_expr(e);
  if (ex_is(e, T_COLON)) {
    if (!middle) ex_plain_error(e, e->t.pos, "middle index required in 3-index slice");
    ex_next(e);
    if (ex_is(e, T_RBRACK))
      ex_plain_error(e, e->t.pos, "final index required in 3-index slice");
    else
      ex_expr(e);
  }
  e->xnest--;
  ex_want(e, T_RBRACK);
}

static X after_bracket(Explain *e, X x) {
  X index = {0};
  if (!ex_is(e, T_COLON)) {
    bool comma = false;
    if (ex_is(e, T_RBRACK))
      ex_error(e, "expected operand");
    else
      index = ex_type_list(e, false, &comma);
    if (comma || ex_is(e, T_RBRACK)) {
      ex_want(e, T_RBRACK);
      return (X){.kind = X_INDEX, .pos = x.pos, .value = x.value || index.value};
    }
  }
  slice_rest(e);
  return (X){.kind = X_VALUE, .pos = x.pos, .value = true};
}

typedef struct Args {
  int n;
  bool dots;
  X first;
} Args;

static bool arg_item(Explain *e, void *arg) {
  Args *args = arg;
  X x = ex_expr(e);
  if (args->n++ == 0) args->first = x;
  return args->dots = ex_got(e, T_DOTS);
}

static X after_paren(Explain *e, X fun) {
  Args args = {0};
  e->xnest++;
  ex_list(e, "argument list", T_COMMA, T_RPAREN, arg_item, &args);
  e->xnest--;
  X x = {.kind = X_CALL, .pos = fun.pos, .value = true};
  bool one = fun.kind == X_NAME && args.n == 1 && !args.dots;
  x.split_forced = one;
  x.split = one && args.first.element;
  return x;
}

/* Does '{' after x begin a composite literal? */
static bool opens_literal(const Explain *e, const X *x) {
  switch (x->kind == X_PAREN ? x->inner : x->kind) {
  case X_NAME:
  case X_SELECTOR: return e->xnest >= 0;
  case X_INDEX: return e->xnest >= 0 && !x->value;
  case X_LITTYPE: return true;
  default: return false;
  }
}

X ex_primary(Explain *e, const X *have) {
  X x = have ? *have : operand(e);
  for (;;) {
    switch (e->t.kind) {
    case T_DOT:
      ex_next(e);
      x = after_dot(e, x);
      break;
    case T_LBRACK:
      ex_next(e);
      x = after_bracket(e, x);
      break;
    case T_LPAREN:
      ex_next(e);
      x = after_paren(e, x);
      break;
    case T_LBRACE:
      if (!opens_literal(e, &x)) return x;
      if (x.kind == X_PAREN) ex_error(e, "cannot parenthesize type in composite literal");
      complit(e);
      x = (X){.kind = X_VALUE, .pos = x.pos, .value = true};
      break;
    default: return x;
    }
  }
}

static X receive(Explain *e, Pos pos, X x) {
  if (x.kind != X_CHAN) return (X){.kind = X_UNARY, .pos = pos, .value = true, .element = x.element};
  if (x.chain == CHAIN_RECV)
    ex_error(e, "unexpected <-, expected chan");
  else if (x.chain == CHAIN_NOCHAN)
    ex_error(e, arena_printf(e->arena, "unexpected %s, expected chan", ex_text_between(e, x.bad, x.bad_end)));
  x.chain = CHAIN_RECV;
  x.pos = pos;
  return x;
}

static X unary_operand(Explain *e) {
  Pos pos = e->t.pos;
  X x;
  switch (e->t.kind) {
  case T_ADD:
  case T_NOT:
  case T_XOR:
  case T_TILDE:
  case T_AND:
  case T_STAR: {
    int kind = e->t.kind;
    ex_next(e);
    x = (X){.kind = X_BAD, .pos = pos};
    if (ex_enter(e)) x = unary_operand(e);
    ex_leave(e);
    return (X){.kind = kind == T_STAR ? X_STAR : X_UNARY, .pos = pos, .value = kind != T_STAR, .element = x.element || kind == T_TILDE};
  }
  case T_ARROW:
    ex_next(e);
    x = (X){.kind = X_BAD, .pos = pos};
    if (ex_enter(e)) x = unary_operand(e);
    ex_leave(e);
    return receive(e, pos, x);
  }
  return ex_primary(e, NULL);
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

X ex_binary(Explain *e, const X *have, int prec) {
  X x = have ? *have : unary_operand(e);
  for (int here; (here = ex_precedence(e)) > prec;) {
    Op op = (Op)e->t.op;
    ex_next(e);
    x = combine(x, op, ex_binary(e, NULL, here));
  }
  return x;
}

X ex_expr(Explain *e) {
  X x = ex_bad(e);
  if (ex_enter(e)) x = ex_binary(e, NULL, 0);
  ex_leave(e);
  return x;
}

X ex_expr_list(Explain *e) {
  X x = ex_expr(e);
  while (ex_got(e, T_COMMA)) {
    ex_expr(e);
    x.kind = X_LIST;
  }
  return x;
}
