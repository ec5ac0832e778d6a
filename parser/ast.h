/* ast.h - the syntax tree: what the parser makes, the checker annotates and
   lower reads. One node shape for all kinds; nodes.def says what children each kind has; node_x(n), node_body(n) and
   so on give them by name.

   pos is the first byte of the node's text, but for what gc reports elsewhere: see node_start(),
   node_pos(). The fields under "checker" are empty until types/ has seen the node. */
#ifndef PARSER_AST_H
#define PARSER_AST_H
#include <stdbool.h>
#include <stdio.h>
#include "../base/buf.h"
#include "../base/diag.h"
#include "../base/intern.h"
#include "../base/source.h"
#include "../base/vec.h"
#include "../lexer/token.h"

typedef enum NodeKind {
#define NODE(name, text, children) N_##name,
#include "nodes.def"
#undef NODE
  N_COUNT
} NodeKind;

typedef enum ChildId {
#define CHILD(name, where) CH_##name,
#define LIST(name) CH_##name,
#include "children.def"
#undef CHILD
#undef LIST
  CH_COUNT
} ChildId;

enum { GO_MINOR = 26 };                               /* the language is that of go1.GO_MINOR */
enum { CHAN_BOTH = 3, CHAN_RECV = 1, CHAN_SEND = 2 }; /* CHANTYPE op, as Type.chandir */

enum {              /* Node.flags, set by the parser */
       NF_DOTS = 1, /* CALL with ..., [...]T */
       NF_SLICE3 = 2,
       NF_ALIAS = 4,
       NF_DEFINE = 8,    /* RANGE with := */
       NF_IMPLICIT = 16, /* CONSTDECL without type and values: repeats the previous one of its group */
       NF_GROUPED = 32,  /* declaration inside ( ) */
       NF_SHARED = 64,   /* FIELD: the next one of its list has the same type and tag, written once */
       /* set by the checker */
       NF_CONVERSION = 0x100, /* CALL is a conversion: a is a type */
       NF_BUILTIN = 0x200,    /* CALL of a builtin: node->obj is the builtin object */
       NF_COMMAOK = 0x400,    /* index, assert, receive in a two-value context */
       NF_TYPE = 0x800,       /* expression denotes a type (node->type) */
       NF_USED = 0x2000,      /* label used */
};

typedef struct Node Node;
typedef struct NodeList {
  Node **at;
  int len, cap;
} NodeList; /* layout of VEC(Node *) */

typedef struct Type Type; /* types/types.h */
typedef struct Const Const;
typedef struct Object Object;
typedef struct Selection Selection;
struct TypeList; /* types.h */

struct Node {
  uint8_t kind;   /* N_* */
  uint8_t op;     /* OP_*, LIT_*, CHAN_* */
  uint16_t flags; /* NF_* */
  Pos pos;
  Pos end;                 /* closing bracket or operator: see nodes.def */
  int32_t u;               /* CONSTDECL: iota. Others: height of the tree, for the parser */
  Node *a_, *b_, *c_, *d_; /* children: the constructors' own (ast*.c); all others use node_x(n), ... below */
  NodeList list_;
  Name name; /* IDENT, BASICLIT */

  /* checker */
  Type *type;       /* of an expression; the denoted type when NF_TYPE. A tuple for calls with != 1 results.
                        Untyped constants get their final (default or context) type. */
  const Const *val; /* constant value, NULL when not constant */
  union {
    Object *obj; /* IDENT: what the name denotes (uses and definitions); TYPEDECL, FUNCDECL, LABELED, BREAK...: the declared/target object;
                        FUNCLIT: NULL; CASE of a type switch: the implicit variable; CALL with NF_BUILTIN: the builtin;
                        IMPORTDECL: the package name */
    Selection *sel; /* SELECTOR that is not a qualified identifier (that one has obj on b): field, method value, method expression */
  };
  struct TypeList *inst; /* IDENT, SELECTOR or INDEX that names a generic function: full list of type arguments */
};

/* ---- Children: node_x(n), node_args(n), node_set_x(n, child), ... -----------------------------------------------------------------
   One for each line of children.def; n is of a kind that has the child (checked in builds with -DTREE_CHECKS). */

#ifdef TREE_CHECKS
void node_check_child(const Node *n, ChildId child);
#else
#define node_check_child(n, child) ((void)0)
#endif
#define CHILD(name, where)                                                                                                                 \
  static inline Node *node_##name(const Node *n) {                                                                                         \
    node_check_child(n, CH_##name);                                                                                                        \
    return where;                                                                                                                          \
  }                                                                                                                                        \
  static inline void node_set_##name(Node *n, Node *child) {                                                                               \
    node_check_child(n, CH_##name);                                                                                                        \
    where = child;                                                                                                                         \
  }
#define LIST(name)                                                                                                                         \
  static inline NodeList *node_##name(const Node *n) {                                                                                     \
    node_check_child(n, CH_##name);                                                                                                        \
    return (NodeList *)&n->list_;                                                                                                          \
  }
#include "children.def"
#undef CHILD
#undef LIST

/* ---- Walking (walk.c) ---- */

/* The children of a kind in the order of the text, i from 0 on; CH_COUNT after the last. */
ChildId node_child_at(NodeKind kind, int i);
bool node_has_child(NodeKind kind, ChildId child);
/* Is child's text at a later field of the list, which shares it? */
bool node_is_shared(const Node *n, ChildId child);
/* A child by its number: a node, possibly NULL, with *list NULL; or *list. n's kind has it. */
Node *node_child(const Node *n, ChildId child, NodeList **list);
/* fn for each child of n, in the order of the text. A type that several fields share is visited once, at the last. */
typedef void (*NodeFn)(void *ctx, Node *n);
void node_each_child(const Node *n, NodeFn fn, void *ctx);
/* Visits n (which may be NULL) and all that is below: pre before a node's children, post after them. pre returns false
   to leave out what is below the node, and its post. Either may be NULL. */
typedef bool (*NodePre)(void *ctx, Node *n);
void node_walk(Node *n, NodePre pre, NodeFn post, void *ctx);

/* //go:linkname LOCAL [TARGET]: the object LOCAL of the file's package has linker name TARGET. */
typedef struct Linkname {
  const char *local, *target;
  Pos pos;
  bool jump; /* not a line, but a jump in assembly: counts without an import of unsafe */
} Linkname;  /* target NULL: not given */

/* //go:embed PATTERN...: one line. next is where the text after it, without blanks and comments, goes on: past "var" where it is that. */
typedef struct EmbedPattern {
  const char *text;
  Pos pos;
} EmbedPattern;
typedef struct EmbedFile {
  const char *name, *data;
  size_t len;
} EmbedFile;
typedef struct Embed {
  Pos pos, next;
  bool var; /* next stands after "var" */
  VEC(EmbedPattern) patterns;
  VEC(EmbedFile) files; /* what they match, sorted by name, each once; filled in by load/ */
} Embed;

typedef struct File {
  const SourceFile *source;
  Node *pkgname;         /* IDENT */
  NodeList imports;      /* IMPORTDECL, also in decls */
  NodeList decls;        /* top level, in order */
  const char *goversion; /* from //go:build go1.N, or NULL */
  VEC(Embed) embeds;
  VEC(Linkname) linknames;
  VEC(Pos) misplaced; /* //go: lines of declarations that cannot have them */
  bool had_errors;
  bool broken; /* had_errors of a kind that leaves no tree to check */
  Pos *wrong;  /* where its errors are, in order */
  int nwrong;
} File;

typedef struct ParseOptions {
  bool decls_only; /* skip function bodies (bundled packages) except of generic functions */
} ParseOptions;

/* Parses one file whole. Syntax errors go to d; returns a File in any case
   (with N_BAD where text could not be understood). Memory: a. */
File *parse_file(Arena *a, Intern *names, Diags *d, const SourceFile *src, ParseOptions opt);

typedef struct BuildTags { /* that hold, beside those of linux/amd64 */
  const char *given;       /* separated by commas; NULL: none */
  bool portable;           /* the variant without assembly is wanted: no machine's tag holds, purego does */
} BuildTags;
/* Is the file part of the program, by its //go:build line and the suffixes of its name (_linux, _test, ...)? */
bool parse_build_ok(const char *text, size_t len, const char *filename, const BuildTags *tags);
/* Does "//go:..." stand alone on one of the comment lines right above decl, which begins its own line? */
bool parse_directive_above(const SourceFile *src, Pos decl, const char *directive);
bool parse_file_imports(const File *f, const char *path);
/* What a //go:linkname line of f says of the package-level name; NULL: nothing, or f does not import unsafe. */
const Linkname *parse_file_linkname(const File *f, const char *name);
/* The file's declarations as text that parses to the same declarations: without comments, without the bodies of
   functions that are not generic, without the values of package variables whose type is written. f has no errors. */
void export_write(Buf *out, const File *f);

/* Leftmost position of an expression's text (types2's StartPos), and the first byte after it. */
Pos node_start(const Node *n);
/* Position at which gc reports a node: operator of BINARY, name of SELECTOR, ... */
Pos node_pos(const Node *n);
/* On the line that tracebacks show for n, gc's position of the node: operator, dot, opening bracket. */
Pos node_run_pos(const Node *n);
/* The expression as gc prints it in messages (types2's ExprString): no line breaks, func bodies as "{…}". */
void node_print(Buf *out, const Node *n);
const char *node_string(Arena *a, const Node *n);
/* n without its parentheses. */
Node *node_unparen(Node *n);
/* "_". Spec: Blank identifier. */
static inline bool name_is_blank(Name n) { return n->len == 1 && n->s[0] == '_'; }
static inline bool node_is_blank(const Node *n) { return n->kind == N_IDENT && name_is_blank(n->name); }
/* CASE, COMMCASE: default? */
bool node_is_default(const Node *n);
/* n with all that is below, anew in a; n may be NULL. */
Node *node_clone(Arena *a, const Node *n);

extern const char *const node_names[N_COUNT];
extern const char *const child_names[CH_COUNT];

/* -dump=ast: one node a line, indented. */
void ast_dump(FILE *out, Sources *s, const File *f);
/* -dump=tokens: one token a line, as the grammar gets them. Reads src again; its errors are not reported again. */
void parse_dump_tokens(FILE *out, Arena *a, Intern *names, Sources *s, const SourceFile *src);
#endif
