/* ctypes.c - the C type of each Go type.

   Scalars are themselves, pointer-shaped types are void *, strings, slices and interfaces are rt.h's
   structs. Go structs, arrays and tuples of results become C structs with gc's layout: members f0, f1 ...
   in order, fields of size 0 left out, explicit padding where C alone would not put a member at gc's
   offset or end at gc's size. The text of the members is the identity of the C struct, so all Go types with one
   layout share one C type and conversions between them need no code.
   A type of size 0 is st0, an empty struct (a GNU extension tcc has too); no function takes or returns it. */
#include "internal.h"

static int64_t align_up(int64_t n, int64_t a) { return (n + a - 1) / a * a; }

/* The C struct whose members are text; name it when it is new. */
static const char *layout(Emitter *e, const char *members, size_t len, const char *attribute, Type *t) {
  const char *name = strmap_get(&e->layouts, members, len);
  if (name) return name;
  name = arena_printf(e->a, "st%d", ++e->nst);
  strmap_put(&e->layouts, members, len, (void *)name);
  buf_puts(&e->types, "typedef struct{");
  buf_write(&e->types, members, len);
  buf_printf(&e->types, "}%s%s;", attribute, name);
  if (e->readable && kind_of(t) != K_TUPLE) buf_printf(&e->types, " /* %s */", type_reflect_string(e->u->types, t));
  buf_putc(&e->types, '\n');
  return name;
}

/* An array of 2 GB or more is never a value and no part of anything (lower/limits.c), only what a pointer leads to: its C type says
   where the elements begin, and has a length that the compiler takes. */
static const char *array_ctype(Emitter *e, Type *t) {
  const char *elem = emit_ctype(e, under(t)->elem);
  int64_t len = e->target->small_arrays && ir_size(t) > INT32_MAX ? 1 : under(t)->len;
  const char *m = arena_printf(e->a, "%s a[%lld];", elem, (long long)len);
  return layout(e, m, strlen(m), "", t);
}

/* Members with gc's offsets. Where gc's alignment exceeds that of the members that are left (a field
   such as [0]int64), the struct says so itself; the mark is part of the identity. */
static const char *struct_ctype(Emitter *e, Type *t) {
  int n = ir_field_count(t);
  for (int i = 0; i < n; i++) /* inner structs first: their text goes before ours */
    if (!ir_field_is_empty(t, i)) emit_ctype(e, ir_field_type(t, i));
  Buf m = {0};
  int64_t at = 0, widest = 1, pads = 0;
  for (int i = 0; i < n; i++) {
    if (ir_field_is_empty(t, i)) continue;
    Type *ft = ir_field_type(t, i);
    int64_t off = ir_field_offset(t, i), al = ir_align(ft);
    if (align_up(at, al) != off) buf_printf(&m, "char p%d[%lld];", (int)pads++, (long long)(off - at));
    buf_printf(&m, "%s f%d;", emit_ctype(e, ft), i);
    at = off + ir_size(ft);
    widest = al > widest ? al : widest;
  }
  int64_t size = ir_size(t), al = ir_align(t);
  if (align_up(at, al) != size) buf_printf(&m, "char p%d[%lld];", (int)pads++, (long long)(size - at));
  const char *attribute = "";
  if (al > widest) {
    attribute = arena_printf(e->a, "__attribute__((aligned(%d)))", (int)al);
    buf_printf(&m, "/*%d*/", (int)al);
  }
  const char *name = layout(e, buf_cstr(&m), m.len, attribute, t);
  buf_free(&m);
  return name;
}

bool emit_struct_is_padded(Type *st) {
  int64_t at = 0;
  for (int i = 0; i < ir_field_count(st); i++) {
    if (ir_field_is_empty(st, i)) continue;
    if (align_up(at, ir_align(ir_field_type(st, i))) != ir_field_offset(st, i)) return true;
    at = ir_field_offset(st, i) + ir_size(ir_field_type(st, i));
  }
  return false;
}

static const char *empty_ctype(Emitter *e) {
  if (!strmap_get(&e->layouts, "", 0)) {
    strmap_put(&e->layouts, "", 0, "st0");
    buf_puts(&e->types, "typedef struct{}st0;\n");
  }
  return "st0";
}

static const char *make_ctype(Emitter *e, Type *t) {
  static const char *const rtstructs[] = {
#define RTSTRUCT(name) #name,
#include "../runtime/structs.def"
  };
  static const char *const scalars[] = {
      [K_BOOL] = "uint8_t",         [K_INT] = "int64_t",         [K_INT8] = "int8_t",          [K_INT16] = "int16_t",
      [K_INT32] = "int32_t",        [K_INT64] = "int64_t",       [K_UINT] = "uint64_t",        [K_UINT8] = "uint8_t",
      [K_UINT16] = "uint16_t",      [K_UINT32] = "uint32_t",     [K_UINT64] = "uint64_t",      [K_UINTPTR] = "uint64_t",
      [K_FLOAT32] = "float",        [K_FLOAT64] = "double",      [K_COMPLEX64] = "Complex64",  [K_COMPLEX128] = "Complex128",
      [K_CHAN] = "void *",          [K_FUNC] = "void *",         [K_MAP] = "void *",           [K_POINTER] = "void *",
      [K_SLICE] = "Slice",          [K_STRING] = "String",       [K_UNSAFEPOINTER] = "void *", [K_UNTYPED_BOOL] = "uint8_t",
      [K_UNTYPED_RUNE] = "int32_t", [K_UNTYPED_INT] = "int64_t", [K_UNTYPED_FLOAT] = "double", [K_UNTYPED_STRING] = "String",
      [K_UNTYPED_NIL] = "void *",
  };
  Kind k = kind_of(t);
  int rts = k == K_STRUCT ? ir_unit_rtstruct_of(e->u, t) : -1;
  if (rts >= 0) return rtstructs[rts];
  if (k < sizeof scalars / sizeof *scalars && scalars[k]) return scalars[k];
  if (k == K_INTERFACE) return type_set(e->u->types, under(t))->methods.len ? "Iface" : "Eface";
  if (k != K_STRUCT && k != K_ARRAY && k != K_TUPLE) ice("no C type for kind %d", (int)k);
  if (ir_size(t) == 0) return empty_ctype(e);
  return k == K_ARRAY ? array_ctype(e, t) : struct_ctype(e, t);
}

TypeCache *emit_type_cache(Emitter *e, Type *t) {
  unsigned slot = (unsigned)((uintptr_t)t / sizeof(Type)) % (sizeof e->recent / sizeof *e->recent);
  if (e->recent[slot].type == t) return e->recent[slot].cache;
  TypeCache *c = ptrmap_get(&e->typecaches, t);
  if (!c) {
    c = ARENA_NEW(e->a, TypeCache);
    ptrmap_put(&e->typecaches, t, c);
  }
  e->recent[slot].type = t;
  e->recent[slot].cache = c;
  return c;
}

const char *emit_ctype(Emitter *e, Type *t) {
  TypeCache *c = emit_type_cache(e, t);
  if (!c->ctype) c->ctype = make_ctype(e, t);
  return c->ctype;
}

/* signature: "RET(*%s)(PARAMS)" in two halves around the name: text before and after "@". */
const char *emit_func_ctype(Emitter *e, const char *signature) {
  size_t len = strlen(signature);
  const char *name = strmap_get(&e->functypes, signature, len);
  if (name) return name;
  name = arena_printf(e->a, "ft%d", ++e->nft);
  strmap_put(&e->functypes, signature, len, (void *)name);
  const char *at = strchr(signature, '@');
  buf_printf(&e->types, "typedef %.*s(*%s)%s;\n", (int)(at - signature), signature, name, at + 1);
  return name;
}
