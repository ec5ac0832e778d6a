/* printers.c - which functions print: those of fmt, log and testing, and those of the program that forward to them.

   A function forwards when its last parameter is ...any, the one before it (for Printf) a string, and it passes both on
   unchanged. Calls are followed through any number of functions. */
#include <string.h>
#include "internal.h"

static const char *const printers[] = {
    "fmt.Errorf",
    "fmt.Fprint",
    "fmt.Fprintf",
    "fmt.Fprintln",
    "fmt.Print",
    "fmt.Printf",
    "fmt.Println",
    "fmt.Sprint",
    "fmt.Sprintf",
    "fmt.Sprintln",
    "fmt.Append",
    "fmt.Appendf",
    "fmt.Appendln",
    "runtime/trace.Logf",
    "log.Print",
    "log.Printf",
    "log.Println",
    "log.Fatal",
    "log.Fatalf",
    "log.Fatalln",
    "log.Panic",
    "log.Panicf",
    "log.Panicln",
    "(*log.Logger).Fatal",
    "(*log.Logger).Fatalf",
    "(*log.Logger).Fatalln",
    "(*log.Logger).Panic",
    "(*log.Logger).Panicf",
    "(*log.Logger).Panicln",
    "(*log.Logger).Print",
    "(*log.Logger).Printf",
    "(*log.Logger).Println",
    "(*testing.common).Error",
    "(*testing.common).Errorf",
    "(*testing.common).Fatal",
    "(*testing.common).Fatalf",
    "(*testing.common).Log",
    "(*testing.common).Logf",
    "(*testing.common).Skip",
    "(*testing.common).Skipf",
    "(testing.TB).Error",
    "(testing.TB).Errorf",
    "(testing.TB).Fatal",
    "(testing.TB).Fatalf",
    "(testing.TB).Log",
    "(testing.TB).Logf",
    "(testing.TB).Skip",
    "(testing.TB).Skipf",
};

static PrintKind known_kind(const char *name) {
  for (size_t i = 0; i < sizeof printers / sizeof printers[0]; i++)
    if (strcmp(printers[i], name) == 0) return i == 0 ? P_ERRORF : name[strlen(name) - 1] == 'f' ? P_PRINTF : P_PRINT;
  return P_NONE;
}

PrintKind vet_print_kind(Vet *v, Object *f) {
  uintptr_t k = (uintptr_t)ptrmap_get(&v->printers, f);
  return k ? (PrintKind)k : known_kind(vet_full_name(v, f));
}

/* ---- who forwards ---- */

typedef struct Wrapper Wrapper;
typedef struct Forward {
  Wrapper *w;
  Node *call;
} Forward;
struct Wrapper {
  Object *fn, *format, *args; /* format NULL: as Print */
  Node *body;
  bool failed;
  VEC(Forward) callers; /* candidates that may forward to this one */
};
typedef struct Collect {
  Vet *v;
  PtrMap by_fn;
  VEC(Wrapper *) all;
  Wrapper *now;
  bool quiet;
} Collect;

bool vet_is_any_slice(Type *t) {
  Type *e = t->kind == K_SLICE ? t->elem : NULL;
  return e && e->kind == K_INTERFACE && !e->methods.len && !e->embeds.len;
}

static Wrapper *candidate(Collect *c, Node *decl) {
  Object *fn = decl->obj;
  Type *sig = fn ? fn->type : NULL;
  if (!node_body(decl) || !sig || sig->kind != K_FUNC || !sig->variadic || sig->param_objs.len != sig->params.len ||
      !vet_is_any_slice(vec_last(&sig->params)))
    return NULL;
  Wrapper *w = ARENA_NEW(c->v->a, Wrapper);
  w->fn = fn;
  w->body = node_body(decl);
  w->args = vec_last(&sig->param_objs);
  int n = sig->params.len;
  if (n >= 2 && type_identical(sig->params.at[n - 2], type_basic[K_STRING])) w->format = sig->param_objs.at[n - 2];
  return w;
}

static bool names(const Node *n, const Object *o) { return o && n->kind == N_IDENT && n->obj == o; }

static bool touches(Wrapper *w, const Node *n) { return names(n, w->format) || names(n, w->args); }

/* call hands w's parameters to a function of that kind: then w is of that kind too, and so on upwards. */
static void forwards(Collect *c, Wrapper *w, Node *call, PrintKind kind) {
  int n = node_args(call)->len;
  if (kind != P_PRINT && (n < 2 || !names(node_args(call)->at[n - 2], w->format))) return;
  if (!(call->flags & NF_DOTS)) {
    Type *sig = node_fun(call)->type ? under(node_fun(call)->type) : NULL;
    if (!c->quiet && sig && sig->kind == K_FUNC && n <= sig->params.len)
      vet_report(c->v, V_printf, call->pos, "missing ... in args forwarded to %s-like function", kind == P_PRINT ? "print" : "printf");
    return;
  }
  if (ptrmap_has(&c->v->printers, w->fn)) return;
  ptrmap_put(&c->v->printers, w->fn, (void *)(uintptr_t)kind);
  for (int i = 0; i < w->callers.len; i++) forwards(c, w->callers.at[i].w, w->callers.at[i].call, kind);
}

static bool scan_wrapper(void *ctx, Node *n) {
  Collect *c = ctx;
  Wrapper *w = c->now;
  if (w->failed) return false;
  if ((n->kind == N_ASSIGN || n->kind == N_DEFINE) && node_lhs(n))
    for (int i = 0; i < node_items(node_lhs(n))->len; i++) w->failed |= touches(w, node_items(node_lhs(n))->at[i]);
  if (n->kind == N_UNARY && n->op == OP_AND) w->failed |= touches(w, node_x(n));
  if (w->failed || n->kind != N_CALL || !node_args(n)->len || !names(vec_last(node_args(n)), w->args)) return !w->failed;
  Object *f = vet_callee(n);
  PrintKind kind = f ? vet_print_kind(c->v, f) : P_NONE;
  Wrapper *other = f ? ptrmap_get(&c->by_fn, f) : NULL;
  if (kind) {
    forwards(c, w, n, kind);
  } else if (other) {
    Forward fw = {w, n};
    vec_push(c->v->a, &other->callers, fw);
  }
  return true;
}

void vet_printf_collect(Vet *v, Package *p) {
  Collect c = {.v = v, .by_fn = {.arena = v->a}, .quiet = p != v->in.pkg};
  for (int i = 0; i < p->files.len; i++)
    for (int k = 0; k < p->files.at[i]->decls.len; k++) {
      Node *d = p->files.at[i]->decls.at[k];
      Wrapper *w = d->kind == N_FUNCDECL ? candidate(&c, d) : NULL;
      if (w) {
        ptrmap_put(&c.by_fn, w->fn, w);
        vec_push(v->a, &c.all, w);
      }
    }
  for (int i = 0; i < c.all.len; i++) {
    c.now = c.all.at[i];
    node_walk(c.now->body, scan_wrapper, NULL, &c);
  }
}
