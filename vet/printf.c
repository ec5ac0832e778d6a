/* printf.c - formats against arguments, for the functions that printers.c knows. Only one complaint per format. */
#include <string.h>
#include "internal.h"

/* ---- one call of a Printf ---- */

static const struct {
  char verb;
  const char *flags;
  int want;
} verbs[] = {
    {'%', "", 0},
    {'b', " -+.0#", ARG_INT | ARG_FLOAT | ARG_COMPLEX | ARG_POINTER},
    {'c', "-", ARG_RUNE | ARG_INT},
    {'d', " -+.0", ARG_INT | ARG_POINTER},
    {'e', " -+.0#", ARG_FLOAT | ARG_COMPLEX},
    {'E', " -+.0#", ARG_FLOAT | ARG_COMPLEX},
    {'f', " -+.0#", ARG_FLOAT | ARG_COMPLEX},
    {'F', " -+.0#", ARG_FLOAT | ARG_COMPLEX},
    {'g', " -+.0#", ARG_FLOAT | ARG_COMPLEX},
    {'G', " -+.0#", ARG_FLOAT | ARG_COMPLEX},
    {'o', " -+.0#", ARG_INT | ARG_POINTER},
    {'O', " -+.0#", ARG_INT | ARG_POINTER},
    {'p', "-#", ARG_POINTER},
    {'q', " -+.0#", ARG_RUNE | ARG_INT | ARG_STRING},
    {'s', " -+.0", ARG_STRING},
    {'t', "-", ARG_BOOL},
    {'T', "-", ARG_ANY},
    {'U', "-#", ARG_RUNE | ARG_INT},
    {'v', " -+.0#", ARG_ANY},
    {'w', " -+.0#", ARG_ERROR},
    {'x', " -+.0#", ARG_RUNE | ARG_INT | ARG_STRING | ARG_POINTER | ARG_FLOAT | ARG_COMPLEX},
    {'X', " -+.0#", ARG_RUNE | ARG_INT | ARG_STRING | ARG_POINTER | ARG_FLOAT | ARG_COMPLEX},
};

typedef struct Call {
  Vet *v;
  Node *n;
  Object *fn;
  const char *name;
  int first;
  PrintKind kind;
} Call;

static int verb_index(uint32_t verb) {
  for (size_t i = 0; i < sizeof verbs / sizeof verbs[0]; i++)
    if ((uint32_t)verbs[i].verb == verb) return (int)i;
  return -1;
}

static const char *count(Vet *v, int n, const char *what) { return arena_printf(v->a, "%d %s%s", n, what, n == 1 ? "" : "s"); }

/* T's or &T's own String or Error method prints T: endless recursion. */
static const char *recursive_method(Vet *v, Node *arg) {
  Type *t = vet_arg_type(arg);
  if (!t || !v->func || !v->func->recv || vet_is_formatter(v, t)) return NULL;
  Object *str = vet_method_of(v, t, "String"), *err = vet_method_of(v, t, "Error");
  if ((str != v->func && err != v->func) || !vet_is_stringer(v->func->type)) return NULL;
  if (arg->kind == N_UNARY && arg->op == OP_AND) arg = node_x(arg);
  return arg->kind == N_IDENT && arg->obj == v->func->recv ? vet_full_name(v, v->func) : NULL;
}

static bool is_func_value(Node *arg) { return arg->type && arg->type->kind == K_FUNC && !vet_is_nil(arg); }

static bool arg_exists(Call *c, Directive *d, int i) {
  int n = d->args[i], len = node_args(c->n)->len;
  if (n < len - 1) return true;
  if (c->n->flags & NF_DOTS) return false;
  if (n < len) return true;
  vet_report(c->v, V_printf, c->n->pos, "%s format %.*s reads arg #%d, but call has %s", c->name, (int)d->len, d->text, n - c->first + 1,
             count(c->v, len - c->first, "arg"));
  return false;
}

static const char *details(Vet *v, const char *reason) { return reason ? arena_printf(v->a, " (%s)", reason) : ""; }

static bool known_directive(Call *c, Directive *d, int verb) {
  if (verb < 0) {
    const char *at = d->text + d->verb_at;
    vet_report(c->v, V_printf, c->n->pos, "%s format %.*s has unknown verb %.*s", c->name, (int)d->len, d->text, (int)(d->len - d->verb_at),
               at);
    return false;
  }
  for (int i = 0; i < d->nflags; i++)
    if (d->flags[i] != '0' && !strchr(verbs[verb].flags, d->flags[i])) {
      vet_report(c->v, V_printf, c->n->pos, "%s format %.*s has unrecognized flag %c", c->name, (int)d->len, d->text, d->flags[i]);
      return false;
    }
  return true;
}

static bool stars_are_ints(Call *c, Directive *d, int n) {
  for (int i = 0; i < n; i++) {
    const char *reason;
    if (!arg_exists(c, d, i)) return false;
    Node *arg = node_args(c->n)->at[d->args[i]];
    if (vet_match_arg(c->v, ARG_INT, vet_arg_type(arg), &reason)) continue;
    vet_report(c->v, V_printf, c->n->pos, "%s format %.*s uses non-int %s%s as argument of *", c->name, (int)d->len, d->text,
               vet_text_of(c->v, arg), details(c->v, reason));
    return false;
  }
  return true;
}

static bool arg_fits(Call *c, Directive *d, int verb) {
  Vet *v = c->v;
  const char *reason, *method;
  Node *arg = node_args(c->n)->at[d->args[d->nargs - 1]];
  int want = verbs[verb].want;
  if (is_func_value(arg) && d->verb != 'p' && d->verb != 'T') {
    vet_report(v, V_printf, c->n->pos, "%s format %.*s arg %s is a func value, not called", c->name, (int)d->len, d->text,
               vet_text_of(v, arg));
    return false;
  }
  if (!vet_match_arg(v, want, vet_arg_type(arg), &reason)) {
    vet_report(v, V_printf, c->n->pos, "%s format %.*s has arg %s of wrong type %s%s", c->name, (int)d->len, d->text, vet_text_of(v, arg),
               vet_type_text(v, vet_arg_type(arg)), details(v, reason));
    return false;
  }
  bool sharp = memchr(d->flags, '#', (size_t)d->nflags) != NULL;
  if ((want & ARG_STRING) && d->verb != 'T' && !sharp && (method = recursive_method(v, arg))) {
    vet_report(v, V_printf, c->n->pos, "%s format %.*s with arg %s causes recursive %s method call", c->name, (int)d->len, d->text,
               vet_text_of(v, arg), method);
    return false;
  }
  return true;
}

static bool directive_ok(Call *c, Directive *d) {
  if (d->problem) {
    vet_report(c->v, V_printf, d->at_fun ? node_fun(c->n)->pos : c->n->pos, "%s", d->problem);
    return false;
  }
  int verb = verb_index(d->verb);
  bool formatter = false;
  if (d->verb != 'w' && d->arg < node_args(c->n)->len && vet_arg_type(node_args(c->n)->at[d->arg]))
    formatter = vet_is_formatter(c->v, vet_arg_type(node_args(c->n)->at[d->arg]));
  if (!formatter && !known_directive(c, d, verb)) return false;
  if (!stars_are_ints(c, d, d->nargs - (d->verb != '%'))) return false;
  if (d->verb == '%' || formatter) return true;
  return arg_exists(c, d, d->nargs - 1) && arg_fits(c, d, verb);
}

/* A format that is no constant and has no arguments is usually a text that should be printed as it is (go1.24). */
static void check_variable_format(Call *c) {
  Type *sig = node_fun(c->n)->type ? under(node_fun(c->n)->type) : NULL;
  int i = sig && sig->kind == K_FUNC && sig->variadic ? sig->params.len - 2 : -1;
  if (i < 0 || i != node_args(c->n)->len - 1 || node_args(c->n)->at[i]->val || c->v->in.pkg->goversion < 24) return;
  if (kind_of(node_args(c->n)->at[i]->type) == K_STRING)
    vet_report(c->v, V_printf, node_args(c->n)->at[i]->pos, "non-constant format string in call to %s", c->name);
}

static void check_count(Call *c, int max, bool indexed) {
  int n = node_args(c->n)->len;
  if (((c->n->flags & NF_DOTS) && max >= n - 1) || indexed || max == n) return;
  vet_report(c->v, V_printf, c->n->pos, "%s call needs %s but has %s", c->name, count(c->v, max - c->first, "arg"),
             count(c->v, n - c->first, "arg"));
}

static void check_format(Call *c) {
  const char *format;
  size_t len;
  int index = vet_format_index(c->n, &format, &len);
  if (index < 0) {
    check_variable_format(c);
    return;
  }
  c->first = index + 1;
  if (!memchr(format, '%', len)) {
    if (node_args(c->n)->len > c->first)
      vet_report(c->v, V_printf, vet_lparen_of(c->v, c->n), "%s call has arguments but no formatting directives", c->name);
    return;
  }
  int next = c->first, max = c->first;
  bool indexed = false;
  for (size_t i = 0; i < len;) {
    if (format[i] != '%') {
      i++;
      continue;
    }
    Directive d = vet_directive_parse(c->v->a, c->name, format + i, len - i, c->first, next, node_args(c->n)->len);
    if (!directive_ok(c, &d)) return;
    if (d.verb == 'w' && c->kind != P_ERRORF) {
      vet_report(c->v, V_printf, c->n->pos, "%s does not support error-wrapping directive %%w", c->name);
      return;
    }
    i += d.len;
    indexed |= d.indexed;
    if (d.nargs) next = d.args[d.nargs - 1] + 1;
    for (int k = 0; k < d.nargs; k++) max = d.args[k] >= max ? d.args[k] + 1 : max;
  }
  check_count(c, max, indexed);
}

/* ---- one call of a Print ---- */

static const char *skip_digits(const char *p, const char *end) {
  while (p < end && *p >= '0' && *p <= '9') p++;
  return p;
}

/* [12] or nothing */
static const char *skip_index(const char *p, const char *end) {
  if (p == end || *p != '[') return p;
  const char *q = skip_digits(p + 1, end);
  return q > p + 1 && q < end && *q == ']' ? q + 1 : p;
}

/* 12, *, [12]* or nothing */
static const char *skip_number(const char *p, const char *end) {
  const char *q = skip_digits(p, end);
  if (q > p) return q;
  q = skip_index(p, end);
  return q < end && *q == '*' ? q + 1 : p;
}

/* The first thing in s that Printf would take for a directive; "% d" is text, not one. */
static const char *find_directive(const char *s, const char *end, int *len) {
  for (; (s = memchr(s, '%', (size_t)(end - s))); s++) {
    const char *p = s + 1;
    while (p < end && strchr("+-#", *p)) p++;
    p = skip_number(p, end);
    p += p < end && *p == '.';
    p = skip_index(skip_number(p, end), end);
    if (p < end && *p && strchr("bcdefgopqstvxEFGTUX", *p)) {
      *len = (int)(p + 1 - s);
      return s;
    }
  }
  return NULL;
}

static void check_first(Call *c, Node *arg) {
  size_t len;
  int n;
  if (arg->kind == N_SELECTOR && c->first == 0 && node_x(arg)->kind == N_IDENT && strcmp(node_x(arg)->name->s, "os") == 0 &&
      strncmp(node_member(arg)->name->s, "Std", 3) == 0)
    vet_report(c->v, V_printf, c->n->pos, "%s does not take io.Writer but has first arg %s", c->name, vet_text_of(c->v, arg));
  const char *s = vet_const_text(arg, &len);
  if (!s) return;
  if (len && s[len - 1] == '%') len--;
  const char *at = find_directive(s, s + len, &n);
  if (at) vet_report(c->v, V_printf, c->n->pos, "%s call has possible formatting directive %.*s", c->name, n, at);
}

static void check_print(Call *c) {
  Type *sig = node_fun(c->n)->type ? under(node_fun(c->n)->type) : NULL;
  if (!sig || sig->kind != K_FUNC || !sig->variadic || !vet_is_any_slice(vec_last(&sig->params))) return;
  c->first = sig->params.len - 1;
  if (node_args(c->n)->len <= c->first) return;
  check_first(c, node_args(c->n)->at[c->first]);
  size_t len, name = c->fn->name->len;
  const char *last = vet_const_text(vec_last(node_args(c->n)), &len);
  if (name >= 2 && strcmp(c->fn->name->s + name - 2, "ln") == 0 && last && len && last[len - 1] == '\n')
    vet_report(c->v, V_printf, c->n->pos, "%s arg list ends with redundant newline", c->name);
  for (int i = c->first; i < node_args(c->n)->len; i++) {
    Node *arg = node_args(c->n)->at[i];
    const char *method;
    if (is_func_value(arg)) vet_report(c->v, V_printf, c->n->pos, "%s arg %s is a func value, not called", c->name, vet_text_of(c->v, arg));
    if ((method = recursive_method(c->v, arg)))
      vet_report(c->v, V_printf, c->n->pos, "%s arg %s causes recursive call to %s method", c->name, vet_text_of(c->v, arg), method);
  }
}

void vet_printf(Vet *v, Node *n) {
  Object *f = n->kind == N_CALL ? vet_callee(n) : NULL;
  PrintKind kind = f ? vet_print_kind(v, f) : P_NONE;
  if (!kind) return;
  Call c = {.v = v, .n = n, .fn = f, .name = vet_full_name(v, f), .kind = kind};
  if (kind == P_PRINT)
    check_print(&c);
  else
    check_format(&c);
}
