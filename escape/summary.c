/* summary.c - what a call does with its arguments.

   Per parameter, after how many loads its value reaches the heap or a result. Functions are
   summarised on demand. Those that call each other in a cycle are taken together: each starts without leaks, and all are
   analysed again until nothing is added. A call through a value or interface, or to a function whose body is not here,
   leaks all arguments. */
#include "internal.h"

enum {
  MAX_CHAIN = 300, /* functions summarised within one another: each takes C stack */
  MAX_ROUNDS = 12, /* of a cycle's analysis; beyond, everything leaks */
};

static Summary *summary_of(Escape *e, Object *fn) {
  Summary *s = ptrmap_get(&e->summaries, fn);
  if (!s) {
    s = ARENA_NEW(e->a, Summary);
    ptrmap_put(&e->summaries, fn, s);
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

static Graph graph_of(Escape *e, Node *fn) {
  Graph g = {.e = e, .vars = {.arena = e->a}};
  g.heap = esc_loc(&g, NULL, NULL);
  g.heap->escapes = true;
  if (fn->kind != N_FUNCDECL)
    esc_init(&g, fn);
  else if (check_func_info(e->ts, fn))
    esc_func(&g, fn);
  esc_solve(&g);
  return g;
}

static void open_summary(Escape *e, Summary *s, Node *decl, int params) {
  s->busy = true;
  s->decl = decl;
  s->index = s->low = e->next_index++;
  s->n = params + 1;
  s->heap = ARENA_ARRAY(e->a, int, s->n);
  s->result = ARENA_ARRAY(e->a, int, s->n);
  for (int i = 0; i < s->n; i++) s->heap[i] = s->result[i] = NO_LEAK;
  vec_push(e->a, &e->busy, s);
}

/* The functions on the stack from first on are one cycle; analysing them may still add to it. */
static bool again(Escape *e, int first) {
  bool more = false;
  for (int i = first; i < e->busy.len; i++) {
    Summary *s = e->busy.at[i];
    Graph g = graph_of(e, s->decl);
    more |= summarise(&g, s);
  }
  return more;
}

static void give_up(Escape *e, int first) {
  for (int i = first; i < e->busy.len; i++)
    for (int p = 0; p < e->busy.at[i]->n; p++) e->busy.at[i]->heap[p] = 0;
}

static void close_cycle(Escape *e, int first) {
  int rounds = 0;
  while (again(e, first))
    if (++rounds == MAX_ROUNDS) give_up(e, first);
  for (int i = first; i < e->busy.len; i++) {
    Graph g = graph_of(e, e->busy.at[i]->decl);
    esc_record(&g);
  }
  for (int i = first; i < e->busy.len; i++) e->busy.at[i]->done = true;
  for (int i = first; i < e->busy.len; i++) e->busy.at[i]->busy = false;
  e->busy.len = first;
}

static void analyze_function(Escape *e, Node *decl, Object *fn) {
  Summary *s = summary_of(e, fn), *outer = e->in;
  int first = e->busy.len;
  open_summary(e, s, decl, fn->type->params.len);
  e->in = s;
  Graph g = graph_of(e, decl);
  e->in = outer;
  summarise(&g, s);
  if (s->low < s->index) {
    if (outer && s->low < outer->low) outer->low = s->low;
  } else if (s->recursive) {
    close_cycle(e, first);
  } else {
    esc_record(&g);
    s->busy = false;
    s->done = true;
    e->busy.len = first;
  }
}

const Summary *esc_summary(Escape *e, Object *fn) {
  if (fn->origin) fn = fn->origin;
  Node *decl = fn->decl;
  if (!decl || decl->kind != N_FUNCDECL || !node_body(decl) || !check_func_info(e->ts, decl)) return NULL;
  Summary *s = summary_of(e, fn);
  if (!s->done && !s->busy && e->chain < MAX_CHAIN) {
    e->chain++;
    escape_function(e, decl, fn->pkg);
    e->chain--;
  }
  if (s->busy) {
    s->recursive = true;
    if (e->in && s->index < e->in->low) e->in->low = s->index;
  }
  return s->done || s->busy ? s : NULL;
}

void esc_analyze(Escape *e, Node *fn) {
  FuncInfoT *info = fn->kind == N_FUNCDECL ? check_func_info(e->ts, fn) : NULL;
  if (info && info->obj && info->obj->type) {
    analyze_function(e, fn, info->obj->origin ? info->obj->origin : info->obj);
    return;
  }
  Graph g = graph_of(e, fn);
  esc_record(&g);
}
