/* walk.h - going through the tree.

   A question about one expression recurses by x_kid(). A pass over statements fills a Walk: its functions are called for each
   expression and statement in order of evaluation, and learn what happens to the expression's value or place. */
#ifndef IR_WALK_H
#define IR_WALK_H
#include "ir.h"

/* Where operand i of x is kept: a, b, c as far as they are set, then the list. NULL: there are no more. */
static inline X **x_kid_slot(X *x, int i) {
  X **first[] = {&x->a, &x->b, &x->c};
  int n = !x->a ? 0 : !x->b ? 1 : !x->c ? 2 : 3;
  if (i < n) return first[i];
  return i - n < x->list.len ? &x->list.at[i - n] : NULL;
}
static inline X *x_kid(const X *x, int i) {
  X **slot = x_kid_slot((X *)(uintptr_t)x, i);
  return slot ? *slot : NULL;
}

typedef enum Use {               /* what becomes of an expression */
                   USE_VALUE,    /* its value is read */
                   USE_PART,     /* a part of its value is read: what is under FIELD, INDEX, PART, REAL, IMAG */
                   USE_SET,      /* it is a place, and all of it is set */
                   USE_SET_PART, /* it is a place, and a part of it is set */
                   USE_ADDRESS,  /* it is a place, and its address or that of a part is taken */
} Use;
static inline bool use_writes(Use u) { return u == USE_SET || u == USE_SET_PART; }

typedef struct Walk Walk;
struct Walk {                               /* any of the functions may be NULL */
  bool (*before)(Walk *w, X **slot, Use u); /* false: its operands are not visited, nor is after() called */
  void (*after)(Walk *w, X **slot, Use u);  /* may put another expression into the slot */
  bool (*enter)(Walk *w, S *s);             /* before a statement's expressions; false: nothing of it is visited, nor leave() called */
  void (*leave)(Walk *w, S *s);             /* after its bodies */
  void *ctx;
  int conditional; /* operands around the one at hand that may not be evaluated: those of && || ?: but the first */
};

/* How operand i of x is used when x itself is used as u. */
Use ir_walk_kid_use(const X *x, int i, Use u);
void ir_walk_x(Walk *w, X **slot, Use u);
/* The expressions of s alone, in order of evaluation: what is read first, the place that is set last. */
void ir_walk_exprs(Walk *w, S *s);
void ir_walk_stmt(Walk *w, S *s);
void ir_walk_list(Walk *w, SList *l);
#endif
