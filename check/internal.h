/* internal.h - what the files of check/ share and nobody else sees.

   The state of a compilation and of a package being checked; functions by subject: decl.h, expr.h, stmt.h, message.h.

   Invariants: an operand with mode M_INVALID, and a type of kind K_INVALID, have been reported
   already and stay silent. An untyped expression's nodes carry K_UNTYPED_* types until
   untyped.c gives them their final type. */
#ifndef CHECK_INTERNAL_H
#define CHECK_INTERNAL_H
#include "check.h"
#include "../types/core.h"

typedef struct Checker Checker;

/* A type that goes in for a type parameter somewhere, and mentions type parameters: mono.c. */
typedef struct MonoUse {
  Pos pos;
  Type *tparam, *type;
} MonoUse;

typedef struct CheckState { /* of one compilation; Types.check */
  Diags *diags;
  bool (*lacks)(const char *path, const char *type, const char *name); /* of a bundled package; may be NULL */
  ImportFn import;
  RestFn rest; /* NULL: bundled packages have no rest */
  void *ctx;
  PtrMap funcs;      /* Node * -> FuncInfoT * */
  PtrMap checkers;   /* Package * -> Checker *, for objects resolved late (bundled packages) */
  VEC(MonoUse) mono; /* of the package being checked */
  bool natives;      /* functions without a body are written in C */
} CheckState;

typedef enum Mode { M_INVALID, M_NOVALUE, M_BUILTIN, M_TYPE, M_CONST, M_VAR /* addressable */, M_MAPINDEX, M_VALUE, M_NIL, M_COMMAOK } Mode;

typedef struct Operand {
  Mode mode;
  Type *type;
  const Const *val; /* M_CONST */
  Node *node;
  BuiltinId id;    /* M_BUILTIN */
  Object *generic; /* generic function not instantiated yet */
} Operand;

/* Work put off until the declarations at hand are complete (validity checks that need underlying types). */
typedef struct Delayed {
  void (*fn)(Checker *c, void *arg);
  void *arg;
} Delayed;

typedef struct BranchCtx {
  bool in_switch_final, fallthrough_ok, in_typeswitch;
} BranchCtx;

/* Context of the expression at hand; saved and replaced when another object or body is entered. */
typedef struct Env {
  Scope *scope;
  File *file;
  FuncInfoT *fn;         /* NULL outside of functions */
  const Const *iota;     /* NULL: not in a constant declaration */
  Pos const_errpos;      /* implicit repetition: where errors of the repeated expression go */
  Pos at;                /* declaration or statement at hand: what gc's back end finds is told there */
  bool has_call_or_recv; /* len(f()) is not constant */
  bool in_tparam_list;
  bool no_branches; /* the body at hand has an error of the parser's: its branches are not checked */
} Env;

typedef struct ObjList {
  Object **at;
  int len, cap;
} ObjList;

/* How a package-level object is declared. */
typedef struct DeclInfo {
  Scope *scope; /* its file's */
  File *file;
  Node *node;        /* the declaration */
  Node *type, *init; /* constants and variables */
  Object **lhs;      /* a, b = f(): all of them; else NULL */
  int nlhs;
  const Embed *embed; /* the //go:embed line above the variable, or NULL */
  bool inherited;     /* implicit repetition */
  int iota;
} DeclInfo;

typedef struct DotImport {
  Scope *scope;
  Package *pkg;
  Object *pkgname;
} DotImport;
/* An error when nothing else is wrong. */
typedef struct Afterthought {
  Pos pos;
  const char *text;
} Afterthought;
typedef struct NodeType {
  Node *node;
  Type *type;
  Pos at;
} NodeType; /* of work put off: a type and where it is written */
typedef struct TypeAt {
  Pos pos;
  Type *type;
} TypeAt;
/* A type declaration, its object and its right side. */
typedef struct TypeWork {
  Object *o;
  Type *rhs;
  Node *node;
} TypeWork;
typedef struct Body {
  FuncInfoT *fn;
  Node *body;
  Env env;
} Body;

struct Checker {
  Types *ts;
  Arena *a;
  Package *pkg;
  Env env;
  VEC(Object *) path; /* grey objects, for cycles */
  VEC(Delayed) later;
  VEC(TypeWork) waiting; /* their right sides have no structure yet */
  VEC(Body) bodies;      /* of declared functions: checked after all declarations */
  PtrMap infos;          /* Object * -> DeclInfo * */
  PtrMap methods;        /* OBJ_TYPE -> ObjList * of methods declared for it */
  PtrMap fscopes;        /* K_FUNC Type * (as declared) -> its scope */
  PtrMap blank_tparams;  /* "_" IDENT in a receiver -> its type parameter */
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

#include "decl.h"
#include "expr.h"
#include "message.h"
#include "stmt.h"
#endif
