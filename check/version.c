/* version.c - what the language of go.mod's "go" line lacks.

   A file's "//go:build go1.N" decides for that file. Packages without either have the whole language. Texts are gc's,
   with the reason that its command line adds. */
#include "internal.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST_OF_FILES = 21 };

/* What the line says, 1 for go1; 0: there is none. */
static int declared_version(const File *f) {
  const char *dot = f && f->goversion ? strchr(f->goversion, '.') : NULL;
  return dot ? atoi(dot + 1) : f && f->goversion;
}

/* Before Go 1.21 a file's line meant which releases build it: it cannot go further back. */
static int file_version(const File *f) {
  int v = declared_version(f);
  return v && v < FIRST_OF_FILES ? FIRST_OF_FILES : v;
}

int check_package_goversion(const Package *p, Pos pos) {
  for (int i = 0; i < p->files.len; i++) {
    const SourceFile *s = p->files.at[i]->source;
    if (pos >= s->base && pos - s->base <= s->len && file_version(p->files.at[i])) return file_version(p->files.at[i]);
  }
  return p->goversion ? p->goversion : GO_MINOR;
}

int check_lang_version(Checker *c) {
  int v = file_version(c->env.file);
  return v ? v : c->pkg->goversion;
}

/* A file's line is the reason only when it counts as written. */
static const char *lacks(Checker *c, int minor, const char *what) {
  int declared = declared_version(c->env.file);
  bool own = declared >= FIRST_OF_FILES;
  int v = own ? declared : c->pkg->goversion;
  const char *why = own ? "file declares //go:build go1.%d" : "-lang was set to go1.%d; check go.mod";
  char text[64];
  snprintf(text, sizeof text, why, v);
  return arena_printf(c->a, "%s%srequires go1.%d or later (%s)", what, *what ? " " : "", minor, text);
}

const char *check_lang_lacks(Checker *c, int minor, const char *what) {
  return check_lang_version(c) < minor ? lacks(c, minor, what) : NULL;
}

bool check_lang_require(Checker *c, const Node *at, int minor, const char *what) {
  if (check_lang_version(c) >= minor) return true;
  check_error_at(c, at, "%s", lacks(c, minor, what));
  return false;
}

bool check_lang_require_pos(Checker *c, Pos pos, int minor, const char *what) {
  if (check_lang_version(c) >= minor) return true;
  check_error(c, pos, "%s", lacks(c, minor, what));
  return false;
}

/* Spec of Go 1.13: underscores, binary, 0o and hexadecimal floating-point literals. */
bool check_lang_literal(Checker *c, const Node *n) {
  const char *s = n->name->s;
  if (n->op > LIT_IMAG || n->name->len < 2 || check_lang_version(c) >= 13) return true;
  if (strchr(s, '_')) return check_lang_require(c, n, 13, "underscore in numeric literal");
  if (s[0] != '0') return true;
  if (s[1] == 'b' || s[1] == 'B') return check_lang_require(c, n, 13, "binary literal");
  if (s[1] == 'o' || s[1] == 'O') return check_lang_require(c, n, 13, "0o/0O-style octal literal");
  if ((s[1] == 'x' || s[1] == 'X') && n->op != LIT_INT) return check_lang_require(c, n, 13, "hexadecimal floating-point literal");
  return true;
}

typedef struct Embedded {
  const Node *node;
  Type *type;
  File *file;
} Embedded;

/* What an interface may embed before there were constraints: interfaces, no unions. */
static void later_embedded(Checker *c, void *arg) {
  Embedded *e = arg;
  File *saved = c->env.file;
  c->env.file = e->file;
  bool set = e->type->kind == K_INTERFACE && e->type->is_union;
  if (!is_invalid(under(e->type)) && (set || kind_of(e->type) != K_INTERFACE))
    check_lang_require(
        c, e->node, 18,
        arena_printf(c->a, set ? "embedding interface element %s" : "embedding non-interface type %s", check_type_text(c, e->type)));
  c->env.file = saved;
}

void check_lang_embedded(Checker *c, const Node *n, Type *t) {
  if (check_lang_version(c) >= 18) return;
  Embedded *e = ARENA_NEW(c->a, Embedded);
  *e = (Embedded){n, t, c->env.file};
  check_later(c, later_embedded, e);
}

bool check_lang_builtin(Checker *c, const Node *call, BuiltinId id) {
  static const uint8_t since[B_COUNT + 1] = {
      [B_CLEAR] = 21,         [B_MIN] = 21,
      [B_MAX] = 21,           [B_UNSAFE_ADD] = 17,
      [B_UNSAFE_SLICE] = 17,  [B_UNSAFE_SLICEDATA] = 20,
      [B_UNSAFE_STRING] = 20, [B_UNSAFE_STRINGDATA] = 20,
  };
  if (check_lang_version(c) >= since[id]) return true;
  const char *prefix = id >= B_UNSAFE_ADD ? "unsafe." : id == B_CLEAR ? "" : "built-in ";
  return check_lang_require(c, node_fun(call), since[id], arena_printf(c->a, "%s%s", prefix, builtin_name(id)));
}
