/* typeinfo.c - static type descriptors, method tables, itabs.

   lower lists the descriptors a unit needs; one that a listed descriptor mentions and that is not listed is
   defined too, without methods. Descriptors are writable: the runtime fills gcinfo. In the library they
   are weak, itabs static: several packages may describe []int, one copy is taken. Within a unit a descriptor is found by its symbol,
   since identical types need not be one Type. */
#include "internal.h"

/* ---- Finding ---- */

static TypeSym *sym_named(Emitter *e, const char *name, Type *t) {
  TypeSym *s = strmap_get(&e->typesyms_named, name, strlen(name));
  if (!s) {
    s = ARENA_NEW(e->a, TypeSym);
    s->name = name;
    s->type = t;
    strmap_put(&e->typesyms_named, name, strlen(name), s);
  }
  return s;
}

static TypeSym *sym_of(Emitter *e, Type *t) {
  TypeCache *c = emit_type_cache(e, t);
  if (!c->sym) c->sym = sym_named(e, codegen_symbol(e->a, SYM_TYPE, type_identity(e->u->types, t)), t);
  return c->sym;
}

static void declare_sym(Emitter *e, TypeSym *s) {
  if (s->declared) return;
  s->declared = true;
  bool outside = (s->use && s->use->is_extern) || !*e->linkage;
  buf_printf(&e->decls, "%sType %s;\n", outside ? "extern " : "static ", s->name);
  if (!(s->use && s->use->is_extern)) vec_push(e->a, &e->typelist, s);
}

const char *emit_type_ref(Emitter *e, Type *t) {
  TypeSym *s = sym_of(e, t);
  declare_sym(e, s);
  return s->name;
}

/* First: which types are listed, and which pointers to them. */
void emit_typeinfo_collect(Emitter *e) {
  for (int i = 0; i < e->u->typeuses.len; i++) {
    TypeUse *use = e->u->typeuses.at[i];
    TypeSym *s = emit_type_cache(e, use->type)->sym = sym_named(e, codegen_symbol(e->a, SYM_TYPE, use->id), use->type);
    s->use = use;
  }
  for (int i = 0; i < e->u->typeuses.len; i++) {
    TypeUse *use = e->u->typeuses.at[i];
    if (!use->type->named && kind_of(use->type) == K_POINTER) sym_of(e, under(use->type)->elem)->ptrto = sym_of(e, use->type);
  }
}

/* ---- Properties ---- */

static bool is_memeq(Emitter *e, Type *t);

static bool is_struct_memeq(Emitter *e, Type *u) {
  int64_t at = 0;
  for (int i = 0; i < u->fields.len; i++) {
    Field *f = &u->fields.at[i];
    if ((f->name && name_is_blank(f->name)) || !is_memeq(e, f->type) || struct_offset(u, i) != at) return false;
    at += type_size(f->type);
  }
  return at == type_size(u);
}

/* Equality is that of the bytes: no floats, strings, interfaces, padding or blank fields. */
static bool is_memeq(Emitter *e, Type *t) {
  Type *u = under(t);
  if (kind_is_integer(u->kind) || (kind_is_pointer(u->kind) && u->kind != K_FUNC && u->kind != K_MAP)) return true;
  if (u->kind == K_ARRAY) return is_memeq(e, u->elem);
  if (u->kind != K_STRUCT) return false;
  TypeCache *c = emit_type_cache(e, u);
  if (!c->memeq) c->memeq = is_struct_memeq(e, u) ? 1 : -1;
  return c->memeq > 0;
}

static bool is_basic(Type *t) {
  Kind k = t->kind;
  return kind_is_integer(k) || kind_is_float(k) || k == K_COMPLEX64 || k == K_COMPLEX128 || k == K_STRING || k == K_UNSAFEPOINTER;
}

static int flags_of(Emitter *e, Type *t) {
  enum { DIRECT = 1, NOPTR = 2, COMPARABLE = 4, MEMEQ = 8, NAMED = 16, VARIADIC = 32 }; /* rt.h: TF_* */
  Type *u = under(t);
  return (kind_is_pointer(u->kind) ? DIRECT : 0) | (type_has_pointers(t) ? 0 : NOPTR) | (type_comparable(t) ? COMPARABLE : 0) |
         (is_memeq(e, t) ? MEMEQ : 0) | (t->named || is_basic(t) ? NAMED : 0) | (u->kind == K_FUNC && u->variadic ? VARIADIC : 0);
}

static uint32_t fnv(const char *s) {
  uint32_t h = 2166136261u;
  for (; *s; s++) h = (h ^ (unsigned char)*s) * 16777619u;
  return h;
}

/* ---- Printing ---- */

static void put_cstring(Emitter *e, const char *s) { emit_string(e, s, s ? strlen(s) : 0); }

static void put_member_name(Emitter *e, Name n, Package *pkg) {
  emit_string(e, n->s, n->len);
  put(e, ",");
  put_cstring(e, name_is_exported(n) || !pkg ? "" : pkg->path);
}

static void put_type_ptr(Emitter *e, Type *t) { emit_format(e, t ? "&%s" : "0", t ? emit_type_ref(e, t) : ""); }

/* Only if lower listed it. */
static void put_listed(Emitter *e, Type *t) {
  TypeSym *s = t ? sym_of(e, t) : NULL;
  if (s && s->use)
    put_type_ptr(e, t);
  else
    put(e, "0");
}

static const char *new_list(Emitter *e, const char *type, int n) {
  const char *name = arena_printf(e->a, "tl%d", ++e->ntl);
  emit_format(e, "static const %s %s[%d]={", type, name, n);
  return name;
}

static const char *field_list(Emitter *e, Type *u) {
  const char *name = new_list(e, "TypeField", u->fields.len);
  for (int i = 0; i < u->fields.len; i++) {
    Field *f = &u->fields.at[i];
    put(e, i ? ",{" : "{");
    put_member_name(e, f->name, f->pkg);
    put(e, ",");
    put_type_ptr(e, f->type);
    put(e, ",");
    emit_string(e, f->tag, (size_t)(f->tag ? f->taglen : 0));
    emit_format(e, ",%lld,%d}", (long long)struct_offset(u, i), f->embedded);
  }
  put(e, "};\n");
  return name;
}

static const char *imethod_list(Emitter *e, TypeSet *set) {
  const char *name = new_list(e, "TypeIMethod", set->methods.len);
  for (int i = 0; i < set->methods.len; i++) {
    Method *m = &set->methods.at[i];
    put(e, i ? ",{" : "{");
    put_member_name(e, m->name, m->pkg);
    put(e, ",");
    put_listed(e, m->type);
    put(e, "}");
  }
  put(e, "};\n");
  return name;
}

static const char *param_list(Emitter *e, Type *u) {
  const char *name = new_list(e, "Type *const", u->params.len + u->results.len);
  for (int i = 0; i < u->params.len + u->results.len; i++) {
    put(e, i ? "," : "");
    put_type_ptr(e, i < u->params.len ? u->params.at[i] : u->results.at[i - u->params.len]);
  }
  put(e, "};\n");
  return name;
}

static const char *method_list(Emitter *e, TypeUse *use) {
  const char *name = new_list(e, "TypeMethod", use->mset.len);
  for (int i = 0; i < use->mset.len; i++) {
    Object *m = use->mset.at[i].sel->obj;
    Func *ifn = use->mset.at[i].ifn;
    put(e, i ? ",{" : "{");
    put_member_name(e, m->name, m->pkg);
    put(e, ",");
    put_listed(e, m->type);
    emit_format(e, ifn ? ",(void *)%s}" : ",0}", ifn ? emit_func_ref(e, ifn) : "");
  }
  put(e, "};\n");
  return name;
}

/* Prints the array t's descriptor points to, if it has one. */
static const char *component_list(Emitter *e, Type *t, int64_t *n) {
  Type *u = under(t);
  *n = 0;
  if (u->kind == K_STRUCT)
    *n = u->fields.len;
  else if (u->kind == K_INTERFACE)
    *n = type_set(e->u->types, u)->methods.len;
  else if (u->kind == K_FUNC)
    *n = u->params.len + u->results.len;
  if (!*n) return NULL;
  return u->kind == K_STRUCT ? field_list(e, u) : u->kind == K_FUNC ? param_list(e, u) : imethod_list(e, type_set(e->u->types, u));
}

/* "T" of "main.T", "T[main.U]" of "main.T[main.U]". */
static const char *own_name(const char *str) {
  size_t n = strcspn(str, "[");
  const char *s = str;
  for (size_t i = 0; i < n; i++)
    if (str[i] == '.') s = str + i + 1;
  return s;
}

/* Where the unexported fields of a struct type belong: two of one spelling are told apart by it. */
static const char *struct_package(Type *u) {
  for (int i = 0; u->kind == K_STRUCT && i < u->fields.len; i++)
    if (u->fields.at[i].pkg && !name_is_exported(u->fields.at[i].name)) return u->fields.at[i].pkg->path;
  return "";
}

static void define_type(Emitter *e, TypeSym *s) {
  Type *t = s->type, *u = under(t);
  int64_t nlist = 0;
  const char *list = component_list(e, t, &nlist), *str = type_reflect_string(e->u->types, t);
  bool methods = s->use && s->use->mset.len, has_elem = u->elem && u->kind != K_FUNC && u->kind != K_STRUCT;
  const char *mlist = methods ? method_list(e, s->use) : NULL;
  Object *obj = t->named ? t->named->obj : NULL;
  int flags = flags_of(e, t);
  emit_format(e, "%s%sType %s={%lld,%uU,%d,%d,%d,%d,", e->linkage, *e->linkage ? "" : "__attribute__((weak)) ", s->name,
              (long long)type_size(t), fnv(s->name), (int)u->kind, (int)type_align(t), flags, u->kind == K_CHAN ? u->chandir : 0);
  put_cstring(e, str);
  put(e, ",");
  put_cstring(e, flags & 16 ? own_name(str) : "");
  put(e, ",");
  put_cstring(e, obj ? obj->pkg ? obj->pkg->path : "" : struct_package(u));
  put(e, ",");
  put_type_ptr(e, has_elem ? u->elem : NULL);
  put(e, ",");
  put_type_ptr(e, u->kind == K_MAP ? u->key : NULL);
  emit_format(e, ",%lld,%s,%lld,%s,%d,",
              (long long)(u->kind == K_ARRAY  ? u->len
                          : u->kind == K_FUNC ? u->params.len
                                              : 0),
              list ? list : "0", (long long)nlist, mlist ? mlist : "0", methods ? s->use->mset.len : 0);
  if (s->ptrto && s->ptrto->use)
    emit_format(e, "&%s};\n", emit_type_ref(e, s->ptrto->type));
  else
    put(e, "0};\n");
}

/* ---- Itabs ---- */

static ItabUse *find_itab(Emitter *e, Type *t, Type *iface) {
  const char *a = sym_of(e, t)->name, *b = sym_of(e, iface)->name;
  for (int i = 0; i < e->u->itabs.len; i++) {
    ItabUse *u = e->u->itabs.at[i];
    if (!strcmp(sym_of(e, u->type)->name, a) && !strcmp(sym_of(e, u->iface)->name, b)) return u;
  }
  ice("itab %s for %s is not listed", a, b);
}

static void define_itab(Emitter *e, const char *name, ItabUse *use) {
  int n = use->funs.len;
  const char *type = n <= 1 ? "Itab" : arena_printf(e->a, "struct{const Type *inter,*type;void *fun[%d];}", n);
  Buf text = {0}, *old = emit_into(e, &text); /* an anonymous struct: declared by its definition */
  emit_format(e, "static %s %s={&%s,", type, name, emit_type_ref(e, use->iface));
  emit_format(e, "&%s,{", emit_type_ref(e, use->type));
  for (int i = 0; i < n; i++) emit_format(e, "%s(void *)%s", i ? "," : "", use->funs.at[i] ? emit_func_ref(e, use->funs.at[i]) : "0");
  put(e, n ? "}};\n" : "0}};\n");
  emit_into(e, old);
  buf_write(&e->decls, buf_cstr(&text), text.len);
  buf_free(&text);
}

const char *emit_itab_ref(Emitter *e, Type *t, Type *iface) {
  const char *key = arena_printf(e->a, "it_%s_t%s", sym_of(e, t)->name + 3, sym_of(e, iface)->name + 3);
  if (!strmap_get(&e->itabs, key, strlen(key))) {
    strmap_put(&e->itabs, key, strlen(key), (void *)key);
    define_itab(e, key, find_itab(e, t, iface));
  }
  return key;
}

/* ---- All ---- */

/* Definitions may ask for more of them: the list grows while it is worked off. */
void emit_typeinfo(Emitter *e) {
  for (int i = 0; i < e->u->typeuses.len; i++)
    if (!e->u->typeuses.at[i]->is_extern) emit_type_ref(e, e->u->typeuses.at[i]->type);
  for (int i = 0; i < e->typelist.len; i++) {
    Buf text = {0}, *old = emit_into(e, &text);
    define_type(e, e->typelist.at[i]);
    emit_into(e, old);
    buf_write(&e->data, buf_cstr(&text), text.len);
    buf_free(&text);
  }
}
