/* rtstruct.c - the runtime's structs as types, so that variables which hold them are variables like others. */
#include <string.h>
#include "ir.h"

typedef struct RtField {
  RtStruct of;
  const char *name;
  Kind kind;
  int count;
} RtField;

static const RtField fields[] = {
#define RTFIELD(strct, member, kind, count) {RTS_##strct, #member, K_##kind, count},
#include "../runtime/structs.def"
};
enum { NFIELDS = sizeof fields / sizeof *fields };

static Type *make(Unit *u, RtStruct k) {
  Name names[NFIELDS];
  Type *types[NFIELDS];
  int n = 0;
  for (int i = 0; i < NFIELDS; i++) {
    if (fields[i].of != k) continue;
    Type *t = type_basic[fields[i].kind];
    names[n] = intern_cstr(u->names, fields[i].name);
    types[n++] = fields[i].count ? type_array(u->types, t, fields[i].count) : t;
  }
  return type_struct(u->types, n, names, types);
}

Type *ir_unit_rtstruct(Unit *u, RtStruct k) {
  if (!u->rtstructs[k]) u->rtstructs[k] = make(u, k);
  return u->rtstructs[k];
}

int ir_unit_rtstruct_of(const Unit *u, const Type *t) {
  for (int i = 0; i < RTS_COUNT; i++)
    if (u->rtstructs[i] == t) return i;
  return -1;
}
