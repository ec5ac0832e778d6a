/* appendbuf.c - the array in the frame that append starts with when the slice does not outlive the call.

   gc gives the first append to each variable, and each append to anything else, an array of 32 bytes in the frame. It is used
   once per call, by a slice without elements, so that a slice made from it earlier never sees it again. Programs can
   tell by cap. Source: cmd/compile/internal/ssagen, state.append. */
#include <string.h>
#include "call.h"

enum { BUFFER_BYTES = 32 };

/* A plain local variable: gc keeps it in registers and grows it as a value. Others grow where they are, without a buffer. */
static bool is_register(Fn *f, Object *v) {
  return v && v->kind == OBJ_VAR && !v->is_global && !escape_var_on_heap(f->l->escape, v) && !escape_var(f->l->escape, v)->addressed &&
         !(escape_var(f->l->escape, v)->captured && escape_var(f->l->escape, v)->reassigned);
}

bool lower_append_has_buffer(Fn *f, const Call *c) {
  Node *first = node_unparen(node_args(c->node)->at[0]);
  int64_t width = type_size(under(c->type)->elem);
  if (!f->info || width == 0 || width > BUFFER_BYTES || escape_expr(f->l->escape, c->node)) return false;
  if (first->kind != N_IDENT) return !c->in_place;
  if (!is_register(f, first->obj)) return !c->in_place;
  if (ptrmap_has(&f->buffered, first->obj)) return false;
  ptrmap_put(&f->buffered, first->obj, first);
  return true;
}

void lower_append_begin_buffer(Fn *f, Type *slice, X *sv, X *newlen) {
  Type *elem = under(slice)->elem;
  int64_t n = BUFFER_BYTES / type_size(elem);
  Type *array = type_array(f->l->ts, elem, n);
  Var *store = var_temp(f->b, array), *used = var_local(f->b, intern_cstr(f->l->names, "used"), T_BOOL);
  vec_push(f->l->a, &f->unused, used);
  X *fits = x_cmp(f->b, OP_LEQ, newlen, x_i(f->b, n));
  X *fresh = x_and(f->b, x_not(f->b, x_var(f->b, used)), x_cmp(f->b, OP_EQL, x_part(f->b, sv, PART_LEN), x_i(f->b, 0)));
  S *s = s_if(f->b, x_and(f->b, fits, fresh));
  s_in_body(f->b, s);
  s_assign(f->b, x_var(f->b, used), x_bool(f->b, true));
  s_zero(f->b, x_var(f->b, store));
  s_assign(f->b, sv, x_mkslice(f->b, slice, x_cast(f->b, T_PTR, x_addr(f->b, x_var(f->b, store))), x_i(f->b, 0), x_i(f->b, n)));
  s_in_else(f->b, s);
}

void lower_append_clear_used(Fn *f) {
  for (int i = 0; i < f->unused.len; i++) {
    S *s = ARENA_NEW(f->l->a, S);
    *s = (S){.kind = S_ASSIGN, .pos = f->b->func->pos, .x = x_var(f->b, f->unused.at[i]), .y = x_bool(f->b, false)};
    vec_push(f->l->a, &f->b->func->body, s);
  }
  SList *body = &f->b->func->body;
  int n = f->unused.len, rest = body->len - n;
  S **clear = ARENA_ARRAY(f->l->a, S *, n + 1);
  memcpy(clear, body->at + rest, (size_t)n * sizeof *clear);
  memmove(body->at + n, body->at, (size_t)rest * sizeof *clear);
  memcpy(body->at, clear, (size_t)n * sizeof *clear);
}
