/* arena.h - memory that lives as long as one compilation: allocate, never free.
   An allocation does not fail: when memory runs out, the call that arena_guard protects ends. */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H
#include <stdbool.h>
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

/* Calls run(ctx). False: memory ran out in it, and run was left where it stood; what it had made in arenas stays
   in them, what it had from xmalloc and held nowhere else is lost. Calls nest; each thread has its own. */
bool arena_guard(void (*run)(void *ctx), void *ctx);

#define ARENA_NEW(a, T) ((T *)arena_alloc((a), sizeof(T)))
#define ARENA_ARRAY(a, T, n) ((T *)arena_alloc((a), sizeof(T) * (size_t)(n)))

/* malloc, realloc, strdup that do not return NULL (text buffers, vectors). */
void *xmalloc(size_t size);
void *xrealloc(void *p, size_t size);
char *xstrdup(const char *s);
#endif
