/* printpanics.c - the end of a panic that nobody recovered.

   In this order, as Go does: the texts of all values (Error and String methods
   run now, while other goroutines still do, and may themselves panic); then the
   lock that only the first dying goroutine gets; then the chain, oldest first,
   the signal line, the stacks; exit status 2.

     panic: VALUE [recovered]         its recover was called, but the deferred function did not return
     TABpanic: VALUE                  a newer one; no TAB after a Goexit, which itself prints nothing
     panic: VALUE [recovered, repanicked]   two adjacent entries with the identical value (Go 1.25) */
#include "trace.h"

#include <stdio.h>
#include <string.h>

/* ---- texts ------------------------------------------------------------------------- */

static int name_is(String s, const char *name) { return s.len == (int64_t)strlen(name) && memcmp(s.ptr, name, (size_t)s.len) == 0; }

/* func() string; an absent type is trusted. */
static int returns_string(const Type *f) {
  if (f == NULL) return 1;
  if (f->len != 0 || f->nlist != 1) return 0;
  const Type *r = ((const Type *const *)f->list)[0];
  return r->kind == KIND_STRING && r->pkgpath.len == 0;
}

typedef String (*TextMethod)(void *receiver);

static TextMethod text_method(const Type *t, const char *name) {
  for (int64_t i = 0; i < t->nmethods; i++) {
    const TypeMethod *m = &t->methods[i];
    if (name_is(m->name, name) && m->pkgpath.len == 0 && m->ifn != NULL && returns_string(m->type)) return (TextMethod)m->ifn;
  }
  return NULL;
}

static int same_value(Eface a, Eface b) { return a.type == b.type && a.data == b.data; }

static void prepare(G *g, Panic *p) {
  for (Panic *q = p; q != NULL && q->link != NULL; q = q->link)
    q->link->repanicked = q->link->recovered && !q->goexit && !q->link->goexit && same_value(q->arg, q->link->arg);
  g->preprinting++;
  for (Panic *q = p; q != NULL; q = q->link) {
    if (q->goexit || q->hastext) continue;
    TextMethod m = text_method(q->arg.type, "Error");
    if (m == NULL) m = text_method(q->arg.type, "String");
    if (m == NULL) continue;
    q->text = m(q->arg.data);
    q->hastext = 1;
  }
  g->preprinting--;
}

/* ---- values ------------------------------------------------------------------------- */

static void print_float(Out *o, double v, int bits) {
  char text[FLOAT_TEXT];
  text[float_text(text, v, bits)] = 0;
  out_str(o, text);
}

static void print_complex(Out *o, double re, double im, int bits) {
  char text[FLOAT_TEXT];
  text[complex_text(text, re, im, bits)] = 0;
  out_str(o, text);
}

static void print_uint(Out *o, uint64_t v) {
  char b[24];
  snprintf(b, sizeof b, "%llu", (unsigned long long)v);
  out_str(o, b);
}

static int is_named(const Type *t) { return (t->flags & TF_NAMED) != 0 && t->pkgpath.len != 0; }

/* The value itself, without its type's name; 0 when the kind has no such form. */
static int print_basic(Out *o, Eface v) {
  void *p = v.data;
  switch (v.type->kind) {
  case KIND_BOOL: out_str(o, *(uint8_t *)p ? "true" : "false"); return 1;
  case KIND_INT:
  case KIND_INT64: out_dec(o, *(int64_t *)p); return 1;
  case KIND_INT8: out_dec(o, *(int8_t *)p); return 1;
  case KIND_INT16: out_dec(o, *(int16_t *)p); return 1;
  case KIND_INT32: out_dec(o, *(int32_t *)p); return 1;
  case KIND_UINT:
  case KIND_UINT64:
  case KIND_UINTPTR: print_uint(o, *(uint64_t *)p); return 1;
  case KIND_UINT8: print_uint(o, *(uint8_t *)p); return 1;
  case KIND_UINT16: print_uint(o, *(uint16_t *)p); return 1;
  case KIND_UINT32: print_uint(o, *(uint32_t *)p); return 1;
  case KIND_FLOAT32: print_float(o, *(float *)p, 32); return 1;
  case KIND_FLOAT64: print_float(o, *(double *)p, 64); return 1;
  case KIND_COMPLEX64: print_complex(o, ((Complex64 *)p)->re, ((Complex64 *)p)->im, 64); return 1;
  case KIND_COMPLEX128: print_complex(o, ((Complex128 *)p)->re, ((Complex128 *)p)->im, 128); return 1;
  case KIND_STRING:
    if (is_named(v.type)) out_char(o, '"');
    out_indented(o, *(String *)p);
    if (is_named(v.type)) out_char(o, '"');
    return 1;
  }
  return 0;
}

static void print_value(Out *o, const Panic *p) {
  Eface v = p->arg;
  if (p->hastext) {
    out_indented(o, p->text);
    return;
  }
  int basic = (v.type->kind >= KIND_BOOL && v.type->kind <= KIND_COMPLEX128) || v.type->kind == KIND_STRING;
  if (!basic) {
    out_char(o, '(');
    out_string(o, v.type->str);
    out_str(o, ") ");
    out_hex(o, (uint64_t)v.data);
    return;
  }
  if (!is_named(v.type)) {
    print_basic(o, v);
    return;
  }
  /* A complex number's own parentheses are those of the conversion. */
  int paren = v.type->kind != KIND_COMPLEX64 && v.type->kind != KIND_COMPLEX128;
  out_string(o, v.type->str);
  if (paren) out_char(o, '(');
  print_basic(o, v);
  if (paren) out_char(o, ')');
}

/* Error methods of the runtime and of errors.New do nothing but make a text. */
static int pure_text(const Type *t) {
  static const char *const pure[] = {"*errors.errorString", "*fmt.wrapError", "*runtime.PanicNilError", "*runtime.TypeAssertionError"};
  for (size_t i = 0; i < sizeof pure / sizeof pure[0]; i++)
    if (name_is(t->str, pure[i])) return 1;
  return t->str.len > 8 && memcmp(t->str.ptr, "runtime.", 8) == 0;
}

void rt_panicvalue(Out *o, const Panic *p) {
  const Type *t = p->arg.type;
  if (t == NULL) return;
  TextMethod m = p->hastext ? NULL : text_method(t, "Error");
  Panic q = *p;
  if (m == NULL && !q.hastext && text_method(t, "String") == NULL && (t->kind <= KIND_COMPLEX128 || t->kind == KIND_STRING)) {
    print_value(o, &q);
    return;
  }
  if (m != NULL && pure_text(t)) {
    q.text = m(p->arg.data);
    q.hastext = 1;
  }
  if (q.hastext)
    out_indented(o, q.text);
  else
    out_string(o, t->str);
}

/* ---- the chain ------------------------------------------------------------------------ */

static void print_chain(Out *o, const Panic *p) {
  if (p->link != NULL) {
    print_chain(o, p->link);
    if (p->link->repanicked) return;
    if (!p->link->goexit) out_char(o, '\t');
  }
  if (p->goexit) return;
  out_str(o, "panic: ");
  print_value(o, p);
  if (p->repanicked)
    out_str(o, " [recovered, repanicked]");
  else if (p->recovered)
    out_str(o, " [recovered]");
  out_char(o, '\n');
}

/* An Error or String method of the value being printed panicked itself. */
static RT_NORETURN void failed_to_print(G *g, Panic *p) {
  char text[1024];
  Out o = {text, 0, sizeof text, -1};
  out_str(&o, "panic while printing panic value: ");
  if (p->arg.type->kind == KIND_STRING && p->arg.type->pkgpath.len == 0) {
    out_string(&o, *(String *)p->arg.data);
  } else {
    out_str(&o, "type ");
    out_string(&o, p->arg.type->str);
  }
  Walk w;
  uintptr_t *fp = p->self;
  rt_walk_from(&w, g, fp[1], fp[0], 0);
  rt_fatal_at((String){(const uint8_t *)text, (int64_t)o.len}, g, w, 1);
}

void rt_fatalpanic(G *g, Panic *p) {
  if (g->preprinting) failed_to_print(g, p);
  prepare(g, p);
  rt_dying_lock();
  char buf[4096];
  Out o = {buf, 0, sizeof buf, 2};
  print_chain(&o, p);
  rt_print_signal(&o, g);
  out_flush(&o); /* the stacks may fail */
  if (rt_tblevel() > TB_NONE) {
    Walk w;
    uintptr_t *fp = p->self;
    rt_walk_from(&w, g, fp[1], fp[0], 0);
    out_char(&o, '\n');
    rt_goroutineheader(&o, g, "running");
    rt_traceback(&o, g, w, 1);
    if (rt_tball()) rt_traceothers(&o, g);
  }
  out_flush(&o);
  rt_die();
}
