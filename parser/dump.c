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

/* Of a raw string of several lines, one line. */
static void dump_text(FILE *out, Name text) {
  for (const char *s = text->s; *s; s++)
    if (*s == '\n')
      fputs("\xE2\x90\xA4", out); /* U+2424, symbol for newline */
    else
      fputc(*s, out);
}

static void dump_flags(Dump *d, const Node *n) {
  static const struct {
    int flag;
    const char *text;
  } names[] = {
      {NF_DOTS, "..."},          {NF_SLICE3, "slice3"},   {NF_ALIAS, "alias"},   {NF_DEFINE, ":="},
      {NF_IMPLICIT, "implicit"}, {NF_GROUPED, "grouped"}, {NF_SHARED, "shared"},
  };
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (n->flags & names[i].flag) fprintf(d->out, " %s", names[i].text);
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
  if (n->name) {
    fputc(' ', d->out);
    dump_text(d->out, n->name);
  }
  if (n->kind == N_CONSTDECL) fprintf(d->out, " iota=%d", n->u);
  dump_flags(d, n);
  fputc('\n', d->out);
}

static void dump_child(Dump *d, const Node *n, ChildId child, int depth) {
  NodeList *list;
  const Node *x = node_child(n, child, &list);
  if (x && !node_is_shared(n, child)) dump_node(d, x, depth, child_names[child]);
  for (int i = 0; list && i < list->len; i++) dump_node(d, list->at[i], depth, NULL);
}

static void dump_node(Dump *d, const Node *n, int depth, const char *label) {
  fprintf(d->out, "%*s%s%s", depth < 100 ? depth * 2 : 200, "", label ? label : "", label ? ": " : "");
  dump_head(d, n);
  for (int i = 0; node_child_at((NodeKind)n->kind, i) != CH_COUNT; i++) dump_child(d, n, node_child_at((NodeKind)n->kind, i), depth + 1);
}

void ast_dump(FILE *out, Sources *s, const File *f) {
  Dump d = {out, s};
  fprintf(out, "file %s package %s", f->source->name, f->pkgname->name->s);
  if (f->goversion) fprintf(out, " %s", f->goversion);
  fputc('\n', out);
  for (int i = 0; i < f->decls.len; i++) dump_node(&d, f->decls.at[i], 1, NULL);
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

/* The parser runs, since it tells the layout where a literal within a header ends. Its errors were reported before. */
static TokenList read_tokens(Arena *a, Intern *names, const SourceFile *src) {
  TokenList tokens = {0};
  Parser p = {.arena = a, .diags = diags_new(a, sources_new(a), (DiagOptions){0}), .file = ARENA_NEW(a, File), .tokens = &tokens};
  p.file->source = src;
  lexer_init(&p.lex, a, names, p.diags, src);
  yyparse(&p);
  while (!tokens.len || vec_last(&tokens).kind != T_YYEOF) /* what follows a syntax error */
    vec_push(a, &tokens, layout_next(&p.lex));
  lexer_close(&p.lex);
  return tokens;
}

void parse_dump_tokens(FILE *out, Arena *a, Intern *names, Sources *s, const SourceFile *src) {
  TokenList tokens = read_tokens(a, names, src);
  for (int i = 0; i < tokens.len; i++) {
    Token t = tokens.at[i];
    Place at = sources_place(s, t.pos);
    const char *kind = kind_name(t.kind);
    fprintf(out, "%d:%d\t%s", at.line, at.col, kind ? kind : token_describe(a, &t));
    if (t.name) {
      fputc('\t', out);
      dump_text(out, t.name);
    }
    fputc('\n', out);
  }
}
