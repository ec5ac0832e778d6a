/* token.c - operators and tokens in words, as the tree prints them and messages name them. */
#include "lexer/lexer.h"
#include "grammar.h"

static const struct {
  const char *text;
  int prec;
} ops[OP_COUNT] = {
#define OP(name, text, prec) {text, prec},
#include "ops.def"
#undef OP
};

const char *op_string(Op op) { return ops[op].text; }
int op_prec(Op op) { return ops[op].prec; }

const char *token_text(int kind) {
  switch (kind) {
// clang-format off
#define IS(kind, text) case kind: return text;
    IS(T_YYEOF, "EOF") IS(T_IDENT, "name") IS(T_SEMI, "semicolon or newline") IS(T_COMMA, "comma")
    IS(T_BREAK, "break") IS(T_CASE, "case") IS(T_CHAN, "chan") IS(T_CONST, "const") IS(T_CONTINUE, "continue")
    IS(T_DEFAULT, "default") IS(T_DEFER, "defer") IS(T_ELSE, "else") IS(T_FALLTHROUGH, "fallthrough")
    IS(T_FOR, "for") IS(T_FUNC, "func") IS(T_GO, "go") IS(T_GOTO, "goto") IS(T_IF, "if") IS(T_IMPORT, "import")
    IS(T_INTERFACE, "interface") IS(T_MAP, "map") IS(T_PACKAGE, "package") IS(T_RANGE, "range")
    IS(T_RETURN, "return") IS(T_SELECT, "select") IS(T_STRUCT, "struct") IS(T_SWITCH, "switch") IS(T_TYPE, "type")
    IS(T_VAR, "var") IS(T_LPAREN, "(") IS(T_RPAREN, ")") IS(T_LBRACK, "[") IS(T_LTPARAM, "[") IS(T_RBRACK, "]")
    IS(T_LBRACE, "{") IS(T_LBODY, "{") IS(T_RBRACE, "}") IS(T_COLON, ":") IS(T_DEFINE, ":=") IS(T_ASSIGN, "=")
    IS(T_DOT, ".") IS(T_DOTS, "...") IS(T_ARROW, "<-")
#undef IS
    // clang-format on
  }
  return "literal";
}

const char *token_describe(Arena *a, const Token *t) {
  switch (t->kind) {
  case T_IDENT: return arena_printf(a, "name %s", t->name->s);
  case T_INT:
  case T_FLOAT:
  case T_IMAG:
  case T_CHAR:
  case T_STRING: return arena_printf(a, "literal %s", t->name->s);
  case T_SEMI: return t->name->s;
  case T_ASSIGNOP: return arena_printf(a, "%s=", op_string((Op)t->op));
  case T_INCDEC: return arena_printf(a, "%s%s", op_string((Op)t->op), op_string((Op)t->op));
  case T_OROR:
  case T_ANDAND:
  case T_CMP:
  case T_ADD:
  case T_OR:
  case T_XOR:
  case T_STAR:
  case T_MUL:
  case T_AND:
  case T_NOT:
  case T_TILDE: return op_string((Op)t->op);
  }
  if (t->kind >= T_BREAK && t->kind <= T_VAR) return arena_printf(a, "keyword %s", token_text(t->kind));
  return token_text(t->kind);
}
