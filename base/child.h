/* child.h - a program run as a child process, its input and its output through pipes. */
#ifndef BASE_CHILD_H
#define BASE_CHILD_H
#include <stdbool.h>
#include <stddef.h>
#include "buf.h"

enum { CHILD_CANNOT_START = 127 };

/* Runs argv (found along PATH, NULL after the last word) with the n bytes of input as its standard input; what it prints on
   both outputs is appended to out. *status: its exit status, 128 and the signal where one ended it, or CHILD_CANNOT_START with
   the reason in out. False with errno set: no child could be made. A child that does not read all of its input is no error. */
bool child_run(char *const *argv, const char *input, size_t n, Buf *out, int *status);
#endif
