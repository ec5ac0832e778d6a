# Compiles what `minigo0 bundle` wrote: one C file per bundled package, plus tables.
CFLAGS_LIB = -std=gnu99 $(OPT) -g1 -w -fwrapv -fno-strict-aliasing -fno-omit-frame-pointer -fno-optimize-sibling-calls -ffp-contract=off -fno-tree-slp-vectorize -fstack-clash-protection $(SAN) -I. -Iruntime
SRC := $(wildcard $(B)/lib/*.c)
all: $(patsubst %,%.o,$(filter-out $(B)/lib/exports.c $(B)/lib/symbols.c,$(SRC))) $(B)/lib/exports.o $(B)/lib/symbols.o
$(B)/lib/%.c.o: $(B)/lib/%.c tools/lib.mk runtime/rt.h runtime/calls.def
	$(CC) $(CFLAGS_LIB) -c -o $@ $<
$(B)/lib/%.o: $(B)/lib/%.c
	$(CC) $(CFLAGS_LIB) -c -o $@ $<
