/* emit.c - the order of a unit's text.

   Functions are printed first, into their own part; what they ask for (types, prototypes, strings) lands in
   parts that the final text puts in front of them. Nothing is declared that nothing refers to. */
#include "internal.h"
#include <stdarg.h>

void emit_format(Emitter *e, const char *fmt, ...) {
  va_list ap;
  va_start(ap, fmt);
  buf_vprintf(e->b, fmt, ap);
  va_end(ap);
}

Buf *emit_into(Emitter *e, Buf *b) {
  Buf *old = e->b;
  e->b = b;
  return old;
}

/* ---- References: the first one declares ---- */

/* In the library two packages may need the same wrapper, closure-less thunk or instance: one copy is taken. */
static bool is_shared(Emitter *e, Func *f) { return e->u->library && !f->is_extern && (f->wrapper || !f->obj || f->obj->tparams.len); }

const char *emit_func_ref(Emitter *e, Func *f) {
  const char *name = ptrmap_get(&e->declared, f);
  if (!name) {
    name = codegen_symbol(e->a, SYM_FUNC, f->goname);
    ptrmap_put(&e->declared, f, (void *)name);
    Buf *old = emit_into(e, &e->decls);
    emit_signature(e, f, name, f->is_extern ? "" : e->linkage, false);
    put(e, is_shared(e, f) ? " __attribute__((weak))" : f->is_extern && e->target->in_memory ? " RT_NEAR" : "");
    put(e, f->noreturn && !e->target->no_attributes ? " __attribute__((noreturn));\n" : ";\n");
    emit_into(e, old);
  }
  return name;
}

static void declare_object(Emitter *e, const char *linkage, const char *type, const char *name) {
  bool star = type[strlen(type) - 1] == '*';
  buf_printf(&e->decls, "%s%s%s%s;\n", linkage, type, star ? "" : " ", name);
}

static const struct RtEntry {
  const char *name, *ret, *params, *after;
} rt_entries[RT_COUNT] = {
#define CALL(ret, name, params) [RT_##name] = {#name, #ret, #params, ""},
#define CALLN(ret, name, params) [RT_##name] = {#name, #ret, #params, " __attribute__((noreturn))"},
#include "../runtime/calls.def"
#undef CALL
#undef CALLN
};

/* The text in front of a unit for libtcc lacks the prototypes: reading all of them was a quarter of a small program's time. */
const char *emit_rt_ref(Emitter *e, RtCall c) {
  const struct RtEntry *r = &rt_entries[c];
  if (e->target->in_memory && !e->rt_declared[c]) {
    e->rt_declared[c] = true;
    buf_printf(&e->decls, "%s %s%s%s RT_NEAR;\n", r->ret, r->name, r->params, r->after);
  }
  return r->name;
}

const char *emit_rt_result(RtCall c) { return rt_entries[c].ret; }

const char *emit_global_ref(Emitter *e, Global *g) {
  const char *name = ptrmap_get(&e->declared, g);
  if (!name) {
    name = codegen_symbol(e->a, SYM_GLOBAL, g->goname);
    ptrmap_put(&e->declared, g, (void *)name);
    declare_object(e, g->is_extern || !*e->linkage ? "extern " : "static ", emit_ctype(e, g->type), name);
  }
  return name;
}

/* ---- Static data ---- */

static void define_data(Emitter *e, Data *d, const char *name) {
  const char *type = emit_ctype(e, d->type);
  if (ir_size(d->type) == 0) return; /* tentative definition suffices */
  bool star = type[strlen(type) - 1] == '*';
  emit_format(e, "static %s%s%s%s=", d->readonly ? "const " : "", type, star ? "" : " ", name);
  emit_static(e, d->value);
  put(e, ";\n");
}

const char *emit_data_ref(Emitter *e, Data *d) {
  const char *name = ptrmap_get(&e->declared, d);
  if (name) return name;
  name = arena_printf(e->a, "da%d", ++e->nda);
  ptrmap_put(&e->declared, d, (void *)name);
  bool readonly = d->readonly && ir_size(d->type);
  declare_object(e, readonly ? "static const " : "static ", emit_ctype(e, d->type), name);
  Buf text = {0}, *old = emit_into(e, &text); /* apart: its parts may be data too */
  define_data(e, d, name);
  emit_into(e, old);
  buf_write(&e->data, text.s ? text.s : "", text.len);
  buf_free(&text);
  return name;
}

const char *emit_funcval_ref(Emitter *e, Func *f) {
  const char *name = ptrmap_get(&e->funcvals, f);
  if (!name) {
    const char *func = emit_func_ref(e, f);
    name = arena_printf(e->a, "fv_%s", func);
    ptrmap_put(&e->funcvals, f, (void *)name);
    buf_printf(&e->decls, "static const FuncVal %s={(void *)%s};\n", name, func);
  }
  return name;
}

static void define_global(Emitter *e, Global *g) {
  const char *name = ptrmap_get(&e->declared, g);
  bool referred = name != NULL;
  if (g->is_extern || (!e->u->library && !referred && !g->init)) return;
  const char *type = emit_ctype(e, g->type);
  bool star = type[strlen(type) - 1] == '*', init = g->init && ir_size(g->type);
  if (!init && *e->linkage && referred) return; /* the tentative definition is it */
  Buf text = {0}, *old = emit_into(e, &text);
  if (!name) name = codegen_symbol(e->a, SYM_GLOBAL, g->goname);
  emit_format(e, "%s%s%s%s", e->linkage, type, star ? "" : " ", name);
  if (init) {
    put(e, "=");
    emit_static(e, g->init->value);
  }
  put(e, ";\n");
  emit_into(e, old);
  buf_write(&e->data, text.s ? text.s : "", text.len);
  buf_free(&text);
}

/* ---- The unit ---- */

/* An optimiser makes one call of two that end alike, and one line of theirs: no two of these are alike. */
static void put_distinct_calls(Emitter *e) {
  put(e, "#ifndef __TINYC__\n#define RT_HERE __asm__ volatile(\"\"::\"i\"(__COUNTER__))\n");
#define CALL(ret, name, params)
#define CALLN(ret, name, params) put(e, "#define " #name "(...) ({RT_HERE;" #name "(__VA_ARGS__);})\n");
#include "../runtime/calls.def"
#undef CALL
#undef CALLN
  put(e, "#define deferreturn() ({RT_HERE;deferreturn();RT_HERE;})\n#endif\n"); /* stands at both ends of a function */
}

/* NILP: p, checked. gcc's copy may be anywhere; tcc's only where a fault would not tell. */
static void put_prologue(Emitter *e) {
  put(e, e->target->in_memory ? "void rt_panicnil(int64_t offset)__attribute__((noreturn)) RT_NEAR;\n"
                                "#define NILP(p,off) ({void *p__=(p);if(!p__)rt_panicnil(off);p__;})\n"
                              : "#define NILP(p,off) ({void *p__=(p);if(RT_UNLIKELY(!p__))rt_panicnil(off);p__;})\n");
  if (!e->target->keeps_calls) put_distinct_calls(e);
}

static void emit_funcs(Emitter *e) {
  emit_into(e, &e->funcs);
  for (int i = 0; i < e->u->funcs.len; i++) {
    Func *f = e->u->funcs.at[i];
    if (f->is_extern) continue;
    emit_func_ref(e, f);
    emit_func(e, f);
    e->nbodies++;
  }
}

void emit_unit(Buf *out, Unit *u, const Target *t, bool readable) {
  Arena *a = u->arena;
  Emitter *e = ARENA_NEW(a, Emitter);
  *e = (Emitter){.u = u, .target = t, .readable = readable, .a = a, .linkage = u->library ? "" : "static "};
  e->layouts.arena = e->functypes.arena = e->strings.arena = a;
  e->typesyms_named.arena = e->declared.arena = e->funcvals.arena = e->itabs.arena = e->typecaches.arena = a;
  emit_typeinfo_collect(e);
  emit_funcs(e);
  for (int i = 0; i < u->globals.len; i++) define_global(e, u->globals.at[i]);
  emit_typeinfo(e);
  emit_into(e, &e->tables);
  emit_module(e);
  emit_into(e, out);
  put_prologue(e);
  Buf *parts[] = {&e->types, &e->decls, &e->data, &e->funcs, &e->tables};
  for (int i = 0; i < 5; i++) {
    buf_write(out, buf_cstr(parts[i]), parts[i]->len);
    buf_free(parts[i]);
  }
  buf_free(&e->lines);
}
