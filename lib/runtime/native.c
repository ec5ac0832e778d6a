/* native.c - what package runtime cannot say in Go: the doors into runtime/. */
#define _GNU_SOURCE
#include "runtime/sched/scheduler.h"

#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <time.h>
#include <unistd.h>

static String cstring(const char *s) { return s == NULL ? (String){NULL, 0} : (String){(const uint8_t *)s, (int64_t)strlen(s)}; }

String go_runtime_ogoroot(void) { return cstring(getenv("GOROOT")); }

/* ---- scheduler --------------------------------------------------------------------- */

void go_runtime_ogoexit(void) { rt_goexit(); }

void go_runtime_ogosched(void) {
  if (rt_gosched != NULL) rt_gosched();
}

void go_runtime_osetFinalizer(Eface object, Eface finalizer) { rt_setfinalizer(object, finalizer); }
uint64_t go_runtime_oaddCleanup(uintptr_t pointer, FuncVal *fn) { return rt_addcleanup((void *)pointer, fn); }
void go_runtime_ostopCleanup(uintptr_t pointer, uint64_t id) { rt_stopcleanup((void *)pointer, id); }
void go_runtime_ocollect(void) { rt_gc_collect(); }

int64_t go_runtime_onumGoroutine(void) { return __atomic_load_n(&rt_ngoroutines, __ATOMIC_RELAXED) + rt_ncoros; }

int64_t go_runtime_onumCPU(void) {
  cpu_set_t set;
  return sched_getaffinity(0, sizeof set, &set) == 0 ? CPU_COUNT(&set) : 1;
}

void go_runtime_olockOSThread(void) { rt_g->locked++; }

void go_runtime_ounlockOSThread(void) {
  if (rt_g->locked > 0) rt_g->locked--;
}

void go_runtime_obreakpoint(void) { __asm__ volatile("int3"); }

/* ---- stacks -------------------------------------------------------------------------- */

/* symtab.go's frameInfo. */
typedef struct FrameInfo {
  uintptr_t pc, entry;
  String name, file;
  int64_t line, startline, count;
} FrameInfo;

static void fill(FrameInfo *out, const RtFrame *f, int64_t count) {
  *out = (FrameInfo){.pc = f->pc,
                     .entry = f->entry,
                     .name = cstring(f->name),
                     .file = cstring(f->file),
                     .line = f->line,
                     .startline = f->startline,
                     .count = count};
}

/* From the Go function that called the native. */
#define WALK_FROM_CALLER(w)                                                                                                                \
  rt_walk_from(&(w), rt_g, ((uintptr_t *)__builtin_frame_address(0))[1], ((uintptr_t *)__builtin_frame_address(0))[0], 0)

/* A call that gcc inlined has no return address of its own. It gets a made-up
   one: an entry of a table, at an address that no code can have. */
enum { MAX_INLINED = 1 << 16 };
#define INLINED_BASE ((uintptr_t)0x7ff000000000000)
static struct {
  uintptr_t pc;
  int nth;
} inlined[MAX_INLINED];
static int64_t ninlined;

static uintptr_t encode(uintptr_t pc, int nth) {
  if (nth == 0) return pc;
  int64_t n = __atomic_load_n(&ninlined, __ATOMIC_ACQUIRE);
  for (int64_t i = 0; i < n && i < MAX_INLINED; i++)
    if (inlined[i].pc == pc && inlined[i].nth == nth) return INLINED_BASE + (uintptr_t)i * 16 + 8;
  int64_t at = __atomic_fetch_add(&ninlined, 1, __ATOMIC_ACQ_REL);
  if (at >= MAX_INLINED) return pc;
  inlined[at].pc = pc;
  inlined[at].nth = nth;
  return INLINED_BASE + (uintptr_t)at * 16 + 8;
}

/* The index of a frame among those at its physical pc. */
static int decode(uintptr_t *pc) {
  uintptr_t off = *pc - INLINED_BASE;
  if (off >= (uintptr_t)MAX_INLINED * 16) return 0;
  *pc = inlined[off / 16].pc;
  return inlined[off / 16].nth;
}

static int visible(const RtFrame *f) { return f->name != NULL && !(f->flags & FI_WRAPPER); }

uint8_t go_runtime_ocallerAt(int64_t skip, FrameInfo *out) {
  Walk w;
  WALK_FROM_CALLER(w);
  do {
    RtFrame frames[RT_MAXINLINE];
    int here = rt_symbolize(w.pc, w.exact, frames);
    for (int i = 0; i < here; i++) {
      if (!visible(&frames[i]) || skip-- > 0) continue;
      fill(out, &frames[i], here);
      out->pc = encode(w.exact ? w.pc + 1 : w.pc, i);
      return 1;
    }
  } while (rt_walk_next(&w));
  return 0;
}

int64_t go_runtime_ocallers(int64_t skip, Slice pcs) {
  Walk w;
  int64_t n = 0;
  WALK_FROM_CALLER(w); /* the first frame is runtime.Callers, skip 0 */
  do {
    RtFrame frames[RT_MAXINLINE];
    int here = rt_symbolize(w.pc, w.exact, frames);
    for (int i = 0; i < here && n < pcs.len; i++) {
      if (!visible(&frames[i]) || skip-- > 0) continue;
      ((uintptr_t *)pcs.ptr)[n++] = encode(w.exact ? w.pc + 1 : w.pc, i);
    }
  } while (n < pcs.len && rt_walk_next(&w));
  return n;
}

uint8_t go_runtime_oframeAt(uintptr_t pc, uint8_t exact, int64_t nth, FrameInfo *out) {
  RtFrame frames[RT_MAXINLINE];
  uintptr_t shown = pc;
  int at = decode(&pc) + (int)nth;
  int n = rt_symbolize(pc, exact, frames);
  if (at >= n || frames[at].name == NULL) return 0;
  fill(out, &frames[at], n);
  out->pc = shown;
  return 1;
}

/* The innermost function at a return address, as Go has it; but an entry point
   (a func value's code) is that function's, whatever was inlined at its start. */
uint8_t go_runtime_ofuncAt(uintptr_t pc, FrameInfo *out) {
  RtFrame f;
  if (pc == 0) return 0;
  int entry = rt_findfunc(pc, &f) && f.entry == pc;
  if (!entry && !go_runtime_oframeAt(pc, 0, 0, out)) return 0;
  if (entry) fill(out, &f, 1);
  if (out->startline == 0) out->startline = out->line;
  return 1;
}

int64_t go_runtime_ostack(Slice buf, uint8_t all, int64_t skip) {
  Walk w;
  WALK_FROM_CALLER(w);
  return rt_stack_text(buf, all, w, skip);
}

/* ---- memory ------------------------------------------------------------------------------ */

/* Of each stack the pages that were touched count; at least these. */
void go_runtime_oreadCounters(RtMemStats *out) {
  enum { TOUCHED = 8 << 10 };
  rt_memstats(out);
  for (const G *g = rt_allgs; g != NULL; g = g->alllink) out->stack_sys += TOUCHED;
}

void go_runtime_oreadPauses(uint64_t *ns, uint64_t *end) { rt_gc_pauses(ns, end); }

uint8_t go_runtime_opointsTo(Eface v, uintptr_t addr) {
  return v.type != NULL && (v.type->kind == KIND_POINTER || v.type->kind == KIND_UNSAFEPOINTER) && (uintptr_t)v.data == addr;
}

/* ---- what other packages ask by //go:linkname (hooks.go) -------------------------------------- */

uint64_t go_runtime_orand(void) {
  static uint64_t buffer[64];
  static size_t left;
  if (left == 0) {
    if (getrandom(buffer, sizeof buffer, 0) != (ssize_t)sizeof buffer) rt_throw("runtime: no random data");
    left = sizeof buffer / sizeof *buffer;
  }
  return buffer[--left];
}

int64_t go_runtime_onanotime(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1000000000 + now.tv_nsec;
}

uint64_t go_runtime_omemhash(const void *p, uint64_t seed, uint64_t size) { return rt_hashbytes(p, (int64_t)size, seed); }

typedef struct FcntlResult {
  int32_t r, errnum;
} FcntlResult;

void go_runtime_ofcntl(FcntlResult *out, int32_t fd, int32_t cmd, int32_t arg) {
  int r = fcntl(fd, cmd, arg);
  *out = (FcntlResult){r, r < 0 ? errno : 0};
}

void go_runtime_ostop(String text) { rt_fatalstring(text); }
