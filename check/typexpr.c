/* typexpr.c - type expressions, names, type parameter lists.

   check_defined_type sets the underlying type of the type being declared before it looks at components, so that a
   component may refer back to it. Checks that need complete types are delayed. */
#include "internal.h"

static Type *typ_internal(Checker *c, Node *n, Type *def);

void check_type_push(Checker *c, TypeList *l, Type *t) { vec_push(c->a, l, t); }

/* ---- names ------------------------------------------------------------------------- */

static void use_dot_import(Checker *c, Scope *where, Object *o) {
  if (!o->pkg || o->pkg == c->pkg) return;
  for (int i = 0; i < c->dots.len; i++)
    if (c->dots.at[i].scope == where && c->dots.at[i].pkg == o->pkg) c->dots.at[i].pkgname->used = true;
}

static void undeclared(Checker *c, Operand *x, Node *n) {
  bool is_blank = n->name == c->ts->n.blank;
  Type *blank = is_blank ? ptrmap_get(&c->blank_tparams, n) : NULL;
  if (blank) {
    x->mode = M_TYPE;
    x->type = blank;
  } else if (is_blank) {
    check_error_at(c, n, "cannot use _ as value or type");
  } else {
    check_error_at(c, n, "undefined: %s", n->name->s);
  }
}

/* Of the constant o that n names; NULL after an error. */
static const Const *constant_value(Checker *c, Node *n, const Object *o) {
  if (o->pkg || o->name != c->ts->n.iota) return o->val ? o->val : const_unknown();
  if (!c->env.iota) check_error_at(c, n, "cannot use iota outside constant declaration");
  return c->env.iota;
}

/* What o is, as messages say it. */
static const char *object_kind(const Object *o) {
  switch ((ObjKind)o->kind) {
  case OBJ_PKGNAME: return "package name";
  case OBJ_CONST: return "constant";
  case OBJ_VAR:
    return o->is_receiver ? "receiver"
           : o->is_result ? "result variable"
           : o->is_param  ? "parameter"
           : o->is_global ? "package-level variable"
                          : "local variable";
  case OBJ_FUNC: return o->recv ? "method" : "function";
  case OBJ_BUILTIN: return "built-in function";
  case OBJ_NIL: return "untyped nil";
  case OBJ_LABEL: return "label";
  case OBJ_FIELD: return "struct field";
  case OBJ_TYPE: return o->is_alias ? "type alias" : "defined type";
  }
  return "";
}

void check_ident(Checker *c, Operand *x, Node *n, bool want_type) {
  *x = (Operand){.mode = M_INVALID, .type = type_invalid(), .node = n};
  Scope *where;
  Object *o = scope_lookup_parent(c->env.scope, n->name, 0, &where);
  if (!o) {
    undeclared(c, x, n);
    return;
  }
  if (want_type && o->kind != OBJ_TYPE) {
    check_error_at(c, n, "%s (%s) is not a type", o->name->s, object_kind(o));
    if (o->kind == OBJ_VAR) check_use_object(c, o);
    return;
  }
  n->obj = o;
  if (!o->type || want_type)
    check_object(c, o);
  else if (o->color != BLACK && o->pkg && o->pkg != c->pkg)
    object_resolve(c->ts, o);
  use_dot_import(c, where, o);
  Type *t = o->type ? o->type : type_invalid();
  switch ((ObjKind)o->kind) {
  case OBJ_PKGNAME: check_error_at(c, n, "use of package %s not in selector", o->name->s); return;
  case OBJ_CONST:
    if (is_invalid(t) || !(x->val = constant_value(c, n, o))) return;
    x->mode = M_CONST;
    break;
  case OBJ_TYPE:
    if (!o->pkg && check_lang_version(c) < 18 && (strcmp(o->name->s, "any") == 0 || strcmp(o->name->s, "comparable") == 0))
      check_lang_require(c, n, 18, arena_printf(c->a, "predeclared %s", o->name->s));
    x->mode = M_TYPE;
    break;
  case OBJ_VAR:
    check_use_object(c, o);
    if (is_invalid(t)) return;
    x->mode = M_VAR;
    break;
  case OBJ_FUNC:
    x->mode = M_VALUE;
    if (o->tparams.len && !o->recv) x->generic = o;
    break;
  case OBJ_BUILTIN:
    x->id = o->builtin;
    x->mode = M_BUILTIN;
    break;
  case OBJ_NIL:
    x->mode = M_NIL;
    t = type_basic[K_UNTYPED_NIL];
    break;
  case OBJ_FIELD:
  case OBJ_LABEL: return;
  }
  x->type = t;
}

/* ---- entries ------------------------------------------------------------------------ */

void check_note_type(Node *n, Type *t) {
  n->type = t;
  n->flags |= NF_TYPE;
}

Object *check_alias_object(Node *n) {
  Object *o = n->kind == N_IDENT ? n->obj : n->kind == N_SELECTOR && node_member(n) ? node_member(n)->obj : NULL;
  return o && o->kind == OBJ_TYPE && o->is_alias && o->tparams.len ? o : NULL;
}

Type *check_defined_type(Checker *c, Node *n, Type *def) {
  Type *t = typ_internal(c, n, def);
  Object *alias = check_alias_object(n);
  if (type_is_generic(t) || alias) {
    check_error_at(c, n, "cannot use generic type %s without instantiation",
                   alias ? type_alias_string(c->ts, alias, c->pkg) : check_type_text(c, t));
    t = type_invalid();
  }
  check_note_type(n, t);
  return t;
}

Type *check_type(Checker *c, Node *n) { return check_defined_type(c, n, NULL); }

Type *check_generic_type(Checker *c, Node *n) {
  Type *t = typ_internal(c, n, NULL);
  check_note_type(n, t);
  return t;
}

static void later_var_type(Checker *c, void *arg) {
  NodeType *w = arg;
  if (is_typeparam(w->type) || kind_of(w->type) != K_INTERFACE || check_lang_version(c) < 18) return;
  TypeSet *s = type_set(c->ts, under(w->type));
  if (type_set_is_methods_only(s)) return;
  check_error_at(c, w->node, "cannot use type %s outside a type constraint: interface %s", check_type_text(c, w->type),
                 s->comparable && !s->has_terms ? "is (or embeds) comparable" : "contains type constraints");
}

void check_valid_var_type(Checker *c, Node *n, Type *t) {
  if (is_invalid(t) || type_is_basic(t) || is_typeparam(t) || (!t->named && t->kind != K_INTERFACE)) return;
  NodeType *w = ARENA_NEW(c->a, NodeType);
  *w = (NodeType){n, t, 0};
  check_later(c, later_var_type, w);
}

Type *check_var_type(Checker *c, Node *n) {
  Type *t = check_type(c, n);
  check_valid_var_type(c, n, t);
  return t;
}

bool check_type_list(Checker *c, NodeList *list, TypeList *out) {
  bool ok = true;
  for (int i = 0; i < list->len; i++) {
    Type *t = check_var_type(c, list->at[i]);
    if (is_invalid(t)) ok = false;
    check_type_push(c, out, t);
  }
  return ok;
}

/* ---- instances ------------------------------------------------------------------------- */

typedef struct InstWork {
  Node *node;
  Type **tparams;
  int n;
  TypeList targs;
} InstWork;

static void later_verify(Checker *c, void *arg) {
  InstWork *w = arg;
  int bad = 0;
  const char *cause = NULL;
  if (w->targs.len != w->n) return;
  check_mono_record(c->ts, node_start(w->node), node_indices(w->node), w->tparams, &w->targs);
  if (!check_verify_inst(c, 0, w->tparams, &w->targs, &bad, &cause))
    check_error_at(c, bad < node_indices(w->node)->len ? node_indices(w->node)->at[bad] : w->node, "%s", cause);
}

static bool check_targ_count(Checker *c, Node *n, const char *name, int got, int want) {
  if (got == want) return true;
  check_error(c, check_syntax_pos(c, node_x(n)), "%s type arguments for type %s: have %d, want %d", got < want ? "not enough" : "too many",
              name, got, want);
  return false;
}

static const char *list_string(Checker *c, const NodeList *l) {
  const char *s = "";
  for (int i = 0; i < l->len; i++) s = arena_printf(c->a, "%s%s%s", s, i ? ", " : "", check_node_text(c, l->at[i]));
  return s;
}

static void note_written(Checker *c, Type *inst, const Node *at) {
  if (!inst->named || !inst->named->origin || inst->named->written) return;
  Object *o = ARENA_NEW(c->a, Object);
  *o = *inst->named->obj;
  o->pos = check_syntax_pos(c, at);
  o->type = inst;
  inst->named->written = o;
}

Type *check_instantiated_type(Checker *c, Node *n) {
  Type *g = check_generic_type(c, node_x(n));
  TypeList targs = {0};
  check_lang_require(c, n, 18, "type instantiation");
  Object *alias = check_alias_object(node_x(n));
  if (is_invalid(g)) {
    check_type_list(c, node_indices(n), &targs);
    return g;
  }
  if (!alias && !type_is_generic(g)) {
    check_error_at(c, node_x(n), "invalid operation: %s[%s] (%s is not a generic type)", check_node_text(c, node_x(n)),
                   list_string(c, node_indices(n)), check_type_text(c, g));
    return type_invalid();
  }
  if (!check_type_list(c, node_indices(n), &targs)) return type_invalid();
  Type **tparams = alias ? alias->tparams.at : g->named->tparams.at;
  int want = alias ? alias->tparams.len : g->named->tparams.len;
  if (!check_targ_count(c, n, alias ? alias->name->s : g->named->obj->name->s, targs.len, want)) return type_invalid();
  InstWork *w = ARENA_NEW(c->a, InstWork);
  *w = (InstWork){n, tparams, want, targs};
  check_later(c, later_verify, w);
  if (alias) return type_new_alias(c->ts, alias, type_subst(c->ts, g, tparams, targs.at, targs.len), targs);
  Type *t = type_instantiate(c->ts, g, &targs);
  note_written(c, t, node_x(n));
  return t;
}

/* ---- array lengths --------------------------------------------------------------------------- */

int64_t check_array_len(Checker *c, Node *n) {
  if (n->kind == N_IDENT) {
    Object *o = scope_lookup_parent(c->env.scope, n->name, 0, NULL);
    if (!o) {
      check_error_at(c, n, "undefined array length %s or missing type constraint", n->name->s);
      return -1;
    }
    if (o->kind != OBJ_CONST) {
      check_use_object(c, o);
      check_error_at(c, n, "invalid array length %s", n->name->s);
      return -1;
    }
  }
  Operand x;
  check_expr(c, &x, n);
  if (x.mode != M_CONST) {
    if (x.mode != M_INVALID) check_error_at(c, n, "array length %s must be constant", check_op_text(c, &x));
    return -1;
  }
  if (is_untyped(x.type) || type_is_integer(x.type)) {
    const Const *v = const_to_int(c->a, x.val);
    if (const_kind(v) == C_INT && const_representable(v, K_INT)) {
      bool ok;
      int64_t len = const_int64(v, &ok);
      if (ok && len >= 0) {
        if (is_untyped(x.type)) check_convert_untyped(c, &x, type_basic[K_INT]);
        return len;
      }
      check_error_at(c, n, "invalid array length %s", check_op_text(c, &x));
      return -1;
    }
    if (const_kind(x.val) == C_UNKNOWN) return -1;
  }
  check_error_at(c, n, type_is_integer(x.type) ? "invalid array length %s" : "array length %s must be integer", check_op_text(c, &x));
  return -1;
}

/* ---- type parameters ---------------------------------------------------------------------------------- */

static Type *check_bound(Checker *c, Node *n) {
  bool literal = (n->kind == N_BINARY && n->op == OP_OR) || (n->kind == N_UNARY && n->op == OP_TILDE);
  if (!literal) return check_type(c, n);
  Type *it = type_new(c->ts, K_INTERFACE);
  it->implicit = true;
  check_embedded(c, it, n);
  it->complete = true;
  check_later(c, check_later_typeset, it);
  check_note_type(n, it);
  return it;
}

Type *check_declare_tparam(Checker *c, Scope *s, Node *ident, int index) {
  Object *o = object_new(c->ts, OBJ_TYPE, ident->name, c->pkg, ident->pos, NULL);
  o->color = BLACK;
  o->file = c->env.file;
  Type *t = type_new_tparam(c->ts, o, index, type_any(c->ts));
  ident->obj = o;
  check_declare(c, s, o);
  return t;
}

void check_declare_tparams(Checker *c, Node *list, Scope *scope, TypeList *out, Type *generic) {
  int n = node_fields(list)->len;
  for (int i = 0; i < n; i++) {
    Node *f = node_fields(list)->at[i];
    if (!node_ident(f)) continue;
    Type *t = check_declare_tparam(c, scope, node_ident(f), i);
    check_type_push(c, out, t);
    if (generic) vec_push(c->a, &generic->named->tparams, t);
  }
  bool saved = c->env.in_tparam_list;
  c->env.in_tparam_list = true;
  Node *prev = NULL;
  Type *bound = NULL;
  for (int i = 0; i < out->len && i < n; i++) {
    Node *f = node_fields(list)->at[i];
    if (node_texpr(f) && node_texpr(f) != prev) {
      bound = check_bound(c, node_texpr(f));
      if (is_typeparam(bound)) {
        check_error_at(c, node_texpr(f), "cannot use a type parameter as constraint");
        bound = type_invalid();
      }
      prev = node_texpr(f);
    }
    out->at[i]->tparam->constraint = bound && !is_invalid(bound) ? bound : type_any(c->ts);
  }
  c->env.in_tparam_list = saved;
}

/* ---- everything ------------------------------------------------------------------------------------------- */

/* New literal type; def's underlying type at once. */
static Type *literal(Checker *c, Kind k, Type *def) {
  Type *t = type_new(c->ts, k);
  if (def) def->named->underlying = t;
  return t;
}

static void later_map_key(Checker *c, void *arg) {
  NodeType *w = arg;
  if (is_invalid(w->type) || is_invalid(under(w->type)) || type_comparable(w->type)) return;
  check_error_at(c, w->node, "invalid map key type %s%s", check_type_text(c, w->type),
                 is_typeparam(w->type) ? " (missing comparable constraint)" : "");
}

static Type *map_type(Checker *c, Node *n, Type *def) {
  Type *t = literal(c, K_MAP, def);
  t->key = t->elem = type_invalid();
  t->key = check_var_type(c, node_key(n));
  t->elem = check_var_type(c, node_elem(n));
  t->has_typeparam = t->key->has_typeparam || t->elem->has_typeparam;
  t->complete = true;
  NodeType *w = ARENA_NEW(c->a, NodeType);
  *w = (NodeType){node_key(n), t->key, 0};
  check_later(c, later_map_key, w);
  return t;
}

/* gc's limits on amd64, found by its back end. Only the innermost type that is too large is reported. */
#define ADDRESS_SPACE (1LL << 50)
#define MAX_CHAN_ELEM (1 << 16)

static void later_size(Checker *c, void *arg) {
  NodeType *w = arg;
  Type *t = w->type;
  if (t->has_typeparam) return;
  if (t->kind == K_CHAN && !is_invalid(t->elem) && type_size(t->elem) >= MAX_CHAN_ELEM && type_size(t->elem) < ADDRESS_SPACE)
    check_error_after(c, w->at, "channel element type too large (>64kB)");
  if (type_size(t) < ADDRESS_SPACE) return;
  bool array = t->kind == K_ARRAY, inner = array && type_size(t->elem) >= ADDRESS_SPACE;
  for (int i = 0; !inner && i < t->fields.len; i++) inner = type_size(t->fields.at[i].type) >= ADDRESS_SPACE;
  if (!inner)
    check_error_after(c, w->at,
                      arena_printf(c->a, array ? "type %s larger than address space" : "type %s too large", check_type_text(c, t)));
}

static void check_size_later(Checker *c, Node *n, Type *t) {
  NodeType *w = ARENA_NEW(c->a, NodeType);
  *w = (NodeType){n, t, c->env.at};
  check_later(c, later_size, w);
}

static Type *elem_type(Checker *c, Kind k, Node *elem, Type *def) {
  Type *t = literal(c, k, def);
  t->elem = type_invalid();
  t->elem = check_var_type(c, elem);
  t->has_typeparam = t->elem->has_typeparam;
  t->complete = true;
  return t;
}

static Type *named_type(Checker *c, Node *n, Type *def) {
  Operand x;
  if (n->kind == N_IDENT)
    check_ident(c, &x, n, true);
  else
    check_selector(c, &x, n, def, true);
  x.node = n;
  if (x.mode == M_TYPE) return x.type;
  if (x.mode == M_NOVALUE)
    check_error_at(c, n, "%s used as type", check_op_text(c, &x));
  else if (x.mode != M_INVALID)
    check_error_at(c, n, "%s is not a type", check_op_text(c, &x));
  return type_invalid();
}

static Type *typ_internal(Checker *c, Node *n, Type *def) {
  Type *t;
  switch (n->kind) {
  case N_BAD: return type_invalid();
  case N_IDENT:
  case N_SELECTOR: return named_type(c, n, def);
  case N_INDEX: return check_instantiated_type(c, n);
  case N_PAREN: return check_defined_type(c, node_x(n), def);
  case N_ARRAYTYPE:
    t = literal(c, K_ARRAY, def);
    t->elem = type_invalid();
    t->len = -1;
    if (node_len(n))
      t->len = check_array_len(c, node_len(n));
    else
      check_error_at(c, n, "invalid use of [...] array (outside a composite literal)");
    t->elem = check_var_type(c, node_elem(n));
    t->has_typeparam = t->elem->has_typeparam;
    t->complete = true;
    if (t->len < 0) return type_invalid();
    check_size_later(c, n, t);
    return t;
  case N_SLICETYPE: return elem_type(c, K_SLICE, node_elem(n), def);
  case N_STAR: t = elem_type(c, K_POINTER, node_x(n), def); return is_invalid(t->elem) ? type_invalid() : t;
  case N_CHANTYPE:
    t = elem_type(c, K_CHAN, node_elem(n), def);
    t->chandir = n->op;
    check_size_later(c, n, t);
    return t;
  case N_MAPTYPE: return map_type(c, n, def);
  case N_STRUCTTYPE:
    t = literal(c, K_STRUCT, def);
    check_struct_type(c, t, n);
    check_size_later(c, n, t);
    return t;
  case N_FUNCTYPE:
    t = literal(c, K_FUNC, def);
    check_functype(c, t, n, NULL, NULL);
    return t;
  case N_INTERFACETYPE:
    t = literal(c, K_INTERFACE, def);
    check_interface_type(c, t, n, def);
    if (!c->lazy) vec_push(c->a, &c->interfaces, ((TypeAt){n->pos, t}));
    return t;
  case N_ELLIPSIS:
    check_error_at(c, n, "invalid use of ...");
    check_type(c, node_elem(n));
    return type_invalid();
  default:
    check_error_at(c, n, "%s is not a type", check_node_text(c, n));
    check_use(c, n);
    return type_invalid();
  }
}
