/* target.c - the compilers that get our text. */
#include "target.h"
#include <string.h>

/* libtcc 0.9.27, in memory. */
const Target target_tcc = {
    .name = "tcc",
    .in_memory = true,
    .locals_in_memory = true,
    .spare_registers = 8,
    .copies_by_call = true,
    .plain_division = true,
    .keeps_loads = true,
    .keeps_calls = true,
    .keeps_negation = true,
    .loose_pointers = true,
    .no_probes = true,
    .no_builtins = true,
    .no_attributes = true,
    .small_arrays = true,
    .trusts_results = true,
    .weak_float_negation = true,
    .weak_int_to_float = true,
};

const Target target_gcc = {.name = "gcc"};
const Target target_clang = {.name = "clang"};

const Target *target_of(const char *cc) { return cc && strstr(cc, "clang") ? &target_clang : &target_gcc; }
