/* chan.c - channels and goroutines outside select. Spec: Send statements, Receive operator, Go statements.

   The runtime moves elements by address: what is sent is first put into a temporary, what is received arrives in
   one. Elements of size 0 have no address at all. A go statement takes its function value and arguments now: the new
   goroutine starts with a closure without parameters, made in defer.c and always on the heap. */
#include "call.h"
#include "expr.h"
#include "program.h"
#include "stmt.h"

X *lower_chan_elem_addr(Fn *f, X *x) {
  if (type_size(x->type) == 0) return x_zero(f->b, T_PTR);
  Var *v = var_temp(f->b, x->type);
  s_assign(f->b, x_var(f->b, v), x);
  return x_addr(f->b, x_var(f->b, v));
}

void lower_send(Fn *f, Node *n) {
  Node *nodes[2] = {node_chan(n), node_value(n)};
  X *v[2];
  lower_operands(f, nodes, (Type *[]){NULL, under(lower_type_of(f, node_chan(n)))->elem}, 2, v);
  X *x = lower_convert_assign(f, v[1], lower_type_of(f, node_value(n)), under(lower_type_of(f, node_chan(n)))->elem);
  X *at = lower_chan_elem_addr(f, x);
  f->b->pos = n->pos;
  s_expr(f->b, x_rt(f->b, RT_rt_chansend, NULL, 2, v[0], at));
}

/* Emits the receive; *ok, if wanted, becomes a temporary of type bool. */
X *lower_chan_receive(Fn *f, X *c, Type *elem, X **ok) {
  bool empty = type_size(elem) == 0;
  X *v = empty ? x_zero(f->b, elem) : x_var(f->b, var_temp(f->b, elem));
  X *call = x_rt(f->b, RT_rt_chanrecv, T_INT64, 2, c, empty ? x_zero(f->b, T_PTR) : x_addr(f->b, v));
  if (!ok) {
    s_expr(f->b, call);
    return v;
  }
  X *got = x_spill(f->b, call);
  *ok = x_spill(f->b, x_cmp(f->b, OP_NEQ, got, x_int(f->b, T_INT64, 0)));
  return v;
}

X *lower_receive(Fn *f, Node *n, X **ok) {
  X *c = lower_expr(f, node_x(n));
  Pos pos = f->b->pos;
  f->b->pos = n->pos;
  X *v = lower_chan_receive(f, c, under(lower_type_of(f, node_x(n)))->elem, ok);
  f->b->pos = pos;
  return v;
}

void lower_go(Fn *f, Node *n) {
  X *closure = lower_heap_call_closure(f, node_unparen(node_call(n)));
  f->b->pos = n->pos;
  s_expr(f->b, x_rt(f->b, RT_rt_newproc, NULL, 1, x_cast(f->b, T_PTR, closure)));
}
