/* vec.h - growable arrays in an arena.
   VEC(T) declares the struct; push doubles the storage (old storage stays in the arena). */
#ifndef BASE_VEC_H
#define BASE_VEC_H
#include <string.h>
#include "arena.h"

#define VEC(T)                                                                                                                             \
  struct {                                                                                                                                 \
    T *at;                                                                                                                                 \
    int len, cap;                                                                                                                          \
  }

#define vec_push(arena, v, x)                                                                                                              \
  do {                                                                                                                                     \
    if ((v)->len == (v)->cap) {                                                                                                            \
      int vec_cap_ = (v)->cap ? (v)->cap * 2 : 4;                                                                                          \
      void *vec_new_ = arena_alloc((arena), sizeof *(v)->at * (size_t)vec_cap_);                                                           \
      if ((v)->len) memcpy(vec_new_, (v)->at, sizeof *(v)->at *(size_t)(v)->len);                                                          \
      (v)->at = vec_new_;                                                                                                                  \
      (v)->cap = vec_cap_;                                                                                                                 \
    }                                                                                                                                      \
    (v)->at[(v)->len++] = (x);                                                                                                             \
  } while (0)
#define vec_last(v) ((v)->at[(v)->len - 1])
#define vec_pop(v) ((v)->at[--(v)->len])
#endif
