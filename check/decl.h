/* decl.h - declarations and types: package.c, imports.c, decl.c, localdecl.c, cycle.c; typexpr.c, typelit.c, signature.c; under.c,
   embed.c. Included by internal.h. */
#ifndef CHECK_DECL_H
#define CHECK_DECL_H

/* ---- package.c, decl.c -------------------------------------------------------- */
/* Resolve one declared object; lhs: a, b = f(), all of them, else NULL. */
void check_var_decl(Checker *c, Object *o, Object **lhs, int nlhs, Node *type, Node *init);
void check_type_decl(Checker *c, Object *o, Node *d);
void check_const_decl(Checker *c, Object *o, Node *type, Node *init, bool inherited, int iota);
/* o is needed while it is being resolved: a cycle. */
void check_grey_object(Checker *c, Object *o);
void cycle_error_from(Checker *c, Object **cycle, int n, int first);
/* Rest of a bundled package: is name declared by its bundled part? */
bool package_in_bundled(Checker *c, Name name);
void collect_import(Checker *c, Scope *fs, Node *d);
Package *package_new(Types *ts, const char *path, File **files, int n);
/* The package-level object of p, or of its rest, that has the name; NULL. pos: for what goes wrong. */
Object *package_member(Checker *c, Package *p, Name name, Pos pos);
/* The package an import names; of a bundled package it is loaded now. */
Package *imported_package(Checker *c, Object *pkgname);
void check_object(Checker *c, Object *o);        /* resolves type (and value) of o; no-op when done */
void check_later(Checker *c, void (*fn)(Checker *, void *), void *arg);
void process_delayed(Checker *c);
void collect_objects(Checker *c);
void check_declstmt(Checker *c, Node *n);
void check_func_body(Checker *c, FuncInfoT *f, Node *body, Env env);
void open_scope(Checker *c, const char *kind);
void close_scope(Checker *c);
void redeclared(Checker *c, Object *o, Object *other);
void cycle_error(Checker *c, Object **cycle, int n);
FuncInfoT *check_new_func(Checker *c, Node *node, Type *sig, Object *obj);
void declare(Checker *c, Scope *s, Object *o);   /* reports redeclaration; "_" is not inserted */
void use_object(Checker *c, Object *o);          /* used; captured by the literals around the use */
Object *check_new_local(Checker *c, Name name, Pos pos, Type *t, Node *decl);
Node *clone_expr(Arena *a, const Node *n);

/* ---- typexpr.c --------------------------------------------------------------------- */
void check_struct_type(Checker *c, Type *st, Node *n);
void later_typeset(Checker *c, void *arg);
void check_interface_type(Checker *c, Type *it, Node *n, Type *def);
void check_embedded(Checker *c, Type *it, Node *n);
Type *check_type(Checker *c, Node *n);            /* a type, never generic; K_INVALID after an error */
Type *check_var_type(Checker *c, Node *n);        /* also not a constraint interface */
Type *check_generic_type(Checker *c, Node *n);    /* may stay generic */
Type *check_defined_type(Checker *c, Node *n, Type *def); /* def: the defined type whose right side this is */
/* Fills sig; declares parameters in a new scope kept in c->fscopes. recv and fn (may be NULL): of a FUNCDECL. */
void check_functype(Checker *c, Type *sig, Node *functype, Node *recv, Object *fn);
void check_ident(Checker *c, Operand *x, Node *n, bool want_type);
Type *instantiated_type(Checker *c, Node *index);
bool check_type_list(Checker *c, NodeList *list, TypeList *out);
void valid_var_type(Checker *c, Node *n, Type *t);
void type_push(Checker *c, TypeList *l, Type *t);
/* generic: the defined type they belong to (may be NULL), which gets them before the constraints are read. */
Type *declare_tparam(Checker *c, Scope *s, Node *ident, int index);
void note_type(Node *n, Type *t);
/* The generic alias that n names, or NULL. */
Object *alias_object(Node *n);
void declare_tparams(Checker *c, Node *fieldlist, Scope *scope, TypeList *out, Type *generic);
void check_arity(Checker *c, Node *d, NodeList *names, NodeList *values, bool constant, bool inherited);
/* A generic function assigned to a variable of function type target is instantiated for it. */
void check_generic_value(Checker *c, Operand *x, Type *target);
int64_t check_array_len(Checker *c, Node *n);

/* ---- under.c: what all types of a type parameter share ------------------------------ */
/* The specific types of t's type set; t itself when it is no type parameter. */
TypeList specific_types(Checker *c, Type *t);
/* What is wrong with a type t of a type set, u under it; NULL twice: the set has no specific types. NULL: nothing. */
typedef const char *UnderCond(Checker *c, Type *t, Type *u);
/* The underlying type that all types in t's type set share, as type_core. NULL, and why in *cause: there is none, or
   one of them does not meet cond (may be NULL). */
Type *common_under(Checker *c, Type *t, UnderCond *cond, const char **cause);

/* ---- embed.c ---- */
/* The line of the file being collected that is for the VARDECL, or NULL. */
const Embed *embed_of(Checker *c, Node *decl);
/* Declares a variable that has such a line. */
void embed_var(Checker *c, Object *o, DeclInfo *info);
/* Reports lines of f that are for no variable, or for one that cannot have them. */
void embed_check_lines(Checker *c, File *f);

#endif
