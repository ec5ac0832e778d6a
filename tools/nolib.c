/* Stands for the bundled packages' tables in the first-stage compiler, which has none yet. */
#include "../backend/bundled.h"
const LibSymbol lib_symbols[] = {{0, 0}};
const int lib_nsymbols = 0;
const char *const lib_methods[] = {0};
const int lib_nmethods = 0;
const LibExport lib_exports[] = {{0, 0, 0, 0}};
const int lib_nexports = 0;
