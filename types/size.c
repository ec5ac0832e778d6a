/* size.c - sizes, alignments and offsets as gc lays types out on amd64, and where pointers are.

   A struct that ends in a field of size zero gets one byte more, so that a pointer to that field stays inside the
   object. Sizes of basic types stand in universe.def. Others saturate at INT64_MAX / 4 instead of overflowing: the checker
   and lower refuse such types. */
#include "core.h"

#define SIZE_LIMIT (INT64_MAX / 4)
enum { MAX_DEPTH = 20000 }; /* of types that hold types; higher than the parser lets one be written */

static void lay_out(Type *t, int depth);

static int64_t round_up(int64_t n, int64_t align) { return (n + align - 1) / align * align; }

static void set(Type *t, int64_t size, int64_t align) {
  t->size_memo = size;
  t->align_memo = align;
}

static int64_t mul_limit(int64_t a, int64_t b) {
  if (a && b > SIZE_LIMIT / a) return SIZE_LIMIT;
  return a * b;
}

static bool complete(Type *t, int depth) {
  Type *u = under(t);
  if (!u->align_memo) {
    u->align_memo = -1; /* being measured: a type that holds itself is an error elsewhere */
    lay_out(u, depth + 1);
    if (u->align_memo < 0) u->align_memo = 0;
  }
  return u->align_memo > 0;
}

static void lay_out_struct(Type *t, int depth) {
  int64_t size = 0, align = 1;
  bool known = true;
  for (int i = 0; i < t->fields.len; i++) {
    Type *u = under(t->fields.at[i].type);
    if (!complete(u, depth)) {
      known = false;
      continue;
    }
    size = round_up(size, u->align_memo) + u->size_memo;
    if (size > SIZE_LIMIT) size = SIZE_LIMIT;
    if (u->align_memo > align) align = u->align_memo;
    if (i == t->fields.len - 1 && u->size_memo == 0 && size > 0) size++;
  }
  if (known) set(t, round_up(size, align), align);
}

/* sync/atomic's align64 marks a struct as 8-aligned; on amd64 everything 64 bits wide already is. */
static void lay_out(Type *t, int depth) {
  if (depth > MAX_DEPTH) return;
  switch ((int)t->kind) {
  case K_INTERFACE: set(t, 16, 8); break;
  case K_SLICE: set(t, 24, 8); break;
  case K_ARRAY:
    if (complete(t->elem, depth)) {
      Type *e = under(t->elem);
      set(t, t->len > 0 ? mul_limit(e->size_memo, t->len) : 0, e->align_memo);
    }
    break;
  case K_STRUCT: lay_out_struct(t, depth); break;
  case K_NAMED:
  case K_TYPEPARAM: break;
  case K_TUPLE: {
    int64_t size = 0;
    for (int i = 0; i < t->results.len; i++) size = round_up(size, type_align(t->results.at[i])) + type_size(t->results.at[i]);
    set(t, round_up(size, 8), 8);
    break;
  }
  default: set(t, 8, 8);
  }
}

int64_t type_size(Type *t) { return complete(t, 0) ? under(t)->size_memo : 8; }
int64_t type_align(Type *t) { return complete(t, 0) ? under(t)->align_memo : 8; }

int64_t struct_offset(Type *st, int field) {
  Type *u = under(st);
  int64_t off = 0;
  for (int i = 0; i <= field && i < u->fields.len; i++) {
    off = round_up(off, type_align(u->fields.at[i].type));
    if (i < field) off += type_size(u->fields.at[i].type);
  }
  return off;
}

static bool size_varies(Type *t, int depth) {
  Type *u = under(t);
  if (u->kind == K_TYPEPARAM) return true;
  if (depth > MAX_DEPTH || !u->has_typeparam) return false;
  if (u->kind == K_ARRAY) return size_varies(u->elem, depth + 1);
  for (int i = 0; u->kind == K_STRUCT && i < u->fields.len; i++)
    if (size_varies(u->fields.at[i].type, depth + 1)) return true;
  return false;
}

bool type_size_varies(Type *t) { return size_varies(t, 0); }

enum { PTR_YES = 64, PTR_NO = 128 };

static bool find_pointers(Type *t, int depth) {
  Type *u = under(t);
  switch ((int)u->kind) {
  case K_STRING:
  case K_UNTYPED_STRING:
  case K_UNSAFEPOINTER:
  case K_UNTYPED_NIL:
  case K_POINTER:
  case K_SLICE:
  case K_MAP:
  case K_CHAN:
  case K_FUNC:
  case K_INTERFACE:
  case K_TYPEPARAM:
  case K_NAMED:
  case K_INVALID: return true;
  case K_ARRAY:
  case K_STRUCT:
  case K_TUPLE: break;
  default: return false;
  }
  if (u->memo & (PTR_YES | PTR_NO)) return (u->memo & PTR_YES) != 0;
  if (depth > MAX_DEPTH) return true;
  bool r = false;
  if (u->kind == K_ARRAY) r = u->len > 0 && find_pointers(u->elem, depth + 1);
  for (int i = 0; !r && i < u->fields.len; i++) r = find_pointers(u->fields.at[i].type, depth + 1);
  for (int i = 0; !r && u->kind == K_TUPLE && i < u->results.len; i++) r = find_pointers(u->results.at[i], depth + 1);
  u->memo |= r ? PTR_YES : PTR_NO;
  return r;
}

bool type_has_pointers(Type *t) { return find_pointers(t, 0); }
