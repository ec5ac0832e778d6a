/* internal.h - what the files of lower/ share and nobody else sees. README.md lists the files.

   The scheme: lower_expr() emits statements for whatever has effects or can panic in a checked way at the builder's place
   (f->b), and returns a pure tree for the rest. A tree that must survive later effects unchanged is spilled to a
   temporary by order.c. Temporaries are set in one place, but for var_join()'s. */
#ifndef LOWER_INTERNAL_H
#define LOWER_INTERNAL_H
#include "../escape/escape.h"
#include "../ir/build.h"
#include "lower.h"

typedef struct Subst { int n; Type **tparams, **targs; } Subst; /* of a generic function's body */

typedef struct Pending {   /* a function found reachable, body to be lowered */
  Func *func;
  Object *obj;
  Subst *sub;
} Pending;

typedef struct Lower {
  Arena *a;
  Types *ts;
  Sources *sources;
  Intern *names;
  Diags *diags;
  Unit *u;
  LowerOptions opt;
  Package **pkgs;
  int npkgs;
  VEC(Pending) pending;
  int next_pending;
  StrMap funcs;            /* goname -> Func */
  PtrMap types;            /* Type * -> TypeUse */
  StrMap type_ids;         /* identity -> TypeUse */
  StrMap itabs;            /* "identity|identity" -> ItabUse */
  StrMap wanted;           /* method names that some reachable interface has -> non-NULL */
  PtrMap globals;          /* Object -> Global */
  PtrMap seen_ifaces;      /* Type * whose method names are wanted already */
  PtrMap constdata;        /* composite literals already made static */
  Escape *escape;
  PtrMap prepared;         /* FUNCDECLs and initialisers that order_prepare() has seen */
  PtrMap runs_ahead;       /* expressions that hold a part that runs ahead; ahead.c */
  PtrMap jumps;            /* RangeBody -> its jumps; rangefunc.c */
  bool reflects;           /* package reflect is part of the program */
  int initlits;            /* function literals in package-level initialisers, for names */
} Lower;

typedef struct VarInfo { Var *var; bool box; } VarInfo; /* box: var points to the variable */

typedef struct Target {    /* what break and continue may mean */
  struct Target *outer;
  Object *label;           /* of the labelled statement, or NULL */
  Node *stmt;
  const char *brk, *cont;  /* labels; cont NULL for switches */
  bool brk_used, cont_used;
  bool body;               /* the loop of which this function is the body: rangefunc.c */
} Target;

typedef struct Ahead { const Node *node; X *x; } Ahead; /* x: the value of node, computed */

typedef struct Fn {        /* the function being lowered */
  Lower *l;
  Builder b[1];            /* where its tree grows; an array, so that f->b is the address */
  struct Fn *outer;        /* of a function literal */
  Package *pkg;
  Object *obj;             /* declared function, else NULL */
  FuncInfoT *info;         /* NULL for initialisers and wrappers */
  Type *sig;               /* substituted */
  Subst *sub;              /* NULL: not generic */
  int loops;               /* nesting of loops around the statement at hand */
  bool goto_back;          /* any statement may run again */
  PtrMap vars;             /* Object -> VarInfo */
  PtrMap labels;           /* label Object -> C label */
  int nlabels, nclosures, nwraps, ndefers;
  Target *targets;
  Object *pending_label;   /* label of the statement about to be lowered */
  const char *fall;        /* label of the next case's body, for fallthrough */
  VEC(Object *) captures;  /* of a function literal, in the order of its context's fields */
  VEC(VarInfo *) results;  /* named results, or F's result slots; empty: values go straight to return */
  bool has_defer;
  bool named_results;
  RangeBody *range;        /* of a literal that is the body of a range over a function */
  Object *range_label;     /* label of the range over a function being lowered */
  int nranges, ntokens;
  VEC(Ahead) ahead;        /* computed, not yet taken by lower_expr: all from ahead_next on */
  int ahead_next;
  bool ordered;            /* what runs ahead in the expression at hand was taken out already */
  PtrMap buffered;         /* variables whose first append has been seen; appendbuf.c */
  VEC(Var *) unused;       /* false at the start of the function; appendbuf.c */
} Fn;

/* ---- program.c ---- */
Func *func_of(Lower *l, Object *fn, TypeList *targs);       /* declared function or method, instantiated; queued */
Func *func_new(Lower *l, const char *goname, bool wrapper);  /* empty, listed in the unit, keyed by its name */
Func *func_extern(Lower *l, const char *goname, Type *sig, Type *recv);
Global *global_of(Lower *l, Object *v);
bool lib_has(Lower *l, SymbolKind k, const char *goname);    /* is it compiled ahead of time? */
bool pkg_is_extern(Lower *l, Package *p);

/* ---- link.c ---- */
/* Does the bundled library define the object of this linker name? */
bool link_in_library(Lower *l, SymbolKind k, const char *goname);
/* The object that defines o, which has the linker name but is not defined where it is declared; NULL: nobody does. */
Object *link_definition(Lower *l, Object *o, const char *goname);
/* Reports that nobody defines o: at the user's import of what needs it. */
void link_missing(Lower *l, Object *o, Pos pos, const char *goname);

/* ---- names.c ---- */
const char *name_func(Lower *l, Object *fn, TypeList *targs); /* main.(*T[int]).M */
const char *name_method(Lower *l, Type *recv, bool ptr, Name method, Package *pkg); /* of a wrapper */
const char *name_closure(Fn *f);
const char *name_range_body(Fn *f);
const char *name_wrap(Fn *f, const char *suffix);             /* ".deferwrap", ".gowrap" */
const char *name_label(Fn *f, const char *stem);
const char *type_link_name(Lower *l, Type *t);

/* ---- generic.c ---- */
Type *subst(Fn *f, Type *t);
Type *type_of(Fn *f, const Node *n);       /* substituted; untyped kinds become their defaults */
TypeList *subst_list(Fn *f, TypeList *l);
Selection *selection_of(Fn *f, Node *n);   /* of a SELECTOR, looked up again under a substitution */
Type *default_untyped(Type *t);

/* RT_BOUNDS_* of rt.h, which this room does not include. */
enum { BOUNDS_INDEX = 0, BOUNDS_SLICE_ALEN = 2, BOUNDS_SLICE_ACAP = 4, BOUNDS_SLICE_B = 6, BOUNDS_SLICE3_ALEN = 8,
       BOUNDS_SLICE3_ACAP = 10, BOUNDS_SLICE3_B = 12, BOUNDS_SLICE3_C = 14, BOUNDS_CONVERT = 16 };

/* ---- order.c ---- */
X *keep(Fn *f, X *x);                      /* survives any later effect: temporary, constant, unshared local, or spilled */
bool x_movable(const X *x);                /* as in gc, may be read late: plain variables and what is made of them */
/* Lowers n operands from left to right, in gc's order; to: what each is converted to afterwards, or NULL. A NULL node's
   value is in out already. */
void lower_operands(Fn *f, Node **nodes, Type **to, int n, X **out);
/* x, read behind the checks from statement at on, stands before them in the program: where one of them fails, a fault
   of x would have come first. */
void fault_first(Fn *f, X *x, int at);

/* ---- ahead.c ---- */
void order_prepare(Lower *l, Node *fn);    /* a FUNCDECL or the right side of a package-level variable, before it is lowered */
bool order_holds_ahead(Lower *l, const Node *n); /* does n, or a part of it, run ahead? */
/* Computes what runs ahead among the operands, if that makes a difference to their being lowered from left to right;
   order_all: or in whatever order. true: order_end() is due when they are lowered. */
bool order_begin(Fn *f, Node **nodes, Type **to, int n);
bool order_all(Fn *f, Node **nodes, Type **to, int n);
/* Of a slice expression: gc computes bounds that are more than a name or a constant before it reads the operand. */
bool order_bounds(Fn *f, Node *operand, Node **bounds, int n);
void order_end(Fn *f, bool begun);
void order_walk(Fn *f, Node *n, Type *to); /* one of them, converted to type to, if that is not NULL */
bool order_taken(Fn *f, const Node *n);    /* is the value of n waiting? */
bool order_take(Fn *f, const Node *n, X **x);

/* ---- expr.c ---- */
X *lower_expr(Fn *f, Node *n);             /* value of type type_of(n) */
X *lower_as(Fn *f, Node *n, Type *t);      /* converted for assignment to t */
void lower_discard(Fn *f, Node *n);        /* evaluated for its effects */
X *lower_place(Fn *f, Node *n);            /* an addressable expression, checks emitted */
X *lower_addr(Fn *f, X *place, Type *ptr); /* &place, nil checked */
X *lower_cond(Fn *f, Node *n);
X *lower_const(Fn *f, const Const *c, Type *t);
X *lower_var(Fn *f, Object *v);            /* place of a variable */
X *check_here(Fn *f, X *x, Pos pos);          /* x, its dereference checked at pos if that is another line than the statement's */
X *select_field(Fn *f, X *x, int i);       /* x.i, x a struct or pointer to one */
X *walk_path(Fn *f, X *x, const int *path, int n);
X *index_place(Fn *f, X *base, X *idx, Type *t, Type *idxtype); /* base: array place, pointer to array, slice, string */
void check_bounds(Fn *f, X *idx, X *len, int code);
X *binary_values(Fn *f, Op op, X *a, X *b, Type *t, Node *bnode);
X *lower_concat(Fn *f, Node *n);

/* ---- equal.c ---- */
X *lower_equal(Fn *f, X *a, X *b, Type *t);  /* both of type t */
X *lower_compare(Fn *f, Node *n);
X *lower_equal_case(Fn *f, X *tag, Type *t, Node *n);
X *string_compare(Fn *f, Op op, X *a, X *b);

/* ---- convert.c, iface.c ---- */
X *convert_assign(Fn *f, X *x, Type *from, Type *to);
X *lower_conversion(Fn *f, Node *n);
X *convert_value(Fn *f, X *x, Type *from, Type *to, Node *n);
X *iface_of(Fn *f, X *x, Type *from, Type *to);
X *iface_typeword(Fn *f, X *x, Type *t);     /* dynamic type's descriptor or NULL; x may be written twice */
X *iface_load(Fn *f, X *x, Type *t);         /* value of concrete type t inside x */
X *lower_assert(Fn *f, Node *n, bool commaok, X **ok);
X *iface_test(Fn *f, X *typeword, Type *to, X **itab); /* condition of a type switch's case; *itab when to has methods */
bool type_is_direct(Type *t);
bool type_is_empty_iface(Fn *f, Type *t);

/* ---- call.c, builtin.c, defer.c ---- */
typedef enum CallKind { CK_STATIC, CK_FV, CK_SLOT, CK_BUILTIN } CallKind;
typedef struct Call {
  CallKind kind;
  Func *func;              /* STATIC */
  X *fn;                   /* FV: func value; SLOT: interface value */
  bool nonnil;
  int slot;
  Type *result;            /* type of one result, tuple, or NULL */
  Type *none;              /* result NULL, but there is one, of size 0 */
  bool out;                /* results go through the out pointer */
  BuiltinId builtin;
  Node *node;
  XList args;
  TypeList argtypes;       /* BUILTIN: types of args */
  bool spread;             /* BUILTIN append(s, t...) */
  bool in_place;           /* BUILTIN append: args[0] is also where the result goes */
  Type *type;              /* BUILTIN: of the call, or of the type argument */
} Call;
bool node_makes_call(Node *n);          /* a call or a receive operation in n: then len(n) is not constant */
void call_prepare(Fn *f, Node *call, Call *c);
X *call_emit(Fn *f, Call *c);                /* value; NULL for none */
X *lower_call(Fn *f, Node *n);
X *builtin_emit(Fn *f, Call *c);
void builtin_prepare(Fn *f, Node *call, Call *c);
bool append_has_buffer(Fn *f, const Call *c);  /* appendbuf.c: does this append start in an array in the frame? */
void append_begin_buffer(Fn *f, Type *slice, X *sv, X *newlen); /* if it may be used, sv is that array's; the else is open */
void append_clear_used(Fn *f);               /* at the end of a body */
void result_shape(Fn *f, Type *sig, Type **result, bool *out);
void call_result(Fn *f, Type *sig, Call *c);
void lower_defer(Fn *f, Node *n);
X *heap_call_closure(Fn *f, Node *call);     /* without parameters, makes the call: for a go statement */
X *array_len_of(Fn *f, Node *n, Type *t);
X *map_ref(Fn *f, RtCall generic, X *m, X *key, Type *mt); /* pointer from access1, access2 or assign */

/* ---- composite.c, slice.c, closure.c, method.c ---- */
X *lower_composite(Fn *f, Node *n, Type *t);
X *lower_composite_addr(Fn *f, Node *n, Type *t, Node *amp);
void fill_composite(Fn *f, X *place, Node *n, Type *t, bool zeroed);
Type *composite_elem(Type *u, Node *e, int i); /* of element i, e, of a struct, array or slice literal of type u */
X *static_value(Fn *f, Node *n, Type *t, bool global); /* value made of constants and addresses, or NULL; global: once per program */
Data *new_data(Fn *f, Type *t, X *value, bool readonly);
X *new_object(Fn *f, Type *t, bool heap);
X *lower_slice(Fn *f, Node *n);
X *slice_of(Fn *f, X *x, Type *xt, Type *result, X **b, Type **bt, bool three);
X *lower_funclit(Fn *f, Node *n);            /* func value */
Func *closure_func(Fn *f, Node *n);
X *closure_captures(Fn *f, Node *n, Func *fn); /* MKSTRUCT of ctx_type, or NULL without captures */
Type *ctx_type(Fn *f, int n, Type **types);
X *lower_method_value(Fn *f, Node *n, Selection *sel);
X *lower_method_expr(Fn *f, Node *n, Selection *sel);
X *method_receiver(Fn *f, Node *n, Selection *sel);  /* of selector n, as the method's first parameter wants it */
Func *method_func(Fn *f, Selection *sel);
Func *itab_func(Lower *l, Type *t, Selection *sel); /* code whose receiver is an interface's data word */
Fn fn_begin(Lower *l, Func *fn, Package *pkg);  /* at the start of fn's body */
Fn wrapper_begin(Lower *l, Func *fn, Package *pkg, bool recovers);
void wrapper_return(Fn *f, Call *c);
Func *method_wrapper(Lower *l, Type *recv, Selection *sel);
bool may_recover(Lower *l, Object *fn);
Var *fn_local(Fn *f, Object *v, Name n, Type *t); /* v: the Go variable, or NULL */
void var_is(Fn *f, Var *var, Object *v);      /* var stands for v */

/* ---- func.c ---- */
void func_signature(Fn *f, Type *sig, Type *recv);  /* result, out; no parameters */
void lower_func_body(Lower *l, Pending *p);
void lower_body(Fn *f, Node *functype, Node *recv, Node *body);
void bind_captures(Fn *f);                    /* closure.c: context's fields to variables, on entry */
VarInfo *put_var(Fn *f, Object *v, Var *var, bool box);
VarInfo *declare_var(Fn *f, Object *v);       /* storage, uninitialised; a fresh box if on the heap */
VarInfo *var_info(Fn *f, Object *v);
X *info_place(Fn *f, VarInfo *v, Type *t);
void lower_return(Fn *f, Node *n);
void return_operands(Fn *f, Node *n, Type *sig, X **vals);
void finish_return(Fn *f, X **vals);

/* ---- chan.c, select.c ---- */
void lower_go(Fn *f, Node *n);
void lower_send(Fn *f, Node *n);
X *lower_receive(Fn *f, Node *n, X **ok);    /* ok NULL: not wanted */
X *chan_receive(Fn *f, X *c, Type *elem, X **ok);
X *chan_elem_addr(Fn *f, X *x);              /* of a temporary that holds x; nil for size 0 */
void lower_select(Fn *f, Node *n);

/* ---- assign.c, tuple.c ---- */
typedef enum LvalKind { L_BLANK, L_PLACE, L_FIELD, L_INDEX, L_MAP } LvalKind;
typedef struct Lval {      /* the left side of an assignment, its operands evaluated, not yet checked */
  LvalKind kind;
  X *base, *idx;           /* PLACE: base; INDEX, MAP: both */
  Type *type, *base_type;
  struct Lval *inner;      /* FIELD, INDEX of an array (then base is NULL): what the field or element is of */
  int field;               /* FIELD */
  Pos pos;                 /* INDEX, MAP: of the bracket */
} Lval;
bool node_is_field(Fn *f, Node *n);            /* x.f, x a struct and f a field of its own */
NodeList as_list(Fn *f, Node *n);             /* n's expressions, LIST or single */
Lval lval_of(Fn *f, Node *n, bool strong);    /* strong: whatever other assignments come before it */
X *lval_place(Fn *f, Lval *l);                /* checked; an entry of a map is made */
void lval_store(Fn *f, Lval *l, X *v, Type *vt);
void store_value(Fn *f, X *place, X *v);
void define_one(Fn *f, Node *id, X *x, Type *t);
void tuple_assign(Fn *f, NodeList *lhs, NodeList *rhs);
void tuple_define(Fn *f, NodeList *lhs, NodeList *rhs); /* also of a var declaration */

/* ---- stmt.c, range.c, switch.c ---- */
void lower_stmt(Fn *f, Node *n);
void lower_block(Fn *f, NodeList *list);
void lower_assign(Fn *f, Node *n);
void lower_define(Fn *f, Node *n);
void lower_incdec(Fn *f, Node *n);
void lower_vardecl(Fn *f, Node *n);
void assign_node(Fn *f, Node *lhs, X *v, Type *vt);
void assign_pair(Fn *f, Node *a, X *va, Type *ta, Node *b, X *vb, Type *tb);
void assign_received(Fn *f, Node *n, X **vals, Type **types); /* n: ASSIGN or DEFINE of a select's case */
void declare_init(Fn *f, Object *v, X *x);        /* declares and initialises; x NULL: zero */
void multi_values(Fn *f, Node *n, int want, X **vals, Type **types); /* call, comma-ok: one node, several values */
void lower_range(Fn *f, Node *n);
void lower_switch(Fn *f, Node *n);
void target_push(Fn *f, Target *t, Node *stmt, bool loop);
void target_pop(Fn *f, Target *t);

Target *find_target(Fn *f, Node *n);          /* of break or continue n, in this function; NULL: further out */

/* ---- rangefunc.c ---- */
void lower_rangefunc(Fn *f, Node *n);
void rangefunc_body(Fn *f);
void rangefunc_jump(Fn *f, Node *n);
bool rangefunc_goto_leaves(Fn *f, Node *n);
void rangefunc_return(Fn *f, Node *n);
void rangefunc_defer(Fn *f, X *closure);

/* ---- init.c, typeuse.c ---- */
Func *lower_init(Lower *l);
TypeUse *type_use(Lower *l, Type *t);
/* reflect.c */
void reflect_init(Lower *l);
void reflect_method(Lower *l, Selection *sel, Node *name); /* the selected method is called, or a value; name: its argument, or NULL */
void reflect_type(Lower *l, Type *t);                      /* t has got a descriptor */
X *descriptor_of(Fn *f, Type *t);             /* its address */
X *itab_of(Fn *f, Type *t, Type *iface);
Type *ptr_to(Fn *f, Type *t);
ItabUse *itab_use(Lower *l, Type *t, Type *iface);
void want_methods(Lower *l, Type *iface);     /* an interface's method names keep methods alive */
bool typeuse_close(Lower *l);                 /* method tables; true when new functions were found */
#endif
