/* stdmethods.c - methods named as in well-known interfaces that are asked for at run time: with another signature they
   are silently not found. '=' marks the types that show that the interface is meant at all. */
#include <string.h>
#include "internal.h"

static const struct {
  const char *name, *params[2], *results[3];
} canonical[] = {
    {"As", {"any"}, {"bool"}},
    {"Format", {"=fmt.State", "rune"}, {NULL}},
    {"GobDecode", {"[]byte"}, {"error"}},
    {"GobEncode", {NULL}, {"[]byte", "error"}},
    {"Is", {"error"}, {"bool"}},
    {"MarshalJSON", {NULL}, {"[]byte", "error"}},
    {"MarshalXML", {"*xml.Encoder", "xml.StartElement"}, {"error"}},
    {"ReadByte", {NULL}, {"byte", "error"}},
    {"ReadFrom", {"=io.Reader"}, {"int64", "error"}},
    {"ReadRune", {NULL}, {"rune", "int", "error"}},
    {"Scan", {"=fmt.ScanState", "rune"}, {"error"}},
    {"Seek", {"=int64", "int"}, {"int64", "error"}},
    {"UnmarshalJSON", {"[]byte"}, {"error"}},
    {"UnmarshalXML", {"*xml.Decoder", "xml.StartElement"}, {"error"}},
    {"UnreadByte", {NULL}, {"error"}},
    {"UnreadRune", {NULL}, {"error"}},
    {"Unwrap", {NULL}, {"error"}},
    {"WriteByte", {"byte"}, {"error"}},
    {"WriteTo", {"=io.Writer"}, {"int64", "error"}},
};

static bool is_any(const char *s) { return strcmp(s, "any") == 0 || strcmp(s, "interface{}") == 0; }

static bool same_type(Vet *v, const char *want, Type *t) {
  want += *want == '=';
  const char *s = type_string(v->ts, t, NULL);
  return strcmp(s, want) == 0 || (is_any(s) && is_any(want));
}

/* marked: only the types with '=' are compared. */
static bool same_types(Vet *v, const char *const *want, int max, const TypeList *have, bool marked) {
  int n = 0;
  for (; n < max && want[n]; n++) {
    if (marked && *want[n] != '=') continue;
    if (n >= have->len || !same_type(v, want[n], have->at[n])) return false;
  }
  return marked || have->len <= n;
}

static void put_types(Buf *b, const char *const *types, int max) {
  for (int i = 0; i < max && types[i]; i++) buf_printf(b, "%s%s", i ? ", " : "", types[i] + (*types[i] == '='));
}

static void complain(Vet *v, Node *id, Type *sig, int i) {
  Buf b = {0};
  const char *have = type_string(v->ts, sig, NULL);
  buf_printf(&b, "%s(", canonical[i].name);
  put_types(&b, canonical[i].params, 2);
  const char *const *results = canonical[i].results;
  buf_puts(&b, !results[0] ? ")" : results[1] ? ") (" : ") ");
  put_types(&b, results, 3);
  buf_puts(&b, results[0] && results[1] ? ")" : "");
  if (strcmp(canonical[i].name, "Unwrap") == 0) buf_puts(&b, " or Unwrap() []error");
  vet_report(v, V_stdmethods, id->pos, "method %s%s should have signature %s", canonical[i].name,
             have + (strncmp(have, "func", 4) == 0 ? 4 : 0), buf_cstr(&b));
  buf_free(&b);
}

static void check_method(Vet *v, Node *id, Type *sig, Type *recv) {
  for (size_t i = 0; i < sizeof canonical / sizeof canonical[0]; i++) {
    const char *name = canonical[i].name;
    if (strcmp(name, id->name->s) != 0) continue;
    bool of_errors = strcmp(name, "Is") == 0 || strcmp(name, "As") == 0 || strcmp(name, "Unwrap") == 0;
    if ((of_errors && !vet_is_error(v, recv)) || (strcmp(name, "WriteTo") == 0 && sig->params.len > 1)) return;
    if (!same_types(v, canonical[i].params, 2, &sig->params, true) || !same_types(v, canonical[i].results, 3, &sig->results, true)) return;
    if (strcmp(name, "Unwrap") == 0 && !sig->params.len && sig->results.len == 1 && same_type(v, "[]error", sig->results.at[0])) return;
    if (!same_types(v, canonical[i].params, 2, &sig->params, false) || !same_types(v, canonical[i].results, 3, &sig->results, false))
      complain(v, id, sig, (int)i);
    return;
  }
}

void vet_stdmethods(Vet *v, Node *n) {
  if (n->kind == N_FUNCDECL && node_recv(n) && n->obj && n->obj->type && n->obj->recv)
    check_method(v, node_ident(n), n->obj->type, n->obj->recv->type);
  if (n->kind != N_INTERFACETYPE || !n->type || kind_of(n->type) != K_INTERFACE) return;
  Type *t = under(n->type);
  for (int i = 0; i < node_elems(n)->len; i++)
    for (int k = 0; node_elems(n)->at[i]->kind == N_METHODSPEC && k < t->methods.len; k++)
      if (t->methods.at[k].name == node_ident(node_elems(n)->at[i])->name)
        check_method(v, node_ident(node_elems(n)->at[i]), t->methods.at[k].type, n->type);
}
