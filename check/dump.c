/* dump.c - the window onto this room: -dump=types.

   First every package-level object with its type and value, then, file by file, every expression in source order:
   line:column, the text, its type (or "type T" where it denotes one), its constant value. Then the order of
   initialisation. */
#include "internal.h"

typedef struct Dumper {
  FILE *out;
  Types *ts;
  Package *pkg;
} Dumper;

static void print_place(Dumper *d, Pos pos) {
  Place p = sources_place(d->ts->sources, pos);
  if (p.file)
    fprintf(d->out, "%s:%d:%d\t", p.file->name, p.line, p.col);
  else
    fputs("-\t", d->out);
}

static const char *type_text(Dumper *d, Type *t) { return t ? type_string(d->ts, t, d->pkg) : "?"; }

static const char *object_word(const Object *o) {
  switch ((ObjKind)o->kind) {
  case OBJ_PKGNAME: return "import";
  case OBJ_CONST: return "const";
  case OBJ_TYPE: return "type";
  case OBJ_VAR: return "var";
  case OBJ_FIELD: return "field";
  case OBJ_FUNC: return "func";
  case OBJ_LABEL: return "label";
  case OBJ_BUILTIN: return "builtin";
  case OBJ_NIL: return "nil";
  }
  return "?";
}

static void dump_object(Dumper *d, const Object *o) {
  print_place(d, o->pos);
  fprintf(d->out, "%s ", object_word(o));
  if (o->kind == OBJ_FUNC && o->recv_named)
    fprintf(d->out, "(%s%s).", o->ptr_recv ? "*" : "", o->recv_named->named ? o->recv_named->named->obj->name->s : "?");
  if (o->kind == OBJ_FUNC && o->type && o->type->kind == K_FUNC)
    fprintf(d->out, "%s%s", o->name->s, type_signature_string(d->ts, o->type, d->pkg));
  else if (o->kind == OBJ_TYPE && o->type && o->type->named && !o->is_alias)
    fprintf(d->out, "%s %s", type_text(d, o->type), type_text(d, under(o->type)));
  else
    fprintf(d->out, "%s %s%s", o->name->s, o->is_alias ? "= " : "", type_text(d, o->type));
  if (o->kind == OBJ_CONST && o->val)
    fprintf(d->out, " = %s", const_print(d->ts->arena, o->val));
  fputc('\n', d->out);
}

static bool is_expression(const Node *n) { return n->kind >= N_IDENT && n->kind <= N_ELLIPSIS; }

static void dump_expr(Dumper *d, const Node *n) {
  print_place(d, node_start(n));
  fprintf(d->out, "%s\t%s%s", node_string(d->ts->arena, n), n->flags & NF_TYPE ? "type " : "", type_text(d, n->type));
  if (n->val)
    fprintf(d->out, " = %s", const_print(d->ts->arena, n->val));
  fputc('\n', d->out);
}

static bool dump_node(void *ctx, Node *n) {
  if (is_expression(n) && n->type)
    dump_expr(ctx, n);
  if (n->kind == N_SELECTOR) /* the name behind the dot has no type of its own */
    node_walk(node_x(n), dump_node, NULL, ctx);
  return n->kind != N_SELECTOR;
}

static void dump_init(Dumper *d, const InitStep *s) {
  fputs("init\t", d->out);
  for (int i = 0; i < s->lhs.len; i++)
    fprintf(d->out, "%s%s", i ? ", " : "", s->lhs.at[i]->name->s);
  fprintf(d->out, " = %s\n", node_string(d->ts->arena, s->rhs));
}

void types_dump(FILE *out, Types *ts, Package *p) {
  Dumper d = {out, ts, p};
  fprintf(out, "package %s\n", p->path);
  for (int i = 0; i < p->objects.len; i++)
    dump_object(&d, p->objects.at[i]);
  for (int i = 0; i < p->files.len; i++)
    for (int j = 0; j < p->files.at[i]->decls.len; j++)
      node_walk(p->files.at[i]->decls.at[j], dump_node, NULL, &d);
  for (int i = 0; i < p->init.len; i++)
    dump_init(&d, &p->init.at[i]);
}
