/* manual.c - manual pages from the table of commands: minigo manual DIRECTORY writes minigo.1 and one page for each
   command. A page says what "minigo help" says and nothing else, so that the two cannot differ; the text of a command is
   read as paragraphs and as lines "  -flag   what it does", whose further lines are indented more. */
#include <errno.h>
#include <string.h>
#include "minigo.h"

/* Text that troff must not take for requests or escapes. */
static void put_text(FILE *out, const char *s, size_t n) {
  if (n && (*s == '.' || *s == '\'')) fputs("\\&", out);
  for (size_t i = 0; i < n; i++) {
    if (s[i] == '\\')
      fputs("\\e", out);
    else if (s[i] == '-')
      fputs("\\-", out);
    else
      fputc(s[i], out);
  }
}

static void put_line(FILE *out, const char *s) {
  put_text(out, s, strlen(s));
  fputc('\n', out);
}

/* "-flag   what it does": the tag ends at two blanks. */
static void put_flag(FILE *out, const char *line, size_t n) {
  size_t tag = 0;
  while (tag < n && strncmp(line + tag, "  ", 2) != 0) tag++;
  fputs(".TP\n.B ", out);
  put_text(out, line, tag);
  fputc('\n', out);
  while (tag < n && line[tag] == ' ') tag++;
  if (tag < n) {
    put_text(out, line + tag, n - tag);
    fputc('\n', out);
  }
}

static void put_body(FILE *out, const char *text) {
  for (const char *p = text; *p;) {
    size_t n = strcspn(p, "\n"), blank = strspn(p, " ");
    if (n == 0) {
      fputs(".PP\n", out);
    } else if (blank == 2 && p[2] == '-') {
      put_flag(out, p + 2, n - 2);
    } else {
      put_text(out, p + blank, n - blank);
      fputc('\n', out);
    }
    p += n + (p[n] == '\n');
  }
}

static void put_head(FILE *out, const char *name, const char *brief) {
  fprintf(out, ".TH \"%s\" 1 \"\" \"minigo\" \"User Commands\"\n.SH NAME\n", name);
  put_text(out, name, strlen(name));
  fputs(" \\- ", out);
  put_line(out, brief);
  fputs(".SH SYNOPSIS\n.B minigo", out);
}

static void put_command(FILE *out, const Command *c) {
  char name[64];
  snprintf(name, sizeof name, "minigo-%s", c->name);
  put_head(out, name, c->brief);
  fprintf(out, " %s\n", c->name);
  if (*c->usage) put_line(out, c->usage);
  if (*c->text) {
    fputs(".SH DESCRIPTION\n", out);
    put_body(out, c->text);
  }
  fputs(".SH SEE ALSO\n.BR minigo (1)\n", out);
}

static void put_overview(FILE *out) {
  put_head(out, "minigo", "compile and run Go programs");
  fputs("\n.I command\n[arguments]\n.SH COMMANDS\n", out);
  for (const Command *c = commands; c->name; c++) {
    if (!c->brief) continue;
    fprintf(out, ".TP\n.BR minigo\\-%s (1)\n", c->name);
    put_line(out, c->brief);
  }
}

static int failed(const char *path) {
  fprintf(stderr, "minigo manual: %s: %s\n", path, strerror(errno));
  return EXIT_ERRORS;
}

/* The page of c, or the overview where c is NULL. */
static int write_page(const char *directory, const Command *c) {
  char path[4096];
  int n = snprintf(path, sizeof path, "%s/minigo%s%s.1", directory, c ? "-" : "", c ? c->name : "");
  if (n >= (int)sizeof path) {
    errno = ENAMETOOLONG;
    return failed(directory);
  }
  FILE *out = fopen(path, "w");
  if (!out) return failed(path);
  if (c)
    put_command(out, c);
  else
    put_overview(out);
  bool bad = ferror(out);
  return fclose(out) || bad ? failed(path) : 0;
}

int cmd_manual(const Options *opt) {
  if (opt->nnames != 1) {
    fputs("usage: minigo manual directory\n", stderr);
    return EXIT_USAGE;
  }
  int status = write_page(opt->names[0], NULL);
  for (const Command *c = commands; c->name && status == 0; c++)
    if (c->brief) status = write_page(opt->names[0], c);
  return status;
}
