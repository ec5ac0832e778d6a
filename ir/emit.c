/* emit.c - statements, at the builder's place, and variables.

   A call whose result went to a temporary may be moved to where the temporary is read, when nothing came between: s_take_call(),
   and s_assign() for results that go through an out pointer. */
#include "build.h"

S *s_new(Builder *b, SKind k) {
  S *s = ARENA_NEW(b->arena, S);
  s->kind = (uint8_t)k;
  s->pos = b->pos;
  vec_push(b->arena, b->out, s);
  return s;
}

X *s_take_call(Builder *b, X *x) {
  if (x->kind != X_VAR || !x->var->is_temp || b->out->len == 0) return x;
  S *s = vec_last(b->out);
  if (s->kind != S_ASSIGN || s->x->kind != X_VAR || s->x->var != x->var || !x_is_call(s->y)) return x;
  b->out->len--;
  b->taken = s->y;
  b->taken_pos = s->pos;
  return s->y;
}

/* A statement that makes the call x stays where the call stands. */
static S *s_with(Builder *b, SKind k, X *x) {
  S *s = s_new(b, k);
  if (x && x == b->taken) s->pos = b->taken_pos;
  return s;
}

void s_expr(Builder *b, X *x) {
  if (x_is_const(x) || (x->kind == X_VAR)) return;
  S *s = s_with(b, S_EXPR, x);
  s->x = x;
  b->effects++;
}

/* A place that a callee cannot see may receive its results directly. */
static bool retarget_out(Builder *b, X *place, X *v) {
  if (place->kind != X_VAR || place->var->shared || place->var->escapes_frame) return false;
  if (v->kind != X_VAR || !v->var->is_temp || !b->out->len) return false;
  S *s = vec_last(b->out);
  if (s->kind != S_CALLOUT || !s->y || s->y->kind != X_VAR || s->y->var != v->var || s->y->type != place->type) return false;
  s->y = place;
  return true;
}

void s_assign(Builder *b, X *place, X *v) {
  if (retarget_out(b, place, v)) return;
  if (place->kind == X_VAR || place->kind == X_GLOBAL) v = s_take_call(b, v);
  if (v->kind == X_ZERO) {
    s_zero(b, place);
    return;
  }
  if (v->kind == X_VAR && place->kind == X_VAR && v->var == place->var) return;
  S *s = s_with(b, S_ASSIGN, v);
  s->x = place;
  s->y = v;
  if (place->kind != X_VAR || !place->var->is_temp || x_is_call(v)) b->effects++;
}

void s_zero(Builder *b, X *place) {
  X *z = x_zero(b, place->type);
  S *s = s_new(b, z->kind == X_ZERO ? S_ZEROVAR : S_ASSIGN);
  s->x = place;
  s->y = z->kind == X_ZERO ? NULL : z;
  if (place->kind != X_VAR || !place->var->is_temp) b->effects++;
}

S *s_if(Builder *b, X *cond) {
  S *s = s_new(b, S_IF);
  s->x = cond;
  return s;
}

void s_goto(Builder *b, const char *label) { s_new(b, S_GOTO)->label = label; }
void s_label(Builder *b, const char *label) { s_new(b, S_LABEL)->label = label; }
void s_return(Builder *b, X *x) { s_with(b, S_RETURN, x)->x = x; }
void s_unreachable(Builder *b) { s_new(b, S_UNREACHABLE); }

SList *s_in_body(Builder *b, S *s) {
  SList *old = b->out;
  b->out = &s->body;
  return old;
}
SList *s_in_else(Builder *b, S *s) {
  SList *old = b->out;
  b->out = &s->body2;
  return old;
}

/* ---- Variables ---------------------------------------------------------------------- */

static Var *new_var(Builder *b, const char *name, Type *t) {
  Var *v = ARENA_NEW(b->arena, Var);
  v->name = name;
  v->type = t;
  while (*name && !(*name & 0x80)) name++;
  v->is_ascii = !*name;
  return v;
}

static Var *add_local(Builder *b, const char *name, Type *t) {
  Var *v = new_var(b, name, t);
  vec_push(b->arena, &b->func->locals, v);
  return v;
}

Var *var_temp(Builder *b, Type *t) {
  if (!t) ice("temporary without type");
  Var *v = add_local(b, arena_printf(b->arena, "t%d", ++b->ntemps), t);
  v->is_temp = true;
  return v;
}

Var *var_join(Builder *b, Type *t) {
  Var *v = var_temp(b, t);
  v->joins = true;
  return v;
}

Var *var_rtstruct(Builder *b, RtStruct k, const char *stem) {
  Var *v = add_local(b, arena_printf(b->arena, "%s%d", stem, ++b->ntemps), ir_unit_rtstruct(b->unit, k));
  v->shared = true;
  return v;
}

static const char *new_name(Builder *b, Name n) { return arena_printf(b->arena, "%s_%d", n ? n->s : "p", ++b->nvars); }

Var *var_local(Builder *b, Name n, Type *t) { return add_local(b, new_name(b, n), t); }

Var *var_param(Builder *b, Name n, Type *t) {
  Var *v = new_var(b, new_name(b, n), t);
  v->is_param = true;
  vec_push(b->arena, &b->func->params, v);
  return v;
}

Var *var_ctx(Builder *b, Type *t) {
  Var *v = new_var(b, "ctx", T_PTR);
  v->is_param = true;
  b->func->ctx = v;
  b->func->ctx_type = t;
  return v;
}

static Var *add_frame(Builder *b, const char *name, Type *t) {
  Var *v = new_var(b, name, t);
  v->escapes_frame = true;
  vec_push(b->arena, &b->func->frame, v);
  return v;
}

Var *var_frame(Builder *b, Name n, Type *t) { return add_frame(b, new_name(b, n), t); }

Var *var_frame_numbered(Builder *b, const char *stem, int n, Type *t) { return add_frame(b, arena_printf(b->arena, "%s%d", stem, n), t); }
