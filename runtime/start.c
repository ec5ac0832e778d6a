/* start.c - from the C world into the main goroutine, and out.

   rt_start sets up heap, signals and the main stack, and calls the program's
   initialisers and then main.main on the main goroutine. main's return ends the
   process with status 0: deferred calls of other goroutines do not run. */
#define _GNU_SOURCE
#include "panic/trace.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

__thread G *rt_g __attribute__((tls_model("initial-exec")));
G *rt_allgs;
G rt_main_g;
int rt_model, rt_trace_defer;
int rt_argc;
char **rt_argv, **rt_envp;
int64_t rt_ngoroutines;

static void (*flush_hook)(void);

void rt_exit(int code) {
  if (RT_UNLIKELY(rt_trace_defer)) rt_trace_exit(code);
  if (flush_hook != NULL) flush_hook();
  _exit(code);
}

static int wants_legacy(const RtOptions *opt) {
  if (opt != NULL && opt->model != RT_MODEL_DEFAULT) return opt->model == RT_MODEL_LEGACY;
  const char *e = getenv("MINIGOMODEL");
  return e != NULL && strcmp(e, "legacy") == 0;
}

/* MINIGOTRACE=defer: lines on standard error; file:PATH: a trace file. */
static int wants_trace(const RtOptions *opt) {
  static const char prefix[] = "file:";
  const char *e = getenv("MINIGOTRACE"), *path = opt != NULL ? opt->trace : NULL;
  if (path == NULL && e != NULL && strncmp(e, prefix, sizeof prefix - 1) == 0) path = e + sizeof prefix - 1;
  if (path == NULL) return (opt != NULL && opt->trace_defer) || (e != NULL && strstr(e, "defer") != NULL);
  if (rt_trace_open(path, rt_model == MODEL_LEGACY)) return 1;
  const char *why = strerror(errno);
  const char *parts[] = {"minigo: trace file ", path, ": ", why, "\n"};
  for (int i = 0; i < 5; i++)
    if (write(2, parts[i], strlen(parts[i])) < 0) break;
  _exit(2);
}

/* Named so that runtime.Callers ends with runtime.main, as in Go; tracebacks hide it. */
void go_runtime_omain(void *program);
__attribute__((noinline)) void go_runtime_omain(void *program) {
  const Module *m = program;
  RT_ENTER_STACK();
  rt_gc_set_stack((void *)rt_main_g.stacklo, (void *)rt_main_g.stackhi);
  if (m->init != NULL) m->init(); /* calls those of the bundled packages that it needs */
  if (m->main != NULL) m->main();
  rt_exit(0);
}

/* Bundled packages put a pointer to their Module into this section, so whatever is
   linked is registered: names and flags for tracebacks, types for reflection. */
extern const Module *const __start_gomodules[] __attribute__((weak));
extern const Module *const __stop_gomodules[] __attribute__((weak));

static void add_linked_modules(void) {
  for (const Module *const *m = __start_gomodules; m < __stop_gomodules; m++) rt_addmodule(*m);
}

void rt_start(const Module *m, int argc, char **argv, char **envp, const RtOptions *opt) {
  G *g = &rt_main_g;
  rt_argc = argc;
  rt_argv = argv;
  rt_envp = envp;
  rt_model = wants_legacy(opt) ? MODEL_LEGACY : MODEL_FIXED;
  rt_trace_defer = wants_trace(opt);
  flush_hook = opt != NULL ? opt->flush : NULL;
  rt_heap_init();
  rt_signals_init();
  add_linked_modules();
  rt_addmodule(m);
  g->id = 1;
  g->status = G_RUNNING;
  rt_stack_main(g);
  rt_allgs = g;
  rt_ngoroutines = 1;
  rt_g = g;
  if (rt_sched_init != NULL) rt_sched_init(g);
  RT_LEAVE_STACK(g);
  rt_callon(g->stackhi, go_runtime_omain, (void *)m);
}
