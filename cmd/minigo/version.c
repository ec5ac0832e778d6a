/* version.c - minigo version. */
#include <stdio.h>
#include "minigo.h"

int cmd_version(int argc, char **argv) {
  (void)argc, (void)argv;
  puts("minigo version go1.25 linux/amd64");
  return 0;
}
