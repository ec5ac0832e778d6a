/* internal.h - what the passes share. */
#ifndef OPT_INTERNAL_H
#define OPT_INTERNAL_H
#include "../base/arena.h"
#include "../base/diag.h"
#include "../ir/build.h"
#include "../ir/query.h"
#include "opt.h"

typedef struct VarFacts { /* of a variable, in the function as it is now */
  int uses;               /* occurrences, whether read or set */
  int defs;               /* statements that set it or a part of it */
  S *def;                 /* the last of them */
  bool whole;             /* read otherwise than by PART */
  bool addressed;         /* under an ADDR */
  uint8_t parts;          /* 1 << PART_* of each that is read or set alone */
} VarFacts;

typedef struct Opt {
  Unit *unit;
  const Target *target;
  Arena *arena;
  Func *fn;        /* the function being worked on */
  VarFacts *facts; /* facts.c: by Var.index */
  int nvars, maxvars;
  int loops;       /* facts.c: how deep they are nested */
  bool aggregates; /* facts.c: some statement sets one */
  bool fresh;      /* facts hold */
  SList list;      /* what a pass keeps of the list it walks, and of those around it: opt_set() */
  bool made;       /* opt_var() has made variables that no pass above an AGAIN has seen */
  bool changed;    /* by the pass that runs: opt.c clears fresh then */
  bool has_leaves; /* inline.c: there are functions to expand */
} Opt;

/* facts.c */
void opt_facts(Opt *o);         /* makes them hold for o->fn, and the heights of its expressions */
void opt_uncount(Opt *o, S *s); /* s goes: takes back its uses and definitions, not what else is known from it */
static inline VarFacts *facts_of(Opt *o, Var *v) { return &o->facts[v->index]; }
void opt_number(Opt *o, Var *v);         /* a row for a new variable: nothing known yet */
bool opt_var_is_private(Opt *o, Var *v); /* only statements that name it read or change it */
static inline bool x_is_private(Opt *o, X *x) { return x->kind == X_VAR && opt_var_is_private(o, x->var); }
bool opt_x_is_stable(Opt *o, X *x, X *skip); /* reads only private variables, cannot fail; skip: not looked at */

/* make.c: nodes */
X *opt_x(Opt *o, XKind k, Type *t, X *a, X *b);
X *opt_copy(Opt *o, X *x);     /* a tree stands in one place only: passes change nodes */
Var *opt_var(Opt *o, Type *t); /* a new local of o->fn; the facts do not know it */
X *opt_use(Opt *o, Var *v);
S *opt_assign(Opt *o, Pos pos, X *x, X *y);
void opt_push(Opt *o, SList *l, S *s);
void opt_set(Opt *o, SList *l, int from); /* *l becomes o->list from there on, which ends there then */

/* inline.c */
void opt_find_leaves(Opt *o); /* once per unit */

#define PASS(name, when, what) void opt_##name(Opt *o);
#include "passes.def"
#endif
