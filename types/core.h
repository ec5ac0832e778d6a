/* core.h - what types/ offers to the checker beside types.h: the context, making types,
   scopes, type sets, lookup, substitution.

   Every Type is made by type_new or a constructor below, so that Type.home is set: questions such as
   under() and type_identical() take no context but may have to finish work lazily. */
#ifndef TYPES_CORE_H
#define TYPES_CORE_H
#include "types.h"

/* The foundation's own part of struct Types (field "core" there). */
typedef struct TypesCore {
  Scope *universe;
  struct Package *unsafe_pkg;
  Type *any, *error, *comparable;
  StrMap instances;       /* identity of origin and arguments -> Type */
  PtrMap typesets;        /* type parameter constraint that is no interface -> the interface around it */
  int next_id;            /* Object.id */
  int typeset_depth;      /* type sets being computed, one inside the other */
} TypesCore;

struct Types {
  Arena *arena;
  Intern *names;
  Sources *sources;
  TypesCore core;
  bool fakes;              /* there are packages that could not be loaded: what comes from them is invalid without an error */
  struct { Name blank, init, main, iota, unsafe; } n; /* set by types_new */
  void (*resolve)(Types *ts, Object *obj); /* the checker's: see object_resolve */
  struct CheckState *check; /* the checker's own */
};

/* ---- Types: making (type.c) ------------------------------------------------ */

Type *type_new(Types *ts, Kind k);
/* A defined type for obj (OBJ_TYPE); sets obj->type. underlying stays NULL until decl.c sets it. */
Type *type_new_named(Types *ts, Object *obj);
/* For a type declared inside a generic function: the function's type parameters. */
void named_set_outer(Type *t, Type **tparams, int n);
Type *type_new_tparam(Types *ts, Object *obj, int index, Type *constraint);
Type *type_map(Types *ts, Type *key, Type *elem);
Type *type_chan(Types *ts, int dir, Type *elem);
/* "invalid type": silent in every later message. */
#define type_invalid() (type_basic[K_INVALID])
bool type_is_invalid(const Type *t);
/* byte and rune: the kinds uint8 and int32 under the names they were written with. */
extern Type *const type_byte, *const type_rune;
/* Spelling of a basic type: "int", "byte", "untyped float constant"'s "untyped float". */
const char *type_basic_name(const Type *t);
Object *object_new(Types *ts, ObjKind kind, Name name, struct Package *pkg, Pos pos, Type *type);
/* Name and package as needed for identity: exported names ignore the package. */
bool name_same(Name a, const struct Package *pa, Name b, const struct Package *pb);

/* ---- Predicates: no look inside type parameters unless said (type.c) -------- */

bool type_is_basic(const Type *t);        /* t itself is a basic type, untyped ones included */
bool type_is_untyped(const Type *t);
bool type_is_typeparam(const Type *t);
bool type_is_generic(const Type *t);      /* uninstantiated generic defined type */
bool type_is_boolean(Type *t);
bool type_is_integer(Type *t);
bool type_is_unsigned(Type *t);
bool type_is_float(Type *t);
bool type_is_complex(Type *t);
bool type_is_numeric(Type *t);
bool type_is_string(Type *t);
bool type_is_ordered(Type *t);            /* integer, float, string */
bool type_is_const_type(Type *t);         /* basic: may be a constant's type */
bool type_has_nil(Type *t);               /* type parameters: every type of the set has */
Type *type_default(Type *t);              /* default type of an untyped type; others themselves */
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
Type *constraint_interface(Types *ts, Type *constraint);
TypeSet *tparam_set(Type *tparam);
bool type_set_empty(const TypeSet *s);         /* no type satisfies it */
bool type_set_is_methods_only(const TypeSet *s); /* neither terms nor comparable: may be used as an ordinary type */
bool terms_include(const TypeSet *s, Type *t); /* t is in the set's terms (true when it has none) */
bool terms_subset(const TypeSet *x, const TypeSet *y);
bool type_set_comparable(const TypeSet *s);    /* every type in it is strictly comparable */

/* ---- Scopes (scope.c) ---------------------------------------------------------- */

/* kind only serves dumps: "universe", "package", "file", "function", "block". */
Scope *scope_new(Types *ts, Scope *outer, const char *kind);
Scope *scope_outer(const Scope *s);
/* Here only; NULL when absent. */
Object *scope_lookup(const Scope *s, Name name);
/* Here and outwards. An entry inserted with a position counts only when pos is 0 or not before it.
   *where (may be NULL) becomes the scope that has it. */
Object *scope_lookup_parent(Scope *s, Name name, Pos pos, Scope **where);
/* Returns the object already there under that name (and inserts nothing), or NULL. "_" is never inserted.
   visible: position from which the name counts; 0: everywhere. Sets obj->parent unless already set. */
Object *scope_insert(Scope *s, Object *obj, Pos visible);
/* Under another name than its own (dot imports keep theirs; renamed imports). */
Object *scope_insert_as(Scope *s, Name name, Object *obj, Pos visible);
int scope_len(const Scope *s);
Object *scope_at(const Scope *s, int i);       /* in order of insertion */

/* ---- Universe (universe.c) -------------------------------------------------------- */

/* Fills t's universe fields and package unsafe; called once by types_new after its own fields are set. */
void universe_init(Types *ts);
Scope *universe_scope(Types *ts);
struct Package *universe_unsafe(Types *ts);
Type *type_comparable_iface(Types *ts);        /* predeclared comparable */
const char *builtin_name(BuiltinId id);
int builtin_min_args(BuiltinId id);
bool builtin_variadic(BuiltinId id);
enum { BUILTIN_EXPR, BUILTIN_STMT, BUILTIN_CONV };
int builtin_kind(BuiltinId id);

/* ---- Lookup (lookup.c, missing.c) ---------------------------------------------------- */

typedef enum LookupResult { LOOK_FOUND, LOOK_NOT_FOUND, LOOK_AMBIGUOUS, LOOK_PTR_RECV } LookupResult;
/* As lookup_selection, saying why nothing was found. LOOK_PTR_RECV: the method has a pointer receiver and t is not
   addressable; *out is then the selection all the same. fold: letter case of methods is ignored. */
LookupResult lookup_member(Types *ts, Type *t, bool addressable, struct Package *pkg, Name name, bool fold, Selection **out);
/* The declared method name of defined type t (no embedding), completed; NULL. */
Method *named_find_method(Types *ts, Type *t, struct Package *pkg, Name name);

typedef enum MissingKind { MISS_NONE, MISS_ABSENT, MISS_WRONG_NAME, MISS_UNEXPORTED, MISS_WRONG_TYPE, MISS_AMBIGUOUS, MISS_PTR_RECV, MISS_FIELD } MissingKind;
/* First method of iface (in sorted order) that t lacks. is_static: t an interface must have all of them (assignments);
   else only those it has must agree (type assertions). *cause (may be NULL): gc's words in
   parentheses, "(missing method M)". */
MissingKind missing_method(Types *ts, Type *t, Type *iface, bool is_static, struct Package *rel, const char **cause);
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
  Type **tparams;          /* the type parameters to find, and ... */
  int n;
  Type **found;            /* ... what was found for each; NULL: nothing yet */
  const char *fname;       /* what is called, NULL outside of calls: for messages */
} Unifier;
bool unify(Unifier *u, Type *pattern, Type *t, bool exact);
bool unify_mentions(Unifier *u, Type *t);

/* ---- Messages (typestring.c) --------------------------------------------------------------- */

/* "(x int) string": a signature as messages show it, without func. */
/* As type_string, cut after max bytes. Its time depends on max, not on how much the type's text would double. */
const char *type_brief_string(Types *ts, Type *t, struct Package *rel, int max);
const char *type_signature_string(Types *ts, Type *sig, struct Package *rel);
/* "./x.go:3:5" for continuation lines. */
const char *place_string(Types *ts, Pos pos);

#endif
