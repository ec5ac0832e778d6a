/* dump.c - the window onto the checker: -dump=types.

   One line per declaration, statement and expression, in source order, indented by nesting:

     line:column  TEXT: TYPE = CONSTANT VALUE  // what the checker found out about it
     line:column  TEXT: type TYPE              // an expression that denotes a type; "type" alone: the type so written

   The note says what a name denotes and where that is declared, which field or method a selector selects and
   through which embedded fields, the type arguments of an instance, and whether a call is a conversion or calls
   a built-in function. A type expression is one line; its parts are not shown. At the end comes the order in which
   package variables are initialised.

   The size of the output is proportional to the size of the source: each type is written once and cut, and a text
   with many nodes is replaced by its kind. */
#include "internal.h"

enum { MAX_NODES = 16, MAX_TEXT = 72, MAX_TYPE = 120, MAX_INDENT = 100 };

typedef struct Dumper {
  FILE *out;
  Types *ts;
  Package *pkg;
  const SourceFile *file;
  PtrMap types; /* Type -> its text */
  int notes;    /* on this line */
} Dumper;

static void dump_node(Dumper *d, Node *n, int depth);
static void dump_expr(Dumper *d, Node *n, int depth, bool called);

/* ---- parts of a line ---- */

static void begin(Dumper *d, Pos pos, int depth) {
  Place p = sources_place(d->ts->sources, pos);
  char place[32];
  snprintf(place, sizeof place, "%d:%d", p.line, p.col);
  d->notes = 0;
  fprintf(d->out, "%-7s%*s ", place, depth < MAX_INDENT ? depth * 2 : MAX_INDENT * 2, "");
}

static const char *type_text(Dumper *d, Type *t) {
  if (!t) return "?";
  const char *s = ptrmap_get(&d->types, t);
  if (!s) {
    s = type_brief_string(d->ts, t, d->pkg, MAX_TYPE);
    ptrmap_put(&d->types, t, (void *)s);
  }
  return s;
}

/* At most n - 1 bytes of s, and no part of a character; the newlines of raw strings as U+2424. */
static void put_cut(Dumper *d, const char *s, size_t n) {
  size_t len = strlen(s);
  bool cut = len >= n;
  for (len = cut ? n - 1 : len; cut && len > 0 && ((unsigned char)s[len] & 0xC0) == 0x80;) len--;
  for (size_t i = 0; i < len; i++)
    if (s[i] == '\n')
      fputs("␤", d->out);
    else
      fputc(s[i], d->out);
  if (cut) fputs("…", d->out);
}

/* Counts down *budget by the nodes that node_string would print. */
static void spend(void *budget, Node *n) {
  if (!n || --*(int *)budget < 0) return;
  if (n->kind == N_COMPOSITE)
    spend(budget, node_texpr(n));
  else if (n->kind == N_FUNCLIT)
    spend(budget, node_sig(n));
  else
    node_each_child(n, spend, budget);
}

static const char *brief_text(Dumper *d, Node *n) {
  int budget = MAX_NODES;
  spend(&budget, n);
  if (budget >= 0) return node_string(d->ts->arena, n);
  switch ((int)n->kind) {
  case N_BINARY: return arena_printf(d->ts->arena, "… %s …", op_string((Op)n->op));
  case N_UNARY: return arena_printf(d->ts->arena, "%s…", op_string((Op)n->op));
  case N_PAREN: return "(…)";
  case N_CALL: return node_args(n)->len ? "…(…)" : "…()";
  case N_INDEX: return "…[…]";
  case N_SELECTOR: return arena_printf(d->ts->arena, "….%s", node_member(n)->name->s);
  }
  return arena_printf(d->ts->arena, "%s …", node_names[n->kind]);
}

static void put_text(Dumper *d, Node *n) { put_cut(d, brief_text(d, n), MAX_TEXT); }

static void put_value(Dumper *d, const Const *val) {
  if (val) fprintf(d->out, " = %s", const_print(d->ts->arena, val));
}

static void put_tparams(Dumper *d, Type *const *at, int n) {
  for (int i = 0; i < n; i++)
    fprintf(d->out, "%s%s %s%s", i ? ", " : "[", at[i]->tparam->obj->name->s, type_text(d, at[i]->tparam->constraint),
            i == n - 1 ? "]" : "");
}

/* ---- notes ---- */

/* A line may have several. */
static void note(Dumper *d, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
static void note(Dumper *d, const char *fmt, ...) {
  va_list ap;
  va_start(ap, fmt);
  fputs(d->notes++ ? ", " : "  // ", d->out);
  vfprintf(d->out, fmt, ap);
  va_end(ap);
}

static const char *object_word(const Object *o) {
  switch ((ObjKind)o->kind) {
  case OBJ_PKGNAME: return "import";
  case OBJ_CONST: return "const";
  case OBJ_TYPE: return "type";
  case OBJ_VAR: return o->is_receiver ? "receiver" : o->is_param ? "parameter" : o->is_result ? "result" : "var";
  case OBJ_FIELD: return "field";
  case OBJ_FUNC: return "func";
  case OBJ_LABEL: return "label";
  case OBJ_BUILTIN: return "built-in";
  case OBJ_NIL: return "nil";
  }
  return "?";
}

/* What o is and where it is declared; nothing about predeclared objects. */
static void note_object(Dumper *d, const Object *o, const Node *use) {
  if (o->kind == OBJ_VAR && o->pos == use->pos) {
    note(d, "new");
    return;
  }
  if (!o->pkg || !o->pos) return;
  Place p = sources_place(d->ts->sources, o->pos);
  if (o->pkg != d->pkg || !p.file)
    note(d, "%s", object_word(o));
  else if (p.file == d->file)
    note(d, "%s %d:%d", object_word(o), p.line, p.col);
  else
    note(d, "%s %s:%d:%d", object_word(o), p.file->name, p.line, p.col);
}

static void note_path(Dumper *d, const Selection *s) {
  int n = s->kind == SEL_FIELD ? s->path.len - 1 : s->path.len;
  if (n > 0) note(d, "through field ");
  for (int i = 0; i < n; i++) fprintf(d->out, "%s%d", i ? "." : "", s->path.at[i]);
}

static void note_selection(Dumper *d, const Selection *s, bool called) {
  static const char *const words[] = {[SEL_FIELD] = "field",
                                      [SEL_METHOD_VAL] = "method value",
                                      [SEL_METHOD_EXPR] = "method expression",
                                      [SEL_IFACE_METHOD] = "interface method value"};
  const char *word = words[s->kind];
  if (called && s->kind == SEL_METHOD_VAL) word = "method";
  if (called && s->kind == SEL_IFACE_METHOD) word = "interface method";
  note(d, "%s", word);
  if ((s->kind == SEL_METHOD_VAL || s->kind == SEL_METHOD_EXPR) && s->holder)
    fprintf(d->out, s->obj->ptr_recv ? " of *%s" : " of %s", type_text(d, s->holder));
  note_path(d, s);
  if (s->indirect) note(d, "pointer followed");
  if (s->addr_recv) note(d, "address taken");
  if (s->deref_recv) note(d, "receiver dereferenced");
}

static void note_expr(Dumper *d, Node *n, bool called) {
  if (n->kind == N_IDENT && n->obj) note_object(d, n->obj, n);
  if (n->kind == N_INDEX && n->inst && node_x(n)->kind == N_IDENT && node_x(n)->obj) note_object(d, node_x(n)->obj, node_x(n));
  if (n->kind == N_SELECTOR && n->sel)
    note_selection(d, n->sel, called);
  else if (n->kind == N_SELECTOR && node_member(n)->obj)
    note_object(d, node_member(n)->obj, node_member(n));
  if (n->kind == N_CALL && n->flags & NF_CONVERSION) note(d, "conversion");
  if (n->kind == N_CALL && n->flags & NF_BUILTIN && n->obj) note(d, "built-in %s", n->obj->name->s);
  if (n->flags & NF_COMMAOK) note(d, "comma-ok");
  for (int i = 0; n->inst && i < n->inst->len; i++)
    i ? (void)fprintf(d->out, ", %s", type_text(d, n->inst->at[i])) : note(d, "type arguments %s", type_text(d, n->inst->at[i]));
}

/* ---- expressions ---- */

static bool is_expression(const Node *n) { return n->kind >= N_IDENT && n->kind <= N_ELLIPSIS; }

/* Does n get a line of its own? Not names of imported packages and of built-in functions, which have no type, not the name
   after a dot, and not the generic function of an instance: the line of the whole says everything about them. */
static bool has_line(const Node *n, const Node *parent) {
  if (n->kind == N_IDENT && n->obj && (n->obj->kind == OBJ_PKGNAME || n->obj->kind == OBJ_BUILTIN)) return false;
  return !(parent->kind == N_SELECTOR && n == node_member(parent)) && !(parent->kind == N_INDEX && parent->inst && n == node_x(parent));
}

static void dump_list(Dumper *d, const NodeList *l, int depth) {
  for (int i = 0; i < l->len; i++) dump_node(d, l->at[i], depth);
}

static void dump_line(Dumper *d, Node *n, int depth, bool called) {
  const char *type = type_text(d, n->type);
  begin(d, node_start(n), depth);
  put_text(d, n);
  if (!(n->flags & NF_TYPE))
    fprintf(d->out, ": %s", type);
  else if (strcmp(brief_text(d, n), type) == 0)
    fputs(": type", d->out);
  else
    fprintf(d->out, ": type %s", type);
  put_value(d, n->val);
  note_expr(d, n, called);
  fputc('\n', d->out);
}

typedef struct Below {
  Dumper *d;
  Node *parent;
  int depth;
  bool called;
} Below;

static void dump_operand(void *below, Node *n) {
  Below *b = below;
  if (!has_line(n, b->parent)) return;
  bool called = (b->parent->kind == N_CALL && n == node_fun(b->parent)) || (b->called && b->parent->kind == N_PAREN);
  if (is_expression(n))
    dump_expr(b->d, n, b->depth, called);
  else
    dump_node(b->d, n, b->depth);
}

/* called: n is the function of a call. */
static void dump_expr(Dumper *d, Node *n, int depth, bool called) {
  if (n->type || n->val) dump_line(d, n, depth++, called);
  if (n->flags & NF_TYPE) return;
  if (n->kind == N_FUNCLIT)
    dump_list(d, node_stmts(node_body(n)), depth);
  else
    node_each_child(n, dump_operand, &(Below){d, n, depth, called});
}

/* ---- declarations ---- */

static void dump_names(Dumper *d, Node *decl, int depth) {
  bool is_const = decl->kind == N_CONSTDECL;
  const Node *type = node_texpr(decl);
  for (int i = 0; i < node_items(node_idents(decl))->len; i++) {
    const Node *name = node_items(node_idents(decl))->at[i];
    begin(d, name->pos, depth);
    fprintf(d->out, "%s %s %s", is_const ? "const" : "var", name->name->s, type_text(d, name->obj ? name->obj->type : name->type));
    if (is_const && name->obj) put_value(d, name->obj->val);
    if (type && type->kind == N_IDENT && type->obj) note_object(d, type->obj, type);
    fputc('\n', d->out);
  }
  if (node_values(decl)) dump_list(d, node_items(node_values(decl)), depth + 1);
}

static void dump_type(Dumper *d, Node *decl, int depth) {
  const Object *o = decl->obj;
  begin(d, node_ident(decl)->pos, depth);
  fprintf(d->out, "type %s", node_ident(decl)->name->s);
  if (o && o->is_alias)
    fprintf(d->out, " = %s", type_text(d, type_unalias(o->type)));
  else if (o && o->type && o->type->named) {
    put_tparams(d, o->type->named->tparams.at, o->type->named->tparams.len);
    fprintf(d->out, " %s", type_text(d, under(o->type)));
  }
  fputc('\n', d->out);
}

/* T. (*T). or with its type parameters (*T[P]). */
static void put_receiver(Dumper *d, const Object *method) {
  fprintf(d->out, "%s%s", method->ptr_recv ? "(*" : "", method->recv_named->named->obj->name->s);
  for (int i = 0; i < method->tparams.len; i++)
    fprintf(d->out, "%s%s%s", i ? ", " : "[", type_text(d, method->tparams.at[i]), i == method->tparams.len - 1 ? "]" : "");
  fputs(method->ptr_recv ? ")." : ".", d->out);
}

static void dump_func(Dumper *d, Node *decl, int depth) {
  const Object *o = decl->obj;
  begin(d, node_ident(decl)->pos, depth);
  fputs("func ", d->out);
  if (o && o->recv_named && o->recv_named->named) put_receiver(d, o);
  fputs(node_ident(decl)->name->s, d->out);
  if (o && !o->recv_named) put_tparams(d, o->tparams.at, o->tparams.len);
  if (o && o->type) put_cut(d, type_text(d, o->type) + strlen("func"), MAX_TYPE);
  fputc('\n', d->out);
  if (node_body(decl)) dump_list(d, node_stmts(node_body(decl)), depth + 1);
}

static void dump_import(Dumper *d, Node *decl, int depth) {
  begin(d, decl->pos, depth);
  fprintf(d->out, "import %s%s%s\n", node_ident(decl) ? node_ident(decl)->name->s : "", node_ident(decl) ? " " : "",
          node_path(decl)->name->s);
}

/* ---- statements ---- */

static void dump_case(Dumper *d, Node *n, int depth) {
  Node *what = n->kind == N_CASE ? node_exprs(n) : node_comm(n);
  begin(d, n->pos, depth);
  fputs(what ? "case" : "default", d->out);
  if (n->kind == N_CASE && n->obj) note(d, "%s %s", n->obj->name->s, type_text(d, n->obj->type));
  fputc('\n', d->out);
  dump_node(d, what, depth + 1);
  dump_list(d, node_stmts(n), depth + 1);
}

static void dump_part(void *below, Node *n) {
  Below *b = below;
  if (node_has_child((NodeKind)b->parent->kind, CH_label) && n == node_label(b->parent)) return;
  if (b->parent->kind == N_IF && n == node_els(b->parent)) {
    begin(b->d, n->pos, b->depth - 1);
    fputs("else\n", b->d->out);
  }
  dump_node(b->d, n, b->depth);
}

/* The statement's word, for a branch with its label, and what belongs to it. */
static void dump_stmt(Dumper *d, Node *n, int depth) {
  begin(d, n->pos, depth);
  fputs(node_names[n->kind], d->out);
  if (n->op) fprintf(d->out, " %s", op_string((Op)n->op));
  if (node_has_child((NodeKind)n->kind, CH_label) && node_label(n)) fprintf(d->out, " %s", node_label(n)->name->s);
  fputc('\n', d->out);
  node_each_child(n, dump_part, &(Below){d, n, depth + 1, false});
}

static void dump_node(Dumper *d, Node *n, int depth) {
  if (!n) return;
  switch ((NodeKind)n->kind) {
  case N_IMPORTDECL: dump_import(d, n, depth); break;
  case N_CONSTDECL:
  case N_VARDECL: dump_names(d, n, depth); break;
  case N_TYPEDECL: dump_type(d, n, depth); break;
  case N_FUNCDECL: dump_func(d, n, depth); break;
  case N_CASE:
  case N_COMMCASE: dump_case(d, n, depth); break;
  case N_LIST: dump_list(d, node_items(n), depth); break;
  case N_DECLSTMT: dump_list(d, node_decls(n), depth); break;
  case N_EXPRSTMT: dump_node(d, node_x(n), depth); break;
  default:
    if (is_expression(n))
      dump_expr(d, n, depth, false);
    else
      dump_stmt(d, n, depth);
  }
}

static void dump_init(Dumper *d, const InitStep *s) {
  fputs("init    ", d->out);
  for (int i = 0; i < s->lhs.len; i++) fprintf(d->out, "%s%s", i ? ", " : "", s->lhs.at[i]->name->s);
  fputs(" = ", d->out);
  put_text(d, s->rhs);
  fputc('\n', d->out);
}

void types_dump(FILE *out, Types *ts, Package *p) {
  Package *home = p->objects.len ? p->objects.at[0]->pkg : p; /* p may be a part of its package */
  Dumper d = {.out = out, .ts = ts, .pkg = home, .types = {.arena = ts->arena}};
  fprintf(out, "package %s\n", p->path);
  for (int i = 0; i < p->files.len; i++) {
    d.file = p->files.at[i]->source;
    if (p->files.len > 1) fprintf(out, "file %s\n", d.file->name);
    dump_list(&d, &p->files.at[i]->decls, 0);
  }
  for (int i = 0; i < p->init.len; i++) dump_init(&d, &p->init.at[i]);
}
