/* internal.h - what the files of escape/ share: the state of a compilation, and the graph that values.c and stmts.c build of
   a function and escape.c solves. */
#ifndef ESCAPE_INTERNAL_H
#define ESCAPE_INTERNAL_H
#include <limits.h>
#include "escape.h"

enum { NO_LEAK = INT_MAX };

typedef struct Loc Loc;
typedef struct Graph Graph;

typedef struct EscFn { /* the function itself, or a literal inside it */
  struct EscFn *outer;
  FuncInfoT *info;
  bool direct; /* a literal called or deferred where it stands */
  bool body;   /* of a range over a function */
  int depth;   /* loops around the statement being walked, from 1 */
  Loc *result; /* all results together */
} EscFn;

typedef struct Edge {
  Loc *from;
  int derefs;
} Edge; /* -1: from's address; 0: its value; n: what n loads lead to */

struct Loc { /* a variable, an allocation, or a meeting point of values */
  EscFn *fn;
  Object *obj; /* variable, or NULL */
  Node *node;  /* allocating expression, or NULL */
  int holds;   /* loop depth through which its value lasts */
  int lives;   /* loop depth at which a new one begins */
  int param;   /* number of a parameter of the outermost function (receiver 0), else -1 */
  bool is_result;
  bool escapes; /* outlives the call */
  bool queued;
  int round, derefs;          /* of the walk at hand */
  int leak_heap, leak_result; /* parameters: fewest loads after which a value reaches the heap, a result */
  VEC(Edge) edges;            /* what flows here */
};

typedef struct Hole {
  Loc *to;
  int derefs;
} Hole; /* where a value goes; to NULL: nowhere */

typedef struct Summary { /* of a declared function, by parameter */
  bool done;             /* final */
  bool busy;             /* its cycle is being analysed: true so far, leaks may still be added */
  Node *decl;
  int index, low; /* of Tarjan's algorithm, while busy */
  bool recursive; /* some call in its cycle was answered before it was done */
  int n;
  int *heap, *result;
} Summary;

struct Escape {
  Arena *a;
  Types *ts;
  Intern *names;
  EscapeOptions opt;
  PtrMap facts;     /* Object -> EscapeFacts */
  PtrMap direct;    /* FUNCLIT -> itself: called or deferred where it stands */
  PtrMap analysed;  /* Node -> itself: given to escape_function() */
  PtrMap stays;     /* Node that allocates -> itself: may do so in the frame; NULL: may not, though another of its allocations may */
  PtrMap summaries; /* Object of a function -> Summary */
  PtrMap bodies;    /* RANGE over a function, and its body's FUNCLIT -> RangeBody */
  PtrMap results;   /* FuncInfoT -> ResultVars: functions whose results are set by such a body */
  int chain;        /* functions being summarised, one because of the other */
  int next_index;   /* of Tarjan's algorithm */
  Summary *in;      /* of the function being analysed */
  VEC(Summary *) busy;
  void (*watch)(void *ctx, const Graph *g); /* sees each solved graph whose results count; dump.c */
  void *watch_ctx;
};

struct Graph {
  Escape *e;
  EscFn *fn;
  Loc *heap;
  PtrMap vars; /* Object -> Loc */
  VEC(Loc *) locs;
  bool deep; /* some address is taken inside a loop or a literal */
};

/* ---- escape.c ---- */
Loc *esc_loc(Graph *g, Object *obj, Node *node);
void esc_flow(Graph *g, Hole k, Loc *from);
void esc_solve(Graph *g);
void esc_record(Graph *g); /* notes what stays in the frame */

/* ---- summary.c ---- */
void esc_analyze(Escape *e, Node *fn);             /* FUNCDECL or right side of a package-level variable, its facts known */
const Summary *esc_summary(Escape *e, Object *fn); /* NULL: not known, everything leaks */

/* ---- values.c ---- */
extern const Hole esc_nowhere;
void esc_value(Graph *g, Hole k, Node *n); /* n is evaluated, its value goes to k */
void esc_each(Graph *g, Hole k, NodeList *l);
void esc_call(Graph *g, Hole k, Node *call);
Hole esc_place(Graph *g, Node *n); /* that an assignment to n fills */
Hole esc_heap(Graph *g);
Hole esc_to(Loc *l);
Hole esc_shift(Hole k, int loads); /* loads more on the way */
Loc *esc_declare(Graph *g, Object *v);
void esc_declare_results(Graph *g, EscFn *fn); /* variables of results, whose values are the result */
void esc_leak_call(Graph *g, Node *call);      /* all that a call needs outlives this iteration, or this frame */
Object *esc_local(const Node *n);              /* the local variable that n names, or NULL */
Kind esc_kind(const Node *n);                  /* of n's type */

/* ---- stmts.c ---- */
void esc_stmt(Graph *g, Node *n);
void esc_func(Graph *g, Node *decl); /* FUNCDECL */
void esc_init(Graph *g, Node *expr); /* right side of a package-level variable */

/* ---- facts.c, rangebody.c ---- */
EscapeFacts *esc_facts(Escape *e, const Object *v);
void esc_facts_walk(Escape *e, Node *fn, Package *pkg);
void esc_prepare_bodies(Escape *e, Node *fn); /* makes literals of the bodies of ranges over functions */
bool esc_is_package(const Node *n);           /* the name of an imported package */
#endif
