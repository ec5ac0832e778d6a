/* internal.h - what the files of lower/ share and nobody else sees. README.md lists the files.

   The scheme: lower_expr() emits statements for whatever has effects or can panic in a checked way at the builder's place
   (f->b), and returns a pure tree for the rest. A tree that must survive later effects unchanged is spilled to a
   temporary by order.c. Temporaries are set in one place, but for var_join()'s. */
#ifndef LOWER_INTERNAL_H
#define LOWER_INTERNAL_H
#include "../escape/escape.h"
#include "../ir/build.h"
#include "lower.h"

typedef struct Subst {
  int n;
  Type **tparams, **targs;
} Subst; /* of a generic function's body */

typedef struct Pending { /* a function found reachable, body to be lowered */
  Func *func;
  Object *obj;
  Subst *sub;
} Pending;

typedef struct Lower {
  Arena *a;
  Types *ts;
  Sources *sources;
  Intern *names;
  Diags *diags;
  Unit *u;
  LowerOptions opt;
  Package **pkgs;
  int npkgs;
  VEC(Pending) pending;
  int next_pending;
  StrMap funcs;       /* goname -> Func */
  PtrMap types;       /* Type * -> TypeUse */
  StrMap type_ids;    /* identity -> TypeUse */
  StrMap itabs;       /* "identity|identity" -> ItabUse */
  StrMap wanted;      /* method names that some reachable interface has -> non-NULL */
  PtrMap globals;     /* Object -> Global */
  PtrMap seen_ifaces; /* Type * whose method names are wanted already */
  PtrMap constdata;   /* composite literals already made static */
  Escape *escape;
  PtrMap prepared;   /* FUNCDECLs and initialisers that lower_order_prepare() has seen */
  PtrMap runs_ahead; /* expressions that hold a part that runs ahead; ahead.c */
  PtrMap jumps;      /* RangeBody -> its jumps; rangefunc.c */
  bool reflects;     /* package reflect is part of the program */
  int initlits;      /* function literals in package-level initialisers, for names */
} Lower;

typedef struct VarInfo {
  Var *var;
  bool box;
} VarInfo; /* box: var points to the variable */

typedef struct Target { /* what break and continue may mean */
  struct Target *outer;
  Object *label; /* of the labelled statement, or NULL */
  Node *stmt;
  const char *brk, *cont; /* labels; cont NULL for switches */
  bool brk_used, cont_used;
  bool body; /* the loop of which this function is the body: rangefunc.c */
} Target;

typedef struct Ahead {
  const Node *node;
  X *x;
} Ahead; /* x: the value of node, computed */

typedef struct Fn { /* the function being lowered */
  Lower *l;
  Builder b[1];     /* where its tree grows; an array, so that f->b is the address */
  struct Fn *outer; /* of a function literal */
  Package *pkg;
  Object *obj;     /* declared function, else NULL */
  FuncInfoT *info; /* NULL for initialisers and wrappers */
  Type *sig;       /* substituted */
  Subst *sub;      /* NULL: not generic */
  int loops;       /* nesting of loops around the statement at hand */
  bool goto_back;  /* any statement may run again */
  PtrMap vars;     /* Object -> VarInfo */
  PtrMap labels;   /* label Object -> C label */
  int nlabels, nclosures, nwraps, ndefers;
  Target *targets;
  Object *pending_label;  /* label of the statement about to be lowered */
  const char *fall;       /* label of the next case's body, for fallthrough */
  VEC(Object *) captures; /* of a function literal, in the order of its context's fields */
  VEC(VarInfo *) results; /* named results, or F's result slots; empty: values go straight to return */
  bool has_defer;
  bool named_results;
  RangeBody *range;    /* of a literal that is the body of a range over a function */
  Object *range_label; /* label of the range over a function being lowered */
  int nranges, ntokens;
  VEC(Ahead) ahead; /* computed, not yet taken by lower_expr: all from ahead_next on */
  int ahead_next;
  bool ordered;      /* what runs ahead in the expression at hand was taken out already */
  PtrMap buffered;   /* variables whose first append has been seen; appendbuf.c */
  VEC(Var *) unused; /* false at the start of the function; appendbuf.c */
} Fn;
#endif
