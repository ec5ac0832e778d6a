/* explain_type.c - types and parameter lists, read as gc reads them; see explain.c. */
#include "parser/explain.h"

typedef struct Param {
  bool name, type, dots;
  Pos pos, type_pos;
} Param;

X ex_type(Explain *e) {
  X x = ex_type_or_nil(e);
  if (x.kind != X_NONE) return x;
  x = ex_bad(e);
  ex_error(e, "expected type");
  ADVANCE(e, T_COMMA, T_COLON, T_SEMI, T_RPAREN, T_RBRACK, T_RBRACE);
  return x;
}

static X chan_elem(Explain *e) {
  X x = ex_type_or_nil(e);
  if (x.kind != X_NONE) return x;
  ex_error(e, "missing channel element type");
  return ex_bad(e);
}

static X chan_type(Explain *e) {
  X x = {.kind = X_CHAN, .pos = e->t.pos, .element = true};
  ex_next(e);
  bool send = ex_got(e, T_ARROW);
  X elem = chan_elem(e);
  if (send && elem.kind == X_CHAN) {
    x.chain = elem.chain;
    x.bad = elem.bad;
    x.bad_end = elem.bad_end;
  } else if (send) {
    x.chain = CHAIN_NOCHAN;
    x.bad = elem.pos;
    x.bad_end = ex_end_of_last(e);
  }
  return x;
}

/* Behind '['; len: already read. */
X ex_array_type(Explain *e, Pos pos, bool have_len) {
  if (!have_len && !ex_got(e, T_DOTS)) {
    e->xnest++;
    ex_expr(e);
    e->xnest--;
  }
  if (ex_is(e, T_COMMA)) {
    ex_error(e, "unexpected comma; expected ]");
    ex_next(e);
  }
  ex_want(e, T_RBRACK);
  ex_type(e);
  return (X){.kind = X_LITTYPE, .pos = pos, .element = true};
}

/* Behind a name: '[' opens an array or slice type, or type arguments. */
static X array_or_args(Explain *e) {
  X x = {.kind = X_LITTYPE, .pos = e->t.pos, .element = true};
  bool comma;
  ex_want(e, T_LBRACK);
  if (ex_got(e, T_RBRACK)) {
    ex_type(e);
    return x;
  }
  ex_type_list(e, false, &comma);
  ex_want(e, T_RBRACK);
  if (!comma && ex_type_or_nil(e).kind != X_NONE) return x;
  return (X){.kind = X_INDEX, .pos = x.pos};
}

static void tag(Explain *e) { ex_literal(e); }

static void paren_embedded(Explain *e, bool star) {
  ex_error(e, "cannot parenthesize embedded type");
  ex_next(e);
  if (star) ex_got(e, T_STAR);
  ex_qualified_name(e, NULL);
  ex_got(e, T_RPAREN);
}

static void named_field(Explain *e) {
  X n = ex_name(e);
  if (ex_is(e, T_DOT) || ex_is_literal(e) || ex_is(e, T_SEMI) || ex_is(e, T_RBRACE)) {
    ex_qualified_name(e, &n);
    return;
  }
  bool several = ex_is(e, T_COMMA);
  ex_name_list(e);
  if (!several && ex_is(e, T_LBRACK))
    array_or_args(e);
  else
    ex_type(e);
}

static bool field_item(Explain *e, void *arg) {
  (void)arg;
  switch (e->t.kind) {
  case T_IDENT: named_field(e); break;
  case T_STAR:
    ex_next(e);
    if (ex_is(e, T_LPAREN))
      paren_embedded(e, false);
    else
      ex_qualified_name(e, NULL);
    break;
  case T_LPAREN: paren_embedded(e, true); break;
  default:
    ex_error(e, "expected field name or embedded type");
    ADVANCE(e, T_SEMI, T_RBRACE);
    return false;
  }
  tag(e);
  return false;
}

static void embedded_term(Explain *e) {
  if (ex_got(e, T_TILDE)) {
    ex_type(e);
    return;
  }
  if (ex_type_or_nil(e).kind != X_NONE) return;
  ex_error(e, "expected ~ term or type");
  ADVANCE(e, T_ADD, T_SEMI, T_RPAREN, T_RBRACK, T_RBRACE);
}

static void union_rest(Explain *e) {
  while (ex_got(e, T_OR)) embedded_term(e);
}

/* name '[': a generic method, which is an error, or an embedded instance. True: a method. */
static bool method_or_instance(Explain *e) {
  Pos pos = e->t.pos;
  ex_next(e);
  if (ex_is(e, T_RBRACK)) {
    Pos close = e->t.pos;
    ex_next(e);
    bool method = ex_is(e, T_LPAREN);
    ex_plain_error(e, close, method ? "empty type parameter list" : "empty type argument list");
    if (method) ex_func_type(e, "interface method");
    return method;
  }
  int count = 0;
  bool named = false;
  ex_param_list(e, false, false, 0, T_RBRACK, RESULTS, &count, &named);
  if (count == 0 ? ex_is(e, T_LPAREN) : named) {
    ex_func_type(e, "interface method");
    if (count) ex_plain_error(e, pos, "interface method must have no type parameters");
    return true;
  }
  return false;
}

static bool interface_item(Explain *e, void *arg) {
  (void)arg;
  if (!ex_is(e, T_IDENT)) {
    embedded_term(e);
    union_rest(e);
    return false;
  }
  X n = ex_name(e);
  bool method = false;
  if (ex_is(e, T_LPAREN)) {
    ex_func_type(e, "interface method");
    method = true;
  } else if (ex_is(e, T_LBRACK)) {
    method = method_or_instance(e);
  } else {
    ex_qualified_name(e, &n);
  }
  if (!method) union_rest(e);
  return false;
}

static X type_or_nil_inner(Explain *e) {
  X x = {.kind = X_TYPE, .pos = e->t.pos, .element = true};
  switch (e->t.kind) {
  case T_STAR: {
    ex_next(e);
    X base = ex_type(e);
    return (X){.kind = X_STAR, .pos = x.pos, .element = base.element};
  }
  case T_ARROW:
    ex_next(e);
    ex_want(e, T_CHAN);
    chan_elem(e);
    x.kind = X_CHAN;
    x.chain = CHAIN_RECV;
    return x;
  case T_FUNC:
    ex_next(e);
    x.pos = e->t.pos; /* as gc does */
    ex_func_type(e, "function type");
    return x;
  case T_LBRACK:
    ex_next(e);
    if (!ex_got(e, T_RBRACK)) return ex_array_type(e, x.pos, false);
    ex_type(e);
    x.kind = X_LITTYPE;
    return x;
  case T_CHAN: return chan_type(e);
  case T_MAP:
    ex_next(e);
    ex_want(e, T_LBRACK);
    ex_type(e);
    ex_want(e, T_RBRACK);
    ex_type(e);
    x.kind = X_LITTYPE;
    return x;
  case T_STRUCT:
    ex_next(e);
    ex_want(e, T_LBRACE);
    ex_list(e, "struct type", T_SEMI, T_RBRACE, field_item, NULL);
    x.kind = X_LITTYPE;
    return x;
  case T_INTERFACE:
    ex_next(e);
    ex_want(e, T_LBRACE);
    ex_list(e, "interface type", T_SEMI, T_RBRACE, interface_item, NULL);
    return x;
  case T_IDENT: return ex_qualified_name(e, NULL);
  case T_LPAREN:
    ex_next(e);
    x = ex_type(e);
    ex_want(e, T_RPAREN);
    return x;
  }
  return (X){0};
}

X ex_type_or_nil(Explain *e) {
  X x = ex_bad(e);
  if (ex_enter(e)) x = type_or_nil_inner(e);
  ex_leave(e);
  return x;
}

/* ---- parameters ---- */

/* Behind a parameter's first name, when it starts with '[', '.' or '|'. False: the name stands by itself. */
static bool param_after_name(Explain *e, Param *par, X n, bool elements) {
  if (ex_is(e, T_LBRACK)) {
    X t = array_or_args(e);
    par->type = true;
    par->type_pos = t.kind == X_INDEX ? n.pos : t.pos;
    par->name = t.kind != X_INDEX;
  } else if (ex_is(e, T_DOT)) {
    ex_qualified_name(e, &n);
    par->type = true;
    par->type_pos = n.pos;
  } else if (elements && ex_is(e, T_OR)) {
    par->type = true;
    par->type_pos = n.pos;
  } else {
    return false;
  }
  if (elements) union_rest(e);
  return true;
}

/* One parameter; false: there was none, reported. have: its name is consumed already. */
static bool param(Explain *e, const X *have, int follow, Param *par) {
  bool elements = follow == T_RBRACK;
  *par = (Param){.pos = have ? have->pos : e->t.pos};
  if (have || ex_is(e, T_IDENT)) {
    X n = have ? *have : ex_name(e);
    if (param_after_name(e, par, n, elements)) return true;
    par->name = true;
  }
  par->type_pos = e->t.pos;
  if (ex_got(e, T_DOTS)) {
    par->type = par->dots = true;
    if (ex_type_or_nil(e).kind == X_NONE) ex_error(e, "... is missing type");
    return true;
  }
  if (elements && ex_is(e, T_TILDE)) {
    par->type = true;
    embedded_term(e);
    union_rest(e);
    return true;
  }
  par->type = ex_type_or_nil(e).kind != X_NONE;
  if (par->type && elements) union_rest(e);
  if (par->name || par->type) return true;
  ex_error(e, arena_printf(e->arena, "expected %s", token_text(follow)));
  ADVANCE(e, T_COMMA, follow);
  return false;
}

typedef struct Params {
  VEC(Param) all;
  int close;
  bool first_name, first_type; /* these of the first one are consumed */
  Pos first;
} Params;

static bool param_item(Explain *e, void *arg) {
  Params *ps = arg;
  Param par;
  if (ps->first_type) {
    par = (Param){.name = true, .type = true, .pos = ps->first, .type_pos = ps->first};
  } else {
    X n = ex_x_make(X_NAME, ps->first);
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
  if (named == n || (named == 0 && !type_params)) return;
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
  if (!wrong) return;
  if (named == typed)
    ex_error_at(e, end, type_params ? "missing type constraint" : "missing parameter type");
  else if (!type_params)
    ex_error_at(e, wrong, "missing parameter name");
  else
    ex_error_at(e, wrong, n == 1 ? "missing type parameter name or invalid array length" : "missing type parameter name");
}

/* See check_dots of ast.c. */
static void check_dots(Explain *e, const Params *ps, ParamKind kind) {
  bool shared = kind == TYPE_PARAMS;
  for (int i = 0; i < ps->all.len; i++) shared |= ps->all.at[i].name && ps->all.at[i].type;
  Pos dots = 0, wrong = 0;
  for (int i = ps->all.len - 1; i >= 0; i--) {
    const Param *par = &ps->all.at[i];
    if (par->type || !shared) dots = par->dots ? par->type_pos : 0;
    if (dots && (kind != PARAMS || i + 1 < ps->all.len)) wrong = dots;
  }
  if (wrong) ex_plain_error(e, wrong, kind == PARAMS ? "can only use ... with final parameter" : "invalid use of ...");
}

/* Behind the opening bracket. first_name, first_type: the first name, and its type, are consumed; first: position. */
void ex_param_list(Explain *e, bool first_name, bool first_type, Pos first, int close, ParamKind kind, int *count, bool *first_named) {
  Params ps = {.close = close, .first_name = first_name, .first_type = first_type, .first = first};
  if (first_name && first_type && ex_got(e, close)) return;
  Pos end = ex_list(e, "parameter list", T_COMMA, close, param_item, &ps);
  check_params(e, &ps, end, kind == TYPE_PARAMS);
  check_dots(e, &ps, kind);
  if (count) {
    *count = ps.all.len;
    bool named = false;
    for (int i = 0; i < ps.all.len; i++) named |= ps.all.at[i].name && ps.all.at[i].type;
    *first_named = named;
  }
}
