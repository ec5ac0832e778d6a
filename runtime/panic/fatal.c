/* fatal.c - errors that no recover can stop.

   Nothing here allocates: it must work when the heap does not. GOTRACEBACK
   chooses how much is shown: none, single (default), all, system, crash. When the
   runtime itself throws, all is shown whatever it says. */
#define _GNU_SOURCE
#include "../internal.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

/* ---- GOTRACEBACK ------------------------------------------------------------------ */

enum { CRASH = 1, ALL = 2, LEVEL = 4, KNOWN = 1 << 30 }; /* LEVEL: times the level */

static int traceback, throwing_now;

/* A name, or a number, which means all goroutines; what is neither shows nothing. */
static int parse_level(const char *s) {
  static const struct {
    const char *name;
    int bits;
  } names[] = {{"", TB_SINGLE * LEVEL},
               {"none", 0},
               {"single", TB_SINGLE * LEVEL},
               {"all", TB_SINGLE * LEVEL | ALL},
               {"system", TB_SYSTEM * LEVEL | ALL},
               {"crash", TB_SYSTEM * LEVEL | ALL | CRASH}};
  if (s == NULL) s = "";
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (strcmp(s, names[i].name) == 0) return names[i].bits;
  int level = 0;
  for (; *s >= '0' && *s <= '9'; s++) level = level < TB_SYSTEM * 10 ? level * 10 + (*s - '0') : level;
  if (*s != 0) level = 0;
  return (level > TB_SYSTEM ? TB_SYSTEM : level) * LEVEL | ALL;
}

static int wanted(void) {
  if (traceback == 0) traceback = parse_level(getenv("GOTRACEBACK")) | KNOWN;
  return traceback;
}

int rt_tblevel(void) { return throwing_now ? TB_SYSTEM : wanted() / LEVEL & 3; }
int rt_tball(void) { return throwing_now || (wanted() & ALL); }
void rt_tbthrowing(void) { throwing_now = 1; }

/* debug.SetTraceback adds to what the environment asks for. */
void rt_settraceback(const char *level) { traceback = parse_level(level) | parse_level(getenv("GOTRACEBACK")) | KNOWN; }

/* ---- dying ------------------------------------------------------------------------- */

static pthread_mutex_t dying = PTHREAD_MUTEX_INITIALIZER;
static pthread_t dying_thread;
static int dying_depth;

/* The same thread again: something failed while it printed. */
void rt_dying_lock(void) {
  if (__atomic_load_n(&dying_depth, __ATOMIC_ACQUIRE) > 0 && pthread_equal(dying_thread, pthread_self())) {
    static const char *const texts[] = {"panic during panic\n", "stack trace unavailable\n"};
    int depth = dying_depth++;
    if (depth <= 2 && write(2, texts[depth - 1], strlen(texts[depth - 1])) < 0) _exit(5);
    _exit(depth == 1 ? 3 : depth == 2 ? 4 : 5);
  }
  pthread_mutex_lock(&dying); /* never unlocked */
  dying_thread = pthread_self();
  __atomic_store_n(&dying_depth, 1, __ATOMIC_RELEASE);
}

void rt_die(void) {
  if (wanted() & CRASH) {
    signal(SIGABRT, SIG_DFL);
    abort();
  }
  rt_exit(2);
}

void rt_print_signal(Out *o, const G *g) {
  if (g == NULL || g->sig == 0) return;
  const char *name = rt_signame(g->sig);
  out_str(o, "[signal ");
  if (name != NULL)
    out_str(o, name);
  else
    out_hex(o, (uint64_t)g->sig);
  out_str(o, " code=");
  out_hex(o, (uint64_t)(uint32_t)g->sigcode);
  out_str(o, " addr=");
  out_hex(o, g->sigaddr);
  out_str(o, " pc=");
  out_hex(o, g->sigpc);
  out_str(o, "]\n");
}

enum { THROW = 1, THROW_SYSTEM };

void rt_fatal_at(String text, G *g, Walk w, int throwing) {
  char buf[4096];
  Out o = {buf, 0, sizeof buf, 2};
  rt_dying_lock();
  if (throwing) rt_tbthrowing();
  out_str(&o, "fatal error: ");
  out_indented(&o, text);
  out_char(&o, '\n');
  rt_print_signal(&o, g);
  out_flush(&o); /* the stacks may fail */
  if (rt_tblevel() > TB_NONE) {
    if (g == NULL && rt_tblevel() >= TB_SYSTEM) out_str(&o, "\nruntime stack:\nruntime.fatal(...)\n");
    if (throwing == THROW_SYSTEM) out_str(&o, "\nruntime stack:\nruntime.throw(...)\n");
    if (g != NULL) {
      out_char(&o, '\n');
      rt_goroutineheader(&o, g, "running");
      rt_traceback(&o, g, w, 0);
    }
    if (g == NULL || rt_tball()) rt_traceothers(&o, g);
  }
  out_flush(&o);
  rt_die();
}

static RT_NORETURN __attribute__((noinline)) void fatal_here(String text, int throwing) {
  G *g = rt_g;
  Walk w = {0};
  uintptr_t *fp = __builtin_frame_address(0);
  if (g != NULL) rt_walk_from(&w, g, fp[1], fp[0], 0);
  rt_fatal_at(text, g, w, throwing);
}

static String cstring(const char *s) { return (String){(const uint8_t *)s, (int64_t)strlen(s)}; }

void rt_throw(const char *text) { fatal_here(cstring(text), THROW); }
void rt_throw_system(const char *text) { fatal_here(cstring(text), THROW_SYSTEM); }
void rt_fatal(const char *text) { fatal_here(cstring(text), 0); }
void rt_fatalstring(String text) { fatal_here(text, 0); }

/* ---- the end of memory ------------------------------------------------------------ */

enum { ARENA = 4 << 20 }; /* Go asks the kernel for multiples */

/* The kernel refuses at once what the machine can never hold; a limit on address space is met by Go's own bookkeeping. */
static int beyond_machine(uint64_t size) {
  struct rlimit rl;
  RtMemory m;
  if (size >> 47 != 0 || (getrlimit(RLIMIT_AS, &rl) == 0 && rl.rlim_cur != RLIM_INFINITY)) return 0;
  rt_memory(&m);
  return size > m.total;
}

void rt_out_of_memory(uint64_t size, int for_stack) {
  RtMemStats s;
  char buf[256];
  Out o = {buf, 0, sizeof buf, 2};
  if (beyond_machine(size)) rt_throw_system("runtime: out of memory");
  rt_memstats(&s);
  out_str(&o, "runtime: out of memory: cannot allocate ");
  out_dec(&o, (int64_t)((size + ARENA - 1) & ~(uint64_t)(ARENA - 1)));
  out_str(&o, "-byte block (");
  out_dec(&o, (int64_t)s.alloc);
  out_str(&o, " in use)\n");
  out_flush(&o);
  if (for_stack) rt_throw_system("out of memory");
  rt_throw("out of memory");
}
