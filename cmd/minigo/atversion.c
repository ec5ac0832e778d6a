/* atversion.c - PKG@VERSION: a program of a module that nothing here requires.

   A module of its own is made in a folder that is removed again, and the go command's own source adds the package to it, which selects versions,
   fetches what is missing and checks it. Then the package is one like any other. */
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>
#include "minigo.h"

bool packages_is_at_version(const char *name) { return name[0] != '.' && name[0] != '/' && strchr(name, '@') != NULL; }

static bool write_module(const char *dir) {
  char path[PATH_MAX + 16], text[64];
  snprintf(path, sizeof path, "%s/go.mod", dir);
  FILE *f = fopen(path, "w");
  snprintf(text, sizeof text, "module minigo.invalid\n\ngo 1.%d\n", driver_go_minor());
  return f && fputs(text, f) >= 0 && fclose(f) == 0;
}

/* minigo get, in the folder, by this program itself. Of a success only what was fetched is shown, as go run shows it. */
static bool get(const char *dir, const char *wanted) {
  char log[PATH_MAX + 16], line[4096];
  snprintf(log, sizeof log, "%s/log", dir);
  int status = 1;
  fflush(NULL);
  pid_t pid = fork();
  if (pid == 0) {
    int fd = open(log, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (fd < 0 || dup2(fd, 2) < 0 || chdir(dir) != 0) _exit(EXIT_ERRORS);
    setenv("GOWORK", "off", 1);
    setenv("GOFLAGS", "-mod=mod", 1);
    execl("/proc/self/exe", "minigo", "get", wanted, (char *)NULL);
    _exit(EXIT_ERRORS);
  }
  bool good = pid > 0 && waitpid(pid, &status, 0) == pid && WIFEXITED(status) && WEXITSTATUS(status) == 0;
  FILE *f = fopen(log, "r");
  while (f && fgets(line, sizeof line, f))
    if (!good || strncmp(line, "go: downloading ", 16) == 0) fputs(line, stderr);
  if (f) fclose(f);
  return good;
}

static void remove_module(const char *dir) {
  static const char *const files[] = {"go.mod", "go.sum", "log"};
  char path[PATH_MAX + 16];
  for (size_t i = 0; i < sizeof files / sizeof files[0]; i++) {
    snprintf(path, sizeof path, "%s/%s", dir, files[i]);
    unlink(path);
  }
  rmdir(dir);
}

bool packages_enter_version(char *name, PackagesPlace *place) {
  const char *tmp = getenv("TMPDIR");
  *place = (PackagesPlace){0};
  snprintf(place->dir, sizeof place->dir, "%s/minigo-moduleXXXXXX", tmp && *tmp ? tmp : "/tmp");
  place->back = open(".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (place->back < 0 || !mkdtemp(place->dir)) {
    fprintf(stderr, "minigo: %s: %s\n", place->dir, strerror(errno));
    return false;
  }
  if (write_module(place->dir) && get(place->dir, name) && chdir(place->dir) == 0) {
    *strchr(name, '@') = 0;
    const char *work = getenv("GOWORK");
    place->work = work ? strdup(work) : NULL;
    setenv("GOWORK", "off", 1);
    return true;
  }
  remove_module(place->dir);
  return false;
}

void packages_leave_version(PackagesPlace *place) {
  if (fchdir(place->back) != 0) perror("minigo");
  close(place->back);
  if (place->work)
    setenv("GOWORK", place->work, 1);
  else
    unsetenv("GOWORK");
  free(place->work);
  remove_module(place->dir);
}
