/* verifying.h - what the verify files share. */
#ifndef IR_VERIFYING_H
#define IR_VERIFYING_H
#include "../base/map.h"
#include "verify.h"
#include "walk.h"

typedef struct Verify {
  Unit *u;
  Func *f; /* NULL: static data */
  S *stmt; /* the statement at hand, or NULL */
  Buf *why;
  int faults;
  bool made;          /* by lower: no pass has changed it yet */
  Arena *arena;       /* for this function only */
  PtrMap vars;        /* Var * -> its number in the function, from 1 */
  StrMap label_names; /* label -> its number, from 1 */
} Verify;

/* Notes a fault of the function at hand. x: printed, if it may be. */
void ir_verify_fault(Verify *v, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
/* verify.c: one expression and all below it. False: it has not even the operands of its kind. */
bool ir_verify_x(Verify *v, X *x, Use u);
/* Values of the two types are represented alike: assignable without a conversion. */
bool ir_verify_alike(Type *a, Type *b);
bool ir_verify_is_place(const X *x);
/* verifystmt.c: types of statements, labels, what stands where. */
void ir_verify_body(Verify *v);
/* verifyflow.c: variables are set before they are read. Only for a body without other faults. */
void ir_verify_flow(Verify *v);
/* verifycall.c: arguments and results. */
void ir_verify_call(Verify *v, X *x);
#endif
