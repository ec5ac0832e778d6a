/* copylocks.c - values with a lock inside that are copied: assigned, passed, returned, ranged over.
   A lock is a struct whose pointer, but not itself, has Lock and Unlock. Literals and calls make new values, not copies. */
#include <string.h>
#include "internal.h"

static bool has_plain_method(Vet *v, Type *t, const char *name) {
  Object *f = vet_method_of(v, t, name);
  return f && !f->type->params.len && !f->type->results.len;
}

static bool is_locker(Vet *v, Type *t) { return has_plain_method(v, t, "Lock") && has_plain_method(v, t, "Unlock"); }

static const char *lock_path(Vet *v, Type *t, int depth);

static const char *inside(Vet *v, Type *outer, const char *path) {
  return arena_printf(v->a, "%s contains %s", vet_type_text(v, outer), path);
}

static const char *tparam_path(Vet *v, Type *t, int depth) {
  TypeSet *set = type_set(v->ts, under(t->tparam->constraint));
  for (int i = 0; i < set->terms.len; i++) {
    const char *path = lock_path(v, set->terms.at[i].type, depth);
    if (path) return inside(v, t, set->terms.at[i].tilde ? arena_printf(v->a, "~%s", path) : path);
  }
  return NULL;
}

/* Types of the standard library that must not be copied though they have no Lock: there they hold a noCopy. */
static bool is_nocopy(Type *t, const char **holder) {
  static const char *const names[] = {"sync.Cond",          "sync.Map",           "sync.Pool",          "sync.WaitGroup",
                                      "sync/atomic.Bool",   "sync/atomic.Int32",  "sync/atomic.Int64",  "sync/atomic.Pointer",
                                      "sync/atomic.Uint32", "sync/atomic.Uint64", "sync/atomic.Uintptr"};
  Object *o = t->named ? t->named->obj : NULL;
  for (size_t i = 0; o && o->pkg && i < sizeof names / sizeof names[0]; i++) {
    size_t n = strlen(o->pkg->path);
    if (strncmp(names[i], o->pkg->path, n) == 0 && names[i][n] == '.' && strcmp(names[i] + n + 1, o->name->s) == 0) {
      *holder = o->pkg->path;
      return true;
    }
  }
  return false;
}

/* "main.T contains sync.Mutex"; NULL: no lock. depth ends what type parameters in type parameters could not. */
static const char *lock_path(Vet *v, Type *t, int depth) {
  if (!t || depth > 50) return NULL;
  if (t->kind == K_TYPEPARAM) return tparam_path(v, t, depth + 1);
  while (kind_of(t) == K_ARRAY) t = under(t)->elem;
  if (kind_of(t) != K_STRUCT) return t->kind == K_TYPEPARAM ? tparam_path(v, t, depth + 1) : NULL;
  if (is_locker(v, type_pointer(v->ts, t)) && !is_locker(v, t)) return vet_type_text(v, t);
  const char *holder;
  if (is_nocopy(t, &holder)) return inside(v, t, arena_printf(v->a, "%s.noCopy", holder));
  Type *s = under(t);
  for (int i = 0; i < s->fields.len; i++) {
    const char *path = lock_path(v, s->fields.at[i].type, depth + 1);
    if (path) return inside(v, t, path);
  }
  return NULL;
}

/* Of an expression that is copied. */
static const char *copied(Vet *v, Node *x) {
  if (x->kind == N_COMPOSITE || x->kind == N_CALL || (x->kind == N_STAR && node_x(x)->kind == N_CALL) || (x->flags & NF_TYPE)) return NULL;
  Type *t = x->type;
  if (!t) return NULL;
  if (!(x->flags & NF_COMMAOK)) return lock_path(v, t, 0);
  if (t->kind == K_TUPLE) t = t->results.len ? t->results.at[0] : NULL;
  const char *path = lock_path(v, t, 0);
  return path ? arena_printf(v->a, "(%s, bool) contains %s", vet_type_text(v, t), path) : NULL;
}

static void check_values(Vet *v, Node *names, Node *values, const char *what) {
  for (int i = 0; values && i < node_items(values)->len; i++) {
    const char *path = copied(v, node_items(values)->at[i]);
    if (path)
      vet_report(v, V_copylocks, node_items(values)->at[i]->pos, "%s copies lock value to %s: %s", what,
                 vet_text_of(v, node_items(names)->at[i]), path);
  }
}

static void check_call(Vet *v, Node *n) {
  if (vet_is_builtin(n, B_NEW) || vet_is_builtin(n, B_LEN) || vet_is_builtin(n, B_CAP)) return;
  Object *o = n->flags & NF_BUILTIN ? n->obj : NULL;
  if (o && (strcmp(o->name->s, "Sizeof") == 0 || strcmp(o->name->s, "Offsetof") == 0 || strcmp(o->name->s, "Alignof") == 0)) return;
  for (int i = 0; i < node_args(n)->len; i++) {
    const char *path = copied(v, node_args(n)->at[i]);
    if (path) vet_report(v, V_copylocks, node_args(n)->at[i]->pos, "call of %s copies lock value: %s", vet_text_of(v, node_fun(n)), path);
  }
}

static void check_literal(Vet *v, Node *n) {
  for (int i = 0; i < node_elems(n)->len; i++) {
    Node *x = node_elems(n)->at[i]->kind == N_KEYVALUE ? node_value(node_elems(n)->at[i]) : node_elems(n)->at[i];
    const char *path = copied(v, x);
    if (path) vet_report(v, V_copylocks, x->pos, "literal copies lock value from %s: %s", vet_text_of(v, x), path);
  }
}

static void check_fields(Vet *v, const char *name, Node *fields) {
  for (int i = 0; fields && i < node_fields(fields)->len; i++) {
    Node *t = node_texpr(node_fields(fields)->at[i]);
    const char *path = t->kind == N_ELLIPSIS ? NULL : lock_path(v, t->type, 0);
    if (path) vet_report(v, V_copylocks, t->pos, "%s passes lock by value: %s", name, path);
  }
}

static void check_range(Vet *v, Node *n) {
  for (int i = 0; node_lhs(n) && i < node_items(node_lhs(n))->len; i++) {
    Node *x = node_items(node_lhs(n))->at[i];
    if (node_is_blank(x)) continue;
    Type *t = x->kind == N_IDENT && x->obj ? x->obj->type : x->type;
    const char *path = lock_path(v, t, 0);
    if (path) vet_report(v, V_copylocks, x->pos, "range var %s copies lock: %s", vet_text_of(v, x), path);
  }
}

void vet_copylocks(Vet *v, Node *n) {
  switch (n->kind) {
  case N_ASSIGN:
  case N_DEFINE: check_values(v, node_lhs(n), node_rhs(n), "assignment"); break;
  case N_VARDECL: check_values(v, node_idents(n), node_values(n), "variable declaration"); break;
  case N_CALL: check_call(v, n); break;
  case N_COMPOSITE: check_literal(v, n); break;
  case N_RETURN:
    for (int i = 0; i < node_items(n)->len; i++)
      if (copied(v, node_items(n)->at[i]))
        vet_report(v, V_copylocks, node_items(n)->at[i]->pos, "return copies lock value: %s", copied(v, node_items(n)->at[i]));
    break;
  case N_FUNCDECL:
    check_fields(v, node_ident(n)->name->s, node_recv(n));
    check_fields(v, node_ident(n)->name->s, node_params(node_sig(n)));
    break;
  case N_FUNCLIT: check_fields(v, "func", node_params(node_sig(n))); break;
  case N_RANGE: check_range(v, n); break;
  }
}
