/* target.h - what is asked of the C compiler that gets the text.

   Passes of opt/ and codegen ask a field of Target, never which compiler it is. Each field is something a compiler cannot do, does
   badly, or wants spelled otherwise. All are false for an optimising compiler that reads GNU C. Times are ratios of CPU
   time, measured with bench/ or with programs made for the purpose. */
#ifndef IR_TARGET_H
#define IR_TARGET_H
#include <stdbool.h>

typedef struct Target {
  const char *name;

  /* How its code is used. */
  bool in_memory; /* the code runs in this process: lines are labels that a table lists (section gopc) instead of #line
                               directives, rt.h is read without prototypes (reading all of them was a quarter of a small
                               program's time), functions of the runtime are declared within reach of a direct call (RT_NEAR) */

  /* What it does badly. */
  bool locals_in_memory; /* keeps no variable in a register: each temporary costs a store and a load (nested expressions ran 1.2
                               to 1.65 times faster than temporaries), a repeated expression costs its instructions again,
                               a small call its whole sequence (14 % on spectral-norm) */
  int spare_registers;   /* floating-point registers that its code never uses, from xmm8 on: a float that each turn of a loop adds
                               to through memory takes 3 ns a turn, in a register a third of that */
  bool copies_by_call;   /* a struct assignment or literal is a call of memmove or memset: 2 ns instead of 2 moves */
  bool plain_division;   /* idiv even by a power of two: 20 to 40 cycles instead of 3 */

  /* What it does not do, which spares text. */
  bool keeps_loads;    /* moves no load and drops none: an access at nil faults where it stands, and the fault is the check
                               (explicit checks cost 12 to 38 %); a loop that waits for another goroutine reads again */
  bool keeps_calls;    /* merges no calls, so each keeps its line; inlines none, so frames are what the text says; has one
                               section for code */
  bool keeps_negation; /* takes (-a)/b as it stands; others make it -(a/b), see rt.h */
  bool loose_pointers; /* any pointer is any other without a cast, and casts cost it time to read */

  /* What it cannot do. */
  bool no_probes;           /* takes memory for a frame without touching each page on the way down, so that a large frame steps over
                               a guard; the others are told to (-fstack-clash-protection) */
  bool no_builtins;         /* knows no __builtin_ functions but takes the bytes of an instruction */
  bool no_attributes;       /* noreturn on a prototype of ours, unreachable and the like tell it nothing */
  bool small_arrays;        /* rejects an array of 2 GB or more, behind a pointer too */
  bool trusts_results;      /* takes a result narrower than 64 bits as extended; gcc and clang leave garbage above it */
  bool weak_float_negation; /* subtracts from -0, which leaves the sign of NaN as it is */
  bool weak_int_to_float;   /* converts 64 bits to float through double (rounds twice), and unsigned ones by a call of libgcc */
} Target;

extern const Target target_tcc, target_gcc, target_clang;

/* For a C compiler named as in CC: clang where the name says so, else gcc, which NULL is too. */
const Target *target_of(const char *cc);
#endif
