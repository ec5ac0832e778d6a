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
  uint32_t scope_epoch;                   /* scope.c */
  Type *any, *empty, *error, *comparable; /* empty: interface{}, which is not printed as any */
  StrMap instances;                       /* identity of origin and arguments -> Type */
  StrMap spelled;                         /* instance and its arguments' text -> the instance written with aliases */
  bool has_aliases;                       /* some type is named as one */
  PtrMap typesets;                        /* type parameter constraint that is no interface -> the interface around it */
  int next_id;                            /* Object.id */
  int typeset_depth;                      /* type sets being computed, one inside the other */
} TypesCore;

struct Types {
  Arena *arena;
  Intern *names;
  Sources *sources;
  TypesCore core;
  bool fakes; /* there are packages that could not be loaded: what comes from them is invalid without an error */
  struct {
    Name blank, init, main, iota, unsafe;
  } n;                                     /* set by types_new */
  void (*resolve)(Types *ts, Object *obj); /* the checker's: see object_resolve */
  struct CheckState *check;                /* the checker's own */
};

/* ---- Types: making (type.c) ------------------------------------------------ */

Type *type_new(Types *ts, Kind k);
/* A defined type for obj (OBJ_TYPE); sets obj->type. underlying stays NULL until decl.c sets it. */
Type *type_new_named(Types *ts, Object *obj);
/* For a type declared inside a generic function: the function's type parameters. */
void named_set_outer(Type *t, Type **tparams, int n);
/* t as alias, with args if that is generic, names it. Where nothing can tell the two apart, t. */
Type *type_new_alias(Types *ts, Object *alias, Type *t, TypeList args);
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
Object *scope_at(const Scope *s, int i); /* in order of insertion */

/* ---- Universe (universe.c) -------------------------------------------------------- */

/* Fills t's universe fields and package unsafe; called once by types_new after its own fields are set. */
void universe_init(Types *ts);
Scope *universe_scope(Types *ts);
struct Package *universe_unsafe(Types *ts);
Type *type_comparable_iface(Types *ts); /* predeclared comparable */
const char *builtin_name(BuiltinId id);
int builtin_min_args(BuiltinId id);
bool builtin_variadic(BuiltinId id);
enum { BUILTIN_EXPR, BUILTIN_STMT, BUILTIN_CONV };
int builtin_kind(BuiltinId id);

/* ---- Messages (typestring.c) --------------------------------------------------------------- */

/* As type_string, cut after max bytes. Its time depends on max, not on how much the type's text would double. */
const char *type_brief_string(Types *ts, Type *t, struct Package *rel, int max);
/* "(int) string": a signature as messages about methods show it, without func and without the names of parameters. */
const char *type_signature_string(Types *ts, Type *sig, struct Package *rel);
/* "./x.go:3:5" for continuation lines. */
const char *type_place_string(Types *ts, Pos pos);

#include "lookup.h"
#include "predicate.h"
#endif
