/* dump.c - the windows of lexer and parser: -dump=tokens and -dump=ast.
   A line per token or node; the tree by indentation, children in the order of the text under their names.
   The recursion is bounded by the height the parser accepts. */
#include "parser/internal.h"
#include "grammar.h"

typedef struct Dump {
  FILE *out;
  Sources *sources;
} Dump;

static void dump_node(Dump *d, const Node *n, int depth, const char *label);

static void dump_flags(Dump *d, const Node *n) {
  static const struct { int flag; const char *text; } names[] = {
    {NF_DOTS, "..."}, {NF_SLICE3, "slice3"}, {NF_ALIAS, "alias"}, {NF_DEFINE, ":="}, {NF_IMPLICIT, "implicit"},
    {NF_GROUPED, "grouped"}, {NF_SHARED, "shared"},
  };
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (n->flags & names[i].flag)
      fprintf(d->out, " %s", names[i].text);
}

static void dump_head(Dump *d, const Node *n) {
  static const char *const lits[] = {"int", "float", "imag", "char", "string"};
  static const char *const dirs[] = {"", "recv", "send", "both"};
  Place at = sources_place(d->sources, n->pos);
  fprintf(d->out, "%s %d:%d", node_names[n->kind], at.line, at.col);
  if (n->kind == N_BASICLIT)
    fprintf(d->out, " %s", lits[n->op]);
  else if (n->kind == N_CHANTYPE)
    fprintf(d->out, " %s", dirs[n->op]);
  else if (n->op)
    fprintf(d->out, " %s", op_string((Op)n->op));
  if (n->name)
    fprintf(d->out, " %s", n->name->s);
  if (n->kind == N_CONSTDECL)
    fprintf(d->out, " iota=%d", n->u);
  dump_flags(d, n);
  fputc('\n', d->out);
}

static void dump_child(Dump *d, const Node *n, ChildId child, int depth) {
  NodeList *list;
  const Node *x = node_child(n, child, &list);
  if (x && !node_is_shared(n, child))
    dump_node(d, x, depth, child_names[child]);
  for (int i = 0; list && i < list->len; i++)
    dump_node(d, list->at[i], depth, NULL);
}

static void dump_node(Dump *d, const Node *n, int depth, const char *label) {
  fprintf(d->out, "%*s%s%s", depth < 100 ? depth * 2 : 200, "", label ? label : "", label ? ": " : "");
  dump_head(d, n);
  for (int i = 0; node_child_at((NodeKind)n->kind, i) != CH_COUNT; i++)
    dump_child(d, n, node_child_at((NodeKind)n->kind, i), depth + 1);
}

void ast_dump(FILE *out, Sources *s, const File *f) {
  Dump d = {out, s};
  fprintf(out, "file %s package %s", f->source->name, f->pkgname->name->s);
  if (f->goversion)
    fprintf(out, " %s", f->goversion);
  fputc('\n', out);
  for (int i = 0; i < f->decls.len; i++)
    dump_node(&d, f->decls.at[i], 1, NULL);
}

static const char *kind_name(int kind) {
  switch (kind) {
  case T_IDENT: return "name";
  case T_INT: return "int";
  case T_FLOAT: return "float";
  case T_IMAG: return "imag";
  case T_CHAR: return "char";
  case T_STRING: return "string";
  case T_SEMI: return ";";
  case T_LBODY: return "{ body";
  case T_LTPARAM: return "[ type parameters";
  case T_COMMA: return ",";
  case T_YYEOF: return "EOF";
  }
  return NULL;
}

void lexer_dump_tokens(FILE *out, Arena *a, Intern *names, Diags *d, Sources *s, const SourceFile *src) {
  Lexer lx;
  lexer_init(&lx, a, names, d, src);
  for (;;) {
    Token t = layout_next(&lx);
    Place at = sources_place(s, t.pos);
    const char *kind = kind_name(t.kind);
    fprintf(out, "%d:%d\t%s", at.line, at.col, kind ? kind : token_describe(a, &t));
    if (t.name)
      fprintf(out, "\t%s", t.name->s);
    fputc('\n', out);
    if (t.kind == T_YYEOF)
      break;
  }
  lexer_close(&lx);
}
