/* windows.c - several windows on one program at once, as texts: what a page shows beside the source.

   A program is compiled for this process, as run does, and each window is kept in memory; nothing is run. The caller may have compiled it
   before and said what is wrong with it, so it says whether errors are to be printed. */
#include <stdlib.h>
#include <string.h>
#include "minigo.h"

static bool keep(Buf *text, FILE *f, char **s, const size_t *n) {
  bool ok = fclose(f) == 0;
  if (ok) buf_write(text, *s, *n);
  free(*s);
  return ok;
}

static DriverStatus take_window(Compilation *c, const char *window, Buf *text) {
  char *s = NULL;
  size_t n = 0;
  FILE *f = open_memstream(&s, &n);
  if (!f) return DRIVER_NO_MEMORY;
  DriverStatus status = driver_dump(c, window, f);
  return keep(text, f, &s, &n) ? status : DRIVER_NO_MEMORY;
}

static DriverStatus take_listing(Compilation *c, Buf *text) {
  DriverProgram *p = NULL;
  DriverCode *code;
  char *s = NULL;
  size_t n = 0;
  DriverStatus status = driver_emit(c, &p);
  if (status == DRIVER_OK) status = driver_jit(p, &code);
  driver_program_free(p);
  if (status != DRIVER_OK) return status;
  FILE *f = open_memstream(&s, &n);
  if (!f) return DRIVER_NO_MEMORY;
  driver_list_code(code, f);
  return keep(text, f, &s, &n) ? DRIVER_OK : DRIVER_NO_MEMORY;
}

int compile_windows(const Options *opt, bool quiet, const char *const *windows, int n, Buf *texts, Buf *listing) {
  DriverOptions how = compile_options(opt);
  how.target = DRIVER_MEMORY;
  Compilation *c = driver_new(&how);
  DriverStatus s = c ? driver_check(c, opt->names, opt->nnames) : DRIVER_NO_MEMORY;
  for (int i = 0; i < n && s == DRIVER_OK; i++) s = take_window(c, windows[i], &texts[i]);
  if (s == DRIVER_OK) s = take_listing(c, listing);
  int status = quiet ? s != DRIVER_OK : compile_report(c, s);
  driver_free(c);
  return status;
}
