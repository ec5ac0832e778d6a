/* branches.c - labels and branch statements of functions in a file that has syntax errors elsewhere.

   gc looks at the branches of each function body as soon as it has read it, and so reports them beside the syntax errors
   of other bodies. check/labels.c needs a tree, which a rejected text does not have; the walk of explain.c feeds this
   file instead, statement by statement. What is wrong is kept until the body ends, and told if the body itself has no
   syntax error. A goto whose label is not known yet is handed outwards until a block that declares the label takes it. */
#include <string.h>
#include "parser/explain.h"

typedef struct Label {
  Name name;
  Pos pos;
  BrBlock *block;
  bool used;
  int statement; /* first token of the statement */
} Label;

typedef struct Goto {
  Name label;
  Pos pos;
  bool bad; /* jumps over the declaration noted last, if the label is in the block */
} Goto;

typedef VEC(Goto) Gotos;

struct BrBlock {
  BrBlock *outer;
  Pos start;
  Label *labeled;  /* the label of the statement this is the body of */
  Label *current;  /* the label of the statement being read */
  BrTarget breaks; /* what a break leaves */
  bool continues;  /* is there a loop around? */
  bool clause;     /* body of a case of the innermost switch */
  bool declared;   /* the statement has declared a variable: the first one counts */
  Pos fallthrough; /* the last statement so far, else 0 */
  Pos var_pos;     /* the variable declaration read last */
  const char *var;
  Gotos forward;
};

struct Branches {
  Branches *outer; /* of the function around */
  int errors;      /* syntax errors before the body */
  BrBlock *block;
  VEC(Label *) labels;
  VEC(Late) wrong;
};

static void say(Explain *e, Pos pos, const char *text) { vec_push(e->arena, &e->branches->wrong, ((Late){pos, false, text})); }

static Label *find(const Branches *b, Name name) {
  for (int i = 0; i < b->labels.len; i++)
    if (b->labels.at[i]->name == name) return b->labels.at[i];
  return NULL;
}

static const char *place(Explain *e, Pos pos) {
  Place p = diag_place(e->diags, pos);
  return arena_printf(e->arena, "%s:%d:%d", p.file ? p.file->name : "-", p.line, p.col);
}

/* ---- blocks ---- */

void ex_br_open(Explain *e, Pos start, BrTarget target) {
  if (!e->branches) return;
  BrBlock *b = ARENA_NEW(e->arena, BrBlock), *outer = e->branches->block;
  b->outer = outer;
  b->start = start;
  b->labeled = outer ? outer->current : NULL;
  b->breaks = target != BR_NONE ? target : outer ? outer->breaks : BR_NONE;
  b->continues = target == BR_FOR || (outer && outer->continues);
  b->clause = target == BR_SWITCH || target == BR_TYPE_SWITCH;
  e->branches->block = b;
}

Pos ex_br_close(Explain *e) {
  if (!e->branches) return 0;
  BrBlock *b = e->branches->block;
  e->branches->block = b->outer;
  for (int i = 0; b->outer && i < b->forward.len; i++) {
    b->forward.at[i].bad = false;
    vec_push(e->arena, &b->outer->forward, b->forward.at[i]);
  }
  return b->fallthrough;
}

void ex_br_last_clause(Explain *e, Pos fallthrough) {
  if (e->branches && fallthrough) say(e, fallthrough, "cannot fallthrough final case in switch");
}

void ex_br_function(Explain *e, Pos start) {
  Branches *b = ARENA_NEW(e->arena, Branches);
  b->outer = e->branches;
  b->errors = e->nerrors;
  e->branches = b;
  ex_br_open(e, start, BR_NONE);
}

void ex_br_end_function(Explain *e) {
  Branches *b = e->branches;
  Gotos left = b->block->forward;
  ex_br_close(e);
  for (int i = 0; i < left.len; i++) {
    const Goto *g = &left.at[i];
    Label *l = find(b, g->label);
    if (l) l->used = true;
    say(e, g->pos,
        l ? arena_printf(e->arena, "goto %s jumps into block starting at %s", g->label->s, place(e, l->block->start))
          : arena_printf(e->arena, "label %s not defined", g->label->s));
  }
  for (int i = 0; i < b->labels.len; i++)
    if (!b->labels.at[i]->used)
      say(e, b->labels.at[i]->pos, arena_printf(e->arena, "label %s defined and not used", b->labels.at[i]->name->s));
  for (int i = 0; i < b->wrong.len && b->errors == e->nerrors && !e->quiet; i++)
    diag_error(e->diags, b->wrong.at[i].pos, "%s", b->wrong.at[i].text);
  e->branches = b->outer;
}

/* ---- statements ---- */

void ex_br_statement(Explain *e) {
  if (!e->branches || ex_is(e, T_SEMI)) return;
  BrBlock *b = e->branches->block;
  b->current = NULL;
  b->declared = false;
  if (b->fallthrough) say(e, b->fallthrough, "fallthrough statement out of place");
  b->fallthrough = 0;
}

static void resolve(Explain *e, BrBlock *b, Label *l) {
  int n = 0;
  for (int i = 0; i < b->forward.len; i++) {
    Goto g = b->forward.at[i];
    if (g.label != l->name) {
      b->forward.at[n++] = g;
      continue;
    }
    l->used = true;
    if (g.bad)
      say(e, g.pos, arena_printf(e->arena, "goto %s jumps over declaration of %s at %s", l->name->s, b->var, place(e, b->var_pos)));
  }
  b->forward.len = n;
}

void ex_br_label(Explain *e, Token name) {
  if (!e->branches || strcmp(name.name->s, "_") == 0) return;
  BrBlock *b = e->branches->block;
  Label *l = find(e->branches, name.name);
  if (l) {
    say(e, name.pos, arena_printf(e->arena, "label %s already defined at %s", name.name->s, place(e, l->pos)));
  } else {
    l = ARENA_NEW(e->arena, Label);
    *l = (Label){name.name, name.pos, b, false, 0};
    vec_push(e->arena, &e->branches->labels, l);
  }
  l->statement = e->t.kind;
  b->current = l;
  resolve(e, b, l);
}

void ex_br_variable(Explain *e, Pos pos, const char *name) {
  if (!e->branches) return;
  BrBlock *b = e->branches->block;
  if (b->declared) return;
  b->declared = true;
  b->var_pos = pos;
  b->var = name;
  for (int i = 0; i < b->forward.len; i++) b->forward.at[i].bad = true;
}

static void fall_through(Explain *e, Pos pos) {
  BrBlock *b = e->branches->block;
  if (b->breaks == BR_TYPE_SWITCH)
    say(e, pos, "cannot fallthrough in type switch");
  else if (b->breaks != BR_SWITCH || !b->clause)
    say(e, pos, "fallthrough statement out of place");
  else
    b->fallthrough = pos;
}

static void labeled_branch(Explain *e, int keyword, Token label) {
  const char *what = keyword == T_BREAK ? "break" : "continue";
  Label *l = find(e->branches, label.name);
  if (!l) {
    say(e, label.pos, arena_printf(e->arena, "%s label not defined: %s", what, label.name->s));
    return;
  }
  l->used = true;
  const BrBlock *b = e->branches->block;
  while (b && b->labeled != l) b = b->outer;
  bool loop = l->statement == T_FOR, ok = loop || (keyword == T_BREAK && (l->statement == T_SWITCH || l->statement == T_SELECT));
  if (!b || !ok) say(e, label.pos, arena_printf(e->arena, "invalid %s label %s", what, label.name->s));
}

static void jump(Explain *e, Token label) {
  Label *l = find(e->branches, label.name);
  if (l) l->used = true;
  for (const BrBlock *b = e->branches->block; l && b; b = b->outer)
    if (l->block == b) return;
  vec_push(e->arena, &e->branches->block->forward, ((Goto){label.name, label.pos, false}));
}

void ex_br_branch(Explain *e, Token keyword, const Token *label) {
  if (!e->branches) return;
  const BrBlock *b = e->branches->block;
  if (keyword.kind == T_GOTO && label)
    jump(e, *label);
  else if (keyword.kind == T_FALLTHROUGH)
    fall_through(e, keyword.pos);
  else if (label)
    labeled_branch(e, keyword.kind, *label);
  else if (keyword.kind == T_BREAK && b->breaks == BR_NONE)
    say(e, keyword.pos, "break is not in a loop, switch, or select");
  else if (keyword.kind == T_CONTINUE && !b->continues)
    say(e, keyword.pos, "continue is not in a loop");
}
