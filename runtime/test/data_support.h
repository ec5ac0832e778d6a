/* data_support.h - what the tests of the data half share: type descriptors and
   a place where panics land.

   Every data_*_test.c is built with data_support.c and the data half's files,
   with -DRT_HEAP_CALLOC so that the sanitizers can watch:

     cc -fsanitize=address,undefined -DRT_HEAP_CALLOC -Iruntime data_map_test.c \
        data_support.c ../{alg,...}.c ../memfast.S -lcmocka -lpthread -lm */
#ifndef DATA_SUPPORT_H
#define DATA_SUPPORT_H

#include "internal.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

extern jmp_buf panic_jump;
extern char panic_text[512];

/* Runs the statement; panic_text is what it panicked with, or "". */
#define CATCH(statement)                                                                                                                   \
  do {                                                                                                                                     \
    panic_text[0] = 0;                                                                                                                     \
    if (setjmp(panic_jump) == 0) {                                                                                                         \
      statement;                                                                                                                           \
    }                                                                                                                                      \
  } while (0)

extern const Type type_bool, type_int, type_int32, type_int16, type_byte, type_float64, type_float32, type_complex128, type_string,
    type_any, type_bytes /* []byte */, type_func, type_pint /* *int */;

String str(const char *s);
/* An array type of n bytes without pointers; the descriptor is the caller's. */
Type bytes_type(int64_t n);
Type map_type(const Type *key, const Type *elem);

#endif
