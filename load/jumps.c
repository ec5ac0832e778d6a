/* jumps.c - functions that a package's assembly defines as a jump to a function of another package.

   No assembly can be built, but such a function is only a second name: golang.org/x/sys/unix has its system calls so. It gets
   the other's linker name, as by //go:linkname. */
#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include "internal.h"

#define DOT "\xC2\xB7"       /* U+00B7 stands for the dot before a name */
#define SLASH "\xE2\x88\x95" /* U+2215 for the slash in a path */

/* path.Name in the spelling of the assembler, up to "(SB)". NULL: it is none. */
static const char *read_symbol(Loader *l, const char *s, const char *end) {
  Buf b = {0};
  while (s < end && *s != '(') {
    bool slash = end - s >= 3 && memcmp(s, SLASH, 3) == 0, dot = end - s >= 2 && memcmp(s, DOT, 2) == 0;
    buf_putc(&b, slash ? '/' : dot ? '.' : *s);
    s += slash ? 3 : dot ? 2 : 1;
  }
  bool ok = end - s >= 4 && memcmp(s, "(SB)", 4) == 0;
  const char *name = ok ? arena_printf(l->arena, "%s", buf_cstr(&b)) : NULL;
  buf_free(&b);
  return name;
}

static void tie(Loader *l, Files *files, const char *local, const char *target) {
  for (int i = 0; i < files->len; i++)
    for (int k = 0; k < files->at[i]->decls.len; k++) {
      Node *d = files->at[i]->decls.at[k];
      if (d->kind != N_FUNCDECL || node_body(d) || node_recv(d) || strcmp(node_ident(d)->name->s, local) != 0) continue;
      Linkname n = {.local = local, .target = target, .jump = true};
      vec_push(l->arena, &files->at[i]->linknames, n);
    }
}

static void read_file(Loader *l, const char *text, Files *files) {
  const char *local = NULL; /* whose first instruction comes next */
  for (const char *p = text; *p; p += *p == '\n') {
    const char *end = p + strcspn(p, "\n");
    p += strspn(p, " \t");
    if (strncmp(p, "TEXT", 4) == 0) {
      const char *name = read_symbol(l, p + 4 + strspn(p + 4, " \t"), end);
      local = name && name[0] == '.' ? name + 1 : NULL;
    } else if (local && p < end && strncmp(p, "//", 2) != 0) {
      const char *target = strncmp(p, "JMP", 3) == 0 ? read_symbol(l, p + 3 + strspn(p + 3, " \t"), end) : NULL;
      if (target && target[0] != '.' && strchr(target, '.')) tie(l, files, local, target);
      local = NULL;
    }
    p = end;
  }
}

void load_jumps(Loader *l, const char *dir, Files *files) {
  inputs_note_dir(l->opt.inputs, dir);
  DIR *d = opendir(dir);
  for (struct dirent *e; d && (e = readdir(d));) {
    size_t len;
    if (!load_has_suffix(e->d_name, ".s")) continue;
    char *text = inputs_read(l->opt.inputs, arena_printf(l->arena, "%s/%s", dir, e->d_name), &len);
    if (text && parse_build_ok(text, len, arena_printf(l->arena, "%.*s.go", (int)strlen(e->d_name) - 2, e->d_name), &(BuildTags){0}))
      read_file(l, text, files);
    free(text);
  }
  if (d) closedir(d);
}
