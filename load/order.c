/* order.c - the order in which packages are initialised. */
#include <string.h>
#include "internal.h"

/* Of a bundled package only what the installed Go has beyond it is initialised here. */
static bool is_placed(const Package *p, PtrMap *placed) {
  const Package *what = p->bundled ? p->rest : p;
  return !what || what->fake || ptrmap_has(placed, what);
}

static bool imports_placed(const Package *p, PtrMap *placed) {
  for (int i = 0; i < p->imports.len; i++)
    if (!is_placed(p->imports.at[i], placed)) return false;
  return true;
}

/* Spec: Program initialization. Of the packages by import path, again and again the first whose imports are all there.
   The bundled ones, which see to their own imports, go in front. Some 10 packages: quadratic is fine. */
void load_sort_order(Loader *l) {
  PtrMap placed = {.arena = l->arena};
  int n = l->order.len - 1, done = 0; /* the main package is and stays the last */
  Package **sorted = ARENA_ARRAY(l->arena, Package *, n + 1);
  for (int i = 0; i < n; i++)
    if (l->order.at[i]->bundled) sorted[done++] = l->order.at[i];
  while (done < n) {
    Package *next = NULL;
    for (int i = 0; i < n; i++) {
      Package *p = l->order.at[i];
      if (!p->bundled && !ptrmap_has(&placed, p) && (!next || strcmp(p->path, next->path) < 0) && imports_placed(p, &placed)) next = p;
    }
    if (!next) /* a cycle, which was reported */
      return;
    ptrmap_put(&placed, next, next);
    sorted[done++] = next;
  }
  if (n > 0) memcpy(l->order.at, sorted, (size_t)n * sizeof *sorted);
}
