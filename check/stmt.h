/* stmt.h - statements, and what is asked of whole functions and packages: stmt.c, switch.c, range.c, assign.c; flow.c, labels.c, unused.c, mono.c, initorder.c.
   Included by internal.h. */
#ifndef CHECK_STMT_H
#define CHECK_STMT_H

/* ---- stmt.c, assign.c --------------------------------------------------------------------------- */
void check_range(Checker *c, Node *n);
void check_scoped_block(Checker *c, Node *n);
void check_type_switch(Checker *c, Node *n);
void check_switch(Checker *c, Node *n);
void check_defaults(Checker *c, NodeList *clauses);
void check_stmts(Checker *c, NodeList *l, BranchCtx ctx);
void check_block(Checker *c, NodeList *list);
void check_stmt(Checker *c, Node *n, BranchCtx ctx);
void check_define(Checker *c, Node *n);
void check_assign(Checker *c, Node *n);
void check_init_vars(Checker *c, Object **lhs, int nlhs, NodeList *rhs, Node *ret /* RETURN or NULL */);
void check_init_var(Checker *c, Object *lhs, Operand *x, const char *context);
void check_assign_var(Checker *c, Node *lhs, Operand *x, Node *rhs, const char *context);

/* ---- Whole functions and packages (flow.c, labels.c, unused.c, initorder.c) ------------------- */

/* Is the statement list terminating? Spec: Terminating statements. Needs calls of panic marked (NF_BUILTIN). */
bool check_flow_terminates(const Node *block);
/* Labels of one function body (function literals inside have their own call): reports, and links BREAK, CONTINUE,
   GOTO to their label (node->obj), sets fi->has_goto_back. "missing return" is flow_check_return's. */
void check_flow_labels(Types *ts, FuncInfoT *fi, struct Package *pkg, const Node *body);
/* Reports "missing return" at the body's closing brace when sig has results and body does not terminate. */
void check_flow_return(Types *ts, const Type *sig, const Node *body);
/* "declared and not used: x" for each local of fi that is neither parameter nor used. */
void check_unused_vars(Types *ts, const FuncInfoT *fi);
/* "fmt" imported and not used, for OBJ_PKGNAMEs (dot imports too) whose used is false. */
void check_unused_imports(Types *ts, Object **pkgnames, int n);
/* Notes an instantiation, whose first arguments may be written out; mono_check then reports "instantiation cycle" for programs that need infinitely many. */
void check_mono_record(Types *ts, Pos pos, const NodeList *written, Type **tparams, const TypeList *targs);
void check_mono(Types *ts, struct Package *p);
/* Fills p->init; reports initialization cycles. After all bodies are checked. */
void check_initorder(Types *ts, struct Package *p);
#endif
