/* weak.c - weak pointers: they tell where an object is as long as it is there, and do not keep it.

   A weak pointer is a cell, one per address, so that two of the same address are equal. The cell holds the address with all
   its bits inverted, which the collector does not take for a pointer, and clears when the object is gone. The
   table of cells keeps those of living objects; others it forgets when it grows, and whoever still has one finds nil in it. */
#include "../internal.h"

#include <string.h>

typedef struct Cell {
  uintptr_t hidden;
} Cell; /* ~address; 0: gone */

static Cell **table; /* open addressing by address; an entry whose object is gone still takes its place */
static size_t capacity, used;

static size_t slot_of(Cell **t, size_t cap, uintptr_t hidden) {
  size_t i = (size_t)((hidden >> 4) * 0x9E3779B97F4A7C15u >> 20) & (cap - 1);
  while (t[i] != NULL && t[i]->hidden != hidden) i = (i + 1) & (cap - 1);
  return i;
}

static void grow(void) {
  size_t living = 0, cap = 64;
  for (size_t i = 0; i < capacity; i++) living += table[i] != NULL && table[i]->hidden != 0;
  while (cap < living * 4) cap *= 2;
  Cell **bigger = rt_gc_alloc(cap * sizeof *bigger, 0);
  used = 0;
  for (size_t i = 0; i < capacity; i++) {
    if (table[i] == NULL || table[i]->hidden == 0) continue;
    bigger[slot_of(bigger, cap, table[i]->hidden)] = table[i];
    used++;
  }
  if (capacity == 0) rt_gc_add_roots(&table, &table + 1);
  table = bigger;
  capacity = cap;
}

void *rt_weak_make(void *object) {
  if (object == NULL) return NULL;
  if (used * 2 >= capacity) grow();
  uintptr_t hidden = ~(uintptr_t)object;
  size_t i = slot_of(table, capacity, hidden);
  if (table[i] != NULL) return table[i];
  Cell *c = rt_gc_alloc(sizeof *c, 1);
  c->hidden = hidden;
  i = slot_of(table, capacity, hidden); /* the allocation may have cleared others */
  table[i] = c;
  used++;
  rt_gc_clear_with(object, &c->hidden);
  return c;
}

void *rt_weak_get(void *cell) {
  Cell *c = cell;
  uintptr_t hidden = c == NULL ? 0 : rt_gc_read_weak(&c->hidden);
  return hidden == 0 ? NULL : (void *)~hidden;
}
