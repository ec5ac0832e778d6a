/* data_support.c - descriptors and panics for the tests of the data half. */
#include "data_support.h"

#include <stdio.h>

jmp_buf panic_jump;
char panic_text[512];

static RT_NORETURN void land(const char *kind, String s) {
  snprintf(panic_text, sizeof panic_text, "%s%.*s", kind, (int)s.len, (const char *)s.ptr);
  longjmp(panic_jump, 1);
}

String str(const char *s) { return (String){(const uint8_t *)s, (int64_t)strlen(s)}; }

void rt_throw(const char *text) { land("fatal: ", str(text)); }
void rt_throw_system(const char *text) { rt_throw(text); }
void rt_out_of_memory(uint64_t size, int for_stack) {
  (void)size, (void)for_stack;
  rt_throw("out of memory");
}
void rt_fatal(const char *text) { land("fatal: ", str(text)); }
void rt_panicerror(String text) { land("runtime error: ", text); }
void rt_panicplain(String text) { land("", text); }
void rt_panicnilmap(void) { land("", str("assignment to entry in nil map")); }
void rt_panicmakeslicelen(void) { land("", str("makeslice: len out of range")); }
void rt_panicmakeslicecap(void) { land("", str("makeslice: cap out of range")); }

void rt_panicassert(const Type *have, const Type *inter, String missing) {
  char text[256];
  snprintf(text, sizeof text, "%.*s is not %.*s: missing method %.*s", have ? (int)have->str.len : 3,
           have ? (const char *)have->str.ptr : "nil", (int)inter->str.len, (const char *)inter->str.ptr, (int)missing.len,
           (const char *)missing.ptr);
  land("", str(text));
}

#define S(text)                                                                                                                            \
  { (const uint8_t *)(text), sizeof(text) - 1 }
#define PLAIN (TF_COMPARABLE | TF_NOPTR | TF_MEMEQ | TF_NAMED)
#define BASIC(var, k, bytes, f, text)                                                                                                      \
  const Type var = {.size = bytes, .align = bytes, .kind = k, .flags = f, .hash = k * 77u, .str = S(text), .name = S(text)}

BASIC(type_bool, KIND_BOOL, 1, PLAIN, "bool");
BASIC(type_int, KIND_INT, 8, PLAIN, "int");
BASIC(type_int32, KIND_INT32, 4, PLAIN, "int32");
BASIC(type_int16, KIND_INT16, 2, PLAIN, "int16");
BASIC(type_byte, KIND_UINT8, 1, PLAIN, "uint8");
BASIC(type_float64, KIND_FLOAT64, 8, PLAIN & ~TF_MEMEQ, "float64");
BASIC(type_float32, KIND_FLOAT32, 4, PLAIN & ~TF_MEMEQ, "float32");

const Type type_complex128 = {.size = 16, .align = 8, .kind = KIND_COMPLEX128, .flags = TF_COMPARABLE | TF_NOPTR, .str = S("complex128")};
const Type type_string = {.size = 16, .align = 8, .kind = KIND_STRING, .flags = TF_COMPARABLE, .str = S("string")};
const Type type_any = {.size = 16, .align = 8, .kind = KIND_INTERFACE, .flags = TF_COMPARABLE, .str = S("interface {}")};
const Type type_bytes = {.size = 24, .align = 8, .kind = KIND_SLICE, .str = S("[]uint8"), .elem = &type_byte};
const Type type_func = {.size = 8, .align = 8, .kind = KIND_FUNC, .flags = TF_DIRECT, .str = S("func()")};
const Type type_pint = {
    .size = 8, .align = 8, .kind = KIND_POINTER, .flags = TF_DIRECT | TF_COMPARABLE | TF_MEMEQ, .str = S("*int"), .elem = &type_int};

Type bytes_type(int64_t n) {
  return (Type){.size = n,
                .align = 1,
                .kind = KIND_ARRAY,
                .flags = TF_COMPARABLE | TF_NOPTR | TF_MEMEQ,
                .str = S("[n]uint8"),
                .elem = &type_byte,
                .len = n};
}

Type map_type(const Type *key, const Type *elem) {
  return (Type){.size = 8, .align = 8, .kind = KIND_MAP, .flags = TF_DIRECT, .str = S("map"), .key = key, .elem = elem};
}
