/* layout.c - holds rt.h to its word: sizes and offsets that generated code, the
   assembly and debuggers rely on. No code. */
#include "../internal.h"

#include <stddef.h>

#define SIZE(type, n) _Static_assert(sizeof(type) == (n), "size of " #type)
#define AT(type, field, n) _Static_assert(offsetof(type, field) == (n), "offset of " #type "." #field)

SIZE(String, 16);
SIZE(Slice, 24);
SIZE(Eface, 16);
SIZE(Iface, 16);
SIZE(Complex64, 8);
SIZE(Complex128, 16);
SIZE(FuncVal, 8);

AT(Slice, len, 8);
AT(Slice, cap, 16);

SIZE(TypeField, 72);
SIZE(TypeMethod, 48);
SIZE(TypeIMethod, 40);
AT(TypeMethod, ifn, 40);
AT(Type, hash, 8);
AT(Type, kind, 12);
AT(Type, flags, 14);
AT(Type, str, 16);
AT(Type, elem, 64);
AT(Type, methods, 104);
AT(Itab, fun, 16);

SIZE(FuncInfo, 32);
SIZE(Module, 96);

/* The record: defer-model's table. context.S stores by these numbers. */
AT(Defer, link, 0);
AT(Defer, fn, 8);
AT(Defer, sp, 16);
AT(Defer, pc, 24);
AT(Defer, flags, 32);
AT(Defer, state, 36);
AT(Defer, runs, 38);
AT(Defer, fp, 40);
AT(Defer, rbx, 48);
AT(Defer, r12, 56);
AT(Defer, r13, 64);
AT(Defer, r14, 72);
AT(Defer, r15, 80);
AT(Defer, owner, 88);
AT(Defer, siz, 96);
AT(Defer, aux, 104);
SIZE(Defer, 112);
_Static_assert(sizeof(((Defer *)0)->flags) == 4 && sizeof(((Defer *)0)->state) == 1, "atomic fields");
_Static_assert(DEFER_EXECUTING == 1 && DEFER_DONE == 2, "flags");
_Static_assert(DEFER_PENDING == 0 && DEFER_DEFERRED == 1 && DEFER_EXECUTED == 2, "states");

AT(G, defer, 0);
AT(G, panic, 8);
AT(G, stacklo, 16);
AT(G, stackhi, 24);
AT(G, sched, 32);

AT(Ctx, sp, 0);
AT(Ctx, pc, 8);
AT(Ctx, fp, 16);
AT(Ctx, rbx, 24);
AT(Ctx, r12, 32);
AT(Ctx, r13, 40);
AT(Ctx, r14, 48);
AT(Ctx, r15, 56);
SIZE(Ctx, 64);

/* What the compiler believes of the structs that it puts into variables: structs.def, laid out by C. */
typedef void *KT_UNSAFEPOINTER;
typedef uintptr_t KT_UINTPTR;
typedef uint8_t KT_UINT8;
typedef uint16_t KT_UINT16;
typedef uint32_t KT_UINT32;
typedef uint64_t KT_UINT64;
typedef int64_t KT_INT64;
#define RTSTRUCT(name) struct Told##name {
#define RTFIELD(strct, member, kind, count) KT_##kind member[count ? count : 1];
#define RTEND(name)                                                                                                                        \
  }                                                                                                                                        \
  ;
#include "../structs.def"
#define RTFIELD(strct, member, kind, count) AT(strct, member, offsetof(struct Told##strct, member));
#define RTEND(name) SIZE(name, sizeof(struct Told##name));
#include "../structs.def"
