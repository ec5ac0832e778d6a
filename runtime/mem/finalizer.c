/* finalizer.c - finalizers and cleanups: what runs when an object is no longer reachable.

   The collector keeps one record per object. When it finds the object unreachable, and so does everything that leads to
   it, the record waits until the scheduler looks for work; then a goroutine is made that runs what waits. A finalizer
   gets the object back, so it goes first; the cleanups wait until the object is unreachable again. Objects of a cycle
   with a record are never given back, as in Go. An object whose address still lies somewhere on a stack is
   reachable, whatever the variable there was: the collector cannot tell. */
#include "../sched/scheduler.h"

#include <string.h>

typedef struct Cleanup Cleanup;
struct Cleanup {
  FuncVal *fn; /* func() */
  uint64_t id;
  Cleanup *next; /* newer ones come later */
};

typedef struct Record {
  FuncVal *fn;       /* the finalizer, NULL: none */
  const Type *ftype; /* its type */
  const Type *type;  /* of the pointer that it was set for */
  Cleanup *cleanups;
} Record;

static void on_unreachable(void *object, void *data);

/* Takes the record away from the collector; keep_record gives it back. */
static Record *take_record(void *object) { return rt_gc_finalizer(object, NULL, NULL); }

static void keep_record(void *object, Record *r) {
  if (r != NULL && (r->fn != NULL || r->cleanups != NULL)) rt_gc_finalizer(object, on_unreachable, r);
}

/* ---- running -------------------------------------------------------------------------- */

/* Results come before the parameters when there are several, or one larger than two words. */
static void *result_room(const Type *ftype) {
  const Type *const *results = (const Type *const *)ftype->list + ftype->len;
  int64_t n = ftype->nlist - ftype->len, size = 0;
  for (int64_t i = 0; i < n; i++) size += (results[i]->size + 15) & ~(int64_t)7;
  if (n == 0 || (n == 1 && results[0]->size <= 16)) return NULL;
  return rt_gc_alloc((size_t)size, 0);
}

static void call_finalizer(const Record *r, void *object) {
  void *room = result_room(r->ftype);
  const Type *param = *(const Type *const *)r->ftype->list;
  void *code = r->fn->code;
  if (param->kind != KIND_INTERFACE) {
    if (room != NULL)
      ((void (*)(void *, void *, FuncVal *))code)(room, object, r->fn);
    else
      ((void (*)(void *, FuncVal *))code)(object, r->fn);
    return;
  }
  Eface value = {.type = r->type, .data = object};
  if (param->nlist > 0) *(const void **)&value = rt_getitab(param, r->type);
  if (room != NULL)
    ((void (*)(void *, Eface, FuncVal *))code)(room, value, r->fn);
  else
    ((void (*)(Eface, FuncVal *))code)(value, r->fn);
}

/* On a goroutine of its own; the object is reachable from here until it returns. */
static void on_unreachable(void *object, void *data) {
  Record *r = data, now = *r;
  if (now.fn != NULL) {
    r->fn = NULL;
    keep_record(object, r);
    call_finalizer(&now, object);
    return;
  }
  object = NULL;
  for (Cleanup *c = now.cleanups; c != NULL; c = c->next) ((void (*)(FuncVal *))c->fn->code)(c->fn);
}

static void run(FuncVal *fn) {
  (void)fn;
  rt_gc_run_finalizers();
}

static FuncVal runner = {(void *)run};

void rt_finalizers_start(void) { rt_newproc_at(&runner, 0); }

/* ---- setting ---------------------------------------------------------------------------- */

static RT_NORETURN void refuse(const char *text, String a, const char *middle, String b, const char *end) {
  static char buf[1024];
  Out o = {buf, 0, sizeof buf - 1, -1};
  out_str(&o, "runtime.SetFinalizer: ");
  out_str(&o, text);
  for (int64_t i = 0; i < a.len && i < 300; i++) out_char(&o, (char)a.ptr[i]);
  out_str(&o, middle);
  for (int64_t i = 0; i < b.len && i < 300; i++) out_char(&o, (char)b.ptr[i]);
  out_str(&o, end);
  buf[o.len] = 0;
  rt_throw(buf);
}

static int accepts(const Type *param, const Type *type) {
  if (param == type) return 1;
  if (param->kind == KIND_INTERFACE) return param->nlist == 0 || rt_getitab(param, type) != NULL;
  return param->kind == KIND_POINTER && param->elem == type->elem && !(param->flags & type->flags & TF_NAMED);
}

void rt_setfinalizer(Eface object, Eface finalizer) {
  static const String none = {NULL, 0};
  const Type *type = object.type, *ftype = finalizer.type;
  if (type == NULL) refuse("first argument is nil", none, "", none, "");
  if (type->kind != KIND_POINTER) refuse("first argument is ", type->str, ", not pointer", none, "");
  void *base = object.data == NULL ? NULL : rt_gc_base(object.data);
  if (object.data == NULL) refuse("pointer not in allocated block", none, "", none, "");
  if (base == NULL) return; /* a global variable, or of size 0: lives for ever */
  if (base != object.data) refuse("pointer not at beginning of allocated block", none, "", none, "");
  Record *r = take_record(base);
  if (ftype == NULL) {
    if (r != NULL) r->fn = NULL;
    keep_record(base, r);
    return;
  }
  if (ftype->kind != KIND_FUNC) refuse("second argument is ", ftype->str, ", not a function", none, "");
  if (ftype->flags & TF_VARIADIC) refuse("cannot pass ", type->str, " to finalizer ", ftype->str, " because dotdotdot");
  if (ftype->len != 1 || !accepts(*(const Type *const *)ftype->list, type))
    refuse("cannot pass ", type->str, " to finalizer ", ftype->str, "");
  if (r != NULL && r->fn != NULL) refuse("finalizer already set", none, "", none, "");
  if (r == NULL) r = rt_gc_alloc(sizeof *r, 0);
  r->fn = finalizer.data;
  r->ftype = ftype;
  r->type = type;
  keep_record(base, r);
  rt_preempt_start();
}

uint64_t rt_addcleanup(void *pointer, FuncVal *fn) {
  static uint64_t ids;
  void *base = rt_gc_base(pointer);
  if (base == NULL) return 0;
  Record *r = take_record(base);
  if (r == NULL) r = rt_gc_alloc(sizeof *r, 0);
  Cleanup *c = rt_gc_alloc(sizeof *c, 0);
  c->fn = fn;
  c->id = ++ids;
  Cleanup **at = &r->cleanups;
  while (*at != NULL) at = &(*at)->next;
  *at = c;
  keep_record(base, r);
  rt_preempt_start();
  return c->id;
}

void rt_stopcleanup(void *pointer, uint64_t id) {
  void *base = rt_gc_base(pointer);
  Record *r = base == NULL ? NULL : take_record(base);
  if (r == NULL) return;
  Cleanup **at = &r->cleanups;
  while (*at != NULL && (*at)->id != id) at = &(*at)->next;
  if (*at != NULL) *at = (*at)->next;
  keep_record(base, r);
}
