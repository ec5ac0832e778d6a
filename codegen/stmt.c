/* stmt.c - statements.

   Lines: labels for the pc table (jit), #line for the C compiler's debug
   information otherwise. */
#include "internal.h"

/* For the C compiler a Go line stays one C line: it counts on from #line. */
static void newline(Emitter *e) {
  put(e, e->target->in_memory || e->readable ? "\n" : " ");
  for (int i = 0; e->readable && i < e->indent; i++) put(e, "  ");
}

/* The Go line above each group. A backslash at its end would join lines. */
static void quote_line(Emitter *e, Pos pos) {
  Place p = sources_true_place(e->u->sources, pos);
  const char *s = p.file->text + (pos - p.file->base);
  while (s > p.file->text && s[-1] != '\n') s--;
  s += strspn(s, " \t");
  size_t n = strcspn(s, "\n");
  while (n && (s[n - 1] == '\\' || s[n - 1] == '\r')) n--;
  newline(e);
  emit_format(e, "// %d: %.*s", p.line, (int)n, s);
}

/* Before a statement at pos: says which line it is, if that is news. traps: it may end up in a traceback. */
static void mark_line(Emitter *e, Pos pos, bool traps) {
  bool jit = e->target->in_memory;
  if (!pos || (jit && !traps && !e->readable)) return;
  int line = sources_line(e->u->sources, pos);
  const SourceFile *file = sources_file(e->u->sources, pos);
  if ((line == e->line && file == e->file) || line <= 0) return;
  if (e->readable && line != e->shown) quote_line(e, pos);
  e->shown = line;
  if (!jit && file != e->file) {
    emit_line_of(e, line, file);
  } else if (!jit) {
    emit_format(e, e->readable ? "\n#line %d" : "\n#line %d\n", line);
  } else if (traps) {
    emit_note_line(e, line, file);
    if (e->readable) newline(e);
    put(e, "L");
    buf_int(e->b, ++e->nlabels);
    put(e, ":;");
  } else {
    return; /* only shown: the next statement that traps still needs its mark */
  }
  e->line = line;
  e->file = file;
}

/* ---- Assignment ---- */

/* A whole aggregate. */
static void zero_memory(Emitter *e, X *x) {
  Kind k = kind_of(x->type);
  bool aggregate = k == K_STRUCT || k == K_ARRAY || k == K_TUPLE;
  if (aggregate && e->target->copies_by_call) {
    put(e, emit_rt_ref(e, RT_rt_memclr));
    put(e, "(");
    emit_address(e, x, P_ANY);
    emit_format(e, ",%lld);", (long long)ir_size(x->type));
    return;
  }
  X zero = {.kind = X_ZERO, .type = x->type};
  emit_place(e, x);
  put(e, "=");
  emit_expr(e, &zero, P_ANY);
  put(e, ";");
}

/* Parts of one slice, converted to pointers to arrays: C does not define their assignment where they overlap in part. */
static bool may_overlap(const X *x, const X *y) { return x->kind == X_DEREF && y->kind == X_DEREF && kind_of(x->type) == K_ARRAY; }

/* The bytes of an instruction on register xmm(7 + acc) and what rax leads to. */
static void put_on_register(Emitter *e, Type *t, int acc, int opcode, const char *operand) {
  emit_format(e, "__asm__ volatile(\".byte 0x%x,0x44,0x0f,0x%x,0x%x\"::\"a\"(&%s):\"memory\");", kind_of(t) == K_FLOAT32 ? 0xf3 : 0xf2,
              opcode, (acc - 1) << 3, operand);
}

/* acc = y, acc = acc op y, x = acc: movsd, addsd and their like. */
static bool put_accumulator(Emitter *e, X *x, X *y) {
  enum { LOAD = 0x10, STORE = 0x11 };
  static const uint8_t opcodes[] = {[OP_ADD] = 0x58, [OP_SUB] = 0x5c, [OP_MUL] = 0x59, [OP_DIV] = 0x5e};
  if (y->kind == X_VAR && y->var->acc) {
    put_on_register(e, y->type, y->var->acc, STORE, x->var->name);
    return true;
  }
  if (x->kind != X_VAR || !x->var->acc) return false;
  bool step = y->kind == X_BINARY && y->a->kind == X_VAR && y->a->var == x->var;
  emit_format(e, "{%s r__=", emit_ctype(e, x->type));
  emit_expr(e, step ? y->b : y, P_ANY);
  put(e, ";");
  put_on_register(e, x->type, x->var->acc, step ? opcodes[y->op] : LOAD, "r__");
  put(e, "}");
  return true;
}

static void put_assign(Emitter *e, X *x, X *y) {
  if (ir_size(x->type) == 0) {
    if (x_has_call(y)) {
      emit_expr(e, y, P_ANY);
      put(e, ";");
    }
    return;
  }
  if (y->kind == X_ZERO) {
    zero_memory(e, x);
    return;
  }
  if (may_overlap(x, y)) {
    put(e, "__builtin_memmove(");
    emit_address(e, x, P_ANY);
    put(e, ",");
    emit_address(e, y, P_ANY);
    emit_format(e, ",%lldL);", (long long)ir_size(x->type));
    return;
  }
  if (put_accumulator(e, x, y)) return;
  emit_place(e, x);
  put(e, "=");
  emit_expr(e, y, P_ANY);
  put(e, ";");
}

/* ---- Control ---- */

static void put_body(Emitter *e, SList *l) {
  put(e, "{");
  e->indent++;
  emit_stmts(e, l);
  e->indent--;
  newline(e);
  put(e, "}");
}

static void put_if(Emitter *e, S *s) {
  int c = x_const_cond(s->x);
  if (c >= 0) {
    SList *taken = c ? &s->body : &s->body2, *dead = c ? &s->body2 : &s->body;
    put_body(e, taken);
    if (dead->len) { /* a goto may lead into it; also keeps labels defined */
      put(e, "while(0)");
      put_body(e, dead);
    }
    return;
  }
  put(e, "if(");
  if (!s->body.len && s->body2.len) {
    put(e, "!");
    emit_expr(e, s->x, P_UNARY);
    put(e, ")");
    put_body(e, &s->body2);
    return;
  }
  emit_expr(e, s->x, P_ANY);
  put(e, ")");
  put_body(e, &s->body);
  if (s->body2.len) {
    put(e, "else ");
    put_body(e, &s->body2);
  }
}

static bool ends_control(SList *l) {
  if (!l->len) return false;
  uint8_t k = l->at[l->len - 1]->kind;
  return k == S_BREAK || k == S_GOTO || k == S_RETURN || k == S_UNREACHABLE;
}

static void put_case(Emitter *e, S *s) {
  for (int i = 0; i < s->list.len; i++) {
    newline(e);
    put(e, "case ");
    emit_expr(e, s->list.at[i], P_ANY);
    put(e, ":");
  }
  if (!s->list.len) {
    newline(e);
    put(e, "default:");
  }
  put_body(e, &s->body);
  if (!ends_control(&s->body)) put(e, "break;");
}

static void put_switch(Emitter *e, S *s) {
  put(e, "switch(");
  emit_expr(e, s->x, P_ANY);
  put(e, "){");
  for (int i = 0; i < s->body.len; i++) put_case(e, s->body.at[i]);
  newline(e);
  put(e, "}");
}

static void put_return(Emitter *e, S *s) {
  if (!s->x) {
    put(e, "return;");
  } else {
    put(e, "return ");
    emit_expr(e, s->x, P_ANY);
    put(e, ";");
  }
}

/* A loop that begins with "if (!c) break" is "while (c)": one jump less in tcc's code. */
static void put_loop(Emitter *e, S *s) {
  S *first = s->body.len ? s->body.at[0] : NULL;
  bool test = first && first->kind == S_IF && first->body.len == 1 && first->body.at[0]->kind == S_BREAK && !first->body2.len &&
              x_const_cond(first->x) < 0 && !x_may_trap(first->x);
  if (!test) {
    put(e, "for(;;)");
    put_body(e, &s->body);
    return;
  }
  X not = {.kind = X_UNARY, .op = OP_NOT, .type = first->x->type, .a = first->x};
  X *cond = first->x->kind == X_UNARY && first->x->op == OP_NOT ? first->x->a : &not ;
  put(e, "while(");
  emit_expr(e, cond, P_ANY);
  put(e, ")");
  if (s->body.len == 1 && !e->target->keeps_loads) { /* waits for another goroutine: what it reads must be read each time */
    put(e, "RT_AGAIN();");
    return;
  }
  SList rest = {s->body.at + 1, s->body.len - 1, s->body.len - 1};
  put_body(e, &rest);
}

static bool stmt_traps(S *s) { return s->kind == S_CALLOUT || x_may_trap(s->x) || x_may_trap(s->y); }

static void put_stmt(Emitter *e, S *s) {
  if (s->kind != S_LABEL && s->kind != S_LOOP) mark_line(e, s->pos, stmt_traps(s));
  newline(e);
  switch ((SKind)s->kind) {
  case S_EXPR:
    emit_expr(e, s->x, P_ANY);
    put(e, ";");
    break;
  case S_CALLOUT:
    emit_call(e, s->x, s->y);
    put(e, ";");
    break;
  case S_ASSIGN: put_assign(e, s->x, s->y); break;
  case S_ZEROVAR:
    if (ir_size(s->x->type)) zero_memory(e, s->x);
    break;
  case S_IF: put_if(e, s); break;
  case S_LOOP: put_loop(e, s); break;
  case S_BREAK: put(e, "break;"); break;
  case S_SWITCH: put_switch(e, s); break;
  case S_CASE: ice("case outside switch");
  case S_LABEL:
    put(e, s->label);
    put(e, ":;");
    break;
  case S_GOTO:
    put(e, "goto ");
    put(e, s->label);
    put(e, ";");
    break;
  case S_RETURN: put_return(e, s); break;
  case S_UNREACHABLE:
    if (!e->target->no_attributes) put(e, "RT_UNREACHABLE();");
    break;
  case S_COUNT: ice("bad statement node");
  }
}

void emit_stmts(Emitter *e, SList *l) {
  for (int i = 0; i < l->len; i++) put_stmt(e, l->at[i]);
}
