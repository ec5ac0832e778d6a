/* slice.c - slice expressions. Spec: Slice expressions.

   Indices are checked from the right: max against the capacity, high against max (or capacity, or length of
   strings and arrays), low against high. The pointer of an empty remainder stays at the base, so that it never points
   past its object. */
#include "expr.h"
#include "func.h"
#include "program.h"

typedef struct Base {
  X *ptr, *len, *cap;
  bool is_string, fixed;
  Type *elem;
} Base;

static Base base_of(Fn *f, X *x, Type *t) {
  Base b = {0};
  Type *u = under(t);
  if (u->kind == K_STRING) {
    x = x_dup(f->b, x);
    b = (Base){x_part(f->b, x, PART_PTR), x_part(f->b, x, PART_LEN), x_part(f->b, x, PART_LEN), true, true, T_UINT8};
  } else if (u->kind == K_SLICE) {
    x = x_dup(f->b, x);
    b = (Base){x_part(f->b, x, PART_PTR), x_part(f->b, x, PART_LEN), x_part(f->b, x, PART_CAP), false, false, u->elem};
  } else {
    Type *arr = u->kind == K_POINTER ? under(u->elem) : u;
    X *p = u->kind == K_POINTER ? x_dup(f->b, x) : x_spill(f->b, lower_addr(f, x, lower_ptr_to(f, t)));
    if (u->kind == K_POINTER && p->kind != X_ADDR) s_check_nil(f->b, p, 0);
    X *n = x_i(f->b, arr->len);
    b = (Base){x_cast(f->b, T_PTR, p), n, n, false, true, arr->elem};
  }
  return b;
}

static X *as_int(Fn *f, X *x) { return x_conv(f->b, T_INT, x); }

X *lower_slice_of(Fn *f, X *x, Type *xt, Type *result, X **idx, Type **bt, bool three) {
  (void)bt;
  for (int i = 0; i < 3; i++) /* read before the first check */
    if (idx[i] && x_may_fault(idx[i])) idx[i] = x_spill(f->b, idx[i]);
  Base b = base_of(f, x, xt);
  X *lo = idx[0] ? x_dup(f->b, idx[0]) : x_i(f->b, 0);
  X *hi = idx[1] ? x_dup(f->b, idx[1]) : b.len;
  X *max = three ? x_dup(f->b, idx[2]) : b.cap;
  if (three) {
    lower_check_bounds(f, max, b.cap, b.fixed ? BOUNDS_SLICE3_ALEN : BOUNDS_SLICE3_ACAP);
    lower_check_bounds(f, hi, max, BOUNDS_SLICE3_B);
    lower_check_bounds(f, lo, hi, BOUNDS_SLICE3_C);
  } else {
    if (idx[1]) lower_check_bounds(f, hi, b.cap, b.fixed ? BOUNDS_SLICE_ALEN : BOUNDS_SLICE_ACAP);
    lower_check_bounds(f, lo, hi, BOUNDS_SLICE_B);
  }
  lo = as_int(f, lo);
  X *len = x_binary(f->b, OP_SUB, as_int(f, hi), lo);
  if (x_is_int(lo, 0) && b.is_string) return x_mkstring(f->b, result, b.ptr, len);
  if (x_is_int(lo, 0)) return x_mkslice(f->b, result, b.ptr, len, as_int(f, max));
  X *room = b.is_string ? len : x_binary(f->b, OP_SUB, as_int(f, max), lo);
  room = x_dup(f->b, room);
  X *at = x_cast(f->b, T_PTR, x_addr(f->b, x_elem(f->b, b.elem, b.ptr, lo)));
  X *ptr = x_cond(f->b, x_cmp(f->b, OP_NEQ, room, x_i(f->b, 0)), at, b.ptr);
  return b.is_string ? x_mkstring(f->b, result, ptr, room) : x_mkslice(f->b, result, ptr, len, room);
}

X *lower_slice(Fn *f, Node *n) {
  Node *nodes[4] = {node_x(n)};
  X *v[4] = {0}, *idx[3] = {0};
  int at[4], count = 1;
  Node *parts[3] = {node_lo(n), node_hi(n), node_max(n)};
  for (int i = 0; i < 3; i++) {
    if (!parts[i]) continue;
    at[count] = i;
    nodes[count++] = parts[i];
  }
  bool begun = lower_order_bounds(f, node_x(n), nodes + 1, count - 1);
  lower_operands(f, nodes, NULL, count, v);
  lower_order_end(f, begun);
  for (int i = 1; i < count; i++) idx[at[i]] = v[i];
  return lower_slice_of(f, v[0], lower_type_of(f, node_x(n)), lower_type_of(f, n), idx, NULL, n->flags & NF_SLICE3);
}
