/* repro.c - minigo repro: the programs of testdata/issue50321 under both models of the defer list.

   The programs are embedded. Each begins with a comment "// Claim: ..."; what go printed is recorded
   beside it. A program runs in a child process, "minigo run -model M -", fed through a pipe, so the comparison shows
   exactly what a user would see. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include "../../base/child.h"
#include "minigo.h"
#include "repro.h"

enum { COLUMN = 44 };

/* Runs argv with text as standard input; both its outputs together go to out. */
static void run_child(char **argv, const char *text, size_t len, Buf *out) {
  int status;
  if (!child_run(argv, text, len, out, &status)) {
    buf_printf(out, "%s: %s\n", argv[0], strerror(errno));
    return;
  }
  char *trace = strstr(buf_cstr(out), "\n\ngoroutine "); /* frames differ from go's in their addresses only */
  if (trace) out->len = (size_t)(trace - out->s) + 1, out->s[out->len] = 0;
  if (status) buf_printf(out, "exit status %d\n", status);
}

static void run_model(const char *model, const Repro *r, Buf *out) {
  char *argv[] = {(char[]){"/proc/self/exe"}, (char[]){"run"}, (char[]){"-model"}, (char *)(size_t)model, (char[]){"-"}, NULL};
  run_child(argv, r->source, r->len, out);
}

/* The next line of *p, its length; moves *p behind it. NULL at the end. */
static const char *next_line(const char **p, int *n) {
  const char *s = *p;
  if (!*s) return NULL;
  *n = (int)strcspn(s, "\n");
  *p = s + *n + (s[*n] == '\n');
  return s;
}

enum { MAX_LINES = 200 };
typedef struct Lines {
  const char *at[MAX_LINES];
  int len[MAX_LINES], n;
} Lines;

static Lines split(const char *text) {
  Lines l = {.n = 0};
  while (l.n < MAX_LINES && (l.at[l.n] = next_line(&text, &l.len[l.n]))) l.n++;
  return l;
}

static bool same_line(const Lines *l, int i, const Lines *r, int k) {
  return l->len[i] == r->len[k] && memcmp(l->at[i], r->at[k], (size_t)l->len[i]) == 0;
}

/* i, k < 0: that side has no such line. A side too wide for its column is shown whole. */
static void print_pair(const Lines *l, int i, const Lines *r, int k) {
  int nl = i < 0 ? 0 : l->len[i], nr = k < 0 ? 0 : r->len[k];
  printf("  %c %-*.*s |%s%.*s\n", i >= 0 && k >= 0 && same_line(l, i, r, k) ? ' ' : '!', nl > COLUMN ? nl : COLUMN, nl, nl ? l->at[i] : "",
         nr ? " " : "", nr, nr ? r->at[k] : "");
}

/* Lines that both have stand side by side (longest common subsequence); what only one has is marked. */
static void side_by_side(const char *left, const char *right) {
  int common[MAX_LINES + 1][MAX_LINES + 1]; /* 160 kB of the deepened stack */
  Lines l = split(left), r = split(right);
  for (int i = l.n; i >= 0; i--)
    for (int k = r.n; k >= 0; k--)
      common[i][k] = i == l.n || k == r.n                  ? 0
                     : same_line(&l, i, &r, k)             ? common[i + 1][k + 1] + 1
                     : common[i + 1][k] > common[i][k + 1] ? common[i + 1][k]
                                                           : common[i][k + 1];
  static const char rule[] = "------------------------------------------------------------";
  printf("    %-*s | fixed\n    %.*s-+-%.*s\n", COLUMN, "legacy", COLUMN, rule, 30, rule);
  for (int i = 0, k = 0; i < l.n || k < r.n;) {
    bool pair = i < l.n && k < r.n && (same_line(&l, i, &r, k) || common[i][k] == common[i + 1][k + 1]);
    bool only_left = !pair && i < l.n && (k == r.n || common[i + 1][k] >= common[i][k + 1]);
    print_pair(&l, pair || only_left ? i : -1, &r, pair || !only_left ? k : -1);
    i += pair || only_left;
    k += pair || !only_left;
  }
}

static void print_claim(const Repro *r) {
  const char *p = r->source, *line;
  int n;
  printf("== %s\n", r->name);
  while ((line = next_line(&p, &n)) && n >= 2 && memcmp(line, "//", 2) == 0) printf("  %.*s\n", n - 2 - (n > 2), line + 2 + (n > 2));
}

/* What an installed go prints now, if there is one and it is new enough for the program. */
static bool run_go(const Repro *r, Buf *out) {
  if (system("command -v go >/dev/null 2>&1") != 0) return false;
  char dir[] = "/tmp/minigo-repro-XXXXXX", path[64], exe[64];
  if (!mkdtemp(dir)) return false;
  snprintf(path, sizeof path, "%s/main.go", dir);
  snprintf(exe, sizeof exe, "%s/main", dir);
  FILE *f = fopen(path, "w");
  bool ok = f && fwrite(r->source, 1, r->len, f) == r->len;
  if (f) fclose(f);
  char *build[] = {(char[]){"go"}, (char[]){"build"}, (char[]){"-o"}, exe, path, NULL}, *run[] = {exe, NULL};
  if (ok) run_child(build, "", 0, out);
  ok = ok && access(exe, X_OK) == 0;
  buf_reset(out);
  if (ok) run_child(run, "", 0, out);
  unlink(path), unlink(exe), rmdir(dir);
  return ok;
}

static void repro(const Repro *r, int *deviations) {
  Buf legacy = {0}, fixed = {0}, go = {0};
  print_claim(r);
  run_model("legacy", r, &legacy);
  run_model("fixed", r, &fixed);
  side_by_side(buf_cstr(&legacy), buf_cstr(&fixed));
  bool agrees = strcmp(buf_cstr(&fixed), r->go_output) == 0;
  printf("  go (recorded): %s\n", agrees ? "as fixed" : "differs from fixed:");
  if (!agrees) printf("%s", r->go_output), ++*deviations;
  if (run_go(r, &go))
    printf("  go (run here): %s\n", strcmp(buf_cstr(&go), r->go_output) == 0 ? "as recorded" : "differs from the record:");
  if (go.len && strcmp(buf_cstr(&go), r->go_output) != 0) printf("%s", buf_cstr(&go));
  putchar('\n');
  fflush(stdout);
  buf_free(&legacy), buf_free(&fixed), buf_free(&go);
}

static const Repro *find_repro(const char *name) {
  for (int k = 0; k < nrepros; k++)
    if (strcmp(repros[k].name, name) == 0) return &repros[k];
  fprintf(stderr, "minigo repro: no snippet named %s; there are:\n", name);
  for (int k = 0; k < nrepros; k++) fprintf(stderr, "  %s\n", repros[k].name);
  return NULL;
}

int cmd_repro(const Options *opt) {
  int deviations = 0;
  for (int i = 0; i < opt->nnames; i++)
    if (!find_repro(opt->names[i])) return EXIT_USAGE;
  fflush(stdout);
  for (int k = 0; k < nrepros; k++) {
    bool wanted = opt->nnames == 0;
    for (int i = 0; i < opt->nnames; i++) wanted |= strcmp(repros[k].name, opt->names[i]) == 0;
    if (wanted) repro(&repros[k], &deviations);
  }
  return deviations ? EXIT_ERRORS : 0;
}
