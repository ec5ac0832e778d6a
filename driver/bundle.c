/* bundle.c - the first stage compiles the bundled packages (lib/) to C.

   Per package one C file; together a table of all symbols, so that later units refer to what is
   already there, and the declarations as text. Used when minigo itself is built, by nobody else. */
#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include "../codegen/codegen.h"
#include "../lower/lower.h"
#include "../opt/opt.h"
#include "internal.h"

typedef struct Bundle {
  Compilation *c;
  Loader *l;
  const char *libdir, *out;
  StrMap defined; /* C names of the packages done so far */
  StrMap called;  /* names of methods noted so far */
  VEC(const char *) names, methods;
  VEC(Type *) common;
} Bundle;

static bool is_defined(Bundle *b, const char *symbol) { return strmap_get(&b->defined, symbol, strlen(symbol)) != NULL; }

static bool lib_has(void *lib, SymbolKind k, const char *goname) {
  Bundle *b = lib;
  return is_defined(b, codegen_symbol(b->l->arena, k, goname));
}

static void define(Bundle *b, const char *symbol) {
  if (is_defined(b, symbol)) return;
  strmap_put(&b->defined, symbol, strlen(symbol), b);
  vec_push(b->l->arena, &b->names, arena_printf(b->l->arena, "%s", symbol));
}

static void note_methods(Bundle *b, Unit *u) {
  for (int i = 0; i < u->called.len; i++) {
    const char *name = u->called.at[i];
    if (strmap_get(&b->called, name, strlen(name))) continue;
    strmap_put(&b->called, name, strlen(name), b);
    vec_push(b->l->arena, &b->methods, name);
  }
}

static void define_all(Bundle *b, Package *p, Unit *u) {
  for (int i = 0; i < u->funcs.len; i++)
    if (!u->funcs.at[i]->is_extern) define(b, codegen_symbol(u->arena, SYM_FUNC, u->funcs.at[i]->goname));
  for (int i = 0; i < p->objects.len; i++) { /* natives: declared without a body, defined in native.c */
    Object *o = p->objects.at[i];
    if (o->kind == OBJ_FUNC && !o->recv && o->decl && !node_body(o->decl))
      define(b, codegen_symbol(b->l->arena, SYM_FUNC, lower_link_name(b->l->arena, o)));
  }
  for (int i = 0; i < u->globals.len; i++)
    if (!u->globals.at[i]->is_extern) define(b, codegen_symbol(u->arena, SYM_GLOBAL, u->globals.at[i]->goname));
  for (int i = 0; i < u->typeuses.len; i++)
    if (!u->typeuses.at[i]->is_extern) define(b, codegen_symbol(u->arena, SYM_TYPE, u->typeuses.at[i]->id));
}

/* Below the output's directory. */
static bool write_file(Bundle *b, const char *name, const Buf *text) {
  const char *path = arena_printf(b->l->arena, "%s/%s", b->out, name);
  FILE *f = fopen(path, "w");
  bool ok = f && fwrite(text->s, 1, text->len, f) == text->len;
  ok = f && fclose(f) == 0 && ok;
  if (!ok) driver_fail(b->c, "%s: %s", path, strerror(errno));
  return ok;
}

static void collect_common(Bundle *b, Unit *u) {
  for (int i = 0; i < u->typeuses.len; i++)
    if (lower_type_is_common(u->types, u->typeuses.at[i]->type)) vec_push(b->l->arena, &b->common, u->typeuses.at[i]->type);
}

/* Common types have a file of their own, the first of the archive: a program that has a map[string]int must not get the
   whole of a package because that has one too. */
static bool compile_common(Bundle *b) {
  Arena *a = b->l->arena;
  Unit *u = lower_types(a, b->l->types, b->l->names, b->common.at, b->common.len, "basic");
  Buf text = {0};
  buf_puts(&text, "#include \"rt.h\"\n");
  u->sources = b->l->sources;
  emit_unit(&text, u, &target_gcc, false);
  for (int i = 0; i < u->typeuses.len; i++) define(b, codegen_symbol(a, SYM_TYPE, u->typeuses.at[i]->id));
  define(b, codegen_symbol(a, SYM_MODULE, u->path));
  bool ok = write_file(b, "basic.c", &text);
  buf_free(&text);
  return ok;
}

static bool compile_package(Bundle *b, Package *p) {
  Loader *l = b->l;
  Package *one[] = {p};
  Unit *u = lower_program(l->arena, l->types, l->sources, l->names, l->diags, one, 1,
                          (LowerOptions){.library = true, .verify = true, .lib_has = lib_has, .lib = b});
  if (diag_count(l->diags)) {
    b->c->status = DRIVER_ERRORS;
    return false;
  }
  Buf text = {0};
  buf_puts(&text, "#include \"rt.h\"\n");
  opt_run(u, &target_gcc, 0);
  emit_unit(&text, u, &target_gcc, false);
  if (u->all_methods) {
    const char *mark = codegen_symbol(l->arena, SYM_METHODS, u->path);
    buf_printf(&text, "const char %s[] = \"\";\n", mark);
    define(b, mark);
  }
  define_all(b, p, u);
  note_methods(b, u);
  collect_common(b, u);
  define(b, codegen_symbol(u->arena, SYM_MODULE, u->path));
  bool ok = write_file(b, arena_printf(l->arena, "%s.c", codegen_mangle(l->arena, "p_", p->path)), &text);
  buf_free(&text);
  return ok;
}

static int by_name(const void *a, const void *b) { return strcmp(*(char *const *)a, *(char *const *)b); }

static bool write_symbols(Bundle *b) {
  Buf t = {0};
  qsort(b->names.at, (size_t)b->names.len, sizeof *b->names.at, by_name);
  buf_puts(&t, "#include \"backend/bundled.h\"\n");
  for (int i = 0; i < b->names.len; i++) buf_printf(&t, "extern char %s[];\n", b->names.at[i]);
  buf_puts(&t, "const LibSymbol lib_symbols[] = {\n");
  for (int i = 0; i < b->names.len; i++) buf_printf(&t, "{\"%s\", %s},\n", b->names.at[i], b->names.at[i]);
  buf_printf(&t, "{0, 0}};\nconst int lib_nsymbols = %d;\n", b->names.len);
  qsort(b->methods.at, (size_t)b->methods.len, sizeof *b->methods.at, by_name);
  buf_puts(&t, "const char *const lib_methods[] = {\n");
  for (int i = 0; i < b->methods.len; i++) buf_printf(&t, "\"%s\",\n", b->methods.at[i]);
  buf_printf(&t, "0};\nconst int lib_nmethods = %d;\n", b->methods.len);
  bool ok = driver_find_lacks(b->c, arena_printf(b->l->arena, "%s/api.txt", b->libdir), &t) && write_file(b, "symbols.c", &t);
  buf_free(&t);
  return ok;
}

static bool write_exports(Bundle *b) {
  Buf t = {0}, table = {0}, text = {0};
  int n = 0;
  buf_puts(&t, "#include \"backend/bundled.h\"\n");
  for (int i = 0; i < b->l->order.len; i++) {
    Package *p = b->l->order.at[i];
    for (int k = 0; k < p->files.len; k++, n++) {
      buf_reset(&text);
      export_write(&text, p->files.at[k]);
      buf_printf(&t, "static const char text%d[] = {", n);
      for (size_t c = 0; c < text.len; c++) buf_printf(&t, "%d,", (signed char)text.s[c]);
      buf_puts(&t, "0};\n");
      buf_printf(&table, "{\"%s\", \"%s\", text%d, %zu},\n", p->path, p->files.at[k]->source->name, n, text.len);
    }
  }
  buf_printf(&t, "const LibExport lib_exports[] = {\n%s{0, 0, 0, 0}};\nconst int lib_nexports = %d;\n", buf_cstr(&table), n);
  bool ok = write_file(b, "exports.c", &t);
  buf_free(&t), buf_free(&table), buf_free(&text);
  return ok;
}

typedef VEC(const char *) PathList;

/* Import paths of all packages below dir, in alphabetical order. */
static void find_packages(Loader *l, const char *dir, const char *path, PathList *out) {
  struct dirent **list;
  int n = scandir(dir, &list, NULL, alphasort);
  bool go = false;
  for (int i = 0; i < n; i++) {
    const char *name = list[i]->d_name;
    size_t len = strlen(name);
    struct stat st;
    const char *full = arena_printf(l->arena, "%s/%s", dir, name);
    if (name[0] != '.' && stat(full, &st) == 0 && S_ISDIR(st.st_mode))
      find_packages(l, full, *path ? arena_printf(l->arena, "%s/%s", path, name) : arena_printf(l->arena, "%s", name), out);
    else if (len > 3 && strcmp(name + len - 3, ".go") == 0)
      go = true;
    free(list[i]);
  }
  if (n >= 0) free(list);
  if (go && *path) vec_push(l->arena, out, path);
}

static void bundle(void *ctx) {
  Bundle *b = ctx;
  b->defined.arena = b->l->arena;
  b->called.arena = b->l->arena;
  PathList paths = {0};
  find_packages(b->l, b->libdir, "", &paths);
  for (int i = 0; i < paths.len; i++) load_library(b->l, paths.at[i]);
  if (diag_count(b->l->diags)) {
    b->c->status = DRIVER_ERRORS;
    return;
  }
  bool ok = true;
  Buf list = {0};
  for (int i = 0; ok && i < b->l->order.len; i++) {
    ok = compile_package(b, b->l->order.at[i]);
    buf_printf(&list, "%s\n", b->l->order.at[i]->path);
  }
  (void)(ok && compile_common(b) && write_symbols(b) && write_exports(b) && write_file(b, "list", &list));
  buf_free(&list);
}

DriverStatus driver_bundle(const char *libdir, const char *outdir, Compilation **out) {
  Compilation *c = *out = driver_new_loading(&(DriverOptions){.all_errors = true}, (LoadOptions){.libdir = libdir});
  if (!c) return DRIVER_NO_MEMORY;
  Bundle b = {.c = c, .l = c->l, .libdir = libdir, .out = outdir};
  return driver_step(c, bundle, &b);
}
