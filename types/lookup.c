/* lookup.c - fields and methods, found through embedded fields. Spec: Selectors, Method sets.

   The search goes breadth first over the embedded types, one depth at a time: the shallowest match wins, two matches at
   one depth are ambiguous, and a type seen before (at a shallower depth) is not entered again, which also ends
   recursive types. A type that occurs twice at one depth makes everything below it ambiguous ("multiples"). */
#include "core.h"
#include <stdlib.h>
#include <strings.h>

typedef struct Embedded {
  Type *type;                    /* without pointer */
  const struct Embedded *parent; /* the struct it is embedded in; NULL: the start */
  int index;                     /* its field number there */
  bool is_ptr;                   /* the field (or x itself) is a pointer to type */
  bool indirect;                 /* a pointer was followed on the way, this one included */
  bool multiples;
} Embedded;

typedef VEC(Embedded *) Level;

typedef struct Search {
  Types *ts;
  Package *pkg;
  Name name;
  bool fold;
  VEC(Type *) seen;
  const Embedded *at; /* where the match is */
  const Field *field;
  int field_index;
  const Method *method;
  int method_index;
  bool is_iface;
  bool ambiguous;
} Search;

/* ---- methods of defined types ---- */

/* m is t's i-th declared method: makes its type known. */
static void complete_method(Types *ts, Type *t, Method *m) {
  if (m->type || !m->obj) return;
  Object *o = m->obj->origin ? m->obj->origin : m->obj;
  if (!o->type) object_resolve(ts, o);
  if (o->recv && o->recv->type) /* the receiver may be an alias of a pointer type */
    o->ptr_recv = o->recv->type->kind == K_POINTER && !o->recv->type->named;
  m->type = o->type;
  if (t->named->origin && o->type) {
    const TypeList *args = &t->named->targs;
    int n = o->tparams.len < args->len ? o->tparams.len : args->len;
    m->type = type_subst(ts, o->type, o->tparams.at, args->at, n);
  }
  if (m->obj != o) m->obj->ptr_recv = o->ptr_recv;
  m->obj->type = m->type;
}

int named_methods(Types *ts, Type *t, Method **out) {
  *out = NULL;
  if (!t->named) return 0;
  named_complete_methods(ts, t);
  for (int i = 0; i < t->named->methods.len; i++) complete_method(ts, t, &t->named->methods.at[i]);
  *out = t->named->methods.at;
  return t->named->methods.len;
}

static bool name_matches(Name a, Package *pa, Name b, Package *pb, bool fold) {
  return name_same(a, pa, b, pb) || (fold && strcasecmp(a->s, b->s) == 0);
}

static int find_declared(Types *ts, Type *t, Package *pkg, Name name, bool fold) {
  named_complete_methods(ts, t);
  for (int i = 0; i < t->named->methods.len; i++) {
    Method *m = &t->named->methods.at[i];
    if (name_matches(m->name, m->pkg, name, pkg, fold)) return i;
  }
  return -1;
}

Method *named_find_method(Types *ts, Type *t, Package *pkg, Name name) {
  if (!t->named) return NULL;
  int i = find_declared(ts, t, pkg, name, false);
  if (i < 0) return NULL;
  complete_method(ts, t, &t->named->methods.at[i]);
  return &t->named->methods.at[i];
}

/* ---- one depth ---- */

static bool seen_before(Search *s, Type *t) {
  for (int i = 0; i < s->seen.len; i++)
    if (type_identical(s->seen.at[i], t)) return true;
  vec_push(s->ts->arena, &s->seen, t);
  return false;
}

static bool matched(const Search *s) { return s->field || s->method; }

static void set_match(Search *s, const Embedded *e, const Field *f, const Method *m, int index, bool is_iface) {
  if (matched(s) || e->multiples) {
    s->ambiguous = true;
    return;
  }
  s->at = e;
  s->field = f;
  s->method = m;
  s->is_iface = is_iface;
  if (f)
    s->field_index = index;
  else
    s->method_index = index;
}

static void push_embedded(Search *s, Level *next, const Embedded *parent, const Field *f, int index) {
  Type *t = f->type;
  if (!t || type_is_invalid(t)) return;
  Embedded *e = ARENA_NEW(s->ts->arena, Embedded);
  bool is_ptr = t->kind == K_POINTER && !t->named;
  *e = (Embedded){is_ptr ? t->elem : t, parent, index, is_ptr, parent->indirect || is_ptr, parent->multiples};
  vec_push(s->ts->arena, next, e);
}

static void search_struct(Search *s, const Embedded *e, Type *u, Level *next) {
  for (int i = 0; i < u->fields.len && !s->ambiguous; i++) {
    const Field *f = &u->fields.at[i];
    if (name_matches(f->name, f->pkg, s->name, s->pkg, s->fold))
      set_match(s, e, f, NULL, i, false);
    else if (f->embedded && !matched(s))
      push_embedded(s, next, e, f, i);
  }
}

static void search_set(Search *s, const Embedded *e, TypeSet *set) {
  for (int i = 0; i < set->methods.len; i++) {
    const Method *m = &set->methods.at[i];
    if (name_matches(m->name, m->pkg, s->name, s->pkg, s->fold)) {
      set_match(s, e, NULL, m, i, true);
      return;
    }
  }
}

static void search_type(Search *s, const Embedded *e, Level *next) {
  Type *t = e->type;
  if (t->named) {
    if (seen_before(s, t)) return;
    int i = find_declared(s->ts, t, s->pkg, s->name, s->fold);
    if (i >= 0) {
      complete_method(s->ts, t, &t->named->methods.at[i]);
      set_match(s, e, NULL, &t->named->methods.at[i], i, false);
      return;
    }
  }
  Type *u = under(t);
  if (u->kind == K_STRUCT)
    search_struct(s, e, u, next);
  else if (u->kind == K_INTERFACE)
    search_set(s, e, type_set(s->ts, u));
  else if (u->kind == K_TYPEPARAM)
    search_set(s, e, tparam_set(u));
}

/* Types that occur several times become one entry that is marked. */
static void consolidate(Level *l) {
  int n = 0;
  for (int i = 0; i < l->len; i++) {
    int j = 0;
    while (j < n && !type_identical(l->at[j]->type, l->at[i]->type)) j++;
    if (j < n)
      l->at[j]->multiples = true;
    else
      l->at[n++] = l->at[i];
  }
  l->len = n;
}

static void search_all(Search *s, Embedded *start) {
  Level level = {0};
  vec_push(s->ts->arena, &level, start);
  while (level.len && !matched(s)) {
    Level next = {0};
    for (int i = 0; i < level.len && !s->ambiguous; i++) search_type(s, level.at[i], &next);
    if (s->ambiguous) return;
    consolidate(&next);
    level = next;
  }
}

/* ---- selections ---- */

static void fill_path(Types *ts, Selection *sel, const Embedded *e) {
  int n = 0;
  for (const Embedded *p = e; p->parent; p = p->parent) n++;
  for (int i = 0; i < n; i++) vec_push(ts->arena, &sel->path, 0);
  for (const Embedded *p = e; p->parent; p = p->parent) sel->path.at[--n] = p->index;
}

static Selection *make_selection(Search *s, Type *recv) {
  Types *ts = s->ts;
  Selection *sel = ARENA_NEW(ts->arena, Selection);
  const Embedded *e = s->at;
  sel->recv = recv;
  sel->indirect = e->indirect;
  fill_path(ts, sel, e);
  if (s->field) {
    sel->kind = SEL_FIELD;
    sel->obj = s->field->obj;
    sel->index = s->field_index;
    vec_push(ts->arena, &sel->path, s->field_index);
    return sel;
  }
  sel->kind = s->is_iface ? SEL_IFACE_METHOD : SEL_METHOD_VAL;
  sel->obj = s->method->obj;
  sel->index = s->method_index;
  sel->holder = e->type;
  if (!s->is_iface) {
    bool ptr_recv = sel->obj->ptr_recv;
    sel->addr_recv = ptr_recv && !e->is_ptr;
    sel->deref_recv = !ptr_recv && e->is_ptr;
  }
  return sel;
}

static LookupResult search_from(Types *ts, Type *t, bool addressable, Package *pkg, Name name, bool fold, Selection **out) {
  bool is_ptr = t->kind == K_POINTER && !t->named;
  Type *base = is_ptr ? t->elem : t;
  *out = NULL;
  if (name_is_blank(name)) return LOOK_NOT_FOUND;
  if (is_ptr && (kind_of(base) == K_INTERFACE || kind_of(base) == K_TYPEPARAM))
    return LOOK_NOT_FOUND; /* pointers to interfaces have no methods */
  Embedded start = {base, NULL, 0, is_ptr, is_ptr, false};
  Embedded *first = ARENA_NEW(ts->arena, Embedded);
  *first = start;
  Search s = {.ts = ts, .pkg = pkg, .name = name, .fold = fold};
  search_all(&s, first);
  if (s.ambiguous) return LOOK_AMBIGUOUS;
  if (!matched(&s)) return LOOK_NOT_FOUND;
  *out = make_selection(&s, t);
  if (s.method && !s.is_iface && (*out)->obj->ptr_recv && !(*out)->indirect && !addressable) return LOOK_PTR_RECV;
  return LOOK_FOUND;
}

LookupResult lookup_member(Types *ts, Type *t, bool addressable, Package *pkg, Name name, bool fold, Selection **out) {
  if (t->named && kind_of(t) == K_POINTER) {
    /* A defined pointer type has no methods, but the fields of what it points to. */
    LookupResult r = search_from(ts, under(t), false, pkg, name, fold, out);
    if (*out && (*out)->kind != SEL_FIELD) {
      *out = NULL;
      return LOOK_NOT_FOUND;
    }
    if (*out) (*out)->recv = t;
    return r;
  }
  return search_from(ts, t, addressable, pkg, name, fold, out);
}

Selection *lookup_selection(Types *ts, Type *t, bool addressable, Package *pkg, Name name) {
  Selection *sel;
  return lookup_member(ts, t, addressable, pkg, name, false, &sel) == LOOK_FOUND ? sel : NULL;
}

/* ---- method sets ---- */

typedef struct Wanted {
  Name name;
  Package *pkg;
} Wanted;

typedef struct Gather {
  Types *ts;
  VEC(Wanted) names;
  VEC(Type *) seen;
} Gather;

static void want(Gather *g, Name name, Package *pkg) {
  for (int i = 0; i < g->names.len; i++)
    if (name_same(g->names.at[i].name, g->names.at[i].pkg, name, pkg)) return;
  Wanted w = {name, pkg};
  vec_push(g->ts->arena, &g->names, w);
}

static void want_set(Gather *g, TypeSet *s) {
  for (int i = 0; i < s->methods.len; i++) want(g, s->methods.at[i].name, s->methods.at[i].pkg);
}

/* Every method name that may be in the set of t. */
static void gather(Gather *g, Type *t, int depth) {
  if (t->kind == K_POINTER && !t->named) t = t->elem;
  t = type_unalias(t);
  if (t->named) {
    for (int i = 0; i < g->seen.len; i++)
      if (g->seen.at[i] == t) return;
    vec_push(g->ts->arena, &g->seen, t);
    named_complete_methods(g->ts, t);
    for (int i = 0; i < t->named->methods.len; i++) want(g, t->named->methods.at[i].name, t->named->methods.at[i].pkg);
  }
  Type *u = under(t);
  if (u->kind == K_INTERFACE)
    want_set(g, type_set(g->ts, u));
  else if (u->kind == K_TYPEPARAM)
    want_set(g, tparam_set(u));
  for (int i = 0; u->kind == K_STRUCT && i < u->fields.len && depth < 100; i++)
    if (u->fields.at[i].embedded) gather(g, u->fields.at[i].type, depth + 1);
}

static int compare_selections(const void *x, const void *y) {
  const Object *a = (*(Selection *const *)x)->obj, *b = (*(Selection *const *)y)->obj;
  int c = strcmp(a->name->s, b->name->s);
  if (c) return c;
  return strcmp(a->pkg ? a->pkg->path : "", b->pkg ? b->pkg->path : "");
}

MethodSet *method_set(Types *ts, Type *t) {
  MethodSet *set = ARENA_NEW(ts->arena, MethodSet);
  Gather g = {.ts = ts};
  gather(&g, t, 0);
  for (int i = 0; i < g.names.len; i++) {
    Selection *sel = lookup_selection(ts, t, false, g.names.at[i].pkg, g.names.at[i].name);
    if (sel && sel->kind != SEL_FIELD) vec_push(ts->arena, &set->at, sel);
  }
  if (set->at.len > 1) qsort(set->at.at, (size_t)set->at.len, sizeof(Selection *), compare_selections);
  return set;
}
