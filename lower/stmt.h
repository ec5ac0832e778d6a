/* stmt.h - statements. */
#ifndef LOWER_STMT_H
#define LOWER_STMT_H
#include "internal.h"

/* ---- stmt.c, range.c, switch.c ---- */
void lower_stmt(Fn *f, Node *n);
void lower_block(Fn *f, NodeList *list);
void lower_assign(Fn *f, Node *n);
void lower_define(Fn *f, Node *n);
void lower_incdec(Fn *f, Node *n);
void lower_vardecl(Fn *f, Node *n);
void lower_assign_node(Fn *f, Node *lhs, X *v, Type *vt);
void lower_assign_pair(Fn *f, Node *a, X *va, Type *ta, Node *b, X *vb, Type *tb);
void lower_assign_received(Fn *f, Node *n, X **vals, Type **types);        /* n: ASSIGN or DEFINE of a select's case */
void lower_declare_init(Fn *f, Object *v, X *x);                           /* declares and initialises; x NULL: zero */
void lower_multi_values(Fn *f, Node *n, int want, X **vals, Type **types); /* call, comma-ok: one node, several values */
void lower_range(Fn *f, Node *n);
void lower_switch(Fn *f, Node *n);
void lower_target_push(Fn *f, Target *t, Node *stmt, bool loop);
void lower_target_pop(Fn *f, Target *t);

Target *lower_find_target(Fn *f, Node *n); /* of break or continue n, in this function; NULL: further out */

/* ---- assign.c, tuple.c ---- */
typedef enum LvalKind { L_BLANK, L_PLACE, L_FIELD, L_INDEX, L_MAP } LvalKind;
typedef struct Lval { /* the left side of an assignment, its operands evaluated, not yet checked */
  LvalKind kind;
  X *base, *idx; /* PLACE: base; INDEX, MAP: both */
  Type *type, *base_type;
  struct Lval *inner; /* FIELD, INDEX of an array (then base is NULL): what the field or element is of */
  int field;          /* FIELD */
  Pos pos;            /* INDEX, MAP: of the bracket */
} Lval;
bool lower_node_is_field(Fn *f, Node *n);        /* x.f, x a struct and f a field of its own */
NodeList lower_as_list(Fn *f, Node *n);          /* n's expressions, LIST or single */
Lval lower_lval_of(Fn *f, Node *n, bool strong); /* strong: whatever other assignments come before it */
X *lower_lval_place(Fn *f, Lval *l);             /* checked; an entry of a map is made */
void lower_lval_store(Fn *f, Lval *l, X *v, Type *vt);
void lower_store_value(Fn *f, X *place, X *v);
void lower_define_one(Fn *f, Node *id, X *x, Type *t);
void lower_tuple_assign(Fn *f, NodeList *lhs, NodeList *rhs);
void lower_tuple_define(Fn *f, NodeList *lhs, NodeList *rhs); /* also of a var declaration */

/* ---- chan.c, select.c ---- */
void lower_go(Fn *f, Node *n);
void lower_send(Fn *f, Node *n);
X *lower_receive(Fn *f, Node *n, X **ok); /* ok NULL: not wanted */
X *lower_chan_receive(Fn *f, X *c, Type *elem, X **ok);
X *lower_chan_elem_addr(Fn *f, X *x); /* of a temporary that holds x; nil for size 0 */
void lower_select(Fn *f, Node *n);

/* ---- rangefunc.c ---- */
void lower_rangefunc(Fn *f, Node *n);
void lower_rangefunc_body(Fn *f);
void lower_rangefunc_jump(Fn *f, Node *n);
bool lower_rangefunc_goto_leaves(Fn *f, Node *n);
void lower_rangefunc_return(Fn *f, Node *n);
void lower_rangefunc_defer(Fn *f, X *closure);
X *lower_rangefunc_frame(Fn *f);
#endif
