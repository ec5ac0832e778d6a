/* error.c - the entries of calls.def that raise runtime errors.

   A runtime error is a Go value with methods Error and RuntimeError, so the
   types, their texts and the panic itself are Go: lib/runtime/error.go. Here
   the facts are only put into a form that Go takes. References to them are
   strong, so that the library's object is taken from libminigo.a. */
#include "../internal.h"

#include <string.h>

#define GO(name, ...) RT_NORETURN void go_runtime_o##name(__VA_ARGS__)
GO(panicBounds, int64_t x, int64_t y, int64_t code);
GO(panicMem, void);
GO(panicError, String text);
GO(panicPlain, String text);
GO(panicAssert, String iface, String concrete, String asserted, String missing, int64_t same);

/* ---- texts ------------------------------------------------------------------------ */

void rt_panicerror(String text) { go_runtime_opanicError(text); }

void rt_panicplain(String text) { go_runtime_opanicPlain(text); }

void rt_panicdivide(void) { rt_panicerror(RT_STR("integer divide by zero")); }
void rt_panicshift(void) { rt_panicerror(RT_STR("negative shift amount")); }
void rt_panicnilmap(void) { rt_panicplain(RT_STR("assignment to entry in nil map")); }
void rt_panicmakeslicelen(void) { rt_panicerror(RT_STR("makeslice: len out of range")); }
void rt_panicmakeslicecap(void) { rt_panicerror(RT_STR("makeslice: cap out of range")); }
void rt_unreachable(void) { rt_throw("unreachable code"); }

void rt_panicunsafe(int64_t code) {
  switch (code) {
  case 0: rt_panicerror(RT_STR("unsafe.Slice: len out of range"));
  case 1: rt_panicerror(RT_STR("unsafe.Slice: ptr is nil and len is not zero"));
  case 2: rt_panicerror(RT_STR("unsafe.String: len out of range"));
  }
  rt_panicerror(RT_STR("unsafe.String: ptr is nil and len is not zero"));
}

void rt_panicrange(int64_t state) {
  switch (state) {
  case 0: rt_panicerror(RT_STR("range function continued iteration after function for loop body returned false"));
  case 1: rt_panicerror(RT_STR("range function continued iteration after loop body panic"));
  case 2: rt_panicerror(RT_STR("range function continued iteration after whole loop exit"));
  }
  rt_panicerror(RT_STR("range function recovered a loop body panic and did not resume panicking"));
}

void rt_panicbounds(int64_t x, int64_t y, int64_t code) { go_runtime_opanicBounds(x, y, code); }

/* ---- nil ----------------------------------------------------------------------------- */

/* The check that replaces the fault in code built by gcc: the same picture. */
void rt_panicnil(int64_t offset) {
  G *g = rt_g;
  if (offset >= 4096) offset = 0; /* Go checks such pointers by a load at offset 0 */
  if (g != NULL) {
    g->sig = SIGSEGV;
    g->sigcode = 1;
    g->sigaddr = (uintptr_t)offset;
    g->sigpc = (uintptr_t)__builtin_return_address(0);
  }
  go_runtime_opanicMem();
}

void rt_panicwrap(const char *pkg, const char *type, const char *method) {
  char text[512];
  Out o = {text, 0, sizeof text, -1};
  const char *slash = strrchr(pkg, '/');
  out_str(&o, "value method ");
  out_str(&o, slash != NULL ? slash + 1 : pkg);
  out_char(&o, '.');
  out_str(&o, type);
  out_char(&o, '.');
  out_str(&o, method);
  out_str(&o, " called using nil *");
  out_str(&o, type);
  out_str(&o, " pointer");
  rt_panicplain(rt_bytestostring((const uint8_t *)text, (int64_t)o.len));
}

/* ---- assertions ------------------------------------------------------------------------ */

static int same_string(String a, String b) { return a.len == b.len && memcmp(a.ptr, b.ptr, (size_t)a.len) == 0; }

/* Types of one spelling: 1 from different packages, 2 from different scopes of one. */
static int64_t same_spelling(const Type *have, const Type *want) {
  if (have == NULL || want == NULL || !same_string(have->str, want->str)) return 0;
  return same_string(have->pkgpath, want->pkgpath) ? 2 : 1;
}

static RT_NORETURN void assertion_failed(const Type *have, const Type *want, String iface, String missing) {
  static const String none;
  go_runtime_opanicAssert(iface, have != NULL ? have->str : none, want->str, missing, same_spelling(have, want));
}

void rt_panicassert(const Type *have, const Type *inter, String missing) { assertion_failed(have, inter, RT_STR("interface"), missing); }

void rt_panicdottype(const Type *have, const Type *want, const Type *iface) {
  String missing = {NULL, 0};
  if (want->kind == KIND_INTERFACE) {
    if (have != NULL) rt_itab_find(want, have, &missing);
    rt_panicassert(have, want, missing);
  }
  assertion_failed(have, want, iface != NULL ? iface->str : RT_STR("interface"), missing);
}
