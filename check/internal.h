/* internal.h - what the files of check/ share and nobody else sees.

     package.c  collects a package's objects, drives the rest
     decl.c     resolves one package-level object when it is first needed (colours find cycles)
     typexpr.c  expr.c untyped.c binary.c call.c builtin.c literal.c convert.c stmt.c infer.c

   Invariants: an operand with mode M_INVALID, and a type of kind K_INVALID, have been reported
   already and stay silent. An untyped expression's nodes carry K_UNTYPED_* types until
   untyped.c gives them their final type. */
#ifndef CHECK_INTERNAL_H
#define CHECK_INTERNAL_H
#include "check.h"
#include "../types/core.h"

typedef struct Checker Checker;

/* A type that goes in for a type parameter somewhere, and mentions type parameters: mono.c. */
typedef struct MonoUse { Pos pos; Type *tparam, *type; } MonoUse;

typedef struct CheckState { /* of one compilation; Types.check */
  Diags *diags;
  bool (*lacks)(const char *path, const char *type, const char *name); /* of a bundled package; may be NULL */
  ImportFn import;
  RestFn rest;             /* NULL: bundled packages have no rest */
  void *ctx;
  PtrMap funcs;            /* Node * -> FuncInfoT * */
  PtrMap checkers;         /* Package * -> Checker *, for objects resolved late (bundled packages) */
  VEC(MonoUse) mono;       /* of the package being checked */
  bool natives;            /* functions without a body are written in C */
} CheckState;

typedef enum Mode { M_INVALID, M_NOVALUE, M_BUILTIN, M_TYPE, M_CONST, M_VAR /* addressable */, M_MAPINDEX, M_VALUE, M_NIL, M_COMMAOK } Mode;

typedef struct Operand {
  Mode mode;
  Type *type;
  const Const *val;        /* M_CONST */
  Node *node;
  BuiltinId id;            /* M_BUILTIN */
  Object *generic;         /* generic function not instantiated yet */
} Operand;

/* Work put off until the declarations at hand are complete (validity checks that need underlying types). */
typedef struct Delayed { void (*fn)(Checker *c, void *arg); void *arg; } Delayed;

typedef struct BranchCtx { bool in_switch_final, fallthrough_ok, in_typeswitch; } BranchCtx;

/* Context of the expression at hand; saved and replaced when another object or body is entered. */
typedef struct Env {
  Scope *scope;
  File *file;
  FuncInfoT *fn;           /* NULL outside of functions */
  const Const *iota;       /* NULL: not in a constant declaration */
  Pos const_errpos;        /* implicit repetition: where errors of the repeated expression go */
  Pos at;                  /* declaration or statement at hand: what gc's back end finds is told there */
  bool has_call_or_recv;   /* len(f()) is not constant */
  bool in_tparam_list;
  bool no_branches;        /* the body at hand has an error of the parser's: its branches are not checked */
} Env;

typedef struct ObjList { Object **at; int len, cap; } ObjList;

/* How a package-level object is declared. */
typedef struct DeclInfo {
  Scope *scope;            /* its file's */
  File *file;
  Node *node;              /* the declaration */
  Node *type, *init;       /* constants and variables */
  Object **lhs;            /* a, b = f(): all of them; else NULL */
  int nlhs;
  const Embed *embed;      /* the //go:embed line above the variable, or NULL */
  bool inherited;          /* implicit repetition */
  int iota;
} DeclInfo;

typedef struct DotImport { Scope *scope; Package *pkg; Object *pkgname; } DotImport;
/* An error when nothing else is wrong. */
typedef struct Afterthought { Pos pos; const char *text; } Afterthought;
typedef struct TypeAt { Pos pos; Type *type; } TypeAt;
/* A type declaration, its object and its right side. */
typedef struct TypeWork { Object *o; Type *rhs; Node *node; } TypeWork;
typedef struct Body { FuncInfoT *fn; Node *body; Env env; } Body;

struct Checker {
  Types *ts;
  Arena *a;
  Package *pkg;
  Env env;
  VEC(Object *) path;      /* grey objects, for cycles */
  VEC(Delayed) later;
  VEC(TypeWork) waiting;   /* their right sides have no structure yet */
  VEC(Body) bodies;        /* of declared functions: checked after all declarations */
  PtrMap infos;            /* Object * -> DeclInfo * */
  PtrMap methods;          /* OBJ_TYPE -> ObjList * of methods declared for it */
  PtrMap fscopes;          /* K_FUNC Type * (as declared) -> its scope */
  PtrMap blank_tparams;    /* "_" IDENT in a receiver -> its type parameter */
  VEC(DotImport) dots;
  ObjList pkgnames;
  int nlocal;              /* types declared inside functions so far: they are numbered as gc does, G[main.T·1] shows it */
  VEC(TypeAt) interfaces;  /* written without a name of their own, in the order they were checked; anoncycle.c */
  VEC(Afterthought) after; /* what gc's back end finds */
  bool in_bodies;          /* check_bodies is under way */
  bool lazy;               /* bundled package: nothing is checked until needed */
  bool busy;               /* delayed work is being done */
};

enum { NF_SHIFTLHS = 0x4000 }; /* untyped operand of a non-constant shift: must become an integer */

/* ---- package.c, decl.c -------------------------------------------------------- */
/* The package-level object of p, or of its rest, that has the name; NULL. pos: for what goes wrong. */
Object *package_member(Checker *c, Package *p, Name name, Pos pos);
/* The package an import names; of a bundled package it is loaded now. */
Package *imported_package(Checker *c, Object *pkgname);
void check_object(Checker *c, Object *o);        /* resolves type (and value) of o; no-op when done */
void check_later(Checker *c, void (*fn)(Checker *, void *), void *arg);
void process_delayed(Checker *c);
void collect_objects(Checker *c);
void check_declstmt(Checker *c, Node *n);
void check_func_body(Checker *c, FuncInfoT *f, Node *body, Env env);
void open_scope(Checker *c, const char *kind);
void close_scope(Checker *c);
void redeclared(Checker *c, Object *o, Object *other);
void cycle_error(Checker *c, Object **cycle, int n);
FuncInfoT *check_new_func(Checker *c, Node *node, Type *sig, Object *obj);
void declare(Checker *c, Scope *s, Object *o);   /* reports redeclaration; "_" is not inserted */
void use_object(Checker *c, Object *o);          /* used; captured by the literals around the use */
Object *check_new_local(Checker *c, Name name, Pos pos, Type *t, Node *decl);
Node *clone_expr(Arena *a, const Node *n);

/* ---- errors ---------------------------------------------------------------------- */
void err(Checker *c, Pos pos, const char *fmt, ...) __attribute__((format(printf, 3, 4)));
void err_at(Checker *c, const Node *n, const char *fmt, ...) __attribute__((format(printf, 3, 4))); /* at node_start(n) */
void check_anonymous_cycles(Checker *c);          /* anoncycle.c */
Pos report_pos(const Node *n);
Pos syntax_pos(Checker *c, const Node *n);
const char *type_alias_string(Types *ts, Object *alias, Package *rel); /* of a generic alias: A[P any] */
const char *tstr(Checker *c, Type *t);            /* type_string relative to the current package */
const char *nstr(Checker *c, const Node *n);
const char *opstr(Checker *c, const Operand *x);  /* operand as in messages: x (variable of type int) */
const char *composite_kind(Type *t);              /* "struct", "" for basic types */
const char *types_summary(Checker *c, Type **at, int n, bool variadic, bool dots); /* (number, string) */
const char *measure(Checker *c, int n, const char *unit); /* "2 values" */
void err_after(Checker *c, Pos pos, const char *text); /* reported when the package has no other error */
/* Does bundled package pkg lack name, of its type if that is not NULL? Then says that it is not supported. */
bool package_lacks(Checker *c, const Package *pkg, Name type, Name name, Pos pos);
void unsupported(Checker *c, Pos pos, int what);  /* unsupported.c */
enum { UNS_CGO, UNS_PARAMS };

/* ---- embed.c ---- */
/* The line of the file being collected that is for the VARDECL, or NULL. */
const Embed *embed_of(Checker *c, Node *decl);
/* Declares a variable that has such a line. */
void embed_var(Checker *c, Object *o, DeclInfo *info);
/* Reports lines of f that are for no variable, or for one that cannot have them. */
void embed_check_lines(Checker *c, File *f);

/* ---- typexpr.c --------------------------------------------------------------------- */
Type *check_type(Checker *c, Node *n);            /* a type, never generic; K_INVALID after an error */
Type *check_var_type(Checker *c, Node *n);        /* also not a constraint interface */
Type *check_generic_type(Checker *c, Node *n);    /* may stay generic */
Type *check_defined_type(Checker *c, Node *n, Type *def); /* def: the defined type whose right side this is */
/* Fills sig; declares parameters in a new scope kept in c->fscopes. recv and fn (may be NULL): of a FUNCDECL. */
void check_functype(Checker *c, Type *sig, Node *functype, Node *recv, Object *fn);
void check_ident(Checker *c, Operand *x, Node *n, bool want_type);
Type *instantiated_type(Checker *c, Node *index);
bool check_type_list(Checker *c, NodeList *list, TypeList *out);
void valid_var_type(Checker *c, Node *n, Type *t);
void type_push(Checker *c, TypeList *l, Type *t);
/* generic: the defined type they belong to (may be NULL), which gets them before the constraints are read. */
Type *declare_tparam(Checker *c, Scope *s, Node *ident, int index);
void note_type(Node *n, Type *t);
/* The generic alias that n names, or NULL. */
Object *alias_object(Node *n);
void declare_tparams(Checker *c, Node *fieldlist, Scope *scope, TypeList *out, Type *generic);
void check_arity(Checker *c, Node *d, NodeList *names, NodeList *values, bool constant, bool inherited);
/* A generic function assigned to a variable of function type target is instantiated for it. */
void check_generic_value(Checker *c, Operand *x, Type *target);
int64_t check_array_len(Checker *c, Node *n);

/* ---- under.c: what all types of a type parameter share ------------------------------ */
/* The specific types of t's type set; t itself when it is no type parameter. */
TypeList specific_types(Checker *c, Type *t);
/* What is wrong with a type t of a type set, u under it; NULL twice: the set has no specific types. NULL: nothing. */
typedef const char *UnderCond(Checker *c, Type *t, Type *u);
/* The underlying type that all types in t's type set share, as type_core. NULL, and why in *cause: there is none, or
   one of them does not meet cond (may be NULL). */
Type *common_under(Checker *c, Type *t, UnderCond *cond, const char **cause);

/* ---- expr.c, untyped.c, binary.c, literal.c -------------------------------------------- */
void check_expr(Checker *c, Operand *x, Node *n);                    /* single value */
void check_expr_hint(Checker *c, Operand *x, Node *n, Type *hint);   /* hint: type of elided composite literals */
void check_multi_expr(Checker *c, Operand *x, Node *n);              /* value, or tuple of a call, or comma-ok form */
void check_expr_or_type(Checker *c, Operand *x, Node *n, bool allow_generic);
void check_raw_expr(Checker *c, Operand *x, Node *n, Type *hint, bool allow_generic);
void check_generic_expr(Checker *c, Operand *x, Node *n);
void exclude_novalue(Checker *c, Operand *x);
void single_value(Checker *c, Operand *x);
void record(Checker *c, Operand *x, Node *n);
void check_binary(Checker *c, Operand *x, Node *e, Node *lhs, Node *rhs, Op op);
void check_comparison(Checker *c, Operand *x, Operand *y, Op op, bool switch_case);
void check_unary(Checker *c, Operand *x, Node *e);
Type *chan_elem(Checker *c, Operand *x, bool receive);               /* of the channel x that is read or sent to; NULL after an error */
void check_composite(Checker *c, Operand *x, Node *e, Type *hint);
void check_index(Checker *c, Operand *x, Node *e);
void check_slice(Checker *c, Operand *x, Node *e);
bool check_index_value(Checker *c, Node *index, int64_t max, int64_t *val); /* val -1: not constant */
bool valid_index(Checker *c, Operand *x, const char *what, bool allow_negative);
void match_types(Checker *c, Operand *x, Operand *y);
void overflow(Checker *c, Operand *x, Pos oppos);
void convert_untyped(Checker *c, Operand *x, Type *target);
void update_expr_type(Checker *c, Node *n, Type *t, bool final);
Type *implicit_type(Checker *c, Operand *x, Type *target, const Const **val, int *code);
#define default_type(t) type_default(t)
void set_implicit(Checker *c, Operand *x, Type *t, const Const *val);
const Const *const_as(Checker *c, const Const *v, Type *t);   /* NULL: not representable */
void check_use(Checker *c, Node *n);              /* evaluated only so that its names count as used */
void check_use_list(Checker *c, NodeList *l);
void check_assertable(Checker *c, Node *e, Operand *x, Type *t, bool type_switch);
bool representable(Checker *c, Operand *x, Type *t, const Const **rounded, int *code); /* code: 1 truncated, 2 overflows, 0 plain */
enum { REPR_PLAIN, REPR_TRUNC, REPR_OVERFLOW };

/* ---- convert.c --------------------------------------------------------------------------- */
bool assignable(Checker *c, Operand *x, Type *t, const char **cause);
int lang_version(Checker *c); /* N of go1.N */
bool lang_require(Checker *c, const Node *at, int minor, const char *what); /* reports */
const char *lang_lacks(Checker *c, int minor, const char *what);            /* NULL, or the text of what lacks */
bool lang_literal(Checker *c, const Node *n);
bool lang_builtin(Checker *c, const Node *call, BuiltinId id);
void lang_embedded(Checker *c, const Node *n, Type *t);
void check_assignment(Checker *c, Operand *x, Type *t, const char *context); /* converts untyped; reports */
void check_conversion(Checker *c, Operand *x, Type *t);
bool convertible(Checker *c, Operand *x, Type *t, const char **cause);

/* ---- call.c, builtin.c, infer.c -------------------------------------------------------------- */
void check_call(Checker *c, Operand *x, Node *call);
/* Why t has no sel; alt: what is there under nearly that name, or NULL. literal: it is a field of a struct literal. */
const char *lookup_error(Checker *c, Type *t, Name sel, const Object *alt, bool literal);
/* def: the defined type whose right side this is, or NULL */
void check_selector(Checker *c, Operand *x, Node *e, Type *def, bool want_type);
bool check_builtin(Checker *c, Operand *x, Node *call, BuiltinId id);
Operand *check_expr_list(Checker *c, NodeList *list, bool comma_ok, int *n, bool *is_comma_ok);
const char *operands_summary(Checker *c, Operand *xs, int n, bool dots);
/* Verifies the constraints and notes the type arguments in the nodes that name the function g. */
void finish_inst(Checker *c, Node *n, Pos pos, Object *g, TypeList *targs);
void check_func_inst(Checker *c, Operand *x, Node *e);
bool verify_inst(Checker *c, Pos pos, Type **tparams, TypeList *targs, int *bad, const char **cause);
TypeList *infer(Checker *c, Pos pos, Type **tparams, int n, TypeList *targs, TypeList *params, Operand *args, int nargs, const char *fname);

/* ---- stmt.c, assign.c --------------------------------------------------------------------------- */
void check_block(Checker *c, NodeList *list);
void check_stmt(Checker *c, Node *n, BranchCtx ctx);
void check_define(Checker *c, Node *n);
void check_assign(Checker *c, Node *n);
void init_vars(Checker *c, Object **lhs, int nlhs, NodeList *rhs, Node *ret /* RETURN or NULL */);
void check_init_var(Checker *c, Object *lhs, Operand *x, const char *context);
void assign_var(Checker *c, Node *lhs, Operand *x, Node *rhs, const char *context);

/* ---- Whole functions and packages (flow.c, labels.c, unused.c, initorder.c) ------------------- */

/* Is the statement list terminating? Spec: Terminating statements. Needs calls of panic marked (NF_BUILTIN). */
bool flow_terminates(const Node *block);
/* Labels of one function body (function literals inside have their own call): reports, and links BREAK, CONTINUE,
   GOTO to their label (node->obj), sets fi->has_goto_back. "missing return" is flow_check_return's. */
void flow_check_labels(Types *ts, FuncInfoT *fi, struct Package *pkg, const Node *body);
/* Reports "missing return" at the body's closing brace when sig has results and body does not terminate. */
void flow_check_return(Types *ts, const Type *sig, const Node *body);
/* "declared and not used: x" for each local of fi that is neither parameter nor used. */
void unused_report_vars(Types *ts, const FuncInfoT *fi);
/* "fmt" imported and not used, for OBJ_PKGNAMEs (dot imports too) whose used is false. */
void unused_report_imports(Types *ts, Object **pkgnames, int n);
/* Notes an instantiation, whose first arguments may be written out; mono_check then reports "instantiation cycle" for programs that need infinitely many. */
void mono_record(Types *ts, Pos pos, const NodeList *written, Type **tparams, const TypeList *targs);
void mono_check(Types *ts, struct Package *p);
/* Fills p->init; reports initialization cycles. After all bodies are checked. */
void initorder_compute(Types *ts, struct Package *p);

/* Predicates that look into type parameters: true when true for all types of the set. */
#define is_invalid(t) type_is_invalid(t)
#define is_untyped(t) type_is_untyped(t)
#define is_typeparam(t) type_is_typeparam(t)
#define all_integer(t) type_all((t), type_is_integer)
#define all_unsigned(t) type_all((t), type_is_unsigned)
#define all_numeric(t) type_all((t), type_is_numeric)
#define all_string(t) type_all((t), type_is_string)
#define all_ordered(t) type_all((t), type_is_ordered)
#define all_boolean(t) type_all((t), type_is_boolean)
#endif
