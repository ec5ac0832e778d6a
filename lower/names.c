/* names.c - linker names, as tracebacks print them.

   A linker name is unique in a program, so it is also the key of the function table. */
#include "program.h"
#include <ctype.h>

const char *lower_type_link_name(Lower *l, Type *t) { return type_identity(l->ts, t); }

/* "[int,string]", or "" */
static const char *targs_text(Lower *l, TypeList *targs) {
  if (!targs || !targs->len) return "";
  Buf b = {0};
  for (int i = 0; i < targs->len; i++) buf_printf(&b, "%c%s", i ? ',' : '[', lower_type_link_name(l, targs->at[i]));
  buf_putc(&b, ']');
  const char *r = arena_strndup(l->a, buf_cstr(&b), b.len);
  buf_free(&b);
  return r;
}

static const char *pkg_path(Package *p) { return p ? p->path : "go"; }

const char *lower_name_func(Lower *l, Object *fn, TypeList *targs) {
  const char *path = pkg_path(fn->pkg), *args = targs_text(l, targs);
  if (!fn->recv_named && !*args) return lower_link_name(l->a, fn);
  if (!fn->recv_named) return arena_printf(l->a, "%s.%s%s", path, fn->name->s, args);
  const char *recv = fn->recv_named->named ? fn->recv_named->named->obj->name->s : "interface";
  return arena_printf(l->a, fn->ptr_recv ? "%s.(*%s%s).%s" : "%s.%s%s.%s", path, recv, args, fn->name->s);
}

/* Type names of other packages and unnamed types keep their whole identity. */
const char *lower_name_method(Lower *l, Type *recv, bool ptr, Name method, Package *pkg) {
  const char *id = lower_type_link_name(l, recv);
  Package *home = recv->named ? recv->named->obj->pkg : NULL;
  const char *path = home ? home->path : "go";
  size_t n = strlen(path);
  if (home && strncmp(id, path, n) == 0 && id[n] == '.') id += n + 1;
  const char *name = method->s;
  if (pkg && pkg != home && !name_is_exported(method)) name = arena_printf(l->a, "%s.%s", pkg->path, name);
  return arena_printf(l->a, ptr ? "%s.(*%s).%s" : "%s.%s.%s", path, id, name);
}

const char *lower_name_closure(Fn *f) {
  if (!f->outer && !f->obj && !f->b->func->wrapper) /* an initialiser */
    return arena_printf(f->l->a, "%s.init.func%d", f->pkg->path, ++f->nclosures);
  return arena_printf(f->l->a, f->outer ? "%s.%d" : "%s.func%d", f->b->func->goname, ++f->nclosures);
}

const char *lower_name_range_body(Fn *f) { return arena_printf(f->l->a, "%s-range%d", f->b->func->goname, ++f->nranges); }

const char *lower_name_wrap(Fn *f, const char *suffix) { return arena_printf(f->l->a, "%s%s%d", f->b->func->goname, suffix, ++f->nwraps); }

const char *lower_name_label(Fn *f, const char *stem) { return arena_printf(f->l->a, "%s_%d", stem, ++f->nlabels); }
