/* intern.h - one pointer per spelling: interned strings compare with ==.
   The table lives in the arena it was made with. */
#ifndef BASE_INTERN_H
#define BASE_INTERN_H
#include <stddef.h>
#include "arena.h"

/* An interned, NUL-terminated string. len counts bytes without the NUL. */
typedef struct Atom {
  unsigned len, hash;
  char s[];
} Atom;
typedef const Atom *Name;

typedef struct Intern Intern;
Intern *intern_new(Arena *a);
Name intern(Intern *t, const char *s, size_t len);
Name intern_cstr(Intern *t, const char *s);
#endif
