# Fuzzing the front end: make -f tools/fuzz/fuzz.mk fuzz [SECONDS=600]. Needs clang with its sanitizer runtime.
B ?= build/fuzz
SECONDS ?= 600
FUZZ_CC ?= clang
FLAGS = -std=gnu11 -g -O1 -Wall -Wextra -I. -Iparser -Ilexer -I$(B) -fsanitize=address,undefined -fno-sanitize-recover=undefined
SRC := $(wildcard base/*.c lexer/*.c parser/*.c) tools/fuzz/front.c tools/fuzz/main.c $(B)/grammar.c $(B)/lexer.c

.PHONY: fuzz replay
fuzz: $(B)/fuzz
	@mkdir -p $(B)/corpus
	$(B)/fuzz -dict=tools/fuzz/go.dict -max_len=4000 -timeout=20 -max_total_time=$(SECONDS) -artifact_prefix=$(B)/ $(B)/corpus testdata/lex testdata/parse testdata/run
replay: $(B)/replay
	$(B)/replay $(FILES)

$(B)/grammar.c: parser/grammar.y
	@mkdir -p $(B)
	bison -o $@ --header=$(B)/grammar.h $<
$(B)/lexer.c: lexer/lexer.l $(B)/grammar.c
	flex -o $@ $<
$(B)/fuzz: $(SRC)
	$(FUZZ_CC) $(FLAGS) -fsanitize=fuzzer -o $@ $(SRC)
$(B)/replay: $(SRC)
	$(FUZZ_CC) $(FLAGS) -DREPLAY -o $@ $(SRC)
