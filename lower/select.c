/* select.c - select statements. Spec: Select statements.

   Channels and values to send are evaluated once, in source order; they fill an array of the runtime's SelectCase.
   rt_selectgo says which case went on, and the bodies follow as in a switch, each
   beginning with the assignment of what was received. A single case without default is an ordinary operation. */
#include "expr.h"
#include "program.h"
#include "stmt.h"

typedef struct Comm {
  Node *node;        /* COMMCASE; its a NULL: default */
  Node *chan, *send; /* operand nodes; send NULL: receive */
  X *c, *value;      /* channel; value to send, or place of the received one */
  X *ok;
  Type *elem;
  const char *label;
} Comm;

/* The receive operation of a case's statement. */
static Node *receive_of(Node *s) {
  if (s->kind == N_EXPRSTMT) return node_unparen(node_x(s));
  Node *rhs = node_rhs(s)->kind == N_LIST ? node_items(node_rhs(s))->at[0] : node_rhs(s);
  return node_unparen(rhs);
}

static int lhs_len(Node *s) {
  if (s->kind == N_EXPRSTMT || s->kind == N_SEND) return 0;
  return node_lhs(s)->kind == N_LIST ? node_items(node_lhs(s))->len : 1;
}

static void comm_init(Fn *f, Comm *k, Node *node) {
  *k = (Comm){.node = node, .label = lower_name_label(f, "comm")};
  Node *s = node_comm(node);
  if (!s) return;
  k->chan = s->kind == N_SEND ? node_chan(s) : node_x(receive_of(s));
  k->send = s->kind == N_SEND ? node_value(s) : NULL;
  k->elem = under(lower_type_of(f, k->chan))->elem;
}

/* All of them are evaluated once, in the order of the text: later ones change nothing of those before. */
static void operands(Fn *f, Comm *k, int n) {
  Pos pos = f->b->pos;
  for (int i = 0; i < n; i++) {
    if (!k[i].chan) continue;
    f->b->pos = node_run_pos(node_comm(k[i].node));
    k[i].c = lower_keep(f, lower_expr(f, k[i].chan));
    if (k[i].send) k[i].value = lower_keep(f, lower_convert_assign(f, lower_expr(f, k[i].send), lower_type_of(f, k[i].send), k[i].elem));
  }
  f->b->pos = pos;
}

/* ---- The array of cases ---------------------------------------------------------- */

static X *element_address(Fn *f, Comm *k) {
  if (k->send) return lower_chan_elem_addr(f, k->value);
  bool empty = type_size(k->elem) == 0;
  k->value = empty ? x_zero(f->b, k->elem) : x_var(f->b, var_temp(f->b, k->elem));
  return empty || !lhs_len(node_comm(k->node)) ? x_zero(f->b, T_PTR) : x_addr(f->b, k->value);
}

/* The number of the case that goes on; the cases count without default. */
static X *choose(Fn *f, Comm *k, int n, int cases, X **got) {
  Var *arr = var_temp(f->b, type_array(f->l->ts, ir_unit_rtstruct(f->l->u, RTS_SelectCase), cases));
  for (int i = 0, at = 0; i < n; i++) {
    if (!k[i].chan) continue;
    X *e = x_index(f->b, x_var(f->b, arr), x_i(f->b, at++)), *elem = element_address(f, &k[i]);
    s_assign(f->b, x_field(f->b, e, RTF_SelectCase_c), x_cast(f->b, T_PTR, k[i].c));
    s_assign(f->b, x_field(f->b, e, RTF_SelectCase_elem), x_cast(f->b, T_PTR, elem));
    s_assign(f->b, x_field(f->b, e, RTF_SelectCase_send), x_int(f->b, T_INT64, k[i].send != NULL));
  }
  *got = x_var(f->b, var_temp(f->b, T_INT64));
  s_assign(f->b, *got, x_int(f->b, T_INT64, 0));
  return x_spill(f->b, x_rt(f->b, RT_rt_selectgo, T_INT64, 4, x_addr(f->b, x_var(f->b, arr)), x_i(f->b, cases), x_i(f->b, cases == n),
                            x_addr(f->b, *got)));
}

static void dispatch(Fn *f, Comm *k, int n, X *chosen) {
  Comm *last = NULL;
  for (int i = 0, at = 0; i < n; i++) {
    int number = k[i].chan ? at++ : -1;
    if (i + 1 == n) {
      last = &k[i];
      break;
    }
    S *s = s_if(f->b, x_cmp(f->b, OP_EQL, chosen, x_int(f->b, T_INT64, number)));
    SList *old = s_in_body(f->b, s);
    s_goto(f->b, k[i].label);
    f->b->out = old;
  }
  s_goto(f->b, last->label);
}

/* ---- Bodies --------------------------------------------------------------------------- */

static bool ends(Fn *f) {
  if (!f->b->out->len) return false;
  int k = vec_last(f->b->out)->kind;
  return k == S_GOTO || k == S_RETURN || k == S_UNREACHABLE || k == S_BREAK;
}

static void received(Fn *f, Comm *k, X *got) {
  Node *s = node_comm(k->node);
  if (!s || !lhs_len(s)) return;
  X *vals[2] = {k->value, k->ok};
  Type *types[2] = {k->elem, T_BOOL};
  f->b->pos = s->pos;
  if (lhs_len(s) == 2 && !k->ok) vals[1] = x_spill(f->b, x_cmp(f->b, OP_NEQ, got, x_int(f->b, T_INT64, 0)));
  lower_assign_received(f, s, vals, types);
}

static void bodies(Fn *f, Comm *k, int n, X *got, Target *t) {
  for (int i = 0; i < n; i++) {
    s_label(f->b, k[i].label);
    received(f, &k[i], got);
    lower_block(f, node_stmts(k[i].node));
    if (ends(f) || i + 1 == n) continue;
    t->brk_used = true;
    s_goto(f->b, t->brk);
  }
}

/* One case and nothing else: it waits as the operation does by itself. */
static void single(Fn *f, Comm *k) {
  if (!k->chan) {
    lower_block(f, node_stmts(k->node));
    return;
  }
  Node *s = node_comm(k->node);
  f->b->pos = s->pos;
  if (s->kind == N_SEND)
    lower_send(f, s);
  else
    k->value = lower_receive(f, receive_of(s), lhs_len(s) == 2 ? &k->ok : NULL);
  received(f, k, NULL);
  lower_block(f, node_stmts(k->node));
}

static void several(Fn *f, Node *n, Comm *k, Target *t) {
  int count = node_cases(n)->len, cases = 0;
  for (int i = 0; i < count; i++) cases += k[i].chan != NULL;
  operands(f, k, count);
  f->b->pos = n->pos;
  X *got, *chosen = choose(f, k, count, cases, &got);
  dispatch(f, k, count, chosen);
  bodies(f, k, count, got, t);
}

void lower_select(Fn *f, Node *n) {
  Target t;
  lower_target_push(f, &t, n, false);
  Comm *k = ARENA_ARRAY(f->l->a, Comm, node_cases(n)->len + 1);
  for (int i = 0; i < node_cases(n)->len; i++) comm_init(f, &k[i], node_cases(n)->at[i]);
  if (node_cases(n)->len == 0) {
    s_expr(f->b, x_rt(f->b, RT_rt_block, NULL, 0));
    s_unreachable(f->b);
  } else if (node_cases(n)->len == 1) {
    single(f, k);
  } else {
    several(f, n, k, &t);
  }
  lower_target_pop(f, &t);
}
