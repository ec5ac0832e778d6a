/* recover.c - recover where it cannot recover. Spec: Handling panics.

   recover stops a panic only when the deferred function calls it itself. Whether a function is ever deferred is learnt
   before the walk: from the defer statements of the package. Where a function is handed on as a value, or could be deferred
   by another package, nothing is known and nothing is said. */
#include <string.h>
#include "internal.h"

enum { DEFERRED = 1, CALLED = 2, VALUE = 4 };
typedef struct Use {
  int flags;
  Object *var;
} Use; /* var: of a function literal: the variable it is assigned to */

typedef struct Collect {
  Vet *v;
  PtrMap named;
} Collect; /* named: nodes that are accounted for */

static Use *use_of(PtrMap *m, Arena *a, const void *key) {
  Use *u = ptrmap_get(m, key);
  if (!u) ptrmap_put(m, key, u = ARENA_NEW(a, Use));
  return u;
}

static void note_fun(Collect *c, Node *call, int how) {
  Node *fun = node_unparen(node_fun(call));
  if (fun->kind == N_INDEX) fun = node_unparen(node_x(fun));
  if (fun->kind == N_FUNCLIT) {
    use_of(&c->v->lits, c->v->a, fun)->flags |= how;
    return;
  }
  Object *o = vet_denoted(fun);
  Node *id = fun->kind == N_SELECTOR ? node_member(fun) : fun;
  if (!o || id->kind != N_IDENT) return;
  o = o->origin ? o->origin : o;
  use_of(&c->v->uses, c->v->a, o)->flags |= how;
  ptrmap_put(&c->named, id, id);
}

/* f := func() {...}: what happens to f happens to the literal. */
static void note_binding(Collect *c, Node *names, Node *values) {
  if (!names || !values || node_items(names)->len != node_items(values)->len) return;
  for (int i = 0; i < node_items(names)->len; i++) {
    Node *id = node_items(names)->at[i], *lit = node_unparen(node_items(values)->at[i]);
    if (id->kind != N_IDENT) continue;
    ptrmap_put(&c->named, id, id);
    if (lit->kind == N_FUNCLIT && id->obj) use_of(&c->v->lits, c->v->a, lit)->var = id->obj;
  }
}

static bool collect(void *ctx, Node *n) {
  Collect *c = ctx;
  switch (n->kind) {
  case N_DEFER: note_fun(c, node_call(n), DEFERRED); break;
  case N_CALL:
    if (!ptrmap_has(&c->named, node_fun(n))) note_fun(c, n, CALLED);
    break;
  case N_ASSIGN:
  case N_DEFINE: note_binding(c, node_lhs(n), node_rhs(n)); break;
  case N_VARDECL: note_binding(c, node_idents(n), node_values(n)); break;
  case N_FUNCDECL: ptrmap_put(&c->named, node_ident(n), node_ident(n)); break;
  case N_SELECTOR:
    if (!ptrmap_has(&c->named, node_member(n)) && vet_denoted(n)) use_of(&c->v->uses, c->v->a, vet_denoted(n))->flags |= VALUE;
    break;
  case N_IDENT:
    if (n->obj && (n->obj->kind == OBJ_FUNC || n->obj->kind == OBJ_VAR) && !ptrmap_has(&c->named, n))
      use_of(&c->v->uses, c->v->a, n->obj)->flags |= VALUE;
    break;
  }
  return true;
}

/* defer f(...) is a call too: the walk meets the CALL below the DEFER, which must not count as another one. */
static bool mark_deferred(void *ctx, Node *n) {
  Collect *c = ctx;
  if (n->kind == N_DEFER) ptrmap_put(&c->named, node_fun(node_call(n)), n);
  return true;
}

void vet_recover_collect(Vet *v, Package *p) {
  Collect c = {.v = v, .named = {.arena = v->a}};
  for (int pass = 0; pass < 2; pass++)
    for (int i = 0; i < p->files.len; i++)
      for (int k = 0; k < p->files.at[i]->decls.len; k++) node_walk(p->files.at[i]->decls.at[k], pass ? collect : mark_deferred, NULL, &c);
}

/* ---- judging a function ---- */

static int flags_of(PtrMap *m, const void *key) {
  Use *u = ptrmap_get(m, key);
  return u ? u->flags : 0;
}

static bool same_name_deferred(Vet *v, const Object *f) {
  for (int i = 0; i < v->uses.len; i++) {
    const Object *o = v->uses.entries[i].key;
    if (o->name == f->name && (((Use *)v->uses.entries[i].val)->flags & (DEFERRED | VALUE))) return true;
  }
  return false;
}

/* Certainly never deferred? */
static bool never_deferred_func(Vet *v, Object *f) {
  int flags = flags_of(&v->uses, f);
  bool program = strcmp(v->in.pkg->name->s, "main") == 0;
  if (flags & (DEFERRED | VALUE)) return false;
  if (!f->recv_named && (strcmp(f->name->s, "init") == 0 || (program && strcmp(f->name->s, "main") == 0))) return true;
  if (!program && name_is_exported(f->name)) return false;
  if (f->recv_named && same_name_deferred(v, f)) return false;
  return flags & CALLED;
}

static bool never_deferred_lit(Vet *v, Node *lit) {
  Use *u = ptrmap_get(&v->lits, lit);
  if (!u || (u->flags & DEFERRED)) return false;
  if (!u->var) return u->flags & CALLED;
  int flags = flags_of(&v->uses, u->var);
  return (flags & CALLED) && !(flags & (DEFERRED | VALUE)) && !u->var->is_global;
}

static bool is_deferred(Vet *v, Node *fn) {
  if (fn->kind == N_FUNCDECL) return flags_of(&v->uses, fn->obj) & DEFERRED;
  Use *u = ptrmap_get(&v->lits, fn);
  return u && ((u->flags & DEFERRED) || (u->var && (flags_of(&v->uses, u->var) & DEFERRED)));
}

typedef struct Body {
  Vet *v;
  Node *fn;
  bool never, deferred;
} Body;

static void judge(Body *b, Node *call) {
  if (!b->never) return;
  if (b->fn->kind == N_FUNCDECL && strcmp(b->fn->obj->name->s, "main") != 0 && strcmp(b->fn->obj->name->s, "init") != 0)
    vet_report(b->v, V_recover, call->pos,
               "recover in helper %s always returns nil: only the deferred function itself can recover (defer %s directly)",
               b->fn->obj->name->s, b->fn->obj->name->s);
  else
    vet_report(b->v, V_recover, call->pos, "recover outside a deferred function always returns nil");
}

static bool find_recover(void *ctx, Node *n) {
  Body *b = ctx;
  if (n->kind == N_FUNCLIT) return false; /* judged on its own */
  if (n->kind == N_DEFER && vet_is_builtin(node_call(n), B_RECOVER)) {
    if (!b->deferred) vet_report(b->v, V_recover, n->pos, "defer recover() does not stop a panic: write defer func() { recover() }()");
    return false;
  }
  if (n->kind == N_DEFER && !b->deferred)
    for (int i = 0; i < node_args(node_call(n))->len; i++)
      if (vet_is_builtin(node_unparen(node_args(node_call(n))->at[i]), B_RECOVER)) {
        vet_report(b->v, V_recover, node_args(node_call(n))->at[i]->pos,
                   "recover is called when defer evaluates its arguments, not when the deferred call runs");
        return false;
      }
  if (vet_is_builtin(n, B_RECOVER)) judge(b, n);
  return true;
}

void vet_recover(Vet *v, Node *n) {
  Node *body = n->kind == N_FUNCDECL ? node_body(n) : n->kind == N_FUNCLIT ? node_body(n) : NULL;
  if (!body || (n->kind == N_FUNCDECL && !n->obj)) return;
  Body b = {.v = v, .fn = n, .deferred = is_deferred(v, n)};
  b.never = n->kind == N_FUNCDECL ? never_deferred_func(v, n->obj) : never_deferred_lit(v, n);
  node_walk(body, find_recover, NULL, &b);
}
