/* chan.c - channels: a ring of elements, a queue of receivers and one of senders.

   Only one of the queues can have members, senders only while the ring is full, receivers only while it is empty. A value
   goes straight from a sender to a waiting receiver, whose Waiter says where to; with a full ring a receiver takes the
   oldest element and adds the first sender's value after the others. */
#include "scheduler.h"

#include <string.h>

Chan *rt_makechan(const Type *t, int64_t size) {
  const Type *elem = t->elem;
  uint64_t bytes;
  if (size < 0 || __builtin_mul_overflow((uint64_t)elem->size, (uint64_t)size, &bytes) || bytes > RT_MAX_ALLOC - sizeof(Chan))
    rt_panicplain(RT_STR("makechan: size out of range"));
  Chan *c = rt_gc_alloc(sizeof *c, 0);
  c->cap = c->room = size;
  c->size = (size_t)elem->size;
  if (bytes > 0) c->buf = rt_gc_alloc(bytes, elem->flags & TF_NOPTR);
  return c;
}

/* A channel made with room for one looks unbuffered from now on. */
void chan_hide_buffer(Chan *c) { c->cap = 0; }

/* ---- queues ----------------------------------------------------------------------------- */

void chan_enqueue(Waiter *w) {
  WaitQueue *q = w->send ? &w->c->senders : &w->c->receivers;
  w->next = NULL;
  w->prev = q->last;
  if (q->last != NULL)
    q->last->next = w;
  else
    q->first = w;
  q->last = w;
  w->queued = 1;
}

void chan_dequeue(Waiter *w) {
  if (!w->queued) return;
  WaitQueue *q = w->send ? &w->c->senders : &w->c->receivers;
  if (w->prev != NULL)
    w->prev->next = w->next;
  else
    q->first = w->next;
  if (w->next != NULL)
    w->next->prev = w->prev;
  else
    q->last = w->prev;
  w->queued = 0;
}

/* The first of a queue, taken out of all queues that its goroutine waits in. */
static Waiter *take(WaitQueue *q) {
  Waiter *w = q->first;
  if (w == NULL) return NULL;
  chan_dequeue(w);
  Select *s = w->select;
  if (s == NULL) return w;
  s->chosen = w;
  for (int64_t i = 0; i < s->n; i++) chan_dequeue(&s->all[i]);
  return w;
}

static void finish(Waiter *w, int ok) {
  w->ok = ok;
  rt_ready(w->g);
}

/* ---- the ring ------------------------------------------------------------------------------ */

static inline void copy(void *to, const void *from, size_t size) {
  if (size == 8)
    memcpy(to, from, 8);
  else if (size > 0)
    memcpy(to, from, size);
}

static inline uint8_t *slot(Chan *c, int64_t i) {
  int64_t at = c->at + i;
  if (at >= c->room) at -= c->room;
  return c->buf + (size_t)at * c->size;
}

static inline void set_count(Chan *c, int64_t n) {
  c->count = n;
  if (c->cap > 0) c->len = n;
}

static void append(Chan *c, const void *elem) {
  copy(slot(c, c->count), elem, c->size);
  set_count(c, c->count + 1);
}

static void remove_oldest(Chan *c, void *elem) {
  uint8_t *from = slot(c, 0);
  if (elem != NULL) copy(elem, from, c->size);
  if (c->size > 0) memset(from, 0, c->size); /* not to keep garbage alive */
  if (++c->at == c->room) c->at = 0;
  set_count(c, c->count - 1);
}

/* ---- send and receive -------------------------------------------------------------------------- */

int chan_try_send(Chan *c, const void *elem) {
  if (RT_UNLIKELY(c->closed)) rt_panicplain(RT_STR("send on closed channel"));
  Waiter *w = take(&c->receivers);
  if (w != NULL) {
    if (w->elem != NULL) copy(w->elem, elem, c->size);
    finish(w, 1);
    return 1;
  }
  if (c->count == c->room) return 0;
  append(c, elem);
  rt_written = NULL;
  return 1;
}

int chan_try_recv(Chan *c, void *elem, int *ok) {
  *ok = 1;
  if (c->count > 0) {
    remove_oldest(c, elem);
    rt_written = NULL;
    Waiter *w = take(&c->senders);
    if (w != NULL) {
      append(c, w->elem);
      finish(w, 1);
    }
    return 1;
  }
  Waiter *w = take(&c->senders);
  if (w != NULL) {
    if (elem != NULL) copy(elem, w->elem, c->size);
    finish(w, 1);
    return 1;
  }
  if (!c->closed) return 0;
  if (elem != NULL && c->size > 0) memset(elem, 0, c->size);
  *ok = 0;
  return 1;
}

void rt_chansend(Chan *c, const void *elem) {
  if (c == NULL) rt_park_forever("chan send (nil chan)");
  if (chan_try_send(c, elem)) return;
  Waiter w = {.g = rt_g, .c = c, .elem = (void *)elem, .send = 1};
  chan_enqueue(&w);
  rt_park("chan send");
  if (!w.ok) rt_panicplain(RT_STR("send on closed channel"));
}

int64_t rt_chanrecv(Chan *c, void *elem) {
  int ok;
  if (c == NULL) rt_park_forever("chan receive (nil chan)");
  if (chan_try_recv(c, elem, &ok)) return ok;
  Waiter w = {.g = rt_g, .c = c, .elem = elem};
  chan_enqueue(&w);
  rt_park("chan receive");
  return w.ok;
}

void rt_closechan(Chan *c) {
  Waiter *w;
  if (c == NULL) rt_panicplain(RT_STR("close of nil channel"));
  if (c->closed) rt_panicplain(RT_STR("close of closed channel"));
  c->closed = 1;
  rt_written = NULL;
  while ((w = take(&c->receivers)) != NULL) {
    if (w->elem != NULL && c->size > 0) memset(w->elem, 0, c->size);
    finish(w, 0);
  }
  while ((w = take(&c->senders)) != NULL) finish(w, 0);
}
