/* link.c - objects of one package that another one defines: //go:linkname.

   A line "//go:linkname local target" gives the package-level object local the linker name target. Where local has a body it
   is pushed: the package of target declares it without one, or does not know it. Where it has none it is pulled: target is
   defined elsewhere. Both meet at the linker name. The bundled library defines some names of packages that are read from an
   installed Go: then its definition counts, whatever the package itself says. */
#include "program.h"

const char *lower_link_name(Arena *a, Object *o) {
  const char *path = o->pkg ? o->pkg->path : "go";
  const Linkname *n = o->pkg && !o->pkg->bundled ? parse_file_linkname(o->file, o->name->s) : NULL;
  return n && n->target ? n->target : arena_printf(a, "%s.%s", path, o->name->s);
}

bool lower_link_in_library(Lower *l, SymbolKind k, const char *goname) { return !l->opt.library && lower_lib_has(l, k, goname); }

/* A function with a body, a variable with a value. */
static bool defines(const Object *o, uint8_t kind) {
  if (!o || o->kind != kind || !o->decl) return false;
  return o->decl->kind == N_FUNCDECL ? node_body(o->decl) != NULL : o->decl->kind == N_VARDECL && node_values(o->decl);
}

/* The object of package p that a line of its files pushes to goname. */
static Object *pushed(Lower *l, Package *p, const char *goname, uint8_t kind) {
  for (int i = 0; i < p->files.len; i++) {
    const File *f = p->files.at[i];
    for (int k = 0; k < f->linknames.len; k++) {
      const Linkname *n = &f->linknames.at[k];
      Object *o = n->target && strcmp(n->target, goname) == 0 ? check_package_lookup(l->ts, p, n->local) : NULL;
      if (defines(o, kind)) return o;
    }
  }
  return NULL;
}

/* For machines without assembly of their own, NAME is in assembly a jump to NAME_generic. */
static Object *generic_variant(Lower *l, const Object *o) {
  Object *d = o->kind == OBJ_FUNC && o->pkg->std ? check_package_lookup(l->ts, o->pkg, arena_printf(l->a, "%s_generic", o->name->s)) : NULL;
  return defines(d, OBJ_FUNC) && type_identical(d->type, o->type) ? d : NULL;
}

Object *lower_link_definition(Lower *l, Object *o, const char *goname) {
  const char *slash = strrchr(goname, '/'), *dot = strchr(slash ? slash : goname, '.');
  size_t n = dot ? (size_t)(dot - goname) : 0;
  for (int i = 0; i < l->npkgs; i++) {
    Package *p = l->pkgs[i];
    if (p->bundled) continue;
    Object *d = pushed(l, p, goname, o->kind);
    if (!d && n && strncmp(p->path, goname, n) == 0 && !p->path[n]) d = check_package_lookup(l->ts, p, dot + 1);
    bool plain = d && d->kind == OBJ_VAR && o->kind == OBJ_VAR && !parse_file_linkname(d->file, d->name->s); /* it starts as zero */
    if ((plain || defines(d, o->kind)) && d != o) return d;
  }
  return generic_variant(l, o);
}

/* ---- what nobody defines ---- */

static bool leads_to(Package *from, Package *to, PtrMap *seen) {
  if (from == to || from->rest == to) return true;
  if (ptrmap_has(seen, from)) return false;
  ptrmap_put(seen, from, from);
  for (int i = 0; i < from->imports.len; i++)
    if (leads_to(from->imports.at[i], to, seen)) return true;
  return false;
}

/* The import of a package of Go's own in one of the user's by which `to` came into the program; *path: what it names. */
static Pos import_of(Lower *l, Package *to, const char **path) {
  for (int i = l->npkgs - 1; i >= 0; i--) {
    Package *p = l->pkgs[i];
    for (int k = 0; !p->bundled && !p->std && k < p->files.len; k++) {
      NodeList *imports = &p->files.at[k]->imports;
      for (int m = 0; m < imports->len; m++) {
        PtrMap seen = {.arena = l->a};
        Object *o = imports->at[m]->obj;
        if (!o || !o->imported || !(o->imported->std || o->imported->bundled) || !leads_to(o->imported, to, &seen)) continue;
        *path = o->imported->path;
        return o->pos;
      }
    }
  }
  return 0;
}

void lower_link_missing(Lower *l, Object *o, Pos pos, const char *goname) {
  const char *path = NULL;
  Pos at = o->pkg && o->pkg->std ? import_of(l, o->pkg, &path) : 0;
  if (!at)
    diag_unsupported(l->diags, pos, "%s is not written in Go", goname);
  else if (l->opt.reasons)
    diag_unsupported(l->diags, at, "package %s (%s is not written in Go)", path, goname);
  else
    diag_unsupported(l->diags, at, "package %s", path);
}
