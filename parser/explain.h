/* explain.h - what the files of explain_*.c share; see explain.c. */
#ifndef PARSER_EXPLAIN_H
#define PARSER_EXPLAIN_H
#include "parser/internal.h"
#include "grammar.h"

typedef enum Kind {
  X_NONE,
  X_BAD,
  X_NAME,
  X_SELECTOR,
  X_INDEX,
  X_LITTYPE,
  X_CHAN,
  X_TYPE,
  X_PAREN,
  X_CALL,
  X_GUARD,
  X_BINARY,
  X_UNARY,
  X_STAR,
  X_VALUE,
  X_LIST
} Kind;

/* May "<-" before a channel type go to its "chan"? */
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

/* What a break of a block leaves. */
typedef enum BrTarget { BR_NONE, BR_FOR, BR_SWITCH, BR_TYPE_SWITCH, BR_SELECT } BrTarget;

typedef struct BrBlock BrBlock;
typedef struct Branches Branches;

/* A //go: line. */
typedef struct Pragma {
  Pos pos;
  int taker;  /* the kind of declaration it is for: pragma.c */
  bool alone; /* on its line */
} Pragma;

typedef struct Explain {
  Lexer lex;
  Arena *arena;
  Diags *diags;
  Token t, last; /* current token, and the one before */
  int nerrors;   /* syntax errors of this walk */
  int errors;    /* diag_count before the text was first read */
  int fnest;     /* within functions: statement keywords stop recovery */
  int xnest;     /* negative: in a header, where `T {` is no literal */
  int depth;
  bool quiet;         /* the text is correct: nothing is said of its branches */
  bool guard;         /* the header read last has an x.(type) */
  Branches *branches; /* of the function being read; NULL outside */
  File *file;         /* where directives that a declaration cannot have are noted; may be NULL */
  VEC(Pragma) pragmas;
  int next_pragma;
} Explain;

/* ---- tokens, errors, recovery: explain.c ---- */
/* The next token. */
void ex_next(Explain *e);
/* Is it of this kind? */
bool ex_is(const Explain *e, int kind);
/* Takes the token if it is of this kind. */
bool ex_got(Explain *e, int kind);
bool ex_is_literal(const Explain *e);
/* Binding strength of the current token as a binary operator, 0 if it is none. */
int ex_precedence(const Explain *e);
/* "expected X", "in X", "at X", "after X" are printed after "unexpected TOKEN"; anything else stands alone. */
void ex_error_at(Explain *e, Pos pos, const char *msg);
/* The same at the current token. */
void ex_error(Explain *e, const char *msg);
/* Without "syntax error:" before it. */
void ex_plain_error(Explain *e, Pos pos, const char *msg);
/* Takes the token, or reports it missing and skips one. */
void ex_want(Explain *e, int kind);
/* Takes '=', or ":=" with an error. */
bool ex_got_assign(Explain *e);
/* Goes a level deeper; too deep: reports it and pretends that the text ends here. */
bool ex_enter(Explain *e);
void ex_leave(Explain *e);
/* [ item { sep item } [sep] ] close; stops early when item says that it was the last. Position of the close. */
Pos ex_list(Explain *e, const char *context, int sep, int close, bool (*item)(Explain *, void *), void *arg);
/* First byte after the token consumed last. */
Pos ex_end_of_last(Explain *e);
/* The tokens between two positions as gc prints them. */
const char *ex_text_between(Explain *e, Pos from, Pos to);
X ex_x_make(Kind kind, Pos pos);
X ex_name(Explain *e);
void ex_name_list(Explain *e);
bool ex_literal(Explain *e);
/* expr { "," type } [","]; strict: only types. */
X ex_type_list(Explain *e, bool strict, bool *comma);
/* name, pkg.name, either with type arguments. have: the first name is consumed. */
X ex_qualified_name(Explain *e, const X *have);
/* Skips to one of the n kinds, or to a statement's keyword within functions. T_ADD: any operator but "*". */
void ex_skip_to(Explain *e, const int *kinds, int n);
#define ADVANCE(e, ...) ex_skip_to((e), (const int[]){__VA_ARGS__}, (int)(sizeof(int[]){__VA_ARGS__} / sizeof(int)))

/* ---- expressions: explain_expr.c ---- */
X ex_bad(Explain *e);
/* context: what the missing '{' was expected after. */
void ex_block(Explain *e, const char *context, BrTarget target);
void ex_func_body(Explain *e);
/* Behind "func" or a function's name. context: why type parameters are not permitted, or NULL. */
void ex_func_type(Explain *e, const char *context);
/* have: the operand is consumed. */
X ex_primary(Explain *e, const X *have);
/* Operators that bind stronger than prec. */
X ex_binary(Explain *e, const X *have, int prec);
X ex_expr(Explain *e);
X ex_expr_list(Explain *e);

/* ---- types and parameters: explain_type.c ---- */
X ex_type(Explain *e);
/* Behind '['; have_len: the length too. */
X ex_array_type(Explain *e, Pos pos, bool have_len);
X ex_type_or_nil(Explain *e);
typedef enum ParamKind { PARAMS, RESULTS /* receivers, too */, TYPE_PARAMS } ParamKind;
/* Behind the opening bracket. first_name, first_type: the first name, and its type, are consumed; first: its position. */
void ex_param_list(Explain *e, bool first_name, bool first_type, Pos first, int close, ParamKind kind, int *count, bool *first_named);

/* ---- declarations and statements: explain_stmt.c ---- */
bool ex_import_decl(Explain *e, void *arg);
/* A declaration or a group of them, after the keyword. */
void ex_group(Explain *e, bool (*decl)(Explain *, void *));
/* const, type, var; false if there is none. */
bool ex_decl(Explain *e);
/* Behind "func". True: it has a body. */
bool ex_func_decl(Explain *e);
void ex_stmt_list(Explain *e);

/* ---- labels and branches: branches.c ---- */
/* The body of a function begins, ends. */
void ex_br_function(Explain *e, Pos start);
void ex_br_end_function(Explain *e);
/* A block begins: the body of a statement of that kind, or BR_NONE. */
void ex_br_open(Explain *e, Pos start, BrTarget target);
/* It ends: position of a fallthrough at its end, or 0. */
Pos ex_br_close(Explain *e);
/* That fallthrough ended the last clause of its switch. */
void ex_br_last_clause(Explain *e, Pos fallthrough);
/* A statement begins at the current token. */
void ex_br_statement(Explain *e);
/* It has this label, and goes on at the current token. */
void ex_br_label(Explain *e, Token name);
/* It declares variables. */
void ex_br_variable(Explain *e, Pos pos, const char *name);
/* break, continue, goto, fallthrough; label may be NULL. */
void ex_br_branch(Explain *e, Token keyword, const Token *label);

/* ---- //go: lines: pragma.c ---- */
/* Collects those of the file. */
void ex_pragma_find(Explain *e, const SourceFile *src);
/* Those before the current token belong to nothing. */
void ex_pragma_clear(Explain *e);
/* They belong to the declaration that the keyword begins. */
void ex_pragma_take(Explain *e, int keyword);

#endif
