/* symbolize.c - what function and line a pc belongs to.

   Two kinds of code. Code run in memory by tcc has tables: Module.funcs (entry
   points) and Module.pcs (lines), searched by bisection. Code built by gcc or
   clang, the bundled library inside our own binary or a built program, has ELF
   symbols and DWARF, which libbacktrace reads, inlined calls included; its C
   names are turned back into Go names. Built with -DRT_NO_BACKTRACE such frames
   have no names.

   A small direct-mapped cache before libbacktrace keeps runtime.Caller and
   very deep stacks quick. The lock is only tried for a while: a fatal error must
   get through even when the thread that holds it has died. */
#define _GNU_SOURCE
#include "../internal.h"

#include <sched.h>
#include <stdlib.h>
#include <string.h>

/* ---- libbacktrace, as far as used -------------------------------------------------- */

struct backtrace_state;
typedef void (*bt_error)(void *data, const char *msg, int errnum);
typedef int (*bt_full)(void *data, uintptr_t pc, const char *file, int line, const char *function);
typedef void (*bt_sym)(void *data, uintptr_t pc, const char *name, uintptr_t value, uintptr_t size);
#ifndef RT_NO_BACKTRACE
extern struct backtrace_state *backtrace_create_state(const char *file, int threaded, bt_error e, void *data);
extern int backtrace_pcinfo(struct backtrace_state *, uintptr_t pc, bt_full, bt_error, void *);
extern int backtrace_syminfo(struct backtrace_state *, uintptr_t pc, bt_sym, bt_error, void *);
#else
#define backtrace_create_state(file, threaded, e, data) ((void)(e), (struct backtrace_state *)NULL)
#define backtrace_pcinfo(s, pc, f, e, data) ((void)(f))
#define backtrace_syminfo(s, pc, f, e, data) ((void)(f))
#endif

/* ---- modules -------------------------------------------------------------------------- */

enum { MAX_MODULES = 256 };

typedef struct Mod {
  const Module *m;
  const FuncInfo **by_entry; /* m->funcs sorted; made at first use */
  PcLine *lines;             /* of code run in memory; made at first use */
} Mod;

static Mod mods[MAX_MODULES];
static int64_t nmods;

void rt_addmodule(const Module *m) {
  if (nmods == MAX_MODULES) rt_throw("too many modules");
  mods[nmods].m = m;
  __atomic_store_n(&nmods, nmods + 1, __ATOMIC_RELEASE);
  rt_register_types(m);
}

int64_t rt_nmodules(void) { return __atomic_load_n(&nmods, __ATOMIC_ACQUIRE); }
const Module *rt_module(int64_t i) { return mods[i].m; }

static int compare_entries(const void *a, const void *b) {
  uintptr_t x = (uintptr_t)(*(const FuncInfo *const *)a)->entry, y = (uintptr_t)(*(const FuncInfo *const *)b)->entry;
  return x < y ? -1 : x > y;
}

static const FuncInfo **entries(Mod *mod) {
  const FuncInfo **t = __atomic_load_n(&mod->by_entry, __ATOMIC_ACQUIRE);
  if (t != NULL || mod->m->nfuncs == 0) return t;
  size_t size = (size_t)mod->m->nfuncs * sizeof *t;
  t = malloc(size);
  if (t == NULL) return NULL;
  for (int64_t i = 0; i < mod->m->nfuncs; i++) t[i] = &mod->m->funcs[i];
  qsort(t, (size_t)mod->m->nfuncs, sizeof *t, compare_entries);
  __atomic_store_n(&mod->by_entry, t, __ATOMIC_RELEASE); /* two racing threads: one copy leaks */
  return t;
}

/* The function with the largest entry <= pc. */
static const FuncInfo *func_before(Mod *mod, uintptr_t pc) {
  const FuncInfo **t = entries(mod);
  int64_t lo = 0, hi = t == NULL ? 0 : mod->m->nfuncs;
  while (lo < hi) {
    int64_t mid = lo + (hi - lo) / 2;
    if ((uintptr_t)t[mid]->entry <= pc)
      lo = mid + 1;
    else
      hi = mid;
  }
  return lo == 0 ? NULL : t[lo - 1];
}

static const FuncInfo *func_named(const char *name) {
  for (int64_t i = 0; i < rt_nmodules(); i++)
    for (int64_t k = 0; k < mods[i].m->nfuncs; k++)
      if (strcmp(mods[i].m->funcs[k].name, name) == 0) return &mods[i].m->funcs[k];
  return NULL;
}

/* ---- code run in memory ------------------------------------------------------------------ */

/* Nothing tells where the last function ends: allow it this much. */
enum { LAST_FUNCTION = 1 << 16 };

static const PcLine *lines(Mod *mod) {
  PcLine *t = __atomic_load_n(&mod->lines, __ATOMIC_ACQUIRE);
  if (t != NULL) return t;
  t = rt_pclines(mod->m);
  __atomic_store_n(&mod->lines, t, __ATOMIC_RELEASE);
  return t;
}

static const PcLine *line_before(Mod *mod, uintptr_t pc) {
  const PcLine *t = lines(mod);
  int64_t lo = 0, hi = t == NULL ? 0 : mod->m->pcs_end - mod->m->pcs;
  while (lo < hi) {
    int64_t mid = lo + (hi - lo) / 2;
    if (t[mid].pc <= pc)
      lo = mid + 1;
    else
      hi = mid;
  }
  return lo == 0 ? NULL : &t[lo - 1];
}

static int covers(Mod *mod, uintptr_t pc) {
  const Module *m = mod->m;
  const FuncInfo **t = m->nfuncs ? entries(mod) : NULL;
  if (t == NULL) return 0;
  uintptr_t lo = (uintptr_t)t[0]->entry, hi = (uintptr_t)t[m->nfuncs - 1]->entry;
  if (m->pcs != m->pcs_end && (uintptr_t)m->pcs_end[-1] > hi) hi = (uintptr_t)m->pcs_end[-1];
  return pc >= lo && pc < hi + LAST_FUNCTION;
}

static Mod *jit_module(uintptr_t pc) {
  for (int64_t i = 0; i < rt_nmodules(); i++)
    if (mods[i].m->pcs != NULL && covers(&mods[i], pc)) return &mods[i];
  return NULL;
}

int rt_in_jit(uintptr_t pc) { return jit_module(pc) != NULL; }

int rt_by_tcc(uintptr_t pc) {
  for (int64_t i = 0; i < rt_nmodules(); i++)
    if (mods[i].m->tcc && covers(&mods[i], pc)) return 1;
  return 0;
}

/* The entry points decide the function; before its first line the table still tells of the function before. */
static int jit_symbolize(Mod *mod, uintptr_t pc, RtFrame *out) {
  const PcLine *l = line_before(mod, pc);
  const FuncInfo *f = func_before(mod, pc);
  if (f == NULL) return 0;
  int in = l != NULL && l->pc >= (uintptr_t)f->entry;
  out[0] = (RtFrame){.entry = (uintptr_t)f->entry,
                     .name = f->name,
                     .file = in && l->file != NULL ? l->file : f->file,
                     .startline = f->line,
                     .line = in ? l->line : f->line,
                     .flags = f->flags};
  return 1;
}

/* ---- code built by gcc or clang -------------------------------------------------------------- */

enum { CACHE = 512, CACHE_FRAMES = 4, NAMES = 4096 };
static struct {
  uintptr_t pc;
  int n;
  RtFrame frames[CACHE_FRAMES];
} cache[CACHE];
static struct {
  const char *c;
  const char *go;
} names[NAMES]; /* by address of the C name */
static int lock;

static int take_lock(void) {
  for (int i = 0; i < 1000; i++) {
    if (!__atomic_exchange_n(&lock, 1, __ATOMIC_ACQUIRE)) return 1;
    sched_yield();
  }
  return 0;
}

static void drop_lock(void) { __atomic_store_n(&lock, 0, __ATOMIC_RELEASE); }

static void ignore_error(void *data, const char *msg, int errnum) {
  (void)data;
  (void)msg;
  (void)errnum;
}

static struct backtrace_state *state(void) {
  static struct backtrace_state *s;
  struct backtrace_state *now = __atomic_load_n(&s, __ATOMIC_ACQUIRE);
  if (now == NULL) {
    now = backtrace_create_state(NULL, 1, ignore_error, NULL);
    __atomic_store_n(&s, now, __ATOMIC_RELEASE);
  }
  return now;
}

/* The Go name of a C name that libbacktrace owns (its address never changes). */
static const char *go_name(const char *c, int locked) {
  char text[1024];
  if (c == NULL) return NULL;
  if (strcmp(c, "gopanic") == 0) return "runtime.gopanic";
  size_t at = ((uintptr_t)c >> 3) % NAMES;
  if (locked && names[at].c == c) return names[at].go;
  if (!rt_demangle(c, text, sizeof text)) return NULL;
  const FuncInfo *f = func_named(text);
  const char *go = f != NULL ? f->name : strdup(text);
  if (locked) {
    names[at].c = c; /* what was here leaks: a few bytes per collision */
    names[at].go = go;
  }
  return go;
}

typedef struct Query {
  RtFrame *out;
  int n, locked;
  const char *symbol;
  uintptr_t entry;
} Query;

static void on_symbol(void *data, uintptr_t pc, const char *name, uintptr_t value, uintptr_t size) {
  Query *q = data;
  (void)pc;
  (void)size;
  q->symbol = name;
  q->entry = value;
}

static int on_frame(void *data, uintptr_t pc, const char *file, int line, const char *function) {
  Query *q = data;
  (void)pc;
  if (q->n == RT_MAXINLINE) return 1;
  q->out[q->n++] = (RtFrame){.cname = function, .file = file, .line = line};
  return 0;
}

/* For functions without a FuncInfo: wrappers have telling names. */
static int32_t flags_by_name(const char *name) {
  const char *dot = strrchr(name, '.');
  size_t n = strlen(name);
  if (dot == NULL) return 0;
  if (strncmp(dot, ".deferwrap", 10) == 0 || strncmp(dot, ".gowrap", 7) == 0) return FI_WRAPPER;
  return n > 3 && strcmp(name + n - 3, "-fm") == 0 ? FI_WRAPPER : 0;
}

static void finish_frame(RtFrame *f, const Query *q, int inlined) {
  f->name = go_name(f->cname, q->locked);
  f->entry = q->entry;
  f->inlined = (uint8_t)inlined;
  if (f->file == NULL) f->file = "?";
  const FuncInfo *info = f->name != NULL ? func_named(f->name) : NULL;
  if (info == NULL) {
    f->flags = f->name != NULL ? flags_by_name(f->name) : 0;
    return;
  }
  f->flags = info->flags;
  f->startline = info->line;
  if (inlined) f->entry = (uintptr_t)info->entry;
}

/* clang gives a call that stands for two equal ones the line 0: then the line before it is as good as any. */
static void find_frames(struct backtrace_state *s, uintptr_t pc, Query *q) {
  enum { FAR = 32 };
  for (uintptr_t back = 0; back < FAR && pc - back >= q->entry; back++) {
    q->n = 0;
    backtrace_pcinfo(s, pc - back, on_frame, ignore_error, q);
    if (q->n == 0 || q->out[0].line != 0) return;
  }
}

static int gcc_lookup(uintptr_t pc, RtFrame *out, int locked) {
  Query q = {.out = out, .locked = locked};
  struct backtrace_state *s = state();
  if (s == NULL) return 0;
  backtrace_syminfo(s, pc, on_symbol, ignore_error, &q);
  if (q.symbol == NULL) return 0;
  int is_go = strncmp(q.symbol, "go_", 3) == 0 || strcmp(q.symbol, "gopanic") == 0;
  if (is_go) find_frames(s, pc, &q);
  if (q.n == 0) out[q.n++] = (RtFrame){.file = "?"};             /* no DWARF here */
  if (out[q.n - 1].cname == NULL) out[q.n - 1].cname = q.symbol; /* clang -g1 names only what holds inlined calls */
  for (int i = 0; i < q.n; i++) finish_frame(&out[i], &q, i < q.n - 1);
  return q.n;
}

static int gcc_symbolize(uintptr_t pc, RtFrame *out) {
  int locked = take_lock();
  int at = (int)((pc ^ pc >> 9) % CACHE), n;
  if (locked && cache[at].pc == pc) {
    n = cache[at].n;
    memcpy(out, cache[at].frames, (size_t)n * sizeof *out);
  } else {
    n = gcc_lookup(pc, out, locked);
    if (locked && n <= CACHE_FRAMES) {
      cache[at].pc = pc;
      cache[at].n = n;
      memcpy(cache[at].frames, out, (size_t)n * sizeof *out);
    }
  }
  if (locked) drop_lock();
  return n;
}

/* ---- entries ----------------------------------------------------------------------------------- */

int rt_symbolize(uintptr_t pc, int exact, RtFrame out[RT_MAXINLINE]) {
  uintptr_t target = exact ? pc : pc - 1;
  Mod *jit = jit_module(target);
  int n = jit != NULL ? jit_symbolize(jit, target, out) : 0;
  if (n == 0) n = gcc_symbolize(target, out);
  for (int i = 0; i < n; i++) out[i].pc = pc;
  return n;
}

int rt_findfunc(uintptr_t pc, RtFrame *out) {
  RtFrame frames[RT_MAXINLINE];
  int n = rt_symbolize(pc, 1, frames);
  if (n == 0 || frames[n - 1].name == NULL) return 0;
  *out = frames[n - 1];
  return 1;
}
