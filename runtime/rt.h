/* rt.h - the one bridge between generated C and the runtime.

   Three readers: gcc (the runtime itself), tcc (code run in memory; this text
   is put before every unit) and gcc/clang (code that is built). So it is
   plain C99: no thread-locals, no _Atomic, no __int128, no builtins that tcc
   lacks. docs/abi.md explains the conventions; _Static_asserts in
   runtime/data/layout.c hold the layouts. */
#ifndef MINIGO_RT_H
#define MINIGO_RT_H

#ifdef __TINYC__
/* tcc's own headers may be absent where a program runs: spell the types. */
typedef signed char int8_t;
typedef unsigned char uint8_t;
typedef short int16_t;
typedef unsigned short uint16_t;
typedef int int32_t;
typedef unsigned int uint32_t;
typedef long int64_t;
typedef unsigned long uint64_t;
typedef long intptr_t;
typedef unsigned long uintptr_t;
typedef unsigned long size_t;
#define NULL ((void *)0)
#else
#include <stddef.h>
#include <stdint.h>
#endif

/* ---- Values ------------------------------------------------------------- */

typedef struct Type Type;
typedef struct Itab Itab;
typedef struct Map Map;
typedef struct Chan Chan;
typedef struct G G;

typedef struct String {
  const uint8_t *ptr;
  int64_t len;
} String;
typedef struct Slice {
  void *ptr;
  int64_t len, cap;
} Slice;
typedef struct Eface {
  const Type *type;
  void *data;
} Eface; /* any */
typedef struct Iface {
  const Itab *tab;
  void *data;
} Iface; /* has methods */
typedef struct Complex64 {
  float re, im;
} Complex64;
typedef struct Complex128 {
  double re, im;
} Complex128;

/* A func value points to one of these; captures follow the code pointer.
   Code is called with the func value itself as an extra LAST argument. */
typedef struct FuncVal {
  void *code;
} FuncVal;

/* ---- Type descriptors --------------------------------------------------- */

enum {
#define KIND(name, number, text) KIND_##name = number,
#ifndef RT_NO_DEFS
#include "kinds.def"
#endif
#undef KIND
  KIND_COUNT = 27
};

enum {                    /* Type.flags */
       TF_DIRECT = 1,     /* pointer-shaped: an interface's data word is the value */
       TF_NOPTR = 2,      /* holds no pointers: allocated atomic */
       TF_COMPARABLE = 4, /* == is allowed statically (an interface inside may still panic) */
       TF_MEMEQ = 8,      /* equality and hash are those of the bytes */
       TF_NAMED = 16,     /* a defined (or predeclared) type: name is set */
       TF_VARIADIC = 32,  /* func type whose last parameter is ... */
};

typedef struct TypeField {
  String name;
  String pkgpath; /* empty when exported */
  const Type *type;
  String tag;
  int64_t offset;
  int64_t embedded; /* 0 or 1 */
} TypeField;

typedef struct TypeMethod { /* of a type's method set, sorted by name, then pkgpath */
  String name;
  String pkgpath;   /* empty when exported */
  const Type *type; /* func type without receiver; may be NULL when only ifn is needed */
  void *ifn;        /* code; receiver is an interface's data word; NULL: not reachable */
} TypeMethod;

typedef struct TypeIMethod { /* of an interface type, sorted by name, then pkgpath */
  String name;
  String pkgpath;
  const Type *type;
} TypeIMethod;

/* One object per type in a program: equal types have equal addresses. */
struct Type {
  int64_t size;
  uint32_t hash;
  uint8_t kind; /* KIND_* */
  uint8_t align;
  uint8_t flags;    /* TF_* */
  uint8_t chandir;  /* 1 receive, 2 send, 3 both */
  String str;       /* as reflect prints it: "main.T", "map[string]int" */
  String name;      /* "T" ("T[int]" for an instance); empty when not named */
  String pkgpath;   /* import path of a named type's package */
  const Type *elem; /* pointer, slice, array, chan, map value */
  const Type *key;  /* map key */
  int64_t len;      /* array length; number of a func's parameters */
  const void *list; /* struct: TypeField[]; interface: TypeIMethod[]; func: const Type*[] params then results */
  int64_t nlist;
  const TypeMethod *methods;
  int64_t nmethods;
  const Type *ptrto;  /* *T when the program has it, or NULL */
  const void *gcinfo; /* runtime's own, NULL in generated code */
};

struct Itab {
  const Type *inter;
  const Type *type;
  void *fun[1]; /* one per method of inter, in its order */
};

/* ---- Code tables --------------------------------------------------------- */

typedef struct FuncInfo {
  void *entry;
  const char *name; /* Go's name: "main.(*T).M", "main.f.func1" */
  const char *file; /* absolute path */
  int32_t line;     /* of the declaration */
  int32_t flags;    /* FI_* */
} FuncInfo;
enum {
  FI_WRAPPER = 1, /* made by the compiler: not shown in tracebacks, does not count for recover */
  FI_NOARGS = 2,  /* no parameters and no receiver: tracebacks print "f()", else "f(...)" */
};

/* What a compiled unit hands to the runtime: its one non-static symbol, go_module. */
typedef struct Module {
  void (*init)(void); /* all package initialisers, in order */
  void (*main)(void); /* main.main; NULL in the library's module */
  const FuncInfo *funcs;
  int64_t nfuncs;
  void *const *pcs;         /* section "gopc" of code run in memory, ascending: where a Go line begins. */
  void *const *pcs_end;     /* NULL in code built by gcc/clang: DWARF has the lines */
  const char *lines;        /* which lines: pclines.c reads it */
  const char *const *files; /* where line directives lead */
  const Type *const *types; /* every descriptor defined in this unit */
  int64_t ntypes;
  const char *go_version; /* "go1.26" */
  int64_t tcc;            /* RT_TCC: compiled by libtcc */
} Module;

/* ---- defer, panic, recover: docs/defer.md -------------------------------- */

typedef struct Defer Defer;
struct Defer {
  Defer *link;                       /*   0 next older record */
  FuncVal *fn;                       /*   8 deferred closure */
  uintptr_t sp;                      /*  16 stack pointer of the frame that deferred it */
  uintptr_t pc;                      /*  24 return address of the deferproc call */
  uint32_t flags;                    /*  32 DEFER_* bits, atomic */
  uint8_t state;                     /*  36 Pending 0, Deferred 1, Executed 2, atomic */
  uint8_t spare;                     /*  37 */
  uint16_t runs;                     /*  38 times the call was started (legacy's bound) */
  uintptr_t fp;                      /*  40 frame pointer: identifies the frame */
  uintptr_t rbx, r12, r13, r14, r15; /* 48 saved context, restored by a recovery */
  void *owner;                       /*  88 the panic that claimed it */
  int64_t siz;                       /*  96 bytes of captured arguments */
  void *aux;                         /* 104 runtime's own */
};

/* ---- Iteration over a map ------------------------------------------------ */

typedef struct MapIter {
  void *key; /* NULL at the end */
  void *elem;
  const Type *type;
  Map *map;
  uint64_t state[8]; /* runtime's own */
} MapIter;

/* What was out of bounds (Spec: Index expressions, Slice expressions); texts in error.c. */
enum {
  RT_BOUNDS_INDEX = 0,        /* s[x], 0 <= x < len(s) failed */
  RT_BOUNDS_SLICE_ALEN = 2,   /* s[?:x], 0 <= x <= len(s) failed (array, string) */
  RT_BOUNDS_SLICE_ACAP = 4,   /* s[?:x], 0 <= x <= cap(s) failed */
  RT_BOUNDS_SLICE_B = 6,      /* s[x:y], 0 <= x <= y failed (y was fine) */
  RT_BOUNDS_SLICE3_ALEN = 8,  /* s[::x], 0 <= x <= len(s) failed */
  RT_BOUNDS_SLICE3_ACAP = 10, /* s[::x], 0 <= x <= cap(s) failed */
  RT_BOUNDS_SLICE3_B = 12,    /* s[:x:y], 0 <= x <= y failed */
  RT_BOUNDS_SLICE3_C = 14,    /* s[x:y:], 0 <= x <= y failed */
  RT_BOUNDS_CONVERT = 16,     /* (*[y]T)(s): x, the length of s, is less than y */
};

/* ---- Channels ------------------------------------------------------------- */

/* One case of a select; elem is where a received value goes (may be NULL) or the value sent. */
typedef struct SelectCase {
  Chan *c; /* NULL: never ready */
  void *elem;
  int64_t send; /* 1 send, 0 receive */
} SelectCase;

/* ---- Runtime entries ------------------------------------------------------ */

/* First field of a Map: len(m) is m ? *(int64_t *)m : 0. A Chan begins with len, cap. */

/* RT_NEAR: jit.c sets it to "hidden" where code in memory lies within reach of the program, so that tcc calls
   these directly and not through its table. */
#ifndef RT_NEAR
#define RT_NEAR
#endif
/* Equal calls that end two paths stay two: tracebacks tell their lines apart. For gcc there are flags (aot.c). */
#ifdef __clang__
#define RT_NOMERGE __attribute__((nomerge))
#else
#define RT_NOMERGE
#endif
#ifndef RT_NO_DEFS
#define CALL(ret, name, params) ret name params RT_NEAR;
#define CALLN(ret, name, params) ret name params __attribute__((noreturn)) RT_NOMERGE RT_NEAR;
#include "calls.def"
#undef CALL
#undef CALLN
#ifndef __TINYC__ /* a recovery makes them return a second time */
int64_t deferproc(Defer *d, FuncVal *fn) __attribute__((returns_twice));
int64_t rt_deferrangefunc(Defer *token) __attribute__((returns_twice));
void deferreturn(void) RT_NOMERGE;
#endif
#endif

#ifdef __TINYC__
#define RT_TCC 1
/* First in a function with a large frame or large arguments, of which `below` bytes will lie below the frame: a store into the
   guard where the stack has no room for them. Nothing was written to the frame until then. 16: G.stacklo. */
extern int64_t rt_g_offset; /* of rt_g, from the thread's own address */
#define RT_CHECK_FRAME(below)                                                                                                              \
  do {                                                                                                                                     \
    char *rt_sp_, *rt_lo_;                                                                                                                 \
    __asm__("movq %%rsp,%0" : "=r"(rt_sp_));                                                                                               \
    __asm__("movq %%fs:0,%0" : "=r"(rt_lo_));                                                                                              \
    rt_lo_ = *(char **)(*(char **)(rt_lo_ + rt_g_offset) + 16);                                                                            \
    if (rt_sp_ - (below) < rt_lo_) rt_lo_[-1] = 0;                                                                                         \
  } while (0)
#define RT_UNLIKELY(x) (x)
#define RT_ESCAPE(p) ((void)0)
#define RT_AGAIN() ((void)0)
#define RT_NIL(p, off) (p) /* the fault is the check */
#define RT_NOINLINE
#define RT_GO
#define RT_UNREACHABLE() ((void)0)
#else
#define RT_TCC 0
#define RT_UNLIKELY(x) __builtin_expect(!!(x), 0)
#define RT_ESCAPE(p) __asm__ volatile("" : : "r"(p) : "memory")
#define RT_AGAIN() __asm__ volatile("" : : : "memory")
#define RT_NIL(p, off)                                                                                                                     \
  ({                                                                                                                                       \
    __typeof__(p) rt_p_ = (p);                                                                                                             \
    if (RT_UNLIKELY(!rt_p_)) rt_panicnil(off);                                                                                             \
    rt_p_;                                                                                                                                 \
  })
#define RT_NOINLINE __attribute__((noinline))
#define RT_GO __attribute__((section("gotext"))) /* the user's: may be preempted */
#define RT_UNREACHABLE() __builtin_unreachable()
#endif

/* Address of the running function's frame, for gorecover and wrappers. */
#define RT_FRAME() ((void *)__builtin_frame_address(0))

/* gcc takes (-a)/b for -(a/b) where it knows a/b: wrong for the most negative a, even under -fwrapv. The result of a
   negation is hidden from it. */
#ifndef __TINYC__
static inline int64_t rt_neg64(int64_t a) {
  if (__builtin_constant_p(a)) return -a;
  a = -a;
  __asm__("" : "+r"(a));
  return a;
}
static inline int32_t rt_neg32(int32_t a) {
  if (__builtin_constant_p(a)) return -a;
  a = -a;
  __asm__("" : "+r"(a));
  return a;
}
#endif

/* tcc subtracts from -0, which is not the negation of NaN. */
#ifdef __TINYC__
#define rt_fneg64(...)                                                                                                                     \
  ({                                                                                                                                       \
    union {                                                                                                                                \
      double d;                                                                                                                            \
      uint64_t u;                                                                                                                          \
    } n__;                                                                                                                                 \
    n__.d = (__VA_ARGS__);                                                                                                                 \
    n__.u ^= 1ULL << 63;                                                                                                                   \
    n__.d;                                                                                                                                 \
  })
#define rt_fneg32(...)                                                                                                                     \
  ({                                                                                                                                       \
    union {                                                                                                                                \
      float d;                                                                                                                             \
      uint32_t u;                                                                                                                          \
    } n__;                                                                                                                                 \
    n__.d = (__VA_ARGS__);                                                                                                                 \
    n__.u ^= 1U << 31;                                                                                                                     \
    n__.d;                                                                                                                                 \
  })
#endif

/* Conversions of floats to integers, as gc on amd64 does them. */
#ifdef __TINYC__
#define rt_f64toi64(...) ((int64_t)(double)(__VA_ARGS__)) /* a literal of a struct has commas */
#define rt_f64toi32(...) ((int32_t)rt_f64toi32_(__VA_ARGS__))
#else
static inline int64_t rt_f64toi64(double d) {
  int64_t r;
  __asm__("cvttsd2si %1, %0" : "=r"(r) : "x"(d));
  return r;
}
#define rt_f64toi32(...) ((int32_t)rt_f64toi32_(__VA_ARGS__))
#endif

#endif
