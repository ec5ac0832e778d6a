/* types.h - Go's types, objects and constants.

   The checker (check/check.h) makes them from declarations; every later room asks about them. */
#ifndef TYPES_TYPES_H
#define TYPES_TYPES_H
#include "../base/map.h"
#include "../constant/constant.h"
#include "../parser/ast.h"

/* ---- Types --------------------------------------------------------------- */

typedef struct TypeList {
  Type **at;
  int len, cap;
} TypeList;

typedef struct Field { /* of a struct */
  Name name;           /* also for embedded fields (the type's name) */
  struct Package *pkg; /* declaring package: identity of unexported names */
  Type *type;
  const char *tag;
  int taglen;
  Pos pos;
  bool embedded;
  Object *obj; /* OBJ_FIELD */
} Field;

typedef struct Method { /* explicit method of an interface, or declared method of a defined type */
  Name name;
  struct Package *pkg;
  Type *type;  /* K_FUNC without receiver */
  Object *obj; /* OBJ_FUNC with its declaration (interface methods: without body) */
  Pos pos;
} Method;

typedef struct Term {
  bool tilde;
  Type *type;
} Term; /* of a union in a constraint */

/* One struct for all kinds. A defined (named) type is a Type with .named set: its kind and
   components are found in under(t). Compare with type_identical, never with == (instances and literals are not unique).
   What an alias declares is a copy of the type it stands for that messages name as the alias: to everybody else it is that
   type, and has its Named, if any. */
struct Type {
  uint8_t kind;       /* K_*; K_NAMED for defined types: use under(t)->kind */
  uint8_t chandir;    /* CHAN_* */
  bool variadic;      /* FUNC: the last parameter is ...T and has type []T */
  bool has_typeparam; /* mentions a type parameter: not concrete */
  bool resolving, complete;
  Type *elem;                   /* POINTER SLICE ARRAY CHAN MAP(value) */
  Type *key;                    /* MAP */
  int64_t len;                  /* ARRAY; -1 invalid */
  VEC(Field) fields;            /* STRUCT */
  TypeList params, results;     /* FUNC; TUPLE uses results */
  VEC(Object *) param_objs;     /* FUNC: OBJ_VAR per parameter (names may be "_" or empty), then ... */
  VEC(Object *) result_objs;    /* ... per result, when declared from source */
  VEC(Method) methods;          /* INTERFACE: explicit methods. NAMED: declared methods (lazily completed: named_methods()) */
  TypeList embeds;              /* INTERFACE: embedded types and unions, as written */
  VEC(Term) terms;              /* a union (kind INTERFACE's embedded element), see is_union */
  bool is_union, is_comparable; /* is_comparable: predeclared comparable */
  struct TypeSet *tset;         /* INTERFACE: computed: type_set() */
  struct Named *named;          /* defined type */
  struct TypeParam *tparam;
  struct Types *home; /* NAMED, INTERFACE, FUNC ...: whose it is, for work done lazily (type sets, instances). Set by every constructor */
  bool implicit;      /* INTERFACE made for a constraint such as ~int|string: printed without interface{} */
  struct {
    Pos *at;
    int len, cap;
  } embed_pos;                   /* INTERFACE: position of each element of embeds; may be shorter */
  uint8_t memo;                  /* answers already found (predicate.c, size.c): bits */
  int64_t size_memo, align_memo; /* size.c; align 0: not yet known */
  Object *alias;                 /* the alias whose copy this is; NULL: none */
  Type *aliased;                 /* then, and of an instance whose arguments are written as aliases: the type itself */
  TypeList alias_args;           /* ... and the arguments of a generic alias */
};

typedef struct TypeSet { /* of an interface */
  VEC(Method) methods;   /* all, embedded ones included, sorted by name then package path (= order in itabs) */
  bool has_terms;
  VEC(Term) terms; /* restricts to these types */
  bool comparable;
} TypeSet;

typedef struct Named { /* a defined type: type T U, type T[P any] U, or an instance T[int], or predeclared (int, error) */
  Object *obj;         /* OBJ_TYPE */
  Type *type;          /* back pointer */
  Type *underlying;    /* NULL until resolved; never itself named */
  Type *rhs;           /* type A B: B, when B is a defined type and no instance; else NULL */
  Type *origin;        /* instance: the generic type; else NULL */
  TypeList targs;      /* instance: arguments */
  Object *written;     /* instance: obj at the place where it was first written; NULL: nowhere */
  VEC(Type *) tparams; /* generic: its K_TYPEPARAM types */
  VEC(Method) methods; /* declared, in source order (instance: substituted on demand) */
  VEC(Type *) outer;   /* declared inside a generic function: that function's type parameters (it depends on them) */
  bool finite;         /* predicate.c: known to hold no value of its own type */
  int local_id;        /* > 0: declared inside a function, the n-th of its package; makes its identity unique: "main.T·1" */
} Named;

typedef struct TypeParam {
  Object *obj;
  Type *constraint;
  int index;
} TypeParam;

/* ---- Objects --------------------------------------------------------------- */

typedef enum ObjKind { OBJ_PKGNAME, OBJ_CONST, OBJ_TYPE, OBJ_VAR, OBJ_FIELD, OBJ_FUNC, OBJ_LABEL, OBJ_BUILTIN, OBJ_NIL } ObjKind;

typedef enum BuiltinId {
#define BUILTIN(name, text, min, variadic, kind) B_##name,
#include "builtins.def"
#undef BUILTIN
  B_COUNT
} BuiltinId;

typedef struct Scope Scope;

enum { WHITE, GREY, BLACK }; /* Object.color: not resolved, being resolved, resolved */

struct Object {
  uint8_t kind;  /* OBJ_* */
  uint8_t color; /* the checker's */
  bool used;
  bool is_alias;                         /* TYPE declared with = */
  bool is_param, is_result, is_receiver; /* VAR */
  bool is_global;                        /* VAR at package level */
  Name name;
  struct Package *pkg; /* NULL for predeclared */
  Pos pos;
  Type *type;        /* FUNC: K_FUNC type without receiver */
  const Const *val;  /* CONST */
  BuiltinId builtin; /* BUILTIN */
  Node *decl;        /* declaring node: FUNCDECL, VARDECL, TYPEDECL, ... (VAR at package level: its VARDECL) */
  File *file;
  Scope *parent;
  struct Package *imported; /* PKGNAME */
  struct FuncInfoT *func;   /* VAR: innermost function (FUNCDECL or FUNCLIT) that declares it; NULL at package level */
  Object *recv;             /* FUNC that is a method: its receiver variable (OBJ_VAR); NULL otherwise */
  Type *recv_named;         /* FUNC that is a method: the defined type (origin when generic); interface methods: the interface type */
  bool ptr_recv;            /* FUNC: receiver is a pointer */
  VEC(Type *) tparams;      /* FUNC: type parameters (methods: the receiver's) */
  Object *origin;           /* FUNC: method of an instance: the generic method */
  int id;                   /* creation order */
  int init_order;           /* package-level: for init ordering */
};

/* One per FUNCDECL with a body and per FUNCLIT; hangs on node->lowerinfo via checker's func table: check_func_info(node). */
typedef struct FuncInfoT {
  Node *node;              /* FUNCDECL or FUNCLIT */
  struct FuncInfoT *outer; /* enclosing function; NULL for declared ones */
  Object *obj;             /* OBJ_FUNC, NULL for literals */
  Type *sig;
  VEC(Object *) captures; /* variables of enclosing functions used here or further in, each once */
  VEC(Object *) locals;   /* every variable declared directly in this function, params and results included */
  bool has_defer, has_recover, has_goto_back;
} FuncInfoT;

/* What x.f denotes, for SELECTOR nodes that are not qualified identifiers. Spec: Selectors. */
typedef enum SelKind {
  SEL_FIELD,
  SEL_METHOD_VAL /* x.M, called or not */,
  SEL_METHOD_EXPR /* T.M */,
  SEL_IFACE_METHOD /* x.M, x interface */
} SelKind;
struct Selection {
  SelKind kind;
  Type *recv;      /* type of x (or T) */
  VEC(int) path;   /* field indexes through embedded fields; for methods: the embedded part only; implicit derefs at every pointer */
  Object *obj;     /* OBJ_FIELD or OBJ_FUNC */
  int index;       /* SEL_IFACE_METHOD: index in the type set (slot); SEL_FIELD: last field index */
  Type *holder;    /* methods: type (after path) that has the method, without pointer; for generic instances: the instance */
  bool indirect;   /* a pointer was followed on the path (or x is a pointer) */
  bool addr_recv;  /* METHOD_VAL: receiver must be addressed (&x.path) */
  bool deref_recv; /* METHOD_VAL: receiver pointer must be dereferenced */
};

/* ---- Packages ---------------------------------------------------------------- */

typedef struct InitStep {
  VEC(Object *) lhs;
  Node *rhs;
  Node *decl;
} InitStep; /* lhs = rhs, in order of initialisation */

typedef struct Package {
  const char *path; /* import path; "main" for the program's main package */
  Name name;
  Scope *scope;
  VEC(File *) files;
  VEC(struct Package *) imports; /* direct, sorted by path, each once (of bundled packages: only those needed so far) */
  VEC(InitStep) init;            /* package variables, dependency order. Spec: Package initialization */
  VEC(Object *) init_funcs;      /* func init(), in order of files */
  VEC(Object *) objects;         /* every package-level object and method, source order */
  bool bundled;                  /* compiled ahead of time: declarations only, resolved lazily */
  bool fake;                     /* failed to load */
  struct Package *rest;          /* bundled: what the installed Go's package of this path has beyond it; NULL: not asked for, or nothing */
  struct Package *rest_of;       /* the rest: of which bundled package; its names are seen here, and never declared again */
  bool rest_known;               /* bundled: rest has been asked for */
  bool std;                      /* read from an installed Go: no mistake in it is the user's */
  bool complete;
  int goversion; /* 21 for go1.21 ...; GO_MINOR by default */
} Package;

typedef struct Types Types; /* universe and all packages of one compilation */

/* ---- Questions about types -------------------------------------------------------- */

Type *named_under(Type *t); /* under() of a defined type */
/* The type itself, where it is written as an alias. */
static inline Type *type_unalias(Type *t) { return t->aliased ? t->aliased : t; }
static inline Type *under(Type *t) {
  return t->named ? named_under(t) : type_unalias(t);
} /* underlying type; itself when not defined. Type parameters: their constraint interface is NOT taken: K_TYPEPARAM */
static inline Kind kind_of(Type *t) { return (Kind)under(t)->kind; }
Type *type_core(Type *t);              /* core type; NULL when there is none */
bool type_identical(Type *a, Type *b); /* Spec: Type identity */
/* A selector that is a qualified identifier: package.Name. Of a tree that is checked. */
static inline bool node_is_qualified(const Node *n) {
  const Node *x = n->kind == N_SELECTOR ? node_x(n) : NULL;
  return x && x->kind == N_IDENT && x->obj && x->obj->kind == OBJ_PKGNAME;
}
bool name_is_exported(Name n);   /* begins with an upper-case letter */
bool type_is_named(Type *t);     /* defined or predeclared, or type parameter */
bool type_comparable(Type *t);   /* == compiles */
bool type_is_interface(Type *t); /* not for type parameters */
TypeSet *type_set(Types *ts, Type *iface);
/* The declared methods of defined type t (instances: substituted), each with obj. */
int named_methods(Types *ts, Type *t, Method **out);
/* Method set of t including promoted methods, sorted by name then package path. Spec: Method sets.
   indirect/addr information as in a Selection per method. */
typedef struct MethodSet {
  VEC(Selection *) at;
} MethodSet;
MethodSet *method_set(Types *ts, Type *t);
/* Field or method called name (pkg: for unexported names) in t; NULL when absent or ambiguous. */
Selection *lookup_selection(Types *ts, Type *t, bool addressable, Package *pkg, Name name);
bool type_implements(Types *ts, Type *t, Type *iface); /* method-wise, for run-time type assertions settled early */
/* Substitutes type parameters; returns t itself when nothing changes. Instances are unique per (origin, identical args). */
Type *type_subst(Types *ts, Type *t, Type **tparams, Type **targs, int n);
Type *type_instantiate(Types *ts, Type *origin, TypeList *targs);
int64_t type_size(Type *t); /* gc's layout on amd64 */
int64_t type_align(Type *t);
int64_t struct_offset(Type *st, int field);
bool type_has_pointers(Type *t);
/* gc's spelling in messages: package-qualified relative to the current package. */
const char *type_string(Types *ts, Type *t, Package *relative_to);
/* The same without the names of aliases: as gc's back end shows types. */
const char *type_unaliased_string(Types *ts, Type *t, Package *relative_to);
/* As in messages, every package by its import path: as go vet shows types. */
const char *type_path_string(Types *ts, Type *t);
/* As reflect prints it: main.T, map[string]int. */
const char *type_reflect_string(Types *ts, Type *t);
enum { TYPE_TEXT_MAX = 1 << 20 }; /* a text for reflect that is longer is cut behind this */
/* Unique identity: equal strings iff identical types (import paths, local ids). */
const char *type_identity(Types *ts, Type *t);

/* Constructors, unique where cheap; used by lower too. */
Type *type_pointer(Types *ts, Type *elem);
Type *type_slice(Types *ts, Type *elem);
Type *type_array(Types *ts, Type *elem, int64_t len);
Type *type_func(Types *ts, TypeList params, TypeList results, bool variadic);
Type *type_tuple(Types *ts, TypeList elems);
Type *type_struct(Types *ts, int n, Name *names, Type **types);
extern Type *const type_basic[K_UNTYPED_NIL + 1]; /* by kind: int ... unsafe.Pointer, untyped ones */
Type *type_any(Types *ts);
Type *type_empty(Types *ts); /* interface{}, as recover has it */
Type *type_error(Types *ts);
#endif
