/* escape.c - what must live on the heap.

   A function and the literals in it are one graph: locations (variables, allocations) and flows between them, each
   with a number of loads (-1: the address flows). From every location that may last longer than another the flows
   are followed backwards, keeping the fewest loads; where an address arrives at a location that outlives what it
   points to, that thing escapes, and from then on what flows into it escapes as well. Order of statements plays no part.

   Outliving: the heap outlives all; results outlive all of their function (those of a literal called on the
   spot only what is declared inside it); a location of an enclosing function outlives one of a literal; a location
   outlives one that begins anew in a loop that it is outside of.

   Assignments through pointers, to elements of slices and maps, and sends count as the heap.
   An interface is taken to hold its value directly: boxes are on the heap anyhow, only what they point to matters.

   What is not known to stay is on the heap, and so is whatever is large: stacks are small, tcc emits no probes. */
#include "internal.h"

enum { MAX_STACK_VAR = 64 << 10, MAX_CAPTURE = 128 };

/* ---- Building ---- */

Loc *esc_loc(Graph *g, Object *obj, Node *node) {
  Loc *x = ARENA_NEW(g->e->a, Loc);
  x->fn = g->fn;
  x->obj = obj;
  x->node = node;
  x->holds = x->lives = g->fn ? g->fn->depth : 1;
  x->param = -1;
  x->leak_heap = x->leak_result = NO_LEAK;
  vec_push(g->e->a, &g->locs, x);
  return x;
}

void esc_flow(Graph *g, Hole k, Loc *from) {
  if (!k.to || (k.to == from && k.derefs >= 0)) return;
  Edge e = {from, k.derefs};
  vec_push(g->e->a, &k.to->edges, e);
  if (k.derefs < 0 && (from->lives > 1 || from->fn->outer)) g->deep = true;
}

/* ---- Solving ---- */

static bool inside(const EscFn *f, const EscFn *outer) {
  for (; f; f = f->outer)
    if (f == outer) return true;
  return false;
}

static bool outlives(const Loc *l, const Loc *o) {
  if (l->escapes) return true;
  if (l->is_result) return !l->fn->direct || inside(o->fn, l->fn);
  if (l->fn == o->fn) return l->holds < o->lives;
  return inside(o->fn, l->fn);
}

static void note_leak(const Loc *root, Loc *p, int derefs) {
  int *leak = root->is_result && !root->escapes && root->fn == p->fn ? &p->leak_result : &p->leak_heap;
  if (derefs < *leak) *leak = derefs;
}

typedef struct Stack {
  Loc **at;
  int len, cap;
} Stack;

/* Follows flows into root backwards. */
static void walk_back(Graph *g, Loc *root, int round, Stack *again) {
  Stack todo = {0};
  Arena *a = g->e->a;
  root->round = round;
  root->derefs = 0;
  vec_push(a, &todo, root);
  while (todo.len) {
    Loc *l = vec_pop(&todo);
    bool address = l->derefs < 0;
    int base = address ? 0 : l->derefs; /* an address arriving here says nothing about the value behind it */
    if (outlives(root, l)) {
      if (l->param >= 0) note_leak(root, l, base);
      if (address && !l->escapes) {
        l->escapes = true;
        vec_push(a, again, l);
        continue;
      }
    }
    for (int i = 0; i < l->edges.len; i++) {
      Loc *from = l->edges.at[i].from;
      int d = base + l->edges.at[i].derefs;
      if (from->escapes || (from->round == round && from->derefs <= d)) continue;
      from->round = round;
      from->derefs = d;
      vec_push(a, &todo, from);
    }
  }
}

void esc_solve(Graph *g) {
  Stack roots = {0};
  int round = 0;
  for (int i = g->locs.len - 1; i >= 0; i--) {
    Loc *x = g->locs.at[i];
    if (x->edges.len && (g->deep || x->is_result || x->escapes)) vec_push(g->e->a, &roots, x);
  }
  while (roots.len) {
    Loc *root = vec_pop(&roots);
    walk_back(g, root, ++round, &roots);
  }
}

/* ---- Results ---- */

void esc_record(Graph *g) {
  Escape *e = g->e;
  for (int i = 0; i < g->locs.len; i++) {
    Loc *x = g->locs.at[i];
    if (x->escapes) continue;
    if (x->obj) esc_facts(e, x->obj)->stays = true;
    if (x->node) ptrmap_put(&e->stays, x->node, x->node);
  }
  for (int i = 0; i < g->locs.len; i++) /* two allocations by one node: both must stay */
    if (g->locs.at[i]->escapes && g->locs.at[i]->node) ptrmap_put(&e->stays, g->locs.at[i]->node, NULL);
  if (e->watch) e->watch(e->watch_ctx, g);
}

/* ---- One compilation ---- */

Escape *escape_new(Arena *a, Types *ts, Intern *names, EscapeOptions opt) {
  Escape *e = ARENA_NEW(a, Escape);
  *e = (Escape){.a = a, .ts = ts, .names = names, .opt = opt};
  PtrMap *maps[] = {&e->facts, &e->direct, &e->analysed, &e->stays, &e->summaries, &e->bodies, &e->results};
  for (size_t i = 0; i < sizeof maps / sizeof *maps; i++) maps[i]->arena = a;
  return e;
}

void escape_function(Escape *e, Node *fn, Package *pkg) {
  if (ptrmap_has(&e->analysed, fn)) return;
  ptrmap_put(&e->analysed, fn, fn);
  esc_prepare_bodies(e, fn);
  esc_facts_walk(e, fn, pkg);
  if (!e->opt.all) esc_analyze(e, fn);
}

/* ---- Questions ---- */

const EscapeFacts *escape_var(Escape *e, const Object *v) { return esc_facts(e, v); }

bool escape_var_by_value(Escape *e, const Object *v, Type *t) {
  const EscapeFacts *k = esc_facts(e, v);
  return !k->reassigned && !k->addressed && type_size(t) <= MAX_CAPTURE;
}

bool escape_var_on_heap(Escape *e, const Object *v) {
  const EscapeFacts *k = esc_facts(e, v);
  if (!v->type->has_typeparam && type_size(v->type) > MAX_STACK_VAR) return true;
  if (e->opt.all && (k->addressed || k->captured)) return true;
  if (k->stays) return false;
  if (k->addressed) return true;
  return k->captured && k->indirect && (v->type->has_typeparam || !escape_var_by_value(e, v, v->type));
}

bool escape_expr(Escape *e, const Node *n) {
  if (n->kind == N_FUNCLIT && escape_is_direct(e, n)) return false;
  return !ptrmap_has(&e->stays, n);
}

bool escape_is_direct(Escape *e, const Node *funclit) { return ptrmap_has(&e->direct, funclit); }
