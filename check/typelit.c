/* typelit.c - struct and interface types. Spec: Struct types, Interface types. */
#include "internal.h"

/* ---- structs ------------------------------------------------------------------------------------ */

static Node *embedded_name(Node *n) {
  switch (n->kind) {
  case N_IDENT: return n;
  case N_STAR: return node_x(n)->kind == N_STAR ? NULL : embedded_name(node_x(n));
  case N_PAREN: return embedded_name(node_x(n));
  case N_SELECTOR: return node_member(n);
  case N_INDEX: return embedded_name(node_x(n));
  default: return NULL;
  }
}

static void later_embedded(Checker *c, void *arg) {
  NodeType *w = arg;
  Type *t = w->type;
  bool ptr = t->kind == K_POINTER && !t->named;
  if (ptr) t = t->elem;
  if (is_invalid(t)) return;
  if (is_typeparam(t))
    check_error_at(c, w->node, "embedded field type cannot be a (pointer to a) type parameter");
  else if (kind_of(t) == K_UNSAFEPOINTER)
    check_error_at(c, w->node, "embedded field type cannot be unsafe.Pointer");
  else if (kind_of(t) == K_POINTER)
    check_error_at(c, w->node, "embedded field type cannot be a pointer");
  else if (kind_of(t) == K_INTERFACE && ptr)
    check_error_at(c, w->node, "embedded field type cannot be a pointer to an interface");
}

static void add_field(Checker *c, Type *st, Node *f, Name name, Pos pos, Type *t) {
  for (int i = 0; i < st->fields.len; i++)
    if (st->fields.at[i].name == name && name != c->ts->n.blank) {
      check_error(c, pos, "%s redeclared\n\t%s: other declaration of %s", name->s, type_place_string(c->ts, st->fields.at[i].pos), name->s);
      return;
    }
  Object *o = object_new(c->ts, OBJ_FIELD, name, c->pkg, pos, t);
  o->color = BLACK;
  o->decl = f;
  o->file = c->env.file;
  if (node_ident(f)) node_ident(f)->obj = o;
  Field fld = {.name = name, .pkg = c->pkg, .type = t, .pos = pos, .embedded = !node_ident(f), .obj = o};
  if (node_fieldtag(f) && node_fieldtag(f)->kind == N_BASICLIT) {
    size_t len;
    const Const *tag = const_from_literal(c->a, LIT_STRING, node_fieldtag(f)->name);
    if (const_kind(tag) == C_STRING) {
      fld.tag = const_string(tag, &len);
      fld.taglen = (int)len;
    }
  }
  st->has_typeparam |= t->has_typeparam;
  vec_push(c->a, &st->fields, fld);
}

void check_struct_type(Checker *c, Type *st, Node *n) {
  Node *prev = NULL;
  Type *t = NULL;
  for (int i = 0; i < node_fields(n)->len; i++) {
    Node *f = node_fields(n)->at[i];
    if (f->kind != N_FIELD) continue;
    if (node_texpr(f) != prev) t = check_var_type(c, node_texpr(f));
    prev = node_texpr(f);
    if (node_ident(f)) {
      add_field(c, st, f, node_ident(f)->name, node_ident(f)->pos, t);
      continue;
    }
    Node *name = embedded_name(node_texpr(f));
    if (!name) {
      check_error_at(c, node_texpr(f), "invalid embedded field type %s", check_node_text(c, node_texpr(f)));
      add_field(c, st, f, c->ts->n.blank, node_start(node_texpr(f)), type_invalid());
      continue;
    }
    add_field(c, st, f, name->name, node_start(node_texpr(f)), t);
    NodeType *w = ARENA_NEW(c->a, NodeType);
    *w = (NodeType){node_texpr(f), t, 0};
    check_later(c, later_embedded, w);
  }
  st->complete = true;
}

/* ---- interfaces ------------------------------------------------------------------------------------ */

static void typeset_error(void *ctx, Pos pos, const char *msg) { check_error(ctx, pos, "%s", msg); }

void check_later_typeset(Checker *c, void *arg) { type_set_check(c->ts, arg, typeset_error, c, check_lang_version(c) < 14); }

typedef struct UnionWork {
  Type *u;
  VEC(Node *) nodes;
  bool too_long; /* reported */
} UnionWork;

enum { MAX_UNION = 100 };

static bool overlaps(Term *a, Term *b) {
  Type *x = a->type, *y = b->type;
  if (b->tilde) x = under(x);
  if (a->tilde) y = under(y);
  return type_identical(x, y);
}

static void later_union(Checker *c, void *arg) {
  UnionWork *w = arg;
  for (int i = 0; i < w->u->terms.len; i++) {
    Term *t = &w->u->terms.at[i];
    if (is_invalid(t->type)) continue;
    Node *n = w->nodes.at[i];
    bool iface = kind_of(t->type) == K_INTERFACE;
    if (t->tilde && iface) {
      check_error_at(c, n, "invalid use of ~ (%s is an interface)", check_type_text(c, t->type));
      continue;
    }
    if (t->tilde && !type_identical(under(t->type), t->type)) {
      check_error_at(c, n, "invalid use of ~ (underlying type of %s is %s)", check_type_text(c, t->type),
                     check_type_text(c, under(t->type)));
      continue;
    }
    if (iface) {
      TypeSet *s = type_set(c->ts, under(t->type));
      if (s->methods.len)
        check_error_at(c, n, "cannot use %s in union (%s contains methods)", check_type_text(c, t->type), check_type_text(c, t->type));
      else if (type_unalias(t->type) == type_comparable_iface(c->ts))
        check_error_at(c, n, "cannot use comparable in union");
      else if (s->comparable && !s->has_terms)
        check_error_at(c, n, "cannot use %s in union (%s embeds comparable)", check_type_text(c, t->type), check_type_text(c, t->type));
      continue;
    }
    for (int k = 0; k < i; k++) {
      Term *o = &w->u->terms.at[k];
      if (!is_invalid(o->type) && kind_of(o->type) != K_INTERFACE && overlaps(o, t)) {
        check_error_at(c, n, "overlapping terms %s%s and %s%s", t->tilde ? "~" : "", check_type_text(c, t->type), o->tilde ? "~" : "",
                       check_type_text(c, o->type));
        break;
      }
    }
  }
}

static void flatten_union(Checker *c, UnionWork *w, Node *n) {
  if (n->kind == N_BINARY && n->op == OP_OR) {
    flatten_union(c, w, node_x(n));
    flatten_union(c, w, node_y(n));
    check_note_type(n, w->u);
    return;
  }
  Term t = {n->kind == N_UNARY && n->op == OP_TILDE, NULL};
  t.type = check_type(c, t.tilde ? node_x(n) : n);
  if (is_typeparam(t.type)) {
    if (t.tilde)
      check_error_at(c, node_x(n), "type in term %s cannot be a type parameter", check_node_text(c, n));
    else
      check_error_at(c, n, "term cannot be a type parameter");
    t.type = type_invalid();
  }
  if (w->u->terms.len >= MAX_UNION) {
    if (!w->too_long) check_error_at(c, n, "cannot handle more than %d union terms (implementation limitation)", MAX_UNION);
    w->too_long = true;
    return;
  }
  w->u->has_typeparam |= t.type->has_typeparam;
  vec_push(c->a, &w->u->terms, t);
  vec_push(c->a, &w->nodes, n);
}

/* An element of an interface: a single type, or a union. */
static Type *parse_union(Checker *c, Node *n) {
  bool is_union = (n->kind == N_BINARY && n->op == OP_OR) || (n->kind == N_UNARY && n->op == OP_TILDE);
  if (!is_union) {
    Type *t = check_type(c, n);
    if (is_typeparam(t)) {
      check_error_at(c, n, "term cannot be a type parameter");
      return type_invalid();
    }
    return t;
  }
  UnionWork *w = ARENA_NEW(c->a, UnionWork);
  w->u = type_new(c->ts, K_INTERFACE);
  w->u->is_union = true;
  w->u->complete = true;
  flatten_union(c, w, n);
  check_note_type(n, w->u);
  if (w->too_long) return type_invalid();
  check_later(c, later_union, w);
  return w->u;
}

void check_embedded(Checker *c, Type *it, Node *n) {
  Type *t = parse_union(c, n);
  it->has_typeparam |= t->has_typeparam;
  check_lang_embedded(c, n, t);
  if (check_lang_version(c) < 18 && type_is_basic(t)) return; /* an error: it restricts nothing */
  check_type_push(c, &it->embeds, t);
  vec_push(c->a, &it->embed_pos, node_start(n));
}

static void interface_method(Checker *c, Type *it, Node *m, Type *def) {
  if (node_ident(m)->name == c->ts->n.blank) {
    check_error_at(c, node_ident(m), "methods must have a unique non-blank name");
    return;
  }
  Type *sig = check_type(c, node_sig(m));
  if (sig->kind != K_FUNC) return;
  Object *o = object_new(c->ts, OBJ_FUNC, node_ident(m)->name, c->pkg, node_ident(m)->pos, sig);
  o->color = BLACK;
  o->decl = m;
  o->file = c->env.file;
  o->recv_named = def ? def : it;
  node_ident(m)->obj = o;
  Method entry = {.name = o->name, .pkg = c->pkg, .type = sig, .obj = o, .pos = o->pos};
  it->has_typeparam |= sig->has_typeparam;
  vec_push(c->a, &it->methods, entry);
}

void check_interface_type(Checker *c, Type *it, Node *n, Type *def) {
  for (int i = 0; i < node_elems(n)->len; i++) {
    Node *e = node_elems(n)->at[i];
    if (e->kind == N_METHODSPEC)
      interface_method(c, it, e, def);
    else
      check_embedded(c, it, e);
  }
  it->complete = true;
  if (it->methods.len || it->embeds.len) check_later(c, check_later_typeset, it);
}
