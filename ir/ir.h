/* ir.h - the tree that lower makes of checked packages, opt changes, and codegen prints.

   A Unit holds everything reachable from main.main and the initialisers (or all of a
   bundled package): functions, globals, static data, and which type descriptors and
   itabs are needed. Decisions about order, lifetime, heap or stack, runtime calls
   are all taken here; codegen only spells. ir.def lists the node kinds. */
#ifndef IR_IR_H
#define IR_IR_H
#include "../types/types.h"

typedef enum XKind {
#define X(name, text) X_##name,
#include "ir.def"
  X_COUNT
} XKind;

typedef enum SKind {
#define S(name, text) S_##name,
#include "ir.def"
  S_COUNT
} SKind;

typedef enum RtCall { /* runtime/calls.def */
#define CALL(ret, name, params) RT_##name,
#define CALLN(ret, name, params) RT_##name,
#include "../runtime/calls.def"
#undef CALL
#undef CALLN
                      RT_COUNT
} RtCall;

enum { PART_PTR, PART_LEN, PART_CAP, /* string, slice */ PART_TYPE, /* Eface: type; Iface: itab */ PART_DATA };

typedef enum SymbolKind { /* what has a linker name; that of the last two is a package's path */
                          SYM_FUNC,
                          SYM_GLOBAL,
                          SYM_TYPE,
                          SYM_MODULE,
                          SYM_METHODS, /* says that reflection finds methods */
} SymbolKind;

typedef enum RtStruct { /* the runtime's structs that variables hold */
#define RTSTRUCT(name) RTS_##name,
#include "../runtime/structs.def"
                        RTS_COUNT
} RtStruct;

enum { /* members of each, as FIELD counts them: RTF_MapIter_key ... */
#define RTSTRUCT(name) RTF_BEFORE_##name, RTF_START_##name = -1,
#define RTFIELD(strct, member, kind, count) RTF_##strct##_##member,
#include "../runtime/structs.def"
};

typedef struct Var Var;
typedef struct Global Global;
typedef struct Func Func;
typedef struct Data Data;
typedef struct X X;
typedef struct S S;
typedef struct XList {
  X **at;
  int len, cap;
} XList;
typedef struct SList {
  S **at;
  int len, cap;
} SList;

struct Var {        /* a local or parameter */
  const char *name; /* unique in its function: letters and digits as in Go, but never a name of the program */
  Type *type;
  bool is_param;
  bool is_temp;       /* made by lower or opt: nothing in the program names it */
  bool joins;         /* a temporary that is set in several places: branches, or turns of a loop. All others in one place */
  bool is_ascii;      /* the name is */
  bool escapes_frame; /* one of Func.frame: in memory, where a recovery finds it again */
  bool shared;        /* a closure has it, or a pointer in the Go program: a callee may see it */
  Object *obj;        /* Go variable, if it is one */
  uint8_t acc;        /* an accumulator: register acc of the target's spare ones; see opt/accumulate.c */
  int index;          /* in the tables of whoever looks at the function: opt/facts.c numbers */
};

struct Global {       /* package-level variable */
  const char *goname; /* linker name: main.v */
  Type *type;
  Object *obj;
  Data *init;     /* static initial value, NULL: zero */
  bool is_extern; /* of a bundled package, compiled ahead of time */
};

/* Static data: bytes with addresses in them. Element i initialises item i of type. */
struct Data {
  Type *type;
  X *value; /* constants, addresses of what is static, and what is made of them: MKSTRUCT MKSTRING MKSLICE MKIFACE CAST */
  bool readonly;
};

struct Func {
  const char *goname; /* linker name: main.(*T).M, main.f.func1 */
  VEC(Var *) params;  /* receiver first; not ctx */
  Type *result;       /* NULL: none, or one of size 0. Several results: a tuple */
  bool out;           /* the result goes through a pointer that the caller gives: RESULT */
  Var *ctx;           /* closures: the context's address, passed after the parameters; NULL without captures */
  Type *ctx_type;     /* what it points to: struct { code unsafe.Pointer; captures... } */
  VEC(Var *) locals;
  VEC(Var *) frame; /* variables that lie together in memory, since a recovery must find them: records, closures, results */
  SList body;
  Pos pos; /* declaration */
  const SourceFile *file;
  bool is_extern;              /* body elsewhere: bundled or native */
  bool is_static_fv;           /* its FuncVal is used */
  bool has_defer, has_recover; /* its frame must be its own */
  bool noinline;               /* the user's //go:noinline */
  bool wrapper;                /* made by the compiler: tracebacks leave it out */
  bool noreturn;
  Object *obj;
};

struct X {
  uint8_t kind, op; /* X_*, OP_* */
  uint8_t depth;    /* at least the height where lower made it, saturated: lower spills at 30 */
  bool nonnil;      /* DEREF, CALLFV: no check needed */
  bool early;       /* the result of a predeclared function: gc reads it in its turn */
  Type *type;
  X *a, *b, *c;
  XList list;
  union {
    int64_t ival;
    struct {
      double fval, fval2;
    };
    struct {
      const char *s;
      size_t len;
    } str;
    Var *var;
    Global *global;
    Func *func;
    struct {
      Type *gotype, *gotype2;
    };
    Data *data;
    RtCall rt;
  };
  int64_t off; /* DEREF: byte offset of the access, for the fault's address; CALLSLOT uses ival for the slot */
};

struct S {
  uint8_t kind;
  Pos pos;
  X *x, *y;
  const char *label;
  XList list; /* CASE */
  SList body, body2;
};

typedef struct TypeUse { /* a type whose descriptor is needed */
  Type *type;
  const char *id; /* type_identity(): its linker name */
  bool is_extern; /* the bundled library has it */
  bool methods;   /* converted to an interface: method table wanted */
  VEC(struct MethodUse {
    Selection *sel;
    Func *ifn;
  })
  mset; /* method set in order; ifn NULL when unreachable */
} TypeUse;

typedef struct ItabUse {
  Type *type, *iface;
  VEC(Func *) funs;
} ItabUse;

typedef struct Unit {
  Types *types;
  Arena *arena;
  Sources *sources;
  Intern *names;
  VEC(Func *) funcs; /* with bodies, in order of discovery; and externs */
  VEC(Global *) globals;
  VEC(Data *) datas;
  VEC(const char *) called; /* names of the methods that its interfaces have; of bundled packages only */
  VEC(TypeUse *) typeuses;
  VEC(ItabUse *) itabs;
  Func *init;                 /* all package initialisers in order, calling bundled packages' go_PKG_oinit first */
  Func *main;                 /* NULL in the library */
  bool library;               /* ONE bundled package: functions, globals and descriptors get external linkage; init is
                              named go_<path>_oinit, runs once however often it is called, and calls those of its imports first */
  bool verify;                /* who makes or changes the tree checks it: ir_expect() */
  const char *path;           /* of the main package; in the library, of the one package */
  Type *rtstructs[RTS_COUNT]; /* those in use: ir_unit_rtstruct() */
  bool all_methods;           /* reflection looks for methods by name or number: exported ones stay */
} Unit;

/* The type of a struct of the runtime. Its fields have the members' names. */
Type *ir_unit_rtstruct(Unit *u, RtStruct k);
/* Which one t is, or -1. */
int ir_unit_rtstruct_of(const Unit *u, const Type *t);

#endif
