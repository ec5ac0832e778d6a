/* main.c - start of a built program; not part of minigo itself, whose programs are started by the JIT. */
#include "../internal.h"

extern const Module go_module;
extern const int go_default_model; /* RT_MODEL_*, given by minigo build -model */
const int go_default_model __attribute__((weak)) = RT_MODEL_DEFAULT;

/* Puts the program's own code on pages of its own: the section begins and ends with a page (preempt.c). */
__asm__(".section gotext, \"ax\", @progbits\n\t.balign 4096\n\tint3\n\t.text");

int main(int argc, char **argv, char **envp) {
  RtOptions opt = {.model = go_default_model};
  rt_start(&go_module, argc, argv, envp, &opt);
}
