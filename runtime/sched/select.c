/* select.c - select: the first ready case in a random order, else wait in all queues at once.

   Whoever wakes the goroutine takes it out of all queues (chan.c, take) and notes the case. */
#include "scheduler.h"

enum { FEW = 16 };

static uint32_t random_below(uint32_t n) {
  static uint64_t state;
  if (state == 0) state = rt_random() | 1;
  state ^= state << 13;
  state ^= state >> 7;
  state ^= state << 17;
  return (uint32_t)(((state >> 32) * n) >> 32);
}

static void shuffle(uint32_t *order, int64_t n) {
  for (uint32_t i = 0; i < n; i++) {
    uint32_t j = random_below(i + 1);
    order[i] = order[j];
    order[j] = i;
  }
}

static int try_case(SelectCase *s, int64_t *ok) {
  int received = 0;
  if (s->c == NULL) return 0;
  if (s->send) return chan_try_send(s->c, s->elem);
  if (!chan_try_recv(s->c, s->elem, &received)) return 0;
  if (ok != NULL) *ok = received;
  return 1;
}

static int64_t wait(SelectCase *cases, int64_t n, Waiter *all, const uint32_t *order, int64_t *ok) {
  Select s = {.all = all, .n = n};
  for (int64_t k = 0; k < n; k++) {
    int64_t i = order[k];
    all[i] = (Waiter){.g = rt_g, .c = cases[i].c, .elem = cases[i].elem, .select = &s, .index = i, .send = cases[i].send != 0};
    if (cases[i].c != NULL) chan_enqueue(&all[i]);
  }
  rt_park(n == 0 ? "select (no cases)" : "select");
  Waiter *w = s.chosen;
  if (w->send && !w->ok) rt_panicplain(RT_STR("send on closed channel"));
  if (ok != NULL && !w->send) *ok = w->ok;
  return w->index;
}

int64_t rt_selectgo(SelectCase *cases, int64_t n, int64_t block, int64_t *ok) {
  uint32_t few[FEW];
  uint32_t *order = n <= FEW ? few : rt_gc_alloc((size_t)n * sizeof *order, 1);
  shuffle(order, n);
  for (int64_t k = 0; k < n; k++)
    if (try_case(&cases[order[k]], ok)) return order[k];
  if (!block) return -1;
  Waiter here[FEW];
  return wait(cases, n, n <= FEW ? here : rt_gc_alloc((size_t)n * sizeof *here, 0), order, ok);
}
