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
void check_cycle_error_from(Checker *c, Object **cycle, int n, int first);
/* Rest of a bundled package: is name declared by its bundled part? */
bool check_package_in_bundled(Checker *c, Name name);
void check_collect_import(Checker *c, Scope *fs, Node *d);
Package *check_package_new(Types *ts, const char *path, File **files, int n);
/* The package-level object of p, or of its rest, that has the name; NULL. pos: for what goes wrong. */
Object *check_package_member(Checker *c, Package *p, Name name, Pos pos);
/* The package an import names; of a bundled package it is loaded now. */
Package *check_imported_package(Checker *c, Object *pkgname);
void check_object(Checker *c, Object *o); /* resolves type (and value) of o; no-op when done */
void check_later(Checker *c, void (*fn)(Checker *, void *), void *arg);
void check_process_delayed(Checker *c);
void check_collect_objects(Checker *c);
void check_declstmt(Checker *c, Node *n);
void check_func_body(Checker *c, FuncInfoT *f, Node *body, Env env);
void check_open_scope(Checker *c, const char *kind);
void check_close_scope(Checker *c);
void check_redeclared(Checker *c, Object *o, Object *other);
void check_cycle_error(Checker *c, Object **cycle, int n);
FuncInfoT *check_new_func(Checker *c, Node *node, Type *sig, Object *obj);
void check_declare(Checker *c, Scope *s, Object *o); /* reports redeclaration; "_" is not inserted */
void check_use_object(Checker *c, Object *o);        /* used; captured by the literals around the use */
Object *check_new_local(Checker *c, Name name, Pos pos, Type *t, Node *decl);
Node *check_clone_expr(Arena *a, const Node *n);

/* ---- typexpr.c --------------------------------------------------------------------- */
void check_struct_type(Checker *c, Type *st, Node *n);
void check_later_typeset(Checker *c, void *arg);
void check_interface_type(Checker *c, Type *it, Node *n, Type *def);
void check_embedded(Checker *c, Type *it, Node *n);
Type *check_type(Checker *c, Node *n);                    /* a type, never generic; K_INVALID after an error */
Type *check_var_type(Checker *c, Node *n);                /* also not a constraint interface */
Type *check_generic_type(Checker *c, Node *n);            /* may stay generic */
Type *check_defined_type(Checker *c, Node *n, Type *def); /* def: the defined type whose right side this is */
/* Fills sig; declares parameters in a new scope kept in c->fscopes. recv and fn (may be NULL): of a FUNCDECL. */
void check_functype(Checker *c, Type *sig, Node *functype, Node *recv, Object *fn);
void check_ident(Checker *c, Operand *x, Node *n, bool want_type);
Type *check_instantiated_type(Checker *c, Node *index);
bool check_type_list(Checker *c, NodeList *list, TypeList *out);
void check_valid_var_type(Checker *c, Node *n, Type *t);
void check_type_push(Checker *c, TypeList *l, Type *t);
/* generic: the defined type they belong to (may be NULL), which gets them before the constraints are read. */
Type *check_declare_tparam(Checker *c, Scope *s, Node *ident, int index);
void check_note_type(Node *n, Type *t);
/* The generic alias that n names, or NULL. */
Object *check_alias_object(Node *n);
void check_declare_tparams(Checker *c, Node *fieldlist, Scope *scope, TypeList *out, Type *generic);
void check_arity(Checker *c, Node *d, NodeList *names, NodeList *values, bool constant, bool inherited);
/* A generic function assigned to a variable of function type target is instantiated for it. */
void check_generic_value(Checker *c, Operand *x, Type *target, bool argument);
/* Reports that nothing says what the missing type arguments of the generic function x are. */
void check_uninstantiated(Checker *c, Operand *x);
int64_t check_array_len(Checker *c, Node *n);

/* ---- under.c: what all types of a type parameter share ------------------------------ */
/* The specific types of t's type set; t itself when it is no type parameter. */
TypeList check_specific_types(Checker *c, Type *t);
/* What is wrong with a type t of a type set, u under it; NULL twice: the set has no specific types. NULL: nothing. */
typedef const char *UnderCond(Checker *c, Type *t, Type *u);
/* The underlying type that all types in t's type set share, as type_core. NULL, and why in *cause: there is none, or
   one of them does not meet cond (may be NULL). */
Type *check_common_under(Checker *c, Type *t, UnderCond *cond, const char **cause);

/* ---- embed.c ---- */
/* The line of the file being collected that is for the VARDECL, or NULL. */
const Embed *check_embed_of(Checker *c, Node *decl);
/* Declares a variable that has such a line. */
void check_embed_var(Checker *c, Object *o, DeclInfo *info);
/* Reports lines of f that are for no variable, or for one that cannot have them. */
void check_embed_lines(Checker *c, File *f);

#endif
