/* mono.c - programs whose generics would need infinitely many instances: "instantiation cycle".

   Every instantiation in the source says which type goes in for which type parameter. If that type mentions a type
   parameter P, there is an edge from P to the parameter it goes in for: of weight 0 when it is P itself, 1 when it
   wraps P (as in f[*P]()). A cycle of positive weight makes ever larger types. Spec: Instantiations. */
#include "internal.h"

typedef struct Vertex {
  Type *tparam;
  int weight, len, pre; /* longest path found so far: its weight, its edges, its last edge */
} Vertex;

typedef struct Arc {
  int src, dst, weight;
  Pos pos;
  Type *type;
} Arc;

typedef struct Mono {
  Types *ts;
  Package *pkg;
  VEC(Vertex) vertices;
  VEC(Arc) arcs;
  PtrMap index; /* type parameter -> vertex + 1 */
  PtrMap canon; /* receiver's type parameter -> the type's */
} Mono;

void check_mono_record(Types *ts, Pos pos, const NodeList *written, Type **tparams, const TypeList *targs) {
  for (int i = 0; i < targs->len; i++) {
    if (!type_mentions(targs->at[i], NULL, -1)) continue;
    Pos at = written && i < written->len ? node_start(written->at[i]) : pos;
    MonoUse u = {at, tparams[i], targs->at[i]};
    vec_push(ts->arena, &ts->check->mono, u);
  }
}

static int vertex(Mono *m, Type *tparam) {
  Type *c = ptrmap_get(&m->canon, tparam);
  if (c) tparam = c;
  intptr_t i = (intptr_t)ptrmap_get(&m->index, tparam);
  if (i) return (int)i - 1;
  Vertex v = {tparam, 0, 0, -1};
  vec_push(m->ts->arena, &m->vertices, v);
  ptrmap_put(&m->index, tparam, (void *)(intptr_t)m->vertices.len);
  return m->vertices.len - 1;
}

static void add_arc(Mono *m, Type *from, const MonoUse *u) {
  Arc a = {vertex(m, from), vertex(m, u->tparam), u->type == from ? 0 : 1, u->pos, u->type};
  vec_push(m->ts->arena, &m->arcs, a);
}

static void collect(Mono *m, Type *t, const MonoUse *u, int depth);

static void collect_list(Mono *m, const TypeList *l, const MonoUse *u, int depth) {
  for (int i = 0; i < l->len; i++) collect(m, l->at[i], u, depth);
}

/* An arc for every type parameter that t mentions. */
static void collect(Mono *m, Type *t, const MonoUse *u, int depth) {
  if (!t || depth > 100) return;
  if (t->kind == K_TYPEPARAM) {
    add_arc(m, t, u);
    return;
  }
  if (t->named) {
    collect_list(m, &t->named->targs, u, depth + 1);
    for (int i = 0; i < t->named->outer.len; i++) collect(m, t->named->outer.at[i], u, depth + 1);
    return;
  }
  collect(m, t->elem, u, depth + 1);
  collect(m, t->key, u, depth + 1);
  collect_list(m, &t->params, u, depth + 1);
  collect_list(m, &t->results, u, depth + 1);
  collect_list(m, &t->embeds, u, depth + 1);
  for (int i = 0; i < t->fields.len; i++) collect(m, t->fields.at[i].type, u, depth + 1);
  for (int i = 0; i < t->methods.len; i++) collect(m, t->methods.at[i].type, u, depth + 1);
}

static void find_receivers(Mono *m) {
  for (int i = 0; i < m->pkg->objects.len; i++) {
    Object *o = m->pkg->objects.at[i];
    if (o->kind != OBJ_FUNC || !o->recv_named || !o->recv_named->named) continue;
    Named *n = o->recv_named->named;
    for (int j = 0; j < o->tparams.len && j < n->tparams.len; j++) ptrmap_put(&m->canon, o->tparams.at[j], n->tparams.at[j]);
  }
}

static void report(Mono *m, int v) {
  bool *seen = ARENA_ARRAY(m->ts->arena, bool, m->vertices.len);
  VEC(int) stack = {0};
  while (!seen[v]) { /* backwards until the cycle closes: v may only follow it */
    seen[v] = true;
    vec_push(m->ts->arena, &stack, v);
    v = m->arcs.at[m->vertices.at[v].pre].src;
  }
  Buf b = {0};
  buf_puts(&b, "instantiation cycle");
  bool in_cycle = false;
  for (int i = 0; i < stack.len; i++) {
    in_cycle |= stack.at[i] == v;
    const Arc *a = &m->arcs.at[m->vertices.at[stack.at[i]].pre];
    if (in_cycle)
      buf_printf(&b, "\n\t%s: %s instantiated as %s", type_place_string(m->ts, a->pos), m->vertices.at[a->dst].tparam->tparam->obj->name->s,
                 type_string(m->ts, a->type, m->pkg));
  }
  diag_error(m->ts->check->diags, m->vertices.at[v].tparam->tparam->obj->pos, "%s", buf_cstr(&b));
  buf_free(&b);
}

/* Longest paths; one with as many edges as there are vertices runs in a cycle, and all cycles that grow are positive. */
static void search(Mono *m) {
  for (bool again = true; again;) {
    again = false;
    for (int i = 0; i < m->arcs.len; i++) {
      const Arc *a = &m->arcs.at[i];
      const Vertex *src = &m->vertices.at[a->src];
      Vertex *dst = &m->vertices.at[a->dst];
      if (src->weight + a->weight <= dst->weight) continue;
      dst->pre = i;
      dst->len = src->len + 1;
      if (dst->len >= m->vertices.len && m->vertices.at[a->src].pre >= 0) {
        report(m, a->dst);
        return;
      }
      if (a->src == a->dst) {
        report(m, a->dst);
        return;
      }
      dst->weight = src->weight + a->weight;
      again = true;
    }
  }
}

void check_mono(Types *ts, Package *p) {
  if (diag_count(ts->check->diags) > 0) /* as gc: only when nothing else is wrong */
    ts->check->mono.len = 0;
  Mono m = {.ts = ts, .pkg = p};
  m.index.arena = m.canon.arena = ts->arena;
  find_receivers(&m);
  for (int i = 0; i < ts->check->mono.len; i++) collect(&m, ts->check->mono.at[i].type, &ts->check->mono.at[i], 0);
  ts->check->mono.len = 0;
  search(&m);
}
