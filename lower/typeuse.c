/* typeuse.c - which descriptors, itabs and method tables the program needs.

   A type used where its descriptor is wanted brings the types it is made of. Its method table lists all
   methods, but has code only for those whose name some reachable interface has, or that reflection may look for (reflect.c):
   others cannot be called.
   Of the bundled packages all interfaces count as reachable: which names they have is noted when minigo is built. */
#include "func.h"
#include "program.h"

void lower_want_methods(Lower *l, Type *iface) {
  if (ptrmap_has(&l->seen_ifaces, iface)) return;
  ptrmap_put(&l->seen_ifaces, iface, iface);
  TypeSet *s = type_set(l->ts, under(iface));
  for (int i = 0; i < s->methods.len; i++) strmap_put(&l->wanted, s->methods.at[i].name->s, s->methods.at[i].name->len, iface);
}

static void use_list(Lower *l, TypeList *t) {
  for (int i = 0; i < t->len; i++) lower_type_use(l, t->at[i]);
}

static void use_components(Lower *l, Type *t) {
  Type *u = under(t);
  if (u->elem) lower_type_use(l, u->elem);
  if (u->key) lower_type_use(l, u->key);
  switch (u->kind) {
  case K_STRUCT:
    for (int i = 0; i < u->fields.len; i++) lower_type_use(l, u->fields.at[i].type);
    break;
  case K_FUNC:
    use_list(l, &u->params);
    use_list(l, &u->results);
    break;
  case K_INTERFACE: {
    TypeSet *s = type_set(l->ts, u);
    lower_want_methods(l, t);
    for (int i = 0; i < s->methods.len; i++) lower_type_use(l, s->methods.at[i].type);
    break;
  }
  default: break;
  }
}

static bool all_common(Types *ts, TypeList *l) {
  for (int i = 0; i < l->len; i++)
    if (!lower_type_is_common(ts, l->at[i])) return false;
  return true;
}

bool lower_type_is_common(Types *ts, Type *t) {
  if (t->named) return !t->named->obj->pkg;
  switch (t->kind) {
  case K_TYPEPARAM: return false;
  case K_STRUCT:
    for (int i = 0; i < t->fields.len; i++)
      if (!name_is_exported(t->fields.at[i].name) || !lower_type_is_common(ts, t->fields.at[i].type)) return false;
    return true;
  case K_FUNC: return all_common(ts, &t->params) && all_common(ts, &t->results);
  case K_INTERFACE: {
    TypeSet *s = type_set(ts, t);
    for (int i = 0; i < s->methods.len; i++)
      if (!name_is_exported(s->methods.at[i].name) || !lower_type_is_common(ts, s->methods.at[i].type)) return false;
    return true;
  }
  default: return (!t->elem || lower_type_is_common(ts, t->elem)) && (!t->key || lower_type_is_common(ts, t->key));
  }
}

TypeUse *lower_type_use(Lower *l, Type *t) {
  TypeUse *u = ptrmap_get(&l->types, t);
  if (u) return u;
  if (t->kind == K_TYPEPARAM || t->kind == K_TUPLE || t->kind == K_INVALID) ice("descriptor of kind %d", (int)t->kind);
  t = lower_default_untyped(t);
  const char *id = type_identity(l->ts, t);
  u = strmap_get(&l->type_ids, id, strlen(id));
  if (!u) {
    u = ARENA_NEW(l->a, TypeUse);
    u->type = t;
    u->id = id;
    u->methods = true;
    u->is_extern = lower_lib_has(l, SYM_TYPE, id) || (l->opt.lib_has && l->opt.library && lower_type_is_common(l->ts, t));
    strmap_put(&l->type_ids, id, strlen(id), u);
    ptrmap_put(&l->types, t, u);
    vec_push(l->a, &l->u->typeuses, u);
    if (!u->is_extern)
      use_components(l, t);
    else if (kind_of(t) == K_INTERFACE)
      lower_want_methods(l, t);
    lower_reflect_type(l, t);
  }
  ptrmap_put(&l->types, t, u);
  return u;
}

ItabUse *lower_itab_use(Lower *l, Type *t, Type *iface) {
  const char *key = arena_printf(l->a, "%s|%s", type_identity(l->ts, t), type_identity(l->ts, iface));
  ItabUse *u = strmap_get(&l->itabs, key, strlen(key));
  if (u) return u;
  u = ARENA_NEW(l->a, ItabUse);
  u->type = lower_type_use(l, t)->type;
  u->iface = lower_type_use(l, iface)->type;
  strmap_put(&l->itabs, key, strlen(key), u);
  vec_push(l->a, &l->u->itabs, u);
  lower_want_methods(l, iface);
  TypeSet *s = type_set(l->ts, under(iface));
  for (int i = 0; i < s->methods.len; i++) {
    Selection *sel = lookup_selection(l->ts, t, true, s->methods.at[i].pkg, s->methods.at[i].name);
    if (!sel) ice("%s lacks %s", type_identity(l->ts, t), s->methods.at[i].name->s);
    Func *fn = lower_itab_func(l, t, sel);
    vec_push(l->a, &u->funs, fn);
  }
  return u;
}

X *lower_descriptor_of(Fn *f, Type *t) { return x_type(f->b, lower_type_use(f->l, t)->type); }

X *lower_itab_of(Fn *f, Type *t, Type *iface) {
  ItabUse *u = lower_itab_use(f->l, t, iface);
  return x_itab(f->b, u->type, u->iface);
}

/* ---- Method tables --------------------------------------------------------------- */

static void method_table(Lower *l, TypeUse *u) {
  MethodSet *m = method_set(l->ts, u->type);
  for (int i = 0; i < m->at.len; i++) {
    struct MethodUse e = {m->at.at[i], NULL};
    vec_push(l->a, &u->mset, e);
  }
}

static bool keep_method(Lower *l, Selection *s) {
  const char *name = s->obj->name->s;
  return l->opt.library || strmap_get(&l->wanted, name, s->obj->name->len) || (l->opt.lib_calls && l->opt.lib_calls(name)) ||
         (l->u->all_methods && name_is_exported(s->obj->name));
}

static bool close_one(Lower *l, TypeUse *u) {
  bool changed = false;
  if (type_is_interface(u->type) || u->is_extern) return false;
  if (!u->mset.at) method_table(l, u);
  for (int i = 0; i < u->mset.len; i++) {
    struct MethodUse *e = (void *)&u->mset.at[i];
    if (e->ifn || !keep_method(l, e->sel)) continue;
    e->ifn = lower_itab_func(l, u->type, e->sel);
    if (e->sel->obj->type && !e->sel->obj->type->has_typeparam) lower_type_use(l, e->sel->obj->type);
    changed = true;
  }
  return changed;
}

bool lower_typeuse_close(Lower *l) {
  bool changed = false;
  for (int i = 0; i < l->u->typeuses.len; i++) changed |= close_one(l, l->u->typeuses.at[i]);
  return changed;
}
