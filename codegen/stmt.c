/* stmt.c - statements.

   Assignments of aggregates: tcc turns a struct copy into a call of memmove, so copies of two or three
   words between simple places, and aggregates built in place, are spelled member by member when the order of
   the stores cannot be seen. Lines: labels for the pc table (jit), #line for the C compiler's debug
   information otherwise. */
#include "internal.h"

/* For the C compiler a Go line stays one C line: it counts on from #line. */
static void newline(Emitter *e) {
  put(e, e->opt.jit || e->opt.readable ? "\n" : " ");
  for (int i = 0; e->opt.readable && i < e->indent; i++)
    put(e, "  ");
}

/* The Go line above each group. A backslash at its end would join lines. */
static void quote_line(Emitter *e, Pos pos) {
  Place p = sources_true_place(e->u->sources, pos);
  const char *s = p.file->text + (pos - p.file->base);
  while (s > p.file->text && s[-1] != '\n')
    s--;
  s += strspn(s, " \t");
  size_t n = strcspn(s, "\n");
  while (n && (s[n - 1] == '\\' || s[n - 1] == '\r'))
    n--;
  newline(e);
  putf(e, "// %d: %.*s", p.line, (int)n, s);
}

/* Before a statement at pos: says which line it is, if that is news. traps: it may end up in a traceback. */
static void mark_line(Emitter *e, Pos pos, bool traps) {
  if (!pos || (e->opt.jit && !traps && !e->opt.readable))
    return;
  int line = sources_line(e->u->sources, pos);
  const SourceFile *file = sources_file(e->u->sources, pos);
  if ((line == e->line && file == e->file) || line <= 0)
    return;
  if (e->opt.readable)
    quote_line(e, pos);
  if (!e->opt.jit && file != e->file) {
    put_line_of(e, line, file);
  } else if (!e->opt.jit) {
    putf(e, e->opt.readable ? "\n#line %d" : "\n#line %d\n", line);
  } else if (traps) {
    note_line(e, line, file);
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

typedef struct Members { const char *type; int n; const char *names[3]; int parts[3]; } Members;

/* Members of the C struct type if it is one of rt.h's. */
static const Members *members_of(const char *ctype_name) {
  static const Members known[] = {
    {"String", 2, {"ptr", "len"}, {PART_PTR, PART_LEN}}, {"Slice", 3, {"ptr", "len", "cap"}, {PART_PTR, PART_LEN, PART_CAP}},
    {"Eface", 2, {"type", "data"}, {PART_TYPE, PART_DATA}}, {"Iface", 2, {"tab", "data"}, {PART_TYPE, PART_DATA}},
    {"Complex64", 2, {"re", "im"}, {0}}, {"Complex128", 2, {"re", "im"}, {0}}};
  for (size_t i = 0; i < sizeof known / sizeof *known; i++)
    if (!strcmp(known[i].type, ctype_name))
      return &known[i];
  return NULL;
}

/* The parts of y may be stored one by one: none reads what an earlier store changes. */
static bool built_in_place(X *lv, X *y) {
  bool var = lv->kind == X_VAR;
  if (var && mentions(y, lv->var))
    return false;
  return (var && !lv->var->escapes_frame && !lv->var->addressed) || is_stable(y, NULL);
}

static void put_member(Emitter *e, X *x, const char *member) {
  put_expr(e, x, P_POSTFIX);
  put(e, ".");
  put(e, member);
}

static bool is_private(X *x) { return x->kind == X_VAR && !x->var->addressed && !x->var->escapes_frame; }

/* A place that may be spelled once per member: storing one does not move it. tcc's other way is a call of memmove. */
static bool is_cheap_place(Emitter *e, X *x) {
  switch ((XKind)x->kind) {
  case X_STR: return false;
  case X_RAW: return !strcmp(x->text, "(*out)");
  case X_DEREF: return e->opt.jit && is_private(x->a) && x->off < 4096;
  case X_ELEM: return e->opt.jit && (is_private(x->a) || (x->a->kind == X_PART && is_private(x->a->a))) && (is_private(x->b) || x->b->kind == X_INT);
  case X_INDEX: return e->opt.jit && is_simple(x->a) && (is_private(x->b) || x->b->kind == X_INT);
  case X_FIELD: return is_simple(x) || (e->opt.jit && (x->a->kind == X_DEREF || x->a->kind == X_FIELD) && is_cheap_place(e, x->a));
  default: return is_simple(x);
  }
}

/* Nobody reads member i of x, a variable of which only parts are wanted. (A fault must not move: all of y is read then.) */
static bool is_unread(Emitter *e, X *x, X *y, const Members *m, int i) {
  return e->opt.jit && is_private(x) && !x->var->whole && !(x->var->parts & 1 << m->parts[i]) && !may_trap(y);
}

/* y: ZERO, one of the MK kinds, or a cheap place. */
static bool assign_parts(Emitter *e, X *x, X *y, const Members *m) {
  X *parts[] = {y->a, y->b, y->c};
  bool made = y->kind == X_MKSTRING || y->kind == X_MKSLICE || y->kind == X_MKIFACE || y->kind == X_MKCOMPLEX;
  const char *sep = "";
  for (int i = 0; i < m->n; i++) {
    if (is_unread(e, x, y, m, i))
      continue;
    put(e, sep);
    sep = ",";
    put_member(e, x, m->names[i]);
    put(e, "=");
    if (y->kind == X_ZERO)
      put(e, "0");
    else if (made)
      put_expr(e, parts[i], P_ANY);
    else
      put_member(e, y, m->names[i]);
  }
  put(e, ";");
  return true;
}

/* y is a place that may be read word by word while x is set: no word of x says where y is. */
static bool copied_in_place(Emitter *e, X *x, X *y) {
  if (!is_cheap_place(e, y))
    return false;
  while (x->kind == X_FIELD || x->kind == X_INDEX)
    x = x->a;
  while (y->kind == X_FIELD)
    y = y->a;
  return x->kind != X_VAR || y->kind == X_VAR || !mentions(y, x->var);
}

static bool assign_members(Emitter *e, X *x, X *y) {
  const Members *m = members_of(ctype(e, x->type));
  if (!m || !is_cheap_place(e, x))
    return false;
  if (y->kind == X_ZERO)
    return assign_parts(e, x, y, m);
  if (y->kind == X_MKSTRING || y->kind == X_MKSLICE || y->kind == X_MKIFACE || y->kind == X_MKCOMPLEX)
    return built_in_place(x, y) && assign_parts(e, x, y, m);
  if (!e->opt.jit || (!copied_in_place(e, x, y) && y->kind != X_STR))
    return false;
  return assign_parts(e, x, y, m);
}

static bool is_scalar(Type *t) {
  Kind k = kind_of(t);
  return is_integer(k) || is_float(k) || is_pointer_shaped(k);
}

static void put_assign(Emitter *e, X *x, X *y);

/* How many scalars a copy of t moves one by one; more than MAX_COPIED: too many, or what is no scalar. */
enum { MAX_COPIED = 4, MAX_MADE = 8 };
static int scalars_of(Type *t) {
  if (is_scalar(t))
    return 1;
  Kind k = kind_of(t);
  if (k == K_STRING)
    return 2;
  int n = k == K_STRUCT || k == K_TUPLE ? field_count(t) : 99, sum = 0;
  for (int i = 0; i < n && sum <= MAX_COPIED; i++)
    sum += n > MAX_COPIED ? n : field_is_empty(t, i) ? 0 : scalars_of(field_type(t, i));
  return sum;
}

/* Structs built for a place, or copied: field by field, without the literal or memmove. */
static bool assign_fields(Emitter *e, X *x, X *y) {
  Kind k = kind_of(x->type);
  int n = k == K_STRUCT || k == K_TUPLE ? field_count(x->type) : 99;
  bool made = y->kind == X_MKSTRUCT;
  if (!e->opt.jit || !is_cheap_place(e, x) || n > MAX_MADE)
    return false;
  if (made ? !built_in_place(x, y) : !copied_in_place(e, x, y) || scalars_of(x->type) > MAX_COPIED)
    return false;
  for (int i = 0; i < n; i++) {
    if (field_is_empty(x->type, i))
      continue;
    Type *t = field_type(x->type, i);
    X to = {.kind = X_FIELD, .type = t, .a = x, .ival = i}, from = {.kind = X_FIELD, .type = t, .a = y, .ival = i};
    put_assign(e, &to, made ? y->list.at[i] : &from);
  }
  return true;
}

static void zero_memory(Emitter *e, X *x) {
  Kind k = kind_of(x->type);
  bool aggregate = k == K_STRUCT || k == K_ARRAY || k == K_TUPLE;
  if (aggregate && e->opt.jit) {
    put(e, rt_ref(e, RT_rt_memclr));
    put(e, "(");
    put_address(e, x, P_ANY);
    putf(e, ",%lld);", (long long)csize(x->type));
    return;
  }
  X zero = {.kind = X_ZERO, .type = x->type};
  if (assign_members(e, x, &zero))
    return;
  put_expr(e, x, P_ANY);
  put(e, "=");
  put_expr(e, &zero, P_ANY);
  put(e, ";");
}

static void put_assign(Emitter *e, X *x, X *y) {
  if (csize(x->type) == 0) {
    if (has_call(y)) {
      put_expr(e, y, P_ANY);
      put(e, ";");
    }
    return;
  }
  if (y->kind == X_ZERO) {
    zero_memory(e, x);
    return;
  }
  if (assign_members(e, x, y) || assign_fields(e, x, y))
    return;
  put_expr(e, x, P_ANY);
  put(e, "=");
  put_expr(e, y, P_ANY);
  put(e, ";");
}

/* ---- Control ---- */

static void put_body(Emitter *e, SList *l) {
  put(e, "{");
  e->indent++;
  put_stmts(e, l);
  e->indent--;
  newline(e);
  put(e, "}");
}

static void put_if(Emitter *e, S *s) {
  int c = const_cond(s->x);
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
    put_expr(e, s->x, P_UNARY);
    put(e, ")");
    put_body(e, &s->body2);
    return;
  }
  put_expr(e, s->x, P_ANY);
  put(e, ")");
  put_body(e, &s->body);
  if (s->body2.len) {
    put(e, "else ");
    put_body(e, &s->body2);
  }
}

static bool ends_control(SList *l) {
  if (!l->len)
    return false;
  uint8_t k = l->at[l->len - 1]->kind;
  return k == S_BREAK || k == S_GOTO || k == S_RETURN || k == S_UNREACHABLE;
}

static void put_case(Emitter *e, S *s) {
  for (int i = 0; i < s->list.len; i++) {
    newline(e);
    put(e, "case ");
    put_expr(e, s->list.at[i], P_ANY);
    put(e, ":");
  }
  if (!s->list.len) {
    newline(e);
    put(e, "default:");
  }
  put_body(e, &s->body);
  if (!ends_control(&s->body))
    put(e, "break;");
}

static void put_switch(Emitter *e, S *s) {
  put(e, "switch(");
  put_expr(e, s->x, P_ANY);
  put(e, "){");
  for (int i = 0; i < s->body.len; i++)
    put_case(e, s->body.at[i]);
  newline(e);
  put(e, "}");
}

static void put_return(Emitter *e, S *s) {
  if (!s->x) {
    put(e, "return;");
  } else {
    put(e, "return ");
    put_expr(e, s->x, P_ANY);
    put(e, ";");
  }
}

/* A loop that begins with "if (!c) break" is "while (c)": one jump less in tcc's code. */
static void put_loop(Emitter *e, S *s) {
  S *first = s->body.len ? s->body.at[0] : NULL;
  bool test = first && first->kind == S_IF && first->body.len == 1 && first->body.at[0]->kind == S_BREAK &&
              !first->body2.len && const_cond(first->x) < 0 && !may_trap(first->x);
  if (!test) {
    put(e, "for(;;)");
    put_body(e, &s->body);
    return;
  }
  X not = {.kind = X_UNARY, .op = OP_NOT, .type = first->x->type, .a = first->x};
  X *cond = first->x->kind == X_UNARY && first->x->op == OP_NOT ? first->x->a : &not;
  put(e, "while(");
  put_expr(e, cond, P_ANY);
  put(e, ")");
  if (s->body.len == 1 && !e->opt.jit) { /* waits for another goroutine: what it reads must be read each time */
    put(e, "RT_AGAIN();");
    return;
  }
  SList rest = {s->body.at + 1, s->body.len - 1, s->body.len - 1};
  put_body(e, &rest);
}

static bool stmt_traps(S *s) {
  return s->kind == S_CALLOUT || may_trap(s->x) || may_trap(s->y);
}

static void put_stmt(Emitter *e, S *s) {
  if (s->kind != S_LABEL && s->kind != S_LOOP)
    mark_line(e, s->pos, stmt_traps(s));
  newline(e);
  switch ((SKind)s->kind) {
  case S_EXPR:
    put_expr(e, s->x, P_ANY);
    put(e, ";");
    break;
  case S_CALLOUT:
    put_call(e, s->x, s->y);
    put(e, ";");
    break;
  case S_ASSIGN: put_assign(e, s->x, s->y); break;
  case S_ZEROVAR:
    if (csize(s->x->type))
      zero_memory(e, s->x);
    break;
  case S_IF: put_if(e, s); break;
  case S_LOOP: put_loop(e, s); break;
  case S_BREAK: put(e, "break;"); break;
  case S_SWITCH: put_switch(e, s); break;
  case S_CASE: ice("case outside switch");
  case S_LABEL: putf(e, "%s:;", s->label); break;
  case S_GOTO: putf(e, "goto %s;", s->label); break;
  case S_RETURN: put_return(e, s); break;
  case S_UNREACHABLE:
    if (!e->opt.jit)
      put(e, "RT_UNREACHABLE();");
    break;
  case S_COUNT: ice("bad statement node");
  }
}

void put_stmts(Emitter *e, SList *l) {
  for (int i = 0; i < l->len; i++)
    put_stmt(e, l->at[i]);
}
