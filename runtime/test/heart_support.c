/* heart_support.c - see heart_support.h. Stands in for lib/runtime/error.go too. */
#define _GNU_SOURCE
#include "heart_support.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static char text[8192];

void note(const char *s) {
  if (text[0]) strcat(text, " ");
  strcat(text, s);
}

void note_int(int64_t n) {
  char b[32];
  snprintf(b, sizeof b, "%ld", (long)n);
  note(b);
}

const char *noted(void) { return text; }

int heart_setup(void **state) {
  pthread_attr_t a;
  void *lo;
  size_t size;
  (void)state;
  pthread_getattr_np(pthread_self(), &a);
  pthread_attr_getstack(&a, &lo, &size);
  rt_g = rt_allgs = &rt_main_g;
  rt_g->id = 1;
  rt_g->status = G_RUNNING;
  rt_g->stacklo = (uintptr_t)lo;
  rt_g->stackhi = (uintptr_t)lo + size;
  rt_signals_init();
  return 0;
}

int heart_reset(void **state) {
  (void)state;
  text[0] = 0;
  rt_g->defer = NULL;
  rt_g->panic = NULL;
  rt_g->sig = 0;
  rt_model = MODEL_FIXED;
  return 0;
}

/* ---- values ---- */

#define STR(lit)                                                                                                                           \
  { (const uint8_t *)(lit), sizeof(lit) - 1 }
#define NAMED(var, k, bytes, text) const Type var = {.size = bytes, .kind = k, .flags = TF_NAMED, .str = STR(text), .pkgpath = STR("main")}
#define PLAIN(var, k, bytes, f, text) const Type var = {.size = bytes, .kind = k, .flags = f, .str = STR(text)}

static String text_of(void *data) { return *(String *)data; }

static String bad_text(void *data) {
  (void)data;
  gopanic(box_string("again"));
}

static const TypeMethod error_method[] = {{.name = STR("Error"), .ifn = (void *)text_of}};
static const TypeMethod string_method[] = {{.name = STR("String"), .ifn = (void *)text_of}};
static const TypeMethod bad_method[] = {{.name = STR("Error"), .ifn = (void *)bad_text}};

PLAIN(type_int, KIND_INT, 8, TF_NAMED, "int");
PLAIN(type_string, KIND_STRING, 16, TF_NAMED, "string");
PLAIN(type_float, KIND_FLOAT64, 8, TF_NAMED, "float64");
PLAIN(type_cplx, KIND_COMPLEX128, 16, TF_NAMED, "complex128");
PLAIN(type_struct, KIND_STRUCT, 8, 0, "struct { X int }");
PLAIN(type_ptr, KIND_POINTER, 8, TF_DIRECT, "*main.T");
NAMED(type_myint, KIND_INT, 8, "main.My");
NAMED(type_mystr, KIND_STRING, 16, "main.My");
NAMED(type_mycplx, KIND_COMPLEX128, 16, "main.My");
const Type type_error = {.size = 16,
                         .kind = KIND_STRING,
                         .flags = TF_NAMED,
                         .str = STR("main.E"),
                         .pkgpath = STR("main"),
                         .methods = error_method,
                         .nmethods = 1};
const Type type_stringer = {.size = 16,
                            .kind = KIND_STRUCT,
                            .flags = TF_NAMED,
                            .str = STR("main.S"),
                            .pkgpath = STR("main"),
                            .methods = string_method,
                            .nmethods = 1};
const Type type_badtext = {
    .size = 16, .kind = KIND_STRUCT, .flags = TF_NAMED, .str = STR("main.B"), .pkgpath = STR("main"), .methods = bad_method, .nmethods = 1};

Eface box_int(int64_t n) {
  int64_t *p = malloc(sizeof *p);
  *p = n;
  return (Eface){&type_int, p};
}

static Eface box_text(const Type *t, const char *s) {
  String *p = malloc(sizeof *p);
  *p = (String){(const uint8_t *)s, (int64_t)strlen(s)};
  return (Eface){t, p};
}

Eface box_string(const char *s) { return box_text(&type_string, s); }
Eface box_error(const char *s) { return box_text(&type_error, s); }
Eface box_stringer(const char *s) { return box_text(&type_stringer, s); }
int64_t int_of(Eface v) { return v.type == NULL ? -1 : *(int64_t *)v.data; }

/* ---- lib/runtime/error.go ---- */

RT_NORETURN void go_runtime_opanicMem(void);
RT_NORETURN void go_runtime_opanicNil(void);
RT_NORETURN void go_runtime_opanicError(String s);

void go_runtime_opanicMem(void) { gopanic(box_error("runtime error: invalid memory address or nil pointer dereference")); }

void go_runtime_opanicNil(void) { gopanic(box_error("panic called with nil argument")); }

void go_runtime_opanicError(String s) {
  char *p = malloc((size_t)s.len + 32);
  sprintf(p, "runtime error: %.*s", (int)s.len, (const char *)s.ptr);
  gopanic(box_error(p));
}

/* ---- deaths ---- */

Death dying(void (*fn)(void)) {
  Death d = {0};
  int pipes[2], status;
  if (pipe(pipes) != 0) fail();
  pid_t pid = fork();
  if (pid == 0) {
    dup2(pipes[1], 2);
    close(pipes[0]);
    close(pipes[1]);
    fn();
    _exit(77);
  }
  close(pipes[1]);
  size_t n = 0;
  ssize_t got;
  while (n < sizeof d.text - 1 && (got = read(pipes[0], d.text + n, sizeof d.text - 1 - n)) > 0) n += (size_t)got;
  close(pipes[0]);
  waitpid(pid, &status, 0);
  d.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return d;
}

int begins(const char *s, const char *prefix) {
  if (strncmp(s, prefix, strlen(prefix)) == 0) return 1;
  print_message("got:\n%s\nwanted:\n%s\n", s, prefix);
  return 0;
}
