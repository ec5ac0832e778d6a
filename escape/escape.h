/* escape.h - what a function does with its variables, and what outlives its frame.

   The room reads the checked tree and changes nothing in it. It answers for functions that were given to
   escape_function(); the window is escape_dump(), readable beside gc's -m (-dump=escape). */
#ifndef ESCAPE_ESCAPE_H
#define ESCAPE_ESCAPE_H
#include "../check/check.h"

typedef struct Escape Escape; /* one compilation's; lives in its arena */

typedef struct EscapeOptions {
  bool all; /* every variable that is addressed or captured is on the heap (-noescape) */
} EscapeOptions;

Escape *escape_new(Arena *a, Types *ts, Intern *names, EscapeOptions opt);
/* Analyses fn of package pkg: a FUNCDECL with a body, or the right side of a package-level variable, with the literals
   inside. What it calls is analysed as far as needed. Once is enough: later calls do nothing. */
void escape_function(Escape *e, Node *fn, Package *pkg);

/* ---- Variables (facts.c) ---- */

typedef struct EscapeFacts {
  bool reassigned;    /* after its declaration, also in part; results always */
  bool addressed;     /* its address is taken, or that of a part of it; also by x.ptrmethod(), x[:] */
  bool captured;      /* by some function literal */
  bool indirect;      /* by one that is not called or deferred on the spot */
  bool per_iteration; /* of a for clause: each iteration has its own. Spec: For statements with for clause */
  bool stays;         /* escape.c: may live in the frame whatever the above */
} EscapeFacts;

/* Of a local variable; never NULL. */
const EscapeFacts *escape_var(Escape *e, const Object *v);
bool escape_var_on_heap(Escape *e, const Object *v);
/* May a closure hold a copy of v, whose type is t where it is captured? */
bool escape_var_by_value(Escape *e, const Object *v, Type *t);

/* ---- Expressions ---- */

/* What n allocates (&T{}, new(T), a function literal, a method value, the slice behind variadic arguments, the copy that a
   conversion makes, the array of append): must it be on the heap? */
bool escape_expr(Escape *e, const Node *n);
/* Is the literal called or deferred where it stands, once per run of the function? */
bool escape_is_direct(Escape *e, const Node *funclit);

/* ---- Bodies of loops over functions (rangebody.c) ---- */

typedef struct RangeNest { /* the loops over functions in one function, outside of literals */
  FuncInfoT *info;         /* of the function; NULL: package-level initialiser */
  Object *next;            /* variable: which jump out of a body is due; NULL: none is */
  Object *token;           /* variable: where a body's defer statements hang; NULL: there are none */
} RangeNest;

typedef struct RangeBody { /* a loop's body as the function literal that is passed to the function it ranges over */
  struct RangeBody *outer; /* loop around this one, in the same function */
  RangeNest *nest;
  Node *range;     /* RANGE */
  Node *lit;       /* FUNCLIT, with the loop's body */
  Node *call;      /* CALL of the range expression with lit */
  FuncInfoT *info; /* of lit */
  Object *state;   /* variable: may the body be called now? */
} RangeBody;

/* n: RANGE, or body's FUNCLIT; NULL for all others. */
RangeBody *escape_range_body(Escape *e, const Node *n);
/* check_func_info(), for the literals of bodies too. */
FuncInfoT *escape_func_info(Escape *e, const Node *fn);
/* The variable of result i of a function, or NULL. It may be one made for a body's return statement. */
Object *escape_result(Escape *e, const FuncInfoT *info, int i);

/* ---- The window ---- */

/* What the analysis finds in the functions of p, a line each, in the order of the source. */
void escape_dump(FILE *out, Arena *a, Types *ts, Sources *sources, Intern *names, Package *p);
#endif
