/* caret.h - a line of the source with a caret below one of its bytes, for terminals. */
#ifndef BASE_CARET_H
#define BASE_CARET_H
#include "buf.h"

/* Appends both lines, a tab before each. The caret stands below byte `at` of line, which has n bytes; at may be n.
   Of a long line only the part around the caret is shown; bytes that a terminal would obey are not. */
void caret_put(Buf *out, const char *line, size_t n, size_t at);
#endif
