/* escape.c - what must live on the heap.

   The simple rule until flow is analysed: a variable whose address is taken, or that is captured by reference by a
   function literal which is not called or deferred on the spot, is on the heap; so is every composite literal
   whose address is taken, and every closure that is not used on the spot. Large variables are always there: stacks are
   small and tcc emits no probes. */
#include "internal.h"

enum { MAX_STACK_VAR = 64 << 10, MAX_CAPTURE = 128 };

void escape_analyze(Lower *l, Node *fn) {
  (void)l;
  (void)fn;
}

bool var_by_value(Lower *l, Object *v, Type *t) {
  VarFacts *k = facts_of(l, v);
  return !k->reassigned && !k->addressed && !k->shared_loop && type_size(t) <= MAX_CAPTURE;
}

bool var_on_heap(Lower *l, Object *v) {
  VarFacts *k = facts_of(l, v);
  if (!v->type->has_typeparam && type_size(v->type) > MAX_STACK_VAR) return true;
  if (l->opt.no_escape && (k->addressed || k->captured)) return true;
  if (k->addressed) return true;
  return k->captured && k->indirect && (v->type->has_typeparam || !var_by_value(l, v, v->type));
}

bool expr_escapes(Lower *l, Node *n) {
  return !(n->kind == N_FUNCLIT && closure_direct(l, n));
}
