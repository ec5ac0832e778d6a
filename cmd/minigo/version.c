/* version.c - minigo version. */
#include <stdio.h>
#include "minigo.h"

int cmd_version(int argc, char **argv) {
  (void)argc, (void)argv;
  printf("minigo version go1.%d linux/amd64\n", GO_MINOR);
  return 0;
}
