/* errors.c - errors made in two steps or without what caused them; the two checks that -fix can rewrite.

     errors.New(fmt.Sprintf(f, x))   ->  fmt.Errorf(f, x)
     fmt.Errorf("...: %v", err)      ->  fmt.Errorf("...: %w", err)

   Edits replace single tokens, so comments and line breaks stay. An import that loses its last use is removed too. */
#include <string.h>
#include "internal.h"

/* ---- errors.New(fmt.Sprintf(...)) ---- */

static Node *sprintf_inside(Node *n) {
  if (n->kind != N_CALL || node_args(n)->len != 1 || !vet_is_func(vet_callee(n), "errors", "New")) return NULL;
  Node *inner = node_args(n)->at[0];
  return inner->kind == N_CALL && vet_is_func(vet_callee(inner), "fmt", "Sprintf") ? inner : NULL;
}

typedef struct Uses {
  Object *pkg;
  int fixed, all;
} Uses;

static bool count_use(void *ctx, Node *n) {
  Uses *u = ctx;
  if (n->kind == N_IDENT && n->obj == u->pkg) u->all++;
  if (sprintf_inside(n) && node_fun(n)->kind == N_SELECTOR && node_x(node_fun(n))->obj == u->pkg) u->fixed++;
  return true;
}

/* Extends an import's text to what should go with it: its line, or the semicolon after it. */
static void remove_text(Vet *v, Pos from, Pos to) {
  const SourceFile *f = sources_file(v->in.sources, from);
  const char *start = f->text + (from - f->base), *end = f->text + (to - f->base);
  while (start > f->text && (start[-1] == ' ' || start[-1] == '\t')) start--;
  end += strspn(end, " \t");
  if (*end == ';') end += 1 + strspn(end + 1, " \t");
  bool whole = (start == f->text || start[-1] == '\n') && (*end == '\n' || *end == '\r');
  if (whole) {
    end += strcspn(end, "\n") + 1;
    bool blank_before = start - f->text >= 2 && start[-2] == '\n';
    if (blank_before && *end == '\n') end++;
  } else {
    start = f->text + (from - f->base);
  }
  vet_edit(v, f->base + (Pos)(start - f->text), f->base + (Pos)(end - f->text), "");
}

static bool alone_in_group(const File *f, const Node *d) {
  int n = 0;
  for (int i = 0; i < f->imports.len; i++) n += f->imports.at[i]->end == d->end;
  return n == 1;
}

static void remove_import(Vet *v, Node *d) {
  const SourceFile *f = v->file->source;
  Pos from = d->pos, to = node_path(d)->pos + node_path(d)->name->len;
  bool grouped = d->flags & NF_GROUPED;
  if (grouped && !alone_in_group(v->file, d)) {
    remove_text(v, from, to);
    return;
  }
  size_t at = from - f->base;
  while (at >= 6 && strncmp(f->text + at - 6, "import", 6) != 0) at--;
  if (at < 6) return;
  if (grouped) {
    const char *close = strchr(vet_text_at(v, to), ')');
    if (!close) return;
    to = f->base + (Pos)(close - f->text) + 1;
  }
  remove_text(v, f->base + (Pos)at - 6, to);
}

/* The file's last mention of package errors is rewritten: its import goes. */
static void drop_import(Vet *v, Object *pkg) {
  Uses u = {.pkg = pkg};
  for (int i = 0; i < v->file->decls.len; i++)
    if (v->file->decls.at[i]->kind != N_IMPORTDECL) node_walk(v->file->decls.at[i], count_use, NULL, &u);
  if (u.all != u.fixed) return;
  for (int i = 0; i < v->file->imports.len; i++)
    if (v->file->imports.at[i]->obj == pkg) remove_import(v, v->file->imports.at[i]);
}

/* Is there nothing but space, and a comma, between the two places? Comments are not thrown away. */
static bool only_space(Vet *v, Pos from, Pos to) {
  const char *s = vet_text_at(v, from);
  for (Pos i = 0; i < to - from; i++)
    if (!strchr(" \t\r\n,", s[i])) return false;
  return true;
}

void vet_errorsnew(Vet *v, Node *n) {
  Node *inner = sprintf_inside(n);
  if (!inner) return;
  vet_report(v, V_errorsnew, n->pos, "errors.New(fmt.Sprintf(...)) should be fmt.Errorf(...)");
  Node *fun = node_fun(inner);
  if (!v->edits || fun->kind == N_PAREN || node_fun(n)->kind == N_PAREN) return;
  Pos open = vet_lparen_of(v, n) + 1;
  if (!only_space(v, open, inner->pos) || !only_space(v, inner->end + 1, n->end)) return;
  vet_edit(v, n->pos, vet_lparen_of(v, inner), fun->kind == N_SELECTOR ? arena_printf(v->a, "%s.Errorf", node_x(fun)->name->s) : "Errorf");
  vet_edit(v, inner->end, n->end + 1, ")");
  if (node_fun(n)->kind == N_SELECTOR) drop_import(v, node_x(node_fun(n))->obj);
}

/* ---- %v for an error ---- */

static size_t utf8_size(unsigned long r) { return r < 0x80 ? 1 : r < 0x800 ? 2 : r < 0x10000 ? 3 : 4; }

/* Bytes of the constant that one element of an interpreted literal stands for; *len: of the literal's text. */
static size_t element(const char *s, size_t *len) {
  *len = 1;
  if (s[0] != '\\') return 1;
  unsigned long r = 0;
  size_t hex = s[1] == 'x' ? 2 : s[1] == 'u' ? 4 : s[1] == 'U' ? 8 : 0;
  *len = hex ? 2 + hex : s[1] >= '0' && s[1] <= '7' ? 4 : 2;
  for (size_t i = 0; i < hex; i++) {
    char c = s[2 + i];
    r = r << 4 | (unsigned long)(c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
  }
  return hex > 2 ? utf8_size(r) : 1;
}

/* Offset in a string literal's text of byte `at` of its value. */
static size_t literal_offset(const char *s, size_t at) {
  size_t i = 1;
  bool raw = s[0] == '`';
  for (size_t done = 0;;) {
    size_t len = 1;
    if (raw && s[i] == '\r') { /* not part of the value */
      i++;
      continue;
    }
    if (done >= at) return i;
    done += raw ? 1 : element(s + i, &len);
    i += len;
  }
}

typedef struct Plain {
  size_t at;
  int arg;
  char verb;
} Plain; /* a %v or %s without flags: offset of its verb */

/* The plain verbs of the format that print an error; none when it wraps one already or cannot be read. */
static int plain_errors(Vet *v, Node *n, const char *format, size_t len, int first, Plain *out, int max) {
  int next = first, found = 0;
  for (size_t i = 0; i < len;) {
    if (format[i] != '%') {
      i++;
      continue;
    }
    Directive d = vet_directive_parse(v->a, "", format + i, len - i, first, next, node_args(n)->len);
    if (d.problem || d.verb == 'w') return 0;
    bool plain = (d.verb == 'v' || d.verb == 's') && d.len == 2 && d.arg < node_args(n)->len;
    if (plain && found < max && vet_is_error(v, vet_arg_type(node_args(n)->at[d.arg])))
      out[found++] = (Plain){i + d.verb_at, d.arg, (char)d.verb};
    if (d.nargs) next = d.args[d.nargs - 1] + 1;
    i += d.len;
  }
  return found;
}

void vet_errorwrap(Vet *v, Node *n) {
  const char *format;
  size_t len;
  if (n->kind != N_CALL || (n->flags & NF_DOTS) || !vet_is_func(vet_callee(n), "fmt", "Errorf")) return;
  int index = vet_format_index(n, &format, &len);
  if (index < 0) return;
  Plain verbs[16];
  int count = plain_errors(v, n, format, len, index + 1, verbs, 16);
  for (int i = 0; i < count; i++) {
    vet_report(v, V_errorwrap, n->pos, "fmt.Errorf formats error %s with %%%c; %%w would wrap it",
               vet_text_of(v, node_args(n)->at[verbs[i].arg]), verbs[i].verb);
    Node *lit = node_args(n)->at[index];
    if (lit->kind != N_BASICLIT) continue;
    size_t at = literal_offset(lit->name->s, verbs[i].at);
    if (at < lit->name->len && lit->name->s[at] == verbs[i].verb) vet_edit(v, lit->pos + (Pos)at, lit->pos + (Pos)at + 1, "w");
  }
}
