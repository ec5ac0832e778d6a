/* initorder.c - the order in which package variables are initialised. Spec: Package initialization.

   A variable depends on every variable its initialiser mentions, directly or through functions and methods it
   mentions. The next variable is always the first in declaration order that depends on nothing uninitialised.
   Functions may be recursive, so they are no steps of their own: each variable's dependencies are found by a
   walk through functions (and constants such as len(array)) that stops at variables. When no variable is ready there
   is a cycle; it is reported and broken at the variable with the fewest open dependencies, as gc does. Constants
   have no order, but may not depend on themselves either. */
#include "internal.h"
#include <stdlib.h>

typedef struct Dep { /* a variable or function of the package */
  Object *obj;
  int order;                      /* in Package.objects */
  VEC(struct Dep *) uses;         /* what its text mentions, each once */
  VEC(struct Dep *) needs, users; /* VAR: variables needed, functions skipped; and the reverse */
  int open;                       /* VAR: needs not initialised yet */
  int mark;                       /* of the walk that saw it last */
  bool done, reported;
} Dep;

typedef struct Graph {
  Types *ts;
  Package *pkg;
  PtrMap deps;     /* Object -> Dep */
  VEC(Dep *) vars; /* in declaration order */
  int mark;
  PtrMap emitted; /* VARDECLs with one initialiser for several names */
} Graph;

/* ---- what a text mentions ---- */

static void add_use(Graph *g, Dep *from, Object *o) {
  if (!o) return;
  if (o->origin && o->kind == OBJ_FUNC) o = o->origin;
  Dep *d = ptrmap_get(&g->deps, o);
  if (!d || d->mark == g->mark) return;
  d->mark = g->mark;
  vec_push(g->ts->arena, &from->uses, d);
}

typedef struct Scan {
  Graph *g;
  Dep *from;
} Scan;

static void scan(Graph *g, Dep *from, Node *n);

static bool scan_node(void *ctx, Node *n) {
  Scan *s = ctx;
  switch (n->kind) {
  case N_IDENT: add_use(s->g, s->from, n->obj); return false;
  case N_SELECTOR:
    if (node_is_qualified(n)) return false;
    if (n->sel && n->sel->kind != SEL_FIELD) add_use(s->g, s->from, n->sel->obj);
    scan(s->g, s->from, node_x(n));
    return false;
  case N_LABELED: /* names declared, not mentioned */ scan(s->g, s->from, node_stmt(n)); return false;
  case N_FIELD:
    if (!node_is_shared(n, CH_texpr)) scan(s->g, s->from, node_texpr(n));
    return false;
  }
  return true;
}

static void scan(Graph *g, Dep *from, Node *n) {
  Scan s = {g, from};
  node_walk(n, scan_node, NULL, &s);
}

static DeclInfo *info_of(Graph *g, Object *o) {
  Checker *c = ptrmap_get(&g->ts->check->checkers, g->pkg);
  return c ? ptrmap_get(&c->infos, o) : NULL;
}

static void scan_object(Graph *g, Dep *d) {
  g->mark++;
  Object *o = d->obj;
  if (o->kind == OBJ_FUNC) {
    if (o->decl && o->decl->kind == N_FUNCDECL) scan(g, d, node_body(o->decl)); /* not the signature: it has nothing to do at run time */
    return;
  }
  DeclInfo *info = info_of(g, o);
  if (info) {
    scan(g, d, info->type);
    scan(g, d, info->init);
  }
}

/* ---- the graph ---- */

static void add_objects(Graph *g) {
  for (int i = 0; i < g->pkg->objects.len; i++) {
    Object *o = g->pkg->objects.at[i];
    if (o->kind != OBJ_VAR && o->kind != OBJ_FUNC && o->kind != OBJ_CONST) continue;
    Dep *d = ARENA_NEW(g->ts->arena, Dep);
    d->obj = o;
    d->order = i;
    ptrmap_put(&g->deps, o, d);
    if (o->kind == OBJ_VAR) vec_push(g->ts->arena, &g->vars, d);
  }
}

/* Variables that v needs, through functions. Iterative: call chains may be long. */
static void find_needs(Graph *g, Dep *v) {
  VEC(Dep *) todo = {0};
  g->mark++;
  vec_push(g->ts->arena, &todo, v);
  while (todo.len) {
    Dep *d = vec_pop(&todo);
    for (int i = 0; i < d->uses.len; i++) {
      Dep *u = d->uses.at[i];
      if (u->mark == g->mark) continue;
      u->mark = g->mark;
      if (u->obj->kind != OBJ_VAR) {
        vec_push(g->ts->arena, &todo, u);
      } else {
        vec_push(g->ts->arena, &v->needs, u);
        vec_push(g->ts->arena, &u->users, v);
      }
    }
  }
  v->open = v->needs.len;
}

/* ---- cycles ---- */

static int by_order(const void *a, const void *b) {
  const Dep *x = *(Dep *const *)a, *y = *(Dep *const *)b;
  return (x->order > y->order) - (x->order < y->order);
}

typedef VEC(Dep *) Path;

/* Extends *path (whose last element is from) to a path that ends in an object using `to`. */
static bool find_path(Graph *g, Dep *from, Dep *to, Path *path, int depth) {
  if (from->mark == g->mark || depth > 10000) return false;
  from->mark = g->mark;
  vec_push(g->ts->arena, path, from);
  if (from->uses.len) qsort(from->uses.at, (size_t)from->uses.len, sizeof(Dep *), by_order);
  for (int i = 0; i < from->uses.len; i++)
    if (from->uses.at[i] == to || find_path(g, from->uses.at[i], to, path, depth + 1)) return true;
  (void)vec_pop(path);
  return false;
}

static void report_cycle(Graph *g, Dep *v) {
  Path path = {0};
  Types *ts = g->ts;
  g->mark++;
  if (!find_path(g, v, v, &path, 0)) return; /* v only leads to a cycle; it is reported when its turn comes */
  for (int i = 0; i < path.len; i++)
    if (path.at[i]->reported || (v->obj->kind == OBJ_CONST && path.at[i]->order < v->order && path.at[i]->obj->kind == OBJ_VAR)) return;
  for (int i = 0; i < path.len; i++) path.at[i]->reported = path.at[i]->obj->kind != OBJ_FUNC;
  const char *name = v->obj->name->s;
  if (path.len == 1) {
    diag_error(ts->check->diags, v->obj->pos, "initialization cycle: %s refers to itself", name);
    return;
  }
  Buf b = {0};
  buf_printf(&b, "initialization cycle for %s", name);
  for (int i = 0; i < path.len; i++) {
    const Object *from = path.at[i]->obj, *to = path.at[i + 1 < path.len ? i + 1 : 0]->obj;
    buf_printf(&b, "\n\t%s: %s refers to %s", type_place_string(ts, from->pos), from->name->s, to->name->s);
  }
  diag_error(ts->check->diags, v->obj->pos, "%s", buf_cstr(&b));
  buf_free(&b);
}

/* ---- order ---- */

/* A heap of ready variables, first declared on top. */
typedef VEC(Dep *) Heap;

static void heap_push(Arena *a, Heap *h, Dep *d) {
  vec_push(a, h, d);
  for (int i = h->len - 1; i > 0 && h->at[(i - 1) / 2]->order > h->at[i]->order; i = (i - 1) / 2) {
    Dep *t = h->at[i];
    h->at[i] = h->at[(i - 1) / 2];
    h->at[(i - 1) / 2] = t;
  }
}

static Dep *heap_pop(Heap *h) {
  Dep *top = h->at[0];
  h->at[0] = h->at[--h->len];
  for (int i = 0;;) {
    int l = 2 * i + 1, m = i;
    if (l < h->len && h->at[l]->order < h->at[m]->order) m = l;
    if (l + 1 < h->len && h->at[l + 1]->order < h->at[m]->order) m = l + 1;
    if (m == i) return top;
    Dep *t = h->at[i];
    h->at[i] = h->at[m];
    h->at[m] = t;
    i = m;
  }
}

static void emit(Graph *g, Dep *v) {
  DeclInfo *info = info_of(g, v->obj);
  if (!info || !info->init || ptrmap_has(&g->emitted, info->init)) return;
  ptrmap_put(&g->emitted, info->init, info->init);
  InitStep step = {.rhs = info->init, .decl = v->obj->decl};
  for (int i = 0; i < info->nlhs && info->lhs; i++) vec_push(g->ts->arena, &step.lhs, info->lhs[i]);
  if (!step.lhs.len) vec_push(g->ts->arena, &step.lhs, v->obj);
  v->obj->init_order = g->pkg->init.len;
  vec_push(g->ts->arena, &g->pkg->init, step);
}

/* In a cycle: the one with the fewest open needs, then the first declared. */
static Dep *least_open(Graph *g) {
  Dep *best = NULL;
  for (int i = 0; i < g->vars.len; i++) {
    Dep *d = g->vars.at[i];
    if (!d->done && (!best || d->open < best->open)) best = d;
  }
  return best;
}

static void order_all(Graph *g) {
  Heap ready = {0};
  for (int i = 0; i < g->vars.len; i++)
    if (!g->vars.at[i]->open) heap_push(g->ts->arena, &ready, g->vars.at[i]);
  for (int left = g->vars.len; left > 0; left--) {
    Dep *v = ready.len ? heap_pop(&ready) : least_open(g);
    if (v->open > 0) report_cycle(g, v);
    v->done = true;
    for (int i = 0; i < v->users.len; i++) {
      Dep *u = v->users.at[i];
      if (--u->open == 0 && !u->done) heap_push(g->ts->arena, &ready, u);
    }
    emit(g, v);
  }
}

/* Constants that need themselves. A cycle in which a variable was declared before them is reported there. */
static void check_constants(Graph *g) {
  for (int i = 0; i < g->deps.len; i++) {
    Dep *d = g->deps.entries[i].val;
    if (d->obj->kind == OBJ_CONST && d->uses.len) report_cycle(g, d);
  }
}

void check_initorder(Types *ts, Package *p) {
  Graph g = {.ts = ts, .pkg = p};
  g.deps.arena = g.emitted.arena = ts->arena;
  p->init.len = 0;
  add_objects(&g);
  for (int i = 0; i < g.deps.len; i++) scan_object(&g, g.deps.entries[i].val);
  for (int i = 0; i < g.vars.len; i++) find_needs(&g, g.vars.at[i]);
  check_constants(&g);
  order_all(&g);
}
