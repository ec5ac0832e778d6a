/* verifycall.c - calls: arguments and results fit what is called. Entries of the runtime by their prototypes in calls.def. */
#include <ctype.h>
#include "dump.h"
#include "query.h"
#include "verifying.h"

typedef struct Prototype {
  const char *name, *result, *params;
  bool noreturn;
} Prototype;

static const Prototype prototypes[] = {
#define CALL(ret, name, params) {#name, #ret, #params, false},
#define CALLN(ret, name, params) {#name, #ret, #params, true},
#include "../runtime/calls.def"
#undef CALL
#undef CALLN
};

/* Is t what a C type, the first n bytes of text, stands for? */
static bool is_ctype(Type *t, const char *text, size_t n) {
  static const struct {
    const char *name;
    Kind kind;
  } values[] = {{"String", K_STRING}, {"Slice", K_SLICE}, {"Eface", K_INTERFACE}, {"Iface", K_INTERFACE}, {"Complex128", K_COMPLEX128}};
  Kind k = kind_of(t);
  if (memchr(text, '*', n)) return kind_is_pointer(k);
  for (size_t i = 0; i < sizeof values / sizeof *values; i++)
    if (strlen(values[i].name) <= n && strncmp(text, values[i].name, strlen(values[i].name)) == 0) return k == values[i].kind;
  return strncmp(text, "double", 6) == 0 ? kind_is_float(k) : kind_is_integer(k);
}

static void check_runtime(Verify *v, X *x) {
  if (x->rt >= RT_COUNT) {
    ir_verify_fault(v, "callrt: no such entry");
    return;
  }
  const Prototype *p = &prototypes[x->rt];
  bool is_void = strcmp(p->result, "void") == 0;
  if (is_void != !x->type) ir_verify_fault(v, "%s: gives a value or none, unlike its prototype", p->name);
  if (!is_void && x->type && !is_ctype(x->type, p->result, strlen(p->result)))
    ir_verify_fault(v, "%s: the result has another type", p->name);
  const char *at = p->params + 1;
  int n = 0;
  bool none = strcmp(p->params, "(void)") == 0;
  for (; !none && *at && n <= x->list.len; n++) {
    size_t len = strcspn(at, ",)");
    if (n < x->list.len && !is_ctype(x->list.at[n]->type, at, len)) ir_verify_fault(v, "%s: argument %d has another type", p->name, n + 1);
    at += len + 1;
    while (*at == ' ') at++;
  }
  if (n != x->list.len) ir_verify_fault(v, "%s: %d arguments, unlike its prototype", p->name, x->list.len);
}

static void check_args(Verify *v, const char *name, X *x, Type **params, int n) {
  if (x->list.len != n) {
    ir_verify_fault(v, "%s: %d arguments for %d parameters", name, x->list.len, n);
    return;
  }
  for (int i = 0; i < n; i++)
    if (!ir_verify_alike(x->list.at[i]->type, params[i])) ir_verify_fault(v, "%s: argument %d has another type", name, i + 1);
}

/* Results as func.c of lower shapes them: one, a tuple of several, none of size 0. */
static void check_result(Verify *v, const char *name, X *x, Type *result) {
  bool none = !result || ir_size(result) == 0;
  if (none ? x->type && ir_size(x->type) : !ir_verify_alike(x->type, result)) ir_verify_fault(v, "%s: the result has another type", name);
}

static void check_sig(Verify *v, const char *name, X *x, Type *sig) {
  check_args(v, name, x, sig->params.at, sig->params.len);
  if (sig->results.len > 1) {
    if (!x->type || kind_of(x->type) != K_TUPLE || ir_field_count(x->type) != sig->results.len)
      ir_verify_fault(v, "%s: the result has another type", name);
    return;
  }
  check_result(v, name, x, sig->results.len ? sig->results.at[0] : NULL);
}

static void check_direct(Verify *v, X *x) {
  Func *f = x->func;
  int n = f->params.len + (f->ctx != NULL);
  if (x->list.len != n) {
    ir_verify_fault(v, "%s: %d arguments for %d parameters", f->goname, x->list.len, n);
    return;
  }
  for (int i = 0; i < n; i++) {
    Type *want = i < f->params.len ? f->params.at[i]->type : f->ctx->type;
    if (!ir_verify_alike(x->list.at[i]->type, want)) ir_verify_fault(v, "%s: argument %d has another type", f->goname, i + 1);
  }
  check_result(v, f->goname, x, f->result);
}

void ir_verify_call(Verify *v, X *x) {
  switch ((XKind)x->kind) {
  case X_CALLRT: check_runtime(v, x); return;
  case X_CALL: check_direct(v, x); return;
  case X_CALLFV:
    if (!kind_is_pointer(kind_of(x->a->type)))
      ir_verify_fault(v, "callfv: what is called is no func value");
    else if (kind_of(x->a->type) == K_FUNC)
      check_sig(v, "callfv", x, under(x->a->type));
    return;
  default: {
    TypeSet *s = kind_of(x->a->type) == K_INTERFACE ? type_set(v->u->types, under(x->a->type)) : NULL;
    if (!s || x->ival < 0 || x->ival >= s->methods.len)
      ir_verify_fault(v, "callslot: the interface has no such method");
    else
      check_sig(v, s->methods.at[x->ival].name->s, x, s->methods.at[x->ival].type);
  }
  }
}
