/* jit.c - C text to running code with libtcc, in memory; the only file that includes libtcc.h.

   With -nostdlib and every symbol given by tcc_add_symbol, tcc opens no file. The code is relocated
   into memory of ours, which the collector scans (the unit's globals live there), and tcc's own state
   is deleted before the program starts. */
#include <libtcc.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include "../base/buf.h"
#include "../base/diag.h"
#include "../runtime/internal.h"
#include "../runtime/trace/symbols.h"
#include "backend.h"
#include "bundled.h"

extern const char rt_text[]; /* rt.h without its .def files */
extern const unsigned long rt_text_len;
extern char **environ;

/* Newer libtcc versions relocate with one argument; TCC_RELOCATE_AUTO marks the older interface. */
#ifdef TCC_RELOCATE_AUTO
#define relocate(s, mem) tcc_relocate((s), (mem))
#endif

typedef struct Complaint {
  const Buf *text;
  Buf message;
} Complaint;

static void note(void *opaque, const char *msg) {
  Complaint *c = opaque;
  if (!strstr(msg, "warning:") && !c->message.len) buf_puts(&c->message, msg);
}

/* tcc's message is "<string>:LINE: error: ..."; show that line of ours. */
static _Noreturn void rejected(Complaint *c) {
  const char *msg = buf_cstr(&c->message), *colon = strchr(msg, ':');
  int line = colon ? atoi(colon + 1) : 0;
  const char *p = c->text->s;
  for (int i = 1; i < line && p; i++) p = (p = strchr(p, '\n')) ? p + 1 : NULL;
  size_t n = line && p ? strcspn(p, "\n") : 0;
  ice("generated C was rejected: %s\n\t%.*s", msg, (int)n, n ? p : "");
}

static void add_symbols(TCCState *s, const LibSymbol *const *externs, int nexterns) {
  for (size_t i = 0; i < rt_nsymbols; i++) tcc_add_symbol(s, rt_symbols[i].name, rt_symbols[i].addr);
  for (int i = 0; i < nexterns; i++) tcc_add_symbol(s, externs[i]->name, externs[i]->addr);
}

/* A direct call spans 2 GB, less the program itself. Linux begins the heap anywhere within the first of them: what lies in the second can be
   mapped again by the next process, where it was (image.c). */
enum { FARTHEST = (2u << 30) - (64u << 20), NEAREST = (1 << 30) + (128 << 20), STRIDE = 64 << 20 };

/* NULL: there is no memory. */
static unsigned char *map_code(uintptr_t hint, size_t size) {
  void *p = mmap((void *)hint, size, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  return p == MAP_FAILED ? NULL : p;
}

/* Where the runtime's functions can be called directly, or NULL: the kernel takes a hint where nothing is mapped. */
static unsigned char *map_near(size_t size) {
  uintptr_t here = (uintptr_t)jit_compile & ~(uintptr_t)0xffff;
  for (uintptr_t far = NEAREST; far <= FARTHEST && size < FARTHEST - far; far += STRIDE) {
    unsigned char *p = map_code(here + far, size);
    if (!p) return NULL;
    uintptr_t end = (uintptr_t)p + size;
    if ((uintptr_t)p > here ? end - here < FARTHEST : here - (uintptr_t)p < FARTHEST) return p;
    munmap(p, size);
  }
  return NULL;
}

/* near: calls of the runtime are direct, for code that lies within 2 GB of it. NULL memory: no place (near: none there) was free. */
static JitCode compile_at(const Buf *whole, const LibSymbol *const *externs, int nexterns, bool near) {
  Complaint c = {.text = whole};
  TCCState *s = tcc_new();
  if (!s) ice("libtcc: no memory");
  tcc_set_error_func(s, &c, note);
  tcc_set_options(s, "-nostdlib -w");
  tcc_set_output_type(s, TCC_OUTPUT_MEMORY);
  tcc_define_symbol(s, "RT_NEAR", near ? "__attribute__((visibility(\"hidden\")))" : "");
  add_symbols(s, externs, nexterns);
  if (tcc_compile_string(s, whole->s) < 0) rejected(&c);
  int size = relocate(s, NULL);
  if (size < 0) rejected(&c);
  JitCode code = {.size = (size_t)size + 64};
  code.mem = near ? map_near(code.size) : map_code(0, code.size);
  if (code.mem && relocate(s, code.mem) < 0) rejected(&c);
  code.module = tcc_get_symbol(s, "go_module");
  if (!code.module) ice("generated C lacks go_module");
  tcc_delete(s);
  buf_free(&c.message);
  return code;
}

void jit_begin(Buf *text) { buf_write(text, rt_text, rt_text_len); }

bool jit_compile(const Buf *text, const LibSymbol *const *externs, int nexterns, JitCode *code) {
  *code = compile_at(text, externs, nexterns, true);
  if (!code->mem) *code = compile_at(text, externs, nexterns, false);
  return code->mem != NULL;
}

void jit_start(const JitCode *c, int argc, char **argv, const char *model, const char *trace) {
  RtOptions opt = {.trace_defer = trace && strcmp(trace, "defer") == 0};
  if (trace && !opt.trace_defer) opt.trace = trace;
  if (model) opt.model = strcmp(model, "legacy") == 0 ? RT_MODEL_LEGACY : RT_MODEL_FIXED;
  rt_gc_add_roots(c->mem, c->mem + c->size);
  rt_preempt_code(c->mem, c->size);
  rt_start(c->module, argc, argv, environ, &opt);
}

/* Without gcc and clang: tcc links the executable itself, if the machine has a C library to link with. */
bool jit_build_executable(const char *text, size_t len, const AotOptions *opt, Buf *why) {
  Buf whole = {0}, path = {0};
  buf_write(&whole, text, len);
  Complaint c = {.text = &whole};
  TCCState *s = tcc_new();
  if (!s) ice("libtcc: no memory");
  tcc_set_error_func(s, &c, note);
  tcc_set_options(s, "-w");
  tcc_set_output_type(s, TCC_OUTPUT_EXE);
  tcc_add_include_path(s, opt->root);
  buf_printf(&path, "%s/libminigo.a", opt->root);
  if (tcc_compile_string(s, buf_cstr(&whole)) < 0) rejected(&c);
  bool linked = tcc_add_file(s, buf_cstr(&path)) >= 0 && tcc_add_library(s, "m") >= 0 && tcc_add_library(s, "pthread") >= 0 &&
                tcc_output_file(s, opt->unfinished) >= 0;
  if (!linked) buf_puts(why, "no C compiler found, and this system cannot link without one: install gcc or clang, or set CC\n");
  tcc_delete(s);
  buf_free(&whole), buf_free(&path), buf_free(&c.message);
  return linked;
}
