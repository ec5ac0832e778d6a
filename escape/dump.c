/* dump.c - the window onto this room: -dump=escape, a line for each variable, parameter and allocation of a package, in the
   words and at the columns of gc's -m.

   What the graphs know is taken from them as they are solved (Escape.watch). What is on the heap whatever the flow says
   (make, map literals, joined strings) is found by a walk. docs/escape.md says where gc decides otherwise. */
#include <stdlib.h>
#include <string.h>
#include "internal.h"

typedef struct Line {
  Pos pos;
  const char *text;
  int order;
} Line;

typedef struct Dumper {
  Escape *e;
  Sources *sources;
  Package *pkg;
  PtrMap wanted;       /* the FUNCDECLs of pkg */
  const FuncInfoT *fn; /* at hand; NULL: an initialiser */
  VEC(Line) lines;
} Dumper;

/* ---- Lines ---- */

static void add(Dumper *d, Pos pos, const char *text) {
  for (int i = d->lines.len - 1; i >= 0 && i > d->lines.len - 8; i--)
    if (d->lines.at[i].pos == pos && strcmp(d->lines.at[i].text, text) == 0) return;
  Line l = {pos, text, d->lines.len};
  vec_push(d->e->a, &d->lines, l);
}

static int by_place(const void *x, const void *y) {
  const Line *a = x, *b = y;
  if (a->pos != b->pos) return a->pos < b->pos ? -1 : 1;
  return a->order - b->order;
}

static void add_fate(Dumper *d, Pos pos, const char *what, bool heap) {
  add(d, pos, arena_printf(d->e->a, "%s %s", what, heap ? "escapes to heap" : "does not escape"));
}

/* ---- Places ---- */

/* The bracket that stands before from, at the latest at pos. */
static Pos bracket_before(Dumper *d, Pos pos, Pos from, char bracket) {
  const SourceFile *f = sources_file(d->sources, pos);
  if (!f) return pos;
  for (Pos at = from; at-- > pos;)
    if (f->text[at - f->base] == bracket) return at;
  return pos;
}

static Pos before_first(Dumper *d, const Node *n, const NodeList *inside, char bracket) {
  return bracket_before(d, n->pos, inside->len ? node_start(inside->at[0]) : n->end, bracket);
}

/* ---- Allocations ---- */

static const char *literal_text(Dumper *d, const Node *n, const char *amp) {
  const char *type = node_texpr(n) ? node_string(d->e->a, node_texpr(n)) : type_unaliased_string(d->e->ts, n->type, d->pkg);
  if (*amp && !node_texpr(n) && *type == '*') type++;
  return arena_printf(d->e->a, "%s%s{%s}", amp, type, node_elems(n)->len ? "..." : "");
}

static void show_call(Dumper *d, const Node *n, bool heap) {
  Pos paren = before_first(d, n, node_args(n), '(');
  if (!(n->flags & (NF_CONVERSION | NF_BUILTIN))) {
    add_fate(d, paren, "... argument", heap);
  } else if (n->flags & NF_CONVERSION) {
    const char *type = node_string(d->e->a, node_fun(n)), *x = node_string(d->e->a, node_args(n)->at[0]);
    bool bare = node_fun(n)->kind == N_IDENT || node_fun(n)->kind == N_SELECTOR || node_fun(n)->kind == N_PAREN;
    add_fate(d, node_start(node_args(n)->at[0]), arena_printf(d->e->a, bare ? "%s(%s)" : "(%s)(%s)", type, x), heap);
  } else {
    add_fate(d, paren, n->obj->builtin == B_APPEND ? "append" : node_string(d->e->a, n), heap);
  }
}

static void show_allocation(Dumper *d, const Node *n, bool heap) {
  switch (n->kind) {
  case N_FUNCLIT: add_fate(d, n->pos, "func literal", heap); break;
  case N_SELECTOR: add_fate(d, n->end, node_string(d->e->a, n), heap); break;
  case N_CALL: show_call(d, n, heap); break;
  case N_UNARY: add_fate(d, n->pos, literal_text(d, node_unparen(node_x(n)), "&"), heap); break;
  case N_COMPOSITE: {
    Pos brace = before_first(d, n, node_elems(n), '{');
    add_fate(d, brace, literal_text(d, n, n->type && kind_of(n->type) == K_POINTER ? "&" : ""), heap);
    break;
  }
  default: break;
  }
}

/* ---- Variables ---- */

static const char *result_name(Dumper *d) {
  const Type *sig = d->fn->sig;
  if (sig->results.len != 1) return "results";
  const Object *v = sig->result_objs.len ? sig->result_objs.at[0] : NULL;
  bool named = v && v->name && v->name->len && strcmp(v->name->s, "_") != 0;
  return arena_printf(d->e->a, "result %s", named ? v->name->s : "~r0");
}

static void show_param(Dumper *d, const Loc *x) {
  const char *name = x->obj->name->s;
  if (x->leak_heap != NO_LEAK) add(d, x->obj->pos, arena_printf(d->e->a, "leaking param%s: %s", x->leak_heap ? " content" : "", name));
  if (x->leak_result != NO_LEAK && x->leak_result < x->leak_heap)
    add(d, x->obj->pos, arena_printf(d->e->a, "leaking param: %s to %s level=%d", name, result_name(d), x->leak_result));
  if (x->leak_heap == NO_LEAK && x->leak_result == NO_LEAK) add_fate(d, x->obj->pos, name, false);
}

static void show_variable(Dumper *d, const Loc *x) {
  const Object *v = x->obj;
  if (!v->name || !v->name->len || strcmp(v->name->s, "_") == 0 || !v->type) return;
  if (escape_var_on_heap(d->e, v))
    add(d, v->pos, arena_printf(d->e->a, "moved to heap: %s", v->name->s));
  else if (x->param >= 0 && !v->type->has_typeparam && type_has_pointers(v->type))
    show_param(d, x);
}

/* Variables that rangebody.c made are not shown. */
static void watch(void *ctx, const Graph *g) {
  Dumper *d = ctx;
  d->fn = g->fn->info;
  if (d->fn && !ptrmap_has(&d->wanted, d->fn->node)) return; /* called by one that is shown */
  for (int i = 0; i < g->locs.len; i++) {
    const Loc *x = g->locs.at[i];
    if (x->obj && x->obj->id) show_variable(d, x);
    if (x->node) show_allocation(d, x->node, escape_expr(d->e, x->node));
  }
}

/* ---- What is always on the heap ---- */

static bool is_string(const Node *n) { return n->type && kind_of(n->type) == K_STRING && !n->val; }

static bool show_fixed(void *ctx, Node *n) {
  Dumper *d = ctx;
  if (n->kind == N_CALL && n->flags & NF_BUILTIN && n->obj->builtin == B_MAKE && n->type && kind_of(n->type) != K_CHAN)
    show_call(d, n, true);
  else if (n->kind == N_COMPOSITE && n->type && kind_of(n->type) == K_MAP)
    show_allocation(d, n, true);
  else if (n->kind == N_FUNCLIT && escape_is_direct(d->e, n))
    show_allocation(d, n, false);
  else if (n->kind == N_BINARY && n->op == OP_ADD && is_string(n)) {
    add_fate(d, n->end, node_string(d->e->a, n), true);
    return false; /* joined at once */
  }
  return true;
}

static void want_functions(Dumper *d) {
  for (int i = 0; i < d->pkg->files.len; i++)
    for (int k = 0; k < d->pkg->files.at[i]->decls.len; k++) {
      Node *n = d->pkg->files.at[i]->decls.at[k];
      if (n->kind == N_FUNCDECL && node_body(n)) ptrmap_put(&d->wanted, n, n);
    }
}

static void analyse(Dumper *d) {
  for (int i = 0; i < d->wanted.len; i++) escape_function(d->e, d->wanted.entries[i].val, d->pkg);
  for (int i = 0; i < d->pkg->init.len; i++)
    if (d->pkg->init.at[i].rhs) escape_function(d->e, d->pkg->init.at[i].rhs, d->pkg);
  for (int i = 0; i < d->pkg->files.len; i++)
    for (int k = 0; k < d->pkg->files.at[i]->decls.len; k++) node_walk(d->pkg->files.at[i]->decls.at[k], show_fixed, NULL, d);
}

void escape_dump(FILE *out, Arena *a, Types *ts, Sources *sources, Intern *names, Package *p) {
  Dumper d = {.e = escape_new(a, ts, names, (EscapeOptions){0}), .sources = sources, .pkg = p, .wanted = {.arena = a}};
  d.e->watch = watch;
  d.e->watch_ctx = &d;
  want_functions(&d);
  analyse(&d);
  if (d.lines.len) qsort(d.lines.at, (size_t)d.lines.len, sizeof *d.lines.at, by_place);
  for (int i = 0; i < d.lines.len; i++) {
    if (i && d.lines.at[i].pos == d.lines.at[i - 1].pos && strcmp(d.lines.at[i].text, d.lines.at[i - 1].text) == 0) continue;
    Place at = sources_place(sources, d.lines.at[i].pos);
    fprintf(out, "%s:%d:%d: %s\n", at.file ? at.file->name : "-", at.line, at.col, d.lines.at[i].text);
  }
}
