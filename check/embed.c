/* embed.c - //go:embed: a variable whose value is what files hold.

   load/ has matched the patterns of each line and read the files. Here a line finds its variable, and the variable a value
   as if it had been written: a string, its conversion to a slice of bytes, or an embed.FS whose only field holds all files in
   one string (lib/embed). Lines that have no such variable are errors, in gc's words. */
#include "internal.h"
#include <stdlib.h>
#include <string.h>

static bool heads(const Embed *e, const Node *decl) {
  NodeList *ids = node_items(node_idents(decl));
  return ids->len && ids->at[0]->pos == e->next;
}

static int by_name(const void *a, const void *b) { return strcmp(((const EmbedFile *)a)->name, ((const EmbedFile *)b)->name); }

/* Adds the files of a further line. */
static void add_line(Checker *c, Embed *to, const Embed *line) {
  for (int i = 0; i < line->files.len; i++) {
    bool there = false;
    for (int k = 0; k < to->files.len; k++) there |= strcmp(to->files.at[k].name, line->files.at[i].name) == 0;
    if (!there) vec_push(c->a, &to->files, line->files.at[i]);
  }
  if (to->files.len) qsort(to->files.at, (size_t)to->files.len, sizeof *to->files.at, by_name);
}

const Embed *check_embed_of(Checker *c, Node *decl) {
  const File *f = c->env.file;
  Embed *all = NULL;
  for (int i = 0; !c->lazy && i < f->embeds.len; i++) {
    const Embed *line = &f->embeds.at[i];
    if (!heads(line, decl)) continue;
    if (!all) {
      all = ARENA_NEW(c->a, Embed);
      *all = *line;
      all->files.at = NULL;
      all->files.len = all->files.cap = 0;
    }
    add_line(c, all, line);
  }
  return all;
}

static const char *misuse(const File *f, const Embed *e, const Node *decl) {
  if (!parse_file_imports(f, "embed")) return "requires import \"embed\" (or import _ \"embed\", if package is not used)";
  if (node_items(node_idents(decl))->len > 1) return "cannot apply to multiple vars";
  if (node_values(decl)) return "cannot apply to var with initializer";
  if (!node_texpr(decl)) return "cannot apply to var without type";
  return e->patterns.len ? NULL : "usage: //go:embed pattern...";
}

static const Node *var_below(const File *f, const Embed *e) {
  for (int i = 0; i < f->decls.len; i++)
    if (f->decls.at[i]->kind == N_VARDECL && heads(e, f->decls.at[i])) return f->decls.at[i];
  return NULL;
}

void check_embed_lines(Checker *c, File *f) {
  for (int i = 0; !c->lazy && i < f->embeds.len; i++) {
    const Embed *e = &f->embeds.at[i];
    const Node *decl = var_below(f, e);
    const char *why = decl ? misuse(f, e, decl) : NULL;
    if (why)
      check_error(c, e->pos + 2, "go:embed %s", why);
    else if (!decl && parse_file_imports(f, "embed")) /* else the line may be part of a raw string */
      check_error(c, e->pos + 2, e->var ? "go:embed cannot apply to var inside func" : "misplaced go:embed directive");
  }
}

/* ---- values ---- */

static Node *node_new(Checker *c, NodeKind kind, Pos pos) {
  Node *n = ARENA_NEW(c->a, Node);
  n->kind = (uint8_t)kind;
  n->pos = n->end = pos;
  return n;
}

static Node *text_node(Checker *c, const Buf *text, Pos pos) {
  Node *n = node_new(c, N_BASICLIT, pos);
  Buf quoted = {0};
  buf_putc(&quoted, '"');
  for (size_t i = 0; i < text->len; i++) {
    unsigned char b = (unsigned char)text->s[i];
    if (b >= ' ' && b < 0x7f && b != '"' && b != '\\')
      buf_putc(&quoted, (char)b);
    else
      buf_printf(&quoted, "\\x%02x", b);
  }
  buf_putc(&quoted, '"');
  n->op = LIT_STRING;
  n->name = intern(c->ts->names, quoted.s, quoted.len);
  buf_free(&quoted);
  return n;
}

/* For each file its name, NUL, its length in decimal, NUL, its bytes. */
static Node *all_files(Checker *c, const Embed *e, Pos pos) {
  Buf text = {0};
  for (int i = 0; i < e->files.len; i++) {
    const EmbedFile *f = &e->files.at[i];
    buf_printf(&text, "%s%c%zu%c", f->name, 0, f->len, 0);
    buf_write(&text, f->data, f->len);
  }
  Node *n = text_node(c, &text, pos);
  buf_free(&text);
  return n;
}

static Node *one_file(Checker *c, const Embed *e, Pos pos) {
  Buf text = {0};
  if (e->files.len) buf_write(&text, e->files.at[0].data, e->files.at[0].len);
  Node *n = text_node(c, &text, pos);
  buf_free(&text);
  return n;
}

static bool is_fs(Type *t) {
  const Object *o = t->named ? t->named->obj : NULL;
  return o && o->pkg && strcmp(o->pkg->path, "embed") == 0 && strcmp(o->name->s, "FS") == 0;
}

static Node *value_of(Checker *c, Object *o, const DeclInfo *info) {
  Type *t = o->type, *u = under(t);
  const Embed *e = info->embed;
  bool bytes = u->kind == K_SLICE && kind_of(u->elem) == K_UINT8;
  if (is_fs(t)) {
    Node *n = node_new(c, N_COMPOSITE, o->pos);
    node_set_texpr(n, check_clone_expr(c->a, info->type));
    vec_push(c->a, node_elems(n), all_files(c, e, o->pos));
    return n;
  }
  if (u->kind != K_STRING && !bytes) {
    check_error_after(c, o->pos, arena_printf(c->a, "go:embed cannot apply to var of type %s", check_type_text(c, t)));
    return NULL;
  }
  if (e->files.len > 1) {
    check_error_after(c, o->pos, arena_printf(c->a, "invalid go:embed: multiple files for type %s", check_type_text(c, t)));
    return NULL;
  }
  if (u->kind == K_STRING) return one_file(c, e, o->pos);
  Node *n = node_new(c, N_CALL, o->pos);
  node_set_fun(n, check_clone_expr(c->a, info->type));
  vec_push(c->a, node_args(n), one_file(c, e, o->pos));
  return n;
}

void check_embed_var(Checker *c, Object *o, DeclInfo *info) {
  o->type = info->type ? check_var_type(c, info->type) : type_invalid();
  if (is_invalid(o->type) || misuse(info->file, info->embed, info->node)) return;
  info->init = value_of(c, o, info);
  if (!info->init) return;
  Operand x;
  Package *here = c->pkg;
  if (is_fs(o->type)) /* its field is not exported */
    c->pkg = o->type->named->obj->pkg;
  check_expr_hint(c, &x, info->init, NULL);
  c->pkg = here;
  check_init_var(c, o, &x, "variable declaration");
}
