/* scope.c - nested tables from names to objects.

   Small scopes (most are blocks with a handful of variables) are searched linearly; larger ones get a
   pointer map. Names are interned, so both compare pointers. An entry may carry a position before which it is
   not visible: bodies of function literals may be checked after the block around them is complete.

   A chain of 20,000 blocks that declare nothing is walked once: each scope remembers the next one that has entries. A scope
   that was passed over and gets its first entry makes all that is remembered void (epoch). */
#include "core.h"

enum { LINEAR = 8 };

typedef struct Entry {
  Name name;
  Object *obj;
  Pos visible; /* 0: everywhere in the scope */
} Entry;

struct Scope {
  Scope *outer;
  const char *kind;
  Arena *arena;
  Scope *next;    /* the next one outwards that has entries, as of the epoch */
  uint32_t epoch; /* 0: next is not known */
  uint32_t *now;  /* the epoch, of all scopes */
  bool passed;    /* it is left out of some next */
  VEC(Entry) entries;
  PtrMap index; /* name -> entry number + 1; used from LINEAR entries on */
};

Scope *scope_new(Types *ts, Scope *outer, const char *kind) {
  Scope *s = ARENA_NEW(ts->arena, Scope);
  s->outer = outer;
  s->kind = kind;
  s->arena = ts->arena;
  s->now = &ts->core.scope_epoch;
  s->index.arena = ts->arena;
  return s;
}

Scope *scope_outer(const Scope *s) { return s->outer; }
int scope_len(const Scope *s) { return s->entries.len; }
Object *scope_at(const Scope *s, int i) { return s->entries.at[i].obj; }

static const Entry *find(const Scope *s, Name name) {
  if (s->entries.len > LINEAR) {
    intptr_t i = (intptr_t)ptrmap_get(&s->index, name);
    return i ? &s->entries.at[i - 1] : NULL;
  }
  for (int i = 0; i < s->entries.len; i++)
    if (s->entries.at[i].name == name) return &s->entries.at[i];
  return NULL;
}

Object *scope_lookup(const Scope *s, Name name) {
  const Entry *e = find(s, name);
  return e ? e->obj : NULL;
}

static Scope *next_scope(Scope *s) {
  if (s->epoch == *s->now + 1) return s->next;
  Scope *t = s->outer;
  while (t && !t->entries.len) {
    t->passed = true;
    t = t->epoch == *t->now + 1 ? t->next : t->outer;
  }
  s->next = t;
  s->epoch = *s->now + 1;
  return t;
}

Object *scope_lookup_parent(Scope *s, Name name, Pos pos, Scope **where) {
  for (; s; s = next_scope(s)) {
    const Entry *e = find(s, name);
    if (e && (!pos || !e->visible || e->visible <= pos)) {
      if (where) *where = s;
      return e->obj;
    }
  }
  if (where) *where = NULL;
  return NULL;
}

static void index_add(Scope *s, int i) { ptrmap_put(&s->index, s->entries.at[i].name, (void *)(intptr_t)(i + 1)); }

Object *scope_insert_as(Scope *s, Name name, Object *obj, Pos visible) {
  const Entry *e = find(s, name);
  if (e) return e->obj;
  if (name_is_blank(name)) return NULL;
  Entry entry = {name, obj, visible};
  if (s->passed && !s->entries.len) ++*s->now;
  vec_push(s->arena, &s->entries, entry);
  int n = s->entries.len;
  if (n == LINEAR + 1) {
    for (int i = 0; i < n; i++) index_add(s, i);
  } else if (n > LINEAR) {
    index_add(s, n - 1);
  }
  if (!obj->parent) obj->parent = s;
  return NULL;
}

Object *scope_insert(Scope *s, Object *obj, Pos visible) { return scope_insert_as(s, obj->name, obj, visible); }
