/* reflect.c - what package reflect makes reachable.

   Reflection calls methods that nothing names. As gc's linker does, all exported methods are kept once the program calls
   Method, MethodByName or Methods of reflect.Type or reflect.Value; a constant name keeps the methods of that name. A program
   that only imports reflect pays for something else: from a T reflection comes to *T, so that its descriptor,
   with the methods of pointers, goes with T's (PointerTo, New and Addr could not make it). */
#include "program.h"

static bool is_reflect(Package *p) { return p && strcmp(p->path, "reflect") == 0; }

static bool is_named(Type *t, const char *pkg, const char *name) {
  Object *o = t->named ? t->named->obj : NULL;
  return o && o->pkg && strcmp(o->pkg->path, pkg) == 0 && strcmp(o->name->s, name) == 0;
}

static bool gives_method(Type *t) { return is_named(t, "reflect", "Method") || is_named(t, "reflect", "Value"); }

static bool gives_methods(Type *t) {
  return t->named && t->named->targs.len && gives_method(t->named->targs.at[0]) &&
         (is_named(t, "iter", "Seq") || (is_named(t, "iter", "Seq2") && is_named(t->named->targs.at[0], "reflect", "Method")));
}

/* Whatever the receiver's type: an interface of the user's may have these methods. */
static bool finds_methods(Selection *sel) {
  Type *sig = sel->obj->type;
  const char *name = sel->obj->name->s;
  if (!sig || sig->kind != K_FUNC || !sig->results.len) return false;
  Type *first = sig->results.at[0];
  if (strcmp(name, "Methods") == 0) return sig->params.len == 0 && gives_methods(first);
  if (sig->params.len != 1 || !gives_method(first)) return false;
  Kind param = kind_of(sig->params.at[0]);
  return (strcmp(name, "Method") == 0 && param == K_INT) || (strcmp(name, "MethodByName") == 0 && param == K_STRING);
}

void lower_reflect_method(Lower *l, Selection *sel, Node *name) {
  if (!finds_methods(sel) || (l->opt.library && is_reflect(l->pkgs[l->npkgs - 1]))) return;
  size_t len;
  const char *s = name && name->val && strcmp(sel->obj->name->s, "MethodByName") == 0 ? const_string(name->val, &len) : NULL;
  if (s)
    strmap_put(&l->wanted, s, len, l);
  else
    l->u->all_methods = true;
}

/* A bundled package that looks for methods has a symbol of kind SYM_METHODS (driver/bundle.c). */
void lower_reflect_init(Lower *l) {
  for (int i = 0; i < l->npkgs; i++) {
    Package *p = l->pkgs[i];
    l->reflects |= is_reflect(p);
    if (lower_pkg_is_extern(l, p) && lower_lib_has(l, SYM_METHODS, p->path)) l->u->all_methods = true;
  }
}

void lower_reflect_type(Lower *l, Type *t) {
  if (!l->reflects || l->opt.library || type_is_interface(t) || kind_of(t) == K_POINTER) return;
  Type *p = type_pointer(l->ts, t);
  if (method_set(l->ts, p)->at.len) lower_type_use(l, p);
}
