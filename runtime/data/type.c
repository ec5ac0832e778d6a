/* type.c - the registry of type descriptors.

   Modules (the library's and the program's) hand over the descriptors they
   define; equal types have one descriptor, which the linker or the JIT's symbol
   lookup has already seen to. The registry answers "which descriptor has this
   string" and "is there a *T": reflection needs types that the program never
   spelled, and those are made here, once each, and registered as well.

   The printed string does not identify a type (two packages may have the same
   last path element, two functions a local type T each), so derived types are
   matched by their components' addresses. Nothing is ever removed. */
#include "../internal.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

typedef struct Node {
  struct Node *link;
  const Type *type;
} Node;

static struct {
  Node **heads;
  size_t nheads; /* power of two */
  size_t count;
} registry;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

static void *must_alloc(size_t size) {
  void *p = calloc(1, size);
  if (p == NULL) rt_throw("runtime: out of memory");
  return p;
}

static int same_string(String a, String b) {
  return a.len == b.len && (a.len == 0 || memcmp(a.ptr, b.ptr, (size_t)a.len) == 0);
}

static Node **head(String str) {
  return &registry.heads[rt_hashbytes(str.ptr, str.len, 0) & (registry.nheads - 1)];
}

static void grow(void) {
  Node **old = registry.heads;
  size_t n = registry.nheads;
  registry.nheads = n ? n * 2 : 256;
  registry.heads = must_alloc(registry.nheads * sizeof *registry.heads);
  for (size_t i = 0; i < n; i++) {
    for (Node *p = old[i], *next; p; p = next) {
      Node **h = head(p->type->str);
      next = p->link;
      p->link = *h;
      *h = p;
    }
  }
  free(old);
}

static void add(const Type *t) {
  if (registry.count >= registry.nheads) grow();
  Node **h = head(t->str);
  while (*h != NULL && (*h)->type != t) h = &(*h)->link;
  if (*h != NULL) return;
  *h = must_alloc(sizeof **h);
  (*h)->type = t;
  registry.count++;
}

void rt_register_types(const Module *m) {
  pthread_mutex_lock(&lock);
  for (int64_t i = 0; i < m->ntypes; i++) add(m->types[i]);
  pthread_mutex_unlock(&lock);
}

const Type *rt_type_lookup(String str, String pkgpath) {
  const Type *found = NULL;
  pthread_mutex_lock(&lock);
  for (Node *p = registry.nheads ? *head(str) : NULL; p && !found; p = p->link)
    if (same_string(p->type->str, str) && same_string(p->type->pkgpath, pkgpath)) found = p->type;
  pthread_mutex_unlock(&lock);
  return found;
}

int rt_type_same(const Type *a, const Type *b) {
  return a == b || (a->hash == b->hash && a->kind == b->kind && same_string(a->str, b->str) &&
                    same_string(a->pkgpath, b->pkgpath));
}

/* ---- Types made at run time ------------------------------------------------------ */

static const Type *find_derived(String str, const Type *like) {
  for (Node *p = registry.nheads ? *head(str) : NULL; p; p = p->link) {
    const Type *t = p->type;
    if (t->kind == like->kind && t->elem == like->elem && t->key == like->key && t->len == like->len &&
        t->chandir == like->chandir && !(t->flags & TF_NAMED))
      return t;
  }
  return NULL;
}

/* The registered type like *want whose string is str, or a copy of want. */
static const Type *derive(const Type *want, String str) {
  pthread_mutex_lock(&lock);
  const Type *t = find_derived(str, want);
  if (t == NULL) {
    Type *made = must_alloc(sizeof *made);
    uint8_t *text = must_alloc((size_t)str.len + 1);
    memcpy(text, str.ptr, (size_t)str.len);
    *made = *want;
    made->str = (String){text, str.len};
    made->hash = (uint32_t)rt_hashbytes(text, str.len, 0);
    add(made);
    t = made;
  }
  pthread_mutex_unlock(&lock);
  return t;
}

const Type *rt_type_ptrto(const Type *t) {
  if (t->ptrto != NULL) return t->ptrto;
  Type want = {.size = 8, .kind = KIND_POINTER, .align = 8, .flags = TF_DIRECT | TF_COMPARABLE | TF_MEMEQ, .elem = t};
  return derive(&want, rt_concat2(RT_STR("*"), t->str));
}

const Type *rt_type_sliceof(const Type *t) {
  Type want = {.size = sizeof(Slice), .kind = KIND_SLICE, .align = 8, .elem = t};
  return derive(&want, rt_concat2(RT_STR("[]"), t->str));
}

const Type *rt_type_mapof(const Type *key, const Type *elem) {
  Type want = {.size = 8, .kind = KIND_MAP, .align = 8, .flags = TF_DIRECT, .key = key, .elem = elem};
  String parts[] = {RT_STR("map["), key->str, RT_STR("]"), elem->str};
  return derive(&want, rt_concatn(parts, 4));
}
