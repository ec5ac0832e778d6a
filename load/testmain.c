/* testmain.c - the main package of a test program: the tests that the files declare, and a main function that gives them to package testing.

   The names and signatures that count are cmd/go's. The generated file has no name that a user could see but in a traceback. */
#include <ctype.h>
#include <string.h>
#include "../base/unicode.h"
#include "test.h"

/* TestX, Test1, Test; not Testimony. */
static bool has_prefix(const char *name, const char *prefix) {
  size_t n = strlen(prefix);
  if (strncmp(name, prefix, n) != 0) return false;
  return !islower((unsigned char)name[n]);
}

/* One parameter of type *T or *something.T, no result. */
static bool is_test_func(const Node *func, const char *arg) {
  const Node *sig = node_sig(func);
  const NodeList *params = node_fields(node_params(sig));
  if (node_results(sig) && node_fields(node_results(sig))->len) return false;
  if (params->len != 1 || node_texpr(params->at[0])->kind != N_STAR) return false;
  const Node *x = node_x(node_texpr(params->at[0]));
  if (x->kind == N_SELECTOR) x = node_member(x);
  return x->kind == N_IDENT && strcmp(x->name->s, arg) == 0;
}

static bool check_signature(Loader *l, const Node *func, const char *arg) {
  const char *name = node_ident(func)->name->s, *why = NULL;
  if (!is_test_func(func, arg)) why = arena_printf(l->arena, "must be: func %s(%c *testing.%s)", name, tolower((unsigned char)arg[0]), arg);
  if (node_tparams(node_sig(func))) why = "test functions cannot have type parameters";
  if (why) {
    Place at = sources_place(l->sources, func->pos);
    diag_load(l->diags, 0, "%s:%d:%d: wrong signature for %s, %s", at.file->path, at.line, at.col, name, why);
  }
  return !why;
}

static void add(Loader *l, TestFuncsFound *found, TestFuncs *list, TestFunc f) {
  vec_push(l->arena, list, f);
  found->named[f.external] = true;
}

static void take_main(Loader *l, const Node *func, TestFunc f, TestFuncsFound *found) {
  if (is_test_func(func, "T")) {
    add(l, found, &found->tests, f);
    return;
  }
  if (!check_signature(l, func, "M")) return;
  if (found->main.name) diag_load(l->diags, 0, "multiple definitions of TestMain");
  found->main = f;
  found->named[f.external] = true;
}

static void take(Loader *l, const Node *func, bool external, TestFuncsFound *found) {
  TestFunc f = {.external = external, .name = node_ident(func)->name->s};
  if (strcmp(f.name, "TestMain") == 0) {
    take_main(l, func, f, found);
  } else if (has_prefix(f.name, "Test")) {
    if (check_signature(l, func, "T")) add(l, found, &found->tests, f);
  } else if (has_prefix(f.name, "Benchmark")) {
    if (check_signature(l, func, "B")) add(l, found, &found->benchmarks, f);
  } else if (has_prefix(f.name, "Fuzz")) {
    if (check_signature(l, func, "F")) add(l, found, &found->fuzz, f);
  } else if (has_prefix(f.name, "Example") && node_body(func) && !node_fields(node_params(node_sig(func)))->len) {
    f.output = load_example_output(l, func, &f.unordered);
    if (f.output) add(l, found, &found->examples, f);
  }
}

void load_find_tests(Loader *l, const File *file, bool external, TestFuncsFound *found) {
  found->loaded[external] = true;
  for (int i = 0; i < file->decls.len; i++) {
    const Node *d = file->decls.at[i];
    if (d->kind == N_FUNCDECL && !node_recv(d)) take(l, d, external, found);
  }
}

/* ---- the text ---- */

static void put_quoted(Buf *b, const char *s) {
  buf_putc(b, '"');
  for (; *s; s++) {
    unsigned char c = (unsigned char)*s;
    if (c == '\n')
      buf_puts(b, "\\n");
    else if (c == '"' || c == '\\')
      buf_printf(b, "\\%c", c);
    else if (c < ' ' || c > '~')
      buf_printf(b, "\\x%02x", c);
    else
      buf_putc(b, (char)c);
  }
  buf_putc(b, '"');
}

static const char *package_of(const TestFunc *f) { return f->external ? "_xtest" : "_test"; }

static void put_list(Buf *b, const char *var, const char *type, const TestFuncs *list) {
  buf_printf(b, "var %s = []testing.%s{\n", var, type);
  for (int i = 0; i < list->len; i++) {
    const TestFunc *f = &list->at[i];
    buf_printf(b, "\t{\"%s\", %s.%s", f->name, package_of(f), f->name);
    if (f->output) {
      buf_puts(b, ", ");
      put_quoted(b, f->output);
      buf_printf(b, ", %s", f->unordered ? "true" : "false");
    }
    buf_puts(b, "},\n");
  }
  buf_puts(b, "}\n\n");
}

static void put_import(Buf *b, const TestFuncsFound *found, bool external, const char *path) {
  if (!found->loaded[external]) return;
  buf_printf(b, "\t%s \"%s%s\"\n", !found->named[external] ? "_" : external ? "_xtest" : "_test", path, external ? "_test" : "");
}

const char *load_test_main(Loader *l, const char *path, const TestFuncsFound *found) {
  Buf b = {0};
  buf_puts(&b, "package main\n\nimport (\n\t\"os\"\n");
  if (found->main.name) buf_puts(&b, "\t\"reflect\"\n");
  buf_puts(&b, "\t\"testing\"\n\t\"testing/internal/testdeps\"\n\t_ \"unsafe\"\n");
  put_import(&b, found, false, path);
  put_import(&b, found, true, path);
  buf_puts(&b, ")\n\n//go:linkname testBinary testing.testBinary\nvar testBinary string\n\n");
  put_list(&b, "tests", "InternalTest", &found->tests);
  put_list(&b, "benchmarks", "InternalBenchmark", &found->benchmarks);
  put_list(&b, "fuzzTargets", "InternalFuzzTarget", &found->fuzz);
  put_list(&b, "examples", "InternalExample", &found->examples);
  buf_printf(&b, "func init() {\n\ttestBinary = \"1\"\n\ttestdeps.ImportPath = \"%s\"\n", path);
  buf_printf(&b, "\ttestdeps.ModulePath = \"%s\"\n}\n\n", load_module_path(l));
  buf_puts(&b, "func main() {\n\tm := testing.MainStart(testdeps.TestDeps{}, tests, benchmarks, fuzzTargets, examples)\n");
  if (found->main.name)
    buf_printf(&b, "\t%s.TestMain(m)\n\tos.Exit(int(reflect.ValueOf(m).Elem().FieldByName(\"exitCode\").Int()))\n}\n",
               package_of(&found->main));
  else
    buf_puts(&b, "\tos.Exit(m.Run())\n}\n");
  const char *text = arena_printf(l->arena, "%s", buf_cstr(&b));
  buf_free(&b);
  return text;
}
