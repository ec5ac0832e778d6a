/* internal.h - the parser's own: the state of one parse, and the constructors that the grammar's actions call. */
#ifndef PARSER_INTERNAL_H
#define PARSER_INTERNAL_H
#include "lexer/lexer.h"
#include "parser/ast.h"

/* What is wrong with a text that the grammar accepts. Reported when it is known to accept: otherwise explain.c finds
   the same errors, in their order among the others. */
typedef struct Late {
  Pos pos;
  bool syntax;
  const char *text;
} Late;

/* Trees higher than this are refused ("nesting depth limit exceeded"), so that every later walk may recurse. */
enum { MAX_HEIGHT = 30000 };

typedef struct Parser {
  Lexer lex;
  Arena *arena;
  Diags *diags;
  File *file;
  ParseOptions opt;
  Pos at;      /* position of the token delivered last */
  Node *guard; /* the x.(type) seen last that no switch has claimed */
  VEC(Late) late;
  bool rejected;            /* the grammar, or an action, does not accept the text: explain.c says why */
  bool too_deep;            /* a tree became too high, reported */
  bool after_import;        /* the last declaration was no import */
  struct TokenList *tokens; /* -dump=tokens: what the grammar was given; else NULL */
} Parser;

typedef struct TokenList {
  Token *at;
  int len, cap;
} TokenList; /* layout of VEC(Token) */

/* explain.c: reports every syntax error of the text in gc's words. errors: diag_count before the text was first read.
   Returns false if it finds none. */
bool explain_errors(Arena *a, Intern *names, Diags *d, const SourceFile *src, int errors);
/* The same walk over a text without syntax errors, for its //go: lines: pragma.c. */
void explain_directives(Arena *a, Intern *names, Diags *d, File *f);
/* May there be something to say of its //go: lines? */
bool ex_pragma_suspect(const SourceFile *src);
/* Directives before the package clause (build.c): go1.N of //go:build, the first //go:embed. */
void parse_directives(Arena *a, File *f);
void parse_file_directives(Arena *a, File *f); /* directive.c: fills embeds and linknames */

/* ---- constructors (ast.c, asttype.c, astdecl.c) ---- */
Node *ast_node(Parser *p, NodeKind kind, Pos pos);
/* With children in the first fields of Node, finished. */
Node *ast_node1(Parser *p, NodeKind kind, Pos pos, Node *a);
Node *ast_node2(Parser *p, NodeKind kind, Pos pos, Node *a, Node *b);
Node *ast_node_list(Parser *p, NodeKind kind, Pos pos, Node *a, NodeList list);
/* All children of n are in place: works out its height. */
Node *ast_finish(Parser *p, Node *n);
/* An error that is told once the grammar is known to accept the text. */
void ast_late_error(Parser *p, Pos pos, const char *text);
void ast_late_syntax(Parser *p, Pos pos, const char *text);
/* A guard x.(type) that no switch claims is an error. */
void ast_check_guard(Parser *p);
/* "..." is for the last of the parameters only (last_ok), and not for results and receivers. */
void ast_check_dots(Parser *p, Node *list, bool last_ok);
Node *ast_ident(Parser *p, Pos pos, Name name);
Node *ast_literal(Parser *p, Pos pos, int kind, Name text);
Node *ast_unary(Parser *p, Pos pos, Op op, Node *x);
Node *ast_binary(Parser *p, Node *x, Pos oppos, Op op, Node *y);
Node *ast_receive(Parser *p, Pos pos, Node *x);
Node *ast_paren(Parser *p, Pos pos, Node *x);
/* at: the dot, the opening bracket */
Node *ast_selector(Parser *p, Node *x, Pos at, Node *name);
Node *ast_index(Parser *p, Node *x, Pos at, NodeList indices);
Node *ast_slice(Parser *p, Node *x, Pos at, Node *lo, Node *hi, Node *max);
/* Stands for an index that is missing: which is "middle" or "final". */
Node *ast_no_index(Parser *p, Pos pos, const char *which);
Node *ast_assert(Parser *p, Node *x, Pos at, Node *type);
Node *ast_guard(Parser *p, Node *x);
Node *ast_call(Parser *p, Node *fun, NodeList args, bool dots, Pos rparen);
Node *ast_composite(Parser *p, Node *type, Pos lbrace, NodeList elems, Pos rbrace);
Node *ast_keyvalue(Parser *p, Node *key, Node *value);
Node *ast_funclit(Parser *p, Pos pos, Node *signature, Node *body);

Node *ast_star(Parser *p, Pos pos, Node *x);
Node *ast_array(Parser *p, Pos pos, Node *len, Node *elem); /* len NULL: [...] */
Node *ast_slicetype(Parser *p, Pos pos, Node *elem);
Node *ast_map(Parser *p, Pos pos, Node *key, Node *value);
Node *ast_chan(Parser *p, Pos pos, int dir, Node *elem);
Node *ast_signature(Parser *p, Node *params, Node *results); /* FUNCTYPE; pos set by ast_functype */
Node *ast_functype(Node *signature, Pos pos);
Node *ast_struct(Parser *p, Pos pos, NodeList fields);
Node *ast_interface(Parser *p, Pos pos, NodeList elems);
Node *ast_method(Parser *p, Node *name, Node *signature);
Node *ast_ellipsis(Parser *p, Pos pos, Node *type);
Node *ast_field(Parser *p, Node *name, Node *type, Node *tag);
/* Adds a field for each name; they share type and tag. */
void ast_fields(Parser *p, NodeList *fields, NodeList names, Node *type, Node *tag);
/* Settles which names of a parameter list are types. type_params: all must have names. */
Node *ast_params(Parser *p, Pos open, NodeList items, Pos close, bool type_params);
Node *ast_result(Parser *p, Node *type); /* FIELDLIST of one unnamed result */

Node *ast_block(Parser *p, Pos lbrace, NodeList stmts, Pos rbrace);
Node *ast_simple(Parser *p, NodeKind kind, Node *lhs, Pos oppos, Op op, Node *rhs); /* SEND, INCDEC, EXPRSTMT */
Node *ast_assign(Parser *p, NodeKind kind, NodeList lhs, Pos oppos, Op op, NodeList rhs);
Node *ast_jump(Parser *p, NodeKind kind, Pos pos, Node *label);
Node *ast_start(Parser *p, NodeKind kind, Pos pos, Node *call); /* go, defer */
Node *ast_return(Parser *p, Pos pos, NodeList values);
Node *ast_labeled(Parser *p, Node *label, Node *stmt);
Node *ast_if(Parser *p, Pos pos, Node *init, Node *cond, Node *then, Node *otherwise);
Node *ast_switch(Parser *p, Pos pos, Node *init, Node *tag, NodeList cases, Pos rbrace);
/* May the statement start as it does? "~x" is an expression but starts no statement. */
bool ast_may_start(Parser *p, const Node *stmt);
/* The tag of a switch: an expression, or a type switch guard. */
Node *ast_tag(Parser *p, Node *stmt);
Node *ast_select(Parser *p, Pos pos, NodeList cases, Pos rbrace);
Node *ast_case(Parser *p, NodeKind kind, Pos pos, Node *what, NodeList body);
Node *ast_for(Parser *p, Pos pos, Node *init, Node *cond, Node *post, Node *body);
Node *ast_range(Parser *p, Pos pos, NodeList lhs, bool define, Node *x, Node *body);
Node *ast_declstmt(Parser *p, Pos pos, NodeList decls);
Node *ast_list(Parser *p, NodeList items); /* LIST, NULL when empty */

Node *ast_import(Parser *p, Node *name, Pos pos, Node *path);
Node *ast_value(Parser *p, NodeKind kind, NodeList names, Node *type, NodeList values); /* const, var */
Node *ast_type(Parser *p, Node *name, Node *tparams, bool alias, Node *type);
/* `type name [ x ... ]`: an array length or a type parameter? Settled as gc does. more: items after x and a comma. */
Node *ast_type_bracket(Parser *p, Node *name, Pos open, Node *x, bool comma, NodeList more, Pos close, bool alias, Node *type);
Node *ast_func(Parser *p, Pos pos, Node *receiver, Node *name, Node *tparams, Node *signature, Node *body);
/* Of a generic function, or of a method of a generic type? */
bool ast_is_generic(const Node *receiver, const Node *tparams);
/* A declaration group: marks its members, numbers its constants. */
NodeList ast_group(NodeList decls, Pos paren);
void ast_top(Parser *p, Pos keyword, NodeList decls); /* adds to the file */

NodeList list_of(Parser *p, Node *n);
NodeList list_add(Parser *p, NodeList l, Node *n); /* n NULL: nothing added */
NodeList list_join(Parser *p, NodeList l, NodeList more);
#endif
