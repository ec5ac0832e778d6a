/* program.c - a program's C text to code: in memory, or an executable. */
#include <stdlib.h>
#include <string.h>
#include "../backend/backend.h"
#include "internal.h"

void driver_program_free(DriverProgram *p) {
  if (!p) return;
  buf_free(&p->text);
  driver_cache_unmap(p);
  free(p->externs);
  free(p);
}

typedef struct Job {
  const DriverProgram *p;
  DriverCode *code;
  const DriverBuild *build;
  const char *path;
  Buf why;
  FILE *out;
  bool all, ok;
} Job;

static void compile(void *ctx) {
  Job *j = ctx;
  const DriverProgram *p = j->p;
  JitCode *code = &j->code->jit;
  j->ok = driver_cache_find(p->cache, &p->text, code) || jit_compile(&p->text, p->externs, p->nexterns, code);
  if (j->ok) driver_cache_keep(p->cache, code);
}

DriverStatus driver_jit(const DriverProgram *p, DriverCode **out) {
  Job j = {.p = p, .code = calloc(1, sizeof *j.code)};
  *out = j.code;
  if (j.code && arena_guard(compile, &j) && j.ok) return DRIVER_OK;
  free(j.code);
  *out = NULL;
  return DRIVER_NO_MEMORY;
}

void driver_list_code(const DriverCode *c, FILE *out) { listing_jit(out, &c->jit); }

void driver_start(const DriverCode *c, int argc, char **argv, const char *model, const char *trace) {
  jit_start(&c->jit, argc, argv, model, trace);
}

AotOptions driver_aot_options(const DriverBuild *b) {
  return (AotOptions){.out = b->out, .unfinished = b->unfinished, .root = b->root, .model = b->model, .opt = b->optimisation};
}

static void build(void *ctx) {
  Job *j = ctx;
  AotOptions aot = driver_aot_options(j->build);
  if ((j->ok = driver_cache_copy(j->p, j->build))) return;
  j->ok = aot_build(j->p->text.s, j->p->text.len, &aot, &j->why);
  if (j->ok) driver_cache_keep_built(j->p, aot.out);
}

DriverStatus driver_build(const DriverProgram *p, const DriverBuild *opt, char **why) {
  Job j = {.p = p, .build = opt};
  *why = NULL;
  bool enough = arena_guard(build, &j);
  if (enough && !j.ok)
    *why = j.why.s;
  else
    buf_free(&j.why);
  return !enough ? DRIVER_NO_MEMORY : j.ok ? DRIVER_OK : DRIVER_FAILED;
}

static void list(void *ctx) {
  Job *j = ctx;
  j->ok = listing_object(j->out, j->path, j->all);
}

DriverStatus driver_list_executable(const char *path, bool all, FILE *out) {
  Job j = {.path = path, .all = all, .out = out};
  return !arena_guard(list, &j) ? DRIVER_NO_MEMORY : j.ok ? DRIVER_OK : DRIVER_FAILED;
}
