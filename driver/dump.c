/* dump.c - the windows: what each room makes of a program, or of one of its functions.

   A window prints a package or a unit. For one function both are narrowed first: copies that hold nothing else. So no
   room has to know about the choice. */
#include <stdlib.h>
#include <string.h>
#include "../escape/escape.h"
#include "../ir/dump.h"
#include "internal.h"

typedef struct View { /* what a window sees */
  Compilation *c;
  FILE *out;
  const char *func; /* as in tracebacks; NULL: everything */
  VEC(File *) files;
  Package *pkg;
  Unit *unit;
  bool found; /* the function */
} View;

static void show_tokens(View *v) {
  Loader *l = v->c->l;
  for (int i = 0; i < v->files.len; i++) parse_dump_tokens(v->out, l->arena, l->names, l->sources, v->files.at[i]->source);
}

static void show_ast(View *v) {
  for (int i = 0; i < v->files.len; i++) ast_dump(v->out, v->c->l->sources, v->files.at[i]);
}

static void show_types(View *v) { types_dump(v->out, v->c->l->types, v->pkg); }

static void show_escape(View *v) {
  Loader *l = v->c->l;
  escape_dump(v->out, v->c->arena, l->types, l->sources, l->names, v->pkg);
}

static void show_lower(View *v) { ir_dump(v->out, v->unit); }

static void show_c(View *v) {
  Buf text = {0};
  driver_emit_text(v->c, &text, true);
  fwrite(buf_cstr(&text), 1, text.len, v->out);
  buf_free(&text);
}

typedef enum Needs { PARSED, CHECKED, LOWERED, OPTIMISED } Needs;
static const struct Window {
  const char *name;
  Needs needs;
  bool whole; /* never one function */
  void (*show)(View *v);
} windows[] = {
    {"tokens", PARSED, true, show_tokens},   {"ast", PARSED, false, show_ast},      {"types", CHECKED, false, show_types},
    {"escape", CHECKED, false, show_escape}, {"lower", LOWERED, false, show_lower}, {"opt", OPTIMISED, false, show_lower},
    {"c", OPTIMISED, true, show_c},
};
enum { NWINDOWS = sizeof windows / sizeof windows[0] };

const char *driver_windows(void) { return "tokens ast types escape lower opt c"; }

/* WHAT or FUNC.WHAT; *n: bytes of FUNC, 0: everything. */
static const struct Window *find_window(const char *what, size_t *n) {
  const char *dot = strrchr(what, '.');
  *n = dot ? (size_t)(dot - what) : 0;
  for (int i = 0; i < NWINDOWS; i++)
    if (strcmp(dot ? dot + 1 : what, windows[i].name) == 0) return dot && (dot == what || windows[i].whole) ? NULL : &windows[i];
  return NULL;
}

bool driver_can_dump(const char *what) {
  size_t n;
  return find_window(what, &n) != NULL;
}

/* ---- one function ---- */

/* Type of a receiver without its type parameters; *ptr: it is a pointer. */
static const char *receiver_name(const Node *recv, bool *ptr) {
  const Node *t = node_fields(recv)->len ? node_unparen(node_texpr(node_fields(recv)->at[0])) : NULL;
  *ptr = t && t->kind == N_STAR;
  if (*ptr) t = node_unparen(node_x(t));
  if (t && t->kind == N_INDEX) t = node_unparen(node_x(t));
  return t && t->kind == N_IDENT ? t->name->s : "?";
}

static const char *decl_name(View *v, const File *f, const Node *d) {
  Arena *a = v->c->arena;
  const char *pkg = f->pkgname ? f->pkgname->name->s : "?";
  if (!node_recv(d)) return arena_printf(a, "%s.%s", pkg, node_ident(d)->name->s);
  bool ptr;
  const char *recv = receiver_name(node_recv(d), &ptr);
  return arena_printf(a, ptr ? "%s.(*%s).%s" : "%s.%s.%s", pkg, recv, node_ident(d)->name->s);
}

static void narrow_files(View *v) {
  Arena *a = v->c->arena;
  for (int i = 0; i < v->files.len; i++) {
    File *f = ARENA_NEW(a, File);
    *f = *v->files.at[i];
    f->decls = f->imports = (NodeList){0};
    for (int k = 0; k < v->files.at[i]->decls.len; k++) {
      Node *d = v->files.at[i]->decls.at[k];
      if (d->kind == N_FUNCDECL && strcmp(decl_name(v, f, d), v->func) == 0) vec_push(a, &f->decls, d);
    }
    v->found |= f->decls.len > 0;
    v->files.at[i] = f;
  }
}

static void narrow_package(View *v) {
  Arena *a = v->c->arena;
  Package *p = ARENA_NEW(a, Package);
  *p = *v->pkg;
  memset(&p->files, 0, sizeof p->files);
  memset(&p->init, 0, sizeof p->init);
  memset(&p->objects, 0, sizeof p->objects);
  for (int i = 0; i < v->files.len; i++) {
    if (v->files.at[i]->decls.len) vec_push(a, &p->files, v->files.at[i]);
    for (int k = 0; k < v->files.at[i]->decls.len; k++)
      if (v->files.at[i]->decls.at[k]->obj) vec_push(a, &p->objects, v->files.at[i]->decls.at[k]->obj);
  }
  v->pkg = p;
}

/* The first byte of s that does not belong to type arguments: these are not compared. */
static const char *past_arguments(const char *s) {
  for (int depth = 0; *s == '[' || (*s && depth); s++) depth += (*s == '[') - (*s == ']');
  return s;
}

/* The function itself with all its instances, its literals, and the bodies of its range statements. */
static bool belongs_to(const char *goname, const char *func) {
  for (;; goname++, func++) {
    goname = past_arguments(goname);
    func = past_arguments(func);
    if (!*func) return !*goname || *goname == '-' || strncmp(goname, ".func", 5) == 0;
    if (*goname != *func) return false;
  }
}

static void narrow_unit(View *v) {
  Unit *u = ARENA_NEW(v->c->arena, Unit);
  *u = *v->unit;
  memset(&u->globals, 0, sizeof u->globals);
  memset(&u->funcs, 0, sizeof u->funcs);
  for (int i = 0; i < v->unit->funcs.len; i++)
    if (belongs_to(v->unit->funcs.at[i]->goname, v->func) && !v->unit->funcs.at[i]->is_extern)
      vec_push(v->c->arena, &u->funcs, v->unit->funcs.at[i]);
  v->found |= u->funcs.len > 0;
  v->unit = u;
}

/* ---- */

typedef struct Job {
  View view;
  const struct Window *w;
} Job;

static void dump(void *ctx) {
  Job *j = ctx;
  View *v = &j->view;
  Loader *l = v->c->l;
  for (int i = 0; i < l->parsed.len; i++) vec_push(v->c->arena, &v->files, l->parsed.at[i]);
  v->pkg = v->c->main;
  v->unit = v->c->unit;
  if (v->func && j->w->needs >= LOWERED)
    narrow_unit(v);
  else if (v->func)
    narrow_files(v);
  if (v->func && j->w->needs == CHECKED) narrow_package(v);
  if (v->func && !v->found)
    driver_fail(v->c, "no function %s in what -dump=%s shows", v->func, j->w->name);
  else
    j->w->show(v);
}

DriverStatus driver_dump(Compilation *c, const char *what, FILE *out) {
  size_t n;
  Job j = {.view = {.c = c, .out = out}, .w = find_window(what, &n)};
  if (!j.w) {
    driver_fail(c, "there is no window %s", what);
    return c->status;
  }
  if ((j.w->needs == LOWERED && driver_lower(c) != DRIVER_OK) || (j.w->needs == OPTIMISED && driver_opt(c) != DRIVER_OK)) return c->status;
  if (j.w->needs == CHECKED && c->status != DRIVER_OK) return c->status;
  DriverStatus before = c->status; /* tokens and ast are there all the same */
  char *func = NULL;
  if (n && !(func = strndup(what, n))) return c->status = DRIVER_NO_MEMORY;
  j.view.func = func;
  c->status = DRIVER_OK;
  driver_step(c, dump, &j);
  free(func);
  return c->status = c->status == DRIVER_OK ? before : c->status;
}
