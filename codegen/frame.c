/* frame.c - functions whose frames are too large for the guard below a stack.

   A C compiler that does not probe (Target.no_probes) lowers the stack pointer by the whole frame at once, and once more by the
   arguments of a call that go by value. When that is more than the guard, the first store may hit the stack of another goroutine.
   So a function where the two may come to more than LARGE bytes compares the stack pointer with the end of the stack before
   it stores anything.

   The size of the frame is an estimate from above: each variable, and each value that an expression makes. It only
   decides whether there is a check; the check itself reads the stack pointer. LARGE is a sixteenth of the guard (RT_GUARD),
   which leaves room for what the C compiler adds. The arguments are the caller's to check, since they lie in its memory. */
#include "../ir/walk.h"
#include "internal.h"

enum { LARGE = 16 << 10, WORD = 8 };

typedef struct Sizes {
  uint64_t frame;     /* variables and values */
  uint64_t arguments; /* of the call that has most */
} Sizes;

static uint64_t vars_size(Var *const *vars, int n) {
  uint64_t sum = 0;
  for (int i = 0; i < n; i++) sum += vars[i]->type ? (uint64_t)ir_size(vars[i]->type) : 0;
  return sum;
}

static bool is_call(const X *x) { return x->kind == X_CALL || x->kind == X_CALLFV || x->kind == X_CALLSLOT || x->kind == X_CALLRT; }

static void add_expr(Walk *w, X **slot, Use u) {
  Sizes *s = w->ctx;
  const X *x = *slot;
  uint64_t arguments = 0;
  if (is_call(x))
    for (int i = 0; i < x->list.len; i++) {
      Type *t = x->list.at[i]->type;
      arguments += t ? (uint64_t)ir_size(t) + WORD : WORD;
    }
  if (arguments > s->arguments) s->arguments = arguments;
  bool makes = is_call(x) || x->kind == X_MKSTRUCT || x->kind == X_ZERO;
  if (u == USE_VALUE && makes && x->type) s->frame += (uint64_t)ir_size(x->type);
}

void emit_frame_check(Emitter *e, Func *f) {
  Sizes s = {.frame = vars_size(f->locals.at, f->locals.len) + vars_size(f->frame.at, f->frame.len)};
  Walk w = {.after = add_expr, .ctx = &s};
  ir_walk_list(&w, &f->body);
  if (s.frame + s.arguments < LARGE) return;
  emit_format(e, "RT_CHECK_FRAME(%lldl);", (long long)s.arguments);
}
