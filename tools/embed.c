/* embed - a file as a C array: embed [-c] [-n] NAME FILE >out.c
   Local includes (#include "x") are expanded in place, relative to FILE; -n drops them, -c drops comments;
   NAME "-" prints the text itself. */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *out;
static size_t len, cap;

static void put(char c) {
  if (len == cap) {
    cap = cap ? cap * 2 : 4096;
    out = realloc(out, cap);
    if (!out) exit(1);
  }
  out[len++] = c;
}

static void expand(const char *path, bool includes) {
  FILE *f = fopen(path, "r");
  if (!f) {
    perror(path);
    exit(1);
  }
  char line[4096], name[1024], full[2048];
  while (fgets(line, sizeof line, f)) {
    if (sscanf(line, " #include \"%1023[^\"]\"", name) == 1) {
      const char *slash = strrchr(path, '/');
      snprintf(full, sizeof full, "%.*s%s", slash ? (int)(slash - path + 1) : 0, path, name);
      if (includes) expand(full, true);
      continue;
    }
    for (char *p = line; *p; p++) put(*p);
  }
  fclose(f);
}

/* Comments become nothing; strings in our headers hold no comment signs. */
static void strip(void) {
  size_t w = 0;
  for (size_t i = 0; i < len;) {
    if (i + 1 < len && out[i] == '/' && out[i + 1] == '*') {
      for (i += 2; i + 1 < len && !(out[i] == '*' && out[i + 1] == '/'); i++)
        ;
      i += 2;
    } else if ((out[i] == ' ' || out[i] == '\n') && w > 0 && out[w - 1] == out[i]) {
      i++;
    } else {
      out[w++] = out[i++];
    }
  }
  len = w;
}

int main(int argc, char **argv) {
  bool comments = false, includes = true;
  int i = 1;
  for (; i < argc && argv[i][0] == '-' && argv[i][1]; i++) {
    comments = comments || strcmp(argv[i], "-c") == 0;
    includes = includes && strcmp(argv[i], "-n") != 0;
  }
  if (argc - i != 2) {
    fprintf(stderr, "usage: embed [-c] [-n] NAME FILE\n");
    return 2;
  }
  const char *name = argv[argc - 2];
  expand(argv[argc - 1], includes);
  if (comments) strip();
  if (strcmp(name, "-") == 0) return fwrite(out, 1, len, stdout) != len;
  printf("const char %s[] = {", name);
  for (size_t i = 0; i < len; i++) printf("%s%d,", i % 24 ? "" : "\n", (signed char)out[i]);
  printf("0};\nconst unsigned long %s_len = %zu;\n", name, len);
  free(out);
  return 0;
}
