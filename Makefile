# minigo: `make help` lists the targets. Everything generated is under build/.
.DEFAULT_GOAL := all
B ?= build
CC ?= cc
PREFIX ?= /usr/local
PROG ?= testdata/hello/defer.go
WARN := -Wall -Wextra -Werror
OPT ?= -O2
SAN ?=
CFLAGS_ALL = -std=gnu11 $(OPT) -g1 $(WARN) $(SAN) -MMD -MP -I. -Iruntime $(CFLAGS)
# Frames are walked by rbp; Go's integers wrap; nothing is contracted.
RTFLAGS = -fno-omit-frame-pointer -fno-optimize-sibling-calls -fwrapv -fno-strict-aliasing -ffp-contract=off -fstack-clash-protection
BACKTRACE := $(shell $(CC) -print-file-name=libbacktrace.a)
STATIC ?= -static
LIBS = $(B)/gen/tcc.o -lgmp -lcapstone -lgc -lm -lpthread -ldl

ROOMS := base cache lexer parser constant types check vet escape ir lower opt codegen backend load driver lab cmd/minigo
COMPILER := $(wildcard $(ROOMS:%=%/*.c))
RUNTIME := $(wildcard runtime/*.c $(patsubst %,runtime/%/*.c,sched mem panic trace data))
RUNTIME_S := $(wildcard runtime/arch/amd64/*.S)
NATIVE := $(wildcard lib/*/native*.c lib/*/*/native*.c)
LIBGO := $(wildcard lib/*/*.go lib/*/*/*.go) lib/api.txt

OBJ_COMPILER := $(COMPILER:%.c=$(B)/%.o) $(B)/gen/grammar.o $(B)/gen/lexer.o $(B)/gen/rt_text.o $(B)/gen/repro.o $(B)/gen/lab_page.o
OBJ_RUNTIME := $(RUNTIME:%.c=$(B)/%.o) $(RUNTIME_S:%.S=$(B)/%.o) $(NATIVE:%.c=$(B)/%.o)

.PHONY: all run test bench install asan rooms clean help deps unit check-run theatre picture lessons site

all: $(B)/minigo ## build build/minigo

help: ## list the targets
	@grep -hE '^[a-z-]+:.*##' Makefile tools/test.mk | sed 's/:.*##/\t/' | expand -t 14

deps:
	@sh tools/deps.sh build

run: ## build, then run a Go program: make run [PROG=file.go]
	@sh tools/deps.sh build
	@$(MAKE) --no-print-directory all
	"$(B)/minigo" run "$(PROG)"
	@if [ "$(origin PROG)" = file ]; then "$(B)/minigo" repro; fi

# ---- compiler ----
$(B)/%.o: %.c
	@mkdir -p "$(@D)"
	$(CC) $(CFLAGS_ALL) $(EXTRA) -c -o $@ $<
$(B)/%.o: %.S
	@mkdir -p "$(@D)"
	$(CC) -I. -Iruntime -c -o $@ $<
$(OBJ_RUNTIME) $(B)/runtime/aot/main.o: EXTRA = $(RTFLAGS)
# minigo-gdb.py reads what these say of the runtime's structures.
$(B)/runtime/aot/main.o $(B)/runtime/data/map.o: EXTRA = $(RTFLAGS) -g2 -fno-eliminate-unused-debug-types

$(B)/gen/grammar.c $(B)/gen/grammar.h &: parser/grammar.y
	@mkdir -p $(B)/gen
	bison -Wall -Werror -o $(B)/gen/grammar.c --header=$(B)/gen/grammar.h $<
$(B)/gen/lexer.c $(B)/gen/lexer.h &: lexer/lexer.l
	@mkdir -p $(B)/gen
	flex -o $(B)/gen/lexer.c --header-file=$(B)/gen/lexer.h $<
$(B)/gen/grammar.o: $(B)/gen/grammar.c $(B)/gen/lexer.h
	$(CC) $(CFLAGS_ALL) -Iparser -Ilexer -I$(B)/gen -c -o $@ $<
$(B)/gen/lexer.o: $(B)/gen/lexer.c $(B)/gen/grammar.h
	$(CC) $(CFLAGS_ALL) -Iparser -Ilexer -I$(B)/gen -c -o $@ $<
$(B)/lexer/%.o $(B)/parser/%.o: EXTRA = -I$(B)/gen
$(COMPILER:%.c=$(B)/%.o): | $(B)/gen/grammar.h $(B)/gen/lexer.h

$(B)/tools/embed: tools/embed.c
	@mkdir -p "$(@D)"
	$(CC) -O1 $(WARN) -o $@ $<
# Without its .def files: codegen declares the entries that a unit calls.
$(B)/gen/rt_text.c: $(B)/tools/embed runtime/rt.h
	@mkdir -p "$(@D)"
	$(B)/tools/embed -c -n rt_text runtime/rt.h >$@
$(B)/gen/rt_text.o: $(B)/gen/rt_text.c
	$(CC) -c -o $@ $<

$(B)/rt.h: $(B)/tools/embed runtime/rt.h runtime/kinds.def runtime/calls.def
	$(B)/tools/embed -c - runtime/rt.h >$@
$(B)/gen/repro.c: tools/repro.sh $(B)/tools/embed $(wildcard testdata/issue50321/*)
	@mkdir -p "$(@D)"
	sh tools/repro.sh "$(abspath $(B))/tools/embed" >$@
$(B)/gen/repro.o: $(B)/gen/repro.c
	$(CC) -I. -c -o $@ $<

$(B)/gen/lab_page.c: $(B)/tools/embed lab/theatre.html
	@mkdir -p "$(@D)"
	$(B)/tools/embed -n lab_page lab/theatre.html >$@
$(B)/gen/lab_page.o: $(B)/gen/lab_page.c
	$(CC) -c -o $@ $<

# libtcc.a leaves its internals (type_size, is_float, ...) global: only its interface is kept.
$(B)/gen/tcc.o:
	@mkdir -p "$(@D)"
	ld -r --whole-archive -o $@.all "$$($(CC) -print-file-name=libtcc.a)"
	objcopy -w --keep-global-symbol='tcc_*' $@.all $@
	@rm -f $@.all

# ---- first stage: the compiler without bundled packages; it compiles them. Only their functions may be missing. ----
$(B)/minigo0: $(OBJ_COMPILER) $(OBJ_RUNTIME) $(B)/gen/tcc.o tools/nolib.c
	$(CC) $(SAN) $(STATIC) -no-pie -Wl,--warn-unresolved-symbols -o $@ $(OBJ_COMPILER) $(OBJ_RUNTIME) tools/nolib.c $(BACKTRACE) $(LIBS) 2>$(B)/link.log || { cat $(B)/link.log; exit 1; }
	@! grep 'undefined reference' $(B)/link.log | grep -v '`go_' || { rm -f $@; exit 1; }

# ---- bundled packages: Go -> C -> objects, their declarations, their symbol table ----
$(B)/lib/list: $(B)/minigo0 $(LIBGO)
	@mkdir -p $(B)/lib
	$(B)/minigo0 bundle -o $(B)/lib lib
$(B)/lib/done: $(B)/lib/list tools/lib.mk runtime/rt.h runtime/calls.def
	@$(MAKE) --no-print-directory B=$(B) -f tools/lib.mk CC="$(CC)" SAN="$(SAN)" OPT="$(OPT)"
	@touch $@
$(B)/libminigo.a: $(B)/lib/done $(OBJ_RUNTIME) $(B)/runtime/aot/main.o $(B)/rt.h
	@rm -f $@
	@printf 'create $@\naddlib $(BACKTRACE)\naddlib %s\n' "$$($(CC) -print-file-name=libgc.a)" >$(B)/ar.mri
	@printf 'save\nend\n' >>$(B)/ar.mri
	ar -M <$(B)/ar.mri
	ar qcs $@ $(OBJ_RUNTIME) $(B)/runtime/aot/main.o $(B)/lib/*.c.o
$(B)/minigo-gdb.py: runtime/gdb/minigo-gdb.py
	@mkdir -p "$(@D)"
	cp $< $@
$(B)/minigo: $(OBJ_COMPILER) $(B)/libminigo.a | $(B)/minigo-gdb.py
	$(CC) $(SAN) $(STATIC) -no-pie -Wl,--build-id=sha1 -o $@ $(OBJ_COMPILER) $(OBJ_RUNTIME) $(B)/lib/*.c.o $(B)/lib/exports.o $(B)/lib/symbols.o $(BACKTRACE) $(LIBS) 2>$(B)/link.log || { cat $(B)/link.log; exit 1; }

-include $(COMPILER:%.c=$(B)/%.d) $(RUNTIME:%.c=$(B)/%.d) $(B)/runtime/aot/main.d $(NATIVE:%.c=$(B)/%.d)
-include tools/test.mk

clean: ## remove everything generated
	rm -rf $(B)
