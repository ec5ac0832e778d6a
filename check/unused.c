/* unused.c - variables and imports that nothing refers to. Spec: Implementation restrictions of declarations. */
#include "internal.h"

void check_unused_vars(Types *ts, const FuncInfoT *fi) {
  for (int i = 0; i < fi->locals.len; i++) {
    const Object *o = fi->locals.at[i];
    if (o->used || o->is_param || o->is_result || o->is_receiver || !o->name || !o->name->len || name_is_blank(o->name)) continue;
    diag_error(ts->check->diags, o->pos, "declared and not used: %s", o->name->s);
  }
}

void check_unused_imports(Types *ts, Object **pkgnames, int n) {
  for (int i = 0; i < n; i++) {
    const Object *o = pkgnames[i];
    if (o->used || !o->imported || o->imported->fake || name_is_blank(o->name)) continue;
    const char *path = o->imported->path, *slash = strrchr(path, '/');
    const char *elem = slash ? slash + 1 : path;
    if (!o->name->len || strcmp(o->name->s, ".") == 0 || strcmp(o->name->s, elem) == 0)
      diag_error(ts->check->diags, o->pos, "\"%s\" imported and not used", path);
    else
      diag_error(ts->check->diags, o->pos, "\"%s\" imported as %s and not used", path, o->name->s);
  }
}
