/* matcharg.c - may a value of this type be printed by a verb that wants these kinds of values?
   Composite values are printed element by element, so their elements decide. Interfaces are always accepted:
   what they hold is not known here. */
#include <string.h>
#include "internal.h"

typedef struct Match {
  Vet *v;
  int want;
  PtrMap seen; /* types accepted or under question: answers "yes", which ends recursion */
  int depth;   /* type parameters entered */
  const char *reason;
} Match;

static bool match(Match *m, Type *t, bool top);

bool vet_is_formatter(Vet *v, Type *t) {
  if (t->kind != K_TYPEPARAM && type_is_interface(t)) return true;
  Object *f = vet_method_of(v, t, "Format");
  if (!f || f->type->params.len != 2 || f->type->results.len) return false;
  Type *state = f->type->params.at[0];
  return state->named && state->named->obj->pkg && strcmp(state->named->obj->pkg->path, "fmt") == 0 &&
         strcmp(state->named->obj->name->s, "State") == 0 && type_identical(f->type->params.at[1], type_basic[K_INT32]);
}

/* Error or String decides what is printed. */
static bool prints_itself(Vet *v, Type *t) {
  if (vet_is_error(v, t)) return true;
  Object *f = vet_method_of(v, t, "String");
  return f && vet_is_stringer(f->type);
}

static bool match_tparam(Match *m, Type *t) {
  if (ptrmap_has(&m->seen, t)) return true;
  ptrmap_put(&m->seen, t, t);
  TypeSet *set = type_set(m->v->ts, under(t->tparam->constraint));
  if (!set->has_terms) return false;
  bool outermost = ++m->depth == 1;
  for (int i = 0; i < set->terms.len; i++) {
    Term *term = &set->terms.at[i];
    if (match(m, term->type, true)) continue;
    if (outermost) m->reason = arena_printf(m->v->a, "contains %s%s", term->tilde ? "~" : "", vet_type_text(m->v, term->type));
    return false;
  }
  return true;
}

static bool match_elems(Match *m, Type *t) {
  if (kind_of(t->elem) == K_UINT8 && (m->want & ARG_STRING)) return true;
  if (t->kind == K_SLICE && m->want == ARG_POINTER) return true;
  return match(m, t->elem, false);
}

static bool match_pointer(Match *m, Type *t, bool top) {
  if (m->want == ARG_POINTER || t->elem->kind == K_TYPEPARAM) return true;
  switch (kind_of(t->elem)) {
  case K_STRUCT:
  case K_ARRAY:
  case K_SLICE:
  case K_MAP: return top && match(m, under(t->elem), false); /* printed as &{...}, at the top only */
  default: return (m->want & ARG_POINTER) != 0;
  }
}

static bool match_struct(Match *m, Type *t) {
  for (int i = 0; i < t->fields.len; i++) {
    Field *f = &t->fields.at[i];
    if (!match(m, f->type, false)) return false;
    /* fmt cannot call the method of an unexported field */
    if ((m->want & ARG_STRING) && !name_is_exported(f->name) && prints_itself(m->v, f->type)) return false;
  }
  return true;
}

static bool match_underlying(Match *m, Type *t, bool top) {
  switch ((int)t->kind) {
  case K_FUNC: return m->want == ARG_POINTER;
  case K_MAP: return m->want == ARG_POINTER || (match(m, t->key, false) && match(m, t->elem, false));
  case K_CHAN: return (m->want & ARG_POINTER) != 0;
  case K_ARRAY:
  case K_SLICE: return match_elems(m, t);
  case K_POINTER: return match_pointer(m, t, top);
  case K_STRUCT: return match_struct(m, t);
  case K_INTERFACE: return true;
  case K_BOOL:
  case K_UNTYPED_BOOL: return (m->want & ARG_BOOL) != 0;
  case K_STRING:
  case K_UNTYPED_STRING: return (m->want & ARG_STRING) != 0;
  case K_FLOAT32:
  case K_FLOAT64:
  case K_UNTYPED_FLOAT: return (m->want & ARG_FLOAT) != 0;
  case K_COMPLEX64:
  case K_COMPLEX128:
  case K_UNTYPED_COMPLEX: return (m->want & ARG_COMPLEX) != 0;
  case K_UNSAFEPOINTER: return (m->want & (ARG_POINTER | ARG_INT)) != 0;
  case K_UNTYPED_RUNE: return (m->want & (ARG_INT | ARG_RUNE)) != 0;
  case K_UNTYPED_NIL: return false;
  case K_INT:
  case K_INT8:
  case K_INT16:
  case K_INT32:
  case K_INT64:
  case K_UINT:
  case K_UINT8:
  case K_UINT16:
  case K_UINT32:
  case K_UINT64:
  case K_UINTPTR:
  case K_UNTYPED_INT: return (m->want & ARG_INT) != 0;
  }
  return true;
}

static bool match(Match *m, Type *t, bool top) {
  if (m->want == ARG_ERROR) return vet_is_error(m->v, t);
  if (vet_is_formatter(m->v, t) || ((m->want & ARG_STRING) && prints_itself(m->v, t))) return true;
  if (t->kind == K_TYPEPARAM) return match_tparam(m, t);
  t = under(t);
  if (ptrmap_has(&m->seen, t)) return true;
  ptrmap_put(&m->seen, t, t);
  return match_underlying(m, t, top);
}

bool vet_match_arg(Vet *v, int want, Type *t, const char **reason) {
  *reason = NULL;
  if (want == ARG_ANY || !t) return true;
  Match m = {.v = v, .want = want, .seen = {.arena = v->a}};
  bool ok = match(&m, t, true);
  *reason = m.reason;
  return ok;
}
