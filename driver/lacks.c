/* lacks.c - what the bundled packages lack of Go's: the names of lib/api.txt that their sources do not declare.

   A line of that list is a path and exported names, "Name" or "Type.Name". The table that comes out is compiled into minigo: a
   program that uses such a name is told that it is not supported, instead of that it does not exist. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include "internal.h"

typedef struct Lacks {
  Compilation *c;
  Loader *l;
  StrMap names; /* of the package at hand: name -> Object, methods left out */
  Buf *out;
  int n;
} Lacks;

static void take_names(Lacks *x, const Package *p) {
  x->names = (StrMap){.arena = x->c->arena};
  for (int i = 0; i < p->objects.len; i++) {
    Object *o = p->objects.at[i];
    if (o->kind != OBJ_FUNC || !o->recv) strmap_put(&x->names, o->name->s, o->name->len, o);
  }
}

/* Has it the field or method? */
static bool has_member(Lacks *x, Package *p, const Object *type, const char *member) {
  return type->kind == OBJ_TYPE && lookup_selection(x->l->types, type->type, true, p, intern_cstr(x->l->names, member));
}

/* Members of a type that is lacking itself are not asked for. */
static bool is_there(Lacks *x, Package *p, const char *name, size_t n) {
  const char *dot = memchr(name, '.', n);
  const Object *o = strmap_get(&x->names, name, dot ? (size_t)(dot - name) : n);
  if (!dot || !o) return o || dot;
  return has_member(x, p, o, arena_strndup(x->c->arena, dot + 1, n - (size_t)(dot + 1 - name)));
}

/* The names of a line, which follow the path. */
static void check_line(Lacks *x, Package *p, const char *at, const char *end) {
  while (at < end) {
    at += *at == ' ';
    size_t n = strcspn(at, " \n");
    if (n && !is_there(x, p, at, n)) {
      buf_printf(x->out, "{\"%s\", \"%.*s\"},\n", p->path, (int)n, at);
      x->n++;
    }
    at += n;
  }
}

static Package *find_package(const Loader *l, const char *path, size_t n) {
  for (int i = 0; i < l->order.len; i++)
    if (strlen(l->order.at[i]->path) == n && memcmp(l->order.at[i]->path, path, n) == 0) return l->order.at[i];
  return NULL;
}

bool driver_find_lacks(Compilation *c, const char *list, Buf *out) {
  Lacks x = {.c = c, .l = c->l, .out = out};
  size_t len;
  char *text = source_read(list, &len);
  if (!text) {
    driver_fail(c, "%s: %s", list, strerror(errno));
    return false;
  }
  Package *last = NULL;
  buf_puts(out, "const LibLack lib_lacks[] = {\n");
  for (const char *at = text, *end; *at; at = end + (*end == '\n')) {
    end = at + strcspn(at, "\n");
    size_t n = strcspn(at, " \n");
    Package *p = *at == '#' ? NULL : find_package(c->l, at, n);
    if (p && p != last) take_names(&x, last = p);
    if (p) check_line(&x, p, at + n, end);
  }
  buf_printf(out, "{0, 0}};\nconst int lib_nlacks = %d;\n", x.n);
  free(text);
  return true;
}
