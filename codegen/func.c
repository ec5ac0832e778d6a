/* func.c - functions: signature, frame, locals, body, line table.

   Parameters come in abi.md's order: out pointer, receiver and parameters, closure context. Values of
   size 0 are not passed; a parameter of such a type is a local. A function with defer keeps what a recovery must
   find again in one struct F whose address escapes. */
#include "internal.h"

/* gcc and clang leave garbage above results narrower than 64 bits; tcc trusts them. */
const char *emit_narrow_result(Emitter *e, Type *t) {
  Kind k = kind_of(t);
  return e->target->trusts_results && kind_is_integer(k) && kind_bits(k) < 64 ? "uint64_t" : NULL;
}

static void put_declarator(Emitter *e, const char *type, const char *name) {
  put(e, type);
  if (!name) return;
  if (type[strlen(type) - 1] != '*') put(e, " ");
  put(e, name);
}

static void put_var_declarator(Emitter *e, Var *v) {
  put_declarator(e, emit_ctype(e, v->type), "");
  emit_var_name(e, v);
}

static bool var_is_empty(Var *v) { return ir_size(v->type) == 0; }

/* In the library, wrappers and instances of generic functions are made by every package that needs them. */
static bool is_shared(Emitter *e, Func *f) { return e->u->library && !f->is_extern && (f->wrapper || strchr(f->goname, '[')); }

void emit_signature(Emitter *e, Func *f, const char *name, const char *linkage, bool names) {
  const char *result = "void", *sep = "";
  if (!f->out && ir_size(f->result)) {
    result = f->is_extern ? emit_narrow_result(e, f->result) : NULL;
    if (!result) result = emit_ctype(e, f->result);
  }
  if (!f->is_extern && (f->has_defer || f->has_recover || f->noinline) && !e->target->keeps_calls) put(e, "RT_NOINLINE ");
  if (!f->is_extern && !e->u->library && !e->target->keeps_calls) put(e, "RT_GO ");
  if (is_shared(e, f)) put(e, "__attribute__((weak)) ");
  put(e, linkage);
  put_declarator(e, result, name);
  put(e, "(");
  if (f->out) {
    put_declarator(e, ir_size(f->result) ? arena_printf(e->a, "%s *", emit_ctype(e, f->result)) : "void *", names ? "out" : NULL);
    sep = ",";
  }
  for (int i = 0; i < f->params.len; i++) {
    Var *v = f->params.at[i];
    if (var_is_empty(v)) continue;
    put(e, sep);
    if (names)
      put_var_declarator(e, v);
    else
      put(e, emit_ctype(e, v->type));
    sep = ",";
  }
  if (f->ctx) {
    put(e, sep);
    put_declarator(e, "void *", names ? f->ctx->name : NULL);
    sep = ",";
  }
  put(e, *sep ? ")" : "void)");
}

/* ---- Parts ---- */

static void put_frame(Emitter *e, Func *f) {
  if (!f->frame.len) return;
  put(e, e->target->in_memory || e->readable ? "\nstruct{" : "struct{");
  for (int i = 0; i < f->frame.len; i++) {
    put_var_declarator(e, f->frame.at[i]);
    put(e, ";");
  }
  put(e, "}F;");
  if (!e->target->locals_in_memory) put(e, "RT_ESCAPE(&F);");
}

static void put_locals(Emitter *e, Func *f) {
  for (int i = 0; i < f->params.len; i++)
    if (var_is_empty(f->params.at[i])) {
      put_var_declarator(e, f->params.at[i]);
      put(e, ";");
    }
  for (int i = 0; i < f->locals.len; i++) {
    Var *v = f->locals.at[i];
    if (v->escapes_frame || v->is_param || v->acc) continue;
    put_var_declarator(e, v);
    put(e, ";");
  }
}

static void line_and_path(Emitter *e, int line, const char *path) {
  emit_format(e, "\n#line %d ", line);
  emit_bytes(e, path, strlen(path));
  put(e, "\n");
  e->line = line;
}

void emit_line_of(Emitter *e, int line, const SourceFile *file) { line_and_path(e, line, file->path ? file->path : file->name); }

static void put_line_start(Emitter *e, Func *f) {
  line_and_path(e, f->file && f->pos ? sources_line(e->u->sources, f->pos) : 1, emit_file_path(f));
  e->file = f->file;
}

void emit_func(Emitter *e, Func *f) {
  e->fn = f;
  e->nlabels = 0;
  e->line = 0;
  e->file = NULL;
  if (e->readable) emit_format(e, "\n/* %s */", f->goname);
  if (!e->target->in_memory)
    put_line_start(e, f);
  else
    put(e, "\n");
  emit_signature(e, f, emit_func_ref(e, f), e->linkage, true);
  put(e, "{");
  e->indent = 1;
  put_frame(e, f);
  put_locals(e, f);
  if (e->target->no_probes) emit_frame_check(e, f);
  emit_stmts(e, &f->body);
  if (e->target->in_memory) emit_pctable(e);
  put(e, "\n}\n");
}
