/* native.c - package reflect's doors into the runtime, and machine code made at run time. The Go side is native.go;
   names follow docs/abi.md.

   Two things need code of their own: a stub that tells reflect.calledMade where the func value of a made function is, if
   that is not one of six registers, and a thunk that loads a method's receiver. Both are a few bytes in
   pages that are never given back; equal ones are made once. */
#include "runtime/internal.h"

#include <pthread.h>
#include <string.h>
#include <sys/mman.h>

/* ---- types ------------------------------------------------------------------------- */

const Type *go_reflect_ofindType(String str, const Type *t) { return rt_type_next(str, t); }
void go_reflect_oregisterType(const Type *t) { rt_type_register(t); }
const uint64_t *go_reflect_osmallInts(void) { return rt_convT64(0); } /* the first of them */
const Itab *go_reflect_ogetitab(const Type *inter, const Type *t) { return rt_getitab(inter, t); }
uint8_t go_reflect_oequal(const Type *t, const void *a, const void *b) { return rt_equal(t, a, b) != 0; }

/* ---- memory ------------------------------------------------------------------------ */

void *go_reflect_onewobject(const Type *t) { return rt_newobject(t); }
void *go_reflect_onewarray(const Type *t, int64_t n) { return rt_newarray(t, n); }

void go_reflect_omemmove(void *to, const void *from, uintptr_t n) {
  if (n) memmove(to, from, n);
}

void go_reflect_omemclr(void *p, uintptr_t n) { rt_memclr(p, (int64_t)n); }
uint8_t go_reflect_omemequal(const void *a, const void *b, uintptr_t n) { return rt_memequal(a, b, (int64_t)n) != 0; }
void go_reflect_ogrowslice(Slice *s, int64_t n, const Type *t) { rt_growslice(s, n, t); }

void go_reflect_ocheckUnsafeSlice(const Type *t, void *p, int64_t n) {
  uint64_t bytes;
  if (n < 0) rt_panicunsafe(0);
  if (p == NULL && n > 0) rt_panicunsafe(1);
  if (__builtin_mul_overflow((uint64_t)t->size, (uint64_t)n, &bytes) || (p != NULL && bytes > -(uintptr_t)p)) rt_panicunsafe(0);
}

/* ---- maps and channels --------------------------------------------------------------- */

Map *go_reflect_omakemap(const Type *t, int64_t hint) { return rt_makemap(t, hint); }
void go_reflect_omapclear(const Type *t, Map *m) { rt_mapclear(t, m); }
void *go_reflect_omapaccess(const Type *t, Map *m, void *key) { return rt_mapaccess2(t, m, key); }
void *go_reflect_omapassign(const Type *t, Map *m, void *key) { return rt_mapassign(t, m, key); }
void go_reflect_omapdelete(const Type *t, Map *m, void *key) { rt_mapdelete(t, m, key); }
void go_reflect_omapiterinit(const Type *t, Map *m, MapIter *it) { rt_mapiterinit(t, m, it); }
void go_reflect_omapiternext(MapIter *it) { rt_mapiternext(it); }

Chan *go_reflect_omakechan(const Type *t, int64_t n) { return rt_makechan(t, n); }
void go_reflect_oclosechan(Chan *c) { rt_closechan(c); }
void go_reflect_ochansend(Chan *c, void *elem) { rt_chansend(c, elem); }
uint8_t go_reflect_ochanrecv(Chan *c, void *elem) { return rt_chanrecv(c, elem) != 0; }

int64_t go_reflect_oselectgo(SelectCase *cases, int64_t n, uint8_t block, uint8_t *ok) {
  int64_t received = 0, chosen = rt_selectgo(cases, n, block, &received);
  *ok = received != 0;
  return chosen;
}

/* ---- code made at run time ------------------------------------------------------------ */

enum { CODE_SIZE = 32, TARGET = 16, PAGE = 4096 };
typedef struct CodePage {
  uint8_t code[PAGE];
  struct CodePage *next;
} CodePage;

static CodePage *pages;
static int used = PAGE; /* of the newest page */
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

/* The piece of code with these bytes and, at TARGET, this address. */
static void *make_code(const uint8_t *bytes, size_t n, const void *target) {
  uint8_t want[CODE_SIZE] = {0};
  memcpy(want, bytes, n);
  memcpy(want + TARGET, &target, sizeof target);
  pthread_mutex_lock(&lock);
  for (CodePage *p = pages; p != NULL; p = p->next)
    for (int i = 0; i < (p == pages ? used : PAGE); i += CODE_SIZE)
      if (memcmp(p->code + i, want, CODE_SIZE) == 0) {
        pthread_mutex_unlock(&lock);
        return p->code + i;
      }
  if (used == PAGE) {
    CodePage *p = mmap(NULL, sizeof *p, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (p == MAP_FAILED) rt_throw("reflect: no memory for code");
    p->next = pages;
    pages = p;
    used = 0;
  }
  uint8_t *at = pages->code + used;
  memcpy(at, want, CODE_SIZE);
  used += CODE_SIZE;
  pthread_mutex_unlock(&lock);
  return at;
}

/* Where a piece of code made here goes on; any other address itself. */
static const uint8_t *target_of(const uint8_t *pc) {
  for (CodePage *p = pages; p != NULL; p = p->next)
    if (pc >= p->code && pc < p->code + PAGE) memcpy(&pc, p->code + (pc - p->code) / CODE_SIZE * CODE_SIZE + TARGET, sizeof pc);
  return pc;
}

uint8_t go_reflect_ocompiledByTcc(void *pc) { return rt_by_tcc((uintptr_t)target_of(pc)) != 0; }

void rt_made(void), rt_made0(void), rt_made1(void), rt_made2(void), rt_made3(void), rt_made4(void), rt_made5(void);

void *go_reflect_ostub(int64_t place) {
  void (*const known[])(void) = {rt_made0, rt_made1, rt_made2, rt_made3, rt_made4, rt_made5};
  int64_t reg = place & 0xffff;
  if (place >> 16 == reg && reg < 6) return (void *)known[reg];
  uint8_t code[] = {0x41, 0xbb, 0,           0, 0, 0,  /* mov $place, %r11d */
                    0xff, 0x25, TARGET - 12, 0, 0, 0}; /* jmp *TARGET */
  uint32_t imm = (uint32_t)place;
  memcpy(code + 2, &imm, sizeof imm);
  return make_code(code, sizeof code, (void *)rt_made);
}

void *go_reflect_oderefThunk(void *target, uint8_t second) {
  static const uint8_t first_arg[] = {0x48, 0x8b, 0x3f, 0xff, 0x25, TARGET - 9, 0, 0, 0};  /* mov (%rdi), %rdi; jmp *TARGET */
  static const uint8_t second_arg[] = {0x48, 0x8b, 0x36, 0xff, 0x25, TARGET - 9, 0, 0, 0}; /* mov (%rsi), %rsi; ... */
  return make_code(second ? second_arg : first_arg, sizeof first_arg, target);
}

/* ---- calls ---------------------------------------------------------------------------- */

/* registers of abi.go; reflectcall.S has the offsets. */
typedef struct Registers {
  void *ints[6];
  double floats[8];
  void *rints[2];
  double rfloats[2];
} Registers;
_Static_assert(offsetof(Registers, floats) == 48 && offsetof(Registers, rints) == 112 && offsetof(Registers, rfloats) == 128 &&
                   sizeof(Registers) == 144,
               "reflectcall.S");

void rt_reflectcall(void *code, Registers *r, const void *stack, uintptr_t n, void **slot);

/* The panic whose deferred function has this frame: entered directly from the unwinder. NULL: none. */
static Panic *entitled(void *frame) {
  Panic *p = frame != NULL ? rt_g->panic : NULL;
  return p != NULL && p->callframe != NULL && p->callframe == *(void **)frame ? p : NULL;
}

void go_reflect_oinherit(void *frame) {
  Panic *p = entitled(frame);
  if (p != NULL) p->callframe = *(void **)__builtin_frame_address(0); /* the caller's frame */
}

void go_reflect_ocall(void *code, Registers *r, const void *stack, uintptr_t n, void *frame) {
  void *unused;
  Panic *p = entitled(frame);
  rt_reflectcall(code, r, stack, n, p != NULL ? &p->callframe : &unused);
}
