/* escape.c - what must live on the heap.

   A function and the literals in it are one graph: locations (variables, allocations) and flows between them, each
   with a number of loads (-1: the address flows). From every location that may last longer than another the flows
   are followed backwards, keeping the fewest loads; where an address arrives at a location that outlives what it
   points to, that thing escapes, and from then on what flows into it escapes as well. Order of statements plays no part.

   Outliving: the heap outlives all; results outlive all of their function (those of a literal called on the
   spot only what is declared inside it); a location of an enclosing function outlives one of a literal; a location
   outlives one that begins anew in a loop that it is outside of.

   Between functions: per parameter, after how many loads its value reaches the heap or a result. Functions are
   summarised on demand. Those that call each other in a cycle are taken together: each starts without leaks, and all are
   analysed again until nothing is added. A call through a value or interface, or to a function whose body is not here,
   leaks all arguments. Assignments through pointers, to elements of slices and maps, and sends count as the heap.
   An interface is taken to hold its value directly: boxes are on the heap anyhow, only what they point to matters.

   What is not known to stay is on the heap, and so is whatever is large: stacks are small, tcc emits no probes. */
#include "escape.h"

enum {
  MAX_STACK_VAR = 64 << 10,
  MAX_CAPTURE = 128,
  MAX_CHAIN = 300, /* functions summarised within one another: each takes C stack */
  MAX_ROUNDS = 12, /* of a cycle's analysis; beyond, everything leaks */
};

/* ---- Building ---- */

Loc *esc_loc(Graph *g, Object *obj, Node *node) {
  Loc *x = ARENA_NEW(g->l->a, Loc);
  x->fn = g->fn;
  x->obj = obj;
  x->node = node;
  x->holds = x->lives = g->fn ? g->fn->depth : 1;
  x->param = -1;
  x->leak_heap = x->leak_result = NO_LEAK;
  vec_push(g->l->a, &g->locs, x);
  return x;
}

void esc_flow(Graph *g, Hole k, Loc *from) {
  if (!k.to || (k.to == from && k.derefs >= 0)) return;
  Edge e = {from, k.derefs};
  vec_push(g->l->a, &k.to->edges, e);
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

typedef struct Stack { Loc **at; int len, cap; } Stack;

/* Follows flows into root backwards. */
static void walk_back(Graph *g, Loc *root, int round, Stack *again) {
  Stack todo = {0};
  Arena *a = g->l->a;
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

static void solve(Graph *g) {
  Stack roots = {0};
  int round = 0;
  for (int i = g->locs.len - 1; i >= 0; i--) {
    Loc *x = g->locs.at[i];
    if (x->edges.len && (g->deep || x->is_result || x->escapes)) vec_push(g->l->a, &roots, x);
  }
  while (roots.len) {
    Loc *root = vec_pop(&roots);
    walk_back(g, root, ++round, &roots);
  }
}

/* ---- Results ---- */

static void record(Graph *g) {
  Lower *l = g->l;
  if (!l->stays.arena) l->stays.arena = l->a;
  for (int i = 0; i < g->locs.len; i++) {
    Loc *x = g->locs.at[i];
    if (x->escapes) continue;
    if (x->obj) facts_of(l, x->obj)->stays = true;
    if (x->node) ptrmap_put(&l->stays, x->node, x->node);
  }
  for (int i = 0; i < g->locs.len; i++) /* two allocations by one node: both must stay */
    if (g->locs.at[i]->escapes && g->locs.at[i]->node) ptrmap_put(&l->stays, g->locs.at[i]->node, NULL);
}

static Summary *summary_of(Lower *l, Object *fn) {
  if (!l->summaries.arena) l->summaries.arena = l->a;
  Summary *s = ptrmap_get(&l->summaries, fn);
  if (!s) {
    s = ARENA_NEW(l->a, Summary);
    ptrmap_put(&l->summaries, fn, s);
  }
  return s;
}

/* Takes over what g adds to the leaks of s; was there anything? */
static bool summarise(Graph *g, Summary *s) {
  bool more = false;
  for (int i = 0; i < g->locs.len; i++) {
    Loc *p = g->locs.at[i];
    if (p->param < 0 || p->param >= s->n) continue;
    int heap = p->escapes ? 0 : p->leak_heap;
    more |= heap < s->heap[p->param] || p->leak_result < s->result[p->param];
    if (heap < s->heap[p->param]) s->heap[p->param] = heap;
    if (p->leak_result < s->result[p->param]) s->result[p->param] = p->leak_result;
  }
  return more;
}

static Graph graph_of(Lower *l, Node *fn) {
  Graph g = {.l = l, .vars = {.arena = l->a}};
  g.heap = esc_loc(&g, NULL, NULL);
  g.heap->escapes = true;
  if (fn->kind != N_FUNCDECL) esc_walk_init(&g, fn);
  else if (func_info(l->ts, fn)) esc_walk_func(&g, fn);
  solve(&g);
  return g;
}

static void open_summary(Lower *l, Summary *s, Node *decl, int params) {
  s->busy = true;
  s->decl = decl;
  s->index = s->low = l->escape_index++;
  s->n = params + 1;
  s->heap = ARENA_ARRAY(l->a, int, s->n);
  s->result = ARENA_ARRAY(l->a, int, s->n);
  for (int i = 0; i < s->n; i++) s->heap[i] = s->result[i] = NO_LEAK;
  vec_push(l->a, &l->escape_stack, s);
}

/* The functions on the stack from first on are one cycle; analysing them may still add to it. */
static bool again(Lower *l, int first) {
  bool more = false;
  for (int i = first; i < l->escape_stack.len; i++) {
    Summary *s = l->escape_stack.at[i];
    Graph g = graph_of(l, s->decl);
    more |= summarise(&g, s);
  }
  return more;
}

static void give_up(Lower *l, int first) {
  for (int i = first; i < l->escape_stack.len; i++)
    for (int p = 0; p < l->escape_stack.at[i]->n; p++) l->escape_stack.at[i]->heap[p] = 0;
}

static void close_cycle(Lower *l, int first) {
  int rounds = 0;
  while (again(l, first))
    if (++rounds == MAX_ROUNDS) give_up(l, first);
  for (int i = first; i < l->escape_stack.len; i++) {
    Graph g = graph_of(l, l->escape_stack.at[i]->decl);
    record(&g);
  }
  for (int i = first; i < l->escape_stack.len; i++) l->escape_stack.at[i]->done = true;
  for (int i = first; i < l->escape_stack.len; i++) l->escape_stack.at[i]->busy = false;
  l->escape_stack.len = first;
}

static void analyze_function(Lower *l, Node *decl, Object *fn) {
  Summary *s = summary_of(l, fn), *outer = l->escape_in;
  int first = l->escape_stack.len;
  open_summary(l, s, decl, fn->type->params.len);
  l->escape_in = s;
  Graph g = graph_of(l, decl);
  l->escape_in = outer;
  summarise(&g, s);
  if (s->low < s->index) {
    if (outer && s->low < outer->low) outer->low = s->low;
  } else if (s->recursive) {
    close_cycle(l, first);
  } else {
    record(&g);
    s->busy = false;
    s->done = true;
    l->escape_stack.len = first;
  }
}

/* NULL: not known, everything leaks. */
const Summary *esc_summary(Lower *l, Object *fn) {
  if (fn->origin) fn = fn->origin;
  Node *decl = fn->decl;
  if (!decl || decl->kind != N_FUNCDECL || !decl->c || !func_info(l->ts, decl)) return NULL;
  Summary *s = summary_of(l, fn);
  if (!s->done && !s->busy && l->escape_chain < MAX_CHAIN) {
    l->escape_chain++;
    facts_function(l, decl, fn->pkg);
    l->escape_chain--;
  }
  if (s->busy) {
    s->recursive = true;
    if (l->escape_in && s->index < l->escape_in->low) l->escape_in->low = s->index;
  }
  return s->done || s->busy ? s : NULL;
}

/* fn: FUNCDECL, or the right side of a package-level variable; its facts are known. */
void escape_analyze(Lower *l, Node *fn) {
  if (l->opt.no_escape) return;
  FuncInfoT *info = fn->kind == N_FUNCDECL ? func_info(l->ts, fn) : NULL;
  if (info && info->obj && info->obj->type) {
    analyze_function(l, fn, info->obj->origin ? info->obj->origin : info->obj);
    return;
  }
  Graph g = graph_of(l, fn);
  record(&g);
}

/* ---- Questions ---- */

bool var_by_value(Lower *l, Object *v, Type *t) {
  VarFacts *k = facts_of(l, v);
  return !k->reassigned && !k->addressed && !k->shared_loop && type_size(t) <= MAX_CAPTURE;
}

bool var_on_heap(Lower *l, Object *v) {
  VarFacts *k = facts_of(l, v);
  if (!v->type->has_typeparam && type_size(v->type) > MAX_STACK_VAR) return true;
  if (l->opt.no_escape && (k->addressed || k->captured)) return true;
  if (k->stays) return false;
  if (k->addressed) return true;
  return k->captured && k->indirect && (v->type->has_typeparam || !var_by_value(l, v, v->type));
}

bool expr_escapes(Lower *l, Node *n) {
  if (n->kind == N_FUNCLIT && closure_direct(l, n)) return false;
  return !ptrmap_has(&l->stays, n);
}
