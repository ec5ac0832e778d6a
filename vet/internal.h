/* internal.h - what the checks share: the state of one run, questions about the tree, the format parser. */
#ifndef VET_INTERNAL_H
#define VET_INTERNAL_H
#include "vet.h"

typedef enum CheckId {
#define CHECK(name, text) V_##name,
#include "checks.def"
#undef CHECK
} CheckId;

typedef struct Vet {
  VetInput in;
  Arena *a;
  Types *ts;
  Diags *found;
  VetEdits *edits; /* NULL: no rewriting */
  File *file;      /* being walked */
  Object *func;    /* function declaration around the current node, NULL outside */
  PtrMap printers; /* Object -> PrintKind of functions that forward to a known print function */
  PtrMap chained;  /* bools: operators that are part of a longer chain */
  PtrMap dead;     /* shift: nodes under a constant false condition */
  PtrMap uses;     /* recover: Object -> Use */
  PtrMap lits;     /* recover: FUNCLIT -> Use */
} Vet;

#define CHECK(name, text) void vet_##name(Vet *v, Node *n);
#include "checks.def"
#undef CHECK
/* Before the walk: what a check must know of the whole package. */
void vet_printf_collect(Vet *v, Package *p);
void vet_recover_collect(Vet *v, Package *p);

void vet_report(Vet *v, CheckId check, Pos pos, const char *fmt, ...) __attribute__((format(printf, 4, 5)));
void vet_edit(Vet *v, Pos from, Pos to, const char *text);

/* ---- tree.c ---- */
/* Object of the function or method called; NULL for conversions, builtins, calls of values. */
Object *vet_callee(Node *call);
/* Object that an identifier or selector denotes, or NULL. */
Object *vet_denoted(Node *n);
bool vet_is_builtin(const Node *n, BuiltinId id);
bool vet_is_nil(Node *n);
/* A function of package path, not a method. */
bool vet_is_func(const Object *o, const char *path, const char *name);
/* fmt.Println, (*main.T).String */
const char *vet_full_name(Vet *v, Object *f);
bool vet_same_expr(const Node *x, const Node *y);
bool vet_has_side_effects(Node *n);
const char *vet_const_text(const Node *n, size_t *len); /* of a string constant; NULL: is none */
Type *vet_arg_type(Node *n);                            /* untyped nil for nil */
const char *vet_type_text(Vet *v, Type *t);
bool vet_is_error(Vet *v, Type *t); /* implements error */
/* Method name in the method set of t, or NULL. */
Object *vet_method_of(Vet *v, Type *t, const char *name);
bool vet_is_stringer(Type *sig); /* func() string */

/* ---- text.c ---- */
/* The expression as gofmt would write it alone. */
const char *vet_text_of(Vet *v, Node *n);
/* First byte after the expression; 0 when it cannot be told. */
Pos vet_end_of(Vet *v, Node *n);
/* The '(' of a call. */
Pos vet_lparen_of(Vet *v, Node *call);
Pos vet_skip_space(Vet *v, Pos at);
const char *vet_text_at(Vet *v, Pos at);

/* ---- format.c: the directives of a format ---- */
enum { DIRECTIVE_ARGS = 8 };
typedef struct Directive {
  const char *text;
  size_t len; /* from '%' through the verb */
  uint32_t verb;
  size_t verb_at; /* offset of the verb in text */
  char flags[16];
  int nflags;                      /* # 0 + - space, '.' for a precision */
  int args[DIRECTIVE_ARGS], nargs; /* indexes in the call's list; the verb's is the last */
  int arg;                         /* index the verb reads (also for %%) */
  bool indexed;
  const char *problem; /* what is wrong with the directive itself, NULL: nothing */
  bool at_fun;         /* the problem is shown at the function, not the call */
} Directive;
/* format: at a '%'. first: index of the argument after the format; next: of the one a plain verb reads; nargs: of all. */
Directive vet_directive_parse(Arena *a, const char *name, const char *format, size_t len, int first, int next, int nargs);
/* The format argument of a call of a Printf-like function; -1: there is none or it is not constant. */
int vet_format_index(Node *call, const char **format, size_t *len);

/* ---- matcharg.c ---- */
enum {
  ARG_BOOL = 1,
  ARG_INT = 2,
  ARG_RUNE = 4,
  ARG_STRING = 8,
  ARG_FLOAT = 16,
  ARG_COMPLEX = 32,
  ARG_POINTER = 64,
  ARG_ERROR = 128,
  ARG_ANY = ~0
};
bool vet_match_arg(Vet *v, int want, Type *t, const char **reason);
bool vet_is_formatter(Vet *v, Type *t);

/* ---- printers.c ---- */
typedef enum PrintKind { P_NONE, P_PRINT, P_PRINTF, P_ERRORF } PrintKind;
PrintKind vet_print_kind(Vet *v, Object *f);
bool vet_is_any_slice(Type *t); /* []any */
#endif
