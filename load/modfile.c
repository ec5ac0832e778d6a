/* modfile.c - go.mod and go.work as text: lines of words, or blocks of such lines in parentheses after a directive's name.

   All mistakes are collected, in the words of golang.org/x/mod/modfile. Of a go.mod in the module cache nobody asks for them:
   what a newer Go may say there is ignored. */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include "modules.h"

enum { MAX_WORDS = 16 };

typedef struct Reader {
  Arena *a;
  ModFile *f;
  const char *name; /* of the file, for messages */
  const char *s;
  bool work;
  int line, col; /* of the line being read: where its first word is */
  const char *word[MAX_WORDS];
  int n;
  bool bad; /* no further than this line */
} Reader;

static void complain(Reader *r, int col, const char *fmt, const char *a, const char *b) {
  const char *text = arena_printf(r->a, fmt, a, b);
  text = col > 1 ? arena_printf(r->a, "%s:%d:%d: %s", r->name, r->line, col, text)
                 : arena_printf(r->a, "%s:%d: %s", r->name, r->line, text);
  vec_push(r->a, &r->f->errors, text);
}

static void wrong(Reader *r, const char *fmt, const char *a, const char *b) { complain(r, r->col, fmt, a, b); }

static bool is_word(const char *s) { return *s && !strchr(" \t\r\n()[]{},", *s) && !(s[0] == '/' && s[1] == '/'); }

static void add_word(Reader *r, const char *s, size_t n) {
  if (r->n < MAX_WORDS) r->word[r->n++] = arena_strndup(r->a, s, n);
}

/* A text in quotes is a word without them. */
static void read_quoted(Reader *r, const char *start) {
  char quote = *r->s++;
  const char *text = r->s;
  while (*r->s && *r->s != quote && *r->s != '\n') r->s++;
  if (*r->s == quote) {
    add_word(r, text, (size_t)(r->s++ - text));
    return;
  }
  complain(r, (int)(r->s - start) + 1, *r->s ? "unexpected newline in string%s%s" : "unexpected EOF in string%s%s", "", "");
  r->bad = true;
}

/* The words of the next line, r->n of them, punctuation by itself. False: the text ends. */
static bool read_line(Reader *r) {
  const char *start = r->s;
  r->n = 0;
  r->col = 1;
  if (!*r->s) return false;
  r->line++;
  while (*r->s && *r->s != '\n' && !r->bad) {
    if (*r->s == ' ' || *r->s == '\t' || *r->s == '\r') {
      r->s++;
      continue;
    }
    if (r->s[0] == '/' && r->s[1] == '/') {
      r->s += strcspn(r->s, "\n");
      break;
    }
    if (r->n == 0) r->col = (int)(r->s - start) + 1;
    const char *word = r->s;
    if (r->s[0] == '/' && r->s[1] == '*') {
      complain(r, (int)(r->s - start) + 1, "mod files must use // comments (not /* */ comments)%s%s", "", "");
      r->bad = true;
    } else if (*r->s == '"' || *r->s == '`') {
      read_quoted(r, start);
    } else if (is_word(r->s)) {
      while (is_word(r->s)) r->s++;
      add_word(r, word, (size_t)(r->s - word));
    } else {
      add_word(r, r->s++, 1);
    }
  }
  r->s += *r->s == '\n';
  return true;
}

/* ---- directives ---- */

static bool is_go_version(const char *s) {
  const char *p = s;
  if (!isdigit((unsigned char)*p) || *p == '0') return false;
  for (int i = 0; i < 3; i++) {
    size_t n = strspn(p, "0123456789");
    if (n == 0 || (n > 1 && *p == '0')) return false;
    p += n;
    if (!*p) return i > 0;
    if (i > 0 && (strncmp(p, "rc", 2) == 0 || strncmp(p, "alpha", 5) == 0 || strncmp(p, "beta", 4) == 0)) {
      p += strcspn(p, "0123456789");
      return *p && p[strspn(p, "0123456789")] == 0;
    }
    if (*p++ != '.') return false;
  }
  return false;
}

static void add_go(Reader *r, int n, const char **arg) {
  ModFile *f = r->f;
  if (f->go)
    wrong(r, "repeated go statement%s%s", "", "");
  else if (n != 1)
    wrong(r, "go directive expects exactly one argument%s%s", "", "");
  else if (!is_go_version(arg[0]))
    wrong(r, "invalid go version '%s': must match format 1.23.0%s", arg[0], "");
  else {
    f->go = arg[0];
    f->minor = arg[0][0] == '1' && arg[0][1] == '.' ? atoi(arg[0] + 2) : 1000;
  }
}

/* Modules from before there were go lines are read as the last language that did not need them. */
int modfile_goversion(const ModFile *f) { return f->minor ? f->minor : 16; }

static void add_module(Reader *r, int n, const char **arg) {
  if (r->f->module)
    wrong(r, "repeated module statement%s%s", "", "");
  else if (n != 1)
    wrong(r, "usage: module module/path%s%s", "", "");
  else
    r->f->module = arg[0];
}

static bool is_version(const char *v) { return semver_compare(v, "") > 0 && strchr(v, '.') && strchr(strchr(v, '.') + 1, '.'); }

static void add_version(Reader *r, const char *verb, int n, const char **arg) {
  if (n != 2) {
    wrong(r, "usage: %s module/path v1.2.3%s", verb, "");
    return;
  }
  if (!is_version(arg[1])) {
    const char *what = arena_printf(r->a, "%s %s: version \"%s\"", verb, arg[0], arg[1]);
    wrong(r, "%s invalid: must be of the form v1.2.3%s", what, "");
    return;
  }
  ModVersion v = {arg[0], arg[1]};
  if (*verb == 'r')
    vec_push(r->a, &r->f->require, v);
  else
    vec_push(r->a, &r->f->exclude, v);
}

static bool is_folder(const char *s) {
  return s[0] == '/' || strcmp(s, ".") == 0 || strcmp(s, "..") == 0 || strncmp(s, "./", 2) == 0 || strncmp(s, "../", 3) == 0;
}

static void add_replace(Reader *r, int n, const char **arg) {
  int arrow = n >= 2 && strcmp(arg[1], "=>") == 0 ? 1 : 2;
  int after = n - arrow - 1;
  if (n < arrow + 2 || after > 2 || strcmp(arg[arrow], "=>") != 0) {
    wrong(r, "usage: %s module/path [v1.2.3] => other/module v1.4\n\t or %s module/path [v1.2.3] => ../local/directory", "replace",
          "replace");
    return;
  }
  const char *to = arg[arrow + 1], *version = after == 2 ? arg[arrow + 2] : NULL;
  if (!version && !is_folder(to)) {
    wrong(r,
          strchr(to, '@') ? "replacement module must match format 'path version', not 'path@version'%s%s"
                          : "replacement module without version must be directory path (rooted or starting with . or ..)%s%s",
          "", "");
  } else if (version && is_folder(to)) {
    wrong(r, "replacement module directory path \"%s\" cannot have version%s", to, "");
  } else {
    ModReplace x = {{arg[0], arrow == 2 ? arg[1] : NULL}, {to, version}, NULL};
    vec_push(r->a, &r->f->replace, x);
  }
}

static bool is_one_of(const char *words, const char *w) {
  const char *at = strstr(words, w);
  size_t n = strlen(w);
  return at && (at == words || at[-1] == ' ') && (at[n] == ' ' || !at[n]);
}

static void directive(Reader *r, const char *verb, int n, const char **arg) {
  if (strcmp(verb, "go") == 0)
    add_go(r, n, arg);
  else if (strcmp(verb, "replace") == 0)
    add_replace(r, n, arg);
  else if (!r->work && strcmp(verb, "module") == 0)
    add_module(r, n, arg);
  else if (!r->work && (strcmp(verb, "require") == 0 || strcmp(verb, "exclude") == 0))
    add_version(r, verb, n, arg);
  else if (r->work && strcmp(verb, "use") == 0 && n == 1)
    vec_push(r->a, &r->f->use, arg[0]);
  else if (r->work && strcmp(verb, "use") == 0)
    wrong(r, "usage: %s local/dir%s", verb, "");
  else if (!is_one_of(r->work ? "toolchain godebug" : "toolchain godebug retract tool ignore", verb))
    wrong(r, "unknown directive: %s%s", verb, "");
}

/* The lines up to the closing parenthesis. */
static void read_block(Reader *r, const char *verb) {
  int line = r->line, col = r->col;
  bool known = is_one_of(r->work ? "use replace godebug" : "module godebug require exclude replace retract tool ignore", verb);
  if (!known) wrong(r, "unknown block type: %s%s", verb, "");
  while (!r->bad && read_line(r)) {
    if (r->n == 1 && strcmp(r->word[0], ")") == 0) return;
    if (known && r->n) directive(r, verb, r->n, r->word);
  }
  if (r->bad) return;
  r->line++;
  complain(r, 1, "syntax error (unterminated block started at %s:%s)", r->name, arena_printf(r->a, "%d:%d", line, col));
}

ModFile *modfile_parse(Arena *a, const char *name, const char *text, bool work) {
  Reader r = {.a = a, .f = ARENA_NEW(a, ModFile), .name = name, .s = text, .work = work};
  while (!r.bad && read_line(&r)) {
    if (!r.n) continue;
    if (r.n == 2 && strcmp(r.word[1], "(") == 0)
      read_block(&r, r.word[0]);
    else if (r.n > 0 && !r.bad)
      directive(&r, r.word[0], r.n - 1, r.word + 1);
  }
  return r.f;
}
