/* intern.c - one pointer per spelling.
   Open addressing with linear probing; the table doubles at two thirds. Old tables stay in the arena. */
#include "intern.h"
#include <stdint.h>
#include <string.h>

struct Intern {
  Arena *arena;
  Atom **slots;  /* NULL: free */
  size_t nslots; /* a power of two */
  size_t count;
};

Intern *intern_new(Arena *a) {
  Intern *t = ARENA_NEW(a, Intern);
  t->arena = a;
  t->nslots = 1024;
  t->slots = ARENA_ARRAY(a, Atom *, t->nslots);
  return t;
}

/* FNV-1a; names are short, so byte by byte is fast enough. */
static unsigned hash_bytes(const char *s, size_t len) {
  uint32_t h = 2166136261u;
  for (size_t i = 0; i < len; i++) h = (h ^ (unsigned char)s[i]) * 16777619u;
  return h ^ h >> 15;
}

static void grow(Intern *t) {
  size_t n = t->nslots * 2;
  Atom **slots = ARENA_ARRAY(t->arena, Atom *, n);
  for (size_t i = 0; i < t->nslots; i++) {
    Atom *atom = t->slots[i];
    if (!atom) continue;
    size_t at = atom->hash & (n - 1);
    while (slots[at]) at = (at + 1) & (n - 1);
    slots[at] = atom;
  }
  t->slots = slots;
  t->nslots = n;
}

Name intern(Intern *t, const char *s, size_t len) {
  unsigned h = hash_bytes(s, len);
  size_t at = h & (t->nslots - 1);
  for (Atom *x; (x = t->slots[at]); at = (at + 1) & (t->nslots - 1))
    if (x->hash == h && x->len == len && memcmp(x->s, s, len) == 0) return x;
  Atom *x = arena_alloc(t->arena, sizeof(Atom) + len + 1);
  x->len = (unsigned)len;
  x->hash = h;
  if (len) memcpy(x->s, s, len);
  t->slots[at] = x;
  if (++t->count * 3 > t->nslots * 2) grow(t);
  return x;
}

Name intern_cstr(Intern *t, const char *s) { return intern(t, s, strlen(s)); }
