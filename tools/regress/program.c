/* program.c - bytes as a program, and a program as Go. */
#include "defers.h"
#include <stdio.h>

typedef struct Reader {
  Program *p;
  const uint8_t *at, *end;
} Reader;

static unsigned next(Reader *r) { return r->at < r->end ? *r->at++ : 0; }

static bool has_child(StatementKind k) {
  return k == DO_CALL || k == DO_RANGE || k == DO_YIELD || k == DO_DEFER || k == DO_DEFER_WRAPPER || k == DO_LOOP;
}

/* ranged: a DO_RANGE is around. A function that a loop defers has no children, so that what a program does
   grows with its length and not faster. */
static Function *read_function(Reader *r, int depth, bool ranged, bool leaf) {
  enum { DEEP = 24, LOOPS = 6 };
  if (r->p->nfunctions == MAX_FUNCTIONS) return NULL;
  Function *f = &r->p->functions[r->p->nfunctions++];
  int n = (int)(next(r) % (MAX_STATEMENTS + 1));
  f->n = 0;
  for (int i = 0; i < n && r->at < r->end; i++) {
    unsigned b = next(r);
    Statement s = {.kind = b % NKINDS, .number = ++r->p->nstatements, .times = 1 + (int)(b / NKINDS % LOOPS)};
    if (s.kind == DO_YIELD && !ranged) s.kind = DO_DEFER;
    if (has_child(s.kind) && (leaf || depth == DEEP)) s.kind = DO_NOTE;
    if (has_child(s.kind)) {
      bool inside = s.kind == DO_RANGE || (ranged && s.kind != DO_YIELD && s.kind != DO_LOOP);
      s.child = read_function(r, depth + 1, inside, s.kind == DO_LOOP);
      if (!s.child) s.kind = DO_NOTE;
    }
    f->list[f->n++] = s;
  }
  return f;
}

void program_decode(Program *p, const uint8_t *bytes, size_t n) {
  Reader r = {p, bytes, bytes + (n < MAX_BYTES ? n : MAX_BYTES)};
  p->nfunctions = p->nstatements = 0;
  read_function(&r, 0, false, false);
}

static void print_function(const Function *f, int depth) {
  static const char *const text[NKINDS] = {[DO_NOTE] = "note(%d)",
                                           [DO_RECOVER] = "/* %d */ note(recover())",
                                           [DO_HELPER] = "/* %d */ helper()",
                                           [DO_PANIC] = "panic(%d)",
                                           [DO_GOEXIT] = "/* %d */ runtime.Goexit()",
                                           [DO_GOSCHED] = "/* %d */ runtime.Gosched()",
                                           [DO_CALL] = "/* %d */ func() {",
                                           [DO_RANGE] = "/* %d */ for range func(yield) {",
                                           [DO_YIELD] = "/* %d */ yield: defer func() {",
                                           [DO_DEFER] = "/* %d */ defer func() {",
                                           [DO_DEFER_WRAPPER] = "/* %d */ defer wrapper func() {",
                                           [DO_DEFER_RECOVER] = "/* %d */ defer recover()",
                                           [DO_LOOP] = "/* %d */ for range times { defer func() {"};
  for (int i = 0; i < f->n; i++) {
    const Statement *s = &f->list[i];
    fprintf(stderr, "%*s", 2 * depth, "");
    fprintf(stderr, text[s->kind], s->number);
    if (s->kind == DO_LOOP) fprintf(stderr, " // %d times", s->times);
    fputc('\n', stderr);
    if (!s->child) continue;
    print_function(s->child, depth + 1);
    fprintf(stderr, "%*s}%s\n", 2 * depth, "", s->kind == DO_RANGE ? "" : s->kind == DO_LOOP ? "() }" : "()");
  }
}

void program_print(const Program *p) { print_function(&p->functions[0], 0); }
