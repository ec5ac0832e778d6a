/* structtag.c - tags of struct fields that package reflect cannot read, and json and xml names that are wasted: on
   unexported fields, or used twice. */
#include <string.h>
#include "internal.h"

typedef struct Text {
  const char *s;
  size_t len;
} Text;

/* A Go string literal in double quotes -> its value; false: malformed. Only what tags need is decoded; other escapes keep
   their text, which no key or option contains. */
static bool unquote(Arena *a, Text lit, Text *out) {
  char *p = arena_alloc(a, lit.len + 1);
  size_t n = 0;
  for (size_t i = 1; i + 1 < lit.len; i++) {
    char c = lit.s[i];
    if (c == '\n') return false;
    if (c == '\\') {
      c = lit.s[++i];
      if (!strchr("abfnrtvxuU01234567\\\"", c)) return false;
    }
    p[n++] = c;
  }
  *out = (Text){p, n};
  return true;
}

/* Splits `key:"value"` off; returns what is wrong, NULL when *tag was empty or the pair is fine. */
static const char *next_pair(Arena *a, Text *tag, Text *key, Text *value) {
  size_t i = 0;
  while (i < tag->len && (unsigned char)tag->s[i] > ' ' && !strchr(":\"\x7f", tag->s[i])) i++;
  if (i == 0) return "bad syntax for struct tag key";
  if (i + 1 >= tag->len || tag->s[i] != ':') return "bad syntax for struct tag pair";
  if (tag->s[i + 1] != '"') return "bad syntax for struct tag value";
  *key = (Text){tag->s, i};
  Text rest = {tag->s + i + 1, tag->len - i - 1};
  size_t end = 1;
  while (end < rest.len && rest.s[end] != '"') end += 1 + (rest.s[end] == '\\');
  if (end >= rest.len || !unquote(a, (Text){rest.s, end + 1}, value)) return "bad syntax for struct tag value";
  *tag = (Text){rest.s + end + 1, rest.len - end - 1};
  return NULL;
}

static bool is(Text t, const char *s) { return t.len == strlen(s) && memcmp(t.s, s, t.len) == 0; }

static bool spaces_ok(Text key, Text value) {
  const char *comma = memchr(value.s, ',', value.len);
  if (is(key, "xml")) {
    int spaces = 0;
    for (size_t i = 0; i < value.len; i++) spaces += value.s[i] == ' ';
    if (value.len && (value.s[0] == ' ' || value.s[value.len - 1] == ' ')) return false;
    if (spaces > 1 || (comma && comma > value.s && comma[-1] == ' ')) return false;
  }
  if (is(key, "json") || is(key, "xml")) {
    if (!comma) return true;
    value = (Text){comma + 1, value.len - (size_t)(comma + 1 - value.s)};
  } else if (!is(key, "asn1")) {
    return true;
  }
  return !memchr(value.s, ' ', value.len);
}

static const char *validate(Arena *a, Text tag) {
  for (int n = 0; tag.len; n++) {
    if (n > 0 && tag.s[0] != ' ') return "key:\"value\" pairs not separated by spaces";
    while (tag.len && tag.s[0] == ' ') tag = (Text){tag.s + 1, tag.len - 1};
    if (!tag.len) break;
    Text key, value;
    const char *wrong = next_pair(a, &tag, &key, &value);
    if (wrong) return wrong;
    if (!spaces_ok(key, value)) return "suspicious space in struct tag value";
  }
  return NULL;
}

/* What reflect finds under key; empty when nothing. */
static Text tag_get(Arena *a, Text tag, const char *want) {
  Text key, value;
  while (tag.len) {
    while (tag.len && tag.s[0] == ' ') tag = (Text){tag.s + 1, tag.len - 1};
    if (!tag.len || next_pair(a, &tag, &key, &value)) break;
    if (is(key, want)) return value;
  }
  return (Text){"", 0};
}

/* ---- names used twice ---- */

typedef struct Seen {
  const char *key;
  Text name;
  int level;
  Pos pos;
} Seen;
typedef struct Names {
  Vet *v;
  Field *nearest;
  VEC(Seen) at;
} Names;

static const char *short_file(const char *name) {
  const char *slash = strrchr(name, '/');
  return slash ? slash + 1 : name;
}

static bool has_option(Text options, const char *want) {
  while (options.len) {
    const char *comma = memchr(options.s, ',', options.len);
    size_t n = comma ? (size_t)(comma - options.s) : options.len;
    if (is((Text){options.s, n}, want)) return true;
    n += comma != NULL;
    options = (Text){options.s + n, options.len - n};
  }
  return false;
}

static void repeats(Names *s, const char *key, Field *f, int level) {
  Vet *v = s->v;
  Text val = tag_get(v->a, (Text){f->tag ? f->tag : "", (size_t)f->taglen}, key);
  if (is(val, "-")) return;
  if (!val.len || val.s[0] == ',') {
    Type *t = f->embedded ? under(f->type) : NULL;
    if (!t || t->kind != K_STRUCT || level > 50) return;
    for (int i = 0; i < t->fields.len; i++)
      if (name_is_exported(t->fields.at[i].name)) repeats(s, key, &t->fields.at[i], level + 1);
    return;
  }
  if (strcmp(key, "xml") == 0 && strcmp(f->name->s, "XMLName") == 0) return;
  const char *comma = memchr(val.s, ',', val.len);
  if (comma) {
    if (strcmp(key, "xml") == 0 && has_option((Text){comma, val.len - (size_t)(comma - val.s)}, "attr")) key = "xml attribute";
    val.len = (size_t)(comma - val.s);
  }
  for (int i = 0; i < s->at.len; i++) {
    Seen *x = &s->at.at[i];
    if (strcmp(x->key, key) != 0 || x->level != level || x->name.len != val.len || memcmp(x->name.s, val.s, val.len) != 0) continue;
    Place p = sources_place(v->in.sources, x->pos);
    vet_report(v, V_structtag, s->nearest->pos, "struct field %s repeats %s tag \"%.*s\" also at %s:%d", f->name->s, key, (int)val.len,
               val.s, short_file(p.file->name), p.line);
    return;
  }
  Seen seen = {key, val, level, f->pos};
  vec_push(v->a, &s->at, seen);
}

/* ---- a struct ---- */

static void check_field(Vet *v, Names *json, Names *xml, Field *f) {
  Text tag = {f->tag ? f->tag : "", (size_t)f->taglen};
  json->nearest = xml->nearest = f;
  repeats(json, "json", f, 1);
  repeats(xml, "xml", f, 1);
  const char *wrong = validate(v->a, tag);
  const char *quote = memchr(tag.s, '`', tag.len) ? "\"" : "`";
  if (wrong)
    vet_report(v, V_structtag, f->pos, "struct field tag %s%.*s%s not compatible with reflect.StructTag.Get: %s", quote, (int)tag.len,
               tag.s, quote, wrong);
  if (f->embedded || name_is_exported(f->name)) return;
  const char *keys[] = {"json", "xml"};
  for (int i = 0; i < 2; i++) {
    Text val = tag_get(v->a, tag, keys[i]);
    if (!val.len || is(val, "-")) continue;
    vet_report(v, V_structtag, f->pos, "struct field %s has %s tag but is not exported", f->name->s, keys[i]);
    return;
  }
}

void vet_structtag(Vet *v, Node *n) {
  if (n->kind != N_STRUCTTYPE || !n->type || kind_of(n->type) != K_STRUCT) return;
  Type *t = under(n->type);
  Names json = {.v = v}, xml = {.v = v};
  for (int i = 0; i < t->fields.len; i++) check_field(v, &json, &xml, &t->fields.at[i]);
}
