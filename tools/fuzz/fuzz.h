/* fuzz.h - one input through the front end. Aborts when an invariant does not hold. */
#ifndef TOOLS_FUZZ_H
#define TOOLS_FUZZ_H
#include <stddef.h>
#include <stdint.h>

void fuzz_one(const uint8_t *data, size_t len);
#endif
