/* limits.c - refuses what is too large for the code that is made.

   Sizes are int64 here, but a C compiler lays out structs and frames with 32 bits. Of the types of 2 GB and more only an array
   behind a pointer works: its elements are reached one by one, and codegen writes it with a length that C takes.
   Variables of the package and frames have gc's limits, and its texts. A type's name, which %T prints, has one too. */
#include "../ir/walk.h"
#include "internal.h"
#include "program.h"

enum { MAX_SYMBOL = 2000000000, MAX_FRAME = 1 << 30 };

typedef struct Limits {
  Lower *l;
  Pos pos;
  bool refused; /* one message for a function is enough */
} Limits;

static bool is_huge(Type *t) { return t && t->kind != K_INVALID && ir_size(t) > INT32_MAX; }

static bool visit(Walk *w, X **slot, Use u) {
  Limits *c = w->ctx;
  X *x = *slot;
  Kind k = x->type ? (Kind)kind_of(x->type) : K_INVALID;
  if (c->refused || (k != K_ARRAY && k != K_STRUCT && k != K_TUPLE) || !is_huge(x->type)) return true;
  bool by_part = u == USE_PART || u == USE_SET_PART || u == USE_ADDRESS;
  if (by_part && x->kind == X_DEREF && k == K_ARRAY && !is_huge(under(x->type)->elem)) return true;
  diag_unsupported(c->l->diags, c->pos, "a value of type %s, which has 2 GB or more", type_string(c->l->ts, x->type, NULL));
  return !(c->refused = true);
}

static bool enter(Walk *w, S *s) {
  Limits *c = w->ctx;
  if (s->pos) c->pos = s->pos;
  return !c->refused;
}

static void check_func(Lower *l, Func *f) {
  int64_t locals = 0, args = 0, mb = 1 << 20;
  for (int i = 0; i < f->locals.len && locals <= MAX_FRAME; i++) locals += ir_size(f->locals.at[i]->type);
  for (int i = 0; i < f->frame.len && locals <= MAX_FRAME; i++) locals += ir_size(f->frame.at[i]->type);
  for (int i = 0; i < f->params.len && args <= MAX_FRAME; i++) args += ir_size(f->params.at[i]->type);
  if (f->result && args <= MAX_FRAME) args += ir_size(f->result);
  if (locals > MAX_FRAME || args > MAX_FRAME) {
    diag_error(l->diags, f->pos, "stack frame too large (>1GB): %lld MB locals + %lld MB args", (long long)(locals / mb),
               (long long)(args / mb));
    return;
  }
  Limits c = {.l = l, .pos = f->pos};
  Walk w = {.before = visit, .enter = enter, .ctx = &c};
  ir_walk_list(&w, &f->body);
}

static void check_type(Lower *l, Type *t) {
  const char *text = type_reflect_string(l->ts, t);
  const Object *o = t->named ? t->named->obj : NULL;
  if (strlen(text) > TYPE_TEXT_MAX) diag_unsupported(l->diags, o ? o->pos : 0, "a type whose name has more than 1 MB: %.60s...", text);
}

void lower_check_limits(Lower *l) {
  Unit *u = l->u;
  for (int i = 0; i < u->globals.len; i++) {
    Global *g = u->globals.at[i];
    if (ir_size(g->type) > MAX_SYMBOL)
      diag_error(l->diags, g->obj ? g->obj->pos : 0, "%s: symbol too large (%lld bytes > %d bytes)", g->goname, (long long)ir_size(g->type),
                 (int)MAX_SYMBOL);
  }
  for (int i = 0; i < u->datas.len; i++)
    if (ir_size(u->datas.at[i]->type) > MAX_SYMBOL)
      diag_unsupported(l->diags, 0, "static data of %lld bytes", (long long)ir_size(u->datas.at[i]->type));
  for (int i = 0; i < u->typeuses.len; i++)
    if (!u->typeuses.at[i]->is_extern && !diag_count(l->diags)) check_type(l, u->typeuses.at[i]->type);
  for (int i = 0; i < u->funcs.len; i++)
    if (!u->funcs.at[i]->is_extern) check_func(l, u->funcs.at[i]);
}
