/* main.c - the entry that libFuzzer calls; with -DREPLAY, a program that runs the named files once. */
#include "fuzz.h"

#ifndef REPLAY
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len) {
  fuzz_one(data, len);
  return 0;
}
#else
#include <stdio.h>
#include <stdlib.h>
#include "base/source.h"

int main(int argc, char **argv) {
  for (int i = 1; i < argc; i++) {
    size_t len;
    char *text = source_read(argv[i], &len);
    if (!text) {
      perror(argv[i]);
      return 1;
    }
    fuzz_one((const uint8_t *)text, len);
    free(text);
  }
  return 0;
}
#endif
