/* model.c - which record, panic and frame an event is about.

   Events name things by address, and addresses are used again: a frame's slot by the next frame, a loop's record by the next
   iteration, even while its call still runs. So records and panics get a number when they come up, a map holds the newest at
   each address, and a call that ends is the innermost of its goroutine. When a recovery goes on in a frame, everything younger than
   it is gone: calls whose owner lies at or below it, and frames below it. What was pushed before the oldest event kept
   gets a number at its first sight. */
#include "internal.h"

#include <stdlib.h>

static void *grow(void *p, int n, int *room, size_t size) {
  if (n < *room) return p;
  *room = *room ? *room * 2 : 16;
  return xrealloc(p, (size_t)*room * size);
}

/* ---- addresses ---- */

static size_t slot(const LabMap *m, uint64_t key) {
  size_t i = (size_t)(key * 0x9e3779b97f4a7c15u >> 20) & (m->size - 1);
  while (m->keys[i] && m->keys[i] != key) i = (i + 1) & (m->size - 1);
  return i;
}

static void map_set(LabMap *m, uint64_t key, int value) {
  if (m->used * 2 >= m->size) {
    LabMap old = *m;
    m->size = old.size ? old.size * 2 : 256;
    m->keys = memset(xmalloc(m->size * sizeof *m->keys), 0, m->size * sizeof *m->keys);
    m->values = memset(xmalloc(m->size * sizeof *m->values), 0, m->size * sizeof *m->values);
    for (size_t i = 0; i < old.size; i++) {
      if (!old.keys[i]) continue;
      size_t k = slot(m, old.keys[i]);
      m->keys[k] = old.keys[i], m->values[k] = old.values[i];
    }
    free(old.keys), free(old.values);
  }
  size_t i = slot(m, key);
  if (!m->keys[i]) m->used++;
  m->keys[i] = key, m->values[i] = value;
}

static int map_get(const LabMap *m, uint64_t key) { return m->size && key ? m->values[slot(m, key)] : 0; }

/* ---- goroutines, calls, frames ---- */

static LabGo *go_of(LabTrace *t, uint32_t id) {
  for (int i = t->ngos - 1; i >= 0; i--)
    if (t->gos[i].id == id) return &t->gos[i];
  t->gos = grow(t->gos, t->ngos, &t->rgos, sizeof *t->gos);
  t->gos[t->ngos] = (LabGo){.id = id};
  return &t->gos[t->ngos++];
}

static void push_call(LabGo *g, LabCall c) {
  g->calls = grow(g->calls, g->ncalls, &g->room, sizeof *g->calls);
  g->calls[g->ncalls++] = c;
}

static int frame_of(LabTrace *t, uint32_t g, uint64_t fp) {
  if (!fp) return 0;
  for (int i = t->nframes - 1; i >= 0; i--)
    if (t->frames[i].fp == fp && t->frames[i].g == g) return t->frames[i].number;
  t->frames = grow(t->frames, t->nframes, &t->rframes, sizeof *t->frames);
  t->frames[t->nframes++] = (LabFrame){fp, g, ++t->frame_numbers};
  return t->frame_numbers;
}

/* Frames of g below fp, and with it that one itself, are gone. */
static void drop_frames(LabTrace *t, uint32_t g, uint64_t fp, bool with_it) {
  int n = 0;
  for (int i = 0; i < t->nframes; i++) {
    const LabFrame *f = &t->frames[i];
    if (f->g != g || f->fp > fp || (f->fp == fp && !with_it)) t->frames[n++] = *f;
  }
  t->nframes = n;
}

/* ---- records and panics ---- */

static int new_record(LabTrace *t, const TraceEvent *e, bool unseen) {
  t->records = grow(t->records, t->nrecords + 1, &t->rrecords, sizeof *t->records);
  LabRecord *r = &t->records[++t->nrecords];
  LabPlace p = lab_place(t, e->place);
  *r = (LabRecord){.g = e->g, .place = e->place, .fn = e->fn, .unseen = unseen, .own = p.own};
  r->frame = (uint32_t)frame_of(t, e->g, e->frame);
  if (!unseen) r->where = (uint8_t)e->how;
  map_set(&t->by_record, e->record, t->nrecords);
  return t->nrecords;
}

static int record_of(LabTrace *t, const TraceEvent *e) {
  int n = map_get(&t->by_record, e->record);
  return n ? n : new_record(t, e, true);
}

static int panic_at(LabTrace *t, const TraceEvent *e, uint64_t address, bool fresh) {
  int n = fresh ? 0 : map_get(&t->by_panic, address);
  if (n || !address) return n;
  t->panics = grow(t->panics, t->npanics + 1, &t->rpanics, sizeof *t->panics);
  t->panics[++t->npanics] = (LabPanic){.g = e->g};
  map_set(&t->by_panic, address, t->npanics);
  return t->npanics;
}

/* ---- one event ---- */

static void step_record(LabTrace *t, LabStep *s) {
  static const uint8_t to[] = {
      [STEP_RUNDIRECTLY] = 2, [STEP_MARKDEFERRED] = 1, [STEP_EXECUTENOW] = 2, [STEP_REQUEUE] = 0, [STEP_LEGACYDONE] = 2};
  const TraceEvent *e = s->e;
  s->record = e->kind == TR_PUSH ? new_record(t, e, false) : record_of(t, e);
  LabRecord *r = &t->records[s->record];
  if (e->kind == TR_STEP && e->how < sizeof to) r->state = to[e->how];
  if (e->kind == TR_DROP) r->dropped = 1;
  if (e->kind == TR_STEP && e->x) s->panic = panic_at(t, e, e->x, false);
  s->frame = (int)r->frame;
  s->own = r->own;
}

static void step_call(LabTrace *t, LabStep *s) {
  const TraceEvent *e = s->e;
  LabGo *g = go_of(t, e->g);
  if (e->kind == TR_BEGIN) {
    s->record = record_of(t, e);
    if (t->records[s->record].runs < 255) t->records[s->record].runs++;
    if (e->x) s->panic = panic_at(t, e, e->x, false);
    push_call(g, (LabCall){s->record, e->frame});
  } else {
    s->record = g->ncalls ? g->calls[--g->ncalls].record : 0;
    if (s->record) t->records[s->record].done = 1;
    s->depth = g->ncalls;
  }
  if (!s->record) return;
  s->frame = (int)t->records[s->record].frame;
  s->own = t->records[s->record].own;
}

/* A runtime error panics inside the runtime: the first of the program's frames in the snapshot that follows is the place. */
static uint32_t own_place(LabTrace *t, const TraceEvent *e) {
  for (uint64_t i = t->at; i < t->at + 64 && i < lab_events(t) && !lab_place(t, e->place).own; i++) {
    const TraceEvent *f = lab_event(t, i);
    if (f && f->g == e->g && f->kind == TR_FRAME && lab_place(t, f->place).own) return f->place;
  }
  return e->place;
}

static void step_panic(LabTrace *t, LabStep *s) {
  const TraceEvent *e = s->e;
  bool fresh = e->kind == TR_PANIC || e->kind == TR_GOEXIT;
  s->panic = panic_at(t, e, e->record, fresh);
  if (!s->panic) return;
  if (e->kind == TR_SUPERSEDED || e->kind == TR_ABORTED) s->other = panic_at(t, e, e->x, false);
  LabPanic *p = &t->panics[s->panic];
  if (fresh) *p = (LabPanic){.g = e->g, .place = own_place(t, e), .text = e->x, .goexit = e->kind == TR_GOEXIT, .repanicked = e->how == 1};
  if (e->kind == TR_ABORTED) p->end = PANIC_ABORTED;
  if (e->kind == TR_FATAL) p->end = PANIC_FATAL;
  if (e->kind != TR_RECOVERED) return;
  p->end = PANIC_RECOVERED;
  s->frame = frame_of(t, e->g, e->frame);
  LabGo *g = go_of(t, e->g);
  while (g->ncalls && g->calls[g->ncalls - 1].frame <= e->frame) g->ncalls--;
  s->depth = g->ncalls;
  drop_frames(t, e->g, e->frame, false);
}

static void step_rest(LabTrace *t, LabStep *s) {
  const TraceEvent *e = s->e;
  switch ((TraceKind)e->kind) {
  case TR_RECOVER:
    s->panic = panic_at(t, e, e->record, false);
    s->own = lab_place(t, e->place).own;
    break;
  case TR_LEFT:
    s->frame = frame_of(t, e->g, e->frame);
    s->own = lab_place(t, e->place).own;
    drop_frames(t, e->g, e->frame, true);
    break;
  case TR_FRAME: s->own = t->last_own && lab_place(t, e->place).own; break;
  case TR_GOEND:
    go_of(t, e->g)->ncalls = 0;
    s->depth = 0;
    drop_frames(t, e->g, UINT64_MAX, true);
    break;
  default: break;
  }
}

static void take(LabTrace *t, LabStep *s) {
  s->depth = go_of(t, s->e->g)->ncalls;
  s->own = true;
  switch ((TraceKind)s->e->kind) {
  case TR_PUSH:
  case TR_STEP:
  case TR_DROP: step_record(t, s); break;
  case TR_BEGIN:
  case TR_END: step_call(t, s); break;
  case TR_PANIC:
  case TR_GOEXIT:
  case TR_SUPERSEDED:
  case TR_RECOVERED:
  case TR_ABORTED:
  case TR_FATAL: step_panic(t, s); break;
  default: step_rest(t, s); break;
  }
  if (s->e->kind != TR_FRAME) t->last_own = s->own;
}

bool lab_next(LabTrace *t, LabStep *s) {
  for (uint64_t end = lab_events(t); t->at < end;) {
    const TraceEvent *e = lab_event(t, t->at++);
    if (!e) continue;
    *s = (LabStep){.e = e, .n = t->at - 1};
    take(t, s);
    return true;
  }
  return false;
}

void lab_forget(LabTrace *t) {
  for (int i = 0; i < t->ngos; i++) free(t->gos[i].calls);
  free(t->gos), free(t->records), free(t->panics), free(t->frames);
  free(t->by_record.keys), free(t->by_record.values), free(t->by_panic.keys), free(t->by_panic.values);
  t->gos = NULL, t->records = NULL, t->panics = NULL, t->frames = NULL;
  t->by_record = t->by_panic = (LabMap){0};
  t->nrecords = t->rrecords = t->npanics = t->rpanics = t->ngos = t->rgos = t->nframes = t->rframes = t->frame_numbers = 0;
}

void lab_rewind(LabTrace *t) {
  lab_forget(t);
  t->at = lab_lost(t);
  t->last_own = true;
}

const LabRecord *lab_record(const LabTrace *t, int n) { return n > 0 && n <= t->nrecords ? &t->records[n] : NULL; }
const LabPanic *lab_panic(const LabTrace *t, int n) { return n > 0 && n <= t->npanics ? &t->panics[n] : NULL; }
int lab_nrecords(const LabTrace *t) { return t->nrecords; }
