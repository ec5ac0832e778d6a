/* type.c - the registry of type descriptors.

   Modules (the library's and the program's) hand over the descriptors they
   define; equal types have one descriptor, which the linker or the JIT's symbol
   lookup has already seen to. The registry answers "which descriptors have this
   string": reflection needs types that the program never spelled. It makes them
   where none is found, and registers them.

   The printed string does not identify a type (two packages may have the same
   last path element, two functions a local type T each); package reflect compares
   further. Nothing is ever removed. */
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

/* Modules whose types are not in the registry yet: a program that never asks does not pay for it. */
enum { MAX_PENDING = 64 };
static const Module *pending[MAX_PENDING];
static int npending;

static void *must_alloc(size_t size) {
  void *p = calloc(1, size);
  if (p == NULL) rt_out_of_memory(size, 0);
  return p;
}

static int same_string(String a, String b) { return a.len == b.len && (a.len == 0 || memcmp(a.ptr, b.ptr, (size_t)a.len) == 0); }

static Node **head(String str) { return &registry.heads[rt_hashbytes(str.ptr, str.len, 0) & (registry.nheads - 1)]; }

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

static void settle(void) {
  for (int i = 0; i < npending; i++)
    for (int64_t k = 0; k < pending[i]->ntypes; k++) add(pending[i]->types[k]);
  npending = 0;
}

void rt_register_types(const Module *m) {
  pthread_mutex_lock(&lock);
  if (npending == MAX_PENDING) settle();
  pending[npending++] = m;
  pthread_mutex_unlock(&lock);
}

void rt_type_register(const Type *t) {
  pthread_mutex_lock(&lock);
  settle();
  add(t);
  pthread_mutex_unlock(&lock);
}

/* A bucket keeps its order but for new types, which come first: none is met twice. */
const Type *rt_type_next(String str, const Type *after) {
  const Type *found = NULL;
  pthread_mutex_lock(&lock);
  settle();
  Node *p = registry.nheads ? *head(str) : NULL;
  while (after != NULL && p != NULL && p->type != after) p = p->link;
  if (after != NULL && p != NULL) p = p->link;
  for (; p != NULL && found == NULL; p = p->link)
    if (same_string(p->type->str, str)) found = p->type;
  pthread_mutex_unlock(&lock);
  return found;
}

int rt_type_same(const Type *a, const Type *b) {
  return a == b || (a->hash == b->hash && a->kind == b->kind && same_string(a->str, b->str) && same_string(a->pkgpath, b->pkgpath));
}
