/* completion.c - minigo completion bash|zsh|fish: a script for the shell, printed from the tables of commands and flags,
   so that it knows what this minigo knows. After a flag with a fixed set of values come these values, after "help" the
   commands, elsewhere .go files and directories. */
#include <string.h>
#include "minigo.h"

/* Calls put for each flag of the command, as the user types it. */
static void each_flag(const Command *c, void (*put)(const Command *c, const FlagInfo *f)) {
  FlagInfo f;
  for (int i = 0; flags_info(c, i, &f); i++) put(c, &f);
}

static void put_commands(const char *between) {
  const char *sep = "";
  for (const Command *c = commands; c->name; c++) {
    if (!c->brief) continue;
    printf("%s%s", sep, c->name);
    sep = between;
  }
}

/* -O stands for -O0 to -O3; all others are words of their own. */
static void put_word(const Command *c, const FlagInfo *f) {
  (void)c;
  if (!f->joined) {
    printf(" -%s", f->name);
    return;
  }
  for (const char *p = f->choices; *p; p += strspn(p, " ")) {
    size_t n = strcspn(p, " ");
    printf(" -%s%.*s", f->name, (int)n, p);
    p += n;
  }
}

/* ---- bash and zsh: cases on the command, then on the word before ---- */

static void put_values(const Command *c, const FlagInfo *f) {
  if (f->choices && !f->joined) printf("    %s:-%s) values='%s' ;;\n", c->name, f->name, f->choices);
}

static void put_cases(void) {
  fputs("  case \"$command\" in\n", stdout);
  for (const Command *c = commands; c->name; c++) {
    if (!c->brief) continue;
    printf("    %s) flags='", c->name);
    each_flag(c, put_word);
    fputs("' ;;\n", stdout);
  }
  fputs("  esac\n  case \"$command:$previous\" in\n", stdout);
  for (const Command *c = commands; c->name; c++)
    if (c->brief) each_flag(c, put_values);
  fputs("    help:help) values='", stdout);
  put_commands(" ");
  fputs("' ;;\n    completion:completion) values='bash zsh fish' ;;\n  esac\n", stdout);
}

static void put_bash(void) {
  fputs("# bash completion for minigo\n"
        "_minigo() {\n"
        "  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} command=${COMP_WORDS[1]} flags= values=\n"
        "  COMPREPLY=()\n"
        "  if [ \"$COMP_CWORD\" = 1 ]; then\n"
        "    COMPREPLY=($(compgen -W '",
        stdout);
  put_commands(" ");
  fputs("' -- \"$current\"))\n    return\n  fi\n", stdout);
  put_cases();
  fputs("  if [ -n \"$values\" ]; then\n"
        "    COMPREPLY=($(compgen -W \"$values\" -- \"$current\"))\n"
        "  elif [ \"${current:0:1}\" = - ]; then\n"
        "    COMPREPLY=($(compgen -W \"$flags\" -- \"$current\"))\n"
        "  else\n"
        "    local IFS=$'\\n'\n"
        "    compopt -o filenames 2>/dev/null\n"
        "    COMPREPLY=($(compgen -f -X '!*.go' -- \"$current\") $(compgen -d -- \"$current\"))\n"
        "  fi\n"
        "}\n"
        "complete -F _minigo minigo\n",
        stdout);
}

static void put_quoted(const char *s) {
  for (; *s; s++)
    if (*s == '\'')
      fputs("'\\''", stdout);
    else
      putchar(*s);
}

static void put_zsh(void) {
  fputs("#compdef minigo\n"
        "_minigo() {\n"
        "  local previous=$words[CURRENT-1] command=$words[2] flags= values=\n"
        "  if (( CURRENT == 2 )); then\n"
        "    local -a commands=(\n",
        stdout);
  for (const Command *c = commands; c->name; c++) {
    if (!c->brief) continue;
    printf("      '%s:", c->name);
    put_quoted(c->brief);
    fputs("'\n", stdout);
  }
  fputs("    )\n    _describe command commands\n    return\n  fi\n", stdout);
  put_cases();
  fputs("  if [[ -n $values ]]; then\n"
        "    compadd -- ${=values}\n"
        "  elif [[ $words[CURRENT] == -* ]]; then\n"
        "    compadd -- ${=flags}\n"
        "  else\n"
        "    _files -g '*.go'\n"
        "  fi\n"
        "}\n"
        "compdef _minigo minigo\n",
        stdout);
}

/* ---- fish: one line for each fact ---- */

static void put_fish_flag(const Command *c, const FlagInfo *f) {
  printf("complete -c minigo -n '__fish_seen_subcommand_from %s'", c->name);
  if (f->joined) {
    fputs(" -a '", stdout);
    put_word(c, f);
    fputs("'\n", stdout);
  } else if (f->choices) {
    printf(" -o %s -x -a '%s'\n", f->name, f->choices);
  } else {
    printf(" -o %s%s\n", f->name, f->valued ? " -r" : "");
  }
}

static void put_fish(void) {
  puts("# fish completion for minigo");
  for (const Command *c = commands; c->name; c++) {
    if (!c->brief) continue;
    printf("complete -c minigo -f -n __fish_use_subcommand -a %s -d '", c->name);
    put_quoted(c->brief);
    fputs("'\n", stdout);
    each_flag(c, put_fish_flag);
  }
  fputs("complete -c minigo -f -n '__fish_seen_subcommand_from help' -a '", stdout);
  put_commands(" ");
  puts("'\ncomplete -c minigo -f -n '__fish_seen_subcommand_from completion' -a 'bash zsh fish'");
}

int cmd_completion(const Options *opt) {
  static const struct {
    const char *shell;
    void (*put)(void);
  } shells[] = {{"bash", put_bash}, {"zsh", put_zsh}, {"fish", put_fish}};
  for (size_t i = 0; opt->nnames == 1 && i < sizeof shells / sizeof shells[0]; i++) {
    if (strcmp(opt->names[0], shells[i].shell) != 0) continue;
    shells[i].put();
    return 0;
  }
  fputs("usage: minigo completion bash | zsh | fish\n", stderr);
  return EXIT_USAGE;
}
