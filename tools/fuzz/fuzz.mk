# Fuzzing: make -f tools/fuzz/fuzz.mk front|whole|state [SECONDS=600]. Needs clang with its sanitizer runtime.
#   front  lexer and parser, with their invariants        whole  text to C: parser, checker, lowering, code generation
#   state  bytes as sequences of defer, panic, recover and Goexit through the runtime's defer list
# A finding is left under build/fuzz/; see it again with: make -f tools/fuzz/fuzz.mk replay-whole FILES=...
B ?= build/fuzz
SECONDS ?= 600
FUZZ_CC ?= clang
FLAGS = -std=gnu11 -g -O1 -w -I. -Iruntime -Iparser -Ilexer -I$(B) -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-sanitize=pointer-overflow
FRONT := $(wildcard base/*.c lexer/*.c parser/*.c) $(B)/grammar.c $(B)/lexer.c tools/fuzz/main.c
WHOLE := $(FRONT) $(wildcard $(patsubst %,%/*.c,constant types check escape ir lower opt codegen))

STATE := tools/fuzz/main.c $(addprefix tools/regress/,check.c model.c program.c run.c) runtime/panic/defer.c runtime/panic/panic.c runtime/arch/amd64/context.S
RTFLAGS = -fno-omit-frame-pointer -fno-optimize-sibling-calls -fwrapv -fno-strict-aliasing

.PHONY: front whole state replay-front replay-whole replay-state
state: $(B)/state
	@mkdir -p $(B)/corpus-$@
	ASAN_OPTIONS=detect_leaks=0 $(B)/$@ -max_len=500 -timeout=20 -detect_leaks=0 -max_total_time=$(SECONDS) -artifact_prefix=$(B)/$@- $(B)/corpus-$@
front whole: %: $(B)/%
	@mkdir -p $(B)/corpus-$*
	ASAN_OPTIONS=detect_leaks=0 $(B)/$* -dict=tools/fuzz/go.dict -max_len=4000 -timeout=20 -detect_leaks=0 -max_total_time=$(SECONDS) -artifact_prefix=$(B)/$*- $(B)/corpus-$* testdata/lex testdata/parse testdata/run
replay-front replay-whole replay-state: replay-%: $(B)/replay-%
	$(B)/$@ $(FILES)

$(B)/grammar.c: parser/grammar.y
	@mkdir -p $(B)
	bison -o $@ --header=$(B)/grammar.h $<
$(B)/lexer.c: lexer/lexer.l $(B)/grammar.c
	flex -o $@ $<
$(B)/front: $(FRONT) tools/fuzz/front.c
	$(FUZZ_CC) $(FLAGS) -fsanitize=fuzzer -o $@ $^
$(B)/replay-front: $(FRONT) tools/fuzz/front.c
	$(FUZZ_CC) $(FLAGS) -DREPLAY -o $@ $^
$(B)/whole: $(WHOLE) tools/fuzz/whole.c
	$(FUZZ_CC) $(FLAGS) -fsanitize=fuzzer -o $@ $^ -lgmp -lm
$(B)/replay-whole: $(WHOLE) tools/fuzz/whole.c
	$(FUZZ_CC) $(FLAGS) -DREPLAY -o $@ $^ -lgmp -lm
$(B)/state: $(STATE) tools/fuzz/state.c
	@mkdir -p $(B)
	$(FUZZ_CC) $(FLAGS) $(RTFLAGS) -no-pie -fsanitize=fuzzer -o $@ $^
$(B)/replay-state: $(STATE) tools/fuzz/state.c $(wildcard base/*.c)
	@mkdir -p $(B)
	$(FUZZ_CC) $(FLAGS) $(RTFLAGS) -no-pie -DREPLAY -o $@ $^
