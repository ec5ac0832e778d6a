/* predicate.h - what only types/ and the checker ask of a type: predicate.c, typeset.c, terms.c. Included by core.h. */
#ifndef TYPES_PREDICATE_H
#define TYPES_PREDICATE_H

/* ---- Predicates: no look inside type parameters unless said (type.c) -------- */

bool type_is_basic(const Type *t); /* t itself is a basic type, untyped ones included */
bool type_is_untyped(const Type *t);
bool type_is_typeparam(const Type *t);
bool type_is_generic(const Type *t); /* uninstantiated generic defined type */
bool type_is_boolean(Type *t);
bool type_is_integer(Type *t);
bool type_is_unsigned(Type *t);
bool type_is_float(Type *t);
bool type_is_complex(Type *t);
bool type_is_numeric(Type *t);
bool type_is_string(Type *t);
bool type_is_ordered(Type *t);    /* integer, float, string */
bool type_is_const_type(Type *t); /* basic: may be a constant's type */
bool type_has_nil(Type *t);       /* type parameters: every type of the set has */
Type *type_default(Type *t);      /* default type of an untyped type; others themselves */
/* Every type in a type parameter's set (else: t itself) satisfies the predicate; false for sets without terms. */
bool type_all(Type *t, bool (*pred)(Type *));
/* Calls f with the underlying type of each term of a type parameter's set (once with NULL when the set has no
   terms), else with under(t); stops and returns false when f does. */
bool type_under_is(Type *t, bool (*f)(Type *u, void *ctx), void *ctx);
/* The single underlying type of all types in t's type set; channels may differ in direction; NULL when there is none. */
Type *type_core(Type *t);
/* The core type of a set that has core type have (NULL: none seen yet) and gets a type of structure u; NULL: none. */
Type *type_core_merge(Type *have, Type *u);
/* Does the size of t depend on type parameters? (Then unsafe.Sizeof(x) is not constant.) */
bool type_size_varies(Type *t);
/* Identity, ignoring struct tags (conversions). */
bool type_identical_no_tags(Type *a, Type *b);
/* Strictly comparable: interfaces are not; type parameters: by type set. */
bool type_strictly_comparable(Type *t);
/* Why t is not comparable, for messages: "struct containing []int cannot be compared" or ""; arena text. */
const char *type_incomparable_cause(Types *ts, Type *t, struct Package *rel);
/* A defined type that holds itself by value: the path of objects, first one first; 0 when valid. Fills at most max, returns the length.
   Spec: Type declarations (invalid recursive types). */
int type_find_cycle(Types *ts, Type *t, Object **path, int max);

/* ---- Type sets (typeset.c) --------------------------------------------------- */

/* type_set() of types.h never reports; this one does, once, for an interface written in the source. */
typedef void (*TypesetErrorFn)(void *ctx, Pos pos, const char *msg);
void type_set_check(Types *ts, Type *iface, TypesetErrorFn report, void *ctx, bool disjoint); /* disjoint: no method twice */
/* Index of the method in the set, or -1. */
int type_set_find(const TypeSet *s, struct Package *pkg, Name name);
/* The interface a constraint stands for: itself, or an implicit one around a non-interface type. */
Type *type_constraint_interface(Types *ts, Type *constraint);
TypeSet *tparam_set(Type *tparam);
bool type_set_empty(const TypeSet *s);           /* no type satisfies it */
bool type_set_is_methods_only(const TypeSet *s); /* neither terms nor comparable: may be used as an ordinary type */
bool terms_include(const TypeSet *s, Type *t);   /* t is in the set's terms (true when it has none) */
bool terms_subset(const TypeSet *x, const TypeSet *y);
bool type_set_comparable(const TypeSet *s); /* every type in it is strictly comparable */

#endif
