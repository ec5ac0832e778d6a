/* message.h - how the checker words its errors: message.c, unsupported.c.
   Included by internal.h. */
#ifndef CHECK_MESSAGE_H
#define CHECK_MESSAGE_H

/* ---- errors ---------------------------------------------------------------------- */
void check_error(Checker *c, Pos pos, const char *fmt, ...) __attribute__((format(printf, 3, 4)));
void check_error_at(Checker *c, const Node *n, const char *fmt, ...) __attribute__((format(printf, 3, 4))); /* at node_start(n) */
void check_anonymous_cycles(Checker *c);                                                                    /* anoncycle.c */
Pos check_report_pos(const Node *n);
Pos check_syntax_pos(Checker *c, const Node *n);
const char *type_alias_string(Types *ts, Object *alias, Package *rel); /* of a generic alias: A[P any] */
const char *check_type_text(Checker *c, Type *t);                      /* type_string relative to the current package */
const char *check_node_text(Checker *c, const Node *n);
const char *check_op_text(Checker *c, const Operand *x);                           /* operand as in messages: x (variable of type int) */
const char *check_composite_kind(Type *t);                                         /* "struct", "" for basic types */
const char *types_summary(Checker *c, Type **at, int n, bool variadic, bool dots); /* (number, string) */
const char *check_measure(Checker *c, int n, const char *unit);                    /* "2 values" */
void check_error_after(Checker *c, Pos pos, const char *text);                     /* reported when the package has no other error */
/* Does bundled package pkg lack name, of its type if that is not NULL? Then says that it is not supported. */
bool check_package_lacks(Checker *c, const Package *pkg, Name type, Name name, Pos pos);
void check_unsupported(Checker *c, Pos pos, int what); /* unsupported.c */
enum { UNS_CGO, UNS_PARAMS };
#endif
