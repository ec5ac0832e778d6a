/* aot.c - C text to an executable: gcc or clang read it from a pipe, so no file of ours is
   left behind; the result is made under a temporary name and renamed when it is whole. */
#include <errno.h>
#include <stdlib.h>
#include <limits.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include "../base/arena.h"
#include "../base/child.h"
#include "../base/diag.h"
#include "../base/vec.h"
#include "backend.h"

typedef struct Words {
  Arena *arena;
  VEC(char *) v;
} Words;

static void add_word(Words *w, const char *word) { vec_push(w->arena, &w->v, (char *)(size_t)word); }

/* Where a command lies, or NULL. */
static const char *find_command(Arena *a, const char *name) {
  const char *dirs = getenv("PATH");
  if (strchr(name, '/')) return name;
  for (const char *p = dirs ? dirs : "/usr/bin:/bin"; *p; p += strcspn(p, ":"), p += *p == ':') {
    const char *file = arena_printf(a, "%.*s/%s", (int)strcspn(p, ":"), p, name);
    if (access(file, X_OK) == 0) return file;
  }
  return NULL;
}

/* $CC's words, split at blanks; without it the first of gcc, clang, cc that is installed. None: there is no compiler. */
static void compiler_words(Words *w) {
  static const char *const known[] = {"gcc", "clang", "cc"};
  const char *cc = getenv("CC");
  for (int i = 0; i < 3 && (!cc || !*cc); i++)
    if (find_command(w->arena, known[i])) cc = known[i];
  for (const char *p = cc ? cc : ""; *(p += strspn(p, " \t"));) {
    size_t n = strcspn(p, " \t");
    add_word(w, arena_strndup(w->arena, p, n));
    p += n;
  }
}

static void add_options(Words *w, const AotOptions *opt) {
  /* Tracebacks would show the parts of a function as calls of it, functions of equal code without lines, and of two equal
     calls that panic the line of the other. */
  static const char *const gcc_only[] = {"-fno-partial-inlining", "-fno-ipa-icf", "-fno-crossjumping", "-fno-tree-tail-merge"};
  static const char *const all[] = {"-std=gnu99", "-fwrapv", "-fno-strict-aliasing", "-fno-omit-frame-pointer",
                                    "-fno-optimize-sibling-calls", "-ffp-contract=off",
                                    /* gcc 12's drops a rounding to float between two operations */
                                    "-fno-tree-slp-vectorize", "-fno-math-errno", "-g1",
                                    /* a large frame may not step over the guard below the stack */
                                    "-fstack-clash-protection",
                                    /* in clang's version 5 libbacktrace finds no lines */
                                    "-gdwarf-4", "-w", "-pipe"};
  if (strstr(w->v.at[0], "clang")) /* it counts brackets, and Go's may nest deeper */
    add_word(w, "-fbracket-depth=1000000");
  else
    for (size_t i = 0; i < sizeof gcc_only / sizeof *gcc_only; i++) add_word(w, gcc_only[i]);
  add_word(w, arena_printf(w->arena, "-O%d", opt->opt));
  for (size_t i = 0; i < sizeof all / sizeof *all; i++) add_word(w, all[i]);
}

static void add_files(Words *w, const AotOptions *opt) {
  const char *files[] = {arena_printf(w->arena, "-I%s", opt->root),
                         "-x",
                         "c",
                         "-",
                         "-x",
                         "none",
                         arena_printf(w->arena, "%s/libminigo.a", opt->root),
                         "-lm",
                         "-lpthread",
                         "-ldl",
                         "-no-pie",
                         "-o",
                         opt->unfinished,
                         NULL};
  for (size_t i = 0; i < sizeof files / sizeof *files; i++) add_word(w, files[i]);
}

/* What the compiler said means: a bug of ours where it rejects the text. */
static bool succeeded(const char *compiler, int status, Buf *messages, Buf *why) {
  if (status == CHILD_CANNOT_START)
    buf_puts(why, buf_cstr(messages));
  else if (status != 0 && strstr(buf_cstr(messages), "<stdin>:"))
    ice("generated C was rejected: %.2000s", buf_cstr(messages));
  else if (status != 0)
    buf_printf(why, "%s failed:\n%s", compiler, buf_cstr(messages));
  return status == 0;
}

/* Tells gdb of the script beside libminigo.a: byte 1, "a Python file", and its name, in numbers so that any name will do. */
static void name_gdb_script(Buf *source, Arena *arena, const AotOptions *opt) {
  char path[PATH_MAX];
  if (!realpath(arena_printf(arena, "%s/minigo-gdb.py", opt->root), path)) return;
  buf_puts(source, "__asm__(\".pushsection \\\".debug_gdb_scripts\\\", \\\"MS\\\", @progbits, 1\\n\\t.byte 1");
  for (const char *p = path; *p; p++) buf_printf(source, ", %d", (unsigned char)*p);
  buf_puts(source, ", 0\\n\\t.popsection\");\n");
}

static bool compile(Words *w, const char *text, size_t len, const AotOptions *opt, Buf *why) {
  Buf messages = {0}, source = {0};
  int status;
  add_options(w, opt);
  add_files(w, opt);
  buf_write(&source, text, len);
  buf_printf(&source, "\nconst int go_default_model = %d;\n", !opt->model ? 0 : strcmp(opt->model, "legacy") == 0 ? 2 : 1);
  name_gdb_script(&source, w->arena, opt);
  bool ok = child_run(w->v.at, source.s, source.len, &messages, &status);
  if (!ok)
    buf_printf(why, "%s: %s\n", w->v.at[0], strerror(errno));
  else if (status && strstr(buf_cstr(&messages), "<stdin>:"))
    unlink(opt->unfinished);
  ok = ok && succeeded(w->v.at[0], status, &messages, why);
  buf_free(&messages);
  buf_free(&source);
  return ok;
}

bool aot_build(const char *text, size_t len, const AotOptions *opt, Buf *why) {
  Words w = {.arena = arena_new()};
  compiler_words(&w);
  bool ok = w.v.len ? compile(&w, text, len, opt, why) : jit_build_executable(text, len, opt, why);
  if (ok && rename(opt->unfinished, opt->out) != 0) {
    buf_printf(why, "%s: %s\n", opt->out, strerror(errno));
    ok = false;
  }
  if (!ok) unlink(opt->unfinished);
  arena_free(w.arena);
  return ok;
}

static void add_file(Hasher *h, const char *path) {
  struct stat st;
  hash_add_text(h, path);
  if (!path || stat(path, &st) != 0) return;
  int64_t seen[] = {(int64_t)st.st_dev, (int64_t)st.st_ino, st.st_size,        st.st_mtim.tv_sec,
                    st.st_mtim.tv_nsec, st.st_ctim.tv_sec,  st.st_ctim.tv_nsec};
  hash_add(h, seen, sizeof seen);
}

bool aot_identity(Hasher *h, const AotOptions *opt) {
  static const char *const variables[] = {"CPATH",         "C_INCLUDE_PATH", "LIBRARY_PATH",     "GCC_EXEC_PREFIX",
                                          "COMPILER_PATH", "LDFLAGS",        "SOURCE_DATE_EPOCH"};
  char cwd[PATH_MAX];
  Words w = {.arena = arena_new()};
  compiler_words(&w);
  const char *compiler = w.v.len ? find_command(w.arena, w.v.at[0]) : NULL;
  for (int i = 0; i < w.v.len; i++) hash_add_text(h, w.v.at[i]);
  add_file(h, compiler);
  add_file(h, arena_printf(w.arena, "%s/libminigo.a", opt->root));
  add_file(h, arena_printf(w.arena, "%s/rt.h", opt->root));
  add_file(h, arena_printf(w.arena, "%s/minigo-gdb.py", opt->root));
  for (size_t i = 0; i < sizeof variables / sizeof *variables; i++) hash_add_text(h, getenv(variables[i]));
  hash_add_text(h, getcwd(cwd, sizeof cwd)); /* it is in what debuggers read */
  hash_add_text(h, opt->model);
  hash_add(h, &opt->opt, sizeof opt->opt);
  arena_free(w.arena);
  return compiler != NULL;
}
