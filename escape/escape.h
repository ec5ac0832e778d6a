/* escape.h - the graph that escapewalk.c builds of a function and escape.c solves. */
#ifndef LOWER_ESCAPE_H
#define LOWER_ESCAPE_H
#include <limits.h>
#include "../lower/internal.h"

enum { NO_LEAK = INT_MAX };

typedef struct Loc Loc;

typedef struct EscFn {     /* the function itself, or a literal inside it */
  struct EscFn *outer;
  FuncInfoT *info;
  bool direct;             /* a literal called or deferred where it stands */
  bool body;               /* of a range over a function */
  int depth;               /* loops around the statement being walked, from 1 */
  Loc *result;             /* all results together */
} EscFn;

typedef struct Edge { Loc *from; int derefs; } Edge; /* -1: from's address; 0: its value; n: what n loads lead to */

struct Loc {               /* a variable, an allocation, or a meeting point of values */
  EscFn *fn;
  Object *obj;             /* variable, or NULL */
  Node *node;              /* allocating expression, or NULL */
  int holds;               /* loop depth through which its value lasts */
  int lives;               /* loop depth at which a new one begins */
  int param;               /* number of a parameter of the outermost function (receiver 0), else -1 */
  bool is_result;
  bool escapes;            /* outlives the call */
  bool queued;
  int round, derefs;       /* of the walk at hand */
  int leak_heap, leak_result; /* parameters: fewest loads after which a value reaches the heap, a result */
  VEC(Edge) edges;         /* what flows here */
};

typedef struct Hole { Loc *to; int derefs; } Hole; /* where a value goes; to NULL: nowhere */

typedef struct Summary {   /* of a declared function, by parameter */
  bool done;               /* final */
  bool busy;               /* its cycle is being analysed: true so far, leaks may still be added */
  Node *decl;
  int index, low;          /* of Tarjan's algorithm, while busy */
  bool recursive;          /* some call in its cycle was answered before it was done */
  int n;
  int *heap, *result;
} Summary;

typedef struct Graph {
  Lower *l;
  EscFn *fn;
  Loc *heap;
  PtrMap vars;             /* Object -> Loc */
  VEC(Loc *) locs;
  bool deep;               /* some address is taken inside a loop or a literal */
} Graph;

Loc *esc_loc(Graph *g, Object *obj, Node *node);
void esc_flow(Graph *g, Hole k, Loc *from);
void esc_walk_func(Graph *g, Node *decl);     /* FUNCDECL */
void esc_walk_init(Graph *g, Node *expr);     /* right side of a package-level variable */
const Summary *esc_summary(Lower *l, Object *fn);
#endif
