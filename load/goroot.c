/* goroot.c - the installed Go whose sources the packages come from that are not bundled.

   One tree is used for a whole compilation, since its packages belong together: what GOROOT names, else that of the go
   command on PATH, else the newest in the usual places. The tree's release is the language version of its packages. What the
   tree lacks or what of it does not check is never the user's mistake: it is "not supported", said where the user's
   package imports it. */
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <dirent.h>
#include <sys/stat.h>
#include <unistd.h>
#include "internal.h"

/* The number after text in file, or 0. */
static int number_after(Loader *l, const char *file, const char *text) {
  size_t len;
  char *s = inputs_read(l->opt.inputs, file, &len);
  const char *at = s ? strstr(s, text) : NULL;
  int n = at ? atoi(at + strlen(text)) : 0;
  free(s);
  return n;
}

/* Of the tree in dir; 0: none is there. Debian's has no VERSION. Where nothing tells, it is taken to be as new as we are. */
static int tree_minor(Loader *l, const char *dir) {
  if (!load_is_dir(l, arena_printf(l->arena, "%s/src", dir))) return 0;
  int n = number_after(l, arena_printf(l->arena, "%s/VERSION", dir), "go1.");
  n = n ? n : number_after(l, arena_printf(l->arena, "%s/src/internal/goversion/goversion.go", dir), "const Version = ");
  return n ? n : GO_MINOR;
}

static bool use_tree(Loader *l, const char *dir) {
  int n = dir && *dir ? tree_minor(l, dir) : 0;
  if (n) {
    l->goroot = arena_printf(l->arena, "%s", dir);
    l->goroot_minor = n;
  }
  return n != 0;
}

/* What "go env GOROOT" prints: go may be a script that starts another. */
static bool ask_go(Loader *l) {
  char line[PATH_MAX] = "";
  FILE *p = popen("go env GOROOT 2>/dev/null", "r");
  inputs_unsure(l->opt.inputs); /* who knows what a script asks */
  if (!p) return false;
  char *got = fgets(line, sizeof line, p);
  pclose(p);
  if (got) line[strcspn(line, "\n")] = 0;
  return use_tree(l, line);
}

bool goroot_command(char *full) {
  const char *p = getenv("PATH");
  char file[PATH_MAX];
  struct stat st;
  for (size_t n; p && *p; p += n + (p[n] == ':')) {
    n = strcspn(p, ":");
    if (n == 0 || snprintf(file, sizeof file, "%.*s/go", (int)n, p) >= (int)sizeof file) continue;
    if (access(file, X_OK) == 0 && stat(file, &st) == 0 && !S_ISDIR(st.st_mode) && realpath(file, full)) return true;
  }
  return false;
}

/* The tree of the go command on PATH. */
static bool tree_of_command(Loader *l) {
  char full[PATH_MAX];
  if (!goroot_command(full)) return false;
  for (int i = 0; i < 2 && strrchr(full, '/'); i++) /* without /bin/go */
    *strrchr(full, '/') = 0;
  return use_tree(l, full) || ask_go(l);
}

/* The newest of the trees parent/go-*. */
static bool newest_in(Loader *l, const char *parent) {
  inputs_note_dir(l->opt.inputs, parent);
  DIR *d = opendir(parent);
  const char *best = NULL;
  int newest = 0;
  for (struct dirent *e; d && (e = readdir(d));) {
    if (strncmp(e->d_name, "go-", 3) != 0) continue;
    const char *dir = arena_printf(l->arena, "%s/%s", parent, e->d_name);
    int n = tree_minor(l, dir);
    if (n > newest) {
      newest = n;
      best = dir;
    }
  }
  if (d) closedir(d);
  return use_tree(l, best);
}

const char *goroot_find(Loader *l) {
  const char *env = getenv("GOROOT");
  if (l->goroot_known) return l->goroot;
  l->goroot_known = true;
  if (env && *env)
    (void)use_tree(l, env);
  else
    (void)(tree_of_command(l) || use_tree(l, "/usr/local/go") || use_tree(l, "/usr/lib/go") || newest_in(l, "/usr/lib") ||
           newest_in(l, "/usr/share"));
  return l->goroot;
}

const char *goroot_dir(Loader *l, const char *path) {
  const char *dir = goroot_find(l) ? arena_printf(l->arena, "%s/src/%s", l->goroot, path) : NULL;
  return dir && load_is_dir(l, dir) ? dir : NULL;
}

static int by_path(const void *a, const void *b) { return strcmp(a, *(char *const *)b); }

bool goroot_is_std(const char *path) {
  static const char *const std[] = {
#define STD(path) path,
#include "std.def"
  };
  return bsearch(path, std, sizeof std / sizeof std[0], sizeof std[0], by_path) != NULL;
}

const char *goroot_made_file(Loader *l, const char *path, const char *dir) {
  static const struct {
    const char *path, *file, *text;
    int until;
  } made[] = {
      {"go/build", "/zcgo.go",
       "package build\n\nconst defaultCGO_ENABLED = \"\"\n\nvar cgoEnabled = map[string]bool{\"linux/amd64\": true}\n", 20},
      {"internal/buildcfg", "/zbootstrap.go",
       "package buildcfg\n\nimport \"runtime\"\n\n"
       "const (\n\tdefaultGO386 = \"sse2\"\n\tdefaultGOAMD64 = \"v1\"\n\tdefaultGOARM = \"7\"\n\tdefaultGOARM64 = \"v8.0\"\n"
       "\tdefaultGOMIPS = \"hardfloat\"\n\tdefaultGOMIPS64 = \"hardfloat\"\n\tdefaultGOPPC64 = \"power8\"\n"
       "\tdefaultGORISCV64 = \"rva20u64\"\n\tdefaultGOEXPERIMENT = \"\"\n\tdefaultGO_EXTLINK_ENABLED = \"\"\n"
       "\tdefaultGO_LDSO = \"\"\n\tdefaultGOOS = runtime.GOOS\n\tdefaultGOARCH = runtime.GOARCH\n"
       "\tDefaultGOFIPS140 = \"off\"\n\tDefaultCGO_ENABLED = \"\"\n)\n\nvar version = runtime.Version()\n",
       1000},
  };
  char file[PATH_MAX];
  for (size_t i = 0; i < sizeof made / sizeof made[0]; i++) {
    snprintf(file, sizeof file, "%s%s", dir, made[i].file);
    if (strcmp(path, made[i].path) == 0 && l->goroot_minor < made[i].until && !load_exists(l, file)) return made[i].text;
  }
  return NULL;
}

/* Cryptography chooses by tag in one package what another has in assembly; maphash hashes with the runtime's assembly. */
bool goroot_portable(const char *path) { return strncmp(path, "crypto/", 7) == 0 || strcmp(path, "hash/maphash") == 0; }

bool goroot_may_port(const char *path) {
  static const char *const machine[] = {"internal/runtime/", "internal/syscall/", "runtime/internal/"};
  for (size_t i = 0; i < sizeof machine / sizeof machine[0]; i++)
    if (strncmp(path, machine[i], strlen(machine[i])) == 0) return false;
  return true;
}

void goroot_report_missing(Loader *l, const char *path, Pos pos) {
  if (l->goroot)
    diag_unsupported(l->diags, pos, "package %s, which the Go 1.%d in %s does not have (a newer Go has it)", path, l->goroot_minor,
                     l->goroot);
  else
    diag_unsupported(l->diags, pos, "package %s without the sources of Go: install Go or golang-1.19-src, or set GOROOT", path);
}
