/* internal.h - what codegen's files share.

   The text has five parts, each its own buffer, so that a function may ask for a C
   type, a prototype or a string while it is being printed and the order still comes out right:

     types    typedefs of structs, arrays, function pointers, in dependency order
     decls    prototypes and tentative definitions of statics
     data     strings, static data, descriptors, itabs, func values
     funcs    the functions
     tables   FuncInfo, the list of descriptors, the Module

   Every pointer-shaped Go value is a `void *` in C; accesses cast. So C struct types need no forward
   declarations, Go types with the same layout share one C struct, and CAST prints nothing.
   Names made here: stN structs, ftN function pointer types, sdN strings, daN data, tlN lists of
   descriptors, fv_X func values, Ln labels; inside statement expressions names ending in "__". */
#ifndef CODEGEN_INTERNAL_H
#define CODEGEN_INTERNAL_H
#include "../base/diag.h"
#include "../base/map.h"
#include "../ir/query.h"
#include "codegen.h"

typedef struct TypeSym { /* a descriptor referred to, by its symbol */
  const char *name;      /* ty_... */
  Type *type;
  TypeUse *use;          /* NULL: lower did not list it */
  struct TypeSym *ptrto; /* descriptor of *type, when listed */
  bool declared, wanted; /* wanted: referred to or listed, to be defined */
} TypeSym;

typedef struct TypeCache { /* what is known of a type */
  const char *ctype;
  TypeSym *sym;
  int8_t memeq; /* equality is that of the bytes: 1 yes, -1 no, 0 not yet known */
} TypeCache;

typedef struct Emitter {
  Unit *u;
  const Target *target;
  bool readable;
  Arena *a;
  Buf types, decls, data, funcs, tables;
  Buf *b;                  /* the part being printed to */
  const char *linkage;     /* "static " or "" (library) */
  StrMap layouts;          /* members' text -> C name */
  StrMap functypes;        /* signature -> ftN */
  StrMap strings;          /* bytes -> sdN */
  StrMap typesyms_named;   /* symbol -> TypeSym * */
  VEC(TypeSym *) typelist; /* to define, in order of discovery */
  PtrMap declared;         /* Func *, Global *, Data * -> its C name; ItabUse symbols by StrMap below */
  PtrMap typecaches;       /* Type * -> TypeCache * */
  struct {
    Type *type;
    TypeCache *cache;
  } recent[64];    /* some of typecaches, by the type's address */
  PtrMap funcvals; /* Func * -> func value printed */
  StrMap itabs;
  bool rt_declared[RT_COUNT];
  int nst, nft, nsd, nda, ntl, nbodies;

  /* the function being printed */
  Func *fn;
  int indent, nlabels, line;
  int shown; /* readable: the line quoted last */
  const SourceFile *file;

  /* tables.c: the line table so far */
  Buf lines; /* Module.lines */
  int last_line, last_file;
  VEC(const SourceFile *) files; /* Module.files */
} Emitter;

/* How tightly an expression must bind where it is printed. */
typedef enum Prec { P_ANY, P_BINARY, P_UNARY, P_POSTFIX } Prec;

/* emit.c */
static inline void put(Emitter *e, const char *s) {
  if (__builtin_constant_p(*s) && s[0] && !s[1])
    buf_putc(e->b, s[0]);
  else
    buf_puts(e->b, s);
}
void emit_format(Emitter *e, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
Buf *emit_into(Emitter *e, Buf *b);             /* switches the part; returns the previous one */
const char *emit_func_ref(Emitter *e, Func *f); /* name, declared by then */
const char *emit_global_ref(Emitter *e, Global *g);
const char *emit_rt_ref(Emitter *e, RtCall c);
const char *emit_rt_result(RtCall c); /* its C type */
const char *emit_data_ref(Emitter *e, Data *d);
const char *emit_funcval_ref(Emitter *e, Func *f);

/* names.c */
void emit_var_name(Emitter *e, Var *v);

/* ctypes.c */
const char *emit_ctype(Emitter *e, Type *t);
TypeCache *emit_type_cache(Emitter *e, Type *t);
bool emit_struct_is_padded(Type *st);                           /* has members that are padding */
const char *emit_func_ctype(Emitter *e, const char *signature); /* "RET(*)(...)" as a typedef */

/* const.c */
void emit_int(Emitter *e, Kind k, int64_t v, Prec p);
void emit_float(Emitter *e, Kind k, double v, Prec p);
void emit_bytes(Emitter *e, const char *s, size_t n); /* a C string literal */
void emit_string(Emitter *e, const char *s, size_t n);
const char *emit_string_ref(Emitter *e, const char *s, size_t n);
void emit_static(Emitter *e, X *x); /* an initialiser of static data */

/* expr.c */
void emit_expr(Emitter *e, X *x, Prec p);
void emit_args(Emitter *e, XList *l, bool comma);
void emit_call(Emitter *e, X *x, X *out); /* out: CALLOUT's receiver; NULL: none */
void emit_address(Emitter *e, X *lv, Prec p);
void emit_place(Emitter *e, X *x); /* what an assignment sets */

/* intrinsic.c */
bool emit_intrinsic(Emitter *e, X *x); /* x = CALL: false when it is a call like others */

/* ops.c */
void emit_binary(Emitter *e, X *x, Prec p);
void emit_unary(Emitter *e, X *x, Prec p);
void emit_compare(Emitter *e, X *x, Prec p);
void emit_logical(Emitter *e, X *x, Prec p);
void emit_conv(Emitter *e, X *x, Prec p);

/* stmt.c */
void emit_stmts(Emitter *e, SList *l);

/* func.c */
void emit_func(Emitter *e, Func *f);
void emit_frame_check(Emitter *e, Func *f); /* frame.c: where the frame may be too large for the guard below the stack */
void emit_signature(Emitter *e, Func *f, const char *name, const char *linkage, bool names);
const char *emit_narrow_result(Emitter *e, Type *t); /* jit: "uint64_t" for results that come back with garbage above; else NULL */

/* typeinfo.c */
void emit_typeinfo_collect(Emitter *e);
const char *emit_type_ref(Emitter *e, Type *t); /* name of the descriptor */
const char *emit_itab_ref(Emitter *e, Type *t, Type *iface);
void emit_typeinfo(Emitter *e);

/* tables.c */
void emit_note_line(Emitter *e, int line, const SourceFile *file); /* of the next label of the line table */
void emit_pctable(Emitter *e);                                     /* the addresses of e->fn's labels */
void emit_line_of(Emitter *e, int line, const SourceFile *file);
const char *emit_file_path(Func *f); /* absolute; as gc names what it makes itself: <autogenerated> */
void emit_module(Emitter *e);
#endif
