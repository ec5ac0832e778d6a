/* program.h - what the program needs: functions, names, types, initialisers. */
#ifndef LOWER_PROGRAM_H
#define LOWER_PROGRAM_H
#include "internal.h"

/* ---- program.c ---- */
Func *func_of(Lower *l, Object *fn, TypeList *targs);       /* declared function or method, instantiated; queued */
Func *func_new(Lower *l, const char *goname, bool wrapper);  /* empty, listed in the unit, keyed by its name */
Func *func_extern(Lower *l, const char *goname, Type *sig, Type *recv);
Global *global_of(Lower *l, Object *v);
bool lib_has(Lower *l, SymbolKind k, const char *goname);    /* is it compiled ahead of time? */
bool pkg_is_extern(Lower *l, Package *p);

/* ---- link.c ---- */
/* Does the bundled library define the object of this linker name? */
bool link_in_library(Lower *l, SymbolKind k, const char *goname);
/* The object that defines o, which has the linker name but is not defined where it is declared; NULL: nobody does. */
Object *link_definition(Lower *l, Object *o, const char *goname);
/* Reports that nobody defines o: at the user's import of what needs it. */
void link_missing(Lower *l, Object *o, Pos pos, const char *goname);

/* ---- names.c ---- */
const char *name_func(Lower *l, Object *fn, TypeList *targs); /* main.(*T[int]).M */
const char *name_method(Lower *l, Type *recv, bool ptr, Name method, Package *pkg); /* of a wrapper */
const char *name_closure(Fn *f);
const char *name_range_body(Fn *f);
const char *name_wrap(Fn *f, const char *suffix);             /* ".deferwrap", ".gowrap" */
const char *name_label(Fn *f, const char *stem);
const char *type_link_name(Lower *l, Type *t);

/* ---- generic.c: the types of nodes in the body at hand ---- */
Type *subst(Fn *f, Type *t);
Type *type_of(Fn *f, const Node *n);       /* substituted; untyped kinds become their defaults */
TypeList *subst_list(Fn *f, TypeList *l);
Selection *selection_of(Fn *f, Node *n);   /* of a SELECTOR, looked up again under a substitution */
Type *default_untyped(Type *t);

/* ---- typeuse.c ---- */
TypeUse *type_use(Lower *l, Type *t);
X *descriptor_of(Fn *f, Type *t);             /* its address */
X *itab_of(Fn *f, Type *t, Type *iface);
ItabUse *itab_use(Lower *l, Type *t, Type *iface);
void want_methods(Lower *l, Type *iface);     /* an interface's method names keep methods alive */
bool typeuse_close(Lower *l);                 /* method tables; true when new functions were found */

/* ---- init.c ---- */
Func *lower_init(Lower *l);

/* ---- reflect.c ---- */
void reflect_init(Lower *l);
void reflect_method(Lower *l, Selection *sel, Node *name); /* the selected method is called, or a value; name: its argument, or NULL */
void reflect_type(Lower *l, Type *t);                      /* t has got a descriptor */
#endif
