/* dump.c - the C-shaped tree as text, for -dump=lower: one statement a line, expressions in prefix form. */
#include "walk.h"

static const char *const x_names[] = {
#define X(name, text) text,
#include "ir.def"
};
static const char *const s_names[] = {
#define S(name, text) text,
#include "ir.def"
};
static const char *const rt_names[] = {
#define CALL(ret, name, params) #name,
#define CALLN(ret, name, params) #name,
#include "../runtime/calls.def"
#undef CALL
#undef CALLN
};

typedef struct Dump { FILE *out; Unit *u; } Dump;

static void dump_x(Dump *d, X *x);

static void dump_leaf(Dump *d, X *x) {
  switch (x->kind) {
  case X_INT: fprintf(d->out, " %lld", (long long)x->ival); break;
  case X_FLOAT: fprintf(d->out, " %g", x->fval); break;
  case X_COMPLEX: fprintf(d->out, " %g %g", x->fval, x->fval2); break;
  case X_STR: case X_CSTR: fprintf(d->out, " \"%.*s\"", (int)x->str.len, x->str.s); break;
  case X_VAR: fprintf(d->out, " %s", x->var->name); break;
  case X_GLOBAL: fprintf(d->out, " %s", x->global->goname); break;
  case X_FUNC: case X_FUNCVAL: case X_CALL: fprintf(d->out, " %s", x->func->goname); break;
  case X_TYPE: fprintf(d->out, " %s", type_identity(d->u->types, x->gotype)); break;
  case X_ITAB: fprintf(d->out, " %s %s", type_identity(d->u->types, x->gotype), type_identity(d->u->types, x->gotype2)); break;
  case X_FIELD: case X_PART: case X_CALLSLOT: fprintf(d->out, " %lld", (long long)x->ival); break;
  case X_UNARY: case X_BINARY: fprintf(d->out, " %s %s", op_string((Op)x->op), type_identity(d->u->types, x->type)); break;
  case X_COMPARE: fprintf(d->out, " %s %s", op_string((Op)x->op), x->a->type ? type_identity(d->u->types, x->a->type) : "raw"); break;
  case X_CONV: fprintf(d->out, " %s to %s", type_identity(d->u->types, x->a->type), type_identity(d->u->types, x->type)); break;
  case X_CALLRT: fprintf(d->out, " %s", rt_names[x->rt]); break;
  default: break;
  }
}

static void dump_x(Dump *d, X *x) {
  if (!x) return;
  fprintf(d->out, "(%s", x_names[x->kind]);
  dump_leaf(d, x);
  if (x->kind == X_DEREF && x->nonnil) fputs(" !", d->out);
  X *kid;
  for (int i = 0; (kid = x_kid(x, i)); i++) {
    fputc(' ', d->out);
    dump_x(d, kid);
  }
  fputc(')', d->out);
}

static void dump_list(Dump *d, SList *l, int indent) {
  for (int i = 0; i < l->len; i++) {
    S *s = l->at[i];
    fprintf(d->out, "%*s%s", indent, "", s_names[s->kind]);
    if (s->label) fprintf(d->out, " %s", s->label);
    if (s->x) fputc(' ', d->out), dump_x(d, s->x);
    if (s->y) fputs(" <- ", d->out), dump_x(d, s->y);
    for (int k = 0; k < s->list.len; k++) fputc(' ', d->out), dump_x(d, s->list.at[k]);
    fputc('\n', d->out);
    dump_list(d, &s->body, indent + 2);
    if (s->body2.len) fprintf(d->out, "%*selse\n", indent, "");
    dump_list(d, &s->body2, indent + 2);
  }
}

static void dump_vars(Dump *d, const char *what, Var **v, int n) {
  for (int i = 0; i < n; i++)
    fprintf(d->out, "  %s %s %s\n", what, v[i]->name, type_identity(d->u->types, v[i]->type));
}

void lower_dump(FILE *out, Unit *u) {
  Dump d = {out, u};
  for (int i = 0; i < u->globals.len; i++)
    fprintf(out, "global %s %s\n", u->globals.at[i]->goname, type_identity(u->types, u->globals.at[i]->type));
  for (int i = 0; i < u->funcs.len; i++) {
    Func *f = u->funcs.at[i];
    fprintf(out, "func %s%s%s\n", f->goname, f->wrapper ? " wrapper" : "", f->is_extern ? " extern" : "");
    dump_vars(&d, "param", f->params.at, f->params.len);
    dump_vars(&d, "frame", f->frame.at, f->frame.len);
    dump_vars(&d, "local", f->locals.at, f->locals.len);
    dump_list(&d, &f->body, 2);
  }
}
