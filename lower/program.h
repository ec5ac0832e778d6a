/* program.h - what the program needs: functions, names, types, initialisers. */
#ifndef LOWER_PROGRAM_H
#define LOWER_PROGRAM_H
#include "internal.h"

/* ---- program.c ---- */
Func *lower_func_of(Lower *l, Object *fn, TypeList *targs);       /* declared function or method, instantiated; queued */
Func *lower_func_new(Lower *l, const char *goname, bool wrapper); /* empty, listed in the unit, keyed by its name */
Func *lower_func_extern(Lower *l, const char *goname, Type *sig, Type *recv);
Global *lower_global_of(Lower *l, Object *v);
bool lower_lib_has(Lower *l, SymbolKind k, const char *goname); /* is it compiled ahead of time? */
bool lower_pkg_is_extern(Lower *l, Package *p);

/* ---- link.c ---- */
/* Does the bundled library define the object of this linker name? */
bool lower_link_in_library(Lower *l, SymbolKind k, const char *goname);
/* The object that defines o, which has the linker name but is not defined where it is declared; NULL: nobody does. */
Object *lower_link_definition(Lower *l, Object *o, const char *goname);
/* Reports that nobody defines o: at the user's import of what needs it. */
void lower_link_missing(Lower *l, Object *o, Pos pos, const char *goname);

/* ---- names.c ---- */
const char *lower_name_func(Lower *l, Object *fn, TypeList *targs);                       /* main.(*T[int]).M */
const char *lower_name_method(Lower *l, Type *recv, bool ptr, Name method, Package *pkg); /* of a wrapper */
const char *lower_name_closure(Fn *f);
const char *lower_name_range_body(Fn *f);
const char *lower_name_wrap(Fn *f, const char *suffix); /* ".deferwrap", ".gowrap" */
const char *lower_name_label(Fn *f, const char *stem);
const char *lower_type_link_name(Lower *l, Type *t);

/* ---- generic.c: the types of nodes in the body at hand ---- */
Type *lower_subst(Fn *f, Type *t);
Type *lower_type_of(Fn *f, const Node *n); /* substituted; untyped kinds become their defaults */
TypeList *lower_subst_list(Fn *f, TypeList *l);
Selection *lower_selection_of(Fn *f, Node *n); /* of a SELECTOR, looked up again under a substitution */
Type *lower_default_untyped(Type *t);

/* ---- typeuse.c ---- */
TypeUse *lower_type_use(Lower *l, Type *t);
X *lower_descriptor_of(Fn *f, Type *t); /* its address */
X *lower_itab_of(Fn *f, Type *t, Type *iface);
ItabUse *lower_itab_use(Lower *l, Type *t, Type *iface);
void lower_want_methods(Lower *l, Type *iface); /* an interface's method names keep methods alive */
bool lower_typeuse_close(Lower *l);             /* method tables; true when new functions were found */

/* ---- init.c ---- */
Func *lower_init(Lower *l);

/* limits.c */
void lower_check_limits(Lower *l); /* an error for each function and variable that is too large */

/* ---- reflect.c ---- */
void lower_reflect_init(Lower *l);
void lower_reflect_method(Lower *l, Selection *sel,
                          Node *name);      /* the selected method is called, or a value; name: its argument, or NULL */
void lower_reflect_type(Lower *l, Type *t); /* t has got a descriptor */
#endif
