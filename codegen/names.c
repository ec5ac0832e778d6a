/* names.c - C names. docs/abi.md has the mangling of linker names.

   A local variable keeps its name where that is one in C. Its number at the end sets it apart from the keywords and macros
   of C; a name that begins like a linker name gets a letter before it. */
#include <ctype.h>
#include "internal.h"

static void mangle_byte(Buf *b, unsigned char c) {
  static const char from[] = "._()*/-[],", to[] = "o_lrpsmbec";
  if (isalnum(c)) {
    buf_putc(b, (char)c);
    return;
  }
  const char *at = c ? strchr(from, c) : NULL;
  if (at)
    buf_printf(b, "_%c", to[at - from]);
  else
    buf_printf(b, "_x%02x", c);
}

const char *codegen_mangle(Arena *a, const char *prefix, const char *goname) {
  Buf b = {0};
  buf_puts(&b, prefix);
  for (const char *s = goname; *s; s++) mangle_byte(&b, (unsigned char)*s);
  const char *r = arena_strndup(a, buf_cstr(&b), b.len);
  buf_free(&b);
  return r;
}

const char *codegen_symbol(Arena *a, SymbolKind k, const char *goname) {
  static const char *const prefixes[] = {
      [SYM_FUNC] = "go_", [SYM_GLOBAL] = "gv_", [SYM_TYPE] = "ty_", [SYM_MODULE] = "go_module_", [SYM_METHODS] = "rm_"};
  return codegen_mangle(a, prefixes[k], goname);
}

/* go_ gv_ ty_ it_, but it_7 is variable it: no linker name begins with a digit. */
static bool is_like_linker_name(const char *s) {
  if (!s[1] || s[2] != '_' || (s[3] >= '0' && s[3] <= '9')) return false;
  return (s[0] == 'g' && (s[1] == 'o' || s[1] == 'v')) || (s[0] == 't' && s[1] == 'y') || (s[0] == 'i' && s[1] == 't');
}

void emit_var_name(Emitter *e, Var *v) {
  const char *s = v->name;
  if (is_like_linker_name(s)) put(e, "v");
  if (v->is_ascii) {
    put(e, s);
    return;
  }
  for (; *s; s++)
    if (*s & 0x80)
      emit_format(e, "x%02x", (unsigned char)*s);
    else
      buf_putc(e->b, *s);
}
