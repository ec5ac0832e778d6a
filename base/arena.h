/* arena.h - memory that lives as long as one compilation: allocate, never free.
   Out of memory ends the program in one place (arena.c). */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H
#include <stddef.h>

typedef struct Arena Arena;

Arena *arena_new(void);
/* Releases every block; all pointers into the arena die. */
void arena_free(Arena *a);
/* Zeroed, aligned for pointers, 64-bit numbers and double. Never NULL. */
void *arena_alloc(Arena *a, size_t size);
/* Copy of n bytes plus a NUL. */
char *arena_strndup(Arena *a, const char *s, size_t n);
/* printf into the arena. */
char *arena_printf(Arena *a, const char *fmt, ...) __attribute__((format(printf, 2, 3), nonnull));
/* Bytes handed out so far. */
size_t arena_used(const Arena *a);

#define ARENA_NEW(a, T) ((T *)arena_alloc((a), sizeof(T)))
#define ARENA_ARRAY(a, T, n) ((T *)arena_alloc((a), sizeof(T) * (size_t)(n)))

/* malloc, realloc, strdup that do not return NULL (text buffers, vectors). */
void *xmalloc(size_t size);
void *xrealloc(void *p, size_t size);
char *xstrdup(const char *s);
#endif
