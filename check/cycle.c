/* cycle.c - declarations that need themselves: which cycles are errors, and what is said of them. */
#include "internal.h"

/* ---- cycles ------------------------------------------------------------------------ */

/* The one that comes first in the source. */
static int first_in_source(Object *const *cycle, int n) {
  int first = 0;
  for (int i = 1; i < n; i++)
    if (cycle[i]->pos < cycle[first]->pos) first = i;
  return first;
}

void check_cycle_error_from(Checker *c, Object **cycle, int n, int first) {
  Object *o = cycle[first];
  bool is_type = o->kind == OBJ_TYPE;
  if (n == 1) {
    check_error(c, o->pos, "%s: %s refers to itself", is_type ? "invalid recursive type" : "invalid cycle in declaration", o->name->s);
    return;
  }
  Buf b = {0};
  buf_printf(&b, "%s %s", is_type ? "invalid recursive type" : "invalid cycle in declaration of", o->name->s);
  for (int i = 0; i < n; i++) {
    Object *from = cycle[(first + i) % n], *to = cycle[(first + i + 1) % n];
    buf_printf(&b, "\n\t%s: %s refers to %s", type_place_string(c->ts, from->pos), from->name->s, to->name->s);
  }
  check_error(c, o->pos, "%s", buf_cstr(&b));
  buf_free(&b);
}

void check_cycle_error(Checker *c, Object **cycle, int n) { check_cycle_error_from(c, cycle, n, first_in_source(cycle, n)); }

/* Constants that need one another; those with variables or functions in between are initorder.c's. */
static void const_cycle(Checker *c, Object **cycle, int n) {
  int first = 0;
  for (int i = 0; i < n; i++) {
    if (cycle[i]->kind != OBJ_CONST) return;
    if (cycle[i]->pos < cycle[first]->pos) first = i;
  }
  Object *o = cycle[first];
  if (n == 1) {
    check_error(c, o->pos, "initialization cycle: %s refers to itself", o->name->s);
    return;
  }
  Buf b = {0};
  buf_printf(&b, "initialization cycle for %s", o->name->s);
  for (int i = 0; i < n; i++) {
    Object *from = cycle[(first + i) % n], *to = cycle[(first + i + 1) % n];
    buf_printf(&b, "\n\t%s: %s refers to %s", type_place_string(c->ts, from->pos), from->name->s, to->name->s);
  }
  Pos saved = c->env.const_errpos;
  c->env.const_errpos = 0;
  check_error(c, o->pos, "%s", buf_cstr(&b));
  c->env.const_errpos = saved;
  buf_free(&b);
}

static bool valid_cycle(Checker *c, Object *o) {
  int start = c->path.len - 1;
  while (start > 0 && c->path.at[start] != o) start--;
  int n = c->path.len - start, nval = 0, ndef = 0;
  for (int i = start; i < c->path.len; i++) {
    Object *p = c->path.at[i];
    if (p->kind == OBJ_CONST || p->kind == OBJ_VAR) {
      nval++;
    } else if (p->kind == OBJ_TYPE) {
      if (c->env.in_tparam_list && p->type && type_is_generic(p->type)) return true; /* since Go 1.26: through a type parameter list */
      if (!p->is_alias) ndef++;
    }
  }
  if (nval == n) const_cycle(c, c->path.at + start, n);
  if (nval == n || (nval == 0 && ndef > 0)) return true;
  check_cycle_error(c, c->path.at + start, n);
  return false;
}

/* What alias o stands for, needed while it is being resolved: the defined types between the two are begun, so its right
   side can be read once more. A third time would be no use. */
static Type *alias_within(Checker *c, Object *o) {
  DeclInfo *info = ptrmap_get(&c->infos, o);
  int times = 0;
  for (int i = 0; i < c->path.len; i++) times += c->path.at[i] == o;
  if (!info || node_tparams(info->node) || times > 1) return type_invalid();
  Env saved = c->env;
  c->env = (Env){.scope = info->scope, .file = info->file, .at = o->pos};
  vec_push(c->a, &c->path, o);
  Type *t = check_type(c, node_texpr(info->node));
  (void)vec_pop(&c->path);
  c->env = saved;
  return t;
}

void check_grey_object(Checker *c, Object *o) {
  switch (o->kind) {
  case OBJ_CONST:
  case OBJ_VAR:
    if (!valid_cycle(c, o) || !o->type) o->type = type_invalid();
    break;
  case OBJ_TYPE:
    if (!valid_cycle(c, o))
      o->type = type_invalid();
    else if (!o->type)
      o->type = alias_within(c, o);
    break;
  default: valid_cycle(c, o);
  }
}
