/* expr.h - expressions: expr.c, untyped.c, binary.c, literal.c, index.c; convert.c, version.c; call.c, selector.c, builtin.c, infer.c.
   Included by internal.h. */
#ifndef CHECK_EXPR_H
#define CHECK_EXPR_H

/* ---- expr.c, untyped.c, binary.c, literal.c -------------------------------------------- */
void check_expr(Checker *c, Operand *x, Node *n);                  /* single value */
void check_expr_hint(Checker *c, Operand *x, Node *n, Type *hint); /* hint: type of elided composite literals */
void check_multi_expr(Checker *c, Operand *x, Node *n);            /* value, or tuple of a call, or comma-ok form */
void check_expr_or_type(Checker *c, Operand *x, Node *n, bool allow_generic);
void check_raw_expr(Checker *c, Operand *x, Node *n, Type *hint, bool allow_generic);
void check_generic_expr(Checker *c, Operand *x, Node *n);
void check_exclude_novalue(Checker *c, Operand *x);
void check_single_value(Checker *c, Operand *x);
void check_record(Checker *c, Operand *x, Node *n);
void check_binary(Checker *c, Operand *x, Node *e, Node *lhs, Node *rhs, Op op);
void check_comparison(Checker *c, Operand *x, Operand *y, Op op, bool switch_case);
void check_unary(Checker *c, Operand *x, Node *e);
Type *check_chan_elem(Checker *c, Operand *x, bool receive); /* of the channel x that is read or sent to; NULL after an error */
void check_composite(Checker *c, Operand *x, Node *e, Type *hint);
void check_index(Checker *c, Operand *x, Node *e);
void check_slice(Checker *c, Operand *x, Node *e);
bool check_index_value(Checker *c, Node *index, int64_t max, int64_t *val); /* val -1: not constant */
bool check_valid_index(Checker *c, Operand *x, const char *what, bool allow_negative);
void check_match_types(Checker *c, Operand *x, Operand *y);
void check_overflow(Checker *c, Operand *x, Pos oppos);
void check_convert_untyped(Checker *c, Operand *x, Type *target);
void check_update_expr_type(Checker *c, Node *n, Type *t, bool final);
Type *check_implicit_type(Checker *c, Operand *x, Type *target, const Const **val, int *code);
#define default_type(t) type_default(t)
void check_set_implicit(Checker *c, Operand *x, Type *t, const Const *val);
const Const *check_as(Checker *c, const Const *v, Type *t); /* NULL: not representable */
void check_use(Checker *c, Node *n);                        /* evaluated only so that its names count as used */
void check_use_list(Checker *c, NodeList *l);
void check_assertable(Checker *c, Node *e, Operand *x, Type *t, bool type_switch);
bool check_representable(Checker *c, Operand *x, Type *t, const Const **rounded, int *code); /* code: 1 truncated, 2 overflows, 0 plain */
enum { REPR_PLAIN, REPR_TRUNC, REPR_OVERFLOW };

/* ---- convert.c --------------------------------------------------------------------------- */
bool check_assignable(Checker *c, Operand *x, Type *t, const char **cause);
int check_lang_version(Checker *c);                                               /* N of go1.N */
bool check_lang_require(Checker *c, const Node *at, int minor, const char *what); /* reports */
bool check_lang_require_pos(Checker *c, Pos pos, int minor, const char *what);
const char *check_lang_lacks(Checker *c, int minor, const char *what); /* NULL, or the text of what lacks */
bool check_lang_literal(Checker *c, const Node *n);
bool check_lang_builtin(Checker *c, const Node *call, BuiltinId id);
void check_lang_embedded(Checker *c, const Node *n, Type *t);
void check_assignment(Checker *c, Operand *x, Type *t, const char *context); /* converts untyped; reports */
void check_conversion(Checker *c, Operand *x, Type *t);
bool check_convertible(Checker *c, Operand *x, Type *t, const char **cause);

/* ---- call.c, builtin.c, infer.c -------------------------------------------------------------- */
void check_call(Checker *c, Operand *x, Node *call);
/* Why t has no sel; alt: what is there under nearly that name, or NULL. literal: it is a field of a struct literal. */
const char *check_lookup_error(Checker *c, Type *t, Name sel, const Object *alt, bool literal);
/* def: the defined type whose right side this is, or NULL */
void check_selector(Checker *c, Operand *x, Node *e, Type *def, bool want_type);
bool check_builtin(Checker *c, Operand *x, Node *call, BuiltinId id);
Operand *check_expr_list(Checker *c, NodeList *list, bool comma_ok, int *n, bool *is_comma_ok);
const char *check_operands_summary(Checker *c, Operand *xs, int n, bool dots);
/* Verifies the constraints and notes the type arguments in the nodes that name the function g. */
void check_finish_inst(Checker *c, Node *n, Pos pos, Object *g, TypeList *targs);
void check_func_inst(Checker *c, Operand *x, Node *e);
bool check_verify_inst(Checker *c, Pos pos, Type **tparams, TypeList *targs, int *bad, const char **cause);
TypeList *check_infer_types(Checker *c, Pos pos, Type **tparams, int n, TypeList *targs, TypeList *params, Operand *args, int nargs,
                            const char *fname);
#endif
