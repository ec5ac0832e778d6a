/* lookup.h - members, missing methods, type arguments: lookup.c, missing.c, subst.c, unify.c. Included by core.h. */
#ifndef TYPES_LOOKUP_H
#define TYPES_LOOKUP_H

/* ---- Lookup (lookup.c, missing.c) ---------------------------------------------------- */

typedef enum LookupResult { LOOK_FOUND, LOOK_NOT_FOUND, LOOK_AMBIGUOUS, LOOK_PTR_RECV } LookupResult;
/* As lookup_selection, saying why nothing was found. LOOK_PTR_RECV: the method has a pointer receiver and t is not
   addressable; *out is then the selection all the same. fold: letter case of methods is ignored. */
LookupResult lookup_member(Types *ts, Type *t, bool addressable, struct Package *pkg, Name name, bool fold, Selection **out);
/* The declared method name of defined type t (no embedding), completed; NULL. */
Method *named_find_method(Types *ts, Type *t, struct Package *pkg, Name name);

typedef enum MissingKind {
  MISS_NONE,
  MISS_ABSENT,
  MISS_WRONG_NAME,
  MISS_UNEXPORTED,
  MISS_WRONG_TYPE,
  MISS_AMBIGUOUS,
  MISS_PTR_RECV,
  MISS_FIELD
} MissingKind;
/* First method of iface (in sorted order) that t lacks. is_static: t an interface must have all of them (assignments);
   else only those it has must agree (type assertions). *cause (may be NULL): gc's words in
   parentheses, "(missing method M)". */
MissingKind type_missing_method(Types *ts, Type *t, Type *iface, bool is_static, struct Package *rel, const char **cause);
/* Does t implement (constraint false) or satisfy (constraint true) iface, type sets included? *cause (may be NULL): gc's
   whole clause, "T does not satisfy U (missing method M)". */
bool type_satisfies(Types *ts, Type *t, Type *iface, bool constraint, struct Package *rel, const char **cause);

/* Does t embed something of a package that could not be loaded? Then nobody knows what it lacks. */
bool type_is_partial(Types *ts, const Type *t);

/* ---- Substitution (subst.c) ------------------------------------------------------------- */

/* Type of the generic function fn with its type parameters replaced. */
Type *func_instantiate(Types *ts, Object *fn, TypeList *targs);
/* Finishes an instance's methods up to now; cheap when nothing is new. */
void named_complete_methods(Types *ts, Type *t);
/* Does t mention any of the type parameters (n < 0: any at all)? Looks into arguments of instances, not into declarations. */
bool type_mentions(Type *t, Type **tparams, int n);
/* Makes obj->type (and for defined types: underlying) known, through the checker's hook. */
static inline void object_resolve(Types *ts, Object *obj) { ts->resolve(ts, obj); }

/* ---- Unification (unify.c) ------------------------------------------------------------- */
typedef struct Unifier {
  Types *ts;
  Type **tparams; /* the type parameters to find, and ... */
  int n;
  Type **found;      /* ... what was found for each; NULL: nothing yet */
  const char *fname; /* what is called, NULL outside of calls: for messages */
} Unifier;
bool type_unify(Unifier *u, Type *pattern, Type *t, bool exact);
bool unify_mentions(Unifier *u, Type *t);

#endif
