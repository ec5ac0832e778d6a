/* typestring.c - types as text, for four kinds of readers.

     message   relative to the package being checked, parameter names kept: "func(x int) error", "byte"
     reflect   as package reflect prints: "main.T", "struct { X int }", "uint8"
     link      as reflect, with import paths: used inside the brackets of an instance
     identity  as link, and equal exactly for identical types: local types numbered, interfaces by their type set

   Types without a name can only come back to themselves through an interface: those being written are on a stack.
   A type of two parts of one type, 30 levels deep, has a text of 2^30 parts. An identity therefore has a digest in place of each
   long text inside it, kept by Type while the whole is written; the others end at a length (TYPE_TEXT_MAX for reflect). */
#include "../base/hash.h"
#include "core.h"
#include <stdlib.h>

typedef enum Style { MESSAGE, REFLECT, LINK, IDENTITY } Style;

enum { MAX_SEEN = 500 };                                                 /* packages looked at */
enum { MESSAGE_DEPTH = 60, MESSAGE_LENGTH = 1 << 16, MAX_DEPTH = 1000 }; /* two types cut short would be one */

typedef struct Writer {
  Types *ts;
  Buf b;
  Style style;
  Package *rel;
  bool paths;   /* MESSAGE: packages by import path */
  bool brief;   /* without the names of parameters */
  bool plain;   /* MESSAGE: without the names of aliases */
  size_t limit; /* not 0: what comes after so many bytes is left out */
  int depth;
  const Type *open[MAX_DEPTH + 1]; /* interfaces being written */
  int nopen;
  int lowest;     /* IDENTITY: the outermost of them that is referred to since this was last set */
  PtrMap digests; /* IDENTITY: of types whose text is long */
} Writer;

static void write_type(Writer *w, Type *t);
static void write_signature(Writer *w, Type *t);

static bool is_message(const Writer *w) { return w->style == MESSAGE; }

/* ---- names ---- */

/* Another package of p's name among those that pkg needs; as gc, which looks at all of them. */
static bool shares_name(const Package *p, const Package *pkg, const Package **seen, int *nseen) {
  for (int i = 0; i < *nseen; i++)
    if (seen[i] == pkg) return false;
  if (*nseen == MAX_SEEN) return false;
  seen[(*nseen)++] = pkg;
  if (pkg != p && pkg->name == p->name) return true;
  for (int i = 0; i < pkg->imports.len; i++)
    if (shares_name(p, pkg->imports.at[i], seen, nseen)) return true;
  return false;
}

static bool ambiguous_name(const Package *p, const Package *rel) {
  const Package *seen[MAX_SEEN];
  int n = 0;
  return rel && shares_name(p, rel, seen, &n);
}

static void write_package(Writer *w, const Package *p) {
  if (!p || (is_message(w) && p == w->rel)) return;
  if (w->style == LINK || w->style == IDENTITY || w->paths)
    buf_puts(&w->b, p->path);
  else if (is_message(w) && ambiguous_name(p, w->rel))
    buf_printf(&w->b, "\"%s\"", p->path);
  else
    buf_puts(&w->b, p->name ? p->name->s : p->path);
  buf_putc(&w->b, '.');
}

/* Name of a field or method; unexported ones are told apart by package where identity matters. */
static void write_member(Writer *w, Name name, const Package *p, bool qualify) {
  if (qualify && p && !name_is_exported(name)) write_package(w, p);
  buf_puts(&w->b, name->s);
}

/* ---- lists ---- */

/* outer: how many are those of the generic function that declares the type; gc sets them apart with a semicolon. */
static void write_args(Writer *w, const TypeList *l, int outer_args) {
  Style outer = w->style;
  if (outer == REFLECT) w->style = LINK;
  buf_putc(&w->b, '[');
  for (int i = 0; i < l->len; i++) {
    if (i) buf_puts(&w->b, is_message(w) ? ", " : i == outer_args ? ";" : ",");
    write_type(w, l->at[i]);
  }
  buf_putc(&w->b, ']');
  w->style = outer;
}

/* [P, Q any, R comparable] */
static void write_tparams(Writer *w, Type *const *at, int n) {
  Type *prev = NULL;
  buf_putc(&w->b, '[');
  for (int i = 0; i < n; i++) {
    Type *bound = at[i]->tparam->constraint;
    if (i && bound != prev && prev) {
      buf_putc(&w->b, ' ');
      write_type(w, prev);
    }
    if (i) buf_puts(&w->b, ", ");
    write_type(w, at[i]);
    prev = bound;
  }
  if (prev) {
    buf_putc(&w->b, ' ');
    write_type(w, prev);
  }
  buf_putc(&w->b, ']');
}

static const char *param_name(const Writer *w, Object **objs, int nobjs, int i) {
  if (!is_message(w) || i >= nobjs || !objs[i] || !objs[i]->name) return "";
  return objs[i]->name->s;
}

static void write_params(Writer *w, const TypeList *l, Object **objs, int nobjs, bool variadic) {
  buf_putc(&w->b, '(');
  for (int i = 0; i < l->len; i++) {
    Type *t = l->at[i];
    const char *name = param_name(w, objs, nobjs, i);
    if (i) buf_puts(&w->b, ", ");
    if (*name && !w->brief) buf_printf(&w->b, "%s ", name);
    if (variadic && i == l->len - 1 && t && t->kind == K_SLICE && !t->named) {
      buf_puts(&w->b, "...");
      t = t->elem;
    }
    write_type(w, t);
  }
  buf_putc(&w->b, ')');
}

static void write_signature(Writer *w, Type *t) {
  write_params(w, &t->params, t->param_objs.at, t->param_objs.len, t->variadic);
  int n = t->results.len;
  if (!n) return;
  buf_putc(&w->b, ' ');
  if (n == 1 && !*param_name(w, t->result_objs.at, t->result_objs.len, 0))
    write_type(w, t->results.at[0]);
  else
    write_params(w, &t->results, t->result_objs.at, t->result_objs.len, false);
}

/* ---- composite types ---- */

static void write_tag(Writer *w, const Field *f) {
  buf_puts(&w->b, " \"");
  for (int i = 0; i < f->taglen; i++) {
    unsigned char c = (unsigned char)f->tag[i];
    if (c == '"' || c == '\\')
      buf_printf(&w->b, "\\%c", c);
    else if (c == '\n' || c == '\t')
      buf_puts(&w->b, c == '\n' ? "\\n" : "\\t");
    else if (c < ' ' || c == 0x7f)
      buf_printf(&w->b, "\\x%02x", c);
    else
      buf_putc(&w->b, (char)c);
  }
  buf_putc(&w->b, '"');
}

/* Name an embedded field gets from its type. */
static Name embedded_name(Type *t) {
  if (t && t->kind == K_POINTER && !t->named) t = t->elem;
  return t && t->named ? t->named->obj->name : NULL;
}

static void write_field(Writer *w, const Field *f) {
  if (!f->embedded) {
    write_member(w, f->name, f->pkg, w->style >= LINK);
    buf_putc(&w->b, ' ');
  } else if (w->style == IDENTITY && embedded_name(f->type) != f->name) {
    write_member(w, f->name, f->pkg, true); /* embedded under an alias: its name counts */
    buf_putc(&w->b, '=');
  }
  write_type(w, f->type);
  if (f->taglen) write_tag(w, f);
}

static void write_struct(Writer *w, Type *t) {
  bool spaced = !is_message(w);
  buf_puts(&w->b, spaced ? "struct {" : "struct{");
  for (int i = 0; i < t->fields.len; i++) {
    if (i) buf_puts(&w->b, spaced ? ";" : "; ");
    if (spaced) buf_putc(&w->b, ' ');
    write_field(w, &t->fields.at[i]);
  }
  buf_puts(&w->b, spaced && t->fields.len ? " }" : "}");
}

static void write_chan(Writer *w, Type *t) {
  const char *s = t->chandir == CHAN_RECV ? "<-chan " : t->chandir == CHAN_SEND ? "chan<- " : "chan ";
  bool parens = t->chandir == CHAN_BOTH && t->elem && !t->elem->named && !t->elem->alias && t->elem->kind == K_CHAN &&
                t->elem->chandir == CHAN_RECV;
  buf_puts(&w->b, s);
  if (parens) buf_putc(&w->b, '(');
  write_type(w, t->elem);
  if (parens) buf_putc(&w->b, ')');
}

static void write_term(Writer *w, Term t) {
  if (t.tilde) buf_putc(&w->b, '~');
  write_type(w, t.type);
}

static void write_union(Writer *w, Type *t) {
  for (int i = 0; i < t->terms.len; i++) {
    if (i) buf_puts(&w->b, " | ");
    write_term(w, t->terms.at[i]);
  }
}

/* Exported ones first, then by name: as go/types keeps them. */
static int compare_methods(const void *a, const void *b) {
  const Method *x = *(const Method *const *)a, *y = *(const Method *const *)b;
  bool ex = name_is_exported(x->name), ey = name_is_exported(y->name);
  return ex != ey ? (ex ? -1 : 1) : strcmp(x->name->s, y->name->s);
}

static void write_interface_source(Writer *w, Type *t) {
  if (t->implicit && !t->methods.len && t->embeds.len == 1) {
    write_type(w, t->embeds.at[0]);
    return;
  }
  const char *sep = "";
  buf_puts(&w->b, "interface{");
  if (t->is_comparable) buf_puts(&w->b, "comparable");
  const Method **m = ARENA_ARRAY(w->ts->arena, const Method *, t->methods.len + 1);
  for (int i = 0; i < t->methods.len; i++) m[i] = &t->methods.at[i];
  if (t->methods.len) qsort(m, (size_t)t->methods.len, sizeof *m, compare_methods);
  for (int i = 0; i < t->methods.len; i++, sep = "; ") {
    buf_printf(&w->b, "%s%s", sep, m[i]->name->s);
    if (m[i]->type) write_signature(w, m[i]->type);
  }
  for (int i = 0; i < t->embeds.len; i++, sep = "; ") {
    buf_puts(&w->b, sep);
    write_type(w, t->embeds.at[i]);
  }
  buf_putc(&w->b, '}');
}

static int compare_text(const void *a, const void *b) { return strcmp(*(char *const *)a, *(char *const *)b); }

/* Terms in an order that does not depend on how they were written. */
static void write_terms_sorted(Writer *w, TypeSet *s) {
  char **text = ARENA_ARRAY(w->ts->arena, char *, s->terms.len + 1);
  for (int i = 0; i < s->terms.len; i++)
    text[i] = arena_printf(w->ts->arena, "%s%s", s->terms.at[i].tilde ? "~" : "", type_identity(w->ts, s->terms.at[i].type));
  if (s->terms.len) qsort(text, (size_t)s->terms.len, sizeof *text, compare_text);
  for (int i = 0; i < s->terms.len; i++) buf_printf(&w->b, "%s%s", i ? "|" : " ", text[i]);
}

static void write_interface_set(Writer *w, Type *t) {
  TypeSet *s = type_set(w->ts, t);
  buf_puts(&w->b, "interface {");
  for (int i = 0; i < s->methods.len; i++) {
    const Method *m = &s->methods.at[i];
    buf_puts(&w->b, i ? "; " : " ");
    write_member(w, m->name, m->pkg, true);
    if (m->type) write_signature(w, m->type);
  }
  if (s->comparable) buf_puts(&w->b, " comparable");
  if (s->has_terms) write_terms_sorted(w, s);
  buf_puts(&w->b, s->methods.len || s->comparable || s->has_terms ? " }" : "}");
}

static void write_interface(Writer *w, Type *t) {
  if (is_message(w) && t == w->ts->core.any) {
    buf_puts(&w->b, "any");
    return;
  }
  for (int i = 0; i < w->nopen; i++) {
    if (w->open[i] == t) {
      buf_printf(&w->b, "interface{^%d}", w->nopen - i);
      if (i < w->lowest) w->lowest = i;
      return;
    }
  }
  w->open[w->nopen++] = t;
  if (t->is_union)
    write_union(w, t);
  else if (is_message(w))
    write_interface_source(w, t);
  else
    write_interface_set(w, t);
  w->nopen--;
}

/* ---- names of types ---- */

static void write_named(Writer *w, Type *t) {
  Named *n = t->named;
  write_package(w, n->obj->pkg);
  buf_puts(&w->b, n->obj->name->s);
  if (n->origin)
    write_args(w, &n->targs, n->origin->named->outer.len);
  else if (n->tparams.len && is_message(w))
    write_tparams(w, n->tparams.at, n->tparams.len);
  if (n->local_id > 0 && (w->style == LINK || w->style == IDENTITY)) buf_printf(&w->b, "\xC2\xB7%d", n->local_id);
}

static void write_alias(Writer *w, const Type *t) {
  write_package(w, t->alias->pkg);
  buf_puts(&w->b, t->alias->name->s);
  if (t->alias_args.len) write_args(w, &t->alias_args, 0);
}

static void write_basic(Writer *w, Type *t) {
  if (!is_message(w) && (t == type_byte || t == type_rune)) t = type_basic[t->kind];
  buf_puts(&w->b, type_basic_name(t));
}

static void write_tparam(Writer *w, Type *t) {
  buf_puts(&w->b, t->tparam->obj->name->s);
  if (w->style == IDENTITY) buf_printf(&w->b, "$%d", t->tparam->obj->id);
}

static void write_kind(Writer *w, Type *t) {
  switch ((int)t->kind) {
  case K_POINTER:
    buf_putc(&w->b, '*');
    write_type(w, t->elem);
    break;
  case K_SLICE:
    buf_puts(&w->b, "[]");
    write_type(w, t->elem);
    break;
  case K_ARRAY:
    buf_printf(&w->b, "[%lld]", (long long)t->len);
    write_type(w, t->elem);
    break;
  case K_MAP:
    buf_puts(&w->b, "map[");
    write_type(w, t->key);
    buf_putc(&w->b, ']');
    write_type(w, t->elem);
    break;
  case K_CHAN: write_chan(w, t); break;
  case K_STRUCT: write_struct(w, t); break;
  case K_FUNC:
    buf_puts(&w->b, "func");
    write_signature(w, t);
    break;
  case K_TUPLE: write_params(w, &t->results, t->result_objs.at, t->result_objs.len, false); break;
  case K_INTERFACE: write_interface(w, t); break;
  case K_TYPEPARAM: write_tparam(w, t); break;
  default: write_basic(w, t);
  }
}

enum { LONG_TEXT = 512 };

/* After the text of t, which begins at byte from: a digest instead, if it is long and says the same wherever it stands. */
static void shorten(Writer *w, const Type *t, size_t from) {
  if (w->depth == 1 || w->b.len - from <= LONG_TEXT || w->lowest < w->nopen) return;
  char *text = arena_alloc(w->ts->arena, 40);
  text[0] = '#';
  hash_hex(hash_of(buf_cstr(&w->b) + from, w->b.len - from), text + 1);
  w->b.len = from;
  buf_puts(&w->b, text);
  w->digests.arena = w->ts->arena;
  ptrmap_put(&w->digests, t, text);
}

static void write_identity(Writer *w, Type *t) {
  const char *known = w->digests.len ? ptrmap_get(&w->digests, t) : NULL;
  if (known) {
    buf_puts(&w->b, known);
    return;
  }
  size_t from = w->b.len;
  int outer = w->lowest;
  w->lowest = w->nopen;
  if (t->named)
    write_named(w, t);
  else
    write_kind(w, t);
  shorten(w, t, from);
  if (outer < w->lowest) w->lowest = outer;
}

static void write_type(Writer *w, Type *t) {
  if (w->limit && w->b.len > w->limit) return;
  if (!t) {
    buf_puts(&w->b, "invalid type");
  } else if (w->depth >= (is_message(w) ? MESSAGE_DEPTH : MAX_DEPTH) || (is_message(w) && w->b.len > MESSAGE_LENGTH)) {
    buf_puts(&w->b, "...");
  } else {
    w->depth++;
    if (w->style == IDENTITY)
      write_identity(w, t);
    else if (is_message(w) && t->alias && !w->plain)
      write_alias(w, t);
    else if (t->named)
      write_named(w, t);
    else
      write_kind(w, t);
    w->depth--;
  }
}

/* ---- entries ---- */

static const char *finish(Writer *w) {
  const char *s = arena_strndup(w->ts->arena, buf_cstr(&w->b), w->b.len);
  buf_free(&w->b);
  return s;
}

static const char *to_string(Types *ts, Type *t, Style style, Package *rel) {
  if (t && type_is_basic(t) && !t->alias && (style == MESSAGE || (t != type_byte && t != type_rune))) return type_basic_name(t);
  Writer w = {.ts = ts, .style = style, .rel = rel, .limit = style == REFLECT ? TYPE_TEXT_MAX : 0};
  write_type(&w, t);
  return finish(&w);
}

const char *type_string(Types *ts, Type *t, Package *rel) { return to_string(ts, t, MESSAGE, rel); }
const char *type_brief_string(Types *ts, Type *t, Package *rel, int max) {
  Writer w = {.ts = ts, .style = MESSAGE, .rel = rel, .limit = (size_t)max};
  write_type(&w, t);
  if (w.b.len <= w.limit) return finish(&w);
  size_t n = w.limit;
  while (n > 0 && ((unsigned char)w.b.s[n] & 0xC0) == 0x80) n--;
  const char *s = arena_printf(ts->arena, "%.*s…", (int)n, w.b.s);
  buf_free(&w.b);
  return s;
}
const char *type_path_string(Types *ts, Type *t) {
  Writer w = {.ts = ts, .style = MESSAGE, .paths = true};
  write_type(&w, t);
  return finish(&w);
}
const char *type_unaliased_string(Types *ts, Type *t, Package *rel) {
  Writer w = {.ts = ts, .style = MESSAGE, .rel = rel, .plain = true};
  write_type(&w, t);
  return finish(&w);
}
const char *type_reflect_string(Types *ts, Type *t) { return to_string(ts, t, REFLECT, NULL); }
const char *type_identity(Types *ts, Type *t) { return to_string(ts, t, IDENTITY, NULL); }

const char *type_signature_string(Types *ts, Type *sig, Package *rel) {
  Writer w = {.ts = ts, .style = MESSAGE, .rel = rel, .brief = true};
  write_signature(&w, sig);
  return finish(&w);
}

const char *type_alias_string(Types *ts, Object *alias, Package *rel) {
  Writer w = {.ts = ts, .style = MESSAGE, .rel = rel};
  write_package(&w, alias->pkg);
  buf_puts(&w.b, alias->name->s);
  write_tparams(&w, alias->tparams.at, alias->tparams.len);
  return finish(&w);
}

const char *type_place_string(Types *ts, Pos pos) {
  Place p = sources_place(ts->sources, pos);
  if (!p.file) return "-";
  return arena_printf(ts->arena, p.col ? "%s:%d:%d" : "%s:%d", p.file->name, p.line, p.col);
}
